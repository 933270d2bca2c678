"""The bodies held: names that are likely of one, and what a person says of them, for ever."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from hashlib import sha256
from itertools import combinations, permutations
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document, Meeting, Parsed, Span
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep.naming import _names
from minutes_cli.words.refs import parse_ref
from minutes_cli.words.same_body import likely_pairs, likely_same, near_names

LIKELY = [
    ("Brinmouth Parish Council", "Brinmouth PC", "one is short for the other"),
    ("Brinmouth Parish Council", "Annual Meeting of the Brinmouth Parish Council", "the same words"),
    ("Brinmouth Parish Council", "Brinmouth Paris Council", "“parish” and “paris” may be one word"),
    ("Brinmouth Parish Council", "Parish Council", "only “brinmouth” is between them"),
    ("Quay Panel", "Quay Panel Committee", "only “committee” is between them"),
    ("Quay Panel", "Ferry Panel", None),
    ("Planning Committee", "Planning Sub-Committee", None),
    ("Brinmouth Parish Council", "Quayside Parish Council", None),
    ("Area Committee 1", "Area Committee 2", None),
    ("", "Quay Panel", None),
]


@pytest.mark.parametrize(("one", "other", "why"), LIKELY)
def test_likely_the_same(one: str, other: str, why: str | None) -> None:
    assert likely_same(one, other) == why
    assert (likely_same(other, one) is None) == (why is None)


def test_no_likely_pair_is_passed_over() -> None:
    """Not every two names are compared: two thousand took eleven seconds."""
    names = [name for one, other, _ in LIKELY for name in (one, other)]
    rng = random.Random(5)
    words = [
        *[
            "Brinmouth",
            "Brinmoth",
            "Quay",
            "Quey",
            "Ferry",
            "Parish",
            "Paris",
            "Council",
            "Panel",
            "Area",
            "Committee",
            "PC",
            "QP",
            "1",
            "2",
            "Annual",
        ]
    ]
    names += [" ".join(rng.choices(words, k=rng.randint(1, 5))) for _ in range(200)]
    every = {(n, m) for n, m in combinations(range(len(names)), 2) if likely_same(names[n], names[m])}
    assert every <= set(likely_pairs(names))


def test_many_bodies_are_not_all_compared() -> None:
    rng = random.Random(5)
    names = [f"{''.join(rng.choices('abcdefghijklmnopqrst', k=9))} Parish Council" for _ in range(1000)]
    assert len(likely_pairs(names)) < 1000 * 1000 / 2 / 10


def test_names_near_one_that_is_none() -> None:
    names = ["Quay Panel", "Ferry Board", "Brinmouth Harbour Committee"]
    assert near_names("Quey Panel", names) == ["Quay Panel"]
    assert near_names("harbour", names) == ["Brinmouth Harbour Committee"]
    assert near_names("Nothing of the kind", names) == []


def minutes(body: str, day: str, number: int, words: str) -> Parsed:
    """Return what is read of small minutes."""
    text = f"{body.upper()}\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n"
    text += f"{number}. APOLOGIES\n\nThere were none.\n\n{number + 1}. ROPES\n\n{words}\n"
    return parse(Document(f"{day}.txt", text, sha256=sha256(text.encode()).hexdigest()))


MAY = minutes("Harbour Committee", "13 May 2031", 1, "RESOLVED: That the Clerk be requested to report on the ropes.")
JUNE = minutes(
    "Brinmouth Harbour Committee",
    "10 June 2031",
    3,
    "Further to Minute No. 2 of the Harbour Committee of 13 May 2031, noted.",
)
JULY = minutes("Harbour Committee", "8 July 2031", 5, "Further to Minute No. 4 of 10 June 2031, the ropes were noted.")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make a database of three meetings, of one body that goes by two names."""
    path = tmp_path / "minutes.db"
    with store.open_db(path) as db:
        for one in (MAY, JUNE, JULY):
            store.save(db, one)
    return path


def run(place: Path, *arguments: str, code: int = 0) -> str:
    """Run a command and return what it prints, on either stream."""
    done = CliRunner().invoke(app, [*arguments, "--db", str(place)])
    assert done.exit_code == code, done.output
    return done.output


def table(place: Path) -> list[tuple[str, int, str, str, list[str]]]:
    """Return the bodies as they are listed."""
    rows = json.loads(run(place, "bodies", "--json"))
    return [(r["body"], r["meetings"], r["first"], r["last"], r["names"]) for r in rows]


TWO: list[tuple[str, int, str, str, list[str]]] = [
    ("Brinmouth Harbour Committee", 1, "2031-06-10", "2031-06-10", []),
    ("Harbour Committee", 2, "2031-05-13", "2031-07-08", []),
]


def test_the_bodies_held(place: Path) -> None:
    assert table(place) == TWO


def test_names_of_one_body_are_one_everywhere_and_for_ever(place: Path) -> None:
    run(place, "bodies", "--same", "Brinmouth Harbour Committee", "Harbour Committee")
    one = [("Brinmouth Harbour Committee", 3, "2031-05-13", "2031-07-08", ["Harbour Committee"])]
    assert table(place) == one
    for name in ("Brinmouth Harbour Committee", "harbour committee"):
        assert len(json.loads(run(place, "items", "--body", name, "--json"))) == 6
    assert {row["body"] for row in json.loads(run(place, "items", "--json"))} == {"Brinmouth Harbour Committee"}
    (reed,) = json.loads(run(place, "people", "--json"))
    assert reed["present"] == 3
    with store.read_db(place) as db:
        assert [r["status"] for r in store.listing(db, "references").records()] == ["resolved", "resolved"]
        (thread,) = store.threads(db, parse_ref("4 of 10 June 2031"))
        assert (len(thread.follows), len(thread.followed_by)) == (1, 1)
    run(place, "reparse")
    assert table(place) == one
    with store.open_db(place) as db:
        store.save(db, minutes("Harbour Committee", "9 September 2031", 7, "Noted."))
    assert [row[1] for row in table(place)] == [4]


def test_what_was_said_can_be_taken_back(place: Path) -> None:
    run(place, "bodies", "--same", "Brinmouth Harbour Committee", "Harbour Committee")
    run(place, "bodies", "--not-same", "Brinmouth Harbour Committee", "Harbour Committee")
    assert table(place) == TWO
    with store.read_db(place) as db:
        assert db.execute("SELECT count(*) FROM named_bodies").fetchone() == (2,)


def test_two_names_of_a_third_are_not_parted_in_silence(place: Path) -> None:
    with store.open_db(place) as db:
        store.save(db, minutes("Quay Committee", "9 September 2031", 9, "Noted."))
    for name in ("Harbour Committee", "Quay Committee"):
        run(place, "bodies", "--same", "Brinmouth Harbour Committee", name)
    one = table(place)
    done = CliRunner().invoke(app, ["bodies", "--not-same", "Harbour Committee", "Quay Committee", "--db", str(place)])
    told = "“Quay Committee” and “Harbour Committee” are both names of “Brinmouth Harbour Committee”"
    assert (done.exit_code, told in done.output) == (2, True), done.output
    assert table(place) == one
    run(place, "bodies", "--not-same", "Brinmouth Harbour Committee", "Quay Committee")
    assert [row[1] for row in table(place)] == [3, 1]


def test_of_a_name_said_both_ways_the_last_word_counts(place: Path) -> None:
    run(place, "bodies", "--same", "Brinmouth Harbour Committee", "Harbour Committee")
    run(place, "bodies", "--same", "Harbour Committee", "Brinmouth Harbour Committee")
    assert [row[0] for row in table(place)] == ["Harbour Committee"]


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_names_said_in_a_ring_are_of_one(order: tuple[int, ...]) -> None:
    ring = [("quay", "a", "A"), ("a", "b", "B"), ("b", "quay", "Quay")]
    found = _names((*ring[n], True) for n in order)
    ends = {name: end for name, end, _ in found}
    assert len(ends) == 2
    assert len({*ends.values()}) == 1
    assert {*ends, *ends.values()} == {"quay", "a", "b"}


def test_the_same_meeting_under_two_names_is_one(place: Path) -> None:
    copy = minutes("Brinmouth Harbour Committee", "13 May 2031", 1, "RESOLVED: That the Clerk report on the ropes.")
    with store.open_db(place) as db:
        store.save(db, replace(copy, document=replace(copy.document, name="copy.txt")))
        store.pronounce(db, store.Verdict("harbour-committee/2031-05-13/2", "close", MAY.meetings[0].date))  # type: ignore[arg-type]
    run(place, "bodies", "--same", "Brinmouth Harbour Committee", "Harbour Committee")
    assert [row[1] for row in table(place)] == [3]
    with store.read_db(place) as db:
        assert [a["status"] for a in store.actions(db, want=store.ActionFilter(frozenset())).records()] == ["closed"]
        for key in ("harbour-committee/2031-05-13/2", "brinmouth-harbour-committee/2031-05-13/2"):
            assert len(store.find(db, parse_ref(key))) == 1


@pytest.mark.parametrize(
    ("pair", "code", "said"),
    [
        (("Harbour Committee", "Harbor Committee"), 1, "did you mean “Harbour Committee”"),
        (("Harbour Committee", "the harbour committee"), 2, "are one name as it is"),
        (("Zoo", "Harbour Committee"), 1, 'no body is called "Zoo"'),
    ],
)
def test_names_that_are_not_held_are_asked_about(place: Path, pair: tuple[str, str], code: int, said: str) -> None:
    assert said in run(place, "bodies", "--same", *pair, code=code)
    assert said.partition(" ")[0] in run(place, "items", "--body", "Harbor Comittee", code=1) or code


def test_a_joint_meeting_is_found_under_either_body(tmp_path: Path) -> None:
    text = "A joint meeting."
    joint = Meeting(
        "quay-panel-and-ferry-board/2031-05-13",
        "Quay Panel and Ferry Board",
        MAY.meetings[0].date,
        Span(0, 5),
        bodies=("Quay Panel", "Ferry Board"),
    )
    with store.open_db(tmp_path / "minutes.db") as db:
        document = Document("joint.txt", text, sha256=sha256(b"joint").hexdigest())
        item = replace(MAY.items[0], id=f"{joint.id}/1", meeting=joint.id)
        store.save(db, Parsed(document, meetings=(joint,), items=(item,)))
        citing = minutes(
            "Ferry Board", "10 June 2031", 3, "Further to Minute No. 1 of the Ferry Board of 13 May 2031, noted."
        )
        store.save(db, citing)
        for body in ("Quay Panel", "Ferry Board", "quay"):
            assert joint.id in [row["id"] for row in store.listing(db, "meetings", store.Filter(body)).records()]
        assert [e.record["id"] for e in store.find(db, parse_ref("1 of the Ferry Board"))] == [item.id]
        assert [r["target"] for r in store.listing(db, "references").records()] == [item.id]
        assert [row["bodies"] for row in store.listing(db, "meetings").records()][-1] == ["Quay Panel", "Ferry Board"]


def test_a_word_on_two_names_weighs_what_has_them_and_no_other_body(tmp_path: Path) -> None:
    """With 6,800 papers it took 84 seconds, in which nobody could write: other bodies meet on the same days."""
    minutes = (
        "{body}\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n1. ROPES\n\n"
        "RESOLVED: That the Clerk be requested to report on the ropes (Minute 1 of 10 June 2031).\n"
    )
    bodies = ("Quay Panel", "Quays Panel", "Ferry Panel", "Oar Panel")
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        for body in bodies:
            for day in ("10 June 2031", "8 July 2031"):
                paper = minutes.format(body=body.upper(), day=day)
                document = Document(f"{body} {day}.txt", paper, sha256=sha256(paper.encode()).hexdigest())
                store.save(db, parse(document))
    with store.change_db(place) as db:
        assert not db.execute("SELECT 1 FROM stale").fetchall()
        store.say(db, store.Name("Quay Panel", "Quays Panel", same=True))
        assert {body for (body,) in db.execute("SELECT body_key FROM stale")} == {"quay-panel", "quays-panel"}
    with store.read_db(place) as db:
        told = {body for (body,) in db.execute("SELECT DISTINCT body_key FROM action_states")}
        assert told == {"quay-panel", "ferry-panel", "oar-panel"}
