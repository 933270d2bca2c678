"""What is said at ingest, papers that are read anew, and what hurts at the command line."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.cli.progress import Progress
from minutes_cli.model import Mark, Page
from sample import pack

OWN = "QUAY PANEL\n\nMinutes of the meeting held on 10 June 2031\n\nPresent: A. Reed\n\n1. ROPES\n\nNoted.\n"
BARE = "Minutes\n\nPresent: A. Reed\n\n1. ROPES\n\nRESOLVED: That the ropes be noted.\n\n2. OARS\n\nNoted.\n"


def run(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run a command on the database of a folder and return what it prints, on either stream."""
    done = CliRunner().invoke(app, [*arguments, "--db", str(folder / "minutes.db")])
    assert done.exit_code == code, done.output
    return done.output


def meetings(folder: Path) -> set[tuple[str | None, str | None]]:
    """Return body and day of each meeting held."""
    with store.read_db(folder / "minutes.db") as db:
        return {(row["body"], row["date"]) for row in store.listing(db, "meetings").records()}


SAID = [
    (BARE, ["--body", "Ferry Board", "--date", "2031-05-13"], ("Ferry Board", "2031-05-13"), ""),
    (OWN, ["--body", "Ferry Board"], ("Quay Panel", "2031-06-10"), "the paper itself says Quay Panel"),
    (OWN, ["--date", "2031-05-13"], ("Quay Panel", "2031-06-10"), "the paper itself says 2031-06-10"),
    (OWN, ["--body", "the Quay Panel"], ("Quay Panel", "2031-06-10"), ""),
    (OWN, ["--body", "Ferry Board", "--override"], ("Ferry Board", "2031-06-10"), ""),
    (OWN, ["--date", "2031-05-13", "--override"], ("Quay Panel", "2031-05-13"), ""),
]


@pytest.mark.parametrize(("text", "options", "meeting", "told"), SAID, ids=range(len(SAID)))
def test_what_is_said_fills_what_the_paper_leaves_open(
    tmp_path: Path, text: str, options: list[str], meeting: tuple[str, str], told: str
) -> None:
    (tmp_path / "m.txt").write_text(text)
    output = run(tmp_path, "ingest", str(tmp_path / "m.txt"), *options)
    assert meetings(tmp_path) == {meeting}
    assert told in output
    assert ("the paper itself" in output) == bool(told)
    run(tmp_path, "reparse")
    assert meetings(tmp_path) == {meeting}


@pytest.mark.parametrize(
    "said", [["--body", "Ferry Board"], ["--date", "2031-05-13"], ["--body", "Ferry Board", "--date", "2031-05-13"]]
)
def test_what_is_said_later_gives_new_ids_and_says_so(tmp_path: Path, said: list[str]) -> None:
    paper = tmp_path / "a.txt"
    paper.write_text(BARE, encoding="utf-8")
    assert "ids are new" not in run(tmp_path, "ingest", str(paper))
    with store.read_db(tmp_path / "minutes.db") as db:
        old = store.listing(db, "items").records()[-1]["id"]
        short = store.short_ids(db, [old])[old]
    told = run(tmp_path, "ingest", str(paper), *said)
    with store.read_db(tmp_path / "minutes.db") as db:
        new = store.listing(db, "items").records()[-1]["id"]
        now = store.short_ids(db, [new])[new]
    assert f"; its ids are new, short ones too: {new.rpartition('/')[0]} for {old.rpartition('/')[0]}\n" in told
    assert "ids are new" not in run(tmp_path, "ingest", str(paper), *said)
    for given_up in (short, old, old.partition("/")[2]):
        shown = run(tmp_path, "show", given_up)
        assert f"Ref: {now}\nId: {new}" in shown, given_up
    assert "now" not in run(tmp_path, "show", "b2b2b2", code=1)


def test_a_body_spelt_like_one_that_is_held_is_asked_about_and_taken(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(OWN)
    (tmp_path / "bare.txt").write_text(BARE)
    assert "did you mean" not in run(tmp_path, "ingest", str(tmp_path / "own.txt"), "--body", "Zoo")
    asked = run(tmp_path, "ingest", str(tmp_path / "bare.txt"), "--body", "Quey Panel")
    assert "did you mean “Quay Panel”?" in asked
    assert ("Quey Panel", None) in meetings(tmp_path)


WRONG = [
    (["ingest", ""], "an empty PATH"),
    (["ingest", "fixtures", "  "], "an empty PATH"),
    (["ingest", "fixtures", "--override"], "--override is for"),
    (["show", ""], "names no minute"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=range(len(WRONG)))
def test_a_command_line_that_makes_no_sense(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "m.txt").write_text(OWN)
    run(tmp_path, "ingest", str(tmp_path / "m.txt"))
    assert told in run(tmp_path, *arguments, code=2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_full_disk_is_one_line(tmp_path: Path, form: list[str]) -> None:
    (tmp_path / "m.txt").write_text(OWN)
    run(tmp_path, "ingest", str(tmp_path / "m.txt"))
    command = [sys.executable, "-m", "minutes_cli", "items", *form, "--db", str(tmp_path / "minutes.db")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env={**os.environ})
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("minutes: the output cannot be written")


def test_a_first_ingest_that_was_cut_off_is_begun_again(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "minutes.db") as cut:
        cut.execute("CREATE TABLE _sqlite_migrations (migration_set TEXT, name TEXT, applied_at TEXT)")
    cut.close()
    (tmp_path / "m.txt").write_text(OWN)
    run(tmp_path, "ingest", str(tmp_path / "m.txt"))
    assert meetings(tmp_path) == {("Quay Panel", "2031-06-10")}


def test_a_file_that_a_better_reader_reads_is_read_anew(tmp_path: Path) -> None:
    shown = replace(
        pack().document, marks=(Mark(0, 9, "heading", 1),), pages=(Page(1, 0, 4), Page(2, 4, len(pack().document.text)))
    )
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
        assert store.is_held(db, pack("another name.txt").document)
        assert not store.is_held(db, shown)
        assert store.save(db, replace(pack(), document=shown)).how == "replaced"
        assert store.load(db, store.documents(db)[0].key) == shown
        assert store.save(db, replace(pack(), document=shown)).how == "unchanged"


def test_a_bar_is_drawn_for_somebody_who_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with Progress(3) as progress:
        progress.at("[red]a paper" + "x" * 60)
        assert progress.drawn
    with Progress(2) as progress:
        progress.at("m.txt")
        assert not progress.drawn
