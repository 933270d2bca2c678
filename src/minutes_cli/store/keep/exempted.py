"""What persons said of whether something is exempt, and of what that is held now it counts; nothing is written here."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from minutes_cli.threads.exempted import Thing, doubtful, having, same, thing
from minutes_cli.threads.matter import Key
from minutes_cli.words.keys import meeting_of

from .journal import EXEMPTION
from .said import documents_of


class Told(NamedTuple):
    """A row of `exemptions`."""

    key: int
    said_id: str
    said_at: str
    thing: str
    kind: str
    sha256: str
    place: str
    title: str
    text: str
    start: int
    end: int
    council: str
    body: str | None
    date: str | None
    exempt: int | None
    takes: str
    on: str
    by: str | None
    because: str | None

    @property
    def meeting(self) -> str:
        return meeting_of(self.thing)

    @property
    def follows(self) -> bool:
        """Whether it was said of a paper whose place this one took (`following`): all of it is the same but of what."""
        if self.exempt is None:
            return False
        return not (self.sha256.startswith(self.thing) if self.kind == "document" else self.place)

    @property
    def word(self) -> tuple[object, ...]:
        """What is the same of a word and of what it became where it followed."""
        return self.kind, self.thing, self.said_at, self.exempt


class Laid(NamedTuple):
    """What persons said, upon what is held."""

    rows: Mapping[Key, int]
    """Of each row of which something counts, whether it is exempt."""
    words: Mapping[Key, Sequence[tuple[Told, bool]]]
    """All that was said of a row, first to last, and whether it is in doubt."""
    doubts: Mapping[str, Sequence[Key]]
    """Of what counts and whose words nothing has any more, by its id, what may have come in their place."""
    told: Mapping[str, Told]
    """Every word by its id."""


NOTHING = Laid({}, {}, {}, {})
_ALL = f"SELECT key, said_id, said_at, {', '.join(EXEMPTION)} FROM exemptions ORDER BY key"  # noqa: S608 - our own names


def all_told(db: sqlite3.Connection) -> list[Told]:
    """Everything that was ever said of this, first to last; what followed has the key of the word that it was."""
    told = [Told(*row) for row in db.execute(_ALL)]
    first: dict[object, int] = {}
    for one in told:
        first.setdefault(one.word, one.key)
    return [one._replace(key=first[one.word]) if one.follows else one for one in told]


def laid(db: sqlite3.Connection) -> Laid:
    """Find out what counts of all that was said, and of what; nothing is written.

    1. a word counts for what has its words, in every paper of that meeting;
    2. where nothing has them, "exempt" counts in doubt for what may have come in their place, "open" for nothing;
    3. what was said last counts; who spoke of what is in doubt has settled it there.
    """
    told = all_told(db)
    if not told:
        return NOTHING
    held = _Held(db, told)
    back = {own for one in told for own in json.loads(one.takes)}
    exact: dict[Key, list[Told]] = defaultdict(list)
    near: dict[Key, list[Told]] = defaultdict(list)
    places: dict[str, tuple[list[Key], bool]] = {}
    for one in told:
        if one.exempt is None:
            at = {key: None for own in json.loads(one.takes) if own in places for key in places[own][0]}
            places[one.said_id] = list(at), True
        else:
            places[one.said_id] = found, sure = held.find(one)
            if one.said_id not in back:
                for key in found:
                    (exact if sure else near)[key].append(one)
    last = {key: words[-1] for key, words in exact.items()}
    left = _left([one for one in told if one.said_id not in back], places, last)
    rows = {key: int(one.exempt or 0) for key, one in last.items()}
    for key, words in near.items():
        if any(one.exempt and one.said_id in left and (key not in last or last[key].key < one.key) for one in words):
            rows[key] = 1
    words_of: dict[Key, list[tuple[Told, bool]]] = defaultdict(list)
    for one in told:
        found, sure = places[one.said_id]
        for key in found:
            words_of[key].append((one, not sure and one.said_id in left))
    return Laid(rows, words_of, left, {one.said_id: one for one in told})


def _left(
    told: Sequence[Told], places: Mapping[str, tuple[list[Key], bool]], last: Mapping[Key, Told]
) -> dict[str, list[Key]]:
    """Of each word that is in doubt, and not settled, what may have come in the place of what it was said of.

    What followed to another paper tells it in the place of the word that it was.
    """
    followed: dict[object, set[Key]] = defaultdict(set)
    for one in told:
        if one.follows:
            followed[one.word] |= {*places[one.said_id][0]}
    left = {}
    for one in told:
        found, sure = places[one.said_id]
        if sure or (not one.follows and followed[one.word] and followed[one.word].issuperset(found)):
            continue
        if not found or any(key not in last or last[key].key < one.key for key in found):
            left[one.said_id] = found
    return left


# --- what is held ---

_ITEMS = """
SELECT 'items', i.key, i.own_id, i.title, i.text, d.sha256, m.id, m.own_id
FROM items i JOIN documents d ON d.id = i.document JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE i.document = ? ORDER BY i.key
"""
_REPORTS = """
SELECT 'papers', p.key, p.own_id, p.subject, substr(d.text, p.span_start + 1, p.span_end - p.span_start), d.sha256,
    p.id, p.own_id
FROM papers p JOIN documents d ON d.id = p.document WHERE p.document = ? ORDER BY p.key
"""
_TITLED_ITEMS = """
SELECT DISTINCT i.document FROM items i JOIN meetings m ON m.document = i.document AND m.id = i.meeting
WHERE m.council_key = ? AND i.title = ?
"""
_TITLED_REPORTS = "SELECT DISTINCT document FROM papers WHERE council_key = ? AND subject = ?"
_WHOLE = """
SELECT 'items', key FROM items WHERE document = :id UNION ALL SELECT 'papers', key FROM papers WHERE document = :id
UNION ALL SELECT 'documents', :id
"""


class _Held:
    """The minutes and reports of papers, read once for all that was said of them."""

    def __init__(self, db: sqlite3.Connection, told: Sequence[Told]) -> None:
        self._db = db
        self._words: dict[object, list[Told]] = defaultdict(list)
        for one in told:
            if one.kind == "document":
                self._words[one.word].append(one)
        self._of: dict[tuple[str, int], list[tuple[Key, Thing, set[str]]]] = {}

    def find(self, one: Told) -> tuple[list[Key], bool]:
        """What has the words of which something was said; else what may have come in their place, and False."""
        if one.kind == "document":
            return self._paper(one)
        if one.follows:
            return self._followed(one)
        said = thing(one.place, one.title, one.text, one.sha256)
        papers = self._papers(one)
        if not papers:
            return self._elsewhere(one, said), False
        every = [[(key, held) for key, held in self._among(document, one)] for document in papers]
        sure = [
            among[n][0] for among in every for n in having(said, [held for _, held in among], closing=bool(one.exempt))
        ]
        if sure:
            return sure, True
        return [among[n][0] for among in every for n in doubtful(said, [held for _, held in among])], False

    def _elsewhere(self, one: Told, said: Thing) -> list[Key]:
        """What has its title and its words, where no paper of that meeting is held: a body may be spelt otherwise."""
        sql = _TITLED_ITEMS if one.kind == "item" else _TITLED_REPORTS
        named = [document for (document,) in self._db.execute(sql, (one.council, one.title)).fetchall()]
        every = [self._among(document, one) for document in named]
        return [among[n][0] for among in every for n in having(said, [held for _, held in among], closing=True)]

    def _followed(self, one: Told) -> tuple[list[Key], bool]:
        """What has its words in the paper that took the place of that of which it was said; nothing, where it went."""
        document = self._of_content(one.sha256)
        among = self._among(document, one) if document else []
        said, every = thing(one.place, one.title, one.text, one.sha256), [held for _, held in among]
        found = [among[n][0] for n in same(said, every) or doubtful(said, every)]
        return found, not found

    def _paper(self, one: Told) -> tuple[list[Key], bool]:
        """All that is read of a paper; else of that which lies where it lay last, if it followed to none."""
        if document := self._of_content(one.sha256):
            return self._whole(document), not one.follows
        words = self._words[one.word]
        if one is not words[-1] or any(self._of_content(other.sha256) for other in words):
            return [], True
        found = self._db.execute("SELECT id FROM documents WHERE place = ?", (one.place,)).fetchone()
        return self._whole(found[0]) if found else [], False

    def _whole(self, document: int) -> list[Key]:
        return [(table, key) for table, key in self._db.execute(_WHOLE, {"id": document}).fetchall()]

    def _of_content(self, sha256: str) -> int | None:
        found = self._db.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return int(found[0]) if found else None

    def _papers(self, one: Told) -> list[int]:
        """The documents that tell of the meeting, and that of which it was said."""
        own = self._of_content(one.sha256)
        return sorted({*documents_of(self._db, one.meeting), *([own] if own else [])})

    def _among(self, document: int, one: Told) -> list[tuple[Key, Thing]]:
        """Those of that meeting in a paper; where it has another id since, all of them."""
        if (of := (one.kind, document)) not in self._of:
            rows = self._db.execute(_ITEMS if one.kind == "item" else _REPORTS, (document,)).fetchall()
            self._of[of] = [
                ((table, key), thing(place, title, text, sha256), {*homes, *map(meeting_of, homes)})
                for table, key, place, title, text, sha256, *homes in rows
            ]
        rows_of = self._of[of]
        here = [(key, held) for key, held, ids in rows_of if one.meeting in ids]
        return here or [(key, held) for key, held, _ in rows_of]
