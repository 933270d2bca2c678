"""The number that a paper prints before what it asks for is told with it, and finds it."""

from __future__ import annotations

import json
import shlex
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app
from minutes_cli.words.own_numbers import own_numbers

PAPER = """Wexbury Police and Crime Panel

Minutes of the meeting of the Wexbury Police and Crime Panel held on Friday 4 February 2022 at 10.30 am

Present: Councillor A. Reed (Chairman), Councillor C. Marrow

18/22 PROPOSED PRECEPT

The Panel considered the precept.

RESOLVED:

1. That the precept be agreed; and

2. That the Chairman write to the Commissioner by 8 February 2022 with the outcome of the vote.

Actions/further information to be provided:

1. R5/22 - The Chief Finance Officer will circulate the list of posts filled by division.

2. R6/22 - The Monitoring Officer will provide a note on the vetting backlog by 28 April 2022.

19/22 ROADS

RESOLVED: That the report be noted.
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(PAPER, encoding="utf-8")
    assert run("ingest paper.txt").exit_code == 0


def run(line: str) -> Result:
    return CliRunner().invoke(app, shlex.split(line))


def test_it_is_told_with_the_action() -> None:
    told = {row["task"][:5]: row["own_number"] for row in json.loads(run("actions --all --json").stdout)}
    assert told == {"write": None, "circu": "R5/22", "provi": "R6/22"}


@pytest.mark.parametrize("asked", ["R5/22", "r5/22", "'R5/22 of 4 February 2022'", "'R5/22 of Wexbury Police'"])
def test_it_finds_the_action(asked: str) -> None:
    (row,) = json.loads(run(f"actions {asked} --json").stdout)
    assert row["task"] == "circulate the list of posts filled by division."
    shown = run(f"show {asked}")
    assert shown.exit_code == 0, shown.output
    assert "R5/22  Chief Finance Officer: circulate the list" in shown.output


def test_it_can_be_spoken_of() -> None:
    assert run("close R6/22 --by Reed --on 2022-03-01").exit_code == 0
    (row,) = json.loads(run("actions R6/22 --json").stdout)
    assert (row["status"], row["closed_on"]) == ("closed", "2022-03-01")
    assert [row["own_number"] for row in json.loads(run("actions --json").stdout)] == [None, "R5/22"]


def test_of_a_minute_all_are_listed() -> None:
    assert len(json.loads(run("actions 18/22 --json").stdout)) == 3
    assert run("actions R7/22").exit_code != 0
    assert run("show R7/22").exit_code != 0


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["1.    R5/22 - The Clerk will write"], ["R5/22"]),
        (["Action 12/22: Clerk to write"], ["12/22"]),
        (["ACTION POINT 3 – Clerk to write"], ["3"]),
        (["| AP3/22 | Clerk | write to the owner"], ["AP3/22"]),
        (["[A4/2022] Clerk to write"], ["A4/2022"]),
        (["A1. Clerk to write", "A2. Mrs Reed to ring", "A4. Clerk to pay"], ["A1", "A2", "A4"]),
        (["A1   Clerk to write", "Clerk to ask", "A2   Mrs Reed to ring"], ["A1", None, "A2"]),
        (["A134 - Clerk to report the drain", "A10 – Clerk to report the hedge"], [None, None]),
        (["A12 – Clerk to report the drain"], [None]),
        (["PF/13/0517 - Clerk to object"], [None]),
        (["12/22 - Clerk to write", "13/22 - Clerk to ask"], [None, None]),
        (["R5/13 - a file that closed, Clerk to ask"], [None]),
        (["3.1 Clerk to write", "3.2 Clerk to ask"], [None, None]),
        (["1. Clerk to write", "2. Clerk to ask"], [None, None]),
        (["R5/22A - Clerk to write"], [None]),
        (["2 April 2022 - Clerk to write"], [None]),
    ],
)
def test_what_is_a_number_of_an_action(lines: list[str], numbers: list[str | None]) -> None:
    assert own_numbers(lines, date(2022, 2, 4)) == numbers
