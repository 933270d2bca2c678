"""What stands behind "agreed" and is no thing that was agreed: asides, and how somebody sees things."""

from __future__ import annotations

from minutes_cli.words import lazily as regex

from .senses import NONE, is_opinion

_ITS_PROPOSAL = (
    r"with\s+(?:(?:all|both)\s+)?(?:of\s+)?(?:the|this|these)\s+(?:\p{L}+\s+){0,2}?"
    r"(?:proposals?|recommendations?|suggestions?|requests?|course\s+of\s+action|plans?|approach|amendments?|changes)\b"
)
"""    The Board agreed with the proposals"""
_aside = regex.compile(rf"(?!{_ITS_PROPOSAL})(?:on|with|at|as|in|by|and|or|but|earlier|previously)\b")
_aside_then = regex.plain(
    r"in\s+terms\s+of\s[^;]{5,400}?,?\s+to\s+[a-z]{3}|(?:in|on|with|by)\s[^.;:]{5,200}?,\s+to\s+[a-z]{3}"
)
"""    resolved:⏎[in terms of Section 50A of the Act, to exclude the public]"""
_a_view = regex.compile(
    r"(?:this|it|these|they|there)\s+(?:was|were|is|are|had|has|\p{Ll}{3,}ed)\b(?!\s+(?:to|best|better|necessary|time)\b)"
    r"|(?:(?:on|with)\s+)?the\s+(?:importance|significance|seriousness|urgency|sentiments?)\b"
    r"|(?:(?!\bbe\b)[^.;:]){3,120}?\s(?:could|would|might)\s+be\s+(?:very\s+|most\s+)?(?:beneficial|helpful|useful|welcome|worthwhile)\W*\Z"
)
"""    everyone agreed this was disappointing · agreed the importance of the weir · a bell could be useful"""
_a_state = regex.plain(r"(?:(?!\b(?:which|that|who|as)\b)[^.,;:]){2,80}?\s(?:was|were|is|are|had|has)\b(?!\s+to\b)")
"""    it was determined a survey was necessary"""
_true_record = regex.plain(r"\b(?:true|correct|accurate)\s+(?:and\s+\w+\s+)?(?:record|account|reflection)\b")


def is_no_thing(words: str, *, impersonal: bool) -> bool:
    """Whether what stands behind "agreed" is no thing that was agreed: an aside, or how somebody sees things."""
    if _aside.match(words) and not (impersonal and _aside_then.match(words)):
        return impersonal or not words.startswith("on ")
    if (_a_view.match(words) and not _true_record.search(words)) or NONE.search(words):
        return True
    return _a_state.match(words) is not None and is_opinion(words) and not _true_record.search(words)
