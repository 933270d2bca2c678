"""Rules of style sheets, and what their selectors mean: tags, classes, ids and attributes, each within another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_comment = re.compile(r"/\*[^*]*+(?:\*++(?!/)[^*]*+)*+\*/")
_part = re.compile(r"([{}])")
_step = re.compile(r"(\s*+>\s*+|\s++)")
_simple = re.compile(r"(\*|[a-z][\w-]*+)?+((?:[.#][\w-]++|\[[\w-]++(?:=[\"']?[\w-]*+[\"']?)?+\])*+)", re.IGNORECASE)
_token = re.compile(r"([.#])([\w-]++)|\[([\w-]++)(?:=[\"']?([\w-]*+))?+")
_MEDIA = frozenset(("", "all", "screen", "only screen"))
_STEPS = 4
"""Tags that one selector names, at most: no honest page's has more."""
PAINT = frozenset(("background", "background-color", "mso-highlight", "color", "font-size"))
_HEEDED = PAINT | {"display", "visibility", "opacity", "text-decoration", "text-decoration-line"}


class Rule(NamedTuple):
    selector: str
    body: str
    usual: bool
    """It holds on every screen, whatever anybody does."""

    @property
    def says(self) -> dict[str, str]:
        """What is heeded of what it says."""
        return {name: value for name, value in declared(self.body).items() if name in _HEEDED}


class Simple(NamedTuple):
    """What one tag must be."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    attributes: tuple[tuple[str, str | None], ...]

    @property
    def key(self) -> str:
        """By what it is looked for."""
        return next((f".{name}" for name in self.classes), next((f"#{name}" for name in self.ids), self.tag or "*"))

    def holds(self, node: Any) -> bool:
        """Whether a tag is that."""
        told = node.get
        return (
            isinstance(node.tag, str)
            and (not self.tag or self.tag == node.tag)
            and (not self.classes or self.classes <= set((told("class") or "").split()))
            and (not self.ids or told("id") in self.ids)
            and all(told(name) is not None and value in (None, told(name)) for name, value in self.attributes)
        )


def declared(style: str) -> dict[str, str]:
    """What is said in a style, by the names of the properties; of one said twice the last."""
    parts = (part.partition(":") for part in style.split(";"))
    return {name.strip().lower(): value.replace("!important", "").strip() for name, _, value in parts if value}


def hides(name: str, value: str) -> bool:
    """Whether a style hides words, or strikes them through."""
    value = value.lower()
    return (
        (name == "display" and value == "none")
        or (name == "visibility" and value in ("hidden", "collapse"))
        or (name == "opacity" and not value.strip("0.%"))
        or (name.startswith("text-decoration") and "line-through" in value)
    )


def rules(source: str, *, usual: bool) -> Iterator[Rule]:
    """The rules of a sheet."""
    source = _comment.sub("", source) if "/*" in source else source
    pieces = _part.split(source.replace("<!--", " ").replace("-->", " "))
    around: list[str] = []
    for told, sign in zip(pieces[::2], pieces[1::2], strict=False):
        if sign == "{":
            around.append(told.rpartition(";")[2].strip())
        elif around:
            selector = around.pop()
            if around and any(one[:1] != "@" or one.startswith("@keyf") for one in around):
                continue
            if selector[:1] != "@":
                yield Rule(selector, told, usual and (not around or all(map(_holds, around))))


def _holds(prelude: str) -> bool:
    kind, _, what = prelude.lower().partition(" ")
    return kind in ("@layer", "@supports") or (kind == "@media" and what.strip() in _MEDIA)


def is_usual(media: str | None) -> bool:
    """Whether a sheet is for every screen."""
    return (media or "").strip().lower() in _MEDIA


def steps_of(selector: str) -> list[tuple[str, Simple]] | None:
    """What a selector names, each with how it stands in what is named before it; None where it is not read."""
    parts = _step.split(selector.strip())
    if len(parts) > 2 * _STEPS:
        return None
    told: list[tuple[str, Simple]] = []
    for n in range(0, len(parts), 2):
        m = _simple.fullmatch(parts[n])
        if not m or not m[0]:
            return None
        how = parts[n - 1].strip() if n else ""
        tokens = _token.findall(m[2])
        told.append(
            (
                how,
                Simple(
                    (m[1] or "").lower().replace("*", ""),
                    frozenset(name for sign, name, *_ in tokens if sign == "."),
                    frozenset(name for sign, name, *_ in tokens if sign == "#"),
                    tuple((name.lower(), value or None) for sign, _, name, value in tokens if not sign),
                ),
            )
        )
    return told


def by_names(root: Any, wanted: set[str]) -> dict[str, list[Any]]:
    """The tags of a page by what is wanted of them: their names, their classes (`.x`), their ids (`#x`)."""
    tags: dict[str, list[Any]] = {name: [] for name in wanted}
    for name in wanted:
        if name[:1] not in ".#":
            tags[name] += root.iter(name) if name != "*" else root.iter()
    for node in root.xpath("//*[@class]") if any(name[0] == "." for name in wanted) else ():
        for name in node.get("class").split():
            if (key := f".{name}") in tags and node not in tags[key][-1:]:
                tags[key].append(node)
    for node in root.xpath("//*[@id]") if any(name[0] == "#" for name in wanted) else ():
        if (key := f"#{node.get('id')}") in tags:
            tags[key].append(node)
    return tags
