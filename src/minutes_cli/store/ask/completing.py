"""What may be meant by the beginning of a word, for a shell that completes it: quick, and never in the way.

The file is read as it stands: nothing is brought up to date, weighed or waited for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from .open_owners import OPEN_OWNERS
from .short import starting

_MOST = 200
"""Words that anybody looks through."""
_PATIENCE = 0.2

_BODIES = (
    "SELECT DISTINCT body FROM meetings WHERE body IS NOT NULL UNION SELECT body FROM papers WHERE body IS NOT NULL"
)
_PERSONS = "SELECT DISTINCT name FROM attendance"
_DOCUMENTS = "SELECT name FROM documents"
_NUMBERS = "SELECT DISTINCT number FROM items WHERE number IS NOT NULL"
_DAYS = "SELECT DISTINCT date FROM current_items WHERE number = ? AND date IS NOT NULL ORDER BY date DESC"
_KINDS = "SELECT DISTINCT code FROM findings"
_NAMES = {"body": _BODIES, "owner": OPEN_OWNERS, "person": _PERSONS, "document": _DOCUMENTS, "kind": _KINDS}


def completions(path: Path, what: str, begun: str, before: Sequence[str] = ()) -> list[str]:
    """The words of a kind (`body`, `owner`, `person`, `document`, `kind`, `ref`) that begin so; none on any trouble.

    `before` are the words of a REF that stand before this one: `34 of` goes on with a day.
    """
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True, timeout=_PATIENCE)) as db:
            words = [*(_refs(db, begun, before) if what == "ref" else _column(db, _NAMES[what]))]
            words += [word.rpartition(" ")[2] for word in words if word] if what == "person" else []
            words += [word.rpartition("/")[2] for word in words if word] if what == "document" else []
            words += _kinds() if what == "kind" else []
            return sorted({word for word in words if word and word.casefold().startswith(begun.casefold())})[:_MOST]
    except (sqlite3.Error, OSError, ValueError):
        return []


def _kinds() -> Iterator[str]:
    from .checking import CHECK_KINDS  # noqa: PLC0415 - it brings all checks with it

    yield from CHECK_KINDS


def _column(db: sqlite3.Connection, sql: str, *values: str) -> Iterator[str]:
    return (word for (word,) in db.execute(sql, values))


def _refs(db: sqlite3.Connection, begun: str, before: Sequence[str]) -> Iterator[str]:
    """`34`, `of`, a day; or a short id."""
    if len(before) > 1 and before[-1] == "of":
        yield from _column(db, _DAYS, before[0])
    elif before:
        yield "of"
    else:
        if begun[:1].isalpha():
            yield from starting(db, begun.lower())
        yield from _column(db, _NUMBERS)
