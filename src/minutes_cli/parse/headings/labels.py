"""The labels that head minutes, in every scheme: where one opens a line or stands inside it, and how it counts on.

A scheme is what labels that count on together share: the kind of number and the part of it that does not run.  A label
of two parts may count in either ("77/21" in its first, "19/165" in its second): the run tells which.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import MUNICIPAL, NUMBER_WORD, PARTS
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, LINES

_NUMBER = rf"""(?:
    (?P<word>{NUMBER_WORD})?(?:
        # EX.41 · EX 21 · C 11/069 · DM148/24 · OM-19-132 · R2021-223D · FGB 39/2021 · BC/24/1 · BC/24-25/31
        (?P<pre>(?-i:(?![IVXL]{{1,7}}\.[^\S\n])[A-Z]{{1,5}}(?=[./\-]?[^\S\n]?\d)|[A-Z][A-Za-z]{{1,4}}(?=[./\-]?\d)))
        (?P<ps>[./\-]?[^\S\n]?)(?P<figures>
            {MUNICIPAL}[/-]\d{{1,4}}[a-z]? | \d{{1,3}}:\d\d/\d\d
          | \d{{1,4}}[a-z]?(?:(?:[./\-]|[^\S\n]-)\d{{1,4}}(?:[/-]\d\d|(?-i:[A-Z])(?=[\s:.)]))?)?)(?![\d/])
      | (?P<figures>{PARTS})
        # 2019-044 · 19-12 · 24-1
      | (?P<figures>\d{{1,4}}-\d{{1,4}}(?:(?-i:[A-Z])(?=[\s:.)]))?)(?![\d-]|/\d)
        # 34 · 14365 · 41a/19 · 19/165 · 21.44 · 118/13-14 · 22.17/18
      | (?P<figures>\d{{1,5}}[a-z]?(?:(?:\.|[^\S\n]?/[^\S\n]?)\d{{1,4}}(?:-\d\d)?(?:/\d\d)?(?-i:[a-z])?(?![\d/]))?)
    )(?(word)(?=\s*(?:[:.–-]|$)|\s+(?-i:\p{{Lu}})))
  | [(\[](?P<bracketed>\d{{1,4}})[)\]]                                  # (143) · [143]
  | \(?(?P<letter>(?-i:[a-z]))(?=\))\)                                # (a) · b)
  | (?P<capital>(?-i:[A-Z]))(?=[.)][^\S\n])                           # A. · B)
  | (?P<roman>(?-i:[IVXL]{{1,7}}))(?=[.)]|[^\S\n]+[–-]|\s*$)            # IX. · XIV –
)"""
"""Words, a body's letters, years and a counter, in any order: which of the figures counts on, the run tells."""
LINE = regex.compile(
    rf"""^[^\S\n]*(?:1[.)]\s+(?=\d{{1,3}}[.)]\s+\p{{Lu}}))?(?P<lead>{BULLET}|\#+\s*|\*(?=\d))?(?P<n>{_NUMBER})
    (?P<stop>\*?[^\S\n]*[.:)\]–-]+(?!\d)(?:[^\S\n]*/(?=\s))?|,(?=\s)|[^\S\n]+/(?=\s)|(?<=\d)(?=\p{{Lu}}[\p{{Ll}}\p{{Lu}}])|\*?(?=\s|$))
    (?P<gap>[^\S\n\u00ad]*)(?P<title>[^\n]*)$""",
    LINES,
)
INSIDE = regex.compile(
    rf"(?P<n>{_NUMBER})(?P<stop>[^\S\n]?[.:)–-]?)[^\S\n]+(?=(?P<title>(?:(?:19|20)\d\d[ ])?(?-i:[A-Z])[^\n]{{0,220}}))",
    LINES,
)
_TOLD = ("n", "stop", "title", "word", "pre", "ps", "figures", "bracketed", "letter", "capital", "roman")
_of_line, _of_inside = regex.fields(LINE, *_TOLD, "lead", "gap"), regex.fields(INSIDE, *_TOLD)
_part = regex.plain(r"\s?([./:_-]?)\s?([0-9]+[A-Za-z]?(?![A-Za-z])|[A-Za-z]+)")
_month = regex.plain(r"((?:19|20)?\d\d)(?:-(?:0[1-9]|1[0-2])(?:-(?=\d{3})|_)|\.(?:0[1-9]|1[0-2])\.)(\d{1,4})")
_of_years = regex.plain(MUNICIPAL)
_day = regex.plain(r"\d\d/\d{1,2}/\d{1,4}")
_year = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?[^\S\n]+\p{L}")
_figure = regex.plain(r"[0-9]")
_of_agenda = regex.plain(r"\d{1,2}[.)]\s+(?=[A-Z])")
"""The item's number in its agenda, behind the minute's: "28/2022 - 1. Apologies"."""
_parted = regex.plain(r"[0-9]{1,5}[a-z]?\s?[./-]\s?[0-9]")
_BARS = frozenset("_£$€.,/:-")
"""Signs that no label stands behind, nor behind a letter or a figure."""
_JOINS = frozenset("./-")
"""Those that stand between the letters and the figures of one label: "Cou/286", "EX.41"."""
OF_CLOSED = frozenset(("E", "EX", "C", "PE"))
"""Letters before a number of what is exempt, confidential or public excluded, where others have none."""
NO_PREFIX = frozenset("AYES DAY FOR LOT NAYS NOES PAGE PART PHASE ROOM STAGE UNIT VOTE VOTES WARD YEAR ZONE".split())  # noqa: SIM905
"""Words before a number that it counts something else with."""
_prefix = regex.plain(r"(?![AI]\s?$)[A-Z]{1,5}[./\-]?\s?$|[A-Z][a-z]{1,4}[./\-]$|(?:[Mm]inute|[Ii]tem)\s?$")
_OPENS_IN_CAPITALS = r"[A-Z]{1,5}[./\-\x20]?\d|[A-Z][A-Za-z]{1,4}[./\-]?\d|§|(?i:min|ite|age|no\.?[ ])"
_LETTERED = r"\(?[a-z]\)|[A-Z][.)]\s|[IVXL]{1,7}(?:[.)]|\s+[–-]|$)"
_BULLETED = r"(?:[·•▪●○][^\S\n]*|[-–*>][^\S\n]+|o[^\S\n]+|\#+[^\S\n]*)"
opening = regex.plain(
    rf"""^(?:
        (?P<figure>[(\[*]?[0-9]|\((?![^\W\d_])|{_OPENS_IN_CAPITALS}
          |{_BULLETED}(?:[(\[]?[0-9]|{_OPENS_IN_CAPITALS}|{_LETTERED}))
      | (?P<letter>{_LETTERED})
    )""",
    re.VERBOSE | re.MULTILINE,
)
"""How a line opens that may open with a label: of figures, of a letter or a Roman numeral.  Cheaper than `LINE`."""


_LINE = 2000
"""Characters of a line that are looked at."""
_MOST = 260
"""Characters of a label and of what is looked at of its title."""


class Reading(NamedTuple):
    """One way to read a label."""

    scheme: tuple[str, str]
    """Its kind, and the part that does not run."""
    value: int
    """Where it stands in its scheme: 32 for each whole step, so that "41a" is between 41 and 42."""


_PLAIN = ("plain", "")
_OF_PAGE = frozenset("/.")
"""What joins the two figures of a number that a page may have, alone on its line: "3/12"."""
_TWO, _THREE, _OF_YEAR = 2, 3, 4
"""Figures of a number that counts in its first as a rule; and digits of a year before the number."""


class Label(NamedTuple):
    """A label with what stands beside it, by offsets in the text: all that is asked of it, told once."""

    line: int
    """Where its line begins, or the label itself where it stands inside one."""
    start: int
    stops: int
    """Where what stops it ends."""
    behind: int
    """Where what may be its title begins …"""
    end: int
    """… and ends."""
    number: str
    """As a heading gives it."""
    stop: str
    gap: str
    title: str
    """All that stands behind it on its line."""
    listed: bool
    """A bullet stands before it."""
    prefix: str | None
    figures: bool
    """Nothing but figures, in brackets or not …"""
    plain: bool
    """… or one number, and no more."""
    dotted: bool
    parts: bool
    """A number of parts, or one that says what it is the number of."""
    parted: bool
    """A number of parts, one of them a year as a rule."""
    resolution: bool
    """Of the kind that resolutions have of their own."""
    counts: bool
    """A capital or a Roman numeral …"""
    capital: bool
    """… or the first of the two."""
    ways: tuple[Reading, ...]


def label(m: regex.Match[str], *, inside: bool = False) -> Label:
    """The label of a match of `LINE`, or of `INSIDE`."""
    told = _of_inside(m) if inside else _of_line(m)
    n, stop, title, word, pre, ps, figures, bracketed, letter, capital, roman = told[:11]
    lead, gap = (None, "") if inside else told[11:]
    parts = _part.findall(figures) if figures else []
    one, bare = len(parts) == 1, bool(parts) and not (word or pre)
    joined = parts[1][0] if len(parts) > 1 else ""
    line, ends = m.span()
    if title and joined == "/" and bare and (other := _of_agenda.match(title)):
        gap, title = gap + other[0], title[other.end() :]
    behind = ends if inside else ends - len(title)
    stops = m.end("stop") if inside else behind - len(gap)
    return _make(
        Label,
        (
            line,
            stops - len(stop) - len(n) - (lead == "*"),
            stops,
            behind,
            behind + len(title),
            letter or bracketed or capital or (n if bare and one else tidy(n).replace(" -", "-")),
            stop,
            gap,
            title,
            lead is not None and lead[0] != "#" and lead != "*",
            None if word else pre,
            bool(bracketed) or (bare and (one or (len(parts) == _TWO and joined in _OF_PAGE))),
            bare and one,
            bare and joined == "." and len(parts) == _TWO,
            bool(word) or (bare and "/" in n) or bool(pre and (ps or not one)),
            not word and not one and (bool(pre) or ("/" in n and not _day.match(n))),
            not one and ((bare and len(parts) == _TWO and _resolves(parts)) or bool(pre and not word)),
            bool(capital or roman),
            bool(capital),
            tuple(_counted(word, pre, parts) if parts else _lettered(bracketed, letter or capital, roman)),
        ),
    )


_make = tuple.__new__


def labels_inside(text: str, start: int, end: int, *, parted: bool) -> Iterator[Label]:
    """Labels that stand inside a long line; of such as have parts, if those alone are looked for."""
    done = start
    for figure in (_parted if parted else _figure).finditer(text, start, end):
        at = figure.start()
        if at > start and text[at - 1] == "(":
            at -= 1
        if at < done or (at > start and text[at - 1].isalnum()):
            continue
        lead = _prefix.search(text, max(start, at - 8), at) if at > start else None
        barred = at > start and text[at - 1] in _BARS
        if barred and not (lead and text[at - 1] in _JOINS):
            continue
        whole = lead and (lead.start() == start or not text[lead.start() - 1].isalnum())
        begins = [lead.start()] if lead and whole else []
        if not barred:
            begins.append(at)
        for begin in begins:
            if m := INSIDE.match(text, begin, min(end, begin + _MOST)):
                told = label(m, inside=True)
                yield told
                done = told.stops - len(told.stop)
                break


def _resolves(parts: list[tuple[str, str]]) -> bool:
    """Whether a number of two figures is of the kind that resolutions have: "19-12", "2019/044"."""
    return parts[1][0] == "-" or len(parts[0][1]) == _OF_YEAR


def _counted(word: str | None, pre: str | None, parts: list[tuple[str, str]]) -> Iterator[Reading]:
    """The ways to read a label with figures: any of them may be what counts, the likelier first."""
    opens = f"{'word ' if word else ''}{pre or ''}"
    if len(parts) == 1:
        value = _value(parts[0][1])
        yield Reading((opens.rstrip() or "plain", ""), value)
        if pre in OF_CLOSED and not word:
            yield Reading(_PLAIN, value)
        return
    figures = [n for n, (_, part) in enumerate(parts) if part[0].isdigit()]
    if not opens and (month := _month.fullmatch("".join(map("".join, parts)))):
        yield Reading(("month", month[1]), _value(month[2]))  # the month of one number may be a slip
        return
    kind = opens + "".join([join if part[0].isdigit() else f"{join}{part}" for join, part in parts])
    last = parts[-1][1]
    letter = last[-1] if last[-1].isalpha() and last[0].isdigit() else ""
    if len(figures) > _THREE:  # the third may be a slip
        yield Reading((kind, "/".join([part for _, part in parts[:2]])), _value(last))
        return
    for n in sorted(figures, reverse=not _counts_first(parts, lettered=bool(pre))):
        rest = "".join([f"{join}{'' if at == n else part}" for at, (join, part) in enumerate(parts)])
        if n == len(parts) - 1 or not letter:
            yield Reading((kind, rest), _value(parts[n][1]))
        else:
            yield Reading((kind, rest[:-1]), _value(parts[n][1]) + _value(f"0{letter}"))


def _counts_first(parts: list[tuple[str, str]], *, lettered: bool) -> bool:
    """Whether a number of parts rather counts in its first: "77/21", "EX.41-22", "118/13-14"; else in its last."""
    if len(parts) == _TWO:
        return lettered or parts[1][0] != "-"
    (_, year), (join, following) = parts[-2:]
    return _of_years.fullmatch(f"{year}{join}{following}") is not None


def _lettered(bracketed: str | None, one: str | None, roman: str | None) -> Iterator[Reading]:
    """The readings of a label in brackets, of a letter or of a Roman numeral."""
    if bracketed:
        yield Reading(("()", ""), _value(bracketed))
    elif one:
        yield Reading(("letter" if one.islower() else "capital", ""), (ord(one.lower()) - 96) * 32)
        if one in _ROMAN:
            yield Reading(("roman", ""), _roman(one) * 32)
    elif roman and (value := _roman(roman)):
        yield Reading(("roman", ""), value * 32)


def _value(part: str) -> int:
    """Where a number stands among others: "41a" between 41 and 42."""
    if part.isdecimal():
        return int(part) * 32
    digits = part.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = part[len(digits) :].casefold()
    return int(digits or 0) * 32 + (ord(letter) - 96 if letter else 0)


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_TENS, _ONES = ("", "X", "XX", "XXX", "XL", "L"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def _roman(numeral: str) -> int:
    """The value of a Roman numeral that is written as it should be; else 0."""
    values = [_ROMAN[c] for c in numeral]
    value = sum(-v if v < later else v for v, later in zip(values, [*values[1:], 0], strict=True))
    tens, ones = divmod(value, 10)
    return value if value < 60 and _TENS[tens] + _ONES[ones] == numeral else 0


def numbered_line(text: str, at: int) -> bool:
    """Whether a line opens with a number of its own; a year does not count ("2024/25 Month 6 Report")."""
    return bool(LINE.match(text, at, at + _LINE)) and not _year.match(text, at, at + _LINE)
