"""What people said, laid upon the actions as they are held now.

What they said is kept for ever in `verdicts`; what counts of it stands beside each action it was said of (`said`), and
the fields they set stand in place of the paper's.  That follows from what is held, and is made anew whenever rows are.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from minutes_cli.threads.evidence import plain
from minutes_cli.threads.spoken import Held, Passage, chosen, meant
from minutes_cli.threads.standing import FIELDS, Word, standing
from minutes_cli.threads.whom import beside_task, named_in

from .homes import Home, has_words, minutes_of, passage_of, reports_of
from .loose import settled
from .said import Said, all_said, free_path
from .seated import Meetings
from .surroundings import Pinned, around_of, around_pins


def lay_words(db: sqlite3.Connection, documents: Iterable[int]) -> None:
    """Lay what people said upon the actions of some documents; call it inside a transaction, their ids being settled.

    1. a word counts for the action whose words it was said of, in each paper of that meeting that has them;
    2. where a paper has that meeting and not those words, it counts for nothing there, and is in doubt for what stands
       in the same place now;
    3. what a person added is a row of its own, wherever the passage it was pinned to stands.
    """
    said = all_said(db)
    undated = any("undated-" in one.meeting for one in said)
    for document in documents:
        _Paper(db, document, copies=undated).lay(said)


class _Held(NamedTuple):
    """An action of a paper."""

    key: int
    meeting: str
    passage: Passage
    fields: dict[str, Any]
    """As the paper has them …"""
    persons: str | None
    """… and the names that initials in its owner stand for."""


class _Paper:
    """One document, and what was said of its actions."""

    def __init__(self, db: sqlite3.Connection, document: int, *, copies: bool) -> None:
        self._db, self._document = db, document
        (self._sha256,) = db.execute("SELECT sha256 FROM documents WHERE id = ?", (document,)).fetchone()
        self._meetings = Meetings(db, document, self._sha256, copies=copies)
        self._held: list[_Held] = []
        self._of: dict[frozenset[str], tuple[list[_Held], Held]] = {}

    @cached_property
    def _text(self) -> str:
        return str(self._db.execute("SELECT text FROM documents WHERE id = ?", (self._document,)).fetchone()[0])

    @cached_property
    def _minutes(self) -> list[Home]:
        return [*minutes_of(self._db, self._document)]

    @cached_property
    def _reports(self) -> list[Home]:
        return [*reports_of(self._db, self._document, self._text)]

    def lay(self, said: list[Said]) -> None:
        """Write down, for each action, what counts of what was said."""
        self._reset()
        said = [one for one in said if self._meetings.concern(one)]
        self._held = self._actions() if said else []
        counting: dict[int, list[Said]] = defaultdict(list)
        doubtful: dict[int, list[Said]] = defaultdict(list)
        added: dict[int, int] = {}
        of_added: dict[int | None, list[Said]] = defaultdict(list)
        for one in said:
            of_added[one.key if one.word == "add" else one.adds].append(one)
        for one in said:
            if one.word == "add":
                if row := self._add(one, of_added[one.key]):
                    added[one.key] = row
                    counting[row].append(one)
                continue
            if one.adds is not None:
                if one.adds in added:
                    counting[added[one.adds]].append(one)
                continue
            held, among = self._among(one)
            at = meant(one.passage, among, same_text=one.sha256 == self._sha256)
            if at is not None:
                counting[held[at].key].append(one)
            elif here := among.placed.get(one.place):
                doubtful[held[here[0]].key].append(one)
        held_by_key = {h.key: h for h in self._held}
        gone = settled(said)
        for key in {**counting, **doubtful}:
            # before it was kept what somebody had seen in doubt: who spoke of it since has seen what stands there
            seen = max((one.key for one in counting[key] if one.settles is None and one.word != "note"), default=0)
            left = [one for one in doubtful[key] if one.key > seen and one.said_id not in gone]
            over = settled(counting[key])
            past = [one for one in said if one.said_id in over or (one in doubtful[key] and one not in left)]
            self._write(key, held_by_key.get(key), counting[key], left, past)

    def _among(self, one: Said) -> tuple[list[_Held], Held]:
        """The actions of these, made ready once for all that was said of them."""
        meetings = self._meetings.meant(one)
        if meetings not in self._of:
            held = [h for h in self._held if h.meeting in meetings]
            self._of[meetings] = held, Held(h.passage for h in held)
        return self._of[meetings]

    def _reset(self) -> None:
        """Give the paper back what it says."""
        self._db.execute("DELETE FROM actions WHERE document = ? AND added IS NOT NULL", (self._document,))
        self._db.execute("DELETE FROM paper_actions WHERE document = ?", (self._document,))
        rows = self._db.execute(
            "SELECT key, said FROM actions WHERE document = ? AND said IS NOT NULL", (self._document,)
        )
        for key, said in rows.fetchall():
            told = json.loads(said)
            self._set(key, told["amended"])
            if "owner" in told["amended"]:
                self._db.execute("UPDATE actions SET persons = ? WHERE key = ?", (told["persons"], key))
            self._db.execute("UPDATE actions SET said = NULL WHERE key = ?", (key,))

    def _set(self, key: int, fields: dict[str, Any]) -> None:
        """Set the fields; the persons that the initials of one owner stand for are not those of another."""
        if "owner" in fields:
            self._db.execute(f"UPDATE {_table(key)} SET persons = NULL WHERE key = ?", (abs(key),))  # noqa: S608
        for name in FIELDS:
            if name in fields:
                self._db.execute(f"UPDATE {_table(key)} SET {name} = ? WHERE key = ?", (fields[name], abs(key)))  # noqa: S608

    def _actions(self) -> list[_Held]:
        rows = self._db.execute(_ACTIONS, (self._document,))
        around = {key: steps[-1] for key, steps in around_of(self._db, self._document, self._text).items()}
        return [
            _Held(
                key,
                meeting,
                Passage(
                    *told,
                    title=title,
                    around=around.get(key, ""),
                    besides=beside_task(self._text[start:end], task),
                    owner=named_in(fields[0]),
                ),
                dict(zip(FIELDS, fields, strict=True)),
                persons,
            )
            for key, meeting, *fields, persons, place, words, task, start, end, title in rows
            for told in [(place, words, task, start, end)]
        ]

    def _write(
        self, key: int, held: _Held | None, said: list[Said], doubtful: list[Said], past: Iterable[Said]
    ) -> None:
        words = [one.told() for one in said]
        now = standing(words)
        told = {
            "status": now.status,
            "on": now.on,
            "by": now.by,
            "because": now.because,
            "amended": {name: held.fields[name] for name in FIELDS if name in now.set} if held else {},
            "persons": held.persons if held and "owner" in now.set else None,
            "added": held is None,
            "words": [
                {**_shown(word), "in_doubt": word.key in doubted}
                for doubted in [{one.key for one in doubtful}]
                for word in sorted([*words, *(one.told() for one in doubtful)])
            ],
            "settled": [_shown(one.told()) for one in past],
        }
        self._set(key, dict(now.set))
        said_so = json.dumps(told, ensure_ascii=False)
        self._db.execute(f"UPDATE {_table(key)} SET said = ? WHERE key = ?", (said_so, abs(key)))  # noqa: S608

    def _add(self, one: Said, said: list[Said]) -> int | None:
        """A row for what a person added, where the passage stands in a minute or a report here; None where it does not.

        The key of one that stands in a report is negative, here as in `current_actions`.
        """
        home = self._home(one)
        if home is None or standing(other.told() for other in said).withdrawn:
            return None
        item, start, end = home
        path = free_path(self._db, self._document, item.id, one.action[one.action.rindex("[") :])
        told = json.loads(one.changes or "{}")
        page = self._db.execute(_PAGE, (self._document, start)).fetchone()
        words = plain(told["task"])
        row = (self._document, f"{item.id}{path}", item.id, path, told.get("owner"), told["task"], told.get("due"))
        place = (words, words, page and page[0], start, end, one.key)
        if _in_report(one):
            return -int(self._db.execute(_INSERT_IN_REPORT, (*row, *place, item.meeting)).fetchone()[0])
        return int(self._db.execute(_INSERT, (*row, *place)).fetchone()[0])

    def _home(self, one: Said) -> tuple[Home, int, int] | None:
        """The minute, or the report, in which the passage stands, and where; all of it, where its spelling differs."""
        meetings = self._meetings.meant(one)
        every = self._reports if _in_report(one) else self._minutes
        items = [item for item in every if item.meeting in meetings]
        quote = " ".join((one.quote or "").split())
        if one.sha256 == self._sha256 and one.start is not None and one.end is not None:
            stands = " ".join(self._text[one.start : one.end].split()) == quote
            around = [item for item in items if item.start <= one.start < item.end]
            if stands and around:
                return min(around, key=lambda item: item.end - item.start), one.start, one.end
        having = [
            (item, pin)
            for item in items
            if has_words(self._db, self._document, item, quote)
            for pin in self._pins(item, quote)
        ]
        said = one.passage._replace(place=(one.place or "").rpartition("[")[0], words=plain(quote))
        at = chosen(said, [passage_of(item, quote, pin) for item, pin in having])
        return None if at is None else (having[at][0], having[at][1].start, having[at][1].end)

    def _pins(self, item: Home, quote: str) -> list[Pinned]:
        home = (item.id, item.start, item.end, item.title)
        return around_pins(self._db, self._document, self._text, home, quote)


def _shown(word: Word) -> dict[str, Any]:
    return {
        "key": word.key,
        "word": word.word,
        "on": word.on,
        "by": word.by,
        "because": word.because,
        "changes": dict(word.changes),
        "of": word.quote,
    }


def _in_report(one: Said) -> bool:
    """Whether what was added was pinned to a report, and not to a minute."""
    return one.place is not None and not one.place.startswith("/")


def _table(key: int) -> str:
    return "actions" if key > 0 else "paper_actions"


_ACTIONS = """
SELECT a.key, i.meeting, a.owner, a.task, a.due, a.persons, i.own_id || substr(a.id, length(a.item) + 1), a.plain,
    a.plain_task, a.span_start, a.span_end, coalesce(i.title, '')
FROM actions a JOIN items i ON i.document = a.document AND i.id = a.item
WHERE a.document = ? AND a.added IS NULL ORDER BY a.key
"""
_PAGE = "SELECT number FROM pages WHERE document = ? AND span_start <= ? ORDER BY position DESC LIMIT 1"
_INSERT = """
INSERT INTO actions (document, id, item, path, owner, task, due, undertaking, plain, plain_task, page, span_start,
    span_end, added)
VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?) RETURNING key
"""
_INSERT_IN_REPORT = """
INSERT INTO paper_actions (document, id, paper, path, owner, task, due, plain, plain_task, page, span_start, span_end,
    added, meeting)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key
"""
