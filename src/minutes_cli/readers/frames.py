"""What a web page has in frames and behind buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml.etree import ParserError
from lxml.html import HTMLParser, document_fromstring

from .marking import Marker
from .tags import too_deep, with_few_attributes

_FRAMES = 100
"""Frames that hold a page of their own which are read."""
_paper = re.compile(r"([^\s/?#&=]{1,200})\.(pdf|docx?|rtf|odt|html?|txt)(?![\w.])", re.IGNORECASE)
"""    files/minutes.pdf · viewer?url=https://quay.example/minutes.pdf&x=1"""
_FRAMED = {"iframe": "src", "frame": "src", "embed": "src", "object": "data"}
_HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"))


def unfolded(root: Any, marker: Marker) -> None:
    """Put the page that a frame holds in itself (`srcdoc`), or that a template is to show, in its place."""
    for template in root.xpath("//template[@shadowrootmode]"):
        template.tag = "div"
    waiting = list(root.iter("iframe"))
    for n, frame in enumerate(waiting):  # which may hold further ones
        source = with_few_attributes(marker.clean((frame.get("srcdoc") or "").replace("\0", "")))
        if not source.strip():
            continue
        if n >= _FRAMES or too_deep(source):
            frame.set("src", "srcdoc.html")
            continue
        body = _body(source)
        if body is not None:
            frame.clear(keep_tail=True)
            frame.tag = body.tag = "div"
            frame.append(body)
            waiting += body.iter("iframe")


def _body(source: str) -> Any:
    try:
        return document_fromstring(source, parser=HTMLParser(huge_tree=True)).find("body")
    except ParserError:  # nothing but comments
        return None


def papers(root: Any) -> list[str]:
    """The papers that a page shows in frames, which are files of their own."""
    return list(dict.fromkeys(_papers(root)))


def _papers(root: Any) -> Iterator[str]:
    for frame in root.iter(*_FRAMED):
        if m := _paper.search(frame.get(_FRAMED[frame.tag]) or ""):
            yield f"{m[1]}.{m[2]}"


_numbered = re.compile(r"(?:item\s+\d|\d{1,4}[a-z]?(?:[./]\d{1,4})*[.):]\s).*[^\W\d_]{3}", re.IGNORECASE)
"""    3. The gate · Item 3 The gate; not "3 comments" """
_PIECES = 40
"""Of the words of a button that are looked at: one may stand in another without end."""
_LABEL = 8
"""Words; what a button does is said in fewer, and ends in no stop."""


def _is_of_paper(button: Any) -> bool:
    """Whether a button has words of the paper: a numbered title, a sentence, or what a sentence goes on behind."""
    told = " ".join("".join(islice(button.itertext(), _PIECES)).split())
    words = told.count(" ") + 1
    sentence = words > _LABEL or (words > 2 and told.endswith((".", ";")) and not told.endswith("..."))
    return bool(told) and (sentence or _numbered.match(told) is not None or _goes_on(button))


def _goes_on(button: Any) -> bool:
    """Whether a sentence stands around it: words before it, and behind it one in small letters, or its end."""
    before = button.getprevious()
    above = button.getparent().text if before is None else before.tail
    behind = (button.tail or "").strip()
    return bool((above or "").strip()) and (behind[:1].islower() or behind[:1] in tuple(",.;"))


def opened(root: Any) -> frozenset[str]:
    """The ids of what a click shows; buttons that are a title, or open a part of the page, are words from now on."""
    for button in root.iter("button"):
        titled = button.get("aria-expanded") is not None or next(button.iterancestors(*_HEADS), None) is not None
        folds = any("collapse" in (button.get(name) or "") for name in ("data-toggle", "data-bs-toggle"))
        if titled or folds or "accordion" in (button.get("class") or "") or _is_of_paper(button):
            button.tag = "span"
    return frozenset(one for told in root.xpath("//@aria-controls") for one in told.split())
