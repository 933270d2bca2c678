"""`check` for people: how many of each kind, what matters most first; then one line for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from minutes_cli.store.listing import Listing, Record

from .columns import short_ref
from .style import Style

_FEW = 10
"""So many of a kind are listed where no kind is asked for."""


def check_page(listing: Listing, told: Mapping[str, str], style: Style, *, few: bool) -> str:
    """Counts, and a line for each row; `told` says what each kind counts, `few` leaves out what are many of a kind."""
    records = listing.records()
    kinds = Counter(str(record["kind"]) for record in records)
    lines = list(_counts(kinds, told, style))
    for kind, count in kinds.items():
        rows = [record for record in records if record["kind"] == kind]
        shown = rows[:_FEW] if few and count > _FEW else rows
        lines += ["", style.bold(kind), *_lines(shown, style)]
        if len(shown) < count:
            lines.append(f"  … and {count - len(shown)} more: minutes check --kind {kind}")
    return "\n".join(lines)


def _counts(kinds: Counter[str], told: Mapping[str, str], style: Style) -> Iterator[str]:
    digits = len(str(max(kinds.values(), default=0)))
    wide = max(map(len, kinds), default=0)
    for kind, count in kinds.items():
        line = f"{count:>{digits}}  {kind:<{wide}}  {told.get(kind, 'found in reading')}"
        yield _cut(line, style.width)


def _lines(rows: Sequence[Record], style: Style) -> Iterator[str]:
    """Of what and when, and what there is to ask; the body where not all are of one."""
    several = len({row["body"] for row in rows}) > 1
    places = [_place(row) for row in rows]
    wide = min(max(map(len, places), default=0), style.width // 3)
    for row, place in zip(rows, places, strict=True):
        body = f" ({row['body']})" if several and row["body"] else ""
        yield _cut(f"  {_cut(place, wide):<{wide}}  {' '.join(row['message'].split())}{body}", style.width)


def _place(row: Record) -> str:
    """The minute, the meeting's day, or the document."""
    if row["kind"] not in _BY_DAY and "/" in (row["id"] or ""):
        return short_ref(row["id"])
    named = " of ".join(x for x in (row["number"], row["date"]) if x)
    return named or str(row["document"] or "").rpartition("/")[2]


_BY_DAY = frozenset(("not-held", "undated", "number-gap", "amended", "promises"))
"""Kinds whose rows are about other minutes than those in which they stand."""


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"
