"""Under which line a request is printed: two that ask in the same words under different lines are two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache

from minutes_cli.model import Item, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.stems import stem
from minutes_cli.words.subject_lines import subject_line

_MOST = 2000
"""Characters above a request in which its line is looked for."""
_OF_MINUTE = 8000
"""Characters of a minute that say what it is about."""
_word = regex.plain(r"[\w/-]*[^\W_][\w/-]*")
_LISTS = frozenset(
    """
    action actions list lists summary sum point points item items chairs closing remarks the and for of
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)


class Under:
    """Where a request stands, and what the line and the title above it name: read where somebody asks, and once."""

    def __init__(self, item: Item, since: int, start: int, paper: str) -> None:
        self.item = item
        self._since, self._start, self._paper = since, start, paper

    @cached_property
    def line(self) -> frozenset[str]:
        """What the line above it names, below what was asked for before it."""
        line = subject_line(self._paper[max(self._since, self._start - _MOST) : self._start], _telling)
        return _telling(line) if line else frozenset()

    @cached_property
    def title(self) -> frozenset[str]:
        """What the title of its minute names."""
        return _telling(self.item.title or "")

    @cached_property
    def minute(self) -> frozenset[str]:
        """What all of its minute names; the line above it, where it stands under one."""
        begins = self.item.heading_end
        said = self.line or _telling(self._paper[begins : min(self.item.span.end, begins + _OF_MINUTE)])
        return said | self.title


class Places:
    """Where the requests of a minute stand."""

    __slots__ = ("_ends", "_item", "_paper")

    def __init__(self, item: Item, spans: Iterable[Span], paper: str) -> None:
        self._item, self._paper = item, paper
        self._ends = sorted(span.end for span in spans)

    def under(self, start: int) -> Under:
        """Of the one that begins there."""
        n = bisect_right(self._ends, start)
        since = max(self._item.heading_end, self._ends[n - 1] if n else 0)
        return Under(self._item, since, start, self._paper)


def is_of_another(one: Under, before: Under, owner: str | None) -> bool:
    """Whether a request stands under a line, or a title, that names what the place of an earlier one does not.

    A list names the minute by its number, or the owner.
    """
    if one.item.id == before.item.id:
        own, there = one.line, before.line | before.title
    else:
        own, there = one.line or one.title, before.minute
    own -= _telling(owner or "")
    return bool(own) and own != {(before.item.number or "").casefold()} and not own <= there


@lru_cache(maxsize=256)
def _telling(text: str) -> frozenset[str]:
    """The words, folded, that do not belong to minutes as such, and the numbers."""
    words = (word.casefold() for word in _word.findall(text))
    return frozenset(found for word in words if word not in _LISTS and (found := stem(word)) not in PROCEEDINGS)
