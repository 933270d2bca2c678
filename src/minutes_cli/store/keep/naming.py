"""Which names are of one body: as bodies are compared, and as a person has said for ever."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from minutes_cli.errors import UsageError
from minutes_cli.store.at_once import at_once
from minutes_cli.words.keys import body_key, body_stem

from .journal import new_id, write_down
from .sittings import settle, shared_by
from .spoken import settle_words
from .weighing import touch

JOINT = "+"
"""Stands between the keys of the bodies of a joint meeting."""


class Names:
    """Names of bodies as they are compared, those that a person said to be of one body as one."""

    def __init__(self, db: sqlite3.Connection) -> None:
        rows = db.execute("SELECT name_key, body_key, body FROM body_names")
        self._said = {name: (key, body) for name, key, body in rows}

    def key(self, name: str | None) -> str | None:
        """What a name is compared by."""
        own = body_key(name)
        return self._said[own][0] if own in self._said else own

    def stem(self, name: str | None) -> str | None:
        """The same without what stands in brackets."""
        own = body_key(name)
        return body_stem(self._said[own][1]) if own in self._said else body_stem(name)

    def of_meeting(self, body: str | None, bodies: Iterable[str]) -> tuple[str | None, str | None]:
        """Key and stem of a meeting's body, or of its bodies."""
        keys = [key for name in bodies if (key := self.key(name))]
        joint = JOINT.join(dict.fromkeys(keys))
        return (joint, joint) if len(set(keys)) > 1 else (self.key(body), self.stem(body))


class Name(NamedTuple):
    """What somebody said of two names."""

    body: str
    name: str
    """Another name of it, or no longer."""
    same: bool


def say(db: sqlite3.Connection, word: Name) -> None:
    """Write down that a name is another of a body, or is not, and let every row follow.

    Raises `UsageError` where two stay names of a third, whatever is said of them.
    """
    with at_once(db):
        if not word.same:
            _must_part(db, word)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        own = new_id(db)
        write_down(db, "body", now, {"id": own, "name": word.name, "body": word.body, "same": word.same})
        insert_name(db, word, now, own)
        follow(db)


def insert_name(db: sqlite3.Connection, word: Name, said_at: str, said_id: str) -> None:
    """A row of `named_bodies`."""
    told = (word.name, body_key(word.name), word.body, body_key(word.body), word.same)
    columns = "name, name_key, body, body_key, same, said_at, said_id"
    db.execute(f"INSERT INTO named_bodies ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", (*told, said_at, said_id))  # noqa: S608


def _must_part(db: sqlite3.Connection, word: Name) -> None:
    keys = [body_key(one) or "" for one in (word.name, word.body)]
    said = [*db.execute(_SAID).fetchall(), (*keys, word.body, False)]
    ends = {name: (key, body) for name, key, body in _names(said)}
    first, second = (ends.get(key, (key, "")) for key in keys)
    if first[0] == second[0]:
        raise UsageError(
            f"“{word.name}” and “{word.body}” are both names of “{first[1] or second[1]}”: "
            f"say of one of them that it is not that body"
        )


def follow(db: sqlite3.Connection) -> None:
    """Let every row follow what was said of names; inside a transaction.

    Papers that have nothing of a body whose names are others now stay as they are, and so does what became of theirs.
    """
    with at_once(db):
        before = set(db.execute(_ENDS))
        db.execute("DELETE FROM body_names")
        db.executemany("INSERT INTO body_names VALUES (?, ?, ?)", _names(db.execute(_SAID).fetchall()))
        told = before ^ set(db.execute(_ENDS))
        changed = _changed(db, {key for name, body, _ in told for key in (name, body)})
        documents = sorted({key for where in changed for key in where.documents(db)})
        _touch_all(db, documents)
        touched = shared_by(db, documents)
        for where in changed:
            where.rekey(db)
        settle(db, touched | shared_by(db, documents))
        settle_words(db, documents)
        _touch_all(db, documents)


def _touch_all(db: sqlite3.Connection, documents: Iterable[int]) -> None:
    for document in documents:
        touch(db, document)


_ENDS = "SELECT name_key, body_key, body FROM body_names"
_SAID = "SELECT name_key, body_key, body, same FROM named_bodies ORDER BY key"


def _names(rows: Iterable[tuple[str, str, str, bool]]) -> list[tuple[str, str, str]]:
    """Each other name with the body that it is of now: what was said last counts, and of a name of a name the end."""
    said: dict[str, tuple[str, str]] = {}
    for name, key, body, same in rows:
        if not same:
            for one, other in ((name, key), (key, name)):
                if said.get(one, ("", ""))[0] == other:
                    del said[one]
            continue
        if name != key:
            if _end(said, key) == name:  # they are one already, by whatever names between: now by this one
                del said[key]
            said[name] = (key, body)
    ends = {name: _end(said, name) for name in said}
    called = dict(said.values())
    return [(name, end, called[end]) for name, end in ends.items()]


def _end(said: Mapping[str, tuple[str, str]], name: str) -> str:
    """The body that a name is of, by whatever names between."""
    while name in said:
        name = said[name][0]
    return name


class _Named(NamedTuple):
    """The rows of a table that have some names, and what they are compared by now."""

    table: str
    rows: str
    columns: str
    names: tuple[str | None, ...]
    keys: tuple[str | None, ...]

    def documents(self, db: sqlite3.Connection) -> list[int]:
        """The papers in which they stand."""
        return [key for (key,) in db.execute(f"SELECT document FROM {self.table} WHERE {self.rows}", self.names)]  # noqa: S608

    def rekey(self, db: sqlite3.Connection) -> None:
        """Compare them by that."""
        db.execute(f"UPDATE {self.table} SET {self.columns} WHERE {self.rows}", self.keys + self.names)  # noqa: S608


def _changed(db: sqlite3.Connection, keys: set[str]) -> list[_Named]:
    """The rows with a name of these keys: of a body that has another name now, those under its own name, too."""
    names, found = Names(db), []
    for body, bodies in db.execute("SELECT DISTINCT body, bodies FROM meetings").fetchall():
        every = json.loads(bodies)
        if keys.intersection(map(body_key, (body, *every))):
            now = names.of_meeting(body, every)
            found.append(_Named("meetings", "body IS ? AND bodies = ?", _KEYS, (body, bodies), now))
    for table, name, columns in _NAMED:
        for (body,) in db.execute(f"SELECT DISTINCT {name} FROM {table} WHERE {name} IS NOT NULL").fetchall():  # noqa: S608
            if body_key(body) in keys:
                told = (names.key(body), names.stem(body))[: columns.count("?")]
                found.append(_Named(table, f"{name} = ?", columns, (body,), told))
    return found


_KEYS = "body_key = ?, body_stem = ?"
_NAMED = (
    ("citations", "body", _KEYS),
    ("papers", "body", "body_key = ?"),
    ("plans", "body", "body_key = ?"),
    ("plans", "decision_maker", "maker_key = ?"),
)
