"""What became of actions, minutes that nobody holds, lost numbers, copies and corrections: short papers, parsed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.model import Document, Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.refs import parse_ref

BODY = "Harbour Committee"
JUNE, SEPTEMBER, NOVEMBER = "12 June 2012", "11 September 2012", "13 November 2012"
EVERY = store.ActionFilter(statuses=frozenset(), as_of=date(2013, 1, 1))
ASKED = "the Harbour Master be requested to submit a report on the Lantern Quay Bollards"
DUE = f"{ASKED} to the meeting of the Committee to be held on {SEPTEMBER}."


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def minutes(day: str | None, *items: tuple[str, ...], body: str | None = BODY, draft: bool = False) -> str:
    """Write minutes: each item has a heading and paragraphs."""
    head = [body.upper()] if body else ["Minutes:"]
    head += ["DRAFT MINUTES"] if draft else []
    head += [f"MEETING HELD AT THE CUSTOM HOUSE ON TUESDAY {day.upper()}"] if day else []
    return "\n\n".join([*head, "PRESENT: Councillor Quill (in the Chair)", *(p for item in items for p in item)]) + "\n"


def keep(db: sqlite3.Connection, name: str, text: str, said: Said = Said()) -> None:  # noqa: B008 - a frozen value
    """Parse and save a paper."""
    store.save(db, parse(Document(name, text, sha256=sha256(text.encode()).hexdigest()), said))


def asking(*limbs: str) -> str:
    """Write the June meeting, of which minute 3 asks for things."""
    listed = [f"({n}) {limb}" for n, limb in enumerate(limbs, 1)]
    return minutes(
        JUNE,
        ("1. APOLOGIES", "None were received."),
        ("2. DECLARATIONS", "None were received."),
        ("3. LANTERN QUAY BOLLARDS", "The Committee considered them.", "RESOLVED: That", *listed),
    )


def telling(*paragraphs: str, title: str = "WORK PROGRAMME", day: str = SEPTEMBER) -> str:
    """Write a later meeting of which minute 6 says something."""
    return minutes(day, ("5. APOLOGIES", "None were received."), (f"6. {title}", *paragraphs))


def programme(marks: str, day: str) -> str:
    """Write an officer's report to a later meeting, with the request's words in a row of its work programme."""
    return f"""Report to:\tHarbour Committee\tDate of Meeting:\t{day}
Subject:\tProgramme of the Year
Report of:\tHead of Governance\tWards Affected:\tAll

Summary:

To plan the year.

APPENDIX A

WORK PROGRAMME 2012/13

Date of Meeting\t12 JUNE 12\t11 SEPTEMBER 12\t13 NOVEMBER 12
Submit a report on the Lantern Quay Bollards (A. Quill)\t{marks}
"""


CITES = f"Further to Minute No. 3 (2) of {JUNE} the Committee considered a report."
REMINDED = "The Harbour Master was to submit a report on the Lantern Quay Bollards now."
NOT_YET = f"{REMINDED} It had not been possible to obtain a report, and it was deferred to {NOVEMBER}."
PUT_DOWN = "1.3 The Harbour Master was to submit a report on the Lantern Quay Bollards to this meeting."
NOT_OBTAINED = (
    "1.4 It has not been possible to obtain a report for this meeting and every effort will be made to obtain a report "
    f"for the next meeting, scheduled for {NOVEMBER}."
)
DONE = f"{REMINDED} It has been circulated to all Members."
HEARD = "The Committee considered the report."
VAGUE, PLAIN = "QUAY BOLLARDS", "LANTERN QUAY BOLLARDS"
SPECIAL = f"a special meeting of the Committee be held on {SEPTEMBER} to inspect the cranes."
LIVES: tuple[tuple[str, str, tuple[str, ...], str, list[str]], ...] = (
    ("nothing later", DUE, (), "open", ["2012-09-11"]),
    ("its limb is cited", DUE, (telling(CITES),), "reported", ["2012-09-11"]),
    ("another limb is cited", DUE, (telling(CITES.replace("(2)", "(1)")),), "open", ["2012-09-11"]),
    ("the whole minute is cited", DUE, (telling(CITES.replace(" (2)", "")),), "reported", ["2012-09-11"]),
    (
        "a quoted limb",
        DUE,
        (telling(f"Members noted Minute No. 3 of {JUNE}: “(2) a report on the Lantern Quay Bollards”."),),
        "reported",
        ["2012-09-11"],
    ),
    ("a meeting was held", SPECIAL, (telling("Nothing."),), "reported", ["2012-09-11"]),
    (
        "another body's meeting was to be held",
        SPECIAL.replace("the Committee", "the Cranes Working Group"),
        (telling("Nothing."),),
        "open",
        ["2012-09-11"],
    ),
    ("a report to a meeting that was held", DUE, (telling("Nothing."),), "open", ["2012-09-11"]),
    ("a minute on its subject", DUE, (telling("Heard.", title=VAGUE),), "reported", ["2012-09-11"]),
    (
        "too late for so vague a title",
        DUE,
        (telling("Heard.", title=VAGUE, day=NOVEMBER),),
        "open",
        ["2012-09-11"],
    ),
    (
        "a later minute",
        DUE,
        (telling(HEARD, title=PLAIN, day=NOVEMBER),),
        "reported",
        ["2012-09-11"],
    ),
    ("a later heading alone", DUE, (telling("Heard.", title=PLAIN, day=NOVEMBER),), "open", ["2012-09-11"]),
    ("without a date", f"{ASKED}.", (telling(HEARD, title=PLAIN),), "reported", []),
    ("another subject", DUE, (telling("Heard.", title="MARBLE CLOISTER BOLLARDS"),), "open", ["2012-09-11"]),
    ("deferred", DUE, (telling(NOT_YET),), "open", ["2012-09-11", "2012-11-13"]),
    ("cited and deferred", DUE, (telling(CITES, NOT_YET),), "open", ["2012-09-11", "2012-11-13"]),
    (
        "deferred and then heard",
        DUE,
        (telling(NOT_YET), telling("Heard.", title=VAGUE, day=NOVEMBER)),
        "reported",
        ["2012-09-11", "2012-11-13"],
    ),
    (
        "not obtained, in the paragraph below",
        DUE,
        (telling(PUT_DOWN, NOT_OBTAINED),),
        "open",
        ["2012-09-11", "2012-11-13"],
    ),
    ("of another paragraph", DUE, (telling("1.3 The year was planned.", NOT_OBTAINED),), "open", ["2012-09-11"]),
    ("done", DUE, (telling(DONE),), "reported", ["2012-09-11"]),
    ("put down for later", DUE, (programme("\t\tX", SEPTEMBER),), "open", ["2012-09-11", "2012-11-13"]),
    (
        "what was to be put into a programme",
        "consideration be given to the inclusion of a report on the Lantern Quay Bollards in the work programme.",
        (programme("\t\tX", SEPTEMBER),),
        "open",
        [],
    ),
    ("put down for that day", DUE, (programme("\tX\t", SEPTEMBER),), "open", ["2012-09-11"]),
    ("on a programme's past meeting", DUE, (programme("\tX\t", NOVEMBER),), "reported", ["2012-09-11"]),
    ("what recurs stays", f"{ASKED} every six months.", (telling(CITES),), "open", []),
)


@pytest.mark.parametrize(("limb", "later", "status", "dues"), [row[1:] for row in LIVES], ids=[row[0] for row in LIVES])
def test_what_became_of_a_request(
    db: sqlite3.Connection, limb: str, later: tuple[str, ...], status: str, dues: list[str]
) -> None:
    for n, text in enumerate(later):
        keep(db, f"later-{n}.txt", text)
    keep(db, "june.txt", asking("the position be noted; and", limb))
    (action,) = [a for a in store.actions(db, want=EVERY).records() if a["number"] == "3"]
    assert (action["status"], [x["due"] for x in action["due_history"]]) == (status, dues)
    for piece in action["evidence"]:
        assert "Minute 3 (2) of 2012-06-12, “" in piece["why"]
        assert piece["quote"]


def test_a_citation_of_a_minute_that_asks_for_several_things_means_none_of_them(db: sqlite3.Connection) -> None:
    keep(db, "june.txt", asking(f"{ASKED}; and", "the Clerk be requested to write to the owners of the cranes."))
    keep(db, "later.txt", telling(CITES.replace(" (2)", "")))
    assert [a["status"] for a in store.actions(db, want=EVERY).records()] == ["open", "open"]


def test_confirming_minutes_with_a_correction_brings_nothing_back(db: sqlite3.Connection) -> None:
    keep(db, "june.txt", asking("the position be noted; and", DUE))
    text = f"That the Minutes of the meeting held on {JUNE} be confirmed, subject to a word being inserted in Minute 3."
    keep(db, "later.txt", telling("RESOLVED:", text, title="MINUTES"))
    assert [a["status"] for a in store.actions(db, want=EVERY).records()] == ["open"]
    three, two = (store.find(db, parse_ref(number))[0] for number in ("3", "2"))
    assert [row["text"] for row in three.part("amendments")] == [text]
    assert not two.part("amendments")
    assert [(r["date"], r["number"]) for r in store.check(db).records() if r["kind"] == "amended"] == [
        ("2012-06-12", "3")
    ]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), "reported"),
        ((("close", "2012-10-01"),), "closed"),
        ((("close", "2012-10-01"), ("note", "2012-10-02")), "closed"),
        ((("close", "2012-10-01"), ("reopen", "2012-10-02")), "open"),
        ((("reopen", "2012-07-01"),), "reported"),
    ],
)
def test_a_persons_word_wins(db: sqlite3.Connection, words: tuple[tuple[Any, str], ...], status: str) -> None:
    keep(db, "june.txt", asking("the position be noted; and", DUE))
    keep(db, "later.txt", telling(CITES))
    for word, day in words:
        store.pronounce(db, store.Verdict("harbour-committee/2012-06-12/3(2)", word, date.fromisoformat(day), "A", "B"))
    assert [a["status"] for a in store.actions(db, want=EVERY).records()] == [status]
    shown = store.find(db, parse_ref("3"))[0].part("verdicts")
    assert [(v["word"], v["on"], v["by"], v["because"]) for v in shown] == [(w, day, "A", "B") for w, day in words]


def test_a_word_survives_a_date_that_is_said_later(db: sqlite3.Connection) -> None:
    text = minutes(None, ("1. CRANES", "RESOLVED: That", "(1) the cranes be noted; and", f"(2) {ASKED}."))
    keep(db, "june.txt", text)
    (action,) = store.actions(db, want=EVERY).records()
    assert "undated-" in action["id"]
    store.pronounce(db, store.Verdict(action["id"], "close", date(2012, 7, 1)))
    keep(db, "june.txt", text, Said(date=date(2012, 6, 12)))
    assert [(a["date"], a["status"]) for a in store.actions(db, want=EVERY).records()] == [("2012-06-12", "closed")]


OLD = (
    ("Cranes", "That the cranes at the north end of the quay be painted green before the regatta."),
    ("Lantern Quay Bollards", "That the Harbour Master be requested to count the bollards of the quay twice."),
    ("Ferry Timetable", "That the timetable of the ferry be printed in large letters at both its landings."),
)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_dated_copy_settles_an_undated_one(db: sqlite3.Connection, order: tuple[int, int]) -> None:
    undated = minutes(None, *((f"{n}. {t}", "RESOLVED:", r) for n, (t, r) in enumerate(OLD, 1)))
    papers = (("web.txt", undated), ("pack.txt", undated.replace("PRESENT", f"HELD ON {JUNE.upper()}\n\nPRESENT")))
    for n in order[:1]:
        keep(db, *papers[n])
    for action in store.actions(db, want=EVERY).records():
        store.pronounce(db, store.Verdict(action["id"], "close", date(2012, 7, 1)))
    for n in order[1:]:
        keep(db, *papers[n])
    told = store.actions(db, want=EVERY).records()
    assert {(a["date"], a["status"], a["document"]) for a in told} == {("2012-06-12", "closed", "pack.txt")}
    assert {i["date"] for i in store.listing(db, "items").records()} == {"2012-06-12"}


def unnumbered(db: sqlite3.Connection) -> None:
    """Keep the June meeting as a paper that lost its numbers."""
    numbered = parse(
        Document("web.txt", text := asking("the position be noted; and", DUE), sha256=sha256(text.encode()).hexdigest())
    )
    items = tuple(replace(i, number=f"#{i.number}", id=f"{i.meeting}/#{i.number}") for i in numbered.items)
    new = {old.id: item.id for old, item in zip(numbered.items, items, strict=True)}

    def moved(given: str) -> str:
        return next((new[i] + given[len(i) :] for i in new if given.startswith(i)), given)

    store.save(
        db,
        replace(
            numbered,
            items=items,
            resolutions=tuple(replace(r, id=moved(r.id), item=moved(r.item)) for r in numbered.resolutions),
            actions=tuple(
                replace(a, id=moved(a.id), item=moved(a.item), resolution=moved(a.resolution or ""))
                for a in numbered.actions
            ),
        ),
    )


def test_a_later_paper_proves_lost_numbers(db: sqlite3.Connection) -> None:
    unnumbered(db)
    cites = CITES.replace("No. 3", "No. 43")
    assert [i["number"] for i in store.listing(db, "items").records()] == ["#1", "#2", "#3"]
    keep(db, "later.txt", telling(cites, title="LANTERN QUAY BOLLARDS - UPDATE"))
    june = [i for i in store.listing(db, "items").records() if i["date"] == "2012-06-12"]
    assert [(i["number"], i["number_inferred"]) for i in june] == [("41", True), ("42", True), ("43", True)]
    (reference,) = [r for r in store.listing(db, "references").records() if r["kind"] == "minute"]
    assert (reference["status"], reference["target"]) == ("resolved", "harbour-committee/2012-06-12/#3(2)")
    assert [a["status"] for a in store.actions(db, want=EVERY).records()] == ["reported"]
    (entry,) = store.find(db, parse_ref("43"))
    assert "“Minute No. 43 (2) of 12 June 2012”" in str(entry.proof)


@pytest.mark.parametrize("titles", [("WORK PROGRAMME",), ("LANTERN QUAY BOLLARDS", "DECLARATIONS")])
def test_nothing_is_inferred_where_nothing_or_too_much_is_proven(
    db: sqlite3.Connection, titles: tuple[str, ...]
) -> None:
    unnumbered(db)
    for n, title in enumerate(titles):
        keep(db, f"{n}.txt", telling(CITES.replace("No. 3", "No. 43"), title=title, day=(SEPTEMBER, NOVEMBER)[n]))
    june = [i for i in store.listing(db, "items").records() if i["date"] == "2012-06-12"]
    assert [i["number"] for i in june] == ["#1", "#2", "#3"]
    assert {r["status"] for r in store.listing(db, "references").records() if r["kind"] == "minute"} == {"ambiguous"}


def test_a_minute_that_nobody_holds(db: sqlite3.Connection) -> None:
    keep(
        db,
        "later.txt",
        telling(CITES, f"(Minute No. 3 (4) of {JUNE}): “a working group be established in the spring”."),
    )
    (entry,) = store.find(db, parse_ref("3"))
    assert (entry.kind, entry.record["id"]) == ("unheld", "harbour-committee/2012-06-12/3")
    assert [(c["date"], c["limb"]) for c in entry.part("cited_by")] == [("2012-09-11", "(2)"), ("2012-09-11", "(4)")]
    assert entry.part("cited_by")[1]["quote"] == "a working group be established in the spring"
    (thread,) = store.threads(db, parse_ref(entry.record["id"]))
    assert {link.far.record["id"] for link in thread.followed_by} == {"harbour-committee/2012-09-11/6"}


def test_copies_are_compared_limb_by_limb(db: sqlite3.Connection) -> None:
    final = asking("the position be noted; and", DUE)
    keep(db, "final.txt", final)
    draft = final.replace("MEETING HELD", "DRAFT MINUTES OF THE MEETING HELD").replace(
        "the position be", "the report be"
    )
    keep(db, "draft.txt", draft)
    assert len(store.actions(db, want=EVERY).rows) == 1
    shown = store.with_versions(db, store.find(db, parse_ref("3"))[0])
    told = [(v["document"], v["other"], v["what"], v["here"], v["there"]) for v in shown.part("versions")]
    assert told == [("final.txt", "draft.txt", "3 (1)", "the position be noted", "the report be noted")]
    assert [r["kind"] for r in store.check(db).records() if r["kind"] == "versions-differ"] == ["versions-differ"]


def test_undertakings_are_never_mixed_with_actions(db: sqlite3.Connection) -> None:
    keep(
        db,
        "june.txt",
        asking("the position be noted; and", DUE).replace(
            "The Committee considered them.", "The Chair agreed to write to the owners of the cranes."
        ),
    )
    promised = store.actions(db, want=EVERY._replace(undertakings=True)).records()
    assert [a["path"] for a in store.actions(db, want=EVERY).records()] == ["(2)"]
    assert [a["resolution"] for a in promised] == [None]
    three = store.find(db, parse_ref("3"))[0]
    assert (len(three.part("actions")), len(three.part("undertakings"))) == (1, 1)
