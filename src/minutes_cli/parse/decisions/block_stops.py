"""What a block of decisions ends before: a line that tells of something else, how it was voted, why it was decided."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

STOP_LINE = regex.plain(
    r"""(?:reasons?\s+for|alternative\s+options|any\s+alternative|options?\s+considered|(?:recorded\s+|roll\s+call\s+)?vot(?:e|ing)\b|roll\s+call\s*:|proposed\b|proposer|moved\b|seconded|prop\s|2nd\b|\(?note\b|actions?(?=\s*(?:[:–\d-]|$|points?\b|by\b|required\b))|(?:action|lead)\s+by\b
    |(?:councillors?|cllrs?|members?)\s.{0,80}\b(?:voted|abstained|left|returned|requested|asked|declared|wished|took|having)\b|(?:in\s+favour|for|against|abstentions?|abstained|carried|ayes|yeas|nays|noes)\s*(?:[:(]|[–-]\s*\d)|carried\b|lost\b|amendment\b|the\s+(?:amendment|motion)\s+was\b
    |scrutiny\s+considerations|conflicts?\s+of\s+interest|(?:\(?the\s+)?meeting\s+(?:closed|ended|concluded|finished|commenced|adjourned)|chair(?:man)?\s*[:…._]|signed\b|resolution\s+record|minutes:|decision\s+made|exempt\s+from|contact\b
    |date\s+of\s+(?:next|decision)|call-in|the\s+(?:decisions?|above)\s+.{0,40}call|\(?in\s+accordance\s+with|\(?having\s+declared)""",
    FLAGS,
)
REASON = regex.compile(
    r"(?<=[.;]\s)Reasons?\s+for\s+(?:the\s+)?(?:[Dd]ecision|[Rr]ecommendation)s?\b", needs=("reason",)
)
"""    to award a contract. [Reason for the Decision] As set out in the report"""
VOTE_LINE = regex.plain(
    r"(?:recorded\s+|roll\s+call\s+)?vote(?:\s+on\s+(?:the\s+)?motion)?\s*:\s*\d|(?:ayes|yeas|noes|nays)\s*:",
    regex.IGNORECASE,
)
"""How it was voted, below a list whose points end without a stop: no part of its last point."""


def left_open(text: str, end: int, line: str) -> bool:
    """Whether a line goes on with what the one that ends there left open: on the motion of Ash,⏎[seconded by …]."""
    return line[0].islower() and text[max(0, end - 4) : end].rstrip().endswith((",", " and", " &"))
