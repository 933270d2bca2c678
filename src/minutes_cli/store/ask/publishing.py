"""What is handed on to people who have no database: the log, and what a reader of it may want beside it."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from minutes_cli.store.listing import Listing, Record
from minutes_cli.store.log import Log, Matter, NextMeeting, Place, Wanted
from minutes_cli.words.next_meeting import announced, announced_too

from .acting import HELD, ActionFilter, actions, due_within, owned_by
from .arising import matters
from .decided import about, stems_above
from .exempt import exempt_ids, public
from .filters import Filter
from .listings import listing
from .news import formal, of_no_day, since
from .paragraphs import paragraphs
from .repeating import asked_again
from .telling import Telling
from .voting import motions


def action_log(db: sqlite3.Connection, wanted: Wanted) -> Log:
    """Every action that is open, reported, ended or closed; what a person said is none is left out.

    Beside what was decided alone there is no action.
    """
    if wanted.only_decided:
        return Log(wanted, (), 0)
    found, hidden = _handed_on(db, _actions(db, wanted), wanted)
    promised, unseen = _handed_on(db, _promised(db, wanted), wanted)
    named = {row["id"] for row in promised.records()}
    rows = sorted([*found.records(), *promised.records()], key=_order)
    origins = _origins(db, frozenset() if wanted.exempt else exempt_ids(db))
    at = paragraphs(db, (row["id"] for row in rows))

    again = asked_again(db, (row["resolution"] for row in rows), () if wanted.exempt else exempt_ids(db))

    def made(row: Record) -> Matter:
        repeated = tuple(again.get(row["resolution"], ()))
        return Matter(row, *origins[row["id"]], row["id"] in named, at.get(row["id"]), repeated)

    return Log(wanted, tuple(made(row) for row in rows), hidden + unseen)


def left_out(db: sqlite3.Connection, wanted: Wanted) -> int:
    """How many actions are left out as exempt."""
    return sum(_handed_on(db, found, wanted)[1] for found in (_actions(db, wanted), _promised(db, wanted)))


def _actions(db: sqlite3.Connection, wanted: Wanted) -> Listing:
    want = _asked(wanted)
    return actions(db, _narrow(wanted), want, terms=about(wanted, "item"))


def _promised(db: sqlite3.Connection, wanted: Wanted) -> Listing:
    """What was promised in discussion, where that is wanted."""
    want = _asked(wanted)._replace(undertakings=True)
    narrow = _narrow(wanted) if wanted.undertakings else Filter(limit=0)
    return actions(db, narrow, want, terms=about(wanted, "item"))


def _asked(wanted: Wanted) -> ActionFilter:
    span = ActionFilter(due_from=wanted.due_from, due_before=wanted.due_before)
    return span._replace(statuses=HELD, owner=wanted.owner, as_of=wanted.as_of)


def unlisted(db: sqlite3.Connection, wanted: Wanted) -> tuple[int, int]:
    """How many promises are left out because nobody asks for them, and how many actions because they have no day.

    Those that are exempt are counted with what is exempt, and not here.
    """
    if wanted.only_decided:
        return 0, 0
    asked = wanted._replace(undertakings=True)
    promised = 0 if wanted.undertakings else len(_handed_on(db, _promised(db, asked), wanted)[0].rows)
    if not (wanted.since or wanted.until):
        return promised, 0
    narrow, no_day = Filter(wanted.body), [*about(wanted, "item"), ("date IS NULL", {})]
    undated = actions(db, narrow, _asked(wanted), terms=no_day)
    return promised, len(_handed_on(db, undated, wanted)[0].rows)


def first_day(db: sqlite3.Connection, wanted: Wanted) -> date | None:
    """The day of the first meeting whose minutes are held."""
    days = [row["date"] for row in known_meetings(db, wanted._replace(since=None)).records() if row["items"]]
    return date.fromisoformat(min(days)) if days else None


def asking(db: sqlite3.Connection, wanted: Wanted) -> frozenset[str]:
    """The ids of the minutes, and of the reports, that ask what is wanted; those wanted before, of them."""
    ids = [row["id"] for found in (_actions(db, wanted), _promised(db, wanted)) for row in found.records()]
    sql = "SELECT DISTINCT item FROM action_states WHERE id IN (SELECT value FROM json_each(?))"
    return frozenset(item for (item,) in db.execute(sql, (json.dumps(ids),)))


def matters_arising(db: sqlite3.Connection, wanted: Wanted) -> list[tuple[str | None, Listing]]:
    """The matters arising of each body that has any, by its name; then those of papers that name none."""
    terms = [*(owned_by(db, wanted.owner) if wanted.owner else ()), *due_within(wanted.due_from, wanted.due_before)]
    found = matters(
        db, _narrow(wanted), wanted.as_of, terms=terms, undertakings=wanted.undertakings, public=not wanted.exempt
    )
    at = found.columns.index("body")
    of: dict[str | None, list[tuple[Any, ...]]] = defaultdict(list)
    for row in found.rows:
        of[row[at]].append(row)
    named = sorted(of, key=lambda body: (body is None, body))
    return [(body, found._replace(rows=tuple(of[body]))) for body in named]


def known_meetings(db: sqlite3.Connection, wanted: Wanted, *, any_at_all: bool = True) -> Listing:
    """The meetings of which the day is known, newest first; none beside what one owner was asked."""
    found = listing(db, "meetings", _narrow(wanted) if any_at_all and not wanted.owner else Filter(limit=0))
    return found._replace(rows=tuple(row for row in found.rows if row[found.columns.index("date")]))


def next_meetings(db: sqlite3.Connection, wanted: Wanted, *, any_at_all: bool = True) -> list[NextMeeting]:
    """The next meetings of each body, as its newest minutes announce them; none of which the day is held."""
    held = [row for row in known_meetings(db, wanted, any_at_all=any_at_all).records() if row["body"]]
    newest: dict[str, Record] = {}
    for row in sorted((row for row in held if row["items"]), key=lambda row: row["date"], reverse=True):
        newest.setdefault(row["id"].partition("/")[0], row)
    days = {(row["id"].partition("/")[0], row["date"]) for row in held}
    found: list[NextMeeting] = []
    for slug, meeting in newest.items():
        minutes = listing(db, "items", Filter(), terms=[("meeting = :newest", {"newest": meeting["id"]})]).records()
        minutes = [row for row in minutes if wanted.exempt or not row["exempt"]]
        day = date.fromisoformat(meeting["date"])
        read = [(row["title"], row["text"]) for row in minutes]
        first = announced(read, day, meeting["body"])
        every = (first, *announced_too(read, first, day, meeting["body"])) if first else ()
        found += [
            NextMeeting(f"{slug}/{told.day}", meeting["body"], told, minutes[told.item])
            for told in every
            if (slug, told.day.isoformat()) not in days
        ]
    return found


def known_motions(db: sqlite3.Connection, wanted: Wanted) -> tuple[Listing, int]:
    """What was put to the meetings, newest first; how many are left out as exempt."""
    found = motions(db, _narrow(wanted))
    if wanted.about is not None:
        of = found.columns.index("item")
        found = found._replace(rows=tuple(row for row in found.rows if row[of] in wanted.about))
    return _handed_on(db, found, wanted)


def known_minutes(db: sqlite3.Connection, wanted: Wanted) -> Listing:
    """The minutes that the log is to be about, newest first; none where it is of all."""
    if wanted.about is None:
        return listing(db, "items", Filter(limit=0))
    return _handed_on(db, listing(db, "items", _narrow(wanted), terms=about(wanted, "id")), wanted)[0]


def held_at(db: sqlite3.Connection, minutes: Listing) -> dict[str, Place]:
    """Whose meeting each of the minutes is of, and where that was, as their papers say."""
    ids = json.dumps([row["id"] for row in minutes.records()])
    return {key: Place(_name(council, body), _name(venue)) for key, council, body, venue in db.execute(_HELD_AT, [ids])}


def _name(told: str | None, body: str | None = None) -> str | None:
    """A name of a few words, without the sentence that goes on behind it; None of what the body's name has in it."""
    name = (told or "").partition(". ")[0].strip()
    return name if 0 < len(name) <= _NAME and not (body and name.lower() in body.lower()) else None


_NAME = 80
_HELD_AT = """
SELECT i.id, m.council, m.body, m.venue
FROM current_items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE i.id IN (SELECT value FROM json_each(?))
"""


def news(db: sqlite3.Connection, wanted: Wanted, day: date, only: Collection[str]) -> tuple[Listing, int]:
    """What is new since a day, newest first, of what `only` has; how many rows are left out as exempt.

    What meetings decided and asked whose day is not known stands there under the day on which their paper was taken in,
    in a last column, `taken_in`.
    """
    found, hidden = _handed_on(db, since(db, day, _narrow(wanted), wanted.as_of, only=only), wanted)
    undated, more = _handed_on(db, of_no_day(db, Filter(wanted.body), only), wanted)
    came: dict[str, str] = dict(db.execute(_TAKEN_IN))
    on, document = (found.columns.index(name) for name in ("date", "document"))
    late = [(*row[:on], came[row[document]], *row[on + 1 :], came[row[document]]) for row in undated.rows]
    last = (wanted.until or date.max).isoformat()
    rows = [*((*row, None) for row in found.rows), *(row for row in late if day.isoformat() <= row[on] <= last)]
    rows.sort(key=lambda row: row[on], reverse=True)
    return found._replace(columns=(*found.columns, "taken_in"), rows=tuple(rows)), hidden + more


_TAKEN_IN = "SELECT name, substr(max(ingested_at), 1, 10) FROM documents GROUP BY name"


def no_news(db: sqlite3.Connection, wanted: Wanted, day: date) -> int:
    """How many resolutions no feed has, since they only note, thank or confirm minutes."""
    rows = formal(db, _narrow(wanted)._replace(since=day))
    hidden = frozenset() if wanted.exempt else exempt_ids(db)
    return sum(not {row["id"], row["item"]} & hidden for row in rows)


def _narrow(wanted: Wanted) -> Filter:
    return Filter(wanted.body, wanted.since, wanted.until)


def _handed_on(db: sqlite3.Connection, found: Listing, wanted: Wanted) -> tuple[Listing, int]:
    return (found, 0) if wanted.exempt else public(db, found)


def _order(row: Record) -> tuple[str, str, str, int, str]:
    return (row["date"] or "9999", row["body"] or "~", row["document"], row["start"], row["id"])


_FROM = """
SELECT s.id, (SELECT title FROM current_actions c WHERE c.id = s.id LIMIT 1),
    substr(d.text, s.span_start + 1, s.span_end - s.span_start), s.item, s.resolution
FROM action_states s JOIN documents d ON d.id = s.document
"""
_RESOLVED = """
SELECT item, path, id, text FROM current_resolutions
WHERE item IN (SELECT item FROM action_states WHERE resolution <> '')
"""


def _origins(db: sqlite3.Connection, hidden: frozenset[str]) -> dict[str, tuple[str | None, str, str, str | None]]:
    """Of each action what comes after the row in `Matter`, without words of what is hidden."""
    resolved = _resolved(db)
    rows = [(*row[:-1], resolved.get(row[-1])) for row in db.execute(_FROM).fetchall()]
    if not hidden:
        return {key: (title, words, item, whole) for key, title, words, item, whole in rows}
    telling = Telling(db, hidden)
    return {
        key: (title and telling.blanked(title), telling.blanked(words), item, whole and telling.blanked(whole))
        for key, title, words, item, whole in rows
    }


def _resolved(db: sqlite3.Connection) -> dict[str, str]:
    """Each resolution that asks for something, below the stems that it hangs from."""
    texts: dict[tuple[str, str], str] = {}
    ids: dict[str, tuple[str, str]] = {}
    for item, path, key, text in db.execute(_RESOLVED):
        texts[item, path] = text
        ids[key] = (item, path)
    return {
        key: "\n".join(texts[item, at] for at in (*stems_above(texts, item, path), path))
        for key, (item, path) in ids.items()
    }
