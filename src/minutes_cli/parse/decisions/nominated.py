"""What was proposed, or who: "Mr Moor was proposed by A, seconded by B"; "Ann Ash was nominated. … She was elected"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, fate_in, movers
from .extents import Layout
from .movers import NAME
from .phrases import ELECTED, WAS_PUT

_motions = regex.compile(r"\b(?:[Mm]otion|[Aa]mendment|[Pp]roposal|[Rr]esolution)\b|^(?:It|This|That)$|\b[Ii]t$")
_agreed_and_this = regex.plain(
    r"It\s+was\s+(?:\w+ly\s+)?agreed\s+(?P<clause>(?:that|to)\b.*?),?\s+and\s+(?:this|it)\Z", regex.DOTALL
)
"""    It was agreed [that there were no objections], and this was proposed by Cllr Ash"""
_name_at_end = regex.compile(rf"\band\s+(?P<who>{NAME})$")
_nominated = regex.compile(
    rf"\G\W*(?:\d{{1,2}}[.)]\s+)?(?P<thing>{NAME}\s+was\s+(?:duly\s+)?nominated\s+(?:as|for|to\s+be)\s+(?:the\s+)?[^,.;]{{3,60}}?)"
    r"(?=\s*(?:[.,;]|\band\s))",
    needs=("nominated",),
)
"""    Ann Ash was nominated for President"""
_elected = regex.plain(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:was|were)\s+(?:\w+ly\s+|then\s+)?(?:elected|appointed)\b"
    r"|\band\s+(?:was\s+)?(?:\w+ly\s+)?(?:elected|appointed)\b|\b(?:elected|appointed)\s+unopposed\b"
)
_next = regex.plain(r"\bnominated\b|\n\s*\n")
_AHEAD = 300
"""So far behind a nomination, in characters, it is told that it came to something."""


_OFFICE = (
    r"(?:the\s+)?(?:[Nn]ew\s+|[Hh]on(?:orary|\.)?\s+)?(?:(?:[Vv]ice|[Dd]eputy|VICE|DEPUTY)[-\s]*)?"
    r"(?:[Cc]hair\p{L}*|CHAIR\p{Lu}*|[Mm]ayor|[Tt]reasurer|[Ss]ecretary|[Cc]onvenor|[Cc]onvener|[Pp]resident|Cathaoirleach)\b"
)
_put_up = regex.compile(
    rf"\G\W*(?:\d{{1,2}}[.)]\s+)?(?P<thing>{NAME}\s+(?:was\s+)?(?:proposed|nominated)\s+(?:as|for|to\s+be)\s+{_OFFICE}[^.,;\n]{{0,40}}?)\s+by\s+"
    rf"(?P<moved>{NAME})\s*(?:,\s*seconded\s+by|and\s+seconded\s+by|&|and|/)\s*(?P<seconded>{NAME})",
    needs=("proposed", "nominated"),
)
"""    JA proposed as Vice Chair by MR & TD"""
_chosen = regex.compile(
    rf"\G\W*(?:\d{{1,2}}[.)]\s+)?(?P<thing>{NAME}\s+(?:duly\s+|unanimously\s+|re-?)?(?:elected|appointed)\s+(?:as\s+|to\s+be\s+)?{_OFFICE}[^.;\n]{{0,60}}?)\W*$",
    needs=("elected", "appointed"),
)
"""    Ann Ash elected Chairman: all that its sentence says"""


def read_put_up(page: Layout, s: Sentence) -> Iterator[Act]:
    """JA proposed as Chair by MR & TD; Ann Ash elected Chairman."""
    if m := _put_up.match(page.text, s.start, s.end):
        moved, seconded = movers(m)
        yield Act(
            "put", s.start, s.end, m.span("thing"), moved_by=moved, seconded_by=seconded, basis="carried", sure=True
        )
    elif m := _chosen.match(page.text, s.start, s.end):
        yield Act("told", s.start, s.end, m.span("thing"), basis="carried", deed="appointed", sure=True)


def read_nominated(page: Layout, s: Sentence) -> Iterator[Act]:
    """Ann Ash was nominated for Chair. Nobody opposed. She was elected: before the next is nominated."""
    m = _nominated.match(page.text, s.start, s.end)
    if m is None:
        return
    following = _next.search(page.text, m.end(), m.end() + _AHEAD)
    until = following.start() if following else min(len(page.text), m.end() + _AHEAD)
    if _elected.search(page.text, m.end(), until):
        yield Act("told", m.start(), s.end, m.span("thing"), basis="carried", sure=True, deed="appointed")


_which = regex.plain(r",?\s+which\Z")
"""    the draft by-laws ‖ which were proposed by …: they are what is put"""


def read_was_put(page: Layout, s: Sentence) -> Iterator[Act]:
    """Cllr Moor was proposed by Cllr Ash, seconded by Cllr Reed, and duly elected."""
    text = page.text
    found = [*WAS_PUT.finditer(text, s.start, s.end)]
    for n, m in enumerate(found):
        if _motions.search(m["thing"]):
            continue
        end = found[n + 1].start() if n + 1 < len(found) else s.end
        moved, seconded = movers(m)
        agreed = _agreed_and_this.match(m["thing"])
        chosen = ELECTED.search(text, m.end(), end) or text.find("elected", m.end(), end) >= 0
        outcome = "carried" if chosen else fate_in(text[m.end() : min(end, m.end() + 120)])
        name = _name_at_end.search(m["thing"])  # "there were no others and Mr Moor was proposed by …"
        words = m.start("thing") + (name.start("who") if name else 0), text.rfind("by", m.start(), m.start("moved"))
        if agreed:
            words = m.start("thing") + agreed.start("clause"), m.start("thing") + agreed.end("clause")
        elif which := _which.search(m["thing"]):
            words = words[0], m.start("thing") + which.start()
        sure = seconded is not None and "ominat" in m["thing"]
        yield Act(
            "put",
            m.start(),
            end,
            words,
            moved_by=moved,
            seconded_by=seconded,
            outcome=outcome,
            basis="carried",
            sure=sure,
        )
