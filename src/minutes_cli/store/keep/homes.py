"""In which minute, or which report, of a paper a passage stands, and among how many that have the same words."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.threads.around import same_around, told_apart
from minutes_cli.threads.evidence import plain
from minutes_cli.threads.seated import Sitting, with_sitting
from minutes_cli.threads.spelling import same_words, stands_in
from minutes_cli.threads.spoken import Passage, same_title
from minutes_cli.threads.whom import with_owner
from minutes_cli.words.keys import meeting_of

from .surroundings import PRINTED_OWNER, Pinned, around_of, around_pins


class Home(NamedTuple):
    """A minute of a paper, or a report."""

    id: str
    meeting: str
    place: str
    """Of a minute what follows the meeting in its id, of a report all of it."""
    title: str
    text: str
    start: int
    end: int


class Among(NamedTuple):
    """What tells a passage from others in the same words."""

    title: str | None = None
    nth: int | None = None
    alike: int | None = None
    elsewhere: int | None = None
    around: str | None = None
    beside: int | None = None
    exempt: int | None = None
    """Whether its minute, or its report, is exempt."""


def minutes_of(db: sqlite3.Connection, document: int) -> Iterator[Home]:
    """The minutes of a paper, as they stand in it."""
    for row in db.execute(_ITEMS, (document,)).fetchall():
        yield Home(*row)


def reports_of(db: sqlite3.Connection, document: int, text: str) -> Iterator[Home]:
    """The same of its reports, given its text."""
    for key, own, subject, start, end in db.execute(_REPORTS, (document,)).fetchall():
        yield Home(key, meeting_of(key), own, subject, text[start:end], start, end)


def has_words(db: sqlite3.Connection, document: int, home: Home, quote: str) -> bool:
    """Whether a passage stands there: in its words, or as its title or a limb of it but for slips of spelling."""
    words = plain(quote)
    if not words:
        return False
    if stands_in(quote, f"{home.title} {home.text}") or same_words(words, plain(home.title)):
        return True
    limbs = db.execute(_LIMBS, (document, home.id))
    return any(same_words(words, plain(text)) for (text,) in limbs)


def among_actions(db: sqlite3.Connection, action: str) -> Among:
    """Of an action that a paper asks for, as it is shown."""
    row = db.execute(_ASKED, (action,)).fetchone()
    if row is None:
        return Among()
    key, document, meeting, title, words, task, exempt, owner = row
    (text,) = db.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    around = around_of(db, document, text)
    rows = db.execute(_ALIKE, (document, meeting, words, task, owner)).fetchall()
    having = [(other, other_title, around.get(other, [""])) for other, other_title in rows]
    among = _among(key, title, having)
    among = among._replace(around=with_owner(among.around or "", owner), exempt=int(exempt > 0))
    return _seated(db, document, meeting, among)


def among_homes(db: sqlite3.Connection, document: int, own: str, quote: str, start: int) -> Among:
    """Of a passage of a minute or of a report, to which an action is pinned."""
    homes = [*minutes_of(db, document)]
    (text,) = db.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    if all(home.id != own for home in homes):
        homes = [*reports_of(db, document, text)]
    home = next(home for home in homes if home.id == own)
    having = [h for h in homes if h is home or (h.meeting == home.meeting and has_words(db, document, h, quote))]
    (exempt,) = db.execute(_EXEMPT, {"document": document, "id": own}).fetchone()
    pins = [(h, pin) for h in having for pin in around_pins(db, document, text, (h.id, h.start, h.end, h.title), quote)]
    own_pin = min(range(len(pins)), key=lambda n: (pins[n][0] is not home, abs(pins[n][1].start - start)))
    every = [(n, h.title, pin.steps) for n, (h, pin) in enumerate(pins)]
    return _seated(db, document, home.meeting, _among(own_pin, home.title, every))._replace(exempt=int(exempt > 0))


def _seated(db: sqlite3.Connection, document: int, meeting: str, among: Among) -> Among:
    """The same with what tells the meeting from others of its body and day."""
    sitting = sittings_of(db, document).get(meeting)
    return among._replace(around=with_sitting(among.around, sitting)) if sitting else among


def sittings_of(db: sqlite3.Connection, document: int) -> dict[str, Sitting]:
    """What tells each meeting of which a paper has minutes from others of its body and day."""
    return {key: Sitting(*told) for key, *told in db.execute(_SITTINGS, (document,))}


def _among(own: object, title: str, having: Collection[tuple[object, str, Sequence[str]]]) -> Among:
    """What tells one from others, of each its title and its surroundings from the nearest outward."""
    under = [(key, steps) for key, other, steps in having if key == own or same_title(title, other)]
    mine = next(steps for key, steps in under if key == own)
    around = told_apart(mine, [steps[-1] for key, steps in under if key != own])
    here = [key for key, steps in under if key == own or same_around(around, steps[-1]) > 1]
    elsewhere, beside = len(having) - len(under), len(under) - len(here)
    return Among(title, here.index(own) + 1, len(here), elsewhere, around, beside)


def passage_of(home: Home, quote: str, pin: Pinned) -> Passage:
    """A passage of a minute, as it is told from others in the same words."""
    return Passage(home.place, plain(quote), start=pin.start, end=pin.end, title=home.title, around=pin.steps[-1])


_SITTINGS = """
SELECT m.id, m.starts, m.occasion, (
    SELECT count(*) FROM meetings o WHERE o.document = m.document AND o.kind = 'minutes' AND o.date = m.date
        AND o.council_key = m.council_key AND o.body_key IS m.body_key)
FROM meetings m WHERE m.document = ? AND m.kind = 'minutes' AND m.date IS NOT NULL
"""
_ITEMS = """
SELECT id, meeting, own_id, coalesce(title, ''), text, span_start, span_end FROM items WHERE document = ?
ORDER BY span_start
"""
_REPORTS = """
SELECT id, own_id, coalesce(subject, ''), span_start, span_end FROM papers WHERE document = ? ORDER BY span_start
"""
_LIMBS = "SELECT text FROM resolutions WHERE document = ? AND item = ?"
_EXEMPT = """
SELECT exempt FROM items WHERE document = :document AND id = :id
UNION ALL SELECT exempt FROM papers WHERE document = :document AND id = :id
"""
_ASKED = f"""
SELECT a.key, a.document, i.meeting, coalesce(i.title, ''), a.plain, a.plain_task, i.exempt, {PRINTED_OWNER}
FROM current_actions a JOIN items i ON i.document = a.document AND i.id = a.item WHERE a.id = ? AND a.added IS NULL
"""  # noqa: S608 - of our own words
_ALIKE = f"""
SELECT a.key, coalesce(i.title, '') FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.document = ? AND i.meeting = ? AND a.plain = ? AND a.plain_task = ? AND a.added IS NULL
    AND {PRINTED_OWNER} IS ? ORDER BY a.key
"""  # noqa: S608
