"""The body's next meeting, as its minutes announce it: its day, and where they tell them its hour and its place."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, find_dates, find_days
from minutes_cli.words.patterns import FLAGS


class Announced(NamedTuple):
    """A meeting that is to come."""

    day: date
    item: int
    """Which of the minutes announces it, from 0."""
    words: str
    """In which it does."""


def announced(told: Sequence[tuple[str | None, str]], day: date | None, body: str | None = None) -> Announced | None:
    """The body's next meeting, as the minutes of `day` announce it, each a title and words: under that title, or last.

    What is said of a next meeting in between may be that of any group that somebody reports on, unless it was agreed.
    """
    found = [
        Announced(to_come, n, words)
        for n, (title, text) in enumerate(told)
        if title and _next_title.search(title)
        for words in (_closes.split(f"{title} {text[:_ANNOUNCING]}", maxsplit=1)[0],)
        if not (body and is_of_another(words, body))
        for to_come in _days_in(words, day)
    ]
    if found or not told:
        return min(found, default=None)
    end = told[-1][1][-_ENDING:]
    for m in reversed([*_next_said.finditer(end)]):
        for days, words in _said_at(end, m, day, body):
            return Announced(min(days), len(told) - 1, words)
    agreed = (
        Announced(min(days), n, words)
        for n, (_, text) in enumerate(told)
        if "hold" in text
        for m in _next_said.finditer(text)
        if _to_hold.search(text, max(0, m.start() - _LEADS), m.start())
        for days, words in _said_at(text, m, day, body)
        if day and (min(days) - day).days <= _SOON
    )
    return min(agreed, default=None)


def announced_too(
    told: Sequence[tuple[str | None, str]], first: Announced, day: date, body: str | None = None
) -> list[Announced]:
    """What other meetings of the body the minute announces that has its next: "… for the Annual Meeting on 10 May".

    Behind a title in the plural every day is one.
    """
    title, text = told[first.item]
    words = f"{title or ''} {text}"
    words = words if title and _next_title.search(title) else words[-_ENDING:]
    found: dict[date, Announced] = {}
    for said in _sentence.split(_closes.split(words, maxsplit=1)[0]):
        several = _dates_of.search(title or "") is not None
        if "meeting" not in said.lower() or (body and is_of_another(said, body)):
            continue
        if several or (_of_kind.search(said) and not _of_others.search(said)):
            days = sorted({d for d in _days_in(said, day) if d > first.day})
            found |= {d: Announced(d, first.item, said) for d in (days if several else days[:1])}
    return sorted(found.values())


def _said_at(text: str, m: regex.Match[str], day: date | None, body: str | None) -> Iterator[tuple[list[date], str]]:
    """The days that are told behind "next meeting", and the words in which they are; nothing where none is."""
    behind = _stop.split(text[m.end() : m.end() + _ANNOUNCING], maxsplit=1)[0]
    words = m[0] + _closes.split(behind, maxsplit=1)[0]
    days = list(_days_in(words, day)) if _told_of.match(behind) else []
    if days and not (body and is_of_another(words, body)):
        yield days, words


def hour_in(words: str) -> time | None:
    """The hour that such words name; None where they name none, or several."""
    told = {_hour(m) for m in _clock.finditer(words)}
    return told.pop() if len(told) == 1 else None


def place_in(words: str) -> str | None:
    """The place that such words name, by what it is: a hall, a room, a school."""
    m = _place.search(words)
    return " ".join(m[0].split()) if m else None


def is_of_another(words: str, body: str) -> bool:
    """Whether such words name another body than the one whose minutes have them."""
    m = _of_body.search(words)
    return m is not None and not _words_of(m["who"]) <= _words_of(body)


def _words_of(name: str) -> set[str]:
    return set(_word.findall(name.casefold())) - {"of", "the", "and", "for"}


def short_for(body: str) -> frozenset[str]:
    """The initials that a paper may have for its body, with its place and without: HCC and CC."""
    initials = "".join(word[0] for word in body.split() if word[0].isupper())
    return frozenset(initials[n:] for n in range(len(initials) - 1))


def _hour(m: regex.Match[str]) -> time:
    if m["noon"]:
        return time(12)
    if m["h24"]:
        return time(int(m["h24"]), int(m["m24"]))
    return time(int(m["h"]) % 12 + (12 if m["half"] in "pP" else 0), int(m["m"] or 0))


def _days_in(text: str, day: date | None) -> Iterator[date]:
    """The days after `day`, and within the year, that a text names; one without a year is the coming one.

    One that is not of the weekday printed beside it is a slip of the one or of the other.
    """
    full = find_dates(text)
    days = [(f.date, _weekday_of(text[max(0, f.start - 20) : f.start])) for f in full]
    if not full and day and not _year.search(text):
        days = [(d, f.weekday) for f in find_days(text) if (d := coming(day, f.day, f.month))]
    if not _off.search(text):
        yield from (d for d, of in days if of in {None, d.weekday()} and (day is None or 0 < (d - day).days < _YEAR))


def _weekday_of(before: str) -> int | None:
    m = _weekday.search(before)
    return _WEEKDAYS.index(m[1].lower()) if m else None


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_weekday = regex.plain(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+(?:the\s+)?\Z", FLAGS)
_YEAR = 366
_of_body = regex.compile(
    r"\bmeetings?\s+of\s+(?:the\s+)?(?P<who>\p{Lu}[\p{L}'’&-]*(?:\s+(?:\p{Lu}[\p{L}'’&-]*|of|and|the|for|&)(?![\p{L}]))*"
    r"|(?:[\p{L}-]+\s+){0,3}(?:group|party|forum|society|club|trust|association|sub-?committee)\b)",
    needs=("eeting",),
)
"""    The next [meeting of the Finance Panel] will be on 7 March"""
_word = regex.plain(r"[^\W\d_]+")
_off = regex.compile(r"\b(?:cancell?ed|will\s+not|not\s+(?:be|take)|postponed|adjourned)\b", FLAGS)
"""    The meeting planned for 5 March [will not] take place: none is announced, for which day is meant is not plain."""
_year = regex.plain(r"(?<!\d)(?:1[5-9]|2\d|9\d|0\d)\d\d(?!\d)|\d{5,}")
"""    29 February [2023]: a day with a year that is no day of the calendar has no other"""
_ANNOUNCING = 300
"""Characters behind the words "next meeting" in which its day may stand."""
_closes = regex.compile(
    r"\b(?:the\s+)?meeting\s+(?:was\s+)?(?:declared\s+)?(?:closed|ended|finished|concluded)\b", FLAGS
)
"""    Tuesday 12 February at 8 am. [The meeting closed] at 9.31 am."""
_stop = regex.compile(r"(?<=[a-z)])\.\s")
_sentence = regex.compile(r"(?<=[a-z\d)])\.\s+(?=\p{Lu})|\n\s*\n")
_dates_of = regex.plain(r"\bdates\b[^.]{0,40}\bmeetings\b", FLAGS)
_of_kind = regex.plain(
    r"\b(?:annual|extraordinary|special|ordinary|following|subsequent|budget|statutory|general|full)\s+(?:\w+\s+){0,3}?meeting\b"
    r"(?=.*\b(?:on|for|is|will|be|held|set|fixed|arranged)\b)",
    FLAGS | regex.DOTALL,
)
"""    A date was also set for the [Annual Meeting], which will be on 10 May"""
_of_others = regex.plain(
    r"\b(?:attend\w*|invit\w*|report\w*|minutes|group|forum|liaison|sub-?committee|association|deadline|reminded|last)\b",
    FLAGS,
)
_ENDING = 1500
"""Characters of the last minute in which the next meeting may be announced without a title of its own."""
_next_title = regex.compile(
    r"\bnext\s+(?:(?:ordinary|scheduled|full|council|parish|pc)\s+){0,3}meetings?\b|\bdates?\s+of\s+(?:future\s+)?meetings?\b",
    FLAGS,
    needs=("meeting",),
)
_next_said = regex.compile(
    rf"\b(?:next|{MONTH})\s+"
    r"(?:(?:ordinary|scheduled|full|regular|monthly|virtual|council|parish|board|committee|town|district|pc)\s+){0,3}meetings?\b",
    FLAGS,
    needs=("meeting",),
)
"""    It was agreed to hold the [July Meeting] of the District on Wednesday, 12 July"""
_LEADS, _SOON = 40, 40
"""Characters before "October meeting" in which it stands that it was agreed; and days, behind which another may be the
next."""
_to_hold = regex.plain(r"agreed\s+to\s+hold\s+the\s+\Z")
"""    It was [agreed to hold the] July Meeting on 12 July: the body's own decision, wherever it stands"""
_told_of = regex.compile(
    r"""(?:\s+of\s+(?:the\s+)?(?:[\p{L}'’&-]+\s+){0,8}?[\p{L}'’&-]+)?
    (?:\s*[:–—-]|\s*,\s+which\b|\s+(?:(?:is|are|was|will|would|shall|should|to|due|has|had|be|being)\b(?:\s+also)?
      (?:\s+(?:to|due|be|been|take|place|held|on|for|the|scheduled|arranged|fixed|agreed)\b|\s*[:–—-]
        |\s+(?=\d|(?-i:\p{Lu})))
      |on\s+(?:the\s+)?(?=\d|(?-i:\p{Lu})|\p{L}+day\b)|held\b|scheduled\b|takes\b|at\s+(?=\d|the\b|(?-i:\p{Lu}))|(?:\p{L}+day,?\s+)?(?:\d|\p{L}+\s+\d)))""",
    FLAGS,
)
"""    The next meeting[ will be] on 7 March: what it is told to be, and no matter that it will take up"""


def coming(day: date, of_month: int, month: int) -> date | None:
    """The first such day after the meeting: a paper that gives no year means the coming one."""
    for year in (day.year, day.year + 1):
        try:
            found = date(year, month, of_month)
        except ValueError:
            continue
        if found > day:
            return found
    return None


_clock = regex.compile(
    r"(?<![\d.:])(?:(?P<h>0?[1-9]|1[0-2])(?:[.:](?P<m>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
    r"|(?P<h24>[01]\d|2[0-3])[:.](?P<m24>[0-5]\d)(?![\d.])|(?P<noon>(?:12\s+)?noon\b))",
    FLAGS,
)
_place = regex.compile(
    r"(?:\p{Lu}[\p{L}'’&.-]*\s+(?:(?:of|and|the|&)\s+)?){0,6}"
    r"(?:Centre|Center|Hall|Chambers?|Rooms?|House|Offices?|Buildings?|School|Church|Pavilion|Library|Suite|Hotel|College|Club)\b"
)
"""    on 28 January at 2.00 pm in the [Council Chamber] · 12 February, 8.00 am, [Tower Professional Centre]"""
