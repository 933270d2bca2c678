"""The number of a word: its place among all that persons said, in the database and in the file beside it alike.

It stands at the head of the word's id (`1764219600123456-3fa2c1d0`), and is the time in millionths of a second, or one
more than the last, where the clock stood still or was set back.  So no two are alike, none ever runs back, and words
that were said with one home lost, or put back from a copy, still fall into their places.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from minutes_cli.errors import DatabaseError


def number_of(own: str | None) -> int | None:
    """The number in an id; None in one of before there were any."""
    found = _ID.fullmatch(own or "")
    return int(found[1]) if found else None


_ID = re.compile(r"([1-8][0-9]{15})-[0-9a-f]{8}")
"""Up to the year 2255: what is later is no number that a program gave."""


def next_id(last: int) -> str:
    """An id behind that number."""
    now = min(max(time.time_ns() // 1000, _FIRST), _LATEST)  # a clock may say anything
    return f"{max(now, last + 1)}-{os.urandom(4).hex()}"


_FIRST, _LATEST = 10**15, 8 * 10**15


def last_number(path: Path) -> int:
    """The highest number near the end of a file of words, 0 where there is none; those before are past."""
    if not path.is_file():
        return 0
    try:
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL))
            return max((int(found) for found in _STANDS.findall(file.read())), default=0)
    except OSError as error:
        raise DatabaseError(f"{path}, where every word is kept, cannot be read ({error.strerror or error})") from error


_TAIL = 1 << 18
_STANDS = re.compile(rb'"id": ?"([1-8][0-9]{15})-[0-9a-f]{8}"')
