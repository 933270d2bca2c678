"""Every place of a text that may be a numbered heading, and how much it looks like one."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from minutes_cli.words.dates import MONTH
from minutes_cli.words.passage import tidy
from minutes_cli.words.titles import STANDING, VERB, is_caps, is_title_case, trimmed

from .numbers import INLINE, LINE, ways
from .titles import inline_title, title_above, title_behind

_cites = regex.compile(
    r"\b(?:minutes?|min\.|nos?\.?|numbers?|numbered|ref(?:s|erence)?\.?|items?|and|to|see|application)\s*$",
    regex.IGNORECASE,
)
_month = regex.compile(rf"{MONTH}\b", regex.IGNORECASE)
_unit = regex.compile(
    r"(?-i:[a-z])|[%£]|(?:st|nd|rd|th|am|pm)\b",
    regex.IGNORECASE,
)
_opens_list = regex.compile(r"(?::-?|\bthat|;|,)\s*$", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a numbered heading."""

    start: int
    number: str
    parts: tuple[str, int, str]
    """(style, value, the part of the number that does not run)"""
    other: tuple[str, int, str] | None
    """The second way to read a number of two parts."""
    title: str
    title_end: int
    weight: float


def candidates(text: str, begin: int, marked: frozenset[int]) -> list[Candidate]:
    found = [c for m in LINE.finditer(text, begin) if (c := _candidate(text, m, marked, inline=False))]
    longest = max((len(line) for line in text.split("\n")), default=0)
    if longest > 110:
        at = {c.start for c in found}
        dense = sum(c.weight > 0 for c in found) * 400 < len(text) and longest > 300
        for m in INLINE.finditer(text, begin):
            plain = not (m["s"] == "/" or m["pc"])
            if (
                m.start("n") not in at
                and not (plain and not dense)
                and not _cites.search(text, max(0, m.start() - 25), m.start())
            ):
                found += [c] if (c := _candidate(text, m, marked, inline=True)) else []
    return sorted(found, key=lambda c: c.start)


def _candidate(text: str, m: regex.Match[str], marked: frozenset[int], *, inline: bool) -> Candidate | None:
    parts = ways(m)
    if not parts:
        return None
    start = m.start("n")
    if above := None if inline else title_above(text, m):
        start, title, end = above, text[above : m.start()].rstrip(), m.end()
    else:
        title, end = inline_title(m["title"], m.start("title")) if inline else title_behind(text, m)
    if not title or _month.match(title):
        return None
    weight = _weight(text, m, title, marked, inline=inline)
    return (
        Candidate(start, m["letter"] or m["bracketed"] or tidy(m["n"]), parts[0], parts[1], trimmed(title), end, weight)
        if weight > -5
        else None
    )


def _weight(text: str, m: regex.Match[str], title: str, marked: frozenset[int], *, inline: bool) -> float:
    """How much a candidate looks like a heading: positive for a title of its own, negative for a list or a sentence."""
    told = tidy(title)
    before = text[: m.start()].rstrip(" \t")
    weight = 0.0
    weight += 3 if STANDING.match(told) else 0
    weight += 2 if is_caps(told) else 0.8 if is_title_case(told) else 0
    weight += 1.5 if m.start() in marked else 0
    weight += 0.5 if before.endswith("\n\n") or not before else 0
    weight += 0.5 if text[m.end("title") : m.end("title") + 2] in ("\n\n", "\n", "") else 0
    weight += 1 if m["word"] or m["s"] == "/" or (m["pre"] and (m["ps"] or m["pc"])) else 0
    weight -= 1.5 if m["s"] == "." and weight < 1.5 and len(told) > 40 else 0
    weight -= 4 if _unit.match(told) else 0
    weight -= 4 if told[-1] in ";," or told.endswith((" and", " or")) else 0
    weight -= (
        3
        if not inline and _opens_list.search(before[-60:].rstrip()) and not before[-60:].rstrip().endswith("RESOLVED:")
        else 0
    )
    if not inline:
        weight -= 2.5 if m["lead"] and not m["lead"].startswith("#") else 0
        weight -= 1.5 if VERB.search(told) and not is_caps(told) else 0
        weight -= 1 if len(told) > 150 else 0
        weight -= 1 if ")" in m["stop"] else 0
    return weight
