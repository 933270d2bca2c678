"""A filter finds a person under every form that the papers write: names, initials, initials behind the surname."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.threads.persons import form, meant

PAPER = """Mill Parish Council

Minutes of the meeting held on 4 May 2023 at the hall

Present: Orla Quill (OQU), Chair; Bram Fitch (BFI); Sorrel Ash (SAS)

1. Lamps
It was proposed by OQU and seconded by BFI that the lamps be lit. Carried.

2. Oars
It was proposed by Bram Fitch and seconded by OQU that the oars be oiled. Carried.
"""


@pytest.fixture(name="db")
def _db(tmp_path: Path) -> str:
    (tmp_path / "minutes.txt").write_text(PAPER)
    told = str(tmp_path / "m.db")
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "minutes.txt"), "--db", told]).exit_code == 0
    return told


@pytest.mark.parametrize(
    ("asked", "found", "form_told"),
    [("Quill", "lamps", "OQU"), ("OQU", "lamps", ""), ("Fitch", "oars", ""), ("BFI", "oars", "Bram Fitch")],
)
def test_movers(db: str, asked: str, found: str, form_told: str) -> None:
    said = CliRunner().invoke(app, ["motions", "--moved-by", asked, "--db", db])
    assert found in said.stdout
    assert len(said.stdout.strip().splitlines()) == 1
    assert ("other forms" in said.stderr) == bool(form_told)
    assert form_told in said.stderr


def test_people_by_initials(db: str) -> None:
    assert "Sorrel Ash" in CliRunner().invoke(app, ["people", "SAS", "--db", db]).stdout
    assert "No list" not in CliRunner().invoke(app, ["motions", "--voted", "SAS", "--db", db]).stderr


def test_initials_behind_the_surname() -> None:
    assert form("Ash (J)") == form("J. Ash")
    assert meant("J. Ash", "Ash (J)")
    assert meant("J. Ash", "Cllr. Ash (J.)")
    assert not meant("K. Ash", "Ash (J)")
    assert form("Jo Ash (JA)").surname != "jo"


def test_a_part_of_a_paper_s_name(db: str, tmp_path: Path) -> None:
    (tmp_path / "minutes-004.txt").write_text(PAPER.replace("4 May", "5 June").replace("Mill Parish Council", ""))
    run = CliRunner().invoke
    assert run(app, ["ingest", str(tmp_path / "minutes-004.txt"), "--db", db]).exit_code == 0
    only = run(app, ["items", "--document", "004", "--db", db])
    assert (only.exit_code, len(only.stdout.splitlines())) == (0, 2)
    several = run(app, ["items", "--document", "minu", "--db", db])
    assert several.exit_code == 1
    assert "is in the names of 2 documents: " in several.stderr
    assert all(name in several.stderr for name in ("minutes.txt", "minutes-004.txt"))
    told = run(app, ["items", "--body", "Mill", "--db", db])
    assert "Left out: 1 meeting of which no paper tells the body" in told.stderr
