"""What counts of all that people said of an action."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

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
    withdrawn = False
    words = tuple(words)
    for word in words:
        if word.word == "close":
            status, on, by, because = "closed", word.on, word.by, word.because
        elif word.word == "amend":
            if "status" in word.changes:
                status, on, by, because = word.changes["status"], word.on, word.by, word.because
        elif word.word == "reopen":
            back = word.changes.get("back", ["status"])
            if "status" in back:
                status, on, by, because = None, word.on, word.by, word.because
            withdrawn = withdrawn or "added" in back
    fields = {name: value for _, told in layers(words) for name, value in told.items()}
    return Standing(status, on, by, because, fields, withdrawn)


def layers(words: Iterable[Word]) -> list[tuple[Word, dict[str, Any]]]:
    """The amendments that count, first to last, each with the fields of it that do.

    A reopening takes a field back from the last that set it: what another said before counts again.
    """
    found: list[tuple[Word, dict[str, Any]]] = []
    for word in words:
        if word.word == "amend":
            found.append((word, {name: word.changes[name] for name in FIELDS if name in word.changes}))
        elif word.word == "reopen":
            for name in word.changes.get("back", ()):
                for _, fields in reversed(found):
                    if name in fields:
                        del fields[name]
                        break
    return [(word, fields) for word, fields in found if fields]


def taken_back(words: Sequence[Word], status: str) -> list[str]:
    """The fields of which a reopening takes back what was said; `status` is what the action has now.

    What a person said of its state goes first, with whatever was said in the same breath; an action that is open
    loses what was amended last, and no more; one that a person added and that is open as it was added, itself.
    """
    now, amended = standing(words), layers(words)
    if now.status is not None:
        last = next(w for w in reversed(words) if w.word == "close" or "status" in w.changes)
        told = {name: word for word, fields in amended for name in fields}
        return ["status", *(name for name in FIELDS if told.get(name) is last)]
    if status != "open":
        return ["status"]
    if amended:
        return [name for name in FIELDS if name in amended[-1][1]]
    return ["added"] if any(word.word == "add" for word in words) else ["status"]
