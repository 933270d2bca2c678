"""Who did what to whom in a sentence that tells the deed of a task: doer, deed and receiver are three roles.

write to the owner ≠ the owner had written to the Clerk; order a bus shelter ≠ a timetable for the shelter was ordered
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.deed_kinds import deed_of, whom_of
from minutes_cli.words.offices import OFFICES
from minutes_cli.words.stems import IRREGULAR, stem, stems

from .less import is_fewer, is_of_old, is_only_drafted
from .parts import answers_another

Words = frozenset[str]

_LONG = 900
"""Characters of a task, or of what is told, that are looked at."""
_word = lazily.plain(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[^\s\w]")
_HAVING = frozenset(("has", "have", "had", "having", "ve", "d"))
_BEING = frozenset(("been", "was", "were", "is", "are", "being", "be"))
_BETWEEN = frozenset("now since already recently also duly then again both all twice just subsequently".split())  # noqa: SIM905
_OPENS = frozenset("that and but who which as when whether because while so if".split())  # noqa: SIM905
"""Words, and signs, before which whoever does something is not told any more."""
_PHRASE_ENDS = frozenset(
    "about regarding concerning asking requesting that on for in at with from by of re and but who which".split()  # noqa: SIM905
)
_REPLIES = frozenset(
    "back say advise inform confirm state explain confirming stating advising saying informing reply response".split()  # noqa: SIM905
)
"""Words behind a deed by which a letter of the one who was written to is a reply."""
_ALIKE = frozenset(
    "deputy vice acting assistant interim town parish county borough city district village new the a an cllr".split()  # noqa: SIM905
)
"""Words of an office that tell it from no other."""
_NO_OFFICE = frozenset("councillor councillors member members owner citizen representative lead".split())  # noqa: SIM905
_KINDS_OF_COUNCIL = frozenset("parish town city county district borough community village shire the a".split())  # noqa: SIM905
_titled = lazily.plain(r"(?:cll?i?rs?|councill?ors?|mrs?|ms|miss|dr)\.?\s+(?=[a-z])")
_GETS = frozenset(("say", "get"))
"""Kinds of deeds that another council does for itself: whoever mends a gate has mended it."""


class Told(NamedTuple):
    """The deed of a task as a sentence tells it: as much as the sentence says."""

    doer: str
    behind: tuple[str, ...]
    """Words that stand behind the deed, and say what it was done to, and to whom."""


def is_another_deed(task: str, owner: str, body: str, day: dt.date | None, told: str) -> bool:
    """Whether the deed that is told is another's, of another time, to another thing, or less than was asked for."""
    return (
        is_by_others(task, owner, told, body)
        or is_of_old(task, told, day)
        or is_done_to_another(task, told)
        or is_fewer(task, told)
        or is_only_drafted(task, told)
        or is_to_another(task, told)
        or answers_another(task, told, day)
    )


def is_by_others(task: str, owner: str, told: str, own: str) -> bool:
    """Whether a sentence tells the deed of a task of somebody else, where it matters who did it.

    1. who was to be written to has written: that is no letter to him, though a reply may be one;
    2. a letter is another's whose office, or whose name, is another than the owner's;
    3. another council than `own` has got a thing, or written, for itself.
    """
    verb, kind = deed_of(task)
    if not verb or kind not in _GETS or not (found := _deeds(told[:_LONG], verb)):
        return False
    return all(_is_by_others(task, kind, owner, one, own) for one in found)


def _is_by_others(task: str, kind: str, owner: str, one: Told, own: str) -> bool:
    if not one.doer:
        return False
    if kind == "say" and _is_turned_round(task, one):
        return True
    doer = one.doer.casefold()
    if named := _council(doer):
        return not named & stems(f"{own} {owner}")
    return kind == "say" and bool(owner) and _are_two(owner.casefold(), doer)


def is_to_another(task: str, told: str) -> bool:
    """Whether a sentence says to whom else one wrote, and nothing more of the task: write to the owner ≠ to the tenant.

    Who is named may be whoever was meant.
    """
    verb, kind = deed_of(task)
    whom = _whom(task[:_LONG]) if kind == "say" else frozenset()
    found = _deeds(told[:_LONG], verb) if whom else ()
    return bool(found) and all(_tells_whom(one, whom, stems(task[:_LONG])) for one in found)


def _tells_whom(one: Told, whom: Words, task: Words) -> bool:
    if one.behind[:2] != ("to", "the") or not task.isdisjoint(stems(" ".join(one.behind))):
        return False
    end = next((n for n, word in enumerate(one.behind[2:], 2) if word in _PHRASE_ENDS or not word.isalpha()), None)
    named = one.behind[2:end]
    return bool(named) and named[-1] in _HOLDERS and not any(one in other for one in whom for other in named)


_HOLDERS = frozenset(
    """
    owner owners landowner landlord tenant tenants occupier resident residents neighbour neighbours farmer contractor
    builder school police vicar church applicant insurers solicitor solicitors auditor auditors bank
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Whom a letter in small letters names, and who is nobody else by another name."""


def _is_turned_round(task: str, one: Told) -> bool:
    """Whether the one who was to be written to is who has written, and no reply."""
    whom = _whom(task[:_LONG])
    if not whom or not _REPLIES.isdisjoint(one.behind[:6]):
        return False
    doer = stems(one.doer)
    is_he = len(whom & doer) * 2 > len(whom) or (bool(doer - _BODIES) and doer <= whom)
    return is_he and not whom & stems(" ".join(one.behind[:_TO_WHOM]))


_BODIES = stems("council committee board company department office")
"""Of whoever is only called so nobody knows which it is."""


@lru_cache(maxsize=256)
def _whom(task: str) -> Words:
    """The words of whoever is to be told something: write to ‖ the owner of Mill Farm ‖ about the hedge."""
    called = whom_of(task)
    at = task.find(called) if called else -1
    words = _word.findall(task[at:]) if at >= 0 else []
    end = next((n for n, word in enumerate(words) if n and word.casefold() in _PHRASE_ENDS - {"of"}), len(words))
    return stems(" ".join(words[: min(end, _LONGEST)]))


_TO_WHOM = 6
"""Words behind a deed that may say to whom."""


def _are_two(owner: str, doer: str) -> bool:
    """Whether an owner and a doer are two offices, or two persons with their names; else nobody knows."""
    offices = [_office(words) for words in (owner, doer)]
    if all(offices):
        return offices[0].isdisjoint(offices[1])
    one, other = ((text.split()[-1] if _titled.match(text) else "") for text in (owner, doer))
    return one != other and min(len(one), len(other)) > _INITIALS


_INITIALS = 3
"""Letters of what may stand for a name."""


def _office(text: str) -> Words:
    words = frozenset(text.split())
    return frozenset(words & OFFICES) - _NO_OFFICE - _ALIKE if not _titled.match(text) else frozenset()


def _council(doer: str) -> Words:
    """The name of a council, in small letters, that did something; nothing of "the Council" or of anybody else."""
    words = doer.split()
    if len(words) < 2 or words[-1] != "council":
        return frozenset()
    named = words[:-1]
    proper = frozenset(named) - _KINDS_OF_COUNCIL
    return stems(" ".join(proper or frozenset(named) & {"county", "district", "borough"}))


@lru_cache(maxsize=256)
def _deeds(text: str, verb: str) -> tuple[Told, ...]:
    """Where a sentence tells a deed as done, by its verb without its ending: who did it, and what stands behind."""
    tokens = _word.findall(text)
    low = [token.casefold() for token in tokens]
    found = []
    for n, word in enumerate(low):
        if not (word.endswith("ed") or word in IRREGULAR) or stem(word) != verb:
            continue
        before = n - 1
        while before >= 0 and (low[before] in _BETWEEN or low[before].endswith("ly")):
            before -= 1
        if before >= 0 and low[before] in _BEING:
            doer = _by(tokens, n)
        else:
            had = before >= 0 and low[before] in _HAVING
            doer = _doer(tokens, low, before - 1 if had else before)
        found.append(Told(doer, tuple(low[n + 1 : n + 16])))
    return tuple(found)


def _doer(tokens: list[str], low: list[str], last: int) -> str:
    first = last
    while first >= 0 and low[first] not in _OPENS and (low[first][0].isalpha() or low[first] == "."):
        first -= 1
    return " ".join(tokens[first + 1 : last + 1]) if last - first <= _LONGEST else ""


def _by(tokens: list[str], n: int) -> str:
    """Whom "by" tells behind a deed: had been obtained by ‖ Cllr Ash."""
    at = next((k for k in range(n + 1, min(n + 3, len(tokens))) if tokens[k] == "by"), None)
    if at is None:
        return ""
    end = at + 1
    while end < len(tokens) and tokens[end].casefold() not in _PHRASE_ENDS and tokens[end][0].isalnum():
        end += 1
    return " ".join(tokens[at + 1 : end])


_LONGEST = 9
"""Words of whoever does something."""


def is_done_to_another(task: str, told: str) -> bool:
    """Whether the very deed was done to another thing, that is only for what the task is about.

    order a new bus shelter ≠ a new timetable for the bus shelter was ordered
    """
    verb, _ = deed_of(task)
    mine = _objects(task[:_LONG], verb)
    theirs = _objects(told[:_LONG], verb)
    if not mine or not theirs:
        return False
    things = {thing for thing, _ in mine}
    words = stems(task[:_LONG])
    return all(thing not in words and bool(things & behind) for thing, behind in theirs)


def _objects(text: str, verb: str) -> list[tuple[str, Words]]:
    """The nouns that a deed is done to, each with the words that say of or for what it is."""
    tokens = [token.casefold() for token in _word.findall(text)]
    found = []
    for n, word in enumerate(tokens):
        if stem(word) != verb:
            continue
        end = n + 1
        while end < len(tokens) and tokens[end][0].isalpha() and tokens[end] not in _JOINTS and end - n < _LONGEST:
            end += 1
        if end > n + 1 and tokens[n + 1] in _ARTICLES:
            of = end < len(tokens) and tokens[end] in _OF
            found.append((stem(tokens[end - 1]), stems(" ".join(tokens[end : end + _LONGEST])) if of else frozenset()))
    return found


_ARTICLES = frozenset("a an the two three four five six some several his her its their our new".split())  # noqa: SIM905
_JOINTS = frozenset(
    "of for to from in on at by with about and or that which who as but if before after until re regarding".split()  # noqa: SIM905
)
_OF = frozenset(("of", "for", "about", "to", "on"))
