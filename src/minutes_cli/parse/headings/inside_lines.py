"""Titles in capitals inside lines of a paper that has lost its line breaks: "… at 7 pm. NEW BUSINESS The Clerk …"."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.offices import OFFICES
from minutes_cli.words.titles import STANDING, trimmed

from .mistaken import is_label
from .weighing import Bare

_LONG = 400
"""Characters of a line that holds more than one item."""
_long_line = regex.plain(rf"[^\n]{{{_LONG},}}")
_title = regex.compile(
    r"""(?:(?<=[a-z\d.!?:;”)]\s)|^)(?P<title>[A-Z][A-Z0-9’'&,/()-]*(?:[ ][A-Z0-9’'&,/()-]+){0,9})(?<=[A-Z)])[.:]?[ ]+
    (?=["“(]?[A-Z][a-z]|(?:A|I)[ ][a-z]|\d{1,2}[.)][ ][A-Z])""",
    regex.VERBOSE | regex.MULTILINE,
)
"""    … was heard. COMMENTS FROM THE CHAIR, ANN ASH Chair Ash said that …"""
_letters = regex.plain(r"[A-Z]{3}")
_STANDING, _FEWEST = 3, 4
"""Standing items, and titles of all, that make it the paper's way."""
_WEIGHT = 3.0


def _told(title: str) -> str:
    """The title, without the office in letters of whom the text behind it tells: "BUSINESS ARISING CAO" Ash said …."""
    rest, _, last = title.rpartition(" ")
    return rest if rest and last.casefold() in OFFICES else title


def titles_inside(text: str, begin: int) -> list[Bare]:
    """The titles in capitals inside the long lines from `begin` on; none where too few of them are standing items'."""
    found: list[Bare] = []
    for line in _long_line.finditer(text, begin):
        for m in _title.finditer(text, line.start(), line.end()):
            title = _told(trimmed(m["title"]))
            alone = " " not in title and text[m.start("title") - 2] not in ".!?:;”)"
            if len(title) <= len("AOB") or alone or is_label(f"{title}:") or not _letters.search(title):
                continue
            end = m.start("title") + len(title)
            found.append(Bare(m.start("title"), title, end, _WEIGHT, ("capitals in its line",)))
    standing = sum(STANDING.match(b.title) is not None for b in found)
    return found if standing >= _STANDING and len(found) >= _FEWEST else []
