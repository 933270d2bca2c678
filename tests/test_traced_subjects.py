"""`trace SUBJECT`: whom each meeting asked, where that stands, and what the wording of the question leaves out."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app

LONG = (
    "The contractor had been asked three times for a price and for the day on which the work could be done at last. "
    * 5
)
PAPERS = {
    "may.txt": (
        "6th May, 2031",
        "• Heron View – the Clerk to find out the cost of a street sign.\n\n• Tern Lane – Mrs Reed to look at a sign.",
    ),
    "june.txt": ("3rd June, 2031", "• Heron View – still awaited. Clerk to chase.\n\n• Weir – noted."),
    "july.txt": (
        "1st July, 2031",
        f"• Heron View – {LONG}\nA fourteen day notice was served on the owner.\n\n• Weir – noted.",
    ),
}


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    for name, (day, told) in PAPERS.items():
        head = (
            f"QUAY COMMITTEE\n\nMinutes of the meeting of the Quay Committee held on {day}\n\nPresent: A. Reed (Chair)"
        )
        text = f"{head}\n\n1. APOLOGIES\n\nNone.\n\n2. MATTERS ARISING\n\n{told}\n\n3. CLOSE\n\nAt nine.\n"
        Path(name).write_text(text, encoding="utf-8")
        assert run(f"ingest {name}").exit_code == 0


def run(line: str) -> Result:
    return CliRunner().invoke(app, shlex.split(line))


def test_whom_it_asks_and_where() -> None:
    (thread, *_) = json.loads(run("trace 'Heron View' --json").stdout)["threads"]
    (quoted,) = thread["quoted"]
    assert (quoted["owners"], quoted["document"]) == (["Clerk"], "may.txt")
    paper = Path("may.txt").read_text(encoding="utf-8")
    assert paper[quoted["start"] : quoted["end"]] == "• Heron View – the Clerk to find out the cost of a street sign."
    assert [action["owner"] for action in thread["actions"]] == ["Clerk"], "what Mrs Reed looks at is another matter"
    assert "asks Clerk; may.txt" in run("trace 'Heron View'").stdout


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "street sign for Heron View",
            "All these words are in 1 minute. “Heron View” is in 3 minutes: minutes trace 'Heron View'",
        ),
        (
            "sign for heron view",
            "All these words are in 1 minute. “heron view” is in 3 minutes: minutes trace 'heron view'",
        ),
        ("Heron View", ""),
    ],
)
def test_what_the_wording_leaves_out(asked: str, told: str) -> None:
    traced = run(f"trace '{asked}'")
    assert traced.exit_code == 0
    assert told in traced.stderr if told else "All these words" not in traced.stderr


def test_where_no_minute_has_all_words() -> None:
    traced = run("trace 'lamp post at Heron View'")
    assert traced.exit_code != 0
    assert "“Heron View” is in 3 minutes: minutes trace 'Heron View'" in traced.stderr


def test_a_point_is_quoted_to_its_last_sentence() -> None:
    assert "A fourteen day notice was served on the owner.”" in " ".join(run("trace 'Heron View'").stdout.split())


def test_of_what_fills_a_page_it_is_said_that_parts_are_left_out() -> None:
    text = Path("july.txt").read_text(encoding="utf-8").replace(LONG, LONG * 4).replace("1st July", "2nd July")
    Path("july2.txt").write_text(text, encoding="utf-8")
    assert run("ingest july2.txt").exit_code == 0
    quoted = json.loads(run("trace 'Heron View' --json").stdout)["threads"][-1]["quote"]
    assert quoted.endswith(" …")
