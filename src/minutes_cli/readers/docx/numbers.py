"""What Word works out when it shows a file: the numbers of lists, and the space between paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

from minutes_cli.readers.counting import figure

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_place = re.compile(r"%([1-9])")
_NOTICED = 60
"""Twentieths of a point: less space than this between paragraphs is not seen."""


def find(node: Any, path: str) -> Any:
    """The first element at a path of Word's names; None without one."""
    return node.find("/".join(_W + name for name in path.split("/"))) if node is not None else None


def value(node: Any, name: str = "val") -> str | None:
    """An attribute of Word's."""
    told = node.get(_W + name) if node is not None else None
    return None if told is None else str(told)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d+", text) else otherwise


def _on(node: Any) -> bool:
    return node is not None and value(node) not in ("0", "false", "off")


class Styles:
    """What a paragraph does not say itself: its style, the style that one is based on, the file's defaults."""

    def __init__(self, element: Any) -> None:
        self._styles = {value(style, "styleId"): style for style in element.iter(f"{_W}style")}
        self._defaults = find(element, "docDefaults/pPrDefault/pPr")
        self._usual = next(
            (
                name
                for name, style in self._styles.items()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
            ),
            None,
        )

    def setting(self, paragraph: Any, path: str, attribute: str = "") -> Any:
        """The element at `path` in the nearest properties that have it (with `attribute`, if one is named)."""
        for properties in self._properties(paragraph):
            found = find(properties, path)
            if found is not None and (not attribute or value(found, attribute) is not None):
                return found
        return None

    def style(self, name: str | None) -> Any:
        """A style by its id."""
        return self._styles.get(name)

    def _properties(self, paragraph: Any) -> list[Any]:
        found = [find(paragraph, "pPr")]
        name = value(find(paragraph, "pPr/pStyle")) or self._usual
        for _ in range(12):
            style = self._styles.get(name)
            found.append(find(style, "pPr"))
            name = value(find(style, "basedOn"))
            if name is None:
                break
        return [*found, self._defaults]

    def apart(self, one: Any, other: Any) -> bool:
        """Whether there is space to see between two paragraphs."""
        same = value(find(one, "pPr/pStyle")) == value(find(other, "pPr/pStyle"))
        return max(self._space(one, "after", close=same), self._space(other, "before", close=same)) >= _NOTICED

    def _space(self, paragraph: Any, side: str, *, close: bool) -> int:
        if close and _on(self.setting(paragraph, "contextualSpacing")):
            return 0
        auto = self.setting(paragraph, "spacing", f"{side}Autospacing")
        if auto is not None and value(auto, f"{side}Autospacing") in ("1", "true", "on"):
            return 280
        return _whole(value(self.setting(paragraph, "spacing", side), side), 0)

    def opens_page(self, paragraph: Any) -> bool:
        """Whether the paragraph begins on a new page by its own order."""
        return _on(self.setting(paragraph, "pageBreakBefore"))

    def ends_section(self, paragraph: Any) -> bool:
        """Whether a section that is followed by a new page ends here."""
        section = find(paragraph, "pPr/sectPr")
        return section is not None and value(find(section, "type")) not in ("continuous", "nextColumn")


class _Level(NamedTuple):
    form: str
    text: str
    start: int
    plain: bool
    """Every number in it is shown in figures, whatever its own level uses."""
    restarts: int
    """The level below which a new item sets this one back; 0 for never."""


class Numbering:
    """The counters of a file's lists."""

    def __init__(self, element: Any, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()
        if element is None:
            return
        shapes = {value(shape, "abstractNumId"): shape for shape in element.iter(f"{_W}abstractNum")}
        kept = {value(num, "numId"): num for num in element.iter(f"{_W}num")}
        for name, num in kept.items():
            shape_name = value(find(num, "abstractNumId"))
            shape = shapes.get(shape_name)
            if (link := value(find(shape, "numStyleLink"))) is not None:
                other = kept.get(value(find(styles.style(link), "pPr/numPr/numId")))
                shape_name = value(find(other, "abstractNumId")) or shape_name
                shape = shapes.get(shape_name)
            levels = _levels(shape)
            starts: dict[int, int] = {}
            for change in num.iter(f"{_W}lvlOverride"):
                depth = _whole(value(change, "ilvl"), 0)
                levels |= _levels(change)
                if (begins := find(change, "startOverride")) is not None:
                    starts[depth] = _whole(value(begins), 1)
            self._lists[name or ""] = (shape_name or "", levels, starts)

    def mark(self, paragraph: Any) -> str:
        """The number or bullet before a paragraph; counts it.  Empty for one that is in no list."""
        name = value(self._styles.setting(paragraph, "numPr/numId"))
        if name is None or name not in self._lists:
            return ""
        shape, levels, starts = self._lists[name]
        depth = _whole(value(self._styles.setting(paragraph, "numPr/ilvl")), 0)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts[shape]
        if name not in self._begun:
            self._begun.add(name)
            for at, first in starts.items():
                counts[at] = first - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper, below in levels.items():
            if deeper > depth and below.restarts > depth:
                counts.pop(deeper, None)
        return self._shown(level, levels, counts)

    def _shown(self, level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
        if level.form == "bullet":
            return "•"
        if level.form == "none" and "%" in level.text:
            return ""

        def number(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            other = levels.get(at, level)
            return figure(counts.get(at, other.start), "decimal" if level.plain else other.form)

        return _place.sub(number, level.text).strip()


def _levels(parent: Any) -> dict[int, _Level]:
    found = {}
    for level in parent.iter(f"{_W}lvl") if parent is not None else ():
        depth = _whole(value(level, "ilvl"), 0)
        found[depth] = _Level(
            value(find(level, "numFmt")) or "decimal",
            value(find(level, "lvlText")) or "",
            _whole(value(find(level, "start")), 1),
            _on(find(level, "isLgl")),
            _whole(value(find(level, "lvlRestart")), 99),
        )
    return found
