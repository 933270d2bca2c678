"""That a motion carried, told by what was done right behind it: the meeting closed, the one put up took the chair."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .decision import Decision
from .extents import Layout

_WORDS = 300
"""So far behind a motion, in characters, it is told what was done."""
_sitting = regex.compile(
    r"\b(?:(?:clos|suspend|adjourn|open|re-?open|resum|re-?conven)\p{L}*\b[^.;]{0,40}?\b(?:meeting|session|orders)"
    r"|(?:meeting|session|orders)\b[^.;]{0,40}?\b(?:clos|suspend|adjourn|open|re-?open|resum|re-?conven|revert|return)\p{L}*)\b",
    regex.IGNORECASE,
)
"""    closing the meeting · that the meeting be adjourned for ten minutes · that Standing Orders be suspended"""
_sat = regex.compile(
    r"\W*(?:[Tt]he\s+(?:[Mm]eeting|session|public)|Standing\s+Orders)\s+(?:(?:was|were|then|therefore|now|duly)\s+)*+"
    r"(?:closed|suspended|adjourned|opened|re-?opened|resumed|re-?convened)\b"
)
"""    The meeting therefore closed for public session."""
_office = regex.compile(
    r"\b(?:chair(?:man|woman|person)?|president|mayor|cathaoirleach|treasurer|secretary|members?|representatives?)\b",
    regex.IGNORECASE,
)
_unopposed = r"\b[Nn]o\s+(?:other|further)\s+(?:nominations?|proposals?|candidates?)\b"
_took = (
    r"\b(?:took|takes|returned\s+to|moved\s+to)\s+the\s+[Cc]hair\b|\b(?:accepted|agreed\s+to\s+(?:accept|continue|stand|serve|become|be))\b"
    r"|\bsign(?:ed|s|ing)?\s+(?:the|his|her|their)\s+(?:[Dd]eclaration|[Aa]cceptance)\b|\b(?:completed|signed)\s+(?:the\s+)?[Aa]cceptance\b"
)
_held = regex.compile(rf"{_unopposed}|{_took}")
"""    There were no further nominations · Cllr Reed accepted and took the chair ·
    signed the Declaration of Acceptance"""
_another = regex.plain(r"\b(?:proposed|nominated)\b")


def done_next(page: Layout, d: Decision) -> bool:
    """Whether the words right behind a motion tell that what it asks for was done at once."""
    text = page.text
    if not d.seconded_by:
        return False
    behind = min(len(text), d.passage[1] + _WORDS)
    if _sitting.search(text, d.start, d.end):
        return _sat.match(text, d.passage[1], behind) is not None
    about = page.title + " " + text[max(0, d.passage[0] - 160) : d.passage[1]]
    if not _office.search(about) or d.end - d.start > 80:
        return False
    told = _held.search(text, d.end, behind)
    return told is not None and not _another.search(text, d.passage[1], told.start())
