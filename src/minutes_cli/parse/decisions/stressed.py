"""Verbs in capitals that are so written only to be seen: "The minutes were APPROVED"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_stressed = regex.plain(r"w(?<=\bw)(?<![Ii]t\sw)(?:as|ere)\s(?:[a-z]+ly\s)?[A-Z]{4,}\b")
"""    The minutes [were APPROVED] · was unanimously ADOPTED; not: it was RESOLVED, which opens a decision"""


def unstressed(text: str) -> str:
    """The text, a verb in small letters that stands in capitals only to be seen, and "co-⏎opted" in one word.

    Every other letter stays in its place.
    """
    text = _stressed.sub(lambda m: m[0].lower(), text)
    for gap in (" ", "\n", "\n\n"):
        text = text.replace(f"co-{gap}opted", f"co-opted{gap}")
    return text
