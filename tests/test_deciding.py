"""Which minute took a paper, and what became of its recommendations."""

from __future__ import annotations

import pytest

from minutes_cli.threads.deciding import Limb, Minute, Outcome, Paper, minutes_of, outcomes
from minutes_cli.threads.evidence import plain, telling


def paper(subject: str, author: str = "", number: str | None = None, key: str = "p") -> Paper:
    return Paper(key, plain(subject), telling(plain(subject)), plain(author), number)


def minute(key: str, title: str, text: str = "") -> Minute:
    return Minute(key, key, plain(title), telling(plain(title)), plain(text))


MINUTES = (
    minute("40", "WEIR REPAIR PROGRAMME UPDATE", "The Committee considered the report of the Director of Open Spaces."),
    minute("41", "Cabinet Member Update Report", "The report of the Head of Governance was noted."),
    minute("42", "WORK PROGRAMME KEY DECISION FORWARD PLAN", "the report of the Head of Governance submitting it"),
    minute("43", "Herons", "The Naturalist spoke."),
    minute("44", "Herons", "The report of the Head of Waterways told of herons."),
)


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        (paper("Weir Repair Programme Update"), "40"),
        (paper("Weir Repair Programme"), "40"),
        # words that say nothing are enough when they are the very title
        (paper("Cabinet Member Update Report"), "41"),
        (paper("Cabinet Member Update Report – June 2019"), "41"),
        (paper("Cabinet Member Reports – June 2019"), None),
        # most words of the shorter title
        (paper("Work Programme 2019/20, Scrutiny Review Topics and Key Decision Forward Plan"), "42"),
        # two minutes of one title: the author decides, else the agenda's number, else nobody
        (paper("Herons", "Head of Waterways"), "44"),
        (paper("Herons", number="43"), "43"),
        (paper("Herons"), None),
        (paper("Herons", "Harbour Master"), None),
        # one shared word is too little, unless the minutes have the agenda's numbers
        (paper("Weir Lighting"), None),
        (paper("Heron Weir"), None),
        (paper("Programme"), None),
        (paper("Repair", "Director of Open Spaces"), None),
        (paper("Repair", number="40"), "40"),
        (paper("Otters"), None),
        (paper(""), None),
    ],
)
def test_the_minute_of_a_paper(asked: Paper, taken: str | None) -> None:
    assert minutes_of([asked], MINUTES).get("p") == taken


def test_a_minute_that_has_the_very_title_of_one_paper_is_not_guessed_for_another() -> None:
    one = paper("Lock Gates and Sluices", key="one")
    other = paper("Lock Gates and Sluices: Painting", key="other")
    here = [minute("5", "LOCK GATES AND SLUICES")]
    assert minutes_of([one, other], here) == {"one": "5"}
    assert minutes_of([other], here) == {"other": "5"}


@pytest.mark.parametrize(
    ("subject", "titles", "taken"),
    [
        ("Lock 1", ["Lock 2"], None),
        ("Lock 2", ["Lock 1", "Lock 2"], "1"),
        ("Budget Monitoring – June 2019", ["Budget Monitoring – May 2019"], None),
        ("Budget Monitoring – June 2019", ["Budget Monitoring", "Budget Monitoring – May 2019"], "0"),
        ("Dredging Plan 2019/20", ["Dredging Plan 2018/19"], None),
        ("Dredging Plan 2019/20 and the Wharf", ["Dredging Plan 2019/20"], "0"),
        ("Application 19/0012/FUL, the Wharf", ["Application 19/0044/FUL, the Wharf"], None),
    ],
)
def test_numbers_and_months_tell_titles_apart(subject: str, titles: list[str], taken: str | None) -> None:
    here = [minute(str(n), title) for n, title in enumerate(titles)]
    assert minutes_of([paper(subject)], here).get("p") == taken


def test_one_minute_may_take_two_papers() -> None:
    both = [paper("Herons", key="a"), paper("Herons", key="b")]
    assert minutes_of(both, [minute("5", "Herons")]) == {"a": "5", "b": "5"}


def limbs(*rows: tuple[str, str] | tuple[str, str, str | None]) -> list[Limb]:
    return [Limb(f"7{row[0]}", row[0], row[2] if len(row) > 2 else None, row[1]) for row in rows]


NOTED = limbs(("", "the report be noted"))


@pytest.mark.parametrize(
    ("recommended", "resolved", "outcome"),
    [
        ("That the report be noted.", NOTED, Outcome("agreed", "7")),
        ("note the report", NOTED, Outcome("agreed", "7")),
        ("to note the report", NOTED, Outcome("agreed", "7")),
        ("For the report to be noted", NOTED, Outcome("agreed", "7")),
        ("Members are asked to note the report", NOTED, Outcome("agreed", "7")),
        ("The Committee is recommended to note the report.", NOTED, Outcome("agreed", "7")),
        ("Committee noted the report", NOTED, Outcome("agreed", "7")),
        ("That the report be not noted", NOTED, Outcome("changed", "7")),
        ("That the survey of the basin be paid for", NOTED, Outcome("not found")),
        # who does what to whom stands in an order that makes a difference
        (
            "transfer the Ferry to the Wharf",
            limbs(("", "the Ferry be transferred to the Wharf")),
            Outcome("agreed", "7"),
        ),
        (
            "transfer the Wharf to the Ferry",
            limbs(("", "the Ferry be transferred to the Wharf")),
            Outcome("changed", "7"),
        ),
        # a recommendation to another body is not its adoption here
        ("adopt the dues", limbs(("", "the Cabinet be recommended to adopt the dues")), Outcome("changed", "7")),
        # amended
        (
            "the Weir Plan for 2019/20 be approved",
            limbs(
                ("(1)", "the Weir Plan for 2019/20 be approved, subject to the locks being added"), ("(2)", "thanks")
            ),
            Outcome("changed", "7(1)"),
        ),
        (
            "That the depths be published.",
            limbs(("(2)", "the Harbour Master be asked to:"), ("(2)(a)", "publish the depths by 1 July 2031", "(2)")),
            Outcome("changed", "7(2)(a)"),
        ),
        (
            "note the report",
            limbs(("", "the outcome of the report of the Group and its work be noted")),
            Outcome("not found"),
        ),
        # several limbs: stem and limbs together, or a limb with its stem
        (
            "(2) the Harbour Master be requested to: (a) publish the depths; and (b) report to the Cabinet",
            limbs(
                ("(1)", "the survey be noted"),
                ("(2)", "the Harbour Master be requested to:"),
                ("(2)(a)", "publish the depths", "(2)"),
                ("(2)(b)", "report to the Cabinet", "(2)"),
            ),
            Outcome("agreed", "7(2)"),
        ),
        (
            "the Harbour Master be requested to report to the Cabinet",
            limbs(
                ("(2)", "the Harbour Master be requested to:"),
                ("(2)(a)", "publish the depths", "(2)"),
                ("(2)(b)", "report to the Cabinet", "(2)"),
            ),
            Outcome("agreed", "7(2)(b)"),
        ),
        # all at once
        (
            "the survey be paid for",
            limbs(("", "That the recommendations set out in the report be approved.")),
            Outcome("agreed", "7"),
        ),
        ("the survey be paid for", limbs(("", "the recommendations be noted")), Outcome("not found")),
        # two that share as much
        (
            "the new gates of the lock be painted",
            limbs(("(1)", "the old gates of the lock be painted"), ("(2)", "the big gates of the lock be painted")),
            Outcome("not found"),
        ),
        ("the report be noted", [], Outcome("not found")),
    ],
)
def test_what_became_of_a_recommendation(recommended: str, resolved: list[Limb], outcome: Outcome) -> None:
    assert outcomes([recommended], resolved) == [outcome]


def test_each_recommendation_has_its_own_limb() -> None:
    resolved = limbs(
        ("(1)", "the report be noted"), ("(2)", "the plan be approved, as amended"), ("(3)", "Members be thanked")
    )
    assert outcomes(["note the report", "approve the plan", "close the lock"], resolved) == [
        Outcome("agreed", "7(1)"),
        Outcome("changed", "7(2)"),
        Outcome("not found"),
    ]
