"""What `check` says of minutes that are cited, where a paper of that day is here and has none in it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli.program import app

CITES = """BRIDGES COMMITTEE

Minutes of the meeting held on 2 April 2041 at the Town Hall

1. MINUTES

RESOLVED: That the minutes of the meeting held on 5 March 2041 be confirmed.
"""


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("b-2041-03-05.txt", "minutes to fetch: cited once; b-2041-03-05.txt is of that day, without minutes"),
        ("b-2041-03-06.txt", "minutes to fetch: cited once"),
    ],
)
def test_a_paper_of_that_day_without_minutes_is_named(
    name: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    Path("cites.txt").write_text(CITES, "utf-8")
    Path(name).write_text("This page is empty.\n", "utf-8")
    assert CliRunner().invoke(app, ["ingest", "cites.txt", name]).exit_code == 0
    rows = csv.DictReader(io.StringIO(CliRunner().invoke(app, ["check", "--kind", "not-held", "--csv"]).stdout))
    assert [row["message"] for row in rows] == [message]
