"""Digests are those of `hashlib`, which is not loaded for them."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from minutes_cli import digest


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 26_000, digest._LONG, digest._LONG + 1])
def test_they_are_those_of_the_library(length: int) -> None:
    content = bytes(n % 251 for n in range(length))
    assert digest.sha256(content) == hashlib.sha256(content).hexdigest()
    assert digest.blake2b(content, digest_size=5).digest() == hashlib.blake2b(content, digest_size=5).digest()


def test_where_python_has_none_of_its_own_they_are_the_librarys() -> None:
    without = "sys.modules |= dict.fromkeys(('_sha2', '_sha256'))"
    code = f"import sys; {without}; from minutes_cli.digest import sha256, blake2b\n"
    code += "print(sha256(b'x'), blake2b(b'x').hexdigest())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert told == [hashlib.sha256(b"x").hexdigest(), hashlib.blake2b(b"x").hexdigest()]


def test_one_paper_is_read_without_the_library_of_ciphers(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text(
        "ASH PARISH COUNCIL\n\nMinutes of the meeting held on 3 May 2021\n\n1. Hedge\n\nResolved: to cut it.\n"
    )
    code = "import sys; from minutes_cli.cli import main; import os; real = os._exit\n"
    code += "def end(code):\n    print('_hashlib' in sys.modules, flush=True)\n    real(code)\n"
    code += f"os._exit = end; sys.argv[1:] = ['--db', {str(tmp_path / 'm.db')!r}, 'ingest', {str(paper)!r}]\nmain()"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split()[-1] == "False", told
