"""What the sentences of a minute do about decisions: who puts what, what was agreed, what became of it.

    act       := put | told | verdict | seconding
    put       := movers clause | mover "proposed" clause | "I will move that" clause       something put to the meeting
    told      := agent verb clause | thing "was" verb                                       "it was agreed that …"
    verdict   := what? "carried" | "lost" | "withdrawn" | "all in favour" …                 what became of what was put
    seconding := "This was seconded by B" …

Only sentences that hold a trigger word are looked at, each once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .phrases import NOTICE, TRIGGERS
from .put import (
    read_head,
    read_it_was_put,
    read_motion_was,
    read_notice,
    read_proposed,
    read_quoted,
    read_seconding,
    read_was_put,
)
from .told import read_capitals, read_dashed, read_did, read_having, read_on_proposal, read_told, read_was
from .verdicts import read_verdict

READERS: tuple[Callable[[Layout, Sentence], Iterator[Act]], ...] = (
    read_on_proposal,
    read_having,
    read_it_was_put,
    read_head,
    read_motion_was,
    read_notice,
    read_quoted,
    read_was_put,
    read_proposed,
    read_seconding,
    read_told,
    read_did,
    read_capitals,
    read_dashed,
    read_was,
    read_verdict,
)


def read_acts(page: Layout, bounds: list[tuple[int, int]]) -> list[Act]:
    """The acts of the sentences that hold a trigger word, in order.  Sentences inside `bounds` are passed over."""
    found: list[Act] = []
    done, inside = -1, 0
    for at in page.standing(TRIGGERS):
        while inside < len(bounds) and bounds[inside][1] <= at:
            inside += 1
        if at < done or (inside < len(bounds) and bounds[inside][0] <= at):
            continue
        sentence = page.cut.at(at)
        done = max(sentence.end, at + 1)
        if (sentence.end - sentence.start < 3000 and not page.quoted(sentence.start)) or NOTICE.search(
            page.text, sentence.start, sentence.end
        ):
            found += _acts(page, sentence)
    return found


def _acts(page: Layout, s: Sentence) -> Iterator[Act]:
    """The acts of one sentence, none inside another."""
    done = s.start
    candidates = sorted(
        (act for reader in READERS for act in reader(page, s)), key=lambda act: (act.start, -(act.words is not None))
    )
    for act in candidates:
        if act.start >= done:
            yield act
            done = act.end
