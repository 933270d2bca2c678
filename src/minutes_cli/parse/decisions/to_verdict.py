"""What movers put with the first words of a minute runs to the verdict that stands alone.

    M. Ash, L. Reed: That the quotation be accepted.⏎Total price £40. This was not in the budget. Carried.

The whole minute is then that one decision: what stands between describes it, unless it tells of the meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from minutes_cli.words import lazily as regex

from .act import Act
from .blocks import Block
from .extents import Layout
from .movers import person
from .taken import trimmed
from .votes import first_vote

_MEETING = frozenset(
    """
    said asked thanked stated advised felt discussed discussion debate declared left abstained moved seconded replied
    answered explained spoke queried expressed aye ayes nay nays yea yeas vote votes voted against poll polled abstain
    abstention abstentions favour favor
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words that tell of the meeting and not of what it decided."""
_PAST = frozenset("was were had reported".split())  # noqa: SIM905
"""And such that may describe a thing in the decision's own paragraph, but tell of the meeting in another."""
_GAP = 4000
"""Characters in which a decision may go on behind the end that its form tells."""
_SHORTEST = 12
_pair = regex.plain(
    r"\s*(?P<moved>[A-ZÀ-Ý]\.\s?[A-ZÀ-Ý][\w’'-]+),\s*(?P<seconded>[A-ZÀ-Ý]\.\s?[A-ZÀ-Ý][\w’'-]+)\s*:\s*(?=[A-Z])"
)
"""    M. Ash, L. Reed: [The meetings of 2032 will be as follows: …]"""
_words = regex.plain(r"\w+")
_goes_on = regex.plain(r"(?!\W*Time:)\W*\w")
"""There are words, and not only at what time it was: "… or local board employees; Time: 7:06 p.m. Carried."."""
_empty_line = regex.plain(r"\n\s*\n\s*")
_of_decision = regex.plain(
    r"\W*(?:(?:and|further|now|be\s+it|that|therefore|whereas|provided)\b|\(?\w{1,3}[.)]\s|[•·▪-])", regex.IGNORECASE
)
"""How a paragraph begins that goes on with a decision: AND THAT …, FURTHER, 3. …, a bullet."""


def opens_minute(page: Layout, act: Act) -> bool:
    """Whether the minute begins, behind its title, with who moved and seconded what stands behind them."""
    return act.formal and bool(act.moved_by and act.seconded_by) and page.text[: act.start].strip() in ("", page.title)


def up_to_verdict(page: Layout, start: int, end: int, events: Sequence[Block | Act], n: int) -> int:
    """Where the words from `start` on end, by their form at `end`: at the verdict, of the events from `n` on."""
    for event in events[n : n + 40]:
        if isinstance(event, Block) or event.kind != "verdict":
            return end
        if event.moved_by or event.start < end:  # who is appointed by what was decided
            continue
        alone = event.start - page.cut.at(event.start).start <= 2
        goes_on = alone and _goes_on.match(page.text, end, event.start) and _of_one(page, end, event.start)
        return trimmed(page.text, start, event.start) if goes_on else end
    return end


def blocks_up_to_verdict(page: Layout, events: Sequence[Block | Act]) -> Sequence[Block | Act]:
    """The same events, the last label's block prolonged: M. Ash, L. Reed: BE IT RESOLVED that … AND THAT … Carried."""
    first = events[0] if events else None
    if isinstance(first, Act) and first.kind == "verdict" and (put := _without_that(page, first)):
        return [put, *events]
    if not isinstance(first, Act) or not opens_minute(page, first):
        return events
    *_, last = [first, *takewhile(lambda event: isinstance(event, Block), events[1:])]
    if not isinstance(last, Block):
        return events
    n = events.index(last)
    end = up_to_verdict(page, last.start, last.end, events, n + 1)
    return [*events[:n], last._replace(end=end), *events[n + 1 :]]


def _without_that(page: Layout, verdict: Act) -> Act | None:
    """What two persons with initials put at the head of a minute of which nothing but the verdict is told."""
    m = _pair.match(page.text)
    if m is None or verdict.outcome not in ("carried", "lost") or verdict.start < m.end() + _SHORTEST:
        return None
    moved, seconded = person(m["moved"]), person(m["seconded"])
    end = trimmed(page.text, m.end(), verdict.start) if _of_one(page, m.end(), verdict.start) else m.end()
    formal = end == m.end()
    return Act("put", m.start("moved"), end, (m.end(), end), formal, moved, seconded, basis="carried", sure=True)


def _of_one(page: Layout, start: int, end: int) -> bool:
    """Whether what stands between a decision's end by its form and the verdict goes on with the decision."""
    if end - start > _GAP or first_vote(page, start, end) is not None:
        return False
    for n, part in enumerate(_empty_line.split(page.lower[start:end])):
        own = not n or _of_decision.match(part)
        told = {*_words.findall(part)}
        if not (told.isdisjoint(_MEETING) and (own or told.isdisjoint(_PAST))):
            return False
    return True
