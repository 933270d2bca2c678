"""The matters arising of each body, as officers bring them to the next meeting: `.docx` and `.md`."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, time
from itertools import groupby
from typing import Any

from minutes_cli.marks import MADE
from minutes_cli.show.arising import arising_markdown, matter_of, said_of
from minutes_cli.show.columns import day, minute_of
from minutes_cli.show.door import markdown_text, shown
from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Wanted

from .tracker import link

Arising = Sequence[tuple[str | None, Listing]]
"""Of each body, by name, its matters arising."""
_HEADS = ("Minute", "Matter", "Who", "Due", "State", "What has been said")
_WIDTHS = (2.0, 7.2, 3.4, 2.7, 2.3, 8.1)
"""Centimetres of a page of A4 across."""
_LETTERS = "Arial"
"""As councils ask for; LibreOffice has its like."""
_NOTHING = "No matters arise."
_NOBODY = "Papers that name no body"


def to_markdown(arising: Arising, wanted: Wanted) -> bytes:
    """A chapter for each body, a table for each meeting."""
    title = f"# Matters arising, {day(wanted.as_of.isoformat())}"
    chapters = [f"## {markdown_text(body or _NOBODY)}\n\n{_lower(arising_markdown(rows))}" for body, rows in arising]
    return shown("\n\n".join([f"<!-- {MADE} -->", title, *(chapters or [_NOTHING])]) + "\n").encode()


def _lower(text: str) -> str:
    """Headings one level lower than they were written, below the name of the body."""
    return "\n".join(f"#{line}" if line.startswith("##") else line for line in text.split("\n"))


def to_docx(arising: Arising, wanted: Wanted) -> bytes:
    """A Word file: headings that its outline knows, tables whose first row is repeated on each page."""
    from docx import Document  # noqa: PLC0415 - no other form needs it

    paper = Document()
    _lay_out(paper, wanted)
    paper.add_heading(f"Matters arising, {day(wanted.as_of.isoformat())}", 0)
    if not arising:
        paper.add_paragraph(_NOTHING)
    for at, (body, listing) in enumerate(arising):
        chapter = paper.add_heading(shown(body or _NOBODY), 1)
        chapter.paragraph_format.page_break_before = at > 0
        for is_open, rows in groupby(listing.records(), key=lambda row: row["status"] == "open"):
            paper.add_heading("Outstanding" if is_open else "Reported or completed", 2)
            for on, of_meeting in groupby(rows, key=lambda row: row["date"]):
                paper.add_heading(f"Meeting of {day(on)}" if on else "Meeting of an unknown day", 3)
                _table(paper, [(_cells(row), link(row)) for row in of_meeting])
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _lay_out(paper: Any, wanted: Wanted) -> None:
    """A4 across, in letters that every office has; who made it and for which day."""
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415

    for name, size in (("Normal", 9.5), ("Title", 18), ("Heading 1", 14), ("Heading 2", 12), ("Heading 3", 10)):
        style = paper.styles[name]
        style.font.size, style.font.name = Pt(size), _LETTERS
        fonts = style.element.rPr.rFonts
        for of_theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # they would win over the name
            fonts.attrib.pop(qn(f"w:{of_theme}"), None)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0, 0, 0)
    moment = datetime.combine(wanted.as_of, time())
    about = paper.core_properties
    about.title, about.author, about.comments, about.language = "Matters arising", "", MADE, "en-GB"
    about.created = about.modified = moment
    page = paper.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2)
    _number(page.footer.paragraphs[0])
    for key, part in list(paper.part.rels.items()):  # the template's copy for Word 2010 knows no style of ours
        if part.reltype.endswith("/stylesWithEffects"):
            del paper.part.rels[key]


def _number(footer: Any) -> None:
    """The page's number, as a field that Word fills."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    footer._p.append(field)  # noqa: SLF001 - python-docx has no name for it


def _table(paper: Any, rows: list[tuple[tuple[str, ...], str | None]]) -> None:
    """A row each; the first cell is a link where there is an address."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.shared import Cm  # noqa: PLC0415

    table = paper.add_table(rows=len(rows) + 1, cols=len(_HEADS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):  # LibreOffice heeds these, Word those of the cells
        column.width = Cm(width)
    cells = iter(table._cells)  # noqa: SLF001 - asked for row by row they cost the square of their number
    for row, url in ((_HEADS, None), *rows):
        for at, (text, width) in enumerate(zip(row, _WIDTHS, strict=True)):
            cell = next(cells)
            cell.width = Cm(width)
            run = cell.paragraphs[0].add_run(text)
            if row is _HEADS or text == "overdue":
                run.bold = True
            if url and not at:
                _link(cell.paragraphs[0], run, url)
    for at, line in enumerate(table.rows):
        how = line._tr.get_or_add_trPr()  # noqa: SLF001
        how.append(OxmlElement("w:cantSplit"))
        if at == 0:
            how.append(OxmlElement("w:tblHeader"))


def _link(paragraph: Any, run: Any, url: str) -> None:
    """Let a run lead to an address, and look so."""
    from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import RGBColor  # noqa: PLC0415

    run.font.underline, run.font.color.rgb = True, RGBColor(0x05, 0x63, 0xC1)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run._r)  # noqa: SLF001 - python-docx has no name for it
    paragraph._p.append(link)  # noqa: SLF001


def _cells(row: Record) -> tuple[str, ...]:
    told = said_of(row)
    state = "overdue" if row["overdue"] else row["status"]
    due = day(row["due_now"]) if row["due_now"] else ""
    cells = (minute_of(row, row["paragraph"]), matter_of(row), row["owner"] or "", due, state, told)
    return tuple(shown(" ".join(cell.split())) for cell in cells)
