"""Initials in a column at the right, or on the next line, of what somebody who was there is to do."""

from __future__ import annotations

import re
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .done import is_done
from .owners import Owners
from .parts import INITIALS, NOTHING, owner_and_task, sentence_above
from .told import TO_ACTION, Told
from .unfinished import asks, is_to_do

_column = regex.compile(rf"(?:(?<=\S)(?:\t|[^\S\n]*\||\s/\s|[^\S\n]{{3}})|^)[^\S\n]*(?P<who>{INITIALS})[\s|]*$")
_asked_above = regex.compile(
    rf"(?<![\p{{L}}/])(?P<who>{INITIALS})\s+(?:to|is\s+to|are\s+to|was\s+(?:asked|requested|instructed)\s+to)\s+\p{{Ll}}"
)
_bulleted = re.compile(r"[•·▪*–-][ \t]*$")
INITIALS_ONLY = regex.compile(INITIALS)
_alone = regex.compile(rf"[\s|]*{INITIALS}[\s|]*")
capitals_end = re.compile(r"\n(?:(?<=[A-Z]{2}\n)|(?<=[A-Z]{2}[ |\t]\n)|(?<=[A-Z]{2}[ |\t]{2}\n)|(?<=[ |\t]{3}\n))")
"""What the end of a line that may end in capitals looks like: quick to look for, since few lines do."""
_LOOK_BACK = 700
_SHORT = 24
"""Characters of a line that has initials and nothing else."""


class Line(NamedTuple):
    """A line by its place in the text of its item."""

    start: int
    end: int


def in_column(text: str, line: Line, owners: Owners) -> Told | None:
    """The sentence that has, in a column at the right or on the next line, the initials of somebody who was there."""
    tail = max(line.start, line.end - 60)
    m = _column.search(text[tail : line.end])
    if m is None or not owners.knows(m["who"]) or (m.start("who") == 0 and tail > line.start):
        return None
    at = tail + m.start()
    edge = max(0, at - _LOOK_BACK)
    told = text[max(edge, text.rfind("\n\n", edge, edge + len(text[edge:at].rstrip()))) : at]
    if any(m["who"] == other["who"] for other in _asked_above.finditer(told)):  # read where it stands
        return None
    task, start = sentence_above(text, at)
    if not task or NOTHING.match(task) or is_done(text, start, at):
        return None
    if m.start("who") == 0 and start and _bulleted.search(text, max(0, start - 4), start) and not asks(task):
        return None  # whose the item is
    owner, deed = owner_and_task(task)
    if owner and not deed:  # a column that has come loose from its text
        return None
    if owner and (owner in m["who"] or owners.serves(m["who"], owner)):
        task = deed
    elif owner and INITIALS_ONLY.fullmatch(owner) and owners.knows(owner):  # read where it stands
        return None
    if TO_ACTION.fullmatch(task):
        task, start = sentence_above(text, start)
    return Told(
        start,
        tail + m.end("who"),
        m["who"],
        task,
        tidy(text[start:at]),
        idle=not (owner and deed) and not is_to_do(task),
    )


def is_alone(text: str, line: Line) -> bool:
    """Whether a line has initials and nothing else."""
    return line.end - line.start < _SHORT and _alone.fullmatch(text, line.start, line.end) is not None
