"""From rows to what is printed; output only."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.store.listing import Listing

from .formats import to_csv, to_json, to_markdown, to_ndjson
from .style import PLAIN, Style
from .table import to_table

__all__ = ["FORMATS", "PLAIN", "Style", "render"]

FORMATS: dict[str, Callable[[Listing], str]] = {
    "json": to_json,
    "ndjson": to_ndjson,
    "csv": to_csv,
    "markdown": to_markdown,
}
"""For programs.  A form for people, the table, needs a `Style`."""


def render(listing: Listing, form: str, style: Style = PLAIN) -> str:
    """A listing as `table` or as one of `FORMATS`; without a line break at the end, empty where there is nothing."""
    return to_table(listing, style) if form == "table" else FORMATS[form](listing)
