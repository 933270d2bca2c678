"""Lists in which the surname stands first, a line for each: "Ash, A. (Chair)⏎Reed, Cllr B."."""

from __future__ import annotations

from collections.abc import Sequence

from . import lazily as regex
from .offices import ONE
from .someone import named

_surname_first = regex.compile(
    rf"(?P<surname>(?:[OD]['’])?\p{{Lu}}[\p{{L}}'’-]+),\s*(?P<title>(?i:{ONE})\.?\s+)?(?P<initials>(?:\p{{Lu}}\.\s?){{1,3}}|\p{{Lu}})(?P<behind>\s*\([^()]*\))?",
    regex.VERBOSE,
)

_INITIALS = 3


def surnames_first(lines: Sequence[tuple[int, int, str]]) -> list[tuple[tuple[str, str | None, str | None], int, int]]:
    """What is told of everybody, and where, if each line (from, to, words) is a surname, a comma and initials."""
    if not all(_may_be_turned(line) for _, _, line in lines):
        return []
    found = [(a, b, m) for a, b, line in lines if (m := _surname_first.fullmatch(line.rstrip(" ,;")))]
    if len(found) < len(lines):
        return []
    turned = ((named(_turned(m), None, alone=False), a, b) for a, b, m in found)
    return [(told, a, b) for told, a, b in turned if told]


def _may_be_turned(line: str) -> bool:
    """Whether what stands behind a line's only comma is, or ends in, an initial: the cheap question first."""
    surname, _, rest = line.rstrip(" ,;").partition(",")
    told = rest.partition("(")[0].split()
    return (
        " " not in surname.strip()
        and bool(told)
        and len(told[-1].replace(".", "")) <= _INITIALS
        and told[-1][0].isupper()
    )


def _turned(m: regex.Match[str]) -> str:
    return f"{m['title'] or ''}{m['initials']} {m['surname']}{m['behind'] or ''}"
