"""The page that is told with a passage is that of the words, and not that on which their minute begins."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from files import pdf
from minutes_cli.cli import app

FILLING = "The warden told of tolls, ropes, lamps and the weir, and of all that had been done about each of them since."
FEET = f"""QUAY COMMITTEE

Minutes of the meeting of the Quay Committee held on 12th March, 2031

PRESENT: Councillor Teal (in the Chair)

11. LAMPS

{FILLING} {FILLING} {FILLING} {FILLING}

1

{FILLING} {FILLING} {FILLING} {FILLING}
The bollards were loose. The Clerk was asked to fix the bollards by 1 May 2031.

2

12. TOLLS

RESOLVED: That the tolls be published.
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)


def run(line: str) -> Result:
    done = CliRunner().invoke(app, shlex.split(line))
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture
def file() -> None:
    """A PDF in which one minute goes on over the page."""
    first, _, rest = FEET.replace(". ", ".\n").partition("\n1\n")
    Path("quay.pdf").write_bytes(pdf(first, rest.replace("\n2\n", "\n")))
    run("ingest quay.pdf")


@pytest.mark.usefixtures("file")
def test_a_hit_is_on_its_own_page_of_a_file() -> None:
    (row,) = json.loads(run("search bollards --json").stdout)
    item = json.loads(run("items --json").stdout)[0]
    assert (item["page"], row["page"]) == (1, 2)
    assert {row["page"] for row in json.loads(run("search warden --json").stdout)} == {1}


@pytest.mark.usefixtures("file")
def test_a_minute_is_shown_with_all_its_pages_and_an_action_opened_at_its_own() -> None:
    action = next(row for row in json.loads(run("actions --all --json").stdout) if "bollards" in row["task"])
    assert action["page"] == 2
    assert "Source: quay.pdf, pages 1–2, characters" in run("show 11").stdout
    assert run("show --open 11").stdout.strip().endswith("quay.pdf, page 1")
    assert run(f"show --open '{action['id']}'").stdout.strip().endswith("quay.pdf, page 2")


@pytest.mark.parametrize(("words", "page"), [("lamps", "1"), ("bollards", "2"), ("published", None)])
@pytest.mark.parametrize("every", ["", "--every"])
def test_a_number_at_the_foot_of_a_text_is_the_page(words: str, page: str | None, every: str) -> None:
    Path("quay.txt").write_text(FEET, encoding="utf-8")
    run("ingest quay.txt")
    rows = json.loads(run(f"search {words} {every} --json").stdout)
    assert rows[0]["printed_page"] == page
    assert rows[0]["page"] is None


@pytest.mark.parametrize(
    "text",
    [
        FEET.replace("\n2\n", "\n3\n"),
        FEET.replace("\n2\n", "\n"),
        FEET.replace("\n11. LAMPS", "\n1\n11. LAMPS")
        .replace("\n1\n\nThe", "\n2\n\nThe")
        .replace("\n2\n\n12", "\n3\n\n12"),
    ],
    ids=["a number is missing", "one number alone", "too little on a page"],
)
def test_what_is_no_foot_is_no_page(text: str) -> None:
    Path("quay.txt").write_text(text, encoding="utf-8")
    run("ingest quay.txt")
    assert {row["printed_page"] for row in json.loads(run("search bollards --json").stdout)} == {None}


def test_show_tells_the_foot() -> None:
    Path("quay.txt").write_text(FEET, encoding="utf-8")
    run("ingest quay.txt")
    assert "Source: quay.txt, page 1 by the number at its foot, characters" in run("show 11").stdout
