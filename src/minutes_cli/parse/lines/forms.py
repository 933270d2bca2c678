"""The known forms of page furniture: labels of pages, notices of blank ones, what a site hangs on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes_cli.words import lazily as regex

_FLAGS = regex.VERBOSE | regex.IGNORECASE

FORMS: tuple[tuple[str, str], ...] = (
    ("page label", r"(?:page|pg\.?|p\.)\s*\|?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|\s*page)?"),
    ("page label", r"\d{1,4}\s*\|\s*p\s*a\s*g\s*e|\d{1,4}\s+of\s+\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]"),
    ("page label", r"\d{1,3}\s*[-–]\s+\D.{2,60}\(\d\d?[./]\d\d?[./]\d\d(?:\d\d)?\)"),
    ("page label", r"(?:minute\s+)?(?:page|sheet|folio)\s+(?:no\.?\s*)?\d{1,4}(?:/\d{2,4})?"),
    ("page label", r"(?:\d{1,4}\s+)?agenda\s+item\s+\d{1,3}[a-z]?|agenda\s+item"),
    (
        "blank page notice",
        r"\W*this\s+page\s+(?:is|has\s+been)\s+(?:intentionally\s+)?left\s+(?:intentionally\s+)?blank\W*",
    ),
    ("document label", r"public\s+document\s+pack"),
    (
        "web furniture",
        r"""(?:additional\s+documents|share\s+this\s+item|view\s+directions|view\s+the\s+background\s+papers
            |skip\s+to\s+(?:main\s+)?content|print(?:er)?[\s-]friendly.*|back\s+to\s+top|leave\s+a\s+reply|post\s+a\s+comment
            |media|previous|next|print\s+this\s+page|email\s+this\s+page|supporting\s+documents|expand|contents?\s+menu)
            \s*:?""",
    ),
    ("web furniture", r"(?:pdf\s+icon\s+)?(?:pdf|docx?|html)\s*,?\s*\(?[\d.]+\s*[km]b\)?(?:/[\d.]+\s*[km]b)?"),
    (
        "web furniture",
        r"(?:no\.?\s*\|?\s*)?item\s*\|?|[|\s:-]*\|[|\s:-]*|issue\s+-\s+(?:meetings|decisions)|agenda(?:,\s+decisions)?\s+and\s+minutes",
    ),
    ("web furniture", r"</?ai\d+>|</?trailer_section>|\[email\s*protected\]|mailto:\S+|-{3,}|_{3,}|={3,}|\*{3,}"),
)
"""(reason, pattern of the whole line), each a form that holds for any council.

    Page 9 · Page | 12 · 3 | P a g e · Page 4 of 10 · - 7 - · Agenda Item 3 · This page is intentionally left blank ·
    4 – Council (28.02.19) · Public Document Pack · Additional documents: · PDF 52 KB · <AI1> · mailto:a@b.org · ---
"""
_forms = tuple((reason, regex.compile(pattern, _FLAGS)) for reason, pattern in FORMS)
_any_form = regex.plain("|".join(f"(?:{pattern})" for _, pattern in FORMS), re.VERBOSE)
_FORM = 60
"""Characters of the longest line that is a known form."""
_OPEN = frozenset(
    word[:2]
    for word in """page pg p. minute sheet folio agenda this public additional share view skip print back leave post
    media previous next email supporting expand content pdf doc html no item issue mailto""".split()  # noqa: SIM905
)
"""The first two letters of those that open with letters."""


def short_starts(texts: Sequence[str]) -> list[int]:
    """Which of some lines are short enough for a known form and open as one does."""
    return [
        n for n, text in enumerate(texts) if len(text) <= _FORM and (text[:2].lower() in _OPEN or not text[0].isalpha())
    ]


def known_form(text: str) -> str | None:
    """What a line is that has a known form of furniture; None for any other line."""
    if not _any_form.fullmatch(text.lower()):
        return None
    return next((reason for reason, form in _forms if form.fullmatch(text)), None)
