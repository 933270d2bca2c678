"""What was said is one log in one order: in the database, in the file beside it, and in what is made anew of either."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import minutes_cli
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document, Said
from minutes_cli.parse.pipeline import parse
from minutes_cli.store.keep.order import in_order

MARCH = """QUAY COMMITTEE

Minutes of the meeting held on 12 March 2041

1. LAMPS

RESOLVED: That the Clerk be asked to mend the lamps.

2. SALE OF THE MILL

RESOLVED: That the Solicitor be asked to sell the mill.
"""
MAY = """MOLE PANEL

Minutes of the meeting held on 9 May 2041

1. ROPES

RESOLVED: That the Warden be asked to buy ropes.
"""
UNDATED = """BOATS PANEL

1. BOATS

RESOLVED: That the Boatman be asked to count the boats.
"""
EVERY = store.ActionFilter(statuses=frozenset())
LAMPS, MILL, ROPES = "quay-committee/2041-03-12/1", "quay-committee/2041-03-12/2", "mole-panel/2041-05-09/1"
TEXTS = {"march.txt": MARCH, "may.txt": MAY, "boats.txt": UNDATED}


def _document(name: str) -> Document:
    return Document(name, TEXTS[name], sha256=sha256(TEXTS[name].encode()).hexdigest())


PARSED = {name: parse(_document(name)) for name in TEXTS}


class House:
    """A database with the papers, and the file beside it."""

    def __init__(self, place: Path, file: bytes = b"") -> None:
        place.parent.mkdir(exist_ok=True)
        self.place, self.file = place, place.with_name(place.name + ".said.jsonl")
        if file:
            self.file.write_bytes(file)
        with store.open_db(place) as db:
            for parsed in PARSED.values():
                store.save(db, parsed)

    @classmethod
    def of(cls, place: Path, made: Path, file: bytes = b"") -> House:
        """A database that is a copy of one with the papers."""
        house = cls.__new__(cls)
        house.place, house.file = place, place.with_name(place.name + ".said.jsonl")
        place.parent.mkdir(exist_ok=True)
        shutil.copy(made, place)
        if file:
            house.file.write_bytes(file)
        return house

    def say(self, *said: Callable[[sqlite3.Connection], object]) -> None:
        """Say one thing after the other."""
        with store.open_db(self.place) as db:
            for one in said:
                one(db)

    def lines(self) -> list[bytes]:
        """Return the lines of the file."""
        return self.file.read_bytes().splitlines(keepends=True)

    def write(self, lines: list[bytes]) -> None:
        """Write the file anew."""
        self.file.write_bytes(b"".join(lines))

    def restore(self) -> None:
        """Do as `doctor --restore` does."""
        with store.open_db(self.place) as db:
            done = store.restore(db, self.file)
            for held in store.documents(db):
                if held.sha256 in done.papers:
                    store.refill(db, parse(store.load(db, held.key), store.said_of(db, held.sha256)))

    def wrong(self) -> list[str]:
        """Return what `doctor` finds wrong of what was said."""
        with store.copy_db(self.place) as (db, copy):
            return [
                fault
                for proof in store.prove(store.Evidence(db, copy))
                if proof.what == "said"
                for fault in proof.faults
            ]

    def told(self) -> Any:
        """Return all that follows from what was said."""
        with store.read_db(self.place) as db:
            acts = [
                {name: row[name] for name in ("id", "status", "owner", "task", "due", "exempt", "because")}
                for row in store.actions(db, want=EVERY).records()
            ]
            return acts, minutes_cli.bodies(db), [(row["date"], row["url"]) for row in minutes_cli.meetings(db)]

    def anew(self) -> Any:
        """Return the same of a database that is made of the papers and the file."""
        folder = self.place.parent / "anew"
        shutil.rmtree(folder, ignore_errors=True)
        other = House(folder / "m.db", self.file.read_bytes())
        other.restore()
        assert not [fault for fault in other.wrong() if "cannot be read" not in fault]
        return other.told()


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Lay papers down."""
    return House(tmp_path / "m.db")


Saying = Callable[[sqlite3.Connection], object]


def close(ref: str) -> Saying:
    return lambda db: minutes_cli.close(db, ref)


def reopen(ref: str) -> Saying:
    return lambda db: minutes_cli.reopen(db, ref)


def amend(ref: str, **changes: Any) -> Saying:
    return lambda db: minutes_cli.amend(db, ref, **changes)


def exempt(ref: str, *, value: bool | None) -> Saying:
    return lambda db: minutes_cli.say_exempt(db, ref, exempt=value)


def names(*, same: bool) -> Saying:
    return lambda db: minutes_cli.same_body(db, "Quay Committee", "Mole Panel", same=same)


def dated(day: str | None, url: str | None = None) -> Saying:
    said = Said(date=date.fromisoformat(day) if day else None, url=url)
    return lambda db: store.save(db, parse(_document("boats.txt"), said))


SLIPS: dict[str, tuple[Saying, ...]] = {
    "an action": (close(LAMPS), reopen(LAMPS)),
    "an owner": (amend(LAMPS, owner="Fox"), amend(LAMPS, owner="Hen")),
    "what is exempt": (exempt(MILL, value=False), exempt(MILL, value=True)),
    "two names": (names(same=True), names(same=False)),
    "a paper": (dated("2041-01-01", "https://x.example/1"), dated("2041-02-02", "https://x.example/2")),
    "a paper, as at first": (dated("2041-01-01"), dated("2041-02-02"), dated("2041-01-01")),
}


@pytest.mark.parametrize("at", range(3))
@pytest.mark.parametrize("what", SLIPS)
def test_a_line_that_was_lost_is_written_again_in_its_place(house: House, what: str, at: int) -> None:
    """What was said last counts, whichever line was lost, here and in a database made anew, though of one second."""
    house.say(*SLIPS[what], close(ROPES))
    before, lines = house.told(), house.lines()
    del lines[min(at, len(lines) - 1)]
    house.write(lines)
    over = what.startswith("a paper") and at < len(SLIPS[what]) - 1  # of a paper the database has its last word
    assert bool(house.wrong()) is not over
    house.restore()
    assert house.wrong() == []
    assert house.told() == before
    assert house.anew() == before
    house.restore()
    assert len(house.lines()) == len(lines) + (not over)


@pytest.mark.parametrize("what", SLIPS)
def test_a_copy_of_the_database_beside_a_damaged_file(house: House, what: str) -> None:
    """Each has what the other lacks: the words fall into their places in both, and a second time, too."""
    house.say(*SLIPS[what])
    kept = house.place.read_bytes()
    for _ in range(2):
        house.say(amend(ROPES, owner=f"Owner {_}"))
        before, lines = house.told(), house.lines()
        house.place.write_bytes(kept)
        house.write([b"garbage" + lines[0], *lines[1:]])
        house.restore()
        assert house.told() == before
        assert house.anew() == before


def test_a_clock_that_is_set_back_changes_no_order(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.say(close(LAMPS))
    real = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: real() - 10**15)
    house.say(reopen(LAMPS))
    before = house.told()
    lines = house.lines()
    house.write(lines[1:])
    house.restore()
    assert house.anew() == before


def _edited(line: bytes, changes: dict[str, object]) -> bytes:
    return json.dumps(json.loads(line) | changes).encode() + b"\n"


@pytest.mark.parametrize(
    "changes",
    [{"because": "Rat"}, {"action": MILL}, {"word": "reopen"}, {"changes": {"owner": "Rat"}}, {"by_whom": "x"}],
)
def test_a_line_that_was_edited_is_told(house: House, changes: dict[str, object]) -> None:
    house.say(close(ROPES), amend(LAMPS, owner="Hen"))
    before, lines = house.told(), house.lines()
    house.write([lines[0], _edited(lines[1], changes)])
    (fault,) = house.wrong()
    assert fault.startswith(f"m.db.said.jsonl, line 2: the database has another {next(iter(changes))}: ")
    house.restore()
    assert house.told() == before
    house.write(lines[:1])  # as it says: the line is struck out, and written anew
    house.restore()
    assert house.wrong() == []
    assert house.anew() == before


def test_an_edited_line_never_comes_into_a_database_that_has_the_word(house: House) -> None:
    house.say(amend(LAMPS, owner="Hen"), close(ROPES))
    before, lines = house.told(), house.lines()
    house.write([_edited(lines[0], {"changes": {"owner": "Rat"}}), lines[1]])
    with sqlite3.connect(house.place) as db:
        db.execute("DELETE FROM verdicts WHERE word = 'close'")
    house.restore()
    assert house.told() == before


@pytest.mark.parametrize("numbered", [True, False])
def test_lines_that_were_turned_round_are_told(house: House, numbered: bool) -> None:  # noqa: FBT001
    house.say(close(LAMPS), reopen(LAMPS), amend(LAMPS, owner="Hen"))
    if not numbered:
        _as_of_before(house)
    before = house.told()
    house.write(house.lines()[::-1])
    assert len(house.wrong()) == 2
    house.restore()
    assert house.told() == before


def _as_of_before(house: House, *, alike: bool = False) -> None:
    """Make of the words what a program that numbered none had written; the first gave words of two kinds one id."""
    lines = house.lines()
    number: Counter[str] = Counter()
    with sqlite3.connect(house.place) as db:
        for n, line in enumerate(lines):
            told = json.loads(line)
            number[told["of"]] += 1
            own = f"before-{number[told['of']]}" if alike else f"{n:016x}"
            lines[n] = line.replace(told["id"].encode(), own.encode())
            db.execute(f"UPDATE {TABLES[told['of']]} SET said_id = ? WHERE said_id = ?", (own, told["id"]))
    house.write(lines)


TABLES = {"action": "verdicts", "body": "named_bodies", "exempt": "exemptions"}


@pytest.mark.parametrize("at", range(3))
def test_files_of_before_are_read_as_they_stand_and_mended_in_their_order(house: House, at: int) -> None:
    house.say(close(LAMPS), reopen(LAMPS), amend(LAMPS, owner="Hen"))
    _as_of_before(house)
    house.say(amend(LAMPS, task="Paint them"))
    before, lines = house.told(), house.lines()
    assert house.wrong() == []
    assert house.anew() == before
    del lines[at]
    house.write(lines)
    house.restore()
    assert house.wrong() == []
    assert house.anew() == before


def test_lines_that_name_each_other_each_have_a_place(house: House) -> None:
    house.say(close(LAMPS), close(MILL), amend(LAMPS, owner="Hen"))
    _as_of_before(house)
    before, lines = house.told(), [json.loads(line) for line in house.lines()]
    for at, after in ((0, 2), (1, 1), (2, 0)):
        lines[at]["after"] = lines[after]["id"]
    house.write([json.dumps(line).encode() + b"\n" for line in lines])
    house.restore()
    assert house.told() == before
    assert {row["status"] for row in house.anew()[0] if row["id"] in (LAMPS, MILL)} == {"closed"}


@pytest.mark.parametrize("after", [["x"], {}, 1, True, "\ud800"])
def test_a_line_that_names_no_word_is_damaged(house: House, after: object) -> None:
    house.say(close(LAMPS), amend(LAMPS, owner="Hen"))
    lines = house.lines()
    house.write([_edited(lines[0], {"after": after}), lines[1]])
    assert any("its after cannot be" in fault for fault in house.wrong())
    before = house.told()
    house.restore()
    assert house.anew() == before


@pytest.mark.parametrize("at", range(6))
def test_files_of_before_with_words_of_several_kinds(house: House, at: int) -> None:
    """A line that earlier programs wrote again named the word before it, of whatever kind."""
    house.say(names(same=True), close(LAMPS), exempt(MILL, value=False), reopen(LAMPS), names(same=False))
    house.say(exempt(MILL, value=True))
    _as_of_before(house)
    house.say(amend(LAMPS, owner="Hen"))
    before, lines = house.told(), house.lines()
    assert house.wrong() == []
    again = json.loads(lines[at]) | {"after": json.loads(lines[at - 1])["id"] if at else None}
    lost = [*lines[:at], *lines[at + 1 :]]
    for left in (lost, [*lost, json.dumps(again).encode() + b"\n"]):
        house.write(left)
        house.restore()
        assert house.wrong() == []
        assert house.anew() == before


@pytest.mark.parametrize(
    ("of", "after", "order"),
    [
        ("action", "2", ["1", "2", "late", "3"]),
        ("action", None, ["late", "1", "2", "3"]),
        ("body", "1", ["1", "late", "5"]),
        ("body", "2", ["late", "1", "5"]),  # as earlier programs named it: of another kind
        ("body", "3", ["1", "late", "5"]),
    ],
)
def test_a_line_that_was_written_again_stands_behind_the_one_it_names(of: str, after: str, order: list[str]) -> None:
    """An id that two kinds have is that of its own kind."""
    stand = (("action", "1"), ("action", "2"), ("body", "1"), ("action", "3"), ("body", "5"))
    lines = [{"of": kind, "id": own, "said_at": ""} for kind, own in stand]
    every = in_order([*lines, {"of": of, "id": "late", "said_at": "", "after": after}], [])
    assert [line["id"] for line in every if line["of"] == of] == order


def test_json_is_what_restore_prints_where_it_is_asked_for(house: House) -> None:
    house.say(close(LAMPS))
    done = CliRunner().invoke(app, ["doctor", "--restore", "--json", "--db", str(house.place)])
    assert json.loads(done.stdout) == [{"words": 0, "papers": 0, "read_anew": 0, "written": 0}]


# --- whatever happens, in any order ---

OPEN = [LAMPS, MILL, ROPES]


def _any_word(draw: random.Random, n: int, *, papers: bool = True) -> Saying:
    ref = draw.choice(OPEN)
    return draw.choice(
        [
            close(ref),
            reopen(ref),
            amend(ref, owner=f"Owner {n}"),
            exempt(MILL, value=draw.random() < 0.5),
            names(same=draw.random() < 0.5),
            *([dated(f"2041-0{draw.randint(1, 9)}-01", f"https://x.example/{n}")] if papers else []),
        ]
    )


def _damaged(draw: random.Random, lines: list[bytes], copied: int | None) -> list[bytes]:
    """Return the lines of a file after an accident; a line is lost only where the database has its word."""
    at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    how = draw.choice(["lost", "cut", "doubled", "swapped"])
    lines = list(lines)
    if how in ("lost", "cut") and copied is not None:
        if copied == 0:
            return lines
        at = draw.randrange(copied)
    if how == "lost":
        del lines[at]
    elif how == "cut":
        lines[at] = lines[at][: draw.randrange(1, len(lines[at]) - 2)] + b"\n"
    elif how == "doubled":
        lines.insert(other, lines[at])
    else:
        lines[at], lines[other] = lines[other], lines[at]
    return lines


def _walk(seed: int, folder: Path, made: Path) -> None:
    draw = random.Random(seed)
    folder.mkdir()
    house = House.of(folder / "m.db", made)
    copy, copied = made.read_bytes(), 0
    for n in range(draw.randint(2, 5)):
        try:
            house.say(_any_word(draw, n))
        except minutes_cli.UsageError:
            continue
        if draw.random() < 0.4:
            copy, copied = house.place.read_bytes(), len(house.lines()) if house.file.exists() else 0
    if not house.file.exists():
        return
    before = house.told()
    put_back = draw.random() < 0.5
    for n in range(1 if put_back else draw.randint(1, 2)):
        house.write(_damaged(draw, house.lines(), copied if put_back and not n else None))
    if put_back:
        house.place.write_bytes(copy)
    house.restore()
    assert house.told() == before, seed
    anew = House.of(folder / "anew" / "m.db", made, house.file.read_bytes())
    anew.restore()
    assert anew.told() == before, seed


def _walk_of_before(seed: int, folder: Path, made: Path) -> None:
    """The same of words without numbers, damaged again and again; the database stays."""
    draw = random.Random(seed)
    folder.mkdir()
    house = House.of(folder / "m.db", made)
    for n in range(draw.randint(2, 6)):
        with suppress(minutes_cli.UsageError):
            house.say(_any_word(draw, n, papers=False))
    if not house.file.exists():
        return
    _as_of_before(house, alike=draw.random() < 0.5)
    before = house.told()
    for _ in range(draw.randint(1, 4)):
        lines = house.lines()
        at, how = draw.randrange(len(lines)), draw.choice(["lost", "cut", "doubled"])
        left = {"lost": [], "cut": [lines[at][:20] + b"\n"], "doubled": [lines[at], lines[at]]}[how]
        house.write([*lines[:at], *left, *lines[at + 1 :]])
        house.restore()
        assert not [fault for fault in house.wrong() if "cannot be read" not in fault], seed
        assert house.told() == before, seed
        anew = House.of(folder / "anew" / "m.db", made, house.file.read_bytes())
        anew.restore()
        assert anew.told() == before, seed


@pytest.mark.parametrize(("walk", "seeds"), [(_walk, 100), (_walk_of_before, 25)])
def test_whatever_is_said_and_damaged_is_made_anew_as_it_was(
    tmp_path: Path, walk: Callable[[int, Path, Path], None], seeds: int
) -> None:
    made = tmp_path / "made.db"
    House(made)
    for seed in range(seeds):
        walk(seed, tmp_path / str(seed), made)
        shutil.rmtree(tmp_path / str(seed))
