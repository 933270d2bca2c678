"""A phrase as words and signs, without the days on which it says that things were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from minutes_cli.words import lazily
from minutes_cli.words.dates import MONTHS
from minutes_cli.words.figures import in_figures

SIGNS = frozenset(";,:().\n–—-")
_LONGEST, _MOST = 500, 60
"""Characters and words of a phrase that is read: longer ones are prose."""
_token = lazily.plain(r"[^\W_][\w’'/&%.-]*[\w%]|[\w&%]|[✓✔?;,:().\n]|[–—-](?=\s)")
_glued = lazily.plain(r"\b(on|re|un)-(?=\w)")
_day = lazily.plain(r"\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d")
_whole_day = lazily.plain(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_ON = frozenset({"on", "in", "at", "of", "dated", "the"})
_BY = frozenset({"by", "until", "till", "before", "after", "from", "for", "to"})
"""What stands before a day that is part of what is said: Done by 1 July 2024 at the latest."""
_YES = (["yes"], ["y"])
"""What says nothing of when: Yes, in July."""
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def cut(phrase: str) -> list[str]:
    """The words and signs of a phrase in small letters, its days left out: Done on 4 May → done; none of a long one."""
    if len(phrase) > _LONGEST:
        return []
    low = _glued.sub(r"\1", in_figures(phrase.replace("’", "'")).casefold())
    found = [part for m in islice(_token.finditer(low), _MOST) for part in _parted(m[0])]
    if len(found) >= _MOST:
        return []
    return found if found[:1] in _YES else list(_without_days(found))


def _parted(word: str) -> list[str]:
    """The parts of a word with hyphens, but of a day: half-done."""
    return [word] if word[0].isdigit() or len(word) == 1 else word.split("-")


def _without_days(words: Sequence[str]) -> Iterator[str]:
    """The words without days, but those by which something is to be."""
    n = 0
    while n < len(words):
        at = n
        while at < len(words) and words[at] in _ON:
            at += 1
        end = at
        while end < len(words) and _is_of_day(words, end):
            end += 1
        named = any(word in MONTHS or word in _WEEKDAYS or _whole_day.fullmatch(word) for word in words[at:end])
        if named and (n == 0 or words[n - 1] not in _BY):
            n = end
        else:
            yield words[n]
            n += 1


def _is_of_day(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word == "may":  # be withdrawn
        near = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
        return at + 1 == len(words) or any(w in ("in", "of") or w[0].isdigit() for w in near)
    if word == "of":
        return at > 0 and at + 1 < len(words) and words[at + 1] in MONTHS
    return word in MONTHS or word in _WEEKDAYS or bool(_day.fullmatch(word) or _whole_day.fullmatch(word))
