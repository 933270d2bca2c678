"""Quotations, hidden while a text is read for what it asks: what is quoted asks nobody."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

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


def unmasked(text: str, quotes: list[str]) -> str:
    return _private.sub(lambda m: quotes[ord(m[0]) - _MASK], text) if quotes else text
