"""`--jobs`: papers read by several processes are kept as one keeps them, whatever becomes of a process."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import minutes_cli
import poisoned
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.errors import ReadError
from minutes_cli.model import Parsed, Said
from minutes_cli.store.keep.naming import Names
from minutes_cli.store.keep.rows import Row, tables
from minutes_cli.work import pool, task
from minutes_cli.work.pool import AHEAD, HEAVY, in_order
from minutes_cli.work.process import Process
from minutes_cli.work.task import Answer, Task, Wanted

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PAPER = (
    "QUAY PANEL\n\nMinutes of the meeting held on {day} June {year}\n\nPresent: A. Reed (Chair)\n\n"
    "{day}. {title}\n\nFurther to Minute No. {before} above, it was\n\n"
    "RESOLVED: That the Harbour Master be requested to submit a report on {title} by 1 July {year}.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder where every batch is worth a process, and tasks are small."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(task, "SMALL", 0)
    monkeypatch.setattr("minutes_cli.cli.understanding.ROOM", 8_000)
    (tmp_path / "in").mkdir()
    return tmp_path


def put(**papers: str) -> None:
    for name, text in papers.items():
        Path("in", f"{name}.txt").write_text(text)


def many(count: int) -> None:
    """Lay so many papers of some length."""
    for n in range(count):
        put(**{f"p{n:02}": paper(n)})


def paper(n: int) -> str:
    return PAPER.format(day=n % 28 + 1, year=2031 + n // 28, title=f"ROPES {n} OF THE LONG MOLE", before=n % 28)


def run(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output
    if seen := re.search(r"^Seen (\d+): (.*?)(?: \(.*\))?\.$", done.stderr, re.MULTILINE):
        assert int(seen[1]) == sum(map(int, re.findall(r"\d+", seen[2])))
    return done


_TABLES = """
SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('passages_fts_data', 'passages_fts_idx')
"""


_OF_THE_MOMENT = ("ingested_at", "said_id")
"""Columns that tell when a paper came, and when something was said of it."""


def dumped(name: str) -> dict[str, list[Any]]:
    """Return all tables of a database, but for moments; of the index its words, not its pieces."""
    with closing(sqlite3.connect(name)) as db:
        db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'passages_fts', 'instance')")
        found = {"words": db.execute("SELECT * FROM temp.words").fetchall()}
        for (table,) in db.execute(_TABLES).fetchall():
            columns = [row[1] for row in db.execute(f"PRAGMA table_info('{table}')") if row[1] not in _OF_THE_MOMENT]
            if columns:
                names = ", ".join(f'"{column}"' for column in columns)
                found[table] = db.execute(f"SELECT {names} FROM '{table}'").fetchall()
    return found


@pytest.fixture(scope="module")
def kept() -> Iterator[list[Process]]:
    """Two processes that go on from one batch to the next: to load the parser is most of what they cost."""
    processes = [Process(task.do), Process(task.do)]
    yield processes
    for process in processes:
        process.end()


def in_both(*given: str, code: int = 0) -> str:
    """Do the same by one process and by two, and hold one against the other: what is said, and all that is held."""
    told = [run(*given, "--db", f"{jobs}.db", "--jobs", str(jobs), code=code) for jobs in (1, 2)]
    assert told[0].stdout == told[1].stdout
    assert told[0].stderr.replace("--db 1.db", "--db 2.db") == told[1].stderr
    assert dumped("1.db") == dumped("2.db")
    return told[1].output


def test_the_rows_and_the_lines_are_those_of_one_process(
    here: Path, kept: list[Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = iter(kept * 5)
    monkeypatch.setattr(pool, "Process", lambda _: SimpleNamespace(ask=next(ready).ask, end=list))
    monkeypatch.setattr("minutes_cli.cli.understanding.ROOM", 16_000)
    many(10)
    for name in ("late-supplement.txt", "members-report.txt", "web-copy.txt"):
        shutil.copy(FIXTURES / name, "in")
    put(empty="", copy=paper(3), undated="QUAY PANEL\n\n1. OARS\n\nRESOLVED: That oars be bought.\n")
    with zipfile.ZipFile("in/papers.zip", "w") as archive:
        archive.writestr("a/one.txt", paper(70))
        archive.writestr("../two.txt", paper(71))
    in_both("ingest", "in", "nowhere.txt", code=1)
    put(p04=paper(44), p05=paper(5) + "\n31. SAILS\n\nThe Panel noted a report on sails.\n", p07=paper(8))
    Path("in/p09.txt").rename("in/p99.txt")
    in_both("ingest", "in", "--body", "Mole Panel", "--override", code=1)
    in_both("reparse")
    assert in_both("ingest", "in", "--ndjson", code=1).count('"unchanged"') == 17


def test_what_is_held_is_not_parsed_again(here: Path) -> None:
    """Nor here: where what was expected to be said, or held, is not what is, papers are parsed once more."""
    many(12)
    run("ingest", "in", "--jobs", "2", "--council", "Wexbury")
    put(p03=paper(77))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("minutes_cli.cli.keeping.understood", lambda *_: pytest.fail("parsed here"))
        patch.setattr(pool, "do", poisoned.counting)
        patch.setattr(pool.Pool.__init__, "__defaults__", (poisoned.counting,))
        done = run("ingest", "in", "--jobs", "2")
    assert done.stdout.count("nothing changed") == 11
    assert "as said before: council Wexbury" in done.stdout
    assert Path("parsed").read_text() == "in/p03.txt\n"


@pytest.mark.parametrize("papers", [1, 4])
def test_a_small_batch_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, papers: int) -> None:
    monkeypatch.setattr(pool.Pool, "__init__", lambda *_: pytest.fail("a process for nothing"))
    monkeypatch.chdir(tmp_path)
    for n in range(papers):
        (tmp_path / f"{n}.txt").write_text(paper(n))
    run("ingest", *(f"{n}.txt" for n in range(papers)), "--jobs", "4")
    run("reparse", "--jobs", "4")


def _poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool.Pool.__init__, "__defaults__", (poisoned.work,))


@pytest.mark.skipif(os.name != "posix", reason="a process that dies of a signal")
def test_a_paper_that_kills_its_reader_fails_alone(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _poisoned(monkeypatch)
    many(20)
    put(p07=paper(7) + poisoned.KILL.decode(), p11=paper(11) + poisoned.SWELL.decode())
    put(p15=f"{paper(15)}{poisoned.ONCE.decode()}|{here / 'once'}|")
    done = run("ingest", "in", "--jobs", "2", code=1)
    assert "minutes: in/p07.txt ended the process that read it (SIGKILL), twice: it may take more memory" in done.stderr
    assert "minutes: in/p11.txt ended the process that read it (exit 1), twice" in done.stderr
    assert "Seen 20: 18 read, 0 unchanged, 0 replaced, 2 failed" in done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        f"in/p{n:02}.txt" for n in range(20) if n not in {7, 11}
    ]
    with store.read_db("minutes.db") as db:
        assert len(store.documents(db)) == 18


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes by what is in /proc")
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGKILL])
def test_no_process_is_left_behind(here: Path, ended_by: signal.Signals) -> None:
    many(60)
    put(p30=paper(30) + poisoned.SLEEP.decode())
    mark = f"OF_TEST={here}"
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import poisoned\n"
        "from minutes_cli.work import pool, task; task.SMALL = 0; pool.Pool.__init__.__defaults__ = (poisoned.work,)\n"
        "import minutes_cli.cli.understanding as u; u.ROOM = 8000\n"
        "from minutes_cli.cli import main; main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, "ingest", "in", "--jobs", "2"],
        env={**os.environ, "OF_TEST": str(here), "PYTHONPATH": str(Path(__file__).parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    for _ in range(3):
        process.stdout.readline()
    assert len(_having(mark)) == 3
    process.send_signal(ended_by)
    _, told = process.communicate(timeout=30)
    if ended_by == signal.SIGINT:
        counts, _, last = told.decode().splitlines()
        assert (process.returncode, last) == (130, "minutes: interrupted; what was done until then is kept")
        numbers = [int(n) for n in re.findall(r"\d+", counts.partition("(")[0])]
        assert numbers[0] == sum(numbers[1:]) == 60
        assert not _having(mark)
    else:
        until = time.monotonic() + 20
        while len(_having(mark)) > 1 and time.monotonic() < until:  # the one that sleeps ends when it is done
            time.sleep(0.05)
        (asleep,) = _having(mark)
        os.kill(asleep, signal.SIGKILL)
    with store.open_db("minutes.db") as db:
        assert 0 < len(store.documents(db)) <= 32
        assert db.execute("SELECT count(*) FROM meetings").fetchone()[0] == len(store.documents(db))
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def _having(mark: str) -> list[int]:
    """Return the processes that have something in their environment."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (place / "environ").read_bytes().split(b"\0"):
                found.append(int(place.name))
        except OSError:
            continue
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child dies in the midst of a batch")
@pytest.mark.parametrize(("dies_at", "held"), [(16, 0), (20, 16)])
def test_a_kill_loses_the_batch_that_is_not_written_and_no_half_of_a_paper(here: Path, dies_at: int, held: int) -> None:
    many(40)
    program = (
        "import os, signal; from minutes_cli import store; saved, times = store.save, iter(range(1, 100))\n"
        "def save(*given, **more):\n"
        f"    if next(times) == {dies_at}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return saved(*given, **more)\n"
        "store.save = save\n"
        "from minutes_cli.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "ingest", "in", "--jobs", "1"], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.splitlines()) == held, "told before it is kept"
    if held:
        with store.read_db("minutes.db") as db:
            assert len(store.documents(db)) == held
            assert db.execute("SELECT count(*) FROM meetings").fetchone()[0] == held
    run("ingest", "in")
    with store.copy_db("minutes.db") as (db, copy):
        assert len(store.documents(db)) == 40
        assert [proof.what for proof in store.prove(store.Evidence(db, copy)) if proof.faults] == []


def test_a_paper_whose_rows_contradict_each_other_leaves_no_row(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a transaction of several, what was written of it before that shows is taken back."""
    many(5)
    put(p02=paper(2) + "\n31. FERRULES\n\nRESOLVED: That ferrules be bought.\n")

    def twice(parsed: Parsed, names: Names) -> Iterator[tuple[str, str, Iterable[Row]]]:
        yield from tables(parsed, names)
        if "FERRULES" in parsed.document.text:
            yield (
                "papers",
                "id own_id council_key telling exempt span_start span_end",
                [("1", "1", "", "", 0, 0, 0)] * 2,
            )

    monkeypatch.setattr("minutes_cli.store.keep.filling.tables", twice)
    done = run("ingest", "in", "--jobs", "1", code=1)
    assert "minutes: in/p02.txt could not be kept, its rows contradict each other" in done.stderr
    assert "Seen 5: 4 read, 0 unchanged, 0 replaced, 1 failed" in done.stderr
    with store.read_db("minutes.db") as db:
        assert len(store.documents(db)) == 4
        assert db.execute("SELECT count(*) FROM passages WHERE text LIKE '%FERRULES%'").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM meetings").fetchone() == (4,)


def test_few_papers_are_on_their_way_however_long_the_batch() -> None:
    asked: list[int] = []

    class Later:
        def done(self) -> bool:
            return False

        def result(self) -> list[Answer]:
            return []

    class Slow:
        count = 2

        def ask(self, of: Task) -> Later:
            asked.append(of.size)
            return Later()

    small = ((n, Task((Wanted("a.txt", b"x", Said()),))) for n in range(1_000))
    for n, _ in in_order(Slow(), small):
        assert len(asked) <= n + 2 * AHEAD
    assert n == 999
    asked.clear()
    heavy = Wanted("b.txt", bytes(HEAVY // 2 + 1), Said())
    for n, _ in in_order(Slow(), ((n, Task((heavy,))) for n in range(6))):
        assert len(asked) <= n + 2


def test_what_is_wrong_with_no_paper_ends_the_command(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many(4)
    monkeypatch.setattr(pool.Pool.__init__, "__defaults__", (poisoned.refusing,))
    assert run("ingest", "in", "--jobs", "2", code=1).stderr.splitlines()[-1] == (
        "minutes: the reader of plug cannot be loaded"
    )
    monkeypatch.setattr(sys, "executable", str(here / "python"))
    assert "no process could be started that reads papers" in run("ingest", "in", "--jobs", "2", code=1).stderr


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the clock of this system stops nothing")
def test_a_stage_that_stalls_is_stopped_there_too() -> None:
    process = Process(poisoned.stalling)
    try:
        ((_, parsed),) = process.ask(Task((Wanted("a.txt", paper(1).encode(), Said()),)))
    finally:
        process.end()
    assert isinstance(parsed, Parsed)
    assert [finding.code for finding in parsed.findings] == ["stage-stopped"]
    assert parsed.items
    assert not parsed.references


def test_what_nobody_understands_is_told_as_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("minutes_cli.parse.pipeline.parse_all", lambda *_: 1 / 0)
    ((_, parsed),) = task.do(Task((Wanted("a.txt", paper(1).encode(), Said()),)))
    assert isinstance(parsed, ReadError)
    assert str(parsed).startswith("could not be understood (ZeroDivisionError), which is a fault of this program")


def test_a_script_reads_by_several_processes_too(
    here: Path, kept: list[Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = iter(kept * 3)
    monkeypatch.setattr(pool, "Process", lambda _: SimpleNamespace(ask=next(ready).ask, end=list))
    many(8)
    put(empty="")
    for unchanged in (0, 7):
        taken = []
        for jobs in (1, 2):
            with minutes_cli.open_db(f"{jobs}.db") as db:
                taken.append(minutes_cli.ingest(db, "in", council="Wexbury", jobs=jobs))
        assert taken[0] == taken[1]
        assert [one.how for one in taken[1]].count("unchanged") == unchanged
        assert dumped("1.db") == dumped("2.db")
        put(p03=paper(33))
    assert len([*ready]) == 2, "they were asked twice"


@pytest.mark.parametrize(
    "given", [["ingest", "a.txt"], ["reparse"], ["actions", "--json"], ["export", "--datasette", "out"]]
)
def test_nothing_for_many_machines_is_loaded_before_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(paper(1))
    run("ingest", "a.txt")
    program = (
        "import sys\nfrom minutes_cli.cli import main\ntry:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, *given], capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "minutes_cli.cli.program" in loaded
    assert not {name for name in loaded if name.partition(".")[0] in {"distributed", "dask", "fsspec", "pyarrow"}}
    assert not loaded & {"minutes_cli.work.pool", "minutes_cli.work.process", "minutes_cli.work.cluster"}
    assert not loaded & {"minutes_cli.readers.remote", "minutes_cli.cli.parquet", "minutes_cli.store.handing.streaming"}
