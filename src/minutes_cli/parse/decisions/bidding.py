"""What a body asked for in plain narrative: "The Committee noted the report and asked officers to bring another".

bid := body (noted something "and")? ("requested" | "asked" | …) ("that" … | whom "to" … | a report)
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause
from .extents import Layout
from .senses import SAYS_THAT, of_another_body, told_elsewhere

BID = regex.placed(
    r"""\W*(?P<who>(?:[Tt]he\s+|This\s+)?(?:(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Ff]ull|[Ss]ub)[\s-])?
      (?:[Cc]ommittee|[Cc]ouncil|[Bb]oard|[Pp]anel|[Ff]orum|[Cc]abinet|[Ee]xecutive|[Tt]rustees|[Gg]overnors|[Cc]ommission|[Mm]eeting))\s+
    (?:\p{Ll}+ly\s+|also\s+|then\s+|further\s+)?(?:(?:noted|received|considered|discussed|welcomed|reviewed|heard|supported|acknowledged|thanked)\b[^.;:]{0,240}?,?\s+and\s+)?(?:also\s+|further\s+)?
    (?P<verb>requested|asked|instructed|directed)\s+
    (?:that\s+(?!(?:it|its|this)\s+(?:was|is)\b)\p{L}
      |(?!(?:if|whether|about|for|questions?|how|what|why|when|to)\b)[^.;:,]{2,80}?\s+to\s+(?!(?:the|this|that|an?|its|their)\b)\p{Ll}
      |(?<=requested\s)(?:an?|the|further|more|additional)\s+[^.;:,]{0,60}?\b(?:report|update|briefing|information|note|paper|breakdown|plan|review|list)s?\b)""",
    regex.VERBOSE,
    places=r"[.,]\s",
)
"""    The Committee requested that the Clerk circulate a list by May · Council asked staff to report in June ·
    The Board noted the update and requested a further report"""


def read_bid(page: Layout, s: Sentence) -> Iterator[Act]:
    """The Committee noted the report and asked officers to bring another."""
    m = BID.search(page.text, s.start, s.end)
    if m is None or told_elsewhere(page, s, m.start("who")) or SAYS_THAT.search(page.text, s.start, m.start("who")):
        return
    if not of_another_body(page, m.start("who"), m.start("verb")):
        start, end, _ = clause(page, m.start("who"), s.end)
        yield Act("told", start, max(end, s.end), (start, end), deed="requested")
