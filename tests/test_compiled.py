"""Compiled patterns that are kept are the same, with nothing of a paper; whatever is wrong with them, it goes on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import count
from pathlib import Path
from zlib import decompress

import pytest
import regex

from minutes_cli import compiled
from minutes_cli.work.process import Process

PAPER = """HARBOUR COMMITTEE

Minutes of the meeting held on 10 June 2031

Present: Councillor Zwingli (Chair)

1. QUEXBAY MOORINGS

RESOLVED: That the Clerk be requested to write to Mr Zwingli about the Quexbay moorings by 1 July 2031.
"""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> compiled._Kept:
    """What is kept in a folder of its own, in this process."""
    held = compiled._Kept(str(tmp_path / "cache"))
    monkeypatch.setattr(compiled, "_kept", held)
    return held


def again(held: compiled._Kept) -> compiled._Kept:
    """The same, read from its file."""
    held.write()
    return compiled._Kept(held._folder)


PATTERNS = [
    (r"(?P<who>\p{Lu}\w+)\s+(?i:moved|seconded)(?=\s|$)", regex.IGNORECASE | regex.VERBOSE),
    (r"\b(?<!no )minutes?+ (?P<n>\d{1,5})(?:st|nd)?+", regex.IGNORECASE),
    (r"^[^\S\n]*(a|b)\1$", regex.MULTILINE),
]


@pytest.mark.parametrize("library", ["regex", "re"])
def test_a_pattern_that_was_kept_is_the_same(
    kept: compiled._Kept, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = library == "re"
    patterns = [(r"(?P<one>a+)b|c(\d)", re.IGNORECASE), (r"^x$", re.MULTILINE)] if plain else PATTERNS
    made = [compiled.compiled(pattern, flags, plain=plain) for pattern, flags in patterns]
    monkeypatch.setattr(compiled, "_kept", again(kept))
    module = re if plain else regex
    monkeypatch.setattr(compiled._library(plain=plain), "make", None)  # nothing is compiled now
    for before, (pattern, flags) in zip(made, patterns, strict=True):
        after = compiled.compiled(pattern, flags, plain=plain)
        assert isinstance(after, module.Pattern)
        assert (after.pattern, after.flags, after.groups) == (before.pattern, before.flags, before.groups)
        assert dict(after.groupindex) == dict(before.groupindex)
        for text in ("Ash moved", "MINUTES 12th", "aa\nbb", "xAAb", "C4", "x", "no minutes 4"):
            assert [m.span() for m in after.finditer(text)] == [m.span() for m in before.finditer(text)]
            assert [m.groupdict() for m in after.finditer(text)] == [m.groupdict() for m in before.finditer(text)]


@pytest.mark.parametrize("harm", ["cut", "another letter", "another version", "empty", "open to others", "a folder"])
def test_what_is_damaged_or_not_ours_is_not_used(kept: compiled._Kept, harm: str) -> None:
    kept.compiled(compiled._library(plain=False), *PATTERNS[0])
    kept.write()
    path = Path(kept._path)
    told = path.read_bytes()
    if harm == "a folder":
        path.unlink()
        path.mkdir()
    elif harm == "open to others":
        path.chmod(0o666)
    else:
        begin = told.index(b"\n") + 1
        other = {
            "cut": told[:-9],
            "another letter": told[:-9] + bytes([told[-9] ^ 1]) + told[-8:],
            "another version": b"minutes 0" + told[9:],
            "empty": told[:begin],
        }
        path.write_bytes(other[harm])
    fresh = compiled._Kept(kept._folder)
    assert fresh.compiled(compiled._library(plain=False), *PATTERNS[0]).search("Ash moved")
    assert len(fresh._fresh) == 1, "it was compiled"
    fresh.write()
    if harm != "a folder":
        assert Path(fresh._path).stat().st_mode & 0o077 == 0
        assert len(compiled._Kept(kept._folder)._read()) == 1
    assert [x.name for x in path.parent.iterdir()] == [path.name], "nothing half written is left"


def test_two_programs_keep_what_both_compiled(kept: compiled._Kept) -> None:
    other = compiled._Kept(kept._folder)
    kept.compiled(compiled._library(plain=False), *PATTERNS[0])
    other.compiled(compiled._library(plain=False), *PATTERNS[1])
    kept.write()
    other.write()
    assert len(compiled._Kept(kept._folder)._read()) == 2


def test_what_was_long_to_compile_is_written_at_once(kept: compiled._Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = count()
    monkeypatch.setattr(compiled, "process_time", lambda: next(seconds))
    kept.compiled(compiled._library(plain=False), *PATTERNS[0])
    assert Path(kept._path).exists()


def test_a_file_that_grows_too_long_is_begun_anew(kept: compiled._Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.compiled(compiled._library(plain=False), *PATTERNS[0])
    kept.write()
    monkeypatch.setattr(compiled, "_MOST", Path(kept._path).stat().st_size)
    kept.compiled(compiled._library(plain=False), *PATTERNS[1])
    kept.write()
    assert len(again(kept)._read()) == 1


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here")
    held = compiled._Kept(str(tmp_path / "file" / "cache"))
    assert held.compiled(compiled._library(plain=False), *PATTERNS[0]).search("Ash moved")
    held.write()


def test_the_program_keeps_patterns_and_nothing_of_a_paper(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(PAPER)
    told: list[str] = []
    sizes: list[int] = []
    for seed, folder in enumerate(("cache", "cache", "")):
        cache = str(tmp_path / folder) if folder else ""
        environment = {**os.environ, "MINUTES_CACHE": cache, "PYTHONHASHSEED": str(seed)}
        words = [sys.executable, "-m", "minutes_cli", "ingest", "paper.txt", "--db", f"{len(told)}.db"]
        done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path, env=environment)
        told.append(done.stdout)
        sizes.append(sum(path.stat().st_size for path in (tmp_path / "cache").iterdir()))
    assert len(set(told)) == 1
    assert len(set(sizes)) == 1, "a pattern is put together in another order each time"
    held = compiled._Kept(str(tmp_path / "cache"))._read()
    kept = b"".join(map(decompress, held.values()))
    assert kept.count(b"RESOLVED") > 5
    assert b"zwingli" not in kept.lower()
    assert b"quexbay" not in kept.lower()


@pytest.mark.parametrize("keeps", [True, False])
def test_who_reads_for_one_that_keeps_them_keeps_them_too(
    *, keeps: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTES_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "_kept", compiled._Kept(str(tmp_path)) if keeps else None)
    process = Process(eval)
    assert process.ask("__import__('minutes_cli.compiled').compiled.keeps()") is keeps
    process.end()
