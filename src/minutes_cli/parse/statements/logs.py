"""What logs of earlier actions say became of each: a row with a status is a statement about an old action.

Minute | Action | Owner | Status    1 | Price new chain | BW | Complete    3 | Ring the mill | AV | Ongoing
"""

from __future__ import annotations

from bisect import bisect_right

from minutes_cli.model import Parsed, Span, Statement
from minutes_cli.words import lazily as regex
from minutes_cli.words.action_rows import action_rows, is_done
from minutes_cli.words.dates import find_dates
from minutes_cli.words.outcomes import outcome

_told = regex.compile(r"\p{L}{2}|✓|✔|\d")
_actions = regex.compile(r"\b(?:action|task)s?\b", regex.IGNORECASE)


def logged(parsed: Parsed) -> list[Statement]:
    """A statement for each row of a log that stands in minutes and has a status."""
    text = parsed.kept.text
    cells = any(mark.kind == "cell" for mark in parsed.document.marks)
    if not parsed.items or not (cells or "\t" in text or "|" in text) or not _actions.search(text):
        return []
    starts = [item.span.start for item in parsed.items]

    def above(place: int) -> str:
        at = bisect_right(starts, place) - 1
        return (parsed.items[at].title or "") if at >= 0 else ""

    found: list[Statement] = []
    for row in action_rows(parsed.document, parsed.kept, above):
        at = bisect_right(starts, row.start) - 1
        if not row.logged or at < 0 or row.start >= parsed.items[at].span.end or not _told.search(row.status):
            continue
        said = outcome(row.status)
        ended = said is not None and said.tells == "ended"
        done = not ended and is_done(row.status)
        due = None if done or ended else next((f.date for f in find_dates(f"{row.status} {row.due}")), None)
        span = Span(row.start, row.end)
        found.append(Statement(parsed.items[at].id, done, row.told, row.told, span, due, row.task, ended))
    return found
