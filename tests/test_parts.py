"""Whether all is told that was asked for, and of which request a reply tells; and what a phrase is, told by many."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_cli.threads.bearing import Bearing
from minutes_cli.threads.evidence import Asked, Told, plain, weigh
from minutes_cli.threads.parts import answers_another, is_of_another_place, lacking, parts_of
from minutes_cli.threads.verdict import status, strongest

FIRST = dt.date(2031, 1, 7)


@pytest.mark.parametrize(
    ("task", "told", "lacks"),
    [
        ("calculate the whole cost of the osier fence and email it to the wardens", "The cost was calculated.", {1}),
        ("place the notice on the wherry website and in the Pump", "The notice was placed in the Pump.", {0}),
        ("a page be made for the beacon and a link to it be placed at the gate", "The page was created.", {1}),
        ("a deputation from Tansy and a deputation from Osier Cross be asked", "The Tansy deputation spoke.", {1}),
        ("arrange: • a survey of the sluice • a talk on otters", "A talk on otters was given.", {0}),
        ("ring the miller and ask him to mend the sluice", "The miller was rung.", {1}),
        (
            "write to the mill and to advertise the osier plots in the Pump with Nell Tansy",
            "The mill was asked whether it wanted an osier bed.",
            {1},
        ),
        ("contact Osierbridge and the Wherry Trust again", "He had contacted Osierbridge.", {1}),
        ("look into the jetty and report back", "The clerk looked into it.", set()),
        ("paint the gate and the fence", "The gate was painted.", set()),
        ("write to the Wherry Trust and Museum", "He had written to the Trust.", set()),
    ],
)
def test_what_is_left_untold(task: str, told: str, lacks: set[int]) -> None:
    assert lacking(parts_of(task), told) == lacks


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("A reply was received in reply to the resolution seeking a report on the noise of the lamps.", True),
        ("A reply was received in reply to the resolution seeking a date for the sluice and its weir.", False),
        ("A reply was received from the Minister.", False),
    ],
)
def test_a_reply_to_another_request(told: str, *, wanted: bool) -> None:
    assert answers_another("write to the Minister seeking a date for the sluice and the weir", told) == wanted


def become(task: str, *told: tuple[int, str, str]) -> tuple[str, str | None]:
    """The status of a task, and the passage shown, of what is told so many days later."""
    asked = Asked("a", FIRST, "Minute 3", None, task, plain(task))
    bears = Bearing(20.0, ("sluice", "weir"), owner=False, due=False, part=0.8)
    said = [
        Told(tells, f"m{n}", FIRST + dt.timedelta(days), quote, bearing=bears, shared=bears.shared)
        for n, (days, tells, quote) in enumerate(told)
    ]
    found = weigh(asked, said)
    shown = strongest(found)
    return status(found), shown and shown.quote


def test_one_of_two_things_does_not_report_and_both_do() -> None:
    task = "mend the sluice at the weir and ask the miller for a price"
    sluice, miller = (30, "done", "The sluice was mended."), (60, "done", "The miller sent a price.")
    assert become(task, sluice)[0] == "open"
    assert become(task, sluice, miller)[0] == "reported"


def test_the_first_passage_that_tells_it_is_shown() -> None:
    assert become("mend the sluice", (30, "done", "It was mended."), (60, "done", "It is sound.")) == (
        "reported",
        "It was mended.",
    )


def test_what_is_told_half_a_year_later_is_of_the_next_round() -> None:
    first = (30, "done", "The sluice was mended.")
    assert become("mend the sluice", first, (300, "not done", "It has not been mended."))[0] == "reported"
    assert become("mend the sluice", first, (60, "not done", "It has not been mended."))[0] == "open"


@pytest.mark.parametrize(
    ("told", "another"),
    [
        ("The owner of Mill House had written about the hedge.", True),
        ("The owner of Mill Farm had written about the hedge.", False),
        ("The owners of Mill Farm and of Mill House had written about the hedge.", False),
        ("The owner of Oak House had been written to about Mill Farm.", False),
        ("The owner had been written to about the hedge.", False),
    ],
)
def test_a_place_that_is_called_nearly_so_is_another(told: str, *, another: bool) -> None:
    assert is_of_another_place("write to the owner of Mill Farm about the hedge", told) is another


def test_a_reply_to_what_another_meeting_adopted_is_none() -> None:
    task = "write to the Minister to ask about the noise of the weir"
    told = (
        "A reply was received to the resolution adopted by the Council at the March Meeting on the noise of the weir."
    )
    assert answers_another(task, told, dt.date(2024, 2, 13))
    assert not answers_another(task, told, dt.date(2024, 3, 4))
    assert not answers_another(task, told)
