"""Lines of a PDF by pypdfium2, ten times as fast as pypdf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot

import pypdfium2 as pdfium  # type: ignore[import-untyped,import-not-found,unused-ignore]
from pypdfium2 import raw

from minutes_cli.errors import ReadError

from .sheet import ENCRYPTED, JUMP, Line, Sheet, is_jump, line_of

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
    for line in _line.finditer(text):
        if not line[0].strip():
            continue
        first, last = line.end() - len(line[0].lstrip()), line.start() + len(line[0].rstrip())
        turn = _turn(words, first)
        jumps = _jumps(words, text, first, last, turn)
        told = "".join(JUMP if at in jumps else text[at] for at in range(first, last)) if jumps else line[0]
        if shown := line_of(_height(words, first, turn), told, list(jumps.values()), _em(words, first)):
            yield shown


# --- the way that a line runs: quarter turns to the left, on a sheet that lies on its side ---


def _turn(words: pdfium.PdfTextPage, at: int) -> int:
    matrix = _matrix(words, at)
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 1 if matrix.b > 0 else 3


def _height(words: pdfium.PdfTextPage, at: int, turn: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, at, byref(x), byref(y))
    return (y.value, -x.value, -y.value, x.value)[turn]


def _along(box: raw.FS_RECTF, turn: int) -> tuple[float, float]:
    """Where a letter begins and where it ends."""
    if turn in (0, 2):
        return (box.left, box.right) if turn == 0 else (-box.right, -box.left)
    return (box.bottom, box.top) if turn == 1 else (-box.top, -box.bottom)


# --- jumps ---


def _jumps(words: pdfium.PdfTextPage, text: str, first: int, last: int, turn: int) -> dict[int, float]:
    """Over how many ems the pen jumps, by where in the text the spaces begin that it jumps over."""
    found = {}
    before, behind = raw.FS_RECTF(), raw.FS_RECTF()
    for m in _spaces.finditer(text, first, last):
        one, other = (raw.FPDFText_GetCharIndexFromTextIndex(words, at) for at in m.span())
        raw.FPDFText_GetLooseCharBox(words, one - 1, before)
        raw.FPDFText_GetLooseCharBox(words, other, behind)
        gap = _along(behind, turn)[0] - _along(before, turn)[1]
        spaced = raw.FPDFText_IsGenerated(words, one) == 0
        if gap > (min(behind.right - behind.left, behind.top - behind.bottom) if spaced else 0):
            ems = gap / (min(_em(words, one - 1), _em(words, other)) or 1)
            if is_jump(ems, spaced=spaced):
                found[m.start()] = ems
    return found


def _em(words: pdfium.PdfTextPage, place: int) -> float:
    """By the height of the letters: what reads scans makes each word as broad as it is in the picture."""
    matrix = _matrix(words, place)
    size: float = raw.FPDFText_GetFontSize(words, place)
    return size * hypot(matrix.c, matrix.d)


def _matrix(words: pdfium.PdfTextPage, place: int) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words, place, byref(matrix))
    return matrix
