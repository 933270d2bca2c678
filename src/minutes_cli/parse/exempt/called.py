"""The item that an exclusion names by what it is about: it need not be the next."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.stems import stems

_about = regex.compile(
    r"""\b(?:item|matter|report|business)\b(?:\s+(?:nos?\.?\s*)?\d{1,4}\b)?\W{0,4}
      (?:(?:on|entitled|titled|headed|re|about|regarding|concerning|relating\s+to|in\s+respect\s+of)\s+|(?<=[(:“"–-]\s)|(?<=[(“"]))
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


def items_about(about: str, titles: Sequence[str | None], here: int) -> list[int]:
    """Which of the items behind one, by their titles, are about that: half of the words that tell, of either."""
    wanted = stems(about) - _GENERIC if about else frozenset[str]()
    if not wanted:
        return []
    found = []
    for n in range(here + 1, len(titles)):
        told = stems(titles[n] or "") - _GENERIC
        if told and 2 * len(wanted & told) >= min(len(wanted), len(told)):
            found.append(n)
    return found
