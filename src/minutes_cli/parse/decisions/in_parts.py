"""Motions that are put in parts, of which some are lost: "Parts a) and b) were carried. Part c) was lost"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .act import fate_in
from .decision import Decision
from .extents import Layout
from .votes import read_votes

_LABEL = r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)?"
PART = regex.compile(
    rf"""(?:^|\n|[.;,]\s|\band\s|\bbut\s)\W*(?i:the\s)?(?i:part|clause|paragraph|point|recommendation)s?\s+(?P<of>{_LABEL}(?:(?:\s*,\s*|\s+(?:and|&)\s+){_LABEL})*)
    \s*[:–-]?\s*(?:(?:was|were)\s+)?(?:(?:then|put|and|declared)\s+)*(?P<fate>(?i:carried|lost|defeated|not\s+carried|negatived))\b(?=\W*(?:$|\n|\d|(?:by|on)\s|unanim|and\b|[A-Z]))""",
    regex.VERBOSE,
    needs=("part", "clause", "paragraph", "point", "recommendation"),
)
"""    [Part c) was lost] · Clauses 1 and 3 were carried and [clause 2 lost] 2-3"""
_label = regex.plain(r"\d{1,2}|[ivx]{1,4}|[a-z]")
_marker = regex.plain(r"(?:\A|(?<=\n))[^\S\n]*\(?(\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s")
_joined = regex.plain(r"(?:[;,\s]+(?:and|or))?\s*\Z")
"""    (b) sell the mill[; and ]"""
_REACH = 1500
"""Characters behind a motion in which it is told what became of its parts."""


def in_parts(page: Layout, made: Sequence[Decision]) -> Iterator[Decision]:
    """Each decision, or the runs of its limbs that had one fate, where the parts of it are told to have had several."""
    for n, d in enumerate(made):
        until = next((e.passage[0] for e in islice(made, n + 1, None)), len(page.text))
        told = _fates(page.text, d.end, min(until, d.end + _REACH)) if d.outcome in ("carried", "lost") else {}
        yield from _divided(page, d, told) if told else (d,)


def _fates(text: str, start: int, end: int) -> dict[str, tuple[Outcome, tuple[int, int]]]:
    """What is told of each part between two places, and where."""
    told: dict[str, tuple[Outcome, tuple[int, int]]] = {}
    for m in PART.finditer(text, start, end):
        if fate := fate_in(m["fate"]):
            told |= dict.fromkeys(_label.findall(m["of"].replace("and", " ")), (fate, m.span("fate")))
    return told


def _divided(page: Layout, d: Decision, told: dict[str, tuple[Outcome, tuple[int, int]]]) -> Iterator[Decision]:
    """A decision cut where the fate of its limbs changes; whole where it has no such limbs, or all had its own."""
    text = page.text
    markers = [*_marker.finditer(text, d.start, d.end)]
    fates = [told[m[1]][0] if m[1] in told else d.outcome for m in markers]
    if all(fate == d.outcome for fate in fates):
        yield d
        return
    limbs = [*pairwise([*(m.start() for m in markers), d.end])]
    runs = [[*run] for _, run in groupby(range(len(limbs)), key=lambda n: fates[n])]
    for nth, run in enumerate(runs):
        start, end = limbs[run[0]][0] if nth else d.start, limbs[run[-1]][1]
        if nth and len(run) == 1:
            start = markers[run[0]].end()
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - _joined.search(words).start()  # type: ignore[union-attr]
        at = next((told[markers[n][1]][1] for n in run if markers[n][1] in told), None)
        votes = read_votes(page, at[0], page.cut.at(at[0]).end) if at else None
        told_of = {"outcome": fates[run[0]], "verdict": at, "votes": votes, "parted": True}
        yield d._replace(start=start, end=end, passage=(start, end), **told_of)  # type: ignore[arg-type]
