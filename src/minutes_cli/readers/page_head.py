"""What stands in the head of a web page, where nobody sees it: its title, its date, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from minutes_cli.model import Declared

from .declaring import declared, of_address

_DATES = frozenset(("article:published_time", "date", "dc.date", "dcterms.date", "dc.date.issued", "datepublished"))
_saved_from = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")


_AROUND = "//body/header | //body/footer | //body/div/header | //body/div/footer | //body//*[@role='banner']"
_notice = re.compile(
    r"confiden|exempt|public(?:ation)?\b|published|private|restrict|camera|closed|pink"
    r"|part (?:b|ii|2|two)\b|sensitive|executive s|reserved|in committee|section b\b",
    re.IGNORECASE,
)
"""Words of which one stands in what a page says of itself above or below its own words."""
_LONGEST, _HEADS, _PIECES = 120, 50, 100
"""Characters of a notice; heads and feet of a page, maybe within each other, and pieces of one that are looked at."""


def _notices(root: Any) -> Iterator[Declared]:
    """What may be a notice in the head or the foot of a page: all that stands there, or a piece of it."""
    for around in root.xpath(_AROUND)[:_HEADS]:
        for words in (" ".join(around.xpath("string()").split()), *_pieces(around)):
            if len(words) <= _LONGEST and _notice.search(words):
                yield from declared("notice", words, "page header")


def _pieces(around: Any) -> Iterator[str]:
    """What stands in each tag of a page's head or foot."""
    return (" ".join(words.split()) for words in islice(around.itertext(), _PIECES))


def declarations(root: Any, source: str) -> Iterator[Declared]:
    """What stands in the head of a page, and where a browser saved it from."""
    for title in root.iterfind("head/title"):
        yield from declared("title", title.text, "page title")
    for meta in root.iterfind("head/meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in ("og:title", "dc.title", "dcterms.title"):
            yield from declared("title", meta.get("content"), "page title")
        elif name in _DATES:
            yield from declared("date", meta.get("content"), "page title")
        elif name == "og:url":
            yield from of_address(meta.get("content") or "")
    for link in root.iterfind("head/link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield from of_address(link.get("href") or "")
    yield from _notices(root)
    if m := _saved_from.search(source, 0, 2000):
        yield from of_address(m[1])
