"""Where the words of a motion end that may run over sentences: "Moved by A, seconded by B: That … Carried."."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.words import lazily as regex

from .act import Act
from .blocks import Block
from .extents import Layout, block_end
from .quotes import stray_close
from .taken import trimmed, without_items
from .to_verdict import opens_minute, up_to_verdict
from .votes import first_vote, voted_apart

_narrates = regex.compile(
    r"\b(?:was|were|said|asked|thanked|reported|stated|discuss\p{L}*|advised|felt|had|declared|ayes?|yeas?|roll\s+call|votes?|yes)\b|\b(?:Discussion|Debate)\s*:",
    regex.IGNORECASE,
)
_LED = 20
"""Characters that may lead to what is said of amendments: "[Two further] amendments were lost"."""
_GAP = 1000
"""So far behind the end that its form tells, in characters, a motion may go on to its verdict."""
_empty_line = regex.plain(r"\n\s*\n")


def next_put(events: Sequence[Block | Act], n: int) -> Block | Act | None:
    """The next motion or label, of the events from `n` on."""
    return next((e for e in events[n : n + 40] if isinstance(e, Block) or e.kind in ("put", "seconding")), None)


def formal_end(page: Layout, act: Act, start: int, events: Sequence[Block | Act], n: int) -> int:
    """Where the words end that an act puts from `start` on, the events from `n` on being those behind it.

    At the verdict, if nothing is told before it; before the figures of the vote; with the quotation that they close.
    """
    end = _before_verdict(page, start, events, n)
    end = voted_apart(page, start, end) or end
    end = stray_close(page.text, start, end) or end
    end = without_items(page, start, end, events[n] if n < len(events) else None)
    return up_to_verdict(page, start, end, events, n) if opens_minute(page, act) else end


def _before_verdict(page: Layout, start: int, events: Sequence[Block | Act], n: int) -> int:
    text = page.text
    natural = block_end(page, start, own_line=True)
    verdict = next((e for e in events[n : n + 40] if _closes(page, e, start, natural)), None)
    if not isinstance(verdict, Act):
        return natural
    said = page.cut.at(verdict.start).start if verdict.about == "amendment" else start
    stop = said if said > start else verdict.start
    if stop <= natural:
        return trimmed(text, start, stop)
    gap = text[natural:stop] if stop - natural < _GAP else "\n\n"
    tight = text[natural - 1] != ";" and verdict.kind == "verdict" and not _empty_line.search(gap)
    if tight and first_vote(page, natural, stop) is None and not _narrates.search(gap):
        return trimmed(text, start, stop)
    return natural


def _closes(page: Layout, event: Block | Act, start: int, natural: int) -> bool:
    """Whether an event ends the words of a motion from `start` on that go on to `natural` by themselves."""
    if isinstance(event, Block) or event.kind == "told" or event.start <= start + 8:
        return False
    if event.kind != "verdict" or event.start >= natural:
        return True
    led = event.start - page.cut.at(event.start).start
    return event.end - event.start < 60 and led <= (_LED if event.about == "amendment" else 2)
