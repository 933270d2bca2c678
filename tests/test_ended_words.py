"""Whoever breaks off a word, at whatever moment: it stands in the database and in the file beside it, or in neither."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli.program import app
from minutes_cli.store import at_once
from minutes_cli.store.keep import journal

PAPER = """QUAY PANEL

Minutes of the meeting held on 12 March 2041

Present: A. Reed

1. ROPES

RESOLVED: That the Harbour Master be requested to submit a report on the ropes of the Long Mole.
"""
INTERRUPTED = 130


@pytest.fixture(autouse=True)
def _held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", "m.db")
    Path("quay.txt").write_text(PAPER)
    Path("side.txt").write_text(PAPER.replace("QUAY PANEL", "QUAYSIDE PANEL").replace("12 March", "13 March"))
    assert run("ingest", "quay.txt", "side.txt") == 0


def run(*given: str) -> int:
    return CliRunner().invoke(app, list(given)).exit_code


def end(how: signal.Signals = signal.SIGINT) -> None:
    os.kill(os.getpid(), how)


def _then_end(monkeypatch: pytest.MonkeyPatch, where: object, name: str) -> None:
    real = getattr(where, name)

    def does(*given: object) -> None:
        real(*given)
        end()

    monkeypatch.setattr(where, name, does)


def _written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the line is written."""
    _then_end(monkeypatch, os, "fsync")


def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C when the line is written, and nothing else is done."""
    _then_end(monkeypatch, journal, "append")


def _at_commit(monkeypatch: pytest.MonkeyPatch, *, behind: bool) -> None:
    """Ctrl-C before or behind the moment at which the database keeps what it has."""
    real = at_once.patiently

    def patiently(do: Callable[[], object], patience: float | None = None) -> object:
        commits = getattr(do, "__name__", "") == "commit" and Path("m.db.said.jsonl").exists()
        if commits and not behind:
            end()
        done = real(do, patience)
        if commits and behind:
            end()
        return done

    monkeypatch.setattr(at_once, "patiently", patiently)


def _before_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    _at_commit(monkeypatch, behind=False)


def _behind_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    _at_commit(monkeypatch, behind=True)


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Ctrl-C is heard, also where whoever runs the tests has told them not to: in the background of a shell."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def threads() -> int:
    """How many this process has, those of whoever runs the tests among them; 1 where nothing tells."""
    place = Path("/proc/self/task")
    return len(list(place.iterdir())) if place.exists() else 1


@pytest.mark.parametrize("holds", [True, False], ids=["signals wait", "as on Windows"])
@pytest.mark.parametrize("when", [_written, _known, _before_commit, _behind_commit])
@pytest.mark.parametrize(
    "word",
    [
        ("amend", "1 of 12 March 2041", "--owner", "Warden"),
        ("amend", "1 of 12 March 2041", "--exempt"),
        ("bodies", "--same", "Quay Panel", "Quayside Panel"),
        ("ingest", "quay.txt", "--council", "Lowbridge"),
    ],
    ids=["action", "exempt", "body", "paper"],
)
def test_a_word_that_is_broken_off_is_in_both_homes_or_in_neither(
    word: tuple[str, ...], when: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch, *, holds: bool
) -> None:
    with monkeypatch.context() as patch:
        when(patch)
        if not holds:
            patch.delattr(signal, "pthread_sigmask")
        assert run(*word) == INTERRUPTED
    lines = Path("m.db.said.jsonl").read_text().splitlines() if Path("m.db.said.jsonl").exists() else []
    with store.open_db("m.db") as db:
        assert len(journal.all_words(db)) == len(lines) <= 1
        assert bool(lines) or not holds or threads() > 1  # one that holds no signal hears them
    assert run("doctor") == 0
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert run(*word) == 0


@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP"])
def test_who_is_told_to_end_amid_a_word_says_it_first(how: str) -> None:
    code = f"""
import os, signal
from minutes_cli.cli import main
signal.signal(signal.{how}, signal.SIG_DFL)
real = os.fsync
def fsync(file):
    real(file)
    os.kill(os.getpid(), signal.{how})
os.fsync = fsync
main()
"""
    given = [sys.executable, "-c", code, "amend", "1 of 12 March 2041", "--owner", "Warden"]
    assert subprocess.run(given, check=False).returncode == -getattr(signal, how)
    assert run("doctor") == 0
    with store.open_db("m.db") as db:
        assert len(journal.all_words(db)) == 1


def test_nobody_waits_for_a_reader_who_was_told_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where readers hold up who writes, a signal that waits for the word breaks it off, in both homes."""

    class Held(sqlite3.Connection):
        def commit(self) -> None:
            end()
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error

    db = sqlite3.connect("m.db", isolation_level=None, factory=Held)
    gone: list[bool] = []
    with pytest.raises(KeyboardInterrupt), at_once.at_once(db):
        at_once.beside(db, lambda: gone.append(db.in_transaction))
    db.close()
    assert gone == [True]
