"""What a log comes to: how many, and month by month what was asked, finished and open."""

import re
from collections import Counter
from typing import NamedTuple

from minutes_cli.store.log import Log, Matter

STATES = ("open", "overdue", "reported", "ended", "closed")
"""What is overdue is open, too."""
_DAY = re.compile(r"/(\d{4}-\d\d-\d\d)")
_MOST = 120
"""Months that are drawn, the last ones."""


class Month(NamedTuple):
    """A month of the log."""

    name: str
    """`2022-12`."""
    asked: int
    finished: int
    """Reported, ended or closed in it."""
    open: int
    """At its end."""


def by_state(log: Log) -> dict[str, int]:
    """How many actions there are of each of `STATES`."""
    told = Counter(matter.row["status"] for matter in log.matters)
    told["overdue"] = sum(1 for matter in log.matters if matter.row["overdue"])
    return {state: told[state] for state in STATES}


def day_of(given: str) -> str | None:
    """The day of the meeting of a minute, by its id."""
    found = _DAY.search(given)
    return found[1] if found else None


def by_month(log: Log) -> list[Month]:
    """The months from the first to the last of which anything is told; actions without a day are left out.

    What was finished on a day that no paper tells counts as finished when it was asked for.
    """
    dated = [matter for matter in log.matters if matter.row["date"]]
    asked = Counter(matter.row["date"][:7] for matter in dated)
    finished = Counter(max(when, matter.row["date"][:7]) for matter in dated if (when := _finished(matter)))
    if not asked:
        return []
    names = _months(min(asked), max([*asked, *finished]))
    left = sum(many for name, many in asked.items() if name < names[0])
    left -= sum(many for name, many in finished.items() if name < names[0])
    months = []
    for name in names:
        left += asked[name] - finished[name]
        months.append(Month(name, asked[name], finished[name], left))
    return months


def _finished(matter: Matter) -> str | None:
    row = matter.row
    if row["status"] == "open":
        return None
    if row["closed_on"]:
        return str(row["closed_on"][:7])
    told = [on[:7] for one in row["evidence"] if (on := day_of(one["id"]))]
    return max(told, default=row["date"][:7])


def _months(first: str, last: str) -> list[str]:
    """From the first to the last, and of many the last ones."""
    year, month = map(int, last.split("-"))
    names: list[str] = []
    while len(names) < _MOST and (name := f"{year:04}-{month:02}") >= first and year:
        names.append(name)
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return names[::-1]
