"""Saved web pages: the paper in the middle, without what the site puts around it.

A block becomes a paragraph, an item of a list keeps the number or bullet that a browser shows, a row of a table is a
line with tabs between its cells.  A table that only lays the page out (an item's number beside all that was minuted
under it) is read as if it were not there.  Words that are struck through are gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from lxml.etree import ParserError, iterwalk
from lxml.html import HTMLParser, document_fromstring

from minutes_cli.errors import ReadError

from .beside import without_unseen
from .charset import decoded
from .composing import BLOCK, GLUE, LINE, SIGNS, composed
from .counting import counted
from .frames import opened, papers, unfolded
from .furniture import Furniture
from .joined import pages_behind, read_each
from .limits import DEEP
from .marking import Marker, bare
from .middle import middle
from .page_head import declarations
from .reader import Extracted, hidden, struck_through, unread
from .roles import with_table_tags
from .sheets import MOVES, put_down
from .site import LINK, without_links
from .spans import Grid, as_shown
from .tables import table_text
from .tags import BLOCKS, TOO_DEEP, as_words, too_deep, with_few_attributes
from .text import unix

_declaration = re.compile(r"\A\s*<\?xml[^>]*\?>")

_STRUCK = frozenset(("del", "s", "strike"))
_SHOWN: dict[str, tuple[str, int]] = {
    **{f"h{level}": ("heading", level) for level in range(1, 7)},
    **dict.fromkeys(("b", "strong"), ("bold", 0)),
    "a": (LINK, 0),
}
_unseen_style = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_clear = re.compile(r"(?<![-\w])opacity\s*:\s*(?:0*\.0+|0+)%?\s*(?:;|!|$)", re.IGNORECASE)
_AMONG_WORDS = frozenset(("span", "b", "strong", "i", "em", "u", "font", "mark"))
_AROUND_ROWS = frozenset(("thead", "tbody", "tfoot", "colgroup"))
_PASSAGE = 5
"""Words; fewer that a page hides are a button's, or "Loading"."""
_white = re.compile(r"[ \t\r\n\f]+")
_STYLES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_list_style = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def extract(content: bytes) -> Extracted:
    """The words in the middle of the page, and what the page declares."""
    page = decoded(content)
    return read_each(page, pages_behind(page), read_page)


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
    unfolded(root, marker)
    with_table_tags(root)
    framed = papers(root)
    opens = opened(root)
    covered = put_down(root, source)
    without_unseen(root)
    own = middle(body)
    walk = _Walk(marker, opens, Furniture(own))
    text = composed(walk.node(own))
    said = (*struck_through(walk.struck), *hidden(walk.hidden + covered), *unread(framed))
    return without_links(marker.settle(Extracted(text, findings=said, declared=told)))


# --- from the tree to words and what parts them ---


class _Walk:
    """The way through a page: what was met on it, and how deep in lists it is."""

    def __init__(self, marker: Marker, opens: frozenset[str], furniture: Furniture) -> None:
        self.struck = self.hidden = 0
        self._marker = marker
        self._furniture = furniture
        self._opens = opens
        self._depth = 0
        self._around = 0

    def node(self, node: Any) -> Iterator[str]:
        """The words below a node, in order, what parts them, and the signs of what they are shown as."""
        if self._unseen(node):
            return
        tag = node.tag
        if tag in _STRUCK or "line-through" in (node.get("style") or ""):
            self.struck += bool(node.xpath("normalize-space()"))
            return
        if tag in _AS_IT_STANDS:
            yield from _AS_IT_STANDS[tag](node)
            return
        block = tag in BLOCKS
        if block:
            yield BLOCK
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
            yield BLOCK

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
        value = _whole(node.get("start"), sum(child.tag == "li" for child in node) if step < 0 else 1)
        if self._around >= DEEP:
            yield from _words(node)
            return
        self._depth += 1
        self._around += 1
        yield _folded(node.text)
        for child in node:
            if child.tag != "li" or self._unseen(child):
                yield from self.node(child) if child.tag != "li" else ()
                yield _folded(child.tail)
                continue
            value = _whole(child.get("value"), value)
            yield BLOCK
            words = self.inside(child)
            blank = list(_until_words(words))
            if blank and blank[-1].strip():
                if mark := counted(value, _style_of(child) or style):
                    yield mark
                    yield GLUE
                opened = self._marker.opens("item", self._depth)
                yield opened
                yield from chain(blank, words)
                yield self._marker.closes(opened)
            yield BLOCK
            yield _folded(child.tail)
            value += step
        self._depth -= 1
        self._around -= 1

    def _table(self, node: Any) -> str:
        """The rows of a table, nested tables within their cells; above them what stands straight in it."""
        number = self._marker.table()
        above: list[str] = []
        grid = Grid()
        for row in self._parts_of(node, ("tr",), above):
            grid.row(row.getparent())
            for cell in self._parts_of(row, ("td", "th"), above):
                across, down = _whole(cell.get("colspan"), 1), _whole(cell.get("rowspan"), 1)
                grid.cell(composed(self.inside(cell)), across, down)
        told = composed(above)
        return "\n\n".join([*([told] if bare(told).strip() else []), table_text(*grid.told(self._marker, number))])

    def _parts_of(self, node: Any, kinds: tuple[str, ...], above: list[str]) -> Iterator[Any]:
        """The rows of a table or the cells of a row, whatever is around them; a browser shows all else `above`."""
        above.append(_folded(node.text))
        for child in as_shown(node):
            if child.tag in kinds:
                above.append(BLOCK)
                if not self._unseen(child):
                    yield child
            elif child.tag != "table" and (child.tag in _AROUND_ROWS or any(child.find(k) is not None for k in kinds)):
                if self._around >= DEEP:
                    above += _words(child)
                elif not self._unseen(child):
                    self._around += 1
                    yield from self._parts_of(child, kinds, above)
                    self._around -= 1
            elif self._around >= DEEP:
                above += _words(child)
            else:
                self._around += 1
                above += self.node(child)
                self._around -= 1
            above.append(_folded(child.tail))

    def _unseen(self, node: Any) -> bool:
        """Whether no browser shows a node, or it is a site's own; of words that the file hides, there is a count."""
        if not isinstance(node.tag, str):
            return True
        told = node.get
        hides, style = told("hidden"), told("style")
        shut = (hides is not None and hides.lower() != "until-found") or (node.tag == "dialog" and told("open") is None)
        if shut or (style and (_unseen_style.search(style) or (_clear.search(style) and not MOVES.search(style)))):
            if told("id") in self._opens:
                return False
            words = len(node.xpath("normalize-space()").split())
            self.hidden += words >= _PASSAGE or (words > 0 and _in_sentence(node))
            return True
        return self._furniture.is_one(node)


def _in_sentence(node: Any) -> bool:
    """Whether a node stands among the words of a paragraph, as a name in it does; a link has words to be read aloud."""
    around, before = node.getparent(), node.getprevious()
    words = (around.text if before is None else before.tail) or ""
    return node.tag in _AMONG_WORDS and around.tag not in ("a", "button", "label") and bool(words.strip())


def _typed(node: Any) -> Iterator[str]:
    """Words whose lines stay as they are."""
    yield BLOCK
    for event, inner in iterwalk(node, events=("start", "end")):
        if event == "start":
            yield "\n" if inner.tag == "br" else (inner.text or "") * isinstance(inner.tag, str)
        elif inner is not node:
            yield inner.tail or ""
    yield BLOCK


def _drawn(node: Any) -> Iterator[str]:
    """The words of a drawing, those of a text within another once."""
    drawn = iterwalk(node, events=("start",), tag=("text", "foreignobject"))
    for _, words in drawn:
        yield from (BLOCK, *_words(words), BLOCK)
        drawn.skip_subtree()


def _words(node: Any) -> Iterator[str]:
    """The words below a node, paragraph by paragraph, without going a step deeper for each that is around another."""
    yield _folded(node.text)
    for event, inner in iterwalk(node, events=("start", "end")):
        if inner is node:
            continue
        if inner.tag in BLOCKS or inner.tag == "br":
            yield BLOCK
        yield _folded((inner.text if isinstance(inner.tag, str) else "") if event == "start" else inner.tail)


_AS_IT_STANDS: dict[str, Callable[[Any], Iterable[str]]] = {
    "br": lambda _: (LINE,),
    "pre": _typed,
    "textarea": _typed,
    "svg": _drawn,
}


def _until_words(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces up to the first with words, that one too."""
    for piece in pieces:
        yield piece
        if piece.strip() and not SIGNS.fullmatch(piece):
            return


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
