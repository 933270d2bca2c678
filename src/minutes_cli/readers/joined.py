"""Several papers laid end to end in one file: where another begins by a sign that no paper has in its middle.

A page behind the end of a page; front matter below words; the link to where a paper was fetched, over a rule.
Each is read as it would be if it were the only one, and what they say is laid one below the other again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from minutes_cli.model import Declared, Mark

from .reader import Extracted
from .text import feeds

_GAP = "\n\n"
"""Between two papers."""
_page_behind = re.compile(r"</html\s*+>\s*+(?:<\?xml[^<>]*+>\s*+)?(?=<(?:!doctype\s+html|html)\b)", re.IGNORECASE)


def read_each(source: str, cuts: Sequence[int], read: Callable[[str], Extracted]) -> Extracted:
    """What a file says: each paper in it read by itself, and marked from its first word to its last."""
    edges = [0, *cuts, len(source)]
    parts = [source[a:b] for a, b in pairwise(edges)]
    return _laid_together([read(part) for part in parts]) if len(parts) > 1 else read(source)


def _laid_together(papers: Sequence[Extracted]) -> Extracted:
    text, at = [], 0
    marks: list[Mark] = []
    declared: list[Declared] = []
    tables = 0
    for paper in papers:
        words = paper.text.strip("\n")
        lead = len(paper.text) - len(paper.text.lstrip("\n"))
        start = at + len(words) - len(words.lstrip())
        marks.append(Mark(start, at + len(words.rstrip()), "paper"))
        marks += (_moved(mark, at - lead, tables) for mark in paper.marks)
        declared += (replace(fact, at=start) for fact in paper.declared)
        tables += max((mark.table for mark in paper.marks), default=0)
        text.append(words)
        at += len(words) + len(_GAP)
    found = feeds(_GAP.join(text))
    findings = tuple(chain.from_iterable(paper.findings for paper in papers))
    ordered = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    return Extracted(found.text, found.pages, findings, marks=ordered, declared=tuple(dict.fromkeys(declared)))


def _moved(mark: Mark, by: int, tables: int) -> Mark:
    return mark._replace(start=mark.start + by, end=mark.end + by, table=mark.table and mark.table + tables)


def pages_behind(source: str) -> list[int]:
    """Where a web page begins behind the end of another."""
    return [m.end() for m in _page_behind.finditer(source)]
