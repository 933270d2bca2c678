"""The graver of two acts: that the report be noted and the application refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

_WEAK: Mapping[Disposition, frozenset[str]] = {
    "noted": frozenset({"noted", "received", "acknowledged", "welcomed", "recorded", "note", "notes", "receive"}),
    "thanked": frozenset({"thanked", "thanks", "congratulated", "thank"}),
    "confirmed": frozenset({"confirmed", "approved", "agreed", "accepted", "adopted", "signed", "confirm", "approve"}),
}
"""Dispositions that decide nothing of a matter, and the words that tell them."""
_GRAVE: Mapping[str, Disposition] = {
    **dict.fromkeys(("refused", "rejected", "declined"), "rejected"),
    **dict.fromkeys(("deferred", "postponed"), "deferred"),
}
_GRANTED = frozenset({"approved", "adopted", "accepted", "agreed", "supported", "granted", "endorsed"})
_CLAUSE = 7
"""Words of a clause that tells another act, at most."""
_JOINS = frozenset({"and", "but", ";", ","})
_WITHIN = frozenset(
    """
    that which who whom whose was were had has have having is are being been to by if when once as since because would
    will
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What makes a clause part of another: the application having been refused."""
_BEHIND = frozenset("for on until till because as and at with under since due pending without .".split()) | _JOINS  # noqa: SIM905
"""What may follow a participle that tells an act, and none that tells which thing is meant: the refused plan."""
_token = regex.plain(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[;,.]")


def graver(text: str, told: Disposition) -> Disposition | None:
    """The graver act that stands beside one that decides nothing of a matter; None where there is none."""
    weak = _WEAK.get(told)
    low = text.casefold()
    if weak is None or not any(word in low for word in (*_GRAVE, "not ")):
        return None
    words = _token.findall(low)
    first = next((n for n, word in enumerate(words) if word in weak), len(words))
    if words[first + 1 : first + 2] == ["that"]:  # noted that the plan was approved and the sign refused
        return None
    for n in range(first + 1, len(words)):
        if (act := _act(words, n)) and _is_clause(words, n, first):
            return act
    return None


def _act(words: Sequence[str], n: int) -> Disposition | None:
    """The act that a participle at a place tells."""
    behind = words[n + 1] if n + 1 < len(words) else "."
    if behind not in _BEHIND and not (behind == "to" and _GRAVE.get(words[n]) == "deferred"):
        return None
    if words[n] in _GRANTED:
        if words[max(0, n - 2) : n] == [",", "not"]:  # be received, not approved: it says how
            return None
        return "rejected" if "not" in words[max(0, n - 2) : n] else None
    return None if "not" in words[max(0, n - 2) : n] else _GRAVE.get(words[n])


def _is_clause(words: Sequence[str], n: int, first: int) -> bool:
    """Whether what leads to a participle is a clause beside the first: and its recommendations ‖ rejected."""
    for at in range(n - 1, max(first, n - 1 - _CLAUSE) - 1, -1):
        if words[at] in _WITHIN:
            return words[at] == "that" and words[at - 1] in _JOINS and "be" in words[at:n]
        if words[at] in _JOINS:
            return True
    return False
