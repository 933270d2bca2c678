"""What later papers tell that may bear on actions: candidates found by indexed columns, for `evidence` to weigh."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from minutes_cli.threads.answering import TELLING, Request
from minutes_cli.threads.calling import is_special
from minutes_cli.threads.evidence import TITLE_THEN, Told, plain, telling
from minutes_cli.threads.rarity import Rarity
from minutes_cli.words import lazily
from minutes_cli.words.deed_kinds import deed_of
from minutes_cli.words.stems import stem, stems
from minutes_cli.words.titles import STANDING

from .asking import PLACED, Asking, day_of, of_bodies
from .citing import citations
from .known import Known, Titles
from .saying import statements

_HEAD = 160
"""Characters of a meeting's head that are quoted."""


def gather(
    db: sqlite3.Connection, known: Known, asking: Mapping[str, Asking], compared: Callable[[str], Request]
) -> dict[str, list[Told]]:
    """What bears on each action of a body, by its id; `compared` tells one as it is compared."""
    told: dict[str, list[Told]] = {key: [] for key in asking}
    heard: dict[str, str] = {}
    for found in (
        citations(db, known.home, asking),
        statements(db, known, asking, compared, heard),
        _subjects(db, known, asking, heard),
    ):
        for key, one in found:
            told[key].append(one)
    for key, one in _meetings(db, known.home, asking, told):
        told[key].append(one)
    return told


_SUBJECTS = f"""
SELECT id, date, {PLACED}, {{name}}, telling FROM {{noun}}
WHERE body_key IN ({{bodies}}) AND date > :first AND telling <> ''
"""  # noqa: S608 - our own names


_MOST_OF_IT = 0.75
"""So much of the words of a subject must be of an action."""


def _subjects(
    db: sqlite3.Connection, known: Known, asking: Mapping[str, Asking], heard: Mapping[str, str]
) -> Iterator[tuple[str, Told]]:
    """The papers and minutes of the same body whose subjects have most of their words in an action."""
    rarity, titles = known.rarity, known.titles
    rows = list(of_bodies(db, _SUBJECTS, asking))
    yield from _visits(rows, titles, asking, rarity)
    alike = _alike(rows, titles, rarity, heard)
    holding: dict[tuple[str, str], list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for group in alike:
        for word in group[1]:
            holding[group[0], word].append(group)
    stemmed = {words: stems(" ".join(words)) for _, words in alike}
    texts = _Texts(db)
    for key, one in asking.items() if alike else ():
        on_agenda = "agenda" in one.task.split()
        titled = plain(one.title or "").split() if on_agenda else ()
        words_of_it = {*one.asked.words.split(), *titled}
        shared = Counter(group for word in words_of_it for group in holding.get((one.among, word), ()))
        near = [(group, count >= _MOST_OF_IT * len(group[1])) for group, count in shared.items()]
        near = near if on_agenda else [(group, most) for group, most in near if most]
        if not near:
            continue
        task = stems(one.asked.task)
        if on_agenda:  # it stands under what is to be put there
            task |= titles.seldom(one.title) | frozenset(one.head.split())
        whole = rarity.sum(task) or 1.0
        own = _named_by_itself(one, rarity)
        for group, most in near:
            weight = rarity.sum(stemmed[group[1]] & task)
            beside = own - stemmed[group[1]]
            named = on_agenda and weight / whole >= _OF_IT and weight >= _NAMED
            for subject in alike[group]:
                if named and _is_placed(one, subject):
                    yield key, subject._replace(part=weight / whole, placed=True)
                elif most:
                    told_of = beside if "/paper-" in subject.id else beside & texts.words(subject.id)
                    apart = rarity.sum(told_of) < _BESIDE * rarity.sum(beside)
                    yield key, subject._replace(part=weight / whole, apart=apart)


def _named_by_itself(one: Asking, rarity: Rarity) -> frozenset[str]:
    """The words of a task that name something, without whoever is to do it."""
    words = stems(one.asked.task) - stems(one.owner or "")
    return frozenset(word for word in words if rarity.weight(word) >= TELLING)


class _Texts:
    """The words of minutes with their titles, each read once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._read: dict[str, frozenset[str]] = {}

    def words(self, source: str) -> frozenset[str]:
        """The words of a minute, as they are compared."""
        if source not in self._read:
            told = self._db.execute("SELECT words FROM dated_items WHERE id = ?", (source,)).fetchall()
            self._read[source] = frozenset(word for (words,) in told for word in words.split())
        return self._read[source]


def _alike(
    rows: Iterable[tuple[Any, ...]], titles: Titles, rarity: Rarity, heard: Mapping[str, str]
) -> dict[tuple[str, frozenset[str]], list[Told]]:
    """The subjects that tell anything, by their body and their words; none of what heads something again and again."""
    alike: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
    for source, day, among, title, words in rows:
        weight = rarity.sum(titles.telling(title))
        if weight < min(TITLE_THEN, _NAMED) or _OFFICE.search(title):
            continue
        told_words = telling(plain(_JOINED.sub(r"\1", title))) if "/" in title else frozenset(words.split())
        paper = "/paper-" in source
        quote = heard.get(source) if not paper else None
        said = quote or " ".join(title.split())
        told = Told("subject", source, day_of(day), said, told_words, report=paper or bool(quote), weight=weight)
        alike[among, told_words].append(told)
    return alike


def _visits(
    rows: Sequence[tuple[Any, ...]], titles: Titles, asking: Mapping[str, Asking], rarity: Rarity
) -> Iterator[tuple[str, Told]]:
    """The minutes that are headed by who came, for those who were to be invited: "Deputation from the wardens"."""
    invited = {
        key: stems(f"{one.asked.task} {one.title or ''}") | frozenset(f"{one.head} {one.about}".split())
        for key, one in asking.items()
        if rows and deed_of(one.asked.task)[0] in _INVITED
    }
    if not invited:
        return
    visits: dict[tuple[str, str], list[tuple[frozenset[str], Told]]] = defaultdict(list)
    for source, day, among, title, _ in rows:
        came = _VISIT.search(title)
        who = stems(title[came.end() :]) & titles.telling(title) if came else frozenset[str]()
        if rarity.sum(who) >= _WHO:
            told = Told("visit", source, day_of(day), " ".join(title.split()))
            visits[among, rarity.rarest(who, 1)[0]].append((who, told))
    for key, words in invited.items():
        for word in sorted(words):
            for who, told in visits.get((asking[key].among, word), ()):
                if rarity.sum(who & words) >= _OF_WHO * rarity.sum(who):
                    yield key, told


_VISIT = lazily.plain(
    r"\b(?:deputation|delegation|presentation|address|update|briefing|talk|visit)s?\s+(?:from|by)\b", lazily.IGNORECASE
)
_INVITED = frozenset(stem(word) for word in ("invite", "attend", "receive", "welcome"))
_WHO, _OF_WHO = 4.0, 0.75
"""What the names of who came must weigh, and what part of them the request must have."""
_OFFICE = lazily.plain(r"\b(?:directorate|department|division|section)\W*$", lazily.IGNORECASE)
"""A title that says whose business follows, and not what it is: who is asked to write to them asks for no report."""
_JOINED = lazily.plain(r"\b(\w[\w ]*?)(?:/[\w ]+?)+(?= (?:[Ss]ub-?)?[Cc]ommittee\b)")
"""    the Cemetery‖/Open Space/Allotments‖ Committee: it is called by the first of its names"""
_BESIDE = 0.2
"""What part of the words of a task that its subject does not have a minute must tell of, under that subject."""
_OF_IT, _NAMED, _SOON = 0.3, 3.5, 100
"""What part of a task a title must have that was to be put on an agenda, what its words must weigh, and the days within
which it is that agenda."""


def _is_placed(one: Asking, subject: Told) -> bool:
    """Whether a subject stands on the agenda of the next meeting or two, under a title of its own."""
    asked, told = one.asked.date, subject.date
    soon = asked is not None and told is not None and 0 < (told - asked).days <= _SOON
    return soon and subject.weight >= _NAMED and not STANDING.match(subject.quote)


_HELD = f"""
SELECT m.id, m.date, {PLACED}, substr(d.text, m.span_start + 1, 900)
FROM meetings m JOIN documents d ON d.id = m.document
WHERE m.kind = 'minutes' AND m.council_key = :council AND m.body_key IS :body AND m.date IN ({{days}})
ORDER BY m.draft DESC, d.sha256 DESC
"""  # noqa: S608 - our own names


def _meetings(
    db: sqlite3.Connection,
    home: tuple[str, str | None],
    asking: Mapping[str, Asking],
    told: Mapping[str, list[Told]],
) -> Iterator[tuple[str, Told]]:
    """The meetings of the body held on a day on which one was to be held."""
    wanted: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, one in asking.items():
        if "meeting" in one.asked.words.split():
            for due in {one.asked.due, *(t.due for t in told[key])} - {None}:
                wanted[one.among, str(due)].append(key)
    days = {f"d{n}": day for n, day in enumerate(sorted({day for _, day in wanted}))}
    if not days:
        return
    found: dict[str, tuple[str, Told]] = {}
    held_then = _HELD.format(days=", ".join(f":{name}" for name in days))
    for source, day, among, head in db.execute(held_then, {**days, "council": home[0], "body": home[1]}):
        found[source] = (among, Told("meeting", source, day_of(day), _head(head)))
    held = [
        ((among, str(meeting.date)), meeting, is_special(plain(meeting.quote))) for among, meeting in found.values()
    ]
    beside = {place for place, _, special in held if special}
    for place, meeting, special in held:
        for key in wanted.get(place, ()):
            if special or place not in beside or not is_special(plain(asking[key].asked.task)):
                yield key, meeting


def _head(text: str) -> str:
    """The words of a head that name the meeting and its day, as far as they are found; else its beginning."""
    told = " ".join(_FRONT.sub("", text).split())
    named = _NAMED_MEETING.search(told)
    return named[0] if named else told[:_HEAD].rpartition(" ")[0] + " …"


_FRONT = lazily.plain(r"\A\s*(?:---\s*\n.*?\n---|Original file\s*\n?---)\s*", lazily.DOTALL)
_NAMED_MEETING = lazily.plain(
    r"(?:[A-Z][\w’'()&,-]* ){0,8}(?i:minutes|meeting|proceedings)\b.{0,220}?\b(?:19|20)\d\d\b"
)
