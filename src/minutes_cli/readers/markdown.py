"""Markdown: what a converter adds for a browser is taken away; headings, emphasis and lists stay as they stand.

Headings and emphasis tell the parser what is a title, so their marks are kept; `clean` sets them aside line by line.
"""

from __future__ import annotations

import html
import re

from .reader import Extracted
from .text import decode, feeds, unix

_front_matter = re.compile(r"\A---[ \t]*\n(?:[\w-]+:.*\n|[ \t-].*\n|\n)*?(?:---|\.\.\.)[ \t]*\n")
_comment = re.compile(r"<!--.*?-->", re.DOTALL)
_image = re.compile(r"!\[([^\]]*)\]\([^)\n]*\)(?:\{[^}\n]*\})?")
_link = re.compile(r"(?<!!)\[([^\]\n]+)\]\((?:<[^>\n]*>|[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)")
_break = re.compile(r"<br\s*/?>", re.IGNORECASE)
_tag = re.compile(r"</?(?:div|span|p|a|img|u|b|i|em|strong|sup|sub|section|center|font)\b[^>\n]*>", re.IGNORECASE)
_escape = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&$^\"'@:;,/?=%])")
_hard_break = re.compile(r"(?:\\|[ ]{2,})$", re.MULTILINE)
_rule = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
_row = re.compile(r"[ \t]*\|.*\|[ \t]*")
_cell_end = re.compile(r"(?<!\\)\|")
_table = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.DOTALL | re.IGNORECASE)
_fence = re.compile(r"[ \t]*(?:```|~~~)[\w.-]*[ \t]*")
_quoted = re.compile(r"^(?:>[ ]?)+", re.MULTILINE)
_setext = re.compile(r"(?<=\S\n)(?:=+|-{3,})[ \t]*$", re.MULTILINE)


def extract(content: bytes) -> Extracted:
    """The text without front matter, links' addresses, entities and escapes; cells of a table parted by tabs."""
    text = _front_matter.sub("", unix(decode(content)))
    text = _quoted.sub("", _comment.sub("", text))
    text = _table.sub(lambda m: _from_html(m[0]), _setext.sub("", text))
    lines = [shown for line in text.split("\n") if (shown := _shown(line)) is not None]
    return feeds("\n".join(lines))


def _from_html(table: str) -> str:
    """A table that Markdown cannot write, which converters leave as HTML."""
    from .html import to_text  # noqa: PLC0415 - few papers have one

    return to_text(table)


def _shown(line: str) -> str | None:
    """A line as a reader of the page sees it; None where there is nothing to see."""
    if _fence.fullmatch(line) or ("|" in line and _rule.fullmatch(line)):
        return None
    if _row.fullmatch(line):
        cells = _cell_end.split(line.strip()[1:-1])
        told = _plain if any(_is_text(cell) for cell in cells) else _inline
        return "\t".join(told(cell).strip() for cell in cells)
    return _plain(line)


def _is_text(cell: str) -> bool:
    """Whether a cell holds paragraphs of its own: its lines stay lines."""
    breaks = len(_break.findall(cell))
    return breaks > 2 or (breaks > 0 and len(cell) > 240)


def _inline(cell: str) -> str:
    return " ".join(_plain(_break.sub(" ", cell)).split())


def _plain(line: str) -> str:
    told = _tag.sub("", _break.sub("\n", _link.sub(r"\1", _image.sub(r"\1", line))))
    told = html.unescape(_escape.sub(r"\1", _hard_break.sub("", told)))
    return told.replace("\xa0", " ")
