"""Take one word out of a pattern, at random, and see whether a test notices.  Run by hand; it takes a while.

    python tests/mutate.py [--tries 40] [--seed 1] [--jobs 1]

A try copies the project, strikes one alternative ("agreed" of `agreed|resolved|decided`) out of one pattern of the
grammar, and runs the tests until the first failure.  Prints what was struck, what noticed it, and how many were.
"""

from __future__ import annotations

import argparse
import ast
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GRAMMAR = ("src/minutes_cli/parse", "src/minutes_cli/words")
WORD = re.compile(
    r"(?<=[|:])(?P<word>[A-Za-z][\w’'+*? \\-]{2,}?)\|(?=[\w(\[])|\|(?P<last>[A-Za-z][\w’'+*? \\-]{2,}?)(?=\))"
)
"""An alternative of a group that is a word or two."""
NOT_IN_A_COPY = (".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "__pycache__")


@dataclass(frozen=True, slots=True)
class Stroke:
    """One alternative that can be struck out of a file."""

    file: Path
    start: int
    end: int
    word: str


def strokes(file: Path) -> list[Stroke]:
    """Every alternative in the strings of a module."""
    text = file.read_text()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line.encode()))
    raw = text.encode()
    found = []
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)) or node.end_lineno is None:
            continue
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + (node.end_col_offset or 0)
        literal = raw[start:end].decode()
        if not re.match(r"[rf]*[\"']", literal) or "|" not in literal:
            continue
        for m in WORD.finditer(literal):
            at = start + len(literal[: m.start()].encode())
            found.append(Stroke(file, at, at + len(m[0].encode()), (m["word"] or m["last"]).strip()))
    return found


def tried(stroke: Stroke) -> tuple[Stroke, str]:
    """What noticed a stroke: the first failing test, "" for none."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_IN_A_COPY))
        file = copy / stroke.file.relative_to(ROOT)
        raw = file.read_bytes()
        file.write_bytes(raw[: stroke.start] + raw[stroke.end :])
        words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "tests"]
        words += ["--deselect", "tests/test_imports.py", "--ignore", "tests/test_lazily.py"]
        run = subprocess.run(
            words,
            check=False,
            cwd=copy,
            env={"PYTHONPATH": str(copy / "src"), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )
    failed = re.search(r"^(?:FAILED|ERROR) (\S+)", run.stdout, re.MULTILINE)
    return stroke, failed[1] if failed else "" if run.returncode == 0 else run.stdout[-200:]


def main() -> None:
    """Draw, strike, run, tell."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--tries", type=int, default=40)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--jobs", type=int, default=1)
    asked = ask.parse_args()
    every = [s for folder in GRAMMAR for file in sorted((ROOT / folder).rglob("*.py")) for s in strokes(file)]
    drawn = random.Random(asked.seed).sample(every, min(asked.tries, len(every)))
    noticed = 0
    with ThreadPoolExecutor(asked.jobs) as pool:
        for stroke, by in pool.map(tried, drawn):
            noticed += bool(by)
            print(
                f"{'noticed' if by else 'MISSED':8} {stroke.file.relative_to(ROOT)}  {stroke.word!r}  {by}", flush=True
            )
    print(f"{noticed} of {len(drawn)} noticed; {len(every)} alternatives in all")


if __name__ == "__main__":
    main()
