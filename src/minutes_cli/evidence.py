"""What became of an action, as far as the papers held now can tell.

Pure, and cheap enough for every listing: it compares words and dates that parsing has already found.  Evidence that
brings an action back makes it `reported`; evidence that says the opposite keeps it `open`, with the date it gives; only
a person closes it.

The ways in which later papers bear on an action:
1. a later minute or paper cites the minute (and limb) that asked for it;
2. a meeting that was to be held on a day is held to have taken place on that day;
3. a paper, or a minute, of the meeting it was due for is on its subject;
4. a paper repeats its words and says that it is done, or that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

_GENERIC = frozenset(
    """a an and as at be by for from in into it its of on or that the their this to was were will with which who has have had been being is are not no any all each
    report reports reporting update updated updates refreshed revised progress further annual review paper papers item items committee meeting meetings members member council
    councils board cabinet submit submitted submits present presented presentation provide provided provides setting out request requested consider considered considering
    next held be version draft final copy details information receive received regarding following upon including include included about new overview""".split()
)
_SHARED_RUN = 7
"""Words in a row that two texts must share before one is held to speak of the other."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An action, as far as evidence needs to know it."""

    id: str
    date: date | None
    """Of the meeting that asked."""
    body: str | None
    """Its key."""
    due: date | None
    task: str
    text: str
    """Of the resolution, whole."""
    alone: bool = True
    """The minute asks for nothing else, so that who cites the minute cites this."""
    period: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Something in a later paper that may bear on an action."""

    kind: str
    """`citation`, `limb citation`, `meeting`, `subject`, `done`, `not done`."""
    id: str
    """Of the minute, paper or meeting that tells."""
    date: date | None
    body: str | None
    quote: str
    context: str = ""
    """For what is done or not: the words that lead up to it."""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence, quoted, with the reason why it bears on the action."""

    id: str
    quote: str
    why: str
    brings_back: bool
    """It reports the action; otherwise it says that the action is still to be done."""
    date: date | None
    due: date | None = None


def weigh(asked: Asked, told: Iterable[Told]) -> list[Evidence]:
    """The evidence on one action, earliest first, whatever the order in which papers were loaded."""
    found = [piece for t in told if _later(asked, t) for piece in _bearing(asked, t)]
    unique = {(e.id, e.quote): e for e in found}
    return sorted(unique.values(), key=lambda e: (e.date or date.max, e.brings_back, e.id, e.quote))


def reported(evidence: Sequence[Evidence]) -> bool:
    """Whether the last word is that the action came back."""
    return bool(evidence) and evidence[-1].brings_back


def _later(asked: Asked, told: Told) -> bool:
    if told.kind in ("citation", "limb citation"):
        return told.date is None or asked.date is None or told.date >= asked.date
    return asked.date is not None and told.date is not None and told.date > asked.date


def _bearing(asked: Asked, told: Told) -> Iterator[Evidence]:
    if told.kind == "limb citation" or (told.kind == "citation" and asked.alone):
        yield Evidence(told.id, told.quote, "cites the minute that asked for it", True, told.date)
        return
    if told.body is None or told.body != asked.body:
        return
    if (
        told.kind == "meeting"
        and told.date == asked.due
        and "meeting" in asked.task.casefold()
        and " held" in asked.task.casefold()
    ):
        yield Evidence(told.id, told.quote, "the meeting that was to be held was held on that day", True, told.date)
    elif told.kind == "subject" and asked.due and told.date and told.date >= asked.due and asked.period is None:
        if on_subject(asked.text, told.quote, strict=told.date > asked.due):
            when = (
                "at the meeting it was due for" if told.date == asked.due else "at a later meeting than it was due for"
            )
            yield Evidence(told.id, told.quote, f"a paper on its subject, {when}", True, told.date)
    elif told.kind in ("done", "not done") and shares_words(asked.text, told.context):
        why = (
            "repeats its words and says that it is done"
            if told.kind == "done"
            else "repeats its words and says that it is still to come"
        )
        yield Evidence(told.id, told.quote, why, told.kind == "done", told.date, told.due)


def on_subject(text: str, subject: str, *, strict: bool = False) -> bool:
    """Whether a subject ("Updated Improvement Plan") is what a request ("submit the refreshed … Improvement Plan") is about.

    All but a quarter of the subject's telling words must stand in the request, and two of them at least; a subject of one
    telling word must be asked for by that word and as a report.  `strict` asks for all of them, and three at least.
    """
    words, asked = _telling(subject), _telling(text)
    shared = words & asked
    if strict:
        return len(shared) >= 3 and shared == words
    if len(words) == 1:
        return shared == words and "report" in text.casefold() and len(next(iter(words))) > 5
    return len(shared) >= 2 and len(shared) >= 0.75 * len(words)


def shares_words(text: str, context: str) -> bool:
    """Whether the two texts have a run of words in common that is too long to be chance."""
    runs = _runs(_words(text))
    return bool(runs) and not runs.isdisjoint(_runs(_words(context)))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + _SHARED_RUN]) for n in range(len(words) - _SHARED_RUN + 1)}


def _telling(text: str) -> set[str]:
    return {w for w in _words(text) if w not in _GENERIC and not w.isdigit() and len(w) > 1}


def _words(text: str) -> list[str]:
    plain = "".join(c if c.isalnum() else "" if c in "'’" else " " for c in text.casefold())
    return plain.split()


def next_due(asked: Asked, told: Iterable[Told]) -> date | None:
    """When a recurring request is due next: its period after the meeting, or after the last report on its subject."""
    if asked.period is None or asked.date is None:
        return None
    subjects = (t for t in told if t.kind == "subject" and t.body == asked.body and t.date and t.date > asked.date)
    last = max((t.date for t in subjects if t.date and on_subject(asked.text, t.quote)), default=asked.date)
    months = last.month - 1 + asked.period
    year, month = last.year + months // 12, months % 12 + 1
    for day in (last.day, 30, 29, 28):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None
