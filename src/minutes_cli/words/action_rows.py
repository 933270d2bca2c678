"""Tables of actions, row by row: new ones, and logs that say what became of earlier ones.

    Item | Action | By whom | By when       No. | Action | Owner | Status       Ref | Task | Lead | Deadline | Update

A head row may be repeated on every page.  A table with a status is a log where it stands under the actions of an
earlier meeting, or where a status says that something was begun, done or put off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from minutes_cli.model import Document, Passage
from minutes_cli.words import lazily as regex

from .action_lists import OLD_ACTIONS, Listed, Section, listed
from .rows import Cell, Row, rows

_COLUMNS = tuple(
    (name, regex.compile(rf"(?:{form})\s*[:?]?", regex.IGNORECASE))
    for name, form in (
        (
            "owner",
            (
                r"(?:by\s+)?whom?|(?:action\s+)?owner|(?:lead|action)(?:\s+(?:officer|member|person|by))?|responsib\p{L}+"
                r"(?:\s+(?:officer|person))?|(?:(?:lead|responsible)\s+)?(?:officer|person|member)(?:\s+responsible)?"
                r"|assigned(?:\s+to)?|actioned\s+by|allocated\s+to|for"
            ),
        ),
        (
            "action",
            (
                r"(?:agreed\s+)?actions?(?:\s+(?:required|agreed|points?|items?|needed|arising|to\s+be\s+taken|description))?"
                r"|task|what|details?\s+of\s+actions?|outstanding\s+actions?"
            ),
        ),
        (
            "due",
            (
                r"(?:by\s+)?when|due(?:\s+(?:date|by))?|deadline|target(?:\s+date)?|(?:due\s+|target\s+|completion\s+)?date"
                r"|time(?:scale|frame|line)|date\s+(?:due|for\s+completion)|complet(?:ion|e)\s+(?:date|by)"
            ),
        ),
        (
            "item",
            r"(?:agenda\s+)?item(?:\s+(?:no\.?|number))?|minute(?:\s+(?:no\.?|ref\.?|number))?|min\.?(?:\s+(?:no|ref)\.?)?",
        ),
        ("number", r"no\.?|nr\.?|ref\.?|reference|number|\#|action\s+(?:no\.?|ref\.?|number)|id"),
        (
            "status",
            (
                r"status|progress|updates?|outcome|(?:current\s+)?position|completed?|result|response|action\s+taken"
                r"|comments?(?:\s+/\s+update)?|status\s*/\s*(?:update|comments?)|progress\s*/\s*(?:update|comments?)|open\s*/\s*closed"
            ),
        ),
        ("raised", r"(?:date\s+(?:raised|agreed|of\s+meeting)|meeting(?:\s+date)?|raised|date\s+of\s+action)"),
        ("text", r"issue|subject|topic|matter|description|details?|discussion|agenda|minutes?|notes?"),
    )
)
_glued = regex.compile(
    r"(?P<no>(?:no|nr|ref)\.?|\#|item)\s+(?P<action>(?:agreed\s+)?actions?.{0,20})", regex.IGNORECASE
)
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
_NOT = regex.compile(
    r"\b(?:not|in|un|awaiting|partial\w*|to\s+be|nearly|almost|yet|no\s+longer)\b|%|\bon-?going\b", regex.IGNORECASE
)
_BEGUN = regex.compile(
    r"\b(?:on-?\s?going|in\s+progress|in\s+hand|carried|c/f|b/f|outstanding|pending|deferred|awaiting|delayed|overdue|started|not\s+(?:yet|started)"
    r"|under\s*way|no\s+longer|continu\w+)\b",
    regex.IGNORECASE,
)
_actions = regex.compile(r"\b(?:actions?|tasks?|whom)\b", regex.IGNORECASE)
_A_HEAD = 40
"""Characters that the head of a column may have."""
_NEAR = 1500
"""Characters that may stand between two rows of one table in lines: a page's head and foot."""


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


def is_done(status: str) -> bool:
    """Whether a status says that an action is done with: Complete · Closed; not: Ongoing · Not complete."""
    return DONE.search(status) is not None and _NOT.search(status) is None


def action_rows(document: Document, kept: Passage, sections: Iterable[Section]) -> list[ActionRow]:
    """The rows of every table of actions, and the entries of logs that are none, of a document in `sections`."""
    sections = sorted(sections, key=lambda s: s.start)
    starts = [s.start for s in sections]

    def at(place: int) -> int:
        return bisect_right(starts, place) - 1

    def above(place: int) -> str:
        return sections[at(place)].title if at(place) >= 0 else ""

    tables = list(_rows_of_tables(document, kept, above, at))
    taken = sorted((r.start, r.end) for r in tables)
    lists = [_of_list(entry, above(entry.start)) for entry in listed(kept, sections)]
    n = 0
    for row in lists:
        while n < len(taken) and taken[n][1] <= row.start:
            n += 1
        if n == len(taken) or taken[n][0] >= row.end:
            tables.append(row)
    return sorted(tables, key=lambda r: r.start)


def _of_list(entry: Listed, title: str) -> ActionRow:
    tells = _BEGUN.search(entry.status) or DONE.search(entry.status) or OLD_ACTIONS.search(title)
    told = (entry.task, entry.owner, entry.due, entry.number, entry.status)
    return ActionRow(*told, entry.start, entry.end, entry.start, entry.told, logged=tells is not None)


def _rows_of_tables(
    document: Document, kept: Passage, above: Callable[[int], str], at: Callable[[int], int]
) -> Iterator[ActionRow]:
    cells = any(mark.kind == "cell" for mark in document.marks)
    if not (cells or "\t" in kept.text or "|" in kept.text) or not _actions.search(kept.text):
        return
    for head, body in _tables(rows(document, kept), at):
        table = list(_read(head, body))
        if not table:
            continue
        title = above(table[0].head)
        columns = {name for name, _ in head}
        tells = any(_BEGUN.search(r.status) or DONE.search(r.status) for r in table)
        old = _EARLIER.search(title) or (_LOG.search(title) if columns & {"status", "item", "raised"} else None)
        logged = old is not None or ("status" in columns and tells)
        yield from (row._replace(logged=logged) for row in table)


_Head = list[tuple[str, Cell]]


def _tables(all_rows: list[Row], at: Callable[[int], int]) -> Iterator[tuple[_Head, list[Row]]]:
    """Each head row of a table of actions, with the rows under it; the same head again goes on with the table.

    Under another title it begins another: `at` tells the section of a place.
    """
    head: _Head = []
    names: list[str] = []
    body: list[Row] = []
    last: Row | None = None
    for row in all_rows:
        new = _head(row)
        apart = last is not None and (row.table != last.table or (not row.table and row.start - last.end > _NEAR))
        elsewhere = bool(new and head) and at(row.start) != at(head[0][1].start)
        if new and (apart or elsewhere or [name for name, _ in new] != names or not head):
            if head:
                yield head, body
            head, names, body = new, [name for name, _ in new], []
        elif head and not new and (apart or _heads_another(row)):
            yield head, body
            head, names, body = [], [], []
        elif head and not new:
            body.append(row)
        last = row
    if head:
        yield head, body


def _heads_another(row: Row) -> bool:
    """Whether a row is the head of a table that is none of actions: Item | Notes | Action."""
    told = [c.text for c in row.cells if c.text]
    return len(told) > 1 and all(len(t) < _A_HEAD and any(form.fullmatch(t) for _, form in _COLUMNS) for t in told)


def _head(row: Row) -> _Head:
    """What each column holds, where a row is the head of a table of actions; else nothing."""
    told = [c.text.casefold() for c in row.cells]
    if not any("action" in t or t in ("task", "what") for t in told):
        return _what_by_whom(row) if any("whom" in t or t in ("who", "owner") for t in told) else []
    cells: list[Cell] = []
    for cell in row.cells:
        m = _glued.fullmatch(cell.text)
        cells += [cell._replace(text=m["no"]), cell._replace(text=m["action"])] if m else [cell]
    head = [
        (next((name for name, form in _COLUMNS if len(c.text) < _A_HEAD and form.fullmatch(c.text)), ""), c)
        for c in cells
    ]
    names = [name for name, _ in head]
    if "action" not in names and names.count("owner") == 2:  # "Action | Owner": both could be either
        first = names.index("owner")
        head[first] = ("action", head[first][1])
        names[first] = "action"
    return head if "action" in names and {"owner", "status"} & set(names) else []


def _what_by_whom(row: Row) -> _Head:
    """The head of a table that names no actions, but who is to do each by when: Item | By whom | By when."""
    head = [(next((name for name, form in _COLUMNS if form.fullmatch(c.text)), ""), c) for c in row.cells if c.text]
    what, *others = [name for name, _ in head]
    if others != ["owner", "due"] or what not in ("item", "text", "number"):
        return []
    return [("action", head[0][1]), *head[1:]]


def _read(head: _Head, body: list[Row]) -> Iterator[ActionRow]:
    names = [name for name, _ in head]
    counts = _counts(names, body)
    for row in body:
        cells = [c.text for c in row.cells]
        if len(cells) == len(names) - 1 and names[0] in ("number", "item") and (m := _NUMBERED.match(cells[0])):
            cells = [m[1], m[2], *cells[1:]]
        if names == ["action", "owner", "due"] and 1 < len(cells) <= len(names) + 1 and _number.fullmatch(cells[0]):
            told = _by_name(["item", *names], cells)
        elif len(cells) > len(names) or len(cells) < 2:
            continue
        else:
            told = _by_name(names, cells)
        if not told.get("action") or set("".join(cells)) <= set("-–: "):
            continue
        number = "" if counts else told.get("item") or told.get("number", "")
        whole = " | ".join(c for c in cells if c)
        yield ActionRow(
            told["action"],
            told.get("owner", ""),
            told.get("due", ""),
            number,
            told.get("status", ""),
            row.start,
            row.end,
            head[0][1].start,
            whole,
            logged=False,
            subject=" ".join(filter(None, (told.get("", ""), told.get("text", "")))),
        )


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for name, text in zip(names, cells, strict=False):
        told[name] = " ".join(filter(None, (told.get(name, ""), text)))
    return told


_number = re.compile(r"(?:[A-Z]{1,4} ?)?\d{1,4}[a-z]?(?:[/.]\d{1,5}[a-z]?)*[.)]?")
_NUMBERED = re.compile(r"(\d{1,3}[a-z]?)[.)]?\s+(\S.*)")


def _counts(names: list[str], body: list[Row]) -> bool:
    """Whether the numbers of a table only count its rows: 1, 2, 3, … under "No.", where "Item" would name minutes."""
    if "item" in names or "number" not in names:
        return False
    at = names.index("number")
    numbers = [row.cells[at].text.strip(" .)") for row in body if len(row.cells) > at]
    told = [int(n) for n in numbers if n.isdecimal()]
    if any(n and not n.isdecimal() for n in numbers):
        return False
    return len(told) < 2 or told == list(range(told[0], told[0] + len(told)))
