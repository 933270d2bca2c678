"""The actions of tables, as requests of the minutes that their rows name, or that the table stands under."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from minutes_cli.model import Action, Finding, Item, Parsed, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.action_lists import Section
from minutes_cli.words.action_rows import ActionRow, Unread, action_tables, tells
from minutes_cli.words.stated import stated

from .places import Taken

_nothing = regex.compile(r"\W*(?:none|n/a|nil|noted?|tbc|no\s+(?:further\s+)?actions?)?\W*", regex.IGNORECASE)
_done = regex.compile(r"(?:[-–.:(]\s*|\bnow\s+)(?:done|completed?)\W*$", regex.IGNORECASE)
"""    Sign for the lamp. Update after the meeting: Done."""
_limb = regex.compile(r"(?<=\d)[a-z](?=$|/)")
"""    27b/1920"""
_QUOTED = 120
"""Characters of a row that a finding quotes."""
_prefix = regex.compile(r"^\p{L}{1,5}[\s./-]*(?=\d)")
"""    FGB 93/1920, which a table cites as 93/1920"""


class Rowed(NamedTuple):
    """A request in a row of a table."""

    start: int
    """Of the row in the document."""
    end: int
    owner: str | None
    task: str
    due: str
    named: bool
    """The row names its minute by number."""
    head: int
    """Where its table begins."""
    told: str
    """All of its cells."""
    subject: str
    """What it has beside all this: the place, the application, the matter."""


class Tabled(NamedTuple):
    """What the tables of actions of a paper have."""

    rows: Mapping[str, Sequence[Rowed]]
    """The new requests, by the ids of their items."""
    places: Sequence[Span]
    """Of every row, logs of earlier actions and heads among them."""
    unread: Sequence[Finding] = ()
    """A finding for each row of which nothing was made."""


def tabled(parsed: Parsed, sittings: Sequence[Sequence[Item]]) -> Tabled:
    """The requests of the tables of meetings; what logs tell of earlier ones is none."""
    found: dict[str, list[Rowed]] = defaultdict(list)
    places: list[Span] = []
    document, text = parsed.document, parsed.kept
    if not sittings:
        return Tabled({}, ())
    items = sorted((item for items in sittings for item in items), key=lambda item: item.span.start)
    starts = [item.span.start for item in items]
    by_number = {(item.meeting, _prefix.sub("", item.number)): item for item in items}
    by_number |= {(item.meeting, item.number): item for item in items}

    def under(place: int) -> Item | None:
        at = bisect_right(starts, place) - 1
        return items[at] if at >= 0 else None

    def first_of(place: int) -> Item | None:
        """The first item of the meeting in whose head a place stands."""
        meeting = next((m for m in parsed.meetings if m.span.start <= place < m.span.end), None)
        return next((item for item in items if meeting and item.meeting == meeting.id), None)

    sections = [Section(item.title or "", item.heading_end, item.span.end) for item in items]
    tables = action_tables(document, text, sections)
    places += [Span(row.start, row.end) for row in tables.heads]
    silent: list[Unread] = []
    headings = _headings(tables.rows, under)
    for row in tables.rows:
        if row.start in headings:
            continue
        places.append(Span(row.start, row.end))
        head = under(row.head) or first_of(row.head)
        if row.logged and row.head < row.start and not tells(row.status):  # lists of logs have no head above
            silent.append(Unread(row.start, row.end, row.head, row.told))
        if head is None or row.logged or _nothing.fullmatch(row.task) or _done.search(row.task):
            continue
        if row.due and stated(row.due) == "done":
            continue
        named = by_number.get((head.meeting, _limb.sub("", row.item)))
        item = named or head
        owner = None if _nothing.fullmatch(row.owner) else row.owner
        found[item.id].append(
            Rowed(row.start, row.end, owner, row.task, row.due, named is not None, row.head, row.told, row.subject)
        )
    lost = [
        _lost(head, row)
        for row in (*tables.unread, *silent)
        if (head := under(row.head) or first_of(row.head)) and row.told
    ]
    return Tabled(found, places, lost)


def _headings(rows: Sequence[ActionRow], under: Callable[[int], Item | None]) -> set[int]:
    """Where rows begin that head the next minutes: "45.<tab>BUS SHELTER" goes on the paper's numbers below a table.

    Not where rows with an owner or a day are minutes of their own: then all of the table's are.
    """
    of_items: set[int] = set()
    found: set[int] = set()
    for row in rows:
        own = under(row.start)
        if own is None or not own.span.start <= row.start < own.heading_end:
            continue
        if row.owner or row.due:
            of_items.add(row.head)
        elif own.title and row.end <= own.heading_end and row.head < row.start and row.head not in of_items:
            found.add(row.start)
    return found


def passed_over(tables: Tabled, actions: Sequence[Action]) -> list[Finding]:
    """The findings of the rows that nothing else has made an action of."""
    if not tables.unread:
        return []
    read = Taken(a.span for a in actions)
    return [f for f in tables.unread if f.span and not any(map(read.holds, range(f.span.start, f.span.end)))]


def _lost(item: Item, row: Unread) -> Finding:
    said = row.told if len(row.told) <= _QUOTED else f"{row.told[:_QUOTED].rstrip()} …"
    told = f"no action was found in a row of a table of actions in {item.number}: {said}"
    return Finding("row-unread", told, Span(row.start, row.end))
