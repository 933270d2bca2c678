"""Word: paragraphs, tables, and the numbers that Word counts itself and writes nowhere in the file.

python-docx opens the package.  It counts no list, and neither does mammoth, whose lists begin at one again after every
paragraph between their items: so the numbers are worked out in `numbers`, as Word does.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple
from zipfile import ZipFile

from docx import Document
from lxml.etree import XMLSyntaxError

from minutes_cli.errors import ReadError
from minutes_cli.model import Declared, Page
from minutes_cli.readers.declaring import declared
from minutes_cli.readers.limits import WORD, is_blown_up, megabytes, unfolded
from minutes_cli.readers.marking import CLOSES, OPENERS, Marker, bare
from minutes_cli.readers.reader import Extracted, paged, struck_through
from minutes_cli.readers.tables import table_text

from .elements import PAGE, SIGNS, goes_on, inner, name, owner, parts
from .numbers import Numbering
from .sections import printed
from .styles import Styles, find, is_on, value, whole

_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "sectPr", "txbxContent"))
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
    heads, feet = reading.beside("header"), reading.beside("footer")
    lines = [*heads.values(), *feet.values()]
    told = [[n for n, of in enumerate(lines, 1) if of & shown] for shown in printed(document)]
    whole = all(len(section) == len(lines) for section in told)
    found = _sheets(reading.blocks(body) if whole else reading.sections(body, told), rendered=rendered)
    above = "".join(f"{reading.marker.around(line, 'page header')}\n" for line in heads)
    below = "".join(f"{reading.marker.around(line, 'page footer')}\n" for line in feet)
    within = replace(_within(above, found, below), findings=struck_through(reading.struck))
    facts = tuple(dict.fromkeys(_declared(document.core_properties, heads)))
    return replace(reading.marker.settle(within), declared=facts)


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


def _sheets(text: str, *, rendered: bool) -> Extracted:
    text = _once(text)
    sheets = [sheet.strip("\n") for sheet in text.strip().strip(PAGE).split(PAGE)]
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
        last = told.rfind(PAGE)
        return told if not last else PAGE + _white.sub("", told[:last]) + told[last + 1 :]

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
        self._numbering = Numbering(next(iter(parts(document, "numbering").values()), None), self._styles)
        self._notes = {
            (kind, value(note, "id")): note
            for kind in ("footnote", "endnote")
            for part in parts(document, f"{kind}s").values()
            for note in part.iter(f"{{*}}{kind}")
        }
        self._noted = 0
        self._waiting: list[Any] = []

    def beside(self, kind: str) -> dict[str, set[int]]:
        """The lines at the head or the foot of the pages, each once, and of which parts; numbers of pages left out.

        What is laid across the pages ("CONFIDENTIAL", in grey) stands in such a part, too.
        """
        found: dict[str, set[int]] = {}
        for part, element in parts(self._document, kind).items():
            across = "\n".join(shape.get("string", "") for shape in element.iter("{*}textpath"))
            for line in f"{self.blocks(element)}\n{across}".replace(PAGE, "").split("\n"):
                if not _page_number.fullmatch(told := bare(line).strip()):
                    found.setdefault(told, set()).add(part)
        return found

    def sections(self, body: Any, beside: Sequence[Sequence[int]]) -> str:
        """The blocks of a body whose sections have other lines beside them, by the numbers of these lines."""
        told, section, n = "", [], 0
        for block in inner(body):
            section.append(block)
            if find(block, "pPr/sectPr") is not None:
                words = self._headed(section, beside[n])
                told += words if words.endswith(PAGE) else f"{words}\n"
                section, n = [], min(n + 1, len(beside) - 1)
        return told + self._headed(section, beside[n])

    def _headed(self, section: Sequence[Any], beside: Sequence[int]) -> str:
        text = self._told(section)
        words = text.strip()
        shown = words
        for n in beside or (0,):
            shown = self.marker.around(shown, "pages", n)
        return text.replace(words, shown, 1) if words else text

    def blocks(self, parent: Any) -> str:
        """Paragraphs and tables, an empty line where Word leaves space between two."""
        return self._told(inner(parent))

    def _told(self, blocks: Iterable[Any]) -> str:
        told: list[str] = []
        before: Any = None
        for block in blocks:
            if name(block) == "tbl":
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
        for row in (r for r in table.iter("{*}tr") if owner(r, "tbl") is table):
            cells = [c for c in row.iter("{*}tc") if owner(c, "tr") is row]
            told: list[str] = []
            column = 1
            for cell in cells:
                text = "" if goes_on(cell) else self.blocks(cell).strip("\n")
                text = text.replace(PAGE, "") if len(cells) > 1 else text
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
            if owner(box, "p") is paragraph and next(box.iterancestors("{*}Fallback"), None) is None
        ]
        page = PAGE if styles.opens_page(paragraph) else ""
        ends = PAGE if styles.ends_section(paragraph) else ""
        if said and (level := styles.heading(paragraph)):
            shown = marker.around(shown, "heading", level)
        if mark:
            lead = words[: len(words) - len(words.lstrip())]
            shown = f"{lead}{mark} {marker.around(_without(shown, len(lead)), 'item', depth)}"
        return page + "\n".join([shown.rstrip(" "), *boxes]) + ends

    def _runs(self, node: Any, *, bold: bool) -> Iterator[_Run]:
        """The words of a paragraph and what stands among them; hidden, struck and deleted ones left out."""
        for child in node:
            kind = name(child)
            if kind in SIGNS:
                yield _Run(SIGNS[kind](child), bold)
            elif kind in ("footnoteReference", "endnoteReference"):
                note = self._notes.pop((kind.removesuffix("Reference"), value(child, "id")), None)
                self._waiting += [note] if note is not None else []
            elif kind == "r":
                properties = find(child, "rPr")
                if is_on(find(properties, "vanish")):
                    continue
                if self._styles.is_struck(properties):
                    self.struck += any((t.text or "").strip() for t in child.iter("{*}t"))
                    continue
                yield from self._runs(child, bold=self._styles.run_is_bold(properties, otherwise=bold))
            elif kind not in _UNSEEN:
                yield from self._runs(child, bold=bold)


def _without(shown: str, lead: int) -> str:
    """What is shown without the white space that it begins with, whatever signs stand among it."""
    return re.sub(r"\s", "", shown, count=lead) if lead else shown
