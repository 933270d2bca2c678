"""A line a row and a tab between cells, for whatever reads a pipe: no heading, nothing drawn, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.store.listing import MARK, UNMARK, Listing

from .nouns import Column, columns_of

_SPELT = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", MARK: "", UNMARK: ""})
"""What would part a cell or a row, as a backslash and a letter."""


def to_lines(listing: Listing, chosen: Sequence[Column] = ()) -> str:
    """The columns that a person sees, all of them and always in that order, or those chosen; empty without rows."""
    columns = [column.plain or column.value for column in chosen or columns_of(listing.noun, listing.columns)]
    return "\n".join("\t".join(tell(record).translate(_SPELT) for tell in columns) for record in listing.records())
