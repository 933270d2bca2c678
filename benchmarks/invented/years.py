"""The years of one invented council, drawn by lot: its bodies, their meetings, and what became of what they asked for.

Minutes are confirmed by the next meeting; a request is due at a later one, and comes back there (cited by its number,
under its own title, or put off) or never.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from . import words
from .hands import HANDS
from .sheets import SHEETS
from .values import Body, Limb, Minute, Request, Sitting, spoken

BODIES = (
    ("{place} Harbour Committee", "Committee"),
    ("{place} Planning Committee", "Committee"),
    ("{place} Community Council", "Council"),
    ("{place} Waterways Board", "Board"),
    ("{place} Town Council", "Council"),
    ("{place} Markets Committee", "Committee"),
)
PER_COUNCIL, FIRST_YEAR = 2, 2010
MONTHS = (5, 9, 11, 2)
"""In which a body meets: the first begins its year."""
_MATTERS = len(words.FIRST) * len(words.SECOND) * len(words.THIRD)


class Council:
    """The bodies of one council, and their meetings in the order of the years."""

    def __init__(self, seed: int, at: int, years: int) -> None:
        self.random = Random(f"{seed}/{at}")  # noqa: S311 - the same papers for the same seed
        first, last = divmod(at * 389 % (len(words.PLACES_FIRST) * len(words.PLACES_LAST)), len(words.PLACES_LAST))
        again = at // (len(words.PLACES_FIRST) * len(words.PLACES_LAST))
        name = words.PLACES_FIRST[first] + words.PLACES_LAST[last]
        self.place = f"{name} {words.PLACES_FIRST[again % 32]}" if again else name
        self.years = years
        self.at = at
        kinds = self.random.sample(BODIES, PER_COUNCIL)
        self.bodies = [self._body(name.format(place=self.place), noun, n) for n, (name, noun) in enumerate(kinds)]
        self._subject, self._step = self.random.randrange(_MATTERS), 6 * self.random.randrange(200, 3000) + 1

    def sittings(self) -> Iterator[list[Sitting]]:
        """The meetings of each body, all years of one after those of another."""
        for body in self.bodies:
            yield list(self._of(body))

    def _body(self, name: str, noun: str, n: int) -> Body:
        """Hands and sheets go round, so that each of them meets each in time."""
        turn = self.at * PER_COUNCIL + n
        hand = list(HANDS)[turn % len(HANDS)]
        sheets = [sheet for sheet in SHEETS if sheet not in HANDS[hand].never]
        members = tuple(self.random.sample(words.SURNAMES, 6))
        offices = tuple(self.random.sample(words.OFFICES, 3))
        hall = self.random.choice(words.HALLS)
        sheet = sheets[(turn // len(HANDS) + 3 * (turn % len(HANDS))) % len(sheets)]
        return Body(name, noun, name.lower().replace(" ", "-"), self.place, hall, members, offices, hand, sheet)

    def _of(self, body: Body) -> Iterator[Sitting]:
        days = [_day(year, month) for year in range(FIRST_YEAR, FIRST_YEAR + self.years + 1) for month in MONTHS]
        held, waiting = days[: self.years * len(MONTHS)], list[Request]()
        first = 1
        for n, day in enumerate(held):
            year = FIRST_YEAR + n // len(MONTHS)
            sitting = Sitting(body, day, 1 if n % len(MONTHS) == 0 else first, year)
            self._open(sitting, held[n - 1] if n else None)
            self._take_up(sitting, waiting, days[n + 1 : n + 3])
            for _ in range(self.random.randint(2, 4)):
                self._ask(sitting, waiting, days[n + 1 : n + 4])
            for _ in range(self.random.randint(1, 3)):
                self._plain(sitting)
            first = sitting.first + len(sitting.minutes)
            yield sitting

    def _open(self, sitting: Sitting, before: date | None) -> None:
        away = self.random.choice(sitting.body.members[1:])
        add = sitting.minutes.append
        add(Minute("Apologies for Absence", [f"An apology for absence was received from Councillor {away}."]))
        add(Minute("Declarations of Interest", ["No declarations of interest were received."]))
        if before:
            limb = Limb(
                f"the Minutes of the meeting held on {spoken(before)} be confirmed as a correct record", "confirmed"
            )
            add(Minute("Minutes of the Previous Meeting", [], (limb,), confirms=before))

    def _take_up(self, sitting: Sitting, waiting: list[Request], ahead: list[date]) -> None:
        """What this meeting hears of earlier requests."""
        put_off = []
        for request in [r for r in waiting if (r.put_off or r.due) == sitting.day]:
            waiting.remove(request)
            if request.fate == "dropped":
                continue
            if request.fate == "deferred" and not request.put_off and ahead:
                request.put_off = ahead[-1]
                request.fate = "dropped"
                told = (
                    f"The {request.office} had been asked to submit a report on the {request.subject} to this meeting. "
                    f"It had not been possible to obtain a report, and the matter was deferred to {spoken(ahead[-1])}."
                )
                put_off.append(told)
                continue
            cited = request.fate == "carried"
            title = f"{request.subject} - Update" if cited else request.subject
            opening = f"the {sitting.body.noun} considered the report of the {request.office}."
            minute = Minute(title, [opening[0].upper() + opening[1:]], (self._noted(request.subject),), report=True)
            minute.cites, request.reported = (request if cited else None), True
            minute.paragraphs += self._narrative(request.subject, request.office)
            sitting.minutes.append(minute)
        if put_off:
            sitting.minutes.append(Minute("Work Programme", put_off))

    def _ask(self, sitting: Sitting, waiting: list[Request], ahead: list[date]) -> None:
        """New business, with a request that is due at a meeting to come."""
        subject, office = self._matter(), self.random.choice(sitting.body.offices)
        fates = HANDS[sitting.body.hand].fates
        request = Request(subject, office, self.random.choice(fates), sitting, self.random.choice(ahead))
        ask = Limb(
            f"the {office} be requested to submit a report on the {subject} to the meeting of the {sitting.body.noun} "
            f"to be held on {spoken(request.due)}",
            "requested",
            office,
            request.due,
        )
        limbs = [self._noted(subject), *([self._approved(subject)] if self.random.random() < 0.4 else []), ask]
        if self.random.random() < 0.2:
            parts = tuple(Limb(self._say(part, subject), "other", office) for part in words.PARTS)
            limbs.append(Limb(f"the {office} be requested to", "requested", office, limbs=parts))
        minute = Minute(subject, self._narrative(subject, office), tuple(limbs), asks=request)
        sitting.minutes.append(minute)
        waiting.append(request)

    def _plain(self, sitting: Sitting) -> None:
        """Business that asks for nothing; now and then a motion that is lost."""
        subject, office = self._matter(), self.random.choice(sitting.body.offices)
        other, disposition = self.random.choice(words.OTHER)
        limbs = self.random.choice(
            [(self._approved(subject),), (self._noted(subject), Limb(self._say(other, subject), disposition))]
        )
        minute = Minute(subject, self._narrative(subject, office), limbs)
        if HANDS[sitting.body.hand].moved and self.random.random() < 0.5:
            minute = replace_motion(minute, f"the {subject} be sold to the {words.FIRST[len(subject) % 32]} Trust")
        sitting.minutes.append(minute)

    def _narrative(self, subject: str, office: str) -> list[str]:
        said = self.random.sample(words.SAID, self.random.randint(3, 8))
        told = [self._say(sentence, subject, office) for sentence in said]
        return [" ".join(told[at : at + 2]) for at in range(0, len(told), 2)]

    def _noted(self, subject: str) -> Limb:
        return Limb(self._say(self.random.choice(words.NOTED), subject), "noted")

    def _approved(self, subject: str) -> Limb:
        return Limb(self._say(self.random.choice(words.APPROVED), subject), "approved")

    def _say(self, words_of: str, subject: str, office: str = "") -> str:
        draw = self.random
        first, second, third = subject.split()
        person, other = draw.sample(words.SURNAMES, 2)
        month, year = draw.choice(("May", "June", "March", "October")), draw.randint(1995, 2009)
        numbers = {"n": draw.randint(3, 48), "m": draw.randint(50, 900), "year": year, "month": month}
        people = {"person": person, "other": other, "office": office}
        return words_of.format(matter=subject, first=first, second=second, third=third, **people, **numbers)

    def _matter(self) -> str:
        """A matter that this council has not had before."""
        self._subject = (self._subject + self._step) % _MATTERS
        rest, third = divmod(self._subject, len(words.THIRD))
        first, second = divmod(rest, len(words.SECOND))
        return f"{words.FIRST[first]} {words.SECOND[second]} {words.THIRD[third]}"


def replace_motion(minute: Minute, words_of: str) -> Minute:
    """The same business, with a motion that was lost and nothing decided."""
    return replace(minute, limbs=(), lost=words_of)


def _day(year: int, month: int) -> date:
    """The second Tuesday of a month of a municipal year."""
    day = date(year + (month < MONTHS[0]), month, 8)
    return day + timedelta((1 - day.weekday()) % 7)
