"""What colour letters of a Word file have, and what ground they stand on: whether anybody sees them.

A clerk redacts by giving both one colour: with a pen, by shading of the run, its paragraph or its cell, or by a style.
Letters without a colour are black, but on shading, where Word lets them be seen.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from minutes_cli.readers.colour import BLACK, UNKNOWN, WHITE, Ground, is_like, of_figures

from .styles import Styles, find, value

_PENS = {
    "black": BLACK, "white": WHITE, "blue": (0, 0, 255), "cyan": (0, 255, 255), "green": (0, 255, 0),
    "magenta": (255, 0, 255), "red": (255, 0, 0), "yellow": (255, 255, 0), "darkBlue": (0, 0, 128),
    "darkCyan": (0, 128, 128), "darkGreen": (0, 128, 0), "darkMagenta": (128, 0, 128), "darkRed": (128, 0, 0),
    "darkYellow": (128, 128, 0), "darkGray": (128, 128, 128), "lightGray": (192, 192, 192),
}  # fmt: skip
_part = re.compile(r"pct(\d{1,2})")


class _Look(NamedTuple):
    """What properties say of letters, None where they say nothing."""

    colour: Any = None
    pen: Any = None
    shading: Any = None

    def over(self, other: _Look) -> _Look:
        """Fill in what another says where these are silent."""
        return _Look(*(mine if mine is not None else theirs for mine, theirs in zip(self, other, strict=True)))


_PLAIN = _Look()
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _STYLE, _LOOKS = f"{_W}p", f"{_W}rStyle", tuple(f"{_W}{name}" for name in ("color", "highlight", "shd"))


class Colours:
    """The colours of one file: what runs say, their styles, and what stands around them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[str, _Look] = {}
        self._shades: dict[str | None, bool] = {}
        self._last: tuple[Any, _Look] = None, _PLAIN

    def cover(self, run: Any) -> bool:
        """Whether nobody sees the letters of a run."""
        paragraph = next(run.iterancestors(_P), None)
        own, style = _look(find(run, "rPr"))
        if style is not None:
            own = own.over(self._of_style(value(style)))
        look = self._of_paragraph(paragraph)
        look = look if own is _PLAIN else own.over(look)
        if look.colour is None and look.pen is None:
            return False
        letters = of_figures(value(look.colour))
        pen = value(look.pen)
        if pen is not None and pen != "none":
            return pen in _PENS and is_like(letters or BLACK, _PENS[pen])
        if letters is None:
            return False
        ground = _shade(look.shading) or self._around(paragraph)
        if ground is None:  # letters that are white by a paragraph's style may stand on a picture
            return own.colour is not None and is_like(letters, WHITE)
        return ground != UNKNOWN and is_like(letters, ground)

    def _of_paragraph(self, paragraph: Any) -> _Look:
        """What its style says; asked once for all its runs."""
        if paragraph is not self._last[0]:
            self._last = paragraph, self._of_style(self._styles.name_of(paragraph))
        return self._last[1]

    def _of_style(self, name: str | None) -> _Look:
        if name is None:
            return _PLAIN
        if name not in self._looks:
            look = _PLAIN
            for style in self._styles.chain(name):
                look = look.over(_look(find(style, "rPr"))[0])
            self._looks[name] = look
        return self._looks[name]

    def _around(self, paragraph: Any) -> Ground:
        """The ground of a paragraph, else of the cells and tables around it, else None: the page."""
        if paragraph is None:
            return UNKNOWN
        if ground := _shade(self._styles.setting(paragraph, "shd")):
            return ground
        shaded = None
        for node in paragraph.iterancestors("{*}tc", "{*}tbl", "{*}txbxContent"):
            name = node.tag.rpartition("}")[2]
            if name == "txbxContent":
                return UNKNOWN
            shaded = find(node, f"{name}Pr/shd") if name == "tc" or shaded is None else shaded
            if ground := _shade(shaded):
                return ground
            if name == "tbl":
                if shaded is None and self._may_shade(value(find(node, "tblPr/tblStyle"))):
                    return UNKNOWN
                shaded = None
        return None

    def _may_shade(self, table_style: str | None) -> bool:
        """Whether a style shades anything of a table."""
        if table_style not in self._shades:
            chain = self._styles.chain(table_style)
            self._shades[table_style] = any(_shade(shd) for style in chain for shd in style.iter("{*}shd"))
        return self._shades[table_style]


def _look(properties: Any) -> tuple[_Look, Any]:
    """What properties say, and the style that they name."""
    found = {child.tag: child for child in properties} if properties is not None else {}
    if found.keys().isdisjoint(_LOOKS):
        return _PLAIN, found.get(_STYLE)
    return _Look(*map(found.get, _LOOKS)), found.get(_STYLE)


def _shade(shading: Any) -> Ground:
    """What ground shading makes; None where it makes none."""
    if shading is None:
        return None
    pattern, fill = value(shading) or "clear", of_figures(value(shading, "fill"))
    lines = of_figures(value(shading, "color")) or BLACK
    if pattern in ("clear", "nil"):
        return fill
    if pattern == "solid":
        return lines
    part = int(m[1]) / 100 if (m := _part.fullmatch(pattern)) else None
    if part is None:
        return UNKNOWN
    red, green, blue = (round(part * one + (1 - part) * other) for one, other in zip(lines, fill or WHITE, strict=True))
    return red, green, blue
