"""A file made of the blocks of a paper: typed text of four kinds, web pages of two, Markdown, PDF."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from html import escape

from .pdf import Set, pdf
from .values import Block

_INDENT = 4


def _line(block: Block) -> str:
    return f"{block.number} {block.text}" if block.number else block.text


def plain(blocks: list[Block], header: str) -> bytes:
    """A paragraph a line, an empty line between them."""
    del header
    return ("\n\n".join(map(_line, blocks)) + "\n").encode()


def wrapped(blocks: list[Block], header: str) -> bytes:
    """Lines of a typewriter, limbs hanging."""
    del header
    return ("\n\n".join("\n".join(_set(block, 74)) for block in blocks) + "\n").encode()


def _set(block: Block, width: int) -> Iterator[str]:
    for line in _line(block).split("\n"):
        yield from textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def fed(blocks: list[Block], header: str) -> bytes:
    """Pages kept apart by form feeds, each with a header and a numbered footer."""
    lines = [line for block in blocks for line in (*_set(block, 78), "")]
    pages = [lines[at : at + 46] for at in range(0, len(lines), 46)]
    return "\f".join(
        "\n".join((header, "", *page, "", f"Page {n} of {len(pages)}", "")) for n, page in enumerate(pages, 1)
    ).encode()


def spaced(blocks: list[Block], header: str) -> bytes:
    """What a converter leaves: an empty line after every line, and none of the breaks that were."""
    del header
    return ("\n\n".join(line for block in blocks for line in _set(block, 90)) + "\n").encode()


def table(blocks: list[Block], header: str) -> bytes:
    """A page of a council's site: minutes in a table, the number in a column of its own."""
    rows, cells, top = [], list[str](), list[str]()
    for block in blocks:
        if block.kind == "heading":
            rows.append("".join(cells))
            cells = [f"<td><p>{block.number}</p></td><td><h3>{escape(block.text)}</h3>"]
        elif cells:
            cells.append(_paragraph(block))
        else:
            top.append(f"<h2>{escape(block.text)}</h2>" if block.kind == "title" else _paragraph(block))
    rows.append("".join(cells))
    body = "".join(f"<tr>{row}</td></tr>\n" for row in rows if row)
    return _page(header, "\n".join(top) + f"\n<table><tr><th>No.</th><th>Item</th></tr>\n{body}</table>")


def web(blocks: list[Block], header: str) -> bytes:
    """A page of headings and paragraphs."""
    marks = {"title": "h1", "heading": "h2"}
    return _page(
        header,
        "\n".join(
            f"<{marks[b.kind]}>{escape(_line(b))}</{marks[b.kind]}>" if b.kind in marks else _paragraph(b)
            for b in blocks
        ),
    )


def _paragraph(block: Block) -> str:
    told = escape(_line(block)).replace("\n", "<br>")
    return f"<p><b>{told}</b></p>" if block.kind == "label" else f"<p>{told}</p>"


def _page(title: str, body: str) -> bytes:
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/meetings">Meetings</a></li></ul></nav>'
    head = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
    return f"{head}\n<body>{menu}\n<main>\n{body}\n</main>\n<footer>Cookies</footer></body></html>\n".encode()


def markdown(blocks: list[Block], header: str) -> bytes:
    """Headings with signs, labels in bold."""
    del header
    signs = {"title": "# {}", "heading": "## {}", "label": "**{}**"}
    return ("\n\n".join(signs.get(b.kind, "{}").format(_line(b)) for b in blocks) + "\n").encode()


def printed(blocks: list[Block], header: str) -> bytes:
    """A PDF: headings in bold, a running header, numbered pages, limbs set in."""
    lines = []
    for block in blocks:
        indent = (1 + block.depth) * 18 if block.kind == "limb" else 0
        bold = block.kind in ("title", "heading", "label")
        lines += [Set(line, bold, indent) for line in _set(block, 84 - indent // 6)] + [Set("")]
    pages = [lines[at : at + 48] for at in range(0, len(lines), 48)]
    return pdf(
        [[Set(header), Set(""), *page, Set(""), Set(f"Page {n}", indent=220)] for n, page in enumerate(pages, 1)]
    )


SHEETS: dict[str, tuple[str, Callable[[list[Block], str], bytes]]] = {
    "plain": ("txt", plain),
    "wrapped": ("txt", wrapped),
    "fed": ("txt", fed),
    "spaced": ("txt", spaced),
    "table": ("html", table),
    "web": ("html", web),
    "markdown": ("md", markdown),
    "printed": ("pdf", printed),
}
"""Each with the ending of its name."""
TYPED = ("plain", "wrapped", "fed", "spaced", "printed")
"""What an agenda pack is found on."""
