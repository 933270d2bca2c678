"""Word files: the numbers that Word counts, its tables, its pages, the space it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

import files
from minutes_cli.readers import read_bytes
from minutes_cli.readers.counting import figure

Level = tuple[str, str]
"""(kind of number, text around it)"""


def with_list(levels: Sequence[Level], paragraphs: Sequence[tuple[str, int | None]], start: int = 1) -> Any:
    """Return a Word file with a list of the levels, and paragraphs at a depth of it or outside."""
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    numbering: Any = document.part.numbering_part.element
    shape: Any = files.element("abstractNum", abstractNumId="90")
    for depth, (kind, text) in enumerate(levels):
        level: Any = files.element("lvl", ilvl=str(depth))
        level.append(files.element("start", val=str(start if depth == 0 else 1)))
        level.append(files.element("numFmt", val=kind))
        level.append(files.element("lvlText", val=text))
        shape.append(level)
    number: Any = files.element("num", numId="91")
    number.append(files.element("abstractNumId", val="90"))
    numbering.insert(0, shape)
    numbering.append(number)
    for words, at in paragraphs:
        paragraph = document.add_paragraph(words)
        if at is not None:
            properties: Any = files.element("numPr")
            properties.append(files.element("ilvl", val=str(at)))
            properties.append(files.element("numId", val="91"))
            paragraph._p.get_or_add_pPr().append(properties)
    return document


def text_of(document: Any) -> str:
    """Return what the reader makes of it."""
    return read_bytes(files.saved(document), "paper.docx").text


def test_lists_keep_their_numbers() -> None:
    levels = [("decimal", "(%1)"), ("lowerLetter", "(%2)"), ("lowerRoman", "%3.")]
    paragraphs: list[tuple[str, int | None]] = [
        ("RESOLVED: That", None),
        ("the report be noted;", 0),
        ("the Clerk be requested to:", 0),
        ("write; and", 1),
        ("ring", 1),
        ("twice", 2),
        ("a word between", None),
        ("thanks be given", 0),
        ("to all", 1),
    ]
    assert text_of(with_list(levels, paragraphs)).splitlines() == [
        "RESOLVED: That",
        "(1) the report be noted;",
        "(2) the Clerk be requested to:",
        "(a) write; and",
        "(b) ring",
        "i. twice",
        "a word between",
        "(3) thanks be given",
        "(a) to all",
    ]


@pytest.mark.parametrize(
    ("levels", "start", "told"),
    [
        ([("decimal", "%1.")], 34, "34. one"),
        ([("upperLetter", "%1)")], 3, "C) one"),
        ([("upperRoman", "%1.")], 4, "IV. one"),
        ([("bullet", "\uf0b7")], 1, "• one"),
        ([("none", "")], 1, "one"),
        ([("decimalZero", "%1")], 7, "07 one"),
    ],
)
def test_a_list_begins_where_it_says(levels: list[Level], start: int, told: str) -> None:
    assert text_of(with_list(levels, [("one", 0)], start)).strip() == told


def test_a_number_may_hold_those_above_it() -> None:
    levels = [("decimal", "%1."), ("decimal", "%1.%2")]
    assert text_of(with_list(levels, [("a", 0), ("b", 0), ("c", 1), ("d", 1)])).split("\n")[:4] == [
        "1. a",
        "2. b",
        "2.1 c",
        "2.2 d",
    ]


@pytest.mark.parametrize(
    ("value", "style", "told"),
    [(27, "lowerLetter", "aa"), (28, "upper-alpha", "BB"), (1999, "lower-roman", "mcmxcix"), (0, "lowerRoman", "0")],
)
def test_figures(value: int, style: str, told: str) -> None:
    assert figure(value, style) == told


def test_rows_are_lines_and_layout_is_none() -> None:
    document = Document()
    table = document.add_table(rows=2, cols=2)
    cells = (("Report to:", "Harbour Board"), ("Subject:", "Dredging"))
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    assert "Report to:\tHarbour Board\nSubject:\tDredging\n" in text_of(document)
    laid = Document()
    table = laid.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "34."
    table.cell(0, 1).text = "DREDGING"
    for words in ("The Board considered the silt. " * 12, "RESOLVED: That the report be noted."):
        table.cell(0, 1).add_paragraph(words)
    assert text_of(laid).startswith("34. DREDGING\n\nThe Board considered")


def test_space_between_paragraphs_is_an_empty_line() -> None:
    document = Document()
    for words, space in (("one", 12), ("two", 0), ("three", 0)):
        document.add_paragraph(words).paragraph_format.space_after = Pt(space)
    assert text_of(document) == "one\n\ntwo\nthree\n"


def test_pages_are_where_word_broke_them() -> None:
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    document.add_paragraph("one").add_run().add_break(WD_BREAK.PAGE)
    run: Any = document.add_paragraph("").add_run()
    run._r.append(files.element("lastRenderedPageBreak"))
    run.add_text("two")
    found = read_bytes(files.saved(document), "paper.docx")
    assert [(p.number, found.text[p.start : p.end].strip()) for p in found.pages] == [(1, "one"), (2, "two")]


def test_hidden_deleted_and_boxed_words() -> None:
    document = Document()
    paragraph = document.add_paragraph("kept ")
    paragraph.add_run("hidden").font.hidden = True
    gone: Any = files.element("del")
    gone.append(document.add_paragraph()._p)
    added: Any = files.element("ins")
    added.append(paragraph.add_run("added")._r)
    paragraph._p.append(added)
    assert text_of(document).strip() == "kept added"
