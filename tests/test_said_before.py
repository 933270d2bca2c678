"""What is said of a paper at ingest follows to the paper that replaces it, and to no other; never in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import minutes_cli
from minutes_cli.cli import app

PAPER = """TEALBY PARISH COUNCIL

MINUTES of the meeting of the Quay Committee held on 6 March 2042

1. FOOTPATH

RESOLVED: That the Clerk write to the landowner by 1 May 2041.
"""
SAID = "--date 2041-03-06 --override --council Teal --url https://council.example/o.txt"
BEFORE = "as said before: date 2041-03-06, council Teal, address https://council.example/o.txt, against what it prints"
NOBODY = PAPER.replace(" held on 6 March 2042", "")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand where a paper lies of which much was said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    Path("o.txt").write_text(PAPER)
    run(f"ingest o.txt {SAID}")
    return tmp_path


def run(line: str) -> Result:
    return CliRunner().invoke(app, line)


def rows() -> Any:
    return [(row["id"], row["url"]) for row in json.loads(run("actions --json=id,url").stdout)]


def test_it_follows_to_the_corrected_paper_and_is_told(here: Path) -> None:
    known = rows()
    assert known[0][0].startswith("teal/")
    Path("o.txt").write_text(PAPER.replace("That the", "that the"))
    assert BEFORE in run("ingest o.txt").stdout
    assert rows() == known
    run("reparse")
    assert rows() == known
    assert "as said before" not in run("ingest o.txt").stdout
    Path("minutes.db").unlink()
    run("ingest o.txt")
    run("doctor --restore")
    assert rows() == known, here


def test_what_is_said_now_is_not_told_as_said_before(here: Path) -> None:
    Path("o.txt").write_text(PAPER.replace("That the", "that the"))
    told = run("ingest o.txt --date 2041-03-07 --override").stdout
    assert "as said before: council Teal, address https://council.example/o.txt" in told
    assert "2041-03-06" not in told
    assert "/2041-03-07/" in rows()[0][0], here


@pytest.mark.parametrize(("printed", "day"), [("7 March 2042", "2042-03-07"), (None, "2041-03-06")])
def test_a_word_that_filled_a_gap_fills_it_where_it_still_is(here: Path, printed: str | None, day: str) -> None:
    Path("gap.txt").write_text(NOBODY)
    run("ingest gap.txt --date 2041-03-06")
    held = f" held on {printed}" if printed else ""
    Path("gap.txt").write_text(NOBODY.replace("Committee\n", f"Committee{held}\n").replace("That the", "that the"))
    told = run("ingest gap.txt").stdout
    assert "as said before: date 2041-03-06" in told
    assert ("the paper itself says 2042-03-07" in told) == bool(printed)
    assert any(f"/{day}/" in name for name, url in rows() if url is None), here


@pytest.mark.parametrize("how", ["rotated", "swapped", "overwritten", "renamed"])
@pytest.mark.parametrize("script", [False, True])
def test_it_moves_to_no_other_paper(here: Path, how: str, *, script: bool) -> None:
    other = PAPER.replace("6 March", "9 June").replace("FOOTPATH", "HERONS")
    new = PAPER.replace("6 March", "4 July").replace("FOOTPATH", "LANTERNS")
    Path("p.txt").write_text(other)
    run("ingest p.txt")
    laid = {
        "rotated": {"o.txt": new, "p.txt": PAPER, "q.txt": other},
        "swapped": {"o.txt": other, "p.txt": PAPER},
        "overwritten": {"o.txt": other},
        "renamed": {"q.txt": PAPER, "o.txt": new},
    }[how]
    for name, text in laid.items():
        Path(name).write_text(text)
    if how == "overwritten":
        Path("p.txt").unlink()
    if script:
        with minutes_cli.open_db("minutes.db") as db:
            minutes_cli.ingest(db, ".", council="Teal")
    else:
        assert "as said before" not in run("ingest . --council Teal").stdout
    with minutes_cli.read_db("minutes.db") as db:
        found = minutes_cli.query(db, "SELECT text, date AS day FROM documents LEFT JOIN said USING (sha256)")
    assert {row["day"] for row in found if "FOOTPATH" not in str(row["text"])} == {None}, here
    assert {row["day"] for row in found if "FOOTPATH" in str(row["text"])} <= {"2041-03-06"}
