"""What the head of minutes says of all of them: by a label at the body's name, or in a sentence about the meeting.

CONFIDENTIAL - LOCK BOARD · LOCK BOARD (EXEMPT)         above the line that calls them minutes
These minutes are confidential. · The whole of this meeting was held in private.
The press and public were excluded throughout.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .beside import says_closed
from .vocabulary import says_exempt
from .wordings import PUBLIC

_calls = regex.plain(r"(?i)\b(?:minutes|present|attendance|apologies|held|agenda|meeting)\b")
"""The head's own words, behind the body's name."""
_tells = regex.compile(r"[.!?]\s*$|\b(?:is|are|was|were|will|shall|for|to|by|report|appendix|annex|item)\b", FLAGS)
_LINES, _LONGEST = 4, 100
"""Lines above that, and characters of one, in which the name of a body stands."""
_whole = regex.compile(
    r"""\W*(?:these\s+minutes|this\s+(?:record|minute\s+book)|the\s+(?:whole|entirety)\s+of\s+(?:this|the|these)\s+(?:meeting|minutes))\s+
      (?:is|are|was|were|contains?|remains?)\s+(?:to\s+(?:be|remain)\s+)?(?:held|kept|taken|treated\s+as)?\s*""",
    FLAGS,
    needs=("these minutes", "this record", "this minute", "the whole", "the entirety"),
)
_throughout = regex.compile(
    rf"""\W*{PUBLIC}\s+(?:was|were)\s+(?:excluded|not\s+(?:admitted|present))\s+
      (?:throughout|(?:from|for)\s+the\s+(?:whole|duration|entirety|entire)\b)""",
    FLAGS,
    needs=("throughout", "whole", "duration", "entire"),
)
_held = regex.compile(
    rf"""\bheld\s+(?:in\s+private(?=\s+(?:on|at)\b|\W*$)|in\s+(?:closed|private|confidential)\s+session|behind\s+closed\s+doors)\b
      |\bminutes\s+of\s+(?:an?\s+|the\s+)?(?:non[-\s]?public|public[-\s]excluded)\s+(?:session|part|meeting|section)\b
      |^\W*(?:minutes|meeting)\b.{{0,120}}?(?:,\s*|\bwith\s+|\bafter\s+){PUBLIC}\s+(?:(?:being|having\s+been)\s+excluded|had\s+(?:been\s+excluded|withdrawn))\b""",
    FLAGS,
    needs=("held", "minutes of", "excluded", "withdrawn"),
)
_others = regex.plain(r"(?i)\b(?:previous|last|circulated|approved|confirmed|signed)\b")
"""Minutes that a head lists as business are not its own."""


def says_so(head: str) -> bool:
    """Whether a head says so of all below it."""
    return any(map(says_closed, _names(head))) or any(map(_says_so, head.split("\n")))


def _names(head: str) -> Iterator[str]:
    """The lines of a head above the one that calls it minutes, in which the body's name stands."""
    lines = [line for line in map(str.strip, head.split("\n")) if line]
    for line in lines[:_LINES]:
        if _calls.search(line) or len(line) > _LONGEST:
            return
        if not _tells.search(line):
            yield line


def _says_so(line: str) -> bool:
    if _others.search(line):
        return False
    if m := _whole.match(line):
        return says_exempt(line[m.end() :].split(". ", maxsplit=1)[0])
    return _throughout.match(line) is not None or _held.search(line) is not None
