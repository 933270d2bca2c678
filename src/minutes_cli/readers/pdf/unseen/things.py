"""What a page of a PDF draws: its texts, and what may hide one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from ctypes import byref, c_float, c_int, c_uint, c_ulong, c_void_p, cast, create_string_buffer
from math import isfinite
from typing import Any, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

TEXT, IMAGE = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_IMAGE
_PATH, _FORM = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM
LIGHT, DARK = 200, 90
"""Shades, of 255, from which letters may be lost on paper, and up to which they may be on a black box."""
_DEEP = 16
"""Forms within each other that are entered."""
_THIN = 3.0
"""Points of a line that is ruled, and hides nothing."""
_UNPAINTED = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
_HIDES_NOTHING = frozenset((raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_TEXT))


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Whether both have a point in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


class Thing(NamedTuple):
    """Something that a page draws."""

    key: int
    """By which the engine knows it."""
    kind: int
    box: Box
    shade: int
    """Of its filling, from black to white."""
    unpainted: bool = False
    """A text that leaves no ink …"""
    layered: bool = False
    """… or that stands in a layer, which may be off."""


def things(page: pdfium.PdfPage, *, layers: bool) -> Iterator[Thing]:
    """The texts of a page and what may hide one, in the order in which they are drawn."""
    count = raw.FPDFPage_CountObjects(page)
    yield from _of_objects((raw.FPDFPage_GetObject(page, n) for n in range(count)), None, 0, layers)


def _of_objects(objects: Iterable[object], at: raw.FS_MATRIX | None, depth: int, layers: bool) -> Iterator[Thing]:  # noqa: FBT001
    for one in objects:
        kind = raw.FPDFPageObj_GetType(one)
        if kind == _FORM and depth < _DEEP:
            inner = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(one, byref(inner))
            within = (raw.FPDFFormObj_GetObject(one, n) for n in range(raw.FPDFFormObj_CountObjects(one)))
            yield from _of_objects(within, _joined(inner, at), depth + 1, layers)
        elif kind == TEXT:
            unpainted = raw.FPDFTextObj_GetTextRenderMode(one) in _UNPAINTED
            layered = layers and (depth > 0 or _in_layer(one))
            yield Thing(key(one), kind, _box(one, at), _shade(one), unpainted, layered)
        elif kind == IMAGE or (kind == _PATH and _is_painted(one)):
            box = _box(one, at)
            if _is_thick(box):
                yield Thing(key(one), kind, box, _shade(one))


def key(one: Any) -> int:
    return cast(one, c_void_p).value or 0


def _box(one: object, at: raw.FS_MATRIX | None) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(one, byref(left), byref(bottom), byref(right), byref(top))
    if at is None and isfinite(left.value + bottom.value + right.value + top.value):
        return Box(left.value, bottom.value, right.value, top.value)
    at = at or raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    corners = [(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    across = [at.a * x + at.c * y + at.e for x, y in corners]
    up = [at.b * x + at.d * y + at.f for x, y in corners]
    if not all(map(isfinite, (*across, *up))):
        return Box(0, 0, 0, 0)
    return Box(min(across), min(up), max(across), max(up))


def _joined(inner: raw.FS_MATRIX, outer: raw.FS_MATRIX | None) -> raw.FS_MATRIX:
    if outer is None:
        return inner
    return raw.FS_MATRIX(
        inner.a * outer.a + inner.b * outer.c,
        inner.a * outer.b + inner.b * outer.d,
        inner.c * outer.a + inner.d * outer.c,
        inner.c * outer.b + inner.d * outer.d,
        inner.e * outer.a + inner.f * outer.c + outer.e,
        inner.e * outer.b + inner.f * outer.d + outer.f,
    )


def _is_thick(box: Box) -> bool:
    return box.right - box.left >= _THIN and box.top - box.bottom >= _THIN


def _is_painted(one: object) -> bool:
    """Whether a path is filled, or drawn with a pen that is as broad as a line of words."""
    filling, stroke, pen = c_int(), c_int(), c_float()
    raw.FPDFPath_GetDrawMode(one, byref(filling), byref(stroke))
    if filling.value:
        return True
    raw.FPDFPageObj_GetStrokeWidth(one, byref(pen))
    return bool(stroke.value) and pen.value >= _THIN


def _shade(one: object) -> int:
    """How light its filling is; white where it lets through what is behind it."""
    red, green, blue, solid = c_uint(), c_uint(), c_uint(), c_uint(255)
    if not raw.FPDFPageObj_GetFillColor(one, byref(red), byref(green), byref(blue), byref(solid)):
        return 0
    return (red.value * 3 + green.value * 6 + blue.value) // 10 if solid.value > DARK else 255


def _in_layer(one: object) -> bool:
    """Whether the file names a layer for it, at any depth of its marks."""
    name, told = create_string_buffer(8), c_ulong()
    for n in range(raw.FPDFPageObj_CountMarks(one)):
        mark = raw.FPDFPageObj_GetMark(one, n)
        if (
            raw.FPDFPageObjMark_GetName(mark, cast(name, raw.POINTER(raw.FPDF_WCHAR)), 8, byref(told))
            and name.raw[:6] == _OC
        ):
            return True
    return False


_OC = "OC\0".encode("utf-16-le")


def laid_on(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Where marks that somebody drew lie on it."""
    for n in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, n)
        box = raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(note) not in _HIDES_NOTHING and raw.FPDFAnnot_GetRect(note, byref(box)):
            low, high = sorted((box.bottom, box.top))
            yield (min(box.left, box.right), low, max(box.left, box.right), high)
        raw.FPDFPage_CloseAnnot(note)
