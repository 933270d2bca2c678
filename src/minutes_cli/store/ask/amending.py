"""Minutes that were confirmed "subject to …", or corrected by the minute that took them: what corrects what."""

from __future__ import annotations

import json
import re
import sqlite3
from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from minutes_cli.store.listing import Listing, Record
from minutes_cli.threads.correcting import corrections
from minutes_cli.threads.evidence import plain
from minutes_cli.words.keys import body_key, number_key

from .filters import PLACE

Row = tuple[Any, ...]
COLUMNS = (*PLACE, "body", "date", "corrects", "number", "text")

_AMENDING = """
r.disposition = 'confirmed' AND (r.text LIKE '%subject to%' OR r.text LIKE '%amend%' OR r.text LIKE '%insert%'
    OR r.text LIKE '%correction%' OR r.text LIKE '%delet%' OR r.text LIKE '%replac%')
"""
_SELECT = f"""
SELECT r.id, r.document_name, r.page, r.span_start, r.span_end, r.body, r.body_key, r.date, c.date AS corrects,
    n.number, n.number_key, r.text
FROM current_resolutions r
JOIN citations c ON c.document = r.document AND c.item = r.item AND c.kind = 'meeting' AND c.date < r.date
LEFT JOIN citations n ON n.document = r.document AND n.source = r.id AND n.kind = 'minute'
    AND (n.date IS NULL OR n.date = c.date OR n.date = r.date)
WHERE {_AMENDING}
    AND (n.key IS NULL OR n.date = c.date OR c.date = (
        SELECT max(l.date) FROM citations l WHERE l.document = r.document AND l.item = r.item AND l.kind = 'meeting'))
"""  # noqa: S608 - put together from the constants above
"""A bare "Minute 62" is of the last of the meetings whose minutes are confirmed there."""


_OF_DAY = """
(r.document, r.item) IN (SELECT f.document, f.item FROM citations f WHERE f.kind = 'meeting' AND f.date = ?)
"""
"""Looked up by the day first: whoever asks for hundreds of minutes waits for no walk through all there are."""


def amended(db: sqlite3.Connection) -> list[Record]:
    """Every correction: which meeting, and which minute where it says so."""
    rows = db.execute(f"{_SELECT} ORDER BY corrects, r.id").fetchall()
    return _listing([*_meant(rows), *_in_items(db, rows, "", ())]).records()


def amended_among(db: sqlite3.Connection, rows: Iterable[Record]) -> Listing:
    """The corrections that name the minute of one of some rows of listings; what was only proposed is none."""
    told = {_minute(row, row["date"]) for row in rows if row["body"] and row["date"] and row["number"]}
    if not told:
        return Listing("amendments", COLUMNS, ())
    later = (min(day for _, day, _ in told), json.dumps(sorted({body for body, _, _ in told})))
    said = db.execute(_LATER, later).fetchall()
    more = _in_items(db, said, "AND date > ? AND body_key IN (SELECT value FROM json_each(?))", later)
    every = _listing([*_meant(said), *more]).records()
    named = [
        one
        for one in every
        if one["number"] and not _is_proposed(one["text"]) and _minute(one, one["corrects"]) in told
    ]
    return Listing("amendments", COLUMNS, tuple(tuple(one[name] for name in COLUMNS) for one in named))


_LATER = f"{_SELECT} AND r.date > ? AND r.body_key IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own
_PROPOSED = re.compile(r"\b(?:proposed|moved|asked|requested|suggested|wished)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_AGREED = re.compile(r"\b(?:agreed|approved|carried|resolved|accepted|confirmed|noted)\b", re.IGNORECASE)


def _is_proposed(text: str) -> bool:
    """Whether a correction is told as what somebody proposed, and not that it was made."""
    said = _QUOTED.sub("", text)
    return _PROPOSED.search(said) is not None and _AGREED.search(said) is None


def correcting(told: Listing, item: Record) -> Listing:
    """Those of some corrections that name a minute."""
    rows = zip(told.rows, told.records(), strict=True)
    kept = (row for row, one in rows if _minute(one, one["corrects"]) == _minute(item, item["date"]))
    return told._replace(rows=tuple(kept))


def _minute(row: Record, day: str | None) -> tuple[str, str, str]:
    """A minute of a day as it is compared."""
    return body_key(row["body"]) or "", day or "", number_key(row["number"]) or ""


def amendments(db: sqlite3.Connection, record: Record) -> Listing:
    """The corrections of a meeting, or of a minute: those that name it, or name no minute."""
    body = body_key(record["body"])
    rows = [row for row in db.execute(f"{_SELECT} AND {_OF_DAY}", (record["date"],)) if row[6] == body]
    number = number_key(record.get("number"))
    every = [*_meant(rows), *_in_items(db, rows, "AND body_key IS ? AND date > ?", (body, record["date"] or ""))]
    of_day = [row for row in _said_once(every) if row[8] == record["date"]]
    meant = [row for row in of_day if number is None or row[10] is None or f"{row[10]}.".startswith(f"{number}.")]
    return _listing(meant)


def _listing(rows: list[Row]) -> Listing:
    shown = [_shown(row) for row in _said_once(rows)]
    return Listing("amendments", COLUMNS, tuple(sorted(dict.fromkeys(shown), key=lambda row: (row[7], row[0]))))


_TAKING = """
SELECT id, document_name, page, span_start, span_end, body, body_key, date, title, text, document, council_key
FROM current_items
WHERE title LIKE '%minutes%' AND title NOT LIKE '%arising%' AND date IS NOT NULL
    AND (text LIKE '%amend%' OR text LIKE '%correction%' OR text LIKE '% read%' OR text LIKE '%delet%'
        OR text LIKE '%insert%' OR text LIKE '%omit%' OR text LIKE '%subject to%' OR text LIKE '%replac%') {more}
ORDER BY date, id
"""
_NAMED = "SELECT DISTINCT date FROM citations WHERE document = ? AND item = ? AND kind = 'meeting' AND date < ?"
_BEFORE = """
SELECT max(date) FROM meetings
WHERE council_key = ? AND body_key IS ? AND kind = 'minutes' AND date < ? AND julianday(?) - julianday(date) < 100
"""


def _in_items(db: sqlite3.Connection, told: Iterable[Row], more: str, values: tuple[Any, ...]) -> Iterator[Row]:
    """The corrections in the words of the minutes that took others, but for those that a resolution tells already."""
    said: dict[str, list[str]] = defaultdict(list)
    for row in told:
        said[_item(row[0])].append(plain(row[11]))
    for *place, title, text, document, council in db.execute(_TAKING.format(more=more), values).fetchall():
        item, body, day = place[0], place[6], place[7]
        named = sorted(d for (d,) in db.execute(_NAMED, (document, item, day)))
        for one in corrections(text):
            if any(plain(one.text) in words or words in plain(one.text) for words in said.get(item, ())):
                continue
            days = [d for d in named if d in one.days] or named or _days(title, text, day)
            if not days:
                days = [d for (d,) in db.execute(_BEFORE, (council, body, day, day)) if d]
            if len(days) == 1:
                yield (*place, days[0], one.number, number_key(one.number), one.text)


def _days(title: str, text: str, before: str) -> list[str]:
    """The days before its own that a minute names; where it names none in full, those of meetings without their year.

    "To approve the Minutes of the meeting of 19 December" is of the last such day, though that meeting is not held.
    """
    from minutes_cli.words.dates import find_dates, find_days, last_before  # noqa: PLC0415 - slow to load

    if full := sorted({iso for f in find_dates(text) if (iso := f.date.isoformat()) < before}):
        return full
    day = date.fromisoformat(before)
    for words in (title, text):
        bare = (d for d in find_days(words) if _OF_MEETING.search(words[max(0, d.start - _NEAR) : d.start]))
        if found := sorted({last.isoformat() for d in bare if (last := last_before(day, d.day, month_name[d.month]))}):
            return found
    return []


_OF_MEETING = re.compile(
    r"\b(?:minutes|meeting)\b(?:\s+(?!(?:should|to|shall|read|amended)\b)[^\s.;:]+){0,8}\s*\Z", re.IGNORECASE
)
"""    to approve the [Minutes of the Council Meeting held on] 19 December"""
_NEAR = 80
"""Characters before a day in which it is said that a meeting was held on it."""


def _item(resolution: str) -> str:
    """The minute in the id of a resolution."""
    head, slash, tail = resolution.rpartition("/")
    return head + slash + tail.partition("(")[0].partition("[")[0]


_THAT = re.compile(r"\W*(?:with|subject\s+to)\s+(?:that|this|th[eo]se)\s+(?:amend|correct|alter|change)", re.IGNORECASE)
"""    With that amendment the minutes were approved: which, the minute says before"""


def _said_once(rows: list[Row]) -> list[Row]:
    """The corrections without those that point back at one which the same minute tells in words of its own."""
    said = {(_item(row[0]), row[8]) for row in rows if not _THAT.match(row[11])}
    return [row for row in rows if not (_THAT.match(row[11]) and (_item(row[0]), row[8]) in said)]


def _meant(rows: list[Row]) -> Iterator[Row]:
    """Of several meetings that are confirmed together, the one that is amended, where the words say which."""
    for row in rows:
        named = {other[8] for other in rows if other[0] == row[0] and _says(row[11], other[8])}
        if not named or row[8] in named:
            yield row


def _says(text: str, day: str) -> bool:
    """For "subject to the Minutes of the meeting held on 21 March 2017 being amended"."""
    words = " ".join(text.split()).casefold()
    at = words.find("subject to the minutes of ")
    when = date.fromisoformat(day)
    head, being, _ = words[at:].partition(" being ") if at >= 0 else ("", "", "")
    return bool(being) and f"{when.day} {when:%B} {when.year}".casefold() in head


def _shown(row: Row) -> Row:
    return (*row[:6], *row[7:10], row[11])
