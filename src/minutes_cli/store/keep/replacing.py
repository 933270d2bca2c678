"""A paper that takes the place of another of its name (a draft, now approved): what of it is new, and what has changed.

Compared are the rows that go and the rows that come, at that moment; the old text is not kept.  What is found is kept
as findings of the new paper, which a later reading leaves as they are: one for each row that is new or has changed,
with its span, and one without, which counts what is new and gone.  How an exempt minute has changed is told to nobody:
`told_replaced` puts the line together from what is open when somebody asks.
"""

import json
import sqlite3
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterator
from itertools import islice
from typing import NamedTuple

REPLACED = "replaced"
"""The code of these findings."""
NEW = "not in the paper that it replaced"
"""The message of one that the paper before did not have."""
_NOUNS = {"decided": "decision", "put": "motion", "asked": "action"}
SAME = "the same decisions, votes and actions"
_ALIKE, _TRIED = 0.6, 40
"""So much of their words do two rows of a minute share that are one, put otherwise; so many of a minute are tried."""


class _Fact(NamedTuple):
    kind: str
    """`decided`, `put` (and not resolved) or `asked`."""
    number: str
    words: str
    told: tuple[tuple[str, str], ...]
    """What else is said of it: the outcome, the votes; who is to do it, by when."""
    span: tuple[int, int]


class Before(NamedTuple):
    """What the paper that goes had."""

    meetings: frozenset[tuple[str, str]]
    facts: tuple[_Fact, ...]


def before(db: sqlite3.Connection, document: int) -> Before:
    """What a paper says, before it goes."""
    days = db.execute("SELECT coalesce(body_key, ''), date FROM meetings WHERE document = ? AND date > ''", (document,))
    return Before(frozenset(days), tuple(_facts(db, document)))


def tell_replaced(db: sqlite3.Connection, document: int, was: Before) -> str:
    """Keep what differs in the paper that has come.  Returns it in a line; nothing of a paper of other meetings."""
    now = before(db, document)
    if not was.meetings & now.meetings or not (was.facts or now.facts):
        return ""
    changed, new, gone = _compared(was.facts, now.facts)
    come, left = (Counter(fact.kind for fact in facts) for facts in (new, gone))
    counts = "; ".join(
        f"{_counted(come[kind], noun)} new, {left[kind] or 'none'} gone"
        for kind, noun in _NOUNS.items()
        if come[kind] or left[kind]
    )
    rows: list[tuple[str, int | None, int | None]] = [(counts, None, None), *((NEW, *fact.span) for fact in new)]
    rows += [(_said(how), *fact.span) for fact, how in changed]
    db.executemany(
        "INSERT INTO findings (document, origin, code, message, span_start, span_end) VALUES (?, 'parser', ?, ?, ?, ?)",
        ((document, REPLACED, *row) for row in rows),
    )
    lay_on_pages(db, document)
    return dict(told_replaced(db, [document]))[document]


def lay_on_pages(db: sqlite3.Connection, document: int) -> None:
    """Tell the page of each that has none: it comes without, and an earlier version kept it so."""
    db.execute(_ON_PAGES, {"document": document, "code": REPLACED})


_ON_PAGES = """
UPDATE findings SET page = (
    SELECT p.number FROM pages p WHERE p.document = :document AND p.span_start <= findings.span_start
    ORDER BY p.position DESC LIMIT 1)
WHERE document = :document AND code = :code AND page IS NULL AND span_start IS NOT NULL
"""


def told_replaced(db: sqlite3.Connection, documents: Collection[int] | None = None) -> list[tuple[int, str]]:
    """(document, how it differs from the one that it replaced, in a line) of each of some documents, or of all."""
    counts: dict[int, str] = {}
    open_: defaultdict[int, dict[str, list[str]]] = defaultdict(dict)
    shut: defaultdict[int, set[str]] = defaultdict(set)
    wanted = {"code": REPLACED, "documents": None if documents is None else json.dumps([*documents])}
    for document, message, start, number, exempt in db.execute(_KEPT, wanted):
        if start is None:
            counts[document] = message
        elif message != NEW and exempt:
            shut[document].add(number)
        elif message != NEW:
            open_[document].setdefault(f"minute {number}: " if number else "", []).extend(message.split(", "))
    told = []
    for document, counted in counts.items():
        parts = [f"{place}{_said(how)}" for place, how in open_[document].items()]
        parts += [f"{_counted(len(shut[document]), 'exempt minute')} changed"] if shut[document] else []
        told.append((document, "; ".join([*parts, *([counted] if counted else [])]) or SAME))
    return told


_KEPT = """
SELECT f.document, f.message, f.span_start, i.number, coalesce(i.exempt, 0) OR d.said_exempt IS NOT NULL
FROM findings f JOIN documents d ON d.id = f.document
LEFT JOIN items i ON i.document = f.document AND f.span_start BETWEEN i.span_start AND i.span_end - 1
WHERE f.code = :code AND (:documents IS NULL OR f.document IN (SELECT value FROM json_each(:documents)))
ORDER BY f.document, f.span_start, f.key
"""


def _facts(db: sqlite3.Connection, document: int) -> Iterator[_Fact]:
    for number, path, text, disposition, votes, outcome, start, end in db.execute(_DECIDED, {"document": document}):
        told = (("outcome", outcome or disposition), ("votes", _votes(votes)))
        yield _Fact("decided", f"{number} {path}".strip(), _plain(text), told, (start, end))
    for number, text, outcome, votes, start, end in db.execute(_PUT, {"document": document}):
        yield _Fact("put", number, _plain(text), (("outcome", outcome), ("votes", _votes(votes))), (start, end))
    for number, path, task, owner, due, start, end in db.execute(_ASKED, {"document": document}):
        told = (("owner", owner or "nobody"), ("due", due or "no day"))
        yield _Fact("asked", f"{number} {path}".strip(), _plain(task), told, (start, end))


_DECIDED = """
SELECT i.number, r.path, r.text, r.disposition, m.votes, m.outcome, r.span_start, r.span_end
FROM resolutions r JOIN items i ON i.document = r.document AND i.id = r.item
LEFT JOIN motions m ON m.document = r.document AND m.id = r.motion
WHERE r.document = :document ORDER BY r.span_start, r.key
"""
_PUT = """
SELECT i.number, m.text, m.outcome, m.votes, m.span_start, m.span_end
FROM motions m JOIN items i ON i.document = m.document AND i.id = m.item
WHERE m.document = :document AND m.resolution IS NULL ORDER BY m.span_start, m.key
"""
_ASKED = """
SELECT i.number, a.path, a.task, a.owner, a.due, a.span_start, a.span_end
FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.document = :document AND a.added IS NULL AND NOT a.undertaking ORDER BY a.span_start, a.key
"""


def _compared(
    was: tuple[_Fact, ...], now: tuple[_Fact, ...]
) -> tuple[list[tuple[_Fact, list[str]]], list[_Fact], list[_Fact]]:
    """What has changed, and how; what is new; what is gone.  What is the same in all is none of these."""
    left, come = list(was), list(now)
    changed: list[tuple[_Fact, list[str]]] = []
    for key, alike in _WAYS:
        olds: defaultdict[Hashable, deque[_Fact]] = defaultdict(deque)
        for old in left:
            olds[key(old)].append(old)
        still = []
        for fact in come:
            these = olds[key(fact)]
            found = next((one for one in islice(these, _TRIED) if alike(one, fact)), None)
            if found is None:
                still.append(fact)
                continue
            these.remove(found)
            if how := _how(found, fact):
                changed.append((fact, how))
        come, left = still, [old for these in olds.values() for old in these]
    return sorted(changed, key=lambda one: one[0].span), come, left


def _alike(old: _Fact, new: _Fact) -> bool:
    """Whether they are said in nearly the same words."""
    ours, theirs = old.words.split(), new.words.split()
    shared = sum((Counter(ours) & Counter(theirs)).values())
    return 2 * shared >= _ALIKE * (len(ours) + len(theirs))


_WAYS: tuple[tuple[Callable[[_Fact], Hashable], Callable[[_Fact, _Fact], bool]], ...] = (
    (lambda fact: (fact.kind, fact.words, fact.told, fact.number), lambda _old, _new: True),
    (lambda fact: (fact.kind, fact.words, fact.number), lambda _old, _new: True),
    (lambda fact: (fact.kind, fact.words, fact.told), lambda _old, _new: True),
    (lambda fact: (fact.kind, fact.words), lambda _old, _new: True),
    (lambda fact: (fact.kind, fact.number), _alike),
)
"""How two rows are one, the surest first: (what they have in common, and what else there must be).

Under one number before another: two applications in the same words whose votes change places have changed.
"""


def _how(old: _Fact, new: _Fact) -> list[str]:
    """`votes 4-1, now 3-2`, `other words`; nothing of what is the same."""
    told = [
        f"{name} {was}, now {now}"
        for (name, was), (_, now) in zip(old.told, new.told, strict=True)
        if was.casefold() != now.casefold()
    ]
    return [*told, *([_WORDS] if old.words != new.words else [])]


_WORDS = "other words"


def _said(how: list[str]) -> str:
    """All of it in a line, each once, that the words are others last."""
    return ", ".join(sorted(dict.fromkeys(how), key=lambda one: one == _WORDS))


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _votes(told: str | None) -> str:
    """`4-1`, with those who abstained behind, and the names, where these are told."""
    votes = json.loads(told) if told else None
    if not votes:
        return "not told"
    counts = "-".join(str(votes[side] or 0) for side in ("for", "against", "abstained") if votes.get(side) is not None)
    names = ", ".join(
        f"{side}: {' '.join(votes[f'names_{side}'])}"
        for side in ("for", "against", "abstained")
        if votes.get(f"names_{side}")
    )
    return counts + (f" ({names})" if names else "") or "not told"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(" .;,")
