"""Days beyond the calendar, zones, links that lead to themselves, names that are no UTF-8, clocks that were ahead."""

from __future__ import annotations

import errno
import io
import json
import os
import time
import zipfile
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.errors import DatabaseError
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep import journal

QUAY = """QUAY COMMITTEE

1. LAMPS

RESOLVED: That the Clerk be asked to light the lamps within 6 weeks.

2. ROPES

RESOLVED: That the Warden be asked to report on the ropes quarterly.
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    Path("quay.txt").write_text(QUAY)


def run(*line: str) -> Result:
    done = CliRunner().invoke(app, list(line))
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "report this fault" not in done.output
    return done


@pytest.mark.parametrize("due", ["within 6 weeks", "within 10 working days", "within 3 months", "by the end of March"])
@pytest.mark.parametrize("day", ["9999-12-31", "9999-11-30"])
def test_what_falls_due_beyond_the_calendar_is_asked_all_the_same(due: str, day: str) -> None:
    Path("quay.txt").write_text(QUAY.replace("within 6 weeks", due))
    run("ingest", "quay.txt", "--date", day)
    rows = json.loads(run("actions", "--all", "--json").stdout)
    assert [row["owner"] for row in rows] == ["Clerk", "Warden"]
    assert run("since", "quay.txt").exit_code == 0


def test_a_zone_that_there_is_none_of(monkeypatch: pytest.MonkeyPatch) -> None:
    run("ingest", "quay.txt")
    monkeypatch.setenv("TZ", "AAA+25")
    time.tzset()
    try:
        done = run("since")
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()
    assert (done.exit_code, "taken in last, on" in done.stderr) == (0, True)


@pytest.mark.parametrize(
    "line",
    [
        *(["--db", "loop", "ingest", "quay.txt"], ["--db", "loop", "actions"], ["since", "loop"], ["forget", "loop"]),
        *(["reparse", "loop"], ["annotate", "loop", "x.html"], ["--db", "loop/x.db", "ingest", "quay.txt"]),
    ],
)
def test_a_link_that_leads_to_itself_is_one_line(line: list[str]) -> None:
    run("ingest", "quay.txt")
    Path("loop").symlink_to("loop")
    line = [*line[2:], *line[:2]] if line[0] == "--db" else line
    done = run(*line)
    assert (done.exit_code > 0, done.stderr.count("\n")) == (True, 1), done.output


@pytest.mark.parametrize("line", ["ingest quay.txt", "close 1", "actions"])
def test_a_name_that_is_no_utf_8_is_refused_before_a_file_is_made(line: str) -> None:
    name = os.fsdecode(b"\xff.db")
    done = run(*line.split(), "--db", name)
    assert (done.exit_code, "no UTF-8" in done.stderr) == (3, True), done.output
    assert not Path(name).exists()


def test_what_came_last_is_told_though_the_clock_was_ahead() -> None:
    now = datetime.now(UTC)
    with store.open_db("m.db") as db:
        for name, moment in (("first.txt", now + timedelta(days=400)), ("second.txt", now)):
            text = QUAY.replace("QUAY", name.partition(".")[0].upper())
            store.save(db, parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())), moment=moment)
        assert list(store.papers_taken_in_last(db)[1].values()) == ["second.txt"]


@pytest.mark.parametrize("what", ["method", "version"])
def test_a_zip_packed_in_another_way_is_not_called_damaged(what: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("o.txt", QUAY)
    content = bytearray(packed.getvalue())
    entry = content.index(b"PK\x01\x02")
    if what == "method":
        content[entry + 10], content[8] = 99, 99
    else:
        content[entry + 6], content[4] = 99, 99
    Path("odd.zip").write_bytes(content)
    done = run("ingest", "odd.zip")
    assert "packed in a way that cannot be read" in done.output
    assert "damaged" not in done.output
    assert "Error" not in done.output


def test_a_disk_that_is_full_leaves_no_half_of_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    run("ingest", "quay.txt", "--date", "2041-03-12")
    assert run("close", "1").exit_code == 0
    beside = Path("m.db.said.jsonl")
    before, real = beside.read_bytes(), os.write
    left = [7]

    def short(file: int, content: bytes) -> int:
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(file, content[: left.pop()])

    with monkeypatch.context() as patch, store.open_db("m.db") as db:
        patch.setattr(os, "write", short)
        with pytest.raises(DatabaseError, match="No space left"):
            journal.append(beside, ["{}" * 40])
        assert db.in_transaction is False
    assert beside.read_bytes() == before
    assert run("doctor").exit_code == 0
