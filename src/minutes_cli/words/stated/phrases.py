"""What a phrase says by its clauses together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from .asked import Asked
from .clauses import Kind, kind_of_clause
from .cut import SIGNS, cut
from .vocabulary import MEASURES, NOW

Stated = Literal["done", "not done", "ended"]
_BUT = frozenset({"but", "although", "though", "however", "then"})
_WITH_AN_END = frozenset({"ended", "not", "closed", "aside", "at rest"})
"""What may be said beside an end: Not done; superseded · Closed – cancelled."""


def stated(phrase: str, task: str = "") -> Stated | None:
    """What a phrase says of what a task asked for; None where it says nothing of it, or a reader could not tell."""
    words = cut(phrase)
    if "?" in words:  # Complete? Yes
        words = words[len(words) - words[::-1].index("?") :]
    asked = Asked(task)
    clauses = list(_clauses(words))
    kinds = [kind_of_clause(clause, sign, asked) for sign, clause in clauses]
    if kinds and kinds[-1] in ("done", "ended", "not") and not NOW.isdisjoint(clauses[-1][1][:3]):
        kinds = kinds[-1:]  # Was on hold, now complete
    return _together(frozenset(kinds), measured=not MEASURES.isdisjoint(words))


def _together(kinds: frozenset[Kind], *, measured: bool) -> Stated | None:
    """What clauses of some kinds say together; `measured`: a word tells of a part."""
    if "ended" in kinds:
        return "ended" if kinds <= _WITH_AN_END and not measured else None
    if kinds & {"not", "part", "open"}:
        return "not done"
    if not kinds & {"done", "closed"}:
        return "ended" if "at rest" in kinds and kinds <= {"at rest", "aside"} else None
    if "unknown" in kinds:
        return None
    return "not done" if measured else "done"


def _clauses(words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The clauses of a phrase, each with the sign or word that stands before it."""
    sign, clause = "", list[str]()
    for n, word in enumerate(words):
        if word in SIGNS or (word in _BUT and words[n + 1 : n + 2] != ["for"]):
            if clause:
                yield sign, clause
                clause = []
            sign = word
        else:
            clause.append(word)
    if clause:
        yield sign, clause
