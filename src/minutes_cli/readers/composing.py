"""A page's words and what parts them, put together to a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .marking import CLOSES, OPENERS

LINE, BLOCK, GLUE = "\n", "\n\n", "\x1c"
"""What parts words: a line's end, a paragraph's, nothing but a space whatever comes."""
SIGNS = re.compile(f"[{CLOSES}{OPENERS}\\s]++")
_closed = re.compile(f"{CLOSES}+")
_between = re.compile(f"(?<![ {CLOSES}{OPENERS}])[ {CLOSES}{OPENERS}]*+[\n\x1c][ \n\x1c{CLOSES}{OPENERS}]*+")


def composed(pieces: Iterable[str]) -> str:
    """One text: no space at a line's ends, one empty line between paragraphs."""
    told = _between.sub(_parted, f"\n{''.join(pieces)}\n")
    return told.strip("\n")


def _parted(m: re.Match[str]) -> str:
    """What parts two words: what closed before it stays with the one, what opens behind it with the other."""
    told = m[0]
    glued, ends = GLUE in told, told.count("\n")
    signs = told.replace(" ", "").replace("\n", "").replace(GLUE, "")
    between = " " if glued else "\n\n" if ends > 1 else "\n"
    if not signs:
        return between
    closing = _closed.match(signs)
    at = closing.end() if closing else 0
    return signs[:at] + between + signs[at:]
