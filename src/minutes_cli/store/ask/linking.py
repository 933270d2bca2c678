"""What a minute follows and what followed it, link by link."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from minutes_cli.errors import NotFoundError
from minutes_cli.store.entry import Entry, Link, Thread
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.keys import body_key, meeting_of, number_key
from minutes_cli.words.refs import Ref

from .filters import Term
from .likely import likely, outcomes
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
    held = Held(db)
    return [thread_of(held, item, cited=cited) for item in homes.values()]


class Held:
    """What threads ask of a database; those of one matter ask the same again and again, and are answered once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db
        self._cited: dict[str, tuple[_Cited, ...]] = {}
        self._items: dict[str, Entry | None] = {}
        self._targets: dict[str, Entry | None] = {}
        self._limbs: dict[str, list[Record]] = {}

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
    thread = _Thread(held, item).drawn()
    if cited or item.kind != "item":
        return thread
    known = {item.record["id"], *_ids(thread.follows), *_ids(thread.followed_by)}
    return replace(
        thread,
        likely_follows=likely(db, item.record["id"], known, back=True),
        likely_followed_by=likely(db, item.record["id"], known, back=False),
    )


def _ids(links: Iterable[Link]) -> Iterator[str]:
    for link in links:
        yield link.far.record["id"]
        yield from _ids(link.onward)


def _home(db: sqlite3.Connection, entry: Entry) -> Entry | None:
    """The minute, in full, that an entry is or stands in."""
    if entry.kind in {"resolution", "motion"}:
        return find(db, Ref(id=entry.record["item"]))[0]
    if entry.kind == "reference":
        return _home(db, find(db, Ref(id=entry.record["from"]))[0])
    if entry.kind == "unheld":
        return entry if entry.record["number"] else None
    return entry if entry.kind == "item" else None


class _Thread:
    """A thread while it is drawn: each minute is followed once, so that circles end and knots stay small."""

    def __init__(self, held: Held, item: Entry) -> None:
        self._held, self._item = held, item
        self._seen: set[str] = set()
        self._depth = 0

    def drawn(self) -> Thread:
        """Both ways."""
        follows = self._follows(self._item)
        self._seen = set()
        return Thread(self._item, follows, self._followed_by(self._item))

    def _follows(self, item: Entry) -> tuple[Link, ...]:
        """The earlier minutes that this one refers to, and what they follow in turn."""
        ends = ((cited, self._target(cited.reference)) for cited in self._held.cited([_in(item)]))
        return self._links(((cited, far) for cited, far in ends if not _before(item, far)), item, self._follows)

    def _followed_by(self, item: Entry) -> tuple[Link, ...]:
        """The later minutes and papers that refer to this one, and what followed them in turn."""
        ends = ((cited, self._source(cited)) for cited in self._citing(item))
        return self._links(((c, far) for c, far in ends if far and not _before(far, item)), item, self._followed_by)

    def _links(
        self, ends: Iterator[tuple[_Cited, Entry]], item: Entry, onward: Callable[[Entry], tuple[Link, ...]]
    ) -> tuple[Link, ...]:
        links = []
        for cited, far in ends:
            key = far.record["id"]
            if key in {item.record["id"], self._item.record["id"]}:
                continue
            goes_on = far.kind == "item" and key not in self._seen
            self._seen.add(key)
            too_far = goes_on and self._depth == DEEPEST
            links.append(Link(cited.reference, far, cited.quote, self._further(far, onward, goes_on=goes_on), too_far))
        return tuple(sorted(links, key=lambda link: link.far.record["date"] or ""))

    def _further(self, far: Entry, onward: Callable[[Entry], tuple[Link, ...]], *, goes_on: bool) -> tuple[Link, ...]:
        """The links of a minute one step further, as far as a thread is drawn."""
        if not goes_on or self._depth == DEEPEST:
            return ()
        self._depth += 1
        links = onward(far)
        self._depth -= 1
        return links

    def _citing(self, item: Entry) -> Iterator[_Cited]:
        """The references to this minute or to one of its limbs."""
        record = item.record
        number: Term = ("number_key = :number", {"number": number_key(record["number"])})
        if item.kind == "unheld":
            cited_by = {cited["id"] for cited in item.part("cited_by")}
            day: Term = ("date IS :date AND status = 'not_held'", {"date": record["date"]})
            yield from (cited for cited in self._held.cited([number, day]) if cited.reference["id"] in cited_by)
            return
        targets = {record["id"], *(r["id"] for r in item.part("resolutions") or self._held.limbs(record["id"]))}
        day = (
            "(date = :date OR within = :meeting)",
            {"date": record["date"], "meeting": meeting_of(record["id"])},
        )
        yield from (cited for cited in self._held.cited([number, day]) if cited.reference["target"] in targets)

    def _target(self, reference: Record) -> Entry:
        """The minute that a reference names, held or not."""
        if (target := reference["target"]) and (held := self._held.target(target)):
            return held
        return _unknown(reference)

    def _source(self, cited: _Cited) -> Entry | None:
        if cited.item:
            return self._held.item(cited.item)
        return paper_row(self._held.db, cited.paper) if cited.paper else None


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
