"""Text → references to minutes, one small function for each way to name them (`citing`).  Knows no minutes."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

import regex

from minutes_cli.model import Item, Parsed, Reference
from minutes_cli.words.dates import MONTH, find_dates
from minutes_cli.words.passage import tidy

from .citing import LIMB_PLACED, LIMBS, MINUTES, MINUTES_OF, ONE, by_prefix
from .whose import Place, plain, targets, whose_body

_month = regex.compile(rf"\s*{MONTH}\b", regex.IGNORECASE)
_page = regex.compile(r",?\s+(?:page|p\.)\s", regex.IGNORECASE)
_first_digits = regex.compile(r"\d+")
_prefix = regex.compile(r"[A-Z]{1,5}[./\- ]?(?=\d)")
_quote = regex.compile(r"\W{0,4}(?:that\s*)?:?\W{0,6}[“\"](?P<q>(?:\([^)]{1,4}\)\s*)?[^”\"]{12,1200})[”\"]")
_approved_minutes = regex.compile(
    r"\b(?:approve|confirm|agree|sign|accept|adopt|receiv|correct|true)\p{L}*\b", regex.IGNORECASE
)
_under_arising = regex.compile(
    r"matters?\s+arising|arising\s+from|previous\s+minutes|minutes\s+of"
    r"|^\W*(?:confirmation\s+of\s+|approval\s+of\s+)?(?:the\s+)?minutes\b|follow[\s-]*up",
    regex.IGNORECASE,
)


def find_references(parsed: Parsed) -> Parsed:
    """Find every reference in items and papers.

    1. `raw` starts at the word Minute(s) and ends where it has named its target; its words are in its span in order;
    2. one row for each minute that one phrase names;
    3. an item's reference inside one of its resolutions stands in that resolution.
    """
    rows: list[Reference] = []
    for place in _places(parsed):
        taken: list[tuple[int, int]] = []
        for found in (_minute_references, _limb_references, _meeting_references):
            for row, start, end in found(place):
                if not any(a < end and start < b for a, b in taken if found is not _minute_references):
                    rows.append(replace(row, id=f"{row.source}!{1 + sum(r.source == row.source for r in rows)}"))
                if found is _minute_references:
                    taken.append((start, end))
    rows.sort(key=lambda r: (r.span.start, r.span.end))
    return replace(parsed, references=tuple(_in_resolutions(parsed, rows)))


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
        limb = row.limb
        yield replace(row, source=source, id=f"{source}!{count[source]}", limb=limb)


def _places(parsed: Parsed) -> Iterator[Place]:
    for meeting in (m for m in parsed.meetings if m.kind == "minutes"):
        items = [item for item in parsed.items if item.meeting == meeting.id]
        previous, own = _previous(items), frozenset(item.number for item in items)
        for item in items:
            text = parsed.kept.between(item.heading_end, item.span.end)
            arising = bool(_under_arising.search(item.title or ""))
            yield Place(item.id, text, meeting.body, meeting.date, meeting.id, item.number, previous, arising, own)
    for paper in parsed.papers:
        text = parsed.kept.between(paper.span.start, paper.span.end)
        if "inute" in text.text or "INUTE" in text.text:
            yield Place(paper.id, text, paper.body, paper.date, None)


def _previous(items: list[Item]) -> dt.date | None:
    """The last of the meetings whose minutes the meeting with these items confirmed."""
    for item in items:
        if _approved_minutes.search(item.text) and (m := next(MINUTES_OF.finditer(item.text), None)):
            return max((f.date for f in find_dates(m["dates"])), default=None)
        if regex.search(r"\b(?:minutes|notes|record)\b", item.title or "", regex.IGNORECASE) and (
            found := find_dates(item.title or "")
        ):
            return found[0].date
    return None


_Found = tuple[Reference, int, int]


def _minute_references(place: Place) -> Iterator[_Found]:
    """Minutes by number: "Minute No. 34 (3) of 20 December 2022", "Minutes 38 and 39 of …", "Minute 37 below"."""
    text = place.text.text
    for m in _cited(place):
        numbers = list(ONE.finditer(text, m.start("list"), m.end("list")))
        whose = list(targets(place, m, len(numbers)))
        span = place.text.span(m.start(), m.end())
        quote = _quote.match(text, m.end() + 1 if text[m.end() : m.end() + 1] == ")" else m.end())
        for number, (body, day, within) in zip(numbers, whose, strict=True):
            limbs = _limbs_of(text, number, numbers, m.end("list"))
            for told, limb in ((n, limb) for n in _range(numbers, number, text) for limb in limbs):
                row = Reference(
                    "",
                    "minute",
                    tidy(m[0]),
                    place.source,
                    span,
                    body,
                    day,
                    told,
                    limb,
                    within,
                    tidy(quote["q"]) if quote else None,
                )
                yield row, m.start(), m.end()


def _cited(place: Place) -> Iterator[regex.Match[str]]:
    """Where minutes are named with the word, and those of the paper's own prefix ("EX.33") without it."""
    text, done = place.text.text, 0
    found = [m for m in MINUTES.finditer(text) if _means_minute(text, m)]
    last = max((len(digits[0]) for n in place.numbers if (digits := _first_digits.search(n))), default=0)
    for prefix in {m[0] for n in place.numbers if (m := _prefix.match(n))}:
        for m in by_prefix(prefix).finditer(text):
            digits = _first_digits.search(m["list"])
            longer = digits is not None and len(digits[0]) > last  # a date in a file's name, "SC2011"
            if not longer and (m["whose"] or not _opens_line(text, m.start())):
                found.append(m)
    for m in sorted(found, key=lambda m: (m.start("list"), m.start())):
        if m.start("list") >= done:
            yield m
            done = m.end()


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing stands before it on its line: the number of a paragraph ("AB.22.57.1") cites nothing."""
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def _limbs_of(text: str, number: regex.Match[str], numbers: list[regex.Match[str]], end: int) -> list[str | None]:
    """The limbs named of one minute: "34 (2) and (3)" names two."""
    later = next((n.start() for n in numbers if n.start() > number.start()), end)
    more = [regex.sub(r"\s", "", m[0]) for m in LIMBS.finditer(text, number.end(), later)]
    first = regex.sub(r"(?<!\()\b([a-z])\)", r"(\1)", regex.sub(r"\s", "", number["l"] or ""))
    return [first or None, *more]


def _range(numbers: list[regex.Match[str]], number: regex.Match[str], text: str) -> Iterator[str]:
    """The number itself, and behind "EX.30 to EX.35" those in between."""
    index = numbers.index(number)
    told = plain(number["n"])
    if index:
        earlier = numbers[index - 1]
        joint = text[earlier.end() : number.start()]
        a, b = regex.match(r"(.*?)(\d+)$", plain(earlier["n"])), regex.match(r"(.*?)(\d+)$", told)
        if (
            regex.fullmatch(r"\s*(?:to|–|-)\s*(?:minute\s+(?:no\.?\s*)?)?", joint, regex.IGNORECASE)
            and a
            and b
            and a[1] == b[1]
            and 1 < int(b[2]) - int(a[2]) < 40
        ):
            width = len(a[2]) if a[2].startswith("0") else 0
            yield from (f"{a[1]}{n:0{width}d}" for n in range(int(a[2]) + 1, int(b[2])))
    yield told


def _means_minute(text: str, m: regex.Match[str]) -> bool:
    """Not "a minute 5 later", "minutes 21 March", "minute 12 briefing".

    A bare number needs the capital, "No." or a place.
    """
    first = ONE.match(text, m.start("list"))
    if (
        not first
        or _month.match(text, first.end())
        or regex.match(r"\s*(?:seconds|hours|past|briefing|[ap]\.?m\b|%)", text[first.end() :], regex.IGNORECASE)
    ):
        return False
    if regex.fullmatch(r"(?:19|20)\d\d", first["n"]) and not m["whose"] and not _page.match(text, first.end()):
        return False
    number = first["n"]
    if (
        find_dates(text[m.start("list") : m.end("list") + 12])[:1]
        and find_dates(text[m.start("list") : m.end("list") + 12])[0].start == 0
    ):
        return False
    if not any(c.isdigit() for c in number):
        return False
    if regex.match(r"[A-Za-z]{1,5}\s\d", number) and not number[:1].isupper():
        return False
    opens_line = not text[text.rfind("\n", 0, m.start()) + 1 : m.start()].strip(" (")
    named = bool(regex.search(r"\bn(?:o|umber)", m[0][: m.start("list") - m.start()], regex.IGNORECASE))
    return (
        named
        or m["whose"] is not None
        or text[m.start()].isupper()
        or opens_line
        or text[m.start() - 1] == "("
        or not number.isdigit()
        or bool(m["list"].strip() != number and first["l"])
        or int(number) > 12
    )


def _limb_references(place: Place) -> Iterator[_Found]:
    """A limb of the same minute's resolution: "(4) above"."""
    if not place.meeting:
        return
    for m in LIMB_PLACED.finditer(place.text.text):
        span = place.text.span(m.start("raw"), m.end("raw"))
        limb = regex.sub(r"\s", "", m["l"])
        yield (
            Reference(
                "",
                "limb",
                tidy(m["raw"]),
                place.source,
                span,
                place.body,
                place.date,
                place.number,
                limb,
                place.meeting,
            ),
            m.start("raw"),
            m.end("raw"),
        )


def _meeting_references(place: Place) -> Iterator[_Found]:
    """One row for each meeting: "the Minutes of the meetings held on 21 March and 4 April 2017"."""
    seen: set[dt.date] = set()
    for m in MINUTES_OF.finditer(place.text.text):
        body = whose_body(place, m["body"])
        span = place.text.span(m.start("raw"), m.end("raw"))
        for f in find_dates(m["dates"]):
            if f.date not in seen:
                seen.add(f.date)
                yield (
                    Reference("", "meeting", tidy(m["raw"]), place.source, span, body, f.date),
                    m.start("raw"),
                    m.end("raw"),
                )
