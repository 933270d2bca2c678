"""The item that an exclusion names by what it is about: it need not be the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from minutes_cli.model import Item
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.stems import stems

_about = regex.compile(
    r"""\b(?:item|matter|report|business)\b(?:\s+(?:nos?\.?\s*)?\d{1,4}\b)?\W{0,4}
      (?:(?:(?<=report\s)of|on|entitled|titled|headed|re|about|regarding|concerning|relating\s+to|in\s+respect\s+of)\s+|(?<=[(:“"–-]\s)|(?<=[(“"]))
      (?P<about>[^.;()“”"]{3,90}?)
      (?=\s+(?:on\s+the\s+grounds?|as\s+(?:it|publicity|they)|because|due\s+to|under\s+(?:section|schedule|the)|in\s+accordance|pursuant
        |for\s+the\s+reason|by\s+virtue|in\s+view)|\s+[–-]\s|[.;()“”"]|\s*$)""",
    FLAGS,
    needs=("item", "matter", "report", "business"),
)
"""    during consideration of the item on ‖ the lease of the mill · agenda item 11 (‖Lease of the Mill)"""
_GENERIC = stems("exempt confidential item business information following agenda report consideration matter relating")


def about_what(sentence: str) -> str:
    """What an exclusion says that its item is about; empty where it says nothing of it."""
    m = _about.search(sentence)
    return m["about"] if m else ""


_FAR = 60
"""Items behind an exclusion among which the one that it names is looked for."""
_BEGINS = 300
"""Characters by which the text of an item begins."""


def items_about(about: str, items: Sequence[Item], here: int) -> list[int]:
    """Which of the items behind one are about that, by half of the words that tell, of their titles or of it.

    Where no title is, those whose text begins with most of these words.
    """
    wanted = stems(about) - _GENERIC if about else frozenset[str]()
    if not wanted:
        return []
    behind = range(here + 1, min(len(items), here + 1 + _FAR))
    titles = {n: _telling(items[n].title or "") for n in behind}
    found = [n for n, told in titles.items() if told and 2 * len(wanted & told) >= min(len(wanted), len(told))]
    return found or [n for n in behind if _tells_most(wanted, _telling(items[n].text[:_BEGINS]))]


def _tells_most(wanted: frozenset[str], told: frozenset[str]) -> bool:
    return len(wanted & told) > 1 and 3 * len(wanted & told) >= 2 * len(wanted)


@lru_cache(maxsize=4 * _FAR)
def _telling(words: str) -> frozenset[str]:
    return stems(words) - _GENERIC
