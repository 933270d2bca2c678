"""Several papers that lie end to end in one file: each is parsed by itself, and what they say is laid together again.

So no day, body, number or header of one is taken for another's.  Where they part the reader tells, by a mark.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import chain, pairwise
from typing import Any, TypeVar

from minutes_cli.model import Declared, Document, Finding, Line, Page, Parsed, Passage, Segment, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.sentences import sentences

_PLACES = frozenset(("head_end", "heading_end", "ends"))
"""Fields that are offsets in the document; `first`, `last` and `segment` count lines and segments."""
_IDS = frozenset(("id", "item", "meeting", "source", "resolution", "motion", "amends", "within", "paper", "restates"))
_ROWS = (
    *("segments", "headings", "meetings", "agenda", "items", "resolutions", "motions"),
    *("references", "actions", "papers", "plans", "statements", "findings"),
)
_TWICE = "page put in twice"
_OF_FILE = frozenset(("file name", "properties"))
_day = regex.compile(rf"\S*\d\S*|\b{MONTH}\b", FLAGS)
_KINDS = ("agenda pack", "minutes", "supplement", "report", "other")

_Row = TypeVar("_Row")


def parted(document: Document) -> list[Document]:
    """The papers of a file as documents of their own; the document itself where it is one paper.

    What is declared of one paper is told of no other; the file's own name has no day for any of them.
    """
    begins = [mark.start for mark in document.marks if mark.kind == "paper"]
    if len(begins) < 2:
        return [document]
    edges = [0, *begins[1:], len(document.text)]
    marks = [mark for mark in document.marks if mark.kind != "paper"]
    starts = [mark.start for mark in marks]
    papers = []
    for n, (a, b) in enumerate(pairwise(edges)):
        own = marks[bisect_left(starts, a) : bisect_left(starts, b)]
        papers.append(
            Document(
                document.name,
                document.text[a:b],
                document.format,
                document.sha256,
                tuple(
                    Page(p.number, max(p.start, a) - a, min(p.end, b) - a)
                    for p in document.pages
                    if p.start < b and p.end > a
                ),
                (),
                tuple(mark._replace(start=mark.start - a, end=mark.end - a) for mark in own),
                tuple(_of_paper(document.declared, begins[n])),
            )
        )
    return papers


def _of_paper(declared: Iterable[Declared], begins: int) -> Iterable[Declared]:
    for fact in declared:
        if fact.at == begins:
            yield replace(fact, at=None)
        elif fact.at is None and fact.source in _OF_FILE and (words := " ".join(_day.sub(" ", fact.value).split())):
            yield replace(fact, value=words)


def each_apart(files: Sequence[Parsed], through: Callable[[list[Parsed]], list[Parsed]]) -> list[Parsed]:
    """What each file says when all the papers in them have gone through the stages together, each paper once."""
    parts = [parted(file.document) for file in files]
    first = [{one.text.rstrip(): one for one in reversed(own)} for own in parts]
    papers = [
        file if len(own) == 1 else Parsed(one, file.said)
        for file, own, once in zip(files, parts, first, strict=True)
        for one in own
        if once[one.text.rstrip()] is one
    ]
    found = iter(through(papers))
    sentences.cache_clear()  # papers that are still to come have others
    return [
        laid_together(file, [*_with_copies(own, once, found)]) if len(own) > 1 else next(found)
        for file, own, once in zip(files, parts, first, strict=True)
    ]


def _with_copies(own: list[Document], once: dict[str, Document], found: Iterator[Parsed]) -> Iterator[Parsed]:
    """The papers of a file; one that stands there again is set aside, with a finding."""
    known: dict[str, Parsed] = {}
    for paper in own:
        text = paper.text.rstrip()
        if once[text] is paper:
            known[text] = next(found)
            yield known[text]
            continue
        span = Span(0, len(text))
        lines = tuple(
            line._replace(reason=line.reason or _TWICE) for line in known[text].lines if line.end <= len(text)
        )
        finding = Finding("page-twice", "a paper is there twice in this file; read once", span)
        yield Parsed(paper, lines=lines, segments=(Segment("other", 0, len(lines), span),), findings=(finding,))


def laid_together(whole: Parsed, papers: Sequence[Parsed]) -> Parsed:
    """What the papers of a file say, as one document says it.

    1. every span is one of the whole document;
    2. two meetings of a body on one day, in two of the papers, have two ids, and so has all that is theirs.
    """
    found = whole
    taken: Counter[str] = Counter()
    at = 0
    for paper in papers:
        moved = _Moved(at, len(found.lines), len(found.segments), _names(paper, taken))
        rows: dict[str, Any] = {name: (*getattr(found, name), *map(moved.row, getattr(paper, name))) for name in _ROWS}
        lines = (*found.lines, *(moved.line(line) for line in paper.lines))
        found = replace(found, lines=lines, kept=_below(found.kept, paper.kept, at), **rows)
        at += len(paper.document.text)
    kinds = {paper.kind for paper in papers}
    mixed = "minutes" in kinds and "report" in kinds
    return replace(found, kind="agenda pack" if mixed else next((kind for kind in _KINDS if kind in kinds), "other"))


def _names(paper: Parsed, taken: Counter[str]) -> dict[str, str]:
    """The ids of a paper that are taken, and what they are called instead."""
    names: dict[str, str] = {}
    kinds = ((f"{one.kind} ", one.id) for one in paper.meetings)
    others = (("", id_) for id_ in [*(one.id for one in paper.papers), *(one.id for one in paper.plans)])
    for kind, id_ in chain(kinds, others):
        meeting = id_.split("/paper-")[0].split("/plan-")[0]
        if not kind and meeting in names:
            continue  # it is called after its meeting
        base = f"{kind}{id_.partition('~')[0]}"
        taken[base] += 1
        if taken[base] > 1:
            names[id_] = f"{id_.partition('~')[0]}~{taken[base]}"
    return {old: new for old, new in names.items() if old != new}


class _Moved:
    """How the rows of a paper are told of the whole document."""

    def __init__(self, by: int, lines: int, segments: int, names: dict[str, str]) -> None:
        self._by, self._lines, self._segments, self._names = by, lines, segments, names

    def line(self, line: Line) -> Line:
        return line._replace(start=line.start + self._by, end=line.end + self._by)

    def row(self, row: _Row) -> _Row:
        """The row, with every span, offset and id in it as the whole document has it."""
        told: dict[str, Any] = {f.name: self._value(f.name, getattr(row, f.name)) for f in fields(row)}  # type: ignore[arg-type]
        return replace(row, **told)  # type: ignore[type-var]

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, Span):
            return Span(value.start + self._by, value.end + self._by)
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            return tuple(self.row(one) for one in value)
        if name in _PLACES:
            return value + self._by
        if name in ("first", "last"):
            return value + self._lines
        if name == "segment":
            return value + self._segments
        if name in _IDS and isinstance(value, str) and self._names:
            return self._called(value)
        return value

    def _called(self, id_: str) -> str:
        """An id by the new name of what it belongs to: a meeting stands before "/" in it, a paper before "!"."""
        for end in (i for i, c in enumerate(f"{id_}!") if c in "/!"):
            if new := self._names.get(id_[:end]):
                return new + id_[end:]
        return id_


def _below(above: Passage, below: Passage, by: int) -> Passage:
    """Two passages as one, a line's end between them."""
    if not above.text:
        return replace(below, _sources=tuple(source + by for source in below.sources), _starts=below.starts)
    at = len(above.text) + 1
    starts = (*above.starts, *(start + at for start in below.starts))
    sources = (*above.sources, *(source + by for source in below.sources))
    return Passage(f"{above.text}\n{below.text}", starts, sources)
