"""What a paper marks as not for publication and no minute or report is: a whole paper of no known form, an appendix.

Each becomes a report of its own that is exempt, so that every output leaves it out as it leaves out any report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from minutes_cli.model import Finding, Paper, Parsed, Segment, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import apiece, place_of
from minutes_cli.words.keys import slug
from minutes_cli.words.names import meeting_id

from .labels import APPENDED
from .reports import ends_marked, says_so

FINDS = "what is exempt"
_appendix = regex.plain(r"(?i)\W*(?:append|annex|schedule|enclos|attach|background\s+papers)")
_some = regex.plain(r"\w+")
_closed_part = regex.plain(
    r"\W*(?:PART\s(?:2|II|B|TWO)\s?\W{1,3}\s?(?:EXEMPT|CONFIDENTIAL|PRIVATE|RESTRICTED|NOT\sFOR\sPUBLICATION)"
    r"(?:\s(?:INFORMATION|REPORT|ITEMS?|SECTION|PART|APPENDIX))?"
    r"|(?:EXEMPT|CONFIDENTIAL)\s(?:INFORMATION|PART|SECTION))\W*$"
)
"""    PART 2 – EXEMPT ⏎ … · EXEMPT INFORMATION ⏎ …: alone on a line of an open report"""
_none = regex.plain(
    r"(?i)\W*(?:none|nil|no|not|n/?a|there\s+(?:is|are|was|were)\s+no(?:ne)?|this\s+report\s+(?:does\s+not|contains?\s+no))\b"
)
_SOME = 3
"""Words by which an appendix has something in it: one that is only named has none."""
_LABEL = 20
"""Words of what may be a label alone, of any length, with the name of a council."""


def part_exempt(parsed: Parsed, lost: list[Finding]) -> Parsed:
    """Make a report, exempt, of each part that says so of itself.

    1. a paper, or a segment of one, that is neither minutes, agenda, plan nor report: if its first lines say so or
       its last, and it is more than such lines, that may stand above a report;
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
    unknown = [s for s in parsed.segments if _is_unknown(s, known)]
    said = apiece(partial(_says_so, parsed), unknown, lambda s: (f"what stands at {s.span.start}", s.span), FINDS, lost)
    where = meeting_id(parsed.document, None, None, parsed.said.council)
    papers += [
        Paper(f"{where}/paper-exempt-{s.span.start}", None, None, None, None, s.span, exempt=True)
        for s, so in zip(unknown, said, strict=True)
        if so is not False
    ]
    if papers == list(parsed.papers):
        return parsed
    added = [paper for paper in papers if paper not in parsed.papers and paper.exempt]
    references = tuple(
        next((replace(one, source=part.id) for part in added if _within(one.span, part.span)), one)
        for one in parsed.references
    )
    return replace(parsed, papers=tuple(sorted(papers, key=lambda paper: paper.span.start)), references=references)


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start < other.end


def _is_unknown(segment: Segment, known: Sequence[Span]) -> bool:
    """Whether a segment is of no known form."""
    return segment.kind in {"other", "appendix"} and not any(
        span.start < segment.span.end and segment.span.start < span.end for span in known
    )


def _says_so(parsed: Parsed, segment: Segment) -> bool:
    """Whether one says of itself that it is exempt."""
    text = parsed.kept.words(segment.span.start, segment.span.end)
    return len(_some.findall(text)) > _LABEL and (says_so(text) or ends_marked(text))


def _cut(parsed: Parsed, paper: Paper) -> Iterator[Paper]:
    """A report, an open one without its exempt appendices, and these."""
    parts = () if paper.exempt else tuple(_appended(parsed, paper))
    if not parts:
        yield paper
        return
    left = " ".join(parsed.document.text[paper.span.start : parts[0].span.start].split())
    yield replace(
        paper,
        span=Span(paper.span.start, parts[0].span.start),
        recommendations=tuple(one for one in paper.recommendations if " ".join(one.split())[:60] in left),
    )
    yield from parts


def _appended(parsed: Parsed, paper: Paper) -> Iterator[Paper]:
    lines = [(start, line) for start, line in _lines(parsed, paper.span) if line.strip()]
    for n, (start, line) in enumerate(lines):
        behind = _closed_part.match(line)
        if not (behind or APPENDED.match(line)) or _is_listed(lines, n):
            continue
        if behind and (n + 1 == len(lines) or _none.match(lines[n + 1][1])):
            continue
        end = next((at for at, told in lines[n + 1 :] if _heads(told)), paper.span.end)
        words = parsed.document.text[start + len(line) : end]
        if len(_some.findall(words[:400])) >= _SOME:
            named = slug(line)[:40]
            yield replace(
                paper,
                id=f"{paper.id}-{named}",
                subject=None,
                summary=None,
                recommendations=(),
                exempt=True,
                span=Span(start, end),
            )


def _is_listed(lines: Sequence[tuple[int, str]], n: int) -> bool:
    """Whether a line is one of a list of appendices."""
    near = [*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2]]
    return any(_appendix.match(line) for _, line in near)


_headed = regex.plain(r"\W*(?:APPENDIX|ANNEX|Appendix|Annex)\s+\w{1,3}\b[^.;]{0,80}$")


def _heads(line: str) -> bool:
    """Whether a line heads another appendix."""
    return _headed.match(line) is not None


def _lines(parsed: Parsed, span: Span) -> Iterator[tuple[int, str]]:
    at = span.start
    for line in parsed.document.text[span.start : span.end].split("\n"):
        yield at, line
        at += len(line) + 1
