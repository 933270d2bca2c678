"""Sentences that tell what was decided: "it was agreed that …", "the minutes were adopted"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, fate_in, mover_in, movers, seconder_in
from .aside import agreed_of_motion
from .extents import Layout, block_end
from .movers import person
from .no_thing import is_no_thing
from .phrases import (
    ANYTHING_WAS,
    BODY,
    CAPITALS,
    DASHED,
    DID,
    HEAD_CLAUSE,
    ON_PROPOSAL,
    TOLD,
    VOTED,
)
from .plan_lines import APPLICATION
from .rows import LEADS, MARKED
from .senses import (
    AT_MEETING,
    BOUND,
    PLANNING,
    PRECEDING,
    ROUTINE,
    SAYS_THAT,
    is_view,
    of_another_body,
    told_elsewhere,
)

_agent = regex.compile(rf"{BODY}|\b(?:was|WAS|[Aa]ll|[Ww]e|[Tt]hose|Resolution)\b")
_collective = regex.compile(
    rf"(?:\G\W*|[,;]\s)(?:{BODY}\b|[Aa]ll\b|[Ww]e\b|[Tt]hey\b)|\b(?:[Ii]t|[Tt]hey)\s+(?:was|were)\b"
)
_of_what_stands = regex.compile(
    r"(?:to|with)\s+(?:the|this|that|his|her|their)\s+(?:\p{L}+\s+)?(?:[Mm]otion|[Pp]roposal|[Rr]ecommendation|[Ss]uggestion|[Aa]mendment)\W*"
)
"""    Members agreed [to this proposal]: if one stands open"""
_seconds = regex.plain(r"\bseconded\s+(?:the|this|that|it|his|her)\b")
"""    Cllr Reed seconded the proposal and it was agreed: what was proposed stands before it"""
_nothing = regex.compile(r"noted\s+(?:that\s+)?there\s+w", regex.IGNORECASE)
_by_a_committee = regex.compile(
    r"\G\s+by\s+(?:the\s+)?[Mm]embers\s+of\s+the\s+\p{Lu}[^.,;:]{3,80}?\s(?:SPC|JPC|Committee|Panel|Board)\s+that\b"
)
"""    It was agreed by the Members of the Weirs and Rivers Committee that: another body's decision, named in full"""
_by_another_council = regex.compile(
    r"\G\s+by\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'-]+\s+){0,4}(?:County|District|Borough)\s+Council(?:lors)?\s+(?:that|to)\b"
)
"""    It was agreed by the County Council that"""
_chosen_alone = regex.compile(
    r"\s*(?:[–-]\s*)?(?:\([^()]{3,40}\)\s*)?(?:[–-]\s*|,\s*)?(?:was|were)\s+(?:duly\s+|then\s+)?(?:re-?)?(?:appointed|nominated|elected|selected|co-opted|chosen)\b"
)
"""    seconded by Cllr Reed, Cllr Moor [was appointed]: the last of those names is who was chosen"""
_announces = regex.plain(r":[-–]?[\s*_]*\Z")
_quotes_it = regex.plain(r"[\s*_]*[“\"][\s*_]*(?i:that)\b")
_space = regex.plain(r"\s*+")
_motion_thing = regex.compile(r"\b(?:[Mm]otions?|[Rr]ecommendations?|[Rr]esolutions?|[Aa]mendments?|[Pp]roposals?)\b")
_it = regex.compile(r"\s*it\b")
_stands_before = regex.plain(r"this|these|the\s+same")
"""    The Mayor proposed to adjourn. On the proposal of Cllr Ash, seconded by Cllr Reed, [this] was agreed"""
_quoted_that = regex.compile(r"[:\s]*(?P<clause>[“\"‘']?(?:That|THAT|that)\b)")
_alone = regex.compile(
    r"\W*(?:No\s+(?:objections?|comments?)|NO\s+(?:OBJECTIONS?|COMMENTS?)|Support(?:ed)?|SUPPORT(?:ED)?|Object(?:ed)?)\W*"
)
_alone_in_minute = regex.compile(
    r"\W*(?:Deferred|DEFERRED|Refused|REFUSED|Rejected|REJECTED|(?:Approved|APPROVED)(?=,))"
    r"(?:\s+(?:to|until)\s+(?:the|a|our|\p{Lu})[^.;:\n]{2,60}|(?:,\s+|\s+)[£€$]\d[\d,.]*)?\W*"
)
"""    Deferred to the next meeting · Approved, £200: all that a minute says of the matter in its title"""
_of_a_plan = regex.plain(r"\W*(?:Objection|OBJECTION)\W*")
"""    Objection: of a plan, which the title or the words above name"""
_heard = regex.plain(r"\b(?:comments?|hearings?|forum|questions?|participation|input|public)\b", regex.IGNORECASE)
_CONSIDERED = 300
"""So far above such a view, in characters, what was considered may stand in its paragraph."""
_cell_above = regex.plain(r"(?:\A|\n)[^\S\n]*[A-Z][a-z]+(?:\s[A-Za-z]+)?\s*\Z")
_cell_below = regex.plain(r"\s*\n\s*[A-Z][a-z]+(?:[^\S\n][A-Za-z]+)?[^\S\n]*(?:\n|\Z)")
"""Housing⏎[Support]⏎Services: a word of a table's cell"""
_over_list = regex.compile(r"(?:to|that)\s*:\s*\n\s*(?=[(\[]?\w{1,3}[)\].])")
"""    agreed to:⏎⏎(1) survey the tower"""
_bullet = regex.plain(rf"\s*{BULLET}")
"""    It was agreed:⏎‖- ‖that the gate be mended⏎- that paint be bought"""
_DEEDS: dict[str | None, Disposition] = {"requested": "requested", "recommended": "recommended", "noted": "noted"}


_TRIES = 4
"""Of the verbs in one sentence that may tell what was decided, those that are tried, at most."""


def read_told(page: Layout, s: Sentence) -> Iterator[Act]:
    """It was agreed that the gates be shut; all Councillors agreed the revised document."""
    text = page.text
    until = s.end
    if LEADS.search(text, max(s.start, s.end - 6), s.end) and (below := page.cut.after(s)):
        until = below.end
    for m in islice(TOLD.finditer(text, s.start, until), _TRIES):
        if (
            m.start() >= s.end
            or told_elsewhere(page, s, m.start())
            or of_another_body(page, m.start(), m.start("verb"))
            or _by_a_committee.search(text, m.end("verb"), min(s.end, m.end("verb") + 140))
            or _by_another_council.search(text, m.end("verb"), min(s.end, m.end("verb") + 140))
        ):
            continue
        bare = not _agent.search(text, m.start(), m.start("verb"))
        if bare and (m["thing"] is not None or not _collective.search(text, s.start, m.start())):
            continue  # somebody did something "and agreed to write": he alone did
        opens, listed = _opens(m), _over_list.match(text, _opens(m), _opens(m) + 12)
        start, end, after = _clause(page, s, listed.end() if listed else opens, until)
        words = text[start:end]
        impersonal = text[m.start() : m.start() + 6].casefold() == "it was" or ":" in text[m.end("verb") : start]
        if m["thing"] is not None and not listed:
            if is_no_thing(words, impersonal=impersonal):
                continue
            if not (impersonal or BOUND.match(words)):
                start = m.start()
        if m["thing"] is None and is_view(m["verb"], words):
            continue
        if short := _of_what_stands.fullmatch(words) is not None:
            start, end = m.start(), s.end
        yield Act(
            "told",
            m.start(),
            max(end, s.end),
            (start, end),
            basis="resolved" if m["verb"].casefold() == "resolved" else "agreed",
            moved_by=movers(m)[0] or mover_in(text, after, s.end),
            seconded_by=movers(m)[1] or seconder_in(text, after, s.end),
            sure=m["moved"] is not None or m["verb"].isupper(),
            short=short,
        )


def _clause(page: Layout, s: Sentence, start: int, until: int) -> tuple[int, int, int]:
    """The clause from `start` on, which stands in the sentence or below it: "It was agreed:" over a list."""
    if start >= s.end and MARKED.match(page.text, start, start + 12):
        end = block_end(page, start, own_line=True)
        return start, end, end
    line = page.text.rfind("\n", 0, start) + 1
    over = page.text[s.start : line].rstrip()
    if over.endswith(":") and _bullet.fullmatch(page.text, line, start):
        end = block_end(page, line, own_line=True)
        return line, end, end
    return clause(page, start, s.end if start < s.end else until)


def _opens(m: regex.Match[str]) -> int:
    """Where what was agreed begins, behind its verb."""
    return m.start("clause") if m.start("clause") >= 0 else m.start("thing")


def read_did(page: Layout, s: Sentence) -> Iterator[Act]:
    """All Councillors approved the payments."""
    text = page.text
    m = DID.search(text, s.start, s.end)
    if not m or told_elsewhere(page, s, m.start()) or of_another_body(page, m.start(), m.start("verb")):
        return
    if PRECEDING.search(text, m.start(), s.end) or AT_MEETING.search(text, m.end("verb"), s.end):
        return
    if m.start() > s.start and SAYS_THAT.search(text, s.start, m.start("who")):
        return
    if m["verb"] == "confirmed" and not (text[s.end - 1] == ":" or ROUTINE.search(text, m.end("verb"), s.end)):
        return
    start, end, _ = clause(page, m.start("who"), s.end)
    yield Act("told", start, max(end, s.end), (start, end), sure=m["verb"].isupper())


def read_capitals(page: Layout, s: Sentence) -> Iterator[Act]:
    """The RIVERS AND WEIRS JOINT BOARD noted the update."""
    m = CAPITALS.match(page.text, s.start, s.end)
    if m:
        agreed = m["verb"].casefold() in ("agreed", "resolved", "decided")
        start, end, _ = clause(page, m.end() if agreed else m.start("verb"), s.end)
        if end > start and not _nothing.match(page.text, start, end):
            yield Act("told", m.start(), max(end, s.end), (start, end), sure=True)


def _with_quoted_below(page: Layout, s: Sentence) -> int:
    """Where a sentence ends, with what it announces and quotes below itself: "it was agreed:⏎“That …”"."""
    below = page.cut.after(s) if _announces.search(page.text, max(s.start, s.end - 8), s.end) else None
    return below.end if below and _quotes_it.match(page.text, s.end, below.end) else s.end


def read_on_proposal(page: Layout, s: Sentence) -> Iterator[Act]:
    """On the proposal of A, seconded by B, it was agreed to …; upon motion by A, the Board voted 3-0 to …."""
    text = page.text
    until = _with_quoted_below(page, s)
    for m in ON_PROPOSAL.finditer(text, s.start, s.end):
        moved, seconded = movers(m)
        kind: Literal["put", "told"] = "told"
        deed: Disposition | None = None
        if told := TOLD.search(text, max(s.start, m.end() - 6), min(until, m.end() + 60)):
            start = _opens(TOLD.match(text, told.start(), until) or told)
        elif voted := VOTED.match(text, m.end(), s.end):
            start = voted.start("clause") if voted.start("clause") >= 0 else voted.start("verb")
            kind = "put" if voted["put"] else "told"
            deed = _DEEDS.get(voted["deed"])
        elif _chosen_alone.match(text, m.end(), s.end) and "," in (m["seconded"] or ""):
            start = text.rfind(",", m.start("seconded"), m.end("seconded")) + 1
            seconded = person(text[m.start("seconded") : start - 1])
            start = _space.match(text, start).end()  # type: ignore[union-attr]
        elif (was := ANYTHING_WAS.match(text, m.end(), s.end)) and not _it.match(was["thing"]):
            fate, _ = agreed_of_motion(text, was.start("thing"), s.end)
            if _motion_thing.search(was["thing"]) and fate in (None, "carried"):
                yield _of_a_motion(page, s, m, was)
                continue
            if _stands_before.fullmatch(was["thing"]) and fate is None:
                done = fate_in(text[was.start() : s.end])
                yield Act("seconding", m.start(), s.end, None, False, moved, seconded, done, near=True)  # noqa: FBT003
                continue
            start = was.start("thing")
        elif follows := HEAD_CLAUSE.match(text, m.end(), s.end):  # "and carried unanimously to adopt …"
            start = follows.start("clause")
        elif seconded and s.end - m.end() > 12 and not _it.match(text, m.end(), s.end):
            start = m.end()
        else:
            continue
        start, end, _ = clause(page, start, s.end if start < s.end else until)
        basis: Literal["agreed", "carried"] = "agreed" if told else "carried"
        yield Act(
            kind,
            m.start(),
            max(end, s.end),
            (start, end),
            moved_by=moved,
            seconded_by=seconded,
            basis=basis,
            sure=True,
            deed=deed,
        )


def _of_a_motion(page: Layout, s: Sentence, m: regex.Match[str], was: regex.Match[str]) -> Act:
    """On the proposal of A, seconded by B, the following motion was agreed: “That …”; Recommendation 1 was agreed."""
    text = page.text
    moved, seconded = movers(m)
    words, end = None, s.end
    if quoted := _quoted_that.match(text, s.end, s.end + 200):
        start = quoted.start("clause")
        close = text.find("”", start, start + 6000)
        end = close if close >= 0 else page.cut.at(start).end
        words = start, end
    outcome = fate_in(text[was.start("verb") - 4 : was.end("verb")])
    return Act(
        "put" if words else "seconding",
        m.start(),
        end,
        words,
        moved_by=moved,
        seconded_by=seconded,
        outcome=outcome,
        basis="carried",
        sure=True,
    )


def read_dashed(page: Layout, s: Sentence) -> Iterator[Act]:
    """Request to plant a yew by the lych gate - unanimously approved."""
    m = DASHED.match(page.text, s.start, s.end)
    if (
        m
        and not PLANNING.search(m["thing"])
        and not _seconds.search(m["thing"])
        and "withdrew" not in m["thing"]
        and not ON_PROPOSAL.match(page.text, s.start, s.end)
        and not told_elsewhere(page, s, s.start)
    ):
        yield Act("told", s.start, s.end, m.span("thing"))


def read_alone(page: Layout, s: Sentence) -> Iterator[Act]:
    """Support, or No objections, alone under what was considered; not what nobody in a hearing said.

    Refused, or Deferred to May, where the minute says nothing else; of a plan another may have decided.
    """
    text = page.text
    if _alone_in_minute.fullmatch(text) and page.title and not PLANNING.search(page.title):
        yield Act("told", s.start, s.end, (s.start, s.end))
        return
    of_a_plan = _of_a_plan.fullmatch(text, s.start, s.end)
    if not (of_a_plan or _alone.fullmatch(text, s.start, s.end)) or _heard.search(page.title):
        return
    if _cell_above.search(text, max(0, s.start - 40), s.start) and _cell_below.match(text, s.end):
        return
    opens = not text[text.rfind("\n", 0, s.start) + 1 : s.start].strip()
    considered = f"{page.title}\n{text[max(0, s.start - _CONSIDERED) : s.start]}"
    if (opens and not of_a_plan) or PLANNING.search(considered) or (of_a_plan and APPLICATION.search(considered)):
        yield Act("told", s.start, s.end, (s.start, s.end))
