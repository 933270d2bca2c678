"""A row of a table that tells a decision, and its place among those that words tell."""

from collections.abc import Sequence
from typing import NamedTuple

from minutes_cli.model import Disposition, Outcome, Passage, Span, Votes

from .cell_verdicts import said_in
from .decision import Decision

_VERDICT = 40
"""Characters of a verdict that stands alone: No objections raised."""


class TableRow(NamedTuple):
    """A row of a table that tells a decision."""

    text: str
    """The words of its cells, but votes and what others decided."""
    span: Span
    does: Disposition
    outcome: Outcome
    votes: Votes | None
    put: bool
    """It was voted on, or is told of as a motion: Carried."""
    lined: bool = False
    """It is a line that no column tells of."""


def in_order(text: Passage, decisions: Sequence[Decision], told: Sequence[TableRow]) -> list[Decision | TableRow]:
    """The decisions of a minute and those of its tables, in order; what is told twice is told once.

    1. A decision that began above a row has its words: "RESOLVED: That these replies be sent:" over the table.
    2. A row has the words that were read in it alone, and says of what; but a label in a cell says more than its head.
    """
    spans = [text.span(d.start, d.end) for d in decisions]
    order = sorted(range(len(spans)), key=lambda n: spans[n].start)
    kept: list[Decision | TableRow] = []
    n = reach = 0
    for row in sorted(told, key=lambda row: row.span.start):
        while n < len(order) and spans[order[n]].start < row.span.start:
            kept.append(decisions[order[n]])
            reach = max(reach, spans[order[n]].end)
            n += 1
        if reach > row.span.start:  # the line of a row is told again
            continue
        within = n
        while within < len(order) and spans[order[within]].start < row.span.end:
            within += 1
        if not any(_is_sure(decisions[one], text, row) for one in order[n:within]):
            kept.append(row)
            reach, n = row.span.end, within
    return [*kept, *(decisions[one] for one in order[n:])]


def _is_sure(decision: Decision, text: Passage, row: TableRow) -> bool:
    """Whether a decision that was read in a row has a label or a mover there; in a line, more than a verdict."""
    if text.source(decision.passage[0]) < row.span.start:
        return False
    if row.lined:
        words = text.text[decision.start : decision.end]
        return decision.put or len(words) > _VERDICT or said_in(words).kind != "view"
    labelled = decision.basis in ("resolved", "recommended") and decision.passage[0] < decision.start
    return labelled or decision.moved_by is not None
