"""Short ids: of one thing, typed without quotes, and like nothing else that is typed."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store import codes
from minutes_cli.store.ask import short
from minutes_cli.store.codes import code_of, is_coded
from minutes_cli.words.refs import parse_day
from sample import JUNE, earlier, pack


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database of two papers."""
    with store.open_db(tmp_path / "minutes.db") as made:
        store.save(made, pack())
        store.save(made, earlier())
        yield made


def every_id(db: sqlite3.Connection) -> list[str]:
    nouns = ("meetings", "items", "resolutions", "motions", "references", "papers", "plans")
    listed = [store.listing(db, noun) for noun in nouns] + [store.bodies(db), store.document_list(db)]
    return [str(row[0]) for found in listed for row in found.rows]


def test_each_names_its_thing_and_no_other(db: sqlite3.Connection) -> None:
    ids = every_id(db)
    found = store.short_ids(db, ids)
    assert len(set(found.values())) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]\d[a-z]\d\w*", one) for one in found.values())
    assert {store.spelt_out(db, one) for one in found.values()} == set(ids)
    assert store.spelt_out(db, found[ids[0]].upper()) == ids[0]


def test_a_person_has_one_as_well(db: sqlite3.Connection) -> None:
    people = store.with_refs(db, store.people(db))
    for row in people.rows:
        assert store.spelt_out(db, row[0]) == row[1]
        assert row[0].startswith("p")


def test_it_is_as_long_as_it_takes(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"a": "k7f3b2", "b": "k7f3c4", "c": "m2n2n2", "d": "k7g9"}
    monkeypatch.setattr(short, "every_id", lambda db: known)
    assert not is_coded(db), "nobody has read it yet"
    assert store.short_ids(db, known) == {"a": "k7f3b", "b": "k7f3c", "c": "m2n2", "d": "k7g9"}
    assert store.spelt_out(db, "k7f3b") == "a"
    with pytest.raises(NotFoundError, match="short for 2 things; give a letter more"):
        store.spelt_out(db, "k7f3")


@pytest.mark.parametrize("weak", [False, True])
def test_it_is_the_same_by_the_codes_that_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, weak: bool
) -> None:
    """Also where many have much in common, and where some of these are held no more."""
    if weak:
        for module in (short, codes):
            monkeypatch.setattr(module, "code_of", lambda given: f"b2c3{code_of(given)[:2] * 2}{code_of(given)[2:4]}")
    place = tmp_path / "minutes.db"

    def told() -> tuple[dict[str, str], dict[str, str]]:
        with store.read_db(place) as db:
            assert is_coded(db)
            ids = [*every_id(db), "nothing"]
            with monkeypatch.context() as by_hand:
                by_hand.setattr(short, "is_coded", lambda db: False)
                hashed = store.short_ids(db, ids)
            kept = store.short_ids(db, ids)
            assert {store.spelt_out(db, one) for one in kept.values()} == set(kept)
            return kept, hashed

    with store.open_db(place) as db:
        store.save(db, pack())
        store.save(db, earlier())
    both, hashed = told()
    assert both == hashed
    with store.open_db(place) as db:
        store.forget(db, store.find_documents(db, pack().document.name)[0])
    one, hashed = told()
    assert one == hashed
    assert one.keys() < both.keys()
    with store.open_db(place) as db:
        store.save(db, pack())
        assert not is_coded(db)
    assert told()[0] == both
    with store.open_db(place) as db:
        with db:
            db.execute("UPDATE citations SET id = id || '~2' WHERE key = (SELECT min(key) FROM citations)")
        assert not is_coded(db)
    one, hashed = told()
    assert one == hashed
    assert one != both


def test_a_number_that_looks_so_is_the_number(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    key = f"{JUNE}/7"
    taken = store.short_ids(db, [key])[key]
    paper = pack()
    odd = replace(paper.items[1], number=taken.upper())
    store.refill(db, replace(paper, items=(paper.items[0], odd, *paper.items[2:])))
    longer = store.short_ids(db, [key])[key]
    assert longer.startswith(taken)
    assert len(longer) > len(taken)
    assert store.spelt_out(db, taken) == taken
    assert store.spelt_out(db, longer) == key


@pytest.mark.parametrize("given", ["34", "k7", "7 of 2031-06-10", "2031-06-10", "cctv", "a1b2c3d4e5f6", "C12/23", "#5"])
def test_what_is_none_stays_as_it_is(db: sqlite3.Connection, given: str) -> None:
    assert store.spelt_out(db, given) == given


def test_of_a_recommendation_the_paper_is_short(db: sqlite3.Connection) -> None:
    (paper,) = [str(row[0]) for row in store.listing(db, "papers").rows]
    assert store.spelt_out(db, f"{store.short_ids(db, [paper])[paper]}/rec-2") == f"{paper}/rec-2"


def test_it_looks_like_no_date(db: sqlite3.Connection) -> None:
    for one in store.short_ids(db, every_id(db)).values():
        with pytest.raises(UsageError):
            parse_day(one)
