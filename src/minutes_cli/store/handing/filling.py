"""The rows of the tables that are handed on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from minutes_cli.store.handed import Handed
from minutes_cli.store.listing import Record

from .tables import TABLES


def filled(handed: Handed) -> dict[str, list[tuple[Any, ...]]]:
    """Of each table the rows, a value a column.

    1. an id stands once;
    2. what points into another table names a row that is there, or is NULL.
    """
    made: dict[str, dict[Any, Record]] = {}
    for table in TABLES:
        first = table.columns[0].name
        rows = _ROWS[table.name](handed)
        made[table.name] = {}
        for number, row in enumerate(rows, 1):
            made[table.name].setdefault(number if first == "key" else row[first], row)
    found = {}
    for table in TABLES:
        told = []
        for key, row in made[table.name].items():
            values = [key]
            for column in table.columns[1:]:
                value = row.get(column.name)
                values.append(None if column.into and value not in made[column.into] else _plain(value))
            told.append(tuple(values))
        found[table.name] = told
    return found


def _plain(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _placed(row: Record) -> Record:
    """A row that names other rows by their ids."""
    return row | {"document": row["document_id"], "body": row["body_id"], "meeting": row["meeting_id"]}


def _standing(row: Record) -> Record:
    return _placed(row) | {"item": row["item_id"], "ref": _ref(row)}


def _ref(row: Record) -> str:
    """`34 (2) of 2021-03-16`."""
    number = " ".join(x for x in (row["number"], row.get("path")) if x)
    return " of ".join(x for x in (number, row["date"]) if x) or row["id"]


def _rows(noun: str) -> Callable[[Handed], Iterator[Record]]:
    return lambda handed: (_standing(row) if "number" in row else _placed(row) for row in handed.rows[noun])


def _bodies(handed: Handed) -> Iterator[Record]:
    yield from handed.rows["bodies"]


def _documents(handed: Handed) -> Iterator[Record]:
    yield from handed.rows["documents"]


def _meetings(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["meetings"]:
        yield _placed(row) | {"title": ", ".join(x for x in (row["body"], row["date"] or "undated") if x)}


def _items(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["items"]:
        number = "" if row["number"].startswith("#") else row["number"]
        yield _placed(row) | {"heading": " ".join(x for x in (number, row["title"]) if x) or row["id"]}


def _motions(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["motions"]:
        counts = row["votes"] or {}
        told = {f"votes_{side}": counts.get(side) for side in ("for", "against", "abstained")}
        place = row["id"].removeprefix(row["item"]).lstrip("/")
        yield _standing(row) | told | {"ref": f"{_ref(row)}, {place}" if place else _ref(row)}


def _votes(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["motions"]:
        for side in ("for", "against", "abstained"):
            for name in (row["votes"] or {}).get(f"names_{side}", ()):
                yield {"name": name, "vote": side, "motion": row["id"], "body": row["body_id"], "date": row["date"]}


def _evidence(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["actions"]:
        for told in row["evidence"]:
            yield {"action": row["id"], **told, "item": _minute(told["id"]), "paper": told["id"]}


def _minute(given: str) -> str:
    """The minute of a resolution or motion."""
    for mark in "([":
        given = given.partition(mark)[0]
    head, slash, tail = given.rpartition("/")
    return head if slash and tail[:1] == "m" and tail[1:].isdigit() else given


def _citations(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["references"]:
        target = row["target"]
        yield _standing(row) | {"target": _minute(target) if target else None, "target_id": target}


def _recommendations(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["papers"]:
        for position, text in enumerate(row["recommendations"] or (), 1):
            yield {"id": f"{row['id']}/rec-{position}", "text": text, "paper": row["id"], "position": position}


def _attendance(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["sittings"]:
        yield row | {"person": row["id"]}


def _passages(handed: Handed) -> Iterator[Record]:
    for row in handed.rows["passages"]:
        yield _placed(row) | {"text": row["passage"], "item": row["item_id"], "paper": row["id"]}


_ROWS: dict[str, Callable[[Handed], Iterator[Record]]] = {
    "bodies": _bodies,
    "documents": _documents,
    "meetings": _meetings,
    "items": _items,
    "resolutions": _rows("resolutions"),
    "motions": _motions,
    "votes": _votes,
    "actions": _rows("actions"),
    "evidence": _evidence,
    "citations": _citations,
    "papers": _rows("papers"),
    "recommendations": _recommendations,
    "plans": _rows("plans"),
    "people": _rows("people"),
    "attendance": _attendance,
    "passages": _passages,
}
