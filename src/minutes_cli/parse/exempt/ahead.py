"""The grammar of a sentence that says of what lies ahead that it is closed.

ahead → what follows, is, mark
      | the public gone, and what follows taken, in any order
      | what follows, hidden, taken
      | this part "was" not open

    The following item | is | not for publication by virtue of paragraph 1
    The minute of the next item | is to be kept | confidential
    The remainder of the minutes | are | private
    The following business was transacted | after the public had left
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .going import Going
from .vocabulary import LONGEST, says_exempt
from .wordings import PUBLIC, SESSION, SITS

_WHAT = r"(?:items?|minutes?|matters?|business|reports?|resolutions?)"
_WHICH = r"(?:following|next|remaining|undermentioned)"
_subject = regex.compile(
    rf"""(?:\b(?:the\s+)?(?:minutes?\s+(?:of|on|for)\s+the\s+)?{_WHICH}\s+(?:agenda\s+|exempt\s+|confidential\s+|\w+\s+)?{_WHAT}(?:\s+of\s+business)?
        |\b{_WHAT}\s+(?:(?:set\s+out|listed|recorded)\s+)?(?:below|hereunder|(?:that|which)\s+follows?)
        |\bwhat\s+follows|\b(?:remainder|rest)\s+of\s+(?:the|this|these)\s+(?:meeting|minutes|business|agenda))
      (?:\s*,[^,.;]{{1,80}},)?\s+
      (?P<is>(?:is|are|was|were)\s+(?:to\s+(?:be|remain)\s+)?|(?:should|shall|must|to)\s+(?:be|remain)\s+|remains?\s+|contains?\s+|be\s+)
      (?:now\s+|also\s+|both\s+|all\s+)?(?:(?:kept|treated|regarded|held|recorded|minuted|considered)\s+(?:(?:as|to\s+be)\s+)?)?(?:being\s+)?""",
    FLAGS,
    needs=("following", "next", "remaining", "below", "hereunder", "follow", "remainder", "rest of", "undermentioned"),
)
_stops = regex.plain(r"(?i)\s*[,:;(–]|\s+-|\s+(?:and|as|because|since|so|for|due|owing|in|on|until)\b|\s*[.!?]*\s*$")
"""Where what is said may end: … is confidential, and the public left"""
_FEW = 4
"""Such places at which an end is tried."""


def closed_ahead(sentence: str) -> Iterator[Going]:
    """Where a sentence says so, in order."""
    for m in _subject.finditer(sentence):
        told = sentence[m.end() : m.end() + LONGEST]
        if any(_says_so(told[: end.start()]) for end, _ in zip(_stops.finditer(told), range(_FEW), strict=False)):
            yield Going(m.start(), m.start("is"), m.end())
    yield from _behind_the_public(sentence)
    yield from (Going(m.start(), max(m.start(), m.start("mark")), m.end()) for m in _hidden.finditer(sentence))


_gone = regex.compile(
    rf"""(?P<when>\b(?:once|after|when|with)\s+)?(?P<who>{PUBLIC})\s+(?:then\s+|now\s+|all\s+)?
      (?:(?:having|had)\s+(?:then\s+|now\s+|all\s+)?(?:left|withdrawn|retired|departed|gone|been\s+(?:excluded|removed|asked\s+to\s+(?:leave|withdraw)))
        |(?(when)(?:left|withdrew|retired|departed|(?:was|were)\s+excluded)|(?!)))
      (?=\W*$|\s*[,.;:)]|\s+(?:from\s+)?the\s+(?:meeting|room|chamber|hall|proceedings|gallery|{SITS})\b|\s+{SITS}\b)
    |\bhaving\s+(?:now\s+|then\s+|duly\s+)?excluded\s+{PUBLIC}(?=\W*$|\s*[,.;:)]|\s+from\s+the\s+meeting\b)""",
    FLAGS,
    needs=("public", "press", "media", "members"),
)
_few = regex.plain(
    r"(?i)\b(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|many|most|these|those|other|no)\s+$"
)
"""    Three | members of the public having left: others stayed"""
_TAKES = r"(?:consider|discuss|debat|transact|deal|dealt|took|tak|hear|turn|address|proceed|conduct|mov)\w*"
_next = regex.compile(
    rf"""\b{_TAKES}\s+(?:\w+\s+){{0,3}}?the\s+(?:following|next|remaining)
        (?=\W*$|\s*[.:;,]|\s+(?:\w+\s+)?{_WHAT}\b)
      |\b(?:following|next|remaining)\s+(?:\w+\s+)?(?:{_WHAT}(?:\s+of\s+business)?\s+)?(?:was|were)\s+(?:then\s+)?
        (?:considered|discussed|debated|transacted|dealt\s+with|taken|heard|conducted|resolved|agreed)\b""",
    FLAGS,
    needs=("following", "next", "remaining"),
)
_hidden = regex.compile(
    rf"""\b(?:consider|discuss|debat|transact|deal|dealt|took|hear|turn)\w*\s+(?:with\s+|to\s+)?the\s+(?:following|next|remaining)\s+
        (?:strictly\s+)?(?P<mark>confidential|exempt|private)\s+{_WHAT}\b(?!\s+(?:at|in|on)\s+(?:the|its|an?|their)\s+(?:next|later|future))
      |\bfollowing\s+(?:was|were)\s+(?:then\s+)?(?:minuted|recorded)\s+(?:\w+\s+){{0,3}}?confidential(?:ly)?\b
      |\b(?:this|the\s+(?:following|next|remaining))\s+(?:part|portion|section)\s+of\s+the\s+(?:meeting|agenda|minutes|proceedings)\s+
        (?:is|was|were)\s+(?:now\s+)?(?:(?:not\s+open|closed)\s+to\s+{PUBLIC}|(?:held|conducted|taken)\s+in\s+(?:private\W*$|camera\b|{SESSION})|confidential\b|exempt\b|in\s+camera\b)
      |(?:^\W*|\bthat\s+)the\s+gallery\s+(?:was|be)\s+(?:then\s+)?cleared(?=\W*$|\s*[.,;])""",
    FLAGS,
    needs=("following", "next", "remaining", "part of the", "portion of the", "section of the", "gallery"),
)
_NEAR = 20
"""Characters before the public in which stands how many left."""


def _behind_the_public(sentence: str) -> Iterator[Going]:
    """That the public has left, and that what follows was taken then."""
    ahead = _next.search(sentence)
    gone = _gone.finditer(sentence) if ahead else ()
    for m in gone:
        if ahead and not (m["who"] and _few.search(sentence, max(0, m.start("who") - _NEAR), m.start("who"))):
            yield Going(min(m.start(), ahead.start()), m.start(), max(m.end(), ahead.end()))


_road = regex.plain(
    r"(?i)(?:restricted|private|closed)\s(?!.*\b(?:paragraph|section|schedule|act|publication|public|confidential|members|councillors)\b)"
)
"""    The next road is restricted by weight."""
_nature = regex.plain(r"(?i)of (?:an?|the) (?:strictly |highly )?(?:confidential|exempt|private|sensitive) nature\W*$")


def _says_so(words: str) -> bool:
    return _nature.match(words) is not None or (says_exempt(words) and not _road.match(words))
