"""Two meetings of a body on one day, and two papers of one meeting: ids across papers, whatever order they come in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.errors import NotFoundError
from minutes_cli.model import Document, Meeting, Paper, Parsed, Span
from minutes_cli.parse.pipeline import parse
from minutes_cli.show.columns import short_ref
from minutes_cli.show.page import entry_page
from minutes_cli.show.style import PLAIN
from minutes_cli.store.keep.passages import Places, passages
from minutes_cli.threads.evidence import plain
from minutes_cli.words.refs import parse_ref
from sample import JUNE, pack

DAY = "brinmouth-harbour-committee/2031-06-10"


def text_of(
    time: str, *minutes: tuple[str, str, str], kind: str = "", head: str = "BRINMOUTH HARBOUR COMMITTEE"
) -> str:
    """Return a paper of minutes."""
    business = "\n\n".join(f"{number}. {title}\n\n{words}" for number, title, words in minutes)
    at = f" at {time}" if time else ""
    return (
        f"{head}\n\nMinutes of the {kind}meeting held on Tuesday 10 June 2031{at}\n\nPresent: A. Reed\n\n{business}\n"
    )


def paper(name: str, text: str) -> Parsed:
    """Return what is read of a paper."""
    return parse(Document(name, text, sha256=sha256(text.encode()).hexdigest()))


APOLOGIES = ("1", "APOLOGIES", "There were none.")
ROPES = ("2", "ROPES", "RESOLVED: That the Clerk be requested to buy new ropes for the ferry by 1 July 2031.")
SPECIAL = paper("special.txt", text_of("6.00 pm", APOLOGIES, ("2", "ELECTION", "RESOLVED: That A. Reed be the Chair.")))
ORDINARY = paper("ordinary.txt", text_of("7.30 pm", APOLOGIES, ROPES, ("3", "BUDGET", "RESOLVED: That it be noted.")))
COPY = paper("copy.txt", text_of("7.35 pm", APOLOGIES, ROPES, ("3", "BUDGET", "RESOLVED: That it be noted again.")))
THREE = (SPECIAL, ORDINARY, COPY)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "minutes.db") as connection:
        yield connection


def ids(db: sqlite3.Connection, noun: str) -> list[str]:
    """Return the ids of a listing, in order of the alphabet."""
    return sorted(row["id"] for row in store.listing(db, noun).records())


def found(db: sqlite3.Connection, ref: str) -> list[str]:
    """Return the ids that a REF means."""
    return sorted(entry.record["id"] for entry in store.find(db, parse_ref(ref)))


@pytest.mark.parametrize("order", list(permutations(THREE)), ids=lambda o: "".join(p.document.name[0] for p in o))
def test_two_meetings_stand_in_every_listing_whatever_came_first(
    db: sqlite3.Connection, order: Sequence[Parsed]
) -> None:
    for one in order:
        store.save(db, one)
    early, late = f"{DAY}@1800", f"{DAY}@1930"
    assert [meeting.partition("@")[0] for meeting in ids(db, "meetings")] == [DAY, DAY]
    assert ids(db, "meetings")[0] == early
    late = ids(db, "meetings")[1]
    assert ids(db, "items") == [f"{early}/1", f"{early}/2", f"{late}/1", f"{late}/2", f"{late}/3"]
    assert [(a["id"], a["due"]) for a in store.actions(db).records()] == [(f"{late}/2", "2031-07-01")]
    assert found(db, "2 of 10 June 2031") == [f"{early}/2", f"{late}/2"]
    assert found(db, f"2 of 2031-06-10@{late.partition('@')[2]}") == [f"{late}/2"]
    assert found(db, f"{DAY}/2") == [f"{early}/2", f"{late}/2"]
    assert found(db, "3 of 10 June 2031") == [f"{late}/3"]
    for meeting in (early, late):
        assert found(db, meeting) == [meeting]
        assert found(db, meeting.partition("/")[2]) == [meeting]
    differ = [row["message"] for row in store.check(db).records() if row["kind"] == "versions-differ"]
    assert len(differ) == 1
    assert "noted again" in differ[0]


def test_a_paper_alone_has_the_plain_id_again(db: sqlite3.Connection) -> None:
    for one in (SPECIAL, ORDINARY):
        store.save(db, one)
    store.forget(db, store.find_documents(db, "special.txt")[0])
    assert ids(db, "meetings") == [DAY]
    assert ids(db, "items") == [f"{DAY}/{n}" for n in (1, 2, 3)]


def test_what_a_person_said_stays_with_its_action(db: sqlite3.Connection) -> None:
    store.save(db, ORDINARY)
    store.pronounce(db, store.Verdict(f"{DAY}/2", "close", date(2031, 7, 2)))
    store.save(db, SPECIAL)
    closed = store.ActionFilter(frozenset(("closed",)))
    assert [a["id"] for a in store.actions(db, want=closed).records()] == [f"{DAY}@1930/2"]
    assert [v.word for v in store.verdicts(db, f"{DAY}@1930/2")] == ["close"]
    assert store.find_actions(db, parse_ref(f"{DAY}/2"))[0]["id"] == f"{DAY}@1930/2"
    store.forget(db, store.find_documents(db, "ordinary.txt")[0])
    assert store.actions(db, want=closed).rows == ()
    store.save(db, COPY)
    assert [a["status"] for a in store.actions(db, want=closed).records()] == ["closed"]


LAMPS = "the Head of Law be requested to prosecute the contractor of the lamps"
REPORT = "the Director of Works be requested to submit a report on the lamps"


def test_a_word_follows_its_action_when_a_corrected_paper_moves_the_numbers(db: sqlite3.Connection) -> None:
    before = text_of("", ("12", "LAMPS", f"RESOLVED: That\n\n(1) {LAMPS}; and\n\n(2) {REPORT}."))
    after = text_of("", ("12", "LAMPS", f"RESOLVED: That\n\n(1) {REPORT}; and\n\n(2) the Clerk be requested to sing."))
    store.save(db, paper("m.txt", before))
    for path in ("(1)", "(2)"):
        store.pronounce(db, store.Verdict(f"{DAY}/12{path}", "close", date(2031, 7, 2), because=path))
    store.save(db, paper("m.txt", after))
    found = store.actions(db, want=store.ActionFilter(frozenset())).records()
    assert [(a["path"], a["status"]) for a in found] == [("(1)", "closed"), ("(2)", "open")]
    assert [v.because for v in store.verdicts(db, f"{DAY}/12(1)")] == ["(2)"]


BUDGET = ("3", "BUDGET", "Noted.")
MORNING = [(str(n), title, f"The {title.lower()} were seen.") for n, title in enumerate(("QUAYS", "PIERS", "LOCKS"), 1)]
EVENING = [
    (str(n), title, f"The {title.lower()} were heard.") for n, title in enumerate(("BELLS", "HORNS", "GULLS"), 1)
]
APART = [
    pytest.param(text_of("10.00 am", ROPES), text_of("2.00 pm", BUDGET), ["@1000", "@1400"], id="time"),
    pytest.param(text_of("", ROPES), text_of("", BUDGET), [""], id="parts of one"),
    pytest.param(text_of("10.00 am", ROPES), text_of("2.00 pm", ROPES), [""], id="one, and a slip in the time"),
    pytest.param(text_of("10.00 am", ROPES), text_of("", BUDGET), [""], id="a copy without the time"),
    pytest.param(text_of("", *MORNING), text_of("", *EVENING), None, id="the same numbers for other business"),
]


@pytest.mark.parametrize(("one", "other", "wanted"), APART)
def test_versions_and_other_meetings(db: sqlite3.Connection, one: str, other: str, wanted: list[str] | None) -> None:
    for n, text in enumerate((one, other)):
        store.save(db, paper(f"{n}.txt", text))
    sittings = [f"@{sha256(text.encode()).hexdigest()[:8]}" for text in (one, other)] if wanted is None else wanted
    assert ids(db, "meetings") == sorted(DAY + sitting for sitting in sittings)


def test_an_occasion_tells_two_meetings_apart_that_give_no_time(db: sqlite3.Connection) -> None:
    for kind, minute in (("special", ROPES), ("ordinary", ("3", "BUDGET", "Noted."))):
        one = paper(f"{kind}.txt", text_of("", minute))
        store.save(db, replace(one, meetings=(replace(one.meetings[0], occasion=kind),)))
    assert ids(db, "meetings") == [f"{DAY}@ordinary", f"{DAY}@special"]


def test_papers_that_name_no_body_are_of_one_meeting_only_if_their_words_are(db: sqlite3.Connection) -> None:
    for n, minute in enumerate((ROPES, ("2", "BUDGET", "Noted."), ("2", "ROPES", ROPES[2] + " Agreed."))):
        one = paper(f"{n}.txt", text_of("", minute))
        bare = replace(one.meetings[0], id="unnamed-body/2031-06-10", body=None)
        items = tuple(replace(i, id="unnamed-body/2031-06-10/2", meeting=bare.id) for i in one.items)
        store.save(db, Parsed(one.document, meetings=(bare,), items=items))
    assert len(ids(db, "meetings")) == 2
    assert sorted(row["title"] for row in store.listing(db, "items").records()) == ["BUDGET", "ROPES"]


def test_pages_of_one_meeting_may_each_count_from_one(db: sqlite3.Connection) -> None:
    called = {}
    for title in ("ROPES", "LAMPS", "OARS"):
        words = f"RESOLVED: That {title.lower()} be bought by the Clerk."
        one = paper(f"{title}.txt", text_of("", ("7", title, words)))
        items = tuple(replace(i, id=f"{DAY}/#1", number="#1") for i in one.items)
        limbs = tuple(replace(r, id=f"{DAY}/#1", item=f"{DAY}/#1") for r in one.resolutions)
        store.save(db, replace(one, items=items, resolutions=limbs, actions=()))
        called[title] = f"#1@{one.document.sha256[:8]}"
    assert len(ids(db, "meetings")) == 1
    assert {row["title"]: row["id"] for row in store.listing(db, "items").records()} == {
        title: f"{DAY}/{place}" for title, place in called.items()
    }
    for place in called.values():
        assert found(db, f"{DAY}/{place}") == [f"{DAY}/{place}"]
        assert found(db, f"{place} of 2031-06-10") == [f"{DAY}/{place}"]
    assert found(db, f"{DAY}/#1") == sorted(f"{DAY}/{place}" for place in called.values())
    assert ids(db, "resolutions") == ids(db, "items")
    for name in ("ROPES.txt", "OARS.txt"):
        store.forget(db, store.find_documents(db, name)[0])
    assert ids(db, "items") == ids(db, "resolutions") == [f"{DAY}/#1"]


def test_reports_of_one_number_in_two_packs(db: sqlite3.Connection) -> None:
    key = f"{DAY}/paper-8"
    hashes = []
    for name, subject in (("pack", "Ropes"), ("late", "Lamps"), ("again", "Ropes")):
        text = f"{subject} of {name}: words of their own, {name}."
        document = Document(name, text, sha256=sha256(text.encode()).hexdigest())
        report = Paper(key, subject, None, "Brinmouth Harbour Committee", date(2031, 6, 10), Span(0, len(text)), "8")
        store.save(db, Parsed(document, papers=(report,)))
        hashes.append(document.sha256[:8])
    assert ids(db, "papers") == sorted([f"{key}@{min(hashes[0], hashes[2])}", f"{key}@{hashes[1]}"])
    assert sorted(row["subject"] for row in store.listing(db, "papers").records()) == ["Lamps", "Ropes"]
    assert found(db, key) == ids(db, "papers")


def test_an_agenda_goes_with_the_minutes_of_its_meeting(db: sqlite3.Connection) -> None:
    for one in (SPECIAL, ORDINARY):
        store.save(db, one)
    text = "an agenda"
    announced = Meeting(
        DAY, "Brinmouth Harbour Committee", date(2031, 6, 10), Span(0, 9), starts="18:00", kind="agenda"
    )
    store.save(db, Parsed(Document("agenda", text, sha256=sha256(b"agenda").hexdigest()), meetings=(announced,)))
    assert ids(db, "meetings") == [f"{DAY}@1800", f"{DAY}@1930"]


def test_a_reference_to_the_day_alone_is_ambiguous(db: sqlite3.Connection) -> None:
    for one in (SPECIAL, ORDINARY):
        store.save(db, one)
    text = text_of("", ("4", "ARISING", "Further to Minute No. 2 of 10 June 2031 and Minute No. 3 of 10 June 2031."))
    store.save(
        db, paper("july.txt", text.replace("10 June 2031\n", "8 July 2031\n").replace("Tuesday 10 June", "8 July"))
    )
    cited = {row["number"]: row for row in store.listing(db, "references").records()}
    assert (cited["2"]["status"], cited["3"]["status"]) == ("ambiguous", "resolved")
    assert cited["2"]["candidates"] == [f"{DAY}@1800/2", f"{DAY}@1930/2"]


def test_an_unknown_sitting_is_not_found(db: sqlite3.Connection) -> None:
    store.save(db, SPECIAL)
    with pytest.raises(NotFoundError):
        store.find(db, parse_ref("2 of 2031-06-10@0900"))


def test_what_stands_outside_every_minute_is_found_too(db: sqlite3.Connection) -> None:
    text = text_of("7.30 pm", APOLOGIES, ROPES).replace(
        "Present: A. Reed", "Present: A. Reed\n\nThe Piermaster prayed."
    )
    store.save(db, paper("m.txt", f"Site map and contacts\n\n{text}"))
    for word in ("contacts", "piermaster", "reed", "ropes"):
        assert store.search(db, word).rows, word
    (prayed,) = store.search(db, "piermaster").records()
    assert (prayed["kind"], prayed["id"], prayed["date"]) == ("minutes", DAY, "2031-06-10")


NOUNS = ("meetings", "items", "resolutions", "motions", "papers", "plans", "references")


def test_every_id_that_is_printed_can_be_typed_back(db: sqlite3.Connection) -> None:
    for one in (SPECIAL, ORDINARY, pack(), *(paper(path.name, path.read_text("utf-8")) for path in FIXTURES)):
        store.save(db, one)
    for noun in NOUNS:
        rows = store.listing(db, noun).records()
        assert rows, noun
        for row in rows:
            same = found(db, row["id"])
            assert same == [row["id"]], noun
            assert row["id"] in found(db, short_ref(row["id"])), noun
    for action in store.actions(db, want=store.ActionFilter(frozenset())).records():
        assert [a["id"] for a in store.find_actions(db, parse_ref(action["id"]))] == [action["id"]]


def test_a_motion_and_a_reference_lead_to_the_thread_of_their_minute(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    for key, item in ((f"{JUNE}/8/m1", f"{JUNE}/8"), (f"{JUNE}/7/r2", f"{JUNE}/7")):
        assert [thread.item.record["id"] for thread in store.threads(db, parse_ref(key))] == [item]


FIXTURES = sorted((Path(__file__).resolve().parent.parent / "fixtures").glob("*.txt"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_word_of_a_paper_can_be_searched(path: Path) -> None:
    read = paper(path.name, path.read_text("utf-8"))
    told = " ".join(f"{title} {text}" for _, _, title, text, *_ in passages(read, Places(read.document)))
    headings = " ".join(read.document.text[item.span.start : item.heading_end] for item in read.items)
    assert set(plain(read.kept.text).split()) <= set(plain(f"{told} {headings}").split())


PAGES = [
    (
        f"{JUNE}/8/m1",
        (
            "8  MARKET TOLLS\nHarbour Committee (Quays and Fairs), 10 June 2031\n\nthe tolls be doubled\n"
            "    lost; moved by Quill, seconded by Marrow; 1 for, 2 against, 0 abstained\n    against: Marrow, Tansy\n"
        ),
    ),
    (
        f"{JUNE}/7/r2",
        (
            "Minute No. 40 of the Cabinet of 2 June 2031\nthe Cabinet, 2 June 2031\n\n"
            "Stands in 7 (2)(b) of 2031-06-10: Minute No. 40 of the Cabinet of 2 June 2031 [not held]\n"
        ),
    ),
]


@pytest.mark.parametrize(("key", "told"), PAGES)
def test_the_page_of_a_motion_and_of_a_reference(db: sqlite3.Connection, key: str, told: str) -> None:
    store.save(db, pack())
    (entry,) = store.find(db, parse_ref(key))
    assert entry_page(entry, PLAIN).startswith(told)


def test_a_minute_names_what_was_put(db: sqlite3.Connection) -> None:
    store.save(db, pack())
    (entry,) = store.find(db, parse_ref("8 of 10 June 2031"))
    assert "Motions\n  the tolls be doubled\n      lost; moved by Quill, seconded by Marrow;" in entry_page(
        entry, PLAIN
    )


def test_copies_of_one_meeting_under_one_name_are_compared(db: sqlite3.Connection) -> None:
    """The same name came from three folders: what differs is told of each, and nothing falls."""
    for n, verb in enumerate(("noted", "received", "adopted")):
        copy = paper("minutes.txt", text_of("18:00", ("1", "SWINGS", f"RESOLVED: That the report be {verb}.")))
        store.save(db, copy, place=Path(f"/{n}/minutes.txt"))
    assert [row["kind"] for row in store.check(db).records()].count("versions-differ") == 2
