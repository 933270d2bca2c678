"""What stands around the actions of a paper: the lines since the decision before, and what its row has beside it."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minutes_cli.threads.around import Asked, around_asked, title_end
from minutes_cli.threads.evidence import plain


def around_of(db: sqlite3.Connection, document: int, text: str) -> Mapping[int, list[str]]:
    """What stands around each action that a paper prints, by its key, from the nearest outward."""
    asked: dict[str, list[Asked]] = defaultdict(list)
    for key, item, start, end, words, task, *known in db.execute(_ASKED, (document,)):
        beside = frozenset(plain(" ".join([words, task, *(k for k in known if k)])).split())
        asked[item].append(Asked(key, start, end, (words, task), beside))
    decided: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for item, start, end in db.execute(_DECIDED, (document,)):
        decided[item].append((start, end))
    found: dict[int, list[str]] = {}
    for item, start, title in db.execute(_MINUTES, (document,)):
        if item in asked:
            found |= around_asked(text, title_end(text, start, title), asked[item], decided[item])
    return found


class Pinned(NamedTuple):
    """Where a passage stands to which an action is pinned."""

    start: int
    end: int
    steps: Sequence[str]
    """What stands around it, from the nearest outward."""


def around_pins(
    db: sqlite3.Connection, document: int, text: str, home: tuple[str, int, int, str], quote: str
) -> list[Pinned]:
    """Each place in a minute, or a report, where a passage stands; all of it, where the words are spelt otherwise."""
    id_, start, end, title = home
    pattern = r"\s+".join(map(re.escape, quote.split()))
    places = [(start + m.start(), start + m.end()) for m in re.finditer(pattern, text[start:end])] if pattern else []
    if not places:
        return [Pinned(start, end, [""])]
    asked = [Asked(n, *place, quote) for n, place in enumerate(places)]
    decided = db.execute(_DECIDED_THERE, {"document": document, "home": id_}).fetchall()
    around = around_asked(text, title_end(text, start, title), asked, decided)
    return [Pinned(*place, around[n]) for n, place in enumerate(places)]


_DECIDED_THERE = """
SELECT span_start, span_end FROM resolutions WHERE document = :document AND item = :home
UNION SELECT span_start, span_end FROM actions WHERE document = :document AND item = :home AND added IS NULL
"""
PRINTED_OWNER = "coalesce(json_extract(a.said, '$.amended.owner'), a.owner)"
"""Of an action `a`: as the paper has it, whatever a person set in its place."""
_ASKED = f"""
SELECT key, item, span_start, span_end, plain, plain_task, {PRINTED_OWNER}, due_text
FROM actions a WHERE document = ? AND added IS NULL ORDER BY key
"""  # noqa: S608 - of this module
_DECIDED = "SELECT item, span_start, span_end FROM resolutions WHERE document = ?"
_MINUTES = "SELECT id, span_start, coalesce(title, '') FROM items WHERE document = ?"
