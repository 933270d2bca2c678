"""Who and by when in the last two cells of a row: they are of that row, and of no other."""

from __future__ import annotations

from datetime import date

import pytest

from builders import minute
from minutes_cli.model import Attendee, Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JPR"),
    Attendee("Mo Quill", "present", "MQU"),
    Attendee("Sue Fox", "officer", "SFO"),
)
LONG = "The oars were seen by all who came, and the season was a good one. " * 7
BLANK = "\n\n\n\n\n\n"


def read(words: str) -> Parsed:
    return find_actions(resolve(minute(words, attendance=PEOPLE)))


def asked(words: str) -> list[tuple[str | None, str, str | None]]:
    return [(a.owner, a.task.rstrip(" ."), a.due_text) for a in read(words).actions if not a.undertaking]


def unread(words: str) -> list[str]:
    return [f.message.rpartition(": ")[2] for f in read(words).findings if f.code == "label-unread"]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("The weir key provided by SFO, agreed, file to copy.\tSFO\t15/2/23", ("file to copy", "SFO", "15/2/23")),
        ("The lamps are to be seen to.     JPR/MQU     Next Meeting", ("lamps are to be", "JPR/MQU", "Next Meeting")),
        ("| Site is to be the mill, SFO to organise. | SFO | 27/5/23 |", ("organise", "SFO", "27/5/23")),
        ("Site is to be the mill, SFO to organise. SFO 27/5", ("organise", "SFO", "27/5")),
        ("The map will be brought to the ranger     MQU     asap", ("map will be brought", "MQU", "asap")),
    ],
)
def test_a_row_in_one_line(row: str, wanted: tuple[str, str, str]) -> None:
    ((owner, task, due),) = asked(f"\n{row}\n")
    assert (owner, due) == wanted[1:]
    assert wanted[0] in task


def test_the_day_is_the_cell_s() -> None:
    (action,) = read("\nSFO to confirm this by letter.\tSFO\t8/11/14\n").actions
    assert action.due == date(2014, 11, 8)
    (action,) = read("\nThe lamps are to be seen to.\tMQU\tAugust 2014\n").actions
    assert (action.due, action.due_text) == (date(2014, 8, 31), "August 2014")


def test_what_others_told_in_the_row_is_not_asked() -> None:
    words = (
        f"\n| {LONG}SFO to confirm this by letter\n\nMQU confirmed that the oars were oiled{BLANK}SFO |{BLANK}8/11/14\n"
    )
    assert asked(words) == [("SFO", "confirm this by letter", "8/11/14")]


def test_a_cell_of_several_has_one_for_each_in_order() -> None:
    words = (
        f"\n| {LONG}\n\nSFO requested MQU sends the map to her.\n\nIn answer to that MQU will draw a notice.{BLANK}"
        f"MQU{BLANK}MQU |{BLANK}11/8/13{BLANK}asap\n"
    )
    assert asked(words) == [
        ("MQU", "SFO requested MQU sends the map to her", "11/8/13"),
        ("MQU", "draw a notice", "asap"),
    ]


def test_names_stand_for_initials() -> None:
    words = (
        f"\n- {LONG}Councillor Prewitt agreed to have talks with the mill.\n- Cllr Quill would have a further talk."
        f"{BLANK}JPR{BLANK}MQU |{BLANK}4/5/23{BLANK}4/6/23\n"
    )
    assert [(owner, due) for owner, _, due in asked(words)] == [("JPR", "4/5/23"), ("MQU", "4/6/23")]


def test_of_several_things_nothing_is_guessed() -> None:
    words = (
        f"\n- {LONG}\n- Council agreed to pay the mill.\n- The map to be put to the Council.\n- Acceptance of the map"
        f"{BLANK}JPR |{BLANK}4/5/23\n"
    )
    assert asked(words) == []
    assert unread(words) == ["JPR 4/5/23"]


@pytest.mark.parametrize(
    "row",
    [
        "Tax\t05/05/2011\t£10.00",
        "Oil     JPR     £4.20",
        "Fox\tHall     4 May 2023",
        "Summer stall\tJPR\t4 May 2023",
    ],
)
def test_accounts_and_programmes_are_no_such_rows(row: str) -> None:
    assert asked(f"\n{row}\n") == []
    assert unread(f"\n{row}\n") == []
