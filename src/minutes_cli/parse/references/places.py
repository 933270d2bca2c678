"""Where references can stand: the items that hold a word of one, found once in a paper; and whose words they are."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.model import Finding, Item, Parsed
from minutes_cli.words import lazily as regex
from minutes_cli.words.apiece import apiece, place_of
from minutes_cli.words.dates import DATES, find_dates
from minutes_cli.words.passage import places_of
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.standing import Standing, standing

from .citing import LIMB_WORDS, MINUTE_WORDS, meeting_minutes, triggers
from .whose import Place

DIGITS = regex.plain(r"\d+")
_prefix = regex.plain(r"[A-Z]{1,5}[./\- ]?(?=\d)")
_approved_minutes = regex.compile(
    r"\b(?:approve|confirm|agree|sign|accept|adopt|receiv|correct|true)\p{L}*\b", regex.IGNORECASE
)
_minutes_dated = regex.compile(
    rf"\b(?:minutes|MINUTES)\s+(?:of|from|for|dated)\s+(?:the\s+)?(?P<dates>{DATES})", FLAGS, needs=("minutes",)
)
"""    That the minutes of [12 March 2024] be approved"""
_of_minutes = regex.compile(r"\b(?:minutes|notes|record)\b", regex.IGNORECASE, needs=("minutes", "notes", "record"))
_under_arising = regex.compile(
    r"matters?\s+arising|arising\s+from|previous\s+minutes|minutes\s+of"
    r"|^\W*(?:confirmation\s+of\s+|approval\s+of\s+)?(?:the\s+)?minutes\b|follow[\s-]*up",
    regex.IGNORECASE,
    needs=("arising", "minutes", "follow"),
)
SLASHED = regex.plain(r"\d{1,4}/\d{1,4}")
_hyphened = regex.plain(r"\d{1,4}-\d{1,4}")


class Own(NamedTuple):
    """What the numbers of a meeting's own minutes tell of how its papers cite."""

    numbers: frozenset[str] = frozenset()
    """Folded."""
    prefixes: tuple[str, ...] = ()
    """Which need no word: "EX."."""
    longest: int = 0
    """Digits at the beginning of a number."""
    slashed: bool = False
    """They are of the form 11/8, so that "item 11/8" is a minute …"""
    hyphened: bool = False
    """… or of the form 24-31, so that "Minute 24-31" is one and no range."""
    years: frozenset[str] = frozenset()
    """What all of them begin with: 24, where they are 24/51, 24/52, 24/53."""

    def of_years(self, year: str) -> bool:
        """Whether a number of these minutes, or of last year's, may begin so: 24/31 and 23/31, where it is 24/52."""
        return not {year, str(int(year) + 1)}.isdisjoint(self.years)


def places(parsed: Parsed, lost: list[Finding]) -> Iterator[tuple[Place, Own]]:
    """Each item or paper in which a reference can stand; what is not known of a meeting is among the `lost`."""
    text = parsed.kept
    named = Standing(text, standing(text.text, (*MINUTE_WORDS, *LIMB_WORDS)))
    by_meeting: dict[str, list[Item]] = {}
    for item in parsed.items:
        by_meeting.setdefault(item.meeting, []).append(item)
    owns = {id_: _own([item.number for item in items]) for id_, items in by_meeting.items()}
    prefixes = {prefix for own in owns.values() for prefix in own.prefixes}
    numbered = Standing(text, (at for prefix in prefixes for at in numbered_at(text.text, prefix)))
    held = [(m, by_meeting.pop(m.id, [])) for m in parsed.meetings if m.kind == "minutes"]
    confirmed = apiece(
        lambda one: _previous([i for i in one[1] if i.title or named.any(i.heading_end, i.span.end)]),
        held,
        lambda one: place_of(one[0]),
        "the last minutes that were confirmed by those",
        lost,
    )
    for (meeting, items), previous in zip(held, confirmed, strict=True):
        own = owns.get(meeting.id, Own())
        for item in items:
            arising = bool(_under_arising.search(item.title or ""))
            at = (item.heading_end, item.span.end)
            if own.slashed or (arising and (previous or own.years)) or named.any(*at) or numbered.any(*at):
                where = (item.id, text.between(*at), meeting.body, meeting.date, meeting.id, item.number)
                yield Place(*where, previous, arising, own.numbers), own
    for paper in parsed.papers:
        said = text.between(paper.span.start, paper.span.end)
        if "inute" in said.text or "INUTE" in said.text:
            yield Place(paper.id, said, paper.body, paper.date, None), Own()


def _own(numbers: Sequence[str]) -> Own:
    prefixes = tuple(sorted({m[0] for n in numbers if (m := _prefix.match(n))}))
    longest = max((len(digits[0]) for n in numbers if (digits := DIGITS.search(n))), default=0)
    slashed, hyphened = (
        sum(bool(form.fullmatch(n)) for n in numbers) * 2 > len(numbers) for form in (SLASHED, _hyphened)
    )
    years = frozenset(re.split("[/-]", n)[0] for n in numbers) if slashed or hyphened else frozenset[str]()
    years = years if len(years) == 1 and len(numbers) > 1 else frozenset[str]()
    return Own(frozenset(n.casefold() for n in numbers), prefixes, longest, slashed, hyphened, years)


def _previous(items: list[Item]) -> dt.date | None:
    """The last of the meetings whose minutes the meeting with these items confirmed."""
    for item in items:
        if "inutes" in item.text or "INUTES" in item.text:
            said = next(meeting_minutes(item.text, triggers(item.text)), None)
            told = said.whose.dates if said else m["dates"] if (m := _minutes_dated.search(item.text)) else None
            if _approved_minutes.search(item.text) and (days := find_dates(told or "")):
                return max(f.date for f in days)
        if _of_minutes.search(item.title or "") and (found := find_dates(item.title or "")):
            return found[0].date
    return None


def numbered_at(text: str, prefix: str) -> Iterator[int]:
    """Where a prefix stands before a digit."""
    return (at for at in places_of(text, prefix) if text[at + len(prefix) : at + len(prefix) + 1].isdigit())
