"""Words that are blackened in Word, or white on the white page, are not read as said; those on a dark ground are."""

from __future__ import annotations

import pytest

import files
from minutes_cli.readers import read_bytes
from test_readers_docx_beside import paper


def _read(properties: str, cell: str = "") -> tuple[str, list[str]]:
    run = f"<w:r><w:rPr>{properties}</w:rPr><w:t>the offer of Fern</w:t></w:r>"
    said = f"<w:p>{cell}<w:r><w:t xml:space='preserve'>RESOLVED: That the Clerk accept </w:t></w:r>{run}</w:p>"
    found = read_bytes(files.saved(paper(said)), "paper.docx")
    return found.text, [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    "properties",
    [
        "<w:highlight w:val='black'/>",
        "<w:color w:val='000000'/><w:highlight w:val='black'/>",
        "<w:color w:val='000000'/><w:shd w:val='clear' w:fill='000000'/>",
        "<w:color w:val='FFFFFF'/>",
    ],
)
def test_blackened_words_are_not_read_and_said_to_be_hidden(properties: str) -> None:
    text, codes = _read(properties)
    assert "Fern" not in text
    assert "the Clerk accept" in text
    assert codes == ["hidden-text"]


@pytest.mark.parametrize(
    ("properties", "around"),
    [
        ("<w:highlight w:val='yellow'/>", ""),
        ("<w:color w:val='FFFFFF'/><w:highlight w:val='black'/>", ""),
        ("<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='000000'/>", ""),
        ("<w:shd w:val='clear' w:color='auto' w:fill='000000'/>", ""),
        ("<w:color w:val='FFFFFF'/>", "<w:pPr><w:shd w:val='clear' w:fill='1F3864'/></w:pPr>"),
        ("<w:color w:val='000000'/>", ""),
    ],
)
def test_words_on_a_ground_that_shows_them_are_read(properties: str, around: str) -> None:
    text, codes = _read(properties, around)
    assert "the offer of Fern" in text
    assert codes == []
