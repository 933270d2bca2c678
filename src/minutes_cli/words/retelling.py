"""Passages of minutes in which somebody else's words are printed: the reply to a question, what a report says.

    reply  := "Reply:" … until the meeting speaks again
    report := "The report stated that" … until the meeting speaks again

What such a passage tells of the council is history: "The Council approved the match funding" in a reply was another
day.  The meeting speaks again where its movers, its members, its chair or a label begin a sentence or a line, or "it
was agreed" does.
"""

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from . import lazily as regex

Kind = Literal["reply", "report"]

REPORT_SAYS = (
    r"\b(?:(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Aa])\s+|\p{L}+['’]s?\s+)(?:\p{L}+\s+){0,2}?(?:[Rr]eport|[Mm]emo(?:randum)?|[Ll]etter)"
    r"\s+(?:(?:also|further|then|next)\s+)?(?:stated|outlined|explained|recalled|indicated|advised|said|reminded|went\s+on\s+to\s+(?:say|state|explain|outline))\b"
)
"""    The report stated that · the Engineer's report went on to say"""
_report_says = regex.compile(
    REPORT_SAYS,
    heart=r"(?:[Rr]eport|[Mm]emo(?:randum)?|[Ll]etter)\s+(?:(?:also|further|then|next)\s+)?"
    r"(?:stated|outlined|explained|recalled|indicated|advised|said|reminded|went)\b",
)
_reply = regex.plain(r"(?:\A|\n)[^\S\n]*[*_]{0,3}(?:reply|response|answer)[ *_]{0,4}:", re.IGNORECASE)
"""    REPLY: · **Answer**:"""
_speaks = regex.plain(
    r"""(?:\n|[.:;!?”"]\s)[\s*_•]*+(?:
      (?:[Oo]n|[Uu]pon)\s+(?:the\s+)?(?:proposal|motion)\b
    | (?:And\s+)?(?:Proposed|Seconded|Moved|Resolved|Agreed|Carried|Noted)\b
    | (?:RESOLVED|AGREED|NOTED|DECISION|MOVED|PROPOSED|ACTION)\b
    | (?:All\s+|The\s+|Elected\s+|Some\s+)?(?:Members|Councillors|Cllrs)\b | (?:Councillor|Cllr|Clr)\b\.?\s+[A-Z]
    | The\s+(?:Deputy\s+)?(?:Mayor|Chair|Vice|Cathaoirleach|Leas|President|Meeting|Motion|Clerk|Town\s+Clerk)
    | (?:In|Arising|Following|After|During|With|At)\b[^.\n]{0,60}?
      \b(?:respon|discuss|quer|repl|consider|permission|suggestion|request)[a-z]*
    | A\s+(?:[a-z]+\s+)?discussion
    | It\s+was\s+(?:(?:also|further|then|unanimously|subsequently|therefore)\s+)?(?:agreed|resolved|decided|noted)\b
    | Questions?\b | Notices?\s+of\s+Motion | Motion\b | I\s+will\s+(?:move|ask) | Circulated\b | \d{1,3}[.)]\s
    )""",
    re.VERBOSE,
)
_circulated = regex.plain(
    r"Circulated,?\s+(?:[a-z]+ly,?\s+)?(?:\(?[a-z]{1,3}\)\s+)?(?:(?:a|the)\s+)?(?:copy\s+of\s+)?(?:the\s+)?(?:[A-Z][a-z]+[’']s\s+)?(?:[A-Z][a-z]+[’']s\s+)?[Rr]eports?\b"
)
"""    Circulated, report of the Engineer dated 4 May, [attaching the plan. It was recommended] that it be made"""
_REACH = 2500
"""Characters behind such words in which the report may still be told."""
_LONGEST = 6000
"""Characters that such a passage may have."""


class Passage(NamedTuple):
    """Where the words of a reply or of a report begin and end."""

    start: int
    end: int
    kind: Kind


def passages(text: str, lower: str) -> tuple[Passage, ...]:
    """The replies and reports in a text, of which the same in small letters is given, in order."""
    found: list[tuple[int, Kind]] = []
    if any(word in lower for word in ("reply", "response", "answer")):
        found += [(m.end(), "reply") for m in _reply.finditer(text)]
    if any(word in lower for word in ("report ", "memo", "letter ")):
        found += [(m.end(), "report") for m in _report_says.finditer(text)]
    made: list[Passage] = []
    for start, kind in sorted(found):
        if made and start < made[-1].end:
            continue
        m = _speaks.search(text, start + 1, start + _LONGEST)
        made.append(Passage(start, m.start() if m else min(len(text), start + _LONGEST), kind))
    return tuple(made)


def within(found: tuple[Passage, ...], at: int, kind: Kind | None = None) -> Passage | None:
    """The passage, of a kind if that is asked, that a place stands in."""
    n = bisect_right(found, at, key=lambda passage: passage.start) - 1
    return found[n] if n >= 0 and at < found[n].end and kind in (None, found[n].kind) else None


def of_circulated(text: str, at: int) -> bool:
    """Whether a place tells what a report has that was circulated: the meeting has not spoken since."""
    start = text.rfind("Circulated", max(0, at - _REACH), at)
    return start >= 0 and _circulated.match(text, start) is not None and not _speaks.search(text, start + 1, at)
