"""Titles before names, found where they begin: "Councillors Ash and Reed", "the Rev. E. Lark"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from . import lazily as regex
from .offices import MANY, ONE, TITLE
from .patterns import FLAGS

_title = regex.compile(rf"\s*(?:the\s+)?(?P<t>(?P<many>(?:{MANY}))|(?:{ONE}))\b(?:\.?:?\s+|\.?:)(?=\S)", FLAGS)
_starts_person = regex.compile(
    rf"(?<![\p{{L}}(.’'-])(?=[ABCDFLMPRSTV])(?:{TITLE})\b\.?:?(?!\s*\n\s*(?:Mrs?|Ms|Miss|Dr)\b)(?:\s+|(?<=:))(?=\p{{Lu}}|\p{{Ll}}+\s\p{{Lu}}|[dDvV])",
    FLAGS,
)
_LEADS = (
    "(?:c(?:ou|ll|li|r|mh|ity|anon|omm)|m(?:[rsx]|iss|es|/s|ayor)|d(?:r|ame|ep|is)|prof|s(?:ir|up|el|r)|l(?:ord|ady)"
    "|b(?:aron|or)|f(?:a|r)|rev|ald|vice|t(?:rus|own)|par)"
)
"""How titles begin: cheap to look for."""
_may_start = regex.plain(rf"\b{_LEADS}", re.IGNORECASE)
_may_lead = regex.plain(rf"\s*(?:the\s+)?{_LEADS}", re.IGNORECASE)


class Lead(NamedTuple):
    """A title that a name begins with."""

    title: str
    many: bool
    """Several share it."""
    size: int
    """Of all that stands before the name."""


_told = regex.fields(_title, "t", "many")


def lead(text: str, start: int, end: int) -> Lead | None:
    """The title that `text[start:end]` begins with."""
    m = _title.match(text[start:end]) if _may_lead.match(text, start, end) else None
    if m is None:
        return None
    title, many = _told(m)
    return Lead(title, many is not None, m.end())


def starts(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Where a title begins a person."""
    last = start
    for hint in _may_start.finditer(text, start, end):
        if hint.start() >= last and (m := _starts_person.match(text, hint.start(), min(end, hint.start() + 80))):
            last = m.end()
            yield m


@lru_cache(4096)
def is_title(word: str) -> bool:
    """Whether a word is a title, or belongs to one."""
    return (
        regex.fullmatch(rf"(?:{TITLE}|County|Borough|District|Parish|City|Town|Deputy|The)\.?:?", word, FLAGS)
        is not None
    )
