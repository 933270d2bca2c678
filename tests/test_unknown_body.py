"""A body or place that no body is called by: what is held under that name all the same is not denied."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

HEAD = "{body}\n\nMinutes of the meeting held on {day}\n\nPresent: A Reed (Chair)\n\n"
TEXT = f"{HEAD}1. Weir\n\nRESOLVED: That the weir be mended.\n"
PAPERS = {
    "tern-quay-board-2031-05.txt": TEXT.format(body="SELECT BOARD", day="6 May 2031"),
    "heron.txt": TEXT.format(body="HERON PARISH COUNCIL", day="3 June 2031"),
    "heron2.txt": TEXT.format(body="HERON PARISH COUNCIL", day="4 March 2031"),
    "osier.txt": TEXT.format(body="HARBOUR COMMITTEE", day="1 July 2031").replace(
        "the weir be", "the weir at Osier Fold be"
    ),
}


@pytest.fixture(autouse=True)
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    for name, text in PAPERS.items():
        Path(name).write_text(text, encoding="utf-8")
    run("ingest *.txt".replace("*.txt", " ".join(PAPERS)))


def run(line: str) -> str:
    """What a command says."""
    done = CliRunner().invoke(app, shlex.split(line))
    return " ".join(done.output.split())


QUAY = 'has "Tern Quay" in its name; it is in tern-quay-board-2031-05.txt (Select Board, 2031-05-06)'


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("show 'Tern Quay of 6 May 2031'", f"no body {QUAY}"),
        (
            "show 'Osier Fold of 1 July 2031'",
            'no body has "Osier Fold" in its name; it is in osier.txt (Harbour Committee, 2031-07-01)',
        ),
        ("motions --body 'Tern Quay'", f"No body {QUAY}"),
        ("search weir --body 'Tern Quay'", f"No body {QUAY}"),
        ("search weir --body Herron", 'No body has "Herron" in its name: did you mean “Heron Parish Council”?'),
        (
            "show 'Heron of 6 May 2031'",
            "no meeting of Heron of 2031-05-06 is held; the nearest meeting is of 2031-03-04 or 2031-06-03",
        ),
        ("show 'Select Board of 1 May 2031'", "is held; the nearest meeting is of 2031-05-06"),
        ("show 'Nowhere of 6 May 2031'", 'no body has "Nowhere" in its name: `minutes bodies` shows those there are'),
    ],
)
def test_what_is_said_of_a_name_that_no_body_has(line: str, says: str) -> None:
    assert says in run(line)
