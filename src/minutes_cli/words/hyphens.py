"""Words that the end of a line parts: whether their hyphen is the line's, or the word's own.

Most papers part no words, and a hyphen at the end of a line is the word's own: "user-⏎friendly".  A paper that does
shows it: the whole word stands elsewhere in it, or is one that every paper of a council has.  Only in such a paper is
a word whose first half is no word joined on that ground alone.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence

_broken = re.compile(r"([^\W\d_]+)[-‐]$")
_rest = re.compile(r"[^\W\d_]+")
_word = re.compile(r"[^\W\d_]++(?:[-‐][^\W\d_]++)*+")
_begun = re.compile(r"([^\W\d_]+)$")

_LONGEST = 60

_OF_COUNCILS = """
    agreed agreement agenda amended amendment apologies application appointed approval approved approve asked
    attendance attended authorise authorised authority available board business cabinet carried chairman
    chairperson circulated clerk commission committee committees communication community complete completed
    concerning concerns confirm confirmed consider consideration considered consultation corporate correct
    council councillor councillors decided decision decisions deferred delegate delegated department deputy
    development direct directed director discussed discussion district election endorse endorsed environment
    executive expenditure finance financial following forwarded government housing improvement information
    instruct instructed interest interests investigate invite invited management matters meeting meetings
    members minute minutes monitoring motion municipal nominated noted officer officers ordered parish planning
    policy present presented previous procedure proceedings programme project property proposal proposed provide
    provided public publish purpose receive received recommend recommendation recommendations recommended record
    recorded refer referred regarding rejected report reported reports representative request requested require
    required residents resolution resolutions resolve resolved response responsible review scrutiny seconded
    secretary section services signed standing statement submitted support tabled traffic transport treasurer
    unanimously updated welcomed working
"""
_BEGINNINGS = """
    all anti bi by car case co cost counter cross cyber day de decision double down e early eco ex extra far
    fast first five follow four free full future half hard hi high home house ill inter intra job kick land
    large life light long low macro main mid micro mini month mono more much multi near neo new next night nine
    non off on one open out over owner paper part peer place post pre pro quasi rate re red right ring road
    school second self semi seven short side single site six small so socio state step still stop sub super take
    tax ten third three to top trans turn twelve two ultra un under up user vice walk water way week well west
    whole wide work year
"""
_NAMES = (*calendar.month_name, *calendar.day_name)
_EVERYWHERE = frozenset((*(name.casefold() for name in _NAMES if name), *_OF_COUNCILS.split()))
_BEGIN_COMPOUNDS = frozenset(_BEGINNINGS.split())


def parted(before: str, behind: str) -> tuple[str, str] | None:
    """The halves of a word that stands in both of two lines, one below the other; None where there is none."""
    first, second = _broken.search(before[-_LONGEST:]), _rest.match(behind)
    return (first[1], second[0]) if first and second and second[0][0].islower() else None


def soft(before: str, behind: str) -> tuple[str, str] | None:
    """The halves of a word that a soft hyphen parts; it is no character of `before`."""
    first, second = _begun.search(before[-_LONGEST:]), _rest.match(behind)
    return (first[1], second[0]) if first and second and second[0][0].islower() else None


class Paper:
    """The words of a paper, as far as they tell which of those that lines part are whole."""

    def __init__(self, lines: Sequence[str], halves: Iterable[tuple[str, str]]) -> None:
        self._words = set(_word.findall("\n".join(lines).casefold()))
        self._parts_words = any(self._is_whole(*pair) for pair in halves)

    def _is_whole(self, first: str, second: str) -> bool:
        """Whether the word without a hyphen is one that the paper has, or every paper."""
        whole = f"{first}{second}".casefold()
        return whole in _EVERYWHERE or (whole in self._words and f"{first}-{second}".casefold() not in self._words)

    def joins(self, first: str, second: str) -> bool:
        """Whether the hyphen is the line's."""
        if self._is_whole(first, second):
            return True
        compound = first.casefold() in _BEGIN_COMPOUNDS or {first.casefold(), second.casefold()} <= self._words
        return self._parts_words and not compound and f"{first}-{second}".casefold() not in self._words
