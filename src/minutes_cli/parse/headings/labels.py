"""The labels that head minutes, in every scheme: where one opens a line or stands inside it, and how it counts on.

A scheme is what labels that count on together share: the kind of number and the part of it that does not run.  A label
of two parts may count in either ("77/21" in its first, "19/165" in its second): the run tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET, LINES

_NUMBER = r"""(?:
    # Minute 151: · Item 5 – · Item 3 (alone on its line) · Item 16/10/6/3 Apologies · No. 12 Apologies
    (?P<word>(?:(?:agenda\s+)?(?:minute|item|min\.?)\s*(?:no\.?\s*)?|no\.?\s+)(?P<w>\d{1,5}[a-z]?(?:/\d{1,4}){0,3}))
        (?=\s*(?:[:.–-]|$)|(?<=/\d{1,4}|\bno\.?\s+\d{1,5})\s+(?-i:\p{Lu}))
    # EX.41 · EX 21 · C 11/069 · DM148/24 · OM-19-132 · R2021-223 · FGB 39/2021
  | (?P<pre>(?-i:[A-Z]{1,5}(?=[./\-]?[^\S\n]?\d)|[A-Z][A-Za-z]{1,4}(?=[./\-]?\d)))
    (?P<ps>[./\-]?[^\S\n]?)(?P<pa>\d{1,4}[a-z]?)
    (?:(?P<pb>[./\-]|[^\S\n]-)(?P<pc>\d{2,4}(?:-\d\d)?))?(?![\d/])
  | (?P<pa3>\d\d(?:-\d\d)?/(?:[A-Z]{2,5}|\d{1,2})/\d{1,4})(?![\d/])   # 18-19/FRA/62 · 11/20/09 · 19/3/12
  | (?P<pa5>\d{1,4}-\d\d/\d\d)(?!\d)                                  # 31-24/25
  | (?P<pa4>\d{1,4}/\d{1,4}/(?-i:[A-Z][A-Za-z]{1,6})(?!\w))           # 24/61/Plan
  | (?P<pa6>(?:(?:19|20)\d\d|\d{1,4})-\d{2,4})(?![\d-]|/\d)            # 2019-044 · 19-12 · 12-19
  | [(\[](?P<bracketed>\d{1,4})[)\]]                                  # (143) · [143]
  | \(?(?P<letter>(?-i:[a-z]))(?=\))\)                                # (a) · b)
  | (?P<capital>(?-i:[A-Z]))(?=[.)][^\S\n])                           # A. · B)
  | (?P<roman>(?-i:[IVXL]{1,7}))(?=[.)]|[^\S\n]+[–-]|\s*$)            # IX. · XIV –
    # 34 · 14365 · 41a/19 · 19/165 · 21.44 · 118/13-14 · 22.17/18
  | (?P<a>\d{1,5}[a-z]?)(?:(?P<s>\.|[^\S\n]?/[^\S\n]?)(?P<b>\d{1,4}(?:-\d\d)?(?:/\d\d)?(?-i:[a-z])?)(?![\d/]))?
)"""
LINE = regex.compile(
    rf"""^[^\S\n]*(?:1[.)]\s+(?=\d{{1,3}}[.)]\s+\p{{Lu}}))?(?P<lead>{BULLET}|\#+\s*)?(?P<n>{_NUMBER})
    (?P<stop>[^\S\n]*[.:)\]–-]+(?!\d)(?:[^\S\n]*/(?=\s))?|,(?=\s)|[^\S\n]+/(?=\s)|(?<=\d)(?=\p{{Lu}}[\p{{Ll}}\p{{Lu}}])|(?=\s|$))
    (?P<gap>[^\S\n\u00ad]*)(?P<title>[^\n]*)$""",
    LINES,
)
INSIDE = regex.compile(
    rf"(?P<n>{_NUMBER})(?P<stop>[^\S\n]?[.:)–-]?)[^\S\n]+(?=(?P<title>(?-i:[A-Z])[^\n]{{0,220}}))", LINES
)
_year = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?[^\S\n]+\p{L}")
_figure = re.compile(r"(?<![\w£$€.,/:-])\(?\d")
_prefix = re.compile(r"[A-Z]{1,5}[./\-]?\s?$|(?:[Mm]inute|[Ii]tem)\s?$")
_OPENS_IN_CAPITALS = r"[A-Z]{1,5}[./\-\x20]?\d|[A-Z][A-Za-z]{1,4}[./\-]?\d|(?i:min|ite|age|no\.?[ ])"
_LETTERED = r"\(?[a-z]\)|[A-Z][.)]\s|[IVXL]{1,7}(?:[.)]|\s+[–-]|$)"
_BULLETED = r"(?:[·•▪■□➤►●○◦‣]\s*|[-–*>]\s+|o\s+|\#+\s*)"
opening = re.compile(
    rf"""^(?:
        (?P<figure>[(\[]?[0-9]|\((?![^\W\d_])|{_OPENS_IN_CAPITALS}
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


def labels_inside(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Labels that stand inside a long line."""
    done = start
    for figure in _figure.finditer(text, start, end):
        at = figure.start()
        if at < done:
            continue
        lead = _prefix.search(text, max(start, at - 8), at)
        begins = (
            (lead.start(), at) if lead and (lead.start() == start or not text[lead.start() - 1].isalnum()) else (at,)
        )
        for begin in begins:
            if m := INSIDE.match(text, begin, min(end, begin + _MOST)):
                yield m
                done = m.end("n")
                break


def readings(m: regex.Match[str]) -> tuple[Reading, ...]:
    """The ways to read a label, the likelier first."""
    if m["a"] is None:
        return tuple(Reading((kind, fixed), value) for kind, value, fixed in _marked(m))
    if not m["b"]:
        return (Reading(("plain", ""), _value(m["a"])),)
    last = m["b"].rstrip("abcdefghijklmnopqrstuvwxyz")
    letter = _value("0" + m["b"][len(last) :])
    second = _value(m["b"].split("-")[0].split("/")[0])
    kind = m["s"].strip()
    return Reading((kind, last), _value(m["a"]) + letter), Reading((kind, m["a"]), second)


def _marked(m: regex.Match[str]) -> Iterator[tuple[str, int, str]]:
    """The readings of a label that is more than figures, as (kind, value, what does not run)."""
    if m["pre"]:
        kind = f"{m['pre']}{(m['pb'] or '').strip()}"
        yield kind, _value(m["pa"]), m["pc"] or ""
        if m["pc"]:
            yield kind, _value(m["pc"].split("-")[0]), m["pa"]
    elif m["word"]:
        parts = m["w"].split("/")
        if len(parts) > 2:
            yield "word", _value(parts[-1]), "/".join(parts[:2])
        else:
            yield "word", _value(parts[0]), ""
    elif m["bracketed"]:
        yield "()", _value(m["bracketed"]), ""
    elif letter := m["letter"] or m["capital"]:
        yield "letter" if m["letter"] else "capital", (ord(letter.lower()) - 96) * 32, ""
        if letter in _ROMAN:
            yield "roman", _roman(letter) * 32, ""
    elif m["roman"]:
        if value := _roman(m["roman"]):
            yield "roman", value * 32, ""
    else:
        yield from _of_parts(m)


def _of_parts(m: regex.Match[str]) -> Iterator[tuple[str, int, str]]:
    """The readings of a label of figures that name a year, a body or both."""
    if m["pa3"]:
        year, body, number = m["pa3"].split("/")
        yield "body", int(number) * 32, f"{year}/{body}"
    elif m["pa4"]:
        first, third, word = m["pa4"].split("/")
        yield word, int(third) * 32, first
        yield word, int(first) * 32, third
    elif m["pa5"]:
        number, _, year = m["pa5"].partition("-")
        yield "-", _value(number), year
    else:
        year, _, number = m["pa6"].partition("-")
        yield "year-", _value(number), year
        if len(year) < 4:
            yield "-year", _value(year), number


def _value(part: str) -> int:
    """Where a number stands among others: "41a" between 41 and 42."""
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
