"""The public that only left, at the end of a minute: what follows is without it where a later minute has it back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .door import Door
from .doors import doors, left_last
from .torn import untorn
from .wordings import OPENS, PUBLIC

_back = regex.compile(rf"\W*(?:(?:\w+\s+){{0,3}}?\d[\d.:]*\s*(?:[ap]\.?m\.?)?,?\s+)?{PUBLIC}", FLAGS)
"""Who comes back is whoever left: not "one member of the public returned"."""

_LAST = 200
"""Characters among which the last sentence of a minute names the public that left."""
_elsewhere = regex.plain(
    r"(?i)\s+(?!(?:(?:in)?to\s+)?the\s+(?:meeting|room|chamber|hall)\b|(?:in|at|and|for|when|as)\b)\w"
)
"""    The public returned | to the subject of dogs · returned a petition"""


def behind_the_public(texts: Sequence[str]) -> frozenset[int]:
    """Which of a meeting's minutes end where the public left, that is back in a later one before any other door."""
    last = [n for n, text in enumerate(texts) if "ublic" in text[-_LAST:] and left_last(untorn(text))]
    return frozenset(_followed_by_return(texts, last)) if last else frozenset()


def _followed_by_return(texts: Sequence[str], last: Sequence[int]) -> Iterator[int]:
    left, back = frozenset(last), False
    for n in range(len(texts) - 1, last[0] - 1, -1):
        if back and n in left:
            yield n
        text = untorn(texts[n])
        if first := next(doors(text), None):
            back = _has_it_back(text, first)


def _has_it_back(text: str, door: Door) -> bool:
    """Whether the public itself comes back at a door."""
    m = None if door.shuts else OPENS.search(text, door.start, door.end)
    return bool(m and _back.match(text, door.start, m.end()) and not _elsewhere.match(text, m.end()))
