"""PDFs: words that are struck, by a drawn line or by a mark for it, are left out and said to be; others are read."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject

import files
from minutes_cli.errors import ReadError
from minutes_cli.readers import read_bytes

OPEN = "BT /F1 12 Tf 50 700 Td (RESOLVED: That the lamps be lit.) Tj ET\n"
SAID = "BT /F1 12 Tf 50 650 Td (The Clerk is to pay Fern for it.) Tj ET\n"
"""Letters 7.2 points wide: "Fern" from 194 to 222.8."""
STRUCK = ["a passage is struck through in the file, and left out"]


def told(content: bytes) -> tuple[str, list[str]]:
    """Return what is read behind the first line, and what is said."""
    found = read_bytes(content, "paper.pdf")
    return " ".join(found.text.split()).partition("lit. ")[2], [f.message for f in found.findings]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("0.7 w 194 653.5 m 222.8 653.5 l S", "The Clerk is to pay for it."),
        ("194 653.3 28.8 0.6 re f", "The Clerk is to pay for it."),
        ("1 0 0 rg 194 653.3 28.8 0.6 re f", "The Clerk is to pay for it."),
        ("1 0 0 RG 1 w 194 654 m 223 654 l S", "The Clerk is to pay for it."),
        ("1 w 190 652.5 m 227 652.5 l S", "The Clerk is to pay for it."),
        ("1 w 194 652.5 m 223 652.5 l S 194 655 m 223 655 l S", "The Clerk is to pay for it."),
        ("0.6 w 50 653 m 280.4 653 l S", ""),
        ("1 w 47 654 m 310 654 l S", ""),
        ("0.6 w 50 653 m 107 653 l S 107 653 m 280.4 653 l S", ""),
        ("0.5 w 136.4 653 m 222.8 653 l S", "The Clerk is for it."),
    ],
)
def test_words_that_a_line_strikes_are_left_out_and_said(line: str, left: str) -> None:
    assert told(files.drawn(f"{OPEN}{SAID}q {line} Q\n")) == (left, STRUCK)


ALL = "The Clerk is to pay Fern for it."


@pytest.mark.parametrize(
    "content",
    [
        SAID + "0.7 w 194 648.5 m 222.8 648.5 l S",
        SAID + "0.7 w 194 650 m 222.8 650 l S",
        SAID + "194 647.8 28.8 0.6 re f",
        SAID + "0.7 w 194 658.5 m 222.8 658.5 l S",
        SAID + "0.7 w 10 653.5 m 800 653.5 l S",
        SAID + "0.7 w 194 653.5 m 500 653.5 l S",
        SAID + "0.7 w 290 653 m 500 653 l S",
        SAID + "1 G 0.7 w 194 653.5 m 222.8 653.5 l S",
        SAID + "1 g 194 653.3 28.8 0.6 re f",
        SAID + "0.7 w 204 640 m 204 670 l S",
        SAID + "0.5 w 48 646 300 16 re S",
        "0.7 w 194 653.5 m 222.8 653.5 l S 1 g 190 646 40 14 re f 0 g\n" + SAID,
        "194 653.3 28.8 0.6 re f\n" + SAID,
        SAID + "q 0 1 -1 0 400 0 cm 0.7 w 194 653.5 m 222.8 653.5 l S Q",
    ],
    ids=[
        "underlined", "at-the-foot", "underlined-thin-box", "overlined", "rule-of-a-page", "rule-that-goes-on",
        "leader", "white-line", "white-box", "upright", "framed", "covered-rule", "drawn-before", "elsewhere",
    ],
)  # fmt: skip
def test_words_with_other_lines_are_read(content: str) -> None:
    assert told(files.drawn(f"{OPEN}{content}\n")) == (ALL, [])


def marked(kind: str, flags: int = 4) -> bytes:
    """Mark "Fern"."""
    writer = PdfWriter(PdfReader(io.BytesIO(files.drawn(OPEN + SAID))))
    corners = (194, 661, 222.8, 661, 194, 647, 222.8, 647)
    writer.add_annotation(0, DictionaryObject({
        NameObject("/Type"): NameObject("/Annot"),
        NameObject("/Subtype"): NameObject(kind),
        NameObject("/F"): NumberObject(flags),
        NameObject("/Rect"): ArrayObject(map(FloatObject, (194, 647, 222.8, 661))),
        NameObject("/QuadPoints"): ArrayObject(map(FloatObject, corners)),
    }))  # fmt: skip
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_words_that_are_marked_as_struck_are_left_out_and_said() -> None:
    assert told(marked("/StrikeOut")) == ("The Clerk is to pay for it.", STRUCK)


@pytest.mark.parametrize(("kind", "flags"), [("/Underline", 4), ("/Highlight", 4), ("/Squiggly", 4), ("/StrikeOut", 2)])
def test_words_that_are_marked_otherwise_are_read(kind: str, flags: int) -> None:
    assert told(marked(kind, flags))[0] == ALL


def test_cells_between_tight_rules_are_read() -> None:
    rows = "".join(f"BT /F1 9 Tf 54 {600 - 9 * n} Td (Row {n} of the lamps) Tj ET\n" for n in range(9))
    rules = "".join(f"0.5 w 50 {598 - 9 * n} m 300 {598 - 9 * n} l S\n" for n in range(9))
    text, said = told(files.drawn(OPEN + rows + rules))
    assert text.count("of the lamps") == 9
    assert said == []


def test_a_paper_that_is_all_struck_is_refused() -> None:
    with pytest.raises(ReadError, match="struck through"):
        read_bytes(files.drawn(OPEN + "0.7 w 50 703.5 m 280.4 703.5 l S\n"), "paper.pdf")


def test_a_page_of_lines_without_end_is_read_in_time() -> None:
    lines = "".join(f"{n % 50} 653.5 m 800 653.5 l S\n" for n in range(9000))
    assert told(files.drawn(OPEN + SAID * 300 + lines))[1] == []
