"""How wide a PDF's characters are, and which of them are spaces: what a font says, whoever made it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_chars, _ranges = (re.compile(rb"beginbf%b(.*?)endbf%b" % (kind, kind), re.DOTALL) for kind in (b"char", b"range"))
_one = re.compile(rb"<([0-9A-Fa-f]+)>\s*<00(?:20|[aA]0)>")
_range = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]{4})>|\[([^\]]*)\])")


class Font(NamedTuple):
    """What a font says of the width of its characters."""

    widths: Mapping[int, float]
    """In ems, by code."""
    usual: float | None
    """Of the codes that are not among them; None where nobody knows."""
    size: int
    """Bytes of a code."""
    spaces: frozenset[int]
    """Codes of a space."""


def read_font(told: Any) -> Font:
    """A font from its entry among a page's resources."""
    spaces = _mapped_spaces(told["/ToUnicode"].get_object().get_data()) if _is_stream(told, "/ToUnicode") else None
    if told.get("/Subtype") == "/Type0":
        inner = told["/DescendantFonts"][0].get_object()
        usual = float(inner.get("/DW", 1000)) / 1000
        return Font(_listed_widths(inner.get("/W", ())), usual, 2, frozenset((3,)) if spaces is None else spaces)
    unit = abs(float(told["/FontMatrix"][0])) if "/FontMatrix" in told else 0.001
    first = int(told.get("/FirstChar", 0))
    widths = {first + n: float(w.get_object()) * unit for n, w in enumerate(told.get("/Widths", ()))}
    described = told.get("/FontDescriptor")
    missing = float(described.get_object().get("/MissingWidth", 0)) * unit if described is not None else 0.0
    return Font(widths, missing if widths else None, 1, spaces or frozenset((32, 160)))


def _is_stream(told: Any, name: str) -> bool:
    return name in told and hasattr(told[name].get_object(), "get_data")


def _listed_widths(told: Any) -> dict[int, float]:
    """`c [w w w]` and `first last w`, as a composite font lists them."""
    found: dict[int, float] = {}
    entries = iter(x.get_object() for x in (told.get_object() if hasattr(told, "get_object") else told))
    for first in entries:
        second = next(entries)
        if isinstance(second, list):
            found |= {int(first) + n: float(w.get_object()) / 1000 for n, w in enumerate(second)}
        else:
            found |= dict.fromkeys(range(int(first), int(second) + 1), float(next(entries)) / 1000)
    return found


def _mapped_spaces(table: bytes) -> frozenset[int]:
    """The codes that a font's table of characters (`/ToUnicode`) gives as a space."""
    found = {int(m[1], 16) for part in _chars.findall(table) for m in _one.finditer(part)}
    for m in _range.finditer(b"".join(_ranges.findall(table))):
        first, last = int(m[1], 16), int(m[2], 16)
        if m[3]:
            found |= {first + c - int(m[3], 16) for c in (0x20, 0xA0) if 0 <= c - int(m[3], 16) <= last - first}
        elif m[4]:
            found |= {first + n for n, to in enumerate(m[4].split()) if to.lower() in (b"<0020>", b"<00a0>")}
    return frozenset(found)
