"""Six years of a body that never cites a number, loaded in any order: every link is what the model says."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.refs import parse_ref
from parish import Parish, parish

LINKS = "SELECT later, earlier, how, strength, why, quote, earlier_quote, outcome FROM links ORDER BY 1, 2, 3"


@pytest.fixture(scope="module", params=(1, 2))
def years(request: pytest.FixtureRequest) -> Parish:
    """Draw the years."""
    return parish(request.param)


@pytest.fixture(scope="module")
def papers(years: Parish) -> list[Parsed]:
    """Read the papers."""
    return [parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())) for name, text in years.papers()]


@pytest.fixture(scope="module")
def place(papers: list[Parsed], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a database in the order of the years."""
    return fill(tmp_path_factory.mktemp("parish") / "minutes.db", papers)


def fill(place: Path, papers: list[Parsed]) -> Path:
    """Fill a database."""
    with store.open_db(place) as db:
        for paper in papers:
            store.save(db, paper)
    return place


def derived(place: Path) -> list[list[tuple[object, ...]]]:
    """Return all that is derived."""
    with store.read_db(place) as db:
        return [
            db.execute(LINKS).fetchall(),
            db.execute("SELECT * FROM recommended ORDER BY id").fetchall(),
            db.execute("SELECT * FROM reprints ORDER BY id").fetchall(),
        ]


def test_every_link_joins_one_matter(years: Parish, place: Path) -> None:
    of = {item.id: matter for matter in years.matters for item in matter.told}
    with store.read_db(place) as db:
        found = [row for row in db.execute(LINKS) if row[2] != "recommended"]
    within = [(later, earlier) for later, earlier, *_ in found if later in of or earlier in of]
    assert [(a, b) for a, b in within if of.get(a) is not of.get(b)] == []
    assert {(a, b) for a, b, *_ in found} >= years.links()
    decided = {(r.decided, r.item) for r in years.recommended} | {(b, a) for a, b in years.printed}
    assert [(a, b) for a, b, *_ in found if (a, b) not in decided and not (a in of and b in of)] == []


def test_what_became_of_every_recommendation(years: Parish, place: Path) -> None:
    with store.read_db(place) as db:
        told = {item: (how, at) for item, how, at in db.execute("SELECT item, outcome, decided_in FROM recommended")}
        links = {(a, b) for a, b, how, *_ in db.execute(LINKS) if how == "recommended"}
    assert told == years.outcomes()
    assert links == {(r.decided, r.item) for r in years.recommended if r.decided}


def test_what_is_printed_twice_counts_once_with_both_places(years: Parish, place: Path) -> None:
    with store.read_db(place) as db:
        rows = {r["id"]: r for r in store.listing(db, "resolutions").records()}
        asked = {a["id"] for a in store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()}
        for once, again in years.printed:
            assert rows[once]["also"] == [again]
            assert again not in rows
            assert (once in asked, again in asked) == (True, False)
            (shown,) = (r for r in store.find(db, parse_ref(again))[0].part("resolutions"))
            assert shown["also"] == [once]


def test_a_thread_runs_both_ways_and_apart_from_what_is_cited(years: Parish, place: Path) -> None:
    matter = max(years.matters, key=lambda m: len(m.told))
    first, *_, last = matter.told
    with store.read_db(place) as db:
        (thread,) = store.threads(db, parse_ref(last.id))
        assert [x.far.record["id"] for x in thread.likely_follows] == [x.id for x in matter.told[:-1]]
        (thread,) = store.threads(db, parse_ref(first.id))
        assert [x.far.record["id"] for x in thread.likely_followed_by] == [x.id for x in matter.told[1:]]
        assert (thread.follows, thread.followed_by) == ((), ())
        (thread,) = store.threads(db, parse_ref(first.id), cited=True)
        assert thread.likely_followed_by == ()


def test_a_subject_is_told_from_first_to_last(years: Parish, place: Path) -> None:
    matter = max(years.matters, key=lambda m: len(m.told))
    with store.read_db(place) as db:
        found = store.subject(db, f"{matter.thing} at {matter.place}")
        assert [t.item.record["id"] for t in found] == [x.id for x in matter.told]
        assert all(matter.person in (t.quote or "") for t in found)
        assert store.subject(db, "zeppelin hangar") == []


def test_a_recommendation_shows_what_became_of_it(years: Parish, place: Path) -> None:
    told = next(r for r in years.recommended if r.fate == "agreed")
    with store.read_db(place) as db:
        (thread,) = store.threads(db, parse_ref(told.item))
    (outcome,) = thread.item.part("outcomes")
    assert (outcome["outcome"], outcome["of"], outcome["decided_in"]) == (
        "agreed",
        "Brinmouth Parish Council",
        told.decided,
    )
    assert [x.outcome for x in thread.likely_followed_by] == ["agreed"]


@pytest.mark.parametrize("order", [11, 12])
def test_the_order_of_loading_makes_no_difference(
    papers: list[Parsed], place: Path, tmp_path: Path, order: int
) -> None:
    shuffled = list(papers)
    Random(order).shuffle(shuffled)
    half = len(shuffled) // 2
    fill(tmp_path / "minutes.db", shuffled[:half])
    assert derived(fill(tmp_path / "minutes.db", shuffled[half:])) == derived(place)


def test_what_is_forgotten_leaves_no_link(papers: list[Parsed], place: Path, tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        for paper in papers[:48]:
            store.save(db, paper)
    with store.change_db(tmp_path / "minutes.db") as db:
        for held in store.documents(db)[40:]:
            store.forget(db, held)
    few = fill(tmp_path / "few.db", papers[:40])
    assert derived(tmp_path / "minutes.db") == derived(few)
