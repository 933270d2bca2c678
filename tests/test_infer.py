"""Numbers that a paper has lost: proved by the paper itself, or left alone."""

from __future__ import annotations

from datetime import date

import pytest

from builders import MEETING, sitting
from builders import paper as from_paper
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.headings.infer import infer_numbers
from minutes_cli.parse.pipeline import parse
from minutes_cli.parse.references.references import find_references

WEIRS = (
    "the Head of Waterways be requested to submit an update report to the next meeting, "
    "on the fish ladders at both weirs"
)
LAMPS = "the Director of Open Spaces be requested to submit reports on Lamps and Drains to the next meeting"
NOTED = "the report be noted"


def paper(*words: str, day: date | None = date(2020, 1, 14)) -> Parsed:
    """Return the minutes of a meeting without numbers, as far as its references are found."""
    lost = [(f"#{n}", f"Item of business {n}", told) for n, told in enumerate(words, 1)]
    return find_references(resolve(sitting(*lost, day=day)))


def block(*limbs: str) -> str:
    return "RESOLVED: That\n\n" + "\n\n".join(f"({n}) {limb};" for n, limb in enumerate(limbs, 1))


def programme(phrase: str, *limbs: str) -> str:
    """Return the resolution that gathers earlier requests under their numbers."""
    inner = "\n\n".join(f"({letter}) {limb};" for letter, limb in zip("abc", limbs, strict=False))
    return (
        f"RESOLVED: That\n\n(1) further to {phrase} above, the following items be added to "
        f"the Work Programme:\n\n{inner}"
    )


def numbers(parsed: Parsed) -> list[str]:
    return [item.number for item in parsed.items]


BOTH = (block(NOTED, WEIRS), block(NOTED), block(NOTED, "the lamps be kept", LAMPS))
ALIKE = (block(NOTED, WEIRS), block(NOTED), block(NOTED, LAMPS))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # both limbs stand again word for word: 29 (2) is in the first item, 31 (3) in the third
        ((*BOTH, programme("Minutes numbered 29 (2) and 31 (3)", WEIRS, LAMPS)), ["29", "30", "31", "32"]),
        # both limbs have the same name: only one offset fits both
        ((*ALIKE, programme("Minutes numbered 29 (2) and 31 (2)", WEIRS, LAMPS)), ["29", "30", "31", "32"]),
        # one is enough
        ((*BOTH, programme("Minute No. 29 (2)", WEIRS)), ["29", "30", "31", "32"]),
        # an item before the proof's first
        (
            ("None.", *BOTH, programme("Minutes numbered 29 (2) and 31 (3)", WEIRS, LAMPS)),
            ["28", "29", "30", "31", "32"],
        ),
        # paragraphs carry the item's number
        (("5.1 The wall is down.\n\n5.2 The yew is cut.", "None.", "None."), ["5", "6", "7"]),
        (("None.", "6.1 The wall is down.\n\n6.2 The yew is cut.", "7.1 All is well.\n\n7.2 Good."), ["5", "6", "7"]),
    ],
)
def test_what_the_paper_proves(words: tuple[str, ...], wanted: list[str]) -> None:
    parsed = infer_numbers(paper(*words))
    assert numbers(parsed) == wanted
    assert all(item.number_inferred and item.inferred_from for item in parsed.items)
    assert [item.id for item in parsed.items] == [f"{MEETING}/{number}" for number in wanted]


@pytest.mark.parametrize(
    "words",
    [
        # nothing is repeated
        (
            *BOTH,
            programme("Minutes numbered 29 (2) and 31 (3)", "the Clerk be asked to ring the bell at noon on the quay"),
        ),
        # the limb that is repeated has another name
        (*BOTH, programme("Minute No. 29 (1)", WEIRS)),
        # the two proofs disagree
        (*BOTH, programme("Minutes numbered 29 (2) and 44 (3)", WEIRS, LAMPS)),
        # of another meeting
        (*BOTH, block(f"further to Minute No. 29 (2) of 3 May 2019, {WEIRS}")),
        # paragraphs that disagree, or that are a single one, or do not begin at one
        ("5.1 The wall is down.\n\n5.2 The yew is cut.", "9.1 All is well.\n\n9.2 Good."),
        ("5.1 The wall is down.", "None."),
        ("5.4 The wall is down.\n\n5.5 The yew is cut.", "None."),
        ("The wall is 5.1 metres high.\n\nThe yew is 5.2 metres high.", "None."),
        # no proof at all
        (block(NOTED), block(NOTED)),
    ],
)
def test_what_proves_nothing(words: tuple[str, ...]) -> None:
    parsed = infer_numbers(paper(*words))
    assert numbers(parsed) == [f"#{n}" for n in range(1, len(words) + 1)]
    assert not any(item.number_inferred for item in parsed.items)


def titled(*minutes: tuple[str, str]) -> Parsed:
    """Return the minutes of a meeting without numbers, by title and words."""
    lost = [(f"#{n}", title, told) for n, (title, told) in enumerate(minutes, 1)]
    return infer_numbers(find_references(resolve(sitting(*lost, day=date(2020, 1, 14)))))


INTEREST = "Councillor Ash declared an interest in the item on {} (Minute No. 44 {})."


@pytest.mark.parametrize(
    ("minutes", "wanted"),
    [
        (
            [("INTERESTS", INTEREST.format("Rowing Grants", "below")), ("LAMPS", "None."), ("ROWING GRANTS", "None.")],
            ["42", "43", "44"],
        ),
        # the title has a year, a dash or a bracket that the sentence leaves out
        (
            [("INTERESTS", INTEREST.format("Rowing Grants", "below")), ("ROWING GRANTS 2020/21", "None.")],
            ["43", "44"],
        ),
        (
            [("INTERESTS", INTEREST.format("Rowing Grants", "below")), ("ROWING GRANTS – NORTH QUAY", "None.")],
            ["43", "44"],
        ),
        (
            [("INTERESTS", INTEREST.format("Rowing Grants", "below")), ("ROWING GRANTS (EXEMPT)", "None.")],
            ["43", "44"],
        ),
        # above
        ([("ROWING GRANTS", "None."), ("CLOSE", INTEREST.format("Rowing Grants", "above"))], ["44", "45"]),
        # no such title, two items that it may be, a minute of another meeting
        ([("INTERESTS", INTEREST.format("Rowing Grants", "below")), ("LAMPS", "None.")], ["#1", "#2"]),
        (
            [
                ("INTERESTS", INTEREST.format("Rowing Grants", "below")),
                ("ROWING GRANTS", "None."),
                ("ROWING GRANTS", "None."),
            ],
            ["#1", "#2", "#3"],
        ),
        (
            [("INTERESTS", INTEREST.format("Rowing Grants", "of 3 May 2019")), ("ROWING GRANTS", "None.")],
            ["#1", "#2"],
        ),
    ],
)
def test_a_number_beside_a_title_proves_it(minutes: list[tuple[str, str]], wanted: list[str]) -> None:
    assert numbers(titled(*minutes)) == wanted


def test_proofs_that_disagree_are_a_finding() -> None:
    parsed = infer_numbers(paper(*BOTH, programme("Minutes numbered 29 (2) and 44 (3)", WEIRS, LAMPS)))
    assert [f.code for f in parsed.findings] == ["numbers-in-doubt"]


def test_the_proof_is_quoted() -> None:
    parsed = infer_numbers(paper(*BOTH, programme("Minutes numbered 29 (2) and 31 (3)", WEIRS, LAMPS)))
    proof = parsed.items[0].inferred_from or ""
    assert "Minutes numbered 29 (2) and 31 (3) above" in proof
    assert "the Head of Waterways be requested to submit an update report" in proof


def test_everything_follows_the_new_numbers() -> None:
    parsed = infer_numbers(paper(*BOTH, programme("Minutes numbered 29 (2) and 31 (3)", WEIRS, LAMPS)))
    items = {item.id for item in parsed.items}
    ids = {r.id for r in parsed.resolutions}
    assert {r.item for r in parsed.resolutions} <= items
    assert f"{MEETING}/32(1)(a)" in ids
    assert {r.restates for r in parsed.resolutions if r.restates} == {f"{MEETING}/29(2)", f"{MEETING}/31(3)"}
    assert {r.source for r in parsed.references} <= items | ids
    assert not any("#" in r.id + r.source for r in parsed.references)


def test_motions_follow_the_new_numbers() -> None:
    """They kept the old ones, of items that were no more: the mover, the votes and what was lost were of no minute."""
    put = "Proposed by Cllr Fenn, seconded by Cllr Grove and agreed that the report be noted."
    lost = "Proposed by Cllr Elm, seconded by Cllr Birch that the wall be painted. The motion was lost by 2 votes to 5."
    parsed = infer_numbers(paper("5.1 The wall is down.\n\n5.2 The yew is cut.", put, lost))
    assert [(m.id, m.item, m.moved_by) for m in parsed.motions] == [
        (f"{MEETING}/6/m1", f"{MEETING}/6", "Fenn"),
        (f"{MEETING}/7/m1", f"{MEETING}/7", "Elm"),
    ]
    assert [(r.id, r.motion) for r in parsed.resolutions] == [(f"{MEETING}/6", f"{MEETING}/6/m1")]
    assert [m.resolution for m in parsed.motions] == [f"{MEETING}/6", None]


def test_numbers_that_are_printed_stay() -> None:
    parsed = find_references(resolve(sitting(("1", "A", "5.1 The wall.\n\n5.2 The yew."), ("2", "B", "None."))))
    assert infer_numbers(parsed) == parsed


@pytest.mark.parametrize(
    ("words", "after", "before"),
    [
        (
            (
                "RESOLVED: That the Minutes of the meeting held on 12 November 2019 be confirmed.",
                (
                    "RESOLVED: That the Clerk be requested to report to the next meeting of the "
                    "Committee on 10 March 2020."
                ),
            ),
            "2019-11-12",
            "2020-03-10",
        ),
        (("RESOLVED: That the Minutes of the meeting held on 12 November 2019 be confirmed.",), "2019-11-12", None),
        (("RESOLVED: That it be noted.", "The letter of 3 May 2018 was read."), None, None),
        (  # what its own body decided earlier, and when it meets next
            (
                "Action 4 (Minute 7 of 20 August 2018): the Clerk had written.",
                (
                    "The Chair confirmed that the next meeting of the Harbour Committee would take place on "
                    "Monday, 28 January 2019 at 2.00pm."
                ),
            ),
            "2018-08-20",
            "2019-01-28",
        ),
        (  # another body's next meeting, and a day that is past, bound nothing
            (
                "The minutes of the meeting held on 17 September 2018 were approved.",
                "The next meeting of the Ferry Users Working Group would be on 3 October 2018.",
                "He had told the next meeting, on 3 June 2018, of it.",
            ),
            "2018-09-17",
            None,
        ),
    ],
)
def test_between_which_days_a_meeting_lies(words: tuple[str, ...], after: str | None, before: str | None) -> None:
    (meeting,) = infer_numbers(paper(*words, day=None)).meetings
    assert meeting.date_after == (after and date.fromisoformat(after))
    assert meeting.date_before == (before and date.fromisoformat(before))


def test_a_dated_meeting_needs_no_bounds() -> None:
    words = "RESOLVED: That the Minutes of the meeting held on 12 November 2019 be confirmed."
    (meeting,) = infer_numbers(paper(words)).meetings
    assert (meeting.date_after, meeting.date_before) == (None, None)


def test_the_finding_says_between_which_days_and_why() -> None:
    lost = (
        "MINUTES\n\nPRESENT: Councillor Teal\n\n1. MINUTES\n\nRESOLVED: That the Minutes of the meeting held on "
        "12 November 2019 be confirmed.\n\n2. DATE OF NEXT MEETING\n\nMonday 9 March 2020 at 7 pm.\n"
    )
    (found,) = [f for f in parse(from_paper(lost)).findings if f.code == "no-date"]
    assert found.message == (
        "these minutes do not say when the meeting was held: it was after 2019-11-12, the latest meeting that they "
        "approve or cite, and before 2020-03-09, the next meeting that they name (--date settles it, if you know it)"
    )
