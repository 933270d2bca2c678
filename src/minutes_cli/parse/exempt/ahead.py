"""The grammar of a sentence that says of what lies ahead that it is closed.

ahead → what follows, is, mark

    The following item | is | not for publication by virtue of paragraph 1
    The minute of the next item | is to be kept | confidential
    The remainder of the minutes | are | private
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .going import Going
from .vocabulary import LONGEST, says_exempt

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


_road = regex.plain(
    r"(?i)(?:restricted|private|closed)\s(?!.*\b(?:paragraph|section|schedule|act|publication|public|confidential)\b)"
)
"""    The next road is restricted by weight."""


def _says_so(words: str) -> bool:
    return says_exempt(words) and not _road.match(words)
