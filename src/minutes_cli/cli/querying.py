"""`query`: it reads, so it loads nothing that takes papers in."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from inspect import signature
from math import isnan
from threading import Timer
from typing import Annotated, get_args

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError

from .options import Shared, note, spread
from .rows import put_listing


def _without(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Leave out of a command's help what every listing takes and SQL says itself."""

    def hidden(command: Callable[..., None]) -> Callable[..., None]:
        told = signature(command)
        seen = []
        for parameter in told.parameters.values():
            if parameter.name in names:
                kind, option = get_args(parameter.annotation)
                option = copy(option)
                option.hidden = True
                parameter = parameter.replace(annotation=Annotated[kind, option])  # noqa: PLW2901
            seen.append(parameter)
        command.__signature__ = told.replace(parameters=seen)  # type: ignore[attr-defined]
        command.__annotations__ = {parameter.name: parameter.annotation for parameter in seen}
        return command

    return hidden


@_without("body", "since", "until", "by", "include_exempt")
@spread
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="One statement that reads.")],
    shared: Shared,
    seconds: Annotated[
        float, typer.Option(metavar="N", min=0, help="Stop it after so many; 0 for never.", show_default=True)
    ] = 60,
) -> None:
    """Ask the database in SQL; nothing can be changed."""
    if narrowed := [name for name in ("body", "since", "until") if getattr(shared, name) is not None]:
        raise UsageError(f"--{narrowed[0]} is not for SQL: say it in the WHERE of the query")
    if isnan(seconds):
        raise UsageError("--seconds takes a number")
    seconds = min(seconds, _AGES)
    with store.read_db(shared.db) as db, _hard_stop(seconds):
        found = store.query(db, sql, seconds, shared.limit)
    put_listing(found, shared)


_AGES = 1e9
"""Seconds that no clock of the machine counts to the end."""
_GRACE = 2.0
"""So many seconds a query has to heed that its time is over."""


@contextmanager
def _hard_stop(seconds: float) -> Iterator[None]:
    """End the program, with one line, where a query does not end: within one of its functions SQLite heeds nobody."""
    timer = Timer(seconds + _GRACE, _end, (seconds,))
    timer.daemon = True
    if seconds:
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(seconds: float) -> None:
    error = store.query_stopped(seconds)
    note(f"minutes: {error}")
    os._exit(error.exit_code)
