"""Minutes and meetings that nobody has loaded, as far as others tell of them."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Listing
from minutes_cli.words.keys import limb_key, number_key
from minutes_cli.words.refs import Ref

from .filters import PLACE, Term, conditions, of_body

ITEM = (*PLACE, "body", "date", "number", "number_inferred", "title", "text", "exempt", "url")
CITED_BY = (*PLACE, "from", "body", "date", "title", "raw", "limb", "quote")
_ID = re.compile(r"(?P<body>.+)/(?P<date>\d{4}-\d\d-\d\d)(?:/(?P<number>[^/()\[\]]+)(?P<limb>[(\[].*)?)?")


class Cited(NamedTuple):
    """One citation of a minute that is not held."""

    council_key: str
    body_key: str | None
    body: str | None
    date: str | None
    number_key: str | None
    number: str | None
    limb_key: str | None
    row: tuple[Any, ...]
    """As `CITED_BY` has it."""


_SELECT = """
SELECT c.council_key, c.body_key, c.body, c.date, c.number_key, c.number, c.limb_key,
    c.id, c.document_name, c.page, c.span_start, c.span_end, c.source, coalesce(i.body, p.body),
    coalesce(i.date, p.date), coalesce(i.title, p.subject), c.raw, c.limb, c.quote
FROM current_citations c
LEFT JOIN current_items i ON i.document = c.document AND i.id = c.item
LEFT JOIN current_papers p ON p.document = c.document AND p.id = c.paper
"""


def unheld(db: sqlite3.Connection, ref: Ref) -> Iterator[Entry]:
    """The minutes that `ref` can mean and that are only cited, newest first; of a day alone, the meetings."""
    terms = _terms(db, ref)
    if terms is None:
        return
    whole = not any("number" in values for _, values in terms)
    for cited in _minutes(_citations(db, terms, "minute', 'meeting" if whole else "minute")):
        if not ref.limb or any(c.limb_key == limb_key(ref.limb) for c in cited):
            yield unheld_entry(cited, whole=whole)


def _citations(db: sqlite3.Connection, terms: list[Term], kinds: str) -> list[Cited]:
    """The citations of what is not held, in the order of the papers that cite."""
    where, values = conditions([*terms, (f"c.status = 'not_held' AND c.kind IN ('{kinds}')", {})])
    order = "coalesce(i.date, p.date), c.document_name, c.span_start"
    rows = db.execute(f"{_SELECT} {where} ORDER BY {order}", values)
    return [Cited._make((*row[:7], row[7:])) for row in rows]


def unheld_entry(cited: list[Cited], *, whole: bool = False) -> Entry:
    """A minute, or a `whole` meeting, from what is cited of it."""
    first = next((c for c in cited if c.body), cited[0])
    key = "/".join(filter(None, (first.council_key, first.body_key or "unnamed-body", first.date or "undated")))
    row = (
        key if whole else f"{key}/{first.number}",
        None,
        None,
        None,
        None,
        first.body,
        first.date,
        None if whole else first.number,
        False,
        None,
        None,
        False,
        None,
    )
    return Entry(
        "unheld", "", Listing("items", ITEM, (row,)), (Listing("cited_by", CITED_BY, tuple(c.row for c in cited)),)
    )


def _terms(db: sqlite3.Connection, ref: Ref) -> list[Term] | None:
    """A REF, or an id as `unheld_entry` makes it, as conditions; None where it names no minute."""
    if ref.id:
        found = _ID.fullmatch(ref.id)
        if not found:
            return None
        body = found["body"].rpartition("/")[2]
        return [
            *_numbered(found["number"]),
            ("c.date = :date", {"date": found["date"]}),
            ("coalesce(c.body_key, 'unnamed-body') = :body", {"body": body}),
        ]
    terms = _numbered(ref.number)
    if ref.date:
        terms.append(("c.date = :date", {"date": ref.date.isoformat()}))
    if ref.body:
        terms.append(of_body(db, ref.body, "c."))
    return terms


def _numbered(number: str | None) -> list[Term]:
    return [("c.number_key = :number", {"number": number_key(number)})] if number else []


def _minutes(cited: list[Cited]) -> list[list[Cited]]:
    """The citations of each minute; one that names no body goes with the only body that others name for that day."""
    groups: dict[tuple[str, str, str | None], list[Cited]] = defaultdict(list)
    bodies: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for c in cited:
        if c.body_key:
            bodies[c.council_key, c.date].add(c.body_key)
    for c in cited:
        named = bodies[c.council_key, c.date]
        body = c.body_key or (min(named) if len(named) == 1 else "")
        groups[c.council_key, body, c.date].append(c)
    return [groups[key] for key in sorted(groups, key=lambda key: (key[2] or "", key), reverse=True)]
