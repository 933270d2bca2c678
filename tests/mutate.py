"""Take one word out of a pattern, by lot, and see whether a test notices.  Run by hand; a try takes under a minute.

    python tests/mutate.py [--tries 40] [--seed 1] [--jobs 1] [--only dispositions] [--count]

A try strikes one alternative ("agreed" of `agreed|resolved|decided`), or one word of a list of words, out of the
grammar in a copy of the project, and runs the tests of reading until the first failure: those first that speak of
the word.  Without a stroke the copy must pass.  Prints what was struck, what noticed it, and how many were.
"""

from __future__ import annotations

import argparse
import ast
import io
import os
import queue
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tokenize
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GRAMMAR = ("src/minutes_cli/parse", "src/minutes_cli/words")
NO_PATTERN = ("src/minutes_cli/words/common.py", "src/minutes_cli/words/stems.py", "src/minutes_cli/words/lazily.py")
"""Words that tell nothing of what a passage is about, counted in archives: none of them is there for itself."""
ALTERNATIVE = re.compile(
    r"""(?<=[|(:>"'])\s*(?P<word>[A-Za-z](?:[\w’'+*? -]|\\[bsw]){2,}?)\s*\|(?=[^\s|)"'])
      | \|\s*(?P<last>[A-Za-z](?:[\w’'+*? -]|\\[bsw]){2,}?)(?=\s*(?:\)|["']{1,3}$))""",
    re.VERBOSE,
)
"""An alternative of a group that is a word or two."""
LISTED = re.compile(r"(?<![^\s\"'])[A-Za-z][\w’'-]{2,}(?![^\s\"'])")
"""A word of a string that is split at its spaces."""
PLAIN = re.compile(r"[A-Za-z][\w’' -]{2,}")
"""A word or two that stand in a tuple of such."""
COMMENT = re.compile(r"(?<=\s)#\s.*$", re.MULTILINE)
OPENERS = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
NOT_IN_A_COPY = (".git", ".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")
ELSEWHERE = (
    *(
        "imports",
        "lazily",
        "growth",
        "properties",
        "store",
        "cli",
        "docs",
        "decade",
        "parish",
        "news",
        "render",
        "json",
    ),
    *("ingest", "formats", "readers", "real_packs", "spoken", "life", "versions", "triggers", "distinct", "sittings"),
    *("gaps", "hyphens", "deciding", "subjects", "drawn", "trouble", "attack", "forum", "doctor", "door", "database"),
    *("crashes", "batch", "follows", "moves"),
)
"""Tests whose names begin so are of other rooms, or draw their papers by lot: they take longest and notice no word."""
SLOWER = ("test_plan_rows.py", "test_decided.py", "test_people.py", "test_bodies.py")
"""Asked last: they ask the command line or a database."""

TABLES = {
    "test_families_of_words.py": "words.families",
    "test_forms_of_words.py": "forms.families",
    "test_exempt.py": "exempt.wordings",
}
"""The table that a test reads, where it is a file of its own: the words stand there."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One word that can be struck out of a file."""

    file: Path
    start: int
    end: int
    word: str


def strokes(file: Path) -> list[Stroke]:
    """Every alternative in the patterns of a module, and every word of its lists of words."""
    text = file.read_text()
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    found = {start: (end, word) for start, end, word in (*_in_strings(text, starts), *_in_tuples(text, starts))}
    return [Stroke(file, start, end, " ".join(word.split())) for start, (end, word) in found.items()]


def _in_strings(text: str, starts: list[int]) -> Iterator[tuple[int, int, str]]:
    """(start, end, word) in patterns and in strings that are split at their spaces."""
    signs = (tokenize.NL, tokenize.COMMENT)
    tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type not in signs]
    for n, token in enumerate(tokens):
        if token.type != tokenize.STRING or n == 0 or tokens[n - 1].type in OPENERS:  # a docstring's words
            continue
        at = starts[token.start[0] - 1] + token.start[1]
        if tokens[n + 1].string == "." and tokens[n + 2].string == "split" and tokens[n + 4].string == ")":
            for m in LISTED.finditer(token.string):
                yield at + m.start(), at + m.end(), m[0]
        elif "|" in token.string:
            pattern = COMMENT.sub(lambda m: " " * len(m[0]), token.string)
            for m in ALTERNATIVE.finditer(pattern):
                yield at + m.start(), at + m.end(), m["word"] or m["last"]


def _in_tuples(text: str, starts: list[int]) -> Iterator[tuple[int, int, str]]:
    """The same of tuples, lists and sets of plain words."""
    lines = text.splitlines(keepends=True)
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Tuple | ast.List | ast.Set) or len(node.elts) < 3:
            continue
        words = [e for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
        if len(words) < len(node.elts) or not all(PLAIN.fullmatch(str(w.value).strip()) for w in words):
            continue
        for word in words:
            row = lines[word.lineno - 1].encode()
            start = starts[word.lineno - 1] + len(row[: word.col_offset].decode())
            end = starts[word.lineno - 1] + len(row[: word.end_col_offset].decode())
            comma = re.compile(r"\s*,").match(text, end)
            yield start, comma.end() if comma else end, str(word.value)


def every_stroke() -> Iterator[Stroke]:
    """Every word of the grammar, in the order of its files."""
    for folder in GRAMMAR:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if str(file.relative_to(ROOT)) not in NO_PATTERN:
                yield from strokes(file)


def in_order(word: str, tests: Path = ROOT / "tests") -> list[str]:
    """The files of tests of reading, those first that speak of `word` most often for their length."""
    heart = max(re.findall(r"[A-Za-z]+", re.sub(r"\\[bsw]|\w\?", " ", word)) or [word], key=len).casefold()
    told: dict[str, float] = {}
    for file in sorted(tests.glob("test_*.py")):
        if not file.stem.removeprefix("test_").startswith(ELSEWHERE):
            text = (tests / TABLES.get(file.name, file.name)).read_text().casefold()
            told[f"tests/{file.name}"] = text.count(heart) / (len(text) + 4000)
    return sorted(told, key=lambda name: (name.endswith(SLOWER), -told[name]))


def run(copy: Path, word: str) -> str:
    """The first test that fails in a copy of the project; "" for none."""
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "--assert=plain", "--tb=no"]
    done = subprocess.run(
        [*words, *in_order(word, copy / "tests")],
        check=False,
        cwd=copy,
        env={"PYTHONPATH": str(copy / "src"), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    failed = re.search(r"^FAILED ([^\n]{1,150})", done.stdout, re.MULTILINE)
    if done.returncode == 0:
        return ""
    if failed is None:
        raise RuntimeError(done.stdout[-400:] + done.stderr[-400:])
    return failed[1]


def tried(stroke: Stroke, copy: Path) -> str:
    """What notices a stroke: the first failing test, "" for none."""
    file = copy / stroke.file.relative_to(ROOT)
    text, times = file.read_text(), file.stat()
    file.write_text(text[: stroke.start] + text[stroke.end :])
    try:
        return run(copy, stroke.word)
    finally:
        file.write_text(text)
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def main() -> None:
    """Draw, strike, run, tell."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--tries", type=int, default=40)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--jobs", type=int, default=1)
    ask.add_argument("--only", default="", help="draw from the files whose path holds this")
    ask.add_argument("--count", action="store_true", help="count the words of each module, and try none")
    asked = ask.parse_args()
    every = [s for s in every_stroke() if asked.only in str(s.file)]
    if asked.count:
        for name, count in Counter(str(s.file.relative_to(ROOT)) for s in every).most_common():
            print(f"{count:5} {name}")
        return
    drawn = random.Random(asked.seed).sample(every, min(asked.tries, len(every)))
    with tempfile.TemporaryDirectory() as folder:
        copies: queue.Queue[Path] = queue.Queue()
        for job in range(asked.jobs):
            shutil.copytree(ROOT, Path(folder) / str(job), ignore=shutil.ignore_patterns(*NOT_IN_A_COPY))
            copies.put(Path(folder) / str(job))
        if wrong := run(Path(folder) / "0", ""):
            raise SystemExit(f"without a stroke the copy fails: {wrong}")

        def one(stroke: Stroke) -> tuple[Stroke, str | None, float]:
            copy, began = copies.get(), time.monotonic()
            try:
                return stroke, tried(stroke, copy), time.monotonic() - began
            except RuntimeError:  # the rest is no pattern: nothing can be imported
                return stroke, None, time.monotonic() - began
            finally:
                copies.put(copy)

        noticed = broken = 0
        with ThreadPoolExecutor(asked.jobs) as pool:
            for stroke, by, took in pool.map(one, drawn):
                noticed, broken = noticed + bool(by), broken + (by is None)
                fate = "broken" if by is None else "noticed" if by else "MISSED"
                where = stroke.file.relative_to(ROOT)
                print(f"{fate:8}{took:4.0f} s  {where}  {stroke.word!r}  {by or ''}", flush=True)
    print(f"{noticed} of {len(drawn) - broken} noticed; {len(every)} words in all")


if __name__ == "__main__":
    main()
