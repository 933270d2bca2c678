"""What Word counts when it shows a file: the numbers of its lists."""

import re
from collections import defaultdict
from typing import Any, NamedTuple

from minutes_cli.readers.counting import figure
from minutes_cli.readers.limits import LABEL

from .styles import Styles, find, is_on, value, whole

_place = re.compile(r"%([1-9])")


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
        shapes = {value(shape, "abstractNumId"): shape for shape in element.iter("{*}abstractNum")}
        kept = {value(num, "numId"): num for num in element.iter("{*}num")}
        for name, num in kept.items():
            shape_name = value(find(num, "abstractNumId"))
            shape = shapes.get(shape_name)
            if (link := value(find(shape, "numStyleLink"))) is not None:
                other = kept.get(value(find(styles.style(link), "pPr/numPr/numId")))
                shape_name = value(find(other, "abstractNumId")) or shape_name
                shape = shapes.get(shape_name)
            levels = _levels(shape)
            starts: dict[int, int] = {}
            for change in num.iter("{*}lvlOverride"):
                depth = whole(value(change, "ilvl"), 0)
                levels |= _levels(change)
                if (begins := find(change, "startOverride")) is not None:
                    starts[depth] = whole(value(begins), 1)
            self._lists[name or ""] = (shape_name or "", levels, starts)

    def mark(self, paragraph: Any) -> str:
        """The number or bullet before a paragraph; counts it.  Empty for one that is in no list."""
        name = value(self._styles.setting(paragraph, "numPr/numId"))
        if name is None or name not in self._lists:
            return ""
        shape, levels, starts = self._lists[name]
        depth = whole(value(self._styles.setting(paragraph, "numPr/ilvl")), 0)
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

    def depth(self, paragraph: Any) -> int:
        """How deep in its list a paragraph is, from 1."""
        return 1 + whole(value(self._styles.setting(paragraph, "numPr/ilvl")), 0)

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
    for level in parent.iter("{*}lvl") if parent is not None else ():
        depth = whole(value(level, "ilvl"), 0)
        found[depth] = _Level(
            value(find(level, "numFmt")) or "decimal",
            (value(find(level, "lvlText")) or "")[:LABEL],
            whole(value(find(level, "start")), 1),
            is_on(find(level, "isLgl")),
            whole(value(find(level, "lvlRestart")), 99),
        )
    return found
