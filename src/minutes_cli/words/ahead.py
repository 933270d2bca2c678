"""What stands next in a text from a place on: what was looked through once is not looked through again."""

from __future__ import annotations

from collections.abc import Callable

from minutes_cli.words import lazily as regex

_END = 1 << 62

Look = Callable[[int], "regex.Match[str] | None"]
"""What finds the first of something from a place on, to the end of the text."""


class Ahead:
    """The first of something from any place on; from place to place in order, the text is read once."""

    __slots__ = ("_begun", "_found", "_look", "_until")

    def __init__(self, look: Look) -> None:
        self._look = look
        self._begun, self._until = 0, -1
        self._found: regex.Match[str] | None = None

    def first(self, start: int) -> regex.Match[str] | None:
        """The first that begins at a place or behind it."""
        if not self._begun <= start <= self._until:
            self._found = self._look(start)
            self._begun, self._until = start, self._found.start() if self._found else _END
        return self._found
