"""Of which passage a person spoke, in whatever paper has it now; and what counts of all that was said of it.

A word is said of words, not of a number.  When a paper is corrected, or read by better rules, it stays with the words
it was said of, wherever they stand then; where they are gone, or changed by more than a slip of spelling, nothing is
guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from minutes_cli.words.common import COMMON
from minutes_cli.words.stems import stems

from .evidence import plain
from .likeness import alike

_SPELT, _LONG = 0.85, 7
"""So much of the letters of two spellings of one word is the same, if it has so many."""
_SMALL = frozenset(("a", "an", "and", "be", "for", "in", "of", "on", "or", "that", "the", "to", "with"))
"""Words that one copy has and another has not, without saying another thing."""
_MOST = 0.6
"""Of the words that stand in a passage of the same text, when rules cut it otherwise."""


class Passage(NamedTuple):
    """An action, as far as it is told from others: that of which something was said, or one that is held."""

    place: str | None
    """What follows the meeting in its id: `/34(2)(a)`."""
    words: str | None
    """Of the whole resolution, as `plain` leaves them; None where they were not kept."""
    task: str | None = None
    """The same of what is asked for."""
    start: int | None = None
    end: int | None = None
    names: frozenset[str] = frozenset()
    """Of its words those that are written as names are."""


def named(quote: str) -> frozenset[str]:
    """The words of a passage, as `plain` leaves them, that are written with a capital and are no common words."""
    words = {word for part in quote.split() if any(c.isupper() for c in part) for word in plain(part).split()}
    return frozenset(word for word in words if not _is_common(word))


def _is_common(word: str) -> bool:
    return not stems(word) - COMMON


def meant(said: Passage, held: Sequence[Passage], *, same_text: bool) -> int | None:
    """Which of the actions of a meeting, as one paper tells them, is the one of which something was said.

    1. the one with the same words, or that asks for the same in the same words; of several, the one in the same place,
       if there is one; words that name no matter ("the Clerk report to the next meeting") are of their minute alone;
    2. in the very text of which it was said: the only one that is made of the same letters;
    3. else None: never one that merely stands where the other stood.
    """
    if said.words is None:  # said before words were kept: nothing but the place is known, which holds for that text
        return _only([n for n, one in enumerate(held) if one.place == said.place]) if same_text else None
    close = [(_closeness(said, one), n) for n, one in enumerate(held)]
    best = max((score for score, _ in close), default=0)
    if best:
        among = [n for score, n in close if score == best]
        if len(among) > 1:
            return _only([n for n in among if held[n].place == said.place])
        return among[0] if _tells(said) or _minute(held[among[0]]) == _minute(said) else None
    if same_text and said.start is not None and said.end is not None:
        return _only(
            [
                n
                for n, one in enumerate(held)
                if _overlap(said, one) and alike(said.words or "", one.words or "") >= _MOST
            ]
        )
    return None


def _tells(said: Passage) -> bool:
    """Whether what was asked for names its matter, so that no other minute asks in the same words."""
    return bool(stems(said.task or said.words or "") - COMMON)


def _minute(one: Passage) -> str:
    """The number of the minute in which a passage stands."""
    return (one.place or "").partition("(")[0]


def _only(found: Sequence[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _closeness(said: Passage, one: Passage) -> int:
    """The whole resolution tells most; "the Clerk report on it" asks for what "be requested to report" does."""
    names = said.names | one.names
    task = bool(said.task and one.task) and same_words(said.task or "", one.task or "", names)
    whole = same_words(said.words or "", one.words or "", names)
    if not whole and not (task and _beside(said) == _beside(one)):
        return 0
    return 4 * (said.words == one.words) + 2 * whole + task


def of_one_passage(one: Passage, other: Passage) -> bool:
    """Whether two things were said of one action, wherever it stood."""
    return _closeness(one, other) > 0


def _beside(one: Passage) -> frozenset[str]:
    """The words of a resolution that stand beside its task and say more than that it is one: whom it asks."""
    task = (one.task or "").split()
    return frozenset((one.words or "").split()) - frozenset(task) - _SMALL - _ASKING


_ASKING = frozenset(
    """
    action agreed are arrange asked be been being instructed invited is it requested resolved shall should was were will
    would
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words with which something is asked for, in one copy or another."""


def _overlap(said: Passage, one: Passage) -> bool:
    if said.start is None or said.end is None or one.start is None or one.end is None:
        return False
    shared = min(said.end, one.end) - max(said.start, one.start)
    return 2 * shared > min(said.end - said.start, one.end - one.start)


def same_words(one: str, other: str, names: Collection[str] = ()) -> bool:
    """Whether two texts, as `plain` leaves them, say the same in the same words, but for slips of spelling.

    A scan's "lanips" is "lamps"; "bins" is not, nor is "13 lamps" "12 lamps".  No slip is seen in a name: Mr Harrison
    and Mr Harrisen may be two.
    """
    if one == other:
        return True
    first, second = one.split(), other.split()
    if not first or not second or abs(len(first) - len(second)) > 2 + len(first) // 8:
        return False
    if "".join(first) == "".join(second):  # a hyphen at the end of a line
        return True
    changes = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    slips = 0
    for how, i, j, k, m in changes:
        if how == "equal":
            continue
        mine, theirs = [w for w in first[i:j] if w not in _SMALL], [w for w in second[k:m] if w not in _SMALL]
        if not _spelt_alike("".join(mine), "".join(theirs)) or _other_name(mine, theirs, names):
            return False
        slips += 1
    return slips <= 1 + len(first) // 8


def _other_name(mine: Sequence[str], theirs: Sequence[str], names: Collection[str]) -> bool:
    """Whether words that differ are names; not where one is another form of one word, or misspells a common one."""
    changed = {*mine} ^ {*theirs}
    if "".join(mine) == "".join(theirs) or len({*map(stems, changed)}) == 1:
        return False
    return any(word in names for word in changed) and not any(map(_is_common, changed))


def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words are one but for a slip: letters that a scan takes for others, or one letter of a long word.

    "lamps" and "ramps" are two words, and so are "approved" and "unapproved".
    """
    if one == other:
        return True
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return False
    if _as_scanned(one) == _as_scanned(other):
        return True
    long = min(len(one), len(other)) >= _LONG and one[:2] == other[:2]
    return long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SPELT


def _as_scanned(word: str) -> str:
    for shape, read in _SHAPES:
        word = word.replace(shape, read)
    return word


_SHAPES = (("rn", "m"), ("ni", "m"), ("in", "m"), ("cl", "d"), ("vv", "w"), ("i", "l"))


def stands_in(quote: str, text: str) -> bool:
    """Whether a passage stands in a text, as far as its words go."""
    words = plain(quote)
    return bool(words) and f" {words} " in f" {plain(text)} "


FIELDS = ("owner", "task", "due")
"""What a person can set beside the status."""


class Word(NamedTuple):
    """One thing that somebody said of an action."""

    key: int
    word: str
    on: str
    by: str | None
    because: str | None
    changes: Mapping[str, Any]
    """Of `amend`: each field with its value, and `was`, what the paper said of it; of `reopen`: `back`, the fields."""
    quote: str | None
    """The passage of which it was said."""


class Standing(NamedTuple):
    """What counts of all that was said of an action."""

    status: str | None
    """None where the papers tell it."""
    on: str | None
    """The day from which that counts; of a reopened one, the day after which papers are heard again."""
    by: str | None
    because: str | None
    set: Mapping[str, Any]
    """Fields with their values."""
    withdrawn: bool
    """A person who added it took it back."""


def standing(words: Iterable[Word]) -> Standing:
    """Fold what was said, first to last."""
    status: str | None = None
    on: str | None = None
    by: str | None = None
    because: str | None = None
    fields: dict[str, Any] = {}
    withdrawn = False
    for word in words:
        if word.word == "close":
            status, on, by, because = "closed", word.on, word.by, word.because
        elif word.word == "amend":
            fields |= {name: word.changes[name] for name in FIELDS if name in word.changes}
            if "status" in word.changes:
                status, on, by, because = word.changes["status"], word.on, word.by, word.because
        elif word.word == "reopen":
            back = word.changes.get("back", ["status"])
            if "status" in back:
                status, on, by, because = None, word.on, word.by, word.because
            fields = {name: value for name, value in fields.items() if name not in back}
            withdrawn = withdrawn or "added" in back
    return Standing(status, on, by, because, fields, withdrawn)


def taken_back(words: Sequence[Word], status: str) -> list[str]:
    """The fields of which a reopening takes back what was said; `status` is what the action has now.

    What a person said of its state goes first, with whatever was said in the same breath; an action that is open
    loses what was amended; one that a person added and that is open as it was added, itself.
    """
    now = standing(words)
    if now.status is not None:
        last = next(w for w in reversed(words) if w.word == "close" or "status" in w.changes)
        return ["status", *(name for name in FIELDS if name in last.changes)]
    if status != "open":
        return ["status"]
    if now.set:
        return [name for name in FIELDS if name in now.set]
    return ["added"] if any(word.word == "add" for word in words) else ["status"]
