"""What puts a thing off without the word: it is continued, parked, or to be discussed again another day."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

_continued = regex.compile(
    r"\bbe\s+continued\b[^.;]{0,40}\b(?:meeting|cycle|to\s+(?:allow|enable))\b"
    r"|^\W*(?:that\s+)?(?:to\s+)?continue\b[^.;]{0,40}\bto\s+(?:the|our|a)\s+\S*\s*meeting\b"
    r"|^\W*(?:that\s+)?(?:to\s+)?continue\s+(?:the|this|consideration\s+of\s+the)\s+(?:(?:public|said|above|re?zoning)\s+|portion\s+of\s+the\s+)?"
    r"(?:applications?|hearing|case|petition|request|item)\b",
    regex.IGNORECASE,
)
"""    the application be continued to the next meeting (so in Scotland) · to continue this application for a restudy"""
_another_day = regex.compile(
    r"^\W*(?:that\s+)?(?:to\s+)?(?:discuss|consider|review|revisit)(?:ed)?\s+(?:(?:this|it|the\s+matter)\s+)?(?:further|again)\s+(?:in|at|on)\b",
    regex.IGNORECASE,
)
"""    to discuss it further in May"""
_parked = regex.compile(
    r"\b(?:issue|matter|item|motion|decision|question|proposal|it|this)\s+(?:should\s+|would\s+|will\s+)?be\s+parked\b",
    regex.IGNORECASE,
)
"""    that this issue should be parked"""
PUT_OFF: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = (
    (("continue",), _continued, "deferred"),
    (("further", "again"), _another_day, "deferred"),
    (("parked",), _parked, "deferred"),
)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
