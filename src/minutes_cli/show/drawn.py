"""What a terminal shows, drawn by rich: tables and trees.  Loaded only where there is one.

rich lays out and wraps; what it would write as escapes is handed to the door as our own emphasis.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.style import Style as Look
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from minutes_cli.store.listing import MARK, UNMARK, Listing

from .branch import Branch, Outline
from .door import BOLD, CYAN, DIM, END, GREEN, RED, YELLOW, shown
from .nouns import Column, columns_of
from .style import Style

_GAP = 2
_GUIDE = 4
"""Columns by which a tree of rich's is indented."""
_AT_ONCE = 100
"""Rows that are drawn at once: a long listing is read from its beginning while the rest is drawn."""
_LOOKS = {
    "late": "bold red",
    "told": "yellow",
    "done": "green",
    "ref": "cyan",
    "title": "bold",
    "found": "bold yellow",
    "dim": "dim",
}
_COLOURS = {"red": RED, "yellow": YELLOW, "green": GREEN, "cyan": CYAN}


class _Grid(NamedTuple):
    """What a table has."""

    columns: list[Column]
    """Those that tell something."""
    tones: list[list[str]]
    """How each cell is coloured …"""
    cells: list[list[str]]
    """… and what stands in it, in a line."""

    @classmethod
    def of(cls, listing: Listing, style: Style) -> Self:
        records = listing.records()
        columns = [
            c
            for c in columns_of(listing.noun, listing.columns)
            if not (c.if_differs or c.if_any)
            or len({c.value(record) for record in records} - {""}) > (1 if c.if_differs else 0)
        ]
        tones = [[c.tone(record) for c in columns] for record in records]
        return cls(columns, tones, [[_in_line(c.value(record), style) for c in columns] for record in records])

    def ever_less(self) -> Iterator[Self]:
        """The whole, and then without the last of what can be spared, and the next."""
        yield self
        spare = [i for i, column in enumerate(self.columns) if column.spare]
        for first in reversed(range(len(spare))):
            left = [i for i in range(len(self.columns)) if i not in spare[first:]]
            yield type(self)(
                [self.columns[i] for i in left],
                [[row[i] for i in left] for row in self.tones],
                [[row[i] for i in left] for row in self.cells],
            )


def to_table(listing: Listing, style: Style) -> Iterator[str]:
    """A heading, a rule and the rows, some at a time; each row as a block of its own where the page is too narrow."""
    grid = _Grid.of(listing, style)
    if not grid.cells:
        return
    fitting = next(((g, widths) for g in grid.ever_less() if (widths := _widths(g, style.width))), None)
    if not fitting:
        yield from _blocks(grid, style)
        return
    (columns, tones, cells), widths = fitting
    wrapped = any(
        cell_len(_bare(text)) > width and column.lines > 1
        for row in cells
        for text, width, column in zip(row, widths, columns, strict=True)
    )
    for at in range(0, len(cells), _AT_ONCE):
        table = Table(
            box=box.SIMPLE_HEAD,
            show_edge=False,
            pad_edge=False,
            padding=(0, _GAP - 1, 0, 0),
            show_header=at == 0,
            leading=int(wrapped),
            header_style="bold",
        )
        for column, width in zip(columns, widths, strict=True):
            table.add_column(Text(column.title), width=width, overflow="fold")
        for row, tone in zip(cells[at : at + _AT_ONCE], tones[at : at + _AT_ONCE], strict=True):
            table.add_row(*(_cell(*told, style) for told in zip(row, widths, columns, tone, strict=True)))
        above = "\n" if at and wrapped else ""
        yield above + _printed(table, style)


def to_page(page: Outline, style: Style) -> str:
    """The lines above, each tree, and the lines below; whatever is too long goes on below itself."""
    first, *more = page.head
    head = "\n".join([_printed(Text(shown(first), "bold"), style), *(_printed(Text(shown(x)), style) for x in more)])
    foot = "\n".join(map(shown, page.foot))  # an id is typed back: it is not broken
    return "\n\n".join(filter(None, [head, *(_tree(branch, style) for branch in page.branches), foot]))


def _tree(branch: Branch, style: Style) -> str:
    tree = Tree(Text(_in_line(branch.text, style), "bold"), guide_style="dim")
    _grow(branch, tree, 1, style)
    return _printed(tree, style)


def _grow(branch: Branch, on: Tree, depth: int, style: Style) -> None:
    """Add what belongs to a branch; a chain that is longer than the page is wide goes on below."""
    for twig in branch.twigs:
        grown = on.add(Text(_in_line(twig.text, style), _LOOKS.get(twig.tone, "")))
        narrow = depth * _GUIDE > style.width // 2
        _grow(twig, on if narrow else grown, depth + (not narrow), style)


def _blocks(of: _Grid, style: Style) -> Iterator[str]:
    """For each row its first cell, and below it the others that have anything, each behind its title."""
    for n, (row, tone) in enumerate(zip(of.cells, of.tones, strict=True)):
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        for text, column, how in list(zip(row, of.columns, tone, strict=True))[1:]:
            if text:
                grid.add_row(Text(column.title, "dim"), _marked(text, _LOOKS.get(how, "")))
        first = _marked(row[0], _LOOKS.get(tone[0]) or "bold")
        yield ("\n" if n else "") + _printed(first, style) + "\n" + _printed(Padding(grid, (0, 0, 0, _GAP)), style)


def _in_line(text: str, style: Style) -> str:
    """A cell in one line, in which nothing moves the cursor; where there is colour, what was found stays marked."""
    marked = " ".join(text.split()) if style.colour else style.marked(" ".join(text.split()))
    return "".join(part if part in (MARK, UNMARK) else shown(part) for part in _parted(marked))


def _parted(text: str) -> Iterator[str]:
    for n, part in enumerate(text.split(MARK)):
        if n:
            yield MARK
        for m, piece in enumerate(part.split(UNMARK)):
            if m:
                yield UNMARK
            yield piece


def _bare(text: str) -> str:
    return text.replace(MARK, "").replace(UNMARK, "")


def _widths(of: _Grid, page: int) -> list[int] | None:
    """Columns of share 0 get what they need; the others what their longest words need, and divide the rest.

    None gets more than it needs, and what one has no use for as its words fall goes to the others.  No widths at all
    where the page is too narrow for the longest words.
    """
    texts = [[_bare(row[i]) for row in of.cells] for i in range(len(of.columns))]
    need, least = [], []
    for column, of_column in zip(of.columns, texts, strict=True):
        need.append(max(cell_len(column.title), *map(cell_len, of_column)))
        words = (cell_len(word) for text in {column.title, *of_column} for word in text.split())
        least.append(min(need[-1], max(words, default=0), column.word) if column.share else need[-1])
    left = page - sum(least) - _GAP * (len(of.columns) - 1)
    if left < 0:
        return None
    shares = [column.share for column in of.columns]
    widths = _divided(left, least, need, shares)
    for i, width in enumerate(widths):
        if width < need[i] and (used := max(least[i], _used(texts[i], width))) < width:
            widths[i] = need[i] = used
    return _divided(page - sum(widths) - _GAP * (len(widths) - 1), widths, need, shares)


def _divided(left: int, widths: Sequence[int], need: Sequence[int], shares: Sequence[int]) -> list[int]:
    """The widths, with what is left of the page added to those that need it, by their shares."""
    widths = [*widths]
    while left and (wanting := [i for i, width in enumerate(widths) if width < need[i]]):
        parts = sum(shares[i] for i in wanting)
        for i in wanting:
            more = min(need[i] - widths[i], max(1, left * shares[i] // parts), left)
            widths[i] += more
            left -= more
    return widths


def _used(texts: Sequence[str], width: int) -> int:
    """How much of a width the words of some cells fill, as they fall into lines."""
    most = 0
    for text in texts[:_AT_ONCE]:
        line = 0
        for word in map(cell_len, text.split()):
            line = line + 1 + word if line and line + 1 + word <= width else word
            most = max(most, line)
    return most


def _cell(text: str, width: int, column: Column, tone: str, style: Style) -> Text:
    """A cell's lines, shortened to those its column allows."""
    told = _marked(text, _LOOKS.get(tone, ""))
    if not column.share or cell_len(told.plain) <= width:
        return told
    told.truncate((column.lines + 2) * (width + 1))  # what is beyond is not shown
    lines = [*told.wrap(_console(style), width, overflow="fold")]
    if len(lines) > column.lines:
        lines = lines[: column.lines]
        last = lines[-1]
        last.rstrip()
        if cell_len(last.plain) >= width:
            last.truncate(width - 1)
            if " " in last.plain:
                last.right_crop(len(last.plain) - last.plain.rindex(" "))
        last.append("…")
    return Text("\n").join(lines)


def _marked(text: str, look: str) -> Text:
    """A text in its colour, with the words that were searched for in theirs."""
    told = Text(style=look)
    found = False
    for part in _parted(text):
        if part in (MARK, UNMARK):
            found = part == MARK
        else:
            told.append(part, _LOOKS["found"] if found else None)
    return told


def _console(style: Style) -> Console:
    return Console(
        file=io.StringIO(),
        width=style.width,
        color_system=None,
        force_terminal=True,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _printed(what: RenderableType, style: Style) -> str:
    """The lines, with our own emphasis where rich would write escapes."""
    console = _console(style)
    options = console.options.copy()
    options.encoding = "utf-8" if style.lines else "ascii"
    lines = console.render_lines(what, options, pad=False)
    return "\n".join(
        "".join(_emphasised(segment.text, segment.style, style) for segment in line).rstrip() for line in lines
    )


def _emphasised(text: str, look: Look | None, style: Style) -> str:
    if look is None or not style.colour or not text.strip():
        return text
    marks = (BOLD if look.bold else "") + (DIM if look.dim else "")
    marks += _COLOURS.get(look.color.name, "") if look.color else ""
    told = text.rstrip()
    return f"{marks}{told}{END}{text[len(told) :]}" if marks else text
