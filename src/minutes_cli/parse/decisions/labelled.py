"""Who moved and seconded what a label makes a resolution: before the label, in a bracket beside it, or behind it."""

from typing import NamedTuple

from minutes_cli.words import lazily as regex

from .blocks import Block
from .movers import NAME, NAMES, SECONDER, person
from .phrases import ON_PROPOSAL

_movers_before = regex.compile(
    rf"\b(?:(?:(?i:(?:propos\p{{L}}+|moved|motion|put|submitted|nominat\p{{L}}+)\s+(?:(?:made|forward)\s+)?(?:by|of|from))"
    rf"|[Mm]oved|MOVED|[Pp]roposed|PROPOSED)\s*:?\s*(?P<moved>{NAMES}){SECONDER}?"
    rf"|(?:by|of)\s+(?P<moved>{NAMES}){SECONDER})[^.]{{0,40}}$"
)
"""    On the proposal of Cllr Ash it was [RESOLVED]; not: read out by the Clerk, and it was [RESOLVED]"""
_movers_behind = regex.compile(
    rf",?\s*[(_*]{{0,4}}(?<![^\W_])(?:(?:proposed|moved)\s+(?:by\s+)?|(?:Prop|Proposed|Proposer|Moved)\b\s*(?:[.:–-]\s*|by:?\s+)?)(?P<moved>{NAMES}){SECONDER}"
)
_on = regex.plain(r"[\s,(–-]*(?=(?:on|upon)\s)", regex.IGNORECASE)
"""    RESOLVED[, ]on the motion of Cr Ash, seconded Cr Reed, that"""
_movers_beside = regex.compile(
    rf"[(\n]\s*(?:(?P<moved>{NAME})\s*/\s*(?P<seconded>{NAME})|(?:[Mm]oved|[Pp]roposed)[\s:]+(?:by\s+)?(?P<moved>{NAMES}){SECONDER})\s*[)\n]"
)
"""    Resolved [(Cr Ann Ash / Cr Leo Reed)]⏎⏎That · RESOLVED [(moved Cr Ash, seconded Cr Reed)] that ·
    Council resolution⏎⏎[Councillors Ash / Reed]⏎⏎That …"""
_clause_behind = regex.compile(r"\s*[,:;–-]?\s*(?=(?i:that|to)\b)")
_votes_last = regex.plain(
    r"\s*\((?=[^()]*\d)(?:(?:votes?|voting)\b|\d{1,3}\s+(?:votes?\s+)?(?:in\s+favou?r|for|against)\b)[^()]{1,160}\)\W*\Z",
    regex.IGNORECASE,
)
"""    RESOLVED that the hall be let‖ (3 for, 1 against)."""
_word = regex.plain(r"\w+")
_as = regex.plain(r"\s*[,;(–-]?\s*\bas\s*$")
"""    that the price be accepted‖, as ‖proposed by Cllr Ash and seconded by Cllr Reed"""
_AS = 12
"""Characters in which that stands."""


class Led(NamedTuple):
    """The words of a labelled block without its movers, and who these are."""

    start: int
    end: int
    before: tuple[str | None, str | None] | None = None
    """Who stands before the label: "On the proposal of Cllr Ash it was [RESOLVED]" …"""
    moved: str | None = None
    seconded: str | None = None
    """… and who beside it or behind."""


def movers_at(text: str, block: Block, since: int) -> Led:
    """The movers at a label, and where the words that it makes a resolution begin and end without them.

    Those before it stand behind `since`, where what was decided before ends.
    """
    m = _movers_before.search(text, max(since, block.label - 160), block.label)
    votes = _votes_last.search(text, block.start, block.end)
    ends = votes.start() if votes else block.end
    led = Led(block.start, ends, (person(m["moved"]), person(m["seconded"])) if m else None)
    if beside := _movers_beside.search(text, block.label, block.start):
        return led._replace(moved=person(beside["moved"]), seconded=person(beside["seconded"]))
    on = _on.match(text, block.start, block.end)
    first = ON_PROPOSAL.match(text, on.end(), block.end) if on else None
    behind = first or _movers_behind.search(text, block.start, block.end)
    if behind is None:
        return led
    opens = _clause_behind.match(text, behind.end(), block.end)
    if opens and not _word.search(text, block.start, behind.start()):
        start, end = opens.end(), block.end  # "Resolved, proposed Cllr Ash, seconded Cllr Reed, to …"
    elif first:
        return led
    else:
        leads = _as.search(text, max(block.start, behind.start() - _AS), behind.start())
        start, end = block.start, leads.start() if leads else behind.start()
    return led._replace(start=start, end=end, moved=person(behind["moved"]), seconded=person(behind["seconded"]))
