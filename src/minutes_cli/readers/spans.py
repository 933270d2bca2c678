"""Tables of web pages as a browser lays them out: cells that reach over others, heads above and feet below all rows."""

from typing import Any, NamedTuple

from .marking import Marker, bare

_MOST = 100
"""Columns in which cells that reach down are heeded: hostile ones cost no more."""
_ACROSS = 1000
"""Columns that one cell may have in a browser …"""
_DOWN = 65534
"""… and rows."""


class _Cell(NamedTuple):
    text: str
    column: int
    last: int
    """The last row that it is in, counted from 0."""
    covered: int
    """Columns before it that cells from above are in."""


class Grid:
    """The cells of a table, put down row by row."""

    def __init__(self) -> None:
        self._rows: list[list[_Cell]] = []
        self._ends: list[int] = []
        self._part: Any = None
        self._over: dict[int, int] = {}
        self._column = 1

    def row(self, part: Any) -> None:
        """A row begins, in a part of the table: no cell reaches from one into the next."""
        if part is not self._part:
            self._part, self._over = part, {}
            self._ends.append(len(self._rows))
        self._rows.append([])
        self._column = 1

    def cell(self, text: str, across: int, down: int) -> None:
        """The next cell of the row, in the first column that none from above is in; `down` 0: to the part's end."""
        here, begins = len(self._rows) - 1, self._column
        while self._column <= _MOST and self._over.get(self._column, -1) >= here:
            self._column += 1
        across = max(1, min(across, _ACROSS))
        last = here + (max(0, min(down, _DOWN) - 1) if down else _DOWN)
        if last > here:
            self._over.update(dict.fromkeys(range(self._column, min(self._column + across, _MOST + 1)), last))
        self._rows[-1].append(_Cell(text, self._column, last, self._column - begins))
        self._column += across

    def told(self, marker: Marker, table: int) -> tuple[list[list[str]], list[list[int]]]:
        """The texts of the cells of each row with any, marked, and before each how many there are that reach down."""
        told: list[list[str]] = []
        gaps: list[list[int]] = []
        count, counted = 0, []
        for row in self._rows:
            count += any(bare(cell.text).strip() for cell in row)
            counted.append(count)
        ends = [*self._ends[1:], len(self._rows)]
        part = 0
        for n, row in enumerate(self._rows):
            part += n >= ends[part]
            down = [counted[min(cell.last, ends[part] - 1)] - counted[n] for cell in row]
            texts = [
                marker.cell(cell.text, table, counted[n], cell.column, far) for cell, far in zip(row, down, strict=True)
            ]
            if any(map(bare, texts)):
                told.append(texts)
                gaps.append([cell.covered for cell in row])
        return told, gaps


def as_shown(node: Any) -> list[Any]:
    """The children of a table in the order in which a browser shows them: its head first, its foot last."""
    head = node.find("thead") if node.tag == "table" else None
    foot = node.find("tfoot") if node.tag == "table" else None
    if head is None and foot is None:
        return list(node)
    between = [child for child in node if child is not head and child is not foot]
    return [*([head] if head is not None else []), *between, *([foot] if foot is not None else [])]
