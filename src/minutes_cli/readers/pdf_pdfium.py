"""Lines of a PDF by pypdfium2, ten times as fast as pypdf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot

import pypdfium2 as pdfium  # type: ignore[import-untyped,import-not-found,unused-ignore]
from pypdfium2 import raw

from minutes_cli.errors import ReadError

from .pdf import ENCRYPTED, JUMP, Line, Sheet, is_jump, line_of

_line = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe][^\\S\n]*\n?|\n|$)")
"""A hyphen that ends a line is a character of its own, and the end of that line is left out."""

_spaces = re.compile(r"[ \xa0]+(?=[^ \xa0])")


def sheets(content: bytes) -> list[Sheet]:
    """Every page.  Raises `ReadError` for a file that asks for a password."""
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(ENCRYPTED) from error
        raise
    try:
        return [_sheet(document, n) for n in range(len(document))]
    finally:
        document.close()


def _sheet(document: pdfium.PdfDocument, n: int) -> Sheet:
    page = document[n]
    words = page.get_textpage()
    try:
        pictures = next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]), None) is not None
        return Sheet(tuple(_lines(words)), pictures, document.get_page_label(n) or "")
    finally:
        words.close()
        page.close()


def _lines(words: pdfium.PdfTextPage) -> Iterator[Line]:
    """Each line with words, and the height of its first."""
    text = words.get_text_range().replace(JUMP, " ")
    jumps = _jumps(words, text)
    for line in _line.finditer(text):
        first = line.end() - len(line[0].lstrip())
        found = [jumps[at] for at in range(first, line.end()) if at in jumps] if jumps else []
        told = "".join(JUMP if at in jumps else text[at] for at in range(first, line.end())) if found else line[0]
        if shown := line_of(_height(words, first), told, found):
            yield shown


def _height(words: pdfium.PdfTextPage, at: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, at, byref(x), byref(y))
    return y.value


# --- jumps ---


def _jumps(words: pdfium.PdfTextPage, text: str) -> dict[int, float]:
    """Over how many ems the pen jumps, by where in the text the spaces begin that it jumps over."""
    found = {}
    before, behind = raw.FS_RECTF(), raw.FS_RECTF()
    for m in _spaces.finditer(text):
        one, other = (raw.FPDFText_GetCharIndexFromTextIndex(words, at) for at in m.span())
        raw.FPDFText_GetLooseCharBox(words, one - 1, before)
        raw.FPDFText_GetLooseCharBox(words, other, behind)
        gap = behind.left - before.right
        spaced = raw.FPDFText_IsGenerated(words, one) == 0
        if gap > (behind.top - behind.bottom if spaced else 0):
            ems = gap / (min(_em(words, one - 1), _em(words, other)) or 1)
            if is_jump(ems, spaced=spaced):
                found[m.start()] = ems
    return found


def _em(words: pdfium.PdfTextPage, place: int) -> float:
    """By the height of the letters: what reads scans makes each word as broad as it is in the picture."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words, place, byref(matrix))
    size: float = raw.FPDFText_GetFontSize(words, place)
    return size * hypot(matrix.c, matrix.d)
