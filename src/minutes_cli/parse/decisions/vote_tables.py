"""Votes in a table, by name or counted, of the motion that stands right above it.

    Councillor | Vote          Member | For | Against | Abstained
    Ash        | For           Ash    | X   |         |
    Reed       | Against       Reed   |     | X       |        For | Against | Abstained ⏎ 3 | 2 | 1: counted

They are the motion's where nothing but a line stands between the two, and where they say of it what the paper says;
else, and where an amendment was put to the vote too, a finding tells of the table.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from minutes_cli.model import Finding, Item, Motion, Outcome, Parsed, Resolution, Span, Votes
from minutes_cli.words import lazily as regex
from minutes_cli.words.rows import Row

from .movers import person
from .table_heads import side_of_head, words_of
from .votes import carried_by

_NAMES = frozenset(("councillor", "councillors", "cllr", "member", "members", "director", "trustee", "name"))
_ticked = regex.plain(r"\W*(?:x|yes|y|1|[✓✔☑✗✘])\W*|[✓✔☑✗✘]", regex.IGNORECASE)
_sides = {
    word: side
    for side, words in (
        ("yes", "for aye yea yes favour"),
        ("no", "against nay no opposed"),
        ("idle", "abstain abstained abstention abstaining"),
    )
    for word in words.split()
}
_COUNTED = ("yes", "no", "idle")
_DIGITS = 4
"""More than a count of votes has."""
_NEAR = 240
"""Characters between the words of a motion and the table of its votes."""


class VoteTable(NamedTuple):
    """A table that says how each voted."""

    span: Span
    votes: Votes


def vote_tables(every: Sequence[Row]) -> Iterator[VoteTable]:
    """The tables that name each member and how he or she voted, among the rows of a paper; one name alone is none."""
    head: Row | None = None
    heads: list[str] = []
    body: list[Row] = []
    for row in every:
        told = _heads([c.text for c in row.cells])
        if head and (told or row.table != head.table or not _fits(row, heads)):
            yield from _table(head, heads, body)
            head = None
        if told:
            head, heads, body = row, told, []
        elif head and any(c.text.strip("-: ") for c in row.cells):
            body.append(row)
    if head:
        yield from _table(head, heads, body)


def _heads(cells: Sequence[str]) -> list[str]:
    """What each column holds of a table of votes by name, else nothing."""
    if len(cells) < 2 or any(len(cell) > 24 for cell in cells):
        return []
    told = ["name" if set(words_of(cell)) & _NAMES else side_of_head(cell) or "" for cell in cells]
    if {"yes", "no"} <= {*told} <= {*_COUNTED} and len({*told}) == len(told):
        return told
    return told if told[0] == "name" and all(told) and told.count("name") == 1 else []


def _fits(row: Row, heads: Sequence[str]) -> bool:
    return len(row.cells) <= len(heads)


def _table(head: Row, heads: Sequence[str], body: Sequence[Row]) -> Iterator[VoteTable]:
    if heads[0] != "name":
        yield from _counts(head, heads, body)
        return
    sides: dict[str, list[str]] = {"yes": [], "no": [], "idle": []}
    for row in body:
        name, side = person(row.cells[0].text), _voted(row, heads)
        if not name or side is None:
            return
        sides[side].append(name)
    if sum(map(len, sides.values())) > 1:
        yes, no, idle = (tuple(sides[side]) for side in ("yes", "no", "idle"))
        votes = Votes(len(yes), len(no), len(idle), yes, no, idle)
        yield VoteTable(Span(head.start, body[-1].end), votes)


def _counts(head: Row, heads: Sequence[str], body: Sequence[Row]) -> Iterator[VoteTable]:
    """The votes of one row of figures under the sides."""
    figures = [cell.text.strip() for row in body for cell in row.cells]
    if len(figures) == len(heads) and all(figure.isdecimal() and len(figure) < _DIGITS for figure in figures):
        told = dict(zip(heads, map(int, figures), strict=True))
        yes, no, idle = map(told.get, _COUNTED)
        yield VoteTable(Span(head.start, body[-1].end), Votes(yes, no, idle))


def _voted(row: Row, heads: Sequence[str]) -> str | None:
    """On which side a row's member voted; nothing where none is told, or more than one."""
    told = []
    for side, cell in zip(heads[1:], (c.text for c in row.cells[1:]), strict=False):
        if side == "all":
            told += [_sides[word] for word in words_of(cell)[-1:] if word in _sides]
        elif cell:
            told += [side] if _ticked.fullmatch(cell) else ["", ""]
    return told[0] if len(told) == 1 else None


class Found(NamedTuple):
    """What minutes resolved and what was put to them, and findings on the way."""

    motions: list[Motion]
    rows: list[Resolution]
    findings: list[Finding]


def with_tables(
    tables: Iterable[VoteTable], parsed: Parsed, motions: Sequence[Motion], rows: Sequence[Resolution]
) -> Found:
    """The motions and resolutions with the votes of tables right below them; a finding for each table of another."""
    found = _Put(motions, rows)
    sections = sorted(parsed.items, key=lambda item: item.span.start)
    starts = [item.span.start for item in sections]
    findings: list[Finding] = []
    for table in tables:
        at = bisect_right(starts, table.span.start) - 1
        if at < 0 or table.span.start >= sections[at].span.end:
            continue
        item = sections[at]
        between = parsed.kept.words(max(item.heading_end, table.span.start - _NEAR), table.span.start)
        if "mendment" in between or not found.takes(table, item):
            by_name = " by name" if any((table.votes.names_for, table.votes.names_against)) else ""
            told = f"nobody can tell on what the votes{by_name} in a table in {item.number} are"
            findings.append(Finding("row-unread", told, table.span))
    return Found(found.with_new(), found.rows, findings)


class _Put:
    """What was put and resolved, by where its words end, as tables give it votes."""

    def __init__(self, motions: Sequence[Motion], rows: Sequence[Resolution]) -> None:
        self._motions, self.rows = list(motions), list(rows)
        self._new: list[Motion] = []
        self._counts = Counter(m.item for m in motions)
        self._amended = {m.item for m in motions if m.amends}
        whole = [(r.span.end, n) for n, r in enumerate(rows) if r.motion is None and "(" not in r.path]
        self._ends = sorted((m.span.end, n) for n, m in enumerate(motions)), sorted(whole)

    def takes(self, table: VoteTable, item: Item) -> bool:
        """Whether the last thing that was put above a table in its minute has taken its votes, or had votes."""
        if item.id in self._amended:
            return False
        put, whole = (self._last(ends, table) for ends in self._ends)
        if put and self._motions[put[1]].item == item.id and (not whole or put[0] >= whole[0]):
            motion = self._motions[put[1]]
            if motion.votes is None and _agree(motion.outcome, table.votes):
                self._motions[put[1]] = replace(motion, votes=table.votes)
                return True
            return motion.votes is not None
        if not whole or self.rows[whole[1]].item != item.id or not _agree("carried", table.votes):
            return False
        row = self.rows[whole[1]]
        if row.motion is not None:  # a table above this one has made it a motion
            return False
        self._counts[item.id] += 1
        put_as = f"{item.id}/m{self._counts[item.id]}"
        self.rows[whole[1]] = replace(row, motion=put_as)
        self._new.append(Motion(put_as, item.id, row.text, row.span, None, None, "carried", None, table.votes, row.id))
        return True

    def _last(self, ends: list[tuple[int, int]], table: VoteTable) -> tuple[int, int] | None:
        """The last of some places that is right above a table."""
        n = bisect_right(ends, table.span.start, key=itemgetter(0)) - 1
        return ends[n] if n >= 0 and table.span.start <= ends[n][0] + _NEAR else None

    def with_new(self) -> list[Motion]:
        """All motions in order."""
        if not self._new:
            return self._motions
        starts = list(accumulate((m.span.start for m in self._motions), max))
        placed = [(bisect_right(starts, m.span.start), 0, n, m) for n, m in enumerate(self._new)]
        placed += [(n, 1, n, m) for n, m in enumerate(self._motions)]
        return [m for *_, m in sorted(placed, key=lambda one: one[:3])]


def _agree(outcome: Outcome, votes: Votes) -> bool:
    """Whether votes are those of a motion of which that became."""
    return (carried_by(votes) is True) if outcome == "carried" else outcome == "unknown" or not carried_by(votes)
