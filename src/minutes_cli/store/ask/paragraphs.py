"""The numbered paragraphs of a minute (`3.4` of minute 3), in which a reader of the paper looks for what was asked.

They are no part of an id, which keeps to the number of the minute; they stand in the text of the paper and are read
there when somebody asks.
"""

import json
import re
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from minutes_cli.words.keys import number_key
from minutes_cli.words.refs import Ref

from .filters import conditions

_LABEL = re.compile(r"(\d{1,4})\.(\d{1,2})")
_AHEAD = 16
"""A passage may begin with its label: so much of it is looked at."""


class Label(NamedTuple):
    """Where a paragraph begins."""

    number: str
    """`3.4`."""
    start: int


def labels(text: str, number: str) -> list[Label]:
    """The paragraphs of a minute, in order, by the labels at the beginnings of its lines.

    `3`, `3.0` or `3.` has `3.1`, `3.2` and so on, each one more than the last: a figure elsewhere ("3.7 per cent") is
    none, nor is the first of any that does not count from one.
    """
    base = number.strip().removesuffix(".0").rstrip(".")
    if not base.isascii() or not base.isdigit():
        return []
    found: list[Label] = []
    for label in re.finditer(rf"(?m)^[^\S\n]*({base}\.(\d{{1,2}}))\.?(?=\s|$)", text):
        if int(label[2]) == len(found) + 1:
            found.append(Label(label[1], label.start(1)))
    return found


def paragraphs(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """In which paragraph each of these actions stands, of those that stand in one."""
    return {key: told for key, told in _standing(db, _AMONG, {"ids": json.dumps(list(ids))}) if told}


def in_paragraph(db: sqlite3.Connection, ref: Ref) -> tuple[list[str], list[str]]:
    """The minutes that have the paragraph that a REF names (`3.4`), and the actions that stand in it."""
    from .typed import terms_of  # noqa: PLC0415 - it asks of minutes, and this of what stands in one

    label = _LABEL.fullmatch(ref.number or "")
    if not label or ref.limb:
        return [], []
    minutes: list[str] = []
    for number in (label[1], f"{label[1]}.0"):
        where, values = conditions(terms_of(db, replace(ref, number=number)))
        minutes += [key for key, told in db.execute(_MINUTES.format(where=where), values) if _has(told, number, ref)]
    asked = [key for key, told in _standing(db, _WITHIN, {"ids": json.dumps(minutes)}) if told == ref.number]
    return minutes, asked


def _has(text: str, number: str, ref: Ref) -> bool:
    return any(number_key(label.number) == number_key(ref.number) for label in labels(text, number))


def _standing(db: sqlite3.Connection, sql: str, values: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    for key, number, text, at in db.execute(sql, values).fetchall():
        found = labels(text, number)
        before = bisect_right([label.start for label in found], at)
        yield key, found[before - 1].number if before else None


_BASE = "CASE WHEN i.number LIKE '%.0' THEN substr(i.number, 1, length(i.number) - 2) ELSE i.number END"
_SELECT = f"""
SELECT s.id, i.number, substr(d.text, i.span_start + 1, s.span_start - i.span_start + {_AHEAD}),
    s.span_start - i.span_start
FROM action_states s JOIN items i ON i.document = s.document AND i.id = s.item JOIN documents d ON d.id = s.document
WHERE instr(i.text, {_BASE} || '.1') AND s.span_start >= i.span_start
"""  # noqa: S608 - our own names
_AMONG = f"{_SELECT} AND s.id IN (SELECT value FROM json_each(:ids))"  # noqa: S608
_WITHIN = f"{_SELECT} AND s.item IN (SELECT value FROM json_each(:ids)) ORDER BY s.span_start"  # noqa: S608
_MINUTES = """
SELECT id, (SELECT substr(d.text, span_start + 1, span_end - span_start) FROM documents d WHERE d.id = document)
FROM current_items {where} ORDER BY date DESC, document, span_start
"""
