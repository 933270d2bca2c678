"""What a minute follows and what followed it, link by link.

Threads of one answer tell nothing twice: those of a standing item, minute by minute, would each have the whole chain
before and behind them.  A link to a minute that has a thread of its own in the answer, or that the answer goes on from
elsewhere, ends there and says so (`Link.too_far`).
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.store.entry import Entry, Link, Thread
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.keys import body_key, meeting_of, number_key
from minutes_cli.words.refs import Ref

from .filters import Term
from .likely import is_likely, likely, outcomes
from .listings import CITED_THERE, listing
from .lookup import find, item_row, paper_row
from .unheld import ITEM

DEEPEST = 100
"""Links one behind the other that are drawn: a monthly minute is followed for eight years."""


class _Cited(NamedTuple):
    """A reference to a minute, and where it stands."""

    reference: Record
    quote: str | None
    item: str | None
    paper: str | None


def threads(db: sqlite3.Connection, ref: Ref, *, cited: bool = False) -> list[Thread]:
    """The thread of each minute that `ref` can mean, newest first; with `cited`, without what is only likely.

    Raises `NotFoundError` for none.
    """
    homes: dict[str, Entry] = {}
    for entry in find(db, ref):
        if home := _home(db, entry):
            homes.setdefault(home.record["id"], home)
    if not homes:
        raise NotFoundError("only a minute or a resolution has a thread")
    held = Held(db, homes)
    return [thread_of(held, item, cited=cited) for item in homes.values()]


_End = tuple[_Cited, Entry]


class Held:
    """What the threads of one answer ask of a database, each thing once, and which minutes these go on from.

    `own` are the ids of the minutes that have a thread in the answer.
    """

    def __init__(self, db: sqlite3.Connection, own: Iterable[str]) -> None:
        self.db = db
        self._own = frozenset(own)
        self._walked: dict[tuple[bool, bool], set[str]] = {}
        self._ends: dict[tuple[bool, str], tuple[_End, ...]] = {}
        self._cited: dict[str, tuple[_Cited, ...]] = {}
        self._items: dict[str, Entry | None] = {}
        self._targets: dict[str, Entry | None] = {}
        self._limbs: dict[str, list[Record]] = {}

    def walked(self, *, back: bool, exempt: bool) -> set[str]:
        """The minutes that the answer goes on from one way: where a link to one of them ends.

        What stands behind something exempt, which may be left out, is counted apart.
        """
        if (key := (back, exempt)) not in self._walked:
            self._walked[key] = set(self._own)
        return self._walked[key]

    def ends(self, item: Entry, *, back: bool) -> tuple[_End, ...]:
        """The references of a minute to earlier ones (`back`), or of later ones and papers to it, and what is there."""
        if (key := (back, item.record["id"])) not in self._ends:
            self._ends[key] = tuple((_follows if back else _followed_by)(self, item))
        return self._ends[key]

    def cited(self, terms: list[Term]) -> tuple[_Cited, ...]:
        """The references to minutes that meet `terms`."""
        if (key := repr(terms)) not in self._cited:
            rows = listing(self.db, "references", terms=[*terms, ("kind = 'minute'", {})]).records()
            places = (self.db.execute(_PLACE, (row["id"], row["document"])).fetchone() for row in rows)
            self._cited[key] = tuple(_Cited(row, *place) for row, place in zip(rows, places, strict=True))
        return self._cited[key]

    def item(self, key: str) -> Entry | None:
        """A minute by its id."""
        if key not in self._items:
            self._items[key] = item_row(self.db, key)
        return self._items[key]

    def target(self, key: str) -> Entry | None:
        """The minute that is called so, or whose resolution is."""
        if key not in self._targets:
            home = self.db.execute("SELECT item FROM current_resolutions WHERE id = ?", (key,)).fetchone()
            self._targets[key] = self.item(home[0] if home else key)
        return self._targets[key]

    def limbs(self, item: str) -> list[Record]:
        """The resolutions of a minute."""
        if item not in self._limbs:
            self._limbs[item] = listing(self.db, "resolutions", terms=[("item = :item", {"item": item})]).records()
        return self._limbs[item]


def thread_of(held: Held, item: Entry, *, cited: bool = False) -> Thread:
    """The thread of a minute, given in full."""
    db = held.db
    if item.kind == "item":
        item = replace(item, parts=(*item.parts, outcomes(db, item.record["id"])))
    thread = Thread(item, _Way(held, item, back=True).drawn(), _Way(held, item, back=False).drawn())
    if cited or item.kind != "item" or not is_likely(db, item.record["id"]):
        return thread
    exempt, key = bool(item.record["exempt"]), item.record["id"]
    known = {key, *_reached(held, item, back=True), *_reached(held, item, back=False)}
    return replace(
        thread,
        likely_follows=likely(db, key, known, held.walked(back=True, exempt=exempt), back=True),
        likely_followed_by=likely(db, key, known, held.walked(back=False, exempt=exempt), back=False),
    )


def _reached(held: Held, item: Entry, *, back: bool) -> set[str]:
    """The ids of all that a minute leads to one way, link by link, as far as a thread goes."""
    found: set[str] = set()
    ahead = [item]
    for _ in range(DEEPEST + 1):
        fresh = {far.record["id"]: far for near in ahead for _, far in held.ends(near, back=back)}
        ahead = [far for key, far in fresh.items() if key not in found and far.kind == "item"]
        found |= fresh.keys()
        if not ahead:
            break
    return found


def _home(db: sqlite3.Connection, entry: Entry) -> Entry | None:
    """The minute, in full, that an entry is or stands in."""
    if entry.kind in {"resolution", "motion"}:
        return find(db, Ref(id=entry.record["item"]))[0]
    if entry.kind == "reference":
        return _home(db, find(db, Ref(id=entry.record["from"]))[0])
    if entry.kind == "unheld":
        return entry if entry.record["number"] else None
    return entry if entry.kind == "item" else None


class _Way:
    """One way of a thread while it is drawn: each minute is followed once, so that circles end and knots stay small."""

    def __init__(self, held: Held, item: Entry, *, back: bool) -> None:
        self._held, self._item, self._back = held, item, back
        self._seen = {item.record["id"]}
        self._depth = 0

    def drawn(self) -> tuple[Link, ...]:
        """The links of the minute that the thread is of, and theirs in turn."""
        ends = (_follows if self._back else _followed_by)(self._held, self._item)
        return self._links(ends, self._item, exempt=bool(self._item.record.get("exempt")))

    def _links(self, ends: Iterable[_End], item: Entry, *, exempt: bool) -> tuple[Link, ...]:
        links = []
        for cited, far in ends:
            key = far.record["id"]
            if key in {item.record["id"], self._item.record["id"]}:
                continue
            goes_on = far.kind == "item" and key not in self._seen
            self._seen.add(key)
            behind = exempt or bool(far.record.get("exempt"))
            onward, too_far = self._further(far, exempt=behind) if goes_on else ((), False)
            links.append(Link(cited.reference, far, cited.quote, onward, too_far))
        return tuple(sorted(links, key=lambda link: link.far.record["date"] or ""))

    def _further(self, far: Entry, *, exempt: bool) -> tuple[tuple[Link, ...], bool]:
        """The links of a minute one step further, as far as a thread is drawn; whether they are not told here."""
        walked = self._held.walked(back=self._back, exempt=exempt)
        shown = far.record["id"] in walked or far.record["id"] in self._held.walked(back=self._back, exempt=False)
        if shown or self._depth == DEEPEST:
            ends = self._held.ends(far, back=self._back)
            return (), any(end.record["id"] not in self._seen for _, end in ends)
        walked.add(far.record["id"])
        self._depth += 1
        links = self._links(self._held.ends(far, back=self._back), far, exempt=exempt)
        self._depth -= 1
        return links, False


def _follows(held: Held, item: Entry) -> Iterator[_End]:
    """The earlier minutes that this one refers to."""
    ends = ((cited, _target(held, cited.reference)) for cited in held.cited([_in(item)]))
    return ((cited, far) for cited, far in ends if not _before(item, far))


def _followed_by(held: Held, item: Entry) -> Iterator[_End]:
    """The later minutes and papers that refer to this one."""
    ends = ((cited, _source(held, cited)) for cited in _citing(held, item))
    return ((cited, far) for cited, far in ends if far and not _before(far, item))


def _citing(held: Held, item: Entry) -> Iterator[_Cited]:
    """The references to this minute or to one of its limbs."""
    record = item.record
    number: Term = ("number_key = :number", {"number": number_key(record["number"])})
    if item.kind == "unheld":
        cited_by = {cited["id"] for cited in item.part("cited_by")}
        day: Term = ("date IS :date AND status = 'not_held'", {"date": record["date"]})
        yield from (cited for cited in held.cited([number, day]) if cited.reference["id"] in cited_by)
        return
    targets = {record["id"], *(r["id"] for r in item.part("resolutions") or held.limbs(record["id"]))}
    day = (
        "(date = :date OR within = :meeting)",
        {"date": record["date"], "meeting": meeting_of(record["id"])},
    )
    yield from (cited for cited in held.cited([number, day]) if cited.reference["target"] in targets)


def _target(held: Held, reference: Record) -> Entry:
    """The minute that a reference names, held or not."""
    if (target := reference["target"]) and (found := held.target(target)):
        return found
    return _unknown(reference)


def _source(held: Held, cited: _Cited) -> Entry | None:
    if cited.item:
        return held.item(cited.item)
    return paper_row(held.db, cited.paper) if cited.paper else None


_PLACE = """
SELECT c.quote, c.item, c.paper FROM citations c JOIN documents d ON d.id = c.document
WHERE c.id = ? ORDER BY d.name = ? DESC LIMIT 1
"""
"""Of the table: the view would resolve each reference once more."""


def _in(item: Entry) -> Term:
    return f"item = :item AND {CITED_THERE}", {"item": item.record["id"]}


def _unknown(reference: Record) -> Entry:
    """What a reference tells of a minute that is not held, or that cannot be told from others."""
    body, day, number = reference["body"], reference["date"], reference["number"]
    key = f"{body_key(body) or 'unnamed-body'}/{day or 'undated'}/{number}"
    row = (key, None, None, None, None, body, day, number, False, None, None, False, None)
    return Entry("unheld", "", Listing("items", ITEM, (row,)))


def _before(one: Entry, other: Entry) -> bool:
    """Whether a minute was taken before another: "Minute 37 below" points forward, and follows nothing."""
    first, second = one.record, other.record
    if first["date"] == second["date"] and first["document"] == second["document"] and first["start"] is not None:
        return bool(first["start"] < second["start"])
    return bool(first["date"] and second["date"] and first["date"] < second["date"])
