"""The history of the tables.  A migration is never changed once released; a new one is added below it.

Needs sqlite-utils, and is loaded only when a database is made or brought up to date.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from .decision_tables import DECIDED
from .kept_tables import SAID, SEARCHED
from .link_table import LINKS
from .own_ids import OWN_IDS, spell_ampersands
from .plan_table import PLANS
from .said_tables import SPOKEN
from .state_table import STATES, count_words
from .tables import PARSED
from .version import APPLICATION_ID, SCHEMA_VERSION
from .views import VIEWS

migrations = Migrations("minutes")


@migrations(name="0001_first")
def _first(db: Database) -> None:
    _run(db, PARSED + SAID + SEARCHED)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@migrations(name="0002_plans")
def _plans(db: Database) -> None:
    _run(db, PLANS)


@migrations(name="0003_bare_segments")
def _bare_segments(db: Database) -> None:
    """Title, body and day of a segment were never told: its meeting and its paper have them."""
    for column in ("title", "body", "date"):
        db.execute(f"ALTER TABLE segments DROP COLUMN {column}")


@migrations(name="0004_decisions")
def _decisions(db: Database) -> None:
    _drop_views(db)
    _run(db, DECIDED)


@migrations(name="0005_own_ids")
def _own_ids(db: Database) -> None:
    _drop_views(db)
    _run(db, OWN_IDS)
    spell_ampersands(db.conn)


@migrations(name="0006_logs")
def _logs(db: Database) -> None:
    """Of a row of a log of earlier actions, the telling words of the request that it is about."""
    _drop_views(db)
    db.execute("ALTER TABLE statements ADD COLUMN asked TEXT")


@migrations(name="0007_states")
def _states(db: Database) -> None:
    _drop_views(db)
    _run(db, STATES)
    count_words(db.conn)


@migrations(name="0008_links")
def _links(db: Database) -> None:
    _drop_views(db)
    _run(db, LINKS)


@migrations(name="0009_spoken")
def _spoken(db: Database) -> None:
    """What a person says of an action remembers the words that it is said of."""
    _drop_views(db)
    _run(db, SPOKEN)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database to the present schema: each migration in its own transaction, then the views made anew.

    Views hold nothing, so they belong to the program and not to the history; a change of a view, too, makes a new
    `SCHEMA_VERSION`, or databases of the version before would keep the old one.
    """
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    migrations.apply(db)
    with db.atomic():
        _drop_views(db)
        for name, select in VIEWS.items():
            db.execute(f"CREATE VIEW {name} AS {select}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _drop_views(db: Database) -> None:
    """A table that a view names cannot be renamed."""
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        db.execute(f"DROP VIEW {name}")


def _run(db: Database, script: str) -> None:
    """The statements of `script` one by one: sqlite3's own `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
