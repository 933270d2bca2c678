"""Invented meetings, and each core form in which a paper may tell of them.

`meetings()` draws a meeting; `as_wrapped_pdf` and the other renderers write it down as a converter, a web page or a
printer would, with noise drawn from a `random.Random`.  Every word belongs to an invented council.
"""

from __future__ import annotations

import calendar
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, pairwise
from random import Random

from hypothesis import strategies as st

BODIES = (
    "Scrutiny Committee (Parks, Rivers and Waterways)",
    "Planning Committee",
    "Allotments and Commons Board",
    "Cabinet",
)
OFFICES = ("Head of Waterways", "Director of Open Spaces", "Governance Officer", "Director of Lamps and Lighting")
TITLES = (
    "Market Stalls",
    "Library Roof Repairs",
    "Lock Gates at Low Water",
    "Ferry Timetable 2019/20",
    "Hedges and Ditches",
)
THINGS = (
    "the river wall",
    "the lamps at the quay",
    "seven allotments",
    "the opening hours of the library",
    "the old ferry and its chain",
    "market stalls",
    "three hundred yards of hedge",
    "a survey of herons",
)
DEEDS = (
    "submit a report on {}",
    "write to the owners about {}",
    "give Members figures for {}",
    "consider inviting guests to see {}",
)
MONTHS = tuple(calendar.month_name)


@dataclass(frozen=True, slots=True)
class Due:
    """When a limb asks for something, in the paper's words."""

    words: str = ""
    day: date | None = None
    counted: bool = False
    """From the day of the meeting, so that a paper without a date cannot say which day it is."""


@dataclass(frozen=True, slots=True)
class Limb:
    """A limb of a resolution, or (with limbs of its own) a stem."""

    text: str
    disposition: str | None = None
    owner: str | None = None
    due: Due = Due()
    asks: bool = False
    above: str | None = None
    """The limb of the same resolution that this one speaks of."""
    limbs: tuple[Limb, ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A minute of another meeting of the same body."""

    number: int
    limb: str
    day: date

    def __str__(self) -> str:
        return f"Minute No. {self.number}{self.limb and ' ' + self.limb} of {spoken(self.day)}"


@dataclass(frozen=True, slots=True)
class Minute:
    """One item: its narrative and what was resolved."""

    title: str
    paragraphs: tuple[str, ...]
    limbs: tuple[Limb, ...] = ()
    """None: nothing resolved.  One: `That …`, without a marker.  More: a list."""
    cited: Cited | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting."""

    body: str
    day: date
    first_number: int
    minutes: tuple[Minute, ...]

    def numbered(self) -> Iterator[tuple[int, Minute]]:
        return zip(count(self.first_number), self.minutes, strict=False)


def limbs_of(minute: Minute) -> Iterator[tuple[str, Limb]]:
    """Yield the limbs of a minute with their paths, in order."""
    if len(minute.limbs) == 1:
        yield "", minute.limbs[0]
        return
    for place, limb in enumerate(minute.limbs, 1):
        yield f"({place})", limb
        for letter, under in zip("abcdef", limb.limbs, strict=False):
            yield f"({place})({letter})", under


def spoken(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _heading_date(day: date) -> str:
    ending = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day:%A} {day.day}{ending} {MONTHS[day.month]}, {day.year}".upper()


# --- drawing a meeting --------------------------------------------------------------------------------------------


@st.composite
def dues(draw: st.DrawFn, day: date) -> Due:
    later = day + timedelta(days=draw(st.integers(20, 300)))
    return draw(
        st.sampled_from(
            (
                Due(),
                Due(f" to the meeting of the Committee to be held on {spoken(later)}", later),
                Due(f" to the next meeting of the Committee on {spoken(later)}", later),
                Due(f" by {spoken(later)}", later),
                Due(" within 28 days", day + timedelta(days=28), counted=True),
                Due(" to a future meeting of the Committee"),
            )
        )
    )


@st.composite
def deeds(draw: st.DrawFn, lots: count[int]) -> str:
    """Draw something to do that no other limb of the meeting asks for: a limb said twice would be one action."""
    return draw(st.sampled_from(DEEDS)).format(f"{draw(st.sampled_from(THINGS))} at lot {next(lots)}")


@st.composite
def requests(draw: st.DrawFn, day: date, lots: count[int]) -> Limb:
    owner, due = draw(st.sampled_from(OFFICES)), draw(dues(day))
    return Limb(f"the {owner} be requested to {draw(deeds(lots))}{due.words}", "requested", owner, due, asks=True)


@st.composite
def stems(draw: st.DrawFn, lots: count[int]) -> Limb:
    owner = draw(st.sampled_from(OFFICES))
    asked = draw(st.lists(deeds(lots), min_size=2, max_size=3))
    limbs = tuple(Limb(deed, owner=owner, asks=True) for deed in asked)
    return Limb(f"the {owner} be requested to:", "requested", limbs=limbs)


def plain_limbs() -> st.SearchStrategy[Limb]:
    thing = st.sampled_from(THINGS)
    return st.one_of(
        thing.map(lambda it: Limb(f"the report on {it} be noted", "noted")),
        thing.map(
            lambda it: Limb(f"the plan for {it}, as set out in Appendix A to the report, be approved", "approved")
        ),
        st.just(Limb("the wardens be thanked for their attendance", "thanked")),
    )


@st.composite
def resolutions(draw: st.DrawFn, day: date, lots: count[int]) -> tuple[Limb, ...]:
    kinds = st.one_of(plain_limbs(), requests(day, lots), stems(lots))
    limbs = draw(st.lists(kinds, min_size=1, max_size=5, unique_by=lambda limb: limb.text))
    if len(limbs) == 1 and limbs[0].limbs:
        return (*limbs, draw(plain_limbs()))
    if len(limbs) > 2 and draw(st.booleans()):
        owner = draw(st.sampled_from(OFFICES))
        text = f"the {owner} be requested to publish the figures referred to in (1) above for lot {next(lots)}"
        limbs[-1] = Limb(text, "requested", owner, asks=True, above="(1)")
    return tuple(limbs)


@st.composite
def business(draw: st.DrawFn, title: str, day: date, lots: count[int]) -> Minute:
    office, thing = draw(st.sampled_from(OFFICES)), draw(st.sampled_from(THINGS))
    opening = f"the Committee considered the report of the {office} on {thing}."
    cited = draw(st.none() | cites(day))
    opening = f"Further to {cited}, {opening}" if cited else opening[0].upper() + opening[1:]
    said = draw(st.lists(sentences(), max_size=3))
    return Minute(title, (opening, *said), draw(resolutions(day, lots)), cited)


def cites(day: date) -> st.SearchStrategy[Cited]:
    earlier = st.integers(30, 400).map(lambda days: day - timedelta(days=days))
    return st.builds(Cited, st.integers(1, 120), st.sampled_from(("", "(2)", "(3)(a)")), earlier)


def sentences() -> st.SearchStrategy[str]:
    things = st.lists(st.sampled_from(THINGS), min_size=2, max_size=5, unique=True)
    return st.one_of(
        things.map(lambda them: f"Members spoke of {', '.join(them[:-1])} and {them[-1]}."),
        st.just("One minute in ten was lost to the wind, and there was a minute's silence for the ferry."),
        st.just("As at June 2016 there were 31 boats (12 more than in 2015/16), which were to leave by 11 am."),
    )


@st.composite
def meetings(draw: st.DrawFn) -> Sitting:
    """Draw a meeting of three formal items and one to four of business."""
    day = draw(st.dates(date(2011, 1, 1), date(2024, 12, 31)))
    before = day - timedelta(days=draw(st.integers(28, 90)))
    confirmed = Limb(
        f"the Minutes of the meeting held on {spoken(before)} be confirmed as a correct record", "confirmed"
    )
    formal = (
        Minute("Apologies for Absence", ("No apologies for absence were received.",)),
        Minute("Declarations of Interest", ("No declarations of interest were received.",)),
        Minute("Minutes of the Previous Meeting", (), (confirmed,)),
    )
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=4, unique=True))
    lots = count(1)
    items = tuple(draw(business(title, day, lots)) for title in titles)
    return Sitting(draw(st.sampled_from(BODIES)), day, draw(st.integers(1, 130)), formal + items)


# --- writing it down ----------------------------------------------------------------------------------------------


def as_wrapped_pdf(sitting: Sitting, noise: Random) -> str:
    """Hard wraps; a page begins with one space; now and then a page label and the running header between two lines."""
    width = noise.randint(60, 76)
    heading, day = sitting.body.upper(), _heading_date(sitting.day)
    lines = [*_wrapped(heading, width), "", "MEETING HELD AT THE OAK ROOM, COUNCIL HOUSE", f"ON {day}", ""]
    lines += [*_wrapped("PRESENT: Councillor Penhallow (in the Chair) and Councillors Dunnock and Tolliver", width), ""]
    for number, minute in sitting.numbered():
        lines += [f"{number}. {minute.title.upper()} ", ""]
        for paragraph in minute.paragraphs:
            lines += [*_wrapped(paragraph, width), ""]
        for paragraph in _resolved(minute, noise):
            lines += [*_wrapped(paragraph, width), ""]
    for place, line in enumerate(lines):
        if line and noise.random() < 0.03:
            lines[place] = " " + line
    for page, place in enumerate(_places_inside_paragraphs(lines, noise, 2)):
        label = ["", f"Page {90 - page}", "", "Agenda Item 3", "", "", "", f"{heading} - {day}", "", f"{9 - page}", ""]
        lines[place:place] = label
    return " " + "\n".join(lines) + "\n"


def as_converted_pack(sitting: Sitting, noise: Random) -> str:
    """A blank line after every line; the running header anywhere, also inside a limb; a first marker lost."""
    header = f"{sitting.body.upper()} - {_heading_date(sitting.day)}"
    blocks = [sitting.body.upper(), f"MEETING HELD ON {_heading_date(sitting.day)}"]
    blocks += ["PRESENT: Councillor Penhallow (in the Chair)", "Councillors Dunnock and Tolliver"]
    for number, minute in sitting.numbered():
        blocks += [f"{number}. {minute.title.upper()}", *minute.paragraphs]
        resolved = list(_resolved(minute, noise))
        if len(minute.limbs) > 1:
            blocks += [resolved[0], "\n".join(_converted_list(resolved[1:], noise))]
        else:
            blocks += resolved
    text = "\n\n".join(blocks)
    for _ in range(noise.randint(2, 4)):  # twice at least: what stands once is no running header
        place = noise.choice([at for at, (a, b) in enumerate(pairwise(text)) if a == " " and b.islower()])
        text = f"{text[:place]}\n\n{header}\n\n{text[place + 1 :]}"
    return text + "\n"


def as_web_copy(sitting: Sitting, noise: Random) -> str:
    """Copied from a web page: no numbers, no word RESOLVED, no date, no body; file sizes and no-break spaces."""
    blocks = ["No. Item"]
    for _, minute in sitting.numbered():
        size = f" pdf icon PDF {noise.randint(90, 900)} KB" if minute.limbs else ""
        blocks.append(f"\n{minute.title}{size}")
        if minute.cited and noise.random() < 0.5:
            blocks.append("Additional documents:")
        blocks += [f"\n{paragraph}" for paragraph in minute.paragraphs]
        if len(minute.limbs) == 1:
            blocks.append(f"\n\n\nThat {minute.limbs[0].text}.\n")
        elif minute.limbs:
            gap = "\u00a0" * noise.randint(1, 6)
            blocks.append("\n\n")
            blocks += [f"\n{marker}{gap}{text}" for marker, text in _marked(minute)]
            blocks.append("")
    return "\n\n".join(blocks) + "\n"


def as_form_fed(sitting: Sitting, noise: Random) -> str:
    """Pages kept apart by form feeds, each with a header and a numbered footer; blank lines between paragraphs."""
    width = noise.randint(64, 84)
    lines = [sitting.body.upper(), "", f"MEETING HELD ON {_heading_date(sitting.day)}", ""]
    lines += ["PRESENT: Councillor Penhallow (in the Chair)", "Councillors Dunnock and Tolliver", ""]
    for number, minute in sitting.numbered():
        lines += [f"{number}. {minute.title.upper()}", ""]
        for paragraph in (*minute.paragraphs, *_resolved(minute, noise)):
            lines += [*_wrapped(paragraph, width), ""]
    length = noise.randint(20, 40)
    pages = [lines[start : start + length] for start in range(0, len(lines), length)]
    header = f"{sitting.body} - {spoken(sitting.day)}"
    return "\f".join(
        "\n".join((header, "", *page, "", f"Page {number} of {len(pages)}", "")) for number, page in enumerate(pages, 1)
    )


def _resolved(minute: Minute, noise: Random) -> Iterator[str]:
    """Yield the paragraphs of what was resolved, the label first."""
    if len(minute.limbs) == 1:
        yield noise.choice(("RESOLVED:", "RESOLVED/-", "AGREED –", "Unanimously resolved:"))
        yield f"That {minute.limbs[0].text}."
    elif minute.limbs:
        yield noise.choice(("RESOLVED: That", "RESOLVED:  That", "RESOLVED - That", "AGREED – That"))
        for marker, text in _marked(minute):
            yield f"{marker} {text}"


def _marked(minute: Minute) -> list[tuple[str, str]]:
    """Return the limbs with their own markers and what joins them to the next."""
    limbs = [(f"({path.split('(')[-1]}", limb.text) for path, limb in limbs_of(minute)]
    endings = [";"] * (len(limbs) - 2) + ["; and", "."]
    return [
        (marker, text if text.endswith(":") else text + ending)
        for (marker, text), ending in zip(limbs, endings, strict=True)
    ]


def _converted_list(limbs: Sequence[str], noise: Random) -> Iterator[str]:
    """Yield list lines as the converter leaves them: "- " before each, and now and then the first marker lost."""
    lost = noise.random() < 0.5
    for place, limb in enumerate(limbs):
        text = limb.removeprefix("(1) ") if place == 0 and lost else limb
        yield f"{' ' if limb[1].isalpha() else ''}- {text}"


def _wrapped(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)


def _places_inside_paragraphs(lines: Sequence[str], noise: Random, most: int) -> list[int]:
    """Return line numbers, last first, where a paragraph goes on from the line before."""
    inside = [at for at, (before, line) in enumerate(pairwise(lines), 1) if before and line and line[0].islower()]
    return sorted(noise.sample(inside, min(most, len(inside))), reverse=True)
