"""What the sentences of a minute do about decisions: who puts what, what was agreed, what became of it.

    act       := put | told | verdict | seconding
    put       := movers clause | mover "proposed" clause | "I will move that" clause       something put to the meeting
    told      := agent verb clause | thing "was" verb                                       "it was agreed that …"
    verdict   := what? "carried" | "lost" | "withdrawn" | "all in favour" …                 what became of what was put
    seconding := "This was seconded by B" …

Only sentences in which a trigger stands are looked at, each once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .made import read_acted, read_agreed, read_made, read_voted
from .phrases import NOTICE
from .put import (
    read_bracketed,
    read_head,
    read_it_was_put,
    read_motion_was,
    read_notice,
    read_pair,
    read_proposed,
    read_quoted,
    read_seconding,
    read_was_put,
)
from .standing import BITS
from .told import read_alone, read_capitals, read_dashed, read_did, read_having, read_on_proposal, read_told, read_was
from .triggers import Kind
from .verdicts import read_verdict

READERS: tuple[tuple[Kind, Callable[[Layout, Sentence], Iterator[Act]]], ...] = (
    ("on proposal", read_on_proposal),
    ("having", read_having),
    ("made", read_made),
    ("voted", read_voted),
    ("acted", read_acted),
    ("agreed", read_agreed),
    ("it was put", read_it_was_put),
    ("head", read_head),
    ("bracketed", read_bracketed),
    ("pair", read_pair),
    ("motion was", read_motion_was),
    ("notice", read_notice),
    ("quoted", read_quoted),
    ("was put", read_was_put),
    ("proposed", read_proposed),
    ("seconding", read_seconding),
    ("told", read_told),
    ("alone", read_alone),
    ("did", read_did),
    ("capitals", read_capitals),
    ("dashed", read_dashed),
    ("was", read_was),
    ("verdict", read_verdict),
)
"""(at which triggers, what then reads their sentence)"""


_LONGEST = 3000
"""A sentence of more characters is a table or a list without stops."""
_READERS = tuple((BITS[kind], reader) for kind, reader in READERS)


def read_acts(page: Layout, bounds: list[tuple[int, int]]) -> list[Act]:
    """The acts of the sentences in which triggers stand, in order.  Sentences inside `bounds` are passed over."""
    found: list[Act] = []
    sentence, tried, inside = Sentence(0, 0), 0, 0
    for at, readers in page.triggers.acts:
        while inside < len(bounds) and bounds[inside][1] <= at:
            inside += 1
        if inside < len(bounds) and bounds[inside][0] <= at:
            continue
        if at >= sentence.end:
            found += _acts(page, sentence, tried)
            sentence, tried = page.cut.at(at), 0
        tried |= readers
    found += _acts(page, sentence, tried)
    return found


def _acts(page: Layout, s: Sentence, tried: int) -> list[Act]:
    """The acts of one sentence, none inside another, by the readers that are to be tried."""
    if not tried or (
        (s.end - s.start >= _LONGEST or page.quoted(s.start))
        and not (tried & BITS["notice"] and NOTICE.search(page.text, s.start, s.end))
    ):
        return []
    candidates: list[Act] = []
    for bit, reader in _READERS:
        if bit & tried:
            candidates += reader(page, s)
    if len(candidates) > 1:
        candidates.sort(key=lambda act: (act.start, act.words is None))
    found, done = [], s.start
    for act in candidates:
        if act.start >= done:
            found.append(act)
            done = act.end
    return found
