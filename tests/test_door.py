"""Hostile text on its way out: shown, and obeyed by no terminal, spreadsheet, page or eye."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read
from minutes_cli.show import Style
from minutes_cli.show.door import csv_cell, json_text, markdown_text, shown

LINK = "\x1b]8;;http://evil.example/\x1b\\link\x1b]8;;\x1b\\"
TURNED = "\u202edesrever\u202c \u2066iso\u2069 \x9b31m"
HOSTILE = f"""HARBOUR COMMITTEE

Minutes of the meeting held on 3 September 2019

PRESENT: Councillor A. Reed\x1b[31m (in the Chair), Councillor C. Marrow, Councillor B{TURNED}

1. LAMPS \x1b[2J{LINK}\x1b]52;c;ZXZpbA==\x07 {TURNED} [x](http://evil.example) <b>bold</b>

Further to Minute No. 4 of 1 May 2018 {TURNED}, it was moved by Councillor Marrow that lamps \x1b[5m be lit. Carried.

RESOLVED: That

(1) the Director of \x1b[31mWorks {TURNED} be requested to submit a report {LINK} by 1 November 2019; and

(2) =HYPERLINK("http://evil.example","click") be requested to write a | pipe <script>alert(1)</script> \
![img](http://evil.example/x.png) by 1 January 2020.

2. =HYPERLINK("http://evil.example","x")

RESOLVED: That the Clerk be requested to report on {LINK} in six months.

3. @SUM(1+1)*cmd|' /C calc'!A0

RESOLVED: That the report be noted.
"""
PAPER = f"Report to: Harbour Committee\nDate: 3 September 2019\nSubject: Sale {LINK} {TURNED}\n"
PAPER += "Report of: Head\x1b[1m of <i>Law</i>\n\n"
PAPER += f"1. Summary\n\nA bid {TURNED}.\n\n2. Recommendation\n\n(1) That {LINK} be accepted.\n"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]")
LISTINGS = [
    *("meetings", "items", "resolutions", "motions", "references", "papers", "documents", "people", "bodies"),
    *(
        "actions --all",
        "check",
        "search lamps",
        "search sale",
        "since 2019-01-01",
        "arising harbour",
        "people --by-meeting",
    ),
    "query 'SELECT text, title FROM items'",
]
PAGES = [
    "show 1",
    "show 1 --source",
    "show '1 (1)'",
    "show 1 --json",
    "trace 1",
    "trace 1 --json",
    "trace 1 --dot",
    "trace 1 --mermaid",
]
FORMS = ["", "--json", "--ndjson", "--csv", "--markdown"]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of hostile papers."""
    folder = tmp_path_factory.mktemp("door")
    with store.open_db(folder / "minutes.db") as db:
        for name, text in (("=bad\x1b[31m\u202e.txt", HOSTILE), ("sale.txt", PAPER)):
            (folder / name).write_text(text, encoding="utf-8")
            store.save(db, parse(read(folder / name)))
    return folder / "minutes.db"


def printed(place: Path, command: str) -> str:
    done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(place)])
    assert done.exit_code in {0, 1}, done.output
    return done.output


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("noun", LISTINGS)
def test_no_listing_obeys(place: Path, noun: str, form: str) -> None:
    text = printed(place, f"{noun} {form}")
    assert text.strip()
    assert not OBEYED.search(text)
    if form == "--csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [cell for cell in cells if re.match(r"[=+@\t\r]|-(?!\d)", cell)]
    if form == "--markdown":
        assert "<b>" not in text
        assert "<script" not in text
        assert "](" not in text.replace("\\](", "")
        assert "http://evil" not in text


@pytest.mark.parametrize("command", PAGES)
def test_no_page_obeys(place: Path, command: str) -> None:
    text = printed(place, command)
    assert "LAMPS" in text or "Works" in text
    assert not OBEYED.search(text)
    assert "<b>" not in text or "mermaid" not in command


@pytest.mark.parametrize(
    "command", ["show '\x1b[31m4'", "items --body '\x1b[31mx'", "check --kind '\u202ex'", "trace '\x9b1m9'"]
)
def test_no_error_obeys(place: Path, command: str) -> None:
    done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(place)])
    assert done.output.strip()
    assert not OBEYED.search(done.output)


def test_json_tells_what_was_there(place: Path) -> None:
    text = printed(place, "items --json")
    (first, *_) = [row for row in json.loads(text) if row["number"] == "1"]
    assert "\u202edesrever\u202c" in first["title"] + first["text"]
    assert "\\u202e" in text


def test_everything_is_disarmed_alone() -> None:
    assert shown("a\x1b[1m\x07\x7f\x9b\u202e\tb\n") == "a␛[1m␇␡��\tb\n"
    assert shown("na\u00efve – “quoted” 日本") == "na\u00efve – “quoted” 日本"
    bold = Style(colour=True).bold("a")
    assert (shown(bold, colour=True), shown(bold)) == ("\x1b[1ma\x1b[0m", "�a�")
    assert json_text('"\u202e\x7f\udc80\U000e0041"') == '"\\u202e\\u007f\\udc80\\udb40\\udc41"'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd", "'+cmd"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        (" =1", "' =1"),
        ("-5", "-5"),
        ("+3.50", "+3.50"),
        ("2019-09-03", "2019-09-03"),
        ("a=b", "a=b"),
    ],
)
def test_a_cell_is_no_formula(cell: str, written: str) -> None:
    assert csv_cell(cell) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("![i](http://evil)", "!\\[i\\](http&#8203;://evil)"),
        ("a | b `c` \\", "a \\| b \\`c\\` \\\\"),
        ("&lt; R & D", "&amp;lt; R & D"),
        ("www.evil.example", "www&#46;evil.example"),
    ],
)
def test_words_are_no_markdown(text: str, written: str) -> None:
    assert markdown_text(text) == written
