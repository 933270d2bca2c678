"""The words of one action: whose task they tell, and the sentence above where they name only somebody."""

from __future__ import annotations

import re
from functools import lru_cache

from minutes_cli.words import lazily as regex
from minutes_cli.words.atoms import LABEL
from minutes_cli.words.bare import is_bare
from minutes_cli.words.deeds import is_deed, is_verb
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import COMMON_VERBS, FLAGS
from minutes_cli.words.sentences import sentences

from .asides import without_others
from .owners import is_order_for, is_person, owner_before
from .performed import doer
from .told import Told

MARKER = rf"(?:[|>*·•▪●○–-]++\s*+|\d{{1,4}}(?:\.\d{{1,2}}){{1,2}}\.?\s+|\(?{LABEL}[.)]\s+)"
ITEM = regex.compile(rf"[^\S\n]*(?P<mark>{MARKER})(?:[A-Z]{{1,2}}\d{{1,3}}/\d{{2,4}}\s*[–:-]\s*)?", FLAGS)
NUMBERED = regex.compile(r"\s*(?:\d[\d.]*[a-z]?[ivx]*[.)]\s+|\d+(?:\.\d+){2,}\s+)+")
"""    4.5iii) The Clerk … · 4.4. 4.4.10 The Clerk …"""
INITIALS = r"\p{Lu}{2,4}(?:\s*[/,&+]\s*\p{Lu}{2,4}|\s+and\s+\p{Lu}{2,4}){0,5}"
NOTHING = regex.compile(
    r"\W*(?:none|n/a|nil|noted?|nobody|nothing(?:\s+(?:further|more|else))?(?:\s+for\s+[^.;\n]{2,40}?)?\s+to\s+do|(?:agreed|approved)\s+and\s+signed|no\s+(?:further\s+)?actions?)\b[^\n]{0,20}$|\W*(?:none|nil)[,;.]\s|\W*no\W*$",
    regex.IGNORECASE,
)
NOBODYS = regex.plain(r"\W*(?:none|nil|n/a|nothing|no\s+(?:further\s+)?actions?)\W*", regex.IGNORECASE)
"""    Clerk - none."""
_LOOK_BACK = 700


def told_of(words: str) -> str:
    """The words of one action, without the bullet before it and the edge of its cell."""
    return tidy(words).strip(" |*").lstrip("-–•·*: ").removesuffix(";")


def with_task(told: Told, text: str) -> Told:
    """What somebody is "to action": the sentence above."""
    task, start = sentence_above(text, told.start)
    return told._replace(task=task, start=start, when=tidy(text[start : told.end]))


def in_context(told: Told, text: str, since: int) -> Told:
    """A request with the words before it (and behind `since`) that tell its matter, where its own do not.

    The bushes have still not been cut - the Clerk to chase · The bins are with the mill. Clerk to chase this up.
    """
    if not is_bare(told.task):
        return told
    matter, start = sentence_above(text, told.start)
    between = text[since : told.start]
    if start < since and _word.search(between):  # "a safe (JP to look into it); a chest (TG to look into it)"
        start = since + len(between) - len(between.lstrip(" \n\t,;.)•·*-–"))
    elif start < since and ("\n" in between or between.strip(" ,;&") in ("", "and")):
        return told
    if not matter:
        return told
    if m := NUMBERED.match(text, start, told.start):
        start = m.end()
    when = tidy(text[start : told.end]) if "attend" in told.task else told.when  # the day of what goes on
    own = text[told.start : told.end]
    if m := _label_before.search(before := text[start : told.start]):  # "… is out. Task: ‖ Clerk to see to it"
        own = f"{before[: m.start()]} {own}"
        return told._replace(start=start, task=told_of(own), when=when)
    return told._replace(start=start, task=told_of(text[start : told.end]), when=when)


_label_before = regex.plain(
    r"(?:^|(?<=[\w.;?!)\]]))[\s|]*(?:(?<![^\s|])(?:\(?[a-z\d]{1,2}[.)]|\d{1,3}\.\d{1,2}\.?|[-–•*])\s+)?"
    r"(?:new )?(?:actions?|task|follow[ -]?up)(?: points?)?(?: \d{1,3})?[*_]*(?:\s*:|\s+[–-])[*_\s]*$",
    re.IGNORECASE,
)
_word = regex.plain(r"[^\W\d_]{3,}[^\w]+[^\W\d_]{2,}")


def sentence_above(text: str, at: int) -> tuple[str, int]:
    """The sentence that ends before `at`, and where it begins; what stands alone in a line below it is none."""
    edge = max(0, at - _LOOK_BACK)
    above = text[edge:at].rstrip(" \n\t|/*-–:")
    for _ in range(_LABELS):
        if not above or (m := _label_alone.search(above, max(0, len(above) - _LABEL))) is None:
            break
        above = above[: m.start()].rstrip()
    else:  # labels and nothing else
        above = ""
    if not above:
        return "", at
    end = edge + len(above)
    cut = sentences(text[edge:end])
    last = cut.at(end - edge - 1)
    while _voted.match(text, edge + last.start, end) and (before := cut.before(last)):
        end, last = edge + last.start, before  # "Prop JB, 2nd GK, all in favour.": the sentence before says for what
    start = edge + last.start
    if _consent.match(text, edge + last.start, end):  # of what is said before it, with which it is the task
        start = edge + (cut.before(last) or last).start
    if m := _label_over.match(text, start, end):
        start = m.end()
    if m := NUMBER_CELL.match(text, start, end) or ITEM.match(text, start, end):
        start = m.end()
    return told_of(text[start:end]), start


_consent = regex.compile(
    r"[^;:\n]{2,80}?\s(?:agreed|consented|offered|volunteered)\s+(?:to\s+)?(?:(?:do|take\s+on)\s+)?(?:this|that|it|so)\W*\Z"
)
"""    The Clerk asked for a volunteer to keep the key. ‖ Cllr Ash agreed to this. *Clerk to action"""
_label_over = regex.plain(r"\s*(?:ACTIONS?|Actions?)(?:\s+(?:BY|by))?(?:\s*[:–-])?\s+[^\n.;]{2,40}\n\s*(?=[A-Z])")
"""    ACTION CB⏎ | The map to be put up⏎ACTION SH: the label of what stands above it is no part of the next"""


NUMBER_CELL = regex.plain(r"\s*\(?\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?[.)]?[ ]?\t\s*")
"""    3.2 ⇥ The lamps are out. …, in a row with its number in a cell of its own"""
_voted = regex.compile(
    r"\W*(?:prop(?:osed|oser)?\b\.?|\p{Lu}{2},?\s+(?:2nd|seconded)\b|seconded\b|all\s+(?:in\s+favour|agreed)\b)[^.;]{0,80}[.;]?\s*$"
    r"|\W*(?:the\s+)?(?:\w+\s+)?(?:motion|amendment|proposal)\s+(?:was|were)\s[^.;]{0,60}\b(?:carried|passed|agreed|approved)\b[^.;]{0,40}[.;]?\s*$"
    r"|\W*(?:a\s+)?vote\b[^.;]{0,60}:?\s*\d{1,2}\s[^.;]{0,80}[.;]?\s*$",
    regex.IGNORECASE,
)
_ONE = (
    r"(?:[Tt]he\s+)?(?:\p{Lu}\p{Ll}+\s+)?(?:Clerk|Chair(?:man)?|Councillors|All)"
    r"|(?:Cllrs?|Mrs?|Ms)\.?\s+\p{Lu}\p{L}+|\p{Lu}{2,4}"
)
_LABELS = 6
"""Labels that stand alone one below the other, at most, over which a sentence is looked for."""
_LABEL = 60
"""Characters of a label that stands alone, at most, with the line's end before it."""
_label_alone = regex.compile(
    r"(?:^|\n|(?<=[.;)])|\s(?=[–-]\s)|\s(?=(?-i:ACTION(?:ED)?\s+BY)$))[^\S\n]*(?:[–-][^\S\n]*)?(?:(?:new\s+)?action(?:s|ed|/s|\(s\))?|tasks?|follow[\s-]?up|to[\s-]do)"
    r"(?:\s+(?:by|for|points?|required|needed|owners?)){0,2}\s*:?$",
    regex.IGNORECASE,
)
_said = r"(?:[^.;:]|(?<=\b(?:Mrs?|Ms|Dr|Cllrs?|Clrs?|Crs?|Ald|Comr|Prof|Rev|\p{Lu}))\.)"
_owner_to = regex.compile(
    rf"(?P<owner>(?:the\s+)?(?:\p{{Lu}}|(?:officers|members|staff|clerk|councillors|trustees|governors)\b){_said}{{0,90}}?)\s+(?:to(?!\s+the\s)|will|should|would|is\s+to|are\s+to|agreed\s+to|was\s+asked\s+to)\s+(?P<task>\p{{Ll}}.+|(?<=\bto\s)\p{{Lu}}.+)$",
    regex.DOTALL,
)
_to_be = regex.compile(r"be\s")
"""    Poster to ‖ be displayed: nobody's task"""
_owner_verb = regex.compile(
    r"(?P<owner>(?:[Tt]he\s+)?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){0,3})\s+(?P<verb>\p{Ll}+)\s+(?!\p{Ll}+ed\b)\S",
    regex.DOTALL,
)
"""    Parish Clerk arrange a meeting with the mill"""
_owner_dash = regex.compile(
    rf"(?P<owner>(?:the\s+)?\p{{Lu}}{_said}{{0,70}}?)\s*(?:\s[-–]\s|[-–:]\s)\s*(?P<task>.+)$", FLAGS | regex.DOTALL
)
_office = regex.compile(r"\p{Lu}\p{L}*(?:\s+(?:of|for|and|the|\p{Lu}\p{L}*))*\s+\p{Lu}\p{L}*")
_names = regex.compile(r"(?:\(?\p{Lu}[\p{L}.'’-]*+\)?(?:\s*[,/&]\s*|\s+and\s+|\s+)?+){1,6}+(?:\(\w+\))?")
OWNER_ALONE = regex.compile(
    rf"(?:{_ONE})(?:\s*[/,&]\s*(?:{_ONE})|\s+and\s+(?:{_ONE})){{0,5}}(?=\s*(?:[.;]|$)|\s+(?:\p{{Lu}}|[ivx]{{1,4}}\.|\d))"
)
"""    Clerk · JP/TG · Cllr Ash and Clerk, where a new sentence or item begins behind"""
_initials = regex.compile(INITIALS)
_to_be_done = regex.plain(r"\bto\s+be\s+(?P<done>[a-z-]+)")
"""    Last year's accounts to be shared ‖ by JP/TG before June"""
_behind = regex.compile(
    rf"(?:(?<=[.;]\s)|\s[-–]\s|\s\()(?P<owner>{INITIALS}|(?:[Tt]he\s+)?(?:\p{{Lu}}\p{{L}}+\s+)?(?:Clerk|Chair(?:man)?|All)|Cllr\.?\s+\p{{Lu}}[\p{{L}}’'-]+)\)?\.?$"
)


@lru_cache(maxsize=1 << 10)
def _is_owner(name: str) -> bool:
    """Whether what stands before a deed is who does it: "JP", "All members"; not "Write" of "Write to the mill"."""
    if is_order_for(name) or (name.split(maxsplit=1)[0].casefold() in COMMON_VERBS and not stands_for_several(name)):
        return False
    return owner_before(name, whole=True) is not None or _everybody.fullmatch(name) is not None


def stands_for_several(name: str) -> bool:
    """Whether a name ends with what many are together, or one of them is: "Review Group", "Survey Officer"."""
    return _several.search(name) is not None


_several = regex.plain(
    r" (?:groups?|teams?|committee|panel|party|board|unit|officers?|managers?|leads?|clerk)$", regex.IGNORECASE
)
"""    Review Group · Survey Officer, who no verb opens; not: Invite Mr Hill (to the next meeting)"""
_two_names = regex.compile(
    r"\p{Lu}[\p{Ll}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+(?:(?:\s*[,/&]\s*|\s+and\s+)\p{Lu}[\p{Ll}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+)*"
)
_everybody = regex.compile(r"(?:All|Both)(?:\s+\p{Ll}+)?|Every(?:one|body)")


def _is_task(told: str, m: regex.Match[str]) -> bool:
    """Whether what somebody is to do, or will, is a deed: behind "to" any verb is one, "chair" and "PDF" as well."""
    verb = m["task"].split()[0].rstrip(",.;")
    if told[: m.start("task")].rstrip().endswith("to"):
        if verb.islower():
            return is_verb(verb)
        return not verb.istitle() and (is_person(m["owner"]) or _everybody.fullmatch(m["owner"]) is not None)
    return is_deed(verb)


def owner_and_task(told: str) -> tuple[str | None, str]:
    """Whose task the words of one action are, and what it is; one of them may be missing."""
    return _told_before(told) if len(told) <= _SHORT else _owner_and_task(told)


_SHORT = 200
"""Characters of words that are remembered: a row is asked whose it is by each that could read the list."""


def _owner_and_task(told: str) -> tuple[str | None, str]:
    m = _owner_to.match(told)
    if m and _is_task(told, m) and _is_owner(m["owner"]):
        return without_others(m["owner"]).rstrip(" ,"), m["task"].strip()
    if m and _to_be.match(m["task"]) and _is_owner(m["owner"]):
        return (m["owner"], m["task"].strip()) if is_person(m["owner"]) else (None, told)
    m = _owner_verb.match(told)
    if m and m["verb"] in COMMON_VERBS and is_person(m["owner"]) and _is_owner(m["owner"]):
        return m["owner"], told[m.start("verb") :]
    if is_person(told) and _office.fullmatch(told):
        return told, ""
    if len(told) < 80 and _names.fullmatch(told):
        return told.rstrip("."), ""
    m = _owner_dash.match(told[:400])
    if m and _is_owner(m["owner"]) and (is_person(m["owner"]) or _two_names.fullmatch(m["owner"])):
        return m["owner"], told[m.start("task") :].strip()
    if (
        (m := _to_be_done.search(told))
        and (owner := doer(told, m.end(), done=m["done"]))
        and (is_person(owner) or _initials.fullmatch(owner))
    ):
        return owner, told
    return _owner_behind(told)


_told_before = lru_cache(maxsize=1 << 13)(_owner_and_task)


def acts(name: str) -> bool:
    """Whether what stands before a dash or a colon is somebody: "Warden – fell the oak", not "Venue – the hall"."""
    return owner_and_task(f"{name} - see to it")[0] is not None


def _owner_behind(told: str) -> tuple[str | None, str]:
    """Who stands behind the words of an action: "Draw a map. JP"."""
    if m := _behind.search(told[-60:]):
        return m["owner"], told[: len(told) - len(told[-60:]) + m.start()].strip(" -–(")
    return None, told
