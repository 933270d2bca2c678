"""What asks somebody for something without the word: an officer who is to do it, a letter that asks."""

from __future__ import annotations

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.posts import ONE, SERVING, alternatives

_THAT = r"^\W*(?:[Tt]hat\s+)?(?:the\s+)?"
_BEFORE = r"(?:\p{Lu}[\p{L}-]+\s+(?:and\s+)?){0,3}?"
"""What may stand before the last word of an office: Locum Parish ‖ Clerk, Senior ‖ Engineer."""
_SERVING = rf"(?:{alternatives(word.capitalize() for word in SERVING)})"
_SOMEBODY = rf"(?:{alternatives(word.capitalize() for word in ONE)}|Cllrs?\s+\p{{Lu}}\p{{L}}+)"
_OWN_STAFF = r"(?:Clerk|Secretary|Administrator)"
"""Of whom "that the Clerk write" is told without a word that leads to the deed."""
_NO_DEED = (
    r"(?:be|is|are|was|were|had|has|have|having|and|or|of|for|with|who|that|in|on|not?|never|cease|can|may|could|must|remain|continue"
    r"|receive|attend|did|does|as|at|to|would|should|will|shall|might|refer)\b|\p{L}+(?:ed|s)\b"
)
_clerk_to = regex.compile(
    rf"{_THAT}{_BEFORE}{_SOMEBODY}\s+to\s+(?!be\b)\p{{Ll}}"
    rf"|{_THAT}{_BEFORE}{_SERVING}\s+(?:should|would|will|shall)\s+(?:also\s+|then\s+|now\s+)?"
    r"(?!be\b|have\b|not\b|refer\b|remain\b|continue\b|receive\b|attend\b)\p{Ll}"
    rf"|^\W*[Tt]hat\s+(?:the\s+)?{_BEFORE}{_OWN_STAFF}"
    rf"\s+(?!{_NO_DEED})\p{{Ll}}{{2,}}\s(?!be\b|was\b|is\b|should\b|would\b|will\b)"
    r"|^\W*[Tt]hat\s+(?:[\p{L}’'-]+\s+){1,9}?writes\s+to\s+(?:the\s+)?\p{Lu}"
    r"|^\W*(?:[Tt]hat\s+)?(?:[\p{L}’'-]+\s+){0,7}?(?:will|would|shall|should|to|[Cc]ouncil|[Ww]e)\s+(?:also\s+)?(?:request\s"
    r"|(?:write|email|contact)\b[^.;]{0,200}?\b(?:requesting|asking|(?:and|to)\s+(?:request|ask))\b)"
)
"""    the Clerk to contact the mill · that we write to the mill asking for a rail · that staff would request a quote"""
_WORDS = (*sorted(f"{word} " for word in ONE), "cllr", "request", "asking", "ask ", "writes to ")
ASKED: tuple[tuple[tuple[str, ...], regex.Pattern[str], Disposition], ...] = ((_WORDS, _clerk_to, "requested"),)
"""(words of which one must stand there, what the whole of a sentence tells, disposition)"""
_TELLS = (
    r"(?:express|support|congratulat|thank|convey|advis|inform|highlight|regist|object|oppos|outlin|acknowledg|welcom|commend"
    r"|condemn|confirm|notif|explain|stat|say|wish|offer|extend|mention|complain|appl|accept|declin|repl|respond|indicat|prais"
    r"|remind|end|give|get|see|be|find|discuss|arrang|tell|show|further|challeng|voic|put|point|clarif|establish)\p{Ll}{0,5}\b"
)
"""What a letter is written to do that asks its reader for nothing."""
_ASK = (
    r"(?:ask|request|urge|seek|plead|invite|implore|demand|appeal|press|lobby|encourage|petition|enquire|inquire|insist"
    r"|impress|call\s+(?:up)?on|call\s+for)"
)
_ASKING = (
    r"(?:ask|request|urg|seek|plead|invit|implor|demand|appeal|press|lobby|encourag|petition|enquir|inquir|impress"
    r"|call(?=ing\s+(?:on|upon|for)\b))ing"
)
_letter = regex.compile(
    rf"""(?:\bwrit(?:e|es|ing)\b|\bletters?\b(?!\s+(?:of\s+(?:thanks|support|condolence|congratulation)|from|received|ha[sd]|have|was|were)\b)|\b(?:written\s+to|(?:be|make|made)\s+contact(?:ed)?|sends?\s+an?\s+e-?mail)\b
          |\b(?:to|will|would|should|shall|we|[Cc]ouncil|[Dd]istrict)\s+(?:also\s+)?(?:contact|e-?mail|approach)\s+(?:the\b|all\b|our\b|\p{{Lu}}))
        (?:[^;]{{0,260}}?[\s,/](?:{_ASKING}|(?:to|and|and\s+to|also|in\s+order\s+to)\s+(?:strongly\s+|again\s+|further\s+)?{_ASK}s?)\s+\p{{L}}
          |[^;.]{{0,120}}?\sfor\s+(?:an?\s+|his\s+|their\s+)?(?:\p{{Ll}}+\s+)?(?:explanation|clarification|update|permission|information|advice|assistance|help)\b)
      | \bwrit(?:e|es)(?:/engage)?\s+(?:(?:again|once\s+more|directly)\s+)?(?:to|with)\s+
        (?:(?!\s(?:to|in|about|on|\p{{Ll}}+ing|and\s+to)\s)[^;:]){{2,140}}\s+to\s+(?!{_TELLS}|\p{{Ll}}+ing\b)\p{{Ll}}{{3,}}\s""",
    regex.VERBOSE,
)
"""    that we write to the Minister to review the grant · that a letter be sent to the mill asking for a rail"""
_BODY = r"(?:[Cc]ouncil|[Dd]istrict|[Cc]ommittee|[Bb]oard|[Mm]embers|[Mm]unicipality|[Tt]ownship|[Mm]eeting|we|We|I)"
_ALSO = r"(?:(?:hereby|also|strongly|further|therefore)\s+)?"
_calls = regex.compile(
    rf"""(?:\b(?:and|to|therefore|hereby|strongly|instead|jointly)\s+|(?:{_BODY}|,)\s+{_ALSO})
         (?:call(?:s|ed)?\s+(?:(?:up)?on|for)|(?:urge|implore)s?)\s+(?:\p{{L}}|\d)
      | (?<![’']s?\s)(?:\bcalls|(?:\b(?:would|will|should|now)|•)\s+[Cc]all)\s+(?:(?:up)?on|for)\s+
        (?:the|this|all|our|\p{{Lu}})
      | \b(?:I|[Ww]e)\s+(?:am|are)\s+(?:\p{{Ll}}+ly\s+)?(?:asking|requesting|calling\s+(?:up)?on|calling\s+for|urging)\s
      | \band\s+(?:also\s+|then\s+)?(?:to\s+)?(?:ask|request)s?\s+
        (?:that|them|him|her|the|all|our|\p{{Lu}}\p{{L}}+)\b(?!\s+(?:from|for)\b)
      | \b{_BODY}\s+{_ALSO}(?:request|ask|demand)s?\s+(?:that|the|\p{{Lu}}\p{{L}}+)\b
      | \A(?:(?!\bbut\b)[^.;,]){{0,140}}?\b(?:should|would|will|that)\s+
        (?:(?!\bbut\b)[^.;,]){{0,80}}?be\s+sought\s+from\b""",
    regex.VERBOSE,
)
"""    that we condemn the closure and call on the Minister to reverse it · that a list be sought from the mill"""
_ASK_WORDS = (
    "writ",
    "letter",
    "mail",
    "contact",
    "approach",
    " call",
    " urge",
    "request",
    " ask",
    " implore",
    "demand",
    "sought from",
)


def asks(text: str, low: str) -> bool:
    """Whether a resolution of which no verb decides anything asks somebody for something: by letter, or outright."""
    return any(word in low for word in _ASK_WORDS) and bool(_letter.search(text) or _calls.search(text))
