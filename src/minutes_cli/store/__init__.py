"""The database: the only place that knows SQL.

`open_db` to fill, `change_db` to change and `read_db` to read give a connection that the other functions take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .acting import ActionFilter, actions
from .filters import Filter, bodies_meant
from .listings import document_list, listing, plans_unread
from .opening import change_db, open_db, read_db

if TYPE_CHECKING:
    from .attending import by_meeting, people
    from .checking import check
    from .fulltext import search
    from .linking import threads
    from .lookup import find, find_actions
    from .places import Place, place_of
    from .pronouncing import Verdict, Word, pronounce, verdicts
    from .reading import query
    from .saving import Held, Saved, documents, find_documents, forget, is_held, load, refill, said_of, save
    from .versions import with_versions

__all__ = [
    "ActionFilter",
    "Filter",
    "Held",
    "Place",
    "Saved",
    "Verdict",
    "Word",
    "actions",
    "bodies_meant",
    "by_meeting",
    "change_db",
    "check",
    "document_list",
    "documents",
    "find",
    "find_actions",
    "find_documents",
    "forget",
    "is_held",
    "listing",
    "load",
    "open_db",
    "people",
    "place_of",
    "plans_unread",
    "pronounce",
    "query",
    "read_db",
    "refill",
    "said_of",
    "save",
    "search",
    "threads",
    "verdicts",
    "with_versions",
]

_HOMES = {
    "attending": "by_meeting people",
    "checking": "check",
    "lookup": "find find_actions",
    "reading": "query",
    "saving": "Held Saved documents find_documents forget is_held load refill said_of save",
    "fulltext": "search",
    "linking": "threads",
    "places": "Place place_of",
    "pronouncing": "Verdict Word pronounce verdicts",
    "versions": "with_versions",
}


def __getattr__(name: str) -> Any:
    """What only some commands need is loaded when it is asked for."""
    for module, names in _HOMES.items():
        if name in names.split():
            from importlib import import_module  # noqa: PLC0415

            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
