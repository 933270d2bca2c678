"""The grammar of citing a minute.

reference := "Minute(s)" ("No." | "Nos." | "numbered")? numbers whose?
numbers   := number limb* (("," | "and" | "to") (number limb* | limb+))*
whose     := "of" ("the meeting(s)" ("of" body)? "held"? "on"? | body ("held"? "on" | "of"))? dates "respectively"?
           | "above" | "below" | "refers"
"""

from __future__ import annotations

from functools import lru_cache

import regex

from minutes_cli.words.dates import DATES, DAY, MONTH, WEEKDAY
from minutes_cli.words.patterns import BODY_WORD, FLAGS, LIMB, NUMBER

_WORD = r"(?:(?<!\d\s|\d-|-)|(?<=(?:\n|\A)\s*\d{1,4}(?:\.\d{1,2})?[.)]?\s+))\b(?-i:[Mm]inutes?|MINUTES?|Min\.)"
_NO = r"(?:\s+ref(?:erence)?\.?\s*:?(?=\s*\d)|\s+(?:ref(?:erence)?\.?\s*)?(?:nos?\.?|numbers?|numbered)(?=[\s\d]))?"
_ONE = rf"(?:(?<!\()|(?=[A-Z]))(?!{DATES})(?P<n>{NUMBER})(?P<l>(?:\s?{LIMB}|\s[a-z]\)(?=[\s,;.]|$))*)"
_JOIN = r"(?:\s*(?:,|;|&|\band\b|\bto\b|[-–](?=[\s\d]))\s*(?:and\s+)?(?:to\s+)?)"
_BODY = r"""(?:the\s+)?(?P<body>
    (?:(?-i:\p{Lu})[\p{L}'’,&-]*\s+(?:(?:and|of|the|for|to|in|on|&|-|–|\(?(?-i:\p{Lu})[\p{L}'’,&()-]*)\s+){0,12}?)?
    (?-i:[Cc]ommittee|[Ss]ub-?[Cc]ommittee|[Cc]abinet|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum|[Ee]xecutive|[Gg]roup|[Pp]arty
      |[Aa]uthority|[Cc]ommission|[Aa]ssembly|[Tt]rustees|[Gg]overnors)
    (?:\s*\((?-i:\p{Lu})[^()]{3,80}\))?)"""

_CITED = rf"""(?P<list>(?&one)(?:{_JOIN}(?:(?:{_WORD}{_NO}\s*)?(?&one)|{LIMB}(?:\s?{LIMB})*))*)
    (?P<whose>
        \s*,?\s*(?:of|from|at|dated|-|–|(?P<open>\()|,)\s*
        (?:the\s+)?(?:(?:(?!{BODY_WORD}\b)\w+\s+){{0,2}}?(?P<meeting>meetings?)\s*(?:of\s+)?)?
        (?:{_BODY}\s*)?(?:\bmeetings?\s*)?
        (?:,?\s*(?:held|dated)?\s*(?:on|of|,)?\s*(?:the\s+)?)(?P<dates>{DATES})(?:\s+respectively)?(?(open)\))
      | \s*,?\s+(?P<place>above|below|hereof)\b
      | \s*,?\s+(?P<refers>refers?|relates?)\b
      | \s*,?\s+of\s+(?:the\s+)?(?P<this>this\s+meeting|these\s+minutes)\b
      | \s*,?\s+of\s+(?:the\s+)?(?:(?:\w+\s+){{0,2}}?meeting\s+of\s+)?{_BODY}
    )?
    (?(DEFINE)(?P<one>{_ONE.replace("?P<n>", "?:").replace("?P<l>", "?:")}))"""
MINUTES = regex.compile(rf"{_WORD}{_NO}\s*{_CITED}", FLAGS)


@lru_cache(maxsize=64)
def by_prefix(prefix: str) -> regex.Pattern[str]:
    """References by numbers that their prefix tells from all others, without the word: "EX.33 of 16 October 2018"."""
    return regex.compile(rf"(?<![\w/.])(?=(?-i:{regex.escape(prefix)})\d){_CITED}", FLAGS)


ONE = regex.compile(_ONE, FLAGS)
LIMBS = regex.compile(rf"{LIMB}(?:\s?{LIMB})*", FLAGS)
LIMB_PLACED = regex.compile(
    rf"""(?:\b(?:resolutions?|recommendations?|paragraphs?|limbs?|points?|parts?|in|at)\s+)?
    (?P<raw>(?P<l>{LIMB}(?:\s?{LIMB})*)\s+(?P<place>above|below))\b""",
    FLAGS,
)
MINUTES_OF = regex.compile(
    rf"""\b(?P<raw>minutes\s+of\s+(?:the\s+|its\s+)?(?:(?:\w+\s+){{0,4}}?meetings?\s*)(?:of\s+{_BODY}\s*)?
    ,?\s*(?:held\s+)?(?:on\s+)?(?:the\s+)?(?P<dates>{DATES}))""",
    FLAGS,
)
ON_A_DAY = regex.compile(
    rf"""\bon\s+(?:the\s+)?(?:{WEEKDAY},?\s+)?(?P<d>{DAY})(?:\s?(?:st|nd|rd|th))?(?:\s+of)?\s+(?P<m>{MONTH})\b
    (?:,?\s+(?P<y>(?:19|20)\d\d))?""",
    FLAGS,
)
NAMED_MEETING = regex.compile(
    rf"""\bmeetings?\s+(?:of\s+{_BODY}\s*)?(?:which\s+was\s+|that\s+was\s+)?
        ,?\s*(?:held\s+)?(?:on\s+)?(?:the\s+)?(?P<dates>{DATES})
      | \b{_BODY}\s+(?:had\s+)?(?:agreed|resolved|decided|approved|considered|recommended)\b[^.;\n]{{0,60}}?
        ,?\s+on\s+(?:the\s+)?(?P<dates>{DATES})
      | \b(?:by|decisions?\s+of|recommendations?\s+of)\s+{_BODY}\s+(?:on|of)\s+(?:the\s+)?(?P<dates>{DATES})
      | (?:^|\n|\)\s+){_BODY}\s*[,:–-]\s*(?P<dates>{DATES})(?=\s*[-–,:]\s*minute)""",
    FLAGS,
)
BODY_DOING = regex.compile(
    rf"""\b{_BODY},?\s+
    (?:whose|had|has|which|at\s+its|agreed|resolved|recommended|decided|considered|approved|asked|deferred)\b""",
    FLAGS,
)
BODY_BEFORE = regex.compile(rf"\b(?!(?:further|pursuant|arising|following|under|see|in|as)\b){_BODY}\s+$", FLAGS)
