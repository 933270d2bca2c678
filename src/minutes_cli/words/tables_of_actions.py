"""Tables of actions among the rows of a paper: each head with the rows that stand under it.

A head row may be repeated on every page, and a table may go on behind the foot of a page without one.  Where the heads
stand one below the other, and what they head beside them, each column is a row.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex

from .columns import A_HEAD, Role, is_day, is_head_like, is_named, may_be, roles_of
from .rows import Cell, Row

_glued = regex.compile(
    r"(?P<no>(?:no|nr|ref)\.?|\#|item)\s+(?P<action>(?:agreed\s+)?actions?.{0,20})", regex.IGNORECASE
)
_NAMED = ("action", "task", "what", "to do", "recommendation", "who", "owner")
"""One of these stands in every head of a table of actions."""
_BELOW = 12
"""Rows below a head from which is told what its columns hold."""
_NEAR = 1500
"""Characters that may stand between two rows of one table in lines: a page's head and foot."""


_signature = regex.plain(r"\W*(?:sign|date)", regex.IGNORECASE)
_CHAIR = r"chair(?:man|woman|person)?"
_place_to_sign = regex.plain(
    rf"\W*(?:signed|signature|dated?|{_CHAIR}|clerk|name|position)"
    rf"(?: (?:by|as|of|and|the|an?|true|correct|accurate|record|{_CHAIR}|clerk|minutes|signature|name))*"
    r"(?:[\W_]*|\s*[:.…_][\W_]*(?-i:[A-Z\d])[^\n]{0,50}|\W*\((?:the )?\w+\)\W*)",
    regex.IGNORECASE,
)
_NEXT = 4
"""Characters between the cells of a line and those of the next, at most."""


class Table(NamedTuple):
    """A table of actions."""

    heads: list[Row]
    """Its head, as often as it is repeated."""
    roles: list[Role]
    """What its columns hold."""
    body: list[Row]


def tables_in(rows: Sequence[Row], kept: Passage, at: Callable[[int], int]) -> Iterator[Table]:
    """Each table of actions; the same head again goes on with it, under another title it begins another.

    `at` tells the section of a place.
    """
    rows = list(_turned(rows))
    table: Table | None = None
    last: Row | None = None
    for n, row in enumerate(rows):
        roles = _roles(row, rows, n)
        apart = last is not None and (row.table != last.table or (not row.table and _parted(last, row, at)))
        if roles and table and not apart and roles == table.roles and at(row.start) == at(table.heads[0].start):
            table.heads.append(row)
        elif roles:
            if table:
                yield table
            table = Table([row], roles, [])
        elif table and (
            _is_signed(row) or (apart and not (last and _goes_on(row, last, table.roles, kept))) or _heads_another(row)
        ):
            yield table
            table = None
        elif table:
            table.body.append(row)
        last = row
    if table:
        yield table


def _parted(last: Row, row: Row, at: Callable[[int], int]) -> bool:
    """Whether two rows in lines are of two tables: another title stands between them, or too much."""
    return row.start - last.end > _NEAR or at(row.start) != at(last.end)


def _goes_on(row: Row, last: Row, roles: Sequence[Role], kept: Passage) -> bool:
    """Whether a row of the next table is one of the last: nothing but a page's end parts them, and its cells fit."""
    if not (row.table and last.table) or len(row.cells) > len(roles) or kept.words(last.end, row.start).strip():
        return False
    told = list(zip(roles, (cell.text for cell in row.cells), strict=False))
    fits = [
        is_named(text) if role == "owner" else is_day(text) for role, text in told if role in ("owner", "due") and text
    ]
    return bool(fits) and all(fits) and any(role == "action" and text for role, text in told)


def _is_signed(row: Row) -> bool:
    """Whether a row is where minutes are signed, below a table: Signed | Date · Chairman: ____ | Date: ____."""
    told = [cell.text for cell in row.cells if cell.text]
    return any(map(_signature.match, told)) and all(map(_place_to_sign.fullmatch, told))


def _heads_another(row: Row) -> bool:
    """Whether a row is the head of a table that is none of actions: Item | Notes | Action."""
    return is_head_like([c.text for c in row.cells if c.text])


def _roles(row: Row, rows: Sequence[Row], n: int) -> list[Role]:
    """What each column holds, where a row is the head of a table of actions; else nothing."""
    if not _is_gated(row):
        return []
    below = [
        [c.text or (c.above or ("",))[0] for c in r.cells] for r in rows[n + 1 : n + 1 + _BELOW] if r.table == row.table
    ]
    return roles_of(_heads(row), below)


def _is_gated(row: Row) -> bool:
    said = "\t".join(c.text for c in row.cells if len(c.text) < A_HEAD).casefold()
    return any(word in said for word in _NAMED)


def _heads(row: Row) -> list[str]:
    """The heads of a row; two that stand in one cell, parted: "No. Action"."""
    heads: list[str] = []
    for cell in row.cells:
        m = _glued.fullmatch(cell.text) if len(row.cells) > 1 else None
        glued = m and "action" in may_be(m["action"]) and (m["no"].casefold() != "item" or not may_be(cell.text))
        heads += [m["no"], m["action"]] if m and glued else [cell.text]
    return heads


def _turned(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows; of a table whose heads stand one below the other, its columns."""
    for _, group in groupby(rows, key=_Runs()):
        found = list(group)
        if len(found) > 1 and all(len(row.cells) > 1 and row.cells[0].text for row in found):
            for block in _blocks(found):
                yield from block
        else:
            yield from found


class _Runs:
    """Tells tables apart, asked row by row; of lines, those that follow one another with the head of a column first."""

    def __init__(self) -> None:
        self._run = 0
        self._last: Row | None = None

    def __call__(self, row: Row) -> tuple[int, int]:
        last, self._last = self._last, row
        if not row.table:
            near = last is not None and not last.table and row.start - last.end <= _NEXT
            self._run += not (near and may_be(row.cells[0].text) and last and may_be(last.cells[0].text))
        return row.table, self._run


def _blocks(rows: list[Row]) -> Iterator[list[Row]]:
    """A table cut before each head that it had before, and turned where its first column is all heads."""
    first = [row.cells[0].text for row in rows]
    kinds = {role for head in first for role in may_be(head)[:1]}
    heads = [may_be(head) for head in first]
    if not all(heads) or len(kinds) < 2 or "action" not in kinds or is_head_like([c.text for c in rows[0].cells]):
        yield rows
        return
    begins = [n for n, head in enumerate(first) if head == first[0]]
    for one, other in zip(begins, [*begins[1:], len(rows)], strict=True):
        yield _columns(rows[one:other])


def _columns(rows: list[Row]) -> list[Row]:
    width = max(len(row.cells) for row in rows)
    blank = Cell("", rows[0].start, rows[0].start)
    turned = []
    for n in range(width):
        cells = tuple(row.cells[n] if n < len(row.cells) else blank for row in rows)
        if any(c.text for c in cells):
            turned.append(Row(rows[0].table, cells))
    return turned
