"""What denies an act: no Chair be appointed · the minutes were not approved · not to buy oars."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.denying import denies

NOT_TO = regex.plain(
    r"\W*(?:that\s+)?(?:the\s+(?:council|committee|board)\s+)?not\s+(?:to\s+)?(?!the\b|only\b)(?=\w)", regex.IGNORECASE
)
"""    not to purchase a bin"""
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
