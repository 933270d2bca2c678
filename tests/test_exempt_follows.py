"""What a person said to be exempt stays closed in the corrected paper, wherever that lies and whatever changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from test_exempt_in_copies import GATE, MILL, opened, paper_of
from test_exempt_said import House

STAFF = ("STAFFING", "RESOLVED: That the Clerk be dismissed.")
POND = ("POND", "Noted.")
FIRST = paper_of(GATE, STAFF, MILL)
MOVED = paper_of(POND, GATE, STAFF, MILL)
OTHER_DAY = MOVED.replace("19 March", "20 March")
SECRET = "dismissed"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def lay(text: str, more: str = "") -> Callable[[House], None]:
    """Let a corrected paper come, with what is said at the ingest."""

    def step(house: House) -> None:
        (house.folder / "march.txt").write_text(text)
        house.run(f"ingest {house.folder / 'march.txt'} {more}")

    return step


def rename(old: str, new: str) -> Callable[[House], None]:
    """Let a file have another name, and come again under it."""

    def step(house: House) -> None:
        (house.folder / old).rename(house.folder / new)
        house.run(f"ingest {house.folder / new}")

    return step


def shut(house: House) -> bool:
    """Tell whether nothing that is handed on has what is secret."""
    told = [house.run(f"{command} --csv") for command in ("items", "resolutions", f"search {SECRET}")]
    return not any(SECRET in one for one in told)


@pytest.mark.parametrize(
    "steps",
    [
        [lay(OTHER_DAY)],
        [lay(paper_of(STAFF, MILL).replace("19 March", "20 March"))],
        [lay(FIRST.replace("19 March", "20 March")), lay(OTHER_DAY)],
        [lay(OTHER_DAY), lay(OTHER_DAY.replace("20 March", "21 March")), lay(FIRST.replace("19 March", "22 March"))],
        [lay(MOVED.replace("HARBOUR", "TOLLS"))],
        [lay(FIRST, "--council Lowshire"), lay(MOVED)],
        [lay(FIRST, "--date 2019-03-22 --override"), lay(MOVED)],
        [lay(OTHER_DAY), rename("march.txt", "april.txt")],
    ],
)
@pytest.mark.parametrize(
    "secret",
    [STAFF[1], "The Clerk was dismissed.", "It was noted that one was dismissed."],
)
def test_a_minute_whose_day_and_number_change_together(
    house: House, steps: list[Callable[[House], None]], secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_text
    monkeypatch.setattr(Path, "write_text", lambda path, text: write(path, text.replace(STAFF[1], secret)))
    house.lay(FIRST)
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    for step in steps:
        step(house)
    assert shut(house)
    assert len(opened(house)) >= 1
    assert len(house.told("in-doubt")) == 1
    house.well()


def test_it_is_taken_back_where_it_went(house: House) -> None:
    house.lay(FIRST)
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    house.lay(OTHER_DAY)
    assert "(Said to be exempt" in house.run("show '3 of 20 March 2019'")
    house.run("reopen '3 of 20 March 2019' --exempt")
    assert not shut(house)
    assert house.told("in-doubt") == []
    house.well()


def test_who_speaks_of_it_where_it_stands_now_has_settled_it(house: House) -> None:
    house.lay(FIRST)
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    house.lay(OTHER_DAY)
    house.run("amend '3 of 20 March 2019' --exempt --by 'B Clerk'")
    assert shut(house)
    assert house.told("in-doubt") == []
    house.run("amend '3 of 20 March 2019' --not-exempt --by 'B Clerk'")
    assert not shut(house)


def test_what_else_the_minutes_of_another_day_say_is_open(house: House) -> None:
    house.lay(FIRST)
    house.run("amend '2 of 19 March 2019' --exempt")
    other = (("WHARF", "It was painted in May."), ("STAFFING", "The new bench was seen."), ("LAMPS", "Two were lit."))
    house.lay(paper_of(*other).replace("19 March", "20 April"))
    assert len(opened(house)) == 3
    (told,) = house.told("in-doubt")
    assert "its words are no longer there, what came in their place is not known, and may be open" in told


def day(house: House) -> None:
    """Let the same paper have another day."""
    edit(house, "19 March", "20 March")


def body(house: House) -> None:
    """Let the same paper have another body."""
    edit(house, "HARBOUR", "HARBOURS")


def words(house: House) -> None:
    """Let other words stand in the minute."""
    edit(house, "the Clerk be dismissed", "Mr Ash be dismissed by June")


def order(house: House) -> None:
    """Let what stands there stand the other way round."""
    edit(house, "That the Clerk be dismissed.", "That dismissed the Clerk be.")


def title(house: House) -> None:
    """Let the minute be called otherwise."""
    edit(house, "STAFFING", "PERSONNEL")


def at_once(house: House) -> None:
    """Let all of it be otherwise at once."""
    path = house.folder / "march.txt"
    told = path.read_text().replace("19 March", "21 March").replace("HARBOUR", "QUAY")
    path.write_text(told.replace("the Clerk be", "Mr Fern be at once"))
    ingest(house)


def council(house: House) -> None:
    """Let the council be told."""
    ingest(house, "--council Wexbury")


def override(house: House) -> None:
    """Let the paper be said to be of another day."""
    ingest(house, "--date 2019-03-22 --override")


def reparse(house: House) -> None:
    """Let all be read anew."""
    house.run("reparse")


def edit(house: House, old: str, new: str) -> None:
    """Let a corrected paper come in the place of the one that lies there."""
    path = house.folder / "march.txt"
    path.write_text(path.read_text().replace(old, new))
    ingest(house)


def ingest(house: House, more: str = "") -> None:
    """Let the paper come again."""
    house.run(f"ingest {house.folder / 'march.txt'} {more}")


@pytest.mark.parametrize(
    "steps",
    [
        [day, words],
        [words, day],
        [at_once],
        [body, words],
        [words, body],
        [council, words],
        [words, council],
        [council, order],
        [order, council],
        [override, words],
        [words, override],
        [day, reparse, words],
        [council, day, words],
        [day, words, title],
        [words, title, council],
        [at_once, title],
    ],
    ids=lambda steps: " ".join(step.__name__ for step in steps),
)
def test_a_minute_whose_meeting_and_words_change_in_any_order(
    house: House, steps: list[Callable[[House], None]]
) -> None:
    house.lay(paper_of(GATE, ("STAFFING", "RESOLVED: That the Clerk be dismissed."), MILL, POND))
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    for step in steps:
        step(house)
        assert shut(house)
        assert len(opened(house)) == 3
    (told,) = house.told("in-doubt")
    assert "what stands there stays closed" in told
    assert "the same words" not in told
    house.well()


BOATS = "\n\nThe Warden was asked to paint all of the boats."


def test_what_else_stands_in_a_paper_is_not_closed_by_words_that_only_came_to_it(house: House) -> None:
    shed = ("SHED", "The Warden was asked to paint all of the shed.")
    house.lay(paper_of(shed, STAFF, MILL))
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    house.lay(paper_of(shed, (STAFF[0], STAFF[1] + BOATS), MILL))
    day(house)
    assert house.closed() == {"STAFFING"}


def test_its_words_are_closed_where_they_go_to_another_minute_of_a_paper_of_another_day(house: House) -> None:
    house.lay(paper_of(GATE, ("STAFFING", "The Clerk was dismissed for the loss of the keys of the mill."), MILL, POND))
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    moved = ("KEYS", "The Clerk was dismissed for the loss of the keys of the mill.")
    house.lay(paper_of(GATE, ("STAFFING", "It was late."), moved, MILL, POND).replace("19 March", "20 March"))
    assert shut(house)


def test_an_ingest_that_moves_such_a_word_says_so(house: House) -> None:
    house.lay(FIRST)
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    path = house.folder / "march.txt"
    path.write_text(FIRST.replace("the Clerk be", "Mr Fern be"))
    command = [*("ingest", str(path), "--db", str(house.db))]
    assert "1 word of persons now in doubt: minutes check --kind in-doubt" in CliRunner().invoke(app, command).output
    path.write_text(path.read_text().replace("19 March", "20 March"))
    said = "what a person said to be exempt stays closed, in doubt (minutes check --kind in-doubt)"
    assert said in CliRunner().invoke(app, command).output


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("name", ["HARBOURS COMMITTEE", "HARBOUR BOARD", "QUAY PANEL"])
def test_it_stays_closed_beside_the_paper_of_which_it_was_said_where_the_body_is_corrected(
    house: House, name: str, *, kept: bool
) -> None:
    office = ("OFFICE", "RESOLVED: That the Engineer report on the weir at Long Bridge.")
    sale = ("SALE", "RESOLVED: That the Clerk accept the offer of one who was dismissed for the old mill.")
    house.lay(paper_of(office, sale, MILL))
    house.run("amend '2 of 19 March 2019' --exempt --by 'A Clerk'")
    if not kept:
        (house.folder / "march.txt").unlink()
    house.lay(paper_of(office, sale, MILL).replace("HARBOUR COMMITTEE", name), "march_v2.txt")
    assert shut(house)
    house.well()


# --- what only another paper excluded ---

WHOLE = paper_of(GATE, ("STAFFING (EXEMPT)", "RESOLVED: That the Clerk be dismissed."), MILL)
COPY = paper_of(GATE, STAFF, MILL, POND)


@pytest.mark.parametrize("how", ["redacted", "forgotten"])
def test_what_is_open_since_the_paper_that_excluded_it_went_is_told(house: House, how: str) -> None:
    house.lay(WHOLE, "a.txt")
    house.lay(COPY, "b.txt")
    assert shut(house)
    if how == "redacted":
        (house.folder / "a.txt").write_text(paper_of(GATE))
        told = house.run(f"ingest {house.folder / 'a.txt'}")
    else:
        told = house.run(f"forget {house.folder / 'a.txt'}")
    assert "only what is gone excluded harbour-committee/2019-03-19/2: open now in other papers (minutes amend" in told
    assert not shut(house)


def test_nothing_is_told_of_what_stays_closed(house: House) -> None:
    house.lay(WHOLE, "a.txt")
    house.lay(COPY, "b.txt")
    (house.folder / "a.txt").write_text(WHOLE + "Read and agreed.\n")
    assert "open now" not in house.run(f"ingest {house.folder / 'a.txt'}")
    house.lay(WHOLE, "c.txt")
    assert "open now" not in house.run(f"forget {house.folder / 'a.txt'}")
    assert shut(house)


REPORT = """HOLM TOWN COUNCIL

Report to: Environment Committee
Date: 5 March 2019
Agenda item: 8
Report of: Town Clerk
Subject: Sale of the yard

RECOMMENDED: That the yard be sold to the one who was dismissed.

1. Background

1.1 The yard was offered for a small sum.
"""


def test_a_report_to_another_committee(house: House) -> None:
    house.lay(REPORT)
    (report,) = json.loads(house.run("papers --json"))
    house.run(f"amend {report['id']} --exempt")
    house.lay(REPORT.replace("Environment", "Finance"))
    assert SECRET not in house.run("papers --csv") + house.run(f"search {SECRET} --csv")


# --- all of a paper ---

AT_ONCE = FIRST.replace(f"{SECRET}.", f"{SECRET} at once.")


@pytest.mark.parametrize(
    "steps",
    [
        [rename("march.txt", "b.txt"), lambda house: house.lay(AT_ONCE, "b.txt")],
        [rename("march.txt", "b.txt"), lambda house: house.lay(OTHER_DAY, "b.txt")],
        [lay(AT_ONCE), rename("march.txt", "b.txt"), lambda house: house.lay(MOVED, "b.txt")],
        [lay(AT_ONCE), rename("march.txt", "b.txt")],
        [
            rename("march.txt", "b.txt"),
            lambda house: house.lay(AT_ONCE, "b.txt"),
            rename("b.txt", "c.txt"),
            lambda house: house.lay(OTHER_DAY, "c.txt"),
        ],
    ],
)
def test_a_whole_paper_that_is_renamed_and_then_corrected(house: House, steps: list[Callable[[House], None]]) -> None:
    house.lay(FIRST)
    house.run(f"amend {house.folder / 'march.txt'} --exempt --by 'A Clerk'")
    for step in steps:
        step(house)
    assert shut(house)
    assert opened(house) == []
    assert len(house.told("in-doubt")) == 1
    house.well()


def test_two_papers_that_changed_names(house: House) -> None:
    house.lay(FIRST, "a.txt")
    house.run(f"amend {house.folder / 'a.txt'} --exempt")
    house.lay(paper_of(GATE, MILL).replace("19 March", "7 May"), "c.txt")
    for old, new in (("a.txt", "t"), ("c.txt", "a.txt"), ("t", "c.txt")):
        (house.folder / old).rename(house.folder / new)
    house.run(f"ingest {house.folder}")
    house.lay(MOVED, "c.txt")
    assert sorted(opened(house)) == ["a.txt GATE", "a.txt MILL"]
    assert len(house.told("in-doubt")) == 1


def test_a_minute_that_was_opened_in_a_closed_paper_stays_open(house: House) -> None:
    house.lay(FIRST)
    house.run(f"amend {house.folder / 'march.txt'} --exempt")
    house.run("amend '1 of 19 March 2019' --not-exempt")
    rename("march.txt", "b.txt")(house)
    house.lay(AT_ONCE, "b.txt")
    assert house.closed() == {"STAFFING", "MILL"}


def test_what_was_said_comes_back_with_the_papers_alone(house: House) -> None:
    house.lay(FIRST)
    house.run(f"amend {house.folder / 'march.txt'} --exempt")
    rename("march.txt", "b.txt")(house)
    house.lay(AT_ONCE, "b.txt")
    house.lay(FIRST, "m.txt")
    house.run("amend '3 of 19 March 2019' --exempt")
    house.lay(OTHER_DAY, "m.txt")
    before = opened(house)
    house.db.unlink()
    house.run(f"ingest {house.folder / 'b.txt'} {house.folder / 'm.txt'}")
    house.run("doctor --restore")
    assert opened(house) == before
    assert shut(house)
