"""What a place is worth that may be a numbered heading, and what says so.

The scale is that of all headings: about 3 for what anybody would take for one, 0 for what might be, less for the line
of a list or of a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.titles import STANDING, is_caps, is_title_case, tells, trimmed

from .above import title_above
from .labels import NO_PREFIX, Label, Reading
from .sentences import VERBS, bare_sentence
from .titles import FULL, inline_title, title_behind

_month = regex.compile(rf"{MONTH}\b", regex.IGNORECASE)
_WORDS_OF_DATE = 4
_part = regex.plain(r"\(?\w{1,4}[.)]")
"""The letter of an item's first part: "(a)", "ii)"."""
_GOES_ON = frozenset("(–-—[&/")
"""Signs behind bold type that a title goes on with: "PRESIDENT'S REPORT - (Mr Ash)"."""
_NESTED = 3.0
"""What a number weighs less that the file sets in a list inside an item of a list."""
_SHORTEST = 4
"""Characters of a title in bold type."""
_MONTHS = frozenset("JFMASONDjfmasond")
_of_day = regex.compile(r"(?i:[ap]m)\b")
_ordinal = regex.compile(r"(?:st|nd|rd|th)\b", regex.IGNORECASE)
_INITIALLED = r"(?-i:(?:[A-Z]\.[^\S\n]?){1,3}[A-Z][\w’'-]+)"
_SURNAME = r"(?-i:[A-Z][\w’'-]+)"
_motion = regex.compile(
    rf"""\s*(?:that\b|moved\b|proposed\b|resolved\b|resolution\b|motion\b|whereas\b|be\s+it\b|it\s+was\b
      |(?:{_INITIALLED}|{_SURNAME})\s*[,/]\s*(?:{_INITIALLED}|{_SURNAME})\s*(?:[:;]|\n|$)
      |{_INITIALLED}\s*(?:and|&)\s*{_INITIALLED}\s*(?:[:;]|\n|$)
      |{_SURNAME}\s+(?:and|&)\s+{_SURNAME}\s*[:;]\s*(?:that|be\s+it|whereas)\b)""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What follows the number of a resolution that has no title: the motion, or who moved it.

    That the report be received · Moved by A. Quill · A. Quill, B. Roe: That … · THAT the minutes be adopted

Two words with "and" between them are a title as a rule ("Footpaths and Ways"), and two movers before what they move.
"""
_moved = regex.plain(r"\s*(?:Moved|MOVED|Proposed|PROPOSED)\s*(?::|[Bb][Yy]\b)")
"""    12/2008 Moved: Cr Ash Seconded: Cr Reed"""
_mover = regex.compile(
    r"\s*(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}(?:made|makes|offered)\s+(?:a|the)\s+motion\b|(?:A\s+)?[Mm]otion\s+(?:was\s+)?(?:made\s+)?by\s+\p{Lu}"
)
"""The text of an item without a title that opens with who moved it: "2. Trustee Ash made a motion to approve"."""
_mover_below = regex.plain(r"\s*\n\s*(?:[•*-]\s*)?(?:Moved|MOVED|Proposed)\s+(?:by|BY)\b")
"""    2.⏎• Moved by: Cllr Ash"""
_to_do = regex.plain(r"To\s+[a-z]+\b")
"""How a line of an agenda opens: what stands further on may have verbs: "To confirm that the return has been sent"."""
_decides = regex.compile(r"(?:that|resolved|agreed|proposed|seconded|moved)\b", regex.IGNORECASE)
_AMOUNTS = frozenset("%£€$")
_name = regex.compile(r"[\p{L}’'-]+\s*[,;()]|\p{Lu}\.|[\p{L}’'-]+$")
_votes = regex.compile(
    r"(?:(?:votes?\s+)?(?:for|against)|abstain\w*|abstention\w*|in\s+favour)\s*(?:$|:|(?:cmhlr|councillor|cllr)s?\b)",
    regex.IGNORECASE,
)
"""What a number of votes is followed by: "3 For Cllr Reed", "4 Abstain"."""
_lost_letter = regex.plain(r"(?:(?:ue)?s?t?ion|otion|otice of \w+)s? submitted\b")  # "5. uestion submitted by"
_cells = regex.compile(r"\t|[^\S\n]{3,}|\s\|\s")
_NONE: Mapping[int, int] = MappingProxyType({})


class Shown(NamedTuple):
    """What the file shows of a text."""

    levels: Mapping[int, int] = _NONE
    """By offset, a heading's level where a line begins, 0 for bold."""
    rows: frozenset[int] = frozenset()
    """Where the rows of a flattened table begin."""
    opens: Mapping[int, int] = _NONE
    """Where bold type begins with a line and ends in it, and where it ends."""
    nested: frozenset[int] = frozenset()
    """Where the numbered lines of lists begin that stand inside an item of another."""


class Look(NamedTuple):
    """How a heading is set."""

    stop: str
    """What stops the number."""
    marked: bool = False
    caps: bool = False
    colon: bool = False
    """The title ends in one."""
    below: bool = False
    """The number stands alone on its line, and the title below it."""


class Bare(NamedTuple):
    """A title without a number, by offsets in the text."""

    start: int
    title: str
    end: int
    weight: float
    spoke: tuple[str, ...]


class Place(NamedTuple):
    """A place that may be a numbered heading.  A tuple, for most are weighed and thrown away."""

    start: int
    number: str
    readings: tuple[Reading, ...]
    title: str | None
    title_end: int
    weight: float
    spoke: tuple[str, ...]
    look: Look

    def weighing(self, weight: float, *why: str) -> Place:
        """The same place with another weight."""
        return self._replace(weight=weight, spoke=(*self.spoke, *why))


def weighed(text: str, m: Label, shown: Shown, *, inline: bool) -> Place | None:
    """The place of a label with its title and weight; None where no title belongs to it."""
    start, number = m.start, m.number
    stop = m.stop.strip()
    by_whom = "/" in number and _moved.match(text, m.stops, m.stops + 30)
    if by_whom or (m.resolution and _motion.match(text, m.stops, m.stops + 90)):
        return Place(start, number, m.ways, None, m.stops, 2.5, ("a resolution's number",), Look(stop))
    if not inline and _moves(text, m):
        return Place(start, number, m.ways, None, m.stops, 0.0 if m.title else 1.0, ("who moves",), Look(stop))
    if above := None if inline else title_above(text, m):
        start, title, end = above, text[above : m.line].rstrip(), m.end
    else:
        title, end = inline_title(m.title, m.behind, inside=True) if inline else title_behind(text, m)
        if shown.opens and not inline and (bold := _bold_title(text, m, shown)):
            title, end = bold
    if not title or title[0] == "/" or (title[0] in _MONTHS and _is_date(m.stop, title)):
        return None
    if not stop and title[0] in "FfAaVvIi" and _votes.match(title):
        return None
    title, end = _marked_on(text, title, end, shown)
    told = tidy(title)
    caps = is_caps(told)
    weight, spoke = _weight(text, m, told, shown, caps=caps, inline=inline)
    if weight <= -5:
        return None
    colon = title.endswith(":") or text[end : end + 1] == ":"
    look = Look(stop[:1], m.line in shown.levels, caps if told == title else is_caps(title), colon, not m.title.strip())
    apart = text[m.stops : text.find(title, m.stops, end)].strip()  # other numbers stand between: "2.", "2.1", "Ropes"
    if not inline and not above and not apart and (about := bare_sentence(text, title, end)):
        return Place(start, number, m.ways, trimmed(about), m.stops, weight, (*spoke, "a sentence"), look)
    return Place(start, number, m.ways, trimmed(title), end, weight, spoke, look)


def _bold_title(text: str, m: Label, shown: Shown) -> tuple[str, int] | None:
    """The title in bold type before a text that is not: "**7. Streetlights:** A lamp is out"; None where none is."""
    until = shown.opens.get(m.line, 0)
    title = text[m.behind : until].rstrip(" .:;–-")
    behind = text[m.behind + len(title) : until + 3].lstrip(" ")[:1]
    goes_on = behind.islower() or behind.isdigit() or behind in _GOES_ON
    if until - m.behind < _SHORTEST or not title[:1].isupper() or goes_on:
        return None
    return title, m.behind + len(title)


def _moves(text: str, m: Label) -> bool:
    """Whether what stands behind a number, or below it where it is alone on its line, is who moves."""
    if "otion" in m.title[:80]:
        return _mover.match(text, m.stops, m.stops + 90) is not None
    return bool(m.stop.strip()) and not m.title.strip() and _mover_below.match(text, m.stops, m.stops + 60) is not None


def _marked_on(text: str, title: str, end: int, shown: Shown) -> tuple[str, int]:
    """A title that fills its line, with the line below it where both are marked, though an empty line parts them."""
    if end + 2 not in shown.levels:
        return title, end
    last = title.rsplit("\n", maxsplit=1)[-1]
    if len(last) < FULL or text[end : end + 2] != "\n\n":
        return title, end
    stop = text.find("\n", end + 2)
    below = text[end + 2 : stop if stop >= 0 else len(text)]
    if len(below) > len(last) or tells(below) or _part.fullmatch(below):
        return title, end
    return f"{title}\n{below}", end + 2 + len(below)


def hopeless(m: Label) -> bool:
    """What no heading is, told at a glance: a limb, an amount, a name with its initial, the item of a bulleted list."""
    title = m.title
    if m.prefix in NO_PREFIX:
        return True
    if not m.stop and not m.gap and _ordinal.match(title):
        return True
    if title[:1].islower() or title[:1] in _AMOUNTS:
        return not (STANDING.match(title) or _lost_letter.match(title))
    if m.capital and _name.match(title) and not (m.number in "IVX" and is_caps(title)):
        return True
    return m.listed and not is_caps(title) and not STANDING.match(title)


def _sentence(text: str, m: Label, title: str) -> bool:
    """Whether what stands below a bare number goes on as a text does: it is the number of a page."""
    at = text.find(title[:20], m.stops, m.stops + 40)
    line = text[at : text.find("\n", at, at + 400)] if at >= 0 else title
    return bool(VERBS.search(line)) or line[-1:] in ".;," or (len(line) > 60 and not is_title_case(line))


def _is_date(stop: str, title: str) -> bool:
    """Whether a number and what stands behind it are a day ("7 June 2023"); a stop parts it from a longer title."""
    return bool(_month.match(title)) and (not stop.strip() or len(title.split()) < _WORDS_OF_DATE)


def _opens_list(before: str) -> bool:
    """Whether what stands before goes on in a list."""
    if before[-1:] in (":", ";", ","):
        return not before.endswith("RESOLVED:")
    return before.endswith(":-") or (before[-4:].lower() == "that" and not before[-5:-4].isalnum())


def _in_cells(title: str) -> bool:
    """Whether a line goes on in two more cells."""
    return ("\t" in title or "  " in title or "|" in title) and len(_cells.findall(title)) > 1


def cut_in(text: str, at: int) -> bool:
    """Whether the line above breaks off in a sentence: a number alone between its halves was set beside the text."""
    above = text[max(0, at - 200) : at].rstrip().rsplit("\n", maxsplit=1)[-1]
    return len(above) > FULL and above[-1].islower()


def _weight(text: str, m: Label, told: str, shown: Shown, *, caps: bool, inline: bool) -> tuple[float, tuple[str, ...]]:
    """How much a place looks like a heading, and what says so; `told` is its title on one line."""
    before = text[max(0, m.line - 80) : m.line].rstrip(" \t")
    level = shown.levels.get(m.line) if shown.levels else None
    signs = (
        (3.0, "standing item", STANDING.match(told)),
        (2.0, "in capitals", caps),
        (0.8, "in title case", not caps and is_title_case(told)),
        (1.5, "marked in the file", level is not None),
        (0.5, "a heading of the file", level),
        (0.5, "a line apart", before[-2:] == "\n\n" or not before),
        (0.5, "alone on its line", text[m.end : m.end + 2] in ("\n\n", "\n", "")),
        (1.0, "a number of parts", m.parts),
        (-_NESTED, "in a list inside another", m.line in shown.nested),
    )
    weight = 0.0
    spoke: list[str] = []
    for points, why, holds in signs:
        if holds:
            weight += points
            spoke.append(why)
    if m.dotted and weight < 1.5 and len(told) > 40:
        weight -= 1.5
    if _is_unit(told):
        weight -= 4
    if told[-1] in ";," or told.endswith((" and", " or")):
        weight -= 4
    if inline:
        weight -= 0 if m.stop.strip() else 0.5
    else:
        weight -= _against(text, m, told, before, caps=caps)
    return weight, tuple(spoke)


def _against(text: str, m: Label, told: str, before: str, *, caps: bool) -> float:
    """What speaks against a label that opens its line."""
    doubts = (
        (3, _opens_list(before.rstrip())),
        (2.5, m.listed),
        (6, m.parted and before[-6:].lower().endswith("year\n")),  # for the municipal year ⏎ 2021/22.
        (1.5, not caps and tells(told) and not ("\t" not in m.title and _to_do.match(told))),
        (1, len(told) > 150),
        (1, ")" in m.stop),
        (2.5, _decides.match(told)),
        (1, m.stop == ","),
        (1, _in_cells(m.title)),
        (5, not m.title.strip() and _numbers_page(text, m, told)),
        (1, not m.stop and m.plain and not m.title.strip() and not before.endswith(told[-9:])),
    )
    return sum([points for points, holds in doubts if holds])


def _numbers_page(text: str, m: Label, told: str) -> bool:
    """Whether a number alone on its line is the number of a page: the text goes on below it."""
    return m.figures and (not m.stop.strip() or cut_in(text, m.line)) and _sentence(text, m, told)


def _is_unit(told: str) -> bool:
    """Whether a number is told of what follows: small letters, a sign of money, a time of day."""
    return (
        ("a" <= told[0] <= "z" and not _lost_letter.match(told))
        or told[0] in _AMOUNTS
        or (told[1:2] in "mM" and _of_day.match(told) is not None)
    )
