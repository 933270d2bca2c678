"""What became of an action, as far as the papers held now can tell.

Pure.  Evidence that brings an action back makes it `reported`; evidence that says the opposite keeps it `open`, with
the date it gives; evidence that it is rescinded or not pursued makes it `ended`; only a person closes it.

The ways in which later papers bear on an action:
1. a later minute or paper cites the minute (and limb) that asked for it;
2. a meeting that was to be held on a day is held to have taken place on that day;
3. a paper, or a minute, of the meeting it was due for is on its subject; or a later paper, of whose subject every word
   stands in the request;
4. a sentence says what became of something, and shares enough with it (see `bearing`); so does a row of a log.

A request that recurs is never brought back for good: what reports on it says from when the next is counted.
"""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from minutes_cli.words import lazily
from minutes_cli.words.deed_kinds import deed_of

from .another import is_elsewhere
from .bearing import Bearing
from .calling import calls
from .ending import is_end_of_another
from .parts import did, lacking, parts_of
from .roles import is_another_deed

_GENERIC = frozenset(
    """
    a an and as at be by for from in into it its of on or that the their this to was were will with which who
    has have had been being is are not no any all each

    report reports reporting update updated updates refreshed revised progress further annual review paper
    papers version draft final copy details information overview item items committee meeting meetings members
    member council councils board cabinet minute minutes resolved matters arising

    submit submitted submits present presented presentation provide provided provides setting out request
    requested consider considered considering receive received next held regarding following upon including
    include included about new

    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
"""Words that say nothing of what a request or a paper is about."""
_SHORT_REPORT = 5
"""A subject of one telling word is one only if the word is longer than this."""


class Asked(NamedTuple):
    """An action, as far as evidence needs to know it."""

    id: str
    date: dt.date | None
    """Of the meeting that asked."""
    place: str
    """Where it was asked, in words: "Minute 9 (2) of 2017-06-21"."""
    due: dt.date | None
    task: str
    words: str
    """The resolution, whole, as `plain` leaves it."""
    path: str = ""
    """Of the resolution, for comparison; empty for the whole minute."""
    alone: bool = True
    """The minute asks for nothing else, so that who cites the minute cites this."""
    period: int | None = None
    """Months from one report to the next, of a request that recurs."""
    heading: str = ""
    """What its minute is headed."""
    owner: str = ""
    body: str = ""
    """Who was asked, and by which body of which council."""


class Told(NamedTuple):
    """Something in a later paper that may bear on an action of the same body, or of the minute that it cites."""

    kind: str
    """`citation`, `meeting`, `subject`, `visit`, `done`, `not done`, `ended`."""
    id: str
    """Of the minute, paper or meeting that tells."""
    date: dt.date | None
    quote: str
    words: frozenset[str] = frozenset()
    """Of a subject: its telling words."""
    limb: str | None = None
    """Of a citation: the path it names, for comparison; None for the whole minute."""
    due: dt.date | None = None
    """The new date that what is not done is promised for."""
    tells: str = "done"
    """Of a citation: what its sentence says …"""
    sure: bool = True
    """… and whether it does: else it counts only where it tells the deed that was asked for."""
    bearing: Bearing | None = None
    """Of what is told: by what it is about the action; None for a row of a log."""
    shared: tuple[str, ...] = ()
    """The words that both have, as they are written."""
    row: bool = False
    """It is a row of a log of earlier actions."""
    report: bool = False
    """Of a subject: it is that of an officer's report, or of a minute in which one was heard."""
    weight: float = 0.0
    """Of a subject: how much its words tell in that body's papers …"""
    part: float = 0.0
    """… and what part of the task's own words it has, by their weight."""
    apart: bool = False
    """Of a minute's subject: what it tells has nothing of what the task names beside the title."""
    placed: bool = False
    """Of a subject: it stands on an agenda, soon after it was to be put on one."""
    heading: str = ""
    """Of a sentence: the title of its minute."""


class Evidence(NamedTuple):
    """One piece of evidence, quoted, with the reason why it bears on the action."""

    id: str
    quote: str
    why: str
    tells: str
    """`done`, `not done` or `ended`."""
    date: dt.date | None
    due: dt.date | None = None
    strength: float = 0.0
    """How surely it is about the action."""
    lacks: frozenset[int] = frozenset()
    """Which of several things that were asked for it does not tell of."""


_CITATION, _MEETING, _SUBJECT, _ROW = 15.0, 20.0, 12.0, 30.0
"""How surely each kind of evidence is about the action; what is told in other words has a strength of its own."""
_RANK = {"done": 0, "ended": 1, "not done": 2}


def weigh(asked: Asked, told: Iterable[Told]) -> list[Evidence]:
    """The evidence on one action, earliest first, whatever the order in which papers were loaded.

    Of one day, what says that the action is still to be done comes last, so that it has the last word.
    """
    if not (later := [t for t in told if _later(asked, t)]):
        return []
    dues = {asked.due, *(t.due for t in later if t.kind == "not done" and _new(t))} - {None}
    parts = parts_of(asked.task)
    found = [
        Evidence(t.id, t.quote, why, _tells(t), t.date, _new(t), _strength(t), lacks)
        for t in later
        if (why := _why(asked, t, dues, lacks := _lacks(parts, t)))
    ]
    unique = {(e.id, e.quote): e for e in sorted(found, key=lambda e: (e.strength, e.why))}
    return sorted(unique.values(), key=lambda e: (e.date or dt.date.max, _RANK[e.tells], e.id, e.quote))


def _lacks(parts: tuple[frozenset[str], ...], told: Told) -> frozenset[int]:
    """What a sentence, or a subject, leaves untold; who cites the minute, or logs it, means the whole."""
    by_words = (told.kind == "subject" and not told.placed) or (told.kind == "done" and not told.row)
    return lacking(parts, told.quote) if parts and by_words else frozenset()


def _tells(told: Told) -> str:
    return told.tells if told.kind == "citation" else told.kind if told.kind in _RANK else "done"


def _strength(told: Told) -> float:
    if told.bearing:
        return told.bearing.strength
    return _ROW if told.row else {"citation": _CITATION, "meeting": _MEETING}.get(told.kind, _SUBJECT)


def _later(asked: Asked, told: Told) -> bool:
    if told.kind == "citation":
        return told.date is None or asked.date is None or told.date >= asked.date
    return asked.date is not None and told.date is not None and told.date > asked.date


def _new(told: Told) -> dt.date | None:
    """The date that is promised: not one that was already past when it was told."""
    return told.due if told.due and told.date and told.due > told.date else None


def _why(asked: Asked, told: Told, dues: set[dt.date | None], lacks: frozenset[int]) -> str | None:
    """Why something bears on an action, with the words of the request; None where it does not."""
    request = f"{asked.place}, “{_cut(asked.task)}”"
    if told.kind == "citation":
        return f"cites {request}" if _cites(asked, told.limb) and not _of_another(asked, told) else None
    if told.kind == "meeting":
        held = told.date in dues and calls(plain(asked.task), plain(told.quote))
        return f"the meeting was held that was to be held by {request}" if held else None
    if told.kind == "visit":
        soon = asked.date and told.date and (told.date - asked.date).days <= _TOO_LATE
        return f"came, as was to be by {request}" if soon else None
    if told.kind == "subject":
        return _on_subject(asked, told, request, due=told.date in dues)
    if told.kind in {"done", "ended"} and not told.row and _is_of_other(asked, told):
        return None
    done = "part of it is done" if lacks else "it is done"
    says = {"done": done, "ended": "it is not pursued any more"}.get(told.kind)
    if told.bearing is None:
        reads = f"says that {says}" if says else "is not read as saying that it is done"
        return f"a log of earlier actions has {request}, and {reads}"
    return f"{_reason(told)} as {request}; says that {says or 'it is still to come'}"


def _of_another(asked: Asked, told: Told) -> bool:
    """Whether what cites a minute tells of nothing done, or not of what it asked: by others, or elsewhere."""
    if told.tells == "ended":
        return is_end_of_another(asked.task, asked.heading, told.quote)
    return told.tells == "done" and ((not told.sure and not did(asked.task, told.quote)) or _is_of_other(asked, told))


def _is_of_other(asked: Asked, told: Told) -> bool:
    """Whether what is told as done or at an end is of another place, thing or deed than was asked about."""
    deed = (asked.task, asked.owner, asked.body, asked.date, told.quote)
    if _tells(told) == "done" and is_another_deed(*deed):
        return True
    return is_elsewhere(asked.task, asked.heading, told.quote, told.heading)


def _reason(told: Told) -> str:
    """What is shared, as a person would say it: "same bridge and sluice, same owner, 6 words"."""
    *most, last = told.shared[:3]
    words = f"{', '.join(most)} and {last}" if most else last
    owner = ", same owner" if told.bearing and told.bearing.owner else ""
    due = ", on the day it was due" if told.bearing and told.bearing.due else ""
    return f"same {words}{owner}{due}, {len(told.shared)} words in common"


def _on_subject(asked: Asked, told: Told, request: str, *, due: bool) -> str | None:
    """For an officer's report on the subject, a minute on it that heard one, or one at the very meeting it was due for.

    Else a heading tells nothing, and one that comes again and again tells nothing even then; nor does one under which
    nothing is told of what the task itself names: PLAYING FIELDS, of the commission that was to be asked about them.
    """
    if told.placed:
        return f"stands on the agenda, as {request}"
    kind = deed_of(asked.task)[1]
    due = due and (kind != "meet" or on_subject(plain(f"{asked.owner} {asked.task}"), told.words, least=2, share=0.75))
    heard = told.report and kind not in {"say", "meet"} and told.part >= _OF_TASK
    then = due and (kind == "paper" or not told.apart)  # a report stands under the name of what it is on
    if told.weight < (TITLE_THEN if due else _TITLE) or not (heard or then):
        return None
    if not due and asked.date and told.date and (told.date - asked.date).days > _TOO_LATE:
        return None
    least, share = (2, 0.75) if due else (2, 1.0) if asked.period else (3, 1.0)
    if not on_subject(asked.words, told.words, least=least, share=share):
        return None
    return f"is on the subject of {request}" + (", at the meeting it was due for" if due else "")


_TITLE, TITLE_THEN = 5.0, 3.5
"""What the words of a title must weigh, at any meeting and at the one it was due for."""
_OF_TASK, _TOO_LATE = 0.4, 550
"""What part of the task a title must have, and days after which it is of another round of the same matter."""


def _cites(asked: Asked, limb: str | None) -> bool:
    """Whether a citation of a limb, or of the whole minute, means this action."""
    if not limb:
        return asked.alone
    return asked.path.startswith(limb) or (asked.path != "" and limb.startswith(asked.path))


def _cut(text: str, most: int = 160) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"


def on_subject(words: str, subject: frozenset[str], *, least: int, share: float = 1.0) -> bool:
    """Whether a subject ("Updated Market Plan") is what a request ("submit the refreshed Market Plan") is about.

    Of the subject's telling words, `share` must stand in the request, and `least` of them; a subject of one telling
    word must be asked for by that word and as a report, where two would do.
    """
    asked = words.split()
    shared = len(subject.intersection(asked))
    if shared == len(subject) == 1 and least == 2:
        return bool({"report", "reports"}.intersection(asked)) and len(min(subject)) > _SHORT_REPORT
    return shared >= least and shared >= share * len(subject)


def is_same_request(row: frozenset[str], asked: frozenset[str]) -> bool:
    """Whether a row of a log is about a request, by their telling words: most of the row's, and half of the request's.

    A log shortens what it repeats: "Price new chain" of "price new chain for the north quay by 30 June".
    """
    shared = len(row & asked)
    return shared >= min(2, len(row)) and shared >= 0.75 * len(row) and shared >= min(4, 0.4 * len(asked))


def plain(text: str) -> str:
    """The words of a text, folded, parted by spaces: what texts are compared by."""
    return " ".join(_WORDS.findall(text.casefold().replace("'", "").replace("’", "")))


_WORDS = lazily.plain(r"[^\W_]+")


def telling(text: str) -> frozenset[str]:
    """The words that say what a text, as `plain` leaves it, is about."""
    return frozenset(w for w in text.split() if w not in _GENERIC and not w.isdigit() and len(w) > 1)
