"""The log as councils keep it: the columns of their own trackers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.show.columns import perhaps, short_ref
from minutes_cli.show.said import told_line
from minutes_cli.store.listing import Record
from minutes_cli.store.log import Log, Matter
from minutes_cli.words.addresses import web_address

_YEAR_BEGINS = 5
"""The month of the annual meeting, where a municipal year begins (Local Government Act 1972, schedule 12)."""


class Column(NamedTuple):
    """A column of a tracker."""

    title: str
    width: int
    """In characters, of a sheet."""


COLUMNS = (
    Column("Reference", 20),
    Column("Municipal year", 11),
    Column("Committee", 26),
    Column("Meeting", 12),
    Column("Origin", 30),
    Column("Recommendation or action", 60),
    Column("Lead officer", 24),
    Column("Due", 12),
    Column("Due, as written", 22),
    Column("Action taken", 60),
    Column("Status", 12),
    Column("Source", 30),
    Column("Id", 40),
    Column("Link", 40),
)
"""As scrutiny offices have them in England and Wales: reference, origin, date, recommendation or action, lead officer,
action taken, status."""


def rows(log: Log) -> Iterator[tuple[Any, ...]]:
    """A row for each action under `COLUMNS`: text, days, and None for what is not known."""
    for matter in log.matters:
        row = matter.row
        yield (
            short_ref(row["id"]),
            municipal_year(row["date"]),
            row["body"],
            _day(row["date"]),
            matter.title,
            row["task"],
            row["persons"] if row["persons"] and "owner" not in row["amended"] else row["owner"],
            _day(row["due_now"]),
            row["due_text"],
            taken(matter),
            status(row),
            source(row),
            row["id"],
            link(row),
        )


def municipal_year(iso: str | None) -> str | None:
    """`2022/23` of any day from May 2022 to April 2023; None of a day that is not known."""
    if not iso:
        return None
    year = int(iso[:4]) - (int(iso[5:7]) < _YEAR_BEGINS)
    return f"{year}/{(year + 1) % 100:02}"


def taken(matter: Matter) -> str | None:
    """What was told of an action, first to last, by papers and by people; where else it may be told of."""
    told = [f"{short_ref(one['id'])}: “{one['quote']}”" for one in matter.row["evidence"]]
    for word in matter.row["said"]:
        if not word["in_doubt"] and (word["because"] or word["word"] in _DONE):
            one = {"on": word["on"], "by": word["by"], "id": None, "text": word["because"] or _DONE[word["word"]]}
            told.append(told_line(one))
    return "; ".join(told) or perhaps(matter.row) or None


_DONE = {"close": "closed", "reopen": "reopened"}


def status(row: Record) -> str:
    """What an action is on the day of the log."""
    return "overdue" if row["overdue"] else str(row["status"])


def source(row: Record) -> str:
    """The paper, and the page where it has pages."""
    name = row["document"].rsplit("/", 1)[-1]
    return f"{name}, page {row['page']}" if row["page"] is not None else name


def link(row: Record) -> str | None:
    """Where the passage can be read on the web; whatever the database has, only what a link may be made of."""
    return web_address(row["url"]) if row["url"] else None


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
