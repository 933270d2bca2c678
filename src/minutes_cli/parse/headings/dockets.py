"""Cases that a board hears one after the other, each headed by a label and the number of its file.

APPLICATION: HDC 2018-275, 300 MILL LANE – NEW PORCH · Case No. 21-104: Rezoning of the quay · Petition 2019-07 …
"""

from collections import Counter
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import lowered, places_of, tidy
from minutes_cli.words.patterns import LINES
from minutes_cli.words.titles import is_caps, trimmed

from .titles import FULL

_case = regex.compile(
    r"""^[^\S\n]*(?P<label>application|case|petition|docket|appeal|permit|variance|rezoning)(?:\s+(?:no\.?|number|\#))?
    [^\S\n]*[:#.–-]*[^\S\n]*\n?[^\S\n]*
    (?P<n>(?-i:[A-Z]{0,8})[ -]?\d{1,5}[/.-]\w{1,8}(?:[/.-]\w{1,8}){0,2}+)
    (?:[^\S\n]*[,:–-]*[^\S\n]+|,)(?P<title>\w[^\n]{3,180})$""",
    LINES,
)
_LABELS = ("application", "case", "petition", "docket", "appeal", "permit", "variance", "rezoning")
_LONGEST = 300
"""Characters of a label, a number and a title."""
_FEWEST, _HEARD = 2, 200
"""Cases, and characters that each has on the average: of a list of applications each has a line."""


class Case(NamedTuple):
    """A case with its number, by offsets in the text."""

    start: int
    number: str
    title: str
    end: int


def cases(text: str, begin: int) -> list[Case]:
    """The cases, where two or more are headed by one label, each with a hearing; else none."""
    low = lowered(text)
    places = sorted(at for word in _LABELS for at in places_of(low, f"\n{word}") if at >= begin)
    found = [
        (m["label"].casefold(), Case(m.start("label"), tidy(m["n"]), trimmed(text[m.start("title") : end]), end))
        for at in places
        if (m := _case.match(text, at + 1, at + _LONGEST)) and (end := _title_ends(text, m.end()))
    ]
    count = Counter(label for label, _ in found)
    label = max(count, key=count.__getitem__, default="")
    alike = [case for told, case in found if told == label]
    enough = len({case.number for case in alike}) >= _FEWEST and len(text) - alike[0].start > _HEARD * len(alike)
    return alike if enough else []


def _title_ends(text: str, end: int) -> int:
    """Where a case's title ends: with its line, or with the one below that goes on behind a dash or a full line."""
    line = text[text.rfind("\n", max(0, end - _LONGEST), end) + 1 : end].rstrip()
    stop = text.find("\n", end + 1, end + _LONGEST)
    below = text[end + 1 : stop].strip()
    goes_on = line[-1:] in ("–", "-") or len(line) > FULL
    return stop if stop > 0 and goes_on and is_caps(line) and is_caps(below) and below[-1] != ":" else end
