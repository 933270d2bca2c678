"""A question of a large database does the work of one of a small: counted, and told by the plans of its queries."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from log import build
from minutes_cli import store
from minutes_cli.store.ask import loose
from minutes_cli.store.ask.acting import OPEN
from minutes_cli.store.ask.filters import Filter
from minutes_cli.store.keep.sittings import _CLASHING
from minutes_cli.words.refs import parse_ref

FEW = Filter(limit=20)
SMALL, LARGE = 500, 2500
QUESTIONS: dict[str, Callable[[sqlite3.Connection], object]] = {
    "actions": lambda db: store.with_refs(db, store.actions(db, FEW)),
    "overdue": lambda db: store.with_refs(db, store.actions(db, FEW, OPEN._replace(overdue=True))),
    "trace": lambda db: list(store.threads(db, parse_ref("committee-0/2010-03-02/1"))),
    "search": lambda db: store.with_refs(db, store.search(db, "Lantern Gates 1x1q", FEW)),
    "check": lambda db: store.with_refs(db, store.check(db, FEW)),
    "a short id": lambda db: store.spelt_out(db, store.short_ids(db, ["committee-0/2010-03-02/1"]).popitem()[1]),
}
_EVERY = 20
"""Instructions of SQLite's machine that count as one."""


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Two databases, one five times the other: a body of five hundred actions, and five."""
    box = tmp_path_factory.mktemp("large")
    for actions in (SMALL, LARGE):
        build(box / f"{actions}.db", actions, 1)
    return {actions: box / f"{actions}.db" for actions in (SMALL, LARGE)}


def work(place: Path, question: Callable[[sqlite3.Connection], object]) -> int:
    """What a question costs in a database, in instructions of SQLite's machine."""
    spent = 0

    def count() -> int:
        nonlocal spent
        spent += 1
        return 0

    with store.read_db(place) as db:
        question(db)
        db.set_progress_handler(count, _EVERY)
        question(db)
        db.set_progress_handler(None, 0)
    return spent


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_costs_no_more_where_more_is_held(places: dict[int, Path], name: str) -> None:
    small, large = (work(places[actions], QUESTIONS[name]) for actions in (SMALL, LARGE))
    assert small > 0
    pieces = 2 if name == "search" else 1  # the index of words has five where the small one has three
    assert large < 1.5 * pieces * small, f"{small} and {large}"


PLANS = {
    "open actions": (
        (
            "SELECT id FROM action_states WHERE undertaking = 0 AND status IN ('open')"
            " ORDER BY due_now IS NULL, due_now, date IS NULL, date DESC, document_name, span_start, key LIMIT 20"
        ),
        "action_states_due",
    ),
    "overdue": (loose.OVERDUE.replace(":today", "'2030-01-01'"), "action_states_loose"),
    "no owner": (loose.NO_OWNER, "action_states_loose"),
    "no day": (loose.NO_DUE, "action_states_loose"),
    "contradicted": ("SELECT id FROM action_states WHERE contradicted <> '[]'", "action_states_contradicted"),
    "a minute": ("SELECT text FROM current_items WHERE id = 'a/2030-01-01/1'", "items_id"),
    "a resolution": ("SELECT text FROM current_resolutions WHERE id = 'a/2030-01-01/1'", "resolutions_id"),
    "what restates it": (
        (
            "SELECT text FROM current_resolutions"
            " WHERE restates IN (SELECT value FROM json_each('[\"a/2030-01-01/1(1)\"]'))"
        ),
        "resolutions_restates",
    ),
    "the next code": ("SELECT id FROM codes WHERE (code, id) > ('b2c3', 'a') ORDER BY code, id", "PRIMARY KEY"),
    "what two papers of a meeting call alike": (_CLASHING.replace("?", "'[]'"), "items_meeting"),
    "odd numbers": (
        "SELECT DISTINCT lower(number) FROM items WHERE number GLOB '[A-Za-z][0-9][A-Za-z][0-9]*'",
        "items_like_short",
    ),
}
"""A query, and the index that it must go by."""


@pytest.mark.parametrize("name", PLANS)
def test_a_query_goes_by_its_index(places: dict[int, Path], name: str) -> None:
    sql, by = PLANS[name]
    with closing(sqlite3.connect(places[SMALL])) as db:
        first, *others = steps(db, sql)
        assert by in first
        assert not [step for step in (first, *others) if "TEMP B-TREE FOR ORDER" in step]


def steps(db: sqlite3.Connection, sql: str) -> Iterator[str]:
    """The steps of the plan of a query."""
    return (row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql}"))


@pytest.mark.parametrize("limit", [1, 7, 30, 400, 10_000])
def test_a_check_that_stops_shows_what_comes_first(places: dict[int, Path], limit: int) -> None:
    with store.read_db(places[SMALL]) as db:
        assert store.check(db, Filter(limit=limit)).rows == store.check(db).rows[:limit]
