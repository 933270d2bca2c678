"""How fast the machine is just now, so that no limit in seconds fails where others are at work on it, or on a slow one.

A limit is what was allowed on the machine where it was set.  It is stretched by how much longer a peer takes here and
now: the standard library's own parser of pages, which does what ours does (patterns and strings) and is none of ours.
"""

from __future__ import annotations

import gc
import time
from html.parser import HTMLParser

PAGE = '<p class="a b">The Clerk was asked to write to the owner by 4 May &amp; report.</p>\n<!-- oars -->' * 3_000
USUAL = 0.030
"""CPU seconds that the peer took where the limits were set."""
ROOM = 1.4
"""How much more than the peer a long task may suffer from others at work: they share caches, too."""


def slowness() -> float:
    """How many times longer than usual a task may take, at least 1."""
    return max(1.0, ROOM * sum(_peer() for _ in range(3)) / 3 / USUAL)


def within(spent: float, allowed: float) -> bool:
    """Whether so many CPU seconds are within so many of a machine of the usual speed."""
    return spent < allowed or spent < allowed * slowness()


def _peer() -> float:
    gc.collect()
    begun = time.process_time()
    HTMLParser().feed(PAGE)
    return time.process_time() - begun
