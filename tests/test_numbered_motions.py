"""A motion that was lost under a number of its own is found by it, as minutes are."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app

PAPER = """TOWNSHIP OF WEXBURY COUNCIL

Minutes of the meeting of the Township of Wexbury Council held on Tuesday 18 February 2031 at 6:30 p.m.

Present: A. Reed (Mayor), C. Marrow, T. Sallow

R2031-039 A. Reed, C. Marrow: That we send two members to the Quay Conference. Carried.

R2031-040D C. Marrow, A. Reed: That we reconsider By-Law 2031-06, passed at the meeting of January 21. DEFEATED.

R2031-040 T. Sallow, A. Reed: That we accept the invitation of the Harbour Board. Carried.

R2031-041 A. Reed, C. Marrow: That the letter of the ferrymen be received. Carried.
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(PAPER, encoding="utf-8")
    assert run("ingest paper.txt").exit_code == 0


def run(line: str) -> Result:
    return CliRunner().invoke(app, shlex.split(line))


@pytest.mark.parametrize(
    "asked", ["R2031-040D", "r2031-040d", "'R2031-040D of 18 February 2031'", "'R2031-040D of 2031-02-18'"]
)
def test_a_lost_motion_is_shown_by_its_own_number(asked: str) -> None:
    shown = run(f"show {asked}")
    assert shown.exit_code == 0, shown.output
    assert "That we reconsider By-Law 2031-06" in shown.output
    assert "lost; moved by C. Marrow, seconded by A. Reed" in shown.output
    traced = run(f"trace {asked}")
    assert "Motions not told to be carried" in traced.stdout
    assert "lost; moved by C. Marrow, seconded by A. Reed" in traced.stdout
    assert "not carried" not in run("trace R2031-040").stdout


@pytest.mark.parametrize(
    ("asked", "outcomes"),
    [
        ("R2031-040D", ["lost"]),
        ("R2031-040", ["carried"]),
        ("2031-02-18", ["carried", "lost", "carried", "carried"]),
        ("2031-02-18 --lost", ["lost"]),
        ("R2031-040 --lost", []),
    ],
)
def test_motions_are_found_by_number_minute_or_meeting(asked: str, outcomes: list[str]) -> None:
    done = run(f"motions {asked} --json")
    assert [row["outcome"] for row in json.loads(done.stdout)] == outcomes


@pytest.mark.parametrize("asked", ["R2031-042D", "R2031-04", "'R2031-040D of 19 February 2031'", "040D"])
def test_a_number_that_no_line_opens_with_is_none(asked: str) -> None:
    for command in ("show", "motions"):
        done = run(f"{command} {asked}")
        assert (done.exit_code, "is held" in " ".join(done.stderr.split())) == (1, True), done.output
