"""What a sentence says became of something: done, not done, or at an end; promises and questions say nothing.

The first that fits wins: who says in one breath that he has written and awaits a reply says that it is not done with.
"""

import re
from typing import Literal, NamedTuple

from . import lazily as regex
from .conditions import denied, is_less, question
from .deed_kinds import kind_of
from .given_up import ENDING, ends
from .outcome_forms import (
    AGENT,
    CAME,
    CAME_UP,
    DID,
    HEARD,
    HEARD_AS,
    HEARING,
    LETTER,
    MET,
    NO_DEED,
    NOT_DONE,
    PASSED,
    PASSED_AS,
    PAST,
    PERFECT,
    REPLY,
    RESULT,
)

Tells = Literal["done", "not done", "ended"]


class Outcome(NamedTuple):
    """What a sentence says became of something."""

    tells: Tells
    kind: str
    """Of what is done: the kind of deed (see `deed_kinds`), `reply`, `letter` (one came), `came` (somebody did),
    `heard` (a report was) or `result`."""
    deed: str
    """The verb in the form it has; empty where there is none.  Who came has one only if he is still to come."""


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.plain(pattern, regex.VERBOSE)


_words = regex.plain(r"[a-z]+")
_HAVING = frozenset("has have had having ve d".split())  # noqa: SIM905 - words are read more easily than a list
_SAYS: tuple[tuple[str, regex.Pattern[str], frozenset[str]], ...] = (
    (
        "reply",
        _compiled(REPLY),
        frozenset(
            """
            reply replies response responses answer acknowledgement quote quotes quotation quotations estimate estimates
            confirmation price prices tender tenders cheque funding grant permission licence license details feedback
            clarification costing costings replied responded confirmed agreed acknowledged answered informed advised
            told assured
            """.split()  # noqa: SIM905
        ),
    ),
    (
        "heard",
        _compiled(HEARD),
        frozenset(
            """
            report reports paper papers presentation presentations update updates briefing briefings quotation quote
            quotations quotes estimate estimates draft drafts reply replies response responses policy policies plan
            plans breakdown schedule costing costings
            """.split()  # noqa: SIM905
        ),
    ),
    ("met", _compiled(MET), frozenset({"place", "held"})),
    ("perfect", _compiled(PERFECT), frozenset({"been"})),
    (
        "letter",
        _compiled(LETTER),
        frozenset(
            """
            letter letters email emails mail mails correspondence communication communications wrote written emailed
            mailed telephoned
            """.split()  # noqa: SIM905
        ),
    ),
    (
        "came",
        _compiled(CAME),
        frozenset(
            {"attendance", "welcomed", "addressed", "attended", "attend", "attending", "come", "coming", "spoke"}
        ),
    ),
    ("agent", _compiled(AGENT), _HAVING),
    ("past", _compiled(PAST), frozenset(re.findall(r"[a-z]+", re.sub(r"\\s\+", " ", DID)))),
    ("passed", _compiled(PASSED), frozenset(_words.findall(PASSED_AS)) - {"s"}),
    (
        "result",
        _compiled(RESULT),
        frozenset(
            """
            complete completed done finished resolved fixed sorted place situ running operational settled dealt
            actioned concluded order working closed discharged thanked thanks now since already
            """.split()  # noqa: SIM905
        ),
    ),
)
"""Each kind of telling that something is done, and the words of which a sentence must have one to tell it."""

_ALSO = {
    "heard": frozenset(_words.findall(f"{HEARD_AS} {HEARING} gave")),
    "past": frozenset(
        """
        clerk chair chairman chairwoman chairperson cllr cllrs councillor he she it we i officer manager engineer
        director council
        """.split()  # noqa: SIM905
    ),
}
"""Words of which a sentence must have one, too."""

_not_done = _compiled(NOT_DONE)
_NOT = frozenset(
    """
    not t never yet no nothing none nobody neither still await awaiting awaited awaits waiting outstanding ongoing going
    progress hand train pending underway way unresolved incomplete overdue deferred postponed rescheduled carried c held
    put left adjourned delayed unable failed fails impossible chase chasing chased continue continuing remain remains
    remained remaining follow following followed again due expected scheduled planned extended moved changed slipped
    forward but mistake error
    undelivered cancelled withdrawn returned refused rejected request application ask asked plea
    without avail vain
    hasnt havent hadnt didnt isnt arent wasnt werent cannot cant couldnt
    """.split()  # noqa: SIM905
)
_if = regex.plain(
    r"""\b(?:if|once|until|unless|whether|when|whenever|provided|before|after|should|would|could|may|might|must|will|shall
    |to|as\s+soon\s+as|how|what|why|asked\s+that|requested\s+that)\b[^,;.]{0,90}$""",
    regex.VERBOSE,
)
"""What stands before words of doing that makes them a condition, a question or a promise: once it has been repaired."""
_hearsay = regex.plain(
    r"""\b(?:residents?|parishioners?|members?\s+of\s+the\s+public|complainants?|neighbours?|tenants?|applicants?|objectors?)\s+
      (?:had\s+)?(?:also\s+)?(?:said|stated|claimed|thought|believed|complained|suggested|commented|felt|reported)\s+that\b[^.;]{0,90}$
    |\b(?:asked|pressed|called|looked|waiting|request\w*)\s+for\s+(?:\w+\s+){0,2}(?:evidence|proof|assurance|confirmation)
      \s+that\b[^.;]{0,90}$""",
    regex.VERBOSE,
)
"""… nor what is only said by those who need not know, or to be shown: a resident said that it had been mended."""
_aside = regex.plain(r"\([^()]{0,200}\)")
"""What is said in brackets makes no condition of what follows."""
_seems = regex.plain(r"\b(?:appears?|seems?|appeared|seemed|reported|said|happy|pleased)\s+(?:(?!not\b)\w+\s+)?to\s+$")
"""… and what does not: these appear to have been filled in."""
_decision = regex.plain(
    r"""\bit\s+was\s+(?:unanimously\s+|therefore\s+|also\s+|then\s+|further\s+)*+
      (?:agreed|resolved|decided|proposed|recommended|suggested)
    |(?:on|at)\s+the\s+(?:proposal|proposition|suggestion)\s+of|proposed\s+(?:by|that)|seconded
    |(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bnow\s)resolved\b(?!\s*[.!]?\s*$)|recommended\s+that
    |\b(?:councillors?|members?|council|committee|board|all)\s+(?:unanimously\s+|all\s+|also\s+)*+
      (?:agreed|resolved|decided|approved)\b
    |\b(?:i|we)\s+(?:will|shall)\s+(?:move|ask|propose)\b""",
    regex.VERBOSE,
)
"""Words of a new decision: what stands behind them is still to be done."""
_onlooker = regex.plain(r"\b(?:who|which|they|residents?|parishioners?|public|complainants?|applicants?|people)\s+$")
"""Who tells something to the council, and was asked for nothing."""
_which = regex.plain(r"\b(?:the|an?|any|his|her|their)\s+\w+\s+(?:that|which)\s+(?:[\w’'.-]+\s+){0,3}$")
"""What stands before a deed that tells which thing is meant: not the work that Mrs Reed had sent to them previously."""
_standing = regex.plain(
    r"""\b(?:measures?|safeguards?|procedures?|arrangements?|guidelines?|controls?|programmes?|protocols?|restrictions?
    |polic(?:y|ies)|mechanisms?|process(?:es)?)\b[^.;]*$""",
    regex.VERBOSE,
)
"""What is "in place" for good, and tells of no deed: safeguards are in place under the Act."""
_in_place = regex.plain(r"\s+in\s+place\b")
"""    has put in place a programme"""
_to = regex.plain(r"\s+to\s+(?!be\b|have\b)")
"""    has been reported to the County"""
_TURNS = ENDING | _NOT | frozenset().union(*(words for _, _, words in _SAYS))
_ASKING = frozenset({"asked", "queried", "enquired", "inquired", "wondered", "questioned"})
_DECIDING = frozenset(
    """
    agreed resolved decided proposed recommended suggested proposal proposition suggestion seconded approved move
    """.split()  # noqa: SIM905
)


def outcome(sentence: str, behind: str = "") -> Outcome | None:
    """What a sentence says became of something; None where it only asks, promises, or tells of something else.

    What stands `behind` it may grant an end that it only proposes, or deny it.
    """
    low = sentence.casefold()
    words = frozenset(_words.findall(low))
    if words.isdisjoint(_TURNS):
        return None
    if ("?" in low or not words.isdisjoint(_ASKING)) and question.search(low):
        return None
    if "that" in words and "not" in words and denied(low):
        return Outcome("not done", "", "")
    end = None if words.isdisjoint(ENDING) else ends(low, behind)
    if end:
        return Outcome("ended", "", "")
    if not words.isdisjoint(_NOT) and _not_done.search(low):
        return Outcome("not done", "", "")
    if end is not None:
        return None
    return _done(low, words)


def _done(low: str, words: frozenset[str]) -> Outcome | None:
    """What a sentence, in small letters, says is done."""
    if not words.isdisjoint(_DECIDING) and (decided := _decision.search(low)):
        low = low[: decided.start()]
    told = [
        (m.start(), n, m)
        for n, (kind, form, some) in enumerate(_SAYS)
        if not words.isdisjoint(some) and not words.isdisjoint(_ALSO.get(kind, words))
        for m in form.finditer(low)
    ]
    for start, n, m in sorted(told, key=lambda one: (_SAYS[one[1]][0] in _COMING, *one[:2])):
        before = _aside.sub(" ", low[max(0, start - 300) : start])[-110:]
        coming = _SAYS[n][0] == "came" and m[0].endswith("meeting")
        less = _SAYS[n][0] in _MEASURED and is_less(low, m, before)
        if less or _hearsay.search(before) or (_if.search(before) and not _seems.search(before) and not coming):
            continue
        if found := _told(_SAYS[n][0], m):
            return found
    return None


_MEASURED = frozenset({"perfect", "passed", "result", "reply", "heard"})
"""What is said of things, of which only some may be meant."""


_COMING = frozenset({"letter", "came"})
"""What comes from others says less than what was done."""


def before_that(sentence: str) -> Outcome | None:
    """What is done by what a sentence says before it says what is not: a meeting that was held, with no word since.

    Nothing else: who has written and awaits a reply has not done with it.
    """
    low = sentence.casefold()
    if not (later := _not_done.search(low)):
        return None
    held = next(
        (m for m in _met.finditer(low, 0, later.start()) if not _if.search(low[max(0, m.start() - 110) : m.start()])),
        None,
    )
    return Outcome("done", "meet", "hold") if held else None


_met = _compiled(MET)


def _told(kind: str, m: regex.Match[str]) -> Outcome | None:
    """The outcome of one match; None where its verb tells of nothing done."""
    if kind == "met":
        return Outcome("done", "meet", "hold")
    state = kind == "result" and m[0].endswith("in place") and "now" not in m[0]
    if state and _standing.search(m.string, max(0, m.start() - 80), m.end()):
        return None
    if kind not in _VERB:
        coming = kind == "came" and m[0].endswith("meeting") and "attended" not in m[0]
        return Outcome("done", *_WITHOUT_VERB.get(kind, (kind, "attend" if coming else "")))
    verb = m[_VERB[kind]]
    if verb == "put" and _in_place.match(m.string, m.end()):
        return None
    deed = kind_of(verb.split()[0])
    if kind == "perfect" and verb in CAME_UP and not (verb == "reported" and _to.match(m.string, m.end())):
        return None
    if verb.startswith("been"):
        return Outcome("done", "say", "contact")
    if kind == "agent":
        by_others = deed == "say" and _onlooker.search(m.string[max(0, m.start() - 20) : m.start()])
        tells_on = verb == "reported" and m.string[m.end() :].lstrip().startswith("that")
        of_old = "previously" in m.string and _which.search(m.string[max(0, m.start() - 60) : m.start()])
        if verb in NO_DEED or not deed or by_others or tells_on or of_old:
            return None
    return Outcome("done", deed or "work", verb.split()[0])


_WITHOUT_VERB = {"met": ("meet", "hold")}
_VERB = {"perfect": "passive", "agent": "active", "past": "did", "passed": "been"}
