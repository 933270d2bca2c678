"""People: which forms of a name are one person, and when they came."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal

import pytest

from minutes_cli import store
from minutes_cli.model import Attendee, Document, Meeting, Parsed, Span
from minutes_cli.threads.persons import compatible, form, joined, meant


@pytest.mark.parametrize(
    ("one", "other", "can_be"),
    [
        ("Cllr. A. Reed", "Councillor Reed", True),
        ("Cllr A Reed", "Councillor Alan Reed", True),
        ("Councillor A. B. Reed", "Councillor Alan Reed", True),
        ("Councillor Reed", "Reed", True),
        ("Mrs. O. Lark", "Mrs Olive Lark", True),
        ("Olive Lark", "Mrs. O. Lark", True),
        ("Councillor Mrs. Reed", "Councillor Reed", True),
        ("Councillor O'Dowd", "Councillor Bridget O’Dowd", True),
        ("Councillor Alan Reed", "Councillor Anne Reed", False),
        ("Councillor A. B. Reed", "Councillor A. C. Reed", False),
        ("Councillor B. Reed", "Councillor Alan Reed", False),
        ("Councillor Reed", "Councillor Read", False),
        ("Mr. Reed", "Mrs. Reed", False),
        # an officer is no councillor; who is but a surname may be either
        ("Alan Reed", "Councillor A. Reed", False),
        ("Mr. Reed", "Councillor Reed", False),
        ("Councillor Alan Reed", "Alan Reed", True),
        ("Councillor A. Reed", "A. Reed", False),
    ],
)
def test_which_names_can_be_one_person(one: str, other: str, can_be: bool) -> None:  # noqa: FBT001 - a column
    assert compatible(form(one), form(other)) is can_be
    assert compatible(form(other), form(one)) is can_be


def groups(*names: str, together: tuple[str, ...] = ()) -> set[frozenset[str]]:
    """Return the names that are joined; each is at a meeting of its own, those of `together` at one more."""
    chosen = joined({name: {name, *(["both"] if name in together else [])} for name in names})
    return {frozenset(n for n in names if chosen[n] == one) for one in set(chosen.values())}


REED, INITIAL, ALAN = "Councillor Reed", "Cllr. A. Reed", "Councillor Alan Reed"
ANNE = "Councillor Anne Reed"


def test_the_forms_of_the_only_one_are_joined() -> None:
    assert groups(REED, INITIAL, ALAN) == {frozenset((REED, INITIAL, ALAN))}
    assert joined({REED: {1}, INITIAL: {2}, ALAN: {3}}) == dict.fromkeys((REED, INITIAL, ALAN), ALAN)


def test_with_a_second_person_what_could_be_either_stays_apart() -> None:
    assert groups(REED, INITIAL, ALAN, ANNE) == {frozenset((name,)) for name in (REED, INITIAL, ALAN, ANNE)}


def test_with_a_second_person_what_is_certain_is_joined() -> None:
    carol = "Councillor Carol Reed"
    assert groups(REED, INITIAL, ALAN, carol) == {frozenset((REED,)), frozenset((INITIAL, ALAN)), frozenset((carol,))}


def test_two_at_one_meeting_are_two() -> None:
    assert groups(REED, ALAN, together=(REED, ALAN)) == {frozenset((REED,)), frozenset((ALAN,))}
    assert groups("Councillor A. Reed", "Cllr A Reed") == {frozenset(("Councillor A. Reed", "Cllr A Reed"))}


@pytest.mark.parametrize(
    ("asked", "name", "yes"),
    [
        ("reed", ALAN, True),
        ("Alan Reed", ALAN, True),
        ("A. Reed", ALAN, True),
        ("Cllr Reed", ALAN, True),
        ("ree", ALAN, True),
        ("Anne Reed", ALAN, False),
        ("Cllr Reed", "Mr. A. Reed", False),
        ("", ALAN, False),
    ],
)
def test_who_is_asked_for(asked: str, name: str, yes: bool) -> None:  # noqa: FBT001 - a column
    assert meant(asked, name) is yes


Part = Literal["present", "chair", "apologies"]


def meeting(day: date, *there: tuple[str, Part], body: str = "Harbour Committee") -> Parsed:
    """Return minutes with nothing but who was there."""
    text = f"{body} {day} " + " ".join(name for name, _ in there)
    key = f"{body.lower().replace(' ', '-')}/{day}"
    attendance = tuple(
        Attendee(name, part, span=Span(text.index(name), text.index(name) + len(name))) for name, part in there
    )
    return Parsed(
        Document(f"{key}.txt", text, sha256=sha256(text.encode()).hexdigest()),
        meetings=(Meeting(key, body, day, Span(0, len(text)), attendance=attendance),),
    )


MAY, JUNE, JULY = date(2031, 5, 13), date(2031, 6, 10), date(2031, 7, 8)
HELD = (
    meeting(JUNE, ("Cllr. A. Reed", "apologies"), ("Councillor Quill", "chair")),
    meeting(MAY, ("Councillor Reed", "present"), ("Councillor Quill", "chair")),
    meeting(JULY, ("Councillor Alan Reed", "chair")),
    meeting(JULY, ("Councillor Reed", "present"), body="Markets Board"),
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database of four meetings, of two bodies."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        for parsed in HELD:
            store.save(connection, replace(parsed, kind="minutes"))
        yield connection


def test_a_person_is_counted_over_all_forms_of_the_name(db: sqlite3.Connection) -> None:
    alan = store.people(db, name="Alan Reed").records()[0]
    assert {key: alan[key] for key in ("id", "name", "present", "apologies", "chaired", "first", "last")} == {
        "id": "councillor-alan-reed/harbour-committee",
        "name": "Councillor Alan Reed",
        "present": 2,
        "apologies": 1,
        "chaired": 1,
        "first": "2031-05-13",
        "last": "2031-07-08",
    }
    assert alan["attendance"] == [
        {"meeting": "harbour-committee/2031-05-13", "date": "2031-05-13", "part": "present"},
        {"meeting": "harbour-committee/2031-06-10", "date": "2031-06-10", "part": "apologies"},
        {"meeting": "harbour-committee/2031-07-08", "date": "2031-07-08", "part": "chair"},
    ]


def test_nobody_is_joined_across_bodies(db: sqlite3.Connection) -> None:
    assert [(p["name"], p["body"]) for p in store.people(db, name="reed").records()] == [
        ("Councillor Alan Reed", "Harbour Committee"),
        ("Councillor Reed", "Markets Board"),
    ]


def test_a_narrower_time_makes_nobody_more_certain_or_less(db: sqlite3.Connection) -> None:
    narrow = store.Filter(since=JUNE, until=JUNE)
    (reed,) = store.people(db, narrow, "reed").records()
    assert (reed["name"], reed["present"], reed["apologies"]) == ("Councillor Alan Reed", 0, 1)


def test_one_row_for_each_meeting(db: sqlite3.Connection) -> None:
    rows = store.by_meeting(db, store.Filter(body="Harbour"), "A. Reed").records()
    assert [(r["meeting"], r["date"], r["part"], r["document"]) for r in rows] == [
        ("harbour-committee/2031-05-13", "2031-05-13", "present", "harbour-committee/2031-05-13.txt"),
        ("harbour-committee/2031-06-10", "2031-06-10", "apologies", "harbour-committee/2031-06-10.txt"),
        ("harbour-committee/2031-07-08", "2031-07-08", "chair", "harbour-committee/2031-07-08.txt"),
    ]
