"""Rows of cells under no head that tells what they hold: Mend the gate ⇥ Clerk ⇥ 1 May; only what says so itself."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words.columns import is_day
from minutes_cli.words.passage import tidy

from .after_label import is_order
from .owners import Owners
from .told import Told
from .unfinished import is_request

_FEWEST, _MOST = 2, 5
"""Cells of a row."""


def celled(text: str, owners: Owners) -> list[Told]:
    """What the rows of a text ask; nothing where fewer than half of its lines are such rows."""
    told = list(_rows(text, owners))
    return told if 2 * len(told) >= sum(1 for line in text.split("\n") if line.strip()) else []


def _rows(text: str, owners: Owners) -> Iterator[Told]:
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        cells = [tidy(cell) for cell in line.replace("|", "\t").replace("   ", "\t").split("\t") if cell.strip()]
        if not _FEWEST <= len(cells) <= _MOST:
            continue
        who = [cell for cell in cells if owners.is_one(cell) or owners.knows(cell)]
        rest = [cell for cell in cells if cell not in who and not cell.strip(".)").isdecimal()]
        days = [cell for cell in rest if is_day(cell)]
        tasks = [cell for cell in rest if cell not in days]
        if len(who) == len(tasks) == 1 and len(days) < _FEWEST and (is_order(tasks[0]) or is_request(tasks[0])):
            lead = len(line) - len(line.lstrip())
            yield Told(start + lead, start + len(line.rstrip()), who[0], tasks[0], " ".join((*tasks, *days)))
