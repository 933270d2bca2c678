"""What logs of earlier actions say became of each: a row with a status is a statement about an old action.

Minute | Action | Owner | Status    1 | Price new chain | BW | Complete    3 | Ring the mill | AV | Ongoing
"""

from __future__ import annotations

from bisect import bisect_right

from minutes_cli.model import Logged, Parsed, Span, Statement
from minutes_cli.words.action_lists import Section
from minutes_cli.words.action_rows import action_rows, tells
from minutes_cli.words.dates import find_dates
from minutes_cli.words.outcomes import outcome
from minutes_cli.words.stated import Stated, stated


def logged(parsed: Parsed) -> list[Statement]:
    """A statement for each row of a log that stands in minutes and has a status."""
    starts = [item.span.start for item in parsed.items]
    sections = [Section(item.title or "", item.heading_end, item.span.end) for item in parsed.items]
    found: list[Statement] = []
    for row in action_rows(parsed.document, parsed.kept, sections) if sections else ():
        at = bisect_right(starts, row.start) - 1
        if not row.logged or at < 0 or row.start >= parsed.items[at].span.end or not tells(row.status):
            continue
        said = _said(row.status, row.task)
        done, ended = said == "done", said == "ended"
        due = None if done or ended else next((f.date for f in find_dates(f"{row.status} {row.due}")), None)
        span = Span(row.start, row.end)
        asked_at = f"{row.asked_at} {row.due}".strip() if find_dates(row.due) else row.asked_at
        log = Logged(row.owner or None, row.item or None, row.status, asked_at)
        found.append(Statement(parsed.items[at].id, done, row.told, row.told, span, due, row.task, ended, log=log))
    return found


_SENTENCE = 8
"""Words of a status from which on it is read as prose, where it is no phrase of a log."""


def _said(status: str, task: str) -> Stated | None:
    """What a status says of a task: that it is done only as logs say it; prose tells of what was done on the way."""
    if (said := stated(status, task)) or len(status.split()) < _SENTENCE:
        return said
    told = outcome(status)
    return "ended" if told and told.tells == "ended" else None
