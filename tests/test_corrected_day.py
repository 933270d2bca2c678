"""A paper is replaced in its place by one that corrects its day or its body: what persons said follows to it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from test_spoken import CONTRACTOR, LAMPS, minutes, place, rows, run

__all__ = ["place"]

FIRST = minutes(LAMPS, CONTRACTOR)
CORRECTED = {
    "the day": minutes(LAMPS, CONTRACTOR, day="13th March, 2041"),
    "the body": FIRST.replace("QUAY COMMITTEE", "HARBOUR COMMITTEE"),
    "the day and a word": minutes(LAMPS, CONTRACTOR, day="13th March, 2041").replace("saw the", "looked at the"),
}
UNDATED = FIRST.replace("MEETING HELD ON TUESDAY 12TH MARCH, 2041", "MEETING")
ANOTHER = {
    "the same, a week later": minutes(LAMPS, CONTRACTOR, day="19th March, 2041"),
    "other business": minutes(LAMPS, day="13th March, 2041").replace("by night", "by day, and again in the fog"),
    "another action": minutes(
        LAMPS, "the Solicitor be requested to sell the ferry, the oars and the old slipway", day="13th March, 2041"
    ),
}


def taken_in(text: str) -> None:
    Path("packs").mkdir(exist_ok=True)
    Path("packs/pack.txt").write_text(text)
    assert run("ingest packs").exit_code == 0


def states() -> dict[str, Any]:
    return {a["path"]: (a["status"], a["owner"]) for a in rows("actions --all")}


@pytest.fixture
def said(place: Path) -> Path:
    """Close one action, amend another, add a third."""
    taken_in(FIRST)
    run("close '12 (1)' --on 2041-04-01 --by 'A Clerk' --because 'Received'")
    run("amend '12 (2)' --owner 'A Proctor' --on 2041-04-01")
    run("add 12 --quote 'a painter might be asked' --task 'Ask a painter' --on 2041-04-01")
    run("close '12 [+1]' --on 2041-04-02")
    return place


SAID = {"(1)": ("closed", "Wharfinger"), "(2)": ("open", "A Proctor"), "[+1]": ("closed", None)}


@pytest.mark.parametrize("how", CORRECTED)
def test_what_was_said_follows_to_the_corrected_paper(said: Path, how: str) -> None:
    taken_in(CORRECTED[how])
    assert states() == SAID
    assert rows("check --kind in-doubt") == []
    assert run("doctor").exit_code == 0
    run("reopen '12 (1)'")
    assert states()["(1)"][0] == "open"


@pytest.mark.parametrize("also", ["", "and again at noon "])
def test_of_a_paper_without_a_day_all_must_be_the_same(place: Path, also: str) -> None:
    taken_in(UNDATED)
    assert run(f"close '{rows('actions')[0]['id']}' --on 2041-04-01").exit_code == 0
    taken_in(FIRST.replace("by night.", f"by night {also}.".replace(" .", ".")))
    assert states()["(1)"][0] == ("open" if also else "closed")
    assert bool(rows("check --kind in-doubt")) is bool(also)


def test_it_does_so_when_the_database_is_made_anew(said: Path) -> None:
    taken_in(CORRECTED["the day"])
    said.unlink()
    assert run("doctor --restore").exit_code == 0
    taken_in(CORRECTED["the day"])
    assert states() == SAID


def test_it_goes_back_with_a_day_that_was_right(said: Path) -> None:
    for text in (CORRECTED["the day"], FIRST):
        taken_in(text)
    assert states() == SAID
    assert rows("check --kind in-doubt") == []


@pytest.mark.parametrize("how", ANOTHER)
def test_another_meeting_at_its_place_is_none(said: Path, how: str) -> None:
    taken_in(ANOTHER[how])
    assert {status for status, _ in states().values()} == {"open"}
    assert rows("check --kind in-doubt")


def test_where_another_copy_has_the_day_it_stays_there(said: Path) -> None:
    shutil.copy("packs/pack.txt", "packs/copy.md")
    taken_in(FIRST + "\n")
    assert states() == SAID
    taken_in(CORRECTED["the day"])
    assert sorted(a["status"] for a in rows("actions --all") if a["path"] == "(1)") == ["closed", "open"]


@pytest.mark.parametrize("how", ["the day", "the body"])
def test_what_is_exempt_stays_so(place: Path, how: str) -> None:
    taken_in(FIRST)
    run("amend 12 --exempt --because 'It names the contractor'")
    taken_in(CORRECTED[how])
    assert [a["exempt"] for a in rows("items") if a["number"] == "12"] == [True]
    assert rows("check --kind in-doubt") == []
