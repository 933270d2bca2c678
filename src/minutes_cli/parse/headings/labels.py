"""The labels that head minutes, in every scheme: where one opens a line or stands inside it, and how it counts on.

A scheme is what labels that count on together share: the kind of number and the part of it that does not run.  A label
of two parts may count in either ("77/21" in its first, "19/165" in its second): the run tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import OF_BODY, OF_WORD, OF_YEARS
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, LINES

_NUMBER = rf"""(?:
    # Minute 151: · Item 5 – · Item 3 (alone on its line) · Item 16/10/6/3 Apologies · No. 12 Apologies
    (?P<word>(?:(?:agenda\s+)?(?:minute|item|min\.?)\s*(?:no\.?\s*)?|no\.?\s+)(?P<w>\d{{1,5}}[a-z]?(?:/\d{{1,4}}){{0,3}}))
        (?=\s*(?:[:.–-]|$)|(?<=/\d{{1,4}}|\bno\.?\s+\d{{1,5}})\s+(?-i:\p{{Lu}}))
    # EX.41 · EX 21 · C 11/069 · DM148/24 · OM-19-132 · R2021-223D · FGB 39/2021
  | (?P<pre>(?-i:(?![IVXL]{{1,7}}\.[^\S\n])[A-Z]{{1,5}}(?=[./\-]?[^\S\n]?\d)|[A-Z][A-Za-z]{{1,4}}(?=[./\-]?\d)))
    (?P<ps>[./\-]?[^\S\n]?)(?P<pa>\d{{1,4}}[a-z]?)
    (?:(?P<pb>[./\-]|[^\S\n]-)(?P<pc>\d{{2,4}}(?:-\d\d|(?-i:[A-Z])(?=[\s:.)]))?))?(?![\d/])
  | (?P<pa3>{OF_BODY}) | (?P<pa5>{OF_YEARS}) | (?P<pa4>{OF_WORD})
    # 2019-044 · 19-12 · 12-19
  | (?P<pa6>(?:(?:19|20)\d\d-\d{{2,4}}(?:(?-i:[A-Z])(?=[\s:.)]))?|\d{{1,4}}-\d{{2,4}}))(?![\d-]|/\d)
  | [(\[](?P<bracketed>\d{{1,4}})[)\]]                                  # (143) · [143]
  | \(?(?P<letter>(?-i:[a-z]))(?=\))\)                                # (a) · b)
  | (?P<capital>(?-i:[A-Z]))(?=[.)][^\S\n])                           # A. · B)
  | (?P<roman>(?-i:[IVXL]{{1,7}}))(?=[.)]|[^\S\n]+[–-]|\s*$)            # IX. · XIV –
    # 34 · 14365 · 41a/19 · 19/165 · 21.44 · 118/13-14 · 22.17/18
  | (?P<a>\d{{1,5}}[a-z]?)(?:(?P<s>\.|[^\S\n]?/[^\S\n]?)(?P<b>\d{{1,4}}(?:-\d\d)?(?:/\d\d)?(?-i:[a-z])?)(?![\d/]))?
)"""
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
_TOLD = (
    *("n", "stop", "title", "word", "pre", "ps", "pc", "pa6", "bracketed", "letter", "capital", "roman", "a", "b", "s"),
    *("pa", "pb", "pa3", "pa4", "pa5", "w"),
)
_of_line, _of_inside = regex.fields(LINE, *_TOLD, "lead", "gap"), regex.fields(INSIDE, *_TOLD)
_of_years = regex.plain(r"([A-Z]*)(\d+)([-:])(.*)", regex.DOTALL)
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
_OPENS_IN_CAPITALS = r"[A-Z]{1,5}[./\-\x20]?\d|[A-Z][A-Za-z]{1,4}[./\-]?\d|(?i:min|ite|age|no\.?[ ])"
_LETTERED = r"\(?[a-z]\)|[A-Z][.)]\s|[IVXL]{1,7}(?:[.)]|\s+[–-]|$)"
_BULLETED = r"(?:[·•▪■□➤►●○◦‣][^\S\n]*|[-–*>][^\S\n]+|o[^\S\n]+|\#+[^\S\n]*)"
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
    n, stop, title, word, pre, ps, pc, pa6, bracketed, letter, capital, roman, a, b, s = told[:15]
    lead, gap = (None, "") if inside else told[21:]
    line, ends = m.span()
    if title and s == "/" and (other := _of_agenda.match(title)):
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
            letter or bracketed or capital or (n if a and not s else tidy(n).replace(" -", "-")),
            stop,
            gap,
            title,
            lead is not None and lead[0] != "#" and lead != "*",
            pre,
            bool(a or bracketed),
            bool(a) and not b,
            s == ".",
            bool(word or (s and "/" in s) or (pre and (ps or pc))),
            bool((s and "/" in s) or pc),
            bool(pa6 or pc or (s and b and len(a) == 4)),
            bool(capital or roman),
            bool(capital),
            _readings(a, s, b) if a else tuple([Reading((kind, fixed), value) for kind, value, fixed in _marked(told)]),
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


def _readings(a: str, s: str | None, b: str | None) -> tuple[Reading, ...]:
    """The ways to read a label of figures, the likelier first."""
    if not b or not s:
        return (Reading(_PLAIN, _value(a)),)
    last = b.rstrip("abcdefghijklmnopqrstuvwxyz")
    letter = _value("0" + b[len(last) :])
    second = _value(b.split("-")[0].split("/")[0])
    kind = s.strip()
    return Reading((kind, last), _value(a) + letter), Reading((kind, a), second)


def _marked(told: tuple[str | None, ...]) -> Iterator[tuple[str, int, str]]:
    """The readings of a label that is more than figures, as (kind, value, what does not run)."""
    _, _, _, word, pre, _, pc, pa6, bracketed, letter, capital, roman, _, _, _, pa, pb, pa3, pa4, pa5, w = told[:21]
    if pre and pa:
        yield from _lettered(pre, pa, (pb or "").strip(), pc)
    elif word and w:
        parts = w.split("/")
        if len(parts) > 2:
            yield "word", _value(parts[-1]), "/".join(parts[:2])
        else:
            yield "word", _value(parts[0]), ""
    elif bracketed:
        yield "()", _value(bracketed), ""
    elif one := letter or capital:
        yield "letter" if letter else "capital", (ord(one.lower()) - 96) * 32, ""
        if one in _ROMAN:
            yield "roman", _roman(one) * 32, ""
    elif roman:
        if value := _roman(roman):
            yield "roman", value * 32, ""
    else:
        yield from _of_parts(pa3, pa4, pa5, pa6)


def _lettered(pre: str, pa: str, pb: str, pc: str | None) -> Iterator[tuple[str, int, str]]:
    """The readings of a label of letters and figures; some letters only mark a number among plain ones."""
    yield f"{pre}{pb}", _value(pa), pc or ""
    if pre in OF_CLOSED and not pb:
        yield _PLAIN[0], _value(pa), _PLAIN[1]
    if pc:
        yield f"{pre}{pb}", _value(pc.split("-")[0]), pa


def _of_parts(pa3: str | None, pa4: str | None, pa5: str | None, pa6: str | None) -> Iterator[tuple[str, int, str]]:
    """The readings of a label of figures that name a year, a body or both."""
    if pa3:
        if "/" not in pa3:  # the month of one number may be a slip
            year, _, number = pa3.replace(".", "-").replace("_", "-").split("-")
            yield "month", int(number) * 32, year
            return
        year, body, number = pa3.split("/")
        yield "body", int(number) * 32, f"{year}/{body}"
        if year.isdecimal() and body.isdecimal():
            yield "of month", int(year) * 32, f"{body}/{number}"
    elif pa4:
        first, third, word = pa4.split("/")
        yield word, int(third) * 32, first
        yield word, int(first) * 32, third
    elif pa5:
        letters, number, sign, year = _of_years.fullmatch(pa5).groups()  # type: ignore[union-attr]
        yield letters + sign, _value(number), year
    elif pa6:
        year, _, number = pa6.partition("-")
        yield "year-", _value(number), year
        if len(year) < 4:
            yield "-year", _value(year), number


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
