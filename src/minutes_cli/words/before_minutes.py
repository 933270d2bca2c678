"""The body that words before "minutes" name: "Harbour Board Minutes", and not "Certified Minutes"."""

from __future__ import annotations

from . import lazily as regex
from .bodies import body_name, names_body

_of_minutes = regex.plain(r"\b(?:version|year|topics)$", regex.IGNORECASE)


def named_before_minutes(words: str) -> str | None:
    """The body that words before "minutes" name: one word tells of what kind these are, "Certified Minutes"."""
    name = body_name(words, slot=True)
    return name if name and (" " in name or names_body(name)) and not _of_minutes.search(name) else None
