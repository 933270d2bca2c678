"""Saved web pages: the paper in the middle, without what the site puts around it.

A block becomes a paragraph, an item of a list keeps the number or bullet that a browser shows, a row of a table is a
line with tabs between its cells.  A table that only lays the page out (an item's number beside all that was minuted
under it) is read as if it were not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import document_fromstring

from minutes_cli.errors import ReadError

from .counting import counted
from .reader import Extracted
from .tables import table_text
from .text import decode, unix

_declared = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_declaration = re.compile(r"\A\s*<\?xml[^>]*\?>")

_LINE, _BLOCK, _GLUE = "\n", "\n\n", "\x1c"
"""What parts words: a line's end, a paragraph's, nothing but a space whatever comes."""

_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
))  # fmt: skip
_UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas",
    "audio", "video", "map", "nav", "aside", "button", "select", "input", "textarea", "datalist", "progress",
    "menu", "img", "area", "link", "meta",
))  # fmt: skip
_unseen_class = re.compile(
    r"(?:^|[\s_-])(?:mgActionList|mgHide|mgPrintLink|mgTabs|mgCalendar|mgHelp|breadcrumbs?|skip-?(?:link|nav|to\S*)|cookies?\S*|share\S*|social\S*"
    r"|pagination|site-?(?:nav\S*|search|header|footer)|sr-only|visually-?hidden|noprint|no-print|print-only|feedback)(?:$|[\s_-])",
    re.IGNORECASE,
)
_unseen_style = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "alert"))
_MIDDLE = (
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' mgContent ')]",
    "//main",
    "//*[@role='main']",
    "//article[not(following::article or preceding::article)]",
    "//*[@id='content' or @id='main-content' or @id='maincontent' or @id='main']",
)
_white = re.compile(r"[ \t\r\n\f]+")
_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_list_style = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def extract(content: bytes) -> Extracted:
    """The words in the middle of the page."""
    return Extracted(to_text(_decoded(content)))


def to_text(page: str) -> str:
    """A page's source as the text that a reader of it would copy."""
    root = document_fromstring(_declaration.sub("", unix(page)).replace("\0", "") or "<p>")
    body = root.find("body")
    if body is None:
        raise ReadError("holds no text")
    return _composed(_walk(_middle(body)))


def _decoded(content: bytes) -> str:
    """By its mark, by what the page declares, or as any text."""
    declared = _declared.search(content[:4096])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        try:
            return content.decode({"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _middle(body: Any) -> Any:
    """The part of a page that is its own; all of it where no part says so or the part is but a corner."""
    everything = len(_words(body))
    for path in _MIDDLE:
        found = max(body.xpath(path), key=lambda node: len(_words(node)), default=None)
        if found is not None and len(_words(found)) * 5 > everything:
            return found
    for node in body.xpath("./header | ./footer | ./div/header | ./div/footer"):
        node.drop_tree()
    return body


def _words(node: Any) -> str:
    return "".join(_walk(node))


# --- from the tree to words and what parts them ---


def _walk(node: Any) -> Iterator[str]:
    """The words below a node, in order, and what parts them."""
    if _unseen(node):
        return
    tag = node.tag
    if tag == "br":
        yield _LINE
        return
    if tag == "pre":
        yield _BLOCK
        yield "".join(node.itertext())
        yield _BLOCK
        return
    block = tag in _BLOCKS
    if block:
        yield _BLOCK
    if tag == "table":
        yield from _table(node)
    elif tag in ("ol", "ul"):
        yield from _list(node)
    else:
        yield from _inside(node)
    if block:
        yield _BLOCK


def _inside(node: Any) -> Iterator[str]:
    yield _folded(node.text)
    for child in node:
        yield from _walk(child)
        yield _folded(child.tail)


def _unseen(node: Any) -> bool:
    if not isinstance(node.tag, str) or node.tag in _UNSEEN or node.get("hidden") is not None:
        return True
    told = node.get
    return bool(
        told("role") in _UNSEEN_ROLES
        or (told("class") and _unseen_class.search(told("class")))
        or (told("style") and _unseen_style.search(told("style")))
    )


def _folded(text: str | None) -> str:
    return _white.sub(" ", text) if text else ""


def _list(node: Any) -> Iterator[str]:
    """Each item behind the number or bullet that a browser puts before it."""
    style = _style_of(node)
    step = -1 if node.get("reversed") is not None else 1
    value = _whole(node.get("start"), 1)
    for child in node:
        if child.tag != "li" or _unseen(child):
            yield from _walk(child)
            continue
        value = _whole(child.get("value"), value)
        yield _BLOCK
        if _words(child).strip():
            if mark := counted(value, _style_of(child) or style):
                yield mark
                yield _GLUE
            yield from _inside(child)
        yield _BLOCK
        value += step


def _style_of(node: Any) -> str:
    if m := _list_style.search(node.get("style") or ""):
        return m[1].lower()
    if "mgNonBulletList" in (node.get("class") or ""):
        return "none"
    default = {"ol": "decimal", "ul": "disc"}.get(node.tag, "")
    return _STYLES.get(node.get("type") or "", default)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,5}\s*", text) else otherwise


def _table(node: Any) -> Iterator[str]:
    """A table's caption and its rows, nested tables within their cells."""
    for child in node:
        if child.tag == "caption":
            yield from _walk(child)
    rows = [
        [_composed(_inside(cell)) for cell in row if cell.tag in ("td", "th") and not _unseen(cell)]
        for row in node.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr")
        if not _unseen(row)
    ]
    yield table_text([row for row in rows if any(row)])


# --- from words and what parts them to a text ---

_parting = re.compile(r"[ \n\x1c]*[\n\x1c][ \n\x1c]*")


def _composed(pieces: Iterator[str] | list[str]) -> str:
    """One text: no space at a line's ends, one empty line between paragraphs."""
    return _parting.sub(_parted, "".join(pieces)).strip(" \n\x1c")


def _parted(m: re.Match[str]) -> str:
    told = m[0]
    if _GLUE in told:
        return " "
    return "\n\n" if told.count("\n") > 1 else "\n"
