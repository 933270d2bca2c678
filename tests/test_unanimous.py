"""That a decision was unanimous is told with it, where the paper says so of it and of no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app
from minutes_cli.words.unanimous import Said, unanimous

PAPER = """QUAY COMMITTEE

Minutes of the meeting of the Quay Committee held on 12th March, 2031

PRESENT: Councillor Teal (in the Chair)

11. LAMPS

The Harbour Board had unanimously agreed the plan.

RESOLVED: That the lamps be lit.

12. TOLLS

Councillor Reed moved, seconded by Councillor Marrow, and it was

RESOLVED unanimously:

(1) That the tolls be published; and

(2) That the Clerk be asked to tell the skippers.

13. ROPES

RESOLVED: That the ropes be counted.
"""


def run(*line: str) -> Result:
    done = CliRunner().invoke(app, [*line])
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)


def test_it_is_told_with_decisions_and_motions() -> None:
    Path("quay.txt").write_text(PAPER, encoding="utf-8")
    run("ingest", "quay.txt")
    told = {(row["number"], row["path"]): row["unanimous"] for row in json.loads(run("resolutions", "--json").stdout)}
    assert told == {("11", ""): None, ("12", "(1)"): True, ("12", "(2)"): True, ("13", ""): None}
    motions = json.loads(run("motions", "--json").stdout)
    assert {row["number"] for row in motions if row["unanimous"]} == {"12"}
    assert "carried unanimously" in run("show", "12").stdout
    assert "unanimous" in run("resolutions").stdout
    assert "unanimous" in run("motions").stdout


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("RESOLVED unanimously: [That the seats be mended].", [True]),
        ("RESOLVED UNANIMOUSLY\n\n1. [That the seats be mended]\n\n2. [That they be paid for]", [True, True]),
        ("On the motion of Cllr Reed it was unanimously agreed to\n[approve the plan].", [True]),
        ("it was unanimously agreed: “[That the minutes be confirmed]”.", [True]),
        ("[It was unanimously agreed that the seats be mended].", [True]),
        ("[The Council unanimously adopted the schedule].", [True]),
        ("Agreed nem con: [That the seats be mended].", [True]),
        ("It was agreed, nem. con., [that the seats be mended].", [True]),
        ("[That the seats be mended]. The motion was put and carried unanimously.", [True]),
        ("Mrs Reed proposed [that £20 be paid], seconded by Cllr. Marrow. **Unanimously agreed.**", [True]),
        ("[That the seats be mended] - unanimously agreed.", [True]),
        ("[That the seats be mended]. The vote was unanimous.", [True]),
        ("Resolved: [That it be lit]. Carried unanimously.\n\nResolved: [That it be put out].", [True, None]),
        ("Resolved: [That it be lit].\n\nIt was unanimously agreed that [it be put out].", [None, True]),
        ("Resolved: [That it be lit].\n\nRESOLVED unanimously\n\n1. [That it be put out].", [None, True]),
        ("The Board had unanimously agreed the plan.\n\nResolved: [That it be noted].", [None]),
        ("The Board unanimously agreed the plan.\n\n[RESOLVED: That it be noted].", [None]),
        ("Resolved: [That the Board's plan, unanimously agreed in May, be noted].", [None]),
        ("Resolved, though not unanimously: [That it be noted].", [None]),
        ("Resolved: [That it be noted]. The Clerk said that the Board was unanimous in its thanks.", [None]),
    ],
)
def test_of_what_it_is_said(text: str, so: list[bool | None]) -> None:
    plain, places = "", []
    for part in text.split("["):
        inside, closes, rest = part.partition("]")
        if closes:
            places.append(Said(len(plain), len(plain) + len(inside)))
        plain += inside + rest
    found = unanimous(plain, places)
    assert [True if place in found else None for place in places] == so
