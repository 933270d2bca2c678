"""Whom an exempt minute cites stays in the house, in what `check` asks for as in the listing of references."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli.program import app

CLOSED = """BRIDGES COMMITTEE

Minutes of the meeting held on 5 March 2041 at the Town Hall

1. THE GATE

RESOLVED: That the gate be shut.

2. EXCLUSION OF THE PUBLIC

RESOLVED: That the public be excluded from the meeting for the following items as they involve exempt information.

3. LAND

Further to Minute 44 of the Lock Panel of 3 February 2040 and Minute 77 of the Pier Board the bid was heard, and
Minute 9 of 5 March 2041 was read.
"""
OPEN = """BRIDGES COMMITTEE

Minutes of the meeting held on 2 April 2041 at the Town Hall

4. THE GATE

Further to Minute 45 of the Lock Panel of 3 February 2040 the gate was painted.
"""


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """Return what `check --csv` asks of the two papers, row by row."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    Path("a.txt").write_text(CLOSED, "utf-8")
    Path("b.txt").write_text(OPEN, "utf-8")
    assert CliRunner().invoke(app, ["ingest", "a.txt", "b.txt"]).exit_code == 0
    return list(csv.DictReader(io.StringIO(CliRunner().invoke(app, ["check", "--csv"]).stdout)))


def test_what_only_an_exempt_minute_cites_is_left_out(asked: list[dict[str, str]]) -> None:
    told = " ".join(value for row in asked for value in row.values())
    assert "Pier Board" not in told
    assert "Minute 9" not in told
    assert "/3!" not in told


def test_what_an_open_minute_cites_of_the_same_meeting_is_asked_for_with_its_own_numbers(
    asked: list[dict[str, str]],
) -> None:
    rows = [row for row in asked if row["kind"] == "not-held"]
    assert [(row["body"], row["message"]) for row in rows] == [("Lock Panel", "minutes to fetch: cited once, for 45")]


@pytest.mark.usefixtures("asked")
def test_where_nothing_leaves_the_house_all_is_asked_for_and_a_meeting_counted_once() -> None:
    shown = CliRunner().invoke(app, ["check"]).stdout
    assert "Pier Board" in shown
    assert shown.count("Lock Panel") == 2
    assert "2040-02-03" in shown
