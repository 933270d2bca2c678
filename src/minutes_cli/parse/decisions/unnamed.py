"""Motions of which nobody says who moved them, in one sentence: "moved, seconded and voted 3-0 to accept the list".

unnamed := "moved, seconded and" fate how? clause     |  "M/S/C" clause      |  "motion" clause fate how?
         | "motion" clause mover "/" seconder fate
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, fate_in, movers
from .extents import Layout
from .movers import NAME
from .senses import told_elsewhere

_HOW = (
    r"(?:,?\s*(?:unanimously|\(?\d{1,2}\s*[-–]\s*\d{1,2}(?:\s*[-–]\s*\d{1,2})?\)?|by\s+(?:an?\s+)?(?:unanimous|voice|majority|roll\s+call)(?:\s+vote)?"
    r"|(?:all\s+)?in\s+favou?r))?"
)
AND_VOTED = regex.compile(
    rf"""\b(?:[Aa]\s+)?(?:[Mm]oved|MOVED|[Mm]otion\s+(?:was\s+)?(?:duly\s+)?made)\s*[,/&]?\s*(?:(?:and|AND)\s+)?(?:duly\s+)?(?:[Ss]econded|SECONDED)\s*,?\s*(?:(?:and|AND)\s+)?(?:unanimously\s+|it\s+was\s+)?
    (?:voted|carried|passed|approved|VOTED|CARRIED|PASSED|APPROVED){_HOW}\s*,?\s*(?P<clause>(?:to|that|TO|THAT)\s+(?!be\b)\p{{L}})""",
    regex.VERBOSE,
    needs=("moved", "made"),
)
"""    it was moved, seconded and voted 3-0 to adjourn · Moved and seconded, voted unanimously to pay the bills ·
    A motion was made, seconded and carried that the report be laid on the table"""
IN_LETTERS = regex.compile(
    r"(?<!\p{L})(?<!\b[Tt]he\s)(?:M\s?/\s?S\s?/\s?[CP](?:/?U)?|MS[CP]U?)(?!\p{L})[\s,:–-]*(?P<clause>(?:to|that|TO|THAT|To|That)\s+\p{L})",
    needs=("m/s", "msc", "msp"),
)
"""    It was M/S/C to approve the consent agenda"""
MOTION_FATE = regex.compile(
    r"""(?<![\p{L}’'-])(?:(?:[Tt]he|[Aa])\s+)?(?:[Mm]otion|MOTION)\s+(?P<clause>to\s+(?!(?:amend|table|reconsider)\b)(?:(?!\b(?:was|were|had|has|is|will|would|motion|made|by|if|second)\b)[^.;:\n\s]++|(?<=\bNo)\.|\.(?=\d)|\s(?!\s*\n)){2,60}?)\s*,?\s+
    (?:(?:was|is)\s+)?(?:unanimously\s+)?(?P<fate>carried|carries|passed|passes|approved|adopted|CARRIED|PASSED|APPROVED)\b
    (?=\s*(?:$|[.,;:(\n]|\d|unanimously|as\b|(?:by|on|with)\s+(?:an?\s+)?(?:unanimous|voice|roll|all|consensus|show|majority|vote|no|one|two|full|everyone|\w+\s+(?:abst|oppos|dissent|against)|\d)))""",
    regex.VERBOSE,
    heart=r"(?:[Mm]otion|MOTION)\s+to\s",
)
"""    Motion to adopt the agenda carried · the motion to pay the bills passed 5-0"""

PAIRED = regex.compile(
    rf"""(?<![\p{{L}}’'-])(?:Motion|MOTION)\s+(?P<clause>to\s+[^.;\n]{{3,200}}?)\s*(?:
      [:,–-]?\s*\(?(?P<moved>{NAME})\s*/\s*(?P<seconded>{NAME})\)?[\s.:;,–-]*
        (?P<fate>[Cc]arried|CARRIED|[Pp]assed|PASSED|[Aa]pproved|[Dd]efeated|DEFEATED|[Ll]ost|LOST|[Ff]ailed)\b
      | [:–-]\s*(?P<moved>{NAME})\s*,\s*second(?:ed)?\s+(?:by\s+)?(?P<seconded>{NAME})(?=[.\s]|$))""",
    regex.VERBOSE,
    heart=r"(?:Motion|MOTION)\s+to\s[^.;\n]{3,200}?(?:/|,\s*second)",
)
"""    Motion to accept (as amended): (AB/CD) Carried · Motion to hire him: Ash / Reed. Passed ·
    Motion to approve: Ann, seconded by Bob"""


def read_unnamed(page: Layout, s: Sentence) -> Iterator[Act]:
    """It was moved, seconded and voted 3-0 to adjourn; motion to adopt the agenda carried."""
    text = page.text
    for pattern in (AND_VOTED, IN_LETTERS):
        for m in pattern.finditer(text, s.start, s.end):
            if not told_elsewhere(page, s, m.start()):
                start, end, _ = clause(page, m.start("clause"), s.end)
                yield Act("told", m.start(), max(end, s.end), (start, end), basis="carried", sure=True)
    paired = [*PAIRED.finditer(text, s.start, min(len(text), s.end + 40))]
    for m in paired:
        moved, seconded = movers(m)
        words, outcome = m.span("clause"), fate_in(m["fate"]) if m["fate"] else None
        yield Act(
            "put",
            m.start(),
            m.end(),
            words,
            moved_by=moved,
            seconded_by=seconded,
            outcome=outcome,
            basis="carried",
            sure=True,
        )
    if paired:
        return
    for m in MOTION_FATE.finditer(text, s.start, s.end):
        if not told_elsewhere(page, s, m.start()):
            yield Act("told", m.start(), m.end(), m.span("clause"), basis="carried", sure=True, short=True)
