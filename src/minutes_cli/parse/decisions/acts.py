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
from .made import read_acted, read_agreed, read_made, read_voted
from .phrases import NOTICE
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
from .told import read_alone, read_capitals, read_dashed, read_did, read_having, read_on_proposal, read_told, read_was
from .verdicts import VERDICTS, read_verdict

_PUT = ("propose", "move")
_DID = ("approved", "accepted", "adopted", "ratified", "endorsed", "elected", "appointed", "co-opted", "confirmed")
READERS: tuple[tuple[tuple[str, ...], Callable[[Layout, Sentence], Iterator[Act]]], ...] = (
    (("proposal", "proposition", "motion"), read_on_proposal),
    ((*_PUT, "accepted", "agreed"), read_having),
    (("motion", "move", "m/s", "msc", "msp"), read_made),
    (("voted",), read_voted),
    (("action",), read_acted),
    (("agreed", "carrie", *_DID), read_agreed),
    (_PUT, read_it_was_put),
    ((*_PUT, "motion", "prop ", "prop.", ": that", ":\nthat", "whereas"), read_head),
    (("motion", "amend", "proposal", "resolution", "nominat", "recommend"), read_motion_was),
    ((*_PUT, "will call", "substantive", "amend"), read_notice),
    (("“that", "‘that"), read_quoted),
    (_PUT, read_was_put),
    ((*_PUT, "requested", "suggested", "recommend", "asked that", "sought", "called for"), read_proposed),
    (("second", "2nd"), read_seconding),
    (("agreed", "resolved", "decided", "determined"), read_told),
    (("object", "comment", "support"), read_alone),
    (_DID, read_did),
    (("noted", "agreed", "approved", "resolved", "accepted", "endorsed", "adopted", "decided"), read_capitals),
    (("unanimous", "agreed"), read_dashed),
    ((*_DID, "agreed", "signed", "passe", "taken as read", "propose", "nominat"), read_was),
    (VERDICTS, read_verdict),
)
"""(words of which a sentence must have one, in small letters; what then reads it)"""


_LONGEST = 3000
"""A sentence of more characters is a table or a list without stops."""
_WORDS = tuple(dict.fromkeys(word for words, _ in READERS for word in words))
_MASKS = tuple((sum(1 << _WORDS.index(word) for word in words), reader) for words, reader in READERS)
"""Each reader, with a bit for each of its words."""


def read_acts(page: Layout, bounds: list[tuple[int, int]]) -> list[Act]:
    """The acts of the sentences that hold a trigger word, in order.  Sentences inside `bounds` are passed over."""
    found: list[Act] = []
    sentence, present, inside = Sentence(0, 0), 0, 0
    for at, word in page.standing(_WORDS):
        while inside < len(bounds) and bounds[inside][1] <= at:
            inside += 1
        if inside < len(bounds) and bounds[inside][0] <= at:
            continue
        if at >= sentence.end:
            found += _acts(page, sentence, present)
            sentence, present = page.cut.at(at), 0
        present |= 1 << word
    found += _acts(page, sentence, present)
    return found


def _acts(page: Layout, s: Sentence, present: int) -> list[Act]:
    """The acts of one sentence that holds the words of `present`, none inside another."""
    if not present or (
        (s.end - s.start >= _LONGEST or page.quoted(s.start)) and not NOTICE.search(page.text, s.start, s.end)
    ):
        return []
    candidates: list[Act] = []
    for mask, reader in _MASKS:
        if mask & present:
            candidates += reader(page, s)
    if len(candidates) > 1:
        candidates.sort(key=lambda act: (act.start, act.words is None))
    found, done = [], s.start
    for act in candidates:
        if act.start >= done:
            found.append(act)
            done = act.end
    return found
