"""Ten years of one invented committee: what it asked for, what became of it, and the papers that tell of it.

`decade(seed)` draws the years; `Committee.papers` writes them down in the core form, drafts and confirmed copies; the
rest of the class says what a reader of the papers that are held must find.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

BODY = "Harbour and Markets Committee"
SLUG = "harbour-and-markets-committee"
_FIRST = ("Amber", "Copper", "Lantern", "Marble", "Willow", "Heron", "Cobble", "Thistle")
_SECOND = ("Basin", "Bridge", "Cloister", "Ferry", "Lock", "Quay", "Tollhouse", "Weir")
_THIRD = ("Bollards", "Cranes", "Gates", "Lamps", "Moorings", "Railings", "Shutters", "Steps")
_OFFICES = ("Harbour Master", "Head of Markets", "Director of Open Spaces", "Governance Officer")
_FATES = ("carried", "carried", "titled", "deferred", "deferred and carried", "dropped", "recurring")


@dataclass(slots=True, eq=False, repr=False)
class Request:
    """A limb that asked for something, and what became of it."""

    subject: str
    office: str
    fate: str
    asked: Sitting
    due: Sitting | None
    number: int = 0
    told: list[tuple[str, Sitting, int]] = field(default_factory=list)
    """(`carried`, `titled` or `deferred`, where, number of the minute that tells it)."""
    put_off: Sitting | None = None

    @property
    def id(self) -> str:
        return f"{self.asked.id}/{self.number}(2)"

    @property
    def words(self) -> str:
        if self.fate == "recurring":
            return f"the {self.office} be requested to submit six monthly reports on the {self.subject}."
        assert self.due
        return (
            f"the {self.office} be requested to submit a report on the {self.subject} to the meeting of the Committee "
            f"to be held on {spoken(self.due.day)}."
        )


@dataclass(slots=True, eq=False, repr=False)
class Sitting:
    """One meeting."""

    day: date
    minutes: list[tuple[str, list[str], Request | None]] = field(default_factory=list)
    """(title, what stands before the resolution, what is asked for)."""
    first: int = 1

    @property
    def id(self) -> str:
        return f"{SLUG}/{self.day}"

    def add(self, title: str, narrative: list[str], request: Request | None = None) -> int:
        """Take a minute; what number it has is known, since minutes are only ever added at the end."""
        self.minutes.append((title, narrative, request))
        number = self.first + len(self.minutes) - 1
        if request:
            request.number = number
        return number


@dataclass(slots=True, eq=False, repr=False)
class Committee:
    """The decade."""

    sittings: list[Sitting]
    requests: list[Request]
    lost: set[date]
    """Meetings of which nobody holds the minutes."""
    drafts: set[date]
    """Meetings of which a draft is held, too."""

    def papers(self) -> Iterator[tuple[str, str]]:
        """(name, text) of each paper that is held."""
        for sitting, before in zip(self.sittings, [None, *self.sittings], strict=False):
            if sitting.day not in self.lost:
                yield f"{sitting.day}.txt", _text(sitting, before)
                if sitting.day in self.drafts:
                    yield f"{sitting.day}-draft.txt", _text(sitting, before, draft=True)

    def held(self) -> list[Request]:
        """The requests of the meetings that are held."""
        return [r for r in self.requests if r.asked.day not in self.lost]

    def evidence(self, request: Request) -> list[tuple[str, Sitting, int]]:
        """What is held of what became of a request, earliest first."""
        return [one for one in request.told if one[1].day not in self.lost]

    def status(self, request: Request) -> str:
        """`open` or `reported`: what the last of the evidence says."""
        told = self.evidence(request)
        return "reported" if told and told[-1][0] != "deferred" and request.fate != "recurring" else "open"

    def dues(self, request: Request) -> list[str]:
        """Every date it was due on, as far as that is held."""
        days = [request.due.day] if request.due else []
        if request.put_off and any(how == "deferred" for how, _, _ in self.evidence(request)):
            days.append(request.put_off.day)
        return [str(day) for day in days]

    def links(self) -> dict[str, tuple[str, str | None]]:
        """Where each held minute that goes on from another points: its id, whether that is held, and the target."""
        found: dict[str, tuple[str, str | None]] = {}
        for request in self.requests:
            for how, sitting, number in self.evidence(request):
                if how == "carried":
                    held = request.asked.day not in self.lost
                    found[f"{sitting.id}/{number}"] = ("resolved", request.id) if held else ("not_held", None)
        return found


def decade(seed: int) -> Committee:
    """Draw ten municipal years of five meetings each."""
    random = Random(seed)
    sittings = [Sitting(day) for year in range(2011, 2021) for day in _days(year)]
    subjects = [f"{a} {b} {c}" for a in _FIRST for b in _SECOND for c in _THIRD]
    random.shuffle(subjects)
    requests: list[Request] = []
    for n, sitting in enumerate(sittings):
        restarts = n == 0 or sitting.day.month == 6
        sitting.first = 1 if restarts else sittings[n - 1].first + len(sittings[n - 1].minutes)
        sitting.add("APOLOGIES FOR ABSENCE", ["No apologies for absence were received."])
        sitting.add("MINUTES OF THE PREVIOUS MEETING", [])
        _take_up(sitting, requests)
        for _ in range(random.randint(1, 3)):
            fate = random.choice(_FATES)
            ahead = sittings[n + 1 : n + 4]
            if not ahead:
                continue
            due = None if fate == "recurring" else random.choice(ahead)
            request = Request(subjects.pop(), random.choice(_OFFICES), fate, sitting, due)
            if due and fate.startswith("deferred"):
                later = [s for s in sittings if s.day > due.day]
                request.put_off = later[min(1, len(later) - 1)] if later else None
                request.fate = fate if later else "dropped"
            sitting.add(request.subject.upper(), ["The Committee considered the matter."], request)
            requests.append(request)
    days = [s.day for s in sittings]
    return Committee(sittings, requests, set(random.sample(days[1:], 4)), set(random.sample(days, 20)))


def _take_up(sitting: Sitting, requests: list[Request]) -> None:
    """What this meeting hears of earlier requests."""
    put_off = [r for r in requests if r.due is sitting and r.fate.startswith("deferred")]
    for r in requests:
        comes_back = (r.fate == "carried" and r.due is sitting) or (
            r.fate == "deferred and carried" and r.put_off is sitting
        )
        if comes_back:
            cites = f"Further to Minute No. {r.number} (2) of {spoken(r.asked.day)} the Committee considered a report."
            r.told.append(("carried", sitting, sitting.add(f"{r.subject.upper()} - UPDATE", [cites])))
        elif r.fate == "titled" and r.due is sitting:
            number = sitting.add(r.subject.upper(), ["The Committee considered the report of the officer."])
            r.told.append(("titled", sitting, number))
        elif r.fate == "recurring" and (sitting.day - r.asked.day).days in range(150, 215):
            number = sitting.add(f"{r.subject.upper()} - PROGRESS REPORT", ["The Committee considered a report."])
            r.told.append(("titled", sitting, number))
    if put_off:
        narrative = [
            f"The {r.office} had been asked to submit a report on the {r.subject} to this meeting. It had not been "
            f"possible to obtain a report, and the matter was deferred to {spoken(r.put_off.day)}."
            for r in put_off
            if r.put_off
        ]
        number = sitting.add("WORK PROGRAMME", narrative)
        for r in put_off:
            r.told.append(("deferred", sitting, number))


def _text(sitting: Sitting, before: Sitting | None, *, draft: bool = False) -> str:
    """The minutes as a clerk writes them; a draft says less of one thing in each limb that asks."""
    lines = [
        BODY.upper(),
        ("DRAFT MINUTES OF THE " if draft else "") + "MEETING HELD AT THE CUSTOM HOUSE, BRINMOUTH",
        f"ON {calendar.day_name[sitting.day.weekday()].upper()} {spoken(sitting.day).upper()}",
        "PRESENT: Councillor Quill (in the Chair)\nCouncillors Marrow, Tansy and Dunnock",
    ]
    for number, (title, narrative, request) in enumerate(sitting.minutes, sitting.first):
        lines += [f"{number}. {title}", *narrative]
        if request:
            words = request.words.replace("be requested", "be asked") if draft else request.words
            lines += ["RESOLVED: That", "(1) the position be noted; and", f"(2) {words}"]
        elif title.startswith("MINUTES") and before:
            lines += ["RESOLVED:", f"That the Minutes of the meeting held on {spoken(before.day)} be confirmed."]
        elif number > sitting.first:
            lines += ["RESOLVED:", "That the report be noted."]
    return "\n\n".join(lines) + "\n"


def _days(year: int) -> list[date]:
    """A June, September and November day, and a January and March day of the next year: each a Tuesday."""
    months = [(year, 6), (year, 9), (year, 11), (year + 1, 1), (year + 1, 3)]
    return [_tuesday(date(y, m, 8)) for y, m in months]


def _tuesday(day: date) -> date:
    return day + timedelta((1 - day.weekday()) % 7)


def spoken(day: date) -> str:
    """A date as minutes write it: 12 June 2012."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
