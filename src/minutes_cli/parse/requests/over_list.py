"""A list of deeds below who is to do them: "The Clerk agreed to:" over bullets, each of which is a request."""

from __future__ import annotations

from itertools import islice

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed

_MARK = r"(?:[•·▪*–-]|\(?\w{1,4}[.)])\s+"
OVER_LIST = regex.plain(rf" (to|will|would|shall)(?: +action)? ?:[-–]? +{_MARK}([A-Za-z][\w’'-]*)")
"""    The Clerk agreed ‖ to: - write (in a text whose line ends are spaces)"""
_line = regex.plain(r"\n([^\n]*)")
_marked = regex.plain(rf"\s*{_MARK}(?P<deed>[A-Za-z][\w’'-]*)")
_WRAPPED = 50
"""Characters of a line that a page has broken, at least: the next may go on with a name."""
_MOST = 60
"""Lines of such a list, at most."""


def deeds_listed(text: str, at: int) -> list[tuple[int, int]]:
    """Where the deeds of the list below a place begin, and where their words end; what is no deed is passed over.

    A line without a marker goes on with the one above it where that is broken off; else it ends the list.
    """
    rows: list[tuple[int, int]] = []
    full = 0
    for line in islice(_line.finditer(text, at), _MOST):
        if not (told := line[1].strip()):
            full = 0
            continue
        if marked := _marked.match(text, line.start(1), line.end()):
            rows.append((marked.start("deed") if is_deed(marked["deed"].lower()) else -1, line.end()))
        elif rows and full and (told[0].islower() or full > _WRAPPED) and not told.endswith(":"):
            rows[-1] = rows[-1][0], line.end()
        else:
            break
        full = 1 if told.endswith((".", ";")) else len(told)
    return [(deed, end) for deed, end in rows if deed >= 0]


def is_over_list(text: str, flat: str, at: int) -> bool:
    """Whether the words at a place, in `flat` without the ends of lines, lead to a list of deeds."""
    m = OVER_LIST.match(flat, at)
    return m is not None and bool(deeds_listed(text, m.end(1)))
