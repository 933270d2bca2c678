"""The rows of plans as they are kept and listed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.schema.migrations import migrate
from minutes_cli.store.schema.version import SCHEMA_VERSION
from minutes_cli.words.refs import Ref
from sample import JUNE, pack

MINUTES = """HARBOUR COMMITTEE

MEETING HELD AT THE CUSTOM HOUSE ON TUESDAY 12 JUNE 2012

PRESENT: Councillor Quill (in the Chair)

1. APOLOGIES FOR ABSENCE

No apologies were received.

2. DECLARATIONS OF INTEREST

None were declared.

3. LANTERN QUAY BOLLARDS

RESOLVED:

That the Harbour Master be requested to submit a report on the repair of the Lantern Quay Bollards to the Committee.
"""

LATER = """Report to:\tHarbour Committee\tDate of Meeting:\t11 September 2012
Subject:\tProgramme of the Year
Report of:\tHead of Governance\tWards Affected:\tAll

Summary:

To plan the year.

APPENDIX A

WORK PROGRAMME 2012/13

Date of Meeting\t12 JUNE 12\t11 SEPTEMBER 12\t13 NOVEMBER 12
Submit a report on the repair of the Lantern Quay Bollards (Rowan Osier)\t\t\tX
Herons\t\tX\t

FORWARD PLAN

FOR THE FOUR MONTH PERIOD 1 OCTOBER 2012 - 31 JANUARY 2013

Details of Decision to be taken\tHarbour Dues
Decision Maker\tCabinet
Decision Expected\t4 Dec 2012
Contact Officer(s) details\tPiers Dunnock
"""
PAPER = "harbour-committee/2012-09-11/paper-programme-of-the-year"
BOLLARDS = f"{PAPER}/plan-submit-a-report-on-the-repair-of-the-lantern-quay-bollards"


def parsed(text: str, name: str) -> Document:
    return Document(name, text, sha256=sha256(text.encode()).hexdigest())


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database of minutes and a later report."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        store.save(connection, parse(parsed(MINUTES, "june.txt")))
        store.save(connection, parse(parsed(LATER, "september.txt")))
        yield connection


def subjects(db: sqlite3.Connection, narrow: store.Filter = store.Filter()) -> list[str]:  # noqa: B008 - a frozen value
    return [row["subject"].split()[-1] for row in store.listing(db, "plans", narrow).records()]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({}, ["Bollards", "Herons", "Dues"]),
        ({"since": "2012-10-01"}, ["Bollards", "Dues"]),
        ({"since": "2012-09-11", "until": "2012-09-30"}, ["Herons"]),
        ({"until": "2012-11-13"}, ["Bollards", "Herons"]),
        ({"body": "Harbour Committee"}, ["Bollards", "Herons", "Dues"]),
        # who is to decide is meant by --body too
        ({"body": "Cabinet"}, ["Dues"]),
        ({"body": "Parks"}, []),
        ({"limit": 1}, ["Bollards"]),
    ],
)
def test_plans_are_narrowed_by_the_days_they_are_put_down_for(
    db: sqlite3.Connection, options: dict[str, str | int], found: list[str]
) -> None:
    from datetime import date  # noqa: PLC0415

    values = {k: date.fromisoformat(str(v)) if k in {"since", "until"} else v for k, v in options.items()}
    assert subjects(db, store.Filter(**values)) == found  # type: ignore[arg-type]


def test_the_same_paper_from_two_packs_is_listed_once_in_any_order(tmp_path: Path) -> None:
    listed = []
    for n, order in enumerate(((LATER, LATER + "\n"), (LATER + "\n", LATER))):
        with store.open_db(tmp_path / f"{n}.db") as db:
            for text in order:
                store.save(db, parse(parsed(text, f"{len(text)}.txt")))
            listed.append(store.listing(db, "plans").rows)
    assert listed[0] == listed[1]
    assert len(listed[0]) == 3


def test_a_row_tells_which_action_it_is_evidence_for(db: sqlite3.Connection) -> None:
    (bollards,) = store.find(db, Ref(id=BOLLARDS))
    assert [a["id"] for a in bollards.part("evidence_for")] == ["harbour-committee/2012-06-12/3"]
    (herons,) = store.find(db, Ref(id=f"{PAPER}/plan-herons"))
    assert herons.part("evidence_for") == []


def test_a_database_of_the_version_before_is_brought_up_to_date(tmp_path: Path) -> None:
    """Its rows of plans have no ids: they come with the next reading."""
    place = tmp_path / "minutes.db"
    with sqlite3.connect(place) as old:
        migrate(old, until="0002_plans")
        old.execute("PRAGMA user_version = 2")
        columns = {row[1] for row in old.execute("PRAGMA table_info(plans)")}
        old.execute(
            "INSERT INTO segments (document, kind, title, span_start, span_end) VALUES (1, 'forward plan', '', 0, 1)"
        )
    old.close()
    assert "id" not in columns
    with store.read_db(place) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert store.listing(db, "plans").rows == ()
        assert store.plans_unread(db)
    with store.open_db(place) as db:
        store.save(db, pack())
        assert [row[0] for row in store.listing(db, "plans").rows] == [f"{JUNE}/paper-1/plan-depths"]
        assert not store.plans_unread(db)
        migrate(db)
        assert len(store.listing(db, "plans").rows) == 1


OLD_MEETING = """
INSERT INTO documents (id, name, place, sha256, kind, format, characters, ingested_at, text)
    VALUES (1, 'old.txt', 'old.txt', 'abc', 'minutes', 'text', 3, '2020-01-01T00:00:00Z', 'old');
INSERT INTO meetings (document, id, kind, draft, body, date, council_key, body_key, body_stem, unnumbered,
    span_start, span_end)
    VALUES (1, 'quay-panel/2020-01-01', 'minutes', 0, 'Quay Panel', '2020-01-01', '', 'quay-panel', 'quay-panel',
        0, 0, 3);
INSERT INTO items (document, id, meeting, draft, number, number_key, number_inferred, title, telling, text, exempt,
    span_start, span_end)
    VALUES (1, 'quay-panel/2020-01-01/1', 'quay-panel/2020-01-01', 0, '1', '1', 0, '', '', 'Sold.', 0, 0, 3);
INSERT INTO actions (document, id, item, path, task, undertaking, plain, plain_task, span_start, span_end)
    VALUES (1, 'quay-panel/2020-01-01/1', 'quay-panel/2020-01-01/1', '', 'sell it', 0, 'sell it', 'sell it', 0, 3);
INSERT INTO said (sha256, body) VALUES ('abc', 'Quay Panel');
INSERT INTO verdicts (action, sha256, place, word, on_date, said_at)
    VALUES ('quay-panel/2020-01-01/1', 'abc', '/1', 'close', '2020-02-01', '2020-02-01T00:00:00Z');
"""


@pytest.mark.parametrize(("before", "version"), [("0003_bare_segments", 3), ("0004_decisions", 4)])
def test_rows_and_words_of_an_earlier_version_are_kept(tmp_path: Path, before: str, version: int) -> None:
    place = tmp_path / "minutes.db"
    with sqlite3.connect(place) as old:
        migrate(old, until=before)
        old.execute(f"PRAGMA user_version = {version}")
        old.executescript(OLD_MEETING)
    old.close()
    with store.read_db(place) as db:
        (item,) = store.listing(db, "items").records()
        (meeting,) = store.listing(db, "meetings").records()
        (closed,) = store.actions(db, want=store.ActionFilter(frozenset(("closed",)))).records()
        assert (item["title"], meeting["kind"], meeting["state"], closed["task"]) == (
            None,
            "ordinary",
            "held",
            "sell it",
        )
        assert store.said_of(db, "abc") == Said("Quay Panel")
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


AMPERSAND = OLD_MEETING.replace("quay-panel/", "quays-ferries-panel/").replace(
    "'Quay Panel'", "'Quays & Ferries Panel'"
)


def test_an_ampersand_in_an_id_is_and_since_then_and_nothing_said_is_lost(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with sqlite3.connect(place) as old:
        migrate(old, until="0005_own_ids")
        old.execute("PRAGMA user_version = 5")
        old.executescript(AMPERSAND)
    old.close()
    now = "quays-and-ferries-panel/2020-01-01"
    with store.read_db(place) as db:
        assert [row["id"] for row in store.listing(db, "meetings").records()] == [now]
        assert [row["id"] for row in store.listing(db, "items").records()] == [f"{now}/1"]
        (closed,) = store.actions(db, want=store.ActionFilter(frozenset(("closed",)))).records()
        assert closed["id"] == f"{now}/1"
        assert [v.word for v in store.verdicts(db, f"{now}/1")] == ["close"]
        before = "quays-ferries-panel/2020-01-01/1"
        assert [entry.record["id"] for entry in store.find(db, Ref(id=before))] == [f"{now}/1"]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
