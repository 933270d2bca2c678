"""Many papers of one body on one day: each costs what the one before it did, and they are told apart as few are."""

from __future__ import annotations

import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Paper, Parsed, Span
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep import sittings
from minutes_cli.store.keep.weighing import weigh_stale
from minutes_cli.threads.kinds import kinds
from minutes_cli.threads.likeness import Titles, Words, alike
from minutes_cli.threads.sittings import Business, Telling, editions, named

WORDS = "quay rope lamp crane buoy slip ferry chain mast tar oar net sail keel weir lock".split()  # noqa: SIM905


def paper(n: int, *, items: int = 3, shared: bool = False) -> Parsed:
    """Return minutes of one body on one day, with business of their own or with a first item that all of them have."""
    business = [("APOLOGIES", "There were none.")] if shared else []
    for at in range(items):
        told = [WORDS[(n // len(WORDS) ** k + at) % len(WORDS)] for k in range(2)]
        title = f"{' '.join(told)} {WORDS[at]}".upper()
        business.append((title, f"RESOLVED: That the Clerk be requested to see to {title.lower()} number {n}."))
    minutes = "\n\n".join(f"{number}. {title}\n\n{words}" for number, (title, words) in enumerate(business, 1))
    text = (
        f"BRINMOUTH HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2031\n\nPresent: A. Reed\n\n{minutes}\n"
    )
    return parse(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest()))


@pytest.fixture
def new_db(tmp_path: Path) -> Iterator[Callable[[], sqlite3.Connection]]:
    """Give a function that opens another empty database."""
    opened: list[Any] = []

    def another() -> sqlite3.Connection:
        opened.append(store.open_db(tmp_path / f"{len(opened)}.db"))
        db: sqlite3.Connection = opened[-1].__enter__()
        return db

    yield another
    for one in opened:
        one.__exit__(None, None, None)


@contextmanager
def calls() -> Iterator[Counter[str]]:
    """Count the calls of our own functions, by their names."""
    found = Counter[str]()

    def called(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "minutes_cli" in frame.f_code.co_filename:
            found[frame.f_code.co_name] += 1

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        yield found
    finally:
        sys.setprofile(before)


def rows(db: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
    """Return whose ids are what, whatever order they came in."""
    weigh_stale(db)
    asked = (
        "SELECT d.name, m.id, m.own_id FROM meetings m JOIN documents d ON d.id = m.document ORDER BY 1, 2",
        "SELECT d.name, i.id, i.own_id FROM items i JOIN documents d ON d.id = i.document ORDER BY 1, 2",
        "SELECT d.name, a.id, a.item FROM actions a JOIN documents d ON d.id = a.document ORDER BY 1, 2",
        "SELECT id, status FROM action_states ORDER BY 1",
    )
    return [db.execute(sql).fetchall() for sql in asked]


@pytest.mark.parametrize("items", [1, 3])
def test_a_paper_costs_no_more_for_all_that_were_told_of_its_day_before(
    new_db: Callable[[], sqlite3.Connection], items: int
) -> None:
    db = new_db()
    papers = [paper(n, items=items) for n in range(120)]
    spent = []
    for some in (papers[:40], papers[40:80], papers[80:]):
        with calls() as work:
            for one in some:
                store.save(db, one)
        spent.append(work.total())
    assert spent[2] <= 1.05 * spent[1]
    assert len({row[1] for row in rows(db)[0]}) == (120 if items == 3 else 1)


@pytest.mark.parametrize("shape", [{}, {"items": 1}, {"items": 2}, {"shared": True}], ids=str)
def test_a_crowd_is_told_apart_as_few_are(
    new_db: Callable[[], sqlite3.Connection], monkeypatch: pytest.MonkeyPatch, shape: dict[str, Any]
) -> None:
    papers = [paper(n, **shape) for n in range(20)]
    few, crowd, backwards = new_db(), new_db(), new_db()
    for one in papers:
        store.save(few, one)
    monkeypatch.setattr(sittings, "CROWD", 4)
    for some, db in ((papers, crowd), (papers[::-1], backwards)):
        for n, one in enumerate(some):
            store.save(db, one)
            if n == 7:
                weigh_stale(db)  # somebody reads in between
    assert rows(crowd) == rows(few)
    assert rows(backwards) == rows(few)
    for db in (few, crowd):
        for held in store.documents(db)[3:]:
            store.forget(db, held)
    assert rows(crowd) == rows(few)


def report(n: int) -> Parsed:
    """Return a pack with a report: under one number several, each in several packs."""
    text = f"{WORDS[n % 5]} of {n}: words of their own, {n}."
    key = "brinmouth-harbour-committee/2031-06-10/paper-8"
    one = Paper(
        key, WORDS[n % 5], None, "Brinmouth Harbour Committee", date(2031, 6, 10), Span(0, len(text)), str(n % 2)
    )
    return Parsed(Document(f"{n}.txt", text, sha256=sha256(text.encode()).hexdigest()), papers=(one,))


def test_a_crowd_of_reports_is_told_apart_as_few_are(
    new_db: Callable[[], sqlite3.Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    few, crowd = new_db(), new_db()
    for n in range(20):
        store.save(few, report(n))
    monkeypatch.setattr(sittings, "CROWD", 4)
    for n in range(20):
        store.save(crowd, report(19 - n))
    told = []
    for db in (few, crowd):
        weigh_stale(db)
        told.append(db.execute("SELECT subject, id FROM papers ORDER BY 1, 2").fetchall())
    assert told[0] == told[1]
    assert len(set(told[0])) == 5


def tellings(papers: Sequence[Business]) -> list[Telling]:
    """Return them as minutes of one body on one day, each a document."""
    return [
        Telling(
            key=n,
            document=n,
            own_id="harbour/2031-06-10",
            minutes=True,
            draft=False,
            body=True,
            starts=None,
            occasion="ordinary",
            venue=None,
            sha256=f"{n:08}",
            items=3,
            business=partial(Business, *one),
        )
        for n, one in enumerate(papers)
    ]


@pytest.mark.parametrize(("common", "most"), [("", 0), ("apologies", 80 * 79 // 2)])
def test_words_are_compared_only_where_titles_are_and_each_paper_is_read_once(common: str, most: int) -> None:
    papers = []
    for n in range(80):
        titles = [f"{word} {n}" for word in WORDS[:4]]
        numbered = {str(at): title for at, title in enumerate([common, *titles] if common else titles)}
        papers.append(Business(frozenset({*titles, common} - {""}), " ".join(titles), numbered))
    with calls() as work:
        assert len(set(named(tellings(papers)).values())) == 80
        assert len(set(editions(papers))) == 80
    assert work["share"] <= 2 * most
    assert work["_runs"] <= 2 * 80
    assert work["_like"] == 0


def test_titles_of_many_things_are_told_apart_without_comparing_each_with_each() -> None:
    texts = [(f"{WORDS[n % 16]} {n}", f"words of {n}", f"{n:08}") for n in range(400)]
    with calls() as work:
        assert len(set(kinds(texts))) == 400
    assert work["share"] == 0
    assert work.total() <= 30 * 400


@pytest.mark.parametrize(
    ("title", "like"),
    [
        ("surveys", {0, 1, 2}),
        ("surveys draft", {0, 1, 2}),
        ("surveys draft of may", {0, 1, 2}),
        ("surveys final", {0}),
        ("survey", set()),
        ("", set()),
        ("draft", set()),
    ],
)
def test_a_title_finds_those_that_are_one_with_it(title: str, like: set[int]) -> None:
    titles = Titles()
    for n, other in enumerate(("surveys", "surveys draft", "surveys draft of may", "")):
        titles.add(other, n)
        titles.add("final", n, under="7")
    assert set(titles.like(title)) == like
    assert set(titles.like("final", under="7")) == {0, 1, 2, 3}
    assert not set(titles.like("final", under="8"))


def test_a_quick_look_at_two_texts_says_what_a_comparison_does() -> None:
    lot = Random(7)
    texts = [" ".join(lot.choices(WORDS[: lot.choice((2, 4, 16))], k=lot.randrange(40))) for _ in range(60)]
    told = Counter[bool]()
    for one in texts:
        for other in texts:
            for enough in (0.5, 0.8):
                same = alike(one, other) >= enough
                assert Words(one).like(Words(other), enough) is same
                told[same] += 1
    assert min(told.values()) > 100
