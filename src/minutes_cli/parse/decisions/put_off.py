"""What puts a thing off or aside without the word: continued, parked, gone to another body, not to be taken."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH

_continued = regex.compile(
    r"\bbe\s+continued\b[^.;]{0,40}\b(?:meeting|cycle|to\s+(?:allow|enable))\b"
    r"|^\W*(?:that\s+)?(?:to\s+)?continue\b[^.;]{0,40}\bto\s+(?:the|our|a)\s+\S*\s*meeting\b"
    r"|^\W*(?:that\s+)?(?:to\s+)?continue\s+(?:the|this|consideration\s+of\s+the)\s+(?:(?:public|said|above|re?zoning)\s+|portion\s+of\s+the\s+)?"
    r"(?:applications?|hearing|case|petition|request|item|(?:project|matter)(?!\s+(?:of|to|with)\b))\b"
    r"|\s[-–]\s*continued\W*$",
    regex.IGNORECASE,
)
"""    the application be continued to the next meeting (so in Scotland) · to continue this application for a restudy"""
_another_day = regex.compile(
    r"^\W*(?:that\s+)?(?:to\s+)?(?:discuss|consider|review|revisit)(?:ed)?\s+(?:(?:this|it|the\s+matter)\s+)?(?:further|again)\s+(?:in|at|on)\b"
    r"|^\W*(?:that\s+)?(?:to\s+)?(?:adjourn|defer|postpone)\s+(?:(?:this|the|both|these)\s+(?:\p{L}+\s+){0,3}?(?:items?|motions?|matters?|decision|discussion)|it|this)\b"
    rf"|^\W*(?:that\s+)?(?:to\s+)?(?:discuss|consider|revisit|decide)(?:\s+(?!in\b|at\b)[^\s.;,]+){{0,6}}?\s+(?:in\s+{MONTH}\b|at\s+(?:the|our|its)\s+(?:AGM|next\b|{MONTH}\s+meeting|following\s+meeting|annual\b))"
    r"|^\W*(?:that\s+)?[^.;]{1,60}?\b[Aa]genda\b[^.;]{0,40}?\b(?:to|and)\s+(?:be\s+)?(?:discuss|consider)(?:ed)?\s+(?:it\s+|this\s+)?(?:further|again)\b",
    regex.IGNORECASE,
)
"""    to discuss it further in May · to adjourn this item to the next forum · to discuss other ideas at the AGM"""
_parked = regex.compile(
    r"\b(?:issue|matter|item|motion|decision|question|proposal|it|this)\s+(?:should\s+|would\s+|will\s+)?be\s+parked\b",
    regex.IGNORECASE,
)
"""    that this issue should be parked"""
_adjourned = regex.compile(
    r"(?<!\bmeeting\s)(?:(?:will|would|should|shall|must)\s+)?(?<!\b(?:could|can|might|may)\s)\b(?:be|is|was)\s+(?:adjourned|deferred|postponed|held\s+over|carried\s+over)\s+(?:to|until|till)\b",
    regex.IGNORECASE,
)
"""    that this item will be adjourned to the next meeting when the matter will be agreed"""
_later = regex.compile(
    r"^\W*(?!to\b)[^;:]{0,160}?\b(?:item|matter|motion|decision|issue|question|application|request|proposal|it|this|these|they)\s+(?:would|will|should|to|shall)?\s*be\s+"
    r"(?:(?:considered|discussed|reviewed|debated|addressed|decided|looked\s+at)\s+(?:(?:again|further)\b|(?:at|in)\s+(?:the|our|an?)\s+(?:next|later|future|following|\p{Lu}\p{Ll}+)\b|next\s+\p{L}+|at\s+a\s+later)"
    r"|made\s+at\s+(?:the|our|a)\s+(?:next|later|future|following)\b|left\s+(?:until|till|to|over)\s+(?:the\s+next|next|a\s+later|a\s+future))",
    regex.IGNORECASE,
)
"""    that a decision would be made at the next meeting · that these be considered next May"""
_over = regex.compile(
    r"^\W*(?:that\s+)?(?:to\s+)?(?:(?:hold|carry|put)\s+(?:(?:over|off)\b|(?:the|this|it|item|these)\b[^.;]{0,60}?\s(?:over|off)\b)"
    r"|continue\s+(?:agenda\s+)?item\b[^.;]{0,80}\bto\s+(?:the|our|a)\b[^.;]{0,30}\bmeeting\b|leave\s+(?:it|this|the\s+(?:matter|item))\s+(?:until|till|to|over)\b)",
    regex.IGNORECASE,
)
"""    to hold over Resolution 4 until May · to continue Agenda Item V-1 to the June meeting"""
_refers = regex.compile(
    r"\b(?:would|will|should|to|shall|Clerk|it)\s+(?:be\s+)?refer\s+(?:back\s+to\b|(?:it|this|these|the\s+(?:matter|motion|item|issue|question|report|request))\b[^.;]{0,60}?\s(?:back\s+)?to\b)",
    regex.IGNORECASE,
)
"""    that the Clerk would refer this to Highways · this item would refer back to the Executive"""
_goes_to = regex.compile(
    r"^\W*(?:that\s+)?[^.;:]{1,160}?\s(?:should\s+|would\s+|shall\s+|will\s+)?goe?s?\s+(?:forward\s+|back\s+|on\s+)?(?:(?:to|before)\s+)(?:the\s+)?(?:next\s+)?(?:full\s+|parish\s+|town\s+|county\s+)*(?:\p{L}+\s+){0,4}?(?:council|committee|board|panel|cabinet)\b",
    regex.IGNORECASE,
)
"""    that this notice should go to the full Council · that the plan go forward to the Board"""
_not_taken = regex.compile(
    r"\bnot\s+be\s+(?:approved|agreed|supported|granted|accepted|adopted|permitted(?<!should\s+not\s+be\s+permitted)|taken\s+up)\b(?!\s+(?:until|before|without|unless))",
    regex.IGNORECASE,
)
"""    that this not be accepted"""
PUT_OFF: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = (
    (("continue",), _continued, "deferred"),
    (("further", "again", " in ", " at ", "adjourn ", "defer ", "postpone "), _another_day, "deferred"),
    (("parked",), _parked, "deferred"),
    (("adjourned", "deferred", "postponed", "over "), _adjourned, "deferred"),
    (("again", "further", "next", "later", "future", "following", "at the"), _later, "deferred"),
    (("hold ", "carry ", "put ", "continue ", "leave "), _over, "deferred"),
    ((" go ", " goes "), _goes_to, "referred"),
    (("refer ",), _refers, "referred"),
    (("not be ",), _not_taken, "rejected"),
)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
