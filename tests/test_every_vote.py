"""Every vote, motion by motion in a sheet and name by name in a listing."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app

openpyxl = pytest.importorskip("openpyxl")
PAPER = """QUAY PARISH COUNCIL

Minutes of the meeting held on 6 March 2041

Present: Councillors A. Reed (Chair), B. Teal, C. Moss, D. Ash, E. Dell

1. Lamp

It was proposed by Councillor Reed, seconded by Councillor Teal, that the lamp at the mill be mended.
The motion was carried by 4 votes to 1.

2. Slip

It was proposed by Councillor Moss, seconded by Councillor Ash, that the slip be closed.
The motion was lost, 2 for (Councillors Moss and Ash), 3 against (Councillors Reed, Teal and Dell).

3. Weir

It was proposed by Councillor Moss, seconded by Councillor Ash, that the weir be kept. 4 for, Dell abstained. Carried.
"""


@pytest.fixture
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take in the paper in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    Path("march.txt").write_text(PAPER, "utf-8")
    _run("ingest march.txt")


def _run(line: str) -> Result:
    done = CliRunner().invoke(app, shlex.split(line))
    assert done.exit_code == 0, done.output
    return done


def test_a_workbook_has_a_sheet_of_every_vote(held: None) -> None:
    _run("publish votes.xlsx")
    sheet = openpyxl.load_workbook("votes.xlsx")["Votes"]
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    told = [dict(zip(head, row, strict=True)) for row in rows]
    named = ("Outcome", "For", "Against", "Abstained", "Names for", "Names against")
    assert [tuple(row[name] for name in named) for row in told] == [
        ("carried", 4, 1, None, None, None),
        ("lost", 2, 3, None, "Moss, Ash", "Reed, Teal, Dell"),
        ("carried", 4, None, 1, None, None),
    ]
    assert [(row["Minute"], row["Moved by"], row["Body"]) for row in told] == [
        ("1 of 2041-03-06", "Reed", "Quay Parish Council"),
        ("2 of 2041-03-06", "Moss", "Quay Parish Council"),
        ("3 of 2041-03-06", "Moss", "Quay Parish Council"),
    ]
    assert f"{told[0]['Date']:%Y-%m-%d}" == "2041-03-06"


def test_each_vote_by_name(held: None) -> None:
    done = _run("motions --by-name --json")
    rows = json.loads(done.stdout)
    assert [(row["number"], row["outcome"], row["side"], row["name"]) for row in rows] == [
        *(("2", "lost", "for", name) for name in ("Moss", "Ash")),
        *(("2", "lost", "against", name) for name in ("Reed", "Teal", "Dell")),
        ("3", "carried", "abstained", "Dell"),
    ]
    assert "Left out: votes on 2 motions that the papers count without names" in done.stderr, (
        "4 for the weir are nobody"
    )
    assert len(_run("motions --by-name --csv --limit 2").stdout.splitlines()) == 3
    assert _run("motions 1 --by-name").stdout == ""
