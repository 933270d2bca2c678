"""By when, and how often: the words of a request → a date, the words themselves, a recurrence.

due  := "by" date | term | meeting "on" date | "the" date "meeting"      (a term: see `terms`)
Not due dates: "as at June 2017", "an event to be held on 11 July", "within 21 days to appeal", "by 11 am".
"""

from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.by_letters import any_of
from minutes_cli.words.date_places import month_number
from minutes_cli.words.dates import (
    DATE,
    MONTH,
    WEEKDAY,
    Day,
    add_months,
    current_order,
    first_date,
    month_end,
)
from minutes_cli.words.next_meeting import coming
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .day_words import changed, end_of, in_figures, month_last, ordinal, soon, surest
from .going_on import going_on
from .lasting import lasts, runs_from
from .meeting_of import is_ours
from .often import RECURRING, folded, period, recurrence
from .other_times import own_times
from .terms import is_on, terms
from .times import KIND, RULES

_DIGITS = frozenset("0123456789")
_STEMS = {
    "span": frozenset("day week fortnight month year".split()),  # noqa: SIM905
    "this month": frozenset(["month"]),
    "christmas": frozenset(["christmas"]),
    "month end": frozenset(["end"]),
    "words": frozenset(
        """
        advance day week meeting briefing cycle session when once soon upon following available complet
        course prior year month term christmas easter spring summer autumn winter agenda urgen
        immediately forthwith asap a.s.a.p delay earliest deadline closing
        recess holiday break half agm weekend quarter season january february march
        april may june july august september october november december
        """.split()  # noqa: SIM905 - words are read more easily than a list of them
    )
    | {"on it"},
}
_rules = tuple(
    (_STEMS.get(kind, _DIGITS), kind, regex.compile(told, FLAGS, needs=tuple(words))) for kind, told, *words in RULES
)
"""(stems of which one stands where the rule can match, what the match gives, pattern)."""
_held = regex.compile(
    rf"(?<!\bto\s)\bbe\s+(?:held|convened|arranged|called)\s+(?P<told>(?:on|for)\s+(?P<d>{DATE}))", FLAGS
)
_quoted = regex.compile(r"“[^”]*”|\"[^\"]*\"")
"""What is only quoted comes again in the words that are quoted: add “the lamps are lit weekly” to the orders."""
_FROM = ("before", "until", "prior")
_not_yet = regex.plain(r"\b[Nn]ot\s+\Z")
"""    not ‖ before 1 May: when what is asked may begin, and no day by which it is due"""
_not_then = regex.plain(r"\b(?:not|(?:rather|other)\s+than|instead\s+of)\s+\Z", regex.IGNORECASE)
"""    not ‖ by 1 May, but by 1 June"""
_NOT = 14  # characters that hold the words before it
_LEADS_TO = 20
"""Characters of a request that lead to what it quotes, at least."""


class When(NamedTuple):
    """What a request says of time."""

    due: date | None = None
    text: str | None = None
    """The paper's words."""
    recurrence: str | None = None
    period: int | None = None
    """Months between two reports, of a recurring request."""

    def __bool__(self) -> bool:
        """Whether anything is told."""
        return self != NEVER


def when(text: str, day: date | None, next_day: date | None = None, own: Collection[str] = ()) -> When:
    """By when `text` asks for what it asks, counted from the meeting on `day` (None: relative times give no date).

    "To the next meeting" is on `next_day`, where that is announced; "of the HPC" or "Council meeting", where `own` has
    the initials or the word.  Working days are days of the week but weekends; bank holidays are not known here.
    """
    found = _when(text, day, stems, current_order()) if (stems := frozenset(_stem.findall(text.lower()))) else NEVER
    if found.due is None and next_day and found.text and (m := _own_next.fullmatch(found.text)):
        its_month = not m["month"] or (m["to"] and month_number(m["month"]) == next_day.month)  # to the March meeting
        if its_month and is_ours(m[0], m["whose"] or m["of"], own):
            found = found._replace(due=next_day)
    return found._replace(period=period(found.recurrence)) if found.recurrence else found


_own_next = regex.compile(
    rf"(?P<to>(?:to|at|for|before|by|until|in\s+time\s+for)\s+)?(?:(?:the|its|our)?\s*next\s+|(?:the|our)\s+(?P<month>{MONTH})\s+(?=(?:ordinary\s+)?meeting\W*$))(?:(?:{KIND}|(?-i:(?P<whose>\p{{Lu}}{{2,5}})))\s+)"
    rf"{{0,2}}meeting(?:\s+of\s+(?:the|this)\s+(?:{BODY_NOUN}|body|(?-i:(?P<of>\p{{Lu}}{{2,5}}))))?\W*",
    FLAGS,
)
NEVER = When()
_stem = regex.plain(any_of(sorted(RECURRING.union(_DIGITS, *_STEMS.values()), key=lambda stem: (-len(stem), stem))))
"""What of a text, in small letters, tells that it may say when; one look finds all."""


@lru_cache(maxsize=256)
def _when(text: str, day: date | None, stems: frozenset[str], _order: str) -> When:
    dated = not _DIGITS.isdisjoint(stems)
    recurs = None if RECURRING.isdisjoint(stems) else recurrence(_quoted.sub(lambda m: " " * len(m[0]), text))
    often = folded(recurs[0]) if recurs else None
    held = _held.search(text) if dated else None
    on = first_date(held["d"]) if held else None
    if held and on and not (day and on < day):
        return When(on, tidy(held["told"]), often)
    unquoted = _without_quotes(text) if dated or "meeting" in stems else text
    hidden = own_times(unquoted)
    if " of " in hidden and ordinal.search(hidden):
        hidden, stems = ordinal.sub(in_figures, hidden), stems | {"1"}
    told = _Told(text, hidden, day, stems, recurs, often)
    timed = not _STEMS["span"].isdisjoint(stems)
    if found := _by_term(told, unquoted) if timed else surest(_by_rules(told), told.text, told.hidden):
        return found[0]
    if dated and not often and day and (going := going_on(text, hidden, day)):
        return When(*going)
    return When(None, tidy(recurs[0]) if recurs else None, often)


class _Told(NamedTuple):
    """The words of a request."""

    text: str
    hidden: str
    """The same without times of something else."""
    day: date | None
    """Of the meeting."""
    stems: frozenset[str]
    recurs: regex.Match[str] | None
    often: str | None


def _by_term(told: _Told, unquoted: str) -> tuple[When, int] | None:
    """The first term, or the day beside it; else what rules find, but no day from which a term is counted."""
    found = [t for t in terms(unquoted, told.day) if not told.hidden[t.start : t.start + 1].isspace()]
    hidden = told.hidden
    for term in found if any(term.anchored for term in found) else ():
        hidden = hidden[: term.start] + " " * (term.end - term.start) + hidden[term.end :]
    told = told._replace(hidden=hidden)
    recurs = told.recurs
    for term in found:
        past = term.due and told.day and term.due < told.day
        if past or not term.told or (recurs and term.start <= recurs.start() < term.end):
            continue
        beside = (_that_is if term.due else _and_by).match(unquoted, term.end)
        if beside and (day := _at_a_place(told, beside.end())):
            return day
        due = None if told.often else term.due
        return When(due, tidy(told.text[term.start : term.end]).strip(" ,("), told.often), term.start
    return surest(_by_rules(told), told.text, told.hidden)


def _at_a_place(told: _Told, at: int) -> tuple[When, int] | None:
    """The day that is told at a place."""
    some = told._replace(hidden=" " * at + told.hidden[at : at + _BESIDE])
    return next((found for found in _by_rules(some) if found[0].due and found[1] == at), None)


_BY = r"(?=(?:by|before|on\s+or\s+before|(?:no|not)\s+later\s+than)\s)"
_that_is = regex.plain(rf"\s*[,(]*\s*(?:(?:that\s+is|i\.?e\.?|namely)\W+|(?<=\()){_BY}", regex.IGNORECASE)
_and_by = regex.plain(
    rf"\s*[,(]*\s*(?:(?:that\s+is|i\.?e\.?|namely|and)\W+|(?<=\())(?:in\s+any\s+(?:case|event),?\s+)?{_BY}",
    regex.IGNORECASE,
)
"""    within 28 days of the notice, that is ‖ by 30 April · and in any case ‖ by 30 April"""
_BESIDE = 90
"""Characters of a day beside a term."""


def _by_rules(told: _Told) -> Iterator[tuple[When, int]]:
    """The times that rules find, the surest first, and where each begins."""
    for needed, kind, rule in _rules:
        for m in rule.finditer(told.hidden) if not needed.isdisjoint(told.stems) else ():
            if (found := _found(told, kind, m)) is not None:
                yield found, m.start()


def _found(told: _Told, kind: str, m: regex.Match[str]) -> When | None:
    """What a rule found, with the words around it: by 1 April, now 1 May; None where these take it away."""
    text, hidden, day, _, recurs, often = told
    known, due = _read(kind, m, day)
    near = max(0, m.start() - _NOT), m.start()
    not_yet = _not_yet.search(hidden, *near) if known and m[0].startswith(_FROM) else None
    if not_yet:
        return When(None, tidy(text[not_yet.start() : m.end()]), often)
    end = m.end()
    if kind in _DATED:
        if _not_then.search(hidden, *near) or _gone.match(hidden, end):
            return None
        if runs_from(hidden, m.start(), end, day):
            return None
        end, due = changed(text, end, due, day) or (end, due)
    elif text.startswith(_BUT_ONE, end):
        end += len(_BUT_ONE)
    if not known or (due and day and due < day):
        return None
    until = m[0][:5].casefold() == "until"
    if until and not often and due and lasts(hidden, m.start()):
        return None
    if until and often and recurs:  # every month ‖ until 1 December
        return When(None, tidy(text[min(recurs.start(), m.start()) : end]), often)
    if often and kind != "words" and recurs and m.start() <= recurs.start() < m.end():
        return None
    return When(due, tidy(m.groupdict().get("told") or text[m.start() : end]).strip(" ,("), often)


_BUT_ONE = " but one"
"""    to the next meeting ‖ but one: which is on no day that is announced"""
_DATED = frozenset({"date", "bare", "month", "month end"})
_gone = regex.plain(r"\s+(?:of\s+)?last\b", regex.IGNORECASE)  # by 1 May ‖ last


def _without_quotes(text: str) -> str:
    """`text` with a mask for what a request quotes, as a motion that is to be put: that has times of its own."""
    first = _quoted.search(text, _LEADS_TO)
    return text[: first.start()] + _quoted.sub(lambda m: "_" * len(m[0]), text[first.start() :]) if first else text


def _read(kind: str, m: regex.Match[str], day: date | None) -> tuple[bool, date | None]:
    """Whether what a rule matched tells a time, and the day of it, counted from the meeting on `day`."""
    if kind.startswith("in "):
        end = month_end(m["my"].replace(" of ", " ")) if kind == "in month" else date(int(m["yr"]), 12, 31)
        return bool(day and end and end >= day), None
    try:
        told = _day_of(kind, m, day)
    except (OverflowError, ValueError):  # beyond the last day that there is
        told = None
    if told and kind in {"date", "bare"} and (named := _weekday.findall(m[0])) and not is_on(told, named[-1]):
        return True, None  # by Monday 1 May, which is none
    return told is not None or not (kind == "date" or (day and m.groupdict().get("met"))), told


def _day_of(kind: str, m: regex.Match[str], day: date | None) -> date | None:
    """The day that the words of a rule tell; None where they tell none, or none without the day of the meeting."""
    if kind == "date":
        return first_date(m["d"])
    if kind in ("year", "month"):
        return date(int(m["yr"]), 12, 31) if kind == "year" else month_end(m["my"])
    if kind == "bare" and m.groupdict().get("by"):
        return first_date(f"{m['bd']} {m['bm']} {m['by']}")
    return _coming(kind, m, day) if day else None


def _coming(kind: str, m: regex.Match[str], day: date) -> date | None:
    """The day after the meeting that words tell without its year; None of a time that is no day."""
    if kind == "this month":
        return month_last(add_months(day, 1) if m["next"] else day)
    if kind == "christmas":
        return date(int(m["yr"]), 12, 25) if m["yr"] else coming(day, 25, 12)
    if kind == "month end":
        return end_of(day, month_number(m["em"]))
    if kind == "bare":
        of_month, month = int(m["bd"]), int(m["bm"]) if m["bm"].isdigit() else month_number(m["bm"])
        met = m.groupdict().get("met") is not None  # "by the September 13 meeting"
        return soon(Day(month, of_month, None, 0, 0), day) if met else coming(day, of_month, month)
    return None


_weekday = regex.plain(rf"\b({WEEKDAY}),?\s+(?:the\s+)?(?=\d|{MONTH}\b)", regex.IGNORECASE)
