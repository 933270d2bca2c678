"""How a page is divided into columns."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from .nouns import Column

GAP = 2
"""Between two columns."""
_SOME = 100
"""So many cells of a column tell how its words fall."""


_OUTLIERS, _TIGHT = 300, 16
"""Of so many words of a column one may be broken, and those of more letters, rather than the table given up."""


def widths_of(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], page: int, *, tight: bool = False
) -> list[int] | None:
    """Columns of share 0 get what they need; the others what their longest words need, and divide the rest.

    None gets more than it needs, and what one has no use for as its words fall goes to the others first.  No widths at
    all where the page is too narrow for the longest words; on a `tight` page some of them do not count.  `cells` are
    the rows, without marks.
    """
    texts = [[row[i] for row in cells] for i in range(len(columns))]
    need, least = [], []
    for column, of_column in zip(columns, texts, strict=True):
        need.append(max(cell_len(column.title), *map(cell_len, of_column)))
        words = sorted(cell_len(word) for text in {column.title, *of_column} for word in text.split())
        longest = words[-1 - (len(words) // _OUTLIERS if tight and not column.whole else 0)] if words else 0
        cap = longest if column.whole else min(column.word, _TIGHT) if tight else column.word
        least.append(min(need[-1], longest, cap) if column.share else need[-1])
    if sum(least) + GAP * (len(columns) - 1) > page:
        return None
    shares = [column.share for column in columns]
    widths = _divided(page, least, need, shares)
    enough = [*need]
    for i, width in enumerate(widths):
        if shares[i] < max(shares) and width < need[i]:
            widths[i] = enough[i] = min(width, max(least[i], _used(texts[i], width)))
    return _divided(page, _divided(page, widths, enough, shares), need, shares)


def _divided(page: int, widths: Sequence[int], need: Sequence[int], shares: Sequence[int]) -> list[int]:
    """The widths, with what is left of the page added to those that need it, by their shares."""
    widths = [*widths]
    left = page - sum(widths) - GAP * (len(widths) - 1)
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
    for text in texts[:_SOME]:
        line = 0
        for word in map(cell_len, text.split()):
            line = line + 1 + word if line and line + 1 + word <= width else word
            most = max(most, line)
    return most
