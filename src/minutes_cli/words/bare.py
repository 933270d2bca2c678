"""Deeds that are told without what they are done to: "Clerk to chase this up", "report back at the next meeting"."""

from __future__ import annotations

from . import lazily

_small = frozenset(
    """
    it this that these those them they him her up on out off into with back to of the a an matter matters issue issues
    same accordingly further again also as soon possible asap for so do and or report look both all well at in by next
    meeting from about action actions agenda website january february march april may june july august september october
    november december any us more required necessary needed
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words that tell nothing of what is to be done."""
_word = lazily.plain(r"[^\W_][\w’'-]*+")
_FEW = 9
"""Words that such a deed has at most."""
_leads = lazily.plain(
    r"\b(?:to|will|would|should|shall)\s+(?!(?:the|an?|th[ai]t|th[ei]se|our|its?|next|all)\b)(?=[^\W\d_A-Z])"
)


def is_bare(task: str) -> bool:
    """Whether a task has a deed and not what it is done to."""
    words = [word.casefold() for word in _word.findall(task[:_LONGEST])]
    return len(task) < _LONGEST and 0 < len(words) < _FEW and all(word in _small for word in words[1:])


def telling(task: str) -> int:
    """How many words of a task tell something of what is to be done, its deed among them: two of "look at the weir"."""
    return sum(word.casefold() not in _small for word in _word.findall(task[:_LONGEST]))


_LONGEST = 90
"""Characters that such a deed has at most."""


def deed_at_end(task: str) -> str:
    """The bare deed that stands behind its matter: "The hedge is long. Clerk to chase this" → "chase this"; or ""."""
    tail = task[-_LONGEST:]
    ends = [m.end() for m in _leads.finditer(tail)]
    return next((tail[at:] for at in ends if at and is_bare(tail[at:])), "")
