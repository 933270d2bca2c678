"""Word: paragraphs, tables, and the numbers that Word counts itself and writes nowhere in the file.

python-docx opens the package.  It counts no list, and neither does mammoth, whose lists begin at one again after every
paragraph between their items: so the numbers are worked out in `numbers`, as Word does.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple
from zipfile import ZipFile

from docx import Document
from docx.oxml import parse_xml
from lxml.etree import XMLSyntaxError

from minutes_cli.errors import ReadError
from minutes_cli.model import Declared, Page
from minutes_cli.readers.declaring import declared
from minutes_cli.readers.limits import WORD, is_blown_up, megabytes, unfolded
from minutes_cli.readers.marking import CLOSES, OPENERS, Marker, bare
from minutes_cli.readers.reader import Extracted, paged, struck_through
from minutes_cli.readers.tables import table_text

from .numbers import Numbering
from .styles import Styles, find, is_on, value, whole

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "sectPr", "txbxContent"))
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_CODE = re.compile(r"[0-9A-Fa-f]{1,4}")
_PAGE = "\f"
_page_number = re.compile(r"\W*(?:(?:page|pg|p)\W*)?\d*(?:\W*(?:of|/)\W*\d*)?\W*", re.IGNORECASE)
_ONE_PAGE = 6000
"""Characters; where the file tells only of the breaks that its author set, longer stretches are several pages."""


def extract(content: bytes) -> Extracted:
    """The text of the body, between what stands at the head and at the foot of its pages, and what it declares.

    Its pages where Word has noted how it last broke them.
    """
    _weigh(content)
    try:
        document = Document(io.BytesIO(content))
    except XMLSyntaxError as error:
        if "depth" in str(error) or "ntit" in str(error):
            raise ReadError("unfolds beyond measure (entities, or parts within parts): save it as PDF") from error
        raise
    reading = _Reading(document)
    body = document.element.body
    rendered = next(body.iter("{*}lastRenderedPageBreak"), None) is not None
    found = _sheets(reading.blocks(body), rendered=rendered)
    heads, feet = reading.beside("header"), reading.beside("footer")
    above = "".join(f"{reading.marker.around(line, 'page header')}\n" for line in heads)
    below = "".join(f"{reading.marker.around(line, 'page footer')}\n" for line in feet)
    told = replace(_within(above, found, below), findings=struck_through(reading.struck))
    facts = tuple(dict.fromkeys(_declared(document.core_properties, heads)))
    return replace(reading.marker.settle(told), declared=facts)


def _weigh(content: bytes) -> None:
    """Raises `ReadError` where the parts are so large when unpacked that no paper is: they are not unpacked."""
    with ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
    words = [part for part in parts if not part.filename.startswith("word/media/")]
    claimed = unfolded(words)
    if claimed > WORD or any(map(is_blown_up, parts)):
        raise ReadError(f"claims to hold {megabytes(claimed)} of words, which no paper does: save it as PDF")


def _declared(properties: Any, heads: Iterable[str]) -> Iterator[Declared]:
    for line in heads:
        for part in line.split("\t"):
            yield from declared("title", part, "page header")
    yield from declared("title", properties.title, "properties")
    yield from declared("title", properties.subject, "properties")


def _within(above: str, found: Extracted, below: str) -> Extracted:
    """A text between two others; the first page begins and the last ends with them."""
    if not (above or below):
        return found
    ahead = len(above) + 1 if above else 0
    text = "\n".join(part for part in (above, found.text, below) if part)
    pages = [Page(page.number, page.start + ahead, page.end + ahead) for page in found.pages]
    if pages:
        pages[0] = replace(pages[0], start=0)
        pages[-1] = replace(pages[-1], end=len(text))
    return replace(found, text=text, pages=tuple(pages))


def _part(document: Any, kind: str) -> list[Any]:
    """The elements of the parts of a kind: `numbering`, `footnotes`, `header`."""
    found = [r.target_part for r in document.part.rels.values() if r.reltype == f"{_RELATIONS}{kind}"]
    parts = {id(part): part for part in found}.values()  # a thousand relations may lead to one
    return [part.element if hasattr(part, "element") else parse_xml(part.blob) for part in parts]


def _sheets(text: str, *, rendered: bool) -> Extracted:
    text = _once(text)
    sheets = [sheet.strip("\n") for sheet in text.strip().strip(_PAGE).split(_PAGE)]
    if len(sheets) > 1 and (rendered or max(len(bare(sheet)) for sheet in sheets) < _ONE_PAGE):
        found = paged(sheets)
        return Extracted(found.text, found.pages)
    return Extracted("\n\n".join(sheets) + "\n")


_breaks = re.compile(rf"\f[\s{CLOSES}{OPENERS}]*+")
_white = re.compile(r"\s+")


def _once(text: str) -> str:
    """A text in which no page is empty; the signs that stood between two ends of pages stay."""

    def one(m: re.Match[str]) -> str:
        told = m[0]
        last = told.rfind(_PAGE)
        return told if not last else _PAGE + _white.sub("", told[:last]) + told[last + 1 :]

    return _breaks.sub(one, text)


# --- blocks ---


class _Run(NamedTuple):
    text: str
    bold: bool


class _Reading:
    """One file: its styles and lists, and what was met on the way through it."""

    def __init__(self, document: Any) -> None:
        self.marker = Marker()
        self.struck = 0
        self._document = document
        self._styles = Styles(document.styles.element)
        self._numbering = Numbering(next(iter(_part(document, "numbering")), None), self._styles)
        self._notes = {
            (kind, value(note, "id")): note
            for kind in ("footnote", "endnote")
            for part in _part(document, f"{kind}s")
            for note in part.iter(f"{{*}}{kind}")
        }
        self._noted = 0
        self._waiting: list[Any] = []

    def beside(self, kind: str) -> list[str]:
        """The lines at the head or the foot of the pages, each once; numbers of pages alone left out."""
        told = [self.blocks(part) for part in _part(self._document, kind)]
        lines = [bare(line).strip() for text in told for line in text.replace(_PAGE, "").split("\n")]
        return [line for line in dict.fromkeys(lines) if not _page_number.fullmatch(line)]

    def blocks(self, parent: Any) -> str:
        """Paragraphs and tables, an empty line where Word leaves space between two."""
        told: list[str] = []
        before: Any = None
        for block in _inner(parent):
            if _name(block) == "tbl":
                while told and told[-1].endswith("\n"):
                    told[-1] = told[-1].rstrip("\n")
                    if told[-1]:
                        break
                    told.pop()
                told.append("\n\n" if told else "")
                told.append(f"{self._table(block)}\n\n")
                before = None
                continue
            if before is not None and self._styles.apart(before, block):
                told.append("\n")
            told.append(f"{self._paragraph(block)}\n")
            before = block
            if self._waiting:
                told += [f"\n{note}\n\n" for note in self._told_notes()]
                before = None
        return "".join(told)

    def _told_notes(self) -> Iterator[str]:
        """The notes of the paragraph that was told last."""
        notes, self._waiting = self._waiting, []
        for note in notes:
            self._noted += 1
            words = " ".join(self.blocks(note).split())
            if bare(words).strip():
                yield f"Note {self._noted}: {words}"

    def _table(self, table: Any) -> str:
        marker, number = self.marker, self.marker.table()
        rows: list[list[str]] = []
        for row in (r for r in table.iter("{*}tr") if _owner(r, "tbl") is table):
            cells = [c for c in row.iter("{*}tc") if _owner(c, "tr") is row]
            told: list[str] = []
            column = 1
            for cell in cells:
                text = "" if _goes_on(cell) else self.blocks(cell).strip("\n")
                text = text.replace(_PAGE, "") if len(cells) > 1 else text
                told.append(marker.cell(text, number, len(rows) + 1, column))
                column += max(1, whole(value(find(cell, "tcPr/gridSpan")), 1))
            rows.append(told)
        return table_text(rows)

    def _paragraph(self, paragraph: Any) -> str:
        styles, marker = self._styles, self.marker
        runs = list(self._runs(paragraph, bold=styles.is_bold(paragraph)))
        words = "".join(run.text for run in runs)
        said = bool(words.strip())
        mark = self._numbering.mark(paragraph) if said else ""
        depth = self._numbering.depth(paragraph) if mark else 0
        shown = "".join(
            marker.around(text, "bold") if bold and any(map(str.isalpha, text)) else text
            for bold, part in groupby(runs, key=lambda run: run.bold)
            for text in ["".join(run.text for run in part)]
        )
        boxes = [
            self.blocks(box).rstrip("\n")
            for box in paragraph.iter("{*}txbxContent")
            if _owner(box, "p") is paragraph and next(box.iterancestors("{*}Fallback"), None) is None
        ]
        page = _PAGE if styles.opens_page(paragraph) else ""
        ends = _PAGE if styles.ends_section(paragraph) else ""
        if said and (level := styles.heading(paragraph)):
            shown = marker.around(shown, "heading", level)
        if mark:
            lead = words[: len(words) - len(words.lstrip())]
            shown = f"{lead}{mark} {marker.around(_without(shown, len(lead)), 'item', depth)}"
        return page + "\n".join([shown.rstrip(" "), *boxes]) + ends

    def _runs(self, node: Any, *, bold: bool) -> Iterator[_Run]:
        """The words of a paragraph and what stands among them; hidden, struck and deleted ones left out."""
        for child in node:
            name = _name(child)
            if name in _SIGNS:
                yield _Run(_SIGNS[name](child), bold)
            elif name in ("footnoteReference", "endnoteReference"):
                note = self._notes.pop((name.removesuffix("Reference"), value(child, "id")), None)
                self._waiting += [note] if note is not None else []
            elif name == "r":
                properties = find(child, "rPr")
                if is_on(find(properties, "vanish")):
                    continue
                if self._styles.is_struck(properties):
                    self.struck += any((t.text or "").strip() for t in child.iter("{*}t"))
                    continue
                yield from self._runs(child, bold=self._styles.run_is_bold(properties, otherwise=bold))
            elif name not in _UNSEEN:
                yield from self._runs(child, bold=bold)


def _without(shown: str, lead: int) -> str:
    """What is shown without the white space that it begins with, whatever signs stand among it."""
    return re.sub(r"\s", "", shown, count=lead) if lead else shown


def _inner(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables below an element, also those that a content control or a change wraps."""
    for child in parent:
        name = _name(child)
        if name in ("p", "tbl"):
            yield child
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _inner(child)


def _owner(node: Any, name: str) -> Any:
    return next(node.iterancestors(f"{{*}}{name}"))


def _goes_on(cell: Any) -> bool:
    """A cell that only continues the one above it."""
    merged = find(cell, "tcPr/vMerge")
    return merged is not None and value(merged) in (None, "continue")


def _symbol(node: Any) -> str:
    told = value(node, "char") or ""
    code = chr(int(told, 16)) if _CODE.fullmatch(told) else " "
    return "•" if _PRIVATE.match(code) else code


_SIGNS: dict[str, Callable[[Any], str]] = {
    "t": lambda node: node.text or "",
    "tab": lambda _: "\t",
    "ptab": lambda _: "\t",
    "br": lambda node: _PAGE if value(node, "type") == "page" else "\n",
    "cr": lambda _: "\n",
    "lastRenderedPageBreak": lambda _: _PAGE,
    "noBreakHyphen": lambda _: "-",
    "sym": _symbol,
}


def _name(node: Any) -> str:
    return str(node.tag).rpartition("}")[2]
