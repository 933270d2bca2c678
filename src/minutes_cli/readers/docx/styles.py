"""What the styles of a Word file say of a paragraph: its space, its type, whether it is a heading."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

_heading = re.compile(r"(?:heading|title)\s*(\d)?", re.IGNORECASE)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHAIN = 12
"""Styles that are looked at, each based on the next."""
_NOTICED = 60
"""Twentieths of a point: less space than this between paragraphs is not seen."""


def find(node: Any, path: str) -> Any:
    """The first element at a path of Word's names; None without one."""
    return node.find(_whole_path(path)) if node is not None else None


@cache
def _whole_path(path: str) -> str:
    return "/".join(_W + name for name in path.split("/"))


def value(node: Any, name: str = "val") -> str | None:
    """An attribute of Word's."""
    told = node.get(_W + name) if node is not None else None
    return None if told is None else str(told)


def whole(text: str | None, otherwise: int) -> int:
    """A whole number, or another where there is none."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else otherwise


def is_on(node: Any) -> bool:
    """Whether a switch is there and on."""
    return node is not None and value(node) not in ("0", "false", "off")


def _having(properties: Any, path: str, attribute: str) -> Any:
    """The element at a path, if it has the attribute that is asked for, if any is."""
    found = find(properties, path)
    return found if found is not None and (not attribute or value(found, attribute) is not None) else None


class Type(NamedTuple):
    """What words are set in, as far as it matters."""

    bold: bool = False
    hidden: bool = False
    struck: bool = False
    capitals: bool = False
    """Shown in capitals, however they are typed."""


_TYPE = ("b", "vanish", "caps", "strike", "dstrike")
"""Word's names for it."""
_UNKNOWN = "\0"
"""Stands for the styles that the file does not have."""


class Styles:
    """What a paragraph does not say itself: its style, the style that one is based on, the file's defaults."""

    def __init__(self, element: Any) -> None:
        self._styles = {value(style, "styleId"): style for style in element.iter(f"{_W}style")}
        self._defaults = find(element, "docDefaults/pPrDefault/pPr")
        self._based: dict[str, Sequence[Any]] = {}
        self._types: dict[str | None, Type] = {}
        self._told: dict[tuple[str | None, str, str], Any] = {}
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
        own = find(paragraph, "pPr")
        if (found := _having(own, path, attribute)) is not None:
            return found
        name = value(find(own, "pStyle")) or self._usual
        asked = name if name in self._styles else _UNKNOWN, path, attribute
        if asked not in self._told:  # a page has thousands of paragraphs and some ten styles
            every = (_having(properties, path, attribute) for properties in self._properties(asked[0]))
            self._told[asked] = next((one for one in every if one is not None), None)
        return self._told[asked]

    def style(self, name: str | None) -> Any:
        """A style by its id."""
        return self._styles.get(name)

    def _properties(self, name: str | None) -> list[Any]:
        """What a style says, and those that it is based on, and the file."""
        found: list[Any] = []
        for _ in range(_CHAIN):
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
        if close and is_on(self.setting(paragraph, "contextualSpacing")):
            return 0
        auto = self.setting(paragraph, "spacing", f"{side}Autospacing")
        if auto is not None and value(auto, f"{side}Autospacing") in ("1", "true", "on"):
            return 280
        return whole(value(self.setting(paragraph, "spacing", side), side), 0)

    def heading(self, paragraph: Any) -> int:
        """The level of the heading that a paragraph is, 1 to 6; 0 for one that is none."""
        told = value(self.setting(paragraph, "outlineLvl"))
        if 0 <= (level := whole(told, -1)) < 9:
            return min(6, level + 1)
        for style in self.chain(value(find(paragraph, "pPr/pStyle"))):
            if m := _heading.fullmatch(value(find(style, "name")) or ""):
                return min(6, int(m[1] or 1))
        return 0

    def name_of(self, paragraph: Any) -> str | None:
        """The id of the style that a paragraph has."""
        return value(find(paragraph, "pPr/pStyle")) or self._usual

    def type_of(self, paragraph: Any) -> Type:
        """What the words of a paragraph are set in, unless a run of them says otherwise."""
        name = self.name_of(paragraph)
        if name not in self._types:
            chain = self.chain(name)
            bold, hidden, capitals, *struck = (self._said(what, chain, otherwise=False) for what in _TYPE)
            self._types[name] = Type(bold, hidden, any(struck), capitals)
        return self._types[name]

    def type_of_run(self, run: Any, usual: Type) -> Type:
        """What a run is set in."""
        properties = find(run, "rPr")
        if properties is None:
            return usual
        otherwise = usual.bold, usual.hidden, usual.capitals, usual.struck, usual.struck
        asked = zip(_TYPE, [properties] * len(_TYPE), otherwise, strict=True)
        bold, hidden, capitals, *struck = (self._run_is(*one) for one in asked)
        return Type(bold, hidden, any(struck), capitals)

    def _run_is(self, what: str, properties: Any, otherwise: bool) -> bool:  # noqa: FBT001 - what holds if it is silent
        if (own := find(properties, what)) is not None:
            return is_on(own)
        return self._said(what, self.chain(value(find(properties, "rStyle"))), otherwise=otherwise)

    def _said(self, what: str, chain: Iterable[Any], *, otherwise: bool) -> bool:
        for style in chain:
            if (told := find(style, f"rPr/{what}")) is not None:
                return is_on(told)
        return otherwise

    def chain(self, name: str | None) -> Sequence[Any]:
        """A style, the one that it is based on, and so on."""
        if name is None or name not in self._styles:
            return ()
        if name not in self._based:
            chain: list[Any] = []
            known: str | None = name
            while len(chain) < _CHAIN and known is not None and (style := self._styles.get(known)) is not None:
                chain.append(style)
                known = value(find(style, "basedOn"))
            self._based[name] = chain
        return self._based[name]

    def opens_page(self, paragraph: Any) -> bool:
        """Whether the paragraph begins on a new page by its own order."""
        return is_on(self.setting(paragraph, "pageBreakBefore"))

    def ends_section(self, paragraph: Any) -> bool:
        """Whether a section that is followed by a new page ends here."""
        section = find(paragraph, "pPr/sectPr")
        return section is not None and value(find(section, "type")) not in ("continuous", "nextColumn")
