"""Points of the agenda that stand again in the minutes with what became of them; and how they are numbered."""

from __future__ import annotations

import pytest

from builders import minute, paper
from minutes_cli.model import Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.pipeline import parse

HEAD = """Holm Parish Council

Minutes of the meeting of the Council held on 4 May 2024

Present: Cllrs Ash, Reed, Moor

"""


def read(body: str) -> Parsed:
    return parse(paper(HEAD + body))


def resolved(words: str) -> list[str]:
    return [r.text for r in resolve(minute(words)).resolutions]


@pytest.mark.parametrize("sign", [" – ", " - ", ": ", ". ", ". - ", "\n"])
@pytest.mark.parametrize(
    "verdict", ["All in favour", "Resolved", "Agreed unanimously", "It was approved.", "Carried (all in favour)"]
)
def test_a_point_with_a_verdict_behind_it_is_what_was_decided(sign: str, verdict: str) -> None:
    assert resolved(f"To accept the quote of £300{sign}{verdict}\n") == ["To accept the quote of £300"]


@pytest.mark.parametrize(
    "movers",
    [
        "Proposed Cllr Ash, seconded Cllr Reed.",
        "Proposed by Cllr Ash, seconded by Cllr Reed.",
        "Propose – Cllr Ash, Second – Cllr Reed –",
        "Proposed: Cllr Ash; Seconded: Cllr Reed;",
    ],
)
def test_movers_between_a_point_and_its_verdict(movers: str) -> None:
    found = read(f"1. APOLOGIES\n\nNone.\n\n2. GATE\n\nTo mend the gate. {movers} All in favour\n\n3. WEIR\n\nDry.\n")
    assert [(m.text, m.moved_by, m.seconded_by, m.outcome) for m in found.motions] == [
        ("To mend the gate", "Ash", "Reed", "carried")
    ]


def test_a_title_that_asks_is_what_a_bare_verdict_below_it_decides() -> None:
    found = read(
        "1. To receive apologies for absence\n\nNone.\n\n"
        "2. To mend the gate\n\nProposed Cllr Ash, seconded Cllr Reed. All in favour\n\n"
        "3. To approve the accounts – All in favour\n\n4. Resolve to accept the changes of the plan\n"
        "They are many, it was said. Propose – Cllr Ash, Second – Cllr Moor – Resolved.\n\n"
        "5. To consider a lamp\n\nNobody wished for one.\n"
    )
    assert [(r.text, r.disposition) for r in found.resolutions] == [
        ("To mend the gate", "other"),
        ("To approve the accounts", "approved"),
        ("to accept the changes of the plan", "approved"),
    ]
    assert [item.title for item in found.items][2:4] == [
        "To approve the accounts",
        "Resolve to accept the changes of the plan",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Cllr Ash proposed to wait for a year. All in favour.",
        "Not agreed.",
        "Members were not in favour.",
        "The motion was lost. A smaller gate was talked of. Agreed.",
    ],
)
def test_a_title_that_asks_is_not_decided_where_something_else_was_put_or_nothing_agreed(words: str) -> None:
    found = read(f"1. To receive apologies\n\nNone.\n\n2. To mend the gate\n\n{words}\n\n3. WEIR\n\nDry.\n")
    assert not [r for r in found.resolutions if "mend the gate" in r.text]


def test_a_verb_in_capitals_decides_as_one_in_small_letters() -> None:
    assert resolved("The minutes of the meeting of 20 March were APPROVED.") == [
        "The minutes of the meeting of 20 March were APPROVED."
    ]
    assert resolved("The accounts were unanimously ADOPTED.") == ["The accounts were unanimously ADOPTED."]


@pytest.mark.parametrize("label", ["Resolved", "RESOLVED", "Agreed"])
def test_resolved_for_somebody_to_do_something(label: str) -> None:
    assert resolved(f"{label} for the Clerk to write to the owner.") == ["for the Clerk to write to the owner."]


def test_a_label_behind_what_it_is_about_in_its_line() -> None:
    assert resolved("Accounts for payment: Resolved to pay: Ash Ltd £350; Reed £21.") == [
        "to pay: Ash Ltd £350; Reed £21."
    ]


@pytest.mark.parametrize("bullet", ["-", "•", "*", "–"])
def test_a_resolved_point_of_a_list_ends_before_the_next(bullet: str) -> None:
    lines = (
        "RESOLVED: To appoint Cllr Ash to the Pump Committee",
        "Cllr Moor was at a course",
        "RESOLVED: To add Cllr Reed as signatory",
    )
    assert resolved("\n".join(f"{bullet} {line}" for line in lines)) == [
        "To appoint Cllr Ash to the Pump Committee",
        "To add Cllr Reed as signatory",
    ]


def test_a_resolved_point_that_leads_to_points_holds_them() -> None:
    assert len(resolved("- RESOLVED that the following be bought:\n- a spade\n- a rake")) == 1
    assert len(resolved("• RESOLVED: That the gate be mended; and\n• that the weir be sold")) == 1


@pytest.mark.parametrize(
    ("numbers", "sign"),
    [
        (("01/02/24", "02/02/24", "03/02/24"), "     "),
        (("2024-02_1", "2024-02_2", "2024-02_3"), ". "),
        (("28/2024", "29/2024", "30/2024"), " - 1. "),
    ],
)
def test_numbers_of_minutes_that_look_like_days_or_have_the_agendas_number_behind(
    numbers: tuple[str, ...], sign: str
) -> None:
    titles = ("Apologies", "Declarations of interest", "The weir")
    body = "\n\n".join(
        f"{number}{sign}{title}\n\nNone was told of." for number, title in zip(numbers, titles, strict=True)
    )
    assert [(item.number, item.title) for item in read(f"{body}\n").items] == list(zip(numbers, titles, strict=True))


def test_the_day_of_the_minutes_that_were_approved_is_not_the_meetings() -> None:
    head = "Present: Cllrs Ash and Reed\n1. APOLOGIES\nNone.\n2. MINUTES\n"
    said = "RESOLVED: The minutes of the meeting of the Council which took place on 9 January 2024 were approved."
    found = parse(paper(f"{head}{said}\n3. WEIR\nDry.\n"))
    assert [meeting.date for meeting in found.meetings] == [None]


def test_who_is_clerk_to_the_council_names_no_body() -> None:
    head = "Holm Borough Council\n\nAgenda and draft minutes\n\nVenue: by video\n\n"
    said = "1. WELCOME\nAll were welcomed.\n2. WEIR\nAGREED that the Clerk to the Council circulate the map.\n"
    assert [meeting.body for meeting in parse(paper(head + said)).meetings] == ["Holm Borough Council"]


@pytest.mark.parametrize(
    "words",
    [
        "The bank reconciliation was circulated and was agreed",
        "The minutes had been circulated and were agreed and signed by the Chair as a true record.",
        "These had been circulated, were agreed and signed by the Chair as a true record.",
    ],
)
def test_what_had_been_circulated_and_was_agreed_is_decided(words: str) -> None:
    assert resolved(words) == [words]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("A brief summary of key elements of the Parks Committee meeting on 25th October 2023", "Parks Committee"),
        ("Notes of the main points of the Weir Board meeting held on 4 May 2023", "Weir Board"),
        (
            "A summary of the PC meeting of May\nMinutes of the Parish Council Meeting held on 4 May 2023",
            "Parish Council",
        ),
    ],
)
def test_the_points_of_a_meeting_are_no_part_of_its_bodys_name(title: str, body: str) -> None:
    found = parse(paper(f"{title}\nPresent: Cllrs Ash and Reed\n1. APOLOGIES\nNone.\n2. WEIR\nDry.\n"))
    assert [meeting.body for meeting in found.meetings] == [body]


@pytest.mark.parametrize("deed", ["undertake the survey", "agree the terms with the owner"])
def test_to_undertake_something_is_the_deed(deed: str) -> None:
    found = read(f"1. APOLOGIES\nNone.\n2. WEIR\nIt was resolved that the Clerk would {deed}.\n3. GATE\nShut.\n")
    assert [(action.owner, action.task) for action in found.actions] == [("Clerk", f"{deed}.")]
