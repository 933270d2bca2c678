"""Whether a line that page after page repeats is a running header: one says nothing of the matter at hand.

It holds the body, the paper's title, a day, the number of a page, an address, a mark of the paper's state.  A decision,
a vote, a task, a day by which it is due, or a label with a value ("Ward: Mill") may end six pages of a planning list in
the same words, and is what the paper is for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from minutes_cli.model import Finding, Line, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.dates import DATE
from minutes_cli.words.titles import tells

from .sheet import Sheet

REPEATED = "repeated line"
"""Why a line is set aside that cuts sentences in two and does not say what paper it is of: `search` finds it."""
_named = regex.plain(rf"\b(?:{BODY_NOUN})\b|(?:19|20)\d\d$", regex.IGNORECASE)
_date = regex.compile(DATE, regex.VERBOSE | regex.IGNORECASE)
_own_words = regex.plain(
    r"\b(?:pages?|pg|sheet|folio|p\.\s?\d|minutes?|min(?:ute)?\s?book|agendas?|meetings?|reports?|packs?|supplements?"
    r"|append(?:ix|ices)|annex|draft|(?:un)?confirmed|unapproved|confidential|exempt|private|restricted|official|sensitive"
    r"|publication|circulation|copyright|crown|tel(?:ephone)?|phone|fax|e-?mail|postcode|website|web|printed|version|issue"
    r"|documents?|scan(?:ned)?|original|sign(?:ed|ature)|initial(?:s|led|ed)|cyngor|sitzung|protokoll)\b|©|[_.…]{6}|www\.|https?:|\w@\w|\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b|\d\s*(?:of|/)\s*\d"
)
"""What a paper says of itself, lower-case: Page 4 · Minutes · DRAFT · Scanned page, text may err · clerk@mill.example ·
Signed: …… Chairman"""
_page = regex.plain(r"\b(?:page|pg|sheet|folio|scanned|scan)\b|©|www\.|https?:|\w@\w")
_mark = regex.plain(
    r"\W*(?:(?:classification|access)\W+)?(?:(?:for\s+)?members\s+only|closed|reserved|secret|confidential|exempt"
    r"|restricted|private|nicht\s*öffentlich)\W*"
)
"""    Classification: Confidential · For members only · CLOSED"""
_labelled = regex.plain(r"\W*([^\W\d_][^:\n]{1,40}?)\s?:\s*[^\s_.…]")
_fate = regex.plain(
    r"\b(?:approv|refus|reject|grant(?!s\b)|defer|withdraw|carrie|lost\b|defeat|unanim|object(?!ives?\b)|agreed|resolv|noted\b"
    r"|declin|dismiss|complete|accept|adopted|vot(?:e|ed|es|ing)\b|abst(?:ain|en)|(?:for|against)\W{1,3}\d|recommend(?!ations?\b)"
    r"|outstanding\b|closed\b|done\b|no\s+(?:action|comment|decision|change)|decision(?!s\b)|due\b|action(?!s\b)|by\s+\d)"
)
"""What became of the matter, and what is to become of it, lower-case: an outcome, a vote, a task, a day it is due."""
_asked = regex.plain(r"[A-Z][\w&.'’ ]{1,40}\bto\s(?!(?:the|an?|all|any|be|his|her|their|its)\b)[a-z]{3}")
"""    Clerk to report · Materials to match"""
_word = regex.plain(r"[^\W\d_]{3,}")
_TITLE = 4
"""Lines in which a paper says what it is, at most."""


def tells_matter(text: str) -> bool:
    """Whether a line says what became of a matter or what is to be done, or gives it a value under a label."""
    small = text.lower()
    if _page.search(small) or _mark.fullmatch(small):
        return False
    if (m := _labelled.match(text)) and not _names_paper(m[1]):
        return True
    return _fate.search(small) is not None or _asked.match(text) is not None or tells(text)


def is_running(text: str, head: frozenset[str]) -> bool:
    """Whether a line that tells no matter names the paper, or says no more than `head`, the words that open it."""
    words = _word.findall(text.lower())
    return _names_paper(text) or _mark.fullmatch(text.lower()) is not None or (bool(words) and head.issuperset(words))


def head_words(sheet: Sheet) -> frozenset[str]:
    """The words, in small letters, of the lines in which a paper says what it is, above its first item or sentence."""
    lines = range(min(_TITLE, len(sheet.texts)))
    head = takewhile(lambda n: not (n and sheet.opens_page(n)) and _heads(sheet.texts[n]), lines)
    return frozenset(_word.findall("\n".join(sheet.texts[n] for n in head).lower()))


def _heads(text: str) -> bool:
    return text[0].isalpha() and text[-1] not in ".:;"


def names_body(text: str) -> bool:
    """Whether a line names a body, or ends with a year."""
    return _named.search(text) is not None


def _names_paper(text: str) -> bool:
    return names_body(text) or _own_words.search(text.lower()) is not None or _date.search(text) is not None


def repeated(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """One finding for each such line, where it first stands."""
    told = {line.text: line for line in reversed(lines) if line.reason == REPEATED}
    for text, line in reversed(told.items()):
        yield Finding(
            "repeated-line", f"stands on page after page, and was left out: {text}", Span(line.start, line.end)
        )
