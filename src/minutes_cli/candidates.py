"""Every place of a text that may be a numbered heading, and how much it looks like one."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from .dates import MONTH
from .passage import tidy
from .patterns import BULLET, LINES
from .titles import NOT_TITLE, STANDING, VERB, cuts_size, is_caps, is_title_case, trimmed

_NUMBER = r"""(?:
    (?P<word>(?:minute|item|min\.?)\s*(?:no\.?\s*)?(?P<w>\d{1,5}[a-z]?(?:/\d{1,4})?))(?=\s*[:–-])
  | (?P<pre>(?-i:[A-Z]{1,5}(?=[./\-]?\s?\d)|[A-Z][A-Za-z]{1,4}(?=[./\-]?\d)))(?P<ps>[./\-]?\s?)(?P<pa>\d{1,4}[a-z]?)
    (?:(?P<pb>[./\-])(?P<pc>\d{2,4}(?:-\d\d)?))?(?![\d/])
  | (?P<pa3>\d\d(?:-\d\d)?/(?:[A-Z]{2,5}|\d\d)/\d{1,4})
  | (?P<pa5>\d{1,4}-\d\d/\d\d)(?!\d)
  | (?P<pa4>\d{1,4}/\d{1,4}/(?-i:[A-Z][A-Za-z]{1,6})(?!\w))
  | \((?P<bracketed>\d{2,4})\)
  | \(?(?P<letter>(?-i:[a-z]))(?=\))\)
  | (?P<a>\d{1,5}[a-z]?)(?:[^\S\n]?(?P<s>[/.])[^\S\n]?(?P<b>\d{1,4}(?:-\d\d)?(?:/\d\d)?(?-i:[a-z])?)(?![\d/]))?
)"""
_line = regex.compile(
    rf"""^[^\S\n]*(?P<lead>{BULLET}|\#+\s*)?(?P<n>{_NUMBER})
    (?P<stop>[^\S\n]*[.:)\]–-]+(?:[^\S\n]*/(?=\s))?|[^\S\n]+/(?=\s)|(?<=\d)(?=[A-Z][a-z])|(?=\s|$))
    (?P<gap>[^\S\n\u00ad]*)(?P<title>[^\n]*)$""",
    LINES,
)
_inline = regex.compile(
    rf"(?:(?<=^|[^\S\n])|(?<=[.)]))(?P<n>{_NUMBER})(?P<stop>[.:)–-]?)[^\S\n]+(?=(?P<title>(?-i:[A-Z])[^\n]*))",
    LINES,
)
_resolving = regex.compile(r"\s(?=(?:UNANIMOUSLY\s+)?(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECISION)\b)")
_article = regex.compile(r"\s+[AI]$")
_cites = regex.compile(
    r"\b(?:minutes?|min\.|nos?\.?|numbers?|numbered|ref(?:s|erence)?\.?|items?|and|to|see|application)\s*$",
    regex.IGNORECASE,
)
_month = regex.compile(rf"{MONTH}\b", regex.IGNORECASE)
_unit = regex.compile(
    r"(?-i:[a-z])|[%£]|(?:st|nd|rd|th|am|pm)\b",
    regex.IGNORECASE,
)
_agenda_only = regex.compile(r"\(?\d{1,2}[.)]")
_caps = regex.compile(r"(?:[^\p{Ll}\n]*\p{Lu}[^\p{Ll}\n]*)(?=\s+\p{Lu}?[\p{Ll}’']|\s+\p{Lu}\s|\s+\([a-z\d]\)|$)")
_stop = regex.compile(r"(?<!\b(?:No|Nos|Cllr|Mr|Mrs|Ms|Dr|St|Rev|Min|Cllrs|Vol)|\b\p{L})(?:[.:]\s|\.$)")
_stacked = regex.compile(r"(?:\s*\n[^\S\n]*\d{1,3}\.\d{1,2}[^\S\n]*(?=\n))+")
"""Numbers of paragraphs that a converter stacked between an item's number and its title."""
_runs_on = regex.compile(r"\s+[–-]\s+(?=\p{Ll}|[^\n]*\b(?:was|were|had|has|is|are)\b)")
_cell_end = regex.compile(r"\s+/(?=\s|$)")
_agenda_cell = regex.compile(r"\(?\d{1,2}[.)]?(?:[^\S\n]{3,}|[^\S\n]*\t[^\S\n]*)(?=\p{L})")
_tab = regex.compile(r"[^\S\n]*\t")
_year = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?[^\S\n]+\p{L}")
_list_marker = regex.compile(r"\(?[a-z0-9]{1,3}[).]\s")
_connects = regex.compile(r"(?:\b(?:and|of|the|for|to|in|on|with|at|by|from)|[-–,&/(])$", regex.IGNORECASE)
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
    found = [c for m in _line.finditer(text, begin) if (c := _candidate(text, m, marked, inline=False))]
    longest = max((len(line) for line in text.split("\n")), default=0)
    if longest > 110:
        at = {c.start for c in found}
        dense = sum(c.weight > 0 for c in found) * 400 < len(text) and longest > 300
        for m in _inline.finditer(text, begin):
            plain = not (m["s"] == "/" or m["pc"])
            if (
                m.start("n") not in at
                and not (plain and not dense)
                and not _cites.search(text, max(0, m.start() - 25), m.start())
            ):
                found += [c] if (c := _candidate(text, m, marked, inline=True)) else []
    return sorted(found, key=lambda c: c.start)


def _candidate(text: str, m: regex.Match[str], marked: frozenset[int], *, inline: bool) -> Candidate | None:
    parts = _parts(m)
    if not parts:
        return None
    start = m.start("n")
    if above := None if inline else _title_above(text, m):
        start, title, end = above, text[above : m.start()].rstrip(), m.end()
    else:
        title, end = _inline_title(m["title"], m.start("title")) if inline else _title(text, m)
    if not title or _month.match(title):
        return None
    weight = _weight(text, m, title, marked, inline=inline)
    return (
        Candidate(start, m["letter"] or m["bracketed"] or tidy(m["n"]), parts[0], parts[1], trimmed(title), end, weight)
        if weight > -5
        else None
    )


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


def _parts(m: regex.Match[str]) -> tuple[tuple[str, int, str], tuple[str, int, str] | None] | None:
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


def _numbered_line(text: str, at: int) -> bool:
    """Whether a line opens with a number of its own; a year does not count ("2024/25 Month 6 Report")."""
    return bool(_line.match(text, at)) and not _year.match(text, at)


def _title_above(text: str, m: regex.Match[str]) -> int | None:
    """Where the title begins that stands right above a number alone on its line, both between empty lines."""
    if m["title"].strip() or text[m.end() : m.end() + 2] != "\n\n":
        return None
    above = text.rfind("\n\n", 0, m.start()) + 2
    lines = text[above : m.start()].rstrip("\n").split("\n") if above > 1 else []
    told = len(lines) in (1, 2) and text[m.start() - 1] == "\n" != text[m.start() - 2]
    titled = all(map(is_caps, lines)) or (len(lines) == 1 and is_title_case(lines[0]) and lines[0][-1] not in ".;:")
    return above if told and titled else None


def _title(text: str, m: regex.Match[str]) -> tuple[str, int]:
    """The title behind a number that opens its line, and where it ends: on this line or the next, or over several."""
    title, end = m["title"], m.end("title")
    cell = (
        _cell_end.search(title) if m["stop"].strip().endswith("/") else _tab.search(title) if "\t" in m["gap"] else None
    )
    if agenda_number := _agenda_cell.match(title):
        lead = agenda_number.end()
        rest = _tab.search(title, lead)
        return title[lead : rest.start() if rest else len(title)], end if not rest else end - len(title) + rest.start()
    if cell and cell.start():
        return title[: cell.start()], end - len(title) + cell.start()
    if not tidy(title) or _agenda_only.fullmatch(tidy(title)):
        stacked = _stacked.match(text, end)
        end = stacked.end() if stacked else end
        following = regex.compile(r"\s*([^\n]+)").match(text, end)
        if not following or following.start(1) - end > 4 or _numbered_line(text, following.start(1)):
            return "", end
        title, end = following[1], following.end()
    stop = _stop.search(title)
    standing = STANDING.match(title)
    if standing and title[standing.end() : standing.end() + 1] == ":" and title[standing.end() + 1 :].strip():
        return title[: standing.end()], end - len(title) + standing.end()
    if standing and (dash := _runs_on.search(title, standing.end(), standing.end() + 70)):
        return title[: dash.start()], end - len(title) + dash.start()
    if len(title) > 130 or (
        stop and (VERB.search(title, stop.end()) or (title[stop.start()] == "." and title[stop.end() :].strip()))
    ):
        return _inline_title(title, end - len(title))
    while nxt := regex.compile(r"(?:\n|(?<=[(][^)\n]*)\n\n)([^\n]+)").match(text, end):
        wraps = (
            nxt[1][0].islower() and not _list_marker.match(nxt[1]) and not VERB.search(nxt[1]) and title[-1] not in ".:"
        )
        joined = (
            wraps
            or title.count("(") > title.count(")")
            or _connects.search(title)
            or (title[-1].isdigit() and _month.match(nxt[1]))
            or (is_caps(title) and is_caps(nxt[1]))
        )
        ends = not joined or len(title) > 300 or _line.match(text, nxt.start(1)) or NOT_TITLE.match(nxt[1])
        if ends and not cuts_size(title, nxt[1]):
            break
        title, end = title + "\n" + nxt[1], nxt.end()
    return title, end


def _inline_title(title: str, start: int) -> tuple[str, int]:
    """The title of a heading that runs into its text: its capitals, a standing title, or the words up to a stop."""
    caps = _caps.match(title)
    if caps and sum(c.isupper() for c in caps[0]) >= 4:
        told = _resolving.split(caps[0], maxsplit=1)[0]
        end = len(_article.sub("", told) if len(told) < len(title) else told)
    elif stop := _stop.search(title, 0, 160):
        end = stop.start()
        if VERB.search(title[:end]) and (standard := STANDING.match(title)):
            end = standard.end()
    else:
        standard = STANDING.match(title)
        end = standard.end() if standard and len(title) > 110 else len(title) if len(title) <= 160 else 0
    return title[:end].rstrip(), start + len(title[:end].rstrip())


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
