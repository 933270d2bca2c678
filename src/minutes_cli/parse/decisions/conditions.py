"""What a mover adds to a motion in sentences of their own, and what is said below it of how it ended.

Ash moved to approve the sign. She added the condition that it be unlit. Reed seconded.
DECISION: APPLICATION APPROVED.
"""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .act import Act
from .blocks import Block
from .extents import Layout
from .filled import fate_at
from .labels import ENDED
from .senses import INDICATIVE

_moves = regex.plain(r"\b(?:moved|moves|motion(?:ed)?)\b", regex.IGNORECASE)
_puts = regex.plain(r"\b(?:moved|moves|motion(?:ed)?|propose[ds])\b", regex.IGNORECASE)
_they = regex.plain(r"\W*(?:He|She|They)\b")
_adds = regex.plain(
    r"\b(?:add(?:ed|ing)?|ask(?:ed|ing)|request(?:ed|ing)|direct(?:ed|ing)|condition(?:s|ed)?|cit(?:ed|ing)|requir(?:ed|ing)|specif(?:ied|ying)|includ(?:ed|ing)|moved|referenc(?:ed|ing)|instruct(?:ed|ing))\b"
)
"""    She added the condition that it be unlit · He asked that the plan be shown"""
_narrates = regex.plain(
    r"\b(?:was|were|said|asked|thanked|reported|stated|discuss\w*|advised|felt|had|explained|noted|replied|agreed|commented|suggested)\b",
    regex.IGNORECASE,
)
_wordy = regex.plain(r"\w+\s+\w+\s+\w+")
_vote = regex.plain(r"\n\s*(?:VOTE|Vote)\b(?:\s+\d)?\s*:")
_REACH = 3000
"""So far behind a motion, in characters, its seconder may stand."""
NEAR_ABOVE = 1500
"""So far above a "DECISION", in characters, the motion stands that it speaks of."""
_SAID = 90
"""Of a sentence what tells who adds what."""
_refused = regex.plain(r"\b(?:DENIED|REJECTED|REFUSED|FAILED|LOST|NOT)\b", regex.IGNORECASE)
_refuses = regex.plain(
    r"\W*(?:that\s+)?(?:to\s+)?(?:\w+\s+){0,4}?(?:deny|denied|refuse[d]?|reject(?:ed)?|not)\b", regex.IGNORECASE
)
_decides = regex.plain(r"\b(?:be|to|that|shall|will|should)\b", regex.IGNORECASE)


def with_conditions(page: Layout, act: Act, end: int, events: Sequence[Block | Act]) -> int:
    """Where the words of a motion end that its mover adds conditions to, before it is seconded or voted on."""
    text = page.text
    if not act.moved_by or act.seconded_by or not act.words or act.outcome:
        return end
    if act.words[1] < page.cut.at(act.words[1] - 1).end or not _puts.search(text, act.start, act.words[0]):
        return end
    moves = _moves.search(text, act.start, act.words[0]) is not None
    stop = _seconded(page, end, events)
    who = act.moved_by.split()[-1]
    last, sentence = end, page.cut.at(max(act.start, end - 1))
    while (below := page.cut.after(sentence)) and below.start < stop and "\n\n" not in text[sentence.end : below.start]:
        sentence = below
        said = text[sentence.start : sentence.end]
        if _they.match(said) or who in said[:_SAID]:
            last = sentence.end if _adds.search(said[:_SAID]) else last
        elif not moves or _narrates.search(said):
            break
        elif _wordy.search(said) and not INDICATIVE.search(said):
            last = sentence.end
    return last


def _seconded(page: Layout, end: int, events: Sequence[Block | Act]) -> int:
    """Where it is seconded or voted on, with nothing between but wishes; else where its words end."""
    for event in events:
        if event_start(event) > end + _REACH:
            break
        if isinstance(event, Block) or event.kind in ("told", "fields") or (event.kind == "put" and event.sure):
            break
        if event.kind in ("seconding", "verdict") and event.start >= end:
            return page.cut.at(event.start).start
    vote = _vote.search(page.text, end, end + _REACH)
    return vote.start() if vote else end


def event_start(event: Block | Act) -> int:
    """Where something that is said of decisions begins."""
    return event.label if isinstance(event, Block) else event.start


def how_it_ended(page: Layout, block: Block, words: tuple[int, int]) -> Outcome | None:
    """What became of the motion in `words`, if the block below it, under "DECISION", says just that."""
    text = page.text
    start = block.start + len(text[block.start : block.end]) - len(text[block.start : block.end].lstrip())
    if (fate := fate_at(text, start, block.end)) and not text[fate[0] : block.end].strip(" .\n"):
        return fate[1]
    m = ENDED.match(text, block.start, block.end)
    if m is None or text[m.end() : block.end].strip() or _decides.search(text, block.start, m.start("fate")):
        return None
    refused = _refused.search(text, block.start, m.end()) is not None
    return "lost" if refused and not _refuses.match(text, *words) else "carried"
