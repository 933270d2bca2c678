"""What the pipeline compiles, and when: patterns are counted, not seconds."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
import regex

import minutes_cli
from minutes_cli.words import called, lazily

ROOT = Path(__file__).resolve().parent.parent
AT_IMPORT = 80
"""Patterns that loading the pipeline may compile, of some six hundred."""
FOR_A_PAPER = 233_000
"""Characters of all patterns that a pack of many forms may need compiled."""

COUNT = """
import re, regex
found = []
def counting(compile_):
    def compiled(pattern, flags=0, **more):
        found.append(str(pattern))
        return compile_(pattern, flags, **more)
    return compiled
re.compile, regex.compile = counting(re.compile), counting(regex.compile)
import {module}
{then}
print(len(found), sum(map(len, found)))
"""


def compiled(module: str, then: str = "") -> tuple[int, int]:
    """Return how many patterns are compiled, and their characters, in a fresh interpreter."""
    words = [sys.executable, "-c", COUNT.format(module=module, then=then)]
    told = subprocess.run(words, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    count, size = told.split()
    return int(count), int(size)


def test_to_load_the_pipeline_compiles_next_to_nothing() -> None:
    others, _ = compiled("datetime, dataclasses, calendar, bisect, collections.abc, functools, typing")
    count, _ = compiled("minutes_cli.parse.pipeline")
    assert count - others <= AT_IMPORT, "import regex as `from minutes_cli.words import lazily as regex`"


def test_a_pack_needs_no_more_patterns_than_it_did() -> None:
    then = """
from pathlib import Path
from minutes_cli.model import Document
text = Path("fixtures/converted-agenda-pack.txt").read_text("utf-8")
minutes_cli.parse.pipeline.parse(Document("pack.txt", text))
"""
    _, size = compiled("minutes_cli.parse.pipeline", then)
    assert size <= FOR_A_PAPER, "a big pattern that is interpolated into many is compiled as often"


ROOMS = [
    m.name for m in walk_packages(minutes_cli.__path__, "minutes_cli.") if m.name.split(".")[1] in ("parse", "words")
]


@pytest.mark.parametrize("module", ROOMS)
def test_every_pattern_compiles(module: str) -> None:
    held = list(vars(import_module(module)).values())
    held += [part for value in held if isinstance(value, tuple | list) for part in value]
    assert all(value.groups >= 0 for value in held if isinstance(value, lazily.Later))


def test_a_pattern_is_compiled_at_its_first_use_and_once() -> None:
    one, other = (lazily.compile(r"otters? (?P<n>\d+)", lazily.IGNORECASE) for _ in range(2))
    before = lazily.made.cache_info().misses
    found = one.search("two OTTERS 12")
    assert found
    assert found["n"] == "12"
    assert other.sub("eel", "otter 1") == "eel"
    assert lazily.made.cache_info().misses == before + 1
    assert one.pattern == r"otters? (?P<n>\d+)"
    assert one.groupindex == {"n": 1}


def test_a_pattern_that_needs_words_is_looked_for_only_where_one_stands() -> None:
    gated = lazily.compile(r"(?i)[eo]\w+s", needs=("otter", "eel"))
    assert gated.search("the ospreys") is None
    assert list(gated.finditer("the ospreys")) == []
    assert [m[0] for m in gated.finditer("OTTERS and ospreys")] == ["OTTERS", "ospreys"]
    assert gated.search("OTTERS and ospreys", 6) is None
    assert gated.match("ospreys") is None
    assert gated.match("ospreys and an eel")
    assert gated.search("x" * 5000 + "ospreys"), "a long text is searched without asking"
    assert gated.groups == 0


def test_what_many_patterns_hold_is_compiled_once_in_each() -> None:
    bird = lazily.defined("BIRD", r"(?>(?:\p{Lu}\p{Ll}+\s)*\p{Lu}\p{Ll}+)")
    pair = lazily.compile(rf"(?P<one>{bird})(?:,\s(?P<one>{bird}))? and (?P<other>{bird})")
    found = pair.search("the Grey Heron, Coot and Reed Warbler")
    assert found
    assert found.captures("one") == ["Grey Heron", "Coot"]
    assert found["other"] == "Reed Warbler"
    assert pair.pattern.count(r"\p{Ll}+\s") == 1
    assert lazily.compile(rf"an? {bird}").pattern == r"an? (?>(?:\p{Lu}\p{Ll}+\s)*\p{Lu}\p{Ll}+)", "called once"


def test_what_is_called_is_what_was_written_out() -> None:
    text = (ROOT / "fixtures" / "converted-agenda-pack.txt").read_text("utf-8")
    text += "Moved by Cllr Ash and seconded by Mrs L. Reed that it be. Ash/Reed – that. (Ash proposed, Fell seconded)"
    asked = 0
    for module in ("movers", "labelled", "tagged", "votes"):
        for pattern in vars(import_module(f"minutes_cli.parse.decisions.{module}")).values():
            if not isinstance(pattern, lazily.Later) or "(?(DEFINE)" not in pattern.pattern:
                continue
            whole = pattern.pattern.partition("(?(DEFINE)")[0]
            for name, part in called.DEFINED.items():
                whole = whole.replace(f"(?&{name})", part)
            out = regex.compile(whole, int(pattern.flags))
            groups = range(out.groups + 1)
            found = [[m.spans(n) for n in groups] for m in pattern.compiled.finditer(text)]
            assert found == [[m.spans(n) for n in groups] for m in out.finditer(text)], module
            asked += bool(found)
    assert asked > 3
