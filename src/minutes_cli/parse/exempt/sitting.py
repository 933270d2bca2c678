"""What it is that comes back to the public: the meeting, or the library of which the meeting speaks."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .wordings import DECIDES

_SITS = frozenset(
    (
        *("meeting", "meetings", "session", "sessions", "council", "committee", "subcommittee", "board", "cabinet"),
        *("executive", "panel", "members", "councillors", "governors", "trustees", "assembly", "proceedings"),
        *("chair", "chairman", "chairwoman", "chairperson", "mayor", "convener", "we", "webcast", "business", "agenda"),
        *("remainder", "rest", "item", "items", "part", "discussion", "discussions", "debate", "matters", "motion"),
    )
)
_ROOMS = frozenset(("room", "chamber", "gallery", "doors"))
"""Where it sits; what stands before them says that no other room is meant."""
_OF_ROOMS = frozenset(("the", "council", "committee", "meeting", "public", "its", "our", "and"))
_LIGHT = frozenset(
    """
    was were is are be been being had has have having would should shall will then now again thus also at am pm a p
    m hrs hours therefore thereafter thereupon back once more
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words between what comes back and its verb."""
_word = regex.plain(r"[\w’'-]+")
_beside = regex.plain(r",[^,]{0,80},")
_clause = regex.plain(r"[.;:–—]\s")
_decides = regex.compile(rf"{DECIDES}|motion|wish\w*|vote", FLAGS)
_ARTICLES = frozenset(("the", "an", "this", "our", "its"))


def is_of_meeting(before: str) -> bool:
    """Whether the subject by which some words end is the meeting, or there is none: the Chair, at 9 pm, | reopened."""
    told = _word.findall(_beside.sub(" ", _clause.split(before)[-1]).lower())
    while told and (told[-1] in _LIGHT or told[-1].endswith("ly") or told[-1][0].isdigit()):
        told.pop()
    if not told:
        return True
    if told[-1] == "to":
        return any(_decides.fullmatch(word) for word in told[-4:])
    if told[-1] in ("and", "or", "that"):
        return _is_sitting(told[:-1])
    return told[-1] in _SITS or (told[-1] in _ROOMS and _OF_ROOMS.issuperset(told[-2:-1]))


def _is_sitting(told: list[str]) -> bool:
    """Whether what was spoken of last, behind an article if any stands there, is the meeting."""
    last = max((n for n, word in enumerate(told) if word in _ARTICLES), default=-1)
    near = told[last + 1 : last + 4] if last >= 0 else told
    return not near or not (_SITS | _ROOMS).isdisjoint(near)
