"""A paper that takes the place of another of its name (a draft, now approved): what of it is new, and what has changed.

Compared are the rows that go and the rows that come, at that moment; the old text is not kept.  What is found is kept
as findings of the new paper, which a later reading leaves as they are: one for each row that is new or has changed,
with its span, and one for all, without.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

REPLACED = "replaced"
"""The code of these findings."""
NEW = "not in the paper that it replaced"
"""The message of one that the paper before did not have."""
_NOUNS = {"decided": "decision", "put": "motion", "asked": "action"}
_ALIKE = 0.6
"""So much of the words that two rows of a minute are one, put otherwise."""


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
    if not was.meetings & now.meetings:
        return ""
    changed, new, gone = _compared(was.facts, now.facts)
    counts = Counter(fact.kind for fact in new)
    left = Counter(fact.kind for fact in gone)
    places: dict[str, list[str]] = {}
    for fact, how in changed:
        places.setdefault(_place(fact), []).extend(how)
    told = [f"{place}{_said(how)}" for place, how in places.items()]
    told += [
        f"{_counted(counts[kind], noun)} new, {left[kind] or 'none'} gone"
        for kind, noun in _NOUNS.items()
        if counts[kind] or left[kind]
    ]
    line = "; ".join(told) or "the same decisions, votes and actions"
    rows: list[tuple[str, int | None, int | None]] = [(line, None, None), *((NEW, *fact.span) for fact in new)]
    rows += [(_said(how), *fact.span) for fact, how in changed]
    db.executemany(
        "INSERT INTO findings (document, origin, code, message, span_start, span_end) VALUES (?, 'parser', ?, ?, ?, ?)",
        ((document, REPLACED, *row) for row in rows),
    )
    return line


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
    for test in (_same, _same_words, _alike):
        still = []
        for fact in come:
            old = next((one for one in left if test(one, fact)), None)
            if old is None:
                still.append(fact)
                continue
            left.remove(old)
            if how := _how(old, fact):
                changed.append((fact, how))
        come = still
    return sorted(changed, key=lambda one: one[0].span), come, left


def _same(old: _Fact, new: _Fact) -> bool:
    return (old.kind, old.words, old.told) == (new.kind, new.words, new.told)


def _same_words(old: _Fact, new: _Fact) -> bool:
    return (old.kind, old.words) == (new.kind, new.words)


def _alike(old: _Fact, new: _Fact) -> bool:
    """Whether they stand under one number, in nearly the same words."""
    return (old.kind, old.number) == (new.kind, new.number) and (
        SequenceMatcher(None, old.words, new.words, autojunk=False).ratio() >= _ALIKE
    )


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


def _place(fact: _Fact) -> str:
    return f"minute {fact.number}: " if fact.number else ""


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
