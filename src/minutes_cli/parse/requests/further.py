"""Whom else a clause asks, behind the one it asks first: each has a deed, and a day, of his own.

    further := request [","] "and" "that" owner deed                  … and that the Warden mend the gate
             | request [","] "and" ["that"] owner "be asked to" deed   … and the Warden be asked to mend the gate
             | request [","] "and" owner "to" deed                     … and the Warden to mend the gate
    apiece  := owner "and" owner "be asked respectively to" deed "and to" deed

"to write to the Chair and the Clerk to ask for a day" asks nobody else: whoever may be written to, or met with, is only
then somebody who is asked when what stands behind is no purpose of writing or meeting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_verb
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .clauses import ASKED, Asked, deed_of
from .owners import is_person, owner_before

_joint = regex.plain(r"(?P<comma>[,;])?\s+and\s+(?:(?:also|further|then)\s+)?(?P<that>that\s+)?(?=\w)")
_asked_to = regex.compile(rf"\s*(?P<who>[^.;:]{{2,90}}?)\s+be\s+(?:also\s+|further\s+)?{ASKED}\s+to\s+", FLAGS)
_is_to = regex.plain(r"\s*(?P<who>[^.;:,]{2,90}?)\s+to\s+(?P<deed>[a-z][\w’'-]*)")
_hangs = regex.plain(
    r"\b(?:that|if|whether|when|where|how|why|what|which|who|whom|whose|until|unless|once|because|so|while)\b",
    regex.IGNORECASE,
)
"""What hangs from another clause: "to ask ‖ that the weir be mended and the Clerk be told"."""
_makes_do = regex.plain(
    r"\b(?:ask|invit|request|instruct|direct|requir|urg|enabl|allow|permit|authori[sz]|appoint|nominat|encourag|remind|tell|advis|call"
    r"|consult|empower|assist|help|support|want|delegat|task)(?:e|es|s|ed|ing)?\b",
    regex.IGNORECASE,
)
"""Whose object is who is to do it: "to ask the Chair ‖ and the Clerk to sign"."""
_with_whom = regex.plain(
    r"\b(?:to|with|between|from|for|by|meet|contact|consult|e-?mail|phone|ring|see|visit|join|brief|notify|inform|thank|interview"
    r"|approach)\s+(?:(?:the|an?|all|any|our|their|its|local)\s+)?(?:[\w’'-]+\s*){1,3}$"
)
_to_whom = regex.plain(r"^\W*\w+(?:\s+(?:again|back|on))?\s+to\s+[^,;]{3,60}$")
"""    write to the owner"""
_PURPOSES = frozenset(
    """
    advise agree arrange ask ascertain clarify confirm consider convey determine discuss ensure establish explain
    explore express facilitate find finalise get highlight identify inform invite negotiate note obtain outline progress
    raise request resolve review see seek set suggest thank urge view
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What one writes to people or meets them for."""
_LEFT = 90
_REACH = 400
"""Characters in which is said who is asked: whoever looks there looks through all that is given."""
_owners = regex.plain(r"\s*,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?")
_deeds = regex.plain(r"\s*[,;]\s*(?:and\s+)?to\s+|\s+and\s+to\s+")
_respectively = regex.plain(r",?\s*\brespectively\b,?")


class Next(NamedTuple):
    """A request behind another."""

    at: int
    """Where the one before it ends."""
    owner: str
    begins: int
    """Where its deed does."""
    opens: int
    """Where the words behind the joint do."""


def each_asked(asked: Asked, clause: str) -> Iterator[Asked]:
    """What a clause asks of each whom it asks: of one, of another behind that one, of several respectively."""
    if asked.owner and "respectively" in clause and (pairs := _apiece(asked.owner, asked.task)):
        yield from pairs
        return
    owner, begins = asked.owner, 0
    for further in further_in(asked.task):
        yield Asked(owner, tidy(asked.task[begins : further.at]))
        owner, begins = further.owner, further.begins
    yield Asked(owner, tidy(asked.task[begins:])) if begins else asked


def _apiece(owners: str, task: str) -> list[Asked]:
    """Each of several owners with his own of as many deeds; none where they are not as many."""
    who = _owners.split(owners)
    deeds = _deeds.split(_respectively.sub("", task).removeprefix("to "))
    if len(who) != len(deeds) or len(who) < 2:
        return []
    return [Asked(one, tidy(deed)) for one, deed in zip(who, deeds, strict=True)]


def further_in(task: str) -> Iterator[Next]:
    """The requests behind the first words of one, in order."""
    first = _is_to.match(task)  # "JP to buy a lock and RS to fit it"
    begins = since = first.start("deed") if first and _somebody(first["who"]) and is_verb(first["deed"]) else 0
    hangs = makes_do = False
    for m in _joint.finditer(task, since):
        between = task[since : m.start()]
        if (stop := between.rfind(". ")) >= 0:
            between, hangs, makes_do, begins = between[stop:], False, False, since + stop
        hangs = hangs or _hangs.search(between) is not None
        makes_do = makes_do or _makes_do.search(between) is not None
        since = m.end()
        if hangs:
            continue
        found = _asked_there(task, m) or (None if makes_do else _left_to(task, begins, m))
        if found:
            yield found
            since, hangs, makes_do = found.begins, False, False
            begins = since


def _asked_there(task: str, joint: regex.Match[str]) -> Next | None:
    """Who is asked outright behind a joint: "and the Warden be asked to mend it", "and that the Warden mend it"."""
    if (m := _asked_to.match(task, joint.end(), joint.end() + _REACH)) and (owner := _somebody(m["who"])):
        return Next(joint.start(), owner, m.end(), joint.end())
    if (
        joint["that"]
        and (asked := deed_of(task[: joint.end() + _REACH], joint.end()))
        and asked.owner
        and is_person(asked.owner)
    ):
        return Next(joint.start(), asked.owner, asked.at, joint.end())
    return None


def _left_to(task: str, begins: int, joint: regex.Match[str]) -> Next | None:
    """Who is to do what stands behind a joint, of a task that begins at a place: "and the Warden to mend it"."""
    m = None if joint["that"] else _is_to.match(task, joint.end())
    owner = _somebody(m["who"]) if m and is_verb(m["deed"]) else None
    if m is None or owner is None:
        return None
    left = task[max(begins, joint.start() - _LEFT) : joint.start()]
    if not joint["comma"] and (_with_whom.search(left) or owner_before(left)):
        written_to = _to_whom.match(task[begins : joint.start()][: 2 * _LEFT])
        if not written_to or m["deed"] in _PURPOSES:
            return None
    return Next(joint.start(), owner, m.start("deed"), joint.end())


def _somebody(name: str) -> str | None:
    owner = owner_before(name, whole=True)
    return owner if owner and is_person(owner) else None
