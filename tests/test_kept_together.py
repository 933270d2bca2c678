"""New papers of a batch are written together, table by table: the rows are those of papers kept one after the other."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes
from minutes_cli.store.at_once import at_once

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
MOMENT = datetime(2031, 6, 4, tzinfo=UTC)
MINUTES = (
    "QUAY PANEL\n\nMinutes of the meeting held on 3 June 2031\n\nPresent: A. Reed (Chair)\n\n1. {title}\n\n"
    "Further to Minute No. 4 of 6 May 2031, it was\n\n"
    "RESOLVED: That the Harbour Master be requested to submit a report on {title} by 1 July 2031.\n"
)
BEFORE = MINUTES.replace("3 June", "6 May").replace("1. {title}", "4. {title}")


def read(name: str, text: str) -> Parsed:
    return parse(read_bytes(text.encode(), name))


def papers() -> list[Parsed]:
    """Two tellings of one meeting, the meeting before it, a text that is no minutes, and the fixtures."""
    texts = {
        "a.txt": MINUTES.format(title="Ropes"),
        "part.txt": MINUTES.format(title="Oars and sails of the tender"),
        "before.txt": BEFORE.format(title="Ropes"),
        "letter.txt": "Dear Panel, the ropes are worn.\n",
    }
    found = [read(name, text) for name, text in texts.items()]
    return found + [read(path.name, path.read_text("utf-8")) for path in sorted(FIXTURES.glob("*.txt"))]


def kept(place: Path, given: Iterable[Parsed], *, beside: bool) -> list[store.Saved]:
    with store.open_db(place) as db, at_once(db), store.together(db) if beside else nullcontext() as others:
        return [store.save(db, one, moment=MOMENT, beside=others) for one in given]


def dumped(place: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table with its keys, and each word of the index with its places."""
    with closing(sqlite3.connect(place)) as db:
        db.execute("INSERT INTO passages_fts (passages_fts) VALUES ('integrity-check')")
        db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'passages_fts', 'instance')")
        named = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'passages_fts%'")
        tables = [name for (name,) in named.fetchall()] + ["temp.words"]
        return {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables}


def test_the_rows_are_those_of_papers_that_are_kept_one_after_the_other(tmp_path: Path) -> None:
    alone, beside = tmp_path / "alone.db", tmp_path / "beside.db"
    one_by_one = kept(alone, papers(), beside=False)
    assert kept(beside, papers(), beside=True) == one_by_one
    assert dumped(beside) == dumped(alone)
    assert {told.how for told in one_by_one} == {"added"}


def test_a_paper_that_is_there_already_or_replaces_another_finds_the_others_written(tmp_path: Path) -> None:
    first, *more = papers()
    again = read("a.txt", MINUTES.format(title="Ropes, and their ends"))
    batch = [first, more[0], replace(first, document=replace(first.document, name="copy.txt")), again, *more[1:]]
    alone, beside = tmp_path / "alone.db", tmp_path / "beside.db"
    one_by_one = kept(alone, batch, beside=False)
    assert [told.how for told in one_by_one[:4]] == ["added", "added", "unchanged", "replaced"]
    assert kept(beside, batch, beside=True) == one_by_one
    assert dumped(beside) == dumped(alone)


def test_papers_of_which_one_contradicts_itself_are_to_be_kept_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("minutes_cli.store.keep.filling.distinct", lambda parsed: parsed)
    good, bad = papers()[:2]
    place = tmp_path / "minutes.db"
    with pytest.raises(store.ApartError):
        kept(place, [good, replace(bad, items=bad.items * 2)], beside=True)
    with closing(sqlite3.connect(place)) as db:
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (0,)
