"""The tables of a paper that have a column of decisions: of cells, or of lines cut by tabs, by bars or by spaces."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.model import Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.rows import Cell, Row, rows
from minutes_cli.words.spaced import spaced

from .table_heads import Heads, read_heads

_page = regex.plain(r"\s*(?:\d{1,3}\s*)?")


class Table(NamedTuple):
    """A table that has a column of decisions."""

    head: Row
    heads: Heads
    body: list[Row]


def rows_in(parsed: Parsed) -> list[Row]:
    """The rows of every table of the minutes of a paper: of cells, or of lines cut by tabs or bars."""
    text = parsed.kept.text
    cut = "\t" in text or "|" in text or any(mark.kind == "cell" for mark in parsed.document.marks)
    return rows(parsed.document, parsed.kept) if cut and parsed.items else []


def tables_of(parsed: Parsed, every: Sequence[Row], body: frozenset[str]) -> Iterator[Table]:
    """Each, in the order of its kind; `body`: the words of the names of the bodies and councils of the paper."""
    if not parsed.items:
        return
    yield from _of_rows(every, parsed, body)
    if "  " in parsed.kept.text:
        kept = [line for line in parsed.lines if line.reason is None]
        for head, *below in spaced(kept, parsed.document.text, lambda cells: read_heads(cells, body) is not None):
            if heads := read_heads([c.text for c in head.cells], body):
                yield Table(head, heads, below)


def _of_rows(every: Sequence[Row], parsed: Parsed, body: frozenset[str]) -> Iterator[Table]:
    table: Table | None = None
    last: Row | None = None
    for row in every:
        if heads := read_heads([c.text for c in row.cells], body):
            if table:
                yield table
            table = Table(row, heads, [])
        elif table and last and (row.table != last.table or not (row.table or _adjoins(last, row, parsed))):
            yield table
            table = None
        elif table:
            table.body.append(row)
        last = row
    if table:
        yield table


def _adjoins(last: Row, row: Row, parsed: Parsed) -> bool:
    """Whether nothing but a page's number stands between two rows in lines."""
    return _page.fullmatch(parsed.kept.words(last.end, row.start).strip(" |\n")) is not None


def words_in(cell: Cell) -> str:
    """The words of a cell, or of the one above that reaches down over it."""
    return cell.text or (cell.above[0] if cell.above else "")
