"""The JSON contract, key by key and exactly: a change here is a new major version."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from sample import BODY, JUNE, MAY, TEXT, earlier, pack

PLACE = ["id", "document", "page", "start", "end"]
KEYS = {
    "documents": "name sha256 kind format pages characters meetings items papers ingested_at findings url",
    "meetings": "body date date_after date_before starts venue items present apologies kind state draft confirmed_by "
    "body_from date_from bodies url",
    "items": "body date number number_inferred title text exempt url",
    "resolutions": "item body date number path disposition text basis motion also exempt url unanimous",
    "motions": "item body date number text moved_by seconded_by outcome amends votes resolution exempt url unanimous",
    "references": "kind raw from body date number limb status target candidates url",
    "actions": "resolution body date number path owner task due due_text recurrence next_due status overdue evidence "
    "due_history due_now closed_on closed_by because amended added said persons exempt possibly url own_number",
    "papers": "agenda_item subject author date body summary recommendations exempt url decided",
    "plans": "kind subject body due officer decision_maker paper url",
    "people": "name role body present apologies chaired first last attendance",
    "bodies": "body meetings first last names likely",
    "check": "kind body year date number message exempt",
}
SEVEN = f"{JUNE}/7"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of two papers, with one action closed."""
    path = tmp_path_factory.mktemp("json") / "minutes.db"
    with store.open_db(path) as db:
        store.save(db, pack())
        store.save(db, earlier())
        store.pronounce(db, store.Verdict(f"{JUNE}/8", "close", date(2031, 7, 2), "the Clerk", "done"))
    return path


def run(place: Path, *arguments: str) -> Any:
    """Read what a command prints as JSON."""
    done = CliRunner().invoke(app, [*arguments, "--json", "--db", str(place)])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize("noun", KEYS)
def test_the_keys_stand_in_their_order(place: Path, noun: str) -> None:
    rows = run(place, noun)
    assert rows
    assert all(list(row) == PLACE + KEYS[noun].split() for row in rows)


def place_of(words: str) -> dict[str, Any]:
    """Say where words stand in the pack, as JSON has it."""
    start = TEXT.index(words)
    return {
        "document": "june.txt",
        "page": 1 if start < TEXT.index("\f") else 2,
        "start": start,
        "end": start + len(words),
    }


ROWS = (
    (
        ["meetings", "--since", "2031-06-01"],
        {
            "id": JUNE,
            "document": "june.txt",
            "page": 1,
            "start": 0,
            "end": len(TEXT),
            "body": BODY,
            "date": "2031-06-10",
            "date_after": None,
            "date_before": None,
            "starts": "18:30",
            "venue": "Custom House",
            "items": 2,
            "present": ["Councillor Quill", "Councillor Marrow"],
            "apologies": ["Councillor Tansy"],
            "kind": "ordinary",
            "state": "held",
            "draft": False,
            "confirmed_by": None,
            "body_from": None,
            "date_from": None,
            "bodies": [],
            "url": None,
        },
    ),
    (
        ["items", "--since", "2031-06-01"],
        {
            "id": SEVEN,
            **place_of("7. DREDGING"),
            "body": BODY,
            "date": "2031-06-10",
            "number": "7",
            "number_inferred": False,
            "title": "DREDGING OF THE INNER BASIN",
            "text": "Further to Minute No. 3 (2) …",
            "exempt": False,
            "url": None,
        },
    ),
    (
        ["resolutions", "--since", "2031-06-01"],
        {
            "id": f"{SEVEN}(1)",
            **place_of("(1) the survey be noted"),
            "item": SEVEN,
            "body": BODY,
            "date": "2031-06-10",
            "number": "7",
            "path": "(1)",
            "disposition": "noted",
            "text": "the survey be noted",
            "basis": "resolved",
            "motion": None,
            "also": [],
            "exempt": False,
            "url": None,
            "unanimous": None,
        },
    ),
    (
        ["motions", "--lost", "--moved-by", "quill", "--voted", "Tansy"],
        {
            "id": f"{JUNE}/8/m1",
            **place_of("the tolls in Minute 7"),
            "item": f"{JUNE}/8",
            "body": BODY,
            "date": "2031-06-10",
            "number": "8",
            "text": "the tolls be doubled",
            "moved_by": "Quill",
            "seconded_by": "Marrow",
            "outcome": "lost",
            "amends": None,
            "votes": {
                "for": 1,
                "against": 2,
                "abstained": 0,
                "names_for": [],
                "names_against": ["Marrow", "Tansy"],
                "names_abstained": [],
            },
            "resolution": None,
            "exempt": True,
            "url": None,
            "unanimous": None,
        },
    ),
    (["motions", "--voted", "Quill"], None),
    (["motions", "--moved-by", "Marrow"], None),
    (
        ["references"],
        {
            "id": f"{SEVEN}/r1",
            **place_of("Minute No. 3 (2) of 13 May 2031"),
            "kind": "minute",
            "raw": "Minute No. 3 (2) of 13 May 2031",
            "from": SEVEN,
            "body": BODY,
            "date": "2031-05-13",
            "number": "3",
            "limb": "(2)",
            "status": "resolved",
            "target": f"{MAY}/3(2)",
            "candidates": [f"{MAY}/3(2)"],
            "url": None,
        },
    ),
    (
        ["actions", "--as-of", "2031-07-02"],
        {
            "id": f"{SEVEN}(2)(a)",
            **place_of("(a) publish the depths by 1 July 2031"),
            "resolution": f"{SEVEN}(2)(a)",
            "body": BODY,
            "date": "2031-06-10",
            "number": "7",
            "path": "(2)(a)",
            "owner": "Harbour Master",
            "task": "publish the depths by 1 July 2031",
            "due": "2031-07-01",
            "due_text": "by 1 July 2031",
            "recurrence": None,
            "next_due": None,
            "status": "open",
            "overdue": True,
            "evidence": [],
            "due_history": [{"due": "2031-07-01", "from": f"{SEVEN}(2)(a)", "quote": "by 1 July 2031"}],
            "due_now": "2031-07-01",
            "persons": None,
            "closed_on": None,
            "closed_by": None,
            "because": None,
            "amended": {},
            "added": False,
            "said": [],
            "exempt": False,
            "possibly": [],
            "own_number": None,
            "url": None,
        },
    ),
    (
        ["papers"],
        {
            "id": f"{JUNE}/paper-1",
            **place_of("the Committee considered the survey"),
            "agenda_item": "5",
            "subject": "Dredging of the Inner Basin",
            "author": "Harbour Master",
            "date": "2031-06-10",
            "body": BODY,
            "summary": "Silt has built up.",
            "recommendations": ["That the survey be noted.", "That the depths be published."],
            "exempt": False,
            "decided": SEVEN,
            "url": None,
        },
    ),
    (
        ["plans"],
        {
            "id": f"{JUNE}/paper-1/plan-depths",
            **place_of("depths"),
            "kind": "work programme",
            "subject": "Depths",
            "body": BODY,
            "due": ["2031-09-09", "2031-11-04"],
            "officer": "Rowan Osier",
            "decision_maker": None,
            "paper": f"{JUNE}/paper-1",
            "url": None,
        },
    ),
    (
        ["people", "--limit", "1"],
        {
            "id": "councillor-marrow/harbour-committee-quays-and-fairs",
            **place_of("Councillor Marrow"),
            "name": "Councillor Marrow",
            "role": None,
            "body": BODY,
            "present": 1,
            "apologies": 0,
            "chaired": 0,
            "first": "2031-06-10",
            "last": "2031-06-10",
            "attendance": [{"meeting": JUNE, "date": "2031-06-10", "part": "present"}],
        },
    ),
    (
        ["people", "tansy", "--by-meeting"],
        {
            "id": "councillor-tansy/harbour-committee-quays-and-fairs",
            **place_of("Councillor Tansy"),
            "name": "Councillor Tansy",
            "role": None,
            "body": BODY,
            "meeting": JUNE,
            "date": "2031-06-10",
            "part": "apologies",
        },
    ),
    (
        ["search", "silt"],
        None,
    ),
    (
        ["search", "tolls"],
        {
            "id": f"{JUNE}/8",
            **place_of("8. MARKET TOLLS"),
            "kind": "item",
            "body": BODY,
            "date": "2031-06-10",
            "number": "8",
            "title": "MARKET **TOLLS**",
            "passage": "The **tolls** under re-view.",
            "exempt": True,
            "url": None,
            "hits": 2,
            "more": 0,
            "printed_page": None,
        },
    ),
)


@pytest.mark.parametrize(("command", "first"), ROWS, ids=[" ".join(row[0][:2]) for row in ROWS])
def test_the_first_row(place: Path, command: list[str], first: dict[str, Any] | None) -> None:
    rows = run(place, *command)
    assert (rows[0] if rows else None) == first


def test_a_document(place: Path) -> None:
    june = run(place, "documents")[1]
    ingested = june.pop("ingested_at")
    assert (len(ingested), ingested[10], ingested[-1]) == (20, "T", "Z")
    sha256 = june.pop("sha256")
    at_seven = TEXT.index("7. DREDGING")
    assert june == {
        "id": sha256[:12],
        "document": "june.txt",
        "page": None,
        "start": 0,
        "end": len(TEXT),
        "name": "june.txt",
        "kind": "agenda pack",
        "format": "text",
        "pages": 2,
        "characters": len(TEXT),
        "meetings": 1,
        "items": 2,
        "papers": 1,
        "url": None,
        "findings": [
            {"code": "scan", "message": "page 2 is a scan", "page": 1, "start": 0, "end": 3},
            {
                "code": "number-gap",
                "message": "1 to 6 are not here",
                "page": 1,
                "start": at_seven,
                "end": at_seven + len("7. DREDGING"),
            },
        ],
    }


def test_a_closed_action(place: Path) -> None:
    closed = run(place, "actions", "--closed")
    assert [(a["id"], a["status"], a["overdue"]) for a in closed] == [(f"{JUNE}/8", "closed", False)]


def test_nothing_is_an_empty_array(place: Path) -> None:
    assert run(place, "items", "--since", "2099-01-01") == []


def test_a_trace(place: Path) -> None:
    told = run(place, "trace", "7 of 10 June 2031")
    assert list(told) == ["query", "threads"]
    assert told["query"] == "7 of 10 June 2031"
    (thread,) = told["threads"]
    assert list(thread) == [
        *("item", "follows", "resolutions", "actions", "followed_by"),
        *("likely_follows", "likely_followed_by", "outcomes", "quote", "quoted"),
    ]
    assert thread["item"] == run(place, "items", "--since", "2031-06-01")[0]
    assert thread["resolutions"] == [r for r in run(place, "resolutions") if r["item"] == SEVEN]
    assert [(x["reference"]["number"], x["item"]["id"], x["item"]["document"]) for x in thread["follows"]] == [
        ("3", f"{MAY}/3", "may.txt"),
        ("40", "cabinet/2031-06-02/40", None),
    ]
    assert [list(x) for x in thread["follows"]] == [["reference", "quote", "item", "paper", "follows", "too_far"]] * 2
    assert [(x["item"]["id"], x["followed_by"]) for x in thread["followed_by"]] == [(f"{JUNE}/8", [])]


def test_the_thread_of_a_minute_that_is_not_held(place: Path) -> None:
    (thread,) = run(place, "trace", "40 of 2 June 2031")["threads"]
    assert thread["item"] == {
        "id": "cabinet/2031-06-02/40",
        **dict.fromkeys(["document", "page", "start", "end"]),
        "body": "the Cabinet",
        "date": "2031-06-02",
        "number": "40",
        "number_inferred": False,
        "title": None,
        "text": None,
        "exempt": False,
        "url": None,
    }
    assert (thread["follows"], thread["resolutions"], thread["actions"]) == ([], [], [])
    assert [x["item"]["id"] for x in thread["followed_by"]] == [SEVEN]
    (shown,) = run(place, "show", "cabinet/2031-06-02/40")
    assert (shown["kind"], len(shown["cited_by"])) == ("unheld", 1)
    assert list(shown["cited_by"][0]) == [*PLACE, "from", "body", "date", "title", "raw", "limb", "quote"]


def test_what_is_shown(place: Path) -> None:
    (shown,) = run(place, "show", "7 (2)(b)", "--source")
    assert shown["kind"] == "resolution"
    assert shown["title"] == "DREDGING OF THE INNER BASIN"
    assert shown["source"] == "(b) report"
    assert [r["path"] for r in shown["stems"]] == ["(2)"]
    assert {key: shown[key] for key in PLACE} == {"id": f"{SEVEN}(2)(b)", **place_of("(b) report")}


def test_a_paper_with_what_became_of_it(place: Path) -> None:
    (shown,) = run(place, "show", f"{JUNE}/paper-1")
    assert (shown["kind"], shown["decided"]) == ("paper", SEVEN)
    assert shown["decisions"] == [
        {
            "id": f"{JUNE}/paper-1/rec-1",
            **place_of("(1) the survey be noted"),
            "recommendation": 1,
            "text": "That the survey be noted.",
            "outcome": "agreed",
            "resolution": f"{SEVEN}(1)",
            "path": "(1)",
            "resolved": "the survey be noted",
        },
        {
            "id": f"{JUNE}/paper-1/rec-2",
            **place_of("(a) publish the depths by 1 July 2031"),
            "recommendation": 2,
            "text": "That the depths be published.",
            "outcome": "changed",
            "resolution": f"{SEVEN}(2)(a)",
            "path": "(2)(a)",
            "resolved": "publish the depths by 1 July 2031",
        },
    ]


def test_a_minute_with_the_papers_it_decided(place: Path) -> None:
    (seven,) = run(place, "show", SEVEN)
    assert seven["papers"] == run(place, "papers")
    (eight,) = run(place, "show", f"{JUNE}/8")
    assert eight["papers"] == []


def test_a_row_of_a_plan(place: Path) -> None:
    (shown,) = run(place, "show", f"{JUNE}/paper-1/plan-depths")
    assert (shown["kind"], shown["title"], shown["evidence_for"]) == ("work programme", "Depths", [])


@pytest.mark.parametrize("noun", KEYS)
def test_other_forms_have_the_same_rows(place: Path, noun: str) -> None:
    rows = run(place, noun)
    lines = CliRunner().invoke(app, [noun, "--ndjson", "--db", str(place)]).stdout.splitlines()
    assert [json.loads(line) for line in lines] == rows
    heading = CliRunner().invoke(app, [noun, "--csv", "--db", str(place)]).stdout.splitlines()[0]
    assert heading.split(",") == list(rows[0])


def test_the_views_are_what_is_listed(place: Path) -> None:
    """Any SQLite tool sees what `minutes` shows."""
    with sqlite3.connect(place) as db:
        ids = {row[0] for row in db.execute("SELECT id FROM current_items")}
    db.close()
    assert ids == {row["id"] for row in run(place, "items")}
