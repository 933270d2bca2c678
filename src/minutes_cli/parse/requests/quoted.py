"""Quotations, hidden while a text is read for what it asks: what is quoted, or only told of, asks nobody."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.reported import reported

_MASK = 0xE000
"""First of the private characters that stand for quotations."""
_MASKS = 6000
"""So many of them there are."""
_private = regex.compile(r"[\uE000-\uF8FF]")
_quoted = regex.compile(r"“[^“”]*”|\"[^\"]*\"")


def masked(text: str) -> tuple[str, list[str]]:
    """`text` with a private character for each quotation, and the quotations."""
    quotes: list[str] = []

    def hide(m: regex.Match[str]) -> str:
        if len(quotes) == _MASKS:
            return str(m[0])
        quotes.append(m[0])
        return chr(_MASK + len(quotes) - 1)

    return (_quoted.sub(hide, text) if "“" in text or '"' in text else text), quotes


def decided(text: str, quotes: list[str]) -> str:
    """A clause of a text without what it only tells of: that is added to its `quotes`, or decided with it.

    that the proposal ‖ that the Warden be asked to fell it ‖ be rejected · … be approved
    """
    found = reported(text)
    if found is None or len(quotes) == _MASKS:
        return text
    if found.in_force:
        return f"{text[found.start : found.end].rstrip()}{text[found.rest :]}"
    quotes.append(text[found.start : found.end].rstrip())
    return f"{text[: found.start]}{chr(_MASK + len(quotes) - 1)} {text[found.end :].lstrip()}"


def unmasked(text: str, quotes: list[str]) -> str:
    return _private.sub(lambda m: quotes[ord(m[0]) - _MASK], text) if quotes else text
