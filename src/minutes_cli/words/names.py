"""Names of bodies and people: in capitals or not, in full or short, the same name."""

from __future__ import annotations

from datetime import date

from minutes_cli.model import Document
from minutes_cli.words import lazily as regex

from .keys import slug

SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"]
)
_vowel = regex.plain(r"[AEIOUY]")
_word = regex.compile(r"[\p{L}\d][\p{L}\d'’]*")


def title_case(name: str) -> str:
    """A name printed in capitals as it would stand in a sentence; words without a vowel (NHS) stay as they are."""

    def word(m: regex.Match[str]) -> str:
        told: str = m[0]
        if m.start() and told.casefold() in SMALL:
            return told.casefold()
        if not _vowel.search(told):
            return told
        return told[0] + told[1:].casefold()

    return _word.sub(word, name)


def meeting_id(document: Document, body: str | None, day: date | None, council: str | None = None) -> str:
    """`<body-slug>/<date>`; `undated-` and the first 8 of the content's hash where there is no date."""
    when = day.isoformat() if day else f"undated-{document.sha256[:8]}"
    return "/".join(filter(None, (slug(council or ""), slug(body or "") or "unnamed-body", when)))
