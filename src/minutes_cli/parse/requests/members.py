"""What was asked of somebody, told with a clause: "Members requested that the Clerk obtain two quotations".

    asked := asker ("requested" | "asked" | …) "that" owner deed      LH requested that the Clerk write
           | (meeting | "it was" | member) "suggested" ["that"] office deed     It was suggested that the Clerk write

The meeting may ask anybody; one member alone asks those who serve it.  What is only suggested asks nobody else either:
that Cllr Ash look into it is a thought, until he says that he will.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.atoms import MEETING_SAYS
from minutes_cli.words.sentences import sentences

from .clauses import deed_of
from .done import is_fallen, is_taken_back
from .owners import Owners

_that = lazily.plain(
    r"(?:(?:request|ask|instruct|direct|urg)ed\s+that|(?P<thought>suggested|recommended)(?:\s+that)?)\s+(?=[Tt]he\b|[A-Z])"
)
_asker = lazily.plain(
    rf"(?:\b(?P<all>{MEETING_SAYS}|councill?ors)|\b(?P<it>it\s+was))\s+(?:also\s+|then\s+|further\s+)*$", re.IGNORECASE
)
"""    Members ‖ requested that ‖ the Clerk obtain two quotations"""
_ASKER = 40
"""Characters before a verb of asking in which its asker stands."""
STAFF = lazily.plain(
    r"\b(?:clerk|officer|secretary|administrator|treasurer|handyman|caretaker|warden|groundsman)\b", re.IGNORECASE
)
"""Who serves the meeting."""
EARLIER = lazily.plain(r"\b(?:last|previous|earlier)\s+(?:[A-Za-z]+\s+){0,2}meetings?,?\s*(?:the\s*)?$", re.IGNORECASE)
"""    At the last meeting ‖ the Clerk was asked to seek a price: that is history"""


class Clause(NamedTuple):
    """A clause that tells who was asked for what, by its places in the text."""

    start: int
    owner: str
    deed: int
    end: int


def asked_by_members(text: str, owners: Owners) -> Iterator[Clause]:
    """The clauses in which the meeting, or one who was there, asks somebody who was there, or an office."""
    if not any(words in text for words in _WORDS):
        return
    told, flat = sentences(text), text.replace("\n", " ")
    for m in _that.finditer(flat):
        asker = _asker.search(flat, max(0, m.start() - _ASKER), m.start())
        began = asker.start() if asker else _one_before(flat, m.start(), owners)
        if began is None or EARLIER.search(flat, max(0, began - _ASKER), began):
            continue
        end = told.at(m.end()).end
        asked = deed_of(flat[m.end() : end], 0)
        if asked is None or not asked.owner or not owners.is_one(asked.owner):
            continue
        deed = m.end() + asked.at
        if m["thought"] and is_taken_back(flat, deed):
            continue
        by_all = asker is not None and asker["all"] is not None and not m["thought"]
        if not by_all and is_fallen(text, deed, end):
            continue
        if STAFF.search(asked.owner) or (asker and asker["all"] and not m["thought"]):
            yield Clause(m.end(), asked.owner, deed, end)


_WORDS = ("ed that", "ed\nthat", "suggested", "recommended")
_CHAIRS = ("Chair", "Mayor", "Cathaoirleach")


def _one_before(text: str, at: int, owners: Owners) -> int | None:
    """Where the name begins of one of the members right before a place; an office other than the chair only advises."""
    if not owners.may_end(text, at):
        return None
    return next(
        (
            n
            for n, who in owners.before(text, at)
            if any(chair in who for chair in _CHAIRS) or not owners.is_office(who)
        ),
        None,
    )
