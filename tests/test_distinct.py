"""Whatever ids a paper's rows have, each row is kept under an id of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.model import Action, Attendee, Item, Meeting, Parsed, Reference, Resolution, Span
from minutes_cli.store.keep.distinct import distinct
from minutes_cli.words.refs import parse_ref
from sample import JUNE, document, pack

DAY = "quay-panel/2031-06-10"
TEXT = "QUAY PANEL 4. LAMPS Noted. Minute 4 above. 4. DRAINS Mended. QUAY PANEL 4. ROPES Bought."


def at(words: str, after: int = 0) -> Span:
    """Where `words` stand in the text."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def collided() -> Parsed:
    """Two meetings of one id, of which one has a number twice."""
    second = TEXT.index("QUAY", 9)
    four = f"{DAY}/4"
    return Parsed(
        document("quay.txt", TEXT),
        meetings=(
            Meeting(DAY, "Quay Panel", date(2031, 6, 10), Span(0, second)),
            Meeting(
                DAY,
                "Quay Panel",
                date(2031, 6, 10),
                Span(second, len(TEXT)),
                attendance=(Attendee("A. Tansy", "present"),),
            ),
        ),
        items=(
            Item(four, DAY, "4", "LAMPS", "Noted.", at("4. LAMPS Noted. Minute 4 above.")),
            Item(four, DAY, "4", "DRAINS", "Mended.", at("4. DRAINS Mended.")),
            Item(four, DAY, "4", "ROPES", "Bought.", at("4. ROPES Bought.")),
        ),
        resolutions=tuple(
            Resolution(four, four, "", "noted", words, at(words)) for words in ("Noted.", "Mended.", "Bought.")
        ),
        actions=(Action(four, four, four, "", "buy ropes", at("Bought.")),),
        references=(Reference(f"{four}/r1", "minute", "Minute 4 above", four, at("Minute 4"), number="4", within=DAY),),
    )


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def test_every_row_has_an_id_of_its_own_and_hangs_from_the_row_it_stands_in() -> None:
    own = distinct(collided())
    assert [m.id for m in own.meetings] == [DAY, f"{DAY}~2"]
    assert [i.id for i in own.items] == [f"{DAY}/4", f"{DAY}/4~2", f"{DAY}~2/4"]
    assert [i.meeting for i in own.items] == [DAY, DAY, f"{DAY}~2"]
    assert [(r.id, r.item) for r in own.resolutions] == [(i.id, i.id) for i in own.items]
    assert [(a.id, a.item, a.resolution) for a in own.actions] == [(f"{DAY}~2/4",) * 3]
    assert [(c.id, c.source, c.within) for c in own.references] == [(f"{DAY}/4/r1", f"{DAY}/4", DAY)]
    assert [(f.code, f.span) for f in own.findings] == [
        ("same-id", own.meetings[1].span),
        ("same-id", own.items[1].span),
    ]


def test_what_is_distinct_comes_back_as_it_is() -> None:
    assert distinct(pack()) is not None
    assert distinct(pack()) == pack()
    once = distinct(collided())
    assert distinct(once) is once


def test_an_id_that_the_parser_gave_goes_to_nobody_else() -> None:
    rows = collided()
    named = replace(rows, items=(rows.items[0], replace(rows.items[1], id=f"{DAY}/4~2"), rows.items[0]))
    assert [i.id for i in distinct(named).items] == [f"{DAY}/4", f"{DAY}/4~2", f"{DAY}/4~3"]


def test_rows_that_hang_from_nothing_hang_from_what_stands_around_them() -> None:
    rows = collided()
    lost = replace(
        rows, items=rows.items[:1], resolutions=(replace(rows.resolutions[0], item="gone/1", id="gone/1"),), actions=()
    )
    assert [r.item for r in distinct(lost).resolutions] == [f"{DAY}/4"]


def test_every_row_is_listed_and_can_be_named(db: sqlite3.Connection) -> None:
    store.save(db, collided())
    ids = [i["id"] for i in store.listing(db, "items").records()]
    assert ids == [f"{DAY}/4", f"{DAY}/4~2", f"{DAY}~2/4"]
    for key in ids:
        assert [e.record["id"] for e in store.find(db, parse_ref(key)) if e.kind == "item"] == [key]
    assert len(store.listing(db, "meetings").rows) == 2
    assert [row["kind"] for row in store.check(db).records() if row["kind"] == "same-id"] == ["same-id"] * 2
    assert JUNE not in ids
