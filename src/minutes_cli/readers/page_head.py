"""What stands in the head of a web page, where nobody sees it: its title, its date, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutes_cli.model import Declared

from .declaring import declared, of_address

_DATES = frozenset(("article:published_time", "date", "dc.date", "dcterms.date", "dc.date.issued", "datepublished"))
_saved_from = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")


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
    if m := _saved_from.search(source, 0, 2000):
        yield from of_address(m[1])
