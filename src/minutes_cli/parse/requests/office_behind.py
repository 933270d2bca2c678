"""A lone office in brackets behind a decision: who sees to it.

RESOLVED: That the bench be oiled. (Town Clerk)        It was agreed to write to the mill [Head of Parks].
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.posts import SERVING

from .after_label import somebody
from .done import is_done
from .owners import Owners
from .parts import sentence_above
from .told import Told
from .unfinished import asks

_bracket = regex.plain(
    r"[(\[]((?!A(?i:ction)|T(?i:ask\b)|F(?i:ollow))(?:[Tt]he )?[A-Z][A-Za-z’'&,/ -]{3,60})[)\]][ \t.;]*$", re.MULTILINE
)
_parts = regex.plain(r" ?[,/&] ?(?:and )?| and ")
_post_of = regex.plain(r"(?:[A-Z]\w+ ){0,2}(?:Head|Director|Manager|Officer) (?:of|for) [A-Z]")
_behind_words = regex.plain(r"(?:[.;:,!]|\b[a-z]{2,}|\d)[)”’\"]?\s*$")
"""What stands before a bracket that is no part of a name: "Sue Fox (Clerk)" says who that is."""
_decides = regex.plain(r"\b(?:agreed|resolved|decided|instructed)\b", re.IGNORECASE)
_be_done = regex.plain(r"\bbe (?:\w+ly )?([a-z-]+(?:ed|en|[a-z]t|id|ng|wn|de))\b")
_BY_ITSELF = frozenset(
    """
    noted approved received adopted accepted agreed confirmed endorsed signed thanked appointed elected re-elected
    co-opted deferred held given supported refused granted ratified congratulated taken considered paid
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""What a meeting does itself by deciding it: that leaves nothing to be done. The bench be ‖ oiled · … be made safe"""
_listed = regex.plain(r"\s[^\w\s.,;:()\[\]“”‘’\"'&£$€%/*–-]\s")
_of_a_list = regex.plain(r"\n[ \t]*(?:[^\w\s(\[“‘\"']|\n[ \t\n]*\S)")
"""An entry within the decision, which alone has the office: "… for the next meeting: ⏎ • Speed limits (Engineer)"."""
_sign = regex.plain(r"[ \t]*[^\w\s(\[“‘\"']")
_BEFORE = 24


def offices_behind(text: str, owners: Owners) -> Iterator[Told]:
    """What each sentence decides that has an office in brackets behind it, at the end of its line."""
    if ")" not in text and "]" not in text:
        return
    for m in _bracket.finditer(text):
        if not is_office(m[1]) or not somebody(m[1], owners):
            continue
        if not _behind_words.search(text[max(0, m.start() - _BEFORE) : m.start()]):
            continue
        task, start = sentence_above(text, m.start())
        line = text.rfind("\n", 0, start) + 1
        if _of_a_list.search(text, start, m.start()) or _sign.match(text, line, start):
            continue
        if task and not is_done(text, start, m.end()) and (asks(task) or _leaves_a_deed(task)):
            told = tidy(text[start : m.start()])
            yield Told(start, m.end(), m[1], task, told, idle=_decides.search(task) is None)


def _leaves_a_deed(task: str) -> bool:
    return any(m[1] not in _BY_ITSELF for m in _be_done.finditer(task))


def without_office(task: str) -> str:
    """A task without the office in brackets that ends it."""
    if task.rstrip(" .;")[-1:] not in (")", "]") or _listed.search(task):
        return task
    m = _bracket.search(task, max(0, task.rfind("("), task.rfind("[")))
    apart = m is not None and is_office(m[1]) and _behind_words.search(task[max(0, m.start() - _BEFORE) : m.start()])
    return task[: m.start()].rstrip() if m and apart else task


def is_office(names: str) -> bool:
    """Whether each of several names is a post of those who serve a meeting."""
    each = [one.strip() for one in _parts.split(names)]
    if _post_of.match(names.removeprefix("The ").removeprefix("the ")):
        return True
    return all(one and one.rpartition(" ")[2].lower() in SERVING for one in each)
