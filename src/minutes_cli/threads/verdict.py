"""What the evidence on an action comes to: its status, the passage that is shown for it, and when it is due next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .evidence import Asked, Evidence

_WEAK = 0.55
"""What is weaker than this share of the strongest evidence has no say in what became of the action."""
_NEAR = 0.8
"""What is not much weaker than the strongest tells as well as it does."""
_ROUND = 180
"""Days after something was told as done, from which on what is told is of the next round."""


def _counting(found: Sequence[Evidence]) -> list[Evidence]:
    """Those that have a say."""
    most = max((e.strength for e in found), default=0.0)
    counting = [e for e in found if e.strength >= _WEAK * most]
    done = min((e.date for e in counting if e.tells == "done" and e.date and not e.lacks), default=dt.date.max)
    return [e for e in counting if not e.date or (e.date - done).days <= _ROUND]


def status(found: Sequence[Evidence]) -> str:
    """What the last word of the evidence makes of the action: `open`, `reported` or `ended`.

    Of several things that were asked for, each must be told.
    """
    last = _last_word(found)
    if not last or (last[-1].tells == "done" and frozenset.intersection(*(e.lacks for e in last))):
        return "open"
    return {"done": "reported", "ended": "ended"}.get(last[-1].tells, "open")


def _last_word(found: Sequence[Evidence]) -> list[Evidence]:
    """Of those that have a say, the last ones that say the same."""
    counting = _counting(found)
    said = len(counting)
    while said and counting[said - 1].tells == counting[-1].tells:
        said -= 1
    return counting[said:]


def strongest(found: Sequence[Evidence]) -> Evidence | None:
    """What tells best what became of the action: of those that say what its status says, one of the first day.

    What is said again later is often of another round of the same matter; but what is far weaker than another was
    hardly about it, and what tells of the whole goes before what tells of a part.
    """
    last = _last_word(found)
    if not last:
        return None
    fewest = min(len(e.lacks) for e in last)
    whole = [e for e in last if len(e.lacks) == fewest]
    near = [e for e in whole if e.strength >= _NEAR * max(e.strength for e in whole)]
    return min(near, key=lambda e: (e.date or dt.date.max, -e.strength, e.id, e.quote))


def next_due(asked: Asked, evidence: Sequence[Evidence]) -> dt.date | None:
    """When a recurring request is due next: its period after the meeting, or after the last report on it."""
    if asked.period is None or asked.date is None:
        return None
    last = max((e.date for e in evidence if e.tells == "done" and e.date), default=asked.date)
    year, month = divmod(last.month - 1 + asked.period, 12)
    for day in (last.day, 30, 29, 28):
        try:
            return dt.date(last.year + year, month + 1, day)
        except ValueError:  # the month is shorter
            continue
    return None
