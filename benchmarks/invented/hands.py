"""How a house writes its minutes: a table of hands, and the blocks that each makes of a meeting, with their truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .values import Block, Fate, Limb, Minute, Row, Sitting, Truth, spoken

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii")
_FATES: tuple[Fate, ...] = ("carried", "carried", "titled", "deferred", "dropped")


@dataclass(frozen=True, slots=True)
class Hand:
    """The habits of one house."""

    decide: Decide
    number: str = "{n}."
    """Of a heading; `{yy}` is the municipal year that a number belongs to."""
    capitals: bool = True
    """Titles stand in capitals."""
    label: str = "RESOLVED: That"
    alone: str = "RESOLVED:"
    """The label above a decision of one limb, which then begins with That."""
    markers: tuple[str, ...] = tuple("123456")
    cite: str = "Minute No. {number}{limb} of {day}"
    moved: bool = False
    """Decisions are proposed and seconded by name, and some are lost."""
    fates: tuple[Fate, ...] = _FATES
    never: tuple[str, ...] = ()
    """Sheets that this hand is not found on."""

    def numbered(self, sitting: Sitting, n: int) -> str:
        """The number of a minute as it is cited."""
        return self.number.format(n=n, yy=f"{sitting.year % 100:02}").rstrip(".")


@dataclass(slots=True)
class Telling:
    """A meeting that is being written down."""

    sitting: Sitting
    hand: Hand
    blocks: list[Block] = field(default_factory=list)
    truth: Truth = field(default_factory=Truth)
    number: str = ""
    """Of the minute that is being written."""
    turn: int = 0

    def add(self, kind: str, text: str, number: str = "", depth: int = 0) -> None:
        """Write a block."""
        self.blocks.append(Block(kind, text, number, depth))  # type: ignore[arg-type]

    def row(self, path: str = "") -> Row:
        """What every row of this minute has."""
        return {"body": self.sitting.body.name, "date": str(self.sitting.day), "number": self.number, "path": path}

    def decided(self, path: str, limb: Limb, text: str) -> None:
        """Keep a decision, and the action that it asks for."""
        disposition = None if limb.disposition == "other" else limb.disposition
        self.truth.resolutions.append(self.row(path) | {"disposition": disposition, "text": text})
        if limb.asks:
            self.asked(path, limb.owner, limb)

    def asked(self, path: str, owner: str | None, limb: Limb) -> None:
        """Keep an action."""
        due = str(limb.due) if limb.due else None
        self.truth.actions.append(self.row(path) | {"owner": owner, "due": due, "recurrence": None, "status": "open"})

    def moved(self, clause: str, outcome: str) -> tuple[str, str]:
        """Keep a motion: who moved and who seconded it."""
        people = self.sitting.body.members
        one, two = people[self.turn % 6], people[(self.turn + 2) % 6]
        self.turn += 1
        told = {"text": f"that {clause}", "moved_by": one, "seconded_by": two, "outcome": outcome}
        self.truth.motions.append(self.row() | told)
        return one, two


Decide = Callable[[Telling, Minute], None]
"""Writes down what a minute decided."""


def by_label(telling: Telling, minute: Minute) -> None:
    """RESOLVED: That (1) the report be noted; and (2) …"""
    hand, limbs = telling.hand, minute.limbs
    if len(limbs) == 1:
        telling.add("label", hand.alone)
        telling.add("para", f"That {limbs[0].words}.")
        telling.decided("", limbs[0], f"That {limbs[0].words}")
        return
    telling.add("label", hand.label)
    for marker, path, limb, ending, depth in _marked(hand, limbs):
        telling.add("limb", limb.words + ending, marker, depth)
        telling.decided(path, limb, limb.words)
        if minute.asks and limb.due:
            minute.asks.limb = path


def _marked(hand: Hand, limbs: tuple[Limb, ...]) -> Iterator[tuple[str, str, Limb, str, int]]:
    """The limbs with marker, path, what follows their words, and depth."""
    for n, limb in enumerate(limbs):
        last = n == len(limbs) - 1
        marker = f"({hand.markers[n]})"
        yield marker, marker, limb, ":" if limb.limbs else "." if last else "; and" if n == len(limbs) - 2 else ";", 0
        for k, under in enumerate(limb.limbs):
            after = k == len(limb.limbs) - 1
            letter = f"({'abcdef'[k] if hand.markers[0] != 'a' else _ROMAN[k]})"
            yield letter, marker + letter, under, "; and" if not after else "." if last else ";", 1


def by_paragraph(telling: Telling, minute: Minute) -> None:
    """39.5 RESOLVED – That: (i) …"""
    n = 1 + sum(b.kind == "para" for b in telling.blocks[_last_heading(telling.blocks) :])
    at = f"{telling.number}.{n} "
    hand, limbs = telling.hand, minute.limbs
    if len(limbs) == 1:
        telling.add("para", f"{at}{hand.alone} That {limbs[0].words}.")
        telling.decided("", limbs[0], f"That {limbs[0].words}")
        return
    telling.add("para", f"{at}{hand.label}")
    for marker, path, limb, ending, depth in _marked(hand, limbs):
        telling.add("limb", limb.words + ending, marker, depth)
        telling.decided(path, limb, limb.words)
        if minute.asks and limb.due:
            minute.asks.limb = path


def _last_heading(blocks: list[Block]) -> int:
    return max(n for n, b in enumerate(blocks) if b.kind == "heading")


def _apart(minute: Minute) -> Iterator[tuple[str, Limb, str]]:
    """Decisions that stand each for itself: path, limb, and its clause; a stem is told in one sentence."""
    for n, limb in enumerate(minute.limbs, 1):
        clause = limb.words
        if limb.limbs:
            clause += " " + " and ".join(under.words for under in limb.limbs)
            limb = Limb(clause, limb.disposition, limb.owner)  # noqa: PLW2901
        path = "" if n == 1 else f"[{n}]"
        if minute.asks and limb.due:
            minute.asks.limb = path
        yield path, limb, clause


def on_proposal(telling: Telling, minute: Minute) -> None:
    """On the proposal of Councillor Quill, seconded by Councillor Reed, it was agreed that …"""
    for path, limb, clause in _apart(minute):
        one, two = telling.moved(clause, "carried")
        telling.add(
            "para", f"On the proposal of Councillor {one}, seconded by Councillor {two}, it was agreed that {clause}."
        )
        telling.decided(path, limb, f"that {clause}")


def by_motion(telling: Telling, minute: Minute) -> None:
    """Moved by … Seconded by … THAT …  CARRIED"""
    for path, limb, clause in _apart(minute):
        _put(telling, clause, "carried", "CARRIED")
        telling.decided(path, limb, f"That {clause}")
    if minute.lost:
        _put(telling, minute.lost, "lost", "MOTION LOST")


def _put(telling: Telling, clause: str, outcome: str, word: str) -> None:
    one, two = telling.moved(clause, outcome)
    telling.add("lines", f"Moved by Councillor {one}\nSeconded by Councillor {two}")
    telling.add("para", f"THAT {clause}.")
    telling.add("label", word)


_VERBS = {"noted": " be noted", "approved": " be approved"}


def by_verb(telling: Telling, minute: Minute) -> None:
    """The Board:- (i) noted the report; and (ii) agreed that …"""
    telling.add("label", f"The {telling.sitting.body.noun}:-")
    limbs = list(_apart(minute))
    for n, (_, limb, clause) in enumerate(limbs):
        end = _VERBS.get(limb.disposition, "?")
        told = f"{limb.disposition} {clause.removesuffix(end)}" if clause.endswith(end) else f"agreed that {clause}"
        marker = f"({_ROMAN[n]})"
        telling.add("limb", told + (";" if n < len(limbs) - 2 else "; and" if n < len(limbs) - 1 else "."), marker)
        telling.decided(marker, limb, told)
        if minute.asks and limb.due:
            minute.asks.limb = marker


def by_action(telling: Telling, minute: Minute) -> None:
    """It was agreed that … and below it ACTION: JP to …"""
    body = telling.sitting.body
    decided = [limb for limb in minute.limbs if limb.owner is None]
    for n, limb in enumerate(decided, 1):
        telling.add("para", f"It was agreed that {limb.words}.")
        telling.decided("" if n == 1 else f"[{n}]", limb, f"that {limb.words}")
    asked = [(limb, clause) for _, limb, clause in _apart(minute) if limb.owner is not None]
    for n, (limb, clause) in enumerate(asked, 1):
        initials = initialled(body.members[body.offices.index(str(limb.owner))])[1]
        deed = clause.partition("requested to ")[2].partition(" to the meeting of")[0]
        by = f" by {spoken(limb.due)}" if limb.due else ""
        telling.add("para", f"ACTION: {initials} to {deed}{by}")
        path = "" if n == 1 else f"[{n}]"
        telling.asked(path, initials, limb)
        if minute.asks and limb.due:
            minute.asks.limb = path


def initialled(surname: str) -> tuple[str, str]:
    """A member with a first name and initials of their own: Vera Quill, VQ."""
    first = ("Ada", "Ben", "Cora", "Dan", "Eva", "Finn", "Gwen", "Hugh", "Ivy", "Jack")[sum(map(ord, surname)) % 10]
    return f"{first} {surname}", f"{first[0]}{surname[0]}{surname[1].upper()}"


HANDS: dict[str, Hand] = {
    "formal": Hand(by_label),
    "web": Hand(
        by_label,
        capitals=False,
        label="Resolved – That",
        alone="Resolved –",
        cite="Minute No. {number}{limb} of the meeting held on {day}",
    ),
    "prefixed": Hand(
        by_label,
        "EX.{n}",
        label="AGREED – That",
        alone="AGREED:",
        markers=_ROMAN,
        cite="Minute {number}{limb} of {day}",
    ),
    "year": Hand(by_label, "{n}/{yy}", capitals=False, markers=tuple("abcdef"), cite="Minute {number}{limb} of {day}"),
    "paragraphs": Hand(by_paragraph, label="RESOLVED – That:", alone="RESOLVED –", markers=_ROMAN, never=("markdown",)),
    "proposals": Hand(on_proposal, cite="Minute No. {number} of the meeting held on {day}", moved=True),
    "motions": Hand(by_motion, capitals=False, cite="Minute No. {number} of {day}", moved=True),
    "verbs": Hand(by_verb, markers=_ROMAN),
    "actions": Hand(by_action, capitals=False, fates=("titled", "dropped")),
}
"""The houses that there are."""


def written(sitting: Sitting) -> Telling:
    """A meeting as its house writes it down, with the truth."""
    body, hand = sitting.body, HANDS[sitting.body.hand]
    telling = Telling(sitting, hand)
    for n, minute in enumerate(sitting.minutes, sitting.first):
        telling.number = hand.numbered(sitting, n)
        if minute.asks:
            minute.asks.number = telling.number
    _head(telling)
    telling.truth.meetings.append({"body": body.name, "date": str(sitting.day)})
    for n, minute in enumerate(sitting.minutes, sitting.first):
        _minute(telling, minute, n)
    return telling


def _head(telling: Telling) -> None:
    sitting, body = telling.sitting, telling.sitting.body
    telling.add("title", body.name.upper() if telling.hand.capitals else body.name)
    if telling.hand.capitals:
        held = f"MEETING HELD AT THE {body.hall}, {body.place}".upper()
        telling.add("head", f"{held}\nON {sitting.day:%A} {spoken(sitting.day)}".replace("On", "ON").upper())
    else:
        telling.add("head", f"Minutes of the meeting held on {sitting.day:%A} {spoken(sitting.day)} at 7.00 pm")
    if telling.hand.decide is by_action:
        told = [f"{name} ({short})" for name, short in map(initialled, body.members)]
        telling.add("para", f"Present: {', '.join(told)}")
    else:
        others = ", ".join(body.members[1:-1])
        telling.add(
            "para", f"Present: Councillor {body.members[0]} (Chair)\nCouncillors {others} and {body.members[-1]}"
        )


def _minute(telling: Telling, minute: Minute, n: int) -> None:
    sitting, hand = telling.sitting, telling.hand
    telling.number = hand.numbered(sitting, n)
    title = minute.title.upper() if hand.capitals else minute.title
    telling.add("heading", title, hand.number.format(n=n, yy=f"{sitting.year % 100:02}"))
    telling.truth.items.append(telling.row() | {"title": title, "number_inferred": False})
    paragraphs = list(minute.paragraphs)
    if minute.cites:
        cited = minute.cites
        limb = f" {cited.limb}" if cited.limb and "{limb}" in hand.cite else ""
        raw = hand.cite.format(number=cited.number, limb=limb, day=spoken(cited.asked.day))
        told = paragraphs[0][0].lower() + paragraphs[0][1:]
        paragraphs[0] = f"Further to {raw}, {told}"
        reference = {"kind": "minute", "raw": raw, "number": cited.number, "limb": limb.strip() or None}
        target = f"{cited.asked.id}/{cited.number}{limb.strip()}"
        reference |= {"body": sitting.body.name, "date": str(cited.asked.day), "status": "not held", "target": target}
        telling.truth.references.append({"from": telling.number, "at": f"{sitting.id}/{telling.number}"} | reference)
        cited.told.append(f"{sitting.id}/{telling.number}")
    if minute.confirms:
        day = str(minute.confirms)
        meeting = {"kind": "meeting", "raw": "", "number": None, "limb": None, "body": sitting.body.name, "date": day}
        told_of = f"{sitting.body.slug}/{day}"
        telling.truth.references.append(
            {"from": telling.number, "at": f"{sitting.id}/{telling.number}"}
            | meeting
            | {"status": "not held", "target": told_of}
        )
    for k, paragraph in enumerate(paragraphs, 1):
        telling.add("para", f"{telling.number}.{k} {paragraph}" if hand.decide is by_paragraph else paragraph)
    if minute.limbs or minute.lost:
        hand.decide(telling, minute)
