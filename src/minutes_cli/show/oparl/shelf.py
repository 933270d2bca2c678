"""What is held, by what it hangs from, for whoever makes objects of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, NamedTuple

from minutes_cli.marks import OPARL
from minutes_cli.store.handed import Handed
from minutes_cli.store.listing import Record

from .addresses import path_of

Thing = dict[str, Any]
"""An object of OParl."""


_TYPED = frozenset(("Organization", "Person", "Meeting", "AgendaItem", "Paper", "File"))
"""Kinds of what has an id of ours, which can be typed."""


class Made(NamedTuple):
    """An object, and where it belongs."""

    path: str
    """Its file."""
    council: str
    """The key of the council whose it is."""
    thing: Thing


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is held, by what it hangs from."""

    handed: Handed
    base: str
    """The address at which all is served; ends in "/"."""
    zone: tzinfo
    """In which the meetings are held."""
    limbs: dict[str, list[Record]]
    motions: dict[str, list[Record]]
    actions: dict[str, list[Record]]
    items: dict[str, list[Record]]
    sittings: dict[str, list[Record]]
    meeting_of: dict[str, str | None]
    """By minute."""
    meetings_on: dict[tuple[str | None, str | None], list[str]]
    """By body and day."""
    papers_of: dict[str, list[Record]]
    """By the minute that decided them."""
    files: dict[str, Thing]
    """By address."""

    def url(self, path: str) -> str:
        """The address of a file."""
        return self.base + path

    def of(self, kind: str, given: str | None) -> str | None:
        """The address of an object."""
        return None if given is None else self.url(path_of(kind, given))

    def thing(self, kind: str, given: str, **more: Any) -> Thing:
        """An object with what is known of it; `ours_` begins what OParl has no name for."""
        told = {name.replace("ours_", "minutes:"): value for name, value in more.items() if value not in (None, "", [])}
        ours = {"minutes:id": given} if kind in _TYPED else {}
        return {"id": self.of(kind, given), "type": OPARL + kind} | told | ours

    def made(self, kind: str, row: Record, thing: Thing) -> Made:
        """An object of a row that stands at a body."""
        return Made(path_of(kind, row["id"]), self.council_of(row["body_id"]), thing)

    def council_of(self, body: str | None) -> str:
        """The key of the council that a body is of; "" where nothing tells it."""
        return self.handed.council_of.get(body or "", (body or "").rpartition("/")[0])


def shelf(handed: Handed, base: str, zone: tzinfo) -> Shelf:
    """All that is held, put in order."""
    by_place = sorted(handed.rows["items"], key=lambda row: (row["document"], row["start"]))
    meetings_on = defaultdict(list)
    for row in handed.rows["meetings"]:
        meetings_on[row["body_id"], row["date"]].append(row["id"])
    return Shelf(
        handed,
        base,
        zone,
        limbs=grouped(handed.rows["resolutions"], "item_id"),
        motions=grouped(handed.rows["motions"], "item_id"),
        actions=grouped(sorted(handed.rows["actions"], key=lambda row: row["start"]), "item_id"),
        items=grouped(by_place, "meeting_id"),
        sittings=grouped(handed.rows["sittings"], "meeting_id"),
        meeting_of={row["id"]: row["meeting_id"] for row in by_place},
        meetings_on=meetings_on,
        papers_of=grouped(handed.rows["papers"], "decided"),
        files={},
    )


def grouped(rows: Iterable[Record], name: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for row in rows:
        if row[name] is not None:
            found[row[name]].append(row)
    return found
