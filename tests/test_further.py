"""Whom else one clause asks: each has a deed, and a day, of his own."""

from __future__ import annotations

from datetime import date

import pytest

from builders import minute
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests import resolved
from minutes_cli.parse.requests.actions import find_actions
from minutes_cli.parse.requests.asking import all_asked
from minutes_cli.words.passage import tidy


def asked(text: str) -> list[tuple[str | None, str]]:
    return [(a.owner, a.task.rstrip(".")) for a in all_asked(text)]


BOTH = [("Town Clerk", "write to the owner"), ("Estates Manager", "mend the gate")]


@pytest.mark.parametrize(
    "words",
    [
        "That the Town Clerk be asked to write to the owner and the Estates Manager to mend the gate.",
        "That the Town Clerk be asked to write to the owner, and the Estates Manager to mend the gate.",
        "That the Town Clerk be asked to write to the owner and the Estates Manager be asked to mend the gate.",
        "That the Town Clerk write to the owner and that the Estates Manager be requested to mend the gate.",
        "That the Town Clerk write to the owner, and that the Estates Manager mend the gate.",
        "That the Town Clerk write to the owner, and also that the Estates Manager be instructed to mend the gate.",
        "That the Town Clerk and the Estates Manager be asked respectively to write to the owner and to mend the gate.",
        "That the Town Clerk and the Estates Manager be asked to write to the owner and to mend the gate respectively.",
        "That the Town Clerk and the Estates Manager be asked, respectively, to write to the owner and to mend the gate.",  # noqa: E501
    ],
)
def test_two_who_are_asked_in_one_clause_have_a_deed_each(words: str) -> None:
    assert asked(words) == BOTH


def test_who_stands_beside_the_first_is_not_the_second() -> None:
    words = "That the Chair, with the Town Clerk, write to the owner, and that the Estates Manager mend the gate."
    assert asked(words) == [("Chair", "write to the owner"), ("Estates Manager", "mend the gate")]


@pytest.mark.parametrize(
    "words",
    [
        "write to the Chair and the Estates Manager to ask for a day",
        "arrange a meeting between the Mayor and the Estates Manager to inspect the gate",
        "meet with the owner and the Estates Manager to discuss the gate",
        "meet the owner and the Estates Manager to agree a plan",
        "invite the Chair and the Estates Manager to inspect the gate",
        "write to the mill asking that the weir be mended and that the Harbour Master be asked to report",
        "find out whether the Chair and the Estates Manager be asked to inspect it",
        "obtain a report from the Engineer and the Estates Manager to inform the budget",
        "publish the names of the Chair and the Estates Manager to the press",
    ],
)
def test_who_is_written_to_or_met_with_is_not_asked(words: str) -> None:
    assert asked(f"That the Town Clerk be asked to {words}.") == [("Town Clerk", words)]


def test_as_many_deeds_as_people_or_all_have_them_all() -> None:
    words = "That the Chair and the Town Clerk be asked respectively to write, to mend the gate and to paint it."
    assert asked(words) == [("Chair and the Town Clerk", "write, to mend the gate and to paint it")]


def test_the_day_is_of_whom_it_stands_with() -> None:
    words = "That the Town Clerk be asked to write to the owner and the Estates Manager to mend the gate by 1 May 2024."
    found = [(a.owner, a.due) for a in find_actions(resolve(minute(f"RESOLVED: {words}"))).actions]
    assert found == [("Town Clerk", None), ("Estates Manager", date(2024, 5, 1))]


def test_work_grows_with_the_words() -> None:
    """One more clause costs what the one before did: each joint looks at the few words beside it."""
    words = "That the Town Clerk write to the owner" + " and the Estates Manager be asked to mend the gate" * 400
    assert len(asked(words)) == 401


def test_what_a_resolution_asks_thousands_of_times_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0

    def counting(text: str) -> str:
        nonlocal read
        read += len(text)
        return tidy(text)

    monkeypatch.setattr(resolved, "tidy", counting)
    for n in (100, 1000):
        read, words = 0, "RESOLVED: That " + "the Clerk see to this; and that " * n
        find_actions(resolve(minute(words)))
        assert read <= 2 * len(words), n


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("That, should the owner not reply by 1 April 2024, the Town Clerk be asked to take proceedings.", None),
        ("That, if no reply has come by 1 April 2024, the Town Clerk be asked to take proceedings.", None),
        ("That the Town Clerk be asked to take proceedings unless the owner replies by 1 April 2024.", None),
        ("That, should the owner not reply, the Town Clerk be asked to write by 1 April 2024.", date(2024, 4, 1)),
        ("That the Town Clerk be asked to write, if possible by 1 April 2024.", date(2024, 4, 1)),
        ("That the Town Clerk be asked to report by 1 April 2024 if a reply has come.", date(2024, 4, 1)),
    ],
)
def test_a_day_in_a_condition_is_no_due_day(words: str, day: date | None) -> None:
    (found,) = find_actions(resolve(minute(f"RESOLVED: {words}"))).actions
    assert found.due == day


def test_rents_that_are_held_are_held_by_deciding_it() -> None:
    assert asked("that the rents be held for one year.") == []
    assert asked("that a meeting be held for the tenants.") == [(None, "a meeting be held for the tenants")]
