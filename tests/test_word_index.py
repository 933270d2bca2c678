"""The index of words stays as it grows, however often something comes; one that wore out is made anew."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from builders import paper
from minutes_cli import store
from minutes_cli.errors import DatabaseError
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.schema.word_index import levels

ITEM = "HARBOUR BOARD\n\nMinutes of the meeting held on {day} May 2019\n\n1. THE CRANE\n\nThe crane {word} was seen.\n"


def keep(db: sqlite3.Connection, n: int) -> None:
    """Keep the minutes of one meeting, which has a word of its own."""
    text = ITEM.format(day=n % 28 + 1, word=f"word{n}")
    store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=f"{n:064}")))


def wear_out(place: Path, count: int) -> None:
    """Put as many empty levels under those of the index as a version did that had it laid together again and again."""
    with closing(sqlite3.connect(place)) as db, db:
        (block,) = db.execute("SELECT block FROM passages_fts_data WHERE id = 10").fetchone()
        more = count - block[4]
        told = block[:4] + bytes((0x80 | count >> 7, count & 0x7F)) + block[5:7] + bytes(2 * more) + block[7:]
        db.execute("UPDATE passages_fts_data SET block = ? WHERE id = 10", (told,))


def found(place: Path, word: str) -> int:
    with store.read_db(place) as db:
        return len(store.search(db, word).rows)


def test_many_papers_one_by_one_leave_few_levels(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "m.db") as db:
        for n in range(80):
            keep(db, n)
        assert levels(db) < 8
    assert found(tmp_path / "m.db", "word7") == 1


@pytest.mark.parametrize("count", [64, 65, 500, 2050])
def test_a_worn_index_is_made_anew_by_whoever_writes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, count: int
) -> None:
    place = tmp_path / "m.db"
    with store.open_db(place) as db:
        keep(db, 1)
    wear_out(place, count)
    with closing(sqlite3.connect(place)) as db:
        assert levels(db) == count
    if count > 2000:
        with pytest.raises(DatabaseError, match="an index of words that cannot be read any more: `minutes ingest`"):
            found(place, "word1")
    with caplog.at_level(logging.WARNING, "minutes_cli"), store.open_db(place) as db:
        assert levels(db) == (64 if count == 64 else 1)
        keep(db, 2)
    assert [record.message for record in caplog.records] == [
        "The index of words is made anew: an earlier version wore it out"
    ] * (count > 64)
    assert (found(place, "word1"), found(place, "word2"), found(place, "crane")) == (1, 1, 2)
    with store.open_db(place):
        pass
    assert len(caplog.records) == (count > 64)
