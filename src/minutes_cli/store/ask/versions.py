"""The same meeting from several papers: where their copies differ, limb by limb."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from minutes_cli.store.entry import Entry
from minutes_cli.store.listing import Listing
from minutes_cli.threads.differing import bare, differing
from minutes_cli.words.keys import meeting_of

from .amending import amendments
from .filters import ALL, PLACE, Filter, conditions, narrowed

COLUMNS = (*PLACE, "other", "what", "here", "there")


class _Minute(NamedTuple):
    """One minute as one paper has it."""

    id: str
    number: str
    title: str | None
    place: tuple[int | None, int, int]
    text: str
    limbs: dict[str, tuple[str, tuple[int | None, int, int]]]
    """By path: text and place."""
    exempt: bool
    actions: dict[str, _Asked]
    """What it asks for, as tasks are compared."""

    @property
    def told(self) -> str:
        """Its title as titles are compared; nothing where it has none."""
        return bare(self.title or "").casefold()


class _Asked(NamedTuple):
    """One action as one paper has it."""

    task: str
    shown: str
    labelled: bool
    """It stands in no resolution: of those the limbs are compared."""
    page: int | None


class _Copy(NamedTuple):
    """The minutes of one meeting as one paper has them."""

    document: str
    minutes: dict[str, _Minute]
    """By number, or by title where one of the papers has no numbers."""


_COPIES = """
SELECT m.document, m.id, m.unnumbered FROM meetings m WHERE m.id = :meeting AND m.kind = 'minutes'
UNION SELECT s.document, s.id, 1 FROM settled_meetings s WHERE s.settled_by = :meeting
"""
_MINUTES = """
SELECT i.id, i.number, i.title, i.page, i.span_start, i.span_end, i.text, i.exempt
FROM items i WHERE i.document = ? AND i.meeting = ? ORDER BY i.span_start
"""
_ACTIONS = """
SELECT plain_task, task, iif(owner IS NULL, '', owner || ': ') || task, resolution IS NULL AND NOT undertaking, page
FROM actions WHERE document = ? AND item = ? AND added IS NULL ORDER BY span_start
"""
_LIMBS = "SELECT path, text, page, span_start, span_end FROM resolutions WHERE document = ? AND item = ?"
_SHOWN = """
SELECT m.document, d.name FROM current_meetings m JOIN documents d ON d.id = m.document
WHERE m.id = ? AND m.kind = 'minutes'
"""
_TWICE = """
SELECT id FROM meetings WHERE kind = 'minutes' GROUP BY id HAVING count(*) > 1
UNION SELECT settled_by FROM settled_meetings ORDER BY 1
"""


def with_versions(db: sqlite3.Connection, entry: Entry) -> Entry:
    """A minute, resolution or meeting with the differences between its copies."""
    key = entry.record["id"]
    if entry.kind not in {"item", "resolution", "meeting"}:
        return entry
    meeting = key if entry.kind == "meeting" else meeting_of(key)
    rows = [row for row in differences(db, meeting) if entry.kind == "meeting" or _within(row[0], key)]
    copies = Listing("copies", ("document", "draft"), tuple((c["document"], c["draft"]) for c in _held(db, meeting)))
    return replace(entry, parts=(*entry.parts, copies, Listing("versions", COLUMNS, tuple(rows))))


DRAFTS = (*PLACE, "body", "date", "draft", "copies", "differences", "corrections")
"""Of a meeting: whether only a draft is held, each copy, where the copies differ, and what later minutes correct."""
_DRAFTED = """
SELECT id, document_name, page, span_start, span_end, body, date, draft FROM current_meetings m {where}
ORDER BY date IS NULL, date DESC, id
"""
_SEVERAL = """
kind = 'minutes' AND (draft OR EXISTS (
    SELECT 1 FROM meetings o WHERE o.id = m.id AND o.kind = 'minutes' AND o.key <> m.key)
    OR EXISTS (SELECT 1 FROM settled_meetings s WHERE s.settled_by = m.id))
"""
_COPIED = """
SELECT d.name, m.draft FROM meetings m JOIN documents d ON d.id = m.document
WHERE m.id = :meeting AND m.kind = 'minutes'
UNION SELECT d.name, m.draft FROM settled_meetings s JOIN meetings m ON m.key = s.key
JOIN documents d ON d.id = m.document WHERE s.settled_by = :meeting ORDER BY 2, 1
"""


def drafts(db: sqlite3.Connection, narrow: Filter = ALL) -> Listing:
    """The meetings of which a draft, or more than one copy, is held: where copies differ, and what corrects them."""
    where, values = conditions([*narrowed(db, narrow), (_SEVERAL, {})])
    shown = []
    for *row, draft in db.execute(_DRAFTED.format(where=where), values).fetchall()[: narrow.limit]:
        copies = _held(db, row[0])
        differ = [dict(zip(COLUMNS, one, strict=True)) for one in differences(db, row[0])]
        corrected = amendments(db, {"body": row[5], "date": row[6]}).records() if row[6] else []
        shown.append((*row, bool(draft), copies, differ, corrected))
    return Listing("drafts", DRAFTS, tuple(shown))


def _held(db: sqlite3.Connection, meeting: str) -> list[dict[str, object]]:
    """The papers that have the minutes of a meeting, drafts last."""
    return [{"document": name, "draft": bool(d)} for name, d in db.execute(_COPIED, {"meeting": meeting})]


def held_twice(db: sqlite3.Connection) -> list[str]:
    """The meetings of which several papers have the minutes."""
    return [key for (key,) in db.execute(_TWICE)]


def differences(db: sqlite3.Connection, meeting: str) -> Iterator[tuple[object, ...]]:
    """Where the copies of a meeting differ from the one that is shown, as `COLUMNS` has it."""
    shown = db.execute(_SHOWN, (meeting,)).fetchone()
    copies = db.execute(_COPIES, {"meeting": meeting}).fetchall()
    if shown is None or len(copies) < 2:
        return
    by_title = any(unnumbered for _, _, unnumbered in copies)
    read = {document: _copy(db, document, key, by_title=by_title) for document, key, _ in copies}
    here = read.pop(shown[0])
    for there in sorted(read.values(), key=lambda copy: copy.document):
        moved = _renumbered(here.minutes, there.minutes)
        for number, elsewhere in moved.items():
            yield from (
                (key, here.document, *place, there.document, *told)
                for key, *told, place in _under_two(here.minutes[number], there.minutes[elsewhere])
            )
        for number in dict.fromkeys((*here.minutes, *there.minutes)):
            if number in moved or (number not in here.minutes and number in moved.values()):
                continue
            for minute, what, one, other, place in _compared(here.minutes.get(number), there.minutes.get(number)):
                yield (minute, here.document, *place, there.document, what, one, other)


def _copy(db: sqlite3.Connection, document: int, meeting: str, *, by_title: bool) -> _Copy:
    name = db.execute("SELECT name FROM documents WHERE id = ?", (document,)).fetchone()[0]
    minutes = {}
    for key, number, title, page, start, end, text, exempt in db.execute(_MINUTES, (document, meeting)).fetchall():
        limbs = {p: (_folded(t), (pg, s, e)) for p, t, pg, s, e in db.execute(_LIMBS, (document, key))}
        asked = {
            plain: _Asked(task, _folded(shown), bool(labelled), at)
            for plain, task, shown, labelled, at in db.execute(_ACTIONS, (document, key))
        }
        named = _folded(title).casefold() if by_title and title else number
        minutes[named] = _Minute(
            key, number, title and _folded(title), (page, start, end), text, limbs, bool(exempt), asked
        )
    return _Copy(name, minutes)


def _renumbered(here: Mapping[str, _Minute], there: Mapping[str, _Minute]) -> dict[str, str]:
    """The numbers that only one copy has of what only the other has under another, each title once in both."""
    alone = [
        {told: number for number, told in titled.items() if told and count[told] == 1 and number not in theirs}
        for mine, theirs in ((here, there), (there, here))
        for titled in ({number: minute.told for number, minute in mine.items()},)
        for count in (Counter(titled.values()),)
    ]
    return {number: alone[1][told] for told, number in alone[0].items() if told in alone[1]}


def _under_two(here: _Minute, there: _Minute) -> Iterator[tuple[Any, ...]]:
    """What is said of a minute that two copies number otherwise, as `_compared` says it: both are listed."""
    told = there.id if there.exempt and not here.exempt else here.id
    both = len(here.actions.keys() & there.actions.keys())
    those = "an action is" if both == 1 else f"{both} actions are"
    twice = f", and {those} listed under both, to be closed under each" if both else ""
    what = f"number of “{here.title}”{twice}"
    yield told, what, here.number, there.number, here.place


_Difference = tuple[str, str, str | None, str | None, tuple[int | None, int | None, int | None]]


def _compared(here: _Minute | None, there: _Minute | None) -> Iterator[_Difference]:
    """What differs between two copies of one minute: (id, what, as it is here, as it is there, place).

    The id is that of the copy which is exempt, where one is: what is handed on leaves it out by that.
    """
    if here is None or there is None:
        only = here or there
        if only:
            told = f"minute {only.number}"
            place = here.place if here else (None, None, None)
            yield only.id, told, here and here.title, there and there.title, place
        return
    told = there.id if there.exempt and not here.exempt else here.id
    if bare(here.title or "").casefold() != bare(there.title or "").casefold():
        yield told, f"title of {here.number}", here.title, there.title, here.place
    changed = False
    for path in dict.fromkeys((*here.limbs, *there.limbs)):
        one, place = here.limbs.get(path, (None, here.place))
        other = there.limbs.get(path, (None, there.place))[0]
        if one is None or other is None or bare(one) != bare(other):
            changed = True
            yield told + path, f"{here.number} {path}".strip(), one, other, place
    said = [] if changed else [*differing(here.text, there.text)]
    for one, other in said:
        yield told, f"words of {here.number}", one, other, here.place
    quoted = [bare(other) for _, other in said if other]
    for task, asked in there.actions.items():
        if asked.labelled and task not in here.actions and not any(bare(asked.task) in words for words in quoted):
            page = f" (page {asked.page})" if asked.page else ""
            yield told, f"action of {here.number}", None, f"{asked.shown}{page}", here.place


def _within(key: object, of: str) -> bool:
    """Whether an id is of a minute or limb, or of one below it."""
    return str(key) == of or str(key).startswith((of + "(", of + "["))


def _folded(text: str) -> str:
    return " ".join(text.split())
