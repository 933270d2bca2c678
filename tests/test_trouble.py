"""Trouble from outside in every command: one line, the right exit code, no traceback, and a database as it was."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import COMMANDS, app
from minutes_cli.errors import UsageError
from minutes_cli.model import Parsed
from sample import earlier, pack

MINUTES = [sys.executable, "-m", "minutes_cli"]
LINES = {
    "ingest": "ingest paper.txt",
    "trace": "trace 7",
    "show": "show 7",
    "search": "search tolls",
    "close": "close '8 of 10 June 2031'",
    "reopen": "reopen '8 of 10 June 2031'",
    "note": "note '8 of 10 June 2031' --because Seen",
    "amend": "amend '8 of 10 June 2031' --owner Warden",
    "publish": "publish log.csv",
    "export": "export --datasette site --oparl objects",
    "annotate": "annotate june.txt marked.html",
    "add": "add '8 of 10 June 2031' --task 'Ring the bell'",
    "since": "since 2031-01-01",
    "arising": "arising Harbour",
    "query": "query 'SELECT id FROM items'",
    "forget": "forget june.txt",
}
"""A line that every command can do on a database of two papers; the others need no more than their name."""
ALL = [LINES.get(name, name) for name in COMMANDS]
WRITING = [LINES[name] for name in ("ingest", "close", "reopen", "note", "amend", "add", "forget")] + ["reparse"]
PAPER = "QUAY PANEL\n\nMinutes of the meeting held on 10 May 2031\n\n1. ROPES\n\nRESOLVED: That the ropes be noted.\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Fill a database in a folder that has a paper, too."""
    (tmp_path / "paper.txt").write_text(PAPER * 40)
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
        store.save(db, earlier())
    return tmp_path / "minutes.db"


class Done(NamedTuple):
    """What became of a command line."""

    line: str
    code: int
    out: str
    err: str

    def one_line(self, code: int, says: str = "") -> None:
        """Assert that it ended with one line that says what is wrong."""
        assert (self.code, "Traceback" in self.err) == (code, False), self
        lines = [line for line in self.err.splitlines() if line.startswith("minutes: ")]
        assert len(lines) == 1, self
        assert says in lines[0], self


def run(*jobs: dict[str, Any]) -> list[Done]:
    """Do command lines, each with its own trouble; see `forked`."""
    program = Path(__file__).parent / "forked.py"
    told = subprocess.run(
        [sys.executable, str(program)], input=json.dumps(jobs), capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    return [Done(job["line"], *done.values()) for job, done in zip(jobs, json.loads(told.stdout), strict=True)]


def held(place: Path) -> list[str]:
    """Return all that a database holds."""
    with closing(sqlite3.connect(place)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return list(db.iterdump())


def copies(place: Path, folder: Path, count: int) -> list[Path]:
    """Return folders with a copy each of a database and a paper."""
    made = [folder / f"copy-{n}" for n in range(count)]
    for one in made:
        one.mkdir()
        for name in ("minutes.db", "paper.txt"):
            shutil.copy(place.with_name(name), one / name)
    return made


# --- the disk ---


def test_a_full_disk_is_one_line_and_changes_nothing(place: Path, tmp_path: Path) -> None:
    before = held(place)
    sizes = (1000, 4000, 40_000)
    jobs = [{"line": line, "limit": size} for line in WRITING for size in sizes]
    folders = copies(place, tmp_path, len(jobs))
    done = run(*[job | {"folder": str(folder)} for job, folder in zip(jobs, folders, strict=True)])
    failed = 0
    for one, folder in zip(done, folders, strict=True):
        if one.code:
            failed += 1
            one.one_line(3, "the disk is full" if "is kept" not in one.err else "cannot be written")
            assert held(folder / "minutes.db") == before, one
        else:
            assert held(folder / "minutes.db") != before or one.line == "reparse", one
    assert failed >= len(WRITING)


def test_a_full_disk_leaves_no_half_of_what_is_handed_on(place: Path, tmp_path: Path) -> None:
    jobs = [{"line": "export --datasette out", "limit": 40_000}, {"line": "export --oparl out", "limit": 1000}]
    folders = copies(place, tmp_path, len(jobs))
    done = run(*[job | {"folder": str(folder)} for job, folder in zip(jobs, folders, strict=True)])
    for one, folder in zip(done, folders, strict=True):
        if one.code:
            assert len(one.err.splitlines()) == 1, one
            assert "Traceback" not in one.err, one
            assert not (folder / "out" / "minutes.db").exists()
            assert not (folder / "out" / "system.json").exists()
            assert not list((folder / "out").rglob(".minutes-*"))
    assert done[0].code == 1


def test_a_full_disk_while_the_first_paper_comes(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(PAPER)
    jobs: list[dict[str, Any]] = [
        {"line": "ingest paper.txt", "limit": size} for size in (1000, 4096, 5000, 50_000, 200_000)
    ]
    *failed, done = run(*[job | {"folder": str(tmp_path)} for job in [*jobs, {"line": "ingest paper.txt"}]])
    for one in failed:
        one.one_line(3, "")
    assert (done.code, "1 read" in done.err) == (0, True)


def test_no_room_for_what_was_asked_for(place: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*MINUTES, "items"], stdout=full, stderr=subprocess.PIPE, text=True, cwd=place.parent, check=False
        )
    Done("items", done.returncode, "", done.stderr).one_line(1, "No space")


def test_a_damaged_page_is_one_line(place: Path) -> None:
    content = bytearray(place.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    place.write_bytes(content)
    for one in run(*[{"line": line, "folder": str(place.parent)} for line in ALL]):
        one.one_line(3, "is damaged")
    assert place.read_bytes() == content


# --- folders and files that are gone, or may not be written ---


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    jobs = []
    for n, line in enumerate(ALL):
        (tmp_path / str(n)).mkdir()
        jobs.append({"line": line, "folder": str(tmp_path / str(n)), "gone": True})
    for one in run(*jobs):
        one.one_line(1 if one.line.startswith("ingest") else 3)


def test_no_database_and_no_folder(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(PAPER)
    here = {"folder": str(tmp_path)}
    for one in run(*[here | {"line": f"{line} --db nowhere/minutes.db"} for line in ALL]):
        one.one_line(3, "there is no folder nowhere")
    for one in run(*[here | {"line": line} for line in ALL if not line.startswith("ingest")]):
        one.one_line(3, "there is no database at minutes.db")
    assert [p.name for p in tmp_path.iterdir()] == ["paper.txt"]


# --- streams ---


def test_any_encoding_of_the_terminal(place: Path, tmp_path: Path) -> None:
    jobs = [{"line": line, "encoding": "ascii"} for line in ALL]
    jobs += [{"line": line, "encoding": e} for line in ("items", "show 7") for e in ("latin-1", "cp437", "utf-16")]
    folders = copies(place, tmp_path, len(jobs))
    for one in run(*[job | {"folder": str(folder)} for job, folder in zip(jobs, folders, strict=True)]):
        assert one.code == 0 or one.line == "doctor", one
        assert "Traceback" not in one.err


def test_json_in_any_encoding_says_the_same(place: Path) -> None:
    with store.open_db(place) as db:
        db.execute("UPDATE items SET title = 'Café – \U0001f6a2 “tolls”'")
        db.commit()
    job = {"line": "items --json", "folder": str(place.parent)}
    told = [json.loads(one.out) for one in run(job, job | {"encoding": "ascii"})]
    assert told[0] == told[1]
    assert told[0][0]["title"].startswith("Café")


@pytest.mark.parametrize("asked", ["items", "--help", "--version", "items --help"])
def test_a_closed_stream(place: Path, asked: str) -> None:
    wrong = "the output cannot be written"
    for closing_it, code, says in ((">&-", 1, wrong), (">/dev/full", 1, wrong), ("2>&-", 0, ""), ("<&-", 0, "")):
        line = f"{shlex.join(MINUTES)} {asked} {closing_it}"
        done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, cwd=place.parent)
        assert (done.returncode, done.stderr.count("\n")) == (code, bool(says))
        assert says in done.stderr
    held(place)


def test_a_batch_goes_on_when_nobody_reads_its_lines(tmp_path: Path) -> None:
    for n in range(8):
        (tmp_path / f"{n}.txt").write_text(PAPER.replace("1. ROPES", f"{n + 1}. ROPES"))
    line = f"{shlex.join(MINUTES)} ingest . | true; exit $?"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "Seen 8: 8 read" in done.stderr
    with store.read_db(tmp_path / "minutes.db") as db:
        assert len(store.documents(db)) == 8


# --- damage ---

ODD: tuple[tuple[str, str, object], ...] = (
    ("action_states", "due_history", 7),
    ("action_states", "evidence", "{}"),
    ("actions", "said", "[[]]"),
    ("actions", "said", "no JSON"),
    ("actions", "due", "31st of nowhere"),
    ("actions", "task", b"\xff"),
    ("documents", "text", 7),
    ("documents", "name", b"\xff\xfe"),
    ("items", "title", b"\xff"),
    ("items", "number", 1e300),
    ("items", "span_start", "x"),
    ("meetings", "date", 0),
    ("meetings", "body", -1.5),
    ("verdicts", "changes", "null"),
    ("verdicts", "settles", "x"),
    ("verdicts", "action", ""),
    ("verdicts", "place", "x"),
)
"""Values that this program does not write and SQLite sees nothing wrong in."""


def test_damage_that_sqlite_does_not_see_is_one_line(place: Path, tmp_path: Path) -> None:
    jobs = [{"line": line} for line in [LINES["close"], LINES["amend"], LINES["add"]]]
    assert {one.code for one in run(*[job | {"folder": str(tmp_path)} for job in jobs])} == {0}
    lines = [
        "trace '8 of 10 June 2031'",
        LINES["note"],
        "items",
        "actions --all",
        "reparse",
        "doctor --restore",
        "check",
    ]
    folders = copies(place, tmp_path, len(ODD))
    for folder, (table, column, value) in zip(folders, ODD, strict=True):
        with closing(sqlite3.connect(folder / "minutes.db")) as db:
            assert db.execute(f"UPDATE OR IGNORE {table} SET {column} = ?", (value,)).rowcount
            db.commit()
    asked = [(one, line) for n, one in enumerate(folders) for line in ("doctor", lines[n % 7], lines[(n + 3) % 7])]
    jobs = [{"line": line, "folder": str(folder)} for folder, line in asked]
    done = run(*jobs)
    for one, job in zip(done, jobs, strict=True):
        assert one.code in {0, 1, 3}, (job, one)
        assert "Traceback" not in one.err, (job, one)
    assert any("this program does not write" in one.err for one in done)
    assert any("or a fault of this program" in one.err for one in done)
    assert any("what is there cannot be looked at" in one.out for one in done)


# --- Ctrl-C ---


@pytest.mark.parametrize("line", ["query", "ingest"])
def test_ctrl_c_is_one_line_and_leaves_what_was_done(place: Path, line: str) -> None:
    if line == "ingest":
        for n in range(400):
            (place.parent / f"{n}.txt").write_text(PAPER.replace("ROPES", f"ROPES {n}") * 3)
        given = ["ingest", "."]
    else:
        given = ["query", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"]
    started = f"import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler); {RUN}"
    process = subprocess.Popen(
        [sys.executable, "-c", started, *given], cwd=place.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    if line == "ingest":
        for _ in range(3):
            process.stdout.readline()
    else:
        time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    before = time.monotonic()
    _, told = process.communicate(timeout=30)
    assert time.monotonic() - before < 10
    *counts, last = told.decode().splitlines()
    assert (process.returncode, last) == (130, "minutes: interrupted; what was done until then is kept")
    if line == "ingest":
        numbers = [int(n) for n in re.findall(r"\d+", counts[0].partition("(")[0])]
        assert numbers[0] == sum(numbers[1:])
        assert " not reached" in counts[0]
    held(place)


@pytest.mark.parametrize("broken_off", ["before", "within", "behind"])
@pytest.mark.parametrize("another_writes", [False, True])
def test_ctrl_c_keeps_what_was_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_off: str, *, another_writes: bool
) -> None:
    """Up to sixteen papers are understood at once: those not yet kept were lost, to be read again.

    They are kept in one transaction: where another writes before it can be begun again, none of them is.
    """
    for n in range(40):
        (tmp_path / f"{n:02}.txt").write_text(PAPER.replace("ROPES", f"ROPES {n}"))
    saved, times = store.save, iter(range(100))

    def save(db: sqlite3.Connection, parsed: Parsed, **more: Any) -> store.Saved:
        if next(times) != 3:
            return saved(db, parsed, **more)
        if broken_off == "behind":
            saved(db, parsed, **more)
        elif broken_off == "within":  # what SQLite does when it is interrupted in a statement
            db.rollback()
        if another_writes:
            db.rollback()
            other.execute("BEGIN IMMEDIATE")
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "save", save)
    with closing(sqlite3.connect(tmp_path / "minutes.db", isolation_level=None)) as other:
        done = CliRunner().invoke(app, ["ingest", str(tmp_path), "--db", str(tmp_path / "minutes.db")])
        if another_writes:
            other.rollback()
    assert done.exit_code == 130
    told = re.search(r"Seen 41: 16 read, 0 unchanged, .* \(24 not reached", done.output)
    assert (told is None) == another_writes, done.output  # where none is kept, there is nothing to count
    with store.open_db(tmp_path / "minutes.db") as db:
        assert len(store.documents(db)) == (0 if another_writes else 16)


def test_nothing_of_weight_is_loaded_before_ctrl_c_is_heeded() -> None:
    """In the tens of milliseconds that `typing` takes, it was a traceback."""
    told = "import sys; before = set(sys.modules); import minutes_cli.cli; print(*sys.modules.keys() - before)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {
        "minutes_cli",
        "minutes_cli.cli",
        "minutes_cli.compiled",
        "minutes_cli.errors",
        "atexit",
        "gc",
        "__future__",
    }


RUN = "runpy.run_module('minutes_cli', run_name='__main__')"


def test_a_query_that_never_ends_is_stopped(place: Path) -> None:
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    before = time.monotonic()
    (one,) = run({"line": f"query --seconds 0.2 '{many}'", "folder": str(place.parent)})
    one.one_line(2, "was stopped after 0.2 seconds")
    assert time.monotonic() - before < 20
    counted = many.replace("FROM n)", "FROM n LIMIT 30000000)")  # it ends by itself, a while later than it may
    with store.read_db(place) as db, pytest.raises(UsageError, match="was stopped after"):
        store.query(db, counted, 0.2)


# --- what no database can hold ---


@pytest.mark.parametrize(
    "line",
    [
        *("amend '8 of 10 June 2031' --owner \udcff", "close '8 of 10 June 2031' --by \udcff", "query \udcff"),
        *("note '8 of 10 June 2031' --because \udcff", "add '8 of 10 June 2031' --task \udcff"),
        *("actions --limit 99999999999999999999", "add --document june.txt --page 99999999999999999999 --task Ring"),
        "add --document june.txt --span 0-99999999999999999999 --task Ring",
    ],
)
def test_letters_and_numbers_beyond_measure_are_a_wrong_command_line(place: Path, line: str) -> None:
    before = held(place)
    done = CliRunner().invoke(app, [*shlex.split(line), "--db", str(place)])
    assert (done.exit_code, done.exception.__class__) in ((2, SystemExit), (1, SystemExit)), done.output
    assert len([said for said in done.output.splitlines() if said.strip()]) <= 3, done.output
    assert held(place) == before


@pytest.mark.parametrize("line", ["ingest paper.txt --db ''", "actions --db ''", "doctor --restore --db ''"])
def test_a_database_without_a_name_is_a_folder(line: str) -> None:
    done = CliRunner().invoke(app, shlex.split(line))
    assert (done.exit_code, done.output) == (3, "minutes: . is a folder: give the database file with --db\n")


def test_a_link_to_itself_stops_no_batch(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "self").symlink_to("self")
    (tmp_path / "papers" / "paper.txt").write_text(PAPER)
    done = CliRunner().invoke(app, ["ingest", str(tmp_path / "papers"), "--db", str(tmp_path / "minutes.db")])
    assert done.exit_code == 1
    assert "Seen 2: 1 read, 0 unchanged, 0 replaced, 1 failed" in done.output


@pytest.mark.parametrize("body", ["Комитет", "委員会"])
def test_a_body_in_any_letters_is_a_body(tmp_path: Path, body: str) -> None:
    (tmp_path / "paper.txt").write_text(PAPER.replace("noted", "sent to the mill by the Clerk"))
    place = ["--db", str(tmp_path / "minutes.db")]
    CliRunner().invoke(app, ["ingest", str(tmp_path / "paper.txt"), "--body", body, "--override", *place])
    done = CliRunner().invoke(app, ["meetings", "--json", *place])
    assert [(one["id"], one["body"]) for one in json.loads(done.output)] == [(f"{body.casefold()}/2031-05-10", body)]
    assert CliRunner().invoke(app, ["doctor", *place]).exit_code == 0
