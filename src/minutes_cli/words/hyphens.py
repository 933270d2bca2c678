"""Words that the end of a line parts: whether their hyphen is the line's, or the word's own.

Most papers part no words, and a hyphen at the end of a line is the word's own: "user-⏎friendly".  A paper that does
shows it: the whole word stands elsewhere in it, or is one that every paper of a council has.  Only in such a paper is
a word whose first half is no word joined on that ground alone.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from functools import cached_property

from . import lazily

_broken = lazily.plain(r"([^\W\d_]+)[-‐]$")
_rest = lazily.plain(r"[^\W\d_]+")
_word = lazily.plain(r"[^\W\d_]++(?:[-‐][^\W\d_]++)*+")
_begun = lazily.plain(r"([^\W\d_]+)$")

_named = lazily.plain(r"(?<!\w)([^\W\d_a-z][^\W\d_]+)[-‐]$")
_and_named = lazily.plain(r"(?:[OD]['’])?[^\W\d_a-z][^\W\d_]+")
_double = lazily.plain(r"(?<!\w)[^\W\d_a-z][^\W\d_]+[-‐](?:[OD]['’])?[^\W\d_a-z][^\W\d_]+")

_LONGEST = 60
_HYPHENS = ("-", "‐")
_FEW = 12
"""Words that it costs less to look for than to gather all that a paper has."""

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


def double(before: str, behind: str) -> str | None:
    """The name of two that two lines part at its hyphen, which is its own: "Hickey-⏎Moor"; None where there is none."""
    first, second = _named.search(before[-_LONGEST:]), _and_named.match(behind)
    return _as_told(f"{first[1]}-{second[0]}") if first and second else None


def doubles(lines: Sequence[str]) -> frozenset[str]:
    """The names of two that stand whole in a paper."""
    return frozenset(_as_told(name) for name in _double.findall("\n".join(lines)))


def _as_told(name: str) -> str:
    return name.replace("’", "'").replace("‐", "-").casefold()


class Paper:
    """The words of a paper, as far as they tell which of those that lines part are whole."""

    def __init__(self, lines: Sequence[str], halves: Sequence[tuple[str, str]]) -> None:
        self._text = "\n".join(lines).casefold()
        self._few = len(halves) <= _FEW
        self._parts_words = any(self._is_whole(*pair) for pair in halves)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_word.findall(self._text))

    def _has(self, word: str) -> bool:
        """Whether the paper has a word: a few are looked for, for many all of its words are gathered."""
        if not self._few:
            return word in self._words
        at = self._text.find(word)
        while at >= 0 and not self._is_word(at, at + len(word)):
            at = self._text.find(word, at + 1)
        return at >= 0

    def _is_word(self, start: int, end: int) -> bool:
        """Whether a word of the text begins and ends there, with all that hyphens join to it."""
        before, behind = self._text[max(0, start - 2) : start], self._text[end : end + 2]
        return not (
            before[-1:].isalpha()
            or behind[:1].isalpha()
            or (before[-1:] in _HYPHENS and before[:1].isalpha() and len(before) > 1)
            or (behind[:1] in _HYPHENS and behind[1:].isalpha())
        )

    def _is_whole(self, first: str, second: str) -> bool:
        """Whether the word without a hyphen is one that the paper has, or every paper."""
        whole = f"{first}{second}".casefold()
        return whole in _EVERYWHERE or (self._has(whole) and not self._has(f"{first}-{second}".casefold()))

    def joins(self, first: str, second: str) -> bool:
        """Whether the hyphen is the line's."""
        if self._is_whole(first, second):
            return True
        if not self._parts_words or first.casefold() in _BEGIN_COMPOUNDS:
            return False
        compound = self._has(first.casefold()) and self._has(second.casefold())
        return not compound and not self._has(f"{first}-{second}".casefold())
