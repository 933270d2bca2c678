"""Lines that open the list of who was at a meeting: below them stands no other meeting's head."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

_present = regex.compile(
    r"""(?:(?:members|councillors|governors|trustees|those|committee\s+members|board\s+members|voting\s+members|members\s+of\s+the\s+\w+)\s+)?
    (?:were\s+)?(?:present|in\s+attendance|attendance|attending|sederunt|attendees)(?:\s+were)?\s*(?:[:;–\-(]|$|councillors?\b|cllrs?\b|mr|the\b)
    | attending\s+by\s+\w+[^\n:]{0,40}:
    | (?:1[.)]\s+)?(?:present|attendance)\s*: | (?:present\s+)?in\s+the\s+chair\s*[:–-]""",
    FLAGS,
)
_WHO = ("present", "attend", "sederunt", "in the chair")
_OPENS = frozenset("pPiIaAsSmMcCgGtTbBvVwW#1")
_LABEL, _LISTED = 400, 1500
"""Characters of a line that opens the list; of one with a colon, which may hold the whole list."""


def tells_who(text: str) -> bool:
    """Whether a line opens the list of who was there; in small letters ("attendance;") a sentence goes on."""
    if text[0] not in _OPENS:
        return False
    low = text[:90].lower()
    m = _present.match(text) if any(word in low for word in _WHO) else None
    labels = m is not None and m[0].rstrip().endswith(":")
    return m is not None and (labels or not text[0].islower()) and len(text) < (_LISTED if labels else _LABEL)
