"""The history of the tables.  A step is never changed once released; a new one is added below it.

Loaded only when a database of an earlier version is brought up to date.
"""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from minutes_cli.store.codes import code_ids

from .address_table import ADDRESSES, address_documents
from .around_columns import SURROUNDED, tell_around
from .decision_tables import DECIDED
from .exempted_table import EXEMPTED
from .first_shape import GROWN, define_words, is_first_shape
from .kept_tables import FOUND, SAID, SEARCHED
from .large import LARGE
from .link_table import LINKS
from .numbered_column import NUMBERED
from .own_ids import OWN_IDS, spell_ampersands
from .plan_table import PLANS
from .proof_columns import PROOF, define_digest
from .said_tables import SPOKEN
from .state_table import STATES, count_words
from .tables import PARSED
from .title_columns import TITLED, tell_apart
from .version import APPLICATION_ID


class Step(NamedTuple):
    """A change of the tables."""

    name: str
    """Up to version 8 each file also kept the names of the steps it had taken."""
    version: int
    """Every file of this version has it."""
    take: Callable[[sqlite3.Connection], None]


def _first(db: sqlite3.Connection) -> None:
    _run(db, PARSED + SAID + SEARCHED)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _plans(db: sqlite3.Connection) -> None:
    _run(db, PLANS)


def _bare_segments(db: sqlite3.Connection) -> None:
    """Title, body and day of a segment were never told: its meeting and its paper have them."""
    for column in ("title", "body", "date"):
        db.execute(f"ALTER TABLE segments DROP COLUMN {column}")


def _decisions(db: sqlite3.Connection) -> None:
    _run(db, DECIDED)


def _own_ids(db: sqlite3.Connection) -> None:
    _run(db, OWN_IDS)
    spell_ampersands(db)


def _logs(db: sqlite3.Connection) -> None:
    """Of a row of a log of earlier actions, the telling words of the request that it is about."""
    db.execute("ALTER TABLE statements ADD COLUMN asked TEXT")


def _states(db: sqlite3.Connection) -> None:
    _run(db, STATES)
    count_words(db)


def _links(db: sqlite3.Connection) -> None:
    _run(db, LINKS)


def _spoken(db: sqlite3.Connection) -> None:
    """What a person says of an action remembers the words that it is said of."""
    _run(db, SPOKEN)


def _proof(db: sqlite3.Connection) -> None:
    define_digest(db)
    _run(db, PROOF)


def _found(db: sqlite3.Connection) -> None:
    """The index of the search is written as sqlite-utils and Datasette look for one."""
    _run(db, FOUND)


def _addresses(db: sqlite3.Connection) -> None:
    """Where on the web each paper was taken from."""
    _run(db, ADDRESSES)
    address_documents(db)


def _titled(db: sqlite3.Connection) -> None:
    """What a person says of an action remembers the title under which its words stood, and others in the same."""
    _run(db, TITLED)
    tell_apart(db)


def _surrounded(db: sqlite3.Connection) -> None:
    """What a person says of an action remembers what stood around it, which others in the same words have not."""
    _run(db, SURROUNDED)
    tell_around(db)


def _large(db: sqlite3.Connection) -> None:
    """What ids are hashed to is kept in its order, and what is open in that of `check`."""
    _run(db, LARGE)
    code_ids(db)


def _exempted(db: sqlite3.Connection) -> None:
    """What a person says of whether something is exempt."""
    _run(db, EXEMPTED)


def _numbered(db: sqlite3.Connection) -> None:
    """A word of a paper has an id, which tells its place among all that was said."""
    _run(db, NUMBERED)


STEPS = (
    Step("0001_first", 2, _first),
    Step("0002_plans", 3, _plans),
    Step("0003_bare_segments", 4, _bare_segments),
    Step("0004_decisions", 5, _decisions),
    Step("0005_own_ids", 6, _own_ids),
    Step("0006_logs", 8, _logs),  # some files of version 7 have it
    Step("0007_states", 8, _states),
    Step("0008_links", 8, _links),
    Step("0009_spoken", 8, _spoken),
    Step("0010_proof", 8, _proof),
    Step("0011_found", 9, _found),
    Step("0012_addresses", 9, _addresses),
    Step("0013_titled", 10, _titled),
    Step("0014_surrounded", 11, _surrounded),
    Step("0015_large", 11, _large),
    Step("0016_exempted", 12, _exempted),
    Step("0017_numbered", 13, _numbered),
)


def take_steps(db: sqlite3.Connection, until: str | None = None) -> None:
    """Take the steps that a file has not taken."""
    _drop_views(db)  # a table that a view names cannot be renamed
    if is_first_shape(db):
        define_words(db)
        _run(db, GROWN)
    taken = _taken(db)
    for step in STEPS:
        if step.name == until:
            return
        if step.name not in taken:
            step.take(db)
    _forget_names(db)


def _taken(db: sqlite3.Connection) -> set[str]:
    """The steps that a file has taken: those it names, where it names any.

    One that was cut off between two has more of them than its version.
    """
    if db.execute(_NAMED).fetchone():
        return {name for (name,) in db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'minutes'")}
    (version,) = db.execute("PRAGMA user_version").fetchone()
    return {step.name for step in STEPS if step.version <= version}


_NAMED = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"


def _forget_names(db: sqlite3.Connection) -> None:
    """From version 8 on the version says it all; a table that another program uses, too, is left to it."""
    if db.execute(_NAMED).fetchone():
        db.execute("DELETE FROM _sqlite_migrations WHERE migration_set = 'minutes'")
        if not db.execute("SELECT 1 FROM _sqlite_migrations").fetchone():
            db.execute("DROP TABLE _sqlite_migrations")


def _drop_views(db: sqlite3.Connection) -> None:
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f"DROP VIEW {name}")


def _run(db: sqlite3.Connection, script: str) -> None:
    """The statements of `script` one by one: sqlite3's own `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
