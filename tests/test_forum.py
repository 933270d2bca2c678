"""A forum that never cites a number: every status is what its papers say, in whatever order and however they come."""

from __future__ import annotations

import sqlite3
from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest

from forum import FATES, Forum, forum
from minutes_cli import store
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse

EVERY = store.ActionFilter(statuses=frozenset(), as_of=date(2018, 1, 1))


@pytest.fixture(scope="module", params=(1, 2))
def years(request: pytest.FixtureRequest) -> Forum:
    """Draw ten years."""
    return forum(request.param)


@pytest.fixture(scope="module")
def papers(years: Forum) -> list[Parsed]:
    """Read the papers."""
    return [parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())) for name, text in years.papers()]


@pytest.fixture(scope="module")
def place(papers: list[Parsed], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep them in the order of the years."""
    path = tmp_path_factory.mktemp("forum") / "minutes.db"
    with store.open_db(path) as db:
        for paper in papers:
            store.save(db, paper)
    return path


def log_of(place: Path) -> list[tuple[Any, ...]]:
    """Read the log as any SQL tool does."""
    with sqlite3.connect(place) as db:
        return db.execute("SELECT * FROM action_log ORDER BY id").fetchall()


def test_every_status_is_that_of_the_model(years: Forum, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    assert sorted(told) == sorted(map(years.id_of, years.asks))
    assert {ask.fate for ask in years.asks} == set(FATES)
    wrong = [
        (ask.fate, ask.subject, years.status(ask), told[years.id_of(ask)]["status"], told[years.id_of(ask)]["evidence"])
        for ask in years.asks
        if told[years.id_of(ask)]["status"] != years.status(ask)
    ]
    assert wrong == []


def test_evidence_stands_where_the_model_has_it_and_names_what_is_shared(years: Forum, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    for ask in years.asks:
        action = told[years.id_of(ask)]
        assert [piece["id"].split("/")[1] for piece in action["evidence"]] == [str(years.days[n]) for n, _ in ask.told]
        for piece in action["evidence"]:
            ways = ("words in common", "a log of earlier actions", "stands on the agenda")
            assert any(way in piece["why"] for way in ways)


def test_what_is_put_off_is_due_on_its_new_day(years: Forum, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    put_off = [ask for ask in years.asks if ask.fate == "put off"]
    assert put_off
    for ask in put_off:
        assert told[years.id_of(ask)]["due_now"] == str(years.days[ask.meeting + 2])


@pytest.mark.parametrize("seed", [1, 2])
def test_one_paper_at_a_time_in_any_order_ends_in_the_same_rows(
    papers: list[Parsed], place: Path, tmp_path: Path, seed: int
) -> None:
    shuffled = list(papers)
    Random(seed).shuffle(shuffled)
    for paper in shuffled:
        with store.open_db(tmp_path / "minutes.db") as db:
            store.save(db, paper)
    columns = ["id", "status", "due_now", "evidence", "due_history"]
    ask = f"SELECT {', '.join(columns)} FROM action_log ORDER BY id"
    found = []
    for path in (tmp_path / "minutes.db", place):
        with sqlite3.connect(path) as db:
            found.append(db.execute(ask).fetchall())
    assert found[0] == found[1]


def test_what_goes_takes_its_evidence_with_it(papers: list[Parsed], place: Path, tmp_path: Path) -> None:
    path = tmp_path / "minutes.db"
    with store.open_db(path) as db:
        for paper in papers[:20]:
            store.save(db, paper)
    before = log_of(path)
    with store.open_db(path) as db:
        store.save(db, papers[20])
    assert log_of(path) != before
    with store.change_db(path) as db:
        store.forget(db, store.find_documents(db, papers[20].document.name)[0])
    assert log_of(path) == before
    with store.change_db(path) as db:
        for paper in papers[:20]:
            store.refill(db, paper)
    assert [row[1:] for row in log_of(path)] == [row[1:] for row in before]


def test_the_view_shows_what_the_listing_shows(place: Path) -> None:
    with store.read_db(place) as db:
        listed = store.actions(db, want=EVERY._replace(as_of=date.today())).records()  # noqa: DTZ011
        rows = store.query(db, "SELECT id, status, due_now, overdue, evidence_quote FROM action_log").records()
    seen = {row["id"]: row for row in rows}
    for action in listed:
        row = seen[action["id"]]
        assert (row["status"], row["due_now"]) == (action["status"], action["due_now"])
        assert bool(row["overdue"]) == action["overdue"]
        quotes = {piece["quote"] for piece in action["evidence"]}
        assert row["evidence_quote"] in quotes or not quotes
