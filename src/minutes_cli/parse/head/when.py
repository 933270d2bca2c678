"""When a meeting was held: its day and time, from the words of a title."""

from __future__ import annotations

from collections import Counter
from datetime import date

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, WEEKDAY, Day, find_dates, find_days
from minutes_cli.words.patterns import BODY_WORD, FLAGS

_time = regex.compile(
    r"""(?<![+:])(?=[\dnm])(?:(?P<h>[01]?\d|2[0-3])(?:\s*[.:]\s*(?P<m>[0-5]\d|[0-5][oO]|OO))?\s*(?P<ap>[ap])\.?\s?m\b
      | \b(?P<h24>[01]\d|2[0-3])[:.](?P<m24>[0-5]\d)\s*(?:hours|hrs)?(?!\d|[/.:]\d)
      | \b(?P<h12>1[0-2]|0?[1-9])[:.](?P<m12>[0-5]\d)\s*(?P<word>noon)?(?!\d|[/.:]\d)
      | \b(?:12\s*)?(?P<noon>noon|midday)\b)""",
    FLAGS,
    head=r"\d{1,2}(?:\s*[.:]\s*[\do]|\s*[ap]\.?\s?m\b)|\b(?:12\s*)?(?:noon|midday)\b",
)
_told = regex.fields(_time, "h", "m", "ap", "h24", "m24", "h12", "word", "noon")
_stamp = regex.plain(
    r"\b(?:posted|uploaded|published|printed|updated|modified|created|accessed)\b[^.;]{0,40}$", regex.IGNORECASE
)
_verb = regex.plain(r"\b(?:held|place|convened|met)\b", regex.IGNORECASE)
_held = regex.compile(
    rf"(?:\bdate\s*(?:of\s+(?:the\s+)?meeting\s*)?:?\s*|{WEEKDAY},?\s*(?:the\s*)?|\bon\s+(?:the\s+)?)$",
    FLAGS,
)
_weekday_at_end = regex.compile(rf"\b(?P<w>{WEEKDAY}),?\s+(?:the\s+)?(?:\d{{1,2}}\D|{MONTH}\b)", FLAGS)
_beside_body = regex.compile(rf"\b(?:{BODY_WORD}|meeting|minutes)\b\W", FLAGS)
_opens = regex.compile(rf"\W*(?:{WEEKDAY},?\s*(?:the\s+)?)?", FLAGS)
"""What may stand before a day on a line of its own."""
_closes = regex.plain(r"(?:[^\n]*\))?\W*")
"""What may stand behind "Harbour Board Minutes" or "Harbour Board (Quays)" where a day stands alone below it."""
_CUT = ("day", "-", "–", "—")
"""How a line ends that the line's end has cut from its day: "HARBOUR BOARD - TUESDAY ⏎ 8TH JULY"."""
_of_another = regex.compile(
    r"""(?:(?<!^\W{0,5})|(?!(?:approved|confirmed|adopted|agreed|signed)\s+(?:draft\s+)?minutes\b))
      \b(?:approv|confirm|agree|receiv|sign|adopt)\w*\s+(?:and\s+sign\w*\s+)?(?:the\s+)?(?:draft\s+)?minutes\b[^;]*$
      | \b(?:uploaded|published|publication|posted|printed|dated|signed|issued|version|received\s+on)\b[^.]{0,40}$
      | \b(?:approv|adopt|confirm|ratif|accept)\w*+(?![)\]])(?:[\s,:–-]*\b(?:by|at|on|the|this|full|parish|town|council
          |committee|board|governors|trustees|members|meeting|of|held|as|amended|corrected|and|signed|adopted|confirmed|a\b|true
          |correct|accurate|record|regular|next))*+[\s,:–-]*$
      | \bby\s+(?:no\s+later\b.*)?$|\bwill\s+(?:not\s+)?be\b[^.]*$
      | (?<!\b(?:consideration|approval|confirmation|adoption)\s+(?:at|by)\s+(?:the\s+)?)
        \b(?:next|previous|last)\s+(?:meeting|minutes)\b(?!.*?\b(?:meeting|minutes|met)\b)[^;]{0,60}$
      | \bnext\s+meeting\s*[,:(]?\s*\b(?:on|to\s+be|will)\b[^;]{0,60}$
      | \badjourned\s+(?:from|on)\b.*$""",
    FLAGS,
    needs=(
        *("minutes", "upload", "publi", "posted", "printed", "approv", "dated", "signed", "issued", "version"),
        *("received", "by", "will", "next", "previous", "last", "adjourned", "adopt", "confirm", "ratif", "accept"),
    ),
)
_numbered_by_day = regex.plain(r"(?<![\d/])(\d\d)/(\d\d?)/(\d\d?)\s?/\d{1,3}(?![\d/])")
_FEWEST = 3
"""Numbers that tell the day of a meeting."""


def held_on(title: str, declared: date | None = None) -> date | None:
    """The date beside a body's name, "held on", a weekday or "Date:"; else the first that is of nothing else.

    Where the title prints the day that its file declares, too, with its right weekday, the other is a slip.
    """
    found = [f for f in find_dates(title) if not _told_of_another(title, f.start)]
    if declared and len(found) > 1 and weekday_beside(title, declared) == f"{declared:%A}"[:3]:
        return declared
    if len(found) > 1:
        return max(found, key=lambda f: _rank(title, f.start, f.end)).date
    return found[0].date if found else None


def weekday_beside(title: str, day: date) -> str | None:
    """The weekday that the title gives to a date, by its first three letters; None where it gives none."""
    for found in find_dates(title):
        if found.date == day:
            m = _weekday_at_end.search(title[max(0, found.start - 20) : found.end])
            return m["w"][:3].title() if m else None
    return None


def day_told(title: str) -> Day | None:
    """The day that a title gives without its year, ranked like a date."""
    found = [d for d in find_days(title) if not _told_of_another(title, d.start)]
    ranked = sorted(found, key=lambda d: -_rank(title, d.start, d.end) - (d.weekday is not None))
    return ranked[0] if ranked else None


def _rank(title: str, start: int, end: int) -> int:
    first = title.rfind("\n", 0, start) + 1
    beside = bool(_beside_body.search(title, first, start) or _below_body(title, first, start))
    before = title[max(0, start - 160) : start]
    held = (
        bool(_verb.search(before))
        or bool(_held.search(before[-48:]))
        or bool(regex.match(WEEKDAY, title[start:end], FLAGS))
    )
    return 2 * beside + held


def _below_body(title: str, first: int, start: int) -> bool:
    """Whether a day opens its line, and that above it names a body or a meeting at its end, or is cut from the day."""
    if not first or not _opens.fullmatch(title, first, start):
        return False
    above = title[title.rfind("\n", 0, first - 1) + 1 : first]
    named = [m.end() for m in _beside_body.finditer(above)]
    cut = above.rstrip(" \n,").casefold().endswith(_CUT)
    return bool(named) and (cut or _closes.fullmatch(above, named[-1]) is not None)


def _told_of_another(title: str, at: int) -> bool:
    """Whether a date is of other minutes ("approve the minutes of the meeting held on …"), or of a deadline."""
    return bool(_of_another.search(title[max(0, title.rfind("\n", 0, at)) : at]))


def day_of_numbers(text: str) -> date | None:
    """The day that a paper's minute numbers tell, all of one day: "16/07/26/1", "16/07/26/2"."""
    days = Counter(m.groups() for m in _numbered_by_day.finditer(text))
    told, count = days.most_common(1)[0] if days else (("", "", ""), 0)
    if count < _FEWEST or count * 5 < days.total() * 4:
        return None
    year, month, day = map(int, told)
    try:
        return date(2000 + year, month, day)
    except ValueError:
        return None


def clock(title: str) -> str | None:
    """The first time of day, as 24-hour `HH:MM`; not the one at which a page was put up, nor one told to the second."""
    m = next((m for m in _time.finditer(title) if not _stamped(title, m.start())), None)
    if not m:
        return None
    h, minutes, ap, h24, m24, h12, word, noon = _told(m)
    if noon or word:
        return "12:00"
    if h24:
        return f"{int(h24):02d}:{m24}"
    if h12:
        return None
    minutes = (minutes or "00").replace("o", "0").replace("O", "0")
    return f"{int(h) % 12 + (12 if ap.casefold() == 'p' else 0):02d}:{minutes}"


def _stamped(title: str, at: int) -> bool:
    """Whether the line tells before `at` that something was posted or changed then."""
    return _stamp.search(title, max(title.rfind("\n", 0, at) + 1, at - 60), at) is not None
