"""What is asked for again in the same words is one action, and where it is asked again is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

pytest.importorskip("jinja2")

PAPER = """WATER BOARD

Minutes of the meeting of the Water Board held on 3 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. SLUICES

RESOLVED: That

(1) the report be noted; and

(2) the Engineer be requested to submit a report on the repair of the sluices to the meeting on 5 November 2019.

2. WORK PROGRAMME

RESOLVED: That

(1) the programme be noted; and

(2) further to Minute No. 1 (2) above, the following items be added to the Board's Work Programme for 2019/20:

(a) the Engineer be requested to submit a report on the repair of the sluices to the meeting on 5 November 2019; and

(b) herons; and

(3) the date of the next meeting be noted.
"""


def test_where_it_is_asked_again_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(PAPER, encoding="utf-8")

    def run(*words: str) -> str:
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, done.output
        return done.stdout

    run("ingest", "a.txt")
    told = json.loads(run("actions", "--json"))
    assert sum("repair of the sluices" in row["task"] for row in told) == 1
    again = "asked again in 2 (2)(a) of 2019-09-03"
    assert "Asked again\n  2 (2)(a) of 2019-09-03: the Engineer" in run("show", "1 (2)")
    assert "Asks again what stands in\n  1 (2) of 2019-09-03" in run("show", "2 (2)(a)")
    assert again in run("arising", "Water", "--markdown")
    run("publish", "log.csv", "log.html", "log.md")
    assert all(again in Path(f"log.{form}").read_text(encoding="utf-8") for form in ("csv", "html", "md"))
