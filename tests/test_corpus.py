"""Papers of invented councils: the same for the same seed, in every form, and read as they were meant."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import run
from sys import executable

from corpus import corpus, council, gold, write
from correct import Tally, compared, scored
from invented.hands import HANDS
from invented.sheets import SHEETS
from invented.years import PER_COUNCIL, Council

CORPUS = Path(__file__).resolve().parent.parent / "benchmarks" / "corpus.py"


def test_a_council_and_year_are_ten_papers_the_same_for_the_same_seed() -> None:
    first, again, other = council(7, 3, 1), council(7, 3, 1), council(8, 3, 1)
    assert len(first.papers) == 10
    assert [paper.content for paper in first.papers] == [paper.content for paper in again.papers]
    assert [paper.content for paper in first.papers] != [paper.content for paper in other.papers]


def test_every_house_is_found_on_every_sheet_that_it_uses() -> None:
    councils = (Council(1, at, 0) for at in range(len(HANDS) * len(SHEETS)))
    met = {(body.hand, body.sheet) for one in councils for body in one.bodies}
    assert met == {(name, sheet) for name, hand in HANDS.items() for sheet in SHEETS if sheet not in hand.never}


def test_no_two_bodies_have_one_name() -> None:
    bodies = [body.name for at in range(3000) for body in Council(1, at, 0).bodies]
    assert len(bodies) == len(set(bodies)) == 3000 * PER_COUNCIL


def test_what_the_papers_tell_is_read() -> None:
    """Every house, each on a sheet of its own."""
    found = scored(2, 5, 1)
    assert {kind: tally for kind, tally in found.items() if tally.missed or tally.extra} == {}
    assert all(tally.hit > 5 for tally in found.values())


def test_facts_are_counted_as_often_as_they_stand() -> None:
    assert compared([("a",), ("a",), ("b",)], [("a",), ("c",)]) == Tally(1, (("a",), ("b",)), (("c",),))
    assert compared([("a",), ("b",)], [("a",), ("c",)]).f1 == 0.5


def test_papers_and_their_truth_are_written(tmp_path: Path) -> None:
    told = council(1, 0, 1)
    write(tmp_path, told)
    for paper in told.papers:
        assert (tmp_path / "papers" / paper.name).read_bytes() == paper.content
        annotation = json.loads((tmp_path / "gold" / f"{paper.name}.json").read_text("utf-8"))
        assert annotation == json.loads(json.dumps(gold(paper)))
        assert annotation["pack"] == paper.name
    together = json.loads((tmp_path / "together" / f"{told.folder}.json").read_text("utf-8"))
    assert {row["status"] for row in together["actions"]} == {"open", "reported"}


def test_councils_are_drawn_one_after_the_other() -> None:
    assert next(corpus(1, 100_000, 1)).folder.startswith("0000-")


def test_the_command_says_what_it_wrote(tmp_path: Path) -> None:
    done = run([executable, CORPUS, "1", "1", "1", "--out", tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("10 papers, 0.")
