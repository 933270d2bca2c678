"""Hostile text on its way out: shown, and obeyed by no terminal, spreadsheet, page or eye."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copytree, rmtree

import pytest
import typer
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.cli.program import COMMANDS
from minutes_cli.readers import read_bytes
from minutes_cli.show.door import _HARMFUL, csv_cell, json_text, markdown_text, shown
from minutes_cli.show.style import Style

LINK = "\x1b]8;;http://evil.example/\x1b\\link\x1b]8;;\x1b\\"
TURNED = "\u202edesrever\u202c \u2066iso\u2069 \x9b32m \x85 \ufdd1red"
HOSTILE = f"""HARBOUR \x1b[32mCOMMITTEE

Minutes of the meeting of the Harbour{TURNED} Committee held on 3 September 2019

PRESENT: Councillor A. Reed\x1b[32m (in the Chair), Councillor C. Marrow, Councillor B{TURNED}

1. LAMPS \x1b[2J{LINK}\x1b]52;c;ZXZpbA==\x07 {TURNED} [x](http://evil.example) <b>bold</b>

Further to Minute No. 4 of 1 May 2018 {TURNED}, it was moved by Councillor Marrow that lamps \x1b[5m be lit. Carried.

RESOLVED: That

(1) the Director of \x1b[32mWorks {TURNED} be requested to submit a report {LINK} by 1 November 2019; and

(2) =HYPERLINK("http://evil.example","click") be requested to write a | pipe <script>alert(1)</script> \
![img](http://evil.example/x.png);=1+1 by 1 January 2020.

2. =HYPERLINK("http://evil.example","x")

RESOLVED: That the Clerk be requested to report on {LINK} in six months.

3. @SUM(1+1)*cmd|' /C calc'!A0

RESOLVED: That the report be noted.
"""
PAPER = f"Report to: Harbour Committee\nDate: 3 September 2019\nSubject: Sale {LINK} {TURNED}\n"
PAPER += "Report of: Head\x1b[32m of <i>Law</i>\n\n"
PAPER += f"1. Summary\n\nA bid {TURNED}.\n\n2. Recommendation\n\n(1) That {LINK} be accepted.\n"
PLAN = f"FORWARD PLAN\n\nDetails of Decision\tSale\x1b[32m {TURNED}\nDecision due: 1 May 2020\nOfficer:\tHead{LINK}\n"
ODD_NAME = "=bad\x1b[32m\u202e\n\x9bname.txt"

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef]")
OURS = re.compile(r"\x1b\[(?:[012]|3[1236])m")
"""Escapes of our own, of which the papers here hold none."""
ASKED: dict[str, tuple[tuple[str, ...], ...]] = {
    "ingest": (("{papers}",), ("{papers}", "--explain"), ("{papers}", "--explain", "--json"), ("{bad}",)),
    "show": (("1",), ("1 (1)",), ("1", "--source", "--json"), ("{document}",), ("harbour",)),
    "trace": (("1",), ("lamps",)),
    "search": (("lamps",), ("sale",), ("{hostile}",)),
    "actions": (("--all",), ("--undertakings",)),
    "since": (("2019-01-01",), ("{document}",)),
    "arising": (("harbour",),),
    "people": ((), ("reed",)),
    "publish": tuple(("-", "--as", form) for form in ("html", "csv", "md", "ics", "atom")),
    "export": (("--datasette", "{site}"), ("--oparl", "{objects}")),
    "annotate": (("{document}", "-"), ("{bad}", "-"), ("{hostile}", "-")),
    "close": (("1 (1)",),),
    "reopen": (("1 (1)",),),
    "note": (("1 (1)", "--because", "{hostile}"),),
    "amend": (("1 (1)", "--task", "{hostile}"),),
    "add": (("1", "--task", "{hostile}", "--owner", "{hostile}"),),
    "query": (("SELECT text, title FROM items",), ("SELECT text AS '{hostile}' FROM items",), ("{hostile}",)),
    "forget": (("{document}",),),
    **dict.fromkeys(
        ("meetings", "items", "resolutions", "motions", "references", "papers", "plans", "bodies", "documents"), ((),)
    ),
    **dict.fromkeys(("check", "reparse", "doctor"), ((),)),
}
"""What each command is asked, to which the walk below adds each of its options.  A new command must be in it."""
BODILESS = frozenset(("--help", "--open", "--ocr"))
"""Options that are not walked: a page of our own words, another program."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of hostile papers, and of what a hostile person said of them."""
    folder = tmp_path_factory.mktemp("door")
    papers = folder / "papers"
    papers.mkdir()
    for name, text in ((ODD_NAME, HOSTILE), ("sale.txt", PAPER), ("plan.txt", PLAN)):
        (papers / name).write_text(text, encoding="utf-8")
    (folder / f"bad{LINK[:6]}.pdf").write_bytes(b"%PDF-1.4 \x1b[32m")
    told(folder, "ingest", str(papers))
    told(folder, "close", "1 (1)", "--by", f"Mx{LINK}", "--because", TURNED)
    told(folder, "amend", "1 (2)", "--owner", f"Mx{LINK}", "--by", TURNED)
    return folder / "minutes.db"


def told(folder: Path, *command: str) -> str:
    """Return all that a command says, raw as a terminal gets it."""
    done = CliRunner().invoke(app, [*command, "--db", str(folder / "minutes.db")], color=True)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.output


def filled(asked: tuple[str, ...], folder: Path) -> list[str]:
    name = next(n for n in json.loads(told(folder, "documents", "--json")) if "bad" in n["name"])["name"]
    words = {"{papers}": str(folder / "papers"), "{bad}": str(next(folder.glob("bad*"))), "{document}": name}
    words |= {f"{{{made}}}": str(folder / made) for made in ("site", "objects")}
    return [words.get(word, word).replace("{hostile}", f"x{LINK}{TURNED}\n=1") for word in asked]


def walks(name: str) -> Iterator[tuple[str, ...]]:
    """Yield what a command can be asked: as it is, and with each of its options, whatever these are."""
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    options = [p for p in command.params if p.param_type_name == "option" and p.opts[-1] not in BODILESS]
    for asked in ASKED[name]:
        yield asked
        for option in options:
            how = (option.opts[-1],) if option.is_flag else (option.opts[-1], *["{hostile}"] * option.nargs)
            yield (*asked, *how)


def harm(text: str, asked: Sequence[str]) -> list[str]:
    """Return what of a text would be obeyed by who is given it in that form."""
    found = [repr(text[max(0, m.start() - 30) : m.end() + 10]) for m in OBEYED.finditer(text)]
    if "--csv" in asked:
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        found += [cell for cell in cells if re.match(r"[=+@\t\r;]|-(?!\d)", cell) or re.search(r"[;\t\n] ?[=@]", cell)]
    if "--markdown" in asked or "--mermaid" in asked:
        found += re.findall(
            r"<b>|<i>|<script|(?<!\\)\]\(|http://evil" if "--markdown" in asked else "<b>|<script", text
        )
    if "--html" in asked or text.lstrip()[:9].lower() in ("<!doctype", "<html>"):
        found += re.findall("<b>bold|<script>alert|<i>Law", text)
        found += [] if "Content-Security-Policy" in text else ["a page without a policy"]
    return found


def test_every_command_is_walked() -> None:
    """A new command has to say how it is asked; its options are walked without a word."""
    assert set(COMMANDS) <= set(ASKED)


@pytest.mark.parametrize("name", COMMANDS)
def test_no_output_obeys(name: str, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, in a pipe, in every form, on standard error and in every file that is written."""
    monkeypatch.chdir(tmp_path)
    for n, asked in enumerate(walks(name)):
        here = tmp_path / str(n)
        copytree(place.parent, here)
        command = filled(asked, here)
        before = {path for path in tmp_path.rglob("*") if path.is_file()}
        text = told(here, name, *command)
        assert text.strip() or "--ndjson" in command or "--include-exempt" in command, command
        assert harm(text, command) == [], command
        for made in {path for path in tmp_path.rglob("*") if path.is_file()} - before:
            if "minutes.db" not in made.name:
                assert harm(made.read_text(errors="replace"), command) == [], (command, made.name)
        rmtree(here)


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in ("ingest", "reparse", "forget", "doctor")])
def test_a_terminal_with_colour_obeys_nobody_else(name: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor what is drawn there, at a width at which tables have room and at one at which they have none."""
    width = 30 if name in {"actions", "trace", "search"} else 100
    for module in ("options", "rows", "acting", "checking", "pages"):
        monkeypatch.setattr(f"minutes_cli.cli.{module}.style", lambda: Style(width, colour=True), raising=False)
        monkeypatch.setattr(f"minutes_cli.cli.{module}.on_terminal", lambda: True)
    for asked in ASKED[name]:
        text = told(place.parent, name, *filled(asked, place.parent))
        assert harm(OURS.sub("", text), asked) == []
        for line in text.split("\n"):
            assert not OURS.findall(line) or OURS.findall(line)[-1] == "\x1b[0m"


@pytest.mark.parametrize(
    "command",
    [
        ("\x1b[32mno-command",),
        ("--\x1b[32m",),
        ("items", "--no\x1b[32m-such"),
        ("items", "too\x1b[32m", "many\u202e"),
        ("items", "--limit", "\x1b[32m"),
        ("show", "\x1b[32m4"),
        ("items", "--body", "\x1b[32mx"),
        ("check", "--kind", "\u202ex"),
        ("trace", "\x9b1m9"),
        ("ingest", "no\x1b[32msuch.txt"),
        ("since", "\x1b[32m"),
    ],
)
def test_no_error_obeys(place: Path, command: tuple[str, ...]) -> None:
    """Nor what is said of a command line by the library that reads it."""
    text = told(place.parent, *command)
    assert text.strip()
    assert harm(text, ()) == []


def test_no_text_has_our_own_emphasis() -> None:
    """Characters that stand for none are as halves of characters are: what they meant nobody knows."""
    assert read_bytes("a\ufdd1b \ufdd3c\ufdef".encode(), "a.txt").text == "a\ufffdb \ufffdc\ufffd"


def test_a_name_is_one_line(place: Path) -> None:
    """A file's name with a line end in it can say nothing of other files."""
    (row,) = [r for r in json.loads(told(place.parent, "documents", "--json")) if "bad" in r["name"]]
    assert "\n" not in row["name"]


def test_json_tells_what_was_there(place: Path) -> None:
    text = told(place.parent, "items", "--json")
    (first, *_) = [row for row in json.loads(text) if row["number"] == "1"]
    said = first["title"] + first["text"]
    assert "\x1b[2J" in said
    assert "\\u001b" in text
    assert "desrever" in said
    assert "\u202e" not in said, "marks of direction are looked through as the paper is read"


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
        ("a;=1;b\n@x; +cmd", "a;'=1;b\n'@x; '+cmd"),
        ("; = of two; - kept\n- a list", "'; = of two; - kept\n- a list"),
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


def test_whatever_is_harmful_cannot_be_printed() -> None:
    """So that a text that can be is let through without a look for anything of it."""
    assert not [c for c in map(chr, range(sys.maxunicode + 1)) if re.search(_HARMFUL, c) and c.isprintable()]
