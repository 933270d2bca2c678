"""Labels of actions in brackets, within or behind the sentence that they are of.

It was agreed to buy a pump (Action: Ms Fox). · The swing is to be painted. [ACTION: Mr Hare by 4 May]
The gate is open. (Clerk to action by 4 May)
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .after_label import Labelled, is_no_task, labelled, who_and_when
from .done import is_done
from .office_behind import without_office
from .owners import Owners
from .parts import owner_and_task, sentence_above, told_of
from .told import Told

_label = regex.compile(
    r"""[(\[{]\s*[*_]{0,3}(?:
      (?:(?:new|further|for|agreed)\s+)?(?:action(?:s|ed)?|task|follow[\s-]?up|to[\s-]do)(?:\s+(?:points?|items?))?(?P<by>\s+(?:by|for|on)\b)?[*_]{0,3}\s*(?P<sign>[:–—-]?)[\s*_]*(?P<told>(?:[^()\[\]{}]{2,300}+(?:\([^()\[\]{}]{1,60}\)[.\s]*)?){1,2}+)
      |(?P<who>[^()\[\]{}]{2,60}?)\s+to\s+action\b(?:\s+(?:this|it)\b)?[\s,]*(?P<when>[^()\[\]{}]{0,60})
    )[)\]}]""",
    FLAGS,
)
_at_end = regex.compile(rf"\s*(?:{_label.pattern})\s*[.;]?\s*$", FLAGS)


_and = regex.plain(r"[\s,;]*(?:(?:and|then)\b\s*)*")
_WORDS = ("action", "task", "follow", "to do", "to-do")


def may_have(text: str) -> bool:
    """Whether a text has a bracket and the word: few have both."""
    return ("(" in text or "[" in text or "{" in text) and any(word in text.lower() for word in _WORDS)


def in_brackets(text: str, owners: Owners) -> Iterator[Told]:
    """The actions of the labels in brackets: what they ask, or what the sentence before them says."""
    since = 0
    for m in _label.finditer(text) if may_have(text) else ():
        asked = _asked(m, owners)
        if asked is None or is_done(text, m.start(), m.end()):
            continue
        if asked.task:
            yield Told(m.start(), m.end(), asked.owner, asked.task, tidy(f"{asked.task} {asked.when}"), own=True)
            continue
        task, start = sentence_above(text, m.start())
        if start < since:  # "to be bought (Action: JP) and ‖ fitted (Action: RS)"
            joint = _and.match(text, since)
            start = joint.end() if joint else since
            task = told_of(text[start : m.start()])
        since = m.end()
        if task and not is_no_task(task):
            yield Told(start, m.end(), asked.owner, task, f"{task} {asked.when}".rstrip())


def without_label(task: str) -> str:
    """A task without the label, or the office, in brackets that ends it."""
    task = without_office(task)
    m = _at_end.search(task, max(0, task.rfind("(", 0, -1), task.rfind("[", 0, -1)) - 2) if may_have(task) else None
    return task[: m.start()].rstrip() if m and m.start() else task


def _asked(m: regex.Match[str], owners: Owners) -> Labelled | None:
    """What a label asks, and of whom; None where it only begins like one: "(Action Plan)"."""
    if m["who"]:
        who = who_and_when(tidy(m["who"]), owners)
        return Labelled(who[0], "", m["when"]) if who else None
    told = told_of(m["told"])
    if who := who_and_when(told, owners):
        return Labelled(who[0], "", who[1])
    if not m["sign"] or is_no_task(told):
        return None
    owner, task = owner_and_task(told)
    return Labelled(owner, task) if owner else labelled(told, owners)
