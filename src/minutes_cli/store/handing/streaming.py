"""All that is held, as it may leave the house, some papers at a time: their rows are in memory, and no others."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.store.ask.acting import AS_WRITTEN, HELD, ActionFilter, actions
from minutes_cli.store.ask.attending import by_body
from minutes_cli.store.ask.exempt import publicly
from minutes_cli.store.ask.filters import Term
from minutes_cli.store.ask.listings import PRINTED_ONCE, document_list, listing
from minutes_cli.store.ask.naming import bodies
from minutes_cli.store.listing import Listing, Record

from .gathering import bare_name, closed_papers, passages
from .whose import councils

NOUNS = (
    *("documents", "meetings", "items", "resolutions", "motions", "references", "papers", "plans", "actions"),
    *("passages", "bodies", "people", "sittings"),
)
_PAPERS = 200
"""So many at a time."""


class Part(NamedTuple):
    """Rows of a noun, of one council and one year."""

    noun: str
    council: str | None
    year: int | None
    rows: list[Record]
    """As the JSON contract has them."""


class Streaming:
    """Everything that is held, without what is exempt unless that is asked for, as `gather` has it."""

    def __init__(self, db: sqlite3.Connection, *, exempt: bool = False) -> None:
        self._db = db
        self._public = (lambda found: (found, 0)) if exempt else publicly(db)
        self._closed = set() if exempt else closed_papers(db)
        self._councils = councils(db)
        self.hidden = 0
        """So many rows were left out as exempt."""

    def parts(self) -> Iterator[Part]:
        """All of them; those of one noun, council and year come one after the other, with few exceptions."""
        homes = self._homes()
        for at in range(0, len(homes), _PAPERS):
            some = homes[at : at + _PAPERS]
            yield from self._of_papers([home for home in some if home[0] not in self._closed], closed=False)
            yield from self._of_papers([home for home in some if home[0] in self._closed], closed=True)
        for noun, found in self._of_bodies():
            yield from self._parted(noun, self._shown(found), {})

    def _of_papers(self, homes: list[tuple[int, str, str, str | None]], *, closed: bool) -> Iterator[Part]:
        """The rows that stand in some papers; those in which nothing is open are not named."""
        if not homes:
            return
        of_document = {name: (council, day) for _, name, council, day in homes}
        keys = json.dumps([key for key, *_ in homes])
        for noun, found in self._listings(keys):
            shown = self._shown(found)
            if closed and noun in {"documents", "passages"}:
                self.hidden += len(shown.rows) if noun == "documents" else 0
                continue
            yield from self._parted(noun, shown, of_document, closed=closed)

    def _listings(self, keys: str) -> Iterator[tuple[str, Listing]]:
        these: Term = ("document IN (SELECT value FROM json_each(:documents))", {"documents": keys})
        yield "documents", document_list(self._db, keys=keys)
        for noun in ("meetings", "items", "resolutions", "motions", "references", "papers", "plans"):
            terms = [these, PRINTED_ONCE] if noun == "resolutions" else [these]
            yield noun, listing(self._db, noun, terms=terms, order="document, span_start, key")
        yield "actions", actions(self._db, want=ActionFilter(HELD), terms=[these], order=AS_WRITTEN)
        yield "passages", passages(self._db, keys)

    def _of_bodies(self) -> Iterator[tuple[str, Listing]]:
        yield "bodies", bodies(self._db)
        for people, sittings in by_body(self._db):
            yield "people", people
            yield "sittings", sittings

    def _shown(self, found: Listing) -> Listing:
        shown, hidden = self._public(found)
        self.hidden += hidden
        return shown

    def _parted(
        self,
        noun: str,
        found: Listing,
        of_document: dict[str, tuple[str, str | None]],
        *,
        closed: bool = False,
    ) -> Iterator[Part]:
        by_home: dict[tuple[str | None, int | None], list[Record]] = defaultdict(list)
        for row in found.records():
            council, day = of_document.get(row["document"], ("", None))
            if not of_document:
                council = self._council_of(noun, row)
            day = row.get("date", day)
            by_home[council or None, int(day[:4]) if day else None].append(_bare(noun, row, closed=closed))
        for (council_key, year), rows in sorted(by_home.items(), key=lambda part: (part[0][0] or "", part[0][1] or 0)):
            yield Part(noun, council_key, year, rows)

    def _council_of(self, noun: str, row: Record) -> str:
        """Of a row that is of a body, or of a meeting."""
        if noun == "bodies":
            return self._councils.of_body(row["id"])
        meeting = row["meeting"] if noun == "sittings" else row["attendance"][-1]["meeting"]
        found = self._db.execute(f"SELECT {_BODY} FROM meetings m WHERE m.id = ?", (meeting,)).fetchone()  # noqa: S608
        return self._councils.of_body(found[0]) if found else ""

    def _homes(self) -> list[tuple[int, str, str, str | None]]:
        """Of each paper its key, its name, the key of its council, and its first day; those of a council together."""
        told = defaultdict[int, list[str]](list)
        for document, body in self._db.execute(_BODIES):
            if council := self._councils.of_body(body):
                told[document].append(council)
        homes = [(key, name, min(told[key], default=""), day) for key, name, day in self._db.execute(_HOMES)]
        return sorted(homes, key=lambda home: (home[2], home[3] or "", home[0]))


_BODY = "iif(m.council_key = '', '', m.council_key || '/') || m.body_key"
_BODIES = " UNION ".join(f"SELECT m.document, {_BODY} FROM {table} m" for table in ("meetings", "papers"))  # noqa: S608
_HOMES = """
SELECT d.id, d.name, coalesce(min(m.date), min(p.date))
FROM documents d LEFT JOIN meetings m ON m.document = d.id LEFT JOIN papers p ON p.document = d.id GROUP BY d.id
"""


def _bare(noun: str, row: Record, *, closed: bool) -> Record:
    """A row without where papers lie on this machine, and without those in which nothing is open."""
    if closed:
        return row | dict.fromkeys(row.keys() & _PLACES)
    if row["document"]:
        row["document"] = bare_name(row["document"])
    if noun == "documents":
        row["name"] = bare_name(row["name"])
    elif noun == "passages" and row["kind"] not in {"item", "paper"}:
        row["title"] = bare_name(row["title"])
    return row


_PLACES = frozenset(("document", "page", "start", "end", "url"))
