"""What a sentence says of a minute that it cites: that it is done, not done (and by when then), at an end, or nothing.

Minute 9 of 5 March: superseded by minute 12 · that the deadline in Minute 9 be extended to 1 July · Minute 9 refers
"""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from . import lazily
from .conditions import asks
from .dates import find_dates
from .deed_kinds import kind_of
from .given_up import names_end, stands
from .outcomes import Outcome, Tells, outcome
from .stated import stated


class Cited(NamedTuple):
    """What is said of a minute."""

    tells: Tells
    due: dt.date | None = None
    """The day to which it is put off."""
    sure: bool = True
    """Else it is a row that does not say what became of it, unless by the very deed that was asked for."""
    heads: bool = False
    """It heads such a row, so that the sentences behind it may speak of it, too."""
    kind: str = ""
    """Of a deed that such a row tells as done: its kind, as `outcomes` has it."""


def said_of(sentence: str, raw: str, behind: str = "", *, resolved: bool) -> Cited | None:
    """What a sentence says of what it cites as `raw`; None where that makes nothing of it.

    1. a question, a motion that was lost, an end that somebody wishes and a proposal, unless what stands further
       `behind` grants them, say nothing, nor is what supersedes another minute spoken of;
    2. what stands right behind a minute is a status: Minute 9: cancelled.  What is to be ("be withdrawn") counts where
       it is resolved;
    3. who only cites a minute brings it back; a row that it heads must say what became of it; who is only concerned
       with its record says nothing.
    """
    at = sentence.find(raw)
    before, tail = sentence[max(0, at - _NEAR) : max(0, at)], sentence[at + len(raw) :][:_NEAR] if at >= 0 else ""
    whole = _whole(sentence, behind)
    if whole is None or _instead.search(before[-_NEXT:]):
        return None
    if _lacking.search(before[-_NEXT:]):
        return Cited("not done")
    if not resolved and not whole.carried and _proposed.search(before):
        return None
    agreed = not _not_agreed.search(before)
    heads = not any(map(str.isalpha, raw)) or (not before.strip(_BULLETS) and _row.match(tail) is not None)
    said = _status(before[-_NEXT:], tail, resolved=resolved) if agreed else None
    if said and not (said.tells == "not done" and whole.tells == "ended"):  # it was agreed ‖ not to proceed
        return said._replace(heads=heads)
    if _of_record.search(sentence):
        return None
    tells = "not done" if whole.tells == "ended" and not agreed else whole.tells
    return Cited(tells, sure=whole.told or not heads, heads=heads, kind=whole.kind if heads else "")


class _Whole(NamedTuple):
    """What a sentence says, whichever of the minutes that it cites is asked about."""

    tells: Tells
    carried: bool
    told: bool
    """It says so itself."""
    kind: str = ""
    """Of a deed that is done."""


@lru_cache(maxsize=64)
def _whole(sentence: str, behind: str) -> _Whole | None:
    """What a sentence says; None for a question, for a motion that was lost, and for an end that is none."""
    if stands(sentence) or asks(sentence) or _lost.search(sentence):
        return None
    found = outcome(sentence, behind)
    if found is None and (names_end(sentence) or _heard.search(sentence)):
        return None
    to_come = _to_come.search(sentence) is not None
    tells = found.tells if found else "not done" if to_come else "done"
    carried = _carried.search(sentence) is not None
    return _Whole(tells, carried, found is not None or to_come, _kind(found) if found else "")


def _kind(found: Outcome) -> str:
    """The kind of a deed; of one by a verb that is in no list, none that answers anything: the grant was refused."""
    return found.kind if found.kind != "work" or kind_of(found.deed) else "unlisted"


def _status(before: str, behind: str, *, resolved: bool) -> Cited | None:
    """What the few words right behind a minute say of it, where it is what they speak of."""
    words = _leads.match(behind)
    if words is None or len(behind) == _NEAR or len(behind.split()) > _FEW or not _speaks_of.search(before):
        return None
    told = behind[words.end("sign") :].strip()
    moved = bool(_put_off.search(told) or (_deadline.search(before) and _until.search(told))) and not _not.search(told)
    tells = "not done" if moved else stated(told)
    if tells is None or (words["be"] and not resolved):
        return Cited("not done") if tells else None
    return Cited(tells, next((found.date for found in find_dates(told)), None) if moved else None)


_NEAR, _NEXT = 300, 80
"""Characters before and behind a minute that may speak of it, and that lead to it."""
_BULLETS = " •·*(–-"
_row = lazily.plain(r"\)?\s*[:–—-]")
"""    Minute 9 of 5 March ‖ – the mill"""
_of_record = lazily.plain(
    r"\bdeclar\w+\s+(?:an?\s+|any\s+)?(?:\w+\s+){0,3}interests?\b|\bcop(?:y|ies)\s+of\s+(?:the\s+)?minute\b"
    r"|\bshould\s+(?:have\s+)?(?:read|state|stated|say|said|be\s+amended)\b|\breaffirm\w*\b",
    re.IGNORECASE,
)
"""    Cllr Ash declared an interest in Minute 9 of 5 March · … should have read ‘two’ · … be reaffirmed"""
_FEW = 10
"""Words of a status that stands behind a minute."""
_FLAGS = re.IGNORECASE | re.VERBOSE
_leads = lazily.plain(
    r"""(?P<sign>\s*[:,–—-]?\s*)(?:(?<=[:,–—-]\s)|(?<=[:–—-])
      |(?=(?:is|are|was|were|has|have|had|having|will|would|not|to|remains?|still)\b)|(?=(?P<be>be)\b))(?=\w)""",
    _FLAGS,
)
_speaks_of = lazily.plain(
    r"""(?:^|[:;,.(\n•–—-]|\b(?:that|and)
      |\b(?:decision|resolution|action|request|instruction|deadline|date|time|matter|item|work)s?\s+
        (?:in|of|under|for|at|from))\W{0,9}(?:the\s+)?$""",
    _FLAGS,
)
"""What stands before a minute of which something is said: the start, "that", "the deadline in"; not: the letter of."""
_deadline = lazily.plain(r"\b(?:deadline|date|day|time|period|timescale)\b[^.;]{0,30}$", re.IGNORECASE)
_not = lazily.plain(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)
_until = lazily.plain(r"\b(?:to|until|till)\b", re.IGNORECASE)
_put_off = lazily.plain(
    r"\b(?:deferred|postponed|rescheduled|extended|carried\s+(?:forward|over)|adjourned|delayed)\s+(?:to|until|till)\b",
    re.IGNORECASE,
)
_heard = lazily.plain(
    r"""\b(?:believed|thought|rumoured|alleged|claimed|hoped|assumed)\s+that\b
    |\b(?:residents?|parishioners?|neighbours?|tenants?)\s+(?:had\s+)?(?:said|stated|reported)\s+that\b""",
    _FLAGS,
)
"""    A resident said that ‖ it had been ordered: whether it was nobody knows."""
_lost = lazily.plain(
    r"""\b(?:motion|proposal|proposition|amendment)\b[^;]{0,300}?\b(?:was|were|been|and)\s+(?:then\s+|put\s+and\s+)?
    (?:lost|defeated|negatived|rejected|not\s+(?:carried|seconded|agreed|supported|approved))\b""",
    _FLAGS,
)
_proposed = lazily.plain(r"\b(?:proposed|moved|suggested)\b[^.;]{0,200}\bthat\b[^.;]{0,100}$", re.IGNORECASE)
_carried = lazily.plain(r"\b(?:agreed|resolved|carried|decided|approved|so\s+ordered)\b", re.IGNORECASE)
_not_agreed = lazily.plain(r"\bnot\s+(?:be\s+)?(?:agreed|resolved|decided|proposed|accepted)\s+that\b", re.IGNORECASE)
_instead = lazily.plain(
    r"\b(?:superseded|replaced|overtaken|rescinded|revoked)\s+by\s+(?:the\s+)?(?:\w+\s+(?:of|in|under)\s+)?$",
    re.IGNORECASE,
)
"""    superseded by ‖ Minute 3"""
_lacking = lazily.plain(
    r"\b(?:(?:in\s+the\s+absence|in\s+lieu|in\s+place|instead|for\s+(?:want|lack))\s+of|without|failing|rather\s+than)\b[^,.;]{0,70}$",
    re.IGNORECASE,
)
"""    In the absence of the report requested under ‖ Minute 4 (1) of 5 May, the Engineer spoke"""
_to_come = lazily.plain(
    r"\b(?:will|would)\s+(?:now\s+|also\s+)?(?:be\s+)?\w+|\b(?:is|are|was|were)\s+(?:still\s+)?being\b"
    r"|\b(?:is|are|was|were)\s+(?:now\s+|still\s+|currently\s+)?(?:writ|draft|prepar|obtain|arrang|seek|gett)ing\b"
    r"|\b(?:was|were|is|are|had|has|have)\s+never\s+\w+(?:ed|en|nt|de|ght)\b"
    r"|\b(?:had|has|have)\s+(?:\w+\s+)?(?:forgotten|omitted|neglected|refrained|intended|meant|hoped)\s+(?:to|from)\b"
    r"|\b(?:had|has|have)\s+(?:now\s+|since\s+|again\s+)?promised\b|\b(?:did|done|doing)\s+nothing\b|\bnothing\s+(?:\w+\s+){0,2}done\b"
    r"|\bcomplained\s+(?:that|of|about)\b|\b(?:report|paper|letter|reply|quote|draft|plan)\s+(?:was|were|had\s+been)\s+withdrawn\b"
    r"|\b(?:left|remain(?:s|ed)?|lay|lies)\s+un\w+(?:ed|en|nt|ne)\b|\bun(?:sent|written|delivered|posted|answered)\b"
    r"|\bready\s+to\s+be\s+\w+(?:ed|en|nt|ut)\b|\bto\s+the\s+wrong\s+(?:address|person|owner|office|committee)\b"
    r"|\b(?:sent|submitted|gave|tendered|offered)\s+(?:his|her|their)?\s*apologies\b"
    r"|\b(?:is|are|was|were)\s+(?:still\s+)?to\s+(?!be\b|have\b|date\b|the\b|an?\b)[a-z]+\b"
    r"|\b(?:partly|partially|half|nearly|almost|mostly|largely)\s+(?:done|complete|\w+ed)\b"
)
"""A promise, what somebody is about, what nobody did, or less than the whole."""
