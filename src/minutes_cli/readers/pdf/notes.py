"""What somebody laid on a PDF's page: notes, stamps and filled fields, which are no part of its text.

A stamp, a typed note or a watermark that is a label of exemption is read as the same words drawn over the page are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, cast, create_string_buffer
from typing import Any, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from minutes_cli.readers.labels import is_label

_NO_NOTES = frozenset((raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP))
_NOTHING = 4
"""Bytes of a note of one letter, in UTF-16 with the zero that ends it."""
_LONGEST = 20_000
"""Bytes of what is looked at for a label."""
_LINE = 60.0
"""Points; what is higher is no line of words."""
_TYPED = frozenset((raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_WATERMARK))
_NOT_SEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
_drawn = re.compile(r"\(([^()\\]*+)\)\s*+(?:Tj|['\"])|\[((?:[^\[\]()]*+\([^()\\]*+\))++)[^\[\]()]*+\]\s*+TJ")
_piece = re.compile(r"\(([^()\\]*+)\)")
_named = re.compile(r"^(?:#|SB|SH)?(?=[A-Z])")
_joint = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Label(NamedTuple):
    """A label of exemption."""

    words: str
    typed: tuple[float, float, float, float] | None
    """Where it is typed: left, bottom, right, top; None of one that is laid over the page."""


class Notes(NamedTuple):
    """What lies on a page."""

    unread: int = 0
    """Notes, stamps and filled fields with words that are not read."""
    labels: tuple[Label, ...] = ()
    struck: tuple[tuple[float, float, float, float], ...] = ()
    """Where words are marked as struck: left, bottom, right, top."""


def notes(page: pdfium.PdfPage) -> Notes:
    """What is laid on a page."""
    found = 0
    labels = []
    struck: list[tuple[float, float, float, float]] = []
    for n in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, n)
        kind = raw.FPDFAnnot_GetSubtype(note)
        if label := _label(note) if kind in _TYPED else "":
            labels.append(Label(label, _typed(note) if kind == raw.FPDF_ANNOT_FREETEXT else None))
        elif kind not in _NO_NOTES:
            key = b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents"
            found += raw.FPDFAnnot_GetStringValue(note, key, None, 0) > _NOTHING
        if kind == raw.FPDF_ANNOT_STRIKEOUT and not raw.FPDFAnnot_GetFlags(note) & _NOT_SEEN:
            struck += _marked(note)
        raw.FPDFPage_CloseAnnot(note)
    return Notes(found, tuple(dict.fromkeys(labels)), tuple(struck))


def _marked(note: Any) -> Iterator[tuple[float, float, float, float]]:
    """Where the words are that a mark is for, line by line."""
    points = raw.FS_QUADPOINTSF()
    for n in range(raw.FPDFAnnot_CountAttachmentPoints(note)):
        if raw.FPDFAnnot_GetAttachmentPoints(note, n, byref(points)):
            across = (points.x1, points.x2, points.x3, points.x4)
            up = (points.y1, points.y2, points.y3, points.y4)
            yield min(across), min(up), max(across), max(up)


def _typed(note: Any) -> tuple[float, float, float, float] | None:
    """Where a label is typed on a line; None of one so large that it is meant for the page."""
    box = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(note, byref(box)):
        return None
    (left, right), (low, high) = sorted((box.left, box.right)), sorted((box.bottom, box.top))
    return (left, low, right, high) if high - low < _LINE else None


def _label(note: Any) -> str:
    """What a stamp that is seen says, where that is a label of exemption."""
    if raw.FPDFAnnot_GetFlags(note) & _NOT_SEEN:
        return ""
    return next((words for words in _sayings(note) if is_label(words)), "")


def _sayings(note: Any) -> Iterator[str]:
    """What it says: in its words, as it is drawn, by the name of its kind (`SBNotForPublicRelease`)."""
    yield " ".join(_text(note, b"Contents").split())
    size = raw.FPDFAnnot_GetAP(note, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
    if _NOTHING < size <= _LONGEST:
        told = create_string_buffer(size)
        raw.FPDFAnnot_GetAP(note, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, cast(told, raw.POINTER(raw.FPDF_WCHAR)), size)
        words = _drawn.finditer(_decoded(told.raw))
        yield " ".join(" ".join(m[1] if m[1] is not None else "".join(_piece.findall(m[2])) for m in words).split())
    yield _joint.sub(" ", _named.sub("", _text(note, b"Name")))


def _text(note: Any, key: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    if not _NOTHING < size <= _LONGEST:
        return ""
    told = create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(note, key, cast(told, raw.POINTER(raw.FPDF_WCHAR)), size)
    return _decoded(told.raw)


def _decoded(told: bytes) -> str:
    return told.decode("utf-16-le", "replace").rstrip("\0")
