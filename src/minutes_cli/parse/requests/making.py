"""How an action is made of what a meeting asked for: whose it is, and by when."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Action, Span
from minutes_cli.words import lazily as regex

from .due import When, when
from .on_condition import without_conditions
from .owners import Owners
from .places import Taken


class Sitting(NamedTuple):
    """What the actions of a meeting share."""

    day: date | None
    next_day: date | None
    """The day of the body's next meeting, as the minutes announce it."""
    owners: Owners
    in_tables: Taken
    """The rows of tables of actions."""
    paper: str
    """The text of the document."""
    column: bool
    """The minutes stand in a table with a column that is headed ACTION."""
    done: Taken
    """Lists of actions that are told as done."""
    letters: frozenset[str] = frozenset()
    """What the paper may call its body for short: CC, HCC of Holm Community Council; and the words of its name."""

    def when(self, text: str) -> When:
        """The time that words tell at this meeting."""
        return when(without_conditions(text), self.day, self.next_day, self.letters)


_star = regex.plain(
    r"(?<=[\s“‘\"'(])\*+(?=\S)|(?<=[^\W\d_])\*+|(?<=[.,;:!?])\*+(?=\s|$)|^\*+(?=\S)|(?<=[^\W\d_]\s)\*+(?=[^\W\d_])"
)
"""What a converter left of bold type in a task: to *mend it · legislat*ion*; not the end of an ordinal: 19* May."""


def action_of(  # noqa: PLR0913, PLR0917 - an action has these
    id_: str, item: str, resolution: str | None, path: str, task: str, span: Span, owner: str | None, time: When
) -> Action:
    task = _star.sub("", task) if "*" in task else task
    return Action(id_, item, resolution, path, task, span, owner, time.due, time.text, time.recurrence, time.period)


def path_of(n: int) -> str:
    """The path of the nth of its kind: "" · "[2]" · …"""
    return f"[{n}]" if n > 1 else ""


def is_plain(action: Action) -> bool:
    """Whether an action stands outside any resolution, and is no promise."""
    return action.resolution is None and not action.undertaking


def counted(items: Collection[str], rows: list[Action]) -> list[Action]:
    """The actions of a meeting, those of some minutes outside their resolutions counted in the order of the paper."""
    own = [n for n, a in enumerate(rows) if a.item in items and is_plain(a)]
    told: Counter[str] = Counter()
    for n in sorted(own, key=lambda n: rows[n].span.start):
        told[rows[n].item] += 1
        rows[n] = replace(rows[n], path=path_of(told[rows[n].item]))
    return rows
