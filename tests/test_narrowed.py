"""Listings of one paper, references of one state, what persons said in a search, and what the foot of a list counts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import open_db, references
from minutes_cli.cli import app

HEAD = """WATER BOARD

Minutes of the meeting of the Water Board held on {day} at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

"""
FIRST = """1. SLUICES

Mr Dunlin undertook to speak to the owner of the boatyard.

RESOLVED: That the Engineer be requested to report on the sluices by 1 November 2019.

2. HERONS

RESOLVED: That the Clerk be requested to count the herons.
"""
SECOND = """3. SLUICES

Further to Minute No. 1 of 3 September 2019 and Minute No. 9 of 3 September 2019 the Board considered the sluices
again, and Minute No. 4 of 2 July 2019.

Mr Plover undertook to speak to the miller.

RESOLVED: That the sluices be painted.
"""
Run = Callable[..., tuple[str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    for name, day, text in (("a.txt", "3 September 2019", FIRST), ("b.txt", "5 November 2019", SECOND)):
        Path(name).write_text(HEAD.format(day=day) + text, encoding="utf-8")
        assert CliRunner().invoke(app, ["ingest", name]).exit_code == 0

    def told(*words: str) -> tuple[str, str]:
        done = CliRunner().invoke(app, words)
        return done.stdout, done.stderr

    return told


@pytest.mark.parametrize("noun", ["items", "resolutions", "actions", "meetings"])
def test_a_listing_can_be_of_one_paper(run: Run, noun: str) -> None:
    rows = json.loads(run(noun, "--document", "a.txt", "--json")[0])
    assert rows
    assert {row["document"] for row in rows} == {"a.txt"}
    assert len(rows) < len(json.loads(run(noun, "--json", *(["--all"] if noun == "actions" else []))[0]))


def test_a_paper_that_is_not_held_is_none(run: Run) -> None:
    assert run("items", "--document", "c.txt")[1].startswith('minutes: no document "c.txt" is held')
    assert run("items", "--document", "")[1].startswith("minutes: an empty --document")


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        (("--not-held",), ["4"]),
        (("--missing",), ["9"]),
        (("--resolved",), ["1"]),
        (("--not-held", "--missing"), ["9", "4"]),
    ],
)
def test_references_can_be_of_one_state(run: Run, asked: tuple[str, ...], numbers: list[str]) -> None:
    assert [row["number"] for row in json.loads(run("references", *asked, "--json")[0])] == numbers
    with open_db("m.db") as db:
        assert [row["number"] for row in references(db, ["not_held"], limit=1)] == ["4"]


def test_what_a_person_said_is_found(run: Run) -> None:
    run("note", "2 of 3 September 2019", "--by", "C. Marrow", "--because", "Nests were counted by telephone.")
    for more in ((), ("--every",)):
        [row] = json.loads(run("search", "telephone", "nest", "--json", *more)[0])
        assert (row["kind"], row["number"], row["hits"]) == ("note", "2", 2)
        assert "**telephone**" in row["passage"]
        assert "C. Marrow" in row["passage"]
    assert json.loads(run("search", "telephone OR sluices", "--json", "--document", "b.txt")[0])[0]["kind"] == "item"
    assert json.loads(run("search", "telephone", "--json", "--limit", "0")[0]) == []


def test_the_foot_of_a_day_knows_nothing_of_later_promises(run: Run) -> None:
    assert "2 open promises" in run("actions")[1]
    assert "1 open promise " in run("actions", "--as-of", "2019-10-01")[1]
    assert "promise" not in run("actions", "--overdue", "--as-of", "2019-12-01")[1]
