"""Officers' (and members') reports: the cover table, the summary, the recommendations.

A cover table reaches us in three shapes: one row a line with its cells between tabs; label and value wrapped at the
cell's width; or a head of labels over a row of values.  Where a converter cut words across columns, the cells are put
together again by the paper's own vocabulary, and a finding says so.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from minutes_cli.model import Finding, Meeting, Paper, Parsed, Segment, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import Place, apiece
from minutes_cli.words.dates import find_dates
from minutes_cli.words.keys import slug
from minutes_cli.words.limbs import parse_limbs
from minutes_cli.words.names import meeting_id, title_case
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BODY_WORD, BULLET, FLAGS, LINES

from .announced import Agenda
from .covers import SUMMARY, Vocabulary, cells_of, read_cover, rejoined

_recommend = regex.compile(
    r"^[^\S\n]*(?:\d+[.)]?\d*\s+)?(?:officer\s+)?recommend(?:ation|ed)s?(?:\(s\))?\s*:?[^\S\n]*(?=\n|$)", LINES
)
_next_part = regex.compile(
    r"""^[^\S\n]*(?:\d+[.)]?\s+)?(?:reasons?\s+for|alternative\s+options|what\s+will\s+it\s+cost|implications|contribution\s+to|background|introduction|financial|consultation|purpose\b|summary|
    appendi(?:x|ces)|contact\s+officer|impact|key\s+decision|legal|options|conclusions?|report\s+detail|main\s+(?:report|body|considerations)|corporate|risk|equality)\b[^\n]{0,90}$
    | ^[^\S\n]*\d{1,2}\.\s+(?-i:\p{Lu}[\p{Lu}\d\s/&,'’()-]{5,90})$""",
    LINES,
)
_point = regex.compile(rf"^[^\S\n]*(?:(?P<n>\d{{1,2}}\.\d{{1,2}})\.?\s+(?=\S)|{BULLET}(?=\S))", LINES)
_SENTENCE_ENDS = (".", ":", ";", "!", "?", ")")
_foot_label = regex.compile(r"page\s+\d+", regex.IGNORECASE)
FRONT = 24_000
"""Characters from the start of a report in which its cover, summary and recommendations are looked for."""
_item_label = regex.compile(r"(?:\d{1,4}\s+)?agenda\s+item\s*(?:no\.?\s*)?(?P<n>\d{1,3}[a-z]?)", regex.IGNORECASE)
_cut_label = regex.compile(r"(?:^|\n)[^\n]*A\s*\n+\s*genda\s+Item\s*(?P<n>\d{1,3})\b")
_yes = regex.compile(r"^\W*(?:yes|exempt|confidential|not\s+for\s+publication|part\s+(?:2|ii|b))\b", regex.IGNORECASE)
_lead_in = regex.compile(r"\b(?:asked|requested|recommended|invited)\b[^.]{0,60}\bto\b\W*$|:\W*$", regex.IGNORECASE)


class _Pack(NamedTuple):
    """What the papers of one document share."""

    day: date | None
    """The date of its own meeting."""
    body: str | None
    agenda: Agenda
    vocabulary: Vocabulary


def read_papers(parsed: Parsed) -> Parsed:
    """Read every officer's paper.

    1. one row for each paper segment;
    2. a paper addressed to several meetings belongs to the pack's own;
    3. `recommendations` holds each top-level limb once, in order, or the one recommendation without marker;
    4. of a paper where reading it breaks the row tells where it stands, and a finding names it.
    """
    wholes = _wholes(parsed.segments)
    segments = [s for s in parsed.segments if s.kind == "paper"]
    if not segments:
        return parsed
    lost: list[Finding] = []
    covers = apiece(partial(_cover, parsed), segments, _place, "the cover", lost)
    pack = _pack(parsed, [cover for cover in covers if cover])
    read = apiece(
        lambda one: None if one[2] is None else _paper(parsed, *one[:2], one[2], pack),
        list(zip(segments, wholes, covers, strict=True)),
        lambda one: _place(one[0]),
        "subject, summary and recommendations",
        lost,
    )
    papers: list[Paper] = []
    findings: list[Finding] = []
    taken: Counter[str] = Counter()
    for span, one in zip(wholes, read, strict=True):
        paper, found = one or (_unread(parsed, span), [])
        taken[paper.id] += 1
        papers.append(replace(paper, id=f"{paper.id}~{taken[paper.id]}") if taken[paper.id] > 1 else paper)
        findings += found
    return replace(parsed, papers=tuple(papers), findings=(*parsed.findings, *findings, *lost))


def _place(segment: Segment) -> Place:
    """Where a report is that has no name yet."""
    return f"the report at {segment.span.start}", segment.span


def _cover(parsed: Parsed, segment: Segment) -> dict[str, str]:
    return read_cover(parsed.kept.between(segment.span.start, min(segment.span.end, segment.span.start + FRONT)))


def _unread(parsed: Parsed, span: Span) -> Paper:
    """A report of which nothing is known but where it stands: it can be exempt, and be left out, as any other."""
    where = meeting_id(parsed.document, None, None, parsed.said.council)
    return Paper(f"{where}/paper-unread", None, None, None, None, span)


def _pack(parsed: Parsed, covers: list[dict[str, str]]) -> _Pack:
    announced: Meeting | None = next((m for m in parsed.meetings if m.kind == "agenda"), None)
    days = Counter(f.date for cover in covers for f in find_dates(cover.get("date", "")))
    own = (announced and announced.date) or parsed.said.date or (days.most_common(1)[0][0] if days else None)
    bodies = Counter(body for cover in covers if (body := _one_line(cover.get("to", ""))))
    body = (announced and announced.body) or parsed.said.body or next((m.body for m in parsed.meetings if m.body), None)
    body = body or (bodies.most_common(1)[0][0] if bodies else None)
    cut = any(len(cells_of(cover.get("subject", ""))) > 1 for cover in covers)
    return _Pack(own, body, Agenda(parsed.agenda), Vocabulary.of(parsed.document.text if cut else ""))


def _one_line(text: str) -> str | None:
    name = tidy(text.split("\t", maxsplit=1)[0])
    return (title_case(name) if name.isupper() else name) if regex.search(rf"\b{BODY_WORD}\b", name, FLAGS) else None


def _paper(
    parsed: Parsed, segment: Segment, span: Span, cover: dict[str, str], pack: _Pack
) -> tuple[Paper, list[Finding]]:
    text = parsed.kept.between(segment.span.start, min(segment.span.end, segment.span.start + FRONT))
    subject, joined = rejoined(cover.get("subject", ""), pack.vocabulary)
    message = f"the subject's words are cut across columns; read as “{subject}”"
    findings = [Finding("subject-rejoined", message, segment.span)] if joined else []
    author = regex.sub(r",\s+\p{Ll}.*$", "", rejoined(cover.get("author", ""), pack.vocabulary)[0])
    days = [f.date for f in find_dates(regex.sub(r"\s+", " ", cover.get("date") or cover.get("to", "")))]
    day = pack.day if not days or pack.day in days else days[0]
    body = _body(cover.get("to", ""), days, day, pack)
    number = _agenda_item(parsed, segment, span, pack, (subject, author))
    where = meeting_id(parsed.document, body, day, parsed.said.council)
    paper = Paper(
        id=f"{where}/paper-{slug(number or subject or author or 'unnamed')[:60]}",
        subject=subject or None,
        author=regex.sub(r"^[Tt]he\s+", "", author) or None,
        body=body,
        date=day,
        span=span,
        agenda_item=number,
        summary=_part_after(SUMMARY, text.text),
        recommendations=tuple(_recommendations(text.text)),
        exempt=bool(_yes.match(cover.get("exempt", ""))),
    )
    return paper, findings


def _wholes(segments: Sequence[Segment]) -> list[Span]:
    """Each paper with its appendices: up to the next paper, agenda or meeting."""
    found: list[Span] = []
    inside = False
    for segment in segments:
        if segment.kind in ("paper", "minutes", "agenda"):
            inside = segment.kind == "paper"
            found += [segment.span] if inside else []
        elif inside:
            found[-1] = Span(found[-1].start, segment.span.end)
    return found


def _body(told: str, days: list[date], day: date | None, pack: _Pack) -> str | None:
    if len(days) > 1 and day == pack.day and pack.body:
        return pack.body
    name = _one_line(regex.split(r"\n[^\S\n]*\n", told)[0].replace("\n", " "))
    if name is None:
        return pack.body
    same = pack.body and slug(pack.body).startswith(slug(name))
    return pack.body if same else name


def _agenda_item(parsed: Parsed, segment: Segment, span: Span, pack: _Pack, told: tuple[str, str]) -> str | None:
    """By the agenda's line with the very title, else the label on its own pages, else the label before it.

    Else by the agenda's line with its title and author.
    """
    if same := pack.agenda.titled(told[0]):
        return same[0] if len(same) == 1 else None
    behind = bisect_left(parsed.lines, span.end, segment.first, key=lambda line: line.start)
    lines = parsed.lines[segment.first : behind]
    labels = {m["n"] for line in lines if line.reason == "page label" and (m := _item_label.fullmatch(line.text))}
    source = parsed.document.text[span.start : span.end]
    labels |= {m["n"] for m in _cut_label.finditer(source)} if "genda Item" in source else set()
    before = [line.text for line in parsed.lines[max(0, segment.first - 6) : segment.first] if line.text]
    foot = any(_foot_label.fullmatch(told) for told in before)
    labels_before = [m["n"] for told in before if (m := _item_label.fullmatch(told)) and not foot]
    if len(labels) == 1:
        return labels.pop()
    if labels_before:
        return labels_before[-1]
    return pack.agenda.like(*told)


def _part_after(label: regex.Pattern[str], text: str) -> str | None:
    m = label.search(text)
    if not m:
        return None
    rest = text[m.end() :]
    stops = [s.start() for s in (_recommend.search(rest), _next_part.search(rest)) if s and tidy(rest[: s.start()])]
    return tidy(rest[: min(stops, default=1500)][:3000]) or None


def _recommendations(text: str) -> Iterator[str]:
    m = _recommend.search(text)
    if not m:
        return
    rest = text[m.end() : m.end() + 12000]
    stop = next((s for s in _next_part.finditer(rest) if rest[: s.start()].rstrip().endswith(_SENTENCE_ENDS)), None)
    block = rest[: stop.start()] if stop else regex.split(r"\n[^\S\n]*\n[^\S\n]*\n", rest.lstrip("\n"), maxsplit=1)[0]
    for part in _lists(block):
        rows = parse_limbs(part)
        tops = [row for row in rows if row.path.count("(") == 1]
        if not tops and (points := list(_points(part))):
            yield from points
        elif not tops:
            told = tidy(part)
            if (
                told
                and not _lead_in.search(told)
                and regex.search(r"\b(?:be|to|that|note|approve)\b", told, regex.IGNORECASE)
            ):
                yield told
        for top in tops:
            inside = [row for row in rows if row.path.startswith(top.path)]
            yield tidy(part[top.start : max(row.end for row in inside)])


def _points(block: str) -> Iterator[str]:
    """Recommendations in paragraphs of their own number ("5.1 …", "5.2 …"), or behind bullets."""
    marks = list(_point.finditer(block))
    if len({m["n"] is None for m in marks}) == 1:
        for m, end in zip(marks, [*(n.start() for n in marks[1:]), len(block)], strict=True):
            yield tidy(block[m.end() : end])


def _lists(block: str) -> Iterator[str]:
    """A block may hold several lists, each addressed to another body: one part for each that begins at one again."""
    starts = [m.start() for m in regex.compile(r"^[^\S\n]*(?:[-–•*]\s*)?\(?1[.)]\s", LINES).finditer(block)]
    starts = [at for at in starts if (head := block[:at].rstrip()).endswith((".", ":", ";", "-")) or not head]
    edges = [0, *starts[1:], len(block)]
    yield from (block[a:b] for a, b in pairwise(edges))
