"""Work that can be counted: what a pipeline asks of its patterns, whatever the machine.

The clock is no witness on a busy machine.  Here every pattern that the program compiles is stood in for by one that
counts the characters it is given to read (up to the end of a match, or of the text where there is none), and the calls
of functions are counted.  What a pattern does inside one call is bounded by a time that only backtracking can need.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import regex

PATIENCE = 1.0
"""Seconds that one call of one pattern may take, over some ten kilobytes: a linear one takes a thousandth."""


class Work(Counter[str]):
    """Characters read and functions called, by stage."""

    stage = ""

    def add(self, amount: int) -> None:
        """Count work of the stage that runs."""
        self[self.stage] += amount


class Counting:
    """A pattern that counts what it reads."""

    def __init__(self, pattern: Any, work: Work) -> None:
        self._pattern = pattern
        self._work = work
        self._slow = {"timeout": PATIENCE} if isinstance(pattern, regex.Pattern) else {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def _read(self, text: str, match: Any, start: int, end: int | None) -> Any:
        stop = match.end() if match else len(text) if end is None else min(end, len(text))
        self._work.add(max(1, stop - max(0, start)))
        return match

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Any:
        """Read up to the end of the match, or to the end."""
        return self._read(text, self._pattern.search(text, pos, *_to(endpos), **self._slow), pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int | None = None, **more: Any) -> Any:
        """Read what matches; a failure is taken to be short."""
        found = self._pattern.match(text, pos, *_to(endpos), **self._slow, **more)
        return self._read(text, found, pos, endpos if found else pos + 1)

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None) -> Any:
        """Read what matches; a failure is taken to be short."""
        found = self._pattern.fullmatch(text, pos, *_to(endpos), **self._slow)
        return self._read(text, found, pos, endpos if found else pos + 1)

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None, **more: Any) -> Iterator[Any]:
        """Read from match to match."""
        at = pos
        for found in self._pattern.finditer(text, pos, *_to(endpos), **more, **self._slow):
            self._work.add(max(1, found.end() - at))
            at = found.end()
            yield found
        self._work.add(max(1, (len(text) if endpos is None else min(endpos, len(text))) - at))

    def _whole(self, name: str, text: str, *words: Any, **more: Any) -> Any:
        self._work.add(max(1, len(text)))
        return getattr(self._pattern, name)(*words, **more, **self._slow)

    def findall(self, text: str, *words: Any, **more: Any) -> Any:
        """Read all."""
        return self._whole("findall", text, text, *words, **more)

    def sub(self, by: Any, text: str, count: int = 0) -> Any:
        """Read all."""
        return self._whole("sub", text, by, text, count)

    def split(self, text: str, maxsplit: int = 0) -> Any:
        """Read all."""
        return self._whole("split", text, text, maxsplit)


def _to(endpos: int | None) -> tuple[int, ...]:
    return () if endpos is None else (endpos,)


_VERBS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_TAKES = {"sub": 2, "split": 1}
"""What else a verb takes by place before what it may take."""


class Compiler:
    """Stands in for `compile` and for the verbs of `re` or `regex`."""

    def __init__(self, module: ModuleType, work: Work) -> None:
        self._compile = module.compile
        self._work = work
        self.compiled: dict[tuple[str, int], Counting] = {}
        """By pattern and flags."""

    def compile(self, pattern: Any, flags: int = 0, **more: Any) -> Any:
        """Return a counting pattern, the same one for the same words."""
        if isinstance(pattern, Counting):
            return pattern
        key = (str(pattern), int(flags))
        if key not in self.compiled:
            self.compiled[key] = Counting(self._compile(pattern, flags, **more), self._work)
        return self.compiled[key]

    def verb(self, name: str) -> Callable[..., Any]:
        """Return `re.search` and its like, which take a pattern first and flags last."""
        takes = _TAKES.get(name, 1)

        def said(pattern: Any, *words: Any, flags: int = 0, **more: Any) -> Any:
            told, left = words[:takes], words[takes:]
            if left and name not in _TAKES:
                flags, left = left[0], ()
            return getattr(self.compile(pattern, flags), name)(*told, *left, **more)

        return said


@contextmanager
def counted() -> Iterator[tuple[Callable[[str], Any], Work]]:
    """Give a `minutes_cli` of its own whose patterns count: a way to import of it, and the work done so far."""
    work = Work()
    before = _ours()
    kept = [(module, name, getattr(module, name)) for module in (re, regex) for name in ("compile", *_VERBS)]
    for name in before:
        del sys.modules[name]
    try:
        for module in (re, regex):
            compiler = Compiler(module, work)
            module.compile = compiler.compile  # type: ignore[attr-defined]
            for verb in _VERBS:
                setattr(module, verb, compiler.verb(verb))
        yield importlib.import_module, work
    finally:
        for module, name, value in kept:
            setattr(module, name, value)
        for name in _ours():
            del sys.modules[name]
        sys.modules.update(before)


def _ours() -> dict[str, ModuleType]:
    return {name: module for name, module in sys.modules.items() if name.split(".")[0] == "minutes_cli"}
