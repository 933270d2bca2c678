"""One file: made whole or not at all, brought up to date from every version, read while others write, never harmed."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.errors import DatabaseError
from minutes_cli.parse.pipeline import parse
from minutes_cli.store import at_once
from minutes_cli.store.schema import steps
from minutes_cli.store.schema.file import version_of
from minutes_cli.store.schema.plan_table import PLANS
from minutes_cli.store.schema.version import APPLICATION_ID, SCHEMA_VERSION
from pace import within
from sample import earlier, pack

SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("schema-*.sql"))
"""A database of each released version as that version made it: three papers, and what a clerk said."""
EVERY = store.ActionFilter(statuses=frozenset())


def dump(place: Path) -> list[str]:
    """Return all that a database holds, as SQL."""
    with closing(sqlite3.connect(place)) as db:
        return list(db.iterdump())


def old_database(place: Path, schema: Path) -> Path:
    """Make the file that an earlier version left."""
    with closing(sqlite3.connect(place)) as db:
        db.executescript(f"PRAGMA synchronous = OFF; BEGIN; {schema.read_text('utf-8')} COMMIT;")
    return place


# --- earlier versions ---

SAID = [
    ("12(1)", "close", "2041-04-02", "A Clerk", "The lamps were seen"),
    ("12(2)", "close", "2041-04-03", None, None),
    ("12(2)", "reopen", "2041-04-04", None, "Not sent"),
    ("1", "note", "2026-11-26", None, "Promised for the autumn"),
]
STATES = {"12(1)": "closed", "12(2)": "open", "13": "reported", "1": "open"}


def said(db: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Return what the clerk said, each of the minute it was said of."""
    rows = db.execute("SELECT action, word, on_date, by_whom, because FROM verdicts ORDER BY key")
    return [(action.rpartition("/")[2], *rest) for action, *rest in rows]


def states(db: sqlite3.Connection) -> dict[str, str]:
    """Return the status of each action by its minute."""
    return {a["id"].rpartition("/")[2]: a["status"] for a in store.actions(db, want=EVERY).records()}


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_every_released_version_is_brought_up_to_date(
    tmp_path: Path, schema: Path, caplog: pytest.LogCaptureFixture
) -> None:
    place = old_database(tmp_path / "minutes.db", schema)
    before = dump(place)
    version = int(schema.stem.split("-")[1])
    with store.read_db(place) as db:
        assert states(db) == STATES
        assert said(db) == SAID
        assert not [row for row in store.check(db).records() if row["kind"] in {"in-doubt", "contradicted"}]
    copy = tmp_path / f"minutes.db.schema-{version}"
    assert dump(copy) == before
    told = f"{place} is brought from schema {version} to {SCHEMA_VERSION}; as it was it lies in {copy}, which you may"
    assert [record.message for record in caplog.records] == [f"{told} remove"]
    with store.copy_db(place) as (db, own):
        faults = {p.what: p.faults for p in store.prove(store.Evidence(db, own)) if p.faults}
        assert set(faults) <= {"said"}, faults  # the file beside it did not come with it
        assert db.execute("SELECT body FROM said").fetchall() == [("Boats Panel",)]
        assert db.execute("SELECT count(*) FROM named_bodies").fetchone() == ("logs" in schema.stem,)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["minutes.db", copy.name]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_read_anew_it_is_as_if_it_had_never_been_old(tmp_path: Path, schema: Path) -> None:
    told = []
    place = old_database(tmp_path / "minutes.db", schema)
    with store.open_db(place) as old, store.open_db(tmp_path / "new.db") as new:
        for held in store.documents(old):
            document, by_hand = store.load(old, held.key), store.said_of(old, held.sha256)
            store.refill(old, parse(document, by_hand))
            store.save(new, parse(document, by_hand))
        for name in ("items", "resolutions", "references", "papers", "meetings"):
            assert store.listing(old, name).rows == store.listing(new, name).rows
        told = [a | {"said": None} for a in store.actions(old, want=EVERY).records()]
    assert [a["status"] for a in told].count("closed") == 1


@pytest.mark.parametrize("schema", [None, SCHEMAS[0], SCHEMAS[-1]], ids=["new", SCHEMAS[0].stem, SCHEMAS[-1].stem])
def test_other_programs_find_the_index_of_the_search(tmp_path: Path, schema: Path | None) -> None:
    """As Datasette looks for one: by what is written in its statement, sign for sign; sqlite-utils does the same."""
    place = tmp_path / "minutes.db"
    if schema:
        old_database(place, schema)
    with store.open_db(place) as db:
        if not schema:
            store.save(db, pack())
        found = db.execute(
            """SELECT name FROM sqlite_master WHERE rootpage = 0 AND (
                sql LIKE '%VIRTUAL TABLE%USING FTS%content="passages"%'
                OR sql LIKE '%VIRTUAL TABLE%USING FTS%content=[passages]%')"""
        ).fetchall()
        assert found == [("passages_fts",)]
        words = "herons" if schema else "dredging"
        sql = "SELECT count(*) FROM passages_fts WHERE passages_fts MATCH ?"
        assert db.execute(sql, (words,)).fetchone()[0] > 0


def test_a_first_version_that_another_stamped_is_usable(tmp_path: Path) -> None:
    """An earlier program gave it the number 3, and could not use it."""
    place = old_database(tmp_path / "minutes.db", SCHEMAS[0])
    with closing(sqlite3.connect(place)) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('minutes', '0002_plans')")
        db.execute("DROP TABLE plans")
        db.execute(PLANS.partition("DROP TABLE plans;")[2].partition(";")[0])
        db.execute("PRAGMA user_version = 3")
        db.commit()
    with store.read_db(place) as db:
        assert (states(db), said(db)) == (STATES, SAID)


@pytest.mark.parametrize("schema", SCHEMAS[::3], ids=lambda path: path.stem)
def test_what_breaks_on_the_way_leaves_the_file_as_it_was(
    tmp_path: Path, schema: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = old_database(tmp_path / "minutes.db", schema)
    before = dump(place)
    for at in range(len(steps.STEPS)):

        def break_off(_: sqlite3.Connection) -> None:
            raise sqlite3.OperationalError("database or disk is full")

        step = steps.STEPS[at]
        with monkeypatch.context() as patch:
            patch.setattr(
                steps,
                "STEPS",
                (*steps.STEPS[:at], step._replace(take=break_off), *steps.STEPS[at + 1 :]),
            )
            with suppress(DatabaseError), store.open_db(place):
                break  # the step was taken long ago
        assert dump(place) == before
    for copy in tmp_path.glob("*.schema-*"):
        assert dump(copy) == before


def test_who_has_to_wait_for_what_was_broken_off_is_told_why(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    place = tmp_path / "minutes.db"
    for bodies, told in ((3, 0), (30, 1), (0, 0)):
        with store.open_db(place):
            pass
        with closing(sqlite3.connect(place)) as db:
            db.executemany("INSERT INTO stale VALUES ('', ?)", [(f"panel-{n}",) for n in range(bodies)])
            db.commit()
        caplog.clear()
        with store.read_db(place):
            assert len(caplog.messages) == told
            assert all("of 30 bodies is weighed first" in message for message in caplog.messages)


def test_a_copy_never_takes_the_place_of_another(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    for _ in range(2):
        place.unlink(missing_ok=True)
        with store.read_db(old_database(place, SCHEMAS[-1])):
            pass
    assert {p.name for p in tmp_path.glob("*.schema-*")} == {"minutes.db.schema-8", "minutes.db.schema-8-2"}


def test_without_room_for_a_copy_nothing_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.store.schema import opening  # noqa: PLC0415

    place = old_database(tmp_path / "minutes.db", SCHEMAS[-1])
    before = dump(place)

    def full(place: Path, version: int) -> Path:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(opening, "_lay_copy", full)
    with pytest.raises(DatabaseError, match="the disk is full"), store.open_db(place):
        pass
    assert dump(place) == before
    assert [p.name for p in tmp_path.iterdir()] == ["minutes.db"]


# --- files of others, and what may not be written ---


def in_wal(place: Path, *statements: str) -> None:
    """Leave a database whose last transaction stands in its log, as one that was killed does."""
    code = f"import sqlite3, os; db = sqlite3.connect({str(place)!r}); db.execute('PRAGMA journal_mode = WAL')\n"
    code += "".join(f"db.execute({sql!r}); db.commit()\n" for sql in statements) + "os._exit(0)"
    subprocess.run([sys.executable, "-c", code], check=True)


def files(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder; by what readers tell each other that they are there holds nothing."""
    return {p.name: held for p in folder.iterdir() if not p.name.endswith("-shm") and (held := p.read_bytes())}


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE birds (name)", "INSERT INTO birds VALUES ('heron')"),
        (
            f"PRAGMA application_id = {APPLICATION_ID}",
            f"PRAGMA user_version = {SCHEMA_VERSION + 1}",
            "CREATE TABLE x (y)",
        ),
    ],
    ids=["another program's", "a newer one"],
)
def test_what_is_not_ours_is_not_touched(tmp_path: Path, statements: tuple[str, ...]) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    with closing(sqlite3.connect(plain / "minutes.db")) as db:
        for sql in statements:
            db.execute(sql)
        db.commit()
    cut_off = tmp_path / "cut off"
    cut_off.mkdir()
    in_wal(cut_off / "minutes.db", *statements)
    for folder in (plain, cut_off):
        before = files(folder)
        for open_it in (store.open_db, store.read_db, store.change_db):
            with pytest.raises(DatabaseError, match=r"another program|newer version"), open_it(folder / "minutes.db"):
                pass
        assert files(folder).keys() >= {"minutes.db"}
        if "CREATE" in statements[0] or folder is plain:
            assert files(folder) == before


def test_a_first_ingest_that_an_earlier_program_did_not_end_is_begun_again(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with closing(sqlite3.connect(place)) as db:
        db.execute("CREATE TABLE _sqlite_migrations (migration_set TEXT, name TEXT, applied_at TEXT)")
        db.commit()
    with store.open_db(place) as db:
        store.save(db, pack())
    with closing(sqlite3.connect(place)) as db:
        assert db.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None


@pytest.fixture
def shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Return what makes a file one that may only be read, also for somebody who may do everything."""

    def shut(place: Path) -> None:
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path) not in {place, place.parent})

    return shut


@pytest.mark.parametrize("schema", SCHEMAS[::3], ids=lambda path: path.stem)
def test_a_reader_does_not_bring_up_to_date_what_it_may_not_write(
    tmp_path: Path, schema: Path, shut: Callable[[Path], None]
) -> None:
    place = old_database(tmp_path / "minutes.db", schema)
    before = files(tmp_path)
    shut(place)
    with store.read_db(place) as db:
        assert (states(db), said(db)) == (STATES, SAID)
    assert files(tmp_path) == before


def test_a_reader_weighs_in_a_copy_what_it_may_not_write(tmp_path: Path, shut: Callable[[Path], None]) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        store.save(db, pack())
    with closing(sqlite3.connect(place)) as db:
        db.execute("DELETE FROM action_states")
        db.execute("INSERT INTO stale SELECT DISTINCT council_key, body_key FROM meetings")
        db.commit()
    before = files(tmp_path)
    shut(place)
    with store.read_db(place) as db:
        assert len(store.actions(db, want=EVERY).rows) == 3
    assert files(tmp_path) == before


AS_NOBODY = """
import os, sys
from minutes_cli.cli import app

def run(place):
    try:
        app(["actions", "--all", "--json", "--db", place])
    except SystemExit as done:
        return done.code

sys.stdout, out = open(os.devnull, "w"), sys.stdout
run("warm.db")  # nobody may not read the program, perhaps
sys.stdout = out
os.chdir("shut")
if os.getuid() == 0:
    os.setuid(65534)
sys.exit(run("minutes.db"))
"""


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="there are no users here")
def test_a_file_in_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    """By somebody who may not do everything."""
    folder = tmp_path / "shut"
    folder.mkdir()
    for place in (tmp_path / "warm.db", folder / "minutes.db"):
        with store.open_db(place) as db:
            store.save(db, pack())
    (folder / "minutes.db").chmod(0o444)
    opened = [(p, p.stat().st_mode) for p in tmp_path.parents if p.stat().st_uid == os.getuid()] + [(tmp_path, 0o755)]
    try:
        for parent, mode in opened:
            parent.chmod(mode | 0o055)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY], cwd=tmp_path, capture_output=True, text=True, check=False
        )
    finally:
        for parent, mode in opened:
            parent.chmod(mode)
        folder.chmod(0o755)
    assert (done.returncode, done.stderr, done.stdout.count('"task"')) == (0, "", 3)
    assert [p.name for p in folder.iterdir()] == ["minutes.db"]


# --- several at once ---


def together(*work: Callable[[], Any]) -> list[Any]:
    """Do some things at the same time; what is raised is returned."""
    results: list[Any] = [None] * len(work)
    gate = threading.Barrier(len(work))

    def run(at: int) -> None:
        gate.wait()
        try:
            results[at] = work[at]()
        except Exception as error:  # noqa: BLE001 - told to who asked
            results[at] = error

    threads = [threading.Thread(target=run, args=(at,)) for at in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_a_database_that_is_made_while_it_is_looked_at_is_no_other_programs(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"

    class Beside(sqlite3.Connection):
        def execute(self, sql: str, *told: Any) -> sqlite3.Cursor:
            if "sqlite_master" in sql:  # another is quicker, behind the question for our mark
                with store.open_db(place):
                    pass
            return super().execute(sql, *told)

    with closing(sqlite3.connect(place, factory=Beside)) as db:
        assert version_of(db, place) == SCHEMA_VERSION


def test_two_first_ingests_at_once_both_succeed(tmp_path: Path) -> None:
    for n in range(12):
        place = tmp_path / f"{n}.db"

        def keep(place: Path = place, made: Callable[[], Any] = pack) -> str:
            with store.open_db(place) as db:
                return store.save(db, made()).how

        found = together(keep, partial(keep, made=earlier), keep)
        assert sorted(map(str, found)) == ["added", "added", "unchanged"]
        with store.read_db(place) as db:
            assert len(store.documents(db)) == 2


def test_a_reader_never_sees_half_a_paper(tmp_path: Path) -> None:
    """Items, actions and what became of them are of one moment, whatever is written meanwhile."""
    place = tmp_path / "minutes.db"
    with store.open_db(place):
        pass
    done = threading.Event()

    def write() -> None:
        with store.open_db(place) as db:
            while not done.is_set():
                store.save(db, pack())
                store.save(db, earlier())
                for held in store.documents(db):
                    store.forget(db, held)

    def read() -> set[tuple[int, ...]]:
        seen: set[tuple[int, ...]] = set()
        for _ in range(15):
            with store.read_db(place) as db:
                papers = [d.name for d in store.documents(db)]
                wanted = {"june.txt": (2, 3), "may.txt": (1, 1)}
                items, acts = (sum(column) for column in zip((0, 0), *(wanted[p] for p in papers), strict=True))
                assert len(store.listing(db, "items").rows) == items
                assert len(store.actions(db, want=EVERY).rows) == acts
                store.check(db)
                assert [d.name for d in store.documents(db)] == papers
                seen.add((items, acts))
        return seen

    def read_both() -> list[Any]:
        try:
            return together(read, read)
        finally:
            done.set()

    wrote, found = together(write, read_both)
    assert wrote is None
    assert [error for error in found if isinstance(error, Exception)] == []


def test_where_another_writes_all_the_time_a_reader_reads_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from minutes_cli.store.schema import file, opening  # noqa: PLC0415

    monkeypatch.setattr(opening, "_A_WHILE", 0.05)
    monkeypatch.setattr(file, "A_BREATH", 0.01)
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        store.save(db, pack())
    with closing(sqlite3.connect(place)) as db:
        db.execute("DELETE FROM action_states")
        db.execute("INSERT INTO stale SELECT DISTINCT council_key, body_key FROM meetings")
        db.commit()
    with closing(sqlite3.connect(place)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with store.read_db(place) as db:
            assert len(store.actions(db, want=EVERY).rows) == 3


def test_the_log_is_written_ahead_where_that_can_be_and_all_works_where_it_cannot(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        store.save(db, pack())
    with closing(sqlite3.connect(place)) as db:
        assert db.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    with store.open_db(place) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        store.save(db, earlier())
    with store.read_db(place) as db:
        assert len(store.documents(db)) == 2


def test_a_change_waits_for_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.store.schema import file  # noqa: PLC0415

    monkeypatch.setattr(file, "A_BREATH", 0.01)
    place = tmp_path / "minutes.db"
    with store.open_db(place):
        pass
    with closing(sqlite3.connect(place, check_same_thread=False)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, holder.commit).start()
        with store.open_db(place) as db:
            assert store.save(db, pack()).how == "added"
    monkeypatch.setattr(at_once, "PATIENCE", 0.05)
    with closing(sqlite3.connect(place)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="being written by another program"), store.open_db(place) as db:
            store.save(db, earlier())


def test_a_copy_taken_between_two_commands_is_whole(tmp_path: Path) -> None:
    """All of it is in the one file when nobody has it open."""
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
    shutil.copy(tmp_path / "minutes.db", tmp_path / "copy.db")
    with store.read_db(tmp_path / "copy.db") as db:
        assert len(store.documents(db)) == 1


def test_a_long_statement_heeds_ctrl_c_in_any_command(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db"):
        pass
    long = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 60000000) SELECT count(*) FROM n"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        for open_it in (store.read_db, store.change_db):
            pressed = threading.Timer(0.4, os.kill, (os.getpid(), signal.SIGINT))
            begun = time.process_time()
            pressed.start()
            with pytest.raises(KeyboardInterrupt), open_it(tmp_path / "minutes.db") as db:
                db.execute(long).fetchone()
            assert within(time.process_time() - begun, 2)
    finally:
        signal.signal(signal.SIGINT, before)
