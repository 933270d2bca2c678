"""What an ingest does to what people said: told when it begins and when it ends, for nobody looks at night."""

from __future__ import annotations

from sqlite3 import Connection

from minutes_cli import store

from .options import counted, note


class Doubting:
    """The words of persons in doubt before an ingest, and after it."""

    def __init__(self) -> None:
        self._db: Connection | None = None
        self._before = 0

    def begin(self, db: Connection) -> None:
        """Count, and tell what lies beside a database of which nothing was said yet: it may be there for a lost one."""
        self._db, self._before = db, _in_doubt(db)
        if waiting := store.words_waiting(db):
            note(f"{counted(waiting, 'word')} of persons beside this database are not in it: minutes doctor --restore")

    def close(self) -> None:
        """Tell how many more there are: their papers have other words now, or undated ones another id."""
        if self._db and (more := _in_doubt(self._db) - self._before) > 0:
            note(f"{counted(more, 'word')} of persons now in doubt: minutes check --kind in-doubt")


def _in_doubt(db: Connection) -> int:
    spoken = sum(1 for _ in store.doubts(db)) if store.is_spoken_of(db) else 0
    return spoken + store.exemptions_in_doubt(db)


def told_opened(ids: tuple[str, ...]) -> str:
    """What of other papers is open since the one that excluded it is no longer held; nothing where nothing is."""
    if not ids:
        return ""
    named = ", ".join(ids[:_FEW]) + (f" and {len(ids) - _FEW} more" if len(ids) > _FEW else "")
    return f"; only what is gone excluded {named}: open now in other papers (minutes amend ID --exempt closes it)"


_FEW = 5
