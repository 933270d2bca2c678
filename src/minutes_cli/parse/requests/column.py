"""Initials in a column at the right, or on the next line, of what somebody who was there is to do."""

from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed
from minutes_cli.words.passage import tidy

from .done import is_done
from .owners import Owners
from .parts import INITIALS, NOTHING, NUMBER_CELL, owner_and_task, sentence_above, told_of
from .told import TO_ACTION, Told
from .unfinished import asks, is_to_do

_column = regex.compile(
    rf"(?:(?<=\S)(?:\t|[^\S\n]*\||\s/\s|[^\S\n]{{3}})|(?P<near>(?<=[.!?)’”])[^\S\n])|^)[^\S\n]*(?P<who>{INITIALS})[\s|]*$"
)
_ends_there = regex.plain(
    r"[ \t|]*(?:\Z|\n\s*(?:\Z|(?<=\n)[ \t]*\n|[•·▪∑*–-]|\(?(?:\d[\d.]*|[a-z]|[ivx]{1,5})[.)]|\d+(?:\.\d+)+\s))"
)
"""What follows initials one space from the text where these are no part of it: the paragraph ends with them."""
_asked_above = regex.compile(
    rf"(?<![\p{{L}}/])(?P<who>{INITIALS})\s+(?:to|is\s+to|are\s+to|was\s+(?:asked|requested|instructed)\s+to)\s+\p{{Ll}}"
)
_bulleted = regex.plain(r"[•·▪*–-][ \t]*$")
_agreed = regex.compile(r"(?:It\s+was\s+(?:also\s+|then\s+)?)?agreed\s+(?:to|that)\b", regex.IGNORECASE)
_will = regex.compile(
    rf"(?<![\p{{L}}/])(?P<who>{INITIALS})\s+(?:(?:agreed|offered|undertook|volunteered)\s+to|will|would)\s+(?P<deed>\p{{Ll}}[\p{{Ll}}-]+)"
)
_each = regex.plain(r"\s*[,/&+]\s*|\s+and\s+")
INITIALS_ONLY = regex.compile(INITIALS)
_alone = regex.compile(rf"[\s|]*{INITIALS}[\s|]*")
capitals_end = regex.plain(r"\n(?:(?<=[A-Z]{2}\n)|(?<=[A-Z]{2}[ |\t]\n)|(?<=[A-Z]{2}[ |\t]{2}\n)|(?<=[ |\t]{3}\n))")
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
    if m["near"] and not (_ends_there.match(text, line.end) and all(map(owners.knows, _each.split(m["who"])))):
        return None
    at = tail + m.start()
    edge = max(0, at - _LOOK_BACK)
    told = text[max(edge, text.rfind("\n\n", edge, edge + len(text[edge:at].rstrip()))) : at]
    if any(m["who"] == other["who"] for other in _asked_above.finditer(told)):  # read where it stands
        return None
    task, start = _in_row(text, *sentence_above(text, at), line.start, at)
    if not task or NOTHING.match(task) or is_done(text, start, at):
        return None
    if m.start("who") == 0 and start and _bulleted.search(text, max(0, start - 4), start) and not asks(task):
        return None  # whose the item is
    if own := _promises(text, start, at, m["who"]):
        deed = told_of(text[own.start("deed") : at])
        return Told(own.start(), tail + m.end("who"), m["who"], deed, tidy(text[start:at]))
    asked = _asked(task, m["who"], owners)
    if asked is None:
        return None
    task, named = asked
    if TO_ACTION.fullmatch(task):
        task, start = sentence_above(text, start)
    if not asks(task) and (agreed := _agreed_above(text, edge, start)):
        task, start = agreed
    return Told(start, tail + m.end("who"), m["who"], task, tidy(text[start:at]), idle=not named and not is_to_do(task))


def _in_row(text: str, task: str, start: int, line: int, at: int) -> tuple[str, int]:
    """A sentence without the row above its own, the cell of which ended it: "… are sound. ⇥ Noted ⏎ The oars …"."""
    since = text.rfind("\n", 0, start) + 1
    if m := NUMBER_CELL.match(text, since, line):
        since = m.end()
    cell = text.rfind("\t", since, line)
    if cell < 0 or not text[cell:line].strip():
        return task, start
    start = text.index("\n", cell) + 1
    if m := NUMBER_CELL.match(text, start, at):
        start = m.end()
    return told_of(text[start:at]), start


def _asked(task: str, who: str, owners: Owners) -> tuple[str, bool] | None:
    """The task that a sentence has for the initials beside it, and whether it names somebody for it.

    None where a column has come loose from its text, and of what is read where it stands.
    """
    owner, deed = owner_and_task(task)
    if owner and not deed:
        return None
    if owner and (owner in who or owners.serves(who, owner)):
        return deed, bool(deed)
    if owner and INITIALS_ONLY.fullmatch(owner) and owners.knows(owner):
        return None
    return task, bool(owner and deed)


def _promises(text: str, start: int, at: int, who: str) -> regex.Match[str] | None:
    """Where the sentence beside initials tells what just these will do: "The wreath: RW agreed ‖ to lay it.   RW"."""
    m = _will.search(text, start, at)
    return m if m and m["who"] == who and is_deed(m["deed"]) else None


def _agreed_above(text: str, edge: int, at: int) -> tuple[str, int] | None:
    """The sentence before one that asks for nothing that tells what was agreed, in the same paragraph."""
    above, start = sentence_above(text, at)
    begins = max(edge, text.rfind("\n\n", edge, at), text.rfind("\n•", edge, at))
    return (above, start) if above and start > begins and _agreed.match(above) else None


def is_alone(text: str, line: Line) -> bool:
    """Whether a line has initials and nothing else."""
    return line.end - line.start < _SHORT and _alone.fullmatch(text, line.start, line.end) is not None
