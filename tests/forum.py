"""Ten years of an invented forum that never cites a number: what it asked for, and what its later papers say of it.

Matters arising tell in plain words what was done, put off, not heard of, refused or rescinded; some meetings have a log
of actions with a status for each.  `forum(seed)` draws the years; `Forum.papers` writes them down; the rest says what a
reader must find.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from decade import spoken

BODY = "Sallow Users' Forum"
SLUG = "sallow-users-forum"
_PLACES = ("Alder", "Bracken", "Cobble", "Dipper", "Elder", "Fennel", "Gorse", "Heron", "Ivy", "Juniper", "Kestrel")
_WAYS = ("Drove", "Fold", "Hatch", "Lane", "Mead", "Rill", "Sluice", "Staithe", "Wharf", "Yard")
_THINGS = (
    "bollard",
    "culvert",
    "handrail",
    "lantern",
    "milestone",
    "noticeboard",
    "pump",
    "stile",
    "trough",
    "waymark",
)
_DEEDS = (
    ("repair the {}", "The {} has now been repaired.", "The {} has not been repaired."),
    ("write to the owner of the {}", "The Clerk had written to the owner of the {}.", "No reply about the {}."),
    ("obtain a quotation for the {}", "A quotation for the {} was received.", "Still awaiting prices for the {}."),
    ("paint the {}", "The {} was painted in the spring.", "The {} is still to be painted."),
)
_QUOTATION = 2
"""The deed that a decision can settle."""
_AGENDA = (("add the {} to the agenda of the next meeting", "", ""),)
_ALL_DEEDS = (*_DEEDS, *_AGENDA)
FATES = (
    "done",
    "done",
    "put off",
    "not yet",
    "not yet, then done",
    "ended",
    "logged done",
    "logged open",
    "never",
    "talk",
    "awarded",
    "rescinded",
    "refused",
    "placed",
)
_ENDINGS = (
    "It was agreed not to proceed with the {}.",
    "The request about the {} was rescinded.",
    "The {} is no longer required.",
)
_TALK = (
    "The Clerk will see to the {} in due course.",
    "Has the {} been looked at?",
    "Once the {} has been repaired, the path can be opened.",
    "It was agreed that the {} be mentioned in the newsletter.",
)
"""Promises, questions, conditions and new decisions: none of them tells that anything was done."""


@dataclass(slots=True, eq=False, repr=False)
class Ask:
    """One action, and what became of it."""

    subject: str
    deed: int
    fate: str
    meeting: int
    number: int = 0
    told: list[tuple[int, str]] = field(default_factory=list)
    """(which meeting, `done`, `not done` or `ended`)."""


@dataclass(slots=True, eq=False, repr=False)
class Forum:
    """The years."""

    days: list[date]
    asks: list[Ask]
    sentences: dict[int, list[str]]
    """What is said at each meeting under matters arising …"""
    logs: dict[int, list[str]]
    """… and the rows of its log …"""
    items: dict[int, list[tuple[str, str]]]
    """… and what it has items of its own for."""

    def id_of(self, ask: Ask) -> str:
        """The id of an action."""
        return f"{SLUG}/{self.days[ask.meeting]}/{ask.number}!action"

    def status(self, ask: Ask) -> str:
        """What the last word on it makes of it."""
        last = ask.told[-1][1] if ask.told else "not done"
        return {"done": "reported", "ended": "ended"}.get(last, "open")

    def papers(self) -> Iterator[tuple[str, str]]:
        """(name, text) of each paper."""
        for n, day in enumerate(self.days):
            lines = [
                BODY.upper(),
                f"Minutes of the meeting held on {spoken(day)}",
                "Present: Ann Varley, Ben Wick (Clerk)",
            ]
            lines += ["1. APOLOGIES", "None were received.", "2. MATTERS ARISING"]
            lines += [f"• {said}" for said in self.sentences.get(n, [])] or ["There were none."]
            number = 3
            if rows := self.logs.get(n):
                lines += ["3. ACTION LOG", "\n".join(["Action\tOwner\tStatus", *rows])]
                number = 4
            for title, text in self.items.get(n, []):
                lines += [f"{number}. {title.upper()}", text]
                number += 1
            for ask in (a for a in self.asks if a.meeting == n):
                lines += [
                    f"{number}. {ask.subject.upper()}",
                    f"Action: Clerk to {_ALL_DEEDS[ask.deed][0].format(ask.subject)}.",
                ]
                ask.number = number
                number += 1
            yield f"{day}.txt", "\n\n".join(lines) + "\n"


def forum(seed: int) -> Forum:
    """Draw ten years of six meetings each."""
    random = Random(seed)
    days = [date(2008, 1, 8) + timedelta(days=56 * n) for n in range(60)]
    subjects = [f"{a} {b} {c}" for a in _PLACES for b in _WAYS for c in _THINGS]
    random.shuffle(subjects)
    drawn = Forum(days, [], {}, {}, {})
    for n in range(len(days) - 2):
        for _ in range(random.randint(1, 3)):
            fate = random.choice(FATES)
            deed = {"awarded": _QUOTATION, "refused": 1, "placed": len(_DEEDS)}.get(fate, random.randrange(len(_DEEDS)))
            ask = Ask(subjects.pop(), deed, fate, n)
            drawn.asks.append(ask)
            _tell(drawn, ask, random)
    list(drawn.papers())
    return drawn


def _tell(drawn: Forum, ask: Ask, random: Random) -> None:
    """Write down at later meetings what became of an action."""
    task, done, not_yet = (form.format(ask.subject) for form in _ALL_DEEDS[ask.deed])
    after = drawn.days[ask.meeting + 2]
    says: dict[str, list[tuple[str, str | None]]] = {
        "done": [(done, "done")],
        "put off": [(f"The {ask.subject} was carried forward to {spoken(after)}.", "not done")],
        "not yet": [(not_yet, "not done")],
        "not yet, then done": [(not_yet, "not done"), (done, "done")],
        "ended": [(random.choice(_ENDINGS).format(ask.subject), "ended")],
        "talk": [(random.choice(_TALK).format(ask.subject), None)],
    }
    logs = {
        "logged done": (random.choice(("Complete", "Done", "Closed")), "done"),
        "logged open": (random.choice(("Ongoing", "Carried forward", "Awaiting a reply")), "not done"),
    }
    items = {
        "awarded": (f"RESOLVED: That the quotation of Mr Wick for the {ask.subject} be accepted.", "done"),
        "rescinded": (f"RESOLVED: That the request about the {ask.subject} be rescinded.", "ended"),
        "refused": (f"A reply was received from the owner of the {ask.subject}: it was refused.", "done"),
        "placed": ("The members looked at it.", "done"),
    }
    if ask.fate in items:
        text, tells_so = items[ask.fate]
        title = ask.subject if ask.fate == "placed" else f"Business of the {ask.meeting + 1}th meeting"
        drawn.items.setdefault(ask.meeting + 1, []).append((title, text))
        ask.told.append((ask.meeting + 1, tells_so))
    for meeting, (sentence, tells) in enumerate(says.get(ask.fate, []), ask.meeting + 1):
        drawn.sentences.setdefault(meeting, []).append(sentence)
        ask.told += [(meeting, tells)] if tells else []
    if ask.fate in logs:
        status, tells = logs[ask.fate]
        drawn.logs.setdefault(ask.meeting + 1, []).append(f"{task[0].upper()}{task[1:]}\tClerk\t{status}")
        ask.told.append((ask.meeting + 1, tells))
