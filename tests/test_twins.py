"""Of several under one minute that ask in the same words, a person's word stays where the same stands around it.

What is around is the line above, the row beside, the decision before.  Where it does not tell, the word is in doubt.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from minutes_cli import store
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.refs import parse_ref
from test_spoken import keep

MILL, WEIR, OAK = "Mill House, extension to the rear", "Weir House, garage in the garden", "Oak House, porch"
OBJECT = "RESOLVED: That the Clerk send an objection to the planning authority by 1 May 2041."
WRITE = "RESOLVED: That the Clerk write to the owner."


def lines(subjects: Sequence[str]) -> str:
    return "\n\n".join(f"{subject}.\n\n{OBJECT}" for subject in subjects)


def limbs(subjects: Sequence[str]) -> str:
    return "\n\n".join(f"({chr(97 + n)}) {subject}.\n\n{OBJECT}" for n, subject in enumerate(subjects))


def labels(subjects: Sequence[str]) -> str:
    return "\n\n".join(f"{subject}.\nACTION: Clerk to send an objection by 1 May 2041." for subject in subjects)


def decisions(subjects: Sequence[str]) -> str:
    return "\n\n".join(f"RESOLVED: That the plans of {subject}, be refused.\n\n{WRITE}" for subject in subjects)


def narrated(subjects: Sequence[str]) -> str:
    told = "Members were shown the plans. Neighbours had been heard, and thanked."
    return "\n\n".join(f"{subject}.\n\n{told}\n\n{OBJECT}" for subject in subjects)


def rows(subjects: Sequence[str]) -> str:
    told = (f"{subject}\tObject\tSend an objection to the planners\tClerk\t1 May 2041" for subject in subjects)
    return "\n".join(["Application\tDecision\tAction\tOwner\tDue", *told])


def counted_rows(subjects: Sequence[str]) -> str:
    told = (f"{n}\t{subject}\tSend an objection\tClerk" for n, subject in enumerate(subjects, 1))
    return "\n".join(["No.\tSubject\tAction\tOwner", *told])


def below(subjects: Sequence[str]) -> str:
    return "\n\n".join(f"RESOLVED: That the Clerk send an objection as follows.\n\n{each}." for each in subjects)


def further_back(subjects: Sequence[str]) -> str:
    told = "RESOLVED: That the plans be refused.\n\nThe neighbours were thanked by the Chair."
    return "\n\n".join(f"{subject}.\n\n{told}\n\n{WRITE}" for subject in subjects)


SHAPES = (lines, limbs, labels, decisions, narrated, rows, counted_rows, below, further_back)
"""Which there were, of which the first MILL was closed; which there are, and which is closed now."""
Moves = dict[str, tuple[list[str], list[str], int | None]]
MOVES: Moves = {
    "as they were": ([MILL, WEIR], [MILL, WEIR], 0),
    "swapped": ([MILL, WEIR], [WEIR, MILL], 1),
    "swapped, the second was meant": ([WEIR, MILL], [MILL, WEIR], 0),
    "gone, another behind": ([MILL, WEIR], [WEIR, OAK], None),
    "gone, another in its place": ([MILL, WEIR], [OAK, WEIR], None),
    "gone": ([MILL, WEIR], [WEIR], None),
    "the other gone": ([WEIR, MILL], [MILL], 0),
    "one inserted": ([MILL, WEIR], [OAK, MILL, WEIR], 1),
    "one more behind": ([MILL, WEIR], [MILL, WEIR, OAK], 0),
    "three, turned round": ([WEIR, OAK, MILL], [MILL, OAK, WEIR], 0),
    "three, its own gone": ([WEIR, MILL, OAK], [OAK, WEIR], None),
    "the line by a slip": ([MILL, WEIR], [WEIR, MILL.replace("extension", "extenslon")], 1),
    "a word more": ([MILL, WEIR], [WEIR, MILL.replace("ext", "low ext")], 1),
    "a word of the other's line": ([MILL, WEIR], [MILL, WEIR.replace("garage", "shed")], 0),
    "another name": ([MILL, WEIR], [MILL.replace("Mill", "Hill"), WEIR], None),
    "another matter": ([MILL, WEIR], ["Mill House, shed", WEIR], None),
}


FEW = ("swapped", "gone, another behind", "gone", "one inserted", "three, its own gone", "a word more", "another name")
"""Of the other shapes: the machine's time."""


def paper(body: str, day: int = 6, more: str = "") -> str:
    """Write minutes of which the second has this body."""
    head = f"QUAY COMMITTEE\n\nMINUTES OF THE MEETING HELD ON {day} March 2041\n\nPRESENT: Councillor Teal"
    minutes = f"1. APOLOGIES\n\nNone.\n\n2. PLANNING APPLICATIONS\n\n{body}"
    return f"{head}\n\n{minutes}\n\n{more}9. CLOSE\n\nThe meeting ended at nine.\n"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Open an empty database."""
    with store.open_db(tmp_path / "m.db") as connection:
        connection.execute("PRAGMA synchronous = OFF")  # no plug is pulled here
        yield connection


def actions(db: sqlite3.Connection, day: int = 6) -> list[dict[str, object]]:
    """List the actions of a meeting in the order of the paper."""
    found = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
    return sorted((row for row in found if row["date"] == f"2041-03-{day:02}"), key=lambda row: row["start"])


def say(
    db: sqlite3.Connection,
    at: int,
    word: store.Word = "close",
    day: int = 6,
    changes: Mapping[str, object] | None = None,
) -> None:
    """Say something of the action that comes so late in the paper."""
    action = str(actions(db, day)[at]["id"])
    store.pronounce(db, store.Verdict(action, word, date(2041, 4, 1), because="seen", changes=changes or None))


def states(db: sqlite3.Connection, chosen: Moves) -> dict[str, list[str]]:
    return {move: [str(row["status"]) for row in actions(db, day)] for day, move in enumerate(chosen, 1)}


def doubts(db: sqlite3.Connection, chosen: Moves) -> set[str]:
    """Tell of which meetings something is in doubt."""
    days = {row["date"] for row in store.check(db, kinds=["in-doubt"]).records()}
    return {move for day, move in enumerate(chosen, 1) if f"2041-03-{day:02}" in days}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_word_stays_where_the_same_stands_around(
    db: sqlite3.Connection, shape: Callable[[Sequence[str]], str], tmp_path: Path
) -> None:
    chosen = MOVES if shape is lines else {move: MOVES[move] for move in FEW}
    for day, (was, _, _) in enumerate(chosen.values(), 1):
        keep(db, f"{day}.txt", paper(shape(was), day))
        say(db, was.index(MILL), day=day)
    assert not doubts(db, chosen)
    for day, (_, now, _) in enumerate(chosen.values(), 1):
        keep(db, f"{day}.txt", paper(shape(now), day))
    after = {
        move: ["closed" if at == stands else "open" for at in range(len(now))]
        for move, (_, now, stands) in chosen.items()
    }
    doubted = {move for move, (_, _, stands) in chosen.items() if stands is None}
    assert (states(db, chosen), doubts(db, chosen)) == (after, doubted)
    for held in store.documents(db):
        store.refill(db, parse(store.load(db, held.key), store.said_of(db, held.sha256)))
    assert (states(db, chosen), doubts(db, chosen)) == (after, doubted)
    with store.open_db(tmp_path / "n.db") as other:  # and so it is where all is made anew
        other.execute("PRAGMA synchronous = OFF")
        for day, (_, now, _) in enumerate(chosen.values(), 1):
            keep(other, f"{day}.txt", paper(shape(now), day))
        store.restore(other, tmp_path / "m.db.said.jsonl")
        assert (states(other, chosen), doubts(other, chosen)) == (after, doubted)


TWICE = [WEIR, WEIR, MILL]


@pytest.mark.parametrize(
    ("now", "stands"), [(TWICE, 1), ([MILL, WEIR, WEIR], 2), ([WEIR, MILL], None), ([WEIR] * 3, None)]
)
def test_where_the_same_stands_around_two_the_order_tells(
    db: sqlite3.Connection, now: list[str], stands: int | None
) -> None:
    keep(db, "a.txt", paper(lines(TWICE)))
    say(db, 1)
    keep(db, "a.txt", paper(lines(now)))
    assert [row["status"] for row in actions(db)] == ["closed" if at == stands else "open" for at in range(len(now))]
    assert len(store.check(db, kinds=["in-doubt"]).rows) == (stands is None)


SAID: tuple[tuple[store.Word, dict[str, object]], ...] = (
    ("amend", {"owner": "Warden"}),
    ("note", {}),
)


@pytest.mark.parametrize(("word", "changes"), SAID)
@pytest.mark.parametrize(
    ("now", "stands"), [([MILL, WEIR], 0), ([WEIR, MILL], 1), ([WEIR, OAK], None), ([OAK, WEIR], None)]
)
def test_whatever_is_said_follows_or_is_in_doubt(
    db: sqlite3.Connection, word: store.Word, changes: Mapping[str, object], now: list[str], stands: int | None
) -> None:
    keep(db, "a.txt", paper(lines([MILL, WEIR])))
    say(db, 0, word, changes=changes)
    keep(db, "a.txt", paper(lines(now)))
    counting = [any(not each["in_doubt"] for each in row["said"]) for row in actions(db)]  # type: ignore[attr-defined]
    assert counting == [at == stands for at in range(2)]
    assert len(store.check(db, kinds=["in-doubt"]).rows) == (stands is None)


def test_what_was_taken_back_of_one_stays_taken_back_of_that_one(db: sqlite3.Connection) -> None:
    keep(db, "a.txt", paper(lines([MILL, WEIR])))
    say(db, 0)
    say(db, 1)
    say(db, 1, "reopen", changes={"back": ["status"]})
    keep(db, "a.txt", paper(lines([OAK, WEIR, MILL])))
    assert [row["status"] for row in actions(db)] == ["open", "open", "closed"]
    assert not store.check(db, kinds=["in-doubt"]).rows


@pytest.mark.parametrize(("now", "stands"), [([MILL, WEIR], 0), ([WEIR, MILL], 1), ([WEIR, OAK], None), ([WEIR], None)])
def test_what_was_added_stays_with_the_passage(db: sqlite3.Connection, now: list[str], stands: int | None) -> None:
    text = paper(lines([MILL, WEIR]))
    keep(db, "a.txt", text)
    quote = OBJECT.partition("That ")[2]
    pin = store.pin_to_minute(db, parse_ref("quay-committee/2041-03-06/2"), None)._replace(
        start=text.index(quote), end=text.index(quote) + len(quote), quote=quote
    )
    store.add(db, store.Addition(*pin, "count the windows", date(2041, 4, 1)))
    after = paper(lines(now))
    keep(db, "a.txt", after)
    added = [row for row in actions(db) if row["added"]]
    assert len(store.check(db, kinds=["in-doubt"]).rows) == (stands is None)
    places = [at for at in range(len(after)) if after.startswith(quote, at)]
    assert [row["start"] for row in added] == ([] if stands is None else [places[stands]])


def test_two_minutes_of_one_title_are_told_apart_too(db: sqlite3.Connection) -> None:
    def both(one: str, other: str) -> str:
        return paper(f"{one}.\n\n{OBJECT}", more=f"3. PLANNING APPLICATIONS\n\n{other}.\n\n{OBJECT}\n\n")

    keep(db, "a.txt", both(MILL, WEIR))
    say(db, 0)
    keep(db, "a.txt", both(WEIR, MILL))
    assert [row["status"] for row in actions(db)] == ["open", "closed"]
    keep(db, "a.txt", both(WEIR, OAK))
    assert [row["status"] for row in actions(db)] == ["open", "open"]
    assert len(store.check(db, kinds=["in-doubt"]).rows) == 1


def as_before(place: Path) -> None:
    """Make of a database one of the version before surroundings were kept: without what `schema-10.sql` has not."""
    db, old = sqlite3.connect(place, isolation_level=None), sqlite3.connect(":memory:")
    old.executescript((Path(__file__).parent / "schemas" / "schema-10.sql").read_text("utf-8"))
    made = "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL"
    here, there = set(db.execute(made)), set(old.execute(made))
    for kind in ("view", "trigger", "index", "table"):
        for name in (name for of, name in here if of == kind and (kind == "view" or (of, name) not in there)):
            db.execute(f"DROP {kind} {name}")
    for table in (name for kind, name in here & there if kind == "table"):
        columns = (f"SELECT name FROM pragma_table_info('{table}')",)
        for (column,) in set(db.execute(*columns)) - set(old.execute(*columns)):
            db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    db.execute("UPDATE verdicts SET nth = 1, alike = 2")
    db.execute("PRAGMA user_version = 10")
    old.close()
    db.close()


@pytest.mark.parametrize(("now", "stands"), [([WEIR, MILL], 1), ([WEIR, OAK], None)])
def test_what_an_earlier_version_kept_is_told_apart_too(tmp_path: Path, now: list[str], stands: int | None) -> None:
    with store.open_db(tmp_path / "m.db") as db:
        keep(db, "a.txt", paper(lines([MILL, WEIR])))
        say(db, 0)
    as_before(tmp_path / "m.db")
    with store.open_db(tmp_path / "m.db") as db:
        keep(db, "a.txt", paper(lines(now)))
        assert [row["status"] for row in actions(db)] == ["closed" if at == stands else "open" for at in range(2)]
        assert len(store.check(db, kinds=["in-doubt"]).rows) == (stands is None)


@pytest.mark.parametrize(
    ("now", "stands"), [([MILL, WEIR], 0), ([WEIR, MILL], None), ([WEIR, OAK], None), ([WEIR, MILL, OAK], None)]
)
def test_lines_of_an_earlier_version_are_told_apart_or_in_doubt(
    db: sqlite3.Connection, tmp_path: Path, now: list[str], stands: int | None
) -> None:
    keep(db, "a.txt", paper(lines([MILL, WEIR])))
    say(db, 0)
    (line,) = (json.loads(line) for line in (tmp_path / "m.db.said.jsonl").read_text("utf-8").splitlines())
    line = {name: value for name, value in line.items() if name not in {"around", "beside"}} | {"alike": 2}
    (tmp_path / "old.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    with store.open_db(tmp_path / "n.db") as other:
        keep(other, "a.txt", paper(lines(now)))
        store.restore(other, tmp_path / "old.jsonl")
        assert [row["status"] for row in actions(other)] == [
            "closed" if at == stands else "open" for at in range(len(now))
        ]
        assert len(store.check(other, kinds=["in-doubt"]).rows) == (stands is None)
