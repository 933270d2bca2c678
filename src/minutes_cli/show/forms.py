"""A listing as a table for people, or in one of the forms for programs."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.store.listing import Listing

from .formats import to_csv, to_json, to_markdown, to_ndjson
from .lines import to_lines
from .style import PLAIN, Style

FORMATS: dict[str, Callable[[Listing], str]] = {
    "json": to_json,
    "ndjson": to_ndjson,
    "csv": to_csv,
    "markdown": to_markdown,
    "lines": to_lines,
}
"""For programs."""


def render(listing: Listing, form: str, style: Style = PLAIN) -> str:
    """A listing as a `table` for people, or as one of `FORMATS`; empty where there is nothing."""
    if form != "table":
        return FORMATS[form](listing)
    from .drawn import to_table  # noqa: PLC0415 - brings rich with it, which only a terminal needs

    return "\n".join(to_table(listing, style))
