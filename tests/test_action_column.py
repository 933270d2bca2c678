"""A column headed ACTION: the owner stands in it, the task is the sentence beside; what is not read is a finding."""

from __future__ import annotations

import pytest

from builders import minute
from minutes_cli.model import Attendee, Parsed
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.requests.actions import find_actions

PEOPLE = (
    Attendee("Jo Prewitt", "present", "JP"),
    Attendee("Mo Quill", "present", "MQ"),
    Attendee("Sue Fox", "officer", "Clerk"),
)


def read(words: str) -> Parsed:
    return find_actions(resolve(minute(words, attendance=PEOPLE)))


def asked(words: str) -> list[tuple[str | None, str]]:
    return [(a.owner, a.task.rstrip(" .;")) for a in read(words).actions]


def unread(words: str) -> list[str]:
    return [f.message.rpartition(": ")[2] for f in read(words).findings if f.code == "label-unread"]


@pytest.mark.parametrize("head", ["No.\tItem\tAction", "\t\tACTION", "Item\tMinute\tAction by"])
@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        ("2\tThe lamps are out. It was agreed to ask for new ones.\tClerk", ("Clerk", "ask for new ones")),
        (
            "2.1\tThe ferry is to be bailed before Saturday.\tMQ / JP",
            ("MQ/JP", "The ferry is to be bailed before Saturday"),
        ),
        (
            "(3)\tThe weir leaks. A letter is to go to the mill.\tSue Fox",
            ("Sue Fox", "The weir leaks. A letter is to go to the mill"),
        ),
        ("3\tThe weir leaks. The Clerk will write to the mill.\tClerk", ("Clerk", "write to the mill")),
        ("4\tThe oars need varnish, said all.\tJP to varnish the oars", ("JP", "varnish the oars")),
        ("4\tThe oars are to be oiled.\tACTION: JP", ("JP", "The oars are to be oiled")),
        ("5\tThe oars are dry. It was agreed to oil them.\tAction Clerk", ("Clerk", "oil them")),
    ],
)
def test_a_row_with_its_number_in_a_cell(head: str, row: str, wanted: tuple[str, str]) -> None:
    words = f"{head}\n1\tApologies were received from Mr Dell.\n{row}"
    assert asked(words) == [wanted]
    assert unread(words) == []


def test_a_table_with_bars() -> None:
    words = (
        "| Discussion | Action |\n| --- | --- |\n| The oars are to be oiled. | JP |\n"
        "| The lamps were seen. The ferry is to be bailed. | Clerk |\n| The weir is sound. | |"
    )
    assert asked(words) == [
        ("JP", "The oars are to be oiled"),
        ("Clerk", "The ferry is to be bailed"),
    ]
    assert unread(words) == []


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Clerk JP", ["Clerk JP"]),
        ("Mo Quill", ["Mo Quill"]),
        ("Noted", []),
        ("Carried forward", []),
        ("None", []),
        ("14.50", []),
    ],
)
def test_a_name_with_nothing_to_do_beside_it_is_a_finding(cell: str, found: list[str]) -> None:
    words = f"\tACTION\nThe benches were seen by all and are sound.\t{cell}\nThe oars are to be oiled.\tJP"
    assert asked(words) == [("JP", "The oars are to be oiled")]
    assert unread(words) == found


def test_without_such_a_head_a_cell_at_the_right_is_no_finding() -> None:
    assert unread("The benches were seen by all and are sound.\tMo Quill") == []
