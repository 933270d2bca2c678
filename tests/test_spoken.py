"""A person's word: said of words, kept for ever, shown everywhere, and never moved in silence to other words."""

from __future__ import annotations

import csv
import io
import json
import shlex
import sqlite3
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.spelling import same_words
from minutes_cli.words.refs import parse_ref
from terminal import on_terminal

LAMPS = "the Wharfinger be requested to report on the lamps of the Long Mole"
CONTRACTOR = "the Solicitor be requested to prosecute the contractor for the lamps of the Long Mole"
MEETING = "quay-committee/2041-03-12"
EVERY = store.ActionFilter(statuses=frozenset(), as_of=date(2041, 12, 1))


def minutes(*limbs: str, draft: bool = False, day: str = "12th March, 2041", more: str = "") -> str:
    """Write minutes of which minute 12 has these limbs."""
    head = (
        "QUAY COMMITTEE\n\n" + ("DRAFT MINUTES OF THE " if draft else "") + f"MEETING HELD ON TUESDAY {day.upper()}\n\n"
    )
    listed = "\n".join(f"({n}) {limb}; and" for n, limb in enumerate(limbs, 1))
    return (
        f"{head}PRESENT: Councillor Teal (in the Chair)\n\n11. APOLOGIES\n\nNone.\n\n12. LAMPS OF THE MOLE\n\n"
        f"The Committee saw the lamps by night. The Chair thought that a painter might be asked.\n\nRESOLVED: That\n\n"
        f"{listed}\n\n13. CLOSE\n\nThe meeting ended at nine.\n{more}"
    )


def keep(db: sqlite3.Connection, name: str, text: str) -> None:
    """Parse and save a paper; one of a name that is held replaces it."""
    store.save(db, parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a database, for the commands too."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "minutes.db"


@pytest.fixture
def db(place: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(place) as connection:
        yield connection


def run(line: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(app, shlex.split(line))


def rows(line: str) -> list[dict[str, Any]]:
    """Run a listing and read its JSON."""
    done = run(f"{line} --json")
    assert done.exit_code == 0, done.output
    return list(json.loads(done.stdout))


def states(db: sqlite3.Connection) -> dict[str, str]:
    """Tell the status of each action by its limb."""
    return {a["path"]: a["status"] for a in store.actions(db, want=EVERY).records() if a["number"] == "12"}


SAME = [
    ("report on the lamps", "report on the lamps", True),
    ("report on the lamps", "report on lamps", True),
    ("report on the lamps of the Long Mole", "report on the lanips of the Long Mole", True),
    ("write to the Committee", "write to the Commitee", True),
    ("mend the lamps of the Long Mole", "mend the ramps of the Long Mole", False),
    ("publish the approved scheme", "publish the unapproved scheme", False),
    ("report on the lamp- posts", "report on the lampposts", True),
    ("report on the lamps", "report on the bins", False),
    (
        "report on the lamps of the Long Mole at the next meeting",
        "report on the bins of the Long Mole at the next meeting",
        False,
    ),
    ("mend 12 lamps", "mend 13 lamps", False),
    ("report on the lamps", "report on the lamps and prosecute the contractor", False),
    ("report on the lamps", "", False),
    ("lamps be mended", "lamps not be mended", False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_which_words_are_the_same(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a column
    assert same_words(plain(one), plain(other)) is same
    assert same_words(plain(other), plain(one)) is same


@pytest.mark.parametrize("how", ["replaced", "a better copy", "the copy came first"])
def test_a_word_follows_its_words_when_a_limb_is_inserted(db: sqlite3.Connection, how: str) -> None:
    before, after = minutes(LAMPS, draft=how != "replaced"), minutes(CONTRACTOR, LAMPS)
    if how == "the copy came first":
        keep(db, "confirmed.txt", after)
        store.pronounce(db, store.Verdict(f"{MEETING}/12(2)", "close", date(2041, 4, 1), "A Clerk"))
        keep(db, "pack.txt", before)
    else:
        keep(db, "pack.txt", before)
        store.pronounce(db, store.Verdict(f"{MEETING}/12(1)", "close", date(2041, 4, 1), "A Clerk"))
        keep(db, "pack.txt" if how == "replaced" else "confirmed.txt", after)
    assert states(db) == {"(1)": "open", "(2)": "closed"}
    assert not [row for row in store.check(db).records() if row["kind"] == "in-doubt"]
    (shown,) = store.find(db, parse_ref("12 (2)"))
    assert [(v["word"], v["by"], v["in_doubt"]) for v in shown.part("verdicts")] == [("close", "A Clerk", False)]


def test_of_changed_words_it_is_in_doubt(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS))
    assert run("close '12 (1)' --on 2041-04-01 --by 'A Clerk'").exit_code == 0
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(CONTRACTOR))
        assert states(db) == {"(1)": "open"}
    (action,) = rows("actions")
    assert [(w["word"], w["of"], w["in_doubt"]) for w in action["said"]] == [
        ("close", "the Wharfinger be requested to report on the lamps of the Long Mole", True)
    ]
    assert "\topen\tin-doubt\t" in run("actions").stdout
    assert "in doubt, for it was said of “the Wharfinger" in " ".join(run("show '12 (1)'").stdout.split())
    (doubt,) = [row for row in rows("check") if row["kind"] == "in-doubt"]
    assert doubt["message"].startswith("closed on 2041-04-01 by A Clerk of “the Wharfinger be requested to report")
    assert (doubt["id"], doubt["date"]) == (f"{MEETING}/12(1)", "2041-03-12")
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS))
        assert states(db) == {"(1)": "closed"}
        assert not [row for row in store.check(db).records() if row["kind"] == "in-doubt"]


@pytest.mark.parametrize(
    ("now", "closed"),
    [
        (LAMPS.replace("be requested to report", "report"), True),
        (LAMPS.replace("lamps", "lanips"), True),
        (LAMPS.replace("Wharfinger", "Lamplighter"), False),
        (LAMPS.replace("lamps", "ropes"), False),
        (f"{LAMPS} by 1 May 2041", False),
    ],
)
def test_what_the_same_request_is_in_another_copy(db: sqlite3.Connection, now: str, closed: bool) -> None:  # noqa: FBT001
    keep(db, "pack.txt", minutes(LAMPS))
    store.pronounce(db, store.Verdict(f"{MEETING}/12(1)", "close", date(2041, 4, 1)))
    keep(db, "pack.txt", minutes(now))
    assert states(db) == {"(1)": "closed" if closed else "open"}
    assert [r["kind"] for r in store.check(db, kinds=["in-doubt"]).records()] == [] if closed else ["in-doubt"]


def test_of_words_that_are_gone_it_is_in_doubt(db: sqlite3.Connection) -> None:
    keep(db, "pack.txt", minutes("the lamps be noted", LAMPS))
    store.pronounce(db, store.Verdict(f"{MEETING}/12(2)", "close", date(2041, 4, 1)))
    keep(db, "pack.txt", minutes("the lamps be noted"))
    (doubt,) = [row for row in store.check(db).records() if row["kind"] == "in-doubt"]
    assert "these words are no longer there" in doubt["message"]
    store.forget(db, store.documents(db)[0])
    (doubt,) = [row for row in store.check(db).records() if row["kind"] == "in-doubt"]
    assert "no paper of that meeting is held" in doubt["message"]


def test_an_ingest_says_what_fell_in_doubt(place: Path) -> None:
    packs = place.parent / "packs"
    packs.mkdir()
    (packs / "pack.txt").write_text(minutes(LAMPS))
    assert "in doubt" not in run("ingest packs").stderr
    run("close '12' --by 'A Clerk' --on 2041-04-01")
    (packs / "pack.txt").write_text(minutes("the lamps be noted"))
    assert "\n1 word of persons now in doubt: minutes check --kind in-doubt\n" in run("ingest packs").stderr
    (packs / "pack.txt").write_text(minutes("the lamps be noted twice"))
    assert "in doubt" not in run("ingest packs").stderr, "it was told of"


def test_what_is_in_doubt_can_be_settled(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS, LAMPS.replace("report on", "mend")))
    run("close '12 (1)'")
    run("close '12 (2)'")
    run("add 12 --quote 'a painter might be asked' --task 'Ask a painter'")
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(CONTRACTOR).replace("a painter", "nobody"))
    assert [r["kind"] for r in rows("check --kind in-doubt")] == ["in-doubt"] * 3
    assert run("amend '12 (1)' --owner Solicitor --because 'It was another'").exit_code == 0
    assert [w["in_doubt"] for w in rows("actions")[0]["said"]] == [False]
    for lost in ("12(2)", "12[+1]"):
        done = run(f"reopen '{MEETING}/{lost}'")
        assert "What was said of words that are gone is taken back" in done.stdout
        assert run(f"reopen '{MEETING}/{lost}'").exit_code == 1
    assert rows("check --kind in-doubt") == []
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS, LAMPS.replace("report on", "mend")))
    assert {a["path"]: a["status"] for a in rows("actions --all")} == {"(1)": "closed", "(2)": "open"}


def test_a_note_leaves_a_doubt_as_it_is(place: Path) -> None:
    """It settled it, and the closing was told nowhere any more."""
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS))
    run("close '12 (1)' --on 2041-04-01 --because 'All is said'")
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(CONTRACTOR))
    assert run("note '12 (1)' --on 2041-04-02 --because 'Asked on Monday'").exit_code == 0
    assert [(w["word"], w["in_doubt"]) for w in rows("actions")[0]["said"]] == [("close", True), ("note", False)]
    assert [row["message"][:10] for row in rows("check --kind in-doubt")] == ["closed on "]


def test_what_was_settled_is_told_where_all_is_told(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS))
    run("close '12 (1)' --on 2041-04-01 --because 'All is said'")
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(CONTRACTOR))
    run("amend '12 (1)' --owner 'A Clerk' --on 2041-04-03")
    assert rows("check --kind in-doubt") == []
    assert [(a["status"], [w["word"] for w in a["said"]]) for a in rows("actions")] == [("open", ["amend"])]
    page = run("show '12 (1)'").stdout
    assert "settled since" in page
    assert f"closed on 2041-04-01: All is said; settled since: it was said of “{LAMPS}”" in " ".join(page.split())
    (told,) = [x["verdicts"] for x in json.loads(run("show '12 (1)' --json").stdout)]
    assert [(w["word"], w["settled"]) for w in told] == [("close", True), ("amend", False)]


@pytest.fixture
def held(place: Path) -> Path:
    """Fill the database with one paper."""
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS, CONTRACTOR))
    return place


def test_what_is_amended_is_shown_as_such_everywhere(held: Path) -> None:
    done = run(
        "amend '12 (1)' --owner 'Harbour Master' --due '1 May 2041' --by 'A Clerk' --because 'Agreed by telephone'"
    )
    assert done.stdout.splitlines()[1] == "owner: Harbour Master (was Wharfinger); due: 2041-05-01 (was none)"
    (one,) = [a for a in rows("actions --owner harbour") if a["path"] == "(1)"]
    assert (one["owner"], one["due"], one["due_now"], one["because"]) == (
        "Harbour Master",
        "2041-05-01",
        "2041-05-01",
        "Agreed by telephone",
    )
    assert one["amended"] == {"owner": "Wharfinger", "due": None}
    assert one["added"] is False
    (word,) = one["said"]
    today = date.today().isoformat()  # noqa: DTZ011 - the reader's own day
    assert word == {
        "word": "amend",
        "on": today,
        "by": "A Clerk",
        "because": "Agreed by telephone",
        "changes": {
            "owner": "Harbour Master",
            "due": "2041-05-01",
            "was": {"owner": "Wharfinger", "due": None},
        },
        "of": "the Wharfinger be requested to report on the lamps of the Long Mole",
        "in_doubt": False,
    }
    assert "\topen\towner due\t" in run("actions").stdout
    table, beside = on_terminal(["actions"], Path.cwd(), 120)
    assert "2041-05-01*" in table
    assert "Harbour Master*" in table
    assert "* as a person said" in beside
    told = next(csv.DictReader(io.StringIO(run("actions --csv").stdout)))
    assert json.loads(told["amended"]) == one["amended"]
    shown = " ".join(run("show '12 (1)'").stdout.split())
    assert "amended (owner Harbour Master (the paper: Wharfinger); due 2041-05-01 (the paper: none))" in shown
    assert [a["owner"] for a in rows("query \"SELECT owner FROM action_log WHERE path = '(1)'\"")] == ["Harbour Master"]


@pytest.mark.parametrize("how", ["reparse", "a better copy"])
def test_what_is_amended_is_carried_over(held: Path, how: str) -> None:
    run("amend '12 (1)' --task 'Report on the lamps in writing' --status reported")
    if how == "reparse":
        assert run("reparse").exit_code == 0
    else:
        with store.open_db(held) as db:
            keep(db, "copy.txt", minutes("the lamps be noted", LAMPS, CONTRACTOR, more="\nConfirmed.\n"))
            store.forget(db, next(d for d in store.documents(db) if d.name == "pack.txt"))
    path = "(1)" if how == "reparse" else "(2)"
    told = {a["path"]: (a["task"], a["status"]) for a in rows("actions --all")}
    assert told[path] == ("Report on the lamps in writing", "reported")
    assert run(f"reopen '12 {path}'").exit_code == 0
    told = {a["path"]: (a["task"], a["status"]) for a in rows("actions --all")}
    assert told[path] == ("report on the lamps of the Long Mole", "open")
    with store.read_db(held) as db:
        assert db.execute("SELECT count(*) FROM verdicts").fetchone() == (2,)


def test_a_reopening_takes_back_one_thing_at_a_time(held: Path) -> None:
    run("amend '12 (1)' --owner 'Harbour Master'")
    run("close '12 (1)'")
    assert "Again as" not in run("reopen '12 (1)'").stdout
    assert [(a["owner"], a["status"]) for a in rows("actions") if a["path"] == "(1)"] == [("Harbour Master", "open")]
    assert run("reopen '12 (1)'").stdout.splitlines()[-1] == "Again as the paper has it: owner: Wharfinger"
    assert [(a["owner"], a["amended"]) for a in rows("actions") if a["path"] == "(1)"] == [("Wharfinger", {})]


def test_a_reopening_takes_back_no_more_than_was_said_last(held: Path) -> None:
    """What one person said is not lost when another's word is taken back."""
    run("amend '12 (1)' --due 2041-05-01 --by Ash --owner 'Harbour Master'")
    run("amend '12 (1)' --due 2041-06-01 --by Reed")
    for due, said in (
        ("2041-05-01", "Again as it was said before: due: 2041-05-01"),
        (None, "Again as the paper has it"),
    ):
        assert said in run("reopen '12 (1)'").stdout
        (action,) = (a for a in rows("actions") if a["path"] == "(1)")
        assert action["owner"] == ("Harbour Master" if due else "Wharfinger")
        assert (action["due_now"] == due) or (due is None and "due" not in action["amended"])
        assert (action["amended"] == {}) == (due is None)


def test_what_was_set_since_outlives_the_state_that_is_taken_back(held: Path) -> None:
    run("amend '12 (1)' --due 2041-05-01 --status ended --by Ash")
    run("amend '12 (1)' --due 2041-06-01 --by Reed")
    run("reopen '12 (1)'")
    assert [a["due_now"] for a in rows("actions") if a["path"] == "(1)"] == ["2041-06-01"]


def test_what_is_no_action_is_listed_for_those_who_ask(held: Path) -> None:
    run("amend '12 (2)' --not-an-action --because 'A threat'")
    assert [a["path"] for a in rows("actions --all")] == ["(1)"]
    assert [(a["path"], a["status"], a["because"]) for a in rows("actions --dismissed")] == [
        ("(2)", "dismissed", "A threat")
    ]
    assert "[no action] Solicitor" in run("show '12 (2)'").stdout
    run("reopen '12 (2)'")
    assert [a["path"] for a in rows("actions")] == ["(1)", "(2)"]


def test_what_was_said_where_a_council_prints_a_decision_again_counts_for_the_committees_own(place: Path) -> None:
    decided = (
        "RESOLVED: That the Clerk be requested to write to the owners of the long barge about the keys of the gate."
    )
    council = minutes(day="14th May, 2041").replace("QUAY COMMITTEE", "BRINMOUTH TOWN COUNCIL")
    council += f"\n14. MINUTES OF THE KEYS COMMITTEE\n\nThese were received.\n\n{decided}\n"
    keys = minutes(day="7th May, 2041").replace("QUAY COMMITTEE", "KEYS COMMITTEE") + f"\n14. KEYS\n\n{decided}\n"
    with store.open_db(place) as db:
        keep(db, "council.txt", council)
    (action,) = rows("actions")
    run(f"amend {action['id']} --owner 'Town Clerk' --due 2041-06-01")
    run(f"close {action['id']} --on 2041-05-20")
    with store.open_db(place) as db:
        keep(db, "keys.txt", keys)
    (action,) = rows("actions --all")
    assert (action["id"], action["status"], action["owner"], action["due_now"]) == (
        "keys-committee/2041-05-07/14",
        "closed",
        "Town Clerk",
        "2041-06-01",
    )
    assert rows("check --kind in-doubt") == []
    run(f"reopen {action['id']}")
    assert [a["status"] for a in rows("actions --all")] == ["open"]


PINS = [
    ("12", "LAMPS OF THE MOLE"),
    ("'12 (1)'", LAMPS),
    ("12 --quote 'a painter might be asked'", "a painter might be asked"),
    ("--document pack.txt --quote 'a painter might be asked'", "a painter might be asked"),
    ("--document pack.txt --span 150-180", None),
]


@pytest.mark.parametrize(("where", "quote"), PINS)
def test_what_no_paper_prints_is_pinned_to_a_passage(held: Path, where: str, quote: str | None) -> None:
    done = run(f"add {where} --task 'Ask a painter' --owner Clerk --due 2041-05-01 --by 'A Clerk' --because 'Said'")
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("Added 12 [+1] of 2041-03-12: Clerk: Ask a painter\n")
    (one,) = [a for a in rows("actions") if a["added"]]
    assert (one["id"], one["owner"], one["due_now"], one["number"], one["path"], one["because"]) == (
        f"{MEETING}/12[+1]",
        "Clerk",
        "2041-05-01",
        "12",
        "[+1]",
        "Said",
    )
    text = minutes(LAMPS, CONTRACTOR)[one["start"] : one["end"]]
    assert quote is None or text.rstrip(";") == quote
    assert "\topen\tadded\t" in run("actions").stdout
    run("reparse")
    assert [a["id"] for a in rows("actions") if a["added"]] == [one["id"]]
    assert run("add 12 --task 'Thank the painter'").stdout.startswith("Added 12 [+2] of")
    assert run("close '12 [+1] of 2041-03-12' --by 'A Clerk'").exit_code == 0
    run("reparse")
    assert [(a["path"], a["closed_by"]) for a in rows("actions --closed")] == [("[+1]", "A Clerk")]
    run("reopen '12[+1]'")
    assert "It is taken back" in run(f"reopen '{one['id']}'").stdout
    run("reparse")
    assert [a["path"] for a in rows("actions --all") if a["added"]] == ["[+2]"]
    assert run("add 12 --task 'Pay the painter'").stdout.startswith("Added 12 [+3] of")


def test_what_stands_only_in_a_copy_that_is_not_listed_is_not_added_in_silence(place: Path) -> None:
    """It was "Added", listed nowhere, and in doubt at once."""
    with store.open_db(place) as db:
        keep(db, "confirmed.txt", minutes(LAMPS))
        keep(db, "draft.txt", minutes(LAMPS, draft=True).replace("a painter might", "a sailor might"))
    done = run("add --document draft.txt --quote 'a sailor might' --task 'Ask a sailor'")
    assert done.exit_code == 1
    assert "is listed as confirmed.txt has it, where “a sailor might” does not stand" in done.stderr
    assert run("add --document draft.txt --quote 'be asked' --task 'Ask a painter'").exit_code == 0
    assert [a["task"] for a in rows("actions") if a["added"]] == ["Ask a painter"]
    assert rows("check --kind in-doubt") == []


def test_what_was_added_goes_where_its_passage_goes(held: Path) -> None:
    run("add 12 --quote 'a painter might be asked' --task 'Ask a painter'")
    moved = (
        minutes(CONTRACTOR, more="\nConfirmed.\n").replace("13. CLOSE", "14. CLOSE").replace("12. LAMPS", "13. LAMPS")
    )
    with store.open_db(held) as db:
        keep(db, "pack.txt", moved)
    assert [a["id"] for a in rows("actions") if a["added"]] == [f"{MEETING}/13[+1]"]
    with store.open_db(held) as db:
        keep(db, "pack.txt", moved.replace("a painter might be asked", "it was late"))
    assert not [a for a in rows("actions --all") if a["added"]]
    (doubt,) = [row for row in rows("check") if row["kind"] == "in-doubt"]
    assert "added on" in doubt["message"]
    assert "a painter might be asked" in doubt["message"]


def test_a_check_tells_what_papers_say_against_a_person(held: Path) -> None:
    run("amend '12 (1)' --owner 'Harbour Master' --on 2041-03-20")
    run("close '12 (2)' --on 2041-03-20 --by 'A Clerk'")
    assert not [row for row in rows("check") if row["kind"] == "contradicted"]
    later = minutes("the position be noted", day="14th May, 2041").replace(
        "The Chair thought",
        "The Solicitor was to prosecute the contractor for the lamps of the Long Mole now. It had not been possible "
        "to do so, and it was deferred to 9 July 2041. The Chair thought",
    )
    with store.open_db(held) as db:
        keep(db, "later.txt", later)
        keep(db, "pack.txt", minutes(LAMPS.replace("Wharfinger", "Wharfingers"), CONTRACTOR))
    told = [row["message"] for row in rows("check") if row["kind"] == "contradicted"]
    assert any(m.startswith("owner Harbour Master, said on 2041-03-20; the paper now has Wharfingers") for m in told)
    assert any(m.startswith("closed, said on 2041-03-20 by A Clerk; quay-committee/2041-05-14/12") for m in told), told


WRONG = [
    ("amend '12 (1)'", 2, "say what to amend"),
    ("amend '12 (1)' --status done", 2, '"done" is no status'),
    ("amend '12 (1)' --status open --not-an-action", 2, "cannot both be"),
    ("amend '12 (1)' --due someday", 2, '"someday" is no date'),
    ("amend '12 (1)' --task ' '", 2, "an empty --task"),
    ("amend 12 --owner X", 1, "means 2 actions"),
    ("amend 13 --owner X", 1, "no action was found"),
    ("amend 99 --owner X", 1, "no minute 99"),
    ("add 12", 2, "say what is to be done"),
    ("add --task X", 2, "say what it follows from"),
    ("add 12 --document pack.txt --task X", 2, "say what it follows from"),
    ("add 12 --page 3 --task X", 2, "are of a --document"),
    ("add --document pack.txt --task X", 2, "say where in that paper"),
    ("add --document pack.txt --page 3 --task X", 1, "has no page 3"),
    ("add --document pack.txt --span 9-3 --task X", 2, "is no span"),
    ("add --document pack.txt --span ²-³ --task X", 2, "is no span"),
    (f"add --document pack.txt --span 1-{'9' * 5000} --task X", 2, "is no span"),
    ("add --document pack.txt --span 150-99999 --task X", 1, "its text ends at"),
    ("add --document pack.txt --span 150-450 --task X", 1, "goes on beyond"),
    ("add --document pack.txt --quote 'None. 12. LAMPS OF THE MOLE' --task X", 1, "goes on beyond"),
    ("add --document pack.txt --quote '11. APOLOGIES None. 12. LAMPS' --task X", 1, "goes on beyond"),
    ("add --document pack.txt --span 0-9 --task X", 1, "has no minute there"),
    ("add --document nothing.txt --page 1 --task X", 1, "no document"),
    ("add 12 --quote 'no such words' --task X", 1, "does not stand"),
    ("add 12 --quote the --task X", 1, "times"),
    ("add 99 --task X", 1, "no minute 99"),
]


@pytest.mark.parametrize(("line", "code", "says"), WRONG)
def test_bad_input_is_one_clear_line_and_changes_nothing(held: Path, line: str, code: int, says: str) -> None:
    before = held.read_bytes()
    done = run(line)
    assert (done.exit_code, done.stdout) == (code, "")
    assert says in done.stderr
    assert "\n" not in done.stderr.strip() or "means" in done.stderr
    assert held.read_bytes() == before


def test_words_said_in_the_version_before_are_kept_with_what_they_were_said_of(tmp_path: Path) -> None:
    """A database of schema 7, with one action closed and one whose paper has gone."""
    from minutes_cli.store.schema.migrations import migrate  # noqa: PLC0415
    from test_plan_rows import OLD_MEETING  # noqa: PLC0415

    place = tmp_path / "old.db"
    with sqlite3.connect(place) as old:
        migrate(old, until="0006_logs")
        old.execute("PRAGMA user_version = 7")
        old.executescript(OLD_MEETING)
        old.execute("UPDATE items SET own_id = '/1'")
        old.execute(
            "INSERT INTO verdicts (action, sha256, place, words, word, on_date, by_whom, said_at) "
            "VALUES ('quay-panel/2019-01-01/3', 'def', '/3', 'mend it', 'close', '2019-02-01', 'A Clerk', '2019')"
        )
    old.close()
    with store.read_db(place) as db:
        kept = db.execute("SELECT action, words, task, quote, word, by_whom FROM verdicts ORDER BY key").fetchall()
        assert kept == [
            ("quay-panel/2020-01-01/1", "sell it", "sell it", "old", "close", None),
            ("quay-panel/2019-01-01/3", "mend it", None, None, "close", "A Clerk"),
        ]
        (closed,) = store.actions(db, want=store.ActionFilter(frozenset(("closed",)))).records()
        assert (closed["task"], closed["closed_on"]) == ("sell it", "2020-02-01")
        (doubt,) = [row for row in store.check(db).records() if row["kind"] == "in-doubt"]
        assert doubt["message"].startswith(
            "closed on 2019-02-01 by A Clerk of “mend it”: no paper of that meeting is held (`minutes reopen "
        )


def test_every_word_is_written_down_a_second_time(held: Path) -> None:
    run("close '12 (1)' --on 2041-04-01 --by 'A Clerk'")
    run("reopen '12 (1)'")
    run("add 12 --task 'Ask a painter'")
    lines = [json.loads(line) for line in (held.parent / "minutes.db.said.jsonl").read_text("utf-8").splitlines()]
    assert [(line["of"], line.get("word")) for line in lines][:3] == [
        ("action", "close"),
        ("action", "reopen"),
        ("action", "add"),
    ]
    assert (lines[0]["action"], lines[0]["quote"], lines[0]["by_whom"]) == (f"{MEETING}/12(1)", LAMPS, "A Clerk")
    assert (lines[1]["changes"], lines[2]["changes"]["task"]) == ({"back": ["status"]}, "Ask a painter")
    (held.parent / "minutes.db.said.jsonl").unlink()
    run("close '12 (1)'")
    again = [json.loads(line) for line in (held.parent / "minutes.db.said.jsonl").read_text("utf-8").splitlines()]
    assert (again[:-1], again[-1]["word"]) == (lines, "close")


def test_a_word_that_cannot_be_written_down_twice_is_not_said(held: Path) -> None:
    (held.parent / "minutes.db.said.jsonl").mkdir()
    done = run("close '12 (1)'")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "where every word is kept, cannot be written" in done.stderr
    assert [a["status"] for a in rows("actions --all")] == ["open", "open"]


def test_the_initials_of_one_owner_do_not_stand_for_another(place: Path) -> None:
    with store.open_db(place) as db:
        keep(
            db,
            "staithe.txt",
            "STAITHE FORUM\n\nMinutes of the meeting held on 12 March 2041\n\n"
            "Present: Jo Prewitt (JP), Ann Teal (AT)\n\n"
            "1. ROPES\n\nAction: JP to count the ropes.\n",
        )
        (action,) = store.actions(db).records()
    assert (action["owner"], action["persons"]) == ("JP", "Jo Prewitt")
    ask = "SELECT owner, persons FROM action_log"
    for line, told in (
        ("amend 1 --owner 'The Clerk'", ("The Clerk", None)),
        ("reopen 1", ("JP", "Jo Prewitt")),
    ):
        assert run(line).exit_code == 0
        with store.read_db(place) as db:
            assert tuple(store.query(db, ask).rows[0]) == told


REPORT = (
    "Report to: Quay Committee\n\nDate: 12 March 2041\n\nSubject: Lamps of the Long Mole\n\nReport of: Wharfinger\n\n"
    "1. The lamps burn oil, and nine of them leak.\n\nRECOMMENDATIONS\n\n1. That the report be noted.\n"
)
LEAK = REPORT.index("nine of them leak")
PINNED = [
    ("--document report.txt --quote 'nine of them leak'", "nine of them leak"),
    (f"--document report.txt --span {LEAK}-{LEAK + 17}", "nine of them leak"),
    ("{paper}", None),
    ("{paper} --quote 'nine of them leak'", "nine of them leak"),
]


@pytest.mark.parametrize(("where", "quote"), PINNED)
def test_what_a_report_calls_for_is_pinned_to_it(held: Path, where: str, quote: str | None) -> None:
    with store.open_db(held) as db:
        keep(db, "report.txt", REPORT)
    (paper,) = [row["id"] for row in rows("papers")]
    done = run(f"add {where.format(paper=paper)} --task 'Mend the nine' --owner Clerk --due 2041-05-01 --by 'A Clerk'")
    assert done.exit_code == 0, done.output
    (one,) = [a for a in rows("actions") if a["added"]]
    assert (one["id"], one["document"], one["owner"], one["due_now"], one["body"], one["date"]) == (
        f"{paper}[+1]",
        "report.txt",
        "Clerk",
        "2041-05-01",
        "Quay Committee",
        "2041-03-12",
    )
    assert quote is None or REPORT[one["start"] : one["end"]] == quote
    assert "Clerk*: Mend the nine*" in run(f"show '{one['id']}'").stdout
    assert run("doctor").exit_code == 0, run("doctor").output
    assert "Mend the nine*" in run(f"show {paper}").stdout
    assert [a["task"] for a in rows("arising quay") if a["id"] == one["id"]] == ["Mend the nine"]
    assert run(f"amend '{one['id']}' --owner Wharfinger").exit_code == 0
    assert run(f"close '{one['id']}' --by 'A Clerk'").exit_code == 0
    with store.open_db(held) as db:
        keep(db, "report.txt", f"{REPORT}\nPage 2\n")  # a better copy
    run("reparse")
    (closed,) = [a for a in rows("actions --closed") if a["added"]]
    assert (closed["id"], closed["owner"], closed["closed_by"]) == (f"{paper}[+1]", "Wharfinger", "A Clerk")
    for _ in range(3):
        run(f"reopen '{one['id']}'")
    assert not [a for a in rows("actions --all") if a["added"]]


def test_what_was_noted_of_words_that_are_gone_is_in_doubt_until_it_is_taken_back(place: Path) -> None:
    """Only what set something was listed: a note went with its words, and nothing told that there had been one."""
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes("the lamps be noted", LAMPS))
    assert run("note '12 (2)' --on 2041-04-01 --by 'A Clerk' --because 'Promised for May'").exit_code == 0
    assert run("close '12 (2)' --on 2041-04-02").exit_code == 0
    assert run("reopen '12 (2)' --on 2041-04-03").exit_code == 0
    assert run("note '12 (2)' --on 2041-04-04 --because 'Promised for June'").exit_code == 0
    assert "in-doubt" not in [row["kind"] for row in rows("check")]
    for gone in (minutes("the lamps be noted"), minutes("the ropes be noted")):
        with store.open_db(place) as db:
            keep(db, "pack.txt", gone)
        (doubt,) = [row for row in rows("check") if row["kind"] == "in-doubt"]
        assert doubt["message"].startswith("noted on 2041-04-04 (“Promised for June”) of “the Wharfinger")
    assert "What was said of words that are gone is taken back" in run(f"reopen '{MEETING}/12(2)'").stdout
    assert "in-doubt" not in [row["kind"] for row in rows("check")]


def test_what_was_added_to_words_that_are_gone_is_told(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS, LAMPS.replace("report on", "mend")))
    assert run("add '12 (2)' --task 'Thank the painters' --on 2041-04-01").exit_code == 0
    with store.open_db(place) as db:
        keep(db, "pack.txt", minutes(LAMPS))
    (doubt,) = [row for row in rows("check") if row["kind"] == "in-doubt"]
    assert doubt["message"].startswith("added on 2041-04-01 (“Thank the painters”) of “")


def test_what_a_person_added_is_again_as_it_was_added(db: sqlite3.Connection) -> None:
    """It was said to be "as the paper has it", task: none."""
    keep(db, "a.txt", minutes(LAMPS))
    db.commit()
    assert run("add 13 --task 'Ask Ash'").exit_code == 0
    assert run("amend '13[+1]' --task 'Ask Elm'").exit_code == 0
    assert "Again as it was added: task: Ask Ash" in run("reopen '13[+1]'").output


def test_the_name_of_a_document_comes_before_the_short_id_of_another(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", minutes(LAMPS))
    (held,) = db.execute("SELECT id FROM document_list").fetchone()
    (short,) = store.short_ids(db, [held]).values()
    assert store.document_spelt_out(db, short) == store.spelt_out(db, short) == held
    keep(db, f"papers/{short}", minutes(LAMPS, day="9th April, 2041"))
    assert run(f"forget {short}").output == f"papers/{short}: forgotten\n"
