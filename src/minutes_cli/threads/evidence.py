"""What became of an action, as far as the papers held now can tell.

Pure, and cheap enough for every listing: it compares words and dates that parsing has already found.  Evidence that
brings an action back makes it `reported`; evidence that says the opposite keeps it `open`, with the date it gives; only
a person closes it.

The ways in which later papers bear on an action:
1. a later minute or paper cites the minute (and limb) that asked for it;
2. a meeting that was to be held on a day is held to have taken place on that day;
3. a paper, or a minute, of the meeting it was due for is on its subject; or a later one, of whose subject every word
   stands in the request;
4. a paper repeats its words and says that it is done, or that it is not; so does a row of a log of earlier actions.

A request that recurs is never brought back for good: what reports on it says from when the next is counted.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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
SHARED_RUN = 7
"""Words in a row that two texts must share before one is held to speak of the other …"""
_TELLING = 3
"""… of which so many say what it is about: "to the meeting of the Committee to be" could stand anywhere."""
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


class Told(NamedTuple):
    """Something in a later paper that may bear on an action of the same body, or of the minute that it cites."""

    kind: str
    """`citation`, `meeting`, `subject`, `done`, `not done`."""
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


class Evidence(NamedTuple):
    """One piece of evidence, quoted, with the reason why it bears on the action."""

    id: str
    quote: str
    why: str
    brings_back: bool
    """It reports the action; otherwise it says that the action is still to be done."""
    date: dt.date | None
    due: dt.date | None = None


def weigh(asked: Asked, told: Iterable[Told]) -> list[Evidence]:
    """The evidence on one action, earliest first, whatever the order in which papers were loaded.

    What is told to be done or not must repeat the words of the request: whoever gathers `told` sees to that.  Of one
    day, what says that the action is still to be done comes last, so that it has the last word.
    """
    later = [t for t in told if _later(asked, t)]
    dues = {asked.due, *(t.due for t in later if t.kind == "not done" and _new(t))} - {None}
    found = [
        Evidence(t.id, t.quote, why, t.kind != "not done", t.date, _new(t))
        for t in later
        if (why := _why(asked, t, dues))
    ]
    unique = {(e.id, e.quote): e for e in found}
    return sorted(unique.values(), key=lambda e: (e.date or dt.date.max, not e.brings_back, e.id, e.quote))


def reported(evidence: Sequence[Evidence]) -> bool:
    """Whether the last word is that the action came back."""
    return bool(evidence) and evidence[-1].brings_back


def next_due(asked: Asked, evidence: Sequence[Evidence]) -> dt.date | None:
    """When a recurring request is due next: its period after the meeting, or after the last report on it."""
    if asked.period is None or asked.date is None:
        return None
    last = max((e.date for e in evidence if e.brings_back and e.date), default=asked.date)
    year, month = divmod(last.month - 1 + asked.period, 12)
    for day in (last.day, 30, 29, 28):
        try:
            return dt.date(last.year + year, month + 1, day)
        except ValueError:  # the month is shorter
            continue
    return None


def _later(asked: Asked, told: Told) -> bool:
    if told.kind == "citation":
        return told.date is None or asked.date is None or told.date >= asked.date
    return asked.date is not None and told.date is not None and told.date > asked.date


def _new(told: Told) -> dt.date | None:
    """The date that is promised: not one that was already past when it was told."""
    return told.due if told.due and told.date and told.due > told.date else None


def _why(asked: Asked, told: Told, dues: set[dt.date | None]) -> str | None:
    """Why something bears on an action, with the words of the request; None where it does not."""
    request = f"{asked.place}, “{_cut(asked.task)}”"
    if told.kind == "citation":
        return f"cites {request}" if _cites(asked, told.limb) else None
    if told.kind == "meeting":
        held = told.date in dues and _asks_for_a_meeting(asked.task)
        return f"the meeting was held that was to be held by {request}" if held else None
    if told.kind == "subject":
        due = told.date in dues
        least, share = (2, 0.75) if due else (2, 1.0) if asked.period else (3, 1.0)
        if not on_subject(asked.words, told.words, least=least, share=share):
            return None
        return f"is on the subject of {request}" + (", at the meeting it was due for" if due else "")
    done = "is done" if told.kind == "done" else "is still to come"
    return f"repeats the words of {request}, and says that it {done}"


def _asks_for_a_meeting(task: str) -> bool:
    """For "a special meeting be held", "convene a meeting"; not for "report to the meeting to be held on 1 May"."""
    words = plain(task)
    before, be_held, _ = words.replace("to be held", "").partition(" be held")
    first = words.split()[:6]
    return (bool(be_held) and "meeting" in before) or (first[:1] in _CALLING and "meeting" in first)


_CALLING = (["hold"], ["convene"], ["arrange"], ["call"])


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
    return " ".join("".join(c if c.isalnum() else "" if c in "'’" else " " for c in text.casefold()).split())


def telling(text: str) -> frozenset[str]:
    """The words that say what a text, as `plain` leaves it, is about."""
    return frozenset(w for w in text.split() if w not in _GENERIC and not w.isdigit() and len(w) > 1)


def runs(text: str) -> Iterator[tuple[str, str, str]]:
    """Every run of words, of a text as `plain` leaves it, too long to be shared by chance; its first two before it."""
    words = text.split()
    tells = [w not in _GENERIC and not w.isdigit() for w in words]
    for n in range(len(words) - SHARED_RUN + 1):
        if sum(tells[n : n + SHARED_RUN]) >= _TELLING:
            yield words[n], words[n + 1], " ".join(words[n : n + SHARED_RUN])
