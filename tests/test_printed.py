"""Page numbers that a text prints, where its file has no pages: between which two a passage begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

PAPER = """QUAY COMMITTEE

Minutes of the meeting of the Quay Committee held on 12th March, 2031

PRESENT: Councillor Teal (in the Chair)

11. LAMPS

RESOLVED: That the lamps be lit.

Page 9

Agenda Item 3

12. TOLLS

Page 12 of the report was considered.

RESOLVED: That the tolls be published.

Page 10

13. ROPES

RESOLVED: That the ropes be counted.
"""


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("11", ", before “Page 9”, characters "),
        ("12", ", between “Page 9” and “Page 10”, characters "),
        ("13", ", after “Page 10”, characters "),
    ],
)
def test_where_a_passage_begins(number: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("quay.txt").write_text(PAPER, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "quay.txt"]).exit_code == 0
    assert f"Source: quay.txt{told}" in CliRunner().invoke(app, ["show", number]).stdout
