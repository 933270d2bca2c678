"""What of a web page is none of its words, taken out; a label of exemption beside them, or at a title's end, stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.etree import strip_elements

from .labels import LABEL, is_label

_UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "annotation", "annotation-xml", "iframe", "object", "embed",
    "canvas", "audio", "video", "map", "nav", "aside", "button", "select", "input", "datalist", "progress", "menu",
    "img", "area", "link", "meta",
))  # fmt: skip
_label = re.compile(rf"\s*(?:strictly\s+)?{LABEL}(?:\s+(?:item|report|information|business))?\s*", re.IGNORECASE)
_TITLES = tuple(f"h{level}" for level in range(1, 7))
_BADGES = frozenset(("span", "b", "strong", "em", "i", "small", "mark", "code", "label", "sup", "div"))
_PIECES = 20
"""Of what a tag holds, in which a label is, if it is nothing else."""


def without_unseen(root: Any) -> None:
    """Take out of a page what no browser shows, and what is a site's own."""
    for aside in list(root.iter("aside")):
        if is_label(_words(aside)):
            aside.tag = "div"
    for badge in list(_badges(root)):  # shown in a box or a colour, which says what brackets say
        words = " ".join(_words(badge).split())
        badge.clear(keep_tail=True)
        badge.tag, badge.text = "span", f" ({words})"
    strip_elements(root, *_UNSEEN, with_tail=False)


def _badges(root: Any) -> Iterator[Any]:
    """The tags by which titles end that are a label and nothing else."""
    for title in root.iter(*_TITLES):
        last = title[-1] if len(title) else None
        if last is None or last.tag not in _BADGES or (last.tail or "").strip():
            continue
        before = title.text or (len(title) > 1 and title[-2].tail) or ""
        if before.strip() and _label.fullmatch(_words(last)):
            yield last


def _words(node: Any) -> str:
    return " ".join(islice(node.itertext(), _PIECES))
