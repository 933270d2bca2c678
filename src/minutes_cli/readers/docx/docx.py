"""Word: paragraphs, tables, and the numbers that Word counts itself and writes nowhere in the file.

python-docx opens the package.  It counts no list, and neither does mammoth, whose lists begin at one again after every
paragraph between their items: so the numbers are worked out in `numbers`, as Word does.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, NamedTuple
from zipfile import ZipFile

from docx import Document
from lxml.etree import XMLSyntaxError

from minutes_cli.errors import ReadError
from minutes_cli.model import Declared, Finding
from minutes_cli.readers.declaring import declared
from minutes_cli.readers.limits import WORD, is_blown_up, megabytes, unfolded
from minutes_cli.readers.marking import Marker, bare
from minutes_cli.readers.reader import Extracted, hidden, struck_through
from minutes_cli.readers.tables import table_text

from .colours import Colours
from .elements import goes_on, inner, is_hidden_box, is_shown, own, owner, parts, placed, reaching, shown
from .numbers import Numbering
from .sections import printed
from .sheets import PAGE, sheets, within
from .signs import SIGNS, name_of
from .strict import usual
from .styles import Styles, Type, find, is_on, value
from .taken_in import TakenIn

_ELSEWHERE = frozenset(("subDoc", "OLEObject", "chart"))
_UNSEEN = frozenset(("moveFrom", "instrText", "delText", "pPr", "rPr", "sectPr", "txbxContent"))
_page_number = re.compile(r"\W*(?:(?:page|pg|p)\W*)?\d*(?:\W*(?:of|/)\W*\d*)?\W*", re.IGNORECASE)


def extract(content: bytes) -> Extracted:
    """The text of the body, between what stands at the head and at the foot of its pages, and what it declares.

    Its pages where Word has noted how it last broke them.
    """
    return _extract(content, _taken_in)


def _taken_in(content: bytes) -> Extracted:
    """A Word file within another; what is in that one is named."""
    return _extract(content, None)


def _extract(content: bytes, read_word: Callable[[bytes], Extracted] | None) -> Extracted:
    _weigh(content)
    try:
        document = Document(io.BytesIO(usual(content)))
    except XMLSyntaxError as error:
        if "depth" in str(error) or "ntit" in str(error):
            raise ReadError("unfolds beyond measure (entities, or parts within parts): save it as PDF") from error
        raise
    reading = _Reading(document, read_word)
    body = document.element.body
    rendered = next(body.iter("{*}lastRenderedPageBreak"), None) is not None
    heads, feet = reading.beside("header"), reading.beside("footer")
    lines = [*heads.values(), *feet.values()]
    beside = [[n for n, of in enumerate(lines, 1) if of & shown] for shown in printed(document)]
    alike = all(len(section) == len(lines) for section in beside)
    found = sheets(reading.blocks(body) if alike else reading.sections(body, beside), rendered=rendered)
    above = "".join(f"{reading.marker.around(line, 'page header')}\n" for line in heads)
    below = "".join(f"{reading.marker.around(line, 'page footer')}\n" for line in feet)
    told = replace(within(above, found, below), findings=reading.findings())
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
    for said in (properties.category, properties.content_status):
        yield from declared("notice", said, "properties")


# --- blocks ---


class _Run(NamedTuple):
    text: str
    bold: bool


class _Reading:
    """One file: its styles and lists, and what was met on the way through it."""

    def __init__(self, document: Any, read_word: Callable[[bytes], Extracted] | None) -> None:
        self.marker = Marker()
        self._struck = self._hidden = 0
        self._document = document
        self._taken = TakenIn(document, self.marker, read_word)
        self._styles = Styles(document.styles.element)
        self._colours = Colours(self._styles)
        self._numbering = Numbering(next(iter(parts(document, "numbering").values()), None), self._styles)
        self._notes = {
            (kind, value(note, "id")): note
            for kind in ("footnote", "endnote")
            for part in parts(document, f"{kind}s").values()
            for note in part.iter(f"{{*}}{kind}")
        }
        self._noted = 0
        self._waiting: list[Any] = []

    def findings(self) -> tuple[Finding, ...]:
        """What was left out on the way, and what is not read."""
        left_out = (*struck_through(self._struck), *hidden(self._hidden))
        return (*left_out, *self._taken.findings(list(parts(self._document, "comments").values())))

    def beside(self, kind: str) -> dict[str, set[int]]:
        """The lines at the head or the foot of the pages, each once, and of which parts; numbers of pages left out."""
        found: dict[str, set[int]] = {}
        for part, element in parts(self._document, kind).items():
            for line in self.blocks(element).replace(PAGE, "").split("\n"):
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
            if name_of(block) == "tbl":
                while told and told[-1].endswith("\n"):
                    told[-1] = told[-1].rstrip("\n")
                    if told[-1]:
                        break
                    told.pop()
                told.append("\n\n" if told else "")
                told.append(f"{self._table(block)}\n\n")
                before = None
                continue
            if (name := name_of(block)) == "subDoc":
                self._taken.notes(block, name)
                continue
            if name == "altChunk":
                told.append(f"\n{self._taken.chunk(block).strip()}\n\n")
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
        found = [list(placed(row)) for row in own(table, "tr", "tbl") if not self._is_gone(row)]
        for cells, down in zip(found, reaching(found), strict=True):
            told: list[str] = []
            for cell, column in cells:
                text = "" if goes_on(cell) or self._is_gone(cell) else self.blocks(cell).strip("\n")
                text = text.replace(PAGE, "") if len(cells) > 1 else text
                told.append(marker.cell(text, number, len(rows) + 1, column, down.get(column, 0)))
            rows.append(told)
        return table_text(rows)

    def _is_gone(self, node: Any) -> bool:
        """Whether a row or a cell is hidden, or deleted by a tracked change."""
        if is_on(find(node, "trPr/hidden")):
            self._hidden += _says(node)
            return True
        if find(node, "trPr/del") is None and find(node, "tcPr/cellDel") is None:
            return False
        self._taken.deleted += _says(node)
        return True

    def _paragraph(self, paragraph: Any) -> str:
        styles, marker = self._styles, self.marker
        usual = styles.type_of(paragraph)
        runs = list(self._runs(paragraph, usual))
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
            if owner(box, "p") is paragraph
            and all(map(is_shown, box.iterancestors("{*}Choice", "{*}Fallback")))
            and not self._hides(box, usual)
        ]
        page = PAGE if styles.opens_page(paragraph) else ""
        ends = PAGE if styles.ends_section(paragraph) else ""
        if said and (level := styles.heading(paragraph)):
            shown = marker.around(shown, "heading", level)
        if mark:
            lead = words[: len(words) - len(words.lstrip())]
            shown = f"{lead}{mark} {marker.around(_without(shown, len(lead)), 'item', depth)}"
        return page + "\n".join([shown.rstrip(" "), *boxes]) + ends

    def _runs(self, node: Any, usual: Type) -> Iterator[_Run]:
        """The words of a paragraph and what stands among them; hidden, struck and deleted ones left out."""
        for child in shown(node):
            name = name_of(child)
            if name in SIGNS:
                told = SIGNS[name](child)
                yield _Run(told.upper() if usual.capitals else told, usual.bold)
            elif name in ("footnoteReference", "endnoteReference"):
                note = self._notes.pop((name.removesuffix("Reference"), value(child, "id")), None)
                self._waiting += [note] if note is not None else []
            elif name == "r":
                yield from self._run(child, usual)
            elif name == "del":
                self._taken.deleted += any((t.text or "").strip() for t in child.iter("{*}delText"))
            elif name in _ELSEWHERE:
                self._taken.notes(child, name)
            elif name == "relIds":
                yield _Run("".join(f"\n{line}" for line in self._taken.drawn(child)), usual.bold)
            elif name not in _UNSEEN:
                yield from self._runs(child, usual)

    def _hides(self, box: Any, usual: Type) -> bool:
        run = next(box.iterancestors("{*}r"), None)
        if run is not None and self._styles.type_of_run(run, usual).hidden:
            return True
        hides = is_hidden_box(box)
        self._hidden += hides and _says(box)
        return hides

    def _run(self, run: Any, usual: Type) -> Iterator[_Run]:
        kind = self._styles.type_of_run(run, usual)
        hidden_ = kind.hidden or self._colours.cover(run)
        if hidden_ or kind.struck:
            said = _says(run)
            self._hidden += said and hidden_
            self._struck += said and not hidden_
            return
        yield from self._runs(run, kind)


def _says(node: Any) -> bool:
    """Whether any words stand in an element, deleted ones too."""
    return any((t.text or "").strip() for t in node.iter("{*}t", "{*}delText"))


def _without(shown: str, lead: int) -> str:
    """What is shown without the white space that it begins with, whatever signs stand among it."""
    return re.sub(r"\s", "", shown, count=lead) if lead else shown
