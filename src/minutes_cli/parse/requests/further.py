"""Whom else a clause asks, behind the one it asks first: each has a deed, and a day, of his own.

    joint   := "," | ";" | [","] "and"
    further := request joint ["that"] owner ["would"] deed            … and the Warden mend the gate
             | request joint ["that"] owner "be asked to" deed         … and the Warden be asked to mend the gate
             | request joint owner "to" deed                           …, the Warden to mend the gate
             | request "by" day "and" ["to"] deed "by" day             … by 1 May and to paint it by 1 June
    apiece  := owner "and" owner "be asked respectively to" deed "and to" deed

"to write to the Chair and the Clerk to ask for a day" asks nobody else: whoever may be written to, or met with, is only
then somebody who is asked when what stands behind is no purpose of writing or meeting.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.deeds import is_verb
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .clauses import ASKED, THINGS, Asked, deed_of
from .owners import is_person, owner_before

_joint = regex.plain(
    r"(?:(?P<comma>[,;])?\s+and\s+(?:(?:also|further|then)\s+)?|(?P<stop>[,;])\s+(?!and\b))(?P<that>that\s+)?(?=\w)"
)
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
    r"|approach)\s+(?:(?:the|an?|all|any|our|their|its|local)\s+)?(?:[^\W\d][\w’'-]*\s*){1,3}$"
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
        yield from _by_days(owner, tidy(asked.task[begins : further.at]))
        owner, begins = further.owner, further.begins
    each = list(_by_days(owner, tidy(asked.task[begins:])))
    yield from each if begins or len(each) > 1 else [asked]


def _by_days(owner: str | None, words: str) -> Iterator[Asked]:
    """The deeds of one request that have days of their own: "mend it by 1 May ‖ and (to) paint it by 1 June"."""
    days = [m.start() for m in _day.finditer(words)] if owner and " and" in words else []
    begins = 0
    for m in _then.finditer(words) if days else ():
        left, right = bisect_left(days, m.start()) - bisect_left(days, begins), len(days) - bisect_left(days, m.start())
        if right and (left or m["by"]) and is_verb(m["deed"]):
            before = words[begins : m.start()]
            if not (_hangs.search(before) or _makes_do.search(before)):
                yield Asked(owner, before)
                begins = m.start("own")
    yield Asked(owner, words[begins:])


_day = regex.plain(r"\b(?:by|before)\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d|[A-Z][a-z]+\s\d)")
_then = regex.plain(
    r",?\s+and,?\s+(?P<own>(?P<by>(?:by|before)\s[^,;.]{3,30},\s+)?(?:to\s+)?(?P<deed>[a-z][\w’'-]*)\s)"
)


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
        alone = m.start() - begins < _LEFT and _somebody(task[begins : m.start()])
        if hangs or alone:  # "JP and MQ: oil the chain": both are to oil it
            continue
        found = _asked_there(task, m) or (None if makes_do else _left_to(task, begins, m) or _does(task, m))
        if found:
            yield found
            since, hangs, makes_do = found.begins, False, False
            begins = since


def _asked_there(task: str, joint: regex.Match[str]) -> Next | None:
    """Who is asked outright behind a joint: "and the Warden be asked to mend it", "and that the Warden mend it"."""
    if (m := _asked_to.match(task, joint.end(), joint.end() + _REACH)) and (owner := _somebody(m["who"])):
        return Next(joint.start(), owner, m.end(), joint.end())
    asked = _deed_there(task, joint) if joint["that"] else None
    return Next(joint.start(), asked.owner, asked.at, joint.end()) if asked and asked.owner else None


def _deed_there(task: str, joint: regex.Match[str]) -> Asked | None:
    """Who does something behind a joint: "the Warden mend it", "the Warden would mend it"."""
    at = joint.start()
    asked = deed_of(task[at : joint.end() + _REACH], joint.end() - at)
    return Asked(asked.owner, asked.task, asked.at + at) if asked and asked.owner and is_person(asked.owner) else None


def _does(task: str, joint: regex.Match[str]) -> Next | None:
    """Who does what stands behind a joint without "that": "and the Warden paint it", "and the Clerk would write"."""
    asked = _deed_there(task, joint)
    if asked is None or asked.owner is None:
        return None
    before = task[max(0, asked.at - _LED) : asked.at].rstrip()
    thing = asked.task.partition(" ")[0].rstrip(".,;") in THINGS and not before.endswith(_MODAL)
    if before.endswith(" to") or thing:  # which `_left_to` reads · the Warden report
        return None
    return Next(joint.start(), asked.owner, asked.at, joint.end())


_LED = 12
_MODAL = (" would", " will", " should", " shall", " must")


def lists_names(before: str) -> bool:
    """Whether words end in a list of those whom somebody meets or asks: "to ask the Chair, ‖ the Warden (to sign)"."""
    return _listed.search(before[-_LIST:]) is not None or _letters.fullmatch(before) is not None


_letters = regex.plain(r"[\s:–-]*[A-Z]{2,4}(?:\s*[,/&]\s*[A-Z]{2,4})*")
"""    SC‖, DF (to mend it)"""
_LIST = 200
"""Characters of a list of names."""
_listed = regex.plain(
    r"\b(?:ask|meet|invite|contact|consult|with|between|tell|remind)(?:s|ed|ing)?\s+(?:(?:the|and|both)\s+|[A-Z][\w’'.-]*+(?:,\s*+|\s++|$))+$"
)


def is_listed(before: str) -> bool:
    """Whether words end in a list of those whom somebody meets or asks, invites or empowers."""
    return _invited.search(before[-_LIST:]) is not None or lists_names(before)


_invited = regex.plain(
    r"\b(?:invit(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+on|urg(?:e|es|ed|ing)|authori[sz](?:e|es|ed|ing)|nominat(?:e|es|ed|ing)"
    r"|appoint(?:s|ed|ing)?|allow(?:s|ed|ing)?|(?:held|met|meeting|together|along)\s+with)\b[^.;]*$"
)


def _has_whom(task: str, begins: int, joint: regex.Match[str]) -> bool:
    """Whether what stands before a joint is whom somebody meets or writes to, and who stands behind it is one more."""
    left = task[max(begins, joint.start() - _LEFT) : joint.start()]
    return not joint["comma"] and (_with_whom.search(left) is not None or owner_before(left) is not None)


def _left_to(task: str, begins: int, joint: regex.Match[str]) -> Next | None:
    """Who is to do what stands behind a joint, of a task that begins at a place: "and the Warden to mend it"."""
    m = None if joint["that"] else _is_to.match(task, joint.end())
    owner = _somebody(m["who"]) if m and is_verb(m["deed"]) else None
    if m is None or owner is None:
        return None
    if _has_whom(task, begins, joint):
        written_to = _to_whom.match(task[begins : joint.start()][: 2 * _LEFT])
        if not written_to or m["deed"] in _PURPOSES:
            return None
    return Next(joint.start(), owner, m.start("deed"), joint.end())


def _somebody(name: str) -> str | None:
    owner = owner_before(name, whole=True)
    return owner if owner and is_person(owner) else None
