"""What the documents promise is there, and what they show runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import readme
from minutes_cli.cli import COMMANDS, app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHAPTERS = sorted((ROOT / "docs").glob("*.md"))
EVERYTHING = README + "".join(path.read_text("utf-8") for path in CHAPTERS)
FORBIDDEN = re.compile(r"/(?:work|tmp|home|root)/|shared/(?!packs|gold|practice|real-gold|tools/(?:score|census))")


def test_the_commands_of_the_contract_are_there() -> None:
    promised = "ingest actions trace show close reopen note meetings items resolutions references papers plans people "
    promised += "documents search check reparse forget query amend add since arising"
    assert set(COMMANDS) >= set(promised.split())


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"\bminutes {command}\b", EVERYTHING), f"`minutes {command}` is nowhere in the documents"


def test_no_document_tells_of_a_command_that_is_not_there() -> None:
    told = set(re.findall(r"`minutes ([a-z]+)\b", EVERYTHING)) | {
        line.split()[1] for line in readme.COMMAND.findall(README)
    }
    assert told - set(COMMANDS) == set()


def test_the_readme_shows_what_its_commands_print() -> None:
    """`python tests/readme.py` writes it anew."""
    assert readme.refreshed(README) == README


def test_the_readmes_two_lines_are_single_and_bring_their_own_environment() -> None:
    first, second = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in (first, second):
        assert line.count("\n") == 1
        assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert second.rstrip().endswith("-m pytest")


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_help_shows_an_example(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "minutes_cli", command, "--help"],
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert COMMANDS[command].example in " ".join(done.stdout.split())


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a clone")
def test_no_file_names_the_place_it_was_made_in() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    here = Path(__file__).name
    guilty = [
        name
        for name in listed
        if Path(name).name != here
        and (ROOT / name).is_file()
        and FORBIDDEN.search((ROOT / name).read_text("utf-8", errors="replace"))
    ]
    assert guilty == []


def test_what_is_told_of_keeping_the_log_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line by line, over the bundled papers; what needs a paper of the reader's own is left out."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    told = (ROOT / "docs" / "keeping.md").read_text("utf-8")
    lines = [
        line.partition("#")[0].partition(" > ")[0] for line in re.findall(r"^    minutes (.+)$", told, re.MULTILINE)
    ]
    typed = [line for line in lines if not line.startswith("ingest") and ".pdf" not in line]
    assert len(typed) > 12
    for line in [f"ingest {ROOT / 'fixtures'}", *typed]:
        done = CliRunner().invoke(app, shlex.split(line))
        assert done.exit_code == 0, f"{line}: {done.output}"
