"""Who and by when at the end of a row: its last two cells, in a table with bars, tabs or columns of spaces.

The gate leaks. JP to mend it. ⇥ JP ⇥ 4/5/24        The lamps are to be seen to.     JP/MQ     asap
| … JP will mend the gate. ⏎ … MQ will oil the oars. | JP ⏎ ⏎ MQ | 4/5/24 ⏎ ⏎ asap |: one of each, in order

Such cells are of their own row.  Of a row that says several things and names nobody for any, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.sentences import sentences

from .beside import asked_for, deed_of
from .done import is_done
from .owners import Owners
from .parts import INITIALS, NOTHING, NUMBER_CELL, NUMBERED, told_of
from .told import Told

_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = (
    rf"(?:\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|(?i:{_ORDINAL}\s(?:{MONTH})(?:,?\s\d{{4}})?|(?:{MONTH})\s(?:\d{{4}}|{_ORDINAL}(?:,?\s\d{{4}})?)"
    r"|a\.?s\.?a\.?p\.?|next\smeeting|immediately))"
)
_gap = regex.compile(
    r"(?<![\s|])(?:[ \t\n]*+\|[\s|]*+|[ \t]*+\n[ \t]*+\n\s*+|[ ]{0,2}\t\s*+|[ ]{3}\s*+)"
    rf"(?P<days>{_DAY}(?:[ \t]*\n\s*{_DAY})*+)(?=[ \t|]*+$)",
    regex.MULTILINE,
)
_near = regex.compile(rf"(?<=[.!?)’”])[ ](?P<who>{INITIALS})[ ](?P<days>{_DAY})(?=[ \t|]*+$)", regex.MULTILINE)
"""    JP to mend it. JP 4/5"""
_sign = regex.plain(r"\||\t|[ ]{3}|[A-Z]{2}\n|[.!?)’”] [A-Z]{2,4}(?:/[A-Z]{2,4})* \d{1,2}/")
_in_line = regex.plain(r"(?:^|[|\t]|[ ]{3})[ ]*(?P<who>[A-Z](?:(?!   )[^\t|\n]){0,40}?)$")
_day = regex.compile(_DAY)
_month = regex.compile(rf"^(?={MONTH}\W*\d*$)", regex.IGNORECASE)
"""    August 2024: by the end of it"""
_breaks = regex.plain(r"\n[ \t]*\n\s*|\n[ \t]*(?=[*•–-][ \t])")
_row_above = regex.plain(r"\n[ \t]*\|(?!\s*$)|\t[^\n]*\n(?=[ \t]*\n|[^\t\n]*\n)", re.MULTILINE)
_initials = regex.compile(INITIALS)
_each = regex.plain(r"\s*[/,&+]\s*|\s+and\s+")
_deed_of_one = regex.plain(r"\b([A-Z]{2,4}) (?:to|will|would) [a-z]")
_voted = regex.compile(r"\W*proposed\s?(?:by\s)?[^.;\n]{2,40}seconded[^.;\n]{2,40}", regex.IGNORECASE)
_LOOK_BACK = 6000
"""Characters of a row."""
_LONGEST = 400
"""Characters of a row that is a task as a whole."""
_ENOUGH = 25
"""Characters of a row at least, if it is no sentence to its end: a rota has names and days beside few words."""
_HEADING = 40
"""Characters below the one thing that a row says is to be done: what heads the next row."""
_MOST = 8
"""Names that stand above one another in a cell."""


class Row(NamedTuple):
    """The end of a row, by its places in the text of its item."""

    start: int
    """Where its words begin …"""
    at: int
    """… where they end, and its cells begin …"""
    end: int
    """… and where these end."""
    who: tuple[str, ...]
    """The names of its cell, from above."""
    days: tuple[str, ...]

    @property
    def says(self) -> bool:
        """Whether its words are more than what stands in a rota."""
        return self.at - self.start >= _ENOUGH


@lru_cache(maxsize=256)
def rows_by_day(text: str, owners: Owners) -> tuple[Row, ...]:
    """The rows of a text that end with somebody who can be asked and a day; asked where it is read, and once more."""
    return tuple(_rows_by_day(text, owners))


def _rows_by_day(text: str, owners: Owners) -> Iterator[Row]:
    if not _sign.search(text):
        return
    upto = 0
    found = sorted((*_gap.finditer(text), *_near.finditer(text)), key=regex.Match.start)
    for m in found:
        if m.start() < upto:
            continue
        at, who = (m.start(), [m["who"]]) if "who" in m.groupdict() else _who(text, upto, m.start())
        if not who or not all(_can_be_asked(one, owners) for one in who):
            continue
        between = text[m.start() : m.start("days")]
        if "|" not in between and "\n" in between and not _alone(text, m.start()):
            continue
        start = _row(text, upto, at, over_lines="|" in between or "\n" in between)
        upto = m.end()
        yield Row(start, at, m.end(), tuple(who), tuple(d[0] for d in _day.finditer(m["days"])))


def _alone(text: str, at: int) -> bool:
    """Whether the line that ends at a place has initials and nothing else."""
    return _initials.fullmatch(text[text.rfind("\n", 0, at) + 1 : at].strip()) is not None


def _can_be_asked(name: str, owners: Owners) -> bool:
    return owners.knows(name) or all(owners.is_one(part) for part in _each.split(name) if part)


def _who(text: str, since: int, at: int) -> tuple[int, list[str]]:
    """The names in the cell that ends at a place, from above, and where the words before it end."""
    who: list[str] = []
    while len(who) < _MOST:
        begins = text.rfind("\n", since, at) + 1 or since
        line = text[begins:at].rstrip()
        m = _in_line.search(line)
        if m is None or not (_initials.fullmatch(m["who"]) or (m.start("who") and not who)):
            break
        who.insert(0, m["who"].rstrip())
        at = since + len(text[since : begins + m.start()].rstrip())
        if line[: m.start()].strip(" \t|") or m[0].startswith("|"):
            break
    return since + len(text[since:at].rstrip(" \t\n|")), who


def _row(text: str, since: int, at: int, *, over_lines: bool) -> int:
    """Where the words of a row begin that end at a place: with their line, or behind the row above of a table.

    `over_lines`: a cell may have several lines, as in a table with bars, and where one is below the other.
    """
    edge = max(since, at - _LOOK_BACK)
    if over_lines:
        begins = max((m.end() for m in _row_above.finditer(text, edge, at)), default=edge)
    else:
        begins = max(edge, text.rfind("\n", edge, at) + 1)
        if _voted.fullmatch(text[begins:at].strip()):  # of what stands above it
            begins = edge + text[edge:begins].rstrip().rfind("\n") + 1
    if m := NUMBER_CELL.match(text, begins, at) or NUMBERED.match(text, begins, at):
        begins = m.end()
    while begins < at and text[begins] in " \t\n|":
        begins += 1
    return begins


def by_day(text: str, owners: Owners) -> tuple[list[Told], Sequence[Row]]:
    """What the rows of a text ask that end with who and when, and those rows."""
    rows = rows_by_day(text, owners)
    return [told for row in rows for told in of_row(text, row, owners)], rows


def of_row(text: str, row: Row, owners: Owners) -> list[Told]:
    """What a row asks of those beside it, by their days; nothing where it does not tell which of several things."""
    paragraphs = _paragraphs(text, row)
    if not paragraphs or NOTHING.match(tidy(text[row.start : row.at])):
        return []
    if len(row.who) == 1:
        return _of_one(text, row, paragraphs, owners) if len(row.days) == 1 else []
    days = row.days * len(row.who) if len(row.days) == 1 else row.days
    if len(days) != len(row.who):
        return []
    theirs: dict[str, list[tuple[int, int]]] = {
        who: [p for p in paragraphs if _names(text[slice(*p)], who, owners)] for who in row.who
    }
    found = []
    for n, who in enumerate(row.who):
        if len(theirs[who]) != row.who.count(who):  # several paragraphs name them: those that tell what they will do
            theirs[who] = [p for p in theirs[who] if next(_deeds(text, *p, who, owners), None)]
        if len(theirs[who]) != row.who.count(who):
            return []
        start, end = theirs[who][row.who[:n].count(who)]
        found.append(_sentence(text, row, start, end, n, days[n], owners))
    return sorted(found)


def _paragraphs(text: str, row: Row) -> list[tuple[int, int]]:
    cuts = [row.start, *(m.end() for m in _breaks.finditer(text, row.start, row.at)), row.at]
    ends = [*(m.start() for m in _breaks.finditer(text, row.start, row.at)), row.at]
    return [(a, b) for a, b in zip(cuts, ends, strict=False) if text[a:b].strip(" \t\n|")]


def _called(who: str, owners: Owners) -> list[str]:
    """What those of a cell are called in the text beside it: their initials, and their names."""
    parts = [part for part in _each.split(who) if part]
    return [*parts, *(name for part in parts if (name := owners.spelled(part)))]


def _names(words: str, who: str, owners: Owners) -> bool:
    return any(re.search(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b", words) for name in _called(who, owners))


def _deeds(text: str, start: int, end: int, who: str, owners: Owners) -> Iterator[tuple[int, int, int]]:
    """(where it begins, where the deed does, its end) of what a paragraph says that somebody is to do, or will."""
    whole = sentences(text[start:end])
    at = 0
    while at < end - start:
        cut = whole.at(at)
        told = text[start + cut.start : start + cut.end]
        for name in _called(who, owners):
            if m := deed_of(told, name):
                begins = start + cut.start
                yield begins + m.start(), begins + m.start("deed"), begins + len(told)
                break
        at = max(cut.end, at + 1)


def _of_one(text: str, row: Row, paragraphs: Sequence[tuple[int, int]], owners: Owners) -> list[Told]:
    who, day = row.who[0], row.days[0]
    deeds = [one for p in paragraphs for one in _deeds(text, *p, who, owners)]
    own = [one for one in deeds if not is_done(text, one[1], one[2])]
    if len(own) > 1:  # the cells stand beside the last paragraph
        own = [one for one in own if one[0] >= paragraphs[-1][0]]
    if own:
        return [_told(text, row, start, end, who, day, told_of(text[deed:end])) for start, deed, end in own]
    if deeds:
        return []
    if row.at - row.start < _ENOUGH and text[row.at - 1] not in ".!;":
        return []
    if row.at - row.start <= _LONGEST and len(paragraphs) == 1:
        return [_told(text, row, row.start, row.at, who, day, told_of(text[row.start : row.at]))]
    open_ = [p for p in paragraphs if not _is_of_another(text[slice(*p)], owners)]
    asked = [s for p in open_ for s in asked_for(text[slice(*p)], p[0])]
    asked = asked or [s for p in open_ for s in asked_for(text[slice(*p)], p[0], promised=True)]
    if len(asked) != 1 or len(text[asked[0][1] : row.at].strip()) > _HEADING:
        return []
    return [_told(text, row, *asked[0], who, day, told_of(text[slice(*asked[0])]))]


def _is_of_another(words: str, owners: Owners) -> bool:
    """Whether a paragraph names whoever is to do what it tells."""
    return any(owners.knows(m[1]) for m in _deed_of_one.finditer(words))


def _sentence(text: str, row: Row, start: int, end: int, n: int, day: str, owners: Owners) -> Told:  # noqa: PLR0913, PLR0917
    """What one paragraph asks of the nth of a cell: the deed it tells of them, else the sentence that names them."""
    who = row.who[n]
    if one := next(_deeds(text, start, end, who, owners), None):
        return _told(text, row, one[0], one[2], who, day, told_of(text[one[1] : one[2]]))
    whole = sentences(text[start:end])
    at = 0
    while at < end - start:
        cut = whole.at(at)
        if _names(text[start + cut.start : start + cut.end], who, owners):
            start, end = start + cut.start, start + cut.end
            break
        at = max(cut.end, at + 1)
    return _told(text, row, start, end, who, day, told_of(text[start:end]))


def _told(text: str, row: Row, start: int, end: int, who: str, day: str, task: str) -> Told:  # noqa: PLR0913, PLR0917
    """One request; its place goes on to the cells where nothing else stands between."""
    last = not text[end : row.at].strip(" \t\n|") and len(row.who) == 1
    return Told(start, row.end if last else end, who, task, f"by {_month.sub('the end of ', day)}", day=day)


def without_theirs(told: Sequence[Told], own: Sequence[Told], rows: Sequence[Row]) -> list[Told]:
    """What else was read, but for what took the cells of a row that is read, and what is read of it again."""
    read = [row for row in rows if any(row.start <= one.start < row.end for one in own)]
    return [
        one
        for one in told
        if not any(row.start <= one.start < row.end and one.end > row.at for row in read)
        and not any(one.start < other.end and other.start < one.end for other in own)
    ]
