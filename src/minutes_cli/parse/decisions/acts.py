"""What the sentences of a minute do about decisions: who puts what, what was agreed, what became of it.

    act       := put | told | verdict | seconding
    put       := movers clause | mover "proposed" clause | "I will move that" clause       something put to the meeting
    told      := agent verb clause | thing "was" verb                                       "it was agreed that …"
    verdict   := what? "carried" | "lost" | "withdrawn" | "all in favour" …                 what became of what was put
    seconding := "This was seconded by B" …

Only sentences in which a trigger stands are looked at, each once.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words.sentences import Sentence

from .act import Act
from .amending import read_amended
from .amendments import read_amendment, read_motion_told
from .aside import read_aside
from .bidding import read_bid
from .bracketed import read_bracketed
from .consent import read_consent
from .extents import Layout
from .fields import read_fields, read_spoken
from .following import read_following
from .having import read_having
from .made import read_acted, read_agreed, read_made, read_voted
from .nominated import read_nominated, read_put_up, read_was_put
from .noted import read_noted
from .notices import read_notice, read_quoted
from .object_first import read_object_first
from .participle import read_motion_to, read_participle, read_we
from .phrases import NOTICE
from .point import read_point
from .present import read_present
from .put import (
    read_and_proposed,
    read_head,
    read_it_was_put,
    read_motion_was,
    read_pair,
    read_proposed,
    read_seconding,
)
from .so_moved import read_so_moved
from .standing import BITS
from .tagged import read_pair_behind, read_tagged
from .told import read_alone, read_capitals, read_dashed, read_did, read_on_proposal, read_told
from .triggers import Kind
from .unnamed import read_unnamed
from .verdicts import read_poll, read_this_was, read_verdict
from .was import read_was

READERS: tuple[tuple[Kind, Callable[[Layout, Sentence], Iterator[Act]]], ...] = (
    ("point", read_point),
    ("amended", read_amended),
    ("amendment", read_amendment),
    ("told motion", read_motion_told),
    ("following", read_following),
    ("object first", read_object_first),
    ("fields", read_fields),
    ("spoken", read_spoken),
    ("on proposal", read_on_proposal),
    ("having", read_having),
    ("made", read_made),
    ("voted", read_voted),
    ("unnamed", read_unnamed),
    ("acted", read_acted),
    ("agreed", read_agreed),
    ("participle", read_participle),
    ("we", read_we),
    ("motion to", read_motion_to),
    ("it was put", read_it_was_put),
    ("head", read_head),
    ("bracketed", read_bracketed),
    ("pair", read_pair),
    ("tagged", read_tagged),
    ("pair behind", read_pair_behind),
    ("motion was", read_motion_was),
    ("so moved", read_so_moved),
    ("notice", read_notice),
    ("quoted", read_quoted),
    ("was put", read_was_put),
    ("was put", read_nominated),
    ("put up", read_put_up),
    ("proposed", read_proposed),
    ("and proposed", read_and_proposed),
    ("seconding", read_seconding),
    ("told", read_told),
    ("alone", read_alone),
    ("consent", read_consent),
    ("did", read_did),
    ("noted", read_noted),
    ("bid", read_bid),
    ("capitals", read_capitals),
    ("dashed", read_dashed),
    ("was", read_was),
    ("was", read_this_was),
    ("verdict", read_verdict),
    ("aside", read_aside),
    ("poll", read_poll),
    ("present", read_present),
)
"""(at which triggers, what then reads their sentence)"""


_LONGEST = 3000
"""A sentence of more characters is a table or a list without stops."""
_READERS = tuple((BITS[kind], reader) for kind, reader in READERS)


class Read(NamedTuple):
    """A sentence in which triggers stand."""

    page: Layout
    sentence: Sentence
    tried: int
    """A bit for each reader to try."""


def sentences_with_triggers(page: Layout, bounds: list[tuple[int, int]]) -> list[Read]:
    """The sentences of a minute in which triggers stand, in order.  What stands inside `bounds` is passed over."""
    found: list[Read] = []
    sentence, tried, inside = Sentence(0, 0), 0, 0
    for at, readers in page.triggers.acts:
        while inside < len(bounds) and bounds[inside][1] <= at:
            inside += 1
        if inside < len(bounds) and bounds[inside][0] <= at:
            continue
        if at >= sentence.end:
            if tried and _may_act(page, sentence, tried):
                found.append(Read(page, sentence, tried))
            sentence, tried = page.cut.at(at), 0
        tried |= readers
    if tried and _may_act(page, sentence, tried):
        found.append(Read(page, sentence, tried))
    return found


def _may_act(page: Layout, s: Sentence, tried: int) -> bool:
    """Whether a sentence is no table and no quotation, or gives notice all the same."""
    if s.end - s.start < _LONGEST and not page.quoted(s.start):
        return True
    return bool(tried & BITS["notice"] and NOTICE.search(page.text, s.start, s.end))


def read_acts(read: Sequence[Read]) -> list[list[Act]]:
    """The acts of each of some sentences, none inside another.

    Each reader goes through all of them before the next does: so its patterns stay at hand, which halves their cost.
    """
    candidates: list[list[Act]] = [[] for _ in read]
    for bit, reader in _READERS:
        for (page, sentence, tried), found in zip(read, candidates, strict=True):
            if bit & tried:
                found.extend(act for act in reader(page, sentence) if not _told_of(page, sentence, act))
    return [_apart(acts) for acts in candidates]


def _told_of(page: Layout, s: Sentence, act: Act) -> bool:
    """Whether an act is in the words of other minutes: “It was agreed to mend it” is to be put in."""
    return act.kind == "told" and act.start > s.start and page.quoted(act.start)


def _behind_words(before: Act, verdict: Act) -> bool:
    """Whether a verdict stands behind what its sentence says was agreed or put: "…, and the Mayor declared it lost"."""
    return not before.formal and (before.words is None or verdict.start >= before.words[1])


def _apart(candidates: list[Act]) -> list[Act]:
    if len(candidates) < 2:
        return candidates
    found: list[Act] = []
    done = 0
    headed = [act for act in candidates if act.words and act.formal and act.outcome]
    for act in sorted(candidates, key=lambda act: (act.start, act.words is None)):
        if act.words is None and any(act.start < other.start < act.end for other in headed):
            continue  # a title, "Resolution - the budget", over "Moved by Ash, seconded by Reed, and carried to …"
        if act.start >= done or (act.sure and act.kind == "verdict" and _behind_words(found[-1], act)):
            found.append(act)
            done = max(done, act.end)
    return found
