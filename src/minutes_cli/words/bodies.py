"""The name of a body and of its council, from the title of its minutes or agenda."""

from __future__ import annotations

import regex

from .dates import DATE, MONTH, WEEKDAY
from .names import title_case
from .passage import tidy
from .patterns import BODY_WORD, FLAGS, LINES

_BODY = rf"""(?:
    [^\n:;.|]{{0,140}}?\b{BODY_WORD}\b
    (?:\s+(?:meeting\s+)?(?:for|of|on\s+(?!{WEEKDAY}|{MONTH}|the\b))\s*(?-i:\p{{Lu}})[^\n:;.|–]{{2,60}}?)?
    (?:\s*\([^()\n]{{3,90}}\))?
)"""
_ENDS = rf"""(?=\s*(?:
    [,.:|]|$|\n|[-–—]|\(
  | \b(?:to\s+be|held|on|at|which|meeting|minutes|of\s+the|{WEEKDAY}|commenc\w+|was|via|took|took\s+place|\d)
))"""

_labelled = regex.compile(
    rf"""^[^\S\n]*(?:meeting|committee|body|decision\s+maker|name\s+of\s+(?:committee|meeting)|committee\s+name)\s*(?::|\t)\s*
    (?:the\s+)?(?P<body>{_BODY}){_ENDS}""",
    LINES,
)
LISTED = regex.compile(
    rf"""^[^\S\n]*meeting(?:
        (?P<listed>\s*:)\s*(?P<date>{DATE})\s+[-–]\s+(?P<body>[^\n(]+)
      | \s+of\s+(?:the\s+)?(?P<body>[^\n]+?),\s+(?P<date>(?:{WEEKDAY},?\s+)?{DATE})[^\n]*?\s*\(item\b
    )""",
    LINES,
)
"""A page about one item names its meeting in one line; printed, the item may be on the next.

    Meeting: 19/04/2017 - Audit Committee (Item 56) · Meeting of Audit Committee, Monday, 5th May, 2014 6.30 pm (Item 7)
"""
_meeting_of = regex.compile(
    rf"""\b(?:meetings?|minutes|proceedings|notes?|record)\s+(?:of|for)\s+(?:a\s+|an\s+|the\s+)?
    (?:(?:\w+\s+){{0,3}}?meeting\s+of\s+(?:the\s+)?)?(?P<body>{_BODY}){_ENDS}""",
    FLAGS,
)
_line_body = regex.compile(
    rf"""^\W*(?:(?:draft|unconfirmed|approved)\s+)?(?:minutes\s*[-–:]?\s*(?:of\s+)?)?
    (?:the\s+)?(?P<body>{_BODY}){_ENDS}""",
    FLAGS,
)
_strip_front = regex.compile(
    r"^\W*(?:(?:the|a|an|draft|minutes|of|meeting|ordinary|annual|special|extra-?ordinary|extraordinary|statutory|\d{4}"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=\s+\d)"
    r"|joint(?=\s+meeting)|general|virtual|remote|hybrid|monthly|regular|inaugural|public|approved|unconfirmed|confirmed"
    r"|at|full(?=\s+\S+\s+\S+\s+council))\b[\s:–-]*)+",
    regex.IGNORECASE,
)
_page_code = regex.compile(r"^\d{1,3}\p{Lu}?\s+(?=\p{Lu})")
_strip_back = regex.compile(r"[\s,:–-]*(?:\b(?:meetings?|minutes|agenda)\b[\s,:–-]*)+$", regex.IGNORECASE)
_council = regex.compile(r"\b(?:council|corporation|borough\s+of|county\s+of|city\s+of|authority)\b", regex.IGNORECASE)
_committee = regex.compile(
    r"committee|cabinet|panel|forum|executive|board|group|party|commission|trust", regex.IGNORECASE
)
_named_held = regex.compile(
    r"\b(?i:meetings?|minutes)\s+of\s+(?:the\s+|a\s+)?(?P<body>\p{Lu}[^.:;,]{1,90}?)(?:\s+meeting)?\s+held\b"
)
_of_council = regex.compile(
    r"(?P<body>.*(?:committee|cabinet|board|panel|forum))\s+of\s+(?:the\s+)?(?P<council>.*\b(?:council|authority))",
    regex.IGNORECASE,
)
_prose = regex.compile(
    r"\b(?:please|contact|copies|report\s+of|your|you|if|this\s+set|not\s+subject|considered|public\s+are|summoned"
    r"|invited|chief\s+executive\s*$)\b",
    regex.IGNORECASE,
)


def body_and_council(title: str) -> tuple[str | None, str | None]:
    """Whose meeting a title tells of: a committee where it names one beside its council, else the council itself."""
    lines = [line for line in title.split("\n") if len(line) < 200 and not _prose.search(line)]
    spoken = regex.sub(r"\s+", " ", title)
    told = [m["body"] for m in _labelled.finditer(title)]
    told += [m["body"] for m in _meeting_of.finditer(spoken) if not _prose.search(m["body"])]
    told += [m["body"] for line in lines if (m := _line_body.match(line))]
    bodies = [name for raw in told if (name := body_name(raw))] or [m["body"] for m in _named_held.finditer(spoken)]
    councils = [b for b in bodies if _council.search(b) and not _committee.search(b)]
    body = next((b for b in bodies if b not in councils), None) or next(iter(councils), None)
    body = body and _fuller(body, bodies)
    council = next((c for c in councils if not (body or "").endswith(c) and len(c.split()) > 1), None)
    if body and (m := _of_council.fullmatch(body)):
        body, council = m["body"], m["council"]
    return body, council


def _fuller(body: str, bodies: list[str]) -> str:
    """The longest name told that holds this one: "Working Group" is the "Community Scheme Working Group".

    Behind it may stand what it is for: "Sub-Committee" is the "Sub-Committee on Wells".
    """
    folded = body.casefold()
    general = len(body.split()) == 1 and folded != "council"
    longer = [b for b in bodies if not general and b.casefold().endswith(" " + folded)]
    longer += [b for b in bodies if b.casefold().startswith((f"{folded} on ", f"{folded} for ", f"{folded} ("))]
    return max(longer, key=len, default=body)


def body_name(raw: str) -> str | None:
    name = tidy(regex.sub(rf"\b{DATE}", "", raw, flags=FLAGS))
    name = regex.sub(
        r"^.*\b(?:meetings?|minutes|proceedings)\s+of\s+(?:(?:the|a|an)\s+)?(?=\p{Lu})",
        "",
        name,
        flags=regex.IGNORECASE,
    )
    name = _strip_back.sub("", _strip_front.sub("", _page_code.sub("", name))).strip(" ,:;.-–—|")
    if (
        not name
        or len(name) > 140
        or not regex.search(rf"\b{BODY_WORD}\b", name, FLAGS)
        or regex.match(r"(?:held|councillors?)\b", name, regex.IGNORECASE)
    ):
        return None
    return title_case(name) if name.isupper() else name[0].upper() + name[1:]
