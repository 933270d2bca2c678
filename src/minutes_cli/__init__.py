"""Reads council committee papers and says who was asked for what, by when, and what became of it.

As a library, in four verbs::

    from minutes_cli import open_db, parse, read, save

    with open_db("minutes.db") as db:
        save(db, parse(read("pack.txt")))
"""

from __future__ import annotations

TYPE_CHECKING = False
"""The module that has it is a hundredth of a second in which Ctrl-C would find nobody to heed it."""
if TYPE_CHECKING:
    from typing import Any

    from .parse.pipeline import parse
    from .readers import read
    from .store import open_db, save

__all__ = ["open_db", "parse", "read", "save"]

_HOMES = {"parse": "parse.pipeline", "read": "readers", "open_db": "store", "save": "store"}


def __getattr__(name: str) -> Any:
    """The verbs load what they need when they are first used: `minutes actions` needs neither reader nor parser."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
