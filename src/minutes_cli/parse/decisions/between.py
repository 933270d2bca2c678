"""Movers between a resolution and the next label: of which of the two they are.

RESOLVED that the hall be let.⏎⏎‖ Proposed Cllr Ash, seconded Cllr Reed.⏎⏎RESOLVED that …
Proposed by Cllr Ash, seconded by Cllr Reed‖:⏎⏎RESOLVED that …
"""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.words import lazily as regex

from .act import Act
from .decision import Decision
from .extents import Layout

_label_next = regex.compile(
    r"\W*(?:and\s+)?(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed)\b(?!\s*(?:[.,;)*_]|$|for\s+payment|by\s))|\W*[“\"]?That\b",
    regex.IGNORECASE,
)
_line_ends = regex.plain(r"[ \t*_)\].]*\n")
_leads_on = regex.plain(r"\W*and\b", regex.IGNORECASE)
"""    Proposed by Cllr Ash⏎Seconded by Cllr Reed⏎‖ And Resolved:"""
_leads = regex.plain(r"(?:\band|\bwas|[:,;–-])\Z")
"""    Proposed by Cllr Ash, seconded by Cllr Reed ‖ and it was"""
_word = regex.plain(r"\w+")
_NEXT = 40
"""Characters behind movers in which a label stands to which they lead."""


def label_next(text: str, act: Act) -> bool:
    """Whether a label stands right behind movers."""
    return _label_next.match(text, act.end, act.end + _NEXT) is not None


def is_above(page: Layout, made: Sequence[Decision], act: Act) -> bool:
    """Whether movers that end a line, though a label follows, are those of the resolution right before them.

    Not where they lead on ("Proposed by Cllr Ash:"), or the first resolution of the minute has its movers above it.
    """
    done = act.kind == "fields" and act.outcome is not None
    if done or not made or not act.moved_by or not label_next(page.text, act):
        return False
    text, first, last = page.text, made[0], made[-1]
    gap = text[last.passage[1] : act.start]
    if last.basis == "carried" or last.moved_by or ("\n" in gap and not act.seconded_by):
        return False
    before = first.moved_by is not None and first.passage[0] < first.start and len(made) > 1
    end = act.start + len(text[act.start : act.end].rstrip())
    alone = _line_ends.match(text, end)
    leads = alone is None or _leads_on.match(text, alone.end()) or _leads.search(text, act.start, end)
    return not (_word.search(gap) or before or leads)
