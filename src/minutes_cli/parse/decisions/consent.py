"""Decisions told by consent: approval given, all in favour, a consensus, "which was approved".

consent := body "gave" approval clause  |  approval "was given" clause      | all "in favour of" deed
         | "consensus" clause           |  paper … "which was approved"
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, mover_in, seconder_in
from .extents import Layout
from .participle import PAPERS
from .phrases import ADVERBS, BODY
from .senses import BY_OTHERS, PLANNING, is_opinion, of_another_body, told_elsewhere

_V = regex.VERBOSE
_LEAVE = r"(?:[Aa]pproval|[Cc]onsent|[Aa]uthority|[Aa]greement|[Pp]ermission)"
_OF_WHOM = r"(?:\s+(?:of|among|amongst)\s+[^.,;:]{3,50}?)?"
CONSENSUS = regex.compile(
    rf"""\b(?:[Ii]t\s+was\s+(?:the|a)\s+(?:general\s+|clear\s+)?consensus{_OF_WHOM}
      |(?:[Tt]he\s+(?:general\s+|clear\s+)?c|\bC)onsensus{_OF_WHOM}\s+was
      |[Tt]here\s+was\s+(?:an?\s+)?(?:\p{{L}}+\s+)?consensus{_OF_WHOM})\s+(?P<clause>(?:to|that)\b)""",
    _V,
    needs=("consensus",),
)
"""    It was the consensus of the Board to paint the shed · the consensus was that the pier be closed"""
IN_FAVOUR = regex.compile(
    rf"""(?P<who>\b{BODY}|\b(?:[Aa]ll|[Ee]veryone)(?:\s+present)?)\s+(?P<verb>was|were)\s+(?:all\s+|both\s+)?(?:unanimously\s+)?
    in\s+(?:agreement|favou?r)\s+(?:of\s+(?P<clause>\p{{Ll}}+ing\b)|(?P<clause>that\b|to\s+(?!the\b|this\b|it\b)\p{{Ll}}))""",
    _V,
    needs=("in agreement", "in favo"),
)
"""    All were in favour of buying the bench · Council were in agreement that the lamp be mended"""
GIVEN = regex.placed(
    rf"""\W*(?P<thing>(?:[Tt]he\s+)?(?:[Ff]ormal\s+|[Ff]ull\s+)?{_LEAVE}\s+(?:was|is)\s+{ADVERBS}(?:given|granted)\s+(?:to|for|that)\b)""",
    _V,
    places=r"[,–-]\s|\band\s",
)
"""    Approval was given to spend up to £200 on plants"""
GAVE = regex.placed(
    rf"""\W*(?P<thing>(?P<who>{BODY})\s+{ADVERBS}(?P<verb>gave|granted)\s+(?:its\s+|their\s+)?(?:full\s+|formal\s+)?{_LEAVE}\s+(?:to|for|that)\b)""",
    _V,
    places=r"[.,]\s|\band\s",
)
"""    The Committee gave approval for two benches"""
WHICH_WAS = regex.compile(
    r"""\bwhich\s+(?:was|were)\s+(?:\p{L}+ly\s+|then\s+)?(?:approved|agreed|adopted|accepted|APPROVED|AGREED|ADOPTED|ACCEPTED)
    (?:\s+(?:and\s+signed|unanimously|for\s+payment|as\s+[^.;,]{3,60}))?\W*$""",
    _V,
    needs=("which",),
)
"""    There had been circulated the minute of 10 May, which was approved"""
_only_if = regex.plain(r"\b(?:[Ii]f|[Ww]hether|[Uu]nless|[Pp]rovided|As|Since|Because)\b[^.;]*\Z")
"""    If two thirds of the committee [were in agreement that] he stay: not yet
    As the majority [were in favour of] raising the fee, the Chair declared the proposal lost"""
_papers = regex.plain(rf"\b{PAPERS}\b", regex.IGNORECASE)
_marker = regex.plain(r"[\W_]*(?:\(?[\da-z]{1,3}[.)]\s+)?")
_planning = regex.plain(r"\bplanning\b", regex.IGNORECASE)


def read_consent(page: Layout, s: Sentence) -> Iterator[Act]:
    """Approval was given to …; all were in favour of …; … which was approved."""
    text = page.text
    if m := WHICH_WAS.search(text, s.start, s.end):
        if _papers.search(text, s.start, m.start()) and not PLANNING.search(text, s.start, m.start()):
            start = _marker.match(text, s.start, m.start()).end()  # type: ignore[union-attr]
            sure = "minute" in page.lower[start : m.start()]
            yield Act("told", s.start, s.end, (start, s.end), sure=sure, deed="approved")
        return
    if told_elsewhere(page, s, s.start) or BY_OTHERS.search(text, s.start, s.end):
        return
    if m := CONSENSUS.search(text, s.start, s.end) or IN_FAVOUR.search(text, s.start, s.end):
        if _only_if.search(text, s.start, m.start()):
            return
        start, end, after = clause(page, m.start("clause"), s.end)
        if not is_opinion(text[start:end].removeprefix("that")):
            deed: Disposition | None = "approved" if text[start : start + 4] not in ("that", "to b") else None
            moved, seconded = mover_in(text, after, s.end), seconder_in(text, after, s.end)
            yield Act("told", m.start(), max(end, s.end), (start, end), moved_by=moved, seconded_by=seconded, deed=deed)
    elif m := _leave(page, s):
        start, end, _ = clause(page, m.start("thing"), s.end)
        yield Act("told", start, max(end, s.end), (start, end))


def _leave(page: Layout, s: Sentence) -> regex.Match[str] | None:
    """Approval that the body gave: not planning permission, which another gives."""
    text = page.text
    if _planning.search(text, s.start, s.end) or _planning.search(page.title):
        return None
    if m := GAVE.search(text, s.start, s.end):
        return None if of_another_body(page, m.start("who"), m.start("verb")) else m
    return GIVEN.search(text, s.start, s.end)
