"""What the first sentences of minutes tell of the meeting: "… called the meeting to order on … at …"."""

from __future__ import annotations

from datetime import date

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DATE, WEEKDAY, first_date
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .when import clock

_opening = regex.compile(
    rf"""\b(?:welcomed\b[^.;]{{0,160}}?\bmeeting\b[^.;]{{0,40}}?\bon
      | (?<!\b(?:last|previous|next|that|(?:minutes|notes|record)\s+of\s+(?:the|an?)(?:\s+\w+)?)\s)
          meeting\b[^.;]{{0,60}}?
          \b(?:was\s+(?:held|called\s+to\s+order|opened)|opened|took\s+place|commenced|to\s+order)\b(?:[^.;]|(?<=\d\s?[ap])\.|(?<=[ap]\.?m)\.){{0,80}}?\bon)
    \s+(?:the\s+)?(?P<date>(?:{WEEKDAY},?\s+)?{DATE})""",
    FLAGS,
)
_be_called = regex.compile(
    rf"\bmeeting\b[^.;]{{0,60}}?\b(?:on|of)\s+(?P<date>(?:{WEEKDAY},?\s+)?{DATE})[^.;]{{0,40}}?\bbe\s+(?:called\s+to\s+order|opened)\b",
    FLAGS,
    needs=("be called", "be opened"),
)
"""    THAT the Council meeting held on 4 May 2024 be called to order at 6 pm"""
_began = regex.compile(
    r"\bcall(?:ed)?\s+to\s+order\b[\s:–—-]{1,4}(?=\d{1,2}[:.]\d\d)|\b(?:to\s+order|meeting\s+(?:was\s+)?(?:opened|commenced|began|started)|opened\s+the\s+meeting)\b[^.;]{0,60}?\bat(?=\s+\d)",
    FLAGS,
    needs=("to order", "opened", "commenced", "began", "started"),
)
_called = regex.compile(
    r"""\b(?:called|opened|convened)\s+(?:the|this|an?)\s+(?:\w+\s+)?
    (?P<what>special|emergency|extraordinary|annual|inaugural)\b[^.]{0,60}?\bmeeting\b""",
    FLAGS,
)
_OCCASIONS = ("special", "emergency", "extraordinary", "annual", "inaugural")
_FIRST = 900
"""Characters in which the time is looked for."""


def day_of_opening(text: str) -> date | None:
    """The day that they give: "welcomed all to the meeting held on …", "called to order on …"."""
    told = tidy(text)
    m = _opening.search(told) or _be_called.search(told)
    return first_date(m["date"]) if m else None


def time_of_opening(text: str) -> str | None:
    """The time at which they say that the meeting was called to order, or opened."""
    told = tidy(text[:_FIRST])
    m = _began.search(told)
    return clock(told[m.end() : m.end() + 60]) if m else None


def occasion_of_opening(text: str) -> str | None:
    """What they call the meeting: "called the special September meeting of the Board to order"."""
    low = text.lower()
    m = _called.search(tidy(text)) if any(word in low for word in _OCCASIONS) else None
    return m["what"].lower() if m else None
