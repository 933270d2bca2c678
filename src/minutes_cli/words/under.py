"""Which body sits under which: a committee under its council, a sub-committee under its committee."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from . import lazily
from .keys import body_key

_COUNCIL = lazily.plain(r"(?:^|-)council$|^council-of-|-council-of-")
_SUB = lazily.plain(r"(?:^|-)sub-?committee|-working-(?:group|party)|-task-(?:group|force)|-sub-?group")


class Body(NamedTuple):
    """A body, as far as it takes to see what it sits under."""

    key: str
    """As bodies are compared."""
    council: str | None
    """The council that its papers name."""


def above(bodies: Iterable[Body], speaks_of: Callable[[str, str], bool]) -> dict[str, str]:
    """For each body that sits under one of the others the key of that one; where that is not certain, nothing.

    `speaks_of` says whether the minutes of one body name another.

    1. a sub-committee sits under the one committee whose name is the beginning of its own;
    2. any other sits under the council that its papers name, else under the one council that speaks of it, else under
       the one that it speaks of: a district speaks of its neighbours' councils, too;
    3. a council sits under none.
    """
    named = {b.key: body_key(b.council) for b in bodies}
    councils = sorted(key for key, own in named.items() if _COUNCIL.search(key) or own == key)
    found = {}
    for key, own in named.items():
        if key in councils:
            continue
        if sub := _SUB.search(key):
            stem = key[: sub.start()]
            homes = [k for k in named if k != key and stem and k.startswith(f"{stem}-") and not _SUB.search(k)]
            if len(homes) == 1:
                found[key] = homes[0]
                continue
        if own in councils:
            found[key] = own
        elif not own:
            kin = [c for c in councils if speaks_of(c, key)] or [c for c in councils if speaks_of(key, c)]
            found |= {key: kin[0]} if len(kin) == 1 else {}
    return found
