"""What is meant where a sentence leaves out what was put: the minutes, a line of the agenda, who was chosen."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .act import Act
from .extents import Layout
from .fields import names_papers
from .movers import NAME

TO_DO = regex.compile(
    r"To\s+(?:(?:consider|discuss|review|receive)\s+and\s+)?(?:approve|adopt|accept|agree|confirm|ratify|authori[sz]e|appoint|elect|co-?opt|pay|sign)\b"
)
"""    (ii) To approve the payments: a line of the agenda, of which is said below what became of it"""
_as_record = regex.plain(r"\w+\s+as\s+an?\s+(?:true|correct|accurate)\s+(?:and\s+\w+\s+)?record\b", regex.IGNORECASE)
_chosen = regex.plain(r"\W*(?:and\s+|was\s+|were\s+|duly\s+|unanimously\s+|then\s+)*(?:elected|appointed|co-?opted)\b")
_name = regex.compile(rf"{NAME}")
_BEHIND = 60


def record_moved(page: Layout, act: Act) -> tuple[int, int] | None:
    """The title, where it names the minutes that somebody moved: "Proposed as a true record by Cllr Ash"."""
    title = page.title
    if not _as_record.match(page.text, act.start, act.end) or not names_papers(title):
        return None
    return (0, len(title)) if page.text.startswith(title) and len(title) <= act.start else None


def is_chosen(text: str, start: int, end: int, behind: int) -> bool:
    """Whether a stretch is a name, and what stands behind the movers says that he was chosen."""
    return _chosen.match(text, behind, behind + _BEHIND) is not None and _name.fullmatch(text, start, end) is not None
