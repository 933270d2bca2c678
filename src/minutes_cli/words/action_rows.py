"""Tables of actions, row by row: new ones, and logs that say what became of earlier ones.

    Item | Action | By whom | By when       No. | Action | Owner | Status       Ref | Task | Lead | Deadline | Update

A head row may be repeated on every page.  A table with a status is a log where it stands under the actions of an
earlier meeting, or where a status says that something was begun, done or put off.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.model import Document, Passage
from minutes_cli.words import lazily as regex

from .action_lists import OLD_ACTIONS, Listed, Section, listed
from .columns import Role, whom_and_when
from .patterns import COMMON_VERBS
from .rows import Row, rows
from .stated import stated
from .tables_of_actions import Table, tables_in

_EARLIER = regex.compile(
    r"(?:actions?|matters)\b.{0,30}\b(?:last|previous|earlier|prior|outstanding|arising)\b|\b(?:previous|outstanding|earlier|past)\s+actions?"
    r"|\baction\s+list\s+update\b|\bmatters\s+arising\b|\b(?:review|update|progress)\b.{0,20}\bactions?\b",
    regex.IGNORECASE,
)
"""What stands above a log of earlier actions."""
_LOG = regex.compile(r"\baction\s+(?:log|tracker|register)\b", regex.IGNORECASE)
"""What stands above such a log, if it says which minute or day they are of, or their status; else above new actions."""
DONE = regex.compile(
    r"\b(?:complete[d]?|done|closed|actioned|discharged|achieved|finished|resolved|sent|received|circulated|yes)\b|✓|✔",
    regex.IGNORECASE,
)
_BEGUN = regex.compile(
    r"\b(?:on-?\s?going|in\s+progress|in\s+hand|carried|c/f|b/f|outstanding|pending|deferred|awaiting|delayed|overdue|started|not\s+(?:yet|started)"
    r"|under\s*way|no\s+longer|continu\w+)\b",
    regex.IGNORECASE,
)
_says = regex.compile(r"\p{L}{2}|✓|✔|\d")
_actions = regex.compile(r"\b(?:actions?|tasks?|whom?|what|to\s+do|recommendations?)\b", regex.IGNORECASE)
_ITS = frozenset(("owner", "due", "who and when", "status"))
"""What a row has of its own that shares its task with the row above."""
_LINE = 400
"""Characters of a line under heads that is told."""
_PASSAGE = 5
"""Words that a row under no head has at least, if it is more than a title among the rows."""


class ActionRow(NamedTuple):
    """One row of a table of actions."""

    task: str
    owner: str
    due: str
    item: str
    """The number of the minute that the row names; "" where it names none or only counts."""
    status: str
    start: int
    """Of the row in the document …"""
    end: int
    head: int
    """… and of the first row of its table."""
    told: str
    """The whole row, its cells parted by " | "."""
    logged: bool
    """It tells what became of an earlier action."""
    subject: str = ""
    """What it has in columns that are none of these: the place, the application, the matter."""
    asked_at: str = ""
    """Where it says that the action was asked for: the minute, its title, the day."""


def tells(status: str) -> bool:
    """Whether a status says anything: Complete · ✓ · not "–"."""
    return _says.search(status) is not None


class Unread(NamedTuple):
    """A row of a table of actions that tells none, though it has words where a task, its owner or its day stand."""

    start: int
    """Of the row in the document …"""
    end: int
    head: int
    """… and of the first row of its table."""
    told: str


class ActionTables(NamedTuple):
    """What the tables of actions of a paper have."""

    rows: list[ActionRow]
    heads: list[Row]
    """The rows with the heads of columns."""
    unread: list[Unread]


def action_rows(document: Document, kept: Passage, sections: Iterable[Section]) -> list[ActionRow]:
    """The rows of every table of actions, and the entries of logs that are none, of a document in `sections`."""
    return action_tables(document, kept, sections).rows


def action_tables(document: Document, kept: Passage, sections: Iterable[Section]) -> ActionTables:
    """The rows of every table of actions, and the entries of logs that are none; what was not read of the tables."""
    sections = sorted(sections, key=lambda s: s.start)
    starts = [s.start for s in sections]

    def at(place: int) -> int:
        return bisect_right(starts, place) - 1

    def above(place: int) -> str:
        return sections[at(place)].title if at(place) >= 0 else ""

    found = list(_tables(document, kept, at))
    told: list[ActionRow] = []
    unread: list[Unread] = []
    for table in found:
        read = list(_read(table))
        tasks = [row for row in read if isinstance(row, ActionRow)]
        unread += [row for row in read if isinstance(row, Unread)]
        told += _as_logged(table, tasks, above)
        if not table.body and not table.heads[0].table:
            unread += _below(table.heads[-1], kept)
    taken = sorted((r.start, r.end) for r in told)
    lists = [_of_list(entry, above(entry.start)) for entry in listed(kept, sections)]
    n = 0
    for row in lists:
        while n < len(taken) and taken[n][1] <= row.start:
            n += 1
        if n == len(taken) or taken[n][0] >= row.end:
            told.append(row)
    return ActionTables(sorted(told, key=lambda r: r.start), [head for t in found for head in t.heads], unread)


def _below(head: Row, kept: Passage) -> Iterator[Unread]:
    """The first line under the heads of a table in lines that has no cells: a task of nobody, or no table at all."""
    words = kept.words(head.end, head.end + _LINE)
    line = words[1:].partition("\n")[0] if words[:1] == "\n" else ""
    if line.strip():
        yield Unread(head.end + 1, head.end + 1 + len(line), head.start, line.strip())


def _of_list(entry: Listed, title: str) -> ActionRow:
    tells = _BEGUN.search(entry.status) or DONE.search(entry.status) or OLD_ACTIONS.search(title)
    told = (entry.task, entry.owner, entry.due, entry.number, entry.status)
    return ActionRow(
        *told, entry.start, entry.end, entry.start, entry.told, logged=tells is not None, asked_at=entry.number
    )


def _tables(document: Document, kept: Passage, at: Callable[[int], int]) -> Iterator[Table]:
    cells = any(mark.kind == "cell" for mark in document.marks)
    if (cells or "\t" in kept.text or "|" in kept.text) and _actions.search(kept.text):
        yield from tables_in(rows(document, kept), kept, at)


def _as_logged(table: Table, read: list[ActionRow], above: Callable[[int], str]) -> Iterator[ActionRow]:
    """The rows of a table, and whether they tell of earlier actions: all, or those with a day under "Closed"."""
    title = above(table.heads[0].start)
    closed = [row for row in read if _closed_on(table, row.status)]
    begun = any(
        _BEGUN.search(r.status) or DONE.search(r.status) or stated(r.status) in {"done", "ended"}
        for r in read
        if r not in closed
    )
    old = _EARLIER.search(title) or (_LOG.search(title) if {"status", "item", "raised"} & set(table.roles) else None)
    logged = old is not None or ("status" in table.roles and begun)
    yield from (
        row._replace(logged=True, status=f"Closed {row.status}") if row in closed else row._replace(logged=logged)
        for row in read
    )


def _closed_on(table: Table, status: str) -> bool:
    """Whether what a row has under "Closed" is the day on which it was."""
    if "status" not in table.roles or not _day.fullmatch(status):
        return False
    at, cells = table.roles.index("status"), table.heads[0].cells
    return at < len(cells) and _closed.fullmatch(cells[at].text) is not None


_closed = regex.plain(r"(?:date\s+)?(?:closed|completed?|done|discharged)(?:\s+(?:on|date))?\W*", regex.IGNORECASE)
_day = regex.plain(r"\s*\d[\w\s./-]*\d\s*")


def _read(table: Table) -> Iterator[ActionRow | Unread]:
    """What each row says; one that has words under no head but the first is a title of those below it."""
    names, head = table.roles, table.heads[0].start
    counts = _counts(names, table.body)
    task = names.index("action")
    owned = any("owner" in told for row in table.body if (told := _said(names, row)))
    title = ""
    for row in table.body:
        told = _said(names, row)
        cells = [c.text or (c.above[0] if c.above else "") for c in row.cells]
        if told is None or set("".join(cells)) <= set("-–: "):
            if told is None and len(cells) > 1:
                yield Unread(row.start, row.end, head, _whole(cells))
            continue
        alone = (
            row.table and [n for n, c in enumerate(row.cells) if c.text] == [0] and not any(c.above for c in row.cells)
        )
        if alone and names[0] not in _ITS and (task or (owned and not _asks(cells[0]))):
            title = cells[0]
            if len(title.split()) >= _PASSAGE and not task:
                yield Unread(row.start, row.end, head, title)
            continue
        if not told.get("action"):
            if told.get("owner") or told.get("due"):
                yield Unread(row.start, row.end, head, _whole(cells))
            continue
        number = "" if counts else told.get("item") or told.get("number", "")
        subject = " ".join(filter(None, (title, told.get("", ""), told.get("text", ""))))
        above = row.cells[task].above if task < len(row.cells) and not row.cells[task].text else None
        if above and not any(c.text for c, name in zip(row.cells, names, strict=False) if name in _ITS):
            continue  # it only goes on with the row above
        yield ActionRow(
            told["action"],
            told.get("owner", ""),
            told.get("due", ""),
            number,
            told.get("status", ""),
            above[1] if above else row.start,
            row.end,
            head,
            _whole(cells),
            logged=False,
            subject=subject,
            asked_at=" ".join(filter(None, (number, told.get("raised"), subject))),
        )


def _whole(cells: list[str]) -> str:
    return " | ".join(c for c in cells if c)


def _asks(words: str) -> bool:
    """Whether the only words of a row ask for something: "Write to the mill"."""
    first = words.split(maxsplit=1)[0].casefold()
    return first in COMMON_VERBS or first == "to"


def _said(names: list[Role], row: Row) -> dict[str, str] | None:
    """What a row has for each role; nothing where its cells are not those of the heads."""
    cells = [c.text or (c.above[0] if c.above else "") for c in row.cells]
    if len(cells) == len(names) - 1 and names[0] in ("number", "item") and (m := _NUMBERED.match(cells[0])):
        cells = [m[1], m[2], *cells[1:]]
    if names == ["action", "owner", "due"] and 1 < len(cells) <= len(names) + 1 and _number.fullmatch(cells[0]):
        return _by_name(["item", *names], cells)
    if not row.table and not 1 < len(cells) <= len(names):
        return None
    return _by_name([*names, *("" for _ in cells[len(names) :])], cells)


def _by_name(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for name, text in zip(names, cells, strict=False):
        if name == "who and when" and text:
            told["owner"], told["due"] = whom_and_when(text)
        elif text:
            told[name] = " ".join(filter(None, (told.get(name, ""), text)))
    return told


_number = regex.plain(r"(?:[A-Z]{1,4} ?)?\d{1,4}[a-z]?(?:[/.]\d{1,5}[a-z]?)*[.)]?")
_NUMBERED = regex.plain(r"(\d{1,3}[a-z]?)[.)]?\s+(\S.*)")


def _counts(names: Sequence[str], body: list[Row]) -> bool:
    """Whether the numbers of a table only count its rows: 1, 2, 3, … under "No.", where "Item" would name minutes."""
    if "item" in names or "number" not in names:
        return False
    at = names.index("number")
    numbers = [row.cells[at].text.strip(" .)") for row in body if len(row.cells) > at]
    told = [int(n) for n in numbers if n.isdecimal()]
    if any(n and not n.isdecimal() for n in numbers):
        return False
    return len(told) < 2 or told == list(range(told[0], told[0] + len(told)))
