"""What stands before the words of a resolution: who agreed to do it, and whether an earlier agreement is only retold.

All Councillors agreed ‖ to look for prizes · She said that, in order to see it, it was agreed ‖ that a visit be made
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_deed
from minutes_cli.words.patterns import FLAGS

_REACH = 400
"""Characters before a resolution in which its sentence begins."""
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
    \s+it\s+(?:was|had\s+been)\s+(?:also\s+)?agreed\W*+$""",
    FLAGS,
)
_BY_THEMSELVES = frozenset(
    """
    check email research revert submit estimate assist meet read bring think look find attend visit inspect help provide
    forward monitor walk study try collect distribute deliver consult
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What members who agree to it do themselves; to invite somebody, or to hold a reception, is the body's."""


def is_retold(paper: str, at: int) -> bool:
    """Whether the words before a place tell what somebody said had been agreed, or another meeting did."""
    return _retold.search(_sentence(paper, at)) is not None


def who_agreed(paper: str, at: int, deed: str) -> str | None:
    """The members who agreed to do a deed themselves: "All Councillors", "Members"; nobody, where the body did."""
    m = _who.search(_sentence(paper, at))
    if m is None or not is_deed(deed) or not (m["each"] or deed.casefold() in _BY_THEMSELVES):
        return None
    return " ".join(m["who"].replace("the ", "").split())


def _sentence(paper: str, at: int) -> str:
    return " ".join(paper[max(0, at - _REACH) : at].replace("\n\n", " . ").replace("*", " ").split())
