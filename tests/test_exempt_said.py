"""A person's word on what is exempt stays with its words, closes where it is in doubt, and opens nothing else."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutes_cli
from builders import paper
from minutes_cli import NotFoundError, UsageError, store
from minutes_cli.cli import app
from minutes_cli.parse.pipeline import parse
from minutes_cli.threads.exempted import doubtful, having, thing

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\nPRESENT: Councillor A. Reed\n\n"
LAMPS = "QUAY LAMPS\n\nRESOLVED: That the Clerk be requested to order new lamps by 1 May 2019.\n\n"
MILL = "SALE OF THE OLD MILL\n\nRESOLVED: That the Solicitor be requested to accept the bid of Acme by 1 May 2019.\n\n"
TOLLS = "TOLLS\n\nRESOLVED: That it be noted.\n\n"
CATS = "CATS\n\nRESOLVED: That milk be bought.\n\n"
OUT = "EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the press and public be excluded for the following item.\n\n"
MINUTES = f"{HEAD}1. {LAMPS}2. {MILL}3. {TOLLS}"
CLOSED = f"{HEAD}1. {LAMPS}2. {OUT}3. {MILL}"
DAY = "harbour-committee/2019-03-19"
SALE = f"{DAY}/2"
SECRET = "of Acme"


class House:
    """A database, and papers that come to it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.db = folder, folder / "minutes.db"

    def run(self, command: str, *, code: int = 0) -> str:
        """Return what a command prints."""
        done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(self.db)])
        assert done.exit_code == code, done.output
        return done.stdout if code == 0 else done.output

    def lay(self, text: str, name: str = "march.txt") -> None:
        """Let a paper come in; one that lies there already is replaced."""
        (self.folder / name).write_text(text)
        self.run(f"ingest {self.folder / name}")

    def closed(self) -> set[str]:
        """Return the titles of what is exempt."""
        rows = json.loads(self.run("items --json")) + json.loads(self.run("papers --json"))
        return {row.get("title") or row.get("subject") for row in rows if row["exempt"]}

    def told(self, kind: str) -> list[str]:
        """Return what `check` says of a kind."""
        return [row["message"] for row in json.loads(self.run(f"check --kind {kind} --json"))]

    def well(self) -> None:
        """Hold that `doctor` finds nothing."""
        self.run("doctor")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


# --- it is said, shown, and taken back ---


def test_a_minute_is_exempt_since_a_person_says_so(house: House) -> None:
    house.lay(MINUTES)
    assert house.closed() == set()
    told = house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk' --on 2019-03-20 --because 'It is a bid'")
    assert told.startswith("Exempt: minute SALE OF THE OLD MILL\n")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    shown = house.run(f"show {SALE}")
    assert "(Exempt.)\n(Said to be exempt on 2019-03-20 by A Clerk: It is a bid.)\n" in shown
    word = {"exempt": True, "on": "2019-03-20", "by": "A Clerk", "because": "It is a bid", "in_doubt": False}
    assert json.loads(house.run(f"show {SALE} --json"))[0]["said_exempt"] == [word]
    assert house.told("exempt") == [
        "exempt minute: SALE OF THE OLD MILL, exempt as A Clerk said on 2019-03-20: It is a bid"
    ]
    house.well()


def test_what_its_paper_closes_is_open_since_a_person_says_so(house: House) -> None:
    house.lay(CLOSED)
    assert house.closed() == {"SALE OF THE OLD MILL"}
    house.run(f"amend {DAY}/3 --not-exempt --by 'A Clerk' --on 2019-06-01")
    assert house.closed() == set()
    assert SECRET in house.run("items --csv")
    assert house.told("exempt") == ["open minute: SALE OF THE OLD MILL, not exempt as A Clerk said on 2019-06-01"]
    assert "(Said not to be exempt on 2019-06-01 by A Clerk.)" in house.run(f"show {DAY}/3")
    house.well()


def test_the_last_word_is_taken_back_and_the_one_before_counts_again(house: House) -> None:
    house.lay(CLOSED)
    house.run(f"amend {DAY}/3 --not-exempt")
    house.run(f"amend {DAY}/3 --exempt")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    house.run(f"reopen {DAY}/3 --exempt")
    assert house.closed() == set()
    told = house.run(f"reopen {DAY}/3 --exempt")
    assert told.startswith("As it is printed again: minute SALE OF THE OLD MILL\nIt is exempt now")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    assert house.run(f"show {DAY}/3").count("Taken back") == 2
    assert "nobody said" in house.run(f"reopen {DAY}/3 --exempt", code=1)
    house.well()


def test_a_report_and_a_whole_paper(house: House) -> None:
    with store.open_db(house.db) as db:
        store.save(db, parse(paper(f"{HEAD}1. {LAMPS}")))
    house.lay(MINUTES)
    house.run("amend march.txt --exempt --by 'A Clerk'")
    assert house.closed() == {"QUAY LAMPS", "SALE OF THE OLD MILL", "TOLLS"}
    for told in ("items --csv", "resolutions --csv", "documents --csv", "search noted --csv", "actions --markdown"):
        assert "march.txt" not in house.run(told), told
    house.lay(MINUTES.replace("noted", "noted with thanks"))  # what lies where it lay stays closed
    assert house.closed() == {"QUAY LAMPS", "SALE OF THE OLD MILL", "TOLLS"}
    assert house.told("in-doubt")
    house.run("amend march.txt --not-exempt")
    assert house.closed() == set()
    assert not house.told("in-doubt")
    house.well()


REPORT = """HARBOUR COMMITTEE

Agenda of the meeting to be held on 19 March 2019

1. APOLOGIES

2. SALE OF THE OLD MILL (Pages 1 - 2)

Report of the Head of Estates

Agenda Item 2

Report to the Harbour Committee

Date of meeting: 19 March 2019

Subject: Sale of the old mill

Report of: Head of Estates

1. Summary

1.1 The bid of Acme is the highest of three.

2. Recommendations

2.1 That the bid of Acme be accepted.
"""


def test_a_report_is_said_to_be_exempt(house: House) -> None:
    house.lay(REPORT, "report.txt")
    (one,) = json.loads(house.run("papers --json"))
    assert not one["exempt"]
    assert SECRET in house.run("papers --csv")
    house.run(f"amend {one['id']} --exempt --by 'A Clerk'")
    assert json.loads(house.run("papers --json"))[0]["exempt"]
    assert SECRET not in house.run("papers --csv")
    assert SECRET not in house.run("search Acme --csv")
    assert "Said to be exempt" in house.run(f"show {one['id']}")
    house.well()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ("amend 2 --exempt --not-exempt", "choose one"),
        ("amend 2 --exempt --owner Clerk", "say them apart"),
        ("amend '2 (1) of 19 March 2019' --exempt", "no"),
        (f"amend {SALE}-none --exempt", "no"),
    ],
)
def test_what_makes_no_sense_is_refused_and_says_nothing(house: House, command: str, why: str) -> None:
    house.lay(MINUTES)
    done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(house.db)])
    assert done.exit_code in {1, 2}
    assert why in done.output
    assert house.closed() == set()


# --- it goes with its words ---

Change = tuple[str, set[str], bool]
"""What the paper says after a correction; what is exempt then; whether that is in doubt."""
MOVED: dict[str, Change] = {
    "as it was": (MINUTES, {"SALE OF THE OLD MILL"}, False),
    "another number": (f"{HEAD}1. {LAMPS}2. {CATS}3. {MILL}4. {TOLLS}", {"SALE OF THE OLD MILL"}, False),
    "two swapped": (f"{HEAD}1. {MILL}2. {LAMPS}3. {TOLLS}", {"SALE OF THE OLD MILL"}, False),
    "a slip mended": (MINUTES.replace("requested", "reqnested"), {"SALE OF THE OLD MILL"}, False),
    "other words": (MINUTES.replace("bid of Acme", "offer of Globex"), {"SALE OF THE OLD MILL"}, True),
    "another sum": (MINUTES.replace("by 1 May", "for 99 crowns by 1 May"), {"SALE OF THE OLD MILL"}, True),
    "all other under its number": (f"{HEAD}1. {LAMPS}2. {CATS}3. {TOLLS}", {"CATS"}, True),
    "told under another title": (
        f"{HEAD}1. {LAMPS}2. {CATS}3. NORTH BANK\n\n{MILL.partition(chr(10))[2]}",
        {"NORTH BANK"},
        True,
    ),
    "gone": (f"{HEAD}1. {LAMPS}", set(), True),
    "a body respelled": (MINUTES.replace("HARBOUR C", "HARBOURS C"), {"SALE OF THE OLD MILL"}, True),
    "body, day and number": (
        CLOSED.replace(OUT, CATS).replace("HARBOUR C", "HARBOURS C").replace("19 March", "20 March"),
        {"SALE OF THE OLD MILL"},
        True,
    ),
}


@pytest.mark.parametrize("change", MOVED)
def test_exempt_goes_with_its_words_and_closes_where_that_is_in_doubt(house: House, change: str) -> None:
    text, closed, doubt = MOVED[change]
    house.lay(MINUTES)
    house.run(f"amend {SALE} --exempt --by 'A Clerk'")
    house.lay(text)
    assert house.closed() == closed
    assert bool(house.told("in-doubt")) == doubt
    for row in json.loads(house.run("check --kind in-doubt --json --include-exempt")):
        assert SECRET not in row["message"]
    house.lay(MINUTES)
    assert house.closed() == {"SALE OF THE OLD MILL"}
    assert not house.told("in-doubt")


OPENED: dict[str, Change] = {
    "as it was": (CLOSED, set(), False),
    "another number": (f"{HEAD}1. {LAMPS}2. {CATS}3. {OUT}4. {MILL}", set(), False),
    "other words": (CLOSED.replace("bid of Acme", "offer of Globex"), {"SALE OF THE OLD MILL"}, True),
    "another sum": (CLOSED.replace("by 1 May", "for 99 crowns by 1 May"), {"SALE OF THE OLD MILL"}, True),
    "all other under its number": (f"{HEAD}1. {LAMPS}2. {OUT}3. {CATS}", {"CATS"}, True),
    "a body respelled": (CLOSED.replace("HARBOUR C", "HARBOURS C"), {"SALE OF THE OLD MILL"}, True),
    "its title over other words": (f"{HEAD}1. {LAMPS}2. {OUT}3. SALE OF THE OLD MILL\n\n{CATS[6:]}", {MILL[:20]}, True),
}


@pytest.mark.parametrize("change", OPENED)
def test_open_goes_with_its_words_and_opens_nothing_else(house: House, change: str) -> None:
    text, closed, doubt = OPENED[change]
    house.lay(CLOSED)
    house.run(f"amend {DAY}/3 --not-exempt --by 'A Clerk'")
    assert house.closed() == set()
    house.lay(text)
    assert house.closed() == closed
    assert bool(house.told("in-doubt")) == doubt


def test_it_stays_when_a_paper_is_read_anew_and_when_it_is_forgotten_and_comes_back(house: House) -> None:
    house.lay(MINUTES)
    house.run(f"amend {SALE} --exempt")
    house.run("reparse")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    house.run("forget march.txt")
    assert house.told("in-doubt")
    house.lay(MINUTES, "again.txt")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    assert not house.told("in-doubt")


def test_who_speaks_of_what_is_in_doubt_has_settled_it(house: House) -> None:
    house.lay(MINUTES)
    house.run(f"amend {SALE} --exempt")
    house.lay(MINUTES.replace("bid of Acme", "offer of Globex"))
    assert house.told("in-doubt")
    house.run(f"amend {SALE} --not-exempt")
    assert house.closed() == set()
    assert not house.told("in-doubt")
    house.run(f"reopen {SALE} --exempt")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    house.run(f"reopen {SALE} --exempt")
    assert house.closed() == set()


# --- of several copies ---


def test_what_a_person_closes_other_copies_close_too(house: House) -> None:
    house.lay(MINUTES)
    house.lay(f"{HEAD}1. {LAMPS}2. {TOLLS}4. {MILL}", "other.txt")
    house.lay(f"{HEAD.replace('19 March', '20 March')}7. {MILL}", "another-day.txt")
    assert house.run("items --csv").count(SECRET) == 3
    house.run(f"amend {SALE} --exempt")
    assert SECRET not in house.run("items --csv")
    house.run("forget march.txt")
    house.run("forget other.txt")  # now no paper has the words of which it was said
    assert SECRET not in house.run("items --csv")


def test_what_another_copy_closes_is_open_where_a_person_says_so_and_only_there(house: House) -> None:
    house.lay(CLOSED)
    house.lay(
        f"{HEAD}1. {LAMPS}4. SALE OF THE OLD MILL\n\nRESOLVED: That the fund be told of the day.\n\n", "other.txt"
    )
    rows = {row["id"]: row["exempt"] for row in json.loads(house.run("items --json"))}
    assert (rows[f"{DAY}/3"], rows[f"{DAY}/4"]) == (True, True)
    house.run(f"amend {DAY}/4 --not-exempt")
    rows = {row["id"]: row["exempt"] for row in json.loads(house.run("items --json"))}
    assert (rows[f"{DAY}/3"], rows[f"{DAY}/4"]) == (True, False)


def test_a_copy_in_other_words_keeps_closed_what_a_person_opens_and_check_says_so(house: House) -> None:
    house.lay(CLOSED)
    house.run(f"amend {DAY}/3 --not-exempt")
    house.lay(CLOSED.replace("bid of Acme", "offer of Globex"), "draft.txt")
    assert house.closed() == {"SALE OF THE OLD MILL"}
    assert "a copy with other words keeps it closed" in house.told("in-doubt")[0]


# --- nothing that is handed on has it ---

HANDED: dict[str, Callable[[House], str]] = {
    **{
        f"{noun} {form}": lambda house, noun=noun, form=form: house.run(f"{noun} {form}")  # type: ignore[misc]
        for noun in (
            "items",
            "resolutions",
            "actions --all",
            "search bid",
            "since 2018-01-01",
            "arising 'Harbour Committee'",
        )
        for form in ("--csv", "--markdown")
    },
    **{
        f"publish {ending}": lambda house, ending=ending: _written(house, "publish", ending)  # type: ignore[misc]
        for ending in ("html", "csv", "ics", "atom", "md", "xlsx", "docx")
    },
    "annotate": lambda house: _written(house, "annotate march.txt", "html"),
    "oparl": lambda house: _folder(house, "oparl"),
    "datasette": lambda house: _tables(house),  # noqa: PLW0108 - it stands below
    "trace --mermaid": lambda house: house.run(f"trace {DAY}/1 --mermaid"),
}


def _written(house: House, command: str, ending: str) -> str:
    out = house.folder / f"out.{ending}"
    for module in {"xlsx": ("xlsxwriter",), "docx": ("docx",), "ics": ("icalendar",), "html": ("jinja2",)}.get(
        ending, ()
    ):
        pytest.importorskip(module)
    house.run(f"{command} {out} --as-of 2019-04-01")
    if ending in {"xlsx", "docx"}:
        import zipfile  # noqa: PLC0415

        with zipfile.ZipFile(out) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return out.read_text("utf-8")


def _folder(house: House, form: str) -> str:
    out = house.folder / form
    house.run(f"export --{form} {out}")
    return "".join(path.read_text("utf-8") for path in out.rglob("*") if path.is_file())


def _tables(house: House) -> str:
    import sqlite3  # noqa: PLC0415

    house.run(f"export --datasette {house.folder / 'site'}")
    (out,) = (house.folder / "site").glob("*.db")
    with closing(sqlite3.connect(out)) as db:
        return "\n".join(db.iterdump())


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, House]:
    """Of one paper, one house in which nothing is exempt, and one in which a person closed the sale."""
    found = House(tmp_path_factory.mktemp("open")), House(tmp_path_factory.mktemp("closed"))
    for one in found:
        one.lay(MINUTES)
    found[1].run(f"amend {SALE} --exempt")
    return found


@pytest.mark.parametrize("form", HANDED)
def test_nothing_that_is_handed_on_has_what_a_person_closed(houses: tuple[House, House], form: str) -> None:
    before, after = houses
    assert SECRET in HANDED[form](before) or form == "trace --mermaid"
    assert SECRET not in HANDED[form](after)


# --- it is never lost ---


def test_it_is_made_anew_from_the_file_beside_the_database(house: House) -> None:
    house.lay(CLOSED)
    house.run(f"amend {DAY}/1 --exempt --by 'A Clerk'")
    house.run(f"amend {DAY}/3 --not-exempt --by 'A Clerk'")
    house.run(f"amend {DAY}/1 --not-exempt")
    house.run(f"reopen {DAY}/1 --exempt")
    before = house.run("items --json")
    for path in house.folder.glob("minutes.db*"):
        if not path.name.endswith(".jsonl"):
            path.unlink()
    house.lay(CLOSED)
    assert house.closed() == {"SALE OF THE OLD MILL"}
    house.run("doctor", code=1)
    house.run("doctor --restore")
    assert house.run("items --json") == before
    assert house.closed() == {"QUAY LAMPS"}
    house.run("doctor --restore")
    house.well()


@pytest.mark.parametrize(
    "damage", [{"kind": "limb"}, {"takes": None}, {"exempt": 7}, {"span_start": "x"}, {"text": None}]
)
def test_a_damaged_line_harms_no_other(house: House, damage: dict[str, object]) -> None:
    house.lay(MINUTES)
    house.run(f"amend {SALE} --exempt")
    file = house.folder / "minutes.db.said.jsonl"
    line = json.loads(file.read_text("utf-8"))
    with file.open("a", encoding="utf-8") as more:
        more.write(json.dumps(line | {"id": "another"} | damage) + "\n")
    house.run("doctor", code=1)
    house.run("doctor --restore")
    assert house.closed() == {"SALE OF THE OLD MILL"}


def test_what_a_script_lays_beside_is_closed_before_it_is_asked_for(house: House) -> None:
    house.lay(CLOSED.replace("bid", "offer"))
    house.run(f"amend {DAY}/1 --exempt")
    with minutes_cli.open_db(house.db) as db:
        minutes_cli.ingest(db, _laid(house, f"{HEAD}1. {CATS}7. {LAMPS}"))
        exempt = {row["title"]: row["exempt"] for row in minutes_cli.items(db)}
        assert exempt["CATS"] is False
        assert exempt["QUAY LAMPS"] is True


def _laid(house: House, text: str) -> Path:
    path = house.folder / "march.txt"
    path.write_text(text)
    return path


def test_scripts_say_it_too(house: House) -> None:
    house.lay(MINUTES)
    with minutes_cli.open_db(house.db) as db:
        assert minutes_cli.say_exempt(db, SALE, by="A Clerk", on="2019-04-01") is True
        assert [row["exempt"] for row in minutes_cli.items(db) if row["id"] == SALE] == [True]
        assert minutes_cli.say_exempt(db, SALE, exempt=False) is False
        assert minutes_cli.say_exempt(db, SALE, exempt=None) is True
        with pytest.raises(NotFoundError):
            minutes_cli.say_exempt(db, f"{DAY}/99")
        with pytest.raises(UsageError):
            minutes_cli.say_exempt(db, SALE, by="\ud800")


# --- the words themselves ---

LONG = "the committee received a long report on the sale of the mill to the highest bidder and accepted it"


@pytest.mark.parametrize(
    ("said", "held", "closing_", "expected"),
    [
        (("/2", "MILL", LONG), [("/2", "MILL", LONG), ("/5", "MILL", LONG)], True, [0]),
        (("/2", "MILL", LONG), [("/4", "MILL", LONG), ("/5", "MILL", LONG)], True, [0, 1]),
        (("/2", "MILL", LONG), [("/4", "MILL", LONG), ("/5", "MILL", LONG)], False, []),
        (("/2", "", "noted"), [("/4", "", "noted")], False, []),
        (("/2", "MILL", LONG), [("/2", "WEIR", LONG)], False, []),
        (("/2", "MILL", LONG), [("/2", "MILL", LONG.replace("mill", "weir"))], False, []),
    ],
)
def test_what_has_the_words(
    said: tuple[str, str, str],
    held: list[tuple[str, str, str]],
    closing_: bool,  # noqa: FBT001
    expected: list[int],
) -> None:
    assert having(thing(*said, "a"), [thing(*one, "b") for one in held], closing=closing_) == expected


def test_a_part_of_the_same_paper_is_opened_and_more_than_it_is_not() -> None:
    said = thing("/2", "MILL", LONG, "a")
    part, more = thing("/7", "SALE", LONG[14:60], "a"), thing("/7", "SALE", f"{LONG} for a sum", "a")
    assert having(said, [part], closing=False) == [0]
    assert having(said, [more], closing=False) == []
    assert having(said, [more], closing=True) == [0]
    assert having(said, [part._replace(sha256="b")], closing=False) == []


def test_what_may_have_come_in_its_place() -> None:
    said = thing("/2", "OLD MILL", LONG, "a")
    titled, worded, placed = (
        thing("/9", "OLD MILL", "x", "b"),
        thing("/8", "WEIR", LONG, "b"),
        thing("/2", "CATS", "y", "b"),
    )
    assert doubtful(said, [placed, worded, titled]) == [2]
    assert doubtful(said, [placed, worded]) == [1]
    assert doubtful(said, [placed]) == [0]
