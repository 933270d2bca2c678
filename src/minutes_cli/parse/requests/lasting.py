"""Whether what is asked is to last until a day, by which nothing is due: keep the road shut ‖ until 1 May."""

from __future__ import annotations

from datetime import date

from minutes_cli.words import lazily as regex

from .terms import day_at

_PUT_OFF = (
    *("defer", "adjourn", "postpon", "put off", "put back", "carried over", "carry over", "carried forward"),
    *("carry forward", "extension", "given", "allow"),
)
"""Of what is put off until a day, or has until then, and is to be done by it; …"""
_sought = regex.plain(r"\b(?:seek|request|(?:apply|ask)\s+for)s?\s+(?:an?\s+)?extension\b")
"""… but an extension that is yet to be had is no time that anybody has."""
_TIME = ("deadline", "time", "period", "date", "consultation", "closing", "limit", "window")
"""What is extended so that something may be done later; a lease that is extended lasts longer."""
_BACK = 300
"""Characters before "until" in which that is said."""
_to = regex.plain(r"\s*(?:to|until|[–-])\s*(?:the\s+)?")


def runs_from(text: str, at: int, end: int, day: date | None) -> bool:
    """Whether a day, told with its lead from one place to another, begins a stretch: for 1 May 2023 ‖ to 1 May 2024."""
    to = _to.match(text, end) if text[at : at + 4].casefold() == "for " else None
    return to is not None and day_at(text, to.end(), day) is not None


def lasts(text: str, at: int) -> bool:
    """Whether nothing before a place, at which "until" leads to a day, is put off or has time until then."""
    before = text[max(0, at - _BACK) : at].casefold()
    more_time = "extend" in before and any(word in before for word in _TIME)
    if "extension" in before and _sought.search(before):
        return True
    return not more_time and not any(word in before for word in _PUT_OFF)
