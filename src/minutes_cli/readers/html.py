"""Saved web pages: the paper in the middle, without what the site puts around it.

A block becomes a paragraph, an item of a list keeps the number or bullet that a browser shows, a row of a table is a
line with tabs between its cells.  A table that only lays the page out (an item's number beside all that was minuted
under it) is read as if it were not there.  Words that are struck through are gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from lxml.etree import ParserError, iterwalk, strip_elements
from lxml.html import HTMLParser, document_fromstring

from minutes_cli.errors import ReadError

from .counting import counted
from .limits import DEEP
from .marking import CLOSES, OPENERS, Marker, bare
from .middle import middle
from .page_head import declarations
from .reader import Extracted, struck_through
from .site import LINK, without_links
from .tables import table_text
from .tags import BLOCKS, TOO_DEEP, as_words, too_deep, with_few_attributes
from .text import decode, unix

_charset = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_declaration = re.compile(r"\A\s*<\?xml[^>]*\?>")

_LINE, _BLOCK, _GLUE = "\n", "\n\n", "\x1c"
"""What parts words: a line's end, a paragraph's, nothing but a space whatever comes."""

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
_STRUCK = frozenset(("del", "s", "strike"))
_SHOWN: dict[str, tuple[str, int]] = {
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    **dict.fromkeys(("b", "strong"), ("bold", 0)),
    "a": (LINK, 0),
}
_OF_SITES = frozenset((
    "navbar", "navigation", "nav-menu", "main-menu", "main-navigation", "mega-menu", "post-navigation", "nav-links",
    "sidebar", "masthead", "widget-area", "site-branding", "sharedaddy", "jp-relatedposts", "related-posts",
    "comments-area", "comment-respond",
))  # fmt: skip
"""Classes by which many a site's makers call what is around the page's own words."""
_unseen_style = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_ROLES = frozenset(("navigation", "search", "banner", "contentinfo", "dialog", "alert"))
_white = re.compile(r"[ \t\r\n\f]+")
_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_list_style = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def extract(content: bytes) -> Extracted:
    """The words in the middle of the page, and what the page declares."""
    return read_page(decoded(content))


def read_page(page: str) -> Extracted:
    """A page's source as the text that a reader of it would copy, and what it shows and declares."""
    marker = Marker()
    source = with_few_attributes(marker.clean(_declaration.sub("", unix(page)).replace("\0", "")))
    if too_deep(source):
        return Extracted(as_words(source), findings=(TOO_DEEP,))
    try:
        root = document_fromstring(source or "<p>", parser=HTMLParser(huge_tree=True))
    except ParserError:  # nothing but comments and declarations
        raise ReadError("holds no text") from None
    body = root.find("body")
    if body is None:
        raise ReadError("holds no text")
    told = tuple(dict.fromkeys(declarations(root, source)))
    strip_elements(root, *_UNSEEN, with_tail=False)
    walk = _Walk(marker)
    text = _composed(walk.node(middle(body)))
    return without_links(marker.settle(Extracted(text, findings=struck_through(walk.struck), declared=told)))


def decoded(content: bytes, told: str = "") -> str:
    """By its mark, by what is told beside it or the page declares, or as any text."""
    named = _charset.search(content[:4096])
    name = told or (named[1].decode("ascii").lower() if named else "")
    if (
        name
        and name.replace("-", "_") not in _NO_CHARSETS
        and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    ):
        try:
            return content.decode({"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name))
        except (LookupError, ValueError):  # no encoding, none of text, a name that can be none; or not what is there
            pass
    return decode(content)


_NO_CHARSETS = frozenset("idna punycode raw_unicode_escape undefined unicode_escape".split())  # noqa: SIM905
"""Encodings of Python's own that no page is in: one of them knows no text, and one takes its square."""


# --- from the tree to words and what parts them ---


class _Walk:
    """The way through a page: what was met on it, and how deep in lists it is."""

    def __init__(self, marker: Marker) -> None:
        self.struck = 0
        self._marker = marker
        self._depth = 0
        self._around = 0

    def node(self, node: Any) -> Iterator[str]:
        """The words below a node, in order, what parts them, and the signs of what they are shown as."""
        if _unseen(node):
            return
        tag = node.tag
        if tag == "br":
            yield _LINE
            return
        if tag in _STRUCK or "line-through" in (node.get("style") or ""):
            self.struck += bool(node.xpath("normalize-space()"))
            return
        if tag == "pre":
            yield _BLOCK
            yield "".join(node.itertext())
            yield _BLOCK
            return
        block = tag in BLOCKS
        if block:
            yield _BLOCK
        if tag == "table":
            yield self._table(node)
        elif tag in ("ol", "ul"):
            yield from self._list(node)
        elif kind := _SHOWN.get(tag):
            opened = self._marker.opens(*kind)
            yield opened
            yield from self.inside(node)
            yield self._marker.closes(opened)
        else:
            yield from self.inside(node)
        if block:
            yield _BLOCK

    def inside(self, node: Any) -> Iterator[str]:
        """The words in a node, whatever it is itself; of what lies too deep, only the words."""
        if self._around >= DEEP:
            yield from _words(node)
            return
        yield _folded(node.text)
        for child in node:
            self._around += 1
            yield from self.node(child)
            self._around -= 1
            yield _folded(child.tail)

    def _list(self, node: Any) -> Iterator[str]:
        """Each item behind the number or bullet that a browser puts before it."""
        style = _style_of(node)
        step = -1 if node.get("reversed") is not None else 1
        value = _whole(node.get("start"), 1)
        if self._around >= DEEP:
            yield from _words(node)
            return
        self._depth += 1
        self._around += 1
        yield _folded(node.text)
        for child in node:
            if child.tag != "li" or _unseen(child):
                yield from self.node(child)
                yield _folded(child.tail)
                continue
            value = _whole(child.get("value"), value)
            yield _BLOCK
            words = self.inside(child)
            blank = list(_until_words(words))
            if blank and blank[-1].strip():
                if mark := counted(value, _style_of(child) or style):
                    yield mark
                    yield _GLUE
                opened = self._marker.opens("item", self._depth)
                yield opened
                yield from chain(blank, words)
                yield self._marker.closes(opened)
            yield _BLOCK
            yield _folded(child.tail)
            value += step
        self._depth -= 1
        self._around -= 1

    def _table(self, node: Any) -> str:
        """A table's caption and its rows, nested tables within their cells."""
        marker, number = self._marker, self._marker.table()
        told = [_composed(self.node(child)) for child in node if child.tag == "caption"]
        rows: list[list[str]] = []
        said = 0
        for row in node.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr"):
            if _unseen(row):
                continue
            cells: list[str] = []
            column = 1
            for cell in row:
                if cell.tag in ("td", "th") and not _unseen(cell):
                    cells.append(marker.cell(_composed(self.inside(cell)), number, said + 1, column))
                    column += max(1, _whole(cell.get("colspan"), 1))
            if any(map(bare, cells)):
                rows.append(cells)
                said += any(bare(cell).strip() for cell in cells)
        return "\n\n".join([*told, table_text(rows)])


def _words(node: Any) -> Iterator[str]:
    """The words below a node, paragraph by paragraph, without going a step deeper for each that is around another."""
    yield _folded(node.text)
    for event, inner in iterwalk(node, events=("start", "end")):
        if inner is node:
            continue
        if inner.tag in BLOCKS or inner.tag == "br":
            yield _BLOCK
        yield _folded((inner.text if isinstance(inner.tag, str) else "") if event == "start" else inner.tail)


def _until_words(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces up to the first with words, that one too."""
    for piece in pieces:
        yield piece
        if piece.strip() and not _signs.fullmatch(piece):
            return


def _unseen(node: Any) -> bool:
    if not isinstance(node.tag, str) or node.get("hidden") is not None:
        return True
    told = node.get
    kinds = told("class")
    return bool(
        told("role") in _UNSEEN_ROLES
        or (kinds and (_unseen_class.search(kinds) or (node.tag != "body" and not _OF_SITES.isdisjoint(kinds.split()))))
        or (told("style") and _unseen_style.search(told("style")))
    )


def _folded(text: str | None) -> str:
    return _white.sub(" ", text) if text else ""


def _style_of(node: Any) -> str:
    if m := _list_style.search(node.get("style") or ""):
        return m[1].lower()
    if "mgNonBulletList" in (node.get("class") or ""):
        return "none"
    default = {"ol": "decimal", "ul": "disc"}.get(node.tag, "")
    return _STYLES.get(node.get("type") or "", default)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*-?\d{1,5}\s*", text) else otherwise


# --- from words and what parts them to a text ---

_signs = re.compile(f"[{CLOSES}{OPENERS}\\s]++")
_closed = re.compile(f"{CLOSES}+")
_between = re.compile(f"(?<![ {CLOSES}{OPENERS}])[ {CLOSES}{OPENERS}]*+[\n\x1c][ \n\x1c{CLOSES}{OPENERS}]*+")


def _composed(pieces: Iterator[str]) -> str:
    """One text: no space at a line's ends, one empty line between paragraphs."""
    told = _between.sub(_parted, f"\n{''.join(pieces)}\n")
    return told.strip("\n")


def _parted(m: re.Match[str]) -> str:
    """What parts two words: what closed before it stays with the one, what opens behind it with the other."""
    told = m[0]
    glued, ends = _GLUE in told, told.count("\n")
    signs = told.replace(" ", "").replace("\n", "").replace(_GLUE, "")
    between = " " if glued else "\n\n" if ends > 1 else "\n"
    if not signs:
        return between
    closing = _closed.match(signs)
    at = closing.end() if closing else 0
    return signs[:at] + between + signs[at:]
