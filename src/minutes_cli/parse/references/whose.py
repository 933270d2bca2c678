"""Whose minute a reference means: the body, the date and the meeting that the words around it give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from minutes_cli.model import Passage
from minutes_cli.words.dates import MONTH, find_dates, last_before
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .citing import BODY_BEFORE, BODY_DOING, NAMED_MEETING, ON_A_DAY, ONE

_other_month = regex.compile(rf"\s*[-–,]\s*{MONTH}\s+(?:19|20)\d\d\b", FLAGS)
_own = regex.compile(
    r"(?:this|the|that)?\s*(?:sub-?)?(?:committee|cabinet|council|board|panel|forum|executive|group|authority|commission"
    r"|trustees|governors)$",
    regex.IGNORECASE,
)
_stop = regex.compile(r"[.;!?]\s+(?=\p{Lu})")
_clause = regex.compile(r"[.;:!?]\s|\n\s*\n|\n\(")
_sentence_end = regex.compile(r"[.:;!?][)”\"]?\s*\n\s*\n")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reference stands: the row that carries it, and whose words they are."""

    source: str
    text: Passage
    body: str | None
    date: dt.date | None
    meeting: str | None
    number: str | None = None
    previous: dt.date | None = None
    """The meeting whose minutes were just confirmed: under Matters Arising a bare "Minute 29" means those."""
    arising: bool = False
    numbers: frozenset[str] = frozenset()
    """Of the meeting's own minutes: a bare "(minute 280)" among them is its own."""


def targets(place: Place, m: regex.Match[str], count: int) -> Iterator[tuple[str | None, dt.date | None, str | None]]:
    """(body, date, meeting kept to) for each number of the phrase; with "respectively" each has its own date."""
    before = None if m["body"] else BODY_BEFORE.search(place.text.text, max(0, m.start() - 120), m.start())
    body = whose_body(place, m["body"] or (before["body"] if before else None))
    if not m["body"] and not before and place.text.text[m.start() - 1 : m.start()] == "(":
        body = _subject_body(place, m.start()) or body
    if m["dates"]:
        days = [f.date for f in find_dates(m["dates"])]
        for n in range(count):
            yield body, days[min(n, len(days) - 1)] if len(days) > 1 else days[0] if days else None, None
        return
    if m["place"] or m["this"]:
        yield from [(place.body, place.date, place.meeting)] * count
        return
    if named := _named_before(place, m.start()):
        yield from [(whose_body(place, named["body"]), find_dates(named["dates"])[-1].date, None)] * count
        return
    if (m["refers"] or place.text.text[m.start() - 1 : m.start()] == "(") and (day := _day_before(place, m.start())):
        yield from [(body, day, None)] * count
        return
    if place.arising and place.previous and not _other_month.match(place.text.text, m.end()):
        yield from [(body, place.previous, None)] * count
        return
    own = {n.casefold() for n in place.numbers}
    numbers = [plain(n["n"]).casefold() for n in ONE.finditer(m["list"])]
    if not m["body"] and numbers and own.issuperset(numbers):
        yield from [(place.body, place.date, place.meeting)] * count
        return
    yield from [(body if m["body"] else place.body, None, None)] * count


def _named_before(place: Place, at: int) -> regex.Match[str] | None:
    """The meeting that the same paragraph named last: "(Minute No. 32 refers)" takes its date from there."""
    text = place.text.text
    paragraph = max((m.end() for m in _sentence_end.finditer(text, max(0, at - 700), at)), default=max(0, at - 700))
    found = [m for m in NAMED_MEETING.finditer(text, paragraph, at) if find_dates(m["dates"])]
    return found[-1] if found else None


def _subject_body(place: Place, at: int) -> str | None:
    """The body whose doing the sentence tells before a reference in brackets: "the Board had agreed (Minute 8)"."""
    text = place.text.text
    start = max((m.end() for m in _clause.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    found = list(BODY_DOING.finditer(text, start, at))
    return whose_body(place, found[-1]["body"]) if found else None


def _day_before(place: Place, at: int) -> dt.date | None:
    """The last such day as the same sentence names without its year: "deferred on 18 January (Minute 35 refers)"."""
    text = place.text.text
    start = max((m.end() for m in _stop.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    found = list(ON_A_DAY.finditer(text, start, at))
    if found and found[-1]["y"]:
        return next((f.date for f in find_dates(found[-1][0])), None)
    return last_before(place.date, int(found[-1]["d"]), found[-1]["m"]) if found and place.date else None


def whose_body(place: Place, told: str | None) -> str | None:
    """The body told; "the Committee" is the meeting's own, and so is no body at all."""
    if not told:
        return place.body
    name = regex.sub(r"^the\s+", "", tidy(told), flags=regex.IGNORECASE)
    if _own.fullmatch(name) and place.body and regex.search(rf"\b{name.split()[-1]}\b", place.body, regex.IGNORECASE):
        return place.body
    return name


def plain(number: str) -> str:
    return tidy(number).rstrip(".")
