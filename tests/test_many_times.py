"""What a paper says thousands of times costs as often what it costs once: rows, names, lists, each kind counted.

`test_growth.py` says small pieces again in every place; these are the papers in which one thing alone comes again.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterator
from itertools import takewhile
from types import FrameType
from typing import Any

import pytest

from work import counted

HEAD = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held in the Old Mill on Tuesday, 10 June 2014 at 6.30 pm

"""
PRESENT = f"{HEAD}Present: Councillor Ash (Chair), Councillors Birch and Elm\n\n"
MINUTE = f"{PRESENT}1. APOLOGIES\n\nThere were none.\n\n2. DREDGING\n\n"
BUSINESS = "\n\n1. DREDGING\n\nThe Clerk reported.\n"
LISTED = "Present: Councillors Ash (Chair), Birch and Elm "
HEADS = "Present\tApologies\n"
ATTENDED = "Ruth Vane (RV)\tChair\t✓\n"
ACTIONS = "| No | Action | Owner | Due |\n| --- | --- | --- | --- |\n"
ROW = "| 1 | Mend the slip | A Reed | 1 May 2020 |\n"

LEFT = "The public left at 7.15 pm. The public returned.\n\n"
BACK = "The public returned.\n\n"
AMENDMENT = "An amendment was moved by Elm, seconded by Birch: That the weir be mended. LOST\n\n"
AGENDA = "HARBOUR COMMITTEE\n\nAgenda for the meeting of the Harbour Committee on 10 June 2014\n\n1. Apologies\n"
LINE = "{n}. Weir {n} and mill\n    Report of the Clerk\n"
REPORT = (
    "Report to: Harbour Committee\n\nDate: 10 June 2014\n\nSubject: Weir {n} the mill\n\nReport of: Clerk\n\n"
    "RECOMMENDATIONS\n\n1. That the weir be noted.\n\n"
)
MEETING = (
    "HARBOUR COMMITTEE\n\nMinutes of the meeting of the Harbour Committee held on 10 June 19{n}\n\n"
    "Present: Councillor Ash\n\n1. WEIRS AND MILLS\n\nThe Clerk reported.\n\n"
)
TABLE = "| Action | Owner | Due |\n| --- | --- | --- |\n| Mend {n} | A Reed | 1 May 2020 |\n\n"
CITED = "Further to Minute No. 3 above, and to weirs and mills (Minute No. 4 above refers), the Clerk went on.\n\n"

ASKED = "RESOLVED: That the Clerk be asked to mend the gate by the mill and the lane"
SPREAD = "Report to:\tHarbour Committee\nDate:\t10 June 2014\nReport of:\tClerk\nSubject:\t"
SOLD = "\n\n1. RECOMMENDATION\n\n1.1 That it be sold.\n\n"


def _counted(told: str, often: int) -> str:
    return "".join(told.replace("{n}", str(n)) for n in range(2, often + 2))


MOST = 1.2
"""Exponent of the growth, from so many times to twice as many."""
SAID: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "a row of a table of actions": ("find_actions", 300, lambda n: MINUTE + ACTIONS + ROW * n),
    "a table of actions": ("find_actions", 300, lambda n: MINUTE + (ACTIONS + ROW + "\n") * n),
    "a list with brackets": ("make_items", 400, lambda n: f"{HEAD}{LISTED * n}{BUSINESS}"),
    "a grid of attendance": ("make_items", 400, lambda n: f"{HEAD}Present:\n{ATTENDED * n}{BUSINESS}"),
    "heads of lists": ("make_items", 200, lambda n: f"{HEAD}{HEADS * n}{BUSINESS}"),
    "amendments without a stop": (
        "resolve",
        60,
        lambda n: f"{MINUTE}Moved by Ash: That it be noted.\n\n{AMENDMENT * n}",
    ),
    "the public that goes and comes back": ("mark_exempt", 150, lambda n: MINUTE + LEFT * n),
    "the public that comes back again": ("mark_exempt", 150, lambda n: MINUTE + LEFT + BACK * n),
    "a long task that is told again": (
        "find_actions",
        240,
        lambda n: (
            f"{MINUTE}{ASKED}{_counted(', gate {n}', 9 * n)}.\n\n" + "ACTION: Clerk to mend the gate by the lane.\n" * n
        ),
    ),
    "words behind a name": ("make_items", 3000, lambda n: f"{HEAD}Apologies: Councillor Ash {'a ' * n}{BUSINESS}"),
    "cells of a cover": ("read_papers", 5, lambda n: f"{AGENDA}{SPREAD}{_counted(f'{chr(9)}ga{{n}}', n)}{SOLD}"),
    "reports": ("read_papers", 250, lambda n: AGENDA + REPORT * n),
    "reports and their agenda": ("read_papers", 60, lambda n: AGENDA + _counted(LINE, n) + _counted(REPORT, n)),
    "meetings with a table of actions each": ("find_actions", 60, lambda n: _counted(MEETING + TABLE, n)),
    "meetings without numbers": ("infer_numbers", 60, lambda n: _counted(MEETING.replace("1. ", "") + CITED, n)),
}
"""The stage that it is for, how often it comes, and a paper that has it so many times."""


@pytest.fixture(scope="module")
def work_of() -> Iterator[Callable[[str, str], int]]:
    """Give a function from a stage and a text to what that costs: characters read by patterns, and calls."""
    with counted() as (imported, work):
        stages = imported("minutes_cli.parse.pipeline").STAGES
        model = imported("minutes_cli.model")

        def called(_frame: FrameType, event: str, _arg: Any) -> None:
            if event in ("call", "c_call"):
                work.add(10)

        def cost(stage: str, text: str) -> int:
            parsed = model.Parsed(model.Document("said.txt", text, sha256="a" * 64))
            before = list(takewhile(lambda one: one.__name__ != stage, stages))
            for one in before:
                parsed = one(parsed)
            work.clear()
            sys.setprofile(called)
            try:
                stages[len(before)](parsed)
            finally:
                sys.setprofile(None)
            return sum(work.values())

        yield cost


@pytest.mark.parametrize("name", SAID)
def test_said_twice_as_often_it_costs_twice_as_much(name: str, work_of: Callable[[str, str], int]) -> None:
    stage, often, paper = SAID[name]
    work_of(stage, paper(3))  # what is made once
    once, twice = (work_of(stage, paper(n)) for n in (often, 2 * often))
    assert math.log2(twice / once) <= MOST, f"{once} and {twice}"


def test_lines_above_many_decisions_are_judged_once() -> None:
    """Each looks at those above it, which are mostly those that the one before it looked at."""
    with counted() as (imported, work):
        subject_line = imported("minutes_cli.words.subject_lines").subject_line
        lines = [f"RESOLVED: That weir {n} be mended.\nThe men who mend mill {n} then were heard." for n in range(200)]
        above = ["\n".join(lines[n : n + 20]) for n in range(180)]
        subject_line(above[0], bool)
        work.clear()
        assert [subject_line(text, bool) for text in above] == [None] * len(above)
        assert sum(work.values()) <= 1.4 * sum(map(len, above))  # 2 when every line was told anew
