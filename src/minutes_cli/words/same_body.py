"""Which names of bodies are likely of one body: for a person to say, never for the program to decide."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches
from itertools import combinations

from .keys import body_key

_KINDS = frozenset(
    """council committee board panel forum cabinet group party trust commission authority parish town city county
    borough district community""".split()  # noqa: SIM905 - a vocabulary is read as a line
)
"""Words that say of what kind a body is, and not which."""
_IDLE = frozenset(
    """the of and for a an meeting meetings annual ordinary special general extraordinary monthly""".split()  # noqa: SIM905
)
_NEAR = 0.8
"""Two words so much alike may be one, misspelt."""


def likely_same(one: str, other: str) -> str | None:
    """Why two names may be of one body, in a few words; None where nothing speaks for it.

    Harbour Committee · Harbour Committe · Annual Meeting of the Harbour Committee · Harbour Cttee · Parish Council
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return None
    if first == second:
        return "the same words"
    few, many = sorted((first, second), key=len)
    if _is_short_for(few, many):
        return "one is short for the other"
    if set(few) <= set(many):
        more = [word for word in many if word not in few]
        return (
            f"only “{' '.join(more)}” is between them"
            if is_general(one) or is_general(other) or set(more) <= _KINDS
            else None
        )
    if len(few) == len(many):
        unlike = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
        if len(unlike) == 1 and _misspelt(*unlike[0]):
            return f"“{unlike[0][0]}” and “{unlike[0][1]}” may be one word"
    return None


def likely_pairs(names: Sequence[str]) -> list[tuple[int, int]]:
    """Places of two names that `likely_same` can hold for, in order: asked of every two, a thousand names take seconds.

    They have all the words of the shorter, all but one that begins alike, or one is the other with its first letters.
    """
    words = [tuple(_words(name)) for name in names]
    often = Counter(word for some in words for word in set(some))
    by_rarest: dict[str, list[int]] = defaultdict(list)
    by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_others: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, some in enumerate(words):
        if some:
            by_rarest[min(some, key=lambda word: (often[word], word))].append(n)
            by_words[some].append(n)
        for other in _all_but_one(some):
            by_others[other].append(n)
    near: set[tuple[int, int]] = set()
    for n, some in enumerate(words):
        found = {m for word in set(some) for m in by_rarest[word] if set(words[m]) <= set(some)}
        found |= {m for short in _shortened(some) for m in by_words.get(short, ())}
        near |= {(min(n, m), max(n, m)) for m in found if m != n}
    near |= {pair for some in by_others.values() for pair in combinations(some, 2)}
    return sorted(near)


def _all_but_one(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with one of them left out but for its first letter."""
    return ((*words[:n], f"{word[0]}*", *words[n + 1 :]) for n, word in enumerate(words))


def _shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with two or more that follow one another as their first letters."""
    for n, m in combinations(range(len(words) + 1), 2):
        if m - n > 1:
            yield (*words[:n], "".join(word[0] for word in words[n:m]), *words[m:])


def is_general(name: str) -> bool:
    """Whether a name says of what kind the body is and not which: "Parish Council"."""
    return set(_words(name)) <= _KINDS


def near_names(given: str, names: Iterable[str]) -> list[str]:
    """The names that somebody may have meant who typed one that is none of them, nearest first."""
    keys = {body_key(name) or "": name for name in names}
    key = body_key(given) or ""
    found = get_close_matches(key, keys, n=3, cutoff=0.6)
    words = set(_words(given)) - _KINDS
    found += [k for k, name in keys.items() if k not in found and words and words <= set(_words(name))]
    return [keys[k] for k in found[:3]]


def _words(name: str) -> list[str]:
    return [word for word in (body_key(name) or "").split("-") if word and word not in _IDLE]


def _is_short_for(few: list[str], many: list[str]) -> bool:
    """For "Brinmouth PC" and "Brinmouth Parish Council": the same words, one of them the first letters of several."""
    for n, word in enumerate(few):
        after = len(few) - n - 1
        middle = many[n : len(many) - after]
        if len(word) > 1 and few[:n] == many[:n] and few[n + 1 :] == many[len(many) - after :] and len(middle) > 1:
            return word == "".join(part[0] for part in middle)
    return False


def _misspelt(one: str, other: str) -> bool:
    short = min(len(one), len(other)) < 4
    return not short and one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _NEAR
