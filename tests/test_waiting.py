"""What a database is not waited for: where nothing that anybody was told of could be lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.store.at_once import at_once, unawaited
from minutes_cli.store.schema import opening
from sample import pack


def mode(db: sqlite3.Connection, pragma: str) -> object:
    return db.execute(f"PRAGMA {pragma}").fetchone()[0]


@pytest.mark.parametrize("after", range(0, 160, 13))
def test_killed_while_it_is_made_it_is_made_by_the_next(tmp_path: Path, after: int) -> None:
    place = tmp_path / "minutes.db"
    code = f"""
import os, sys
from pathlib import Path
from minutes_cli import store
from minutes_cli.store.schema import file, opening
left = {after}
def traced(place, how):
    def tell(sql):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
    db = file.connect(place, how)
    db.set_trace_callback(tell)
    return db
opening.connect = traced
with store.open_db(Path({str(place)!r})):
    pass
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode in {-9, 0}
    with store.open_db(place) as db:
        store.save(db, pack())
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (1,)


def test_papers_are_waited_for_and_what_follows_from_them_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from minutes_cli.store.keep import weighing  # noqa: PLC0415

    seen = []

    def weigh_stale(db: sqlite3.Connection, *_: object) -> None:
        seen.append(mode(db, "synchronous"))
        real(db)
        assert mode(db, "synchronous") == 1

    real = weighing.weigh_stale
    monkeypatch.setattr(weighing, "weigh_stale", weigh_stale)
    with store.open_db(tmp_path / "minutes.db") as db:
        assert mode(db, "synchronous") == 2
        store.save(db, pack())
        opening.weigh(db)
        assert mode(db, "synchronous") == 2
    assert seen == [1]


def test_without_a_log_written_ahead_or_within_a_change_all_is_waited_for(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "plain.db")) as db:
        with unawaited(db):
            assert mode(db, "synchronous") == 2
        db.execute("PRAGMA journal_mode = WAL")
        with at_once(db), unawaited(db):
            assert mode(db, "synchronous") == 2
        with unawaited(db):
            assert mode(db, "synchronous") == 1
        with pytest.raises(ZeroDivisionError), unawaited(db):
            raise ZeroDivisionError
        assert mode(db, "synchronous") == 2


def test_a_first_page_with_the_journal_that_takes_it_back_is_made_anew(tmp_path: Path) -> None:
    """So a file is left by whoever is killed while its first page is written; who only reads cannot open it."""
    place, journal = tmp_path / "minutes.db", tmp_path / "minutes.db-journal"
    with closing(sqlite3.connect(place, isolation_level=None)) as db:
        db.execute("PRAGMA user_version = 1")
    journal.write_bytes(_HEADER)
    with closing(sqlite3.connect(f"file:{place}?mode=ro", uri=True)) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("SELECT * FROM sqlite_master").fetchall()
    with store.open_db(place) as db:
        store.save(db, pack())
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (1,)


_HEADER = bytes.fromhex("d9d505f920a163d70000000000000000000000000000020000001000").ljust(512, b"\0")
"""A journal of a file that was empty: its sign, how many pages it keeps, a number, how many the file had, …"""
