"""Rows of cells as text: a line each, or, where a table only lays a page out, the passages in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, repeat

from .marking import bare

Row = Sequence[str]
"""The texts of a row's cells; an empty line parts the paragraphs of one."""

_number = re.compile(r"(?:[A-Z]{1,5}[./ -]?)?\d{1,5}(?:[./-]\d{1,4})*[a-z]?[.)]?")
_head = re.compile(r"(?:item|agenda|minute)?\s*no\.?", re.IGNORECASE)
_LONG = 300


def table_text(rows: Sequence[Row], gaps: Sequence[Sequence[int]] = ()) -> str:
    """A row is a line with tabs between its cells; one with whole passages is read cell by cell.

    Where most rows open with an item's number and some hold all that was minuted under it, the table is the page's
    layout: the number stands before its title, and every passage is a paragraph.  A table of one column is a box around
    what stands in it: its lines and paragraphs stay what they are.  `gaps`: before each cell, how many of its row there
    are that only cells from above reach down over.
    """
    box = all(len(row) == 1 for row in rows)
    whole = [sum(map(len, row)) > _LONG and any("\n\n" in cell for cell in row) for row in rows]
    numbered = sum(len(row) > 1 and bool(_is_number(row[0]) or _head.fullmatch(bare(row[0]).strip())) for row in rows)
    lays_out = any(whole) and numbered * 2 > len(rows)
    told = ""
    for row, is_whole, before in zip(rows, whole, gaps or [()] * len(rows), strict=True):
        if is_whole or (lays_out and _is_number(row[0])) or (box and "\n" in row[0].strip()):
            told = f"{told.rstrip()}\n\n{_passages(row)}\n\n"
        else:
            far = chain(before, repeat(0))
            line = "\t".join("\t" * gap + " ".join(cell.split()) for cell, gap in zip(row, far, strict=False))
            told += line.rstrip() + "\n"
    return told.strip("\n")


def _is_number(cell: str) -> bool:
    return bool(_number.fullmatch(bare(cell).strip()))


def _passages(row: Row) -> str:
    told = ""
    for cell in row:
        if cell.strip():
            told += cell.strip() + (" " if _is_number(cell) else "\n\n")
    return told.strip()
