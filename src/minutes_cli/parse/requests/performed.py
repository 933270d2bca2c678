"""What is done to a thing by resolving it, and what somebody has to do to it later.

A body notes, adopts and refuses by saying so; a letter is sent, a wall surveyed and a rope bought by somebody's hand.
What is spent, signed or renewed is done by resolving it unless somebody, or a day, is named for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH, WEEKDAY
from minutes_cli.words.deed_kinds import kind_of
from minutes_cli.words.deeds import DECIDED, DELIBERATED, STATES
from minutes_cli.words.stems import IRREGULAR, stem

from .behind import owner_from
from .initials import CAPITAL_LETTERS
from .owners import is_person, owner_before
from .things import is_thing

_TO_DO = frozenset(
    """
    made got felled raised considered reconsidered revisited shared continued commissioned progressed brought set moved
    implemented purchased drawn_up put_up put_down put_out put_away put_in_place taken_down taken_away taken_out
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Deeds of no kind, or that a body may do by deciding as well: `done_by_deciding` says where it does."""
_BECOMES = frozenset(
    """
    advise ask clear cost count cover design direct draw engage fence finish fix hire incorporate insert join light mark
    meet press price put quote register remind secure tender treat turn urge
    """.split()  # noqa: SIM905
)
"""What a thing can be in a decision without a deed: covered by the grant · treated as urgent · asked to stay."""
_SPENT = frozenset("buy purchase pay repay reimburse refund sign renew".split())  # noqa: SIM905
"""Done by resolving it, where no day is told."""
_TO_EACH_OTHER = frozenset(
    "accompany bind follow govern guide head join lead occupy oversee own precede succeed used".split()  # noqa: SIM905
)
"""What somebody is to a thing, and does not do to it: the Panel be led by Cllr Ash."""
_BY_SAYING = frozenset("receive refuse reject decline deny defer postpone refer propose second thank withdraw".split())  # noqa: SIM905
_by_deciding = frozenset(map(stem, DECIDED))
_no_deeds = frozenset(map(stem, STATES | (DELIBERATED - {"consider", "discuss"}) | _TO_EACH_OTHER | _BY_SAYING)) | {
    "not"
}
_becomes = frozenset(map(stem, _BECOMES))
_spent = frozenset(map(stem, _SPENT))
_SAME = frozenset("cut put set fit let rid".split())  # noqa: SIM905
"""Participles that are like the bare verb."""
_of_office = regex.plain(
    r"\b(?:cllrs?|councillors?|mrs?|ms|dr|orders?|words?|rule|clause|post|seat|vacancy|title|office|costs?)\b[^,;]*$",
    regex.IGNORECASE,
)
"""What is replaced by being said to be: Cllr Ash · Standing Order 4 · the words “at night”."""
_said = regex.plain(r"\b(?:motions?|amendments?|minutes|(?:this|next|the) meeting|chair)\b", regex.IGNORECASE)
"""What is moved, signed, closed or taken there and then."""
_assent = regex.plain(r"\b(?:approval|consent|assent|sanction|permission|authori[sz]ation)\b", re.IGNORECASE)
"""What is given there and then: approval be given to a visit by the Mayor."""
_by = regex.plain(r"\bby\s+(?=the\s+\w|[^\W\da-z_])")
_ends = regex.plain(
    r"[;:]|[.?!]\s|,\s+(?!by\b)|\b(?:that|which|whom?|whose|if|as|than|so|un(?:less|til)|when|where|how|what)\s"
)
_at_once = regex.plain(
    r"\s*(?:(?:and|or)\s+(?:[a-z]+ly\s+)?(?P<too>[a-z-]+)(?:\s+(?:off|up|down|out|in))?|[a-z]+ly|(?:off|up|down|out|in))?,?\s*(?:[a-z]+ly,?\s+)?\Z"
)
"""    be drawn ‖ by · be drawn ‖ and printed by · be put up ‖ urgently by"""
_time = regex.compile(
    rf"(?:{MONTH}|{WEEKDAY}|Easter|Christmas|Whitsun|Spring|Summer|Autumn|Winter|End|[AE]GM|ASAP|Q\d)\b"
)
_THINGS_DONE = frozenset("advice article book gift notice note paper speech vote work".split())  # noqa: SIM905
_NO_DEED = frozenset("meeting writing morning evening building spring".split())  # noqa: SIM905


def doer(text: str, at: int, until: int | None = None, done: str = "") -> str | None:
    """Who is to do what "be `done`", which ends at a place, says: the Warden of "be sent to the mill by the Warden".

    An officer, or right behind a deed anybody who has a name: "be mended by Dabs"; not: be put by the Mill Pond,
    be paid by BACS.  Nor who gave a talk, or said what is written: "be shown the map drawn by the Warden".
    """
    until = len(text) if until is None else until
    stop = _ends.search(text, at, until)
    for m in _by.finditer(text, at, stop.start() if stop else until):
        found = None if text.startswith("not ", m.start() - len("not ")) else owner_from(text, m.end())
        if found is None or _time.match(found[0]) or found[0].endswith(("’s", "'s")):
            continue
        between = text[at : m.start()]
        beside = _at_once.match(between)
        if beside and beside["too"] and not is_done_by(beside["too"], ""):
            return None
        if not beside and _takes_by(between.split()):
            return None
        if is_office(found[0]) or (beside and not is_spent(done) and (is_person(found[0]) or not _is_put(done))):
            return found[0]
    return None


def _is_put(done: str) -> bool:
    """Whether a thing is put somewhere: by the mill, it may be."""
    return kind_of(done.partition(" ")[0]) == "fit"


def is_office(name: str) -> bool:
    """Whether a name is that of an officer, or has a title, and is no letters alone."""
    return is_person(name) and CAPITAL_LETTERS.fullmatch(name) is None


def _takes_by(words: list[str]) -> bool:
    """Whether "by" tells, behind words, who did or made what their last one names: a report by · the map drawn by."""
    last = words[-1].strip(",()").casefold()
    if last in _THINGS_DONE or is_thing(last):
        return True
    if is_participle(last):
        return not (len(words) > 1 and words[-2] in {"and", "or"})
    return last not in _NO_DEED and (bool(kind_of(last)) or last.endswith(("tion", "sion", "ment", "ing")))


@lru_cache(1024)
def is_to_do(done: str) -> bool:
    """Whether a participle behind "be" tells of a deed that somebody has still to do, whoever it is."""
    verb, _, particle = done.partition(" ")
    if "_".join(done.split()) in _TO_DO or (verb in _TO_DO and particle != "off"):
        return True
    if not is_participle(verb) or particle == "off":
        return False
    kind, verb = kind_of(verb), stem(verb)
    return bool(kind) and verb not in _by_deciding and verb not in _becomes and verb not in _spent


def is_done_by(done: str, thing: str) -> bool:
    """Whether "`thing` be `done` by the Clerk" leaves the Clerk something to do, and is not only said of him."""
    verb = stem(done.partition(" ")[0])
    if verb in _no_deeds or (done in {"given", "granted"} and _assent.search(thing)):
        return False
    if verb in {"replac", "fill", "hold", "meet"}:
        return _of_office.search(thing) is None and owner_before(thing, whole=True) is None
    return verb not in {"mov", "sign", "tak", "clos", "open"} or _said.search(thing) is None


@lru_cache(1024)
def is_spent(done: str) -> bool:
    """Whether a participle tells of what is done by resolving it, unless a day is told for it."""
    return stem(done) in _spent


def is_participle(word: str) -> bool:
    """Whether a word can be what is done to a thing: mended · bought · cut; not: present, open."""
    return (word.endswith("ed") and not word.endswith("eed")) or word in IRREGULAR or word in _SAME
