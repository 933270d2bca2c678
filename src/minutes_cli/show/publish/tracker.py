"""The log as councils keep it: the columns of their own trackers."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from minutes_cli.show.columns import asked_again, minute_of, perhaps, short_ref
from minutes_cli.show.formats import any_value
from minutes_cli.show.said import told_line
from minutes_cli.store.listing import Record
from minutes_cli.store.log import Log, Matter, corrects
from minutes_cli.words.addresses import web_address

_YEAR_BEGINS = 5
"""The month of the annual meeting, where a municipal year begins (Local Government Act 1972, schedule 12)."""


class Column(NamedTuple):
    """A column of a tracker."""

    key: str
    """How `--columns` names it; its title does, too, and any key of the JSON of an action."""
    title: str
    width: int
    """In characters, of a sheet."""
    tell: Callable[[Matter], Any]
    """What stands in it: text, a day, None for what is not known."""


def _of(key: str) -> Callable[[Matter], Any]:
    """What the row says under a key, as it is."""
    return lambda matter: matter.row[key]


def _owner(matter: Matter) -> str | None:
    row = matter.row
    told: str | None = row["persons"] if row["persons"] and "owner" not in row["amended"] else row["owner"]
    return told


def origin(matter: Matter) -> str | None:
    """The numbered paragraph, where there is one, and the minute's title; whether nobody resolved it."""
    title = " ".join(filter(None, (matter.paragraph, matter.title)))
    return ": ".join(filter(None, (title, "promised in discussion" if matter.promised else ""))) or None


COLUMNS = (
    Column("reference", "Reference", 20, lambda matter: short_ref(matter.row["id"])),
    Column("year", "Municipal year", 11, lambda matter: municipal_year(matter.row["date"])),
    Column("body", "Committee", 26, _of("body")),
    Column("date", "Meeting", 12, lambda matter: _day(matter.row["date"])),
    Column("origin", "Origin", 30, origin),
    Column("task", "Recommendation or action", 60, _of("task")),
    Column("owner", "Lead officer", 24, _owner),
    Column("due", "Due", 12, lambda matter: _day(matter.row["due_now"])),
    Column("due_text", "Due, as written", 22, _of("due_text")),
    Column("taken", "Action taken", 60, lambda matter: taken(matter)),  # noqa: PLW0108 - it stands further down
    Column("status", "Status", 12, lambda matter: status(matter.row)),
    Column("source", "Source", 30, lambda matter: source(matter.row)),
    Column("id", "Id", 40, _of("id")),
    Column("link", "Link", 40, lambda matter: link(matter.row)),
)
"""As scrutiny offices have them in England and Wales: reference, origin, date, recommendation or action, lead officer,
action taken, status."""
_MORE = (
    Column("minute", "Minute", 14, lambda matter: minute_of(matter.row, matter.paragraph)),
    Column("decision", "Decision", 60, lambda matter: matter.resolution),
    Column("passage", "Passage", 60, lambda matter: " ".join(matter.words.split())),
)
"""What can be asked for, too."""
EVERY = (*COLUMNS, *_MORE)
_DAYS = frozenset(("next_due", "due_now", "closed_on"))


def of_key(key: str) -> Column:
    """The column of what an action has under a key of the JSON."""
    tell = any_value(key)
    if key in _DAYS:
        return Column(key, key, 12, lambda matter: _day(matter.row[key]))
    return Column(key, key, 20, lambda matter: tell(matter.row) or None)


def rows(log: Log, columns: Sequence[Column] = COLUMNS) -> Iterator[tuple[Any, ...]]:
    """A row for each action under its columns."""
    for matter in log.matters:
        yield tuple(column.tell(matter) for column in columns)


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
        if not (word["in_doubt"] or corrects(word)) and (word["because"] or word["word"] in _DONE):
            one = {"on": word["on"], "by": word["by"], "id": None, "text": word["because"] or _DONE[word["word"]]}
            told.append(told_line(one))
    told += filter(None, [asked_again(matter.again)])
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
