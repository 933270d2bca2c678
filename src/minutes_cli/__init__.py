"""Reads council committee papers and says who was asked for what, by when, and what became of it.

As a library, in plain verbs (`docs/python.md`)::

    from minutes_cli import actions, ingest, open_db

    with open_db("minutes.db") as db:
        ingest(db, "packs/")
        for action in actions(db, overdue=True):
            print(action["due_now"], action["owner"], action["task"])
"""

from __future__ import annotations

TYPE_CHECKING = False
"""The module that has it is a hundredth of a second in which Ctrl-C would find nobody to heed it."""
if TYPE_CHECKING:
    from typing import Any

    from .api.asking import (
        actions,
        arising,
        bodies,
        brought,
        check,
        documents,
        drafts,
        find,
        items,
        meetings,
        motions,
        papers,
        people,
        plans,
        query,
        references,
        resolutions,
        search,
        since,
        sittings,
        trace,
    )
    from .api.holding import Taken, annotate, doctor, export, forget, ingest, publish, reparse
    from .api.saying import add, amend, close, note, reopen, same_body, say_exempt
    from .errors import DatabaseError, MinutesError, NotFoundError, ReadError, UsageError
    from .parse.pipeline import parse
    from .readers import read, read_bytes
    from .store import open_db, read_db, save

__all__ = [
    "DatabaseError",
    "MinutesError",
    "NotFoundError",
    "ReadError",
    "Taken",
    "UsageError",
    "actions",
    "add",
    "amend",
    "annotate",
    "arising",
    "bodies",
    "brought",
    "check",
    "close",
    "doctor",
    "documents",
    "drafts",
    "export",
    "find",
    "forget",
    "ingest",
    "items",
    "meetings",
    "motions",
    "note",
    "open_db",
    "papers",
    "parse",
    "people",
    "plans",
    "publish",
    "query",
    "read",
    "read_bytes",
    "read_db",
    "references",
    "reopen",
    "reparse",
    "resolutions",
    "same_body",
    "save",
    "say_exempt",
    "search",
    "since",
    "sittings",
    "trace",
]

_HOMES = {
    "api.asking": "actions arising bodies brought check documents drafts find items meetings motions papers people "
    "plans query references resolutions search since sittings trace",
    "api.holding": "Taken annotate doctor export forget ingest publish reparse",
    "api.saying": "add amend close note reopen same_body say_exempt",
    "errors": "DatabaseError MinutesError NotFoundError ReadError UsageError",
    "parse.pipeline": "parse",
    "readers": "read read_bytes",
    "store": "open_db read_db save",
}


def __getattr__(name: str) -> Any:
    """The verbs load what they need when they are first used: `minutes actions` needs neither reader nor parser.

    Each looks at what it is given (`api/heeding.py`).
    """
    for home, names in _HOMES.items():
        if name in names.split():
            from importlib import import_module  # noqa: PLC0415

            found = getattr(import_module(f".{home}", __name__), name)
            if not isinstance(found, type):
                found = import_module(".api.heeding", __name__).heeded(found)
            return globals().setdefault(name, found)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
