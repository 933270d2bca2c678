"""The `regex` library, but a pattern is compiled when it is first asked for something.

    from minutes_cli.words import lazily as regex

A grammar has hundreds of patterns, and a paper needs those whose trigger words it holds: to load the pipeline compiles
none.  The same words and flags are compiled once, wherever they stand.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import regex
from regex import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    Match,
    Pattern,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "Later",
    "Match",
    "Pattern",
    "compile",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "search",
    "split",
    "sub",
]

_VERBS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "groupindex", "groups")


class Later:
    """A pattern that stands for its compiled self, and takes on what that can do at the first question."""

    __slots__ = ("_told", "flags", "pattern", *_VERBS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = made(self.pattern, self.flags)
        for verb in _VERBS:
            object.__setattr__(self, verb, getattr(compiled, verb))
        return getattr(compiled, name)


@cache
def made(pattern: str, flags: int) -> Pattern[str]:
    """The compiled pattern, the same one for the same words and flags."""
    return regex.compile(pattern, flags)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - it stands for the library's
    """The pattern, compiled when it is first used; what it says is checked then (`tests/test_lazily.py` asks all)."""
    return cast("Pattern[str]", Later(pattern, flags))
