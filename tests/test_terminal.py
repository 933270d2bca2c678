"""What a person sees on a terminal, which is made for the purpose: tables, trees, marks and colours, at four widths."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.show.style import Style
from sample import earlier, pack
from terminal import on_terminal

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
WIDTHS = (60, 80, 120, 200)
LISTINGS = (
    *("meetings", "items", "resolutions", "motions", "references", "papers", "plans", "people", "bodies", "documents"),
    *("actions --all", "search harbour", "check", "since 2031-01-01", "arising harbour"),
)
WORD = re.compile(r"[^\W\d_]{4,}")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Work in a folder with a database of two papers."""
    folder = tmp_path_factory.mktemp("terminal")
    with store.open_db(folder / "minutes.db") as db:
        store.save(db, pack())
        store.save(db, earlier())
    return folder


def at(width: int, line: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what is drawn for a terminal of that width, without one."""
    for module in ("options", "rows", "acting", "checking"):
        monkeypatch.setattr(f"minutes_cli.cli.{module}.style", lambda: Style(width), raising=False)
        monkeypatch.setattr(f"minutes_cli.cli.{module}.on_terminal", lambda: True)
    done = CliRunner().invoke(app, [*line.split(), "--db", str(here / "minutes.db")])
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.parametrize("line", LISTINGS)
def test_a_listing_keeps_to_the_page_and_its_words_whole(
    here: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = set(WORD.findall(at(400, line, here, monkeypatch)))
    assert known
    for width in WIDTHS:
        printed = at(width, line, here, monkeypatch)
        assert max(map(len, printed.splitlines())) <= width
        assert set(WORD.findall(printed)) <= known, width


def test_a_terminal_has_a_heading_and_a_pipe_has_none(here: Path) -> None:
    head, rule, *rows = on_terminal(["actions"], here, 120)[0].splitlines()
    assert head.split() == ["ref", "due", "owner", "task", "minute", "status", "exempt"]
    assert set(rule) == {"─"}
    assert len(rows) == 4


def test_a_thread_is_a_tree(here: Path) -> None:
    printed, _ = on_terminal(["trace", "3"], here)
    assert (
        """
Followed by
└── 10 June 2031: 7 of 2031-06-10, (2) DREDGING OF THE INNER BASIN
    └── 10 June 2031: 8 of 2031-06-10 MARKET TOLLS (exempt)
"""
        in printed
    )
    narrow, _ = on_terminal(["trace", "3"], here, 44)
    assert "8 of 2031-06-10 MARKET\n        TOLLS (exempt)\n" in narrow


def test_what_is_late_is_red_and_what_was_looked_for_is_marked(here: Path) -> None:
    late, _ = on_terminal(["actions", "--as-of", "2031-07-02"], here, 120, colour=True)
    assert "\x1b[1m\x1b[31moverdue\x1b[0m" in late
    assert late.count("\x1b[36m") == 4, "a reference in each row"
    found, _ = on_terminal(["search", "tolls"], here, 200, colour=True)
    assert "\x1b[1m\x1b[33mTOLLS\x1b[0m" in found


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.parametrize("line", [["actions"], ["trace", "3"]])
def test_there_is_no_colour_where_none_is_wanted(here: Path, line: list[str], name: str, value: str) -> None:
    assert "\x1b" not in on_terminal(line, here, colour=True, more={name: value})[0]


def test_what_is_said_in_a_line_breaks_at_words(here: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing of note: herons nest at the weir.")
    printed, _ = on_terminal(["ingest", "a.txt"], tmp_path, 44)
    assert printed == "a.txt: other; no minutes found; kept and\n  searchable\n"


def test_an_account_closes_a_listing(here: Path) -> None:
    for line, told in {
        "actions --as-of 2031-07-02": "4 actions, 1 of them overdue.",
        "items --limit 2": "The first 2 items (--limit 2).",
        "bodies": "1 body.",
        "people": "3 people.",
        "since 2031-06-01": "things that are new",
    }.items():
        assert told in on_terminal(line.split(), here)[1].splitlines()[0]


# --- what is longer than the screen ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "height", "pager", "paged"),
    [
        (["actions"], 5, {"MINUTES_PAGER": "sed s/^/:/"}, True),
        (["actions"], 5, {"PAGER": "sed s/^/:/"}, True),
        (["actions"], 5, {"MINUTES_PAGER": "", "PAGER": "sed s/^/:/"}, False),
        (["actions"], 5, {"PAGER": "cat"}, False),
        (["actions"], 5, {"PAGER": "no-such-pager"}, False),
        (["actions"], 5, {"PAGER": "'"}, False),
        (["actions", "--no-pager"], 5, {"PAGER": "sed s/^/:/"}, False),
        (["--no-pager", "actions"], 5, {"PAGER": "sed s/^/:/"}, False),
        (["trace", "3"], 5, {"PAGER": "sed s/^/:/"}, True),
        (["show", "7", "--json"], 5, {"PAGER": "sed s/^/:/"}, True),
    ],
)
def test_a_pager_takes_what_is_longer(
    here: Path, line: list[str], height: int, pager: dict[str, str], *, paged: bool
) -> None:
    printed, _ = on_terminal(line, here, 80, height=height, more=pager)
    assert {row[:1] == ":" for row in printed.splitlines()} == {paged}
    assert len(printed.splitlines()) > height or not paged


def test_who_has_seen_enough_ends_the_pager_and_not_the_program_in_trouble(here: Path) -> None:
    printed, _ = on_terminal(["resolutions", "--json"], here, 80, height=5, more={"PAGER": "head -1"})
    assert printed == "[\n"


def test_a_pipe_has_no_pager(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "sed s/^/:/")
    done = CliRunner().invoke(app, ["items", "--json", "--db", str(here / "minutes.db")])
    assert done.stdout.startswith("[\n")


# --- the program alone ----------------------------------------------------------------------------------------------


def test_alone_it_says_where_you_stand(here: Path) -> None:
    printed, _ = on_terminal([], here)
    first, *_ = printed.splitlines()
    assert first == "minutes.db: 2 papers, 2 meetings of 1 body, 13 May 2031 to 10 June 2031"
    assert "actions open in all" in printed
    assert "meetings that papers cite and nobody has" in printed
    assert "\nNext: minutes actions" in printed


def test_without_a_database_it_says_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    done = CliRunner().invoke(app, [])
    assert done.exit_code == 0
    assert "no database minutes.db yet" in done.stdout
    assert "Next: minutes ingest PATH" in done.stdout
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "minutes.db").write_bytes(b"something else" * 100)
    assert CliRunner().invoke(app, []).exit_code == 3
    with store.open_db(tmp_path / "empty.db"):
        pass
    assert "holds no papers yet" in CliRunner().invoke(app, ["--db", "empty.db"]).stdout


def test_the_database_can_stand_before_the_command(here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", "other.db")
    done = CliRunner().invoke(app, ["--db", str(here / "minutes.db"), "items", "--columns", "number"])
    assert done.stdout.splitlines() == ["7", "8", "3"]
    assert os.environ["MINUTES_DB"] == "other.db"


@pytest.mark.parametrize("command", [["ingest", "--db", "m.db", str(FIXTURES)], ["reparse", "--db", "m.db"]])
def test_a_batch_with_a_bar_says_a_line_of_each_paper(command: list[str], tmp_path: Path) -> None:
    """While a bar is drawn something stands in for standard output, which does not tell its encoding."""
    if command[0] == "reparse":
        on_terminal(["ingest", "--db", "m.db", str(FIXTURES)], tmp_path)
    told, _ = on_terminal(command, tmp_path, 120, both=True)
    for paper in ("converted-agenda-pack.txt", "2023-03-14.pdf", "web-copy.txt"):
        assert any(f"{paper}: " in line for line in told.splitlines()), told
