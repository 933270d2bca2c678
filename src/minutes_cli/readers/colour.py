"""Colours, and whether letters of one are seen on a ground of another: for Word files and web pages alike."""

from __future__ import annotations

import re
from typing import Final, Literal

Colour = tuple[int, int, int]
UNKNOWN: Final = "unknown"
"""A colour that nobody here can know: a picture's, one from elsewhere."""
CLEAR: Final = "clear"
"""None at all: letters that are not painted."""
Ground = Colour | Literal["unknown"] | None
Letters = Colour | Literal["unknown", "clear"] | None
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
_SEEN = 16
"""So far apart, of 255, are two colours in red, green or blue if letters are seen."""
_hex = re.compile(r"[0-9A-Fa-f]{6}")
_NAMED = {
    "black": BLACK, "white": WHITE, "windowtext": BLACK, "window": WHITE, "gray": (128, 128, 128),
    "grey": (128, 128, 128), "silver": (192, 192, 192), "red": (255, 0, 0), "maroon": (128, 0, 0),
    "yellow": (255, 255, 0), "olive": (128, 128, 0), "lime": (0, 255, 0), "green": (0, 128, 0),
    "aqua": (0, 255, 255), "cyan": (0, 255, 255), "teal": (0, 128, 128), "blue": (0, 0, 255), "navy": (0, 0, 128),
    "fuchsia": (255, 0, 255), "magenta": (255, 0, 255), "purple": (128, 0, 128),
}  # fmt: skip
_SILENT = frozenset(("", "inherit", "unset", "revert", "initial", "auto", "none"))
_OPAQUE = 3
"""Parts of `rgb(…)` without how much shows through."""
_function = re.compile(r"rgba?\(([\d.,%/ ]{1,60})\)")


def is_like(one: Colour, other: Colour) -> bool:
    """Whether nobody tells letters of one colour from a ground of the other."""
    return all(abs(mine - theirs) <= _SEEN for mine, theirs in zip(one, other, strict=True))


def of_figures(told: str | None) -> Colour | None:
    """What six figures say; None of letters and grounds without a colour of their own."""
    if not told or not _hex.fullmatch(told):
        return None
    return int(told[:2], 16), int(told[2:4], 16), int(told[4:], 16)


def of_css(told: str) -> Letters:
    """What a style sheet or an attribute says of a colour; None where it says nothing."""
    told = told.strip().lower()
    if told in _SILENT:
        return None
    if told == "transparent":
        return CLEAR
    if told in _NAMED:
        return _NAMED[told]
    if told[0] == "#":
        return _of_sharp(told[1:])
    if m := _function.fullmatch(told):
        return _of_parts(m[1].replace(",", " ").replace("/", " ").split())
    return of_figures(told) or UNKNOWN


def of_background(told: str) -> Letters:
    """The same of all that is said of a background in one: `black url(x.png) no-repeat` is unknown."""
    found = of_css(told)
    if found != UNKNOWN:
        return found
    if "(" in told.replace("rgb(", "").replace("rgba(", ""):
        return UNKNOWN
    said = [one for word in told.split() if (one := of_css(word)) not in (None, UNKNOWN)]
    return said[0] if said else UNKNOWN


def _of_sharp(figures: str) -> Letters:
    if len(figures) in (3, 4):
        figures = "".join(figure * 2 for figure in figures)
    if len(figures) == 8:
        return CLEAR if figures.endswith("00") else UNKNOWN if not figures.endswith("ff") else of_figures(figures[:6])
    return of_figures(figures) or UNKNOWN


def _of_parts(parts: list[str]) -> Letters:
    try:
        shares = [float(part.rstrip("%")) * (2.55 if part.endswith("%") else 1) for part in parts]
    except ValueError:
        return UNKNOWN
    if len(shares) == _OPAQUE + 1:
        if shares[3] == 0:
            return CLEAR
        if parts[3] not in ("1", "1.0", "100%"):
            return UNKNOWN
    if len(shares) not in (_OPAQUE, _OPAQUE + 1):
        return UNKNOWN
    red, green, blue = (min(255, round(share)) for share in shares[:3])
    return red, green, blue
