"""Lines that open the list of who was at a meeting: below them stands no other meeting's head."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .titles import told_by

_present = regex.compile(
    r"""(?:(?:members|councillors|governors|trustees|those|committee\s+members|board\s+members|voting\s+members|members\s+of\s+the\s+\w+)\s+)?
    (?:were\s+)?(?:present|in\s+attendance|attendance|attending|sederunt|attendees)(?:\s+were)?\s*(?:[:;–\-(]|$|councillors?\b|cllrs?\b|mr|the\b)
    | attending\s+by\s+\w+[^\n:]{0,40}:
    | (?:1[.)]\s+)?(?:present|attendance)\s*: | (?:present\s+)?in\s+the\s+chair\s*[:–-]""",
    FLAGS,
)
_sentence = regex.plain(r"\s(?:were|was|has|have)\s", regex.IGNORECASE)
_WHO = ("present", "attend", "sederunt", "in the chair")
_OPENS = frozenset("pPiIaAsSmMcCgGtTbBvVwW#1")
_LABEL, _LISTED = 400, 1500
"""Characters of a line that opens the list; of one with a colon, which may hold the whole list."""


def tells_who(text: str) -> bool:
    """Whether a line opens the list of who was there; in small letters ("attendance;") a sentence goes on."""
    if text[0] not in _OPENS:
        return False
    text = told_by(text)
    low = text[:90].lower()
    m = _present.match(text) if any(word in low for word in _WHO) else None
    labels = m is not None and m[0].rstrip().endswith(":")
    if m is None or (text[0].islower() and not labels):
        return False
    return len(text) < _LABEL or (labels and len(text) < _LISTED and _sentence.search(text, 0, _LABEL) is None)
