"""What stands before the words of a resolution: who agreed to do it, and whether an earlier agreement is only retold.

All Councillors agreed ‖ to look for prizes · She said that, in order to see it, it was agreed ‖ that a visit be made
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed
from minutes_cli.words.patterns import FLAGS

from .owners import is_person

_REACH = 400
"""Characters before a resolution in which its sentence begins."""
_PARAGRAPH = 900
"""Characters of its paragraph before it, in which another meeting may be told of that agreed it."""
_who = regex.compile(
    r"(?:^|[.;:\n]\s*+|,\s*+|\b(?:and|but|so)\s++)(?:the\s++)?"
    r"(?P<who>(?:(?P<each>all|both)\s++)?(?:the\s++)?(?:(?:elected|parish|town|community)\s++)?"
    r"(?:members|councillors|cllrs|trustees|governors))\s++(?:present\s++)?(?:(?:all|also|both|then)\s++){0,2}agreed\W*+$",
    FLAGS,
)
_retold = regex.compile(
    r"""\b(?:(?:advised|reported|stated|said|explained|recalled|informed|reminded)\b[^.;,]{0,80}?\bthat
      (?:,?\s+(?:due\s+to|in\s+order\s+to|for|because\s+of|given|having)\b[^.;]{3,140},|)
    |(?:last|previous|earlier)\s+(?:\p{L}+\s+){0,2}meetings?,?(?:\s+(?:that|where|when))?)
    \s+it\s+(?:was|had\s+been)\s+(?:also\s+)?agreed\W*+$
    |\b(?:advised|reported|stated|said|explained|informed|told)\b[^.;]{0,300}?[,;]?\s+(?:however|but),?\s+it\s+(?:was|had\s+been)\s+
      (?:agreed|decided)\W*+$
    |\b(?:because|since|although|whereas)\s+(?:the\s+)?(?:board|council|committee|members|it\s+was|we)\s+(?:(?:had|have|has)\s+)?agreed\W*+$""",
    FLAGS,
)
_met = regex.compile(
    r"\b(?:meeting|discussion|conversation|visit)\s+(?:(?:took\s+place|was\s+held|had\s+taken\s+place|had\s+been\s+held)\s+with"
    r"|with\s+[^.;]{3,60}?\s(?:took\s+place|was\s+held|had\s+taken\s+place))\b",
    FLAGS,
    needs=("meeting", "discussion", "conversation", "visit"),
)
_since_done = regex.plain(r"\b(?:has|have)\s+(?:now\s+|since\s+|already\s+)?been\s")
_NEXT = 90
"""Characters behind a request in which its end is told."""
_so_agreed = regex.compile(r"[.;]\s+it\s+(?:was|had\s+been)\s+(?:also\s+)?agreed\W*+$", FLAGS)
"""    A meeting with the mill took place in May. … It was also agreed ‖ that the hedge would be cut"""
_office = regex.compile(
    r"(?:^|(?<!\b\p{Lu})[.;:\n]\s*+)(?:the\s++)?(?P<who>(?-i:\p{Lu})[\p{L}’'/-]*(?:,?\s+(?:of|for|the|and|&|(?-i:\p{Lu})[\p{L}’'/-]*)){0,10}?),?\s+"
    r"(?:then\s+|also\s+)?(?!seconded|proposed|moved)\p{Ll}+ed\s[^.;]{3,160}?\sand\s+(?:(?:then|also|has|had)\s+){0,2}agreed\W*+$",
    FLAGS,
)
"""    The Director, Parks and Rivers, welcomed the comments made and agreed ‖ to hold workshops"""
_everybody = regex.compile(r"(?:members|councillors|cllrs|trustees|governors)$", regex.IGNORECASE)
_broken = regex.compile(r"(?<=[\p{L},])[^\S\n]*\n\n(?=\p{L})")
_BY_THEMSELVES = frozenset(
    """
    check email research revert submit estimate assist meet read bring think look find attend visit inspect help provide
    forward monitor walk study try collect distribute deliver consult
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What members who agree to it do themselves; to invite somebody, or to hold a reception, is the body's."""


def is_retold(paper: str, at: int, end: int) -> bool:
    """Whether the words before a place tell what somebody said had been agreed, or another meeting did.

    What another meeting agreed is history where the words behind `end` tell that it is done.
    """
    if _retold.search(_sentence(paper, at)):
        return True
    edge = max(0, at - _PARAGRAPH)
    before = paper[max(edge, paper.rfind("\n\n", edge, at)) : at]
    met = _so_agreed.search(before) is not None and _met.search(before) is not None
    return met and _since_done.search(paper, end, end + _NEXT) is not None


def who_agreed(paper: str, at: int, deed: str) -> str | None:
    """The members who agreed to do a deed themselves: "All Councillors", "Members"; nobody, where the body did."""
    before = _sentence(paper, at)
    m = _who.search(before)
    if m is None and is_deed(deed) and (told := _office.search(_unbroken(paper, at))):
        return str(told["who"]) if is_person(told["who"]) and not _everybody.search(told["who"]) else None
    if m is None or not is_deed(deed) or not (m["each"] or deed.casefold() in _BY_THEMSELVES):
        return None
    return " ".join(m["who"].replace("the ", "").split())


def _unbroken(paper: str, at: int) -> str:
    """The same with lines joined that a converter has set apart in the middle of a sentence."""
    return " ".join(_broken.sub(" ", paper[max(0, at - _REACH) : at]).replace("\n\n", " . ").replace("*", " ").split())


def _sentence(paper: str, at: int) -> str:
    return " ".join(paper[max(0, at - _REACH) : at].replace("\n\n", " . ").replace("*", " ").split())
