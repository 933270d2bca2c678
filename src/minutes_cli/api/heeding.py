"""The door of the library: what a script gives a verb is held against the types that the verb names.

Else a number in the place of a name would be an `AttributeError` out of some pattern, and "no" in the place of `False`
would be heeded as a yes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from reprlib import repr as shortly
from types import NoneType, UnionType
from typing import Any, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from minutes_cli.errors import CallError, DatabaseError, MinutesError, UsageError
from minutes_cli.words.near import did_you_mean, near

_P = ParamSpec("_P")
_R = TypeVar("_R")

_CALLED: dict[Any, str] = {
    str: "text",
    bytes: "bytes",
    bool: "True or False",
    int: "a whole number",
    float: "a number",
    date: "a day",
    Path: "a Path",
    NoneType: "None",
    sqlite3.Connection: "a database that is open (open_db, read_db)",
}


def heeded(verb: Callable[_P, _R]) -> Callable[_P, _R]:
    """The verb, that tells in one line what it cannot take, whatever that quotes.

    1. what is given for an argument of another type, or for one that there is not (`CallError`), is a `UsageError` that
       names the argument, before anything is done;
    2. a database that is closed, damaged or none of ours is a `DatabaseError`;
    3. what the disk refuses, a name that is too long or a folder that takes no files, is a `MinutesError`.
    """
    shape = signature(verb)
    kinds: dict[str, Any] = {}

    @wraps(verb)
    def heeding(*args: _P.args, **named: _P.kwargs) -> _R:
        kinds.update(kinds or get_type_hints(verb))
        try:
            bound = shape.bind(*args, **named)
        except TypeError as error:
            raise CallError(f"{verb.__name__}: {error}") from None
        for name, given in bound.arguments.items():
            if shape.parameters[name].kind == Parameter.VAR_KEYWORD:
                _know(verb.__name__, [*kinds, *get_type_hints(get_args(kinds[name])[0])], given)
            for one in _each(shape.parameters[name], given):
                _check(verb.__name__, name, kinds[name], one)
        try:
            return verb(*args, **named)
        except MinutesError as error:
            if len(lines := str(error).splitlines()) > 1:  # it quotes what was given
                error.args = (" ".join(lines),)
            raise
        except sqlite3.Error as error:
            raise DatabaseError(f"the database cannot be used ({error})") from error
        except OSError as error:
            what = str(error.filename) if error.filename else "the output cannot be written"
            told = f"{what} ({error.strerror or error})"
            raise MinutesError(" ".join(told.splitlines())) from error

    return heeding


def _know(verb: str, known: Collection[str], given: Collection[str]) -> None:
    """Hold what narrows a listing against what may."""
    for name in sorted({*given} - {*known}):
        raise CallError(f"{verb} takes no {name}{did_you_mean(near(name, known))}")


def _each(parameter: Parameter, given: Any) -> Iterable[Any]:
    """What is given for a parameter; what narrows a listing looks at its own."""
    if parameter.kind == Parameter.VAR_KEYWORD:
        return ()
    return given if parameter.kind == Parameter.VAR_POSITIONAL else (given,)


def _check(verb: str, name: str, kind: Any, given: object) -> None:
    if not _is(given, kind):
        raise UsageError(f"{verb} takes {_told(kind)} for {name}, and {shortly(given)} is none")
    if isinstance(given, sqlite3.Connection):
        try:
            given.total_changes  # noqa: B018 - a closed one has none
        except sqlite3.ProgrammingError:
            raise DatabaseError("the database is closed: what asks it belongs inside of `with open_db(…)`") from None


def _is(given: object, kind: Any) -> bool:
    """Whether something is of a type, and all that it holds of those within it."""
    origin, within = get_origin(kind), get_args(kind)
    if kind is Any or kind is object:
        return True
    if origin in (Union, UnionType):
        return any(_is(given, one) for one in within)
    if origin is Literal:
        return isinstance(given, str)
    if kind is bool:
        return isinstance(given, bool) or (isinstance(given, int) and given in (0, 1))
    if kind in (int, float):
        return isinstance(given, kind | int) and not isinstance(given, bool)
    if origin is not None:
        whole = isinstance(given, origin) and not isinstance(given, bytes)
        return whole and (not isinstance(given, Collection) or all(_is(one, within[0]) for one in given))
    return isinstance(given, kind)


def _told(kind: Any) -> str:
    """A type as one says it."""
    within = get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        return " or ".join(dict.fromkeys(_told(one) for one in within))
    if get_origin(kind) is Literal:
        return " or ".join(f'"{one}"' for one in within)
    if within:
        return f"several of {_told(within[0])}"
    return _CALLED.get(kind) or f"a {kind.__name__}"
