"""Lines of a PDF by pypdfium2, ten times as fast as pypdf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_double

import pypdfium2 as pdfium  # type: ignore[import-untyped,import-not-found,unused-ignore]
from pypdfium2 import raw

from minutes_cli.errors import ReadError

from .pdf import ENCRYPTED, Sheet, plain

_line = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe][^\\S\n]*\n?|\n|$)")
"""A hyphen that ends a line is a character of its own, and the end of that line is left out."""


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


def _lines(words: pdfium.PdfTextPage) -> Iterator[tuple[float, str]]:
    """Each line with words, and the height of its first."""
    for line in _line.finditer(words.get_text_range()):
        if told := plain(line[0]):
            yield _height(words, line.end() - len(line[0].lstrip())), told


def _height(words: pdfium.PdfTextPage, at: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, at, byref(x), byref(y))
    return y.value
