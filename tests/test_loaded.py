"""What one paper has no use for is not loaded for it: each module costs its start a tenth of a millisecond or more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAPER = """QUAY PANEL

Minutes of the meeting held on 3 June 2021

Present: A. Reed (Chair)

1. Apologies for Absence

There were none.

2. Minutes

The minutes of 6 May 2021 were confirmed.

3. Lamps

RESOLVED: That the Harbour Master be requested to submit a report on the lamps by 1 July 2021.
"""
RUN = """
import json, sys
from typer.testing import CliRunner
from minutes_cli.cli import app
done = CliRunner().invoke(app, sys.argv[1:])
assert done.exit_code == 0, done.output
print(json.dumps(sorted(sys.modules)))
"""


def loaded(*command: str) -> set[str]:
    """The modules that a process of its own has when a command is done."""
    done = subprocess.run([sys.executable, "-c", RUN, *command], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "module",
    [
        "cli.choice",
        "cli.rows",
        "show.nouns",
        "store.ask.acting",
        "store.ask.doubting",
        "store.keep.closing",
        "store.keep.laying",
        "store.keep.recommending",
        "store.keep.tellings",
        "threads.closed",
        "threads.recommending",
        "threads.sittings",
        "threads.spoken",
    ],
)
def test_a_first_paper_loads_nothing_of_what_others_need(first: set[str], module: str) -> None:
    assert "minutes_cli.store.keep.weighing" in first
    assert f"minutes_cli.{module}" not in first


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    here = tmp_path_factory.mktemp("here")
    (here / "june.txt").write_text(PAPER)
    return loaded("ingest", str(here / "june.txt"), "--jobs", "1", "--db", str(here / "minutes.db"))


def test_what_a_person_said_is_laid_upon_a_better_copy(tmp_path: Path) -> None:
    """The one word that was said has what lays it loaded, in the process that reads the copy."""
    db = str(tmp_path / "minutes.db")
    (tmp_path / "june.txt").write_text(PAPER)
    loaded("ingest", str(tmp_path / "june.txt"), "--db", db)
    loaded("close", "3 of 3 June 2021", "--on", "2021-06-20", "--db", db)
    (tmp_path / "june.txt").write_text(f"{PAPER}\n4. Ropes\n\nThe ropes were noted.\n")
    assert "minutes_cli.store.keep.laying" in loaded("ingest", str(tmp_path / "june.txt"), "--db", db)
    told = [sys.executable, "-m", "minutes_cli", "actions", "--all", "--json", "--db", db]
    done = subprocess.run(told, capture_output=True, text=True, check=True)
    assert [row["status"] for row in json.loads(done.stdout)] == ["closed"]
