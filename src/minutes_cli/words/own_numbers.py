"""The number that a paper prints before what it asks for: `R5/22 - The Clerk will …`, `Action 12/22: …`, `AP3 | …`.

Nearly all that stands at the beginning of a line with a figure in it is none: a paragraph (`3.1`), a road (`A134 –`),
an application (`PF/13/0517 –`).  So a number must say what it counts, by a word before it or by its own letters with
a year behind them; or it counts from one, request by request.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

_LINE = r"""
    [^\S\n]* [|\[(•·*–—-]? [^\S\n]*
    (?: \(? (?: \d{1,2} | [a-z] | [ivx]{1,4} ) [.)] [^\S\n]+ )?      # the place in a list
    \**
    (?P<word>
        (?: action (?: \s point )? | recommendation | request | task ) \s+ (?: (?: ref | no | number ) \b \.? \s* )?
    )?
    (?P<number>
        (?P<letters> (?: a | ap | ac | act | r | rec | ra | rq | t )? ) [.-]?
        (?P<count> \d{1,4} ) (?: [/.-] (?P<year> \d{1,4} ) )?
    )
    (?! [\w/.-]* \w )
    \** [^\S\n]* (?: [|\])] | [-–—:.] (?= \s ) | (?<=[^\S\n]) [^\S\n] | \t | $ )
    """
"""Examples are in the tests."""
_WORDS = frozenset(("action", "recommendation", "request", "task"))
_SIGNS = "|[(•·*–—-"


@cache
def _line() -> re.Pattern[str]:
    """Made when a line is there that may have one: every listing of actions asks."""
    return re.compile(_LINE, re.VERBOSE | re.IGNORECASE | re.MULTILINE)


def _may_have(line: str) -> bool:
    """Whether a line may begin so: a word that says what is counted, or letters with a figure, behind its place."""
    told = (word.lstrip(_SIGNS) for word in line[:60].lower().split()[:4])
    return any(word in _WORDS or (word[:1].isalpha() and any(c.isdigit() for c in word)) for word in told)


class Printed(NamedTuple):
    """What stands at the beginning of the line of a request."""

    number: str
    letters: str
    nth: int
    year: str | None
    said: bool
    """Whether a word says that it numbers actions."""


def printed_before(line: str) -> Printed | None:
    """What a line that asks for something begins with, where that has the form of a number."""
    found = _line().match(line) if _may_have(line) else None
    if not found:
        return None
    letters, number = found["letters"].casefold(), found["number"]
    return Printed(number, letters, int(found["count"]), found["year"], bool(found["word"]))


def own_numbers(lines: Iterable[str], day: date | None) -> list[str | None]:
    """Of the lines of a meeting that ask, in their order, the numbers that are of what each asks for."""
    found = [printed_before(line) for line in lines]
    counted = _counted(found)
    return [
        one.number if one and (one.said or (one.letters and (_of_year(one, day) or one in counted))) else None
        for one in found
    ]


def _of_year(one: Printed, day: date | None) -> bool:
    """Whether a number ends in the year of the meeting, or in one beside it: `R5/22` of February 2022."""
    if one.year is None or "/" not in one.number or len(one.year) not in {2, 4}:
        return False
    return day is None or abs(int(one.year) % 100 - day.year % 100) <= 1


def _counted(found: Sequence[Printed | None]) -> set[Printed]:
    """Those that count the requests with the same letters, two at least: `A1`, `A2`, `A4` where one asks nothing."""
    kept: set[Printed] = set()
    for letters in {one.letters for one in found if one and one.letters and not one.year}:
        run = list(dict.fromkeys(one for one in found if one and one.letters == letters and not one.year))
        counts = [one.nth for one in run]
        if len(run) > 1 and counts == sorted({*counts}) and counts[0] in {1, 2} and counts[-1] <= 2 * len(run):
            kept |= {*run}
    return kept


def is_number(number: str | None, asked: str) -> bool:
    """Whether a person who typed that means this number."""
    from .keys import number_key  # noqa: PLC0415 - lists of actions ask for none

    return number is not None and number_key(number) == number_key(asked)
