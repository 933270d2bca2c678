"""What every pattern takes, said at length: as lines, rows, limbs, titles and quotations, in each place of a paper.

`pumping` says what a pattern takes; here its alternatives are put as papers put them, again and again, one or several
in turn.  What is drawn is the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from random import Random
from typing import NamedTuple

from pumping import Pumped
from shapes import PLACES

_MINUTE = PLACES["minute"].partition("The Clerk")[0]
IN: dict[str, str] = PLACES | {
    "actions": f"{_MINUTE}The Clerk reported.\n\nACTION: ",
    "references": f"{_MINUTE}Further to Minute No. 4 of the meeting held on 1 May 2014, ",
    "apologies": "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2014\n\nPresent: Cllr Ash\n\nApologies: ",
    "motion": f"{_MINUTE}Moved by Councillor Ash, seconded by Councillor Elm: That ",
    "limb": f"{_MINUTE}RESOLVED: That\n\n(1) it be noted; and\n\n(2) ",
    "votes": f"{_MINUTE}It was moved by Cllr Ash, seconded by Cllr Elm, that it be noted.\n\nFor: ",
    "recommendations": "REPORT OF THE CLERK\n\nRECOMMENDATIONS\n\n1. That it be noted\n\n2. ",
    "excluded": f"{_MINUTE}RESOLVED: That the public be excluded for the following items.\n\n3. LEASES\n\n",
    "programme": "WORK PROGRAMME\n\nDate of meeting\t1 May 2020\nWeirs\tX\n\n",
    "log": f"{_MINUTE}No. | Action | Owner | Status\n1 | Mend the slip | Clerk | Complete\n",
}
"""What stands before."""
_NAMES = "Ash Birch Elm Reed Marrow Quill Holm Tarn Beck Dale Rowan Yew Larch Alder Hazel Thorn".split()  # noqa: SIM905
AS: dict[str, Callable[[str, int], str]] = {
    "plain": lambda said, n: said,
    "numbered behind": lambda said, n: f"{said} {n}",
    "numbered": lambda said, n: f"{n}. {said}",
    "limb": lambda said, n: f"({n % 99 + 1}) {said}",
    "letter": lambda said, n: f"({'abcdefghijklmnopqrstuvwxyz'[n % 26]}) {said}",
    "named behind": lambda said, n: f"{said} Councillor {_NAMES[n % 16]}",
    "named": lambda said, n: f"Cllr {_NAMES[n % 16]} {said}",
    "dated": lambda said, n: f"{said} {n % 28 + 1} May {1990 + n % 40}",
    "sum": lambda said, n: f"{said} £{n},{n % 1000:03d}.00",
    "bullet": lambda said, n: f"• {said}",
    "row": lambda said, n: f"| {n} | {said} | Clerk | 1 May 2020 |",
    "cells": lambda said, n: f"{n}\t{said}\tClerk\t1 May 2020",
    "capitals": lambda said, n: said.upper(),
    "title": lambda said, n: f"{n}. {said.upper()}\n\n{said}",
    "bold": lambda said, n: f"**{said}**",
    "quoted": lambda said, n: f"“{said}”",
    "bracket": lambda said, n: f"({said}",
    "colon": lambda said, n: f"{said}:",
    "semicolon": lambda said, n: f"{said};",
    "stop": lambda said, n: f"{said}.",
}
"""How it is put, each with its number."""
JOINTS = (" ", " ", " ", "\n", "\n\n", ", ", "; ", "", ". ", " and ", "\t", "   ")


class Long(NamedTuple):
    """What is said at length."""

    said: tuple[str, ...]
    """In turn."""
    place: str = "minute"
    put: str = "plain"
    joint: str = " "

    def text(self, size: int) -> str:
        """Return a paper of about so many characters."""
        parts, length = [IN[self.place]], 0
        for n in count():
            parts.append(AS[self.put](self.said[n % len(self.said)], n + 1) + self.joint)
            length += len(parts[-1])
            if length >= size:
                return "".join(parts)
        raise AssertionError


def phrases(patterns: Sequence[tuple[str, int]]) -> list[str]:
    """Return what some patterns take, by each of their first alternatives, and what each of their repeats takes."""
    found: dict[str, None] = {}
    for pattern, flags in patterns:
        pumped = Pumped(pattern, flags)
        for turn in range(6):
            found[pumped.say(pumped.root, turn).strip(" ")] = None
        for before, inner in islice(pumped.paths(pumped.root), 8):
            for turn in range(2):
                found[(before + pumped.say(inner, turn)).strip(" ")] = None
    return [said for said in found if said and len(said) < 300]


def drawn(patterns: Sequence[tuple[str, int]], most: int, seed: str) -> Iterator[Long]:
    """Yield some of what can be made of the phrases of patterns."""
    lot = Random(seed)
    told = phrases(patterns)
    for _ in range(min(most, 3 * len(told))):
        said = tuple(lot.choice(told) for _ in range(lot.choice((1, 1, 2, 3))))
        place = lot.choice(list(IN)) if lot.random() < 0.6 else lot.choice(("resolved", "minute", "motion", "actions"))
        put = lot.choice(list(AS)) if lot.random() < 0.7 else "plain"
        yield Long(said, place, put, lot.choice(JOINTS))
