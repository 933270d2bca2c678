"""Numbered paragraphs of a minute: where a reader of the paper finds what was asked, and what may be typed for it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.store.ask.paragraphs import labels

PAPER = """SEDGE PARISH COUNCIL

Minutes of the meeting of Sedge Parish Council held on Monday 3 September 2019 at 7.00 p.m. in the Hall

Present: Mr A Reed (AR), Mrs C Marrow (CM)

1.0
Apologies

1.1
There were none.

2.0
Minutes of the last meeting and matters arising

2.1
The minutes were agreed as a true record.

2.2
Grit bins – the County would fill them once. CM to send the County a map of the bins.
CM

2.3
Hedge at Mill Lane – no reply had come. AR to write again to the owner.
AR
"""


@pytest.mark.parametrize(
    ("number", "text", "found"),
    [
        ("3", "\n3.1\nGrit\n3.2 Hedge\n  3.3. Roof", ["3.1", "3.2", "3.3"]),
        ("3.0", "3.1\tGrit\n3.2\tHedge", ["3.1", "3.2"]),
        ("12", "12.5 per cent of it\n12.1 Grit\n12.7 metres\n12.2 Hedge", ["12.1", "12.2"]),
        ("3", "3.2 Hedge\n3.3 Roof", []),
        ("3", "3.10 Hedge, 3.1 Grit", []),
        ("#5", "5.1 Grit", []),
        ("14/22", "22.1 Grit", []),
        ("3", "3.1.1 Grit", []),
    ],
)
def test_labels_count_from_one_at_the_beginnings_of_lines(number: str, text: str, found: list[str]) -> None:
    told = labels(text, number)
    assert [label.number for label in told] == found
    assert all(text.startswith(label.number, label.start) for label in told)


Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(PAPER, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "paper.txt"]).exit_code == 0

    def told(*words: str) -> str:
        return CliRunner().invoke(app, words).output

    return told


def test_what_is_handed_on_says_in_which_paragraph_it_stands(run: Run) -> None:
    run("publish", "log.csv", "--columns", "minute,owner,origin")
    head, *rows = csv.reader(io.StringIO(Path("log.csv").read_text(encoding="utf-8-sig")))
    assert head == ["Minute", "Lead officer", "Origin"]
    assert [row[0] for row in rows] == ["2.2", "2.3"]
    assert rows[0][2].startswith("2.2 Minutes of the last meeting")
    assert "| 2.2 | " in run("arising", "Sedge", "--markdown")


def test_a_paragraph_can_be_typed(run: Run) -> None:
    assert "Minutes of the last meeting" in run("show", "2.3 of 3 September 2019")
    run("close", "2.3 of 3 September 2019", "--because", "The hedge was cut")
    assert "The hedge was cut" in run("actions", "--closed", "--csv")
    assert "map of the bins" in run("actions", "--csv")
    assert "no minute 2.4 " in run("show", "2.4 of 3 September 2019")
