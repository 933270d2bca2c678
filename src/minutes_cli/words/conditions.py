"""Whether what a sentence says became of something is only asked, is denied, or would be so in some case."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from . import lazily as regex

_in_case = regex.plain(
    r"\b(?:if|unless|until|whether|should|could|may|might|in\s+(?:the\s+event|case))\b[^,;.]{0,90}+$"
)
"""What stands before words of an end that is none yet: in the event of the service being discontinued."""
_conditional = regex.plain(
    r"""(?:^|[,;:]|\b(?:that|and|but))\s*(?:if|unless|should|were|in\s+(?:the\s+event|case)|provided)\b[^;.]{0,200},[^;.]{0,160}
    \b(?:would|will|shall|should|could|might|may)\b[^;.]{0,60}$""",
    regex.VERBOSE,
)
"""    if the owner did not answer, the matter would not be pursued"""
_but_if = regex.plain(
    r"""(?:(?!\b(?:but|and|as)\b)[^,;.]){0,40}\b(?:unless|in\s+the\s+event
    |if(?!\s+(?:required|necessary|needed|possible|any|so)\b))\b""",
    regex.VERBOSE,
)
"""    would not be pursued unless the owner paid"""
_denied = regex.plain(r"\bnot\s+(?:be\s+)?(?:the\s+case|true|correct)\s+that\b")
"""What stands before it is said not to be so."""
question = regex.plain(
    r"""\?\s*$
    |\b(?:asked|queried|enquired|inquired|wondered|questioned)\s+(?:\w+\s+){0,4}?(?:if|whether|why|when|what|how)\b""",
    regex.VERBOSE,
)


def denied(low: str) -> bool:
    """Whether a sentence, in small letters, says of what it names that it is not so."""
    return _denied.search(low) is not None


def asks(sentence: str) -> bool:
    """Whether a sentence asks and nobody answers in it: it tells nothing of what became of what it names."""
    low = sentence.casefold()
    m = question.search(low)
    return m is not None and not _answered.search(low, m.end())


_answered = regex.plain(
    r"\b(?:replied|answered|responded|confirmed|advised|explained|said|stated|reported|informed|told)\b|[?]\s*\w"
)


def is_conditional(low: str, m: regex.Match[str]) -> bool:
    """Whether words of an end, in a sentence in small letters, tell what would be in some case, or what is not."""
    before = low[: m.start()]
    if _not.search(before[-40:]) and not m[0].startswith(("no", "never")):
        return True
    if _in_part.match(low, m.end()):
        return True
    if _in_case.search(before) or _conditional.search(low[: m.end()]):
        return True
    modal = _would.search(before[-30:]) or _would.match(m[0])
    return bool(modal and _but_if.match(low, m.end()))


_in_part = regex.plain(
    r"[^.;]{0,60}?\b(?:(?:in\s*so|so|as)\s*far\s+as|to\s+the\s+extent|in\s+part|in\s+respect\s+of|as\s+regards|partly|partially)\b"
)
"""    be rescinded ‖ so far as it concerns the barn: the rest stands"""
_not = regex.plain(r"(?:\b(?:not|never)|n['’]t)\s+(?:(?:yet|now|be|been|being|to)\s+)*$")
"""    was never ‖ rescinded, has not been ‖ superseded"""
_would = regex.plain(r"\b(?:would|will|shall|should|could|might|may|to)\b")
_SOME = frozenset("half some part most few many several first one two three four five six".split())  # noqa: SIM905
_NOT_ALL = frozenset(
    {("all", "but"), ("not", "all"), ("not", "one"), ("not", "every"), ("only", "one"), ("only", "part")}
)
_DENIED = frozenset(
    """
    denied untrue doubted disputed doubtful believed thought hoped assumed claimed alleged supposed presumed
    """.split()  # noqa: SIM905
)
_denied_behind = regex.plain(
    r"(?:(?!\b(?:and|but|although|though|while|whereas)\b)[^.;]){0,60}?\b(?:was|were|is|are|been)\s+(?:then\s+|later\s+|since\s+|\w+ly\s+)?"
    r"(?:denied|disputed|doubted|questioned|challenged|contested|contradicted|untrue|not\s+(?:accepted|so|true|the\s+case|correct))\b"
)
"""    the claim that the gate had been mended ‖ was disputed"""
_counted = regex.plain(r"[a-z]+|\d+")
_except = regex.plain(r"[^.;]{0,40}?\b(?:except|apart\s+from|but\s+(?:not|only)|in\s+part)\b")


def is_less(low: str, m: regex.Match[str], before: str) -> bool:
    """Whether what stands by words of doing says that not all was done, or denies it: two of the three ‖ are mended."""
    words = _counted.findall(before[max(map(before.rfind, ".;,")) + 1 :])
    some = any(of == "of" and (one in _SOME or _counts(words, n)) for n, (one, of) in enumerate(pairwise(words)))
    part = some or _except.match(low, m.end()) is not None
    if part or _denied_behind.match(low, m.end()):
        return True
    return not (_NOT_ALL.isdisjoint(pairwise(words)) and _DENIED.isdisjoint(words))


def _counts(words: Sequence[str], n: int) -> bool:
    """Whether a figure before "of" counts, and numbers no minute: 2 ‖ of the 3; not: minute 41 (2) ‖ of 5 May."""
    at = n
    while at > 0 and (words[at].isdecimal() or len(words[at]) == 1):
        at -= 1
    return words[n].isdecimal() and at >= 0 and words[at] not in _NUMBERED and not _is_day(words[n + 2 : n + 4])


def _is_day(words: Sequence[str]) -> bool:
    return len(words) > 1 and words[0].isdecimal() and words[1][:3] in _MONTHS


_NUMBERED = frozenset("minute minutes min item resolution no number decision action ref page".split())  # noqa: SIM905
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())  # noqa: SIM905


def is_lost(low: str, start: int, end: int) -> bool:
    """Whether what would end something, told from one place to another, was proposed and did not carry."""
    return _was_lost.match(low, end) is not None and _is_put.search(low[max(0, start - _FAR) : start]) is not None


_is_put = regex.plain(
    r"\b(?:proposals?|propositions?|motions?|suggestions?|amendments?|recommendations?|requests?|moved|proposed|suggested)\b[^.;]*$"
)
_was_lost = regex.plain(
    r"[^.;]{0,160}?\b(?:was|were|been|and)\s+(?:then\s+|duly\s+|therefore\s+|put\s+and\s+)?"
    r"(?:lost|defeated|negatived|rejected|refused|declined|overruled|voted\s+down"
    r"|not\s+(?:carried|seconded|agreed|supported|passed|adopted|approved|accepted))\b"
)
"""    a proposal not to proceed with the bench ‖ was defeated: it goes on"""
_FAR = 200
