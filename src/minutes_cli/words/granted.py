"""Whether what somebody wishes is granted, or what is told is denied, in the clauses behind it.

… that it be rescinded.  This was agreed. · … that it had been abandoned.  This was denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from . import lazily as regex

STOP = regex.plain(r"[.;?!](?!\S)|\n")
"""What ends a clause."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GRANTED = _set("agreed accepted carried approved resolved adopted unanimously unanimous granted passed")
_REFUSED = _set(
    """
    not never no nobody none disagreed refused declined rejected lost denied defeated fell failed unsupported opposed
    untrue incorrect wrong dismissed withdrawn against noted discussed deferred considered
    """
)
_ONE = _set("cllr councillor mr mrs ms dr clerk he she")
_ON = _set("to that with how when")
"""Behind "agreed" these lead to what else is agreed."""
_FINITE = _set("was were is are had has have did will")


def clauses(text: str) -> Iterator[str]:
    """The clauses of a text, each that has a stop."""
    at = 0
    for m in STOP.finditer(text):
        yield text[at : m.start()]
        at = m.end()


def is_denied(told: Sequence[Sequence[str]]) -> bool:
    """… had been abandoned.  ‖ This was denied · The Clerk said that this was not so · others disagreed."""
    for words in told[1:3]:
        if "denied" in words or "untrue" in words or "incorrect" in words or words[-2:] == ["not", "so"]:
            return True
        if words[-2:] in (["had", "not"], ["was", "not"]) or words[-4:] == ["not", "the", "case"]:
            return True
    return False


def is_granted(told: Sequence[Sequence[str]]) -> bool:
    """Whether what is wished is granted behind it: … and this was agreed · seconded and carried."""
    for words in told[:4]:
        granted = next((n for n, word in enumerate(words) if word in _GRANTED), None)
        if granted is not None:
            if not _ONE.isdisjoint(words[:2]) and _FINITE.isdisjoint(words[:granted]) and "and" not in words[:granted]:
                return False  # Cllr Ash agreed
            behind = words[granted + 1 : granted + 4]
            so = behind[:3] == ["to", "do", "so"] or behind[:2] in (["to", "this"], ["with", "this"], ["to", "it"])
            return _REFUSED.isdisjoint(words) and (so or _ON.isdisjoint(behind[:1]))
        if not _REFUSED.isdisjoint(words):
            return False
    return False
