"""Names in the page, which links from elsewhere go to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from minutes_cli.store.listing import Record

_NO_ANCHOR = re.compile(r"[^a-z0-9]+")


def anchors(ids: Iterable[str], mark: str) -> dict[str, str]:
    """Of each id a name in the page, which depends on ids alone: a link to it holds when the page is made anew."""
    found: dict[str, str] = {}
    taken: dict[str, int] = defaultdict(int)
    for key in sorted(ids):
        name = f"{mark}-{_NO_ANCHOR.sub('-', key.lower()).strip('-')}"
        taken[name] += 1
        found[key] = name if taken[name] == 1 else f"{name}--{taken[name]}"
    return found


def places(page: str, actions: Iterable[str], decisions: Iterable[str]) -> dict[str, str]:
    """Where in a page each action and each decision stands, by mark and id."""
    named = {"a": anchors(actions, "a"), "d": anchors(decisions, "d")}
    return {f"{mark} {key}": f"{page}#{name}" for mark, names in named.items() for key, name in names.items()}


def place_of(row: Record, found: Mapping[str, str]) -> str | None:
    """The place in the page of what a row of the news tells."""
    return found.get(f"{'d' if row['what'] == 'decided' else 'a'} {row['id']}")
