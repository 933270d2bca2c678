"""Decisions that stand in tables: each row is one, of what its other cells name.

    Application | Proposal            | Council's response | Votes
    24/001      | Porch at Mill House | No objection       | 4-1

What another authority decided, what an officer recommends and how far a thing has come is read as no decision; where
nobody can tell whose a column is, or what a row of a table of decisions says, a finding tells of it.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal, NamedTuple

from minutes_cli.model import Disposition, Finding, Item, Parsed, Passage, Span, Votes
from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.rows import Row

from .cell_verdicts import Kind, Said, said_in
from .counts import names_in
from .dispositions import disposition
from .extents import Layout
from .plan_lines import APPLICATION, plan_lines
from .senses import PLANNING
from .table_heads import Heads, words_of
from .table_row import TableRow
from .tables import Table, tables_of, words_in
from .votes import carried_by, read_votes
from .whose_table import told_by

_ABOVE = 1200
"""Characters above a table in which whose it is is told."""
_QUOTED = 120
"""Characters of a row that a finding quotes."""
_score = regex.plain(r"\W*(\d{1,3})\s*(?:[-–/:]|to)\s*(\d{1,3})(?:\s*[-–/:]\s*(\d{1,3}))?\W*")
_figure = regex.plain(r"\W*(\d{1,3})\W*")
_that = regex.plain(r"\W*[Tt]hat\b")
_day = regex.plain(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b")
_FEW = 6
"""Rows of a table that tell of what it is."""
_CONSULTED = (("parish", "council"), ("town", "council"), ("community", "council"))
"""Councils that are asked for their view of a plan, and do not decide on it."""


class Tabled(NamedTuple):
    """What the tables of a paper say that was decided."""

    rows: Mapping[str, Sequence[TableRow]]
    """By the ids of their items, in order."""
    findings: Sequence[Finding]


def tabled(parsed: Parsed, texts: Sequence[Passage], every: Sequence[Row]) -> Tabled:
    """The decisions that stand in tables of minutes, and in lines that were such; `texts`: of the items.

    `every`: the rows of tables of the paper.
    """
    found: dict[str, list[TableRow]] = defaultdict(list)
    findings: list[Finding] = []
    items = sorted(parsed.items, key=lambda item: item.span.start)
    starts = [item.span.start for item in items]
    bodies = {m.id: _named(m.body, m.council, *m.bodies) for m in parsed.meetings}
    body = frozenset().union(*bodies.values())
    for table in tables_of(parsed, every, body):
        at = bisect_right(starts, table.head.start) - 1
        if at < 0 or table.head.start >= items[at].span.end:
            continue
        item = items[at]
        above = parsed.kept.words(max(item.heading_end, table.head.start - _ABOVE), table.head.start)
        for told in _read(table, item, above, bodies.get(item.meeting, frozenset())):
            if isinstance(told, Finding):
                findings.append(told)
            else:
                under = items[max(0, bisect_right(starts, told.span.start) - 1)]
                found[under.id].append(told)
    for item, text in zip(parsed.items, texts, strict=True):
        for line in _lined(item, text, bodies.get(item.meeting, frozenset())):
            if isinstance(line, Finding):
                findings.append(line)
            else:
                found[item.id].append(line)
    return Tabled(found, findings)


def _lined(item: Item, text: Passage, body: frozenset[str]) -> Iterator[TableRow | Finding]:
    """What was said of applications in lines that their numbers open; one finding for those that may be another's."""
    entries = list(plan_lines(item.title or "", text.text, consulted=_is_consulted(body)))
    for e in entries:
        if e.whose == "ours":
            words = tidy(text.text[e.start : e.end])
            yield TableRow(words, text.span(e.start, e.end), e.does, "carried", None, put=False, lined=True)
    if doubtful := [e for e in entries if e.whose == "unsure"]:
        first, last = doubtful[0], doubtful[-1]
        many = f"{len(doubtful)} lines" if len(doubtful) > 1 else "one line"
        said = _cut(tidy(text.text[first.start : first.end]))
        told = f"nobody can tell whose verdicts stand in {many} of {item.number}: {said}"
        yield Finding("row-unread", told, text.span(first.start, last.end))


def _is_consulted(body: frozenset[str]) -> bool:
    """Whether a council is only asked for its view of a plan, as its name tells."""
    return any(body.issuperset(words) for words in _CONSULTED)


def _named(*names: str | None) -> frozenset[str]:
    return frozenset(word for name in names if name for word in words_of(name))


class _Entry(NamedTuple):
    """A row and what it says in the column that decides."""

    row: Row
    cell: str
    said: Said


def _read(table: Table, item: Item, above: str, body: frozenset[str]) -> Iterator[TableRow | Finding]:
    """What the rows of a table decided; a finding where nobody can tell whose decisions, or what one row says."""
    decides = table.heads.decides
    entries = [entry for row in _under_ours(table.body) if (entry := _entry(row, decides.at))]
    kinds = {_kind(entry) for entry in entries}
    strong = decides.named or decides.kind in ("decision", "resolution")
    if not kinds & _VERDICTS and not (strong and "free" in kinds):
        return
    whose = _whose(table, item.title or "", above, body, kinds)
    if whose != "ours":
        if whose == "unsure":
            yield _unsure(table, item, entries)
        return
    sure = decides.named or decides.kind == "resolution" or bool(kinds & _VERDICTS)
    for entry in entries:
        kind, cell = entry.said.kind, entry.cell
        if kind in _VERDICTS or (kind == "free" and strong and (sure or disposition(cell) != "other")):
            yield from _decided(entry, table.heads, item)
        elif kind != "nothing" or _wordy.search(cell):
            yield _lost(item, entry.row)


_VERDICTS = frozenset(("view", "ruling", "plain", "lost", "carried"))
"""Kinds of cells that say in a word what was decided."""
_wordy = regex.plain(r"[^\W\d_]{2}")


def _whose(
    table: Table, title: str, above: str, body: frozenset[str], kinds: AbstractSet[Kind]
) -> Literal["ours", "another", "unsure"]:
    """Whose decisions a table has, by its head, by what stands above it, and by what only some may decide.

    1. What another decides, its head or what stands above says; but "No objection" is said to those who decide.
    2. Comments and outcomes that nobody owns are a meeting's on plans alone, or on motions.
    3. Who is asked for a view grants and permits nothing, nor refuses on a day, and of "planning decisions" hears.
    4. What is recommended may be an officer's advice, unless those recommend who are asked for their view.
    """
    decides = table.heads.decides
    if decides.whose != "ours":
        return decides.whose
    views, consulted = "view" in kinds, _is_consulted(body)
    told = told_by(title, above)
    if told == "another":
        return "ours" if views and decides.named else "unsure" if views or decides.named else "another"
    if decides.kind in ("view", "outcome") and not (decides.named or _decides_here(table, title, above, kinds)):
        return "unsure" if kinds & {"ruling", "plain"} else "another"
    if decides.kind == "recommendation" and not (decides.named or consulted):
        return "unsure"
    if consulted and not views and ("ruling" in kinds or (told == "decisions" and not decides.named)):
        return "unsure"
    return "ours"


def _decides_here(table: Table, title: str, above: str, kinds: AbstractSet[Kind]) -> bool:
    """Whether comments and outcomes that nobody owns are a meeting's: on plans, or on motions."""
    return ("view" in kinds and _of_plans(table, title, above)) or (
        bool(kinds & {"lost", "carried"}) and table.heads.motions
    )


def _of_plans(table: Table, title: str, above: str) -> bool:
    """Whether a table is of planning applications, by what stands above it, by its heads or by a number in it."""
    heads = " ".join(map(words_in, table.head.cells))
    told = (title, above, heads, *(words_in(c) for row in table.body[:_FEW] for c in row.cells))
    return any(PLANNING.search(words) or APPLICATION.search(words) for words in told)


def _kind(entry: _Entry) -> Kind:
    """What kind of word a row has; approved or refused on a day of its own was not here."""
    said = entry.said
    return (
        "ruling"
        if said.kind == "plain" and said.does in ("approved", "rejected") and _day.search(entry.cell)
        else said.kind
    )


def _under_ours(body: Sequence[Row]) -> Iterator[Row]:
    """The rows, but those under a title among them that says they are another's: "Decisions received"."""
    ours = True
    for row in body:
        said = [c.text for c in row.cells if c.text]
        if len(said) == 1 and not any(c.above for c in row.cells):
            told = told_by("", said[0])
            ours = told != "another" and (ours or bool(told))
        elif ours:
            yield row


def _entry(row: Row, at: int) -> _Entry | None:
    """A row with what it says in a column; nothing where it has none such, or draws a line."""
    words = [words_in(c) for c in row.cells]
    if at >= len(words) or not any(map(_wordy.search, words)):
        return None
    return _Entry(row, words[at], said_in(words[at]))


def _decided(entry: _Entry, heads: Heads, item: Item) -> Iterator[TableRow | Finding]:
    """The decision of a row, with its votes; where these are against it, it has none and a finding says so."""
    told = [c for n, c in enumerate(entry.row.cells) if n not in heads.left_out and words_in(c)]
    span = Span(min(c.above[1] if c.above and not c.text else c.start for c in told), max(c.end for c in told))
    lost = entry.said.kind == "lost"
    does = _does(entry, heads)
    votes = _votes(entry.row, heads)
    if votes and _contrary(votes, against=lost):
        yield _lost(item, entry.row, "nobody can tell for what the votes are of a row of a table of decisions")
        votes = None
    text = " – ".join(words_in(c) for c in told)
    put = votes is not None or entry.said.kind in ("lost", "carried")
    yield TableRow(text, span, does, "lost" if lost else "carried", votes, put)


def _does(entry: _Entry, heads: Heads) -> Disposition:
    """What a row does, by the words that decide alone."""
    does = entry.said.does or disposition(entry.cell)
    if entry.said.kind == "carried":  # what carried says what it does
        moved = (words_in(c) for c in entry.row.cells)
        return next((disposition(words) for words in moved if _that.match(words)), does)
    if heads.decides.kind == "recommendation" and does in ("approved", "rejected", "other"):
        return "recommended"
    return does


def _votes(row: Row, heads: Heads) -> Votes | None:
    """The votes that a row has in columns of their own: 4-1 · For 4, against 1 · a column for each side."""
    sides: dict[str, tuple[int | None, tuple[str, ...]]] = {}
    for n, side in heads.votes:
        cell = words_in(row.cells[n]) if n < len(row.cells) else ""
        if side == "all" and cell:
            if m := _score.fullmatch(cell):
                return Votes(int(m[1]), int(m[2]), int(m[3]) if m[3] else None)
            return read_votes(Layout(cell, ""), 0, len(cell))
        if m := _figure.fullmatch(cell):
            sides[side] = int(m[1]), ()
        elif names := names_in(cell) if _wordy.search(cell) else ():
            sides[side] = len(names), names
    if not {"yes", "no"} & set(sides):
        return None
    (yes, for_), (no, against), (idle, neither) = (sides.get(side, (None, ())) for side in ("yes", "no", "idle"))
    return Votes(yes, no, idle, for_, against, neither)


def _contrary(votes: Votes, *, against: bool) -> bool:
    """Whether votes are against what is said to have been decided by them."""
    won = carried_by(votes)
    return won is not None and won is against


def _lost(item: Item, row: Row, what: str = "no decision was found in a row of a table of decisions") -> Finding:
    return Finding("row-unread", f"{what} in {item.number}: {_quoted(row)}", Span(row.start, row.end))


def _unsure(table: Table, item: Item, entries: Sequence[_Entry]) -> Finding:
    """One finding for a whole table: whose decisions it has is said nowhere."""
    rows, head = [e.row for e in entries], words_in(table.head.cells[table.heads.decides.at])
    many = f"{len(rows)} rows" if len(rows) > 1 else "one row"
    told = (
        f"nobody can tell whose decisions stand under “{head}” in a table in {item.number} ({many}): {_quoted(rows[0])}"
    )
    return Finding("row-unread", told, Span(table.head.start, max(row.end for row in rows)))


def _quoted(row: Row) -> str:
    said = " | ".join(filter(None, map(words_in, row.cells)))
    return _cut(said)


def _cut(said: str) -> str:
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED].rstrip()} …"
