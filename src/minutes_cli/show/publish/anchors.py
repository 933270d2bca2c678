"""Names in the page, which links from elsewhere go to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

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
