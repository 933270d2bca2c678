"""What asks somebody for something without the word: an officer who is to do it, a letter that asks."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex

_clerk_to = regex.compile(
    r"^\W*(?:[Tt]hat\s+)?(?:the\s+)?(?:(?:Locum|Parish|Town|Deputy|Assistant)\s+)*+(?:Clerk|Secretary|Chair(?:man|woman|person)?|Cllrs?\s+\p{Lu}\p{L}+)\s+to\s+(?!be\b)\p{Ll}"
    r"|^\W*(?:[Tt]hat\s+)?(?:the\s+)?(?:(?:Locum|Parish|Town|Deputy|Assistant|Meetings?|Senior|District)\s+)*+(?:Clerk|Secretary|Administrator|Engineer|Handyman)"
    r"\s+(?:should|would|will|shall)\s+(?:also\s+|then\s+|now\s+)?(?!be\b|have\b|not\b|refer\b|remain\b|continue\b|receive\b|attend\b)\p{Ll}"
    r"|^\W*[Tt]hat\s+(?:the\s+)?(?:(?:Locum|Parish|Town|Deputy|Assistant|Meetings?)\s+)*+(?:Clerk|Secretary|Administrator)"
    r"\s+(?!(?:be|is|are|was|were|had|has|have|having|and|or|of|for|with|who|that|in|on|not|can|may|could|must|remain|continue|receive|attend"
    r"|did|does|as|at|to|would|should|will|shall|might|refer)\b|\p{L}+(?:ed|s)\b)\p{Ll}{2,}\s(?!be\b|was\b|is\b|should\b|would\b|will\b)"
    r"|^\W*[Tt]hat\s+(?:[\p{L}’'-]+\s+){1,9}?writes\s+to\s+(?:the\s+)?\p{Lu}"
    r"|^\W*(?:[Tt]hat\s+)?(?:[\p{L}’'-]+\s+){0,7}?(?:will|would|shall|should|to|[Cc]ouncil|[Ww]e)\s+(?:also\s+)?(?:request\s"
    r"|(?:write|email|contact)\b[^.;]{0,200}?\b(?:requesting|asking|(?:and|to)\s+(?:request|ask))\b)"
)
"""    the Clerk to contact the mill · that we write to the mill asking for a rail · that staff would request a quote"""
_WORDS = (
    "clerk ",
    "secretary ",
    "administrator ",
    "engineer ",
    "handyman ",
    "chair",
    "cllr",
    "request",
    "asking",
    "ask ",
    "writes to ",
)
ASKED: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = ((_WORDS, _clerk_to, "requested"),)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
