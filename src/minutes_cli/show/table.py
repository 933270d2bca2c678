"""A table for people: as wide as the page, long text wrapped, what is still too long shortened with an ellipsis."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.store.listing import MARK, UNMARK, Listing

from .columns import Column, columns_of
from .style import Style
from .wrapping import wrapped

_GAP = "  "
_HIDDEN = str.maketrans("", "", MARK + UNMARK)


def to_table(listing: Listing, style: Style) -> str:
    """A heading, a rule, and the rows; empty where there are none."""
    if not listing.rows:
        return ""
    columns, cells = _cells(listing)
    widths = _widths(columns, cells, style.width)
    titles = _line([c.title for c in columns], widths)
    lines = [style.bold(titles), _line(["-" * w for w in widths], widths)]
    for row in cells:
        wrapped = [_wrap(text, width, column) for text, width, column in zip(row, widths, columns, strict=True)]
        height = max(map(len, wrapped))
        block = [_line([w[i] if i < len(w) else "" for w in wrapped], widths) for i in range(height)]
        lines += [style.marked(line) for line in block]
    return "\n".join(lines)


def _cells(listing: Listing) -> tuple[list[Column], list[list[str]]]:
    """The columns that tell something, and what stands in them."""
    records = listing.records()
    columns = [
        c
        for c in columns_of(listing.noun, listing.columns)
        if not (c.if_differs or c.if_any)
        or len({c.value(record) for record in records} - {""}) > (1 if c.if_differs else 0)
    ]
    return columns, [[" ".join(c.value(record).split()) for c in columns] for record in records]


def _widths(columns: Sequence[Column], cells: Sequence[Sequence[str]], page: int) -> list[int]:
    """Columns of share 0 get what they need; the others divide the rest, none getting more than it needs.

    One that would get less than its least gets that.
    """
    need = [max(len(c.title), *(_length(row[i]) for row in cells)) for i, c in enumerate(columns)]
    widths = [n if not c.share else 0 for c, n in zip(columns, need, strict=True)]
    left = page - sum(widths) - len(_GAP) * (len(columns) - 1)
    sharing = [i for i, c in enumerate(columns) if c.share]
    while sharing:
        shares = sum(columns[i].share for i in sharing)
        offered = {i: left * columns[i].share // shares for i in sharing}
        settled = {i: min(need[i], columns[i].least) for i in sharing if offered[i] < columns[i].least}
        settled = settled or {i: need[i] for i in sharing if need[i] <= offered[i]} or offered
        for i, width in settled.items():
            widths[i] = width
        left -= sum(settled.values())
        sharing = [i for i in sharing if i not in settled]
    return widths


def _wrap(text: str, width: int, column: Column) -> list[str]:
    """A cell's lines, shortened to those its column allows; marks take no room."""
    if not column.share or _length(text) <= width:
        return [text]
    lines = wrapped(text[: (column.lines + 2) * (width + 1)], width)  # what is beyond is not shown
    if len(lines) <= column.lines:
        return lines
    last = lines[column.lines - 1]
    cut = last if _length(last) < width else last[: width - 1].rpartition(" ")[0] or last[: width - 1]
    return _closed([*lines[: column.lines - 1], cut + "…"])


def _closed(lines: list[str]) -> list[str]:
    """Close a mark that the shortening left open."""
    opened = sum(line.count(MARK) - line.count(UNMARK) for line in lines)
    return [*lines[:-1], lines[-1] + UNMARK] if opened > 0 else lines


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _length(cell)) for cell, width in zip(cells, widths, strict=True))
    return _GAP.join(padded).rstrip()


def _length(text: str) -> int:
    return len(text.translate(_HIDDEN))
