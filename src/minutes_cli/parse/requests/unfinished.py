"""What leaves something to be done: words that ask for it, or tell that it still goes on.

to mend the bench · should be mended · Display the map · work was ongoing · the sign had not yet been fitted
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.deed_kinds import kind_of
from minutes_cli.words.deeds import is_verb
from minutes_cli.words.patterns import COMMON_VERBS

_to_do = r"to\s+(?:be\s+)?(?!the\b|an?\b|it\b|this\b)\p{Ll}{2}"
_asks = regex.compile(
    rf"(?<!\w)(?:{_to_do}|(?i:(?:will|(?<!\b(?:which|who)\s)would)(?!\s+not\b)|should|must|shall|needs?|please|(?<!\b(?:ha[sd]|now|have)\s)agreed|offered|asked|requested|suggested)\b)"
)
_going = regex.compile(
    r"""\b(?:on-?going|in\s+hand|in\s+progress|await(?:ed|ing)?|outstanding|pending|not\s+been|yet|no\s+(?:further\s+)?(?:progress|update|response|reply)|still|continu\p{Ll}+
    |(?:was|were|is|are)\s+(?:\p{Ll}+ly\s+)?(?!nothing\b)\p{Ll}+ing)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_finite = regex.compile(r"\b(?:has|have|had|was|were|is|are|did|gave|provided|updated|introduced|presented|answered)\b")
_told = regex.compile(
    r"\b(?:has|have|had|was|were|is|are|did|gave|provided|updated|introduced|presented|answered|reported)\b[^.;,]*$"
)
_is_due = regex.compile(r"\b(?:is|are|was|were|has|have|due|need(?:s|ed)?)\s+(?:(?:still|yet|also|now)\s+)?$")
"""    the bench is ‖ to be mended"""
_wanted = regex.compile(r"\bneeded\b")
_first = regex.compile(r"\W*(?:(?:also|then|again|please|both|to)\s+)?(\p{L}[\p{L}’'-]*+)", regex.IGNORECASE)
_parts = regex.compile(r"(?<=[\s:])[-–]\s+|(?<=:)\s+")
_PARTS = 8
"""Signs in a sentence behind which the verb of a deed may stand."""


def asks(words: str) -> bool:
    """Whether words ask for a deed: they open with its verb, or lead to one.

    What only tells what was done to some end does not: "a meeting was held to decide where to plant".
    """
    if opens_with_deed(words):
        return True
    return any(
        not m[0].startswith("to") or _is_due.search(words, 0, m.start()) or not _told.search(words, 0, m.start())
        for m in _asks.finditer(words)
    )


def is_to_do(words: str) -> bool:
    """Whether words with somebody's name beside them leave that one something to do."""
    return asks(words) or _going.search(words) is not None


def is_request(words: str) -> bool:
    """Whether words behind a label that name nobody ask for something, and do not tell what was done."""
    if opens_part_with_deed(words):
        return True
    m = _asks.search(words) or _wanted.search(words)
    return m is not None and _finite.search(words, 0, m.start()) is None


def opens_part_with_deed(words: str) -> bool:
    """Whether words, or those behind a dash or a colon in them, begin so: "Lock House - write to the mill"."""
    return any(opens_with_deed(part) for part in _parts.split(words, maxsplit=_PARTS))


def opens_with_deed(words: str) -> bool:
    """Whether words begin with the bare form of a verb that people are asked to do; not with the label "Action"."""
    m = _first.match(words)
    word = m[1].casefold() if m else ""
    return word != "action" and (word in COMMON_VERBS or (is_verb(word) and kind_of(word) != ""))
