"""Ten years of one committee, loaded in any order: every link and every status is what the model says."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pytest

from decade import Committee, decade
from minutes_cli import store
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.show.records import thread_record
from minutes_cli.words.refs import parse_ref

SEEDS = (1, 2, 3)
EVERY = store.ActionFilter(statuses=frozenset(), as_of=date(2016, 1, 1))


@pytest.fixture(scope="module", params=SEEDS)
def years(request: pytest.FixtureRequest) -> Committee:
    """Draw a decade."""
    return decade(request.param)


@pytest.fixture(scope="module")
def papers(years: Committee) -> list[Parsed]:
    """Read its papers."""
    return [parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())) for name, text in years.papers()]


@pytest.fixture(scope="module")
def place(papers: list[Parsed], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a database in the order of the years."""
    return fill(tmp_path_factory.mktemp("decade") / "minutes.db", papers)


def fill(place: Path, papers: list[Parsed]) -> Path:
    """Fill a database."""
    with store.open_db(place) as db:
        for paper in papers:
            store.save(db, paper)
    return place


def everything(place: Path, years: Committee) -> dict[str, Any]:
    """Return all that is told of the decade."""
    with store.read_db(place) as db:
        traced = [r.id for r in years.held()[::9]]
        return {
            "actions": store.actions(db, want=EVERY).records(),
            "check": store.check(db).records(),
            "threads": [[thread_record(t) for t in store.threads(db, parse_ref(key))] for key in traced],
            **{
                noun: sorted(map(repr, store.listing(db, noun).records()))
                for noun in ("items", "references", "papers", "plans")
            },
            "people": store.people(db).records(),
        }


def test_every_request_is_an_action_once(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        ids = [a["id"] for a in store.actions(db, want=EVERY).records()]
    assert sorted(ids) == sorted(r.id for r in years.held())


def test_every_status_is_that_of_the_model(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    for request in years.held():
        action = told[request.id]
        assert (request.fate, action["status"]) == (request.fate, years.status(request)), action
        assert [x["due"] for x in action["due_history"]] == years.dues(request)
        assert action["due"] == (str(request.due.day) if request.due else None)
        expected = {f"{sitting.id}/{number}" for _, sitting, number in years.evidence(request)}
        assert {e["id"] for e in action["evidence"]} == expected
        assert all(request.subject.split()[0] in e["why"] for e in action["evidence"])


def test_overdue_counts_from_the_latest_date_that_is_known(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    for request in years.held():
        if request.fate != "recurring":
            late = years.status(request) == "open" and years.dues(request)[-1] < "2016-01-01"
            assert told[request.id]["overdue"] == late


def test_what_recurs_is_due_again_after_the_last_report(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        told = {a["id"]: a for a in store.actions(db, want=EVERY).records()}
    recurring = [r for r in years.held() if r.fate == "recurring"]
    assert recurring
    for request in recurring:
        last = max([request.asked.day, *(sitting.day for _, sitting, _ in years.evidence(request))])
        year, month = divmod(last.month + 5, 12)
        assert told[request.id]["next_due"] == str(date(last.year + year, month + 1, last.day))


def test_every_link_is_that_of_the_model(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        rows = [r for r in store.listing(db, "references").records() if r["kind"] == "minute"]
    assert {r["from"]: (r["status"], r["target"]) for r in rows} == years.links()
    assert {status for status, _ in years.links().values()} == {"resolved", "not_held"}


def test_threads_run_both_ways(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        for later, (status, target) in years.links().items():
            (thread,) = store.threads(db, parse_ref(later))
            (link,) = thread.follows
            assert link.far.kind == ("item" if status == "resolved" else "unheld")
            (back,) = store.threads(db, parse_ref(target or link.far.record["id"]))
            assert later in [x.far.record["id"] for x in back.followed_by]


def test_lost_meetings_are_to_be_fetched(years: Committee, place: Path) -> None:
    with store.read_db(place) as db:
        dates = [r["date"] for r in store.check(db).records() if r["kind"] == "not-held"]
    before = {later.day: earlier.day for earlier, later in zip(years.sittings, years.sittings[1:], strict=False)}
    confirmed = {earlier for later, earlier in before.items() if later not in years.lost}
    assert set(dates) >= {str(day) for day in years.lost & confirmed}
    assert set(dates) <= {str(day) for day in years.lost}


@pytest.mark.parametrize("order", [11, 12, 13])
def test_the_order_of_loading_makes_no_difference(
    years: Committee, papers: list[Parsed], place: Path, tmp_path: Path, order: int
) -> None:
    shuffled = list(papers)
    Random(order).shuffle(shuffled)
    assert everything(fill(tmp_path / "minutes.db", shuffled), years) == everything(place, years)
