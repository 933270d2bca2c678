"""Motions about another motion: to amend it, to put it off, to pass on, to vote at once.

While one stands open, "the motion" may be either; once it carries, what it was about is amended or comes to no vote.
"""

from __future__ import annotations

from minutes_cli.words import lazily as regex

_MOTION = r"(?:\w+\s+)?(?:motion|proposal|resolution|recommendation)\b"
TO_AMEND = regex.compile(
    rf"\W*(?:that\s+)?(?:to\s+)?amend\b\s*(?:(?:the|this|his|her|their)\s+{_MOTION}|(?=(?:to|by|so|with)\s|\W*$))"
    rf"|\W*(?:that\s+)?the\s+{_MOTION}\s+(?:\w+\s+)?be\s+(?:further\s+)?amended\b",
    regex.IGNORECASE,
    needs=("amend",),
)
"""    to amend the motion to add oars · that the motion be amended by adding a map"""
_THING = r"(?:matter|motion|item|question|debate|decision|application|proposal|discussion)"
_MATTER = rf"(?:(?:consideration\s+of\s+)?(?:the|this)\s+(?:\w+\s+)?{_THING}|it|this|consideration)"
_PASSES_BY = (
    rf"\W*(?:that\s+|to\s+)?(?:{_MATTER}\s+be\s+(?:deferred|adjourned|postponed|tabled|referred|held\s+over|(?:laid|left)\s+on\s+the\s+table)"
    rf"|{_MATTER}\s+(?:lie|lay)\s+on\s+the\s+table|(?:table|postpone|defer)\b(?!\s+(?:an?|the)\s+(?!{_THING}))"
    r"|(?:(?:the\s+)?\w+\s+)?(?:proceed|pass|move)s?\s+(?:on\s+)?to\s+(?:the\s+)?next\s+(?:item\s+of\s+)?business)"
)
PASSES_BY = regex.compile(
    _PASSES_BY, regex.IGNORECASE, needs=("defer", "adjourn", "postpone", "table", "refer", "held", "business")
)
"""    that the matter be deferred to May · to table · that the Council proceed to next business"""
ABOUT_ANOTHER = regex.compile(
    rf"{_PASSES_BY}|\W*(?:that\s+)?the\s+(?:question|motion|vote)\s+be\s+(?:now\s+)?(?:put|taken)\b|\W*the\s+previous\s+question\b",
    regex.IGNORECASE,
)
"""    that the question be now put: while it stands open, the original motion is another"""
