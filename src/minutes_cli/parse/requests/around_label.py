"""What stands around the words of a label: who and when in fields behind them, or above them what they are of.

Action: Draw a map. ‖ Owner: Ms Fox. Due: 4 May 2018.        The oars are to be oiled. ‖ Action: Clerk
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS

from .after_label import NO_ACTION, Labelled, named_alone, somebody, who_and_when
from .column import Line
from .owners import Owners
from .parts import sentence_above, told_of
from .told import Told
from .unfinished import is_request

_fields = regex.compile(
    r"""\s*(?:owners?|lead|(?:by\s+)?whom?|responsib(?:le|ility)|assigned\s+to|by)(?:\s*:\s*|[^\S\n]*\n\s*)(?P<who>(?-i:(?:[Tt]he\s+)?\p{Lu})(?:[^:;,.\n]|(?<=\b(?:Mrs?|Ms|Dr|Cllrs?|Rev|\p{Lu}))\.){1,60})
    (?:[.;,\s]+(?:due(?:\s+(?:date|by))?|deadline|(?:by\s+)?when|target(?:\s+date)?|date)(?:\s*:\s*|[^\S\n]*\n\s*)(?P<when>[^\n;]{3,40}))?""",
    FLAGS,
)
"""    Draw a map. ‖ Owner: Ms Fox. Due: 4 May 2018."""
_word = regex.plain(r"[A-Za-z]{2}")
_FIELDS = 200
"""Characters of the fields behind a task, at most."""
_LONGEST = 1500
"""Characters that one labelled action may have."""


def of_label(text: str, told: Line, end: int, asked: Labelled, owners: Owners) -> Iterator[Told]:
    """What is asked by a label, of which `told` is the first sentence, with the fields behind it or the words above."""
    start, stop = told
    if (
        asked.owner is None
        and (m := _fields.match(text, stop, min(len(text), end + _FIELDS)))
        and somebody(m["who"].strip(), owners)
    ):
        asked, stop = Labelled(m["who"].strip(), asked.task, f"by {tidy(m['when'])}" if m["when"] else ""), m.end()
    elif asked.owner is None and asked.task and (beside := _names_behind(text, stop, end, owners)):
        asked, stop = Labelled(beside[0], asked.task, beside[1]), end
    at, task = start, asked.task
    if not task:
        task, at = sentence_above(text, start)
        if not task and asked.owner and _opens(text, start, stop):
            task, at = told_of(text[stop : min(end, stop + _LONGEST)]), stop
            if is_request(task):
                yield Told(start, end, asked.owner, task, task, own=True)
            elif named_alone(asked.owner, owners):  # its minute's title tells for what
                yield Told(start, stop, asked.owner, "", asked.when)
            return
    if _word.search(task) and not NO_ACTION.search(task):
        words = f"{tidy(text[at:stop])} {asked.when}".rstrip()
        yield Told(at, stop, asked.owner, task, words, own=bool(asked.task))


def _names_behind(text: str, stop: int, end: int, owners: Owners) -> tuple[str, str] | None:
    """(who, by when) where that is all that stands behind the sentence of a task: "Draw a map. ‖ Clerk, by 4 May"."""
    return who_and_when(tidy(text[stop:end]), owners) if end - stop < _NAMES and text[stop:end].strip() else None


_NAMES = 80
"""Characters of names behind a sentence, with the day."""


def _opens(text: str, start: int, stop: int) -> bool:
    """Whether a label, of which the words begin at a place, is the first of its minute, with no "NO ACTION" below."""
    first = start < LABEL and not text[:start].rpartition("\n")[0].strip()
    return first and not NO_ACTION.match(text[stop : stop + LABEL].lstrip())


LABEL = 80
"""Characters of a label at the head of a minute."""
