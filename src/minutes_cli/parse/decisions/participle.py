"""A decision told by a bare participle: "Report accepted with thanks", "Approved as written" under what was approved.

decided := paper participle how?             "Minutes of 4 May unanimously adopted"
        | (paper, line above | title) participle how?
        | "we" verb paper                    "We approved the budget"
        | "unanimous" noun ("of" paper)?     "Unanimous adoption of previous minutes"

Papers are what a meeting passes: minutes, reports, accounts, a plan.  What others passed, or passed at another time, or
a figure, is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .senses import BY_OTHERS, GLADLY_OR_CHANGED, PLANNING, told_elsewhere

_V, _I = regex.VERBOSE, regex.IGNORECASE
PAPERS = (
    r"(?:minutes?|reports?|accounts?|budgets?|agendas?|payments?|quot(?:e|ation)s?|tenders?|invoices?|cheques|expenditure|expenses|precept|statements?|bills?|polic(?:y|ies)"
    r"|by-?laws?|plans?|constitution|nominations?|resignations?|recommendations?|terms\s+of\s+reference|estimates?|schedule|financials?|offers?|risk\s+assessment|standing\s+orders)"
)
"""What a meeting passes.

    minutes · reports · budget · payments · by-laws
"""
_DONE = r"(?:approved|accepted|adopted|agreed|passed|ratified|confirmed)"
_REFUSED = r"(?:rejected|declined|refused)"
_HOW = (
    r"(?:(?:unanimously|duly|all|also|then|formally|(?:voted\s+on|read|seconded|signed|reviewed|amended)\s+and)\s+)*+"
)
_AND = rf"(?:\s*(?:and|&)\s*(?:duly\s+)?(?:{_DONE}|signed(?:\s+off)?|seconded|filed))?"
_TAIL = (
    rf"(?:[\s,–-]+(?:with\s+(?:[\w’'.-]+\s+){{0,3}}?{GLADLY_OR_CHANGED}|as\s+(?:is|an?\s+(?:true|correct|accurate)\b[^.;\n]{{0,60}}|\w+(?:\s+and\s+\w+)?)|unanimously|without\s+\w+(?:\s+\w+)?"
    rf"|by:\s+\p{{Lu}}\p{{Ll}}+(?:(?:,\s+|,?\s+and\s+)\p{{Lu}}\p{{Ll}}+){{0,9}}|by\s+(?:all|everyone|consensus|those\s+present|members|friends|the\s+(?:meeting|committee|board|council|members))|subject\s+to\s[^.;\n]{{3,80}}|nem\.?\s*con|for\s+payment|for\s+(?:both\s+)?{MONTH}\b[^.;\n]{{0,50}}|today))*+"
)
_THING = (
    rf"(?:(?:[^\s.;:!?\t]|\.(?=\w))++\s+(?!(?:was|were|is|are|be|been|had|has|have|that|which|who|to|will|would|not|if|when|and\s+(?:he|she|they))\b)){{0,8}}?{PAPERS}"
    r"(?:\s+(?:of|from|for|by|on|to(?=\s(?-i:[A-Z]))|dated|held|as\s+at)\b(?:\s+(?!(?:was|were|is|are|be|had|has|have|that|which|who|to(?!\s+the\s|\s(?-i:[A-Z]))|will|not)\b)(?:[^\s.;:!?\t]|\.(?=\w))++){1,10}?)?"
)
THING_DONE = regex.compile(
    rf"\G[^\p{{L}}\d]*(?:\d{{1,2}}[.)]\s+|[a-zA-Z][.)]\s+)?(?P<thing>{_THING})(?:[\s,:–-]+|\s+(?:was|were)\s+(?:(?!(?:not|to|that|was|were|be)\b)(?:[^\s.;:!?\t]|\.(?=\w))++\s+){{1,8}}?and\s+){_HOW}(?:{_DONE}{_AND}{_TAIL}{_AND}|(?P<no>{_REFUSED})(?:\s+unanimously)?)[\W_]*$",
    _I,
    needs=("approv", "accept", "adopt", "agree", "passed", "ified", "firmed", "reject", "declin", "refus"),
)
"""    Report accepted with thanks · Minutes of 6 July voted on and approved · the minutes accepted for September
    Tender of £40 from Ash Ltd rejected · Payment of £40 to the Warden approved"""
IN_CAPITALS = regex.compile(
    r"\G[^\p{L}\d]*(?:\d{1,2}[.)]\s+|[a-zA-Z][.)]\s+)?(?P<thing>\p{Lu}(?:[^.;:!?\n]|\.(?=\w)){3,200}?)(?:\s+and)?\s+(?:AGREED|APPROVED|ADOPTED)"
    r"(?:\s+(?:unanimously|by\s+(?:all|everyone|(?:the\s+)?(?:[Mm]embers|[Cc]ouncill?ors|[Cc]ouncil|[Cc]ommittee))(?:\s+present)?))[\W_]*$",
    needs=("agreed", "approved", "adopted"),
)
"""    Sections 1 and 2 read out and AGREED by all present"""
DONE_ALONE = regex.compile(
    rf"\G[^\p{{L}}\d]*(?:[a-zA-Z][.)]\s+)?(?P<clause>{_HOW}{_DONE}{_AND}{_TAIL})[\W_]*$",
    _I,
    needs=("approved", "accepted", "adopted", "agreed", "passed", "ratified"),
)
"""    Approved and passed · Accepted and Adopted · approved with corrections"""
DID_IT = regex.compile(
    rf"\G[^\p{{L}}\d]*(?P<clause>(?:(?:[Rr]ead|[Rr]eviewed|[Aa]udited|[Cc]onsidered)\s+and\s+)?(?:[Aa]pproved|[Aa]ccepted|[Aa]dopted)\s+(?:(?:the|an?|all|revised|amended|draft|new)\s+(?:(?!(?:by|as|and|in|at|on)\b)"
    rf"[^\s.;:!?,\t]++\s+){{0,5}}?(?i:{PAPERS})|(?:minutes|reports?|accounts|invoices|payments|bills)(?=\s+(?:of|from|for|as|with)\b))\b[^.;\n]{{0,120}})\.?[\W_]*$",
    needs=("approved", "accepted", "adopted"),
)
"""    Approved revised budget with a deficit of £426 · Accepted the financial report as presented"""
UNANIMOUS = regex.compile(
    rf"\G[^\p{{L}}\d]*(?P<clause>unanimous\s+(?:adoption|acceptance|approval|agreement)(?:\s+of\s+(?:(?:the|previous|last|draft)\s+)*{PAPERS}[^.;\n]{{0,60}})?)[\W_]*$",
    _I,
    needs=("unanimous",),
)
"""    Unanimous adoption of previous minutes"""
SECONDED_AND = regex.compile(
    rf"\G[^\p{{L}}\d]*(?:[a-zA-Z][.)]\s+)?(?P<clause>second(?:ed)?\s+(?:and|&)\s+(?:vote[d]?\s+|all\s+|was\s+|unanimously\s+)?(?:to\s+)?(?:{_DONE}|accept|adopt|approve|adoption|acceptance|approval|pass){_TAIL})[\W_]*$",
    _I,
    needs=("second",),
)
"""    Seconded and vote accepted as written · Second and Adoption: of what was moved above"""
WE_DID = regex.compile(
    rf"""(?:\G[^\p{{L}}\d]*|[,;]\s|\band\s)(?P<who>[Ww]e|Friends)\s+(?:(?:also|then|unanimously|all|therefore|further)\s+)*+
    (?:approved\s+(?!(?:of|by|and|but|as)\b)\p{{L}}
      |(?:adopted|ratified|endorsed|accepted|confirmed|agreed(?:\s+on)?)\s+(?:[^\s.;:,]+\s+){{0,5}}?(?i:{PAPERS})\b)""",
    _V,
    needs=("we ", "friends "),
)
"""    We approved Ann Moor as treasurer · Friends approved all finance reports · We accepted the treasurer's report"""
MOTION_TO = regex.compile(
    r"\G[^\p{L}\d]*(?:[a-zA-Z][.)]\s+)?[Mm]otion\s+(?P<clause>to\s+\p{L}{2,}\b[^.;]{0,160})\W*$",
    needs=("motion",),
)
"""    Motion to accept as written, over what became of it"""
_papers = regex.plain(rf"\b{PAPERS}\b", _I)
_title = regex.plain(rf"\b(?:{PAPERS}|approval|adoption|acceptance)\b", _I)
_elsewhere = regex.plain(
    r"\b(?:county|district|borough|inspector|planning|government|minister|police|council\s+has|last\s+(?:month|year)|response)\b|%",
    _I,
)
_finite = regex.plain(r"\b(?:was|were|is|are|had|has|have|be|been|will|would|should|must|that|which|who)\b", _I)
_signs = regex.plain(r"\b(?:secretary|clerk|chair(?:man|person)?|signed|date)\b", _I)
"""    Minutes Secretary: what stands over a signature"""
_put = regex.plain(r"\b(?:seconded\s+by|proposed|moved)\b", _I)
_by_name = regex.plain(r"\b(?:proposed|moved),?\s+and\s+(?!second)")
"""    Mr Ash proposed and Mr Reed seconded payment and the meeting agreed"""
_declared = regex.plain(r"\bmotion\s+(?:was\s+)?(?:carried|passed|lost)\b", _I)
"""    The Mayor declared the motion carried and the minutes approved: what became of that"""
_by_somebody = regex.plain(r"\bby\b[^.;]{2,60}\bsecond", _I)
_to_others = regex.plain(r"\boffers?\b.*\bto\b", _I)
"""    Offer of £40 to the mill accepted: by the mill"""
_word = regex.plain(r"\w")
_LONGEST_LINE = 140
"""Characters of a line that does no more than name a paper."""


def read_participle(page: Layout, s: Sentence) -> Iterator[Act]:
    """Report accepted with thanks; Approved as written, under what it is said of."""
    text = page.text
    if m := THING_DONE.match(text, s.start, s.end):
        put = _put.search(text, m.end("thing"), s.end) or _by_name.search(m["thing"]) or _declared.search(m["thing"])
        if not (put or _none(page, s, m["thing"]) or _signs.search(m["thing"])):
            act = _told(s, m.start("thing"), s.end, sure=_is_minutes(m["thing"]))
            yield act._replace(deed="rejected") if m["no"] else act
    elif m := IN_CAPITALS.match(text, s.start, s.end):
        yield _told(s, m.start("thing"), s.end)
    elif m := DONE_ALONE.match(text, s.start, s.end):
        start = _of_what(page, s, m.start("clause"))
        if start is not None:
            yield _told(s, start, m.end("clause"), short=True)
    elif (
        (m := DID_IT.match(text, s.start, s.end))
        and not _none(page, s, m["clause"])
        and not _finite.search(m["clause"])
    ):
        yield _told(s, m.start("clause"), m.end("clause"), short=True)
    elif (m := UNANIMOUS.match(text, s.start, s.end)) or (m := SECONDED_AND.match(text, s.start, s.end)):
        named = m["clause"][:1].casefold() == "u"
        yield (
            _told(s, m.start("clause"), m.end("clause"), short=True)
            if named
            else Act("verdict", s.start, s.end, outcome="carried")
        )


def _told(s: Sentence, start: int, end: int, *, sure: bool = False, short: bool = False) -> Act:
    return Act("told", s.start, s.end, (start, end), sure=sure, short=short, deed="approved")


def _is_minutes(thing: str) -> bool:
    return "minute" in thing.casefold()


def _none(page: Layout, s: Sentence, thing: str) -> bool:
    """Whether what is told of a paper is not this meeting's decision on it."""
    return (
        told_elsewhere(page, s, s.start)
        or BY_OTHERS.search(page.text, s.start + len(thing), s.end) is not None
        or _elsewhere.search(thing) is not None
        or _to_others.search(thing) is not None
        or PLANNING.search(thing) is not None
    )


def _of_what(page: Layout, s: Sentence, at: int) -> int | None:
    """Where what was approved is told: in the line above, or where the title names it; None where neither does."""
    text = page.text
    edge = max(0, s.start - 2 * _LONGEST_LINE)
    above = text[edge : s.start].rstrip()
    line = above.rfind("\n") + 1
    if s.start - edge - len(above) < 3 and _is_paper(above[line:]):  # no empty line parts them
        told = above[line:]
        return edge + line + len(told) - len(told.lstrip(" \t•·*-–#>"))
    alone = page.cut.opens_paragraph(s) and text[s.end : s.end + 1] in ("", "\n")
    if alone or _word.search(text, 0, s.start) is None:
        return at if _title.search(page.title) and not PLANNING.search(page.title) else None
    return None


def _is_paper(line: str) -> bool:
    """Whether a line does no more than name a paper that the meeting may pass."""
    if not line or len(line) > _LONGEST_LINE or line[-1] in ".;,":
        return False
    none = _signs.search(line) or _finite.search(line) or _elsewhere.search(line) or PLANNING.search(line)
    return _papers.search(line) is not None and not none


def read_we(page: Layout, s: Sentence) -> Iterator[Act]:
    """We approved Ann Moor as treasurer."""
    m = WE_DID.search(page.text, s.start, s.end)
    if m and not told_elsewhere(page, s, s.start):
        yield Act("told", m.start("who"), s.end, (m.start("who"), s.end))


def read_motion_to(page: Layout, s: Sentence) -> Iterator[Act]:
    """Motion to accept as written, of which nobody says who moved it."""
    m = MOTION_TO.match(page.text, s.start, s.end)
    if m and not _by_somebody.search(m["clause"]):
        at = page.text.rfind("otion", s.start, m.start("clause")) - 1
        yield Act("put", at, s.end, m.span("clause"), basis="carried")
