"""Nothing is denied that is held: what a listing leaves out by itself is counted, with what shows it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app

PROMISED = """QUAY PARISH COUNCIL

Minutes of the meeting held on 6 March 2041

Present: Councillors A. Reed (Chair), B. Teal

1. Apologies

There were none.

2. Highways

The lamp at Mill Lane was out. The Clerk will report this to the County.

3. Cemetery

The black bin had not been changed. The Clerk will write to the Borough about the bin.

Councillor Teal will ring the sexton about the gate.
"""
RESOLVED = """QUAY PARISH COUNCIL

Minutes of the meeting held on 3 April 2041

Present: Councillors A. Reed (Chair), B. Teal

4. Weir

RESOLVED: That the Clerk be requested to write to the owner of the weir by 1 May 2041.
"""
UNDATED = """MILL COMMITTEE

Minutes of the meeting

Present: Councillors A. Reed (Chair), B. Teal

1. Wheel

RESOLVED: That the Clerk be requested to mend the wheel.
"""


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take in the papers in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    for name, text in (("march", PROMISED), ("april", RESOLVED), ("mill", UNDATED)):
        Path(f"{name}.txt").write_text(text, "utf-8")
    done = run("ingest .")
    assert done.exit_code == 0


def run(line: str) -> Result:
    return CliRunner().invoke(app, shlex.split(line))


@pytest.mark.parametrize(
    ("ref", "count"), [("6 March 2041", 3), ("3 of 6 March 2041", 2), ("quay", 4), ("mill.txt", 1)]
)
def test_whatever_a_ref_means_has_what_stands_under_it(held: None, ref: str, count: int) -> None:
    assert len(json.loads(run(f"actions {ref} --json").stdout)) == count
    assert run(f"actions {ref} --all").exit_code == 0


def test_a_meeting_shows_who_was_in_the_chair(held: None) -> None:
    assert "In the chair: Councillor A. Reed" in run("show '3 April 2041'").stdout
    [meeting] = json.loads(run("show '3 April 2041' --json").stdout)
    assert [(one["name"], one["part"]) for one in meeting["attendance"]] == [
        ("Councillor A. Reed", "chair"),
        ("Councillor B. Teal", "present"),
    ]


def test_what_is_done_with_is_counted_beside_a_calendar(held: None) -> None:
    done = run("close '#1 of 3 April 2041'")
    assert done.exit_code == 0, done.output
    said = "Not in the calendar: 1 open action without a day, 1 that had one, reported or closed."
    assert said in run("publish a.ics").stderr


def test_where_nothing_is_held_that_is_said(held: None) -> None:
    done = run("actions 1 of 6 March 2041")
    assert done.exit_code == 1
    assert "no action was found there" in done.stderr


NONE = "Nothing to list.\n"
OPEN = "not reported yet"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("6 March 2041", ""),  # all that it has are promises, and these are shown
        ("6 March 2041 --closed", f"{NONE}Not shown: 3 promises {OPEN} (`--undertakings --open`)."),
        ("3 April 2041 --undertakings", f"{NONE}Not shown: 1 action resolved (`--all` alone)."),
        ("--closed", f"{NONE}Not shown: 2 actions {OPEN} (`minutes actions --open`)."),
        ("--all", "Not shown: 3 promises made in discussion (`minutes actions --all --undertakings`)."),
        ("", "Not shown: 3 open promises made in discussion (`minutes actions --undertakings`)."),
        (
            "--undertakings --ended",
            (
                f"{NONE}Not shown: 3 promises {OPEN} (`minutes actions --undertakings --open`), "
                "2 actions resolved (`--all` alone)."
            ),
        ),
        ("--since 2041-04-01 --open", "Left out: 1 meeting of which no paper tells the day"),
    ],
)
def test_what_a_list_of_actions_leaves_out_is_counted(held: None, line: str, said: str) -> None:
    done = run(f"actions {line}")
    assert done.exit_code == 0, done.output
    assert said in done.stderr
    assert said or not done.stderr


def test_what_is_done_is_told_of_an_open_list(held: None) -> None:
    assert run("close 3 April 2041").exit_code == 0
    assert "1 action that a person closed (`minutes actions --closed`)" in run("actions").stderr
    done = run("close 6 March 2041")  # a meeting of three promises
    assert done.exit_code == 1
    assert "means 3 actions" in done.stderr
    promised = json.loads(run("actions 2 of 6 March 2041 --json").stdout)[0]["id"]
    assert run(f"close {promised}").exit_code == 0
    assert "1 promise made in discussion (`minutes actions --closed --undertakings`)" in run("actions --closed").stderr


NO_DAY = "Left out: 1 meeting of which no paper tells the day (`minutes check --kind no-date`)."
PROMISES = "Left out: 3 promises made in discussion (`minutes actions --all --undertakings`)."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *((f"{noun} --since 2041-01-01", NO_DAY) for noun in ("meetings", "items", "resolutions", "motions")),
        ("search wheel --until 2041-12-31", NO_DAY),
        ("since 2041-01-01", NO_DAY),
        ("since 2041-01-01", PROMISES),
        ("since", PROMISES),
        ("arising quay --markdown", "Not shown: 3 open promises"),
        ("publish a.md --since 2041-01-01", "Not listed: 3 promises made in discussion (--undertakings adds them), 1 "),
        ("publish a.csv --undertakings", ""),
        ("publish a.ics", "Not in the calendar: 1 open action without a day."),
        ("publish a.atom --as-of 2042-05-01", "The feed begins on 2041-05-01, and papers go back to 2041-03-06"),
    ],
)
def test_what_other_lists_leave_out_is_counted(held: None, line: str, said: str) -> None:
    done = run(line)
    assert done.exit_code == 0, done.output
    assert said in done.stderr
    assert said or "Not " not in done.stderr


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("items 6 March 2041", ["1", "2", "3"]),
        ("items 3 of 6 March 2041", ["3"]),
        ("items 'Quay Parish Council' --since 2041-04-01", ["#1"]),
        ("resolutions 3 April 2041", ["#1"]),
        ("resolutions 6 March 2041", []),
        ("motions quay", []),
    ],
)
def test_minutes_and_decisions_of_a_ref(held: None, line: str, numbers: list[str]) -> None:
    assert [row["number"] for row in json.loads(run(f"{line} --json").stdout)] == numbers


def test_references_of_a_ref(held: None) -> None:
    Path("may.txt").write_text(
        "QUAY PARISH COUNCIL\n\nMinutes of the meeting held on 5 May 2041\n\nPresent: Councillor A. Reed\n\n"
        "1. Bin\n\nFurther to minute 3 of 6 March 2041 the bin had come.\n\n2. Gate\n\nIt was open.\n",
        "utf-8",
    )
    assert run("ingest may.txt").exit_code == 0
    for ref, count in (("5 May 2041", 1), ("1 of 5 May 2041", 1), ("2 of 5 May 2041", 0), ("quay", 1)):
        assert len(json.loads(run(f"references {ref} --json").stdout)) == count, ref
    assert "names no minute" in run("references nowhere").stderr


def test_of_what_is_only_cited_nothing_is_denied(held: None) -> None:
    Path("may.txt").write_text(
        "QUAY PARISH COUNCIL\n\nMinutes of the meeting held on 5 May 2041\n\nPresent: Councillor A. Reed\n\n"
        "1. Bin\n\nFurther to minute 8 of 6 February 2041 the bin had come.\n\n2. Gate\n\nIt was open.\n",
        "utf-8",
    )
    assert run("ingest may.txt").exit_code == 0
    for noun in ("actions", "resolutions", "items"):
        done = run(f"{noun} 8 of 6 February 2041")
        assert done.exit_code == 1, noun
        assert "cited, but no paper that is held has it" in done.stderr
    person = json.loads(run("people --json").stdout)[0]["id"]
    done = run(f"actions {person}")
    assert done.exit_code == 2
    assert "that is a person" in done.stderr
