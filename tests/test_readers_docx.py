"""Word files: the numbers that Word counts, its tables, its pages, the space it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt

import files
from minutes_cli.parse.pipeline import parse
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


# --- what stands beside the text, and what is shown of it ---


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_words_that_are_said_not_to_be_hidden_are_there(off: str) -> None:
    """Where a hidden style is turned off (ECMA-376, 17.17.4: a switch may be off)."""
    document = Document()
    paragraph = document.add_paragraph("RESOLVED: That ")
    run = paragraph.add_run("the weir be mended.")
    properties: Any = run._r.get_or_add_rPr()
    properties.append(files.element("vanish", val=off))
    assert text_of(document).strip() == "RESOLVED: That the weir be mended."


@pytest.mark.parametrize("where", ["run", "style", "turned off"])
def test_words_shown_in_capitals_are_read_as_shown(where: str) -> None:
    document = Document()
    style = document.styles.add_style("Decision", WD_STYLE_TYPE.PARAGRAPH)
    style.font.all_caps = where != "run"
    paragraph = document.add_paragraph(style=style if where != "run" else None)
    run = paragraph.add_run("resolved")
    run.font.all_caps = {"run": True, "turned off": False}.get(where)
    paragraph.add_run(": That the weir be mended.").font.all_caps = False
    said = "resolved" if where == "turned off" else "RESOLVED"
    assert text_of(document).strip() == f"{said}: That the weir be mended."


def headed(*lines: str, where: str = "header", first: str = "") -> Any:
    """Return a Word file whose pages have those lines at their head or foot, and one paragraph."""
    document = Document()
    document.add_paragraph("MINUTES")
    section = document.sections[0]
    part = getattr(section, where)
    part.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        part.add_paragraph(line)
    if first:
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = first
    return document


@pytest.mark.parametrize(
    ("document", "text", "titles"),
    [
        (
            headed("Harbour Board – Tuesday 10 June 2031"),
            "Harbour Board – Tuesday 10 June 2031\n\nMINUTES\n",
            ["Harbour Board – Tuesday 10 June 2031"],
        ),
        (
            headed("Harbour Board\t10 June 2031", "Page 1 of 3"),
            "Harbour Board\t10 June 2031\n\nMINUTES\n",
            ["Harbour Board", "10 June 2031"],
        ),
        (
            headed("10.6.31", first="Harbour Board"),
            "10.6.31\nHarbour Board\n\nMINUTES\n",
            ["10.6.31", "Harbour Board"],
        ),
        (headed("Chair ........ 10 June 2031", where="footer"), "MINUTES\n\nChair ........ 10 June 2031\n", []),
        (headed("- 2 -"), "MINUTES\n", []),
    ],
)
def test_what_stands_at_the_head_of_pages_is_declared(document: Any, text: str, titles: list[str]) -> None:
    found = read_bytes(files.saved(document), "paper.docx")
    assert found.text == text
    assert [one.value for one in found.declared if one.source == "page header"] == titles
    beside = {line.text for line in parse(found).lines if line.reason}
    assert "MINUTES" not in beside
    assert " ".join(beside) in {"", *(text.split("\n")), "10.6.31 Harbour Board", "Harbour Board 10.6.31"}


def sectioned(*heads: str | None, kind: str = "header", first: bool = False) -> Any:
    """Return a Word file of minutes, each a section whose pages have that head; one of None has that before it."""
    document = Document()
    document.add_paragraph("HARBOUR COMMITTEE\nMinutes of the meeting held on 19 March 2019")
    for n, head in enumerate(heads, 1):
        section = document.sections[-1] if n == 1 else document.add_section()
        if head is not None:
            part = getattr(section, f"first_page_{kind}" if first else kind)
            part.is_linked_to_previous = False
            part.paragraphs[0].text = head
        document.add_paragraph(f"{n}. MATTER OF THE {('QUAY', 'LOCK', 'MILL', 'WEIR')[n - 1]}")
        document.add_paragraph("RESOLVED: That the report be noted.")
    return document


@pytest.mark.parametrize("kind", ["header", "footer"])
@pytest.mark.parametrize(
    ("heads", "closed"),
    [
        (("Harbour", "NOT FOR PUBLICATION"), ["2"]),
        (("", "EXEMPT", None, ""), ["2", "3"]),
        (("CONFIDENTIAL", "Harbour"), ["1"]),
        (("CONFIDENTIAL", None), ["1", "2"]),
        (("Harbour", "Committee"), []),
    ],
)
def test_a_head_that_says_so_closes_the_sections_that_have_it(
    heads: tuple[str | None, ...], closed: list[str], kind: str
) -> None:
    found = parse(read_bytes(files.saved(sectioned(*heads, kind=kind)), "paper.docx"))
    assert [item.number for item in found.items] == [*"1234"][: len(heads)]
    assert [item.number for item in found.items if item.exempt] == closed


def test_a_head_that_word_does_not_print_closes_nothing() -> None:
    """A template's head for the first page stays in the file where the first page is said to be like the others."""
    assert not any(
        item.exempt for item in parse(read_bytes(files.saved(sectioned("EXEMPT", first=True)), "a.docx")).items
    )
    document = sectioned("EXEMPT", first=True)
    document.sections[0].different_first_page_header_footer = True
    assert all(item.exempt for item in parse(read_bytes(files.saved(document), "paper.docx")).items)


def test_a_word_laid_across_the_pages_closes_them() -> None:
    document = sectioned("Harbour")
    run = document.sections[0].header.paragraphs[0].add_run()
    shape = '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    shape += 'xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textpath string="CONFIDENTIAL"/></v:shape></w:pict>'
    run._r.append(parse_xml(shape))
    found = parse(read_bytes(files.saved(document), "paper.docx"))
    assert [line.text for line in found.lines if line.reason] == ["Harbour", "CONFIDENTIAL"]
    assert all(item.exempt for item in found.items)


def test_what_the_author_called_the_file_is_declared() -> None:
    document = Document()
    document.add_paragraph("words")
    document.core_properties.title = "Minutes 10 June 2031"
    document.core_properties.subject = "Harbour Board"
    told = read_bytes(files.saved(document), "paper.docx").declared
    assert [(one.value, one.source) for one in told][:2] == [
        ("Minutes 10 June 2031", "properties"),
        ("Harbour Board", "properties"),
    ]


def with_notes(kind: str, *paragraphs: tuple[str, ...]) -> Any:
    """Return a Word file of paragraphs, each a text and the notes that are cited in the middle of it."""
    document = Document()
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    notes = ""
    for words, *told in paragraphs:
        paragraph = document.add_paragraph(words)
        for note in told:
            number = str(notes.count("<w:p>") + 1)
            reference: Any = files.element(f"{kind}Reference", id=number)
            paragraph.add_run()._r.append(reference)
            notes += f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/><w:t>{note}</w:t></w:r></w:p></w:{kind}>'
        if told:
            paragraph.add_run(".")
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    blob = f'<w:{kind}s xmlns:w="{space}">{notes}</w:{kind}s>'.encode()
    part = Part(PackURI(f"/word/{kind}s.xml"), "application/xml", blob, document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")
    return document


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_below_the_paragraph_that_cites_them(kind: str) -> None:
    document = with_notes(
        kind,
        ("RESOLVED: That the lamps be lit", "Councillor Quill voted against.", "See Minute No. 4 of 1 May 2031."),
        ("Thanks were given", " To the pilots. "),
        ("It rained",),
    )
    assert text_of(document) == (
        "RESOLVED: That the lamps be lit.\n\nNote 1: Councillor Quill voted against.\n\n\n"
        "Note 2: See Minute No. 4 of 1 May 2031.\n\nThanks were given.\n\nNote 3: To the pilots.\n\nIt rained\n"
    )


def test_a_note_is_no_part_of_what_was_resolved() -> None:
    head = "HARBOUR BOARD\nMEETING HELD ON TUESDAY 10TH JUNE, 2031\nPresent: Councillor Quill\n1. LAMPS"
    document = with_notes(
        "footnote",
        *((line,) for line in head.split("\n")),
        ("RESOLVED: That the lamps be lit", "Councillor Quill voted against. See Minute No. 4 of 1 May 2031."),
    )
    parsed = parse(read_bytes(files.saved(document), "paper.docx"))
    assert [r.text for r in parsed.resolutions] == ["That the lamps be lit."]
    assert [r.raw for r in parsed.references] == ["Minute No. 4 of 1 May 2031"]
    assert "voted against" in parsed.items[0].text


STRUCK = ("strike", "dstrike", "a style")


@pytest.mark.parametrize("how", STRUCK)
def test_words_that_are_struck_through_are_gone(how: str) -> None:
    document = Document()
    paragraph = document.add_paragraph("to ")
    run = paragraph.add_run("shoot the geese by 1 July ")
    if how == "a style":
        style = document.styles.add_style("Gone", WD_STYLE_TYPE.CHARACTER)
        style.font.strike = True
        run.style = style
    else:
        run.font.strike, run.font.double_strike = how == "strike", how == "dstrike"
    kept = paragraph.add_run("count the geese")
    kept.font.strike = False
    document.add_paragraph("").add_run(" ").font.strike = True
    found = read_bytes(files.saved(document), "paper.docx")
    assert found.text.strip() == "to count the geese"
    assert [f.code for f in found.findings] == ["struck-through"]
    assert "a passage is struck through" in found.findings[0].message


def test_headings_bold_type_lists_and_cells_are_marked() -> None:
    document = with_list([("decimal", "%1."), ("lowerLetter", "(%2)")], [("one", 0), ("two", 1)])
    document.add_heading("HARBOUR BOARD", 0)
    document.add_heading("Dues", 2)
    document.add_paragraph().add_run("Lamps").bold = True
    mixed = document.add_paragraph("The Board ")
    mixed.add_run("RESOLVED").bold = True
    own = document.styles.add_style("Our title", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 3"]
    document.add_paragraph("Silt", style="Our title")
    document.add_paragraph("Reeds")._p.get_or_add_pPr().append(files.element("outlineLvl", val="0"))
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Action"
    table.cell(0, 2).text = "Owner"
    for n, text in enumerate(("1", "Mend", "Clerk")):
        table.cell(1, n).text = text
    found = read_bytes(files.saved(document), "paper.docx")
    shown = [(m.kind, m.level or (m.table, m.row, m.column), found.text[m.start : m.end]) for m in found.marks]
    assert [row for row in shown if row[0] != "bold"] == [
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("heading", 1, "HARBOUR BOARD"),
        ("heading", 2, "Dues"),
        ("heading", 3, "Silt"),
        ("heading", 1, "Reeds"),
        ("cell", (1, 1, 1), "Action"),
        ("cell", (1, 1, 3), "Owner"),
        ("cell", (1, 2, 1), "1"),
        ("cell", (1, 2, 2), "Mend"),
        ("cell", (1, 2, 3), "Clerk"),
    ]
    assert [text for kind, _, text in shown if kind == "bold"][1:3] == ["Lamps", "RESOLVED"]
    marked = [line.text for line in parse(found).lines if line.marked]
    assert marked == ["HARBOUR BOARD", "Dues", "Lamps", "Silt", "Reeds"]
