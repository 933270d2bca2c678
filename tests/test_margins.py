"""Marks of direction and the numbers of lines change nothing of what a paper says, and every line stays where it is."""

from __future__ import annotations

import textwrap
from itertools import count

import pytest

from builders import listed, paper
from minutes_cli.parse.pipeline import parse

PAPER = """FENWICK BRIDGES COMMITTEE

Minutes of the meeting held on Tuesday, 5 March 2024 at the Town Hall

Present: Councillors A. Moss (Chair), B. Thorn and C. Fenn

Apologies: Councillor D. Ames

1. MINUTES

RESOLVED: That the minutes of the meeting held on 6 February 2024 be confirmed as a correct record.

2. THE GATE AT MILL LANE

Further to Minute 12 (2) of 6 February 2024 the Clerk reported that the gate was open.

RESOLVED: That the Clerk be requested to mend the gate by 1 May 2024.

3. FOOTPATHS AND WAYS

RESOLVED:
(1) That the Head of Waterways be asked to submit a report on the footpath to the next meeting; and
(2) That the Warden be requested to write to the owner of Mill Farm about the hedge by 9 June 2024.
"""
Said = dict[str, list[object]]


def said(text: str) -> Said:
    """Return what a paper says, and see that each of its lines stands in it."""
    found = parse(paper(text))
    assert all(line.end - line.start == len(line.text) for line in found.lines)
    return {
        "people": [(a.name, a.part) for m in found.meetings for a in m.attendance],
        "items": [(i.number, i.title) for i in found.items],
        "resolutions": [(r.disposition, r.text) for r in found.resolutions],
        "actions": [(a.owner, a.task, a.due) for a in found.actions],
        "references": [(r.date, r.number, r.limb) for r in found.references],
    }


@pytest.mark.parametrize("mark", listed("200e 200f 202a 202b 202c 202d 202e 2066 2067 2068 2069 061c"))
def test_a_mark_of_direction_says_nothing(mark: str) -> None:
    sign = chr(int(mark, 16))
    told = said(PAPER)
    for place, other in (("\n\n", f"\n\n{sign}"), ("\n", f"{sign}\n"), (" ", f" {sign}")):
        assert said(PAPER.replace(place, other)) == told


def wrapped(width: int) -> list[str]:
    """Return the lines of the paper at a width."""
    return [line for told in PAPER.split("\n") for line in (textwrap.wrap(told, width) or [""])]


def every(lines: list[str]) -> list[str]:
    """Number every line, the empty ones too."""
    return [f"{n:3}  {line}" for n, line in enumerate(lines, 1)]


def every_full(lines: list[str]) -> list[str]:
    """Number every line that says something."""
    numbers = count(1)
    return [f"{next(numbers)} {line}" if line else "" for line in lines]


def every_page(lines: list[str]) -> list[str]:
    """Number every line, from one on each page."""
    return [f"{n % 15 + 1:3}  {line}" for n, line in enumerate(lines)]


def fifths(lines: list[str]) -> list[str]:
    """Number every fifth line."""
    return [f"{n:3}  {line}" if n % 5 == 0 else f"     {line}" for n, line in enumerate(lines, 1)]


def fifths_full(lines: list[str]) -> list[str]:
    """Number every fifth line that says something."""
    numbers = count(1)
    told = [(next(numbers) if line else 0, line) for line in lines]
    return [f"{n:3}  {line}" if n and n % 5 == 0 else f"     {line}" for n, line in told]


@pytest.mark.parametrize("width", [44, 50, 60])
@pytest.mark.parametrize("number", [every, every_full, every_page, fifths, fifths_full])
def test_numbers_of_lines_are_furniture(number: object, width: int) -> None:
    assert callable(number)
    assert said("\n".join(number(wrapped(width)))) == said(PAPER)


def test_an_agenda_of_single_lines_keeps_its_numbers() -> None:
    titles = [f"Repair of bridge {name}" for name in "ABCDEFGHIJKLMNOP"]
    text = "\n".join(f"{n} {title}" for n, title in enumerate(titles, 1))
    assert all(line.reason is None for line in parse(paper(text)).lines)
