"""Which of several actions in the same words a row of a log means: by the day, the minute or the title that it names.

2 | Weir Lane | Write to the owner about the hedge | Clerk | Complete        Minute 2 of 6 March 2018 | …
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.dates import find_dates
from minutes_cli.words.keys import number_key
from minutes_cli.words.stems import stems


class AskedAt(NamedTuple):
    """Where an action was asked for."""

    date: dt.date | None
    number: str
    """Of the minute, for comparison."""
    title: frozenset[str]
    """The words of the titles that it stands under, as words are compared."""


def named_by(told: str, places: Mapping[str, AskedAt]) -> list[str]:
    """The keys of the places that `told` names ("2 Weir Lane", "06/03/2018 (2)"); all, where it speaks for none.

    Each thing that it names counts only as far as it speaks for some of them and against the others.
    """
    keys = list(places)
    if len(keys) < 2 or not told:
        return keys
    days = find_dates(told)
    rest = told
    for day in reversed(days):
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    named = {day.date for day in days}
    found = _NUMBER.match(rest)
    number = number_key(found["number"].rstrip("./-")) if found else None
    words = stems(rest)
    tests: tuple[Callable[[AskedAt], int], ...] = (
        lambda place: place.date in named,
        lambda place: place.number == number,
        lambda place: len(words & place.title),
    )
    for test in tests:
        fits = {key: test(places[key]) for key in keys}
        most = max(fits.values())
        keys = [key for key in keys if fits[key] == most]
    return keys


_NUMBER = lazily.plain(
    r"\W{0,9}(?:(?:of|the|minutes?|min|items?|no|nr|number|ref)\b\W{0,9}){0,4}"
    r"(?P<number>(?:[a-z]{1,4}[ .-]?)?\d[\w./-]{0,19})",
    re.IGNORECASE,
)
"""    2 · Minute No. 34/2 · (2) · EX 41; not: Mill Lane, phase 2"""
