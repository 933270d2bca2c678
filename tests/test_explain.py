"""What each line of a paper was taken for, and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read, read_bytes
from minutes_cli.show.explain import Explained, as_listing, explain

FIXTURES = sorted((Path(__file__).resolve().parent.parent / "fixtures").glob("*.txt"))
PACK = next(path for path in FIXTURES if path.name == "converted-agenda-pack.txt")


@pytest.fixture(scope="module")
def rows() -> tuple[Explained, ...]:
    """Explain an agenda pack."""
    return explain(parse(read(PACK)))


LINES = (
    ("34. RIVER HEALTH REPORTS", "heading 34", "one of the run 31 to 38"),
    ("- the River Health Reports be noted;", "resolution (1)", "noted"),
    ("range of the animals counted", "resolution (2)(a)", ""),
    ("SCRUTINY COMMITTEE (PARKS, RIVERS AND WATERWAYS) - TUESDAY", "furniture", "running header"),
    ("This page is intentionally left blank", "furniture", "blank page notice"),
    ("Subject: Weir Repair Programme Update", "paper cover", "subject"),
    ("PRESENT: Councillor Penhallow", "chair", "Councillor Penhallow"),
    ("The programme had five parts", "minutes", "kept"),
    ("AGENDA", "agenda", "kept"),
)


@pytest.mark.parametrize(("line", "taken", "why"), LINES, ids=[row[0][:24] for row in LINES])
def test_a_line_is_explained(rows: tuple[Explained, ...], line: str, taken: str, why: str) -> None:
    found = {(row.taken, row.why) for row in rows if line in row.text}
    assert (taken, why) in found


def test_a_heading_says_what_it_weighs_and_what_it_was_preferred_to(rows: tuple[Explained, ...]) -> None:
    also = [one for row in rows if "34. RIVER HEALTH REPORTS" in row.text for one in row.also]
    assert also[0].startswith("heading, weighs 3")
    assert "next of 33" in also[0]
    assert "in capitals" in also[0]
    text = (
        "1. Apologies\n\nNone.\n\n2. Weir Repairs\n\nThe parts:\n\n3. Fish ladder\n\nOld.\n\n3. Lamps\n\nThey are lit."
    )
    below = explain(parse(read_bytes(f"MINUTES of the Weir Board\n\nPresent: A. Quill\n\n{text}".encode(), "a.txt")))
    assert "rather than 3. Fish ladder" in [one for row in below for one in row.also]


def test_what_begins_on_a_line_is_told(rows: tuple[Explained, ...]) -> None:
    also = [one for row in rows for one in row.also]
    assert any(one.startswith("reference to minute 24 (6) of ") and one.endswith(" of 2018-11-13") for one in also)
    assert "action of nobody named, due 2019-09-19" in also
    assert "paper: Weir Repair Programme Update" in also


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_line_with_words_has_a_row(path: Path) -> None:
    """Postcondition 1."""
    parsed = parse(read(path))
    rows = explain(parsed)
    assert [(row.line, row.start, row.end) for row in rows] == [
        (n, line.start, line.end) for n, line in enumerate(parsed.lines, 1) if line.text
    ]


def test_pages_are_told() -> None:
    assert [row.page for row in explain(parse(read_bytes(b"one\n\ftwo\n", "a.txt")))] == [1, 2]


def test_rows_are_data(rows: tuple[Explained, ...]) -> None:
    record = as_listing(rows).records()[0]
    assert list(record) == ["line", "page", "taken", "why", "also", "text", "start", "end"]


def test_a_number_that_was_inferred_says_so() -> None:
    rows = explain(parse(read(PACK.with_name("web-copy.txt"))))
    assert any("number" in row.why and "inferred" in row.why for row in rows if row.taken == "heading")
