"""Amendments that one sentence puts or tells of: "an amendment, moved by A, that the gate be sold was lost (1-4)".

amendment := mover "moved" ("as" | "by way of")? "an amendment" seconder? clause fate?
           | "it was moved as an amendment" "by" mover seconder? clause
           | "it was moved by" mover seconder? "as an amendment" clause
           | "an amendment" (("moved" "by")? mover seconder?)? clause fate? | mover "amended his motion" clause

What nobody moved, and of which nobody says what became of it, is only talked of.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, fate_in, movers, seconder_in
from .aside import ACCEPTED, BUT_NOBODY, NOT_SECONDED
from .extents import Layout
from .movers import NAME, NAMES, SECONDER, TITLE, person
from .phrases import ADVERBS, FATES
from .senses import BY_OTHERS, told_elsewhere

_V = regex.VERBOSE
_MOTION = r"(?:\p{Ll}+\s+)?(?:[Mm]otions?|[Pp]roposals?|[Rr]esolution|[Rr]ecommendations?)"
_THING = (
    r"(?:[Aa]mendment|AMENDMENT|[Cc]ounter[-\s]?(?:proposal|motion|Proposal|Motion))"
    rf"(?:\s+to\s+(?:the|this|that)\s+(?:{_MOTION}|(?:\w+\s+)?[Aa]mendment))?"
)
_AN = rf"(?:an?|the\s+following|a\s+further)\s+(?:\p{{Ll}}+\s+)?{_THING}"
_AS = rf"(?:as|by\s+way\s+of|in)\s+(?:an?\s+)?(?:\p{{Ll}}+\s+)?{_THING}"
_MOVED = r"(?:moved|MOVED|proposed|PROPOSED|offered|made|put\s+forward|submitted|tabled)"
_BY = r"\s*,?\s*(?:by\s+)?"
_SECOND = rf"(?:\s*,?\s*(?:which\s+was\s+)?(?:{SECONDER}|(?:and\s+)?(?P<seconded>{NAME})\s+second(?:ed|ing)))?"
_CLAUSE = (
    r"[\s,:–-]*(?P<clause>[“\"‘]?(?:that|That|THAT)\b"
    r"|to\s+(?!(?:the|this|that|an?|be|which|whom|item|minute|paragraph|clause|section|page)\b)\p{Ll})"
)
_FIRST = r"[^\W\d_a-z]|it\s|0['’]|\(|(?:the|van|de|der|von|la)\b"
_SUBJECT = r"(?:(?:an?|th(?:e|is))\s+)?(?:[^\W\d_]+\s+)?(?:amendment|counter|motion\s+to\s)"
AMENDMENT = regex.compile(
    rf"""(?<![\p{{L}}’'-])(?:
      (?:(?P<moved>{NAMES})\s+(?:(?:then|also|further|next)\s+)*{_MOVED}(?:\s*,?\s+(?:and\s+)?(?P<seconded>{NAME})\s+second(?:ed)?)?{_SECOND}\s*,?\s+(?:{_AS}|{_AN})
      |[Ii]t\s+was\s+{ADVERBS}{_MOVED}(?:\s*,?\s+{_AS}{_BY}(?P<moved>{NAMES})|{_BY}(?P<moved>{NAMES}){_SECOND}\s*,?\s+{_AS})
      |(?:Moved|Proposed|MOVED|PROPOSED)\s+(?:{_AS}{_BY}(?P<moved>{NAMES})|(?:by\s+)?(?P<moved>{NAMES}){_SECOND}\s*,?\s+{_AS}))
      {_SECOND}\s*,?{_CLAUSE}
    |(?P<moved>{NAMES})\s+(?:then\s+|agreed\s+to\s+)?amend(?:ed)?\s+(?:his|her|their)\s+(?:own\s+)?(?:motion|proposal)\s+(?P<own>(?P<clause>to\s+\p{{Ll}}))
    |(?P<noun>(?:(?:[Aa]n?|[Tt]he|[Tt]his|AN|THE)\s+)?(?:\p{{L}}+\s+)?(?:{_THING}|[Mm]otion\s+to\s+amend))(?:
       (?:\s+No\.?)?(?:\s*\d{{1,2}})?\s*[:–-]?\s*\(?(?P<moved>{NAME})\s*/\s*(?P<seconded>{NAME})\)?
      |\s*[,:]?\s*(?:(?:which\s+)?(?:was|were)\s+)?(?:{_MOVED}\s+)?(?:by|from)\s+(?P<moved>{NAMES}){_SECOND})?\s*,?{_CLAUSE})""",
    _V,
    head=rf"(?<![a-zA-Z’'-])(?={_FIRST}|{_SUBJECT})",
)
"""    Cllr Ash moved as an amendment, seconded by Cllr Reed, that the gate be sold · An amendment to sell it was lost
    It was moved by Ash, seconded by Reed, as an amendment, to delete it · Amendment (Ash/Reed): that it be sold
    Motion to amend by Ash, seconded by Reed, to add a fence · Ash amended his motion to hire two clerks"""
_MOVES = ("moved", "proposed", "offered", "made", "forward", "submitted", "tabled", "his", "her", "their")
"""One of these has who puts or amends; of a sentence without any an amendment itself must be the subject."""
_opens_clause = regex.plain(r"[Tt]hat|THAT|to\s+[^\W\d_]")
"""What every amendment has: without it "The amendment proposed by Ash and seconded by Reed was lost" is none."""
_subject = regex.plain(rf"(?<![a-zA-Z’'-])(?:(?={_FIRST})(?=(?i:{_SUBJECT}))|(?={_SUBJECT}))")
_FATE = "|".join(form for _, form in FATES)
_FELL = r"(?i:lost|defeated|not\s+carried|negatived|rejected|withdrawn)"
_PUT_AND = (
    r"(?:then\s+|duly\s+|therefore\s+|also\s+)?(?:(?:put|voted)\b[^.;]{0,60}?\band\s+(?:was\s+)?)?(?:declared\s+)?"
)
_became = regex.plain(
    rf"""(?:[\s,]*(?<!which\s)(?<!that\s)(?<!who\s)\b(?:was|were|is|having\s+been)\s+{_PUT_AND}(?:{_FATE})
      |,\s+which\s+was\s+{_PUT_AND}(?:{_FELL}|carried)(?=\W*(?:$|\d|by\s+\d))
      |\b(?:fell|failed|lapsed|carried|lost)\b(?=\W*(?:$|\d|for\b))|[:–-]\s*(?:{_FATE}))\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""    that the gate be sold [was put and lost] · that it be blue[: carried] 3-2"""
_accepted = regex.plain(r"\s*[,;]?\s*(?:which|and\s+(?:this|it)|this|to\s+which)\b[^,;.]*\Z")
_deed = regex.plain(r"\b(?:be|should|would|shall|will)\b")
_named = regex.plain(r"[“\"‘]?that\b", regex.IGNORECASE)


_UNSECONDED = r"(?:failed|died|fell|lapsed)\s+for\s+(?:want|lack)\s+of\s+(?:an?\s+|any\s+)?second(?:er)?"
TOLD_MOTION = regex.compile(
    rf"""(?:(?P<which>[Tt]he|[Aa])\s+(?:(?:substantive|amended|original|main)\s+)?|(?<![\p{{L}}’'-])(?:[Tt]he\s+)?(?P<moved>{TITLE}\b\.?\s+(?:(?!['’]s\b)[\p{{L}}'’.-]+\s?){{1,3}}|(?:Mayor|Chair\p{{Ll}}*|President|Leader))['’]s\s+)[Mm]otion\s*,?\s+(?:(?:by|of|from|in\s+the\s+name\s+of)\s+(?P<moved>{NAME})\s*,?\s+)?
    (?:(?P<clause>(?:that|to)\s+(?:(?!\swas\s)[^.;]|\.(?=\d)){{3,300}}?)|[“"](?P<clause>(?i:that|to)\s[^“”"]{{3,300}}?)[.,]?[”"])\s*,?\s+
    (?:was\s+(?:then\s+)?(?:put(?:\s+to\s+the\s+(?:vote|meeting))?(?:\s+and\s+(?:was\s+)?(?:declared\s+)?(?P<fate>{_FELL}|carried))?
        |(?:declared\s+)?(?P<fate>{_FELL}|carried|adopted))
      (?=\W*(?:$|\d|\(|by\s+(?:\d|a\b|\p{{L}}+\s+votes?\b)|on\s+(?:an?|the)\s|with\s|unanim))
    |(?P<fate>{_UNSECONDED}|(?:failed\s+to|did\s+not)\s+carry|failed(?=\W*$|\W*\d)))""",
    _V,
    heart=r"[Mm]otion\s*,?\s+(?:(?:by|of|from|in\s+the|that|to)\s|[“\"])",
)
"""    The motion that the weir be opened was put and lost · The motion to sell it was withdrawn
    A motion by Ash to buy oars died for want of a second · The motion of Ash, "That it be let.", was adopted"""
CARRIED_THAT = regex.compile(
    r"""(?P<which>[Tt]he\s+)?\b[Mm]otion\s+(?:was\s+)?(?P<fate>carried|passed|adopted)\s+
    (?:(?:unanimously|by\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:majority|vote)|(?:by\s+)?\d{1,2}\s*(?:[-–]|to)\s*\d{1,2}),?\s+)?
    (?P<clause>that\s(?!evening|night|day|morning|afternoon|week|month|year|time)[^.;]{3,300})""",
    _V,
    heart=r"[Mm]otion\s+(?:was\s+)?(?:carried|passed|adopted)\s",
)
"""    Motion carried by two-thirds majority that the weir be kept"""
_led = regex.plain(
    r"(?:\W*(?:(?:[^.:]{3,200}\b)?(?i:this|it|which)\s+was\s+(?:then\s+)?(?:lost|defeated|rejected|negatived),?\s+and|[^.;:]{3,80}(?:,|\s[–-](?=\s)|\sand)|[Aa]fter\s+(?:\w+\s+){0,2}?(?:debate|discussion)|[Tt]hen|(?:(?i:resolved|agreed|decision)\W+)?(?:[Tt]hat)?))?\W*"
)
_told_of = regex.plain(r"\b(?:that|if|whether|of|to|on|with|for|about|regarding|over|against|from|by|including)\s+\Z")
"""    She suggested [that] the amendment to insert the road be further amended"""
_earlier = regex.plain(r"\b(?:had|has|have)\s+been\b")
"""    An amendment that it be £6 had been lost: when, is not told"""


def _found(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """What the grammar finds between two places; tried at few of them where nobody is said to move anything."""
    if not _opens_clause.search(text, start, end):
        return
    low = text[start:end].lower()
    if any(word in low for word in _MOVES):
        yield from AMENDMENT.finditer(text, start, end)
        return
    for at in _subject.finditer(text, start, end):
        if at.start() >= start and (m := AMENDMENT.match(text, at.start(), end)):
            yield m
            start = m.end()


def read_amendment(page: Layout, s: Sentence) -> Iterator[Act]:
    """An amendment that one sentence puts, or of which it says what became of it."""
    text = page.text
    for m in _found(text, s.start, s.end):
        if told_elsewhere(page, s, m.start()):
            continue
        start, end, after = clause(page, m.start("clause"), s.end)
        outcome, fell = _fate(text, start, s.end)
        if fell:
            end, after = min(end, fell[0]), fell[1]
        if m["noun"] and (
            _told_of.search(text, max(s.start, m.start() - 16), m.start()) or not (outcome or _put_now(m))
        ):
            continue
        if _named.match(text, start, end) and not _deed.search(text, start, end):
            continue  # "an amendment that was moved"
        if _earlier.search(text, start, end) or (fell and BY_OTHERS.match(text, fell[1], s.end)):
            continue
        moved, seconded = movers(m)
        yield Act(
            "put",
            m.start(),
            max(end, after if outcome else s.end),
            (start, end),
            moved_by=moved,
            seconded_by=seconded or seconder_in(text, end, s.end),
            outcome="carried" if m["own"] else outcome,
            about="amendment",
            basis="carried",
            sure=True,
        )


def read_motion_told(page: Layout, s: Sentence) -> Iterator[Act]:
    """A motion of which one sentence says that it was put, and what became of it; it may stand open above."""
    text = page.text
    for m in TOLD_MOTION.finditer(text, s.start, s.end):
        fate = fate_in(m["fate"]) if m["fate"] else None
        words = text[m.start("clause") : m.end("clause")]
        named = words[:4].casefold() == "that" and _deed.search(words) is not None
        if not (named or m["moved"] or (fate and fate != "carried")) or told_elsewhere(page, s, m.start()):
            continue
        if not _led.fullmatch(text, s.start, m.start()):
            continue
        fate = "not put" if fate and NOT_SECONDED.search(text, m.start("fate"), m.end()) else fate
        moved, above = person(m["moved"]), m["which"] not in ("A", "a")
        if not (moved or above or fate == "not put"):
            continue  # "of the conference: a motion that it be cut was carried"
        yield _told_of_motion(text, m, fate, moved, above=above)
    that = CARRIED_THAT.search(text, s.start, s.end)
    if that is None or not _deed.search(that["clause"]) or told_elsewhere(page, s, that.start()):
        return
    if _led.fullmatch(text, s.start, that.start()):
        yield _told_of_motion(text, that, "carried", None, above=True)


_seconded = regex.plain(r",?\s+(?:and\s+|which\s+was\s+)?seconded\s+by\s")
"""    to let the hall‖, seconded by Cllr Reed, was lost"""


def _told_of_motion(text: str, m: regex.Match[str], fate: Outcome | None, moved: str | None, *, above: bool) -> Act:
    """What one sentence puts and says the end of; what may stand open `above` is that."""
    start, end = m.span("clause")
    by = _seconded.search(text, start, end)
    words, who = ((start, by.start()), seconder_in(text, by.start(), end)) if by else ((start, end), None)
    return Act("put", *m.span(), words, False, moved, who, fate, basis="carried", sure=True, short=above)  # noqa: FBT003


def _put_now(m: regex.Match[str]) -> bool:
    """Whether what is named an amendment is put there, by somebody: "the amendment by A" was put before."""
    return m["moved"] is not None and not m["noun"].casefold().startswith(("the ", "this "))


def _fate(text: str, start: int, until: int) -> tuple[Outcome | None, tuple[int, int] | None]:
    """What a sentence says became of the amendment whose words begin at a place, and where it says so."""
    if accepted := ACCEPTED.search(text, start, until):
        led = _accepted.search(text, start + 3, accepted.start())
        return "carried", (led.start() if led else accepted.start(), accepted.end())
    if nobody := BUT_NOBODY.search(text, start, until):
        return "not put", nobody.span()
    if m := _became.search(text, start + 3, until):
        unseconded = NOT_SECONDED.search(text, m.start(), until) is not None
        return "not put" if unseconded else fate_in(m[0]), m.span()
    return None, None
