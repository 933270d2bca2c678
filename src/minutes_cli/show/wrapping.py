"""Lines of a page, whatever is written in them: a word of millions of letters costs what it is long."""

from __future__ import annotations

from textwrap import TextWrapper

_LONG = 1000
"""Letters of a word that are handled at once; the wrapper would copy the rest of it for each line."""


class _Wrapper(TextWrapper):
    def _split_chunks(self, text: str) -> list[str]:
        return [word[at : at + _LONG] for word in super()._split_chunks(text) for at in range(0, len(word), _LONG)]


def wrapped(text: str, width: int, first: str = "", after: str = "", *, at_hyphens: bool = False) -> list[str]:
    """The lines of a paragraph, what stands before the first and before the others."""
    return _Wrapper(width, first, after, break_on_hyphens=at_hyphens).wrap(text)
