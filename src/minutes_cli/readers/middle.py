"""Where on a web page its own words are."""

from __future__ import annotations

from typing import Any

_MIDDLE = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]",
    "//main",
    "//*[@role='main']",
    "//*[@id='content' or @id='main-content' or @id='maincontent' or @id='main']",
)
_FIRST = 20
"""Of those that may be a page's middle, so many are measured; what lies around others comes before them."""


def middle(body: Any) -> Any:
    """The part of a page that is its own; all of it where no part says so or the part is but a corner."""
    everything = _size(body)
    for path in _MIDDLE:
        found = max(body.xpath(path)[:_FIRST], key=_size, default=None)
        if found is not None and _size(found) * 5 > everything:
            return found
    articles = body.xpath(".//article")
    if len(articles) == 1 and _size(articles[0]) * 5 > everything:
        return articles[0]
    for node in body.xpath("./header | ./footer | ./div/header | ./div/footer"):
        node.clear(keep_tail=True)  # to drop it joins what stands around it, which no control character survives
    return body


def _size(node: Any) -> int:
    """How many characters are below a node."""
    return int(node.xpath("string-length(normalize-space())"))
