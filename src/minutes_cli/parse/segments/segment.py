"""Kept lines → segments: agenda, minutes, officers' papers, appendices, work programmes, forward plans.

Every segment opens with something that any council's paper would have there: a cover table, a list of who was present,
the word AGENDA, a plan's title and period.  What opens none of them is told by what stands in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from minutes_cli.model import Line, Parsed, Segment, SegmentKind, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.one_item import opens_meeting, page_title
from minutes_cli.words.patterns import COVER_LABEL, FLAGS, LINES

from .attending import tells_who
from .headed import Head, headed, heads_in, lists_doubted, other_above, own_head, pages_below
from .kind import reads_as
from .titles import AGENDA_LINE, BODY_LINE, has_day, title_above

_key = regex.compile(COVER_LABEL, FLAGS)
_LABEL_WORDS = frozenset(
    "committee date title report wards ward ward(s) is contact strategic director reporting lead".split()  # noqa: SIM905
)
"""First words of the labels that stand alone on a line, or are parted from their value by a space."""
_LABEL_STARTS = tuple(
    """report committee meeting body date subject title author joint lead responsible reporting ward cabinet portfolio
    executive is key exempt classification part included contact strategic director""".split()  # noqa: SIM905
)
"""How the labels begin …"""
_LABEL_OPENS = frozenset(word[:2] for word in _LABEL_STARTS) | {f"{sign} " for sign in "-–•*"}
"""… and their first two letters, or a bullet before them."""
_report_of = regex.compile(r"(?:joint\s+)?report\s+of\s+(?:the\s+)?(?-i:\p{Lu})[^.:;]{3,150}$", FLAGS)
_report_begins = regex.compile(
    r"(?:\d+(?:\.\d+)?[.)]?\s+)?(?:purpose\b|(?:executive\s+)?summary\b|recommendations?\b|introduction\b|background\b)[^.;]{0,40}$",
    FLAGS,
)
_table_head = regex.compile(
    r"(?:councillor|cabinet\s+member|portfolio|author|report\s+of)(?=.*\tcommittee\b)(?=.*\tdate\b)\t", FLAGS
)
_agenda = regex.compile(
    r"^[^\S\n]*A\s?G\s?E\s?N\s?D\s?A\s*$|^[^\S\n]*agenda\s+(?:for|of)\s[^\n]{0,90}\bmeeting\b|^[^\S\n]*(?:agenda\s+frontsheet|notice\s+of\s+meeting|summons)\b",
    LINES,
)
_work = regex.compile(r"(?:.{0,40}\s)?WORK(?:ING)?\s+(?:PROGRAMME|PLAN)(?:\s+(?:FOR\s+)?\d{4}\s*[/–-]\s*\d{2,4})?")
_forward = regex.compile(r"(?!\d)(?:.{0,60}\s)?FORWARD\s+PLAN")
_appendix = regex.compile(r"(?:DRAFT\s+)?(?:APPENDIX|Appendix|ANNEX|Annex|SCHEDULE)\s+(?:[A-Z]|\d{1,2})\s*:?")
_happened = regex.compile(
    r"""\bRESOLVED\b|\b(?:apologies|apology)\b[^\n.]{0,60}\b(?:were|was|had\s+been)\s+(?:received|given|submitted|accepted|reported|noted)
      |\bthere\s+were\s+no\s+(?:apologies|declarations)|\bno\s+(?:apologies|declarations)\b[^\n.]{0,80}\bwere\b|^(?i:that)\s[^\n]{5,300}\bbe\s+(?:noted|approved|confirmed|received)\.?$
      |^(?:agreed|resolved|decision|action)s?\s*[:–-]|^(?:minutes\s*:|decision)\s*$|^(?-i:AGREED|NOTED)\b|\bit\s+was\s+(?:unanimously\s+)?(?:agreed|resolved)|\bthe\s+(?:committee|council|board|cabinet|panel)\s+(?:considered|noted|agreed|resolved|received)\b""",
    LINES,
)


_BESIDE = 6
"""Lines between the head of minutes and the name of its body, or who was there."""
_supplements = regex.compile(
    r"\bsupplement(?:ary)?\s+(?:agenda|pack|paper)|which\s+w(?:as|ere)\s+(?:unavailable|not\s+\w+)\s+(?:when|at\s+the\s+time)\s+the\s+agenda\s+was"
)


def split(parsed: Parsed) -> Parsed:
    """Cut the document into segments.

    1. segments are in order, without gap or overlap, and cover every line;
    2. each meeting's minutes are one segment, each officer's report another;
    3. a document of which nothing is recognised is one segment, `other`.
    """
    lines = parsed.lines
    full = [i for i, line in enumerate(lines) if line.text and line.reason is None]
    if not full:
        return parsed
    papers = _papers(lines, full)
    starts: dict[int, SegmentKind] = dict.fromkeys(_appendices(lines, full, papers) if papers else (), "appendix")
    if "PLAN" in parsed.kept.text or "PROGRAMME" in parsed.kept.text:
        starts |= _plans(lines, full)
    starts |= dict.fromkeys(papers, "paper")
    page = page_title(lines)
    heads = list(heads_in(lines, full))
    dated = _minutes(lines, full, papers, page, heads)
    starts |= dict.fromkeys(dated, "minutes")
    opened, doubted = headed(lines, full, heads)
    starts |= {i: kind for i, kind in opened.items() if not _beside(i, starts)}
    pages = [i for i in pages_below(lines, full) if not _beside(i, starts)]
    starts |= dict.fromkeys(pages, "agenda")
    opens = [*sorted(starts), len(lines) - 1]
    starts |= {i: _told_below(parsed, i, end) for i, end in pairwise(opens) if starts[i] == "agenda"}
    doubted |= lists_doubted(lines, full, starts)
    findings = (*parsed.findings, *(doubted[i] for i in sorted(doubted) if not _beside(i, starts)))
    first = min(starts, default=len(lines))
    titles = [fact.value for fact in parsed.document.declared if fact.field == "title"]
    listed = first < len(lines) and opens_meeting(lines[first], page)
    follows = None if other_above(full, heads, first) else starts.get(first)
    if opening := _opening(lines[:first], _text_above(parsed, first), follows, titles, listed=listed):
        same = opening == "minutes" and not dated.get(
            first, True
        )  # the list of who was there, below an agenda or a table
        starts = {0: opening} | {i: kind for i, kind in starts.items() if i and not (same and i == first)}
    else:
        starts = {0 if i == first else i: kind for i, kind in starts.items()}
    edges = [*sorted(starts), len(lines)]
    segments = [_segment(lines, starts[a], a, b) for a, b in pairwise(edges)]
    segments = [segment for segment in segments if any(line.text for line in lines[segment.first : segment.last])]
    return replace(
        parsed, segments=tuple(segments), kind=_document_kind(segments, parsed.document.text), findings=findings
    )


def _beside(at: int, starts: Collection[int]) -> bool:
    """Whether another segment opens there, or a few lines from there."""
    return any(i in starts for i in range(at - _BESIDE, at + _BESIDE + 1))


def _told_below(parsed: Parsed, at: int, end: int) -> SegmentKind:
    """What begins under the word AGENDA, or on the cover of a pack: a page may hold the minutes below it."""
    kind = reads_as(parsed.kept.words(parsed.lines[at].start, parsed.lines[end].start), ())
    return "minutes" if kind == "minutes" else "agenda"


def _text_above(parsed: Parsed, first: int) -> str:
    """The kept words above a line."""
    lines = parsed.lines
    return parsed.kept.words(0, lines[first].start if first < len(lines) else lines[-1].end)


def _segment(lines: tuple[Line, ...], kind: SegmentKind, first: int, last: int) -> Segment:
    full = [line for line in lines[first:last] if line.text]
    span = Span(full[0].start, full[-1].end) if full else Span(lines[first].start, lines[first].start)
    return Segment(kind, first, last, span)


def _papers(lines: tuple[Line, ...], full: list[int]) -> list[int]:
    """Lines that open a report: a cover table with a subject, an author or addressee, and a third label close by."""
    found: list[int] = []
    cluster: dict[str, int] = {}
    last = -99
    above = ""
    for i in full:
        text = lines[i].text
        before, above = above, text
        if (
            text[:2].lower() in ("re", "jo")
            and _report_of.match(text)
            and (first := _titled(lines, full, i)) is not None
        ):
            found.append(first)
            cluster = {}
        if text[:2].lower() not in _LABEL_OPENS or not _may_label(text) or not (m := _label(before, text)):
            if "\t" in text and _table_head.match(text):
                found.append(i)
            continue
        name = m.lastgroup or ""
        if i - last > 24 or (name in cluster and name in ("subject", "to", "author")):
            found += _cover(cluster)
            cluster = {}
        cluster.setdefault(name, i)
        last = i
    return sorted({*found, *_cover(cluster)})


def _titled(lines: tuple[Line, ...], full: list[int], at: int) -> int | None:
    """The first line of the title over "Report of the Director", where the report itself follows; else None."""
    n = bisect_left(full, at)
    if not any(_report_begins.match(lines[i].text) for i in full[n + 1 : n + 10]):
        return None
    first, told = None, []
    below, turned = at, False
    for i in reversed(full[max(0, n - 6) : n]):
        turned = any(line.reason for line in lines[i + 1 : below])
        if turned or len(lines[i].text) > 120 or lines[i].text[-1] in ".;:":
            break
        first = below = i
        told.append(lines[i].text)
    placed = turned or any(BODY_LINE.search(line) or has_day(line) for line in told[1:])
    return first if placed and not any(AGENDA_LINE.match(line) for line in told) else None


def _label(above: str, text: str) -> regex.Match[str] | None:
    """The label that a line opens with, or that ends on it: "Date of", "Meeting: 9 July" are no row for a meeting."""
    if text.lower().lstrip("-–•* ").startswith(_LABEL_STARTS) and (m := _key.match(text)):
        tails = (above.rpartition("\t")[2], " ".join(above.split()[-2:])) if ":" in text or "\t" in text else ()
        cut = (_key.match(f"{tail}\n{text}") for tail in tails if tail)
        return next((whole for whole in cut if whole and "\n" in whole[0]), m)
    return None


def _may_label(text: str) -> bool:
    """Whether a line is worth the full pattern of a cover's label: it has what parts label and value, or is short."""
    return ":" in text or "\t" in text or "  " in text or text[:24].split(None, 1)[0].lower() in _LABEL_WORDS


def _cover(cluster: dict[str, int]) -> list[int]:
    complete = "subject" in cluster and ({"to", "author"} & cluster.keys()) and len(cluster) >= 3
    return [min(cluster.values())] if complete else []


def _plans(lines: tuple[Line, ...], full: list[int]) -> dict[int, SegmentKind]:
    """A work programme is a title over a row of meeting dates; a forward plan, a title over its period."""
    found: dict[int, SegmentKind] = {}
    for n, i in enumerate(full):
        text = lines[i].text
        if "PLAN" not in text and "PROGRAMME" not in text:
            continue
        below = "\n".join(lines[j].text for j in full[n + 1 : n + 4])
        if _work.fullmatch(text) and regex.search(r"^date\s+of\s+meeting\b.*\d", below, LINES):
            found[i] = "work programme"
        elif _forward.fullmatch(text) and "PERIOD" in below:
            found[i] = "forward plan"
    return found


def _appendices(lines: tuple[Line, ...], full: list[int], papers: list[int]) -> list[int]:
    """Lines that open an appendix of a paper; a page of the same appendix opens none."""
    found: list[int] = []
    named = ""
    begins = frozenset(papers)
    for i in full:
        if i > papers[0] and lines[i].text[0] in "ADS" and _appendix.fullmatch(lines[i].text):
            name = lines[i].text.upper().removeprefix("DRAFT ").rstrip(": ")
            if name != named:
                found.append(i)
            named = name
        elif i in begins:
            named = ""
    return found


def _minutes(
    lines: tuple[Line, ...], full: list[int], papers: list[int], page: Line | None, heads: Sequence[Head]
) -> dict[int, bool]:
    """Lines that open the minutes of a meeting, its title found backwards from who was present; has the title a day?"""
    found: dict[int, bool] = {}
    edge = 0
    for i in full:
        text = lines[i].text
        if (page or text[0] in "mM") and opens_meeting(lines[i], page):
            found[i] = True
        elif tells_who(text):
            title = title_above(lines, i, edge, dated_only=bool(found) or i > 60)
            if title and bisect_right(papers, title.first) == bisect_right(papers, i):
                first = own_head(lines, full, heads, title.first, i)
                found[first] = title.dated or found.get(first, False)
                edge = i + 1
    return found


def _opening(
    head: tuple[Line, ...], text: str, follows: SegmentKind | None, titles: Sequence[str], *, listed: bool
) -> SegmentKind | None:
    """What stands before the first segment that announced itself; None where it is but the top of that segment."""
    told = sum(1 for line in head if line.text and line.reason is None)
    if not told or (
        follows == "minutes" and told < 15 and not listed and not _agenda.search(text) and not _happened.search(text)
    ):
        return None
    if listed:
        return "other"
    furniture = [line.text for line in head[:8] if line.reason and "minutes" in line.text.casefold()]
    return reads_as(text, [*titles, *furniture])


def _document_kind(segments: list[Segment], text: str) -> str:
    kinds = {segment.kind for segment in segments}
    low = text[:6000].lower()
    if ("supplement" in low or "agenda was" in low.replace("\n", " ")) and _supplements.search(low):
        return "supplement"
    if "agenda" in kinds or ("minutes" in kinds and "paper" in kinds):
        return "agenda pack"
    if "minutes" in kinds:
        return "minutes"
    return "report" if "paper" in kinds else "other"
