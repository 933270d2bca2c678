"""Six years of an invented parish council that never cites a number, and of its committee that only recommends.

`parish(seed)` draws the years; `Parish.papers` writes them down; the rest says which minutes are of one matter, and
what became of what the committee recommended.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

COUNCIL, COMMITTEE = "Brinmouth Parish Council", "Staithe Committee"
_SLUGS = {COUNCIL: "brinmouth-parish-council", COMMITTEE: "staithe-committee"}
_PLACES = tuple(
    """
    Almshouse Bittern Cobbler Dovecote Elder Fuller Gosling Hawthorn Icehouse Juniper Kiln Lavender Maltings Nightjar
    Osier Plover Quarry Rushes Saddler Teasel Umber Vesper Wagtail Yarrow Zither Barley Curlew Damson Ermine Falcon
    """.split()  # noqa: SIM905 - words are read more easily than a list of them
)
_KINDS = tuple(
    """
    Wharf Spinney Orchard Causeway Sluice Alley Copse Embankment Fold Gully Heath Knoll Loke Mews Paddock Quay
    """.split()  # noqa: SIM905
)
_THINGS = tuple(
    """
    railings bollards handrail fountain stile weathervane noticeboard culvert bandstand gaslight trough flagstones
    millstone sundial lychgate turnstile belfry cistern dovecot eaves
    """.split()  # noqa: SIM905
)
_PEOPLE = tuple(
    """
    Thrupp Ambrose Pettifer Larkin Gathercole Winstanley Oddie Farthing Mossop Tranter Bellweather Cattermole Dunning
    Eastlake Figgis Garroway Hubble Inskip Jellicoe Kempster Lovegrove Mundy Nettleship Orchardson Pinnock Quested
    Ravenhill Scattergood Tilney Underhill Vickery Wragge Yaxley
    """.split()  # noqa: SIM905
)
_DEEDS = ("repaired", "repainted", "replaced", "measured", "photographed", "fenced")
_SMALL = (
    "The Clerk reported on the month.",
    "A resident asked about parking outside the school.",
    "The grass has been cut twice.",
    "Dogs were complained of again.",
    "The playground was inspected.",
)


@dataclass(slots=True, eq=False, repr=False)
class Matter:
    """A matter that comes up at several meetings."""

    place: str
    thing: str
    person: str
    deeds: list[str]
    told: list[Item] = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"{self.place} {self.thing}"


@dataclass(slots=True, eq=False, repr=False)
class Item:
    """What is told of a matter at one meeting."""

    sitting: Sitting
    number: int
    matter: Matter

    @property
    def id(self) -> str:
        return f"{self.sitting.id}/{self.number}"


@dataclass(slots=True, eq=False, repr=False)
class Recommended:
    """What the committee recommended, and what became of it."""

    item: str
    fate: str
    text: str
    decided: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Sitting:
    """One meeting."""

    body: str
    day: date
    minutes: list[tuple[str, str]] = field(default_factory=list)
    """(title, text)."""

    @property
    def id(self) -> str:
        return f"{_SLUGS[self.body]}/{self.day}"

    def add(self, title: str, text: str) -> int:
        self.minutes.append((title, text))
        return len(self.minutes)


@dataclass(slots=True, eq=False, repr=False)
class Parish:
    """The six years."""

    sittings: list[Sitting]
    matters: list[Matter]
    recommended: list[Recommended]
    printed: list[tuple[str, str]] = field(default_factory=list)
    """What the committee decided by itself, and where its council prints it again."""

    def papers(self) -> Iterator[tuple[str, str]]:
        """(name, text) of each paper."""
        for sitting in self.sittings:
            yield f"{_SLUGS[sitting.body]}-{sitting.day}.txt", _text(sitting)

    def links(self) -> set[tuple[str, str]]:
        """Each minute on a matter, and the last before it on the same."""
        pairs = ((m.told[n].id, m.told[n - 1].id) for m in self.matters for n in range(1, len(m.told)))
        return {(later, earlier) for later, earlier in pairs if later.rpartition("/")[0] != earlier.rpartition("/")[0]}

    def outcomes(self) -> dict[str, tuple[str, str | None]]:
        """Of each recommendation what became of it, and where."""
        return {r.item: (r.fate, r.decided) for r in self.recommended}


def parish(seed: int) -> Parish:
    """Draw six years: a council every month, a committee every third, a week before."""
    random = Random(seed)
    days = [_tuesday(date(year, month, 8)) for year in range(2041, 2047) for month in range(1, 13)]
    places = [f"{a} {b}" for a in _PLACES for b in _KINDS]
    random.shuffle(places)
    parish = Parish([], [], [])
    due: dict[date, list[Recommended]] = {}
    coming: dict[int, list[Matter]] = {}
    for n, day in enumerate(days):
        sitting = Sitting(COUNCIL, day)
        report = ""
        if n % 3 == 1 and n + 1 < len(days):
            report = _committee(parish, random, day - timedelta(7), due.setdefault(day, []), places.pop())
        sitting.add("Apologies for absence", "Apologies were received from Councillor Marrow.")
        sitting.add("Finance", f"The payments of {_spoken(day)} were approved.")
        for matter in coming.pop(n, []):
            _tell(sitting, matter, random)
        if random.random() < 0.6 and n + 1 < len(days):
            person = _PEOPLE[len(parish.matters) % len(_PEOPLE)]
            matter = Matter(places.pop(), random.choice(_THINGS), person, random.sample(_DEEDS, 4))
            parish.matters.append(matter)
            _tell(sitting, matter, random)
            at = n
            for _ in range(random.randint(0, 3)):
                at += random.randint(1, 4)
                coming.setdefault(at, []).append(matter)
        if report:
            number = sitting.add("Minutes of the Staithe Committee", f"These were received.\n\nRESOLVED:\n\n{report}")
            parish.printed.append((f"{parish.sittings[-1].id}/3", f"{sitting.id}/{number}"))
        for told in due.pop(day, []):
            _decide(sitting, told)
        sitting.add("Clerk's report", random.choice(_SMALL))
        sitting.add("Any other business", "There was none.")
        parish.sittings.append(sitting)
    return parish


def _tell(sitting: Sitting, matter: Matter, random: Random) -> None:
    """What a meeting hears of a matter: under a title of its own, or under one that comes every month."""
    deed = matter.deeds.pop()  # what is said again word for word is a formula
    text = random.choice(
        (
            f"The {matter.thing} at {matter.place} should be {deed}, and {matter.person} was asked for a price.",
            f"{matter.person} had said that the {matter.thing} at {matter.place} can be {deed} before the winter.",
            f"Councillor Quill had been to {matter.place} with {matter.person}; the {matter.thing} is not {deed} yet.",
        )
    )
    title = matter.title if random.random() < 0.5 else random.choice(("Reports", "Matters arising", "Highways"))
    matter.told.append(Item(sitting, sitting.add(title, text), matter))


def _committee(parish: Parish, random: Random, day: date, due: list[Recommended], place: str) -> str:
    """A meeting of the committee, which recommends one thing, and decides another by itself: in these words."""
    sitting = Sitting(COMMITTEE, day)
    sitting.add("Apologies for absence", "None were received.")
    n = len(parish.recommended)
    thing, person = _THINGS[n % len(_THINGS)], _PEOPLE[n * 7 % len(_PEOPLE)]
    text = f"That the {thing} at {place} be {random.choice(_DEEDS)} by {person} in the coming year."
    number = sitting.add(f"{place} {thing}", f"The Committee looked at it.\n\nRECOMMENDED:\n\n{text}")
    fate = random.choice(("agreed", "changed", "refused", "not yet"))
    owner = _PEOPLE[n * 3 % len(_PEOPLE)]
    decided = f"That the Clerk be requested to write to {owner} about the keys of the {place} gate."
    sitting.add("Keys", f"They are lost.\n\nRESOLVED:\n\n{decided}")
    told = Recommended(f"{sitting.id}/{number}", fate, text)
    parish.sittings.append(sitting)
    parish.recommended.append(told)
    due.append(told)
    return decided


def _decide(sitting: Sitting, told: Recommended) -> None:
    """What the council makes of it."""
    said = {
        "agreed": told.text,
        "changed": told.text.replace("in the coming year", "at a cost of no more than two hundred pounds"),
        "refused": f"That the recommendation {told.text[0].lower()}{told.text[1:-1]} be not accepted.",
    }
    if told.fate in said:
        number = sitting.add(
            "Report of the Staithe Committee", f"The report was considered.\n\nRESOLVED:\n\n{said[told.fate]}"
        )
        told.decided = f"{sitting.id}/{number}"


def _text(sitting: Sitting) -> str:
    weekday = calendar.day_name[sitting.day.weekday()]
    lines = [
        COUNCIL.upper(),
        *([] if sitting.body == COUNCIL else [sitting.body.upper()]),
        f"MINUTES OF A MEETING HELD AT THE CUSTOM HOUSE ON {weekday} {_spoken(sitting.day)}".upper(),
        "PRESENT: Councillor Quill (in the Chair)\nCouncillors Marrow, Tansy and Dunnock",
    ]
    for number, (title, text) in enumerate(sitting.minutes, 1):
        lines += [f"{number}. {title.upper()}", text]
    return "\n\n".join(lines) + "\n"


def _tuesday(day: date) -> date:
    return day + timedelta((1 - day.weekday()) % 7)


def _spoken(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
