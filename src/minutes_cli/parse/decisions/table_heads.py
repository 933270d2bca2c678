"""Which column of a table tells what a meeting decided, and whether it was this meeting: told by the heads.

    Application | Proposal | Decision          Ref | Address | Council's comments | LPA decision
    Ref | Resolution                           No. | Address | Decision | For | Against

A column of what the planning authority decided, or an officer recommends, decides nothing here; one of which the head
does not say whose it is ("HDC decision") is nobody's until somebody looks.
"""

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from minutes_cli.words import lazily as regex

_word = regex.plain(r"[^\W\d_]+(?=['’]s?\b)|(?<!['’])[^\W\d_]+")
_RANKS: tuple[tuple[str, str], ...] = (
    ("decision", "decision decisions decided determination"),
    ("resolution", "resolution resolutions resolved"),
    ("outcome", "outcome outcomes result verdict"),
    ("view", "response responses observation observations comment comments view views"),
    ("recommendation", "recommendation recommendations"),
)
"""What a column tells by the last such word of its head: of several the first of these is what was decided."""
_KINDS = {word: kind for kind, words in _RANKS for word in words.split()}
_ORDER = [kind for kind, _ in _RANKS]


def _words(told: str) -> frozenset[str]:
    return frozenset(told.split())


_FILL = _words("of the and or by a an to on for made final agreed planning meeting taken reasons")
_OURS = _words(
    "council councils parish town community committee committees members member pc tc cc our board boards councillors"
)
_TIERS = _words("district borough county city unitary")
"""Words of another council's name, but where this body's own has them."""
_OTHERS = _words(
    "lpa authority authorities officer officers inspector inspectorate appeal appeals consultee consultees neighbour"
    " neighbours public resident residents highways agent agents applicant applicants staff planner planners clerk"
    " department ministry state delegated previous"
)
_NO_DECISION = _words(
    "date day notice level number no due required status deadline type maker last expected target reason ref reference"
    " when time pending"
)
"""Beside what decides they make of it another thing: Decision date, Decision maker."""
_ELSE = _words(
    "action actions task tasks owner lead who whom when due deadline progress update updates status officer consultee"
    " respondent organisation question query from name resident raised"
)
"""Heads of tables of actions, of earlier decisions, and of what others have said."""
_MOVERS = _words("moved mover proposed proposer seconded seconder 2nd second")
"""Heads of a motion in fields, which is read as one."""
_ELSEWHEN = frozenset(("date", "meeting", "meeting date", "committee", "council", "authority"))
"""Heads of tables of what was decided at other meetings."""
_MOTIONS = _words("motion motions amendment amendments proposition resolution resolutions")
_SIDES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("all", ("vote", "votes", "voting", "vote count", "recorded vote")),
    ("yes", ("for", "votes for", "in favour", "ayes")),
    ("no", ("against", "votes against", "noes", "nays")),
    ("idle", ("abstained", "abstentions", "abstain")),
)
_VOTES = {frozenset(head.split()): side for side, heads in _SIDES for head in heads}
_COLUMNS, _LONGEST = 2, 48
"""Columns of a table, and characters of the head of one."""

Whose = Literal["ours", "another", "unsure"]


class Column(NamedTuple):
    """A column that tells of a decision."""

    at: int
    kind: str
    """`decision`, `resolution`, `outcome`, `view` or `recommendation`."""
    whose: Whose
    named: bool
    """The head says whose it is: Council's response."""


class Heads(NamedTuple):
    """What the heads of a table of decisions say of its columns."""

    decides: Column
    left_out: frozenset[int]
    """Columns that are no part of what was decided: votes, and what others decided."""
    votes: tuple[tuple[int, str], ...]
    """Those that count, and what: a side, or all of them."""
    motions: bool
    """A column has what was put: Motion | Outcome."""


def words_of(head: str) -> list[str]:
    """The words of a head in small letters, possessives without their mark."""
    return [w for w in _word.findall(head.casefold()) if w != "s"]


def read_heads(heads: Sequence[str], body: Collection[str]) -> Heads | None:
    """What some cells head, where one of them heads decisions; `body`: the words of this body's name and council's."""
    if sum(map(bool, heads)) < _COLUMNS or any(len(head) > _LONGEST for head in heads):
        return None
    told = [words_of(head) for head in heads]
    found = [column for n, words in enumerate(told) if (column := _column(n, words, body))]
    if not found:
        return None
    tells = {column.at for column in found}
    others = [words for n, words in enumerate(told) if n not in tells]
    if any((_ELSE | _MOVERS) & set(words) or " ".join(words) in _ELSEWHEN for words in others):
        return None
    votes = tuple((n, side) for n, words in enumerate(told) if (side := _VOTES.get(frozenset(words))))
    ours = [c for c in found if c.whose == "ours"]
    best = min(ours or found, key=lambda c: (c.whose == "another", _ORDER.index(c.kind)))
    out = {n for n, _ in votes} | {c.at for c in found if c.at != best.at and c.whose != "ours"}
    return Heads(best, frozenset(out), votes, any(_MOTIONS & set(words) for words in told))


def side_of_head(head: str) -> str | None:
    """Which side of a vote a column counts or names, `all` where each cell says it: Votes · In favour · Against."""
    return _VOTES.get(frozenset(words_of(head)))


def _column(at: int, words: Sequence[str], body: Collection[str]) -> Column | None:
    kinds = [_KINDS[word] for word in words if word in _KINDS]
    if not kinds:
        return None
    rest = {word for word in words if word not in _KINDS} - _FILL
    if rest & _NO_DECISION and not rest & _OURS:
        return None
    kind = min(kinds, key=_ORDER.index)
    if rest & _OTHERS or rest & _TIERS - set(body):
        return Column(at, kind, "another", named=True)
    known = rest <= _OURS | _TIERS
    return Column(at, kind, "ours" if known else "unsure", named=bool(rest) and known)
