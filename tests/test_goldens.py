"""Every fixture is read as its golden says."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import (
    FIXTURES,
    FORMS,
    GOLDENS,
    Entry,
    GoldenError,
    entries,
    folded,
    found,
    missing_words,
    stands_in_order,
    wanted,
    words,
)
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

CORE = sorted(GOLDENS.glob("*.golden"))
OTHERS = sorted(FORMS.glob("*.golden"))
ALL = CORE + OTHERS


def paper_of(golden: Path) -> Path:
    """Return the paper that a golden is about."""
    folder = FIXTURES if golden in CORE else golden.parent
    (paper,) = (path for path in folder.rglob(golden.stem + ".*") if path != golden)
    return paper


def parsed(golden: Path) -> Parsed:
    paper = paper_of(golden)
    return parse(read_bytes(paper.read_bytes(), paper.name))


def test_there_is_a_fixture_for_every_core_form() -> None:
    assert {golden.stem for golden in CORE} >= {
        "converted-agenda-pack",
        "late-supplement",
        "members-report",
        "pdf-two-meetings",
        "web-copy",
    }


def test_every_paper_has_a_golden() -> None:
    papers = {path for folder in (FIXTURES, FORMS) for path in folder.rglob("*") if path.is_file()} - set(ALL)
    assert papers == {paper_of(golden) for golden in ALL}


@pytest.mark.parametrize("golden", ALL, ids=lambda path: path.stem)
def test_a_fixture_is_read_as_its_golden_says(golden: Path) -> None:
    text = golden.read_text("utf-8")
    assert "\n".join(found(parsed(golden), text)) == "\n".join(wanted(text))


@pytest.mark.parametrize("golden", ALL, ids=lambda path: path.stem)
def test_words_stand_in_their_span_in_order(golden: Path) -> None:
    result = parsed(golden)
    assert missing_words(result) == []


@pytest.mark.parametrize("golden", ALL, ids=lambda path: path.stem)
def test_a_golden_quotes_its_paper(golden: Path) -> None:
    """A golden is written by hand, and a slip of the pen in it would be found nowhere else."""
    paper = words(paper_of(golden).read_text("utf-8"))
    for entry in entries(golden.read_text("utf-8")):
        if entry.word in {"item", "resolution"}:
            assert contains_in_order(words(entry.fields[1]), paper), entry


def contains_in_order(said: list[str], paper: list[str]) -> bool:
    """Say whether the words stand in the paper, each soon after the one before (furniture may stand between)."""
    starts = [place for place, word in enumerate(paper) if word == said[0]]
    reach = 3 * len(said) + 40
    return any(stands_in_order(said, paper[start : start + reach]) is None for start in starts)


def test_entries_are_cut_at_bars_and_go_on_when_indented() -> None:
    golden = "# a comment\nresolution  (1) noted | the report be\n    noted | restates 3 (2)\n"
    assert entries(golden) == [Entry("resolution", ("(1) noted", "the report be noted", "restates 3 (2)"))]


@pytest.mark.parametrize("golden", ["    goes on from nothing\n", "resolutions  (1) | the report be noted\n"])
def test_a_golden_that_cannot_be_read_is_refused(golden: str) -> None:
    with pytest.raises(GoldenError):
        entries(golden)


@pytest.mark.parametrize(
    ("text", "same"),
    [("the report be noted; and", "the report be noted"), ("to:", "to"), ("a\u00ad b \n c.", "a b c"), (None, "")],
)
def test_folding(text: str | None, same: str) -> None:
    assert folded(text) == same
