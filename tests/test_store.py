"""What is kept, what is found again, and what a reference resolves to."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from minutes_cli import store
from minutes_cli.errors import DatabaseError, NotFoundError, ReadError, UsageError
from minutes_cli.model import Declared, Item, Mark, Meeting, Parsed, Reference, Resolution, Said
from minutes_cli.store import at_once
from minutes_cli.store.listing import MARK, UNMARK
from minutes_cli.store.schema import file
from minutes_cli.store.schema.version import SCHEMA_VERSION
from minutes_cli.words.keys import body_key, body_stem, number_key
from minutes_cli.words.refs import Ref, parse_ref
from sample import BODY, JUNE, MAY, TEXT, at, document, earlier, pack

TABLES = [
    "documents",
    "pages",
    "findings",
    "segments",
    "meetings",
    "attendance",
    "agenda_items",
    "items",
    "resolutions",
    "motions",
    "citations",
    "actions",
    "papers",
    "recommendations",
    "plans",
    "passages",
]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of each table."""
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def everything(db: sqlite3.Connection) -> list[Any]:
    """Return all rows but their own keys and the time of day."""
    rows = []
    for table in TABLES:
        columns = [c[1] for c in db.execute(f"PRAGMA table_info({table})") if c[1] not in {"key", "ingested_at"}]
        rows += db.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {', '.join(columns)}").fetchall()
    return rows


def references(db: sqlite3.Connection) -> dict[str, tuple[str, str | None, list[str]]]:
    """Return status, target and candidates of each reference, by its words."""
    return {r["raw"]: (r["status"], r["target"], r["candidates"]) for r in store.listing(db, "references").records()}


# --- keeping --------------------------------------------------------------------------------------------------------


def test_a_document_is_kept_whole(db: sqlite3.Connection) -> None:
    assert store.save(db, pack()) == store.Saved("added", "june.txt", new=True)
    held = store.documents(db)[0]
    assert store.load(db, held.key) == pack().document
    assert counts(db) == {
        "documents": 1,
        "pages": 2,
        "findings": 2,
        "segments": 1,
        "meetings": 1,
        "attendance": 3,
        "agenda_items": 1,
        "items": 2,
        "resolutions": 5,
        "motions": 1,
        "citations": 3,
        "actions": 3,
        "papers": 1,
        "recommendations": 2,
        "plans": 1,
        "passages": 7,
    }


def test_what_a_file_shows_and_declares_comes_back_for_a_new_reading(db: sqlite3.Connection) -> None:
    shown = replace(
        pack().document,
        marks=(Mark(0, 9, "heading", 2), Mark(12, 20, "cell", table=1, row=2, column=3)),
        declared=(Declared("date", "10 June 2031", "front matter"), Declared("title", "Café", "file name")),
    )
    store.save(db, replace(pack(), document=shown))
    assert store.load(db, store.documents(db)[0].key) == shown


def test_an_item_may_have_no_title(db: sqlite3.Connection) -> None:
    store.save(db, replace(pack(), items=(replace(pack().items[0], title=None), pack().items[1])))
    assert [i["title"] for i in store.listing(db, "items").records()] == [None, "MARKET TOLLS"]
    assert [entry.title for entry in store.find(db, parse_ref("7 (1)"))] == [""]


def test_the_same_content_changes_nothing_under_any_name(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    before = everything(db)
    assert store.save(db, pack()) == store.Saved("unchanged", "june.txt")
    assert store.save(db, pack("copy.txt")) == store.Saved("unchanged", "june.txt")
    assert everything(db) == before


def test_a_changed_file_replaces_its_old_rows(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    changed = replace(earlier(), document=replace(earlier().document, name="june.txt"))
    done = store.save(db, changed)
    assert (done.how, done.name) == ("replaced", "june.txt")
    assert done.gone
    assert done.gone.id == pack().document.sha256[:12]
    assert [d.name for d in store.documents(db)] == ["june.txt"]
    assert store.listing(db, "items").rows[0][0] == f"{MAY}/3"
    assert counts(db)["items"] == 1


def test_files_of_one_name_in_two_folders_are_two_papers(db: sqlite3.Connection, tmp_path: Path) -> None:
    store.save(db, pack("agenda.txt"), place=tmp_path / "a" / "agenda.txt")
    store.save(db, earlier("agenda.txt"), place=tmp_path / "b" / "agenda.txt")
    assert len(store.find_documents(db, "agenda.txt")) == 2
    assert len(store.find_documents(db, str(tmp_path / "b" / "agenda.txt"))) == 1


def test_forgetting_leaves_nothing_but_what_was_said(db: sqlite3.Connection) -> None:
    store.save(db, pack(said=Said(council="Brinmouth")))
    store.pronounce(db, store.Verdict(f"{JUNE}/7(2)(a)", "close", date(2031, 7, 2), "the Clerk", "published"))
    store.forget(db, store.find_documents(db, "june.txt")[0])
    assert set(counts(db).values()) == {0}
    assert db.execute("SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'tolls'").fetchone() == (0,)
    assert store.said_of(db, pack().document.sha256) == Said(council="Brinmouth")
    store.save(db, pack())
    assert [a["path"] for a in store.actions(db, want=CLOSED).records()] == ["(2)(a)"]


def test_a_paper_that_cannot_be_kept_leaves_nothing_behind(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No paper is known whose rows contradict each other; if one comes, it is refused whole."""
    monkeypatch.setattr("minutes_cli.store.keep.filling.distinct", lambda parsed: parsed)
    twice = pack()
    with pytest.raises(ReadError, match="contradict each other"):
        store.save(db, replace(twice, items=(*twice.items, twice.items[0])))
    assert set(counts(db).values()) == {0}
    assert not db.in_transaction


def test_a_new_reading_replaces_rows_and_keeps_what_was_said(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    store.pronounce(db, store.Verdict(f"{JUNE}/8", "close", date(2031, 7, 2)))
    before = everything(db)
    store.refill(db, replace(pack(), items=pack().items[:1], resolutions=(), motions=(), references=(), actions=()))
    assert counts(db)["items"] == 1
    store.refill(db, pack())
    assert everything(db) == before
    assert [v.word for v in store.verdicts(db, f"{JUNE}/8")] == ["close"]


def test_saying_more_of_a_paper_fills_it_again(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    said = Said(date=date(2031, 6, 10))
    assert store.save(db, pack(said=said)).how == "replaced"
    assert store.save(db, pack(said=said)).how == "unchanged"
    assert store.said_of(db, pack().document.sha256) == said


def test_pages_come_from_where_a_span_begins(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    assert [row[2] for row in store.listing(db, "items").rows] == [1, 2]
    store.save(db, earlier())
    assert store.listing(db, "items").rows[-1][2] is None


# --- opening --------------------------------------------------------------------------------------------------------


def _newer(place: Path) -> None:
    with store.open_db(place) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def _foreign(place: Path) -> None:
    with sqlite3.connect(place) as db:
        db.execute("CREATE TABLE birds (name TEXT)")
    db.close()


def _damaged(place: Path) -> None:
    with store.open_db(place) as db:
        store.save(db, pack())
    content = bytearray(place.read_bytes())
    content[2000:] = b"\xaa" * (len(content) - 2000)
    place.write_bytes(content)


UNUSABLE = (
    ("no database", lambda place: place.write_text("Minutes"), "is not a database"),
    ("another program's", _foreign, "is a database of another program"),
    ("newer", _newer, "was written by a newer version of minutes"),
    ("damaged", _damaged, "is damaged"),
    ("a folder", lambda place: place.mkdir(), "is a folder"),
)


@pytest.mark.parametrize(("make", "why"), [row[1:] for row in UNUSABLE], ids=[row[0] for row in UNUSABLE])
def test_a_file_that_cannot_be_used_is_left_as_it_is(tmp_path: Path, make: Any, why: str) -> None:
    place = tmp_path / "minutes.db"
    make(place)
    before = None if place.is_dir() else place.read_bytes()
    for open_it in (store.open_db, store.read_db, store.change_db):
        with pytest.raises(DatabaseError, match=why) as error, open_it(place) as db:
            store.listing(db, "items")
        assert "\n" not in str(error.value)
    assert before is None or place.read_bytes() == before


def test_reading_makes_no_file(tmp_path: Path) -> None:
    for open_it in (store.read_db, store.change_db):
        with pytest.raises(DatabaseError, match="minutes ingest"), open_it(tmp_path / "none.db"):
            pass
    with pytest.raises(DatabaseError, match="there is no folder"), store.open_db(tmp_path / "no" / "minutes.db"):
        pass
    assert not list(tmp_path.iterdir())


def test_a_locked_database_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place):
        pass
    monkeypatch.setattr(at_once, "PATIENCE", 0.01)
    monkeypatch.setattr(file, "A_BREATH", 0.01)
    holder = sqlite3.connect(place)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError, match="being written by another program"), store.open_db(place) as db:
        store.save(db, pack())
    holder.close()


def test_reading_cannot_write(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
    with pytest.raises(DatabaseError), store.read_db(tmp_path / "minutes.db") as db:
        db.execute("DELETE FROM documents")


def test_the_file_is_one_when_nobody_has_it_open(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
    with store.read_db(tmp_path / "minutes.db") as db:
        store.listing(db, "items")
    assert [p.name for p in tmp_path.iterdir()] == ["minutes.db"]


def test_the_file_reads_without_quotes(db: sqlite3.Connection, tmp_path: Path) -> None:
    """Every name in the schema is a plain word: no query of any tool needs quotes."""
    store.save(db, pack())
    for table in [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]:
        if not table.startswith(("_", "sqlite_", "passages_fts")):
            columns = [c[1] for c in db.execute(f"PRAGMA table_info({table})")]
            db.execute(f"SELECT {', '.join(f'x.{c}, {c}' for c in columns)} FROM {table} x").fetchall()
    assert not db.execute("PRAGMA foreign_key_check").fetchall()
    assert {p.name for p in tmp_path.iterdir()} <= {"minutes.db", "minutes.db-wal", "minutes.db-shm"}


# --- references -----------------------------------------------------------------------------------------------------

THIRD = "Minute No. 3 (2) of 13 May 2031"


def test_a_reference_resolves_as_soon_as_its_minute_is_held(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    assert references(db) == {
        THIRD: ("not_held", None, []),
        "Minute No. 40 of the Cabinet of 2 June 2031": ("not_held", None, []),
        "Minute 7 above": ("resolved", f"{JUNE}/7", [f"{JUNE}/7"]),
    }
    store.save(db, earlier())
    assert references(db)[THIRD] == ("resolved", f"{MAY}/3(2)", [f"{MAY}/3(2)"])
    store.forget(db, store.find_documents(db, "may.txt")[0])
    assert references(db)[THIRD][0] == "not_held"


def test_a_limb_that_is_not_there_is_missing(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    store.save(db, earlier(limbs=1))
    assert references(db)[THIRD] == ("missing", None, [])


DAY = date(2031, 3, 4)


def cabinet(*bodies: str | None, number: str = "9") -> Parsed:
    """Make minutes of several bodies on one day, each with one item of that number."""
    text = f"9 {bodies} {number}"
    ids = [f"{body_key(body) or 'unnamed'}/{DAY}" for body in bodies]
    return Parsed(
        document(f"{bodies}{number}", text),
        meetings=tuple(Meeting(i, body, DAY, at("9", text)) for i, body in zip(ids, bodies, strict=True)),
        items=tuple(Item(f"{i}/{number}", i, number, "", "", at("9", text)) for i in ids),
        resolutions=tuple(Resolution(f"{i}/{number}", f"{i}/{number}", "", "noted", "", at("9", text)) for i in ids),
    )


def citing(body: str | None, number: str | None = "9", day: date | None = DAY, limb: str | None = None) -> Parsed:
    """Make a document that refers to one minute."""
    said = f"Minute {number} of {body}"
    paper = document("citing", said)
    kind = "minute" if number else "meeting"
    return Parsed(paper, references=(Reference("r", kind, said, "", at("Minute", said), body, day, number, limb),))  # type: ignore[arg-type]


MEANT = (
    ("the very name", ["Cabinet"], citing("Cabinet"), "resolved"),
    ("with an article", ["Cabinet"], citing("the Cabinet"), "resolved"),
    ("in capitals", ["HARBOUR & MARKETS BOARD"], citing("Harbour and Markets Board"), "resolved"),
    ("without its brackets", ["Scrutiny Committee (Parks)"], citing("Scrutiny Committee"), "resolved"),
    ("with brackets that the paper lacks", ["Scrutiny Committee"], citing("Scrutiny Committee (Parks)"), "resolved"),
    ("the name itself before its kin", ["Scrutiny (Parks)", "Scrutiny"], citing("Scrutiny"), "resolved"),
    ("one of two in brackets", ["Scrutiny (Parks)", "Scrutiny (Quays)"], citing("Scrutiny (Quays)"), "resolved"),
    ("either of two in brackets", ["Scrutiny (Parks)", "Scrutiny (Quays)"], citing("Scrutiny"), "not_held"),
    ("another in brackets", ["Scrutiny (Parks)"], citing("Scrutiny (Quays)"), "not_held"),
    ("another body", ["Cabinet"], citing("Council"), "not_held"),
    ("no body, one held", ["Cabinet"], citing(None), "resolved"),
    ("no body, two held", ["Cabinet", "Council"], citing(None), "ambiguous"),
    ("no body, another number", ["Cabinet"], citing(None, "8"), "not_held"),
    ("another number", ["Cabinet"], citing("Cabinet", "8"), "missing"),
    ("another day", ["Cabinet"], citing("Cabinet", "9", date(2030, 3, 4)), "not_held"),
    ("no day, one held", ["Cabinet"], citing("Cabinet", "9", None), "ambiguous"),
    ("a meeting", ["Cabinet"], citing("Cabinet", None), "resolved"),
    ("a limb that is not there", ["Cabinet"], citing("Cabinet", "9", DAY, "(2)"), "missing"),
)


@pytest.mark.parametrize(("held", "paper", "status"), [row[1:] for row in MEANT], ids=[row[0] for row in MEANT])
def test_which_body_is_meant(db: sqlite3.Connection, held: list[str], paper: Parsed, status: str) -> None:
    store.save(db, paper)
    store.save(db, cabinet(*held))
    reference = store.listing(db, "references").records()[0]
    assert reference["status"] == status
    assert (reference["target"] is not None) == (status == "resolved")
    assert len(reference["candidates"]) == {"resolved": 1, "ambiguous": len(held)}.get(status, 0)


def test_councils_are_kept_apart(db: sqlite3.Connection) -> None:
    store.save(db, replace(citing("Cabinet"), said=Said(council="Brinmouth")))
    store.save(db, replace(cabinet("Cabinet"), said=Said(council="Oldhaven")))
    assert references(db)["Minute 9 of Cabinet"][0] == "not_held"


def test_an_agenda_holds_no_minutes(db: sqlite3.Connection) -> None:
    store.save(db, citing("Cabinet"))
    announced = cabinet("Cabinet")
    store.save(
        db, replace(announced, meetings=(replace(announced.meetings[0], kind="agenda"),), items=(), resolutions=())
    )
    assert references(db)["Minute 9 of Cabinet"][0] == "not_held"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EX.41", "EX 41", True),
        ("41.", "41", True),
        ("20.084", "20084", False),
        ("2.1", "21", False),
        ("7A", "7a", True),
    ],
)
def test_numbers_are_compared_without_their_dress(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column
    assert (number_key(one) == number_key(other)) is same


def test_the_stem_of_a_body() -> None:
    assert body_stem("The Scrutiny Committee (Children’s Services & Parks)") == "scrutiny-committee"
    assert body_key("The Scrutiny Committee (Children’s Services & Parks)") == (
        "scrutiny-committee-childrens-services-and-parks"
    )


CONFIRMED = Reference(
    f"{JUNE}/7/r9", "meeting", "the Minutes of 13 May 2031", f"{JUNE}/7", at("DREDGING"), None, date(2031, 5, 13)
)


def test_the_later_minute_that_confirmed_a_meeting_is_named(db: sqlite3.Connection) -> None:
    june = replace(pack(), references=(*pack().references, CONFIRMED))
    confirming = replace(june.resolutions[0], disposition="confirmed")
    store.save(db, earlier())
    store.save(db, replace(june, resolutions=(confirming, *june.resolutions[1:])))
    by = {row["id"]: row["confirmed_by"] for row in store.listing(db, "meetings").records()}
    assert by == {MAY: f"{JUNE}/7", JUNE: None}


def test_a_meeting_that_is_only_cited_is_not_confirmed(db: sqlite3.Connection) -> None:
    store.save(db, earlier())
    store.save(db, replace(pack(), references=(*pack().references, CONFIRMED)))
    assert {row["confirmed_by"] for row in store.listing(db, "meetings").records()} == {None}


# --- the same meeting twice -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", [("draft", "confirmed"), ("confirmed", "draft")])
def test_a_confirmed_copy_is_shown_before_a_draft(db: sqlite3.Connection, order: tuple[str, str]) -> None:
    papers = {"draft": earlier("draft.txt", draft=True), "confirmed": earlier("confirmed.txt")}
    for name in order:
        store.save(db, papers[name])
    for noun in ("meetings", "items", "resolutions"):
        assert {row[1] for row in store.listing(db, noun).rows} == {"confirmed.txt"}, noun
    assert {row[1] for row in store.actions(db).rows} == {"confirmed.txt"}
    assert store.listing(db, "items").records()[0]["title"] == "SURVEYS"
    assert counts(db)["items"] == 2


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_equal_copies_the_same_is_shown_in_any_order(db: sqlite3.Connection, order: tuple[int, int]) -> None:
    again = earlier("second.txt")
    copies = (earlier("first.txt"), replace(again, document=document("second.txt", again.document.text + "\n")))
    for place in order:
        store.save(db, copies[place])
    first = min(copies, key=lambda copy: copy.document.sha256).document.name
    assert [row[1] for row in store.listing(db, "items").rows] == [first]
    assert len(store.actions(db).rows) == 1


# --- asking ---------------------------------------------------------------------------------------------------------

CLOSED = store.ActionFilter(statuses=frozenset(("closed",)))


@pytest.fixture
def filled(db: sqlite3.Connection) -> sqlite3.Connection:
    """Open a database with both papers."""
    store.save(db, pack())
    store.save(db, earlier())
    return db


@pytest.mark.parametrize(
    ("narrow", "want", "paths"),
    [
        (store.Filter(), store.ActionFilter(), ["(2)(a)", "(2)(b)", "", "(1)"]),
        (store.Filter(limit=2), store.ActionFilter(), ["(2)(a)", "(2)(b)"]),
        (store.Filter(since=date(2031, 6, 1)), store.ActionFilter(), ["(2)(a)", "(2)(b)", ""]),
        (store.Filter(until=date(2031, 6, 1)), store.ActionFilter(), ["(1)"]),
        (store.Filter(body="harbour"), store.ActionFilter(), ["(2)(a)", "(2)(b)", "", "(1)"]),
        (store.Filter(body="Cabinet"), store.ActionFilter(), []),
        (store.Filter(body="Nobody"), store.ActionFilter(), []),
        (store.Filter(), store.ActionFilter(owner="harbour"), ["(2)(a)", "(2)(b)"]),
        (store.Filter(), store.ActionFilter(due_before=date(2031, 7, 2)), ["(2)(a)"]),
        (store.Filter(), store.ActionFilter(due_before=date(2031, 7, 1)), []),
        (store.Filter(), store.ActionFilter(overdue=True, as_of=date(2031, 7, 2)), ["(2)(a)"]),
        (store.Filter(), store.ActionFilter(overdue=True, as_of=date(2031, 7, 1)), []),
        (store.Filter(), CLOSED, []),
        (store.Filter(), store.ActionFilter(statuses=frozenset()), ["(2)(a)", "(2)(b)", "", "(1)"]),
    ],
)
def test_actions_are_narrowed(
    filled: sqlite3.Connection, narrow: store.Filter, want: store.ActionFilter, paths: list[str]
) -> None:
    assert [a["path"] for a in store.actions(filled, narrow, want).records()] == paths


def test_undertakings_are_listed_only_when_asked_for(db: sqlite3.Connection) -> None:
    told = pack()
    store.save(db, replace(told, actions=(replace(told.actions[2], undertaking=True),)))
    assert not store.actions(db).rows
    assert len(store.actions(db, want=store.ActionFilter(undertakings=True)).rows) == 1


def test_the_last_word_counts(filled: sqlite3.Connection) -> None:
    key = f"{JUNE}/7(2)(a)"
    for word, status in (("close", "closed"), ("note", "closed"), ("reopen", "open"), ("close", "closed")):
        store.pronounce(filled, store.Verdict(key, word, date(2031, 7, 2), because="said"))  # type: ignore[arg-type]
        want = store.ActionFilter(statuses=frozenset())
        assert {a["id"]: a["status"] for a in store.actions(filled, want=want).records()}[key] == status
    assert len(store.verdicts(filled, key)) == 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("7", [f"{JUNE}/7"]),
        ("7 (2)(a)", [f"{JUNE}/7(2)(a)"]),
        ("7 of 10 June 2031", [f"{JUNE}/7"]),
        ("3 of the Harbour Committee of 13 May 2031", [f"{MAY}/3"]),
        ("3 of the Harbour Committee of 13 May", [f"{MAY}/3"]),
        ("7 of June 10th", [f"{JUNE}/7"]),
        ("7 (2)(a) of 10 June", [f"{JUNE}/7(2)(a)"]),
        ("2031-05-13", [MAY]),
        (f"{JUNE}/8", [f"{JUNE}/8"]),
        (JUNE, [JUNE]),
        (f"{JUNE}/paper-1", [f"{JUNE}/paper-1"]),
        ("2031-06-10/7(1)", [f"{JUNE}/7(1)"]),
    ],
)
def test_a_ref_is_found(filled: sqlite3.Connection, typed: str, found: list[str]) -> None:
    assert [entry.record["id"] for entry in store.find(filled, parse_ref(typed))] == found


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("99", "no minute 99 is held"),
        ("7 (9)", "minute 7 is held, but has no"),
        ("7 of 1 May 2001", "no minute 7 of 2001-05-01 is held"),
        ("nowhere/2031-06-10/7", "nothing here has the id"),
        ("2001-05-01", "no meeting of 2001-05-01 is held"),
    ],
)
def test_a_ref_that_is_not_found(filled: sqlite3.Connection, typed: str, why: str) -> None:
    with pytest.raises(NotFoundError, match=why):
        store.find(filled, parse_ref(typed))


def test_an_entry_is_in_full(filled: sqlite3.Connection) -> None:
    stem = store.find(filled, parse_ref("7 (2)"))[0]
    assert stem.title == "DREDGING OF THE INNER BASIN"
    assert [r["path"] for r in stem.part("resolutions")] == ["(2)(a)", "(2)(b)"]
    assert [a["path"] for a in stem.part("actions")] == ["(2)(a)", "(2)(b)"]
    assert [r["number"] for r in stem.part("references")] == ["40"]
    limb = store.find(filled, parse_ref("7 (2)(b)"))[0]
    assert [r["path"] for r in limb.part("stems")] == ["(2)"]
    assert limb.source == TEXT[limb.record["start"] : limb.record["end"]] == "(b) report"


def test_two_minutes_of_one_number_are_both_found_newest_first(filled: sqlite3.Connection) -> None:
    store.save(filled, cabinet("Cabinet", number="7"))
    assert [e.record["date"] for e in store.find(filled, parse_ref("7"))] == ["2031-06-10", "2031-03-04"]
    assert [e.record["date"] for e in store.find(filled, parse_ref("7 of Cabinet"))] == ["2031-03-04"]


def test_a_thread_runs_both_ways(filled: sqlite3.Connection) -> None:
    seven = store.threads(filled, Ref("7"))[0]
    assert [(li.reference["raw"], li.far.kind, li.far.record["id"]) for li in seven.follows] == [
        (THIRD, "item", f"{MAY}/3"),
        ("Minute No. 40 of the Cabinet of 2 June 2031", "unheld", "cabinet/2031-06-02/40"),
    ]
    assert [li.far.record["id"] for li in seven.followed_by] == [f"{JUNE}/8"]
    three = store.threads(filled, Ref("3", "(2)"))[0]
    assert [[o.far.record["id"] for o in li.onward] for li in three.followed_by] == [[f"{JUNE}/8"]]


def test_a_minute_follows_neither_itself_nor_what_comes_after_it(db: sqlite3.Connection) -> None:
    told = pack()
    ahead = Reference("x", "minute", "Minute 8 below", f"{JUNE}/7", at("7. DREDGING"), number="8", within=JUNE)
    itself = replace(ahead, id="y", raw="Minute 7", number="7")
    store.save(db, replace(told, references=(*told.references, ahead, itself)))
    seven = store.threads(db, Ref("7"))[0]
    assert [li.reference["raw"] for li in seven.follows] == [THIRD, "Minute No. 40 of the Cabinet of 2 June 2031"]
    assert [li.reference["raw"] for li in seven.followed_by] == ["Minute 7 above"]


def test_a_thread_that_runs_in_a_circle_ends(db: sqlite3.Connection) -> None:
    """Two bodies that met on one day cite each other."""
    both = cabinet("Cabinet", "Council")
    one, other = (item.id for item in both.items)
    cites = Reference("a", "minute", "Minute 9 of Council", one, at("9", both.document.text), "Council", DAY, "9")
    back = replace(cites, id="b", raw="Minute 9 of Cabinet", source=other, body="Cabinet")
    store.save(db, replace(both, references=(cites, back)))
    thread = store.threads(db, Ref("9", body="Cabinet"))[0]
    assert [(li.far.record["id"], li.onward) for li in thread.followed_by] == [(other, ())]
    assert [(li.far.record["id"], li.onward) for li in thread.follows] == [(other, ())]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tolls", ["MARKET **TOLLS**", "june.txt"]),
        ("re-view", ["MARKET TOLLS", "june.txt"]),
        ("dredging silt", []),
        ('"market tolls"', ["**MARKET TOLLS**"]),
        ("toll", ["MARKET **TOLLS**", "june.txt"]),
        ("dredg*", ["**DREDGING** OF THE INNER BASIN", "**Dredging** of the Inner Basin"]),
        ("NOT (tolls OR", []),
        ("'tolls'", ["MARKET **TOLLS**", "june.txt"]),
    ],
)
def test_words_are_found(filled: sqlite3.Connection, words: str, found: list[str]) -> None:
    titles = [str(r["title"]) for r in store.search(filled, words).records()]
    assert sorted(t.replace(MARK, "**").replace(UNMARK, "**") for t in titles) == sorted(found)


def test_nothing_to_search_for_is_said(filled: sqlite3.Connection) -> None:
    with pytest.raises(UsageError):
        store.search(filled, ' "" - ')


def test_a_document_without_anything_is_searchable(db: sqlite3.Connection) -> None:
    store.save(db, Parsed(document("leaflet.txt", "Herons nest at the weir.")))
    assert [r["document"] for r in store.search(db, "heron").records()] == ["leaflet.txt"]


READING: tuple[str, ...] = (
    "SELECT 1",
    "WITH a AS (SELECT 2) SELECT * FROM a",
    "SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'a'",
)
READING += ("SELECT name FROM pragma_table_info('items')", "PRAGMA table_info(items)", "EXPLAIN SELECT 1")
WRITING = (
    "DELETE FROM items",
    "DROP TABLE items",
    "INSERT INTO said VALUES ('a', 'b', 'c', 'd')",
    "PRAGMA query_only = OFF",
    "PRAGMA user_version = 9",
    "ATTACH 'other.db' AS other",
    "VACUUM INTO 'other.db'",
    "CREATE TEMP TABLE t (a)",
    "BEGIN",
    "UPDATE sqlite_master SET sql = ''",
    "WITH a AS (SELECT 1) DELETE FROM items",
)
WRONG = ("SELEC 1", "SELECT * FROM nowhere", "SELECT 1; SELECT 2", "")


def test_a_query_reads(filled: sqlite3.Connection) -> None:
    assert store.query(filled, "SELECT count(*) AS n, 1 AS n FROM items").records() == [{"n": 3, "n_2": 1}]
    for sql in READING:
        store.query(filled, sql)


def test_a_query_reads_a_file_just_opened(tmp_path: Path) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, pack())
    for sql in READING:
        with store.read_db(tmp_path / "minutes.db") as db:
            store.query(db, sql)


@pytest.mark.parametrize("sql", [*WRITING, *WRONG])
def test_a_query_does_nothing_else(filled: sqlite3.Connection, sql: str, tmp_path: Path) -> None:
    before = everything(filled)
    with pytest.raises(UsageError):
        store.query(filled, sql)
    assert everything(filled) == before
    assert {p.name for p in tmp_path.iterdir()} <= {"minutes.db", "minutes.db-wal", "minutes.db-shm"}


def test_people_are_counted(filled: sqlite3.Connection) -> None:
    rows = {r["name"]: (r["body"], r["present"], r["apologies"], r["chaired"]) for r in store.people(filled).records()}
    assert rows == {
        "Councillor Quill": (BODY, 1, 0, 1),
        "Councillor Marrow": (BODY, 1, 0, 0),
        "Councillor Tansy": (BODY, 0, 1, 0),
    }


def test_a_check_tells_of_loose_ends(filled: sqlite3.Connection) -> None:
    told = [(r["kind"], r["year"], r["date"], r["number"]) for r in store.check(filled).records()]
    assert told == [
        ("not-held", "2031/32", "2031-06-02", None),
        ("scan", None, None, None),
        ("number-gap", "2031/32", "2031-05-13", "1 to 2"),
        ("number-gap", "2031/32", "2031-06-10", "4 to 6"),
        ("number-gap", None, None, None),
        ("no-due", "2031/32", "2031-05-13", "3"),
        ("no-due", "2031/32", "2031-06-10", "7"),
        ("exempt", "2031/32", "2031-06-10", "8"),
    ]


def test_documents_are_narrowed_by_their_meetings(filled: sqlite3.Connection) -> None:
    narrow = store.Filter(until=date(2031, 5, 31))
    assert [r["name"] for r in store.document_list(filled, narrow).records()] == ["may.txt"]
    assert [r["name"] for r in store.document_list(filled).records()] == ["may.txt", "june.txt"]


def test_a_document_is_found_by_what_a_person_would_type(filled: sqlite3.Connection) -> None:
    june = store.documents(filled)[0]
    for typed in ("june.txt", june.id, june.sha256, june.id[:6]):
        assert store.find_documents(filled, typed) == [june]
    with pytest.raises(NotFoundError, match="no document"):
        store.find_documents(filled, "july.txt")
