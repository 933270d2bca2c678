"""The picture of the data, made from the schema and from what the views show of the bundled papers: `docs/model.md`."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from minutes_cli import store
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import find_sources, read_bytes

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
HEAD = """# The data, drawn

Made from the schema by `make docs`: the views that [SQL](sql.md) can rely on, what each row of one names of another,
and every column. A line is drawn where that is so of every row that comes of the bundled papers; not where it
follows from two others.
"""
SHOWN = {
    "document_list": "a paper that is held",
    "current_meetings": "a meeting that a paper announces or records",
    "current_items": "a minute",
    "current_resolutions": "a limb of what was decided",
    "current_motions": "what was put, whatever became of it",
    "action_log": "what was asked of somebody, and what became of it",
    "current_citations": "a reference to another minute",
    "current_papers": "an officer's report",
    "current_plans": "a row of a work programme or forward plan",
    "current_attendance": "a person on the list of a meeting",
    "current_passages": "what `minutes search` looks through",
}
"""The views, and what a row of each is."""
NAMED = {
    "document": "document_list",
    "meeting": "current_meetings",
    "item": "current_items",
    "resolution": "current_resolutions",
    "motion": "current_motions",
    "paper": "current_papers",
}
"""Columns that are called after what they name …"""
ALWAYS = frozenset(("document", "meeting", "item"))
"""… and those that never lack it, where no row of a view does."""


class Link(NamedTuple):
    """A column of which every value stands in another view."""

    view: str
    column: str
    of: str
    key: str
    always: bool
    """Every row has a value, whatever the paper."""


def made() -> str:
    """Return the page as the schema is now."""
    with tempfile.TemporaryDirectory() as folder, store.open_db(Path(folder) / "minutes.db") as db:
        for source in find_sources(str(FIXTURES)):
            store.save(db, parse(read_bytes(source.load(), source.name)))  # type: ignore[union-attr]
        store.actions(db)  # weighs what became of them
        links = list(_links(db))
        return "\n".join([HEAD, *_picture(db, links), "", *_tables(db)]) + "\n"


def _links(db: sqlite3.Connection) -> Iterator[Link]:
    """What the rows name of each other; of the keys of the other view the first that has all that is named."""
    for view in SHOWN:
        for column in _columns(db, view):
            of = NAMED.get(column, view)
            keys = [key for key in ("id", "key", "name") if of != view and key in _columns(db, of)]
            found = (_link(db, Link(view, column, of, key, always=False)) for key in keys)
            yield from [link for link in found if link][:1]


def _link(db: sqlite3.Connection, link: Link) -> Link | None:
    """The link, where all that is named is there."""
    named = f'SELECT count(*), count("{link.column}"), sum("{link.column}" IN (SELECT "{link.key}" FROM {link.of}))'
    every, many, found = db.execute(f"{named} FROM {link.view}").fetchone()
    return link._replace(always=every == many and link.column in ALWAYS) if many and many == found else None


def _drawn(links: list[Link]) -> Iterator[Link]:
    """Those that do not follow from two others."""
    for link in links:
        over = {one.of for one in links if one.view == link.view and one.always}
        if not any(one.view in over and one.of == link.of for one in links):
            yield link


def _columns(db: sqlite3.Connection, view: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info({view})")]


def _picture(db: sqlite3.Connection, links: list[Link]) -> Iterator[str]:
    """A diagram of Mermaid's: each view with its keys, and a line for each link."""
    yield "```mermaid\nerDiagram"
    for view in SHOWN:
        named = {"id", "key", "name"} | {link.column for link in links if link.view == view}
        yield f"    {view} {{"
        for column in (column for column in _columns(db, view) if column in named):
            kind = db.execute(f'SELECT typeof("{column}") FROM {view} ORDER BY "{column}" IS NULL LIMIT 1').fetchone()
            yield f"        {kind[0]} {column}"
        yield "    }"
    for link in _drawn(links):
        yield f'    {link.of} {"||" if link.always else "|o"}--o{{ {link.view} : "{link.key} = {link.column}"'
    yield "```"


def _tables(db: sqlite3.Connection) -> Iterator[str]:
    yield "| view | a row is | columns |\n| --- | --- | --- |"
    for view, what in SHOWN.items():
        yield f"| `{view}` | {what} | {' '.join(f'`{column}`' for column in _columns(db, view))} |"
