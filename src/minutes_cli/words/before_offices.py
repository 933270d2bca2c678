"""Lists in which each line has a name and then an office: no office leads to the name on the next line."""

from collections.abc import Iterable

from . import lazily as regex
from .leads import is_title
from .someone import named, office_words

_then_office = regex.plain(r"(?P<who>[A-Z][^,;:()]{4,40}?),\s+(?P<office>[A-Z][^,;:()]{3,40}?)[.,;]?")
"""    Edgar L. Soames, Councilman"""


def before_offices(
    lines: Iterable[tuple[int, int, str]],
) -> list[tuple[str, str | None, str | None, int, int]]:
    """(name, role, remark, start, end) of each line; nothing unless all of them, and two at least, are so."""
    found, others = [], 0
    for start, end, line in lines:
        m = _then_office.fullmatch(line)
        who = named(m["who"], None, alone=False) if m and _is_office(m["office"]) else None
        if m and who:
            found.append((who[0], m["office"], who[2], start, end))
        else:
            others += 1
    return found if len(found) > 1 and not others else []


def _is_office(words: str) -> bool:
    return any(is_title(word) for word in words.split()) or office_words(words)
