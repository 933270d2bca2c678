"""The values that travel between modules: frozen, typed, and each with its place in the source.

Nothing here imports anything of ours.  A `Span` is provenance, not identity: it never takes part in comparisons.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, Literal, NamedTuple, NoReturn, TypeVar, cast, dataclass_transform

Disposition = Literal[
    "confirmed",
    "noted",
    "approved",
    "requested",
    "recommended",
    "referred",
    "appointed",
    "delegated",
    "deferred",
    "rejected",
    "thanked",
    "other",
]
SegmentKind = Literal["agenda", "minutes", "paper", "appendix", "work programme", "forward plan", "other"]
Source = Literal["paper", "declared", "file name", "said"]
"""Where a fact about a meeting was read."""
State = Literal["held", "cancelled", "inquorate", "adjourned"]
"""What became of a meeting."""
Basis = Literal["resolved", "agreed", "carried", "recommended", "plain"]
"""What made a resolution one."""
Outcome = Literal["carried", "lost", "withdrawn", "superseded", "not put", "unknown"]
ReferenceKind = Literal["minute", "limb", "meeting"]


_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_Value]) -> type[_Value]:
    """A frozen dataclass with slots whose values are made in a third of the time: each slot is set by itself.

    What `dataclass` writes for a frozen class goes through `object.__setattr__`; a paper has hundreds of such values.
    What it would write for each class, compiled at every start, and what all can share, they share.
    """
    made: Any = dataclass(slots=True, init=False, repr=False, eq=False)(cls)
    made.__repr__, made.__setattr__, made.__delattr__ = _printed, _refused, _refused
    told = fields(made)
    identity = attrgetter(*(one.name for one in told if one.compare))
    made.__eq__ = lambda self, other: identity(self) == identity(other) if type(other) is made else NotImplemented
    made.__hash__ = lambda self: hash(identity(self))
    setters: dict[str, Any] = {f"_set_{one.name}": getattr(made, one.name).__set__ for one in told}
    names = ", ".join(one.name for one in told)
    body = "".join(f"\n    _set_{one.name}(self, {one.name})" for one in told)
    exec(f"def __init__(self, {names}):{body}", setters)  # noqa: S102 - as `dataclass` itself does
    setters["__init__"].__defaults__ = tuple(one.default for one in told if one.default is not MISSING)
    setters["__init__"].__annotations__ = made.__annotations__
    made.__init__ = setters["__init__"]
    values = attrgetter(*(one.name for one in told))
    made.__reduce__ = lambda self: (made, values(self))  # to other processes, where `dataclass` sets field by field
    return cast("type[_Value]", made)


def _printed(self: Any) -> str:
    told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refused(_self: Any, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{name!r} is not to be changed")


@value
class Span:
    """Half-open range of characters in `Document.text`."""

    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.start, self.end) < (other.start, other.end)


@value
class Page:
    """One page of the file."""

    number: int
    """As a reader of the paper would cite it: the printed page number where there is one, else the file's count."""
    start: int
    end: int


@value
class Finding:
    """Trouble in a paper: data, never an exception."""

    code: str
    """A stable word such as `no-minutes`, `no-date`, `no-items`."""
    message: str
    span: Span | None = field(default=None, compare=False)


BROKEN, STOPPED, UNKEPT, UNJUDGED = "stage-broken", "stage-stopped", "rows-not-kept", "exempt-not-judged"
FAULTS = frozenset((BROKEN, STOPPED, UNKEPT, UNJUDGED))
"""Codes of findings that tell of a fault of this program: what it finds of the paper is not all there.

What the last is of is taken to be exempt where it stands; of the others nobody knows what they cost.
"""


class Mark(NamedTuple):
    """What a file shows of a stretch of its text: a heading's level, bold type, an item of a list, a cell of a table.

    Four of them (`BESIDE`) set it beside the paper: lines of such a stretch are set aside with the kind as reason.

    A tuple, because a pack has thousands.  Marks are in the order of `start`; a cell may hold headings and bold words.
    """

    start: int
    """In `Document.text`; white space at either end is no part of it."""
    end: int
    kind: Literal[
        "heading", "bold", "item", "cell", "front matter", "page header", "page footer", "menu", "pages", "paper"
    ]
    """A `paper` is one of several that lie end to end in the file."""
    level: int = 0
    """Of a heading, 1 to 6, from the size of its type where the file names none; of an item of a list, its depth.

    Of `pages`, over which a line beside the paper is printed that others have not: which line, counted from 1 among
    the marks of such lines; 0 for none.  Of a cell, how many rows further down it reaches.
    """
    table: int = 0
    """Of a cell: which table of the file, from 1 …"""
    row: int = 0
    """… which row of it, from 1, counted on where a table goes on over a page …"""
    column: int = 0
    """… and which column, from 1; a cell that spans several has its first."""


BESIDE = frozenset(("front matter", "page header", "page footer", "menu"))
"""The kinds of marks that set lines beside the paper, and the reasons of such lines."""


@value
class Declared:
    """What a file says of itself, beside its text: evidence with a source, never the paper's own words."""

    field: Literal["title", "date", "held", "body", "council", "address", "notice"]
    """A `date` may be the day on which the paper was put out; `held` is that of the meeting; a `notice` is what stands
    around a page's own words."""
    value: str
    """As the file has it: a date in any form that `words.dates` reads."""
    source: Literal["front matter", "properties", "page title", "page header", "file name", "address"]
    at: int | None = None
    """Where the paper begins that it is said of, where the file holds several; None for what is said of the file."""


@value
class Document:
    """A paper as text, with where its pages begin.  Readers make these; nothing changes them."""

    name: str
    """As given at ingest."""
    text: str
    format: str = "text"
    """`text`, `markdown`, `html`, `pdf`, `docx`, or what a plug-in calls itself."""
    sha256: str = ""
    """Of the bytes that were read, in hexadecimal."""
    pages: tuple[Page, ...] = ()
    """In order, without overlap; empty where the file has no pages or does not say where they begin."""
    findings: tuple[Finding, ...] = ()
    marks: tuple[Mark, ...] = ()
    """What the file shows; empty where it shows nothing but characters."""
    declared: tuple[Declared, ...] = ()


@value
class Said:
    """What the operator said of a paper that does not say it itself (`--body`, `--date`, `--council`, `--url`)."""

    body: str | None = None
    date: dt.date | None = None
    council: str | None = None
    override: bool = False
    """Body and day go before what the paper says of itself; else they fill what it leaves open."""
    url: str | None = None
    """The address that the paper was taken from."""


class Line(NamedTuple):
    """One physical line.  `text` is what it says; `reason` is why it is set aside, if it is.

    A tuple, because a pack has ten thousand of them and a tuple is made in a third of a dataclass's time.
    """

    start: int
    """Of `text` in the document."""
    end: int
    text: str
    """Stripped, one character for one of the source (no-break spaces become spaces)."""
    reason: str | None = None
    """`running header`, `repeated line`, `page label`, …, one of `BESIDE`; None for a line kept."""
    opens_page: bool = False
    """The line is the first of a page, as far as the text shows."""
    marked: bool = False
    """The file sets the line as a heading or wholly in bold."""
    level: int = 0
    """Of a heading, as the file has it; 0 for any other line."""


@value
class Passage:
    """Kept lines joined by line breaks, fillers left out, with the offset of each piece in the source.

    What stands between two offsets shares the tables of the whole, so that a thousand items cost no thousand tables.
    """

    text: str
    _starts: tuple[int, ...]
    """Where each line (and each piece of a line with a filler in it) of the whole begins in its text …"""
    _sources: tuple[int, ...]
    """… and in the document."""
    _from: int = 0
    """Where this text begins in that of the whole."""
    _last: int | None = None
    """The last piece that is in it; None where that is the last of all."""

    @property
    def begins(self) -> int:
        """Where this text begins in that of the whole."""
        return self._from

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each piece begins in `text`."""
        first, last = self._pieces()
        begin = self._from
        return (0, *[s - begin for s in self._starts[first + 1 : last + 1]]) if self._starts else ()

    @property
    def sources(self) -> tuple[int, ...]:
        """Where each piece begins in the document."""
        first, last = self._pieces()
        return (self.source(0), *self._sources[first + 1 : last + 1]) if self._sources else ()

    def _pieces(self) -> tuple[int, int]:
        """The first and the last piece."""
        last = len(self._starts) - 1 if self._last is None else self._last
        return max(0, bisect_right(self._starts, self._from) - 1), last

    def source(self, at: int) -> int:
        """Offset in the document of the character at `at`."""
        if not self._starts:
            return 0
        at += self._from
        i = bisect_right(self._starts, at) - 1
        if self._last is not None and i > self._last:
            i = self._last
        i = max(0, i)
        return self._sources[i] + at - self._starts[i]

    def at(self, source: int) -> int | None:
        """Where the piece stands in `text` that begins at a place of the document; None where none does."""
        first, last = self._pieces()
        i = bisect_left(self._sources, source, first, last + 1)
        if i <= last and self._sources[i] == source and self._starts[i] >= self._from:
            return self._starts[i] - self._from
        return 0 if source == self.source(0) else None

    def place(self, source: int) -> int:
        """The last place in `text` that stands no further on in the document than `source` does; 0 where none does."""
        first, last = self._pieces()
        i = bisect_right(self._sources, source, first, last + 1) - 1
        if i < first:
            return 0
        at = self._starts[i] + source - self._sources[i]
        if i < last:
            at = min(at, self._starts[i + 1] - 1)
        return max(0, min(at - self._from, len(self.text) - 1))

    def span(self, start: int, end: int) -> Span:
        """The document's span for `text[start:end]`, white space at its ends left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(self.source(start), self.source(end - 1) + 1 if end > start else self.source(start))

    def between(self, start: int, end: int) -> Passage:
        """What stands between two offsets of the document; a line that an offset cuts is cut there."""
        a, b, last = self._between(start, end)
        if b <= a:
            return Passage("", (), ())
        last = last if self._last is None else min(last, self._last)
        return Passage(self.text[a - self._from : b - self._from], self._starts, self._sources, a, last)

    def words(self, start: int, end: int) -> str:
        """The text alone of what stands there."""
        a, b, _ = self._between(start, end)
        return self.text[a - self._from : b - self._from] if b > a else ""

    def _between(self, start: int, end: int) -> tuple[int, int, int]:
        """From where to where that is in the text of the whole, and its last piece."""
        if not self._sources or end <= start:
            return 0, 0, 0
        first = max(0, bisect_right(self._sources, start) - 1)
        last = max(first, bisect_left(self._sources, end) - 1)
        a, b = self._inside(first, start), self._inside(last, end)
        return max(a, self._from), min(b, self._from + len(self.text)), last

    def _inside(self, piece: int, source: int) -> int:
        """The offset in the text of the whole of a place in the document, kept inside its piece."""
        begins = self._starts[piece]
        at = max(begins, begins + source - self._sources[piece])
        return min(at, self._starts[piece + 1]) if piece + 1 < len(self._starts) else at


@value
class Segment:
    """A run of lines that is one thing: an agenda, the minutes of one meeting, an officer's paper, …"""

    kind: SegmentKind
    first: int
    """Index of the first line."""
    last: int
    """Index after the last line."""
    span: Span = field(compare=False)
    head_end: int = field(default=0, compare=False)
    """Of an agenda or of minutes: offset in the document where the head's title ends; headings stand behind it."""


@value
class Heading:
    """Where an item of business begins in an agenda or in minutes."""

    segment: int
    """Index of the segment."""
    number: str | None
    """None where the paper has lost its numbers."""
    title: str | None
    """None where the number heads a decision that has no title of its own."""
    span: Span = field(compare=False)
    """Number and title."""
    ends: int = field(compare=False)
    """Offset in the document where the item ends: at the next heading, or with the segment."""
    score: float = field(default=0.0, compare=False)
    """How much spoke for it, on the one scale that all kinds of heading share."""
    spoke: tuple[str, ...] = field(default=(), compare=False)
    """What spoke for it, in a few words each: "next of 34.", "in capitals", "standing item"."""
    instead_of: str | None = field(default=None, compare=False)
    """The runner-up that it was preferred to, as `34. TITLE`, where there was one."""


@value
class Attendee:
    """A person (or several that the paper names as one) at a meeting, and in what part."""

    name: str
    part: Literal["present", "chair", "vice-chair", "substitute", "also present", "officer", "apologies", "absent"]
    role: str | None = None
    """As the paper puts it: "Healthwatch Representative", "Clerk", initials in brackets."""
    for_whom: str | None = None
    span: Span | None = field(default=None, compare=False)


@value
class Meeting:
    """A meeting as one paper tells of it: an agenda announces it, minutes record it."""

    id: str
    body: str | None
    date: dt.date | None
    span: Span = field(compare=False)
    council: str | None = None
    date_after: dt.date | None = None
    """For a paper without a date: the meeting was after this day …"""
    date_before: dt.date | None = None
    """… and before this one."""
    starts: str | None = None
    """Time of day as 24-hour `HH:MM`."""
    venue: str | None = None
    kind: Literal["minutes", "agenda"] = "minutes"
    """What tells of it."""
    occasion: str = "ordinary"
    """`ordinary`, `special`, `annual`, `adjourned`, `inaugural`, …: what the head calls the meeting."""
    state: State = "held"
    body_from: Source | None = None
    """Where the body was read; None where there is none …"""
    date_from: Source | None = None
    """… and the day."""
    bodies: tuple[str, ...] = ()
    """Of a joint meeting, each body; empty for a meeting of one."""
    draft: bool = False
    attendance: tuple[Attendee, ...] = ()
    segment: int = field(default=0, compare=False)
    """Index of the segment that tells of it."""


@value
class AgendaItem:
    """One line of business that an agenda announces."""

    meeting: str
    number: str
    title: str
    span: Span = field(compare=False)
    report_of: str | None = None
    pages: str | None = None
    """As printed, "17 - 28"."""


@value
class Item:
    """One minute."""

    id: str
    meeting: str
    """Id of the meeting."""
    number: str
    """As the paper has it ("34", "77/21", "EX.41"); `#5` for the fifth item of a paper without numbers."""
    title: str | None
    text: str
    """The whole minute without its heading, page furniture left out, paragraphs kept apart by an empty line."""
    span: Span = field(compare=False)
    heading_end: int = field(default=0, compare=False)
    """Offset in the document where number and title end."""
    number_inferred: bool = False
    inferred_from: str | None = None
    """The proof, quoted, where the number is inferred."""
    exempt: bool = False


@value
class Resolution:
    """One row of the tree of what was resolved: a stem or a limb."""

    id: str
    item: str
    path: str
    """`""`, `(1)`, `(2)(a)`; a second block that would repeat a path begins `[2]`."""
    disposition: Disposition
    text: str
    span: Span = field(compare=False)
    stem: str | None = None
    """Path of the row this one hangs from, if it hangs from one."""
    restates: str | None = None
    """Id of the earlier limb of the same meeting that this one repeats word for word, of the same matter."""
    basis: Basis = "resolved"
    motion: str | None = None
    """Id of the motion that carried."""


@value
class Votes:
    """How a motion was voted on; None where the paper does not count, names only where it gives them."""

    for_: int | None = None
    against: int | None = None
    abstained: int | None = None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstained: tuple[str, ...] = ()


@value
class Motion:
    """What was put to a meeting, whatever became of it."""

    id: str
    """`<item>/m1`, counted in the item."""
    item: str
    text: str
    span: Span = field(compare=False)
    moved_by: str | None = None
    """As the paper names them, titles left out; several joined by " and "."""
    seconded_by: str | None = None
    outcome: Outcome = "unknown"
    amends: str | None = None
    """Id of the motion that this one would change."""
    votes: Votes | None = None
    resolution: str | None = None
    """Id of the resolution that it became; its limbs hang from that one."""


@value
class Reference:
    """A pointer at a minute (or at a limb of the same resolution, or at a meeting), as the paper writes it."""

    id: str
    kind: ReferenceKind
    raw: str
    source: str
    """Id of the item, resolution or paper that it stands in."""
    span: Span = field(compare=False)
    body: str | None = None
    date: dt.date | None = None
    number: str | None = None
    limb: str | None = None
    within: str | None = None
    """Id of the meeting the words themselves keep to: its own ("above", "below", "(4) above")."""
    quote: str | None = None
    """Words that the paper quotes from the minute, if it does."""


@value
class Action:
    """Something that somebody was asked to do and that was still to be done."""

    id: str
    item: str
    resolution: str | None
    path: str
    task: str
    span: Span = field(compare=False)
    owner: str | None = None
    """An office, names or initials as the paper prints them, without "the"; None where it names nobody."""
    due: dt.date | None = None
    due_text: str | None = None
    """The paper's words for when, also where no date follows from them ("the next meeting")."""
    recurrence: str | None = None
    """The paper's words, folded: `bi-annual`, `six monthly`, `quarterly`."""
    period: int | None = None
    """Months from one report to the next, of a recurring request."""
    undertaking: bool = False
    """Promised in the discussion, not resolved."""
    persons: str | None = None
    """The names that the initials in `owner` stand for, where the paper tells them."""


@value
class Paper:
    """An officer's (or member's) report."""

    id: str
    subject: str | None
    author: str | None
    """The "Report of" office."""
    body: str | None
    date: dt.date | None
    span: Span = field(compare=False)
    agenda_item: str | None = None
    summary: str | None = None
    recommendations: tuple[str, ...] = ()
    exempt: bool = False


@value
class Logged:
    """What a row of a log of earlier actions has beside the request."""

    owner: str | None
    number: str | None
    """The reference printed before it: of the minute that asked, or of the action."""
    status: str
    """As the log has it: "Carried forward to 9 September"."""
    asked_at: str = ""
    """Where it says that the action was asked for: "Minute 2 of 6 March 2018", "Weir Lane"."""


@value
class Statement:
    """What a paper says has, or has not, become of something that was asked for."""

    source: str
    """Id of the item or paper that says so."""
    done: bool
    text: str
    """The sentence."""
    context: str
    """The sentence with what leads up to it: there stand the words that tell what it is about."""
    span: Span = field(compare=False)
    due: dt.date | None = None
    """The new date that it gives."""
    asked: str | None = None
    """Of a row of a log: the request as the log has it."""
    ended: bool = False
    """It says that what was asked for is not pursued any more."""
    head: str = ""
    """The words that head the point in which the sentence stands …"""
    lead: str = ""
    """… and the sentences before it in that point."""
    deed: str = ""
    """Of what is done: the kind of deed, and the verb, parted by a space (see `words.outcomes`)."""
    log: Logged | None = None


@value
class PlanEntry:
    """A row of a work programme or a forward plan: what was to come when."""

    id: str
    kind: Literal["work programme", "forward plan"]
    subject: str
    span: Span = field(compare=False)
    body: str | None = None
    due: tuple[dt.date, ...] = ()
    """The meetings (or the day) it is put down for."""
    officer: str | None = None
    decision_maker: str | None = None
    paper: str | None = None
    """Id of the paper that it stands in."""
    date: dt.date | None = None
    """Of the meeting that the paper, or the document, is for."""


@value
class Parsed:
    """Everything that one document says, without knowledge of any other.  Each stage fills its own part."""

    document: Document
    said: Said = Said()
    kind: str = "other"
    lines: tuple[Line, ...] = ()
    kept: Passage = Passage("", (), ())
    """What the document says, page furniture left out."""
    segments: tuple[Segment, ...] = ()
    headings: tuple[Heading, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    items: tuple[Item, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    motions: tuple[Motion, ...] = ()
    references: tuple[Reference, ...] = ()
    actions: tuple[Action, ...] = ()
    papers: tuple[Paper, ...] = ()
    plans: tuple[PlanEntry, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
