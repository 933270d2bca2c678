"""Each row of a table of actions asks for something of its own, unless all that it tells is told of one request."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.table import read

HEAD = "QUAY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON 6 March 2041\n\nPRESENT: Councillor Teal, Jo Moss\n"
SITE = "Site | Action | Owner | Due"
PLAIN = "Action | Owner | Due"
ITEM = "Item | Action | Owner | Due"
GATE = "Repair the gate and its hinges"
CLERK = "RESOLVED: That the Clerk repair the gate and its hinges"


def paper(*minutes: str) -> str:
    """Write minutes; lines with bars are tables."""
    return "\n\n".join([HEAD, *(f"{n}. {minute}" for n, minute in enumerate(minutes, 1))])


def table(head: str, *rows: str) -> str:
    return "\n".join([head, *rows])


Told = tuple[str, str | None, str | None]


def tasks(text: str) -> list[Told]:
    """Tell number, owner and day of each action."""
    found = parse(Document("a.txt", text)).actions
    return [(a.item.rsplit("/", 1)[-1], a.owner, a.due.isoformat() if a.due else None) for a in found]


CLERKS = ("1", "Clerk", "2041-05-01")
APART: dict[str, tuple[list[str], list[Told]]] = {
    "another site": (
        [
            table(
                f"SITES\n\n{SITE}",
                f"Mill Lane | {GATE} | Clerk | 1 May 2041",
                f"Weir Lane | {GATE} | Clerk | 1 May 2041",
            )
        ],
        [CLERKS, CLERKS],
    ),
    "another owner": (
        [table(f"SITES\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041", f"{GATE} | Cllr Teal | 1 May 2041")],
        [CLERKS, ("1", "Cllr Teal", "2041-05-01")],
    ),
    "another day": (
        [table(f"SITES\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041", f"{GATE} | Clerk | 1 June 2041")],
        [CLERKS, ("1", "Clerk", "2041-06-01")],
    ),
    "another minute": (
        [
            "MILL\n\nSeen.",
            "WEIR\n\nSeen.",
            table(f"ACTIONS\n\n{ITEM}", f"1 | {GATE} | Clerk | ", f"2 | {GATE} | Clerk | "),
        ],
        [("1", "Clerk", None), ("2", "Clerk", None)],
    ),
    "a minute that is not there": (
        [table(f"ACTIONS\n\n{ITEM}", f"7 | {GATE} | Clerk | ", f"8 | {GATE} | Clerk | ")],
        [("1", "Clerk", None)] * 2,
    ),
    "the tables of two minutes": (
        [table(f"{name}\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041") for name in ("MILL", "WEIR")]
        + ["CLOSE\n\nAt nine."],
        [CLERKS, ("2", "Clerk", "2041-05-01")],
    ),
    "the sites of two minutes": (
        [table(f"ACTIONS\n\n{SITE}", f"{name} | {GATE} | Clerk | 1 May 2041") for name in ("Mill Lane", "Weir Lane")],
        [CLERKS, ("2", "Clerk", "2041-05-01")],
    ),
    "what is resolved of another site": (
        [table(f"SITES\n\n{SITE}", f"Mill Lane | {GATE} | Clerk | "), f"OAK\n\n{CLERK} at Beech House."],
        [("1", "Clerk", None), ("2", "Clerk", None)],
    ),
    "what is resolved of another site in the same minute": (
        [f"SITES\n\n{CLERK} at Beech House.\n\n{table(SITE, f'Mill Lane | {GATE} | Clerk | ')}"],
        [("1", "Clerk", None), ("1", "Clerk", None)],
    ),
    "what is resolved for another day": (
        [f"OAK\n\n{CLERK} by 1 August 2041.", table(f"ACTIONS\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041")],
        [("1", "Clerk", "2041-08-01"), ("2", "Clerk", "2041-05-01")],
    ),
    "what is resolved of another owner": (
        [
            f"OAK\n\nRESOLVED: That the Treasurer {GATE[0].lower()}{GATE[1:]}.",
            table(f"ACTIONS\n\n{PLAIN}", f"{GATE} | Clerk | "),
        ],
        [("1", "Treasurer", None), ("2", "Clerk", None)],
    ),
}
ONE: dict[str, tuple[list[str], list[Told]]] = {
    "a row printed twice": (
        [table(f"SITES\n\n{SITE}", *[f"Mill Lane | {GATE} | Clerk | 1 May 2041"] * 2)],
        [CLERKS],
    ),
    "the list at the end": (
        [f"OAK\n\n{CLERK} by 1 May 2041.", table(f"ACTIONS\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041")],
        [CLERKS],
    ),
    "the list at the end, which names the minute": (
        [f"OAK\n\n{CLERK} by 1 May 2041.", table(f"ACTIONS\n\n{ITEM}", f"1 | {GATE} | Clerk | ")],
        [CLERKS],
    ),
    "the list at the end has the day": (
        [f"OAK\n\n{CLERK}.", table(f"ACTIONS\n\n{PLAIN}", f"{GATE} | Clerk | 1 May 2041")],
        [CLERKS],
    ),
    "a name for an office": (
        [f"OAK\n\n{CLERK}.", table(f"CLOSE\n\n{PLAIN}", f"{GATE} | Jo Moss | ")],
        [("1", "Clerk", None)],
    ),
    "initials for a name": (
        ["OAK\n\nACTION: Jo Moss to repair the gate and its hinges", table(f"CLOSE\n\n{PLAIN}", f"{GATE} | JM | ")],
        [("1", "Jo Moss", None)],
    ),
    "the subject is that of the minute": (
        [f"OAK LANE\n\n{CLERK}.", table(f"ACTIONS\n\n{SITE}", f"Oak Lane | {GATE} | Clerk | ")],
        [("1", "Clerk", None)],
    ),
    "a table that tells the table of a minute again": (
        [
            table(f"MILL\n\n{SITE}", f"Mill Lane | {GATE} | Clerk | 1 May 2041"),
            table(f"ACTIONS\n\n{SITE}", f"Mill Lane | {GATE} | Clerk | 1 May 2041"),
        ],
        [CLERKS],
    ),
}


@pytest.mark.parametrize("case", APART)
def test_rows_that_tell_of_two_are_two(case: str) -> None:
    minutes, expected = APART[case]
    assert sorted(tasks(paper(*minutes)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("case", ONE)
def test_rows_that_tell_of_one_are_one(case: str) -> None:
    minutes, expected = ONE[case]
    assert tasks(paper(*minutes)) == expected


ROWS = (
    ("Site", "Action", "Owner"),
    ("Mill Lane", "Repair the gate", "Clerk"),
    ("Weir Lane", "Repair the gate", "Clerk"),
)
MEETING = "Minutes of the meeting held on 6 March 2041"


def write_md(to: Path) -> None:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    table = "\n".join([rows[0], "| --- | --- | --- |", *rows[1:]])
    to.write_text(f"# Quay Committee\n\n{MEETING}\n\n## 1. SITES\n\n{table}\n", encoding="utf-8")


def write_html(to: Path) -> None:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    head = f"<h1>Quay Committee</h1><p>{MEETING}</p><h2>1. SITES</h2>"
    to.write_text(f"<html><body>{head}<table>{cells}</table></body></html>", encoding="utf-8")


def write_docx(to: Path) -> None:
    written = docx.Document()
    for line in ("QUAY COMMITTEE", MEETING.upper(), "PRESENT: Councillor Teal", "1. SITES"):
        written.add_paragraph(line)
    table = written.add_table(rows=0, cols=len(ROWS[0]))
    for row in ROWS:
        for cell, told in zip(table.add_row().cells, row, strict=True):
            cell.text = told
    written.save(str(to))


@pytest.mark.parametrize("write", [write_md, write_html, write_docx], ids=lambda write: write.__name__[6:])
def test_rows_of_cells_that_the_file_shows(write: Callable[[Path], None], tmp_path: Path) -> None:
    to = tmp_path / f"a.{write.__name__[6:]}"
    write(to)
    found = parse(read(to))
    assert [a.task for a in found.actions] == ["Repair the gate"] * 2
    told = [found.document.text[a.span.start : a.span.end] for a in found.actions]
    assert ["Mill Lane" in told[0], "Weir Lane" in told[1]] == [True, True]


LONG = "ACTION: Clerk to send a written objection to the county planning authority by 1 May 2041."
SENT = ("Clerk", "2041-05-01")


@pytest.mark.parametrize(
    ("minutes", "numbers"),
    [
        ([f"PLANS\n\nMill House, porch.\n{LONG}\n\nWeir House, shed.\n{LONG}", "CLOSE\n\nAt nine."], ["1", "1"]),
        ([f"MILL HOUSE\n\n{LONG}", f"WEIR HOUSE\n\n{LONG}", "CLOSE\n\nAt nine."], ["1", "2"]),
        ([f"MILL HOUSE\n\n{LONG}", "CLOSE\n\nAt nine.", f"ACTIONS\n\n{LONG}"], ["1"]),
        ([f"MILL HOUSE\n\n{LONG}", f"CLOSE\n\nAt nine.\n\n{LONG}"], ["1"]),
    ],
)
def test_labels_that_ask_in_the_same_words_are_told_again_only_by_a_list(
    minutes: list[str], numbers: list[str]
) -> None:
    assert tasks(paper(*minutes)) == [(number, *SENT) for number in numbers]


def labels(*names: str) -> str:
    """The same label under each of some lines."""
    return "\n\n".join(f"{name}.\n{LONG}" for name in names)


CLOSED = "CLOSE\n\nAt nine."


@pytest.mark.parametrize(
    ("minutes", "numbers"),
    [
        ([f"PLANS\n\n{labels('Mill House, porch', 'Weir House, shed')}"], ["1", "1"]),
        ([f"ACTIONS\n\n{labels('Mill House, porch', 'Weir House, shed')}", CLOSED], ["1", "1"]),
        ([f"PLANS\n\n{labels('4/17', '5/17')}"], ["1", "1"]),
        ([f"PLANS\n\n{labels('the mill', 'the weir')}"], ["1", "1"]),
        ([f"PLANS\n\nMill House, porch.\n{LONG}\n{LONG}"], ["1"]),
        ([f"PLANS\n\n{labels('Mill House, porch', 'Mill House, porch')}"], ["1"]),
        ([f"MILL HOUSE\n\n{LONG}", f"WEIR HOUSE\n\n{LONG}"], ["1", "2"]),
        ([f"MILL HOUSE\n\n{LONG}", f"ACTIONS\n\n{labels('Mill House', 'Weir House')}"], ["1", "2"]),
        (
            [
                f"PLANS\n\n{labels('Mill House, porch', 'Weir House')}",
                f"ACTIONS\n\n{labels('Mill House', 'Weir House')}",
            ],
            "11",
        ),
        ([f"PLANS\n\n{labels('Mill House')}", f"ACTIONS\n\n{labels('Minute 1')}"], ["1"]),
        ([f"PLANS\n\n{labels('Mill House')}", f"ACTIONS\n\n{labels('Clerk')}"], ["1"]),
        (
            [f"PLANS\n\nMill House was seen.\n{LONG}", f"CLOSE\n\nThe meeting ended at nine.\n\nMill House\n{LONG}"],
            ["1"],
        ),
        ([f"MILL HOUSE\n\nRESOLVED: That the Clerk {LONG[17:]}", f"ACTIONS\n\n{labels('Mill House')}"], ["1"]),
        ([f"MILL HOUSE\n\nRESOLVED: That the Clerk {LONG[17:]}", f"ACTIONS\n\n{labels('Weir House')}"], ["1", "2"]),
    ],
)
def test_labels_under_lines_that_name_two_are_two(minutes: list[str], numbers: list[str]) -> None:
    assert tasks(paper(*minutes)) == [(number, *SENT) for number in numbers]
