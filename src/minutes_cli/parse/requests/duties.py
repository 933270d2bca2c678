"""Lists of who does what: under a title that says so, and with initials in brackets behind each deed.

DUTIES: Ash and Reed - oil the gates, Coe get a price, Dell to ring the mill       - Circulate the poster (TA)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COMMON_VERBS

from .done import is_done
from .owners import Owners
from .told import Told

_titled = re.compile(
    r"\W*(?:(?:review\s+of|monthly|agreed|new|summary\s+of|list\s+of|job|follow-up)\s+){0,3}"
    r"(?:dut(?:y|ies)|actions(?:\s+(?:arising|agreed|summary))?|action\s+(?:points|list|summary)|to-?\s?do(?:\s+list)?|tasks|assignments)\W*",
    re.IGNORECASE,
)
"""    REVIEW OF JOB DUTIES · Action points · To do; not: ACTION, ACTION ITEMS, under which boards decide"""
_decides = re.compile(r"\b(?:motion|moved|seconded|carried|ayes?)\b", re.IGNORECASE)
_NAME = (
    r"(?!(?:The|This|That|There|These|Next|None|No|It|In|On|At|For|Any|All|Please|Meeting|Being|Not|If|When|After)\b)"
    r"(?:\p{Lu}\p{Ll}+|\p{Lu}{2,3}\b)"
)
_WHO = rf"{_NAME}(?:\s+{_NAME})?(?:(?:\s*[/&,]\s*|\s+and\s+){_NAME}(?:\s+{_NAME})?){{0,3}}"
_one = regex.compile(
    rf"""(?:^|(?<=[,;.]\s)|(?<=[,;.]\s\s))[^\S\n]*(?:[-•*·]\s*)?(?P<who>{_WHO})
    (?:\s*(?:\s[-–]|:)\s+|\s+(?:to|will|shall|is\s+to|are\s+to)\s+(?=\p{{Ll}})|\s+(?=(?P<verb>\p{{Ll}}+)\b))""",
    regex.VERBOSE | regex.MULTILINE,
)
_bracketed = re.compile(
    r"^[ \t]*(?:[•·▪*–-]|\d{1,2}[.)])[ \t]+(?P<task>(?P<verb>[A-Z][a-z]+) [^\n()]{4,200}?)[ \t]*"
    r"\((?P<who>[A-Z]{2,4}(?:[/,& ]{1,3}[A-Z]{2,4}){0,3})\)[ \t.]*$",
    re.MULTILINE,
)


def under_title(text: str, title: str) -> Iterator[Told]:
    """The deeds under a title that says that they are to be done."""
    if not _titled.fullmatch(title) or _decides.search(text):
        return
    found = [m for m in _one.finditer(text) if m["verb"] is None or is_deed(m["verb"])]
    for n, m in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        stop = text.find("\n", m.end(), end)
        end = stop if stop >= 0 else end
        task = tidy(text[m.end() : end]).rstrip(" ,;")
        if len(task) > 1 and not is_done(text, m.end(), end):
            yield Told(m.start("who"), m.end() + len(text[m.end() : end].rstrip(" ,;")), m["who"], task, task)


def bracketed(text: str, owners: Owners) -> Iterator[Told]:
    """The deeds of a list that have initials behind them: "- Circulate the poster (TA)"."""
    if not owners.any_initials or ")" not in text:
        return
    for m in _bracketed.finditer(text):
        if m["verb"].casefold() in COMMON_VERBS and owners.knows(m["who"]):
            yield Told(m.start("task"), m.end("who"), m["who"], tidy(m["task"]), tidy(m["task"]))
