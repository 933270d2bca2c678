"""What persons said: in the database and in the file beside it, each word in both."""

from __future__ import annotations

import time
from pathlib import Path

from minutes_cli.store.keep.journal import ENDING, journal_of
from minutes_cli.store.keep.restoring import Compared, compared
from minutes_cli.store.schema.opening import read_db

from .proof import Evidence, Proof, faults_of


def said(given: Evidence) -> Proof:
    """Every word is written down twice, and speaks of one that is there."""
    found = faults_of(
        given.db,
        "word {}, of {}: the word that added this is not there",
        "SELECT v.key, v.action FROM verdicts v WHERE v.adds IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM verdicts a WHERE a.key = v.adds AND a.word = 'add')",
    )
    path = journal_of(given.db)
    if path is None:
        return Proof("said", 0, "words of persons", found)
    told = _settled(compared(given.db, path), path)
    found += [f"{path.name}, line {number}: it cannot be read ({why})" for number, why in told.unread]
    found += [f"{path.name}, line {number}: {how}" for number, how in told.differing]
    if told.missing:
        found.append(f"{len(told.missing)} of {path.name} are not in the database: `minutes doctor --restore`")
    if told.unwritten and not path.exists():
        found.append(f"{path.name} is not there: `minutes doctor --restore` makes it anew from the database")
    elif told.unwritten:
        found.append(f"{len(told.unwritten)} of the database are not in {path.name}: `minutes doctor --restore`")
    return Proof("said", told.held, "words of persons, in the database and in the file beside it", found)


_SOON = 2.0
"""Seconds in which a word that stands in the file is in the database, too."""


def _settled(told: Compared, path: Path) -> Compared:
    """The two beside each other when whoever says something meanwhile has done so: it is written to the file first.

    What is said after this process began to read the database is in the file, and not in what it reads.
    """
    until = time.monotonic() + _SOON
    while told.missing and time.monotonic() < until:
        with read_db(str(path).removesuffix(ENDING)) as db:
            told = compared(db, path)
        if told.missing:
            time.sleep(_SOON / 20)
    return told
