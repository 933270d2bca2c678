"""Every REF and every id that any command prints is typed back, and names the thing that it stood for."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shlex
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.cli.program import COMMANDS
from minutes_cli.errors import MinutesError
from minutes_cli.show.style import Style
from minutes_cli.store.entry import Entry

ROOT = Path(__file__).resolve().parent.parent
LISTINGS: dict[str, tuple[str, ...]] = {
    "meetings": ("", "--drafts"),
    "actions": ("--all", "--undertakings --all", "--possibly"),
    "since": ("2018-01-01",),
    "arising": ("parks --undertakings",),
    "people": ("", "reed --by-meeting"),
    "search": ("locks", "programme", "paper"),
    "bodies": ("",),
    "check": ("",),
    **dict.fromkeys(("items", "resolutions", "motions", "references", "papers", "plans", "documents"), ("",)),
}
OTHERS = {
    "show": (
        *("9 of 22 June 2018", "53 of 20 March 2018", "2019-03-19", "2018-04-10", "31"),
        *("{paper}", "{body}", "{person}", "{document}"),
    ),
    "trace": ("9 of 22 June 2018", "29", "locks", "53 of 20 March 2018", "9 of 22 June 2018 --json"),
    "publish": tuple(f"- --as {form} --include-exempt" for form in ("html", "csv", "md", "ics", "atom")),
    "annotate": ("{document} - --include-exempt",),
    "close": ("'9 (3) of 2018-06-22' --on 2019-04-01",),
    "reopen": ("'9 (3) of 2018-06-22'",),
    "note": ("'9 (3) of 2018-06-22' --because 'Asked again'",),
    "amend": ("'9 (2) of 2018-06-22' --owner 'Head of Quays'",),
    "add": ("9 of 22 June 2018 --task 'Thank the lock keepers'",),
}
SILENT = {"ingest", "query", "reparse", "forget", "doctor"}
"""What these print of papers is names of files and counts."""
FOR_OTHERS = {"export"}
"""What is written for other programs is typed back where that is tested."""
DAY = r"(?:\d{4}-\d\d-\d\d(?:[~@][\w~-]+)?|undated-[0-9a-f]{8})"
WHOLE = re.compile(rf"(?:[\w+'.-]+/){{1,2}}{DAY}(?:/\S+)?|{DAY}(?:/[^\s,;:”]+)?")
FILES = re.compile(r"https?(?:&#8203;)?://\S*|\S*\.(?:txt|pdf|docx|html?|md)\b")
LETTER = "[bcdfghjkmnqrstvwxz]"
SHORT = re.compile(rf"(?<![\w./@#-])(?:p|{LETTER})[2-9]{LETTER}[2-9](?:{LETTER}[2-9]?)*(?![\w./-])")
NUMBERED = re.compile(rf"(?<![\w(./-])(?:#?\d[\w./]*|[A-Z]{{1,3}}\d+)(?: ?[(\[]\+?\w+[)\]])*(?: ?\(\w+\))* of {DAY}")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of the bundled papers, of which a person has said something."""
    folder = tmp_path_factory.mktemp("typed")
    told(folder, f"ingest {ROOT / 'fixtures'}")
    for name in ("close", "note", "amend", "add"):
        told(folder, f"{name} {OTHERS[name][0]}")
    return folder


@pytest.fixture(scope="module")
def db(here: Path) -> Iterator[sqlite3.Connection]:
    with store.read_db(here / "minutes.db") as opened:
        yield opened


def told(folder: Path, line: str) -> str:
    done = CliRunner().invoke(app, [*shlex.split(line), "--db", str(folder / "minutes.db")])
    assert done.exit_code == 0, (line, done.output)
    return done.output


def printed_by(folder: Path, line: str) -> str:
    """Return the result alone."""
    return CliRunner().invoke(app, [*shlex.split(line), "--db", str(folder / "minutes.db")]).stdout


def named(db: sqlite3.Connection, typed: str) -> list[Entry]:
    """Return what `show` makes of it."""
    return store.find_any(db, store.spelt_out(db, typed))


def names(db: sqlite3.Connection, typed: str, key: str) -> bool:
    """Whether what is typed names the thing that has the id, or that of which an action is."""
    entries = named(db, typed)
    found = {entry.record["id"] for entry in entries}
    actions = {a["id"] for entry in entries for noun in ("actions", "undertakings") for a in entry.part(noun)}
    return key in found or key in actions


def ids_in(told: Any) -> Iterator[str]:
    """Yield every string in JSON that has the form of an id."""
    if isinstance(told, dict):
        for value in told.values():
            yield from ids_in(value)
    elif isinstance(told, list):
        for value in told:
            yield from ids_in(value)
    elif isinstance(told, str) and WHOLE.fullmatch(told) and not re.fullmatch(r"\d{4}-\d\d-\d\d", told):
        yield told


NOUNS = ("papers", "people", "bodies")


def known_document(here: Path) -> str:
    return str(json.loads(told(here, "documents --json"))[0]["id"])


CASES = [(name, more) for name, mores in LISTINGS.items() for more in mores]


def test_every_command_is_here() -> None:
    assert {*LISTINGS, *OTHERS, *SILENT, *FOR_OTHERS} >= set(COMMANDS)


@pytest.mark.parametrize(("name", "more"), CASES)
def test_ids_of_programs(name: str, more: str, here: Path, db: sqlite3.Connection) -> None:
    rows = json.loads(told(here, f"{name} {more} --json"))
    for row in rows:
        if row["id"]:
            assert names(db, row["id"], row["id"]), row["id"]
        for key in ids_in(row):
            assert names(db, key, key), key


@pytest.mark.parametrize(("name", "more"), CASES)
def test_a_row_is_named_by_what_stands_first_in_it(name: str, more: str, here: Path, db: sqlite3.Connection) -> None:
    keys = [row["id"] for row in json.loads(told(here, f"{name} {more} --json"))]
    minutes = name in {"items", "resolutions", "actions", "arising", "since"}
    printed = printed_by(here, f"{name} {more} --columns {'ref,minute' if minutes else 'ref'}")
    lines = [line.split("\t") for line in printed.splitlines()]
    assert len(lines) == len(keys)
    for key, (ref, *minute) in zip(keys, lines, strict=True):
        assert bool(ref) == bool(key), key
        if key:
            assert store.spelt_out(db, ref) == key
            assert shlex.split(ref) == [ref]
            assert names(db, ref, key)
        for typed in minute:
            assert names(db, typed, key), typed


@pytest.mark.parametrize(("line", "columns"), [("references", "in,refers to"), ("check", "of"), ("meetings", "date")])
def test_what_a_row_refers_to_is_named(line: str, columns: str, here: Path, db: sqlite3.Connection) -> None:
    for row in printed_by(here, f"{line} --columns '{columns}'").splitlines():
        assert all(named(db, cell) for cell in row.split("\t") if cell), row


def in_text(text: str) -> Iterator[str]:
    """Yield what looks like a REF or an id; names of files and addresses are none, and a day alone may be any day."""
    text = FILES.sub("", text)
    for pattern in (WHOLE, SHORT, NUMBERED):
        for found in pattern.finditer(text):
            typed = found[0].rstrip(".,;:)") if found[0].count("(") < found[0].count(")") else found[0].rstrip(".,;:")
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
                yield typed


def unnamed(db: sqlite3.Connection, texts: Iterable[str]) -> list[str]:
    """Return what looks like a REF or an id, and names nothing."""
    lost = []
    for typed in dict.fromkeys(typed for text in texts for typed in in_text(text)):
        try:
            found = named(db, typed)
        except MinutesError as error:
            lost.append(f"{typed}: {error}")
        else:
            assert found
    return lost


@pytest.mark.parametrize(("name", "more"), CASES)
def test_whatever_looks_so_in_a_listing(name: str, more: str, here: Path, db: sqlite3.Connection) -> None:
    rows = csv.reader(io.StringIO(printed_by(here, f"{name} {more} --csv --include-exempt")))
    cells = [told for row in rows for cell in row for told in unfolded(cell)]
    assert unnamed(db, cells) == []
    assert (
        unnamed(
            db, told(here, f"{name} {more} --markdown --include-exempt").replace("\\", "").replace('"', "|").split("|")
        )
        == []
    )
    assert unnamed(db, told(here, f"{name} {more}").replace("\t", "\n").splitlines()) == []


def unfolded(cell: str) -> Iterator[str]:
    """Yield the texts of a cell, which may be JSON or a list."""
    if cell[:2] in {"[{", "[]", '["', '{"', "{}"}:
        yield from leaves(json.loads(cell))
    else:
        yield from cell.split("; ")


def leaves(told: Any) -> Iterator[str]:
    """Yield every text in JSON."""
    if isinstance(told, dict):
        told = list(told.values())
    if isinstance(told, list):
        for one in told:
            yield from leaves(one)
    elif isinstance(told, str):
        yield told


@pytest.mark.parametrize(("name", "more"), CASES)
def test_whatever_looks_so_on_a_terminal(
    name: str, more: str, here: Path, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("options", "rows", "acting", "checking"):
        monkeypatch.setattr(f"minutes_cli.cli.{module}.style", lambda: Style(80), raising=False)
        monkeypatch.setattr(f"minutes_cli.cli.{module}.on_terminal", lambda: True)
    keys = [row["id"] for row in json.loads(told(here, f"{name} {more} --json"))]
    drawn = told(here, f"{name} {more}")
    first = {found[0] for line in drawn.splitlines() if (found := SHORT.match(line))}
    assert {store.spelt_out(db, one) for one in first} == {key for key in keys if key}
    assert unnamed(db, re.split(r"  +|\n", drawn)) == []


@pytest.mark.parametrize(
    ("name", "more"), [(name, more) for name, mores in OTHERS.items() for more in mores if name in COMMANDS]
)
def test_whatever_looks_so_elsewhere(name: str, more: str, here: Path) -> None:
    (paper, *_), (person, *_), (body, *_) = (json.loads(told(here, f"{noun} --json")) for noun in NOUNS)
    known = {"paper": paper["id"], "person": person["id"], "body": body["id"], "document": known_document(here)}
    page = told(here, f"{name} {more.format(**known)}")
    if "html" in more or "atom" in more or name == "annotate":
        page = html.unescape(re.sub(r"<[^>]+>", "\n", page))
    page = re.sub(r"(?m)^UID:.*$", "", page.replace("\r\n ", "")).replace("\\,", ",").replace("\\", "")
    with store.read_db(here / "minutes.db") as db:
        assert unnamed(db, re.split(r'[\n",|]|<br/>', page)) == []
