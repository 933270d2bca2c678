"""What a query answers, on its way to a renderer."""

from typing import Any, NamedTuple

MARK, UNMARK = "\ufdd3", "\ufdd4"
"""Stand around a word that was searched for; a renderer puts its own marks there.  No text that is read has them."""

Record = dict[str, Any]
"""A row as the JSON contract shows it."""


class Listing(NamedTuple):
    """Rows with named columns, in the order of the JSON contract."""

    noun: str
    """What a row is, in the plural: `actions`, `items`, …; a renderer chooses its columns by it."""
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    """Text, numbers, booleans, None, and lists or mappings of these."""

    def records(self) -> list[Record]:
        """Each row under its column names."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
