"""`doctor`: finds whatever is wrong, says what it looked at, and says again what persons said."""

from __future__ import annotations

import json
import os
import shlex
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.errors import DatabaseError
from minutes_cli.words.refs import parse_ref
from sample import earlier, pack
from test_spoken import LAMPS, keep, minutes

CHECKS = ("file", "shape", "texts", "spans", "words", "links", "search", "said", "states", "counts")


def run(line: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(app, shlex.split(line))


def doctor(line: str = "doctor --json") -> dict[str, list[str]]:
    """Return what `doctor` found wrong, by the check that found it."""
    done = run(line)
    told = json.loads(done.stdout)
    wrong = {row["what"]: row["faults"] for row in told if row["faults"]}
    assert done.exit_code == bool(wrong), done.output
    assert [row["what"] for row in told] == list(CHECKS[: len(told)])
    return wrong


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fill a database with two papers of which something was said."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS, LAMPS.replace("report on", "mend")))
        keep(db, "next.txt", minutes("the lamps be noted", day="16th April, 2041").replace("12.", "14."))
    assert run("close '12 (1)' --on 2041-04-01 --by 'A Clerk'").exit_code == 0
    return place


def test_what_is_said_while_it_looks_is_not_missing(place: Path) -> None:
    """A note is written to the file first, and to the database behind what this one reads of it."""
    with store.copy_db(place) as (db, copy):
        assert run("note '12 (1)' --because 'Seen at the quay'").exit_code == 0
        assert [proof.faults for proof in store.prove(store.Evidence(db, copy)) if proof.what == "said"] == [[]]


def test_a_paper_of_which_somebody_spoke_may_be_read_otherwise_since(place: Path) -> None:
    """Under another name a reader of another format reads it: the words are there, and stand elsewhere."""
    text = minutes("the lamps be mended", day="2nd May, 2041")
    Path("a.md").write_text(f"# QUAY PANEL papers\n\n[the *minutes* of a meeting](https://quay.example/a)\n\n{text}")
    assert run("ingest a.md").exit_code == 0
    assert run("close '12 (1) of 2041-05-02' --by 'A Clerk'").exit_code == 0
    Path("a.md").rename("a.txt")
    assert "read anew" in run("ingest a.txt").stdout
    assert doctor() == {}


def test_a_sound_database_is_proved(place: Path) -> None:
    before = place.read_bytes()
    done = run("doctor")
    assert (done.exit_code, done.stderr) == (0, "")
    told = [line.split() for line in done.stdout.splitlines()]
    assert [(line[0], line[1]) for line in told] == [("well", check) for check in CHECKS]
    assert all(int(line[2].replace(",", "")) > 0 for line in told)
    assert place.read_bytes() == before


def test_copies_of_a_meeting_that_differ_are_no_fault(place: Path) -> None:
    """Nor are those that lack the day."""
    whole = minutes(
        LAMPS, LAMPS.replace("report on", "mend"), more="\n14. BOATS\n\nRESOLVED: That the boats be sold.\n"
    )
    with store.open_db(place) as db:
        keep(db, "draft.txt", whole.replace("MEETING HELD", "DRAFT MEETING HELD"))
        keep(
            db, "undated.txt", whole.replace(" HELD ON TUESDAY 12TH MARCH, 2041", "").replace("the lamps", "all lamps")
        )
    assert doctor() == {}


HARM: dict[str, tuple[str, str]] = {
    "texts": ("UPDATE documents SET text = replace(text, 'by night', 'by light')", "not the one that was kept"),
    "texts, its length": ("UPDATE documents SET characters = characters + 1", "said to be"),
    "texts, a page": ("UPDATE documents SET pages = 3", "0 pages are kept, said to be 3"),
    "spans": ("UPDATE items SET span_end = 99999 WHERE number = '13'", "is no place in the"),
    "spans, a page": ("UPDATE resolutions SET page = 7", "does not begin on page 7"),
    "words": ("UPDATE resolutions SET text = 'the lamps be sold' WHERE path = '(1)'", "“sold” does not stand"),
    "words, another place": ("UPDATE items SET span_start = 0, span_end = 30 WHERE number = '12'", "does not stand"),
    "words, a person's": ("UPDATE verdicts SET quote = 'mend the boats'", "“mend the boats” does not stand"),
    "links": ("UPDATE resolutions SET restates = 'nowhere/1'", "it restates nowhere/1, which is not there"),
    "links, a passage": ("UPDATE passages SET id = 'nowhere/1' WHERE kind = 'item'", "it is of nowhere/1"),
    "search": ("DELETE FROM passages_fts WHERE rowid = 1", "does not have the words"),
    "said": ("DELETE FROM verdicts", "1 of minutes.db.said.jsonl are not in the database"),
    "said, of what was added": ("UPDATE verdicts SET adds = 99", "the word that added this is not there"),
    "states": ("UPDATE action_states SET status = 'closed'", "made anew it is otherwise"),
    "states, a word that counts": ("UPDATE actions SET said = NULL", "made anew it is otherwise"),
    "counts": (
        "DROP VIEW current_plans; CREATE VIEW current_plans AS SELECT 1 AS id",
        "plans are held and 1 are listed",
    ),
    "file": ("DELETE FROM meetings WHERE date = '2041-04-16'", "hangs from one of meetings that is not there"),
    "shape": ("DROP INDEX items_id", "index items_id is not there"),
    "shape, a column": ("ALTER TABLE items ADD COLUMN colour TEXT", "table items is not as this version makes it"),
}


@pytest.mark.parametrize("harm", HARM)
def test_whatever_is_wrong_is_found(place: Path, harm: str) -> None:
    script, says = HARM[harm]
    with closing(sqlite3.connect(place)) as db:
        db.executescript(script)
    what = "shape" if harm == "counts" else harm.partition(",")[0]
    wrong = doctor()
    if harm != "counts":
        assert any(says in fault for fault in wrong[what]), wrong
    else:
        assert set(wrong) == {"shape"}


def test_a_damaged_page_is_one_line(place: Path) -> None:
    content = bytearray(place.read_bytes())
    content[5 * 4096 : 6 * 4096] = b"\xaa" * 4096
    place.write_bytes(content)
    done = run("doctor")
    assert done.exit_code in {1, 3}
    assert "WRONG  file" in done.stdout or "is damaged" in done.stderr


def test_a_shape_that_is_no_text_is_damage(place: Path) -> None:
    """What SQLite says of it is none either, and cannot be told."""
    content = bytearray(place.read_bytes())
    content[content.index(b"CREATE VIEW") + 8] = 0xE2
    place.write_bytes(content)
    for command in ("doctor", "check", "actions"):
        done = run(command)
        assert (done.exit_code, "is damaged: restore a copy" in done.stderr) == (3, True), done.output


def test_of_many_faults_a_person_sees_twenty(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "long.txt", minutes(*(f"the Warden do the deed {n}" for n in range(30)), day="7th May, 2041"))
    with closing(sqlite3.connect(place)) as db:
        db.execute("UPDATE resolutions SET page = 7")
        db.commit()
    done = run("doctor")
    assert "more: --json has them" in done.stdout
    assert len(doctor()["spans"]) > 30


def test_an_earlier_version_is_not_touched_by_it(place: Path) -> None:
    with closing(sqlite3.connect(place)) as db:
        db.execute("PRAGMA user_version = 7")
    before = place.read_bytes()
    done = run("doctor")
    assert (done.exit_code, "is of an earlier version" in done.stderr) == (3, True)
    assert place.read_bytes() == before


# --- what persons said ---

SPOKEN: tuple[str, ...] = (
    "close '12 (1)' --on 2041-05-01 --by 'A Clerk' --because 'It came'",
    "reopen '12 (1)' --on 2041-05-02",
    "amend '12 (1)' --owner 'Harbour Master' --due '1 June 2041' --on 2041-05-02",
    "amend '12 (2)' --not-an-action --on 2041-05-03",
    "add 12 --quote 'a painter might be asked' --task 'Ask a painter' --on 2041-05-04",
    "close '12[+1]' --on 2041-05-05",
    "note '12 (1)' --because 'Promised for June' --on 2041-05-06",
    "close '12 (1)' --on 2041-05-07",
    "reopen '12 (1)' --on 2041-05-08",
    "bodies --same 'Quay Committee' 'Mole Panel'",
)
PAPERS = {
    "pack.txt": minutes(LAMPS, LAMPS.replace("report on", "mend")),
    "mole.txt": minutes(LAMPS.replace("lamps", "ropes"), day="9th May, 2041")
    .replace("QUAY COMMITTEE", "MOLE PANEL")
    .replace("12. L", "22. L"),
    "bare.txt": minutes("the boats be noted", day="4th June, 2041")
    .replace("QUAY COMMITTEE\n\n", "")
    .replace("12. L", "32. L"),
}


def ingest() -> None:
    """Keep the papers, one with a word of the operator's."""
    for name, text in PAPERS.items():
        Path(name).write_text(text)
    assert run("ingest pack.txt mole.txt").exit_code == 0
    assert run("ingest bare.txt --body 'Boats Panel'").exit_code == 0


def log() -> Any:
    """Return all that is listed of actions and bodies, and of the paper that names none."""
    acts = json.loads(run("actions --all --json").stdout)
    return acts, json.loads(run("bodies --json").stdout), json.loads(run("meetings --json").stdout)


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fill a database with papers of which much was said."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    monkeypatch.chdir(tmp_path)
    ingest()
    for line in SPOKEN:
        assert run(line).exit_code == 0, run(line).output
    return tmp_path / "minutes.db"


def read_first(place: Path) -> None:
    place.unlink()
    run("ingest pack.txt mole.txt bare.txt")


def restore_first(place: Path) -> None:
    place.unlink()
    run("doctor --restore")
    run("ingest pack.txt mole.txt bare.txt")


def lost_in_the_midst(place: Path) -> None:
    with closing(sqlite3.connect(place)) as db:
        db.execute("DELETE FROM verdicts WHERE key IN (2, 4, 8)")
        db.commit()


def lost_names(place: Path) -> None:
    with closing(sqlite3.connect(place)) as db:
        db.execute("DELETE FROM named_bodies")
        db.execute("DELETE FROM said")
        db.commit()


def lost_file(place: Path) -> None:
    beside = place.with_name("minutes.db.said.jsonl")
    beside.write_text("".join(beside.read_text("utf-8").splitlines(keepends=True)[5:]), "utf-8")


@pytest.mark.parametrize("lose", [read_first, restore_first, lost_in_the_midst, lost_names, lost_file])
def test_what_was_said_comes_back_as_it_was(spoken: Path, lose: Callable[[Path], None]) -> None:
    before = log()
    assert doctor() == {}
    lose(spoken)
    if spoken.exists():
        assert "said" in doctor() or lose is restore_first
    assert run("doctor --restore").exit_code == 0
    assert log() == before
    assert doctor() == {}
    done = run("doctor --restore")
    assert done.stdout.startswith("0 words restored, and what was said of 0 papers; 0 of those held read anew")
    assert log() == before


def test_a_line_that_was_cut_off_is_told_and_harms_no_other(spoken: Path) -> None:
    beside = spoken.with_name("minutes.db.said.jsonl")
    content = beside.read_bytes()
    beside.write_bytes(content[: content.rindex(b'"same"')])
    assert "line 11: it cannot be read" in " ".join(doctor()["said"])
    assert run("note '12 (1)' --because 'Seen' --on 2041-05-09").exit_code == 0
    before = {a["path"]: a["said"] for a in log()[0] if a["number"] == "12"}
    spoken.unlink()
    run("ingest pack.txt mole.txt bare.txt")
    done = run("doctor --restore")
    assert "line 11 cannot be read" in done.stderr
    assert {a["path"]: a["said"] for a in log()[0] if a["number"] == "12"} == before
    assert [word["because"] for word in before["(1)"]][-1] == "Seen"


@pytest.mark.parametrize(
    "wrong",
    [{"due": "soon"}, {"due": "2041-06-01T05:05:00"}, {"task": None}, {"owner": ["a"]}, {"status": "done"}, {"was": 1}],
)
def test_a_line_that_nothing_could_read_again_is_none(spoken: Path, wrong: dict[str, Any]) -> None:
    beside = spoken.with_name("minutes.db.said.jsonl")
    last = next(line for line in map(json.loads, beside.read_text().splitlines()) if line["of"] == "action")
    line = json.dumps(last | {"id": "f" * 16, "word": "amend", "changes": wrong})
    beside.write_text(f"{beside.read_text()}{line}\n")
    before = log()
    assert "line 12 cannot be read" in run("doctor --restore").stderr
    assert log() == before


def test_two_databases_that_gave_one_id_to_two_actions(spoken: Path) -> None:
    """One was lost, and what was said meanwhile was said of another."""
    read_first(spoken)
    assert run("add 12 --quote 'saw the lamps by night' --task 'Buy lanterns' --on 2041-06-01").exit_code == 0
    assert run("close '12[+1]' --on 2041-06-02 --because 'Bought'").exit_code == 0
    assert run("doctor --restore").exit_code == 0
    added = {a["path"]: (a["task"], a["status"], a["because"]) for a in log()[0] if a["added"]}
    assert added == {"[+1]": ("Ask a painter", "closed", None), "[+2]": ("Buy lanterns", "closed", "Bought")}
    assert doctor() == {}


def test_what_could_not_be_said_the_first_time_is_not_added_twice(spoken: Path) -> None:
    """The disk was full when the file had it and the database not yet."""
    beside = spoken.with_name("minutes.db.said.jsonl")
    lines = beside.read_text("utf-8").splitlines(keepends=True)
    (added,) = [line for line in lines if '"add"' in line]
    again = added.replace(json.loads(added)["id"], "0" * 16)
    beside.write_text("".join([*lines, again]), "utf-8")
    assert doctor() == {}
    assert len([a for a in log()[0] if a["added"]]) == 1


def test_a_new_database_beside_a_file_says_so(spoken: Path) -> None:
    spoken.unlink()
    told = run("ingest pack.txt mole.txt").stderr.splitlines()
    assert told[0] == "11 words of persons beside this database are not in it: minutes doctor --restore"
    run("doctor --restore")
    assert "beside this database" not in run("ingest pack.txt").stderr


def test_a_file_that_is_gone_is_missed_and_made_anew_from_the_database(place: Path) -> None:
    beside = place.with_name("minutes.db.said.jsonl")
    before = beside.read_text()
    beside.unlink()
    (fault,) = doctor()["said"]
    assert fault == "minutes.db.said.jsonl is not there: `minutes doctor --restore` makes it anew from the database"
    done = run("doctor --restore")
    assert done.exit_code == 0, done.output
    assert "1 word that only the database had written to minutes.db.said.jsonl" in done.stdout
    assert [json.loads(line) for line in beside.read_text().splitlines()] == [
        json.loads(line) for line in before.splitlines()
    ]
    assert doctor() == {}


def test_without_a_file_and_without_words_there_is_nothing_to_restore(place: Path) -> None:
    with store.open_db(place.with_name("other.db")) as db:
        keep(db, "pack.txt", minutes(LAMPS))
    done = run("doctor --restore --db other.db")
    assert (done.exit_code, "there is no other.db.said.jsonl" in done.stderr) == (1, True)
    assert doctor("doctor --json --db other.db") == {}


@pytest.mark.parametrize("kind", ["pipe", "folder"])
@pytest.mark.parametrize("line", ["doctor", "doctor --restore", "note '12 (1)' --because Seen", "ingest pack.txt"])
def test_what_is_no_file_is_told_at_once(place: Path, kind: str, line: str) -> None:
    beside = place.with_name("minutes.db.said.jsonl")
    beside.unlink()
    if kind == "pipe":
        os.mkfifo(beside)
    else:
        beside.mkdir()
    place.with_name("pack.txt").write_text(minutes(LAMPS))
    done = run(line)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert "report this fault" not in done.output
    if not line.startswith("ingest"):
        assert (done.exit_code, done.stderr.count("\n")) == (3, 1), done.output


def test_a_file_begins_with_all_that_was_said_before_there_was_one(place: Path) -> None:
    place.with_name("minutes.db.said.jsonl").unlink()
    assert run("note '12 (1)' --because 'Seen'").exit_code == 0
    assert [json.loads(line)["word"] for line in place.with_name("minutes.db.said.jsonl").read_text().splitlines()] == [
        "close",
        "note",
    ]


def test_a_word_that_cannot_be_written_down_twice_is_not_said(place: Path) -> None:
    beside = place.with_name("minutes.db.said.jsonl")
    beside.unlink()
    beside.mkdir()
    done = run("note '12 (1)' --because 'Seen'")
    assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
    with store.read_db(place) as db:
        assert [v.word for v in store.verdicts(db, f"{MEETING}/12(1)")] == ["close"]


MEETING = "quay-committee/2041-03-12"


@pytest.mark.parametrize("first", [False, True])
def test_a_word_that_the_database_cannot_keep_is_taken_off_the_file(place: Path, *, first: bool) -> None:
    """It would count after `--restore`, though whoever said it was told that it could not be written."""
    beside = place.with_name("minutes.db.said.jsonl")
    if first:
        beside.unlink()
    before = beside.read_bytes() if not first else None
    with pytest.raises(DatabaseError, match="the disk is full"), store.speak_db(place) as db:  # noqa: PT012
        store.pronounce(db, store.Verdict(f"{MEETING}/12(1)", "note", date(2041, 4, 2), because="Seen"))
        assert b"Seen" in beside.read_bytes()
        raise sqlite3.OperationalError("database or disk is full")
    assert (beside.read_bytes() if beside.exists() else None) == before
    assert run("note '12 (1)' --because 'Seen'").exit_code == 0
    assert doctor() == {}


def test_a_script_can_prove_and_restore(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        store.save(db, pack())
        store.save(db, earlier())
        (action,) = store.find_actions(db, parse_ref("8 of 10 June 2031"))
        store.pronounce(db, store.Verdict(action["id"], "close", date(2031, 7, 2)))
    with store.copy_db(place) as (db, copy):
        assert {p.what for p in store.prove(store.Evidence(db, copy)) if p.faults} <= {"words", "spans", "texts"}


@pytest.mark.parametrize(
    "changed",
    [
        *({"of": {}}, {"of": []}, {"id": {}}, {"id": []}, {"id": 2**70}, {"id": "\ud800"}, {"id": None}, {"id": ""}),
        *({"word": "burn"}, {"word": {}}, {"on_date": None}, {"said_at": 4}, {"span_start": 2**70}, {"changes": "all"}),
        *({"because": "\ud800"}, {"changes": {"owner": "\ud800"}}, {"settles": 3}, {"quote": ["a"]}),
    ],
)
def test_a_line_that_no_database_can_hold_is_told_and_harms_no_other(spoken: Path, changed: dict[str, object]) -> None:
    beside = spoken.with_name("minutes.db.said.jsonl")
    lines = beside.read_text().splitlines()
    word = next(json.loads(line) for line in lines if json.loads(line)["of"] == "action")
    bad = json.dumps(word | {"id": "another"} | changed)
    beside.write_text("\n".join([bad, "[" * 100_000, *lines, ""]))
    assert "line 1: it cannot be read" in " ".join(doctor()["said"])
    before = {a["path"]: a["said"] for a in log()[0] if a["number"] == "12"}
    spoken.unlink()
    run("ingest pack.txt mole.txt bare.txt")
    done = run("doctor --restore")
    assert "line 1 cannot be read" in done.stderr
    assert {a["path"]: a["said"] for a in log()[0] if a["number"] == "12"} == before


@pytest.mark.parametrize(
    ("of", "changed"),
    [
        *(("paper", {"date": day}) for day in (5, "garbage", "2018-13-45", "2018-03-06T12:00:00", ["2018-03-06"])),
        *(("paper", one) for one in ({"body": 5}, {"council": ["x"]}, {"url": 5}, {"override": "yes"}, {"sha256": 5})),
        *(("body", one) for one in ({"name": 5}, {"body": ["x"]}, {"same": "no"}, {"same": None})),
        *(("add", {"action": name}) for name in ("garbage", "/", "quay-committee/2041-05-06/12")),
        *(("add", {"place": place}) for place in (5, ["x"], True)),
        *(("add", {"span_start": at}) for at in ("5", None, 1.5, -1)),
        *(("add", {"span_end": at}) for at in ("5", None, [5])),
        *(("add", one) for one in ({"settles": {"a": 1}}, {"settles": [["a"]]}, {"settles": [5]}, {"adds": 5})),
        *(
            ("add", one)
            for one in ({"title": 5}, {"nth": "x"}, {"words": 5}, {"task": 5}, {"sha256": 5}, {"exempt": "x"})
        ),
    ],
)
def test_a_damaged_line_harms_only_itself(spoken: Path, of: str, changed: dict[str, object]) -> None:
    """Whatever a field of it holds: the others are restored, and it is told which was passed over, and why."""
    beside = spoken.with_name("minutes.db.said.jsonl")
    before = log()
    lines = [json.loads(line) for line in beside.read_text().splitlines()]
    whole = next(line for line in lines if of in (line["of"], line.get("word")))
    bad = whole | changed if of == "paper" else whole | {"id": "another"} | changed
    beside.write_text("".join(f"{json.dumps(line)}\n" for line in [bad, *lines]))
    spoken.unlink()
    run("ingest pack.txt mole.txt bare.txt")
    done = run("doctor --restore")
    assert done.exit_code == 0, done.output
    assert "line 1 cannot be read: " in done.stderr
    assert "cut off" not in done.stderr
    assert "1 line of minutes.db.said.jsonl passed over" in done.stderr
    assert log() == before


def test_what_lies_beside_a_database_lies_where_a_link_leads(place: Path) -> None:
    """By a link the words of persons were not found again, and were read as a paper when the folder was."""
    (place.parent / "elsewhere").mkdir()
    link = place.parent / "elsewhere" / "linked.db"
    link.symlink_to(place)
    assert run(f"note '12 (1) of 12 March 2041' --because Linked --db '{link}'").exit_code == 0
    assert "Linked" in place.with_name(f"{place.name}.said.jsonl").read_text()
    with store.open_db(place) as db:
        db.execute("DELETE FROM verdicts")
        db.commit()
    told = run(f"doctor --restore --db '{link}'")
    assert (told.exit_code, told.stdout[:16]) == (0, "2 words restored"), told.output
    (place.parent / "paper.txt").write_text(minutes(LAMPS, day="7th May, 2041"))
    told = run(f"ingest . --db '{link}'")
    assert told.stdout.count("\n") == 1, told.output


@pytest.mark.parametrize("line", ["documents", "reparse", "ingest paper.txt", "doctor --restore", "close 12"])
def test_a_name_too_long_and_a_link_to_itself_are_no_database(place: Path, line: str) -> None:
    (place.parent / "paper.txt").write_text(minutes(LAMPS))
    (place.parent / "loop.db").symlink_to("loop.db")
    for name in ("x" * 300, "loop.db"):
        done = run(f"{line} --db {name}")
        assert (done.exit_code, done.stderr.count("minutes: ")) == (3, 1), done.output
        assert "cannot be opened" in done.stderr


def test_what_a_database_that_may_not_be_written_refuses_is_not_kept_beside_it(place: Path) -> None:
    """The word was refused, and came back with `--restore`: a transaction that is to write begins on any file."""
    said = place.with_name(f"{place.name}.said.jsonl")
    before = said.read_text()
    with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as db:
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.pronounce(db, store.Verdict("quay-committee/2041-03-12/12(2)", "close", date(2041, 4, 1)))
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            store.say(db, store.Name("Quay Committee", "Quay Panel", same=True))
    assert said.read_text() == before


def test_a_corrected_paper_with_pages_is_sound(place: Path) -> None:
    """What it says otherwise than the one before had a place and no page: a fault, which `reparse` did not mend."""
    paper = minutes(LAMPS, "the gate be painted").replace("\n12.", "\f\n12.")
    for words in (paper, paper.replace("be painted", "be oiled")):
        (place.parent / "gate.txt").write_text(words)
        assert run("ingest gate.txt").exit_code == 0
    assert doctor() == {}
    with closing(sqlite3.connect(place)) as db, db:
        told = db.execute("SELECT page FROM findings WHERE code = 'replaced' AND span_start IS NOT NULL").fetchall()
        assert set(told) == {(2,)}
        db.execute("UPDATE findings SET page = NULL WHERE code = 'replaced'")  # as an earlier version kept them
    assert "spans" in doctor()
    assert run("reparse").exit_code == 0
    assert doctor() == {}
