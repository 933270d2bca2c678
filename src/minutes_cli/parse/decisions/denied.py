"""What denies an act: no Chair be appointed · the minutes were not approved · not to buy oars."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

NOT_TO = regex.plain(
    r"\W*(?:that\s+)?(?:the\s+(?:council|committee|board)\s+)?not\s+(?:to\s+)?(?=\w)", regex.IGNORECASE
)
"""    not to purchase a bin"""
_NEAR = 60
"""Characters before "be" in which a word may deny it."""
_MODAL = frozenset({"to", "should", "would", "will", "shall", "must", "could"})
_NOT = frozenset({"not", "never", "cannot", "nobody", "nothing", "none", "neither"})
_OTHERS = frozenset({"the", "a", "an", "this", "that", "its", "their", "and", "or", "but"})
"""Words that begin a subject of their own: as there was no quorum the item be deferred."""
_SUBJECT = 3
"""Words between "no" and "be"."""


def denies(before: str) -> bool:
    """Whether what stands before "be" denies it: the item not ‖ be deferred · that no Chair ‖ be appointed."""
    words = before[-_NEAR:].casefold().split()
    while words and words[-1] in _MODAL:
        words.pop()
    if not words or words[-1] in _NOT:
        return bool(words)
    for n in range(len(words) - 2, max(-1, len(words) - 2 - _SUBJECT), -1):
        if words[n] == "no":
            subject = words[n + 1 :]
            return _OTHERS.isdisjoint(subject) and all(word.isalpha() for word in subject)
    return False


_CONFIRMED = ("confirm", "approv", "accept", "agreed", "adopt", "sign")


def is_denied(text: str, m: regex.Match[str], told: Disposition) -> bool:
    """Whether what the whole of a sentence tells is denied in it: nobody be thanked · the minutes were not approved."""
    low = text.lower()
    if told in ("rejected", "other") or ("no" not in low and "never" not in low):
        return False
    at = low.find("be ", m.start(), m.end() + 1)
    behind = low.startswith((" not ", " never ", " be not "), m.end())
    if behind or NOT_TO.match(text) or (at >= 0 and denies(text[:at])):
        return True
    words = low.split() if told == "confirmed" else []
    return any(
        word in ("not", "never") and any(near.startswith(_CONFIRMED) for near in words[n + 1 : n + 3])
        for n, word in enumerate(words)
    )
