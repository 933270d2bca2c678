"""Which decisions of a committee a council prints again in its minutes, and which it takes itself in the same words.

45 LIGHTHOUSE  RESOLVED that the Clerk write …    in the minutes of the Quay Committee
52 MINUTES OF THE QUAY COMMITTEE  45 Lighthouse: RESOLVED that the Clerk write …    the same, printed again
53 TOLL HOUSE  RESOLVED that the Clerk write …    another, of the council
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from minutes_cli.words.common import COMMON, PROCEEDINGS
from minutes_cli.words.stems import stems


class Printed(NamedTuple):
    """A decision of the council in the words of one of the committee."""

    id: str
    same_as: str
    head: str
    """How the council's minute begins."""
    cites: bool
    """It takes the minutes of that meeting of the committee."""
    same_minute: bool
    """It bears the number and the title of the committee's, in a paper that takes the minutes of that meeting."""
    text: str
    title: str
    """Of the committee's minute."""
    words: str
    """Of the council's."""


def reprinted(found: Iterable[Printed], called: frozenset[str]) -> dict[str, str]:
    """For each decision of the council that is printed again: which one of the committee it is.

    1. its minute takes those of that meeting, or names the committee, `called` so, at its head; or it is the same
       minute and names its matter: "that the minutes be adopted" is resolved of each body's own;
    2. where the committee's minute has a title, the council's names most of what that names;
    3. each of the committee's is printed once, as long as there are others in the same words.
    """
    again: dict[str, str] = {}
    left: dict[str, list[str]] = defaultdict(list)
    for one in sorted(found):
        itself = one.same_minute and stems(one.text) - COMMON
        if (one.cites or itself or called <= stems(one.head)) and _names(one.words, one.title):
            left[one.id].append(one.same_as)
    taken: set[str] = set()
    for own, may_be in left.items():
        again[own] = next((same for same in may_be if same not in taken), may_be[0])
        taken.add(again[own])
    return again


def _names(words: str, title: str) -> bool:
    """Whether a minute names most of what a title does."""
    about = stems(title) - PROCEEDINGS
    return 2 * len(about & stems(words)) >= len(about)
