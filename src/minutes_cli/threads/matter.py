"""A minute or a report, as copies of a meeting are held against each other."""

from typing import NamedTuple

Key = tuple[str, int]
"""A table, and a row of it."""


class Matter(NamedTuple):
    """A minute, or a report, of one copy of what was put to a body on a day."""

    key: Key
    copy: tuple[int, str]
    """The paper, and the meeting in it."""
    body: str | None
    title: str
    text: str
    exempt: bool
    """By that paper itself."""
    report: bool = False
    date: str | None = None
    starts: str | None = None
    """The hour at which that meeting began."""
