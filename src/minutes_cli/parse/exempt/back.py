"""The grammar of a return: that the public is back, or is to be, or that the closed part ended.

Only that opens: a meeting that was adjourned and resumed, and a member who came back, leave the doors as they were.

return → who is back · the open session resumed · the closed one ended
       | decided who "be" back [when]                  it stays out until then
"""

from __future__ import annotations

from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .fallen import is_lost
from .wordings import DECIDES, OPENS


class Back(NamedTuple):
    """Where a sentence lets the public in."""

    start: int
    end: int
    later: bool
    """It says so of a time to come."""


_done = regex.compile(
    r"\b(?:was|were|having|had|came|went|rose|returned|re-?joined|re-?entered|resumed|reconvened)\b", FLAGS
)
"""    the public were readmitted · not: that it be readmitted"""
_will = regex.compile(r"\b(?:will|would|shall)\b", FLAGS)
_agreed = regex.compile(rf"\b{DECIDES}\s+that\b[^.;]{{0,40}}$", FLAGS)
_when = regex.compile(
    r"""[^.;,]{0,40}?\b(?:after|at\s+the\s+(?:end|close|conclusion)|on\s+(?:the\s+)?(?:completion|conclusion)|following|once|when|in\s+due\s+course|later)\b""",
    FLAGS,
)
"""    be readmitted | after the next item"""
_refused = regex.compile(r"\b(?:refus|declin|disallow|reject|overrul)\w+", FLAGS)
_moved = regex.compile(r"\b(?:motion|proposal|proposed|moved|request|amendment|vote)\b", FLAGS)
_one = regex.compile(
    r"(?<!\bthe\s)(?:\b(?:an?|one|another)\s+)member\s+of\s+(?:the\s+)?(?:general\s+)?(?:public|press|media)\b", FLAGS
)
"""    Mr Hill, a member of the public, was invited to return: one witness is not the public"""
_office = regex.compile(
    r"""\b(?:director|head|manager|secretary|minister|assistant|chief|lead)s?\s+(?:of|for)\s+(?:the\s+)?(?:public|press|media)\b
      |\b(?:public|press|media)\s+(?:health|protection|relations|works|realm|services?|sector|rights|affairs|transport|analyst|office[rs]?|secretary|manager|adviser|consultant)\b""",
    FLAGS,
)
"""    The Director of Public Health rejoined the meeting: the public in the name of an office is not back"""
_NEAR = 40
"""Characters before who is back in which it may begin."""


def back(sentence: str, begin: int, after: str) -> Back | None:
    """The first place behind another where it does, unless that was refused or lost; `after` stands behind it."""
    for m in OPENS.finditer(sentence, begin):
        near = max(0, m.start() - _NEAR)
        if any(one.end() > m.start() for who in (_one, _office) for one in who.finditer(sentence, near, m.end())):
            continue
        if _done.search(m[0]) and not _will.search(m[0]):
            return Back(m.start(), m.end(), later=False)
        before = sentence[: m.start()]
        moved = _moved.search(before) is not None
        if _refused.search(sentence, m.end()) or (moved and is_lost(sentence, m.start(), m.end(), after)):
            continue
        will = _will.search(m[0]) is not None and not _agreed.search(before)
        return Back(m.start(), m.end(), later=will or _when.match(sentence, m.end()) is not None)
    return None
