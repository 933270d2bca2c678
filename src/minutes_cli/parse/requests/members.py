"""What a meeting asked of somebody, told with a clause: "Members requested that the Clerk obtain two quotations"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.sentences import sentences

from .clauses import deed_of
from .owners import Owners

_that = lazily.plain(r"(?:request|ask|instruct|direct|urg)ed\s+that\s+(?=the\b|[A-Z])")
_asker = lazily.plain(rf"\b(?:{MEETING_SAYS}|councill?ors)\s+(?:also\s+|then\s+|further\s+)?$", re.IGNORECASE)
"""    Members ‖ requested that ‖ the Clerk obtain two quotations"""
_ASKER = 40
"""Characters before a verb of asking in which its asker stands."""


class Clause(NamedTuple):
    """A clause that tells who was asked for what, by its places in the text."""

    start: int
    owner: str
    deed: int
    end: int


def asked_by_members(text: str, owners: Owners) -> Iterator[Clause]:
    """The clauses in which the meeting asks somebody who was there, or an office."""
    if "ed that" not in text and "ed\nthat" not in text:
        return
    told = sentences(text)
    for m in _that.finditer(text):
        if not _asker.search(text, max(0, m.start() - _ASKER), m.start()):
            continue
        end = told.at(m.end()).end
        asked = deed_of(text[m.end() : end], 0)
        if asked and asked.owner and owners.is_one(asked.owner):
            yield Clause(m.end(), asked.owner, m.end() + asked.at, end)
