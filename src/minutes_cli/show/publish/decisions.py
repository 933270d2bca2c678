"""The decisions as the page has them: by meeting, each under its stems, with a name of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from urllib.parse import urlsplit

from minutes_cli.show.columns import day, short_ref
from minutes_cli.store.listing import Record
from minutes_cli.store.log import Decision, Decisions

from .anchors import anchors
from .tracker import link, source

_FEW = 40
"""So many decisions are not folded."""
_SIDES = ("for", "against", "abstained")


def sittings(decisions: Decisions, asked: Sequence[Record]) -> list[Record]:
    """The meetings with what they decided; `asked` has the actions as rows of the page."""
    rows = decisions.rows
    of: dict[str, list[Record]] = defaultdict(list)
    for action in asked:
        of[action["resolution_id"]].append(action)
    names = anchors(decision_ids(rows), "d")
    named: set[str] = set()
    found = []
    for _, group in groupby(rows, key=lambda one: one.meeting):
        held = list(group)
        first = held[0]
        found.append(
            {
                "date": first.row["date"],
                "when": day(first.row["date"]) if first.row["date"] else _unknown(first),
                "body": first.row["body"] or "",
                "open": len(rows) <= _FEW,
                "rows": [_row(one, names, named, of[one.row["id"]]) for one in held],
            }
        )
    return found


def decision_ids(rows: Iterable[Decision]) -> set[str]:
    """Those of the decisions, and of the stems above them: what has a name in the page."""
    return {key for one in rows for key in (one.row["id"], *(stem for stem, _ in one.stems))}


def _unknown(one: Decision) -> str:
    """Between which days a meeting was whose own is not known."""
    told = " and ".join(f"{word} {day(on)}" for word, on in zip(("after", "before"), one.between, strict=True) if on)
    return f"Day unknown: {told}" if told else "Day unknown"


def _row(one: Decision, names: dict[str, str], named: set[str], asked: Sequence[Record]) -> Record:
    """A decision; the names of the stems above it go to the first that is told of each."""
    row = one.row
    url = link(row)
    above = [names[key] for key, _ in one.stems if key not in named]
    named.update(key for key, _ in one.stems)
    return {
        "anchor": names[row["id"]],
        "above": above,
        "ref": f"{row['number'] or ''} {row['path']}".strip() or short_ref(row["id"]),
        "id": short_ref(row["id"]),
        "title": one.title,
        "stems": [words for _, words in one.stems],
        "text": row["text"],
        "disposition": row["disposition"],
        "votes": told_votes(one.votes),
        "source": source(row),
        "url": url,
        "host": urlsplit(url or "").netloc,
        "owners": list(dict.fromkeys(action["owner"] for action in asked if action["owner"])),
        "asked": asked,
    }


def told_votes(votes: Record | None) -> str:
    """`9 for, 2 against`; nothing where nobody counted."""
    return ", ".join(f"{votes[side]} {side}" for side in _SIDES if votes.get(side) is not None) if votes else ""
