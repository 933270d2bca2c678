"""A motion told of as a thing: who made it, by whom it was seconded, and what it is to do, in any order.

motion := mover "made a motion" seconder? clause  |  "motion" "was made"? "by" mover seconder? clause
| "motion" clause "was made"? "by" mover seconder?  |  "motion and second" clause
voted  := body "voted" clause                     acted := "Action:" decision
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Disposition
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import ABBREVIATIONS, Sentence

from .act import Act, clause, fate_in, movers, seconder_in, told, told_last
from .extents import Layout
from .movers import HOW_VOTED, NAME, NAMES, SECONDER, TITLE, person
from .phrases import ADVERBS, BODY
from .senses import of_another_body, told_elsewhere

_V = regex.VERBOSE
_INSIDE = rf"(?:[^.;:]|[.:](?=\d)|(?<=\b(?:{ABBREVIATIONS}|Inc|Ltd|\p{{Lu}}))\.)"
"""Of a motion's words: a stop inside a sum, behind a short word or an initial ends none: $500.00 · No. 4 · at 9:30."""
_CLAUSE = (
    r"[\s,:–-]*(?P<out>and\s+(?:was\s+)?(?:voted|carried|passed|approved)(?:\s+unanimously)?(?:\s+by\s+[^,.;:]{3,40}?)?\s+)?"
    r"(?P<clause>(?:that|to|THAT|TO|whereas|for(?=\s[^.;:]{3,60}\sto\s))\b(?!\s+(?:this|the)\s+effect\b))"
)
MADE = regex.compile(
    rf"""(?<![\p{{L}}’'-])(?!(?:A|The|This|That|Amended|Original|Substantive|Main|Second|First|New|Another|Friendly)\s+motions?\b)(?P<moved>{NAMES})(?:{SECONDER}\s*,?)?\s+(?:(?:also|then|further|again|now)\s+)?
    (?:(?:made|makes|offered|offers|put\s+forward|presented|raises?|raised)\s+(?:(?:a|the|another)\s+)?(?:motion|MOTION)(?:{SECONDER}|\s*,?\s+with\s+(?P<seconded>{NAME})\s+seconding(?:\s+(?:the|this|that|her|his)\s+motion)?\s*,?)?|(?<![’']s\s)motion(?:ed|s)?|moves(?:,\s+(?P<seconded>{NAME})\s+seconds,)?){_CLAUSE}""",
    _V,
    heart=r"(?:made|makes|offered|offers|forward|presented|raise[sd]?)\s+(?:(?:a|the|another)\s+)?(?:motion|MOTION)|motion(?:ed|s)?\s+t[oh]|moves\b",
)
"""    Coe made a motion to approve the request · Ash made a motion, seconded by Reed, to let it · Ash motioned to
    Reed motion to accept"""
BY = regex.compile(
    rf"""(?<![\p{{L}}’'-])(?:(?:[Tt]here\s+(?:was|is)\s+)?(?:[Aa]n?\s+|[Tt]he\s+)?(?:[Mm]otion|MOTION)(?::\s+|\s+)(?:(?:was|is)\s+)?(?:(?:duly\s+)?(?:made|offered|put)\s+)?(?:by\s+)?
      (?P<moved>{NAMES}){SECONDER}
    |(?:[Aa]\s+|[Tt]he\s+)?(?:[Mm]otion|MOTION)\s+was\s+(?:duly\s+)?(?:made|offered)(?:\s+at\s+[\d:.]{{1,5}}\s?(?:[AaPp]\.?\s?[Mm]\.?)?)?\s+by\s+(?P<moved>{NAMES}){SECONDER}?
    |(?:[Mm]otion|MOTION|M\s?/\s?S\s?/\s?(?P<out>[CPA])(?:/?U)?|M\s?/\s?S|MS(?P<out>[CP])U?)\s*[:–-]?\s*\(?(?P<moved>{NAME})\s*/\s*(?P<seconded>{NAME})\)?
    |(?:[Tt]here\s+was\s+)?(?:[Aa]\s+|[Tt]he\s+)?(?:[Mm]otion|MOTION)\s+(?:was\s+(?:duly\s+)?made\s+)?and\s+(?:a\s+)?(?:second(?:ed)?|SECOND(?:ED)?)(?:\s+(?:was|were)\s+made)?
    |(?:[Aa]\s+|[Tt]he\s+)?[Mm]otion\s+(?:was\s+(?:duly\s+|then\s+)?)?made){_CLAUSE}""",
    _V,
    heart=r"second|Second|SECOND|2nd|Sec|/|(?:made|offered)\s+(?:at|by)\s|made\s+t[oh]",
)
"""    Motion Ash, second Reed, to pay · there was a motion by Ash and a second by Reed to · M/S/C (Ash/Reed) to
    Motion and second to appoint · A motion was made at 7:05 PM by Ash to enter · a motion was made to let it"""
TO_BY = regex.compile(
    rf"""(?<![\p{{L}}’'-])(?:(?P<out>[Mm]otion\s+(?:[Pp]assed|[Cc]arried)|MOTION\s+(?:PASSED|CARRIED))\s*[:–-]\s*)?(?:[Aa]\s+|[Tt]he\s+)?(?:[Mm]otion|MOTION)\s+(?:was\s+made\s+)?(?P<clause>(?:that|to)\s+(?:(?!\b(?:was|were|had|has|motion)\b){_INSIDE}){{3,300}}?
      |(?<=\bmade\s)(?!(?:by|and|for|on|in|at|but|which)\b)\p{{Ll}}+\s+(?:(?!\b(?:was|were|had|has|motion)\b){_INSIDE}){{3,300}}?(?=\s*,?\s+by\s))\s*,?\s+
    (?:(?:was|is)\s+(?:duly\s+)?(?:made|moved|proposed|offered|put)(?:\s+forward)?\s+by\s+(?P<moved>{NAMES}){SECONDER}?|(?:(?P<out>passed|carried)|failed)\s+with\s+a\s+motion\s+by\s+(?P<moved>{NAMES}){SECONDER}|(?:made\s+)?by\s+(?P<moved>{NAMES}){SECONDER})""",
    _V,
    heart=r"(?:[Mm]otion|MOTION)\s+(?:was\s+made\s|(?:that|to)\s)",
)
"""    Motion Passed: Motion to adjourn passed with a motion by Ash and a second by Reed ·
    A motion to adjourn was made by Ash and seconded by Reed · Motion to approve No. 4 by Ash, second by Reed ·
    A motion was made allow the club to meet here by Ash, seconded by Reed"""
LABELLED = regex.compile(
    r"\G[^\p{L}\n]*(?:(?i:proposed|procedural|substantive|original|amended|first|second|third|further)\s+)?(?:Motion|MOTION|[Mm]otion(?<=\s\w+)|[Aa]mendment|AMENDMENT)(?:\s+(?:[Tt]ext|&\s+[Vv]ot(?:e|ing)|(?:[Nn]o\.?\s*)?(?:\d{1,2}|\p{Lu})))?[*_]*\s*[:–-][\s*_“\"]*(?P<clause>(?:to(?!\s+(?:the|our|an?)\b)|that|To|That|TO|THAT)\s+\p{L})",
    needs=("motion", "amendment"),
)
"""    Motion: to adopt the plan · Amendment 2: that the gate be red · Substantive motion: That the gate be red"""
BIDDING = regex.compile(
    r"\G[^\p{L}\n]*(?:Motion|MOTION)[*_]*\s*:[\s*_“\"]*(?P<clause>(?!To\b|That\b|Moved\b)\p{Lu}\p{Ll}+\s[^\n:]{4,400}?)[”\".\s]{1,4}(?=(?:[Mm]oved|MOVED|[Pp]roposed)(?:\s+by|\s*:)?\s+\p{Lu})",
    needs=("motion",),
)
"""    Motion: Pay Ann for the flyers. Moved Bob, seconded Cy."""
VOTED = regex.compile(
    rf"""(?P<who>\b{BODY}|\b[Ii]t\s+was)\s+{ADVERBS}(?P<verb>voted|VOTED)\s+
    {HOW_VOTED}(?:in\s+favou?r\s+(?:of|to)\s+(?:the\s+(?:motion|proposal|recommendation)\s+)?)?(?P<clause>(?:to|that)\s+(?!the\b)\p{{Ll}}|(?:TO|THAT)\s+\p{{Lu}}|(?<=\bof\s)(?:\p{{Ll}}+ing\b|(?:an?|the)\s+
      (?!(?:motion|proposal|amendment|resolution|recommendation|original|amended)\b)[\p{{Ll}}£$€]))""",
    _V,
    heart=r"voted\s|VOTED\s",
)
"""    The Board voted unanimously to approve the lease · Members voted 5-2 to sell"""
ACTED = regex.compile(
    r"""\G[^\p{L}\n]*(?:Board\s+|Council\s+|Committee\s+)?(?:Action|ACTION)(?:\s+[Tt]aken)?[*_]*\s*[:–-][\s*_]*
    (?P<clause>(?:Adopted|Approved|Accepted|Ratified|Authori[sz]ed|Denied|Awarded|Appointed|Elected|Confirmed|Endorsed|Received\s+and\s+filed
      |(?:[Pp]resentations?|[Rr]eports?|[Uu]pdates?)\s+received\s+and\s+\p{L}+\s+(?:accepted|approved|adopted)|Filed|Tabled|Granted|Rejected|Referred|Deferred|Postponed|Introduced|Waived|Rescinded)\b)""",
    _V,
    needs=("action",),
)
"""    Action: Adopted Resolution 2023-046 · Action taken: Approved the minutes ·
    Action: Presentation received and report accepted"""
AGREED = regex.compile(
    r"""\G\W*(?P<clause>(?:(?:[Tt]hese|[Tt]hey|[Tt]hose)\s+were\s+)?(?:[Aa]greed|[Aa]pproved|[Aa]ccepted|[Aa]dopted|[Cc]onfirmed)\s+
      (?:and\s+(?:duly\s+)?signed|as\s+(?:an?\s+)?(?:true|correct|accurate))\b(?![^.]*:\s*$))
    |\G\W*(?P<clause>[\p{Lu}][\p{L}. ’'-]{1,40}\s+for\s+(?:[Cc]o-?|[Vv]ice[-\s]*|[Dd]eputy\s+)*(?:[Cc]hair|[Pp]resident
      |[Tt]reasurer|[Ss]ecretary|[Cc]lerk)\p{Ll}*)
      \s*[-–:]\s*(?:approved|agreed|elected|carried|accepted)\W*$""",
    _V,
    needs=("signed", "true", "correct", "accurate", " for "),
)
"""    Agreed and signed · Accepted as a true record · JS for Secretary - approved"""
APPROVED_BY = regex.compile(
    rf"""\G\W*(?:[Tt]hese\s+were\s+)?(?P<clause>[Aa]pproved|[Aa]dopted|[Aa]ccepted|[Aa]greed)\s*(?:as\s+(?:an?\s+)?(?:true|correct)[^.,;]{{0,40}}\s)?\s*(?:by\s*|:\s*)
    (?P<moved>{NAMES}){SECONDER}""",
    _V,
    needs=("approved", "adopted", "accepted", "agreed"),
)
"""    Approved by LB, seconded by AM, under a title that says what"""
WITH_VOTE = regex.compile(
    rf"""(?:\b[Aa]\s+)?(?:[Mm]otion|MOTION)\s+was\s+(?:duly\s+)?made\s+by\s+(?P<moved>{NAMES}){SECONDER}\s*,?\s*(?:and\s+)?(?:unanimously\s+)?(?P<out>carried|passed|approved)\b[^.;:]{{0,60}}:[^\n]{{0,60}}
    (?:\n[^\S\n]*(?:(?:Ayes?|Yeas?|Noes|Nays?|Abst\p{{Ll}}+|Absent|AYES|NOES|NAYS|ABS\p{{Lu}}+)\s*:[^\n]*|\d{{1,3}}[^\S\n]*|(?=\n))){{1,9}}\n[^\S\n]*(?P<clause>to\s+\p{{Ll}})""",
    _V,
    needs=("made",),
)
"""    A motion was made by Ash, seconded by Reed and carried with the following vote:⏎Ayes: …⏎to approve it"""
_VOTED = 900
"""Characters that such votes may take."""
_titled = regex.compile(rf"(?!{TITLE})[^\n]*?[,\s](?={TITLE}\b)")
"""    Based on the Street Guidelines, [Mr. Ash] made a motion"""
_earlier = regex.compile(r"\b(?:previous|last|earlier|had|has|have)\b")


def read_made(page: Layout, s: Sentence) -> Iterator[Act]:
    """Coe made a motion to approve the request; motion by Ash and second by Reed to …; motion and second to …."""
    text = page.text
    for m in TO_BY.finditer(text, s.start, s.end):
        yield _put(page, s, m, m.span("clause"), m.end(), "carried" if m["out"] else None)
    voted = (
        WITH_VOTE.search(text, s.start, min(len(text), s.end + _VOTED)) if "made by" in text[s.start : s.end] else None
    )
    if voted:
        below = page.cut.at(voted.start("clause"))
        start, end, _ = clause(page, voted.start("clause"), below.end)
        yield _put(page, s, voted, (start, end), below.end, "carried")._replace(end=below.end)
    for pattern in (MADE, BY):
        for m in pattern.finditer(text, s.start, s.end):
            if _earlier.search(text, max(s.start, m.start() - 40), m.start()):
                continue
            start, end, after = clause(page, m.start("clause"), s.end)
            if was := told_last(text, start, end):
                end = after = was[0]
            yield _put(page, s, m, (start, end), after, "carried" if told(m, "out") else None)
    if bid := BIDDING.match(text, s.start, min(len(text), s.end + 80)):
        yield _put(page, s, bid, bid.span("clause"), bid.end("clause"), None)
    if label := LABELLED.match(text, s.start, s.end):
        start, end, after = clause(page, label.start("clause"), s.end)
        yield _put(page, s, label, (start, end), after, None)


def _put(
    page: Layout, s: Sentence, m: regex.Match[str], words: tuple[int, int], after: int, outcome: str | None
) -> Act:
    moved, seconded = movers(m)
    if moved and (titled := _titled.match(m["moved"])):
        moved = person(m["moved"][titled.end() :])
    fate = fate_in(page.text[after : s.end]) if after < s.end else None
    return Act(
        "put",
        m.start(),
        max(words[1], s.end),
        words,
        moved_by=moved,
        seconded_by=seconded or seconder_in(page.text, after, s.end),
        outcome="carried" if outcome else fate,
        about="amendment" if "mendment" in m[0] else "motion",
        basis="carried",
        sure=True,
    )


def read_voted(page: Layout, s: Sentence) -> Iterator[Act]:
    """The Board voted unanimously to approve the lease."""
    m = VOTED.search(page.text, s.start, s.end)
    if m and not told_elsewhere(page, s, m.start()) and not of_another_body(page, m.start(), m.start("verb")):
        start, end, _ = clause(page, m.start("clause"), s.end)
        deed: Disposition | None = None if m["clause"].split()[0] in ("that", "to") else "approved"
        yield Act("told", m.start(), max(end, s.end), (start, end), basis="carried", sure=True, deed=deed)


def read_agreed(page: Layout, s: Sentence) -> Iterator[Act]:
    """Agreed and signed, under a title that says what; Ash for Secretary - approved."""
    if by := APPROVED_BY.match(page.text, s.start, s.end):
        moved, seconded = movers(by)
        words = by.span("clause")
        yield Act("told", s.start, s.end, words, moved_by=moved, seconded_by=seconded, basis="carried", sure=True)
    elif m := AGREED.match(page.text, s.start, s.end):
        last = m.end("clause") if " for " in m["clause"] else clause(page, m.start("clause"), s.end)[1]
        yield Act("told", m.start(), max(last, s.end), (m.start("clause"), last), sure=True)


def read_acted(page: Layout, s: Sentence) -> Iterator[Act]:
    """Action: Adopted Resolution 2023-046 authorizing the Chief to buy a pump."""
    if m := ACTED.match(page.text, s.start, s.end):
        start, end, _ = clause(page, m.start("clause"), s.end)
        yield Act("told", m.start(), max(end, s.end), (start, end), basis="agreed", sure=True)
