"""What the style sheets in a web page hide or strike through: put down at the tags that they mean, as a style of these.

Read are rules whose selectors name tags, classes, ids and attributes, each within or right in another.  A rule for a
state (`:hover`, for print, for small windows) hides nothing; but what one shows, others do not hide for good: a click
or a script opens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from .colour import is_like, of_background, of_css
from .grounds import without_covered
from .selectors import PAINT, Simple, by_names, declared, hides, is_usual, rules, steps_of

_PAINTING = ("color", "background", "mso-highlight", "font-size")
_GROUNDED = ("background", "highlight", "transparent", "rgba(", "#f", "white", "rgb(2", "font-size:0", "font-size: 0")
"""Words of the styles of tags without which no words are in the colour of their ground: that of the page is white."""
MOVES = re.compile(r"transform|transition|animation", re.IGNORECASE)
"""What fades in is not hidden: a saved page may be caught before it does."""
_OLD = ("BGCOLOR", "STYLE=")
_WORDLESS = frozenset(("path", "svg", "img", "input", "button", "rect", "g", "iframe", "select", "video"))
_FOREIGN = ("position", "url(", "gradient(", "@import")
"""Words of sheets that may have words stand on another ground than that of what is around them."""
_names = re.compile(r"[.#][\w-]++")
_GROUNDS = ("background", "background-color", "mso-highlight")
_OPENED = frozenset(("display", "visibility", "opacity"))
"""What a click changes."""
_SHOWN = frozenset(("html", "body", "main"))
_WORK, _RULES, _MEASURED = 300_000, 20_000, 40
"""Looks at tags, rules, and passages of which the size is taken: no honest page has more."""
_HALF = 2
_BUTTONS = frozenset(("button", "label", "summary"))
_opening = re.compile(r"accordion|collaps|toggle|tab", re.IGNORECASE)


def put_down(root: Any, page: str) -> int:
    """Put down at the tags of a page what its own sheets hide, and take out the words that nobody sees: their count."""
    if any(word in page for word in _OLD):
        page = page.lower()
    own = " ".join(part[1:].partition(part[:1] or ">")[0] for part in page.split("style=")[1:])
    sources = [(style.text or "", _is_usual(style)) for style in root.iter("style")]
    alone = not ("position" in own or any("stylesheet" in (link.get("rel") or "") for link in root.iter("link")))
    alone = alone and not any(word in source for source, _ in sources for word in _FOREIGN)
    words, body = page[max(0, page.find("<body")) :], root.find("body")
    paints = False
    if any(_may_mean(source, words, alone=alone) for source, usual in sources if usual):
        paints = _Sheet(root, sources, alone=alone).put_down()
    paints = paints or any(word in own for word in _GROUNDED) or "bgcolor" in words
    if paints or body.get("text") or next(body.iter("font"), None) is not None:
        return without_covered(body, alone=alone)
    return 0


def _may_mean(source: str, body: str, *, alone: bool) -> bool:
    """Whether a sheet may hide words of the page."""
    for part in source.split("}"):
        if _may_tell(part, alone=alone):
            selector = part.rpartition("{")[0].rpartition("{")[2].strip()
            if "".join(selector.split()[-1:]).partition(".")[0] not in _WORDLESS:
                names = _names.findall(selector)
                if not names or any(name[1:] in body for name in names):
                    return True
    return False


def _is_usual(style: Any) -> bool:
    return is_usual(style.get("media")) and next(style.iterancestors("noscript"), None) is None


def _may_tell(said: str, *, alone: bool) -> bool:
    """Whether it may be about what is seen; a colour is where all is known of them, or its ground is said, too."""
    if alone and any(word in said for word in _PAINTING):
        return True
    if ("background" in said or "mso-highlight" in said) and said.count("color") > said.count("-color"):
        return True
    may = (
        ("none" in said and "display" in said)
        or ("visibility" in said and ("hidden" in said or "collapse" in said))
        or "line-through" in said
        or ("opacity" in said and "0" in said)
    )
    return may and any(hides(*told) for told in declared(said.rpartition("{")[2]).items())


class _Sheet:
    """The rules of a page, and its tags by what rules call them."""

    def __init__(self, root: Any, sources: list[tuple[str, bool]], *, alone: bool) -> None:
        self._root, self._alone = root, alone
        found = (rule for source, usual in sources for rule in rules(source, usual=usual))
        self._rules = list(islice(found, _RULES))
        self._work = _WORK
        self._tags: dict[str, list[Any]] = {}
        self._all = self._measured = 0
        self._shown: dict[tuple[int, str], bool] = {}

    def put_down(self) -> bool:
        """Give each tag what rules give it, the last rule's where two do, its own first; whether one paints."""
        found: dict[Any, dict[str, str]] = {}
        telling = list(self._telling())
        self._tags = by_names(self._root, {steps[-1][1].key for _, _, steps in telling})
        for n, says, steps in telling:
            for node in self._meant(steps):
                kept = {name: value for name, value in says.items() if not self._is_opened(node, n, name, value)}
                if kept:
                    found.setdefault(node, {}).update(kept)
        for node, says in found.items():
            own = node.get("style") or ""
            mine = declared(own)
            told = [f"{name}:{value}" for name, value in says.items() if name not in mine]
            node.set("style", ";".join([*([own] if own else []), *told]))
        return any(name in PAINT for says in found.values() for name in says)

    def _telling(self) -> Iterator[tuple[int, dict[str, str], list[tuple[str, Simple]]]]:
        """What rules say that may hide something, with what their selectors name."""
        for n, rule in enumerate(self._rules):
            if not rule.usual or not _may_tell(rule.body, alone=self._alone):
                continue
            told = rule.says
            paints = self._alone or _covers(told)
            if says := {
                name: value for name, value in told.items() if hides(name, value) or (paints and name in PAINT)
            }:
                yield from ((n, says, steps) for one in rule.selector.split(",") if (steps := steps_of(one)))

    def _meant(self, steps: list[tuple[str, Simple]]) -> Iterator[Any]:
        for node in self._tags.get(steps[-1][1].key, ()):
            if node.tag not in _SHOWN and self._is_meant(node, steps) and any(map(str.strip, node.itertext())):
                yield node

    def _is_meant(self, node: Any, steps: list[tuple[str, Simple]]) -> bool:
        self._work -= 1
        if self._work < 0 or not steps[-1][1].holds(node):
            return False
        for n in range(len(steps) - 1, 0, -1):
            how, wanted = steps[n][0], steps[n - 1][1]
            node = node.getparent()
            while how != ">" and node is not None and self._work > 0 and not wanted.holds(node):
                self._work -= 1
                node = node.getparent()
            if node is None or not wanted.holds(node):
                return False
        return True

    def _is_opened(self, node: Any, at: int, name: str, value: str) -> bool:
        """Whether what a rule hides is shown after all: by another rule, at a click, or as most of a page."""
        if not hides(name, value):
            return False
        if name == "opacity" and MOVES.search(self._rules[at].body):
            return True
        if (at, name) not in self._shown:
            self._shown[at, name] = self._is_shown(at, name, always=name not in _OPENED)
        if self._shown[at, name] or name not in _OPENED:
            return self._shown[at, name]
        return _is_behind_button(node) or self._is_named(node) or self._is_much(node)

    def _is_shown(self, at: int, name: str, *, always: bool) -> bool:
        """Whether a rule shows the same: it comes later, or holds in another state or place; `always`: in none."""
        mine = self._rules[at]
        own = [set(_names.findall(one.rpartition(" ")[2])) for one in mine.selector.split(",")]
        for n, rule in enumerate(self._rules):
            if name not in rule.body or (always and (n < at or not rule.usual or ":" in rule.selector)):
                continue
            value = rule.says.get(name)
            same = rule.selector == mine.selector
            if value is None or hides(name, value) or (same and rule.usual and n < at):
                continue
            if same or any(names and names <= set(_names.findall(rule.selector)) for names in own):
                return True
        return False

    def _is_named(self, node: Any) -> bool:
        """Whether a link or a button names it, as that opens which it names."""
        called = node.get("id")
        return bool(called) and (f"#{called}" in self._names or f"'{called}'" in self._names)

    @cached_property
    def _names(self) -> str:
        told = self._root.xpath("//@href[starts-with(., '#')] | //@onclick | //@data-target | //@data-bs-target")
        told += [f"'{one}'" for one in self._root.xpath("//@data-tab | //@aria-controls")]
        return " ".join(told).replace('"', "'")

    def _is_much(self, node: Any) -> bool:
        self._measured += 1
        self._all = self._all or _size(self._root.find("body"))
        return self._measured <= _MEASURED and _size(node) * _HALF > self._all


def _covers(says: dict[str, str]) -> bool:
    """Whether letters and their ground get one colour."""
    grounds = (of_background(says[name]) for name in _GROUNDS if name in says)
    letters = of_css(says.get("color", ""))
    return any(isinstance(letters, tuple) and isinstance(one, tuple) and is_like(letters, one) for one in grounds)


def _is_behind_button(node: Any) -> bool:
    before = node.getprevious()
    if before is None or not isinstance(before.tag, str):
        return False
    told = before.get
    opens = told("onclick") is not None or told("aria-expanded") is not None or told("role") in ("button", "tab")
    return opens or before.tag in _BUTTONS or _opening.search(told("class") or "") is not None


def _size(node: Any) -> int:
    """How many characters are below a node."""
    return int(node.xpath("string-length(normalize-space())"))
