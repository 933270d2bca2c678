"""`check` for people: how many of each kind, what matters most first; then a table of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from minutes_cli.store.listing import Listing

from .door import shown
from .drawn import to_table
from .style import Style

_FEW = 10
"""So many of a kind are listed where no kind is asked for."""


def check_page(listing: Listing, told: Mapping[str, str], style: Style, *, few: bool) -> Iterator[str]:
    """Counts, and a row for each finding; `told` says what each kind counts, `few` shows ten of a kind."""
    at = listing.columns.index("kind")
    kinds = Counter(str(row[at]) for row in listing.rows)
    counts = tuple((count, kind, told.get(kind, "found in reading")) for kind, count in kinds.items())
    yield from to_table(Listing("kinds", ("found", "kind", "what it is"), counts), style)
    for kind, count in kinds.items():
        rows = tuple(row for row in listing.rows if row[at] == kind)
        shown_rows = rows[:_FEW] if few and count > _FEW else rows
        yield f"\n{style.bold(shown(kind))}\n"
        yield from to_table(Listing("findings", listing.columns, shown_rows), style)
        if len(shown_rows) < count:
            yield f"… and {count - len(shown_rows)} more: minutes check --kind {kind}"
