"""Which of several things under one id are the same: two reports of one number, minutes of one number on two pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from .evidence import plain
from .likeness import Titles, Words


def kinds(texts: Sequence[tuple[str, str, str]]) -> list[str]:
    """Which of several things under one id are the same: for each (title, text, hash) the least hash of its kind.

    Their titles tell; the texts of those that have none.  The order of `texts` makes no difference.
    """
    titled: dict[str, str] = {}
    titles = Titles()
    known: list[tuple[Words, str]] = []
    untitled: list[int] = []
    found: dict[int, str] = {}
    for at in sorted(range(len(texts)), key=lambda n: (texts[n][2], n)):
        title, words, name = plain(texts[at][0]), Words(texts[at][1]), texts[at][2]
        same = titled.get(title)
        if same is None:
            named_so = [*titles.like(title)]
            by_words = (n for n in (untitled if title else range(len(known))) if words.like(known[n][0]))
            first = min([*named_so, *islice(by_words, 1)], default=len(known))
            if first == len(known):
                known.append((words, name))
                titles.add(title, first)
                untitled += [] if title else [first]
            same = known[first][1]
        if title:
            titled.setdefault(title, same)
        found[at] = same
    return [found[n] for n in range(len(texts))]
