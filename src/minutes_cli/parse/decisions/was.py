"""Sentences that tell what was done to a thing: "the minutes were adopted", "Cllr Reed was elected Chairman"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, fate_in, mover_in, seconder_in
from .extents import Layout
from .phrases import WAS
from .senses import (
    AND_A_VIEW,
    AT_MEETING,
    BY_OTHERS,
    GLADLY_OR_CHANGED,
    LEAD,
    MONTH,
    NONE,
    ON_A_DAY,
    PLANNING,
    PRECEDING,
    ROUTINE,
    told_elsewhere,
)

_minutes = regex.compile(r"\bminutes\b", regex.IGNORECASE)
_no_thing = regex.plain(
    r"(?:I|It|This|That|He|She|They|We|There|Who|What|Which|These|Those)\b.{0,12}|.*\b(?:[Mm]otions?|[Aa]mendments?)\b.*|.*\b[Pp]roposals?|[Aa]ll\s+(?:agreed|in\s+favou?r)\b.*\b[Rr]esolution|.*\bvote\b.*\b[Rr]esolution|.*\brecalled\b.*|(?:[Tt]he\s+)?[Ff]act",
    regex.DOTALL,
)
_subject_to = regex.plain(r"\A[Ss]ubject\s+to\s[^,]{3,80},\s+")
"""    Subject to the amendment below, the minutes were approved"""
_with = regex.compile(
    rf"\s+with\b(?!\s+(?:(?:[\w’'-]+\s+){{0,3}}?{GLADLY_OR_CHANGED}\b|"
    r"the\s+following|one|two|an?\s+(?:\d|[^.,;]{0,20}\b(?:term|period|proviso|condition|limit|maximum)\b)|\p{L}+\s+(?:amendment|change|correction)))"
)
_elsewhere = regex.compile(
    r"\s+(?:\w+ly\s+)?recently\b|\s+(?:at|during|in|from)\s+(?:the|a|our|its|their)\s+(?:\w+\s+)?(?:recent|last|previous|earlier|prior)\b"
    r"|\s+for\s+(?:(?:the|our|its)\s+)?(?:next|future|\p{Lu}\p{Ll}+)\s+(?:[Aa]genda|[Mm]eeting)"
    r"|\s+(?:in\s+principle\s+)?(?:(?:by|at)\s+(?:the\s+)?(?:\p{L}+\s+){1,5}?(?:\d{4}\s+)?)?(?:in|on|during)\s+(?:(?:early|late|mid)[-\s]+)?"
    rf"(?:{ON_A_DAY}|(?:{MONTH})\b(?!\s+(?:[Mm]eeting|[Aa]genda))|\p{{Lu}}\p{{Ll}}+day,?\s+(?:the\s+)?(?:\d|{MONTH}\b))"
)
"""    approved during our last meeting · agreed for the next agenda · adopted by Council in 2002 · approved in May"""
_CHOSEN = frozenset(("elected", "appointed", "co-opted", "coopted", "reelected", "re-elected", "nominated"))
_in_a_year = regex.plain(r"[^.,;]{0,80}?\s(?:in|since)\s+(?:19|20)\d\d\b(?![/–-]\d)")
"""    Cllr Ash was elected Mayor of Holm in 2015: a life is told"""
_by_voters = regex.plain(
    r"\b(?:[Ww]ard|[Ee]lectoral|[Bb]y-?election|[Pp]olls?|[Rr]eturning|unopposed)\b|\son\s+(?:\w+\s+)?\d"
)
"""    Mr Reed was declared elected for Holm Ward on 2 May: by the voters"""
_chair = regex.compile(r"\b(?:chair|president|mayor|auditor)", regex.IGNORECASE)
_passes = regex.compile(
    r"\b(?:minutes|accounts?|payments?|invoices?|bills?|cheques?|expenses|expenditure|budget|precept|resolutions?|by-?laws?|ordinances?|polic(?:y|ies)|everything|all)\b",
    regex.IGNORECASE,
)
"""What a meeting passes, as the police pass a look-out request on."""
_firms = regex.compile(
    r"\b(?:consultants?|contractors?|architects?|engineers?|surveyors|solicitors|auditors|firm|company|Ltd|Limited|LLP|Inc|design\s+team|project\s+team)\b",
    regex.IGNORECASE,
)
"""Who works for the body: "Ash Ltd were appointed in May" tells how a scheme goes."""
_as_office = regex.plain(
    r"\s+as\s+(?:the\s+|our\s+|an?\s+)?(?:\w+\s+){0,2}?(?:vice[-\s]*|deputy\s+|co-?)*(?:chair|president|treasurer|secretary|clerk|rep|representative|member|trustee|auditor|delegate)",
    regex.IGNORECASE,
)
"""    MW was confirmed as the fundraising representative"""
_and_signed = regex.plain(r"\b(?:adopted|approved|agreed|accepted)\s+and\s+signed\Z", regex.IGNORECASE)
"""    The examined accounts were adopted and signed"""
_refers = regex.plain(r"(?:Why|How|What|Who|When|Where)\b|[^\n](?:.*\s)?as\Z", regex.DOTALL)
"""    Why did work go on without the Board [as] was agreed at the workshop"""
_as_record = regex.plain(r"[^.;]*?\bas\s+an?\s+(?:true|correct|accurate)\b[^.;]*?\brecord\b")
_put_by = regex.compile(r"\s+(?:by|that|to)\b")
_recital = regex.plain(r"[^\w]*(?:and\s+)?whereas\b", regex.IGNORECASE)
"""    Whereas the purchase was approved in the budget; now therefore …: what a motion goes by"""


def read_was(page: Layout, s: Sentence) -> Iterator[Act]:
    """The minutes were agreed as a true record; Standing Orders were adopted; Cllr Reed was elected Chairman."""
    text = page.text
    if _recital.match(text, s.start, s.end):
        return
    told = (m for m in WAS.finditer(text, s.start, s.end) if not told_elsewhere(page, s, m.start("thing")))
    m = next((m for m in told if _decides(text, s, m)), None)
    if m is None:
        return
    lead = LEAD.match(text, m.start("thing"), m.end("thing"))
    start, end, after = clause(page, lead.end() if lead else m.start("thing"), s.end)
    kind: Literal["put", "told"] = "put" if m["verb"] in ("proposed", "nominated") else "told"
    end = max(end, m.end())  # "Payment of £20 was unanimously agreed"
    moved, seconded = mover_in(text, after, s.end), seconder_in(text, after, s.end)
    sure = _minutes.search(m["thing"]) is not None
    outcome = fate_in(text[m.end() : s.end]) if kind == "put" else None  # "were proposed for adoption, and approved"
    yield Act(
        kind, start, max(end, s.end), (start, end), moved_by=moved, seconded_by=seconded, sure=sure, outcome=outcome
    )


def _of_papers(text: str, thing: str, at: int) -> bool:
    """Whether "these" are papers that were signed: "These had been circulated, were agreed as a true record"."""
    return thing in ("These", "They") and _as_record.match(text, at, at + 80) is not None


def _decides(text: str, s: Sentence, m: regex.Match[str]) -> bool:
    """Whether "X was agreed" is a decision of this meeting."""
    thing, verb = m["thing"], m["verb"].casefold()
    none = (
        (_no_thing.fullmatch(_subject_to.sub("", thing).lstrip("“‘")) and not _of_papers(text, thing, m.end()))
        or NONE.search(text, m.end(), s.end)
        or PRECEDING.search(thing)
        or _refers.match(thing)
        or "casting vote" in LEAD.sub("", thing)
        or "%" in thing[:6]
        or ("declared" in m[0] and _by_voters.search(text, s.start, s.end))
        or (verb in _CHOSEN and _in_a_year.match(text, m.end(), m.end() + 200))
    )
    behind = m.end(), m.end() + 200
    if (
        none
        or BY_OTHERS.match(text, m.end(), s.end)
        or AND_A_VIEW.match(text, *behind)
        or _with.match(text, *behind)
        or _elsewhere.match(text, *behind)
        or AT_MEETING.search(text, m.end(), s.end)
    ):
        return False
    if verb == "confirmed" and _as_office.match(text, m.end(), m.end() + 80):
        return True
    if verb == "signed" and _and_signed.search(m[0]):
        verb = "adopted"
    if verb in ("confirmed", "signed") or verb.startswith(("taken", "found")):
        return _minutes.search(thing) is not None
    if verb == "passed":
        return _passes.search(thing) is not None
    if verb in ("proposed", "nominated"):
        return not _put_by.match(text, m.end(), m.end() + 80) and "following" not in thing
    if verb == "appointed" and not _chair.search(text, m.end(), s.end):
        return not _firms.search(thing) and not _firms.search(text, m.end(), s.end)
    if verb in ("approved", "agreed", "adopted", "accepted", "passed"):
        return not PLANNING.search(thing) or ROUTINE.search(thing) is not None
    return True
