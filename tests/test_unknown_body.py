"""A body or place that no body is called by: what is held under that name all the same is not denied."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

HEAD = "{body}\n\nMinutes of the meeting held on {day}\n\nPresent: A Reed (Chair)\n\n"
TEXT = f"{HEAD}1. Weir\n\nRESOLVED: That the weir be mended.\n"
PAPERS = {
    "tern-quay-board-2031-05.txt": TEXT.format(body="SELECT BOARD", day="6 May 2031"),
    "heron.txt": TEXT.format(body="HERON PARISH COUNCIL", day="3 June 2031"),
    "heron2.txt": TEXT.format(body="HERON PARISH COUNCIL", day="4 March 2031"),
    "osier.txt": TEXT.format(body="HARBOUR COMMITTEE", day="1 July 2031").replace(
        "the weir be", "the weir at Osier Fold be"
    ),
}


@pytest.fixture(autouse=True)
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    for name, text in PAPERS.items():
        Path(name).write_text(text, encoding="utf-8")
    run("ingest *.txt".replace("*.txt", " ".join(PAPERS)))


def run(line: str) -> str:
    """What a command says."""
    done = CliRunner().invoke(app, shlex.split(line))
    return " ".join(done.output.split())


QUAY = 'has "Tern Quay" in its name; it is in tern-quay-board-2031-05.txt (Select Board, 2031-05-06)'


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("show 'Tern Quay of 6 May 2031'", f"no body {QUAY}"),
        (
            "show 'Osier Fold of 1 July 2031'",
            'no body has "Osier Fold" in its name; it is in osier.txt (Harbour Committee, 2031-07-01)',
        ),
        ("motions --body 'Tern Quay'", f"no body {QUAY}"),
        ("search weir --body 'Tern Quay'", f"no body {QUAY}"),
        ("search weir --body Herron", 'no body has "Herron" in its name: did you mean “Heron Parish Council”?'),
        (
            "show 'Heron of 6 May 2031'",
            "no meeting of Heron of 2031-05-06 is held; the nearest meeting is of 2031-03-04 or 2031-06-03",
        ),
        ("show 'Select Board of 1 May 2031'", "is held; the nearest meeting is of 2031-05-06"),
        ("show 'Nowhere of 6 May 2031'", 'no body has "Nowhere" in its name: `minutes bodies` shows those there are'),
    ],
)
def test_what_is_said_of_a_name_that_no_body_has(line: str, says: str) -> None:
    assert says in run(line)


@pytest.mark.parametrize(
    "line",
    [
        *(f"{noun} --body Herron" for noun in ("meetings", "items", "resolutions", "motions", "actions", "papers")),
        "check --body Herron",
        "search weir --body Herron",
        "since 2031-01-01 --body Herron",
        "since --body Herron",
    ],
)
def test_a_body_that_nothing_is_called_by_was_asked_for_and_is_not_there(line: str) -> None:
    done = CliRunner().invoke(app, [*shlex.split(line), "--json"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "did you mean “Heron Parish Council”?" in done.stderr


def test_an_empty_list_of_a_body_that_is_held_is_done() -> None:
    done = CliRunner().invoke(app, ["motions", "--body", "Heron", "--json"])
    assert (done.exit_code, done.stdout.strip()) == (0, "[]")


LETTERED = HEAD.format(body="OSIER BOARD", day="8 July 2031") + "".join(
    f"{letter}) {title} - the Clerk told of it, and it was agreed to wait.\n\n"
    for letter, title in zip("abcdefg", ("Weir", "Gates", "Boats", "Tolls", "Lamps", "Ropes", "Bulbs"), strict=True)
)


@pytest.mark.parametrize("ref", ["g of 8 July 2031", "g) of Osier Board of 8 July 2031", "g of 2031-07-08"])
def test_a_lettered_minute_by_its_day_in_words(ref: str) -> None:
    Path("lettered.txt").write_text(LETTERED, encoding="utf-8")
    run("ingest lettered.txt")
    said = run(f"show '{ref}'")
    assert "Bulbs" in said
    assert "Weir" not in said


def test_an_action_that_was_asked_later_is_none_on_that_day() -> None:
    Path("asking.txt").write_text(
        HEAD.format(body="OSIER BOARD", day="8 July 2031") + "1. Weir\n\nRESOLVED: That the Clerk price a rope.\n",
        encoding="utf-8",
    )
    run("ingest asking.txt")
    assert "price a rope" in run("actions --as-of 2031-07-08")
    assert "price a rope" not in run("actions --as-of 2031-07-07")


def test_what_is_new_tells_of_meetings_of_which_only_the_agenda_is_held() -> None:
    Path("agenda.txt").write_text(
        "HERON PARISH COUNCIL\n\nAGENDA for the meeting to be held on 5 August 2031\n\n1. Apologies\n\n2. Weir\n",
        encoding="utf-8",
    )
    run("ingest agenda.txt")
    assert "no minutes are held of 1 meeting: minutes meetings --since 2031-07-30" in run("since 2031-07-30")
    assert "no minutes are held of" not in run("since 2031-08-06")


def test_an_agenda_that_names_no_body_may_be_of_the_minutes_of_its_day() -> None:
    """So that none are held of its meeting is not said; on another day it is, and `check` tells what settles it."""
    for name, day in (("agenda", 8), ("other", 15)):
        Path(f"{name}.txt").write_text(f"AGENDA\n\nTuesday, {day} July 2031\n\n1. Apologies\n\n2. Weir\n", "utf-8")
    Path("minutes.txt").write_text(HEAD.format(body="OSIER BOARD", day="8 July 2031") + "1. Weir\n\nDry.\n", "utf-8")
    run("ingest agenda.txt other.txt minutes.txt")
    said = run("since 2031-07-08")
    assert "no minutes are held of 1 meeting: minutes meetings --since 2031-07-08" in said
    assert "Agendas that name no body, of days of which minutes are held: 1 (minutes check)" in said
    assert run("check --kind nothing-found").count("it is agenda, and names no body (--body settles it)") == 2


def test_a_page_may_be_about_several_minutes() -> None:
    for name in ("heron", "heron2"):
        path = Path(f"{name}.txt")
        path.write_text(
            path.read_text(encoding="utf-8").replace("That the weir", f"That {name}'s weir"), encoding="utf-8"
        )
        run(f"ingest {name}.txt")
    run("publish two.html --about '1 of 3 June 2031' --about '1 of 4 March 2031'")
    page = Path("two.html").read_text(encoding="utf-8")
    assert "heron's weir" in page or "heron’s weir" in page or "heron&#39;s weir" in page
    assert "heron2" in page
    assert "Osier Fold" not in page
