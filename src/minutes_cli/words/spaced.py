"""Rows of lines whose columns stand apart by spaces alone, below a line of heads.

Application    Proposal                  Decision
24/001         Porch at Mill House       No objection
               and a shed
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from minutes_cli.model import Line

from . import lazily
from .passage import tidy
from .rows import Cell, Row

_field = lazily.plain(r"\S+(?: \S+)*")
_LEFT = 2
"""Characters that a cell may begin before its head."""
_A_FIELD = 2


def spaced(lines: Sequence[Line], text: str, heads: Callable[[list[str]], bool]) -> Iterator[list[Row]]:
    """Each table: its line of heads and its rows, of kept lines; `heads` tells whether some words head columns."""
    n = 0
    while n < len(lines):
        fields = _fields(lines[n], text)
        n += 1
        if len(fields) < _A_FIELD or not heads([words for words, _, _ in fields]):
            continue
        columns = [at - _indent(lines[n - 1], text) for _, at, _ in fields]
        table = [Row(0, tuple(Cell(words, at, end) for words, at, end in fields))]
        n, body = _body(lines, n, text, columns)
        yield [*table, *body]


def _fields(line: Line, text: str) -> list[tuple[str, int, int]]:
    """The words of a line that stand apart, and where each begins and ends."""
    if "  " not in line.text or "\t" in line.text or "|" in line.text:
        return []
    said = text[line.start : line.end]
    return [(tidy(m[0]), line.start + m.start(), line.start + m.end()) for m in _field.finditer(said)]


def _indent(line: Line, text: str) -> int:
    """Where the line of the file begins that a line stands in."""
    return text.rfind("\n", 0, line.start) + 1


def _body(lines: Sequence[Line], n: int, text: str, columns: Sequence[int]) -> tuple[int, list[Row]]:
    """The rows from a line on, and the line behind them: one empty line may stand between two."""
    rows: list[list[Cell]] = []
    while n < len(lines):
        blank = not lines[n].text
        at = n + 1 if blank else n
        if at == len(lines) or not lines[at].text:
            break
        cells = _cells(lines[at], text, columns)
        if cells is None or (blank and not _opens(cells)):
            break
        if _opens(cells):
            rows.append(cells)
        elif rows:
            rows[-1] = [_joined(one, other) for one, other in zip(rows[-1], cells, strict=True)]
        else:
            break
        n = at + 1
    return n, [Row(0, tuple(row)) for row in rows]


def _opens(cells: Sequence[Cell]) -> bool:
    """Whether a line begins a row: its first cell has words, and another."""
    return bool(cells[0].text) and sum(bool(c.text) for c in cells) > 1


def _cells(line: Line, text: str, columns: Sequence[int]) -> list[Cell] | None:
    """The cells of a line, each under its head; nothing where its words stand under none, or two under one."""
    indent = _indent(line, text)
    said = text[line.start : line.end]
    cells = [Cell("", line.start, line.start) for _ in columns]
    for m in _field.finditer(said):
        at = line.start + m.start() - indent
        under = [n for n, column in enumerate(columns) if column - _LEFT <= at]
        if not under or cells[under[-1]].text:
            return None
        following = columns[under[-1] + 1] if under[-1] + 1 < len(columns) else None
        if following is not None and at + len(m[0]) > following:  # prose, or a cell of another table
            return None
        cells[under[-1]] = Cell(tidy(m[0]), line.start + m.start(), line.start + m.end())
    return cells


def _joined(one: Cell, other: Cell) -> Cell:
    """A cell with what stands below it."""
    if not other.text:
        return one
    if not one.text:
        return other
    return Cell(f"{one.text} {other.text}", one.start, other.end)
