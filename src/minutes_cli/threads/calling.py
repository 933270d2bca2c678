"""Whether a request calls a meeting, and whether a meeting that was held is that one."""

from __future__ import annotations

from minutes_cli.words import lazily

_with_others = lazily.plain(
    r"\b(?:site|zoom|public|liaison) (?:meeting|visit)|\bmeetings? (?:with|between)\b|\bworkshop\b"
)
"""Of a meeting that is none of the body's own."""
_committee = lazily.plain(
    r"\b(?!(?:the|this|a|full|whole) )\w+ (?:committee|(?:working|task) (?:group|party|force)|panel|forum)\b"
)
_special = lazily.plain(r"\b(?:special|extraordinary|emergency|adjourned)\b(?: \w+){0,4}? meeting\b")
"""A meeting beside the ordinary ones: held on one day with an ordinary one, it is that one alone."""
_CALLING = (["hold"], ["convene"], ["arrange"], ["call"])


def calls(task: str, held: str) -> bool:
    """Whether a task asks for the meeting that has the words `held` in its head, both as `plain` leaves them.

    "a special meeting be held", "convene a meeting"; not "report to the meeting to be held on 1 May".  It is of
    the committee that was to meet where the request names one.
    """
    return _asks_for_a_meeting(task) and all(f" {m[0]} " in f" {held} " for m in _committee.finditer(task))


def is_special(words: str) -> bool:
    """Whether a task asks for a meeting beside the ordinary ones, or a head is that of one."""
    return _special.search(words) is not None


def _asks_for_a_meeting(words: str) -> bool:
    if _with_others.search(words):
        return False
    before, be_held, _ = words.replace("to be held", "").partition(" be held")
    first = words.split()[:6]
    return (bool(be_held) and "meeting" in before) or (first[:1] in _CALLING and "meeting" in first)
