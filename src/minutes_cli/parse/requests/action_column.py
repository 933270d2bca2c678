"""The column of a table that is headed ACTION: who is to do what stands beside, and what was not read of it.

Item ⇥ Action ⏎ 3. The lamps are out. It was agreed to ask for new ones. ⇥ Clerk
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_cli.model import Finding, Item, Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy

from .after_label import is_no_task, somebody
from .owners import Owners
from .places import Taken

_head = regex.plain(r"[\t|][ *]*(?:ACTIONS?|Actions?)(?: (?:BY|By|by|POINTS?|Points?))?[ *|]*$", re.MULTILINE)
_cell = regex.plain(r"[\t|][ ]*([A-Z][^\t|\n]{1,60}?)[ |]*$", re.MULTILINE)
_parts = regex.plain(r"[\s,/&]+(?:and )?")


def has_head(text: str) -> bool:
    """Whether a table in a text has a last column that is headed ACTION."""
    return ("\t" in text or "|" in text) and _head.search(text) is not None


def unread_beside(item: Item, text: Passage, owned: Taken, owners: Owners) -> Iterator[Finding]:
    """A finding for each cell of such a column that names somebody, where the line beside asks nobody for anything.

    `owned`: where requests stand whose owner is told.
    """
    words = text.text
    for m in _cell.finditer(words) if "\t" in words or "|" in words else ():
        cell = tidy(m[1])
        if is_no_task(cell) or not (somebody(cell, owners) or _of_several(cell, owners)):
            continue
        line = words.rfind("\n", 0, m.start()) + 1
        row = text.span(line, m.end())
        if not any(map(owned.holds, range(row.start, row.end))):
            told = f"no action was found beside a name in {item.number}: {cell}"
            yield Finding("label-unread", told, text.span(m.start(1), m.end(1)))


def _of_several(cell: str, owners: Owners) -> bool:
    """Whether each word of a cell is somebody's: "Clerk JP", of two paragraphs with one each."""
    return all(somebody(one, owners) for one in _parts.split(cell) if one)
