"""What one clause says: a state of which every word is understood, or what one of its words tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from minutes_cli.words import lazily
from minutes_cli.words.deed_kinds import kind_of
from minutes_cli.words.posts import POSTS

from .asked import Asked
from .vocabulary import (
    ALONE,
    BETWEEN,
    BY_A_THING,
    CLOSED,
    DECIDED,
    DONE,
    DOUBT,
    GONE,
    LEAD,
    LISTS,
    MEASURES,
    NOT,
    OFF_THE_LIST,
    ON_WITH,
    OPEN,
    OPEN_PAIRS,
    PERFECT,
    PLANS,
    PURSUED,
    REFERENCE,
    REQUIRED,
    SEE,
    TAILS,
    THOSE,
    TICKS,
    TITLES,
    TWO,
    WAITING,
)

Kind = Literal["done", "closed", "ended", "at rest", "not", "part", "open", "clear", "aside", "tells", "unknown"]
"""`closed`: done or ended; `at rest`: no further action; `clear`: nothing outstanding; `aside`: see item 7; `tells`: a
sentence of what was done, which limits nothing."""
_Words = Sequence[str]
_INITIALS = 3
"""Letters of initials in brackets."""
_NAME = 5
"""Words of a name with its title and office, at most."""


def kind_of_clause(words: _Words, sign: str, asked: Asked) -> Kind:
    """What a clause says behind a sign, of what was asked for."""
    if _is_aside(words, sign):
        return "aside"
    rest = _measured(words)
    if rest is None:
        return "part"
    return _of_whole(rest, asked) if rest else "done"


def _is_aside(words: _Words, sign: str) -> bool:
    """See item 7 · remove from list · (CA) · Status:"""
    first = words[0]
    if first in SEE or (first in REFERENCE and any(word[0].isdigit() for word in words)):
        return _by_a_word(words) == "unknown"
    if LEAD.issuperset(words):
        return True
    if sign == "(" and len(words) == 1 and len(first) <= _INITIALS and first.isalpha():
        return first not in NOT
    return len(words) > 1 and OFF_THE_LIST.issuperset(words) and not LISTS.isdisjoint(words)


def _of_whole(words: _Words, asked: Asked) -> Kind:
    """What it says if each of its words is understood; else what one of them tells."""
    at = 0
    gone = not GONE.isdisjoint(words)
    while at < len(words) and (words[at] in LEAD or asked.is_about(words[at]) or (gone and words[at] in PLANS)):
        at += 1
    state, end = _state(words, at, asked)
    while state and words[end : end + 1] == ["and"]:
        also, on = _state(words, end + 1, asked)
        if also != state and not (also and {also, state} <= {"done", "closed"}):
            break
        state, end = "done" if also != state else state, on
    if state and _is_tail(words[end:], words[end - 1], asked):
        return state
    told = _at_rest(words) or _by_a_word(words)
    return "unknown" if state and told == "not" else told  # Done with no trouble


def _state(words: _Words, at: int, asked: Asked) -> tuple[Kind | None, int]:
    """The state that stands at a place, and where it ends."""
    if at >= len(words):
        return None, at
    word = words[at]
    if asked.is_done_by(word):
        return "done", at + 1 + (words[at + 1 : at + 2] == ["out"])
    if tuple(words[at : at + 2]) in TWO:
        return "done", at + 2
    if word in CLOSED:
        return "closed", at + 1
    return ("done", at + 1) if word in DONE else ("ended", at + 1) if word in GONE else (None, at)


def _is_tail(words: _Words, state: str, asked: Asked) -> bool:
    """Whether what stands behind a state limits nothing: by the Clerk · to the owner · in full · due to its cost."""
    if TICKS.issuperset(words) or " ".join(words) in TAILS:
        return True
    first = words[0]
    because = 2 if first in ("due", "owing") else 1 if first == "because" else 0
    if (state in BY_A_THING and first == "by") or (state in GONE and because):
        return _by_a_word(words[because:]) == "unknown"
    told = words[1:]
    if first == "by":
        return _is_somebody(told)
    return first == "to" and bool(told) and all(w in THOSE or w in asked.words or w in POSTS for w in told)


def _is_somebody(words: _Words) -> bool:
    """Whether words name who did something: the County · Cllr Ash · our contractor."""
    told = [word for word in words if word not in THOSE and word not in TITLES]
    titled = not TITLES.isdisjoint(words) and len(told) <= 2
    return 0 < len(words) <= _NAME and (titled or all(word in POSTS for word in told))


def _at_rest(words: _Words) -> Kind | None:
    """What is not pursued: not to be taken forward · no longer required · no further action."""
    at = next((n for n, word in enumerate(words) if word in ("no", "not", "nfa", "never")), len(words))
    if at == len(words) or any(w not in LEAD and w not in DECIDED and w not in PLANS for w in words[:at]):
        return None
    no, rest = words[at], words[at + 1 :]
    if no == "nfa":
        return None if rest else "at rest"
    if no == "no":
        return _no_more(rest)
    rest = [word for word in rest if word not in DECIDED]
    if len(rest) == 1:
        return "ended" if rest[0] in REQUIRED or rest[0] in PURSUED - ALONE else None
    return "ended" if rest and rest[0] in PURSUED and ON_WITH.issuperset(rest[1:]) else None


def _no_more(words: _Words) -> Kind | None:
    """What stands behind "no": longer required · further action; no action taken is still to be."""
    if words[:1] == ["longer"]:
        rest = [word for word in words[1:] if word not in DECIDED]
        return "ended" if len(rest) == 1 and (rest[0] in REQUIRED or rest[0] in PURSUED) else None
    further = words[:1] == ["further"] or "to" in words
    rest = [word for word in words if word != "further" and word not in DECIDED]
    said = REQUIRED | {"proposed"} | ({"taken"} if further else frozenset())
    if rest[:1] != ["action"] or len(rest) > 2:
        return None
    return "at rest" if (further and not rest[1:]) or (rest[1:] and rest[1] in said) else None


def _by_a_word(words: _Words) -> Kind:
    """What a clause says of which not each word is understood: that it is open, if one of them does."""
    no = [n for n, word in enumerate(words) if word in NOT or word.endswith("n't")]
    waits = next((n for n, word in enumerate(words) if word in WAITING), -1)
    if no:
        clear = no[-1] < waits and BETWEEN.issuperset(words[no[-1] + 1 : waits])
        return "clear" if clear else "not"
    pairs = [*pairwise([*words, ""])]
    if not (MEASURES.isdisjoint(words) and OPEN.isdisjoint(words) and OPEN_PAIRS.isdisjoint(pairs)):
        return "open"
    if any((one == "due" and other != "to") or (one == "to" and kind_of(other)) for one, other in pairs):
        return "open"
    did = any((word.endswith("ed") or word in PERFECT) and word not in GONE for word in words)
    return "tells" if did and len(words) > 2 and DOUBT.isdisjoint(words) else "unknown"


_fraction = lazily.plain(r"(\d{1,3})/(\d{1,3})")
_percent = lazily.plain(r"(\d{1,3})%")


def _measured(words: _Words) -> _Words | None:
    """The words of a clause without a measure of the whole; None where it measures less: 2 of 3 · 90%."""
    for n in range(len(words)):
        part, whole, end = _share(words, n)
        if whole:
            return [*words[:n], *words[end:]] if part == whole else None
    return words


def _share(words: _Words, n: int) -> tuple[int, int, int]:
    """How many of how many stand at a place, and where that ends; nothing of nothing where none does."""
    if m := _percent.fullmatch(words[n]):
        return int(m[1]), 100, n + 1
    if m := _fraction.fullmatch(words[n]):
        return int(m[1]), int(m[2]), n + 1
    of = n + 1 + (words[n + 1 : n + 2] == ["out"])
    if words[of : of + 1] == ["of"] and of + 1 < len(words) and (part := _number(words[n])) is not None:
        return part, _number(words[of + 1]) or 0, of + 2
    return 0, 0, n


def _number(word: str) -> int | None:
    if word in ("one", "none"):
        return int(word == "one")
    return int(word) if word.isdecimal() and len(word) <= 3 else None
