"""Sentences that a page's end has torn, made whole: one that sends the public out is read over it as decisions are."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .wordings import OPEN_LINE, SHUT_LINE

_torn = regex.plain(
    r"(?m)^([^\n]*(?:[a-z\d)],?|\b(?:AND|OF|THE|TO|BE|THAT|FROM|FOR|IN)))(\n\n?)"
    r"((?:[a-z]|(?<=\b(?:the|and|AND|THE)\n)[A-Z]|(?<=[A-Z]\n)[A-Z])[^\n]*)$"
)
"""    the press and public be ⏎ excluded from the meeting; each line is joined to one other at most"""


_LINE = 110
"""Characters of a line that says alone how the doors stand."""


def untorn(text: str) -> str:
    """The text with blanks for the ends of lines amid a sentence: nothing in it moves."""
    return _torn.sub(_joined, text) if "\n" in text else text


def _joined(m: regex.Match[str]) -> str:
    if len(m[1]) < _LINE and (SHUT_LINE.match(m[1]) or OPEN_LINE.match(m[1])):
        return m[0]
    return m[1] + " " * len(m[2]) + m[3]
