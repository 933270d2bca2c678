"""What a script gives: days as one would type them, words, counts.  What is none of these is told at the door."""

from __future__ import annotations

import math
import os
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path

from minutes_cli.errors import UsageError
from minutes_cli.words.near import did_you_mean, near
from minutes_cli.words.refs import parse_day

Day = date | str
"""A day, or what one would type for it: 2021-03-16, 16 March 2021."""
_MOST = (1 << 63) - 1
"""The largest number that a database counts to."""


def as_day(given: object) -> date | None:
    """A day without its hour.  Raises `UsageError` for what is none."""
    if given is None:
        return None
    if isinstance(given, datetime):
        return given.date()
    return given if isinstance(given, date) else parse_day(str(given))


def as_words(given: object, what: str) -> str:
    """Words that a database can be asked for.  Raises `UsageError` for others, naming what they were for."""
    if not isinstance(given, str):
        raise UsageError(f"{what} is no text: {given!r}")
    if any("\ud800" <= letter <= "\udfff" or letter == "\0" for letter in given):
        raise UsageError(f"{what} has a NUL or half of a letter in it: {given!r}")
    return given


def as_words_or_none(given: object, what: str) -> str | None:
    """The same where nothing may be given."""
    return None if given is None else as_words(given, what)


def as_name_or_none(given: object, what: str) -> str | None:
    """The same, of a name that narrows: an empty one would narrow nothing.  Raises `UsageError` for it."""
    name = as_words_or_none(given, what)
    if name is not None and not name.strip():
        raise UsageError(f"an empty {what} names none: leave it out, or say which")
    return name


def as_some_of(known: Collection[str], given: str | Collection[str], what: str) -> tuple[str, ...]:
    """One word of a list, or several.  Raises `UsageError` for any other: it would find nothing."""
    told = tuple(as_words(one, f"a {what}") for one in ([given] if isinstance(given, str) else given))
    for word in told:
        if word not in known:
            meant = did_you_mean(near(word, known)) if word else ""
            raise UsageError(f'"{word}" is no {what}{meant or ": say one of " + ", ".join(dict.fromkeys(known))}')
    return told


def as_target(given: str | Path) -> Path:
    """A file or a folder to write.  Raises `UsageError` where none can be called so."""
    try:
        name = os.fsencode(given)
    except UnicodeEncodeError:
        name = b"\0"
    if b"\0" in name:
        raise UsageError(f"no file can be called {str(given)!r}")
    return Path(given)


def as_limit(given: object) -> int | None:
    """So many rows at most; None for all.  Raises `UsageError` for what counts nothing."""
    if given is None:
        return None
    if not isinstance(given, int) or given < 0:
        raise UsageError(f"limit takes a whole number, and {given!r} is none")
    return min(int(given), _MOST)


def as_seconds(given: object) -> float:
    """So long at most; 0 for as long as it takes.  Raises `UsageError` for what is no time."""
    if not isinstance(given, int | float) or math.isnan(given) or given < 0:
        raise UsageError(f"seconds takes a number, and {given!r} is none")
    return min(float(min(given, _MOST)), _LONGEST)


_LONGEST = 1e6
"""Some eleven days: nobody waits longer, and clocks count no further than some hundred years."""
