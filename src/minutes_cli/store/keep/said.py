"""The rows of what people said of actions, and the papers that these bear on."""

import json
import sqlite3
from typing import NamedTuple

from minutes_cli.threads.seated import Sitting, read_sitting
from minutes_cli.threads.spelling import named
from minutes_cli.threads.spoken import Passage
from minutes_cli.threads.standing import Word
from minutes_cli.threads.whom import beside_task, named_in, read_owner
from minutes_cli.words.keys import meeting_of


class Said(NamedTuple):
    """A row of `verdicts`."""

    key: int
    action: str
    sha256: str | None
    place: str | None
    words: str | None
    task: str | None
    quote: str | None
    start: int | None
    end: int | None
    title: str | None
    nth: int | None
    alike: int | None
    elsewhere: int | None
    around: str | None
    beside: int | None
    exempt: int | None
    adds: int | None
    word: str
    changes: str | None
    on: str
    by: str | None
    because: str | None
    said_id: str
    settles: str | None
    """As JSON, the ids of what was in doubt there when this was said; None of what was said before that was kept."""

    @property
    def passage(self) -> Passage:
        sitting, around = read_sitting(self.around)
        owner, around = read_owner(around)
        among = (self.title, self.nth or 1, self.alike or 1, self.elsewhere or 0, around, self.beside or 0)
        besides = beside_task(self.quote or "", self.task)
        told = (self.place, self.words, self.task, self.start, self.end, named(self.quote or ""))
        return Passage(*told, *among, besides, named_in(owner), sitting)

    @property
    def sitting(self) -> Sitting | None:
        """What told its meeting from others of the day."""
        return read_sitting(self.around)[0]

    @property
    def meeting(self) -> str:
        return meeting_of(self.action)

    def told(self) -> Word:
        """As it is folded and shown."""
        quote = " ".join(self.quote.split()) if self.quote else self.words
        return Word(self.key, self.word, self.on, self.by, self.because, json.loads(self.changes or "{}"), quote)


_VERDICTS = """
SELECT key, action, sha256, place, words, task, quote, span_start, span_end, title, nth, alike, elsewhere, around,
    beside, exempt, adds, word, changes, on_date, by_whom, because, said_id, settles
FROM verdicts ORDER BY key
"""


def all_said(db: sqlite3.Connection) -> list[Said]:
    """Everything that was ever said of actions, first to last."""
    return [Said(*row) for row in db.execute(_VERDICTS)]


def documents_of(db: sqlite3.Connection, meeting: str) -> list[int]:
    """The documents that tell of a meeting."""
    return sorted({document for document, *_ in _tellings(db, meeting)})


def bodies_of(db: sqlite3.Connection, meeting: str) -> list[tuple[str, str]]:
    """Council and body of a meeting, as they are compared; '' for none."""
    return sorted({(council, body) for _, council, body in _tellings(db, meeting)})


def _tellings(db: sqlite3.Connection, meeting: str) -> list[tuple[int, str, str]]:
    sql = _TELLING + (_COPY if "undated-" in meeting else "")
    return db.execute(sql, {"id": meeting}).fetchall()


_TELLING = """
SELECT document, council_key, coalesce(body_key, '') FROM meetings WHERE id = :id
UNION SELECT o.document, o.council_key, coalesce(o.body_key, '') FROM meetings m JOIN meetings o ON o.id = m.id
    WHERE m.own_id = :id
UNION SELECT document, council_key, coalesce(body_key, '') FROM papers
    WHERE substr(id, 1, length(:id) + 1) = :id || '/' OR substr(own_id, 1, length(:id) + 1) = :id || '/'
"""
_COPY = """
UNION SELECT o.document, o.council_key, coalesce(o.body_key, '') FROM settled_meetings s
    JOIN meetings o ON o.id = s.settled_by WHERE s.id = :id
"""


def free_path(db: sqlite3.Connection, document: int, item: str, path: str) -> str:
    """The path of what was added, or the next that is free: passages of two minutes may have come to stand in one."""
    taken = {key for (key,) in db.execute(_ADDED_HERE, {"document": document})}
    paths = (path, *(f"[+{n}]" for n in range(1, len(taken) + 2)))
    return next(one for one in paths if f"{item}{one}" not in taken)


_ADDED_HERE = """
SELECT id FROM actions WHERE document = :document AND added IS NOT NULL
UNION ALL SELECT id FROM paper_actions WHERE document = :document
"""
