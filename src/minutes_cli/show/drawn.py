"""What a terminal shows, drawn by rich: tables and trees.  Loaded only where there is one.

rich lays out and wraps; what it would write as escapes is handed to the door as our own emphasis.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple, Self

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.style import Style as Look
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from minutes_cli.store.listing import MARK, UNMARK, Listing, Record

from .branch import Branch, Outline
from .door import BOLD, CYAN, DIM, END, GREEN, RED, YELLOW, shown
from .nouns import Column, columns_of
from .style import Style
from .widths import GAP, widths_of

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


def _tells(column: Column, records: Sequence[Record]) -> bool:
    """Whether it has anything, or not the same in all rows."""
    return len({column.value(record) for record in records} - {""}) > (1 if column.if_differs else 0)


class _Grid(NamedTuple):
    """What a table has."""

    columns: list[Column]
    """Those that tell something."""
    tones: list[list[str]]
    """How each cell is coloured …"""
    cells: list[list[str]]
    """… and what stands in it, in a line."""

    @classmethod
    def of(cls, listing: Listing, columns: Sequence[Column], style: Style) -> Self:
        records = listing.records()
        telling = [c for c in columns if not c.marked and (not (c.if_differs or c.if_any) or _tells(c, records))]
        tones = [[c.tone(record) for c in telling] for record in records]
        return cls(telling, tones, [[_in_line(c.value(record), style) for c in telling] for record in records])

    def widths(self, page: int, *, tight: bool) -> list[int] | None:
        """How wide each column is; None where the page is too narrow."""
        return widths_of(self.columns, [[_bare(text) for text in row] for row in self.cells], page, tight=tight)

    def ever_less(self) -> Iterator[tuple[Self, bool]]:
        """The whole; then without the last of what can be spared, and the next; at last that on a tight page."""
        less = self
        yield less, False
        spare = [i for i, column in enumerate(self.columns) if column.spare]
        for first in reversed(range(len(spare))):
            left = [i for i in range(len(self.columns)) if i not in spare[first:]]
            less = type(self)(
                [self.columns[i] for i in left],
                [[row[i] for i in left] for row in self.tones],
                [[row[i] for i in left] for row in self.cells],
            )
            yield less, False
        yield less, True


def to_table(
    listing: Listing, style: Style, chosen: Sequence[Column] = (), groups: Sequence[tuple[str, int]] = ()
) -> Iterator[str]:
    """A heading, a rule and the rows, some at a time; each row as a block of its own where the page is too narrow.

    `chosen` are other columns than a person mostly sees, `groups` how many rows stand below which title.
    """
    grid = _Grid.of(listing, chosen or columns_of(listing.noun, listing.columns), style)
    groups = groups or [("", len(grid.cells))]
    if not grid.cells:
        return
    fitting = next(
        ((g, widths) for g, tight in grid.ever_less() if (widths := g.widths(style.width, tight=tight))), None
    )
    if not fitting:
        yield from _blocks(grid, groups, style)
        return
    (columns, tones, cells), widths = fitting
    wrapped = any(
        cell_len(_bare(text)) > width and column.lines > 1
        for row in cells
        for text, width, column in zip(row, widths, columns, strict=True)
    )
    if any(title for title, _ in groups):
        yield _printed(_empty(columns, widths, leading=0, head=True), style)
    at = 0
    for title, count in groups:
        if title:
            yield _headed(title, count, style, first=at == 0)
        for some in range(at, at + count, _AT_ONCE):
            until = min(some + _AT_ONCE, at + count)
            table = _empty(columns, widths, leading=int(wrapped), head=not (some or title))
            for row, tone in zip(cells[some:until], tones[some:until], strict=True):
                table.add_row(*(_cell(*told, style) for told in zip(row, widths, columns, tone, strict=True)))
            yield ("\n" if some > at and wrapped else "") + _printed(table, style)
        at += count


def _empty(columns: Sequence[Column], widths: Sequence[int], *, leading: int, head: bool) -> Table:
    """A table without rows."""
    table = Table(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - 1, 0, 0),
        show_header=head,
        leading=leading,
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(Text(column.title), width=width, overflow="fold")
    return table


def _headed(title: str, count: int, style: Style, *, first: bool) -> str:
    """A group's title, and how many rows stand below it."""
    return ("" if first else "\n") + _printed(Text(f"{shown(title)} ({count})", "bold"), style)


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


def _blocks(of: _Grid, groups: Sequence[tuple[str, int]], style: Style) -> Iterator[str]:
    """For each row its first cell, and below it the others that have anything, each behind its title."""
    rows = zip(of.cells, of.tones, strict=True)
    above = ""
    for title, count in groups:
        if title:
            yield _headed(title, count, style, first=not above) + "\n"
            above = ""
        for row, tone in islice(rows, count):
            grid = Table.grid(padding=(0, GAP, 0, 0))
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            for text, column, how in list(zip(row, of.columns, tone, strict=True))[1:]:
                if text:
                    grid.add_row(Text(column.title, "dim"), _marked(text, _LOOKS.get(how, "")))
            first = _marked(row[0], _LOOKS.get(tone[0]) or "bold")
            yield above + _printed(first, style) + "\n" + _printed(Padding(grid, (0, 0, 0, GAP)), style)
            above = "\n"


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
