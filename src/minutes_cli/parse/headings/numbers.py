"""The numbers that head minutes, in every style: where one opens a line or stands inside it, and how it runs."""

from __future__ import annotations

import regex

from minutes_cli.words.patterns import BULLET, LINES

_NUMBER = r"""(?:
    (?P<word>(?:minute|item|min\.?)\s*(?:no\.?\s*)?(?P<w>\d{1,5}[a-z]?(?:/\d{1,4})?))(?=\s*[:–-])
  | (?P<pre>(?-i:[A-Z]{1,5}(?=[./\-]?[^\S\n]?\d)|[A-Z][A-Za-z]{1,4}(?=[./\-]?\d)))
    (?P<ps>[./\-]?[^\S\n]?)(?P<pa>\d{1,4}[a-z]?)
    (?:(?P<pb>[./\-])(?P<pc>\d{2,4}(?:-\d\d)?))?(?![\d/])
  | (?P<pa3>\d\d(?:-\d\d)?/(?:[A-Z]{2,5}|\d\d)/\d{1,4})
  | (?P<pa5>\d{1,4}-\d\d/\d\d)(?!\d)
  | (?P<pa4>\d{1,4}/\d{1,4}/(?-i:[A-Z][A-Za-z]{1,6})(?!\w))
  | \((?P<bracketed>\d{2,4})\)
  | \(?(?P<letter>(?-i:[a-z]))(?=\))\)
  | (?P<a>\d{1,5}[a-z]?)(?:[^\S\n]?(?P<s>[/.])[^\S\n]?(?P<b>\d{1,4}(?:-\d\d)?(?:/\d\d)?(?-i:[a-z])?)(?![\d/]))?
)"""
LINE = regex.compile(
    rf"""^[^\S\n]*(?P<lead>{BULLET}|\#+\s*)?(?P<n>{_NUMBER})
    (?P<stop>[^\S\n]*[.:)\]–-]+(?:[^\S\n]*/(?=\s))?|[^\S\n]+/(?=\s)|(?<=\d)(?=[A-Z][a-z])|(?=\s|$))
    (?P<gap>[^\S\n\u00ad]*)(?P<title>[^\n]*)$""",
    LINES,
)
INLINE = regex.compile(
    rf"(?:(?<=^|[^\S\n])|(?<=[.)]))(?P<n>{_NUMBER})(?P<stop>[.:)–-]?)[^\S\n]+(?=(?P<title>(?-i:[A-Z])[^\n]*))",
    LINES,
)
_year = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?[^\S\n]+\p{L}")


def _only_way(m: regex.Match[str]) -> tuple[str, int, str] | None:
    """The way to read a number that can be read in one way alone."""
    if m["word"]:
        head = regex.match(r"\d+", m["w"])
        return ("word", int(head[0]) * 32 if head else 0, "")
    if m["bracketed"]:
        return ("()", _value(m["bracketed"]), "")
    if m["letter"]:
        return ("letter", (ord(m["letter"]) - 96) * 32, "")
    if m["pa3"]:
        year, body, value = m["pa3"].split("/")
        return ("body", int(value) * 32, f"{year}/{body}")
    if m["pa5"]:
        value, _, year = m["pa5"].partition("-")
        return ("-", _value(value), year)
    return None


def ways(m: regex.Match[str]) -> tuple[tuple[str, int, str], tuple[str, int, str] | None] | None:
    """The ways to read a number as (style, value, constant): "77/21" runs in its first part, "19/165" in its second."""
    if only := _only_way(m):
        return (only, None)
    if m["pa4"]:
        first, third, word = m["pa4"].split("/")
        return ((word, int(third) * 32, first), (word, int(first) * 32, third))
    if m["pre"]:
        style = f"{m['pre']}{m['pb'] or ''}"
        if m["pc"]:
            return ((style, _value(m["pa"]), m["pc"]), (style, _value(m["pc"].split("-")[0]), m["pa"]))
        return ((style, _value(m["pa"]), ""), None)
    if not m["b"]:
        return (("plain" + (")" if ")" in m["stop"] else ""), _value(m["a"]), ""), None)
    last = m["b"].rstrip("abcdefghijklmnopqrstuvwxyz")
    letter = _value("0" + m["b"][len(last) :])
    second = _value(m["b"].split("-")[0].split("/")[0])
    return ((m["s"], _value(m["a"]) + letter, last), (m["s"], second, m["a"]))


def _value(part: str) -> int:
    """Where a number stands among others: "41a" between 41 and 42."""
    digits = part.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    letter = part[len(digits) :].casefold()
    return int(digits) * 32 + (ord(letter) - 96 if letter else 0)


def numbered_line(text: str, at: int) -> bool:
    """Whether a line opens with a number of its own; a year does not count ("2024/25 Month 6 Report")."""
    return bool(LINE.match(text, at)) and not _year.match(text, at)
