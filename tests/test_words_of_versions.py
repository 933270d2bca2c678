"""What was said with each released version and with today's: nothing is lost, whichever home is; doctor is well."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import minutes_cli
from minutes_cli import store
from minutes_cli.model import Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep.journal import AMONG, all_words, as_line
from minutes_cli.store.keep.numbers import number_of
from test_database import SCHEMAS, old_database
from test_order_of_words import House, Saying, amend, close, exempt, reopen

MARCH = "quay-and-ferries-committee/2041-03-12"
LAMPS, LETTER, HERONS, BOATS = f"{MARCH}/12(1)", f"{MARCH}/12(2)", f"{MARCH}/13", "boats-panel/2041-06-03/1"
PAPER = "d016b996638a905bcbba83425b6a4135ce4195b3ce8ccd0e7eaf3c82e009e792"
KINDS = ("action", "body", "exempt", "paper")
FIRST_FILE = 8
"""The version from which there is a file beside the database."""


# --- what was said with earlier versions ---


def say_with(db: sqlite3.Connection, version: int) -> None:
    """Say with an earlier version, beside what its fixture has, all else that it could be told."""
    (text,) = db.execute("SELECT text FROM documents WHERE sha256 = ?", (PAPER,)).fetchone()
    _row(db, "said", {"sha256": "e" * 64, "body": "Ferry Panel", "date": "2041-01-01"})
    if version >= 5:
        for name, body, same in (
            ("Boat Panel", "Boats Panel", 1),
            ("Eel Panel", "Eels Panel", 1),
            ("Eel Panel", "Eels Panel", 0),
        ):
            keys = {"name_key": name.lower().replace(" ", "-"), "body_key": body.lower().replace(" ", "-")}
            own = {"said_id": f"b0d1e5{db.total_changes:010x}"} if version >= FIRST_FILE else {}
            _row(
                db,
                "named_bodies",
                {"name": name, "body": body, **keys, "same": same, "said_at": "2041-07-01T00:00:00Z", **own},
            )
    if version >= FIRST_FILE:
        title, asked = (
            "HERONS",
            "the Head of Waterways be requested to submit a report on the herons of the weir to the next meeting",
        )
        told = {"sha256": PAPER, "on_date": "2041-05-01", "said_at": "2041-07-02T00:00:00Z", "settles": "[]"}
        added = told | _at(text, title) | {"action": f"{HERONS}[+1]", "place": "/13[+1]", "words": "herons"}
        _row(
            db,
            "verdicts",
            added
            | {"word": "add", "changes": json.dumps({"task": "Count them", "owner": "Clerk"}), "said_id": "ac" * 8},
        )
        (key,) = db.execute("SELECT max(key) FROM verdicts").fetchone()
        _row(db, "verdicts", added | {"word": "close", "adds": key, "said_id": "ad" * 8})
        amended = (
            told
            | _at(text, asked)
            | {
                "action": HERONS,
                "place": "/13",
                "words": asked.lower(),
                "task": asked[len("the Head of Waterways be requested to ") :].lower(),
            }
        )
        changes = {"owner": "Fox", "was": {"owner": "Head of Waterways"}}
        _row(db, "verdicts", amended | {"word": "amend", "changes": json.dumps(changes), "said_id": "ae" * 8})
    if version >= 12:
        told = {
            "thing": HERONS,
            "kind": "item",
            "sha256": PAPER,
            "place": "/13",
            "title": "HERONS",
            "council_key": "",
            "takes": "[]",
        }
        row = (
            told
            | _at(text, "HERONS")
            | {"text": "HERONS", "body_key": "quay-and-ferries-committee", "date": "2041-03-12"}
        )
        del row["quote"]
        _row(
            db,
            "exemptions",
            row | {"exempt": 1, "on_date": "2041-05-01", "said_at": "2041-07-02T00:00:00Z", "said_id": "af" * 8},
        )


def _at(text: str, quote: str) -> dict[str, object]:
    return {"quote": quote, "span_start": (start := text.index(quote)), "span_end": start + len(quote)}


def _row(db: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", [*row.values()])


# --- and with today's ---


def _said_of_boats(url: str) -> Saying:
    def say(db: sqlite3.Connection) -> None:
        (boats,) = (held for held in store.documents(db) if held.name == "bare.txt")
        store.save(db, parse(store.load(db, boats.key), Said(body="Boats Panel", url=url)))

    return say


EVERY: tuple[Saying, ...] = (
    close(BOATS),
    reopen(LAMPS),
    amend(LETTER, owner="Hen"),
    lambda db: minutes_cli.add(db, f"{MARCH}/12", "Paint the lamps", owner="Clerk"),
    lambda db: minutes_cli.note(db, LETTER, "Asked again"),
    lambda db: minutes_cli.same_body(db, "Boats Panel", "Quay & Ferries Committee"),
    exempt(HERONS, value=False),
    _said_of_boats("https://x.example/boats"),
)
"""A word of every kind."""


class Held(NamedTuple):
    """A database that an earlier version made and today's brought up to date, and with which every word was said."""

    house: House
    told: tuple[object, ...]
    """All that was said, and what follows from it."""
    old: Path
    """The database as the earlier version left it …"""
    brought: Path
    """… and as it was when it had been brought up to date …"""
    papers: Path
    """… and one that has its papers and nothing else."""


VERSIONS = [
    (schema, file) for schema in SCHEMAS for file in (False, True)[: 1 + (int(schema.stem.split("-")[1]) >= FIRST_FILE)]
]


@pytest.fixture(scope="module", params=VERSIONS, ids=lambda given: given[0].stem + " with its file" * given[1])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Held:
    """Say all that can be said, first with an earlier version, then with today's."""
    schema, file = request.param
    folder = tmp_path_factory.mktemp("made")
    old = old_database(folder / "old.db", schema)
    with closing(sqlite3.connect(old)) as db, db:
        say_with(db, int(schema.stem.split("-")[1]))
    house = House.of(folder / "held" / "m.db", old)
    with store.open_db(house.place) as db, store.open_db(folder / "papers.db") as papers:
        for one in store.documents(db):
            store.save(papers, parse(store.load(db, one.key)))
        lines = [as_line(_of_before(told)) for told in all_words(db)]
    if file:
        house.write([line.encode() + b"\n" for line in lines])
    brought = Path(shutil.copy(house.place, folder / "brought.db"))
    house.say(*EVERY)
    return Held(house, all_of(house), old, brought, folder / "papers.db")


@pytest.fixture
def held(made: Held, tmp_path: Path) -> Held:
    """Lay down one of those anew."""
    file = made.house.file.read_bytes()
    return made._replace(house=House.of(tmp_path / "held" / "m.db", made.house.place, file))


def _of_before(told: dict[str, Any]) -> dict[str, Any]:
    """A word as the first version that had a file wrote it."""
    return {name: value for name, value in told.items() if told["of"] == "exempt" or name not in (*AMONG, "url")}


def words(house: House) -> list[tuple[object, ...]]:
    """What the database has of what was said."""
    with store.read_db(house.place) as db:
        return [
            (told["of"], told.get("id"), *map(told.get, ("sha256", "word", "changes", "name", "same")))
            for told in all_words(db)
        ]


def all_of(house: House) -> tuple[object, ...]:
    """What was said, and what follows from it."""
    return words(house), house.told()


# --- nothing is lost ---


def well(held: Held) -> None:
    """Hold that `doctor --restore` brings all back, in both homes, and in a database that is made anew."""
    held.house.restore()
    assert all_of(held.house) == held.told
    assert held.house.wrong() == []
    shutil.rmtree(held.house.place.parent / "anew", ignore_errors=True)
    anew = House.of(held.house.place.parent / "anew" / "m.db", held.papers, held.house.file.read_bytes())
    anew.restore()
    assert all_of(anew) == held.told
    assert anew.wrong() == []


def test_doctor_is_well_and_has_every_word(held: Held) -> None:
    assert held.house.wrong() == []
    lines = held.house.lines()
    assert len(lines) >= len(words(held.house))
    well(held)
    assert held.house.lines() == lines


@pytest.mark.parametrize("which", ["old", "brought"])
def test_a_copy_of_before_is_put_back(held: Held, which: str) -> None:
    shutil.copy(getattr(held, which), held.house.place)
    well(held)


def test_a_line_that_was_lost_is_written_again(held: Held) -> None:
    """The first and the last of each kind of before; with another's also the first that the database has of actions."""
    lines = held.house.lines()
    own = [json.loads(line) for line in lines]
    of_kind = [
        [n for n, line in enumerate(own) if line["of"] == of and number_of(line.get("id")) is None] for of in KINDS
    ]
    for at in {n for places in of_kind for n in (*places[:1], *places[-1:])}:
        held.house.write([line for n, line in enumerate(lines) if n != at])
        if own[at]["of"] != "action":
            _lose(held.house, "verdicts")
        well(held)


@pytest.mark.parametrize("table", ["verdicts", "named_bodies", "exemptions"])
def test_a_word_that_the_database_lost_comes_back(held: Held, table: str) -> None:
    """As an earlier `--restore` lost some of a kind whose ids another kind had, too."""
    _lose(held.house, table)
    well(held)


def _lose(house: House, table: str) -> None:
    with closing(sqlite3.connect(house.place)) as db, db:
        db.execute(f"DELETE FROM {table} WHERE key = (SELECT min(key) FROM {table})")
