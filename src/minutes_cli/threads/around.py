"""What stands around a passage, and tells it from others in the same words: the line above it, the rest of its row."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily

from .evidence import plain
from .spelling import SMALL, same_words

ASKING = frozenset(
    """
    action agreed are arrange asked be been being instructed invited is it requested resolved shall should was were will
    would
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words with which something is asked for, in one copy or another."""
MOST = 2000
"""Characters around a passage, as many as are kept."""
_BREAK = lazily.plain(r"\n|(?<=[.:;?!])\s")
_CAPITAL = lazily.plain(r"\b[^\W\d_a-z]\S*")
_MARKER = lazily.plain(
    r"^[\s|*_#-]*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,6})[.)](?=\s)|\d{1,3}\s*\t(?=.*[^\W\d_]))", re.IGNORECASE
)
"""    (b) Weir House · 2. Weir House: the count of a list tells nothing; "4/17 Weir House" has a number of its own"""


_SAID = 60
_FOLLOWS = lazily.plain(r"\b(?:as\s+follows|(?:the\s+)?following|as\s+below|below|namely|viz)\W{0,4}\Z", re.IGNORECASE)
"""    That the Clerk send an objection as follows.⏎⏎Mill House, extension"""
_BELOW = lazily.plain(
    r"\W*(?!(?:RESOLVED|Resolved|AGREED|Agreed|ACTION|Action)\b)\w[^\n]*(?:\n(?![^\S\n]*\n)(?!\s*(?:RESOLVED|ACTION)\b)[^\n]*)*"
)


class _Around(NamedTuple):
    words: Sequence[str]
    begins: frozenset[int]
    """Which words begin a line or a sentence."""
    names: frozenset[str]


def bare(text: str) -> str:
    """What is left of the surroundings without labels of decisions and marks of lists; "" where that says nothing."""
    return " ".join(_read(text).words)


def _read(text: str) -> _Around:
    words: list[str] = []
    begins = set()
    for part in _parts(text):
        begins.add(len(words))
        words += [word for word in plain(part).split() if word not in ASKING and word not in SMALL]
    return _Around(
        words, frozenset(begins), frozenset(w for part in _CAPITAL.findall(text) for w in plain(part).split())
    )


def _parts(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from _BREAK.split(_MARKER.sub("", line))


def same_around(one: str, other: str) -> int:
    """How alike the surroundings of two passages are: 2 the same, but for slips; 1 some words more, or less; else 0.

    The nearest words tell; where one has more before them, which are of the whole minute, these begin above a line.
    """
    first, second = _read(one), _read(other)
    if not first.words or not second.words:
        return 2 if not first.words and not second.words else 0
    names = first.names | second.names
    if same_words(" ".join(first.words), " ".join(second.words), names):
        return 2
    short, long = (first, second) if len(first.words) <= len(second.words) else (second, first)
    at = len(long.words) - len(short.words)
    if at in long.begins and same_words(" ".join(short.words), " ".join(long.words[at:]), names):
        return 2
    return int(_more(short.words, long.words, names))


def _more(short: Sequence[str], long: Sequence[str], names: frozenset[str]) -> bool:
    """Whether a text has all words of another, in order, and a few more that are no names and no numbers."""
    if len(long) - len(short) > _FEW + len(short) // 4:
        return False
    at = 0
    for word in long:
        if at < len(short) and word == short[at]:
            at += 1
        elif word in names or any(c.isdigit() for c in word):
            return False
    return at == len(short)


_FEW = 2


class Asked(NamedTuple):
    """An action, or a passage to which one is pinned, of one minute."""

    key: int
    start: int
    end: int
    twin: object
    """The same for those that ask in the same words."""
    known: frozenset[str] = frozenset()
    """Words that it has for its task, its owner and its time: the others in its passage are around it."""


def around_asked(
    text: str, begins: int, asked: Sequence[Asked], decided: Sequence[tuple[int, int]]
) -> dict[int, list[str]]:
    """What stands around each action of a minute, from the nearest outward; `begins` is the end of its title.

    First what its passage has beside the task and what stands since the decision before; then that decision, too, and
    so on, as far as the one before that asks in the same words.  What a passage says is to follow, "as follows.", is
    its own: the paragraph below it.
    """
    spans = sorted({*decided, *((a.start, a.end) for a in asked)})
    led = _led_to(text, spans)
    ends = sorted(((start, led.get(end, end)) for start, end in spans), key=lambda span: span[1])
    stops = [end for _, end in ends]
    last: dict[object, int] = {}
    found = {}
    for one in sorted(asked, key=lambda a: (a.start, a.key)):
        own = _beside(text[one.start : min(one.end, one.start + MOST)], one.known)
        below = text[one.end : led.get(one.end, one.end)].strip()
        least = max(begins, last.get(one.twin, 0), one.start - MOST)
        before = bisect_right(stops, one.start)
        steps = []
        while True:
            since = max(least, min(stops[before - 1], one.start) if before else least)
            steps.append(f"{_stands(text[since : one.start], own)}\n{below}".strip())
            if since <= least:
                break
            before = bisect_right(stops, ends[before - 1][0], 0, before - 1) if before else 0
        found[one.key] = [step for step in steps if bare(step)] or [""]
        last[one.twin] = max(led.get(one.end, one.end), last.get(one.twin, 0))
    return found


def _led_to(text: str, spans: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Of each passage that says that something follows it, by its end: where the paragraph below it ends.

    That stands before the next passage, and is no label of it.
    """
    found = {}
    starts = [start for start, _ in spans]
    for _, end in spans:
        if _FOLLOWS.search(text[max(0, end - _SAID) : end + 2]):
            n = bisect_left(starts, end)
            until = min(starts[n] if n < len(starts) else len(text), end + MOST)
            if m := _BELOW.match(text, end, until):
                found[end] = end + len(text[end : m.end()].rstrip())
    return found


def _stands(above: str, own: str) -> str:
    """What stands above a passage and beside it; above a row no other rows, nor the head of its table."""
    if own:
        above = "\n".join(
            line for line in above.split("\n") if len([c for c in re.split(r"[\t|]", line) if c.strip()]) < 2
        )
    return f"{above}\n{own}".strip()


def _beside(passage: str, known: frozenset[str]) -> str:
    """What a passage has beside what is known of it: the other cells of a row."""
    if not known:
        return ""
    lines = (
        " ".join(w for w in line.split(" ") if not known.issuperset(plain(w).split()))
        for line in re.split(r"[\t|\n]", passage)
    )
    return "\t".join(line for line in lines if line.strip())


def told_apart(steps: Sequence[str], others: Sequence[str]) -> str:
    """The nearest surroundings that none of the others has that ask in the same words; all of them, if none tells."""
    return next((step for step in steps if not any(same_around(step, other) for other in others)), steps[-1])


def title_end(text: str, start: int, title: str) -> int:
    """Where the title of a minute that begins there ends."""
    words = plain(title).split()
    if not words or len(title) > MOST:
        return start
    found = re.search(r"[\W_]+".join(map(re.escape, words)), text[start : start + 2 * len(title) + 80], re.IGNORECASE)
    return start + found.end() if found else start
