"""What stands behind the label of an action: who is to do it, by when, and what.

The label itself is the evidence that something is asked: what follows it is the task, whatever its verb, and names
alone are whose the sentence before it is.  What tells how things stand, or what was done, is no task.

    Action: ‖ varnish the bench (Ms Fox, by 4 May 2018) · new bins for the green – Clerk · Clerk by 4 May
"""

from functools import lru_cache
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import MONTH
from minutes_cli.words.deeds import is_verb
from minutes_cli.words.particles import PARTICLE
from minutes_cli.words.patterns import COMMON_VERBS, FLAGS
from minutes_cli.words.posts import LOWER, alternatives

from .owners import APART, Owners
from .parts import NOTHING
from .things import is_thing
from .unfinished import is_request, opens_with_deed

_NAME = regex.defined("CALLED", rf"(?:\p{{Lu}}[\p{{L}}.’'-]*+|(?i:{alternatives(LOWER)})\b)")
_WHO = (
    rf"(?:(?:[Tt]he|[Aa]ll)\s+)?{_NAME}"
    rf"(?:(?:\s*[/,&+]\s*|\s+)(?:(?:and|of|for|the|to\s+the)\s+|{PARTICLE}){{0,2}}{_NAME}){{0,9}}+"
)
_names = regex.compile(_WHO)
_who_and_when = regex.compile(
    rf"(?P<who>{_WHO})\s*(?:[,;:–-]\s*|\s)(?P<when>(?:(?i:by|before|for|from|on|due|deadline|asap|immediately|at\s+the\s+next)\b|\d)[^()\[\]]{{0,60}})"
)
_called = regex.compile(rf"(?P<who>{_WHO})(?:[,;]\s+(?=\p{{Ll}})|(?:\s+[–-]|\s?:)\s+(?=\p{{L}}))")
"""    Ms Fox, ‖ draw a map · JP/MQ: ‖ Draw a map"""
_no_name = regex.plain(r"[A-Z][a-z]+(?:ed|ous|al|ing|ion|sus|ive)")
"""    Supported · Unanimous · Hearing"""
EVERYBODY = frozenset("all both everyone everybody members councillors".split())  # noqa: SIM905
_stands = regex.compile(
    r"""\W*(?:(?:for|to)\s+(?:information|info|noting|note|be\s+noted|discussion|debate|decision|reference|receive)\b
      |(?:note|receive|noting|ditto|on-?going|in\s+(?:hand|progress|abeyance)|carr(?:y|ied)\s+(?:forward|over)|[cb]/f|as\s+(?:above|below|before|per))\b
      |(?:see|refer(?:red)?(?:\s+to)?|as|cf\.?)\s+(?:also\s+)?(?:under\s+)?(?:minutes?|items?|above|below|para(?:graph)?s?|page|resolutions?|point|over)\b
      |(?:pending|outstanding|open|awaiting|tb[acd]|completed?|done|closed|discuss(?:ion|ed)?|information|info|decision|approval|item|update
        |(?:(?:un)?animous(?:ly)?|consensus|informational|yes|agreed|passed|carried)(?:\s+\p{L}+)?
        |(?:\p{L}+\s+)?(?:approval|reading|hearing|only)|all\s+(?:agreed|in\s+favou?r)|\d+\s+(?:ayes?|votes?)
        |votes?(?:\s+taken)?|approved?|vacant|ballot|refer|table|hold|defer|recommend|amend|postpone|adjourn|withdraw|waive|next\s+(?:meeting|agenda)|(?:minutes?|items?|as)\s+\d[\w./()-]*\s+(?:refers?|above|below)
        |[\p{L}./]+\s+(?:done|completed)|agenda|none|nothing|continue|continuing|(?:in\s+)?consider(?:ation|ed)?|date|owner|status|due|who|when)\W*$
      |no\s+(?:\p{L}+\s+){0,3}\p{L}+\W*$|should\s[^.]{0,90}\?$)""",
    FLAGS,
)
"""How things stand, or that nothing is to be done: "for information", "ongoing", "see minute 4", "Note the report"."""
NO_ACTION = regex.compile(r"\bno\s+(?:further\s+|reportable\s+|formal\s+)?action\b", regex.IGNORECASE)
DECIDED = regex.compile(
    r"(?:Moved|Motion|M/S|(?:On|Upon)\s+(?:an?\s+|the\s+)?motion|(?:Not\s+)?\p{Lu}\p{Ll}+(?<!e)ed\b(?!\s+to\b)|\p{L}+(?:\s\p{L}+)?\s+received\b"
    r"|(?:We|Th(?:e|is)\s+\p{L}+)\s+(?:(?:have|has|was|were)\s+)?(?:also\s+)?(?:approved|agreed|accepted|adopted|confirmed|noted)\b(?!\s+to\b))"
)
"""What an "Action:" is where it tells what the body did: Adopted Resolution 12 · Moved by Ash, …; no task."""
REPORTS = regex.compile(
    r"(?:[^\s.;]+\.?\s+){1,8}?(?:(?:reported|confirmed|advised|stated|informed|said|explained|introduced|presented|gave|answered)\b(?!\s+to\b)|(?:moved|seconded)\b|(?:is|are|was|were)\s+(?:still|being|awaited)\b)"
)
"""What an "Action:" is where it tells how things stand: "Jo Ash reported that …", "they are still awaited"; no task."""
_decides = regex.compile(
    r"\W*(?:to\s+)?(?:approve|adopt|accept|agree|ratify|endorse|confirm\s+(?:the\s+)?minutes)\b", FLAGS
)
"""What a meeting does itself, where nobody is named for it."""
_clause = regex.compile(
    r"""(?:(?!\s[–-]\s|[.;:?]\s|,\s
      |\b(?:which|who|that|where|if|when|as|because|until|once|what|how|whether)\b).)*+""",
    FLAGS,
)
"""The words up to the first stop, or to a clause that hangs from them."""
_finite = regex.compile(
    r"""\b(?:is|are|was|were|has|have|had|did|does|took|gave|made|wrote|sent|held|spoke|told|met|found|brought|bought|paid|went|came
    |said|got|left|felt|thought|knew|saw|rang|chose|will|would|(?-i:may)|might|could|can)\b""",
    FLAGS,
)
_FEW = 3
"""Letters that a word has at least that tells of a deed by its ending."""


class Labelled(NamedTuple):
    """What a label asks."""

    owner: str | None
    task: str
    """Empty where only who is to do it stands there."""
    when: str = ""
    """What tells the time, of names alone or of names behind the task."""


def labelled(told: str, owners: Owners) -> Labelled | None:
    """The names alone, or the task with the names behind it, that stand behind a label; None for what is no task."""
    return _labelled_before(told, owners) if len(told) <= _SHORT else _labelled(told, owners)


_SHORT = 200
"""Characters of words that are remembered: a row is asked for by each that could read the list."""


def _labelled(told: str, owners: Owners) -> Labelled | None:
    if NOTHING.match(told) or _stands.match(told):
        return None
    if (alone := who_and_when(told, owners)) is not None:
        return Labelled(alone[0], "", alone[1])
    if _no_name.fullmatch(told):
        return None
    if told.isupper() and (at := told.find(" TO ")) > 0 and somebody(told[:at].removeprefix("THE "), owners):
        return Labelled(told[:at], told[at + 4 :])
    if (m := _called.match(told)) and somebody(m["who"], owners):
        return Labelled(m["who"], told[m.end() :])
    task, owner, when = _with_who(told.rstrip(), owners)
    if owner is None and (_decides.match(task) or _is_title(task) or not is_task(task)):
        return None
    if owner and not told.rstrip(" .;*").endswith((")", "]")) and _is_matter(task):
        return None
    return Labelled(owner, task, when) if owner is None or not _tells(task) else None


_labelled_before = lru_cache(maxsize=1 << 13)(_labelled)


def named_alone(names: str, owners: Owners) -> bool:
    """Whether words that could be names are all that a label has: "Tom"; not "Thank Tom", "Unanimous"."""
    if somebody(names, owners):
        return True
    first = names.partition(" ")[0]
    apart = "(" in names or _no_name.fullmatch(names) or (names.isupper() and " TO " in names)
    return not (apart or first.casefold() in COMMON_VERBS)


def is_task(words: str) -> bool:
    """Whether words behind a label are something to do: not what was done, and not how things stand."""
    return not _stands.match(words) and (is_request(words) or not _tells(words))


def is_order(words: str) -> bool:
    """Whether words that name nobody tell somebody to do something: "varnish the oars"; not "Approve the accounts"."""
    if is_told(words) or _decides.match(words):
        return False
    told = words.casefold().split(maxsplit=2)
    return opens_with_deed(words) or (len(told) > 1 and is_verb(told[0]) and told[1] in _OBJECTS)


def _is_title(words: str) -> bool:
    """Whether words are a title: "Public Hearing and Consideration of Potential Adjustment"; boards label items so."""
    long = [word for word in words.split()[:_MANY] if len(word) > _FEW and word[0].isalpha()]
    return len(long) > _FEW and sum(word[0].isupper() for word in long) > len(long) * 2 / 3


def _is_matter(words: str) -> bool:
    """Whether words beside who brings it are the title of a matter: "Public Hearing on the Quay - Ann Fenn"."""
    long = [word for word in words.split()[:_MANY] if len(word) > _FEW and word[0].isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long) and not is_request(words)


_MANY = 12


def is_no_task(words: str) -> bool:
    """Whether words behind a label say that there is nothing to do, or how things stand."""
    return bool(NOTHING.match(words) or _stands.match(words))


def is_told(words: str) -> bool:
    """Whether words behind a label tell what the meeting decided, what somebody reported, or that nothing was done."""
    return bool(DECIDED.match(words) or REPORTS.match(words) or NO_ACTION.search(words))


def who_and_when(words: str, owners: Owners) -> tuple[str, str] | None:
    """(who, by when) of words that name somebody who can be asked, and nothing else: "Clerk by 4 May"."""
    words = words.strip(" .,;:*_")
    if somebody(words, owners):
        return words, ""
    m = _who_and_when.fullmatch(words)
    if m is None or not somebody(m["who"], owners):
        return None
    return m["who"], f"by {m['when']}" if _dated.match(m["when"]) else m["when"]


_dated = regex.plain(rf"\d{{1,2}}(?:st|nd|rd|th)?(?:[/.-]\d| (?:of )?{MONTH})")
"""    Clerk, ‖ 1 May 2024"""


def somebody(names: str, owners: Owners) -> bool:
    """Whether each of several names is an office, has a title, or is of somebody who was there."""
    return len(names) <= _LONGEST and _somebody(names, owners)


@lru_cache(maxsize=1 << 12)
def _somebody(names: str, owners: Owners) -> bool:
    if not _names.fullmatch(names) or is_thing(names) or names.endswith(("’s", "'s")):
        return False
    if (
        " TO " in names
        or " BY " in names
        or names.endswith(" By")
        or names.partition(" ")[0].casefold() in COMMON_VERBS
    ):
        return False
    return all(
        owners.is_one(one) or owners.knows(one) or one.casefold() in EVERYBODY for one in APART.split(names) if one
    )


_LONGEST = 120
"""Characters of the names that stand beside a task."""


def _with_who(told: str, owners: Owners) -> tuple[str, str | None, str]:
    """(task, who, by when) of a task with names behind it: in brackets, or behind a dash."""
    bare, when = told.rstrip(" .;*"), ""
    if (closes := bare.rfind(")") + 1) and _day.match(last := bare[closes:].strip()) and len(last) < _DAY:
        bare, when = bare[:closes], last
    if bare.endswith((")", "]")):
        at = max(bare.rfind("("), bare.rfind("["))
        beside = who_and_when(bare[at + 1 : -1], owners) if at > 0 else None
        return (bare[:at].rstrip(" ,–-"), beside[0], beside[1] or when) if beside else (told, None, "")
    for _ in range(2):  # the names, or the day with the names before it
        at = max(bare.rfind(dash) for dash in (" - ", " – ", " — "))
        if at <= 0:
            break
        last = bare[at + 3 :].strip()
        if beside := who_and_when(last, owners):
            return bare[:at].rstrip(" ,"), beside[0], beside[1] or when
        if when or not _day.match(last):
            break
        bare, when = bare[:at].rstrip(), f"by {last}" if last[:1].isdigit() else last
    return told, None, ""


_day = regex.compile(r"(?:by|before|due|asap|immediately|\d)\b", regex.IGNORECASE)


_DAY = 60
"""Characters of the day behind the names."""


def _tells(words: str) -> bool:
    """Whether the first clause of words has a finite verb, or tells what was done: "Sign repaired."."""
    clause = _clause.match(words[:_CLAUSE])
    first = clause[0] if clause else ""
    if _finite.search(first):
        return True
    told = [word.strip(",.*_()").casefold() for word in first.split()]
    if len(told) > 1 and is_verb(told[0]) and told[1] in _OBJECTS:
        return False
    return any(_is_past(told, n) for n in range(len(told)))


def _is_past(told: list[str], n: int) -> bool:
    """Whether the nth word tells what was done; not "the revised map", "to be mended"."""
    word = told[n]
    past = word.endswith("ed") and not word.endswith("eed") and not is_verb(word) and len(word) > _FEW
    return past and (n == 0 or told[n - 1] not in _ADJECTIVE)


_ADJECTIVE = frozenset("be get have the a an any all our its their his her more new two three of for and with".split())  # noqa: SIM905
"""What stands before a word in "-ed" that tells of no deed."""
_CLAUSE = 300
"""Characters in which the first clause of a task ends."""
_OBJECTS = frozenset(
    """
    the a an all any our its his her their up out in on off over back to with for new this that these
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What stands behind the verb of a task, and seldom behind a noun."""
