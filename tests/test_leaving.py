"""How the process ends: at once, with the code of the command, after whatever a library has to do at the end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ENDS = """
import atexit, sys
from minutes_cli import cli
class Slow:
    def __del__(self):
        print("taken apart")
cli.left = Slow()
was = cli._open_streams
def loading():
    was()
    atexit.register(print, "a library is done")
cli._open_streams = loading
cli.main()
"""


@pytest.mark.parametrize(
    ("given", "code", "out"), [(["--version"], 0, "minutes "), (["meetings", "--since"], 2, ""), (["meetings"], 3, "")]
)
def test_a_command_ends_with_its_code_and_is_not_taken_apart(
    tmp_path: Path, given: list[str], code: int, out: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ENDS, *given], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    assert done.stdout.startswith(out)
    assert done.stdout.endswith("a library is done\n")
    assert "taken apart" not in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is full")
def test_what_cannot_be_said_at_the_end_is_told_by_the_interpreter(tmp_path: Path) -> None:
    env = {name: told for name, told in os.environ.items() if name != "PYTHONUNBUFFERED"}
    words = [sys.executable, "-c", _ENDS, "meetings"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(words, cwd=tmp_path, env=env, stdout=full, stderr=-1, text=True, check=False)
    assert done.returncode == 120
    assert "No space left" in done.stderr
