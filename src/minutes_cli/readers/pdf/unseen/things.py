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
"""Points of a line that is ruled: by itself it hides nothing, many of them may."""
_CORNERS = 1_000
"""Of the edge within which something is drawn; further ones are not looked at."""
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

    def within(self, other: Box) -> Box:
        """What both have in common; turned inside out where that is nothing."""
        return Box(*map(max, self[:2], other[:2]), *map(min, self[2:], other[2:]))

    def shows(self, text: Box) -> bool:
        """Whether the middle of each letter of a text lies in it, but for a fraction of one."""
        middle = (text.bottom + text.top) / 2
        return self.bottom <= middle <= self.top and self.left - _THIN < text.left and text.right < self.right + _THIN


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
    clipped: bool = False
    """Some of it lies where the file lets nothing be drawn."""


def things(page: pdfium.PdfPage, *, layers: bool) -> Iterator[Thing]:
    """The texts of a page and what may hide one, in the order in which they are drawn."""
    count = raw.FPDFPage_CountObjects(page)
    yield from _of_objects((raw.FPDFPage_GetObject(page, n) for n in range(count)), None, (), layers)


def _of_objects(
    objects: Iterable[object],
    at: raw.FS_MATRIX | None,
    around: tuple[Box | None, ...],
    layers: bool,  # noqa: FBT001
) -> Iterator[Thing]:
    for one in objects:
        kind = raw.FPDFPageObj_GetType(one)
        if kind == _FORM and len(around) < _DEEP:
            inner = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(one, byref(inner))
            within = (raw.FPDFFormObj_GetObject(one, n) for n in range(raw.FPDFFormObj_CountObjects(one)))
            yield from _of_objects(within, _joined(inner, at), (*around, _clip(one, at)), layers)
        elif kind == TEXT:
            unpainted = raw.FPDFTextObj_GetTextRenderMode(one) in _UNPAINTED
            layered = layers and (len(around) > 0 or _in_layer(one))
            box = _box(one, at)
            clipped = not all(clip.shows(box) for clip in (*around, _clip(one, at)) if clip)
            yield Thing(key(one), kind, box, _shade(one), unpainted, layered, clipped)
        elif kind == IMAGE:
            yield Thing(key(one), kind, _box(one, at), _shade(one))
        elif kind == _PATH and (painted := _painted(one, _box(one, at))):
            yield Thing(key(one), kind, painted, _shade(one))


def key(one: Any) -> int:
    return cast(one, c_void_p).value or 0


def _box(one: object, at: raw.FS_MATRIX | None) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw.FPDFPageObj_GetBounds(one, byref(left), byref(bottom), byref(right), byref(top))
    return _placed(Box(left.value, bottom.value, right.value, top.value), at)


def _placed(box: Box, at: raw.FS_MATRIX | None) -> Box:
    """Where a box that a form draws lies on the page."""
    if at is None and isfinite(sum(box)):
        return box
    at = at or raw.FS_MATRIX(1, 0, 0, 1, 0, 0)
    corners = [(x, y) for x in (box.left, box.right) for y in (box.bottom, box.top)]
    across = [at.a * x + at.c * y + at.e for x, y in corners]
    up = [at.b * x + at.d * y + at.f for x, y in corners]
    if not all(map(isfinite, (*across, *up))):
        return Box(0, 0, 0, 0)
    return Box(min(across), min(up), max(across), max(up))


def _clip(one: object, at: raw.FS_MATRIX | None) -> Box | None:
    """The box around where the file lets something be drawn; None where it says nothing of that."""
    clip = raw.FPDFPageObj_GetClipPath(one)
    count = raw.FPDFClipPath_CountPaths(clip) if clip else 0
    found: Box | None = None
    for n in range(max(0, count)):
        corners = list(_corners(clip, n))
        if corners:
            across, up = zip(*corners, strict=True)
            box = Box(min(across), min(up), max(across), max(up))
            found = found.within(box) if found else box
    return _placed(found, at) if found else None


def _corners(clip: Any, n: int) -> Iterator[tuple[float, float]]:
    x, y = c_float(), c_float()
    for at in range(min(_CORNERS, raw.FPDFClipPath_CountPathSegments(clip, n))):
        if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, n, at), byref(x), byref(y)):
            yield x.value, y.value


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


def _painted(one: object, box: Box) -> Box | None:
    """Where a path is painted: filled, or drawn with a pen as broad as a line of words, or all pen; None of a frame."""
    filling, stroke, pen = c_int(), c_int(), c_float()
    raw.FPDFPath_GetDrawMode(one, byref(filling), byref(stroke))
    if filling.value:
        return box
    raw.FPDFPageObj_GetStrokeWidth(one, byref(pen))
    if not stroke.value:
        return None
    half = max(0.0, pen.value) / 2  # a bound of the engine lies a whole pen beside the line
    if min(box.right - box.left, box.top - box.bottom) - 4 * half < _THIN:
        return Box(box.left + half, box.bottom + half, box.right - half, box.top - half)
    return box if pen.value >= _THIN else None


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
