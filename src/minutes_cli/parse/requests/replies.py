"""What only a reply that the minutes print tells was decided: "REPLY: The Clerk has decided to …" asks nothing here."""

from __future__ import annotations

from minutes_cli.model import Action, Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import lowered
from minutes_cli.words.retelling import passages

_agreed = regex.compile(r"\bagreed\b[^.;]{0,20}$", regex.IGNORECASE)
_LEAD = 40
"""Characters before a request in which "it was agreed" stands: that the meeting says, in a reply too."""


def of_the_meeting(asked: list[Action], text: Passage, paper: str) -> list[Action]:
    """What is asked of an item, but what an officer decided whose reply it prints."""
    told = [a for a in asked if not _is_agreed(a, paper)]
    low = lowered(text.text) if told else ""
    if not any(word in low for word in ("reply", "response", "answer")):
        return asked
    replies = [(text.source(p.start), text.source(p.end)) for p in passages(text.text, low) if p.kind == "reply"]
    others = [a for a in told if any(start <= a.span.start < end for start, end in replies)]
    return [a for a in asked if a not in others]


def _is_agreed(action: Action, paper: str) -> bool:
    """Whether the meeting says that it was agreed, in the words of a request or right before them."""
    start = action.span.start
    return "agreed" in action.task or _agreed.search(paper, max(0, start - _LEAD), start) is not None
