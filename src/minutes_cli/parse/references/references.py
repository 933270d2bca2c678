"""Text → references to minutes, one small function for each way to name them (`citing`).  Knows no minutes."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes_cli.model import Finding, Parsed, Reference
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import apiece
from minutes_cli.words.dates import MONTH, find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .citing import (
    Citation,
    Whose,
    citation_at,
    citation_of,
    followers,
    limb_placed,
    meeting_minutes,
    triggers,
)
from .numbers import HYPHENED, ONE, Number
from .places import DIGITS, SLASHED, Own, numbered_at, places
from .whose import Named, Place, plain, targets, whose_body

_month = regex.plain(rf"\s*{MONTH}\b", regex.IGNORECASE)
_page = regex.plain(r",?\s+(?:page|p\.)\s", regex.IGNORECASE)
_no_minute = regex.plain(r"\s*(?:seconds|hours|past|briefing|[ap]\.?m\b|%)", regex.IGNORECASE)
_other_paper = regex.compile(
    r"\b(?:reports?|applications?|decisions?|orders?|polic(?:y|ies)|forms?)\s+(?:ref(?:erence)?\.?\s*:?\s*|nos?\.?\s*|number\s+)?$",
    regex.IGNORECASE,
)
"""What makes the number behind it that of another thing than a minute: "report EX.12", "decision No. 5"."""
_rear = regex.plain(r"(?P<head>.*?)(?P<n>\d+)$", regex.DOTALL)
_quote = regex.plain(r"\W{0,4}(?:that\s*)?:?\W{0,6}[“\"](?P<q>(?:\([^)]{1,4}\)\s*)?[^”\"]{12,1200})[”\"]")
_file_behind = regex.compile(r"\s*(?:pdf|docx?)\b", regex.IGNORECASE)
_item_slashed = regex.compile(rf"(?<!\w)items?\s+(?=\d{{1,4}}/\d)(?!\S+\s*(?:{MONTH}|of\s+the\s+agenda)\b)", FLAGS)
_paragraph = regex.compile(
    r"^[^\S\n]*(?:\d{1,4}\.\d{1,2}[.)]?[^\S\n]+(?P<n>\d{1,4}\.\d{1,2})(?=[^\S\n]+\p{Lu})"
    r"|(?:[^\n(]{0,60}[^\n(\d£€$][^\S\n]*)?\((?P<n>\d{1,4}\.(?!15\)|30\)|45\)|00\))\d{1,2})\))",
    regex.MULTILINE,
)
"""Last month's paragraph, under Matters Arising.

    51.1 38.2 The chain was mended · Slipway (3.3): it is mended · (3.3) The chain was mended
"""

_row_arising = regex.compile(
    r"^[^\S\n]*(?:[•·*|(–-]{1,2}[^\S\n]*)?(?P<n>(?P<year>\d{2,4})[/-]\d{1,4})(?=[)|]?[^\S\n]*[:.–|-]?[^\S\n]+\p{L})",
    regex.MULTILINE,
)
"""    24/31 Red Lion – the Clerk had written to the owner."""


def find_references(parsed: Parsed) -> Parsed:
    """Find every reference in items and papers.

    1. `raw` starts at the word Minute(s) and ends where it has named its target; its words are in its span in order;
    2. one row for each minute that one phrase names;
    3. an item's reference inside one of its resolutions stands in that resolution;
    4. an item or paper in which looking for them breaks costs its own, and a finding names it.
    """
    lost: list[Finding] = []
    found = apiece(
        lambda one: list(_references(*one)),
        list(places(parsed, lost)),
        lambda one: (one[0].source, one[0].text.span(0, len(one[0].text.text))),
        "references",
        lost,
    )
    rows = [row for said in found for row in said or ()]
    rows.sort(key=lambda r: (r.span.start, r.span.end))
    return replace(parsed, references=tuple(_in_resolutions(parsed, rows)), findings=(*parsed.findings, *lost))


def _references(place: Place, own: Own) -> Iterator[Reference]:
    """Those of one item or paper, by the way in which they name their target."""
    words = triggers(place.text.text)
    phrases = list(_citations(place, own, words))
    yield from _minute_references(place, phrases)
    taken = [(told.start, told.end) for told in phrases]
    yield from (row for row, start, end in _limb_references(place) if not _overlap(taken, start, end))
    yield from (row for row, start, end in _meeting_references(place, words) if not _overlap(taken, start, end))


def _overlap(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch meets one of those taken, which are in order and apart."""
    i = bisect_left(taken, (end, 0))
    return i > 0 and taken[i - 1][1] > start


def _in_resolutions(parsed: Parsed, rows: list[Reference]) -> Iterator[Reference]:
    """Give each reference the id of the resolution around it, and a number of its own there."""
    resolutions = sorted(parsed.resolutions, key=lambda r: r.span.start)
    starts = [r.span.start for r in resolutions]
    count: dict[str, int] = {}
    for row in rows:
        i = bisect_right(starts, row.span.start) - 1
        inside = i >= 0 and resolutions[i].span.end >= row.span.end and resolutions[i].item == row.source
        source = resolutions[i].id if inside else row.source
        count[source] = count.get(source, 0) + 1
        yield replace(row, source=source, id=f"{source}!{count[source]}")


_Found = tuple[Reference, int, int]


def _minute_references(place: Place, phrases: Sequence[Citation]) -> Iterator[Reference]:
    """Minutes by number: "Minute No. 34 (3) of 20 December 2022", "Minutes 38 and 39 of …", "Minute 37 below"."""
    text = place.text.text
    earlier: list[Named] = []
    for told in phrases:
        span = place.text.span(told.start, told.end)
        raw = tidy(text[told.start : told.end])
        quote = _quote.match(text, told.end + (text[told.end : told.end + 1] == ")"), told.end + 1300)
        words = tidy(quote["q"]) if quote else None
        for number, (body, day, within) in zip(told.numbers, targets(place, told, earlier), strict=True):
            if day and not within:
                earlier.append(Named(told.end, body, day))
            for n in _range(number):
                for limb in number.limbs or (None,):
                    yield Reference("", "minute", raw, place.source, span, body, day, n, limb, within, words)


def _citations(place: Place, own: Own, words: Sequence[int]) -> Iterator[Citation]:
    """Where minutes are named: by the word, by the paper's own prefix or form of number, as last month's paragraph."""
    text = place.text.text
    found: list[Citation] = []
    forms = (HYPHENED, ONE) if own.hyphened else (ONE,)
    for at in words:
        if found and at < found[-1].end:
            continue
        if (told := citation_at(text, at, forms)) and _means_minute(text, told):
            found += (told, *followers(text, told))
    found += _prefixed(text, own)
    found += _slashed_items(text, place, own)
    if place.arising and place.previous:
        found += _paragraphs(text)
    if place.arising and own.years:
        found += _rows_arising(text, own)
    done = 0
    for told in sorted(found, key=lambda told: (told.first, told.start)):
        if told.start >= done:
            yield told
            done = told.end


def _prefixed(text: str, own: Own) -> Iterator[Citation]:
    """References by numbers that their prefix tells from all others, without the word: "EX.33 of 16 October 2018"."""
    for prefix in own.prefixes:
        for at in numbered_at(text, prefix):
            if at and (text[at - 1].isalnum() or text[at - 1] in "_/."):
                continue
            told = citation_of(text, at)
            if told is None or _other_paper.search(text, max(0, at - 40), at):
                continue
            digits = DIGITS.search(told.numbers[0].told)
            longer = digits is not None and len(digits[0]) > own.longest  # a date in a file's name, "SC2011"
            if not longer and (told.whose.told or not _opens_line(text, at)):
                yield told


def _slashed_items(text: str, place: Place, own: Own) -> Iterator[Citation]:
    """Item 11/8, where the meeting's own minutes are so numbered; not its own heading, or a file's label."""
    for m in _item_slashed.finditer(text) if own.slashed else ():
        told = citation_of(text, m.end())
        if told is None or _file_behind.match(text, told.end, told.end + 40) or _opens_line(text, m.start()):
            continue
        if told.numbers[0].told != place.number and SLASHED.fullmatch(told.numbers[0].told):
            yield told._replace(start=m.start())


def _paragraphs(text: str) -> Iterator[Citation]:
    for m in _paragraph.finditer(text):
        start, end = m.span("n")
        bracket = text[start - 1] == "("
        number = Number(m["n"], (), start, end)
        yield Citation(start - bracket, start, end, end + bracket, (number,), Whose(end + bracket))


def _rows_arising(text: str, own: Own) -> Iterator[Citation]:
    """Rows under Matters Arising that begin with the number of an earlier minute, as the meeting's own are numbered."""
    for m in _row_arising.finditer(text):
        if own.of_years(m["year"]) and m["n"] not in own.numbers:
            yield Citation(*m.span("n"), *m.span("n"), (Number(m["n"], (), *m.span("n")),), Whose(m.end("n")))


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing stands before it on its line: the number of a paragraph ("AB.22.57.1") cites nothing."""
    return not _before_on_line(text, at).strip()


def _before_on_line(text: str, at: int) -> str:
    """What stands before it on its line, as far as it takes to see that something does."""
    low = max(0, at - 80)
    return text[max(text.rfind("\n", low, at) + 1, low) : at]


def _range(number: Number) -> Iterator[str]:
    """The number itself, and behind "EX.30 to EX.35" those in between."""
    told = plain(number.told)
    a, b = _rear.match(plain(number.before)), _rear.match(told)
    if a and b and a["head"] == b["head"] and 1 < int(b["n"]) - int(a["n"]) < 40:
        width = len(a["n"]) if a["n"].startswith("0") else 0
        yield from (f"{a['head']}{n:0{width}d}" for n in range(int(a["n"]) + 1, int(b["n"])))
    yield told


def _means_minute(text: str, told: Citation) -> bool:
    """Not "a minute 5 later", "minutes 21 March", "minute 12 briefing".

    A bare number needs the capital, "No." or a place.
    """
    first, said = told.numbers[0], told.whose
    if told.named and said.told:
        return True
    end = first.start + len(first.told)
    if _month.match(text, end, end + 40) or _no_minute.match(text, first.end, first.end + 40):
        return False
    if not any(c.isdigit() for c in first.told):
        return False
    if len(first.told) == 4 and first.told[:2] in ("19", "20") and first.told.isdigit() and not said.told:
        return _page.match(text, first.end) is not None
    if (days := find_dates(text[told.first : told.last + 12])) and days[0].start == 0:
        return False
    if regex.match(r"[A-Za-z]{1,5}\s\d", first.told) and not first.told[:1].isupper():
        return False
    opens_line = not _before_on_line(text, told.start).strip(" (")
    return (
        told.named
        or said.told
        or text[told.start].isupper()
        or opens_line
        or text[told.start - 1] == "("
        or not first.told.isdigit()
        or bool(first.limbs)
        or int(first.told) > 12
    )


def _limb_references(place: Place) -> Iterator[_Found]:
    """A limb of the same minute's resolution: "(4) above"."""
    if not place.meeting:
        return
    for limb, start, end in limb_placed(place.text.text):
        span, raw = place.text.span(start, end), tidy(place.text.text[start:end])
        own = (place.body, place.date, place.number, limb, place.meeting)
        yield Reference("", "limb", raw, place.source, span, *own), start, end


def _meeting_references(place: Place, words: Sequence[int]) -> Iterator[_Found]:
    """One row for each meeting: "the Minutes of the meetings held on 21 March and 4 April 2017"."""
    seen: set[dt.date] = set()
    for said in meeting_minutes(place.text.text, words):
        body, end = whose_body(place, said.whose.body), said.whose.end
        span, raw = place.text.span(said.start, end), tidy(place.text.text[said.start : end])
        for f in find_dates(said.whose.dates or ""):
            if f.date not in seen:
                seen.add(f.date)
                yield Reference("", "meeting", raw, place.source, span, body, f.date), said.start, end
