"""What a paper marks as not for publication and no minute or report is: a whole paper of no known form, an appendix.

Each becomes a report of its own that is exempt, so that every output leaves it out as it leaves out any report.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from minutes_cli.model import Finding, Paper, Parsed, Segment, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import apiece, place_of
from minutes_cli.words.keys import slug
from minutes_cli.words.names import meeting_id

from .closed_parts import closed_stretches
from .doors import doors
from .reports import ends_marked, says_so
from .torn import untorn
from .unknown import closed_spans, is_titled_so
from .vocabulary import LONGEST, is_marked_so, may_say
from .within import holds_mark

FINDS = "what is exempt"
_some = regex.plain(r"\w+")
_LABEL = 20
"""Words of what may be a label alone, of any length, with the name of a council."""
_PLANS = frozenset(("work programme", "forward plan"))
_UNKNOWN = _PLANS | {"other", "appendix", "minutes"}


def part_exempt(parsed: Parsed, lost: list[Finding]) -> Parsed:
    """Make a report, exempt, of each part that says so of itself.

    1. a paper, or a segment of one, that is neither minutes, agenda, plan nor report: if its first lines say so or
       its last, and it is more than such lines, that may stand above a report, or from a label on; a plan, if its
       title says so; an agenda, if the lines above it do, or from a label on under which it tells anything; minutes
       in which no item is found, if anything there is marked, or sends the public out;
    2. an appendix behind an open report whose heading says so, or its closed part, up to the next appendix or the end;
    3. what stands in it is no more of the report that it was taken for;
    4. where that breaks the whole report, or segment, is exempt, and among the `lost`.
    """
    cut = apiece(lambda paper: list(_cut(parsed, paper)), parsed.papers, place_of, FINDS, lost)
    papers = [
        part
        for paper, parts in zip(parsed.papers, cut, strict=True)
        for part in (parts or [replace(paper, exempt=True)])
    ]
    known = [item.span for item in parsed.items] + [paper.span for paper in papers]
    unknown = [s for s in parsed.segments if s.kind == "agenda" or _is_unknown(s, known)]
    said = apiece(
        partial(_closed, parsed, known), unknown, lambda s: (f"what stands at {s.span.start}", s.span), FINDS, lost
    )
    where = meeting_id(parsed.document, None, None, parsed.said.council)
    spans = [span for one, so in zip(unknown, said, strict=True) for span in ([one.span] if so is None else so)]
    papers += [Paper(f"{where}/paper-exempt-{span.start}", None, None, None, None, span, exempt=True) for span in spans]
    if papers == list(parsed.papers):
        return parsed
    added = sorted(
        (paper for paper in papers if paper not in parsed.papers and paper.exempt), key=lambda paper: paper.span.start
    )
    begins = [part.span.start for part in added]
    references = tuple(
        replace(one, source=added[n].id)
        if (n := bisect_right(begins, one.span.start) - 1) >= 0 and _within(one.span, added[n].span)
        else one
        for one in parsed.references
    )
    return replace(parsed, papers=tuple(sorted(papers, key=lambda paper: paper.span.start)), references=references)


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start < other.end


def _closed(parsed: Parsed, known: Sequence[Span], segment: Segment) -> list[Span]:
    """What is exempt of a segment: all of it, or, of one that lists or tells more, from its labels on."""
    if segment.kind != "agenda" and _says_so(parsed, segment):
        return [segment.span]
    if segment.kind == "minutes" or (segment.kind != "agenda" and _is_label(parsed, segment)):
        return []
    return list(closed_spans(parsed.document.text, segment, known))


def _is_label(parsed: Parsed, segment: Segment) -> bool:
    """Whether so little stands there that it may be a label of what follows."""
    return len(_some.findall(parsed.kept.words(segment.span.start, segment.span.end))) <= _LABEL


def _is_unknown(segment: Segment, known: Sequence[Span]) -> bool:
    """Whether a segment is of no known form, or minutes in which no item is found."""
    return segment.kind in _UNKNOWN and not any(
        span.start < segment.span.end and segment.span.start < span.end for span in known
    )


def _says_so(parsed: Parsed, segment: Segment) -> bool:
    """Whether one says of itself that it is exempt."""
    text = parsed.kept.words(segment.span.start, segment.span.end)
    if _is_label(parsed, segment):
        return False
    if segment.kind in _PLANS:
        return is_titled_so(text)
    return (
        says_so(text)
        or is_titled_so(text)
        or ends_marked(text)
        or (segment.kind == "minutes" and _marks_anything(text))
    )


def _marks_anything(text: str) -> bool:
    """Whether anything in minutes without items says that it is, or that the public is out: it may be any of it."""
    if holds_mark(text) or any(door.shuts and not door.turn for door in doors(untorn(text))):
        return True
    return any(is_marked_so(line) for line in text.split("\n") if len(line) <= LONGEST and may_say(line))


def _cut(parsed: Parsed, paper: Paper) -> Iterator[Paper]:
    """A report, an open one without its exempt appendices, and these."""
    parts = () if paper.exempt else tuple(_appended(parsed, paper))
    if not parts:
        yield paper
        return
    begins, ends = [paper.span.start, *(part.span.end for part in parts)], [part.span.start for part in parts]
    around = zip(begins, [*ends, paper.span.end], strict=True)
    left = " ".join(" ".join(parsed.document.text[begin:end] for begin, end in around).split())
    yield replace(
        paper,
        span=Span(paper.span.start, parts[0].span.start),
        recommendations=tuple(one for one in paper.recommendations if " ".join(one.split())[:60] in left),
    )
    yield from parts


def _appended(parsed: Parsed, paper: Paper) -> Iterator[Paper]:
    lines = [(start, line) for start, line in _lines(parsed, paper.span) if line.strip()]
    for start, end, label in closed_stretches(parsed.document.text, lines, paper.span.end):
        yield replace(
            paper,
            id=f"{paper.id}-{slug(label)[:40]}",
            subject=None,
            summary=None,
            recommendations=(),
            exempt=True,
            span=Span(start, end),
        )


def _lines(parsed: Parsed, span: Span) -> Iterator[tuple[int, str]]:
    at = span.start
    for line in parsed.document.text[span.start : span.end].split("\n"):
        yield at, line
        at += len(line) + 1
