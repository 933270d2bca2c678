"""What became of actions is weighed by other processes where a batch is large: the same states in any case."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.cli.weighers import Weighers, weigh_apart
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes
from minutes_cli.store.at_once import at_once as store_at_once
from minutes_cli.store.keep import weighing
from minutes_cli.store.keep.weighing import Home, weigh_stale
from minutes_cli.store.schema.opening import private_db
from minutes_cli.work.pool import Pool

BODIES = ("Harbour Committee", "Allotments Committee", "Finance Committee")
ASKS = (
    "{body}\n\nMinutes of the meeting held on 3 June 2031\n\nPresent: A. Reed (Chair)\n\n1. Lantern {n}\n\nIt was\n\n"
    "RESOLVED: That the Harbour Master be requested to submit a report on lantern {n} by 1 July 2031.\n"
)
TELLS = (
    "{body}\n\nMinutes of the meeting held on 7 July 2031\n\nPresent: A. Reed (Chair)\n\n1. Lantern {n}\n\nFurther to"
    " Minute No. 1 of 3 June 2031, the Harbour Master submitted a report on lantern {n}.\n\n"
    "RESOLVED: That the report be noted.\n"
)


def parsed(name: str, text: str) -> Parsed:
    return parse(read_bytes(text.encode(), name))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Papers of three bodies, not weighed yet."""
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, body in enumerate(BODIES):
            for text in (ASKS, TELLS):
                store.save(db, parsed(f"{n}{len(text)}.txt", text.format(body=body, n=n)))
        yield db


def states(db: sqlite3.Connection) -> list[tuple[object, ...]]:
    return db.execute("SELECT * FROM action_states ORDER BY id").fetchall()


def weighed_here(db: sqlite3.Connection) -> list[tuple[object, ...]]:
    weighing.touch_everything(db)
    db.commit()
    weigh_stale(db)
    return states(db)


@pytest.mark.parametrize("count", [1, 2])
def test_the_states_are_those_that_are_weighed_here(db: sqlite3.Connection, tmp_path: Path, count: int) -> None:
    weigh_apart(db, str(tmp_path / "minutes.db"), count)
    assert not weighing.is_stale(db)
    found = states(db)
    assert len(found) == len(BODIES)
    assert {status for (status,) in db.execute("SELECT status FROM action_states")} == {"reported"}
    assert found == weighed_here(db)


def test_they_who_have_read_the_papers_weigh_them(db: sqlite3.Connection, tmp_path: Path) -> None:
    lent: list[object] = []

    class Lent(Pool):
        def lend(self, does: Callable[[Any], Any], asked: Any) -> Future[Any]:
            lent.append(does)
            return super().lend(does, asked)

    with Lent(2) as pool:
        weigh_apart(db, str(tmp_path / "minutes.db"), 1, pool)
    assert set(lent) == {weighing.linked_apart, weighing.weighed_apart}
    assert not weighing.is_stale(db)
    assert states(db) == weighed_here(db)


def dies(_: object) -> list[Any]:
    os._exit(9)


def test_what_a_dead_process_was_to_weigh_is_weighed_here(db: sqlite3.Connection) -> None:
    with Pool(2) as pool:
        weighers = Weighers(pool)
        weigh_stale(db, others=lambda _does, place, homes: weighers(dies, place, homes))
    assert not weighing.is_stale(db)
    assert states(db) == weighed_here(db)


def test_where_another_has_written_meanwhile_all_is_told_anew(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    touch = weighing.touch_bodies

    def touch_and_write(db: sqlite3.Connection, homes: Sequence[Home]) -> None:
        touch(db, homes)
        db.commit()
        with closing(sqlite3.connect(tmp_path / "minutes.db")) as other:
            other.execute("INSERT INTO stale VALUES ('', 'quay')")
            other.commit()
        db.execute("BEGIN IMMEDIATE")

    monkeypatch.setattr(weighing, "touch_bodies", touch_and_write)
    versions = iter((1, 2, 3, 4))
    monkeypatch.setattr(weighing, "_version", lambda _: next(versions))

    def others(does: object, place: str, homes: Sequence[Home]) -> Iterator[None]:
        asked.append(place)
        return iter([None for _ in homes])

    weigh_stale(db, others=others)
    assert not asked, "what others see is no longer what is held"
    assert not weighing.is_stale(db)
    assert states(db) == weighed_here(db)


def rows_until(stops: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the weighing of one body break off."""
    real, calls = weighing._rows, iter(range(stops))

    def rows(db: sqlite3.Connection, home: Home) -> weighing.Rows:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return real(db, home)

    monkeypatch.setattr(weighing, "_rows", rows)


def stale(db: sqlite3.Connection) -> int:
    (bodies,) = db.execute("SELECT count(*) FROM stale").fetchone()
    return int(bodies)


def test_what_is_weighed_when_it_breaks_off_is_kept(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "_AT_ONCE", 1)
    with monkeypatch.context() as broken:
        rows_until(2, broken)
        with pytest.raises(KeyboardInterrupt):
            weigh_stale(db)
    assert (len(states(db)), stale(db)) == (2, 1)
    with store.read_db(tmp_path / "minutes.db") as again:  # whoever reads next goes on with it
        assert (len(states(again)), stale(again)) == (3, 0)
    assert states(db) == weighed_here(db)


def test_within_a_transaction_all_is_weighed_or_nothing(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "_AT_ONCE", 1)
    with monkeypatch.context() as broken:
        rows_until(2, broken)
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(KeyboardInterrupt):
            weigh_stale(db)
        db.rollback()
    assert (len(states(db)), stale(db)) == (0, len(BODIES))


def test_of_what_is_weighed_nothing_stays_behind(db: sqlite3.Connection) -> None:
    """No garbage is looked for meanwhile, so nothing may hold itself: four thousand bodies would stay in memory."""
    weighed_here(db)
    gc.collect()
    gc.disable()
    try:
        weighed_here(db)
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        assert not any(type(one).__module__.startswith("minutes_cli") for one in gc.garbage)
        assert not any("minutes_cli" in getattr(one, "__module__", "") for one in gc.garbage)
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()


def test_what_comes_between_two_shares_is_weighed_too(
    db: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second body is told of by a paper that another keeps when the first is weighed."""
    monkeypatch.setattr(weighing, "_AT_ONCE", 1)
    late = parsed("late.txt", ASKS.format(body=BODIES[2], n=2).replace("3 June", "1 September"))
    waiting = iter((None, late))

    @contextmanager
    def at_once(db: sqlite3.Connection, patience: float | None = None) -> Iterator[None]:
        if paper := next(waiting, None):
            with closing(sqlite3.connect(tmp_path / "minutes.db")) as other:
                store.save(other, paper)
                other.commit()
        with store_at_once(db, patience):
            yield

    monkeypatch.setattr(weighing, "at_once", at_once)
    weigh_stale(db)
    assert not weighing.is_stale(db)
    found, links = states(db), db.execute(_LINKS).fetchall()
    assert len(found) == len(BODIES) + 1
    assert (found, links) == (weighed_here(db), db.execute(_LINKS).fetchall())
    assert any("2031-09-01" in later for _, later in links)


_LINKS = "SELECT earlier, later FROM links ORDER BY earlier, later"


def test_a_database_in_the_memory_is_weighed_here() -> None:
    with private_db() as db:
        for n, body in enumerate(BODIES):
            store.save(db, parsed(f"{n}.txt", ASKS.format(body=body, n=n)))
        weigh_stale(db, others=lambda _does, _place, _homes: pytest.fail("nobody else sees it"))
        assert len(states(db)) == len(BODIES)
