"""Word: paragraphs, tables, and the numbers that Word counts itself and writes nowhere in the file.

python-docx opens the package.  It counts no list, and neither does mammoth, whose lists begin at one again after every
paragraph between their items: so the numbers are worked out in `docx_numbers`, as Word does.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

from docx import Document

from minutes_cli.readers.reader import Extracted, paged
from minutes_cli.readers.tables import table_text

from .numbers import Numbering, Styles, find, value

_UNSEEN = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "sectPr", "txbxContent"))
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_PAGE = "\f"
_twice = re.compile(r"\f\s*\f")
_ONE_PAGE = 6000
"""Characters; where the file tells only of the breaks that its author set, longer stretches are several pages."""


def extract(content: bytes) -> Extracted:
    """The text of the body; its pages where Word has noted how it last broke them."""
    document = Document(io.BytesIO(content))
    styles = Styles(document.styles.element)
    text = _blocks(document.element.body, styles, Numbering(_numbering(document), styles))
    return _sheets(text, rendered=next(document.element.body.iter("{*}lastRenderedPageBreak"), None) is not None)


def _numbering(document: Any) -> Any:
    """The part that defines the lists; None for a file without any."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    return next((r.target_part.element for r in document.part.rels.values() if r.reltype == kind), None)


def _sheets(text: str, *, rendered: bool) -> Extracted:
    while _twice.search(text):
        text = _twice.sub(_PAGE, text)
    sheets = [sheet.strip("\n") for sheet in text.strip().strip(_PAGE).split(_PAGE)]
    if len(sheets) > 1 and (rendered or max(map(len, sheets)) < _ONE_PAGE):
        found = paged(sheets)
        return Extracted(found.text, found.pages)
    return Extracted("\n\n".join(sheets) + "\n")


# --- blocks ---


def _blocks(parent: Any, styles: Styles, numbering: Numbering) -> str:
    """Paragraphs and tables, an empty line where Word leaves space between two."""
    told = ""
    before: Any = None
    for block in _inner(parent):
        if _name(block) == "tbl":
            told = "\n\n".join(x for x in (told.rstrip("\n"), _table(block, styles, numbering), "") if x) + "\n\n"
            before = None
            continue
        space = "\n" if before is not None and styles.apart(before, block) else ""
        told += f"{space}{_paragraph(block, styles, numbering)}\n"
        before = block
    return told


def _inner(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables below an element, also those that a content control or a change wraps."""
    for child in parent:
        name = _name(child)
        if name in ("p", "tbl"):
            yield child
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _inner(child)


def _table(table: Any, styles: Styles, numbering: Numbering) -> str:
    rows = []
    for row in (r for r in table.iter("{*}tr") if _owner(r, "tbl") is table):
        cells = [c for c in row.iter("{*}tc") if _owner(c, "tr") is row]
        told = ["" if _goes_on(cell) else _blocks(cell, styles, numbering).strip("\n") for cell in cells]
        rows.append([cell.replace(_PAGE, "") for cell in told] if len(told) > 1 else told)
    return table_text(rows)


def _owner(node: Any, name: str) -> Any:
    return next(node.iterancestors(f"{{*}}{name}"))


def _goes_on(cell: Any) -> bool:
    """A cell that only continues the one above it."""
    merged = find(cell, "tcPr/vMerge")
    return merged is not None and value(merged) in (None, "continue")


def _paragraph(paragraph: Any, styles: Styles, numbering: Numbering) -> str:
    words = "".join(_words(paragraph))
    mark = numbering.mark(paragraph) if words.strip() else ""
    lead = words[: len(words) - len(words.lstrip())] if mark else ""
    boxes = [
        _blocks(box, styles, numbering).rstrip("\n")
        for box in paragraph.iter("{*}txbxContent")
        if next(box.iterancestors("{*}Fallback"), None) is None
    ]
    page = _PAGE if styles.opens_page(paragraph) else ""
    ends = _PAGE if styles.ends_section(paragraph) else ""
    text = f"{lead}{mark} {words.lstrip()}" if mark else words
    return page + "\n".join([text.rstrip(" "), *boxes]) + ends


def _words(node: Any) -> Iterator[str]:
    """The words of a paragraph and what stands among them; hidden and deleted ones left out."""
    for child in node:
        name = _name(child)
        if name in _SIGNS:
            yield _SIGNS[name](child)
        elif name not in _UNSEEN and not (name == "r" and find(child, "rPr/vanish") is not None):
            yield from _words(child)


def _symbol(node: Any) -> str:
    code = chr(int(value(node, "char") or "20", 16))
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
