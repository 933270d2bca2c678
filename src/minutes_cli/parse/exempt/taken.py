"""The grammar of a sentence that says of the item in which it stands that it was taken behind closed doors.

taken → this item "be" taken away           RESOLVED: That this item be taken in closed session.
      | decided "to" take this item away    It was agreed to take this item in private.
      | who took what away                  Council considered, in private, a report of the Clerk.
      | the public left "for" this item     The public left the meeting for this item.
      | who took a hidden paper             The Committee considered a report which was exempt under paragraph 3.
      | a hidden minute reads               A confidential minute was recorded as follows:
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.patterns import FLAGS

from .going import Going
from .wordings import DECIDES, PART, PUBLIC, SESSION, SITS

_ITEM = r"(?:agenda\s+)?(?:item|matter|minute|business|motion|subject)"
_THIS = rf"(?:this\s+(?:{_ITEM}|report|application|tender)|the\s+(?:above\s+|foregoing\s+)?{_ITEM})\b"
_TAKEN = r"(?:considered|discussed|debated|taken|dealt\s+with|heard|held|conducted|determined|minuted)"
_TAKE = r"(?:consider|discuss|debate|take|deal\s+with|hear|hold|conduct|determine)"
_TOOK = r"(?:considered|discussed|debated|dealt\s+with|heard|deliberated|determined|received)"
_ENDS = r"""(?=\W*$|\s*[,.;:)”"’'–—]|\s+(?:at|because|as|due|owing|pursuant|under|the|an?|on\s+the\s+grounds?
    |and\s+(?:it\s+was|resolved|agreed|decided|noted|recommended))\b)"""
"""    in private, a report · not: in private ownership, in camera footage"""
_AWAY = rf"""(?:(?:in|into|during)\s+(?:an?\s+|the\s+|its\s+)?[‘'"“]?(?:{SESSION}|(?:private|camera)\b{_ENDS})
    |behind\s+closed\s+doors
    |(?:in|under)\s+[‘'"“]?part\s+(?:ii|2|b|two)\b(?=\W*$|\s*[,.;:)”"’'–—]|\s+(?:-\s|of\s+(?:the\s+)?(?:agenda|meeting)|as|because|under|and)\b)
    |(?:(?:in\s+the\s+absence\s+of|without)\s+{PUBLIC}|with\s+{PUBLIC}\s+(?:excluded|absent))(?=\W*$|\s*[,.;:)]|\s+(?:present|being)\b)
    |(?:after|once|when|while|following)\s+(?:the\s+exclusion\s+of\s+{PUBLIC}
        |{PUBLIC}\s+(?:had\s+|was\s+|were\s+|having\s+)*(?:left|withdrawn|excluded)(?=\W*$|\s*[,.;:)]|\s+(?:from\s+)?the\s+(?:meeting|room|chamber)\b)))"""
_THEN = rf"""(?!\s+(?:(?:on|at|of|in|during)\s+(?:\d|{MONTH}
      |(?:the|its|their|our|an?)\s+(?:\w+\s+)?(?:last|previous|earlier|next|later|future|\d))
    |(?:last|next)\s|by\s+(?:the|an?)\s))"""
"""It is of this meeting: not in closed session on 3 May, nor at the next meeting, nor of another body."""
_HID = r"(?:exempt|confidential)"
_PAPER = (
    r"(?:report|paper|briefing)s?\b(?!\s+(?:form|polic|procedure|system|line|template|from\s+the\s+(?:last|previous)))"
)
_taken = regex.compile(
    rf"""
    # this item be taken in closed session; details of this item are confidential
    (?:\b{_THIS}|(?:^\W*|(?<=[.:]\s))this)\s+(?P<be>(?:should\s+|to\s+|had\s+)?(?:be|was|were|is|been))\s+
      (?:(?:deferred|moved|adjourned|left)\s+[^.;]{{0,50}}?\band\s+)?(?:(?!not\b|never\b)\w+\s+){{0,2}}?{_TAKEN}\b
      [^.;]{{0,30}}?(?:{_AWAY}|(?:in|into)\s+[‘'"“]?committee\b(?!\s+(?:of|room)))
  | \b(?:discussion|consideration)\s+of\s+{_THIS}\s+
      (?:should\s+)?(?:be|was|is)\s+(?:(?!not\b)\w+\s+)?(?:{_TAKEN}\s+)?{_AWAY}
  | \b(?:details|particulars|terms|discussion)\s+of\s+this\s+{_ITEM}\s+
      (?:is|are|was|were|remains?)\s+(?:\w+\s+)?{_HID}\b
    # agreed to take this item in private
  | \b{DECIDES}\b[^.;]{{0,40}}?\b(?P<to>to)\s+{_TAKE}\s+{_THIS}\s+(?:\w+\s+){{0,3}}?{_AWAY}
    # Council considered, in private, a report; In closed session the Council considered a report
  | (?:^\W*|(?<=[.:]\s)|\bthen\s+)(?:the\s+)?(?:\w+\s+){{0,2}}?{SITS}\s+(?:then\s+|thereupon\s+)?
      (?:,\s*)?{_TOOK}\b(?:[\s,]+(?!that\b|whether\b|how\b|if\b|to\b|when\b|h[eo]ld\w*\b|minutes?\b|meetings?\b
        |be\b|been\b|being\b|was\b|were\b|is\b|are\b|made\b|proposals?\b|requests?\b|polic|procedure|rules?\b)[\w’'-]+){{0,9}}?
      [\s,]+{_AWAY}
  | ^\W*(?:in\s+(?:an?\s+|the\s+)?(?:{SESSION}|private|camera)|behind\s+closed\s+doors),?\s+(?:the\s+)?
      (?:\w+\s+){{0,2}}?{SITS}\s+{_TOOK}\b
    # the public left for this item; left while this item was discussed
  | (?<!\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|several|some|few|many|most|other)\s+
      (?:members?\s+of\s+)?(?:the\s+)?){PUBLIC}\s+
      (?:then\s+|all\s+)?(?:left|withdrew)(?:\s+the\s+(?:meeting|room|chamber|hall))?\s+
      (?:for|(?:during|for)\s+(?:the\s+)?(?:consideration|discussion)\s+of|while)\s+this\s+{_ITEM}\b
    # considered a Part 2 report; considered a report which was exempt under paragraph 3
  | \b{SITS}\s+(?:then\s+)?(?:{_TOOK}|noted|approved|had\s+before\s+(?:it|them))\s+an?\s+(?:\w+\s+)?
      (?:(?:part\s+(?:ii|2|b|two)|{_HID})\s+{_PAPER}(?!\s+of\s+the\s+(?:plan|local|inspector|strategy|study))
        |{_PAPER}[^.;]{{0,60}}?\b(?:which|that)\s+(?:was|is|were)\s+(?:\w+\s+)?(?:{_HID}\b(?!\s+from\s+(?!publication|disclosure))|not\s+for\s+publication))
    # a confidential minute was recorded as follows; the exempt minute reads; is set out below
  | \b(?:the|an?)\s+(?:{_HID}|private)\s+(?:minute|note|record|resolution|decision)\s+
      (?:(?:was|is|were)\s+)?(?:(?:then\s+)?(?:recorded|made|taken|agreed|passed|set\s+out|appended)\s+)?(?:as\s+follows|below|hereunder|reads?\b|follows\b|states?\s*:)
    """,
    FLAGS,
    needs=(
        *("private", "camera", "session", "sitting", "deliberation", "meeting", "closed", "confidential", "exempt"),
        *(
            "part ii",
            "part 2",
            "part b",
            "part two",
            "absence of",
            "without",
            "excluded",
            "exclusion",
            "left",
            "withdr",
        ),
        *("publication", "committee"),
    ),
)
_moved = regex.compile(
    rf"""\b(?:{_THIS}\s+(?:be|was|were)\s+(?:then\s+)?(?:moved|deferred|transferred|adjourned|referred)
        |{DECIDES}\b[^.;]{{0,40}}?\bto\s+(?:move|defer|transfer|adjourn|refer)\s+{_THIS})\s+(?:in)?to\s+
      (?:{PART}(?=\W*$|\s*[.,;:)]|\s+of\s+the\s+(?:agenda|meeting)\b)|(?:an?\s+|the\s+)?{SESSION})""",
    FLAGS,
    needs=("item to", "item into", "moved to", "moved into", "ferred to", "ferred into", "matter to", "adjourned to"),
)
"""    It was agreed to move this item | to Part 2"""
_then = regex.compile(_THEN, FLAGS)
_ends = regex.plain(r"(?i)\s+at the (?:end|close|conclusion) of\b")
"""    It was agreed to discuss this item in private | at the conclusion of the meeting: it stands elsewhere"""


def taken_so(sentence: str) -> Iterator[Going]:
    """Where a sentence says so, in order, of a meeting that is this one."""
    for m in _taken.finditer(sentence):
        if _then.match(sentence, m.end()) and not (m["to"] and _ends.match(sentence, m.end())):
            yield Going(m.start(), max(m.start(), m.start("be"), m.start("to")), m.end(), within=True)
    yield from (Going(m.start(), m.start(), m.end(), within=True) for m in _moved.finditer(sentence))
