"""A web page that no tree can hold: its blocks are around each other without end.  Its words can be read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml.html import HTMLParser

from minutes_cli.model import Finding

from .limits import DEEPEST

BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr",
    "ul",
))  # fmt: skip
"""Tags of what stands on lines of its own."""
TOO_DEEP = Finding(
    "too-deep",
    f"its blocks stand more than {DEEPEST:,} deep in each other: it is read as words, without its lists and tables",
)
_PIECE = 1 << 16
_tag = re.compile(r"<(/?)([a-zA-Z!][a-zA-Z0-9]*+)[^<>]*+>")
_CODE = ("script", "style")
_value = r"""(?: \s*+ = \s*+ (?: "[^"]*+" | '[^']*+' | [^\s>]*+ ) )?+"""
_tags = re.compile(
    rf"""(< [a-zA-Z] [^\s/>]*+ (?: [\s/]*+ (?: = | [^\s/>=]++ {_value} ) ){{0,256}}+ )
    ( (?: [\s/]*+ (?: = | (?: [^\s/>=<] | <(?!/) )++ {_value} ) )*+ )""",
    re.VERBOSE,
)
"""    <p a0=1 a1="<>" … a300>     any tag whole, so that nothing is read twice; one in a script ends where that does"""
_white = re.compile(r"[ \t\r\n\f]+")
_ends = re.compile(r" ?\0[ \0]*+")


def with_few_attributes(page: str) -> str:
    """A page without what a tag has beyond its first 256 attributes: the library's time is the square of them.

    Nobody writes so many, and no words stand in them.
    """
    if not any(m[2] for m in _tags.finditer(page)):
        return page
    return _tags.sub(lambda m: f"{m[1]}>" if m[2] and page[m.end() : m.end() + 1] != ">" else m[1], page)


def too_deep(page: str) -> bool:
    """Whether a page has blocks deeper in each other than a tree may be; so deep the library would go on for ever."""
    if page.count("<") <= DEEPEST:
        return False
    parser = HTMLParser(huge_tree=True)
    for at in range(0, len(page), _PIECE):
        parser.feed(page[at : at + _PIECE])
        if any("depth" in error.message for error in parser.feed_error_log.filter_from_errors()):
            return True
    return False


def as_words(page: str) -> str:
    """The words of a page: a tag of a block ends a paragraph, any other parts nothing; code is left out."""
    return _ends.sub("\n\n", _white.sub(" ", html.unescape("".join(_pieces(page))))).strip()


def _pieces(page: str) -> Iterator[str]:
    """What stands between the tags, a sign for each that ends a paragraph."""
    at = 0
    unseen = ""
    for m in _tag.finditer(page):
        ends, name = m[1], m[2].lower()
        if not unseen:
            yield page[at : m.start()]
        at = m.end()
        if name in _CODE:
            unseen = "" if ends else unseen or name
        if name in BLOCKS or name == "br":
            yield "\0"
    if not unseen:
        yield page[at:]
