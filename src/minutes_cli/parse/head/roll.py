"""What a roll says behind each name: there, or not."""

from __future__ import annotations

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import LINES
from minutes_cli.words.persons import persons

from .sections import Part
from .tables import sign

_told_sign = regex.compile(
    r"""(?:(?:[^\S\n]*,|[^\S\n]*[–—:]|[^\S\n]+--?)[^\S\n]*(?P<sign>present|here|absent|excused|apologies|regrets)
          |(?<=(?-i:\b\p{Lu})[\p{L}'’-]{1,30})[^\S\n]+(?P<sign>(?-i:present|absent|excused))
          |[^\S\n]*(?P<sign>[✓✔√✗✘]))
        (?=[^\S\n]*(?:[,;.]|$))""",
    LINES,
    needs=("present", "here", "absent", "excused", "apologies", "regrets", *"✓✔√✗✘"),
)
"""What a roll says behind each name.

    Jo Ash, present; · Jo Ash - Absent · Ash ✗
"""


def answers(text: str) -> bool:
    """Whether a text has such a sign."""
    return _told_sign.search(text) is not None


def rolled(text: str, start: int, end: int) -> list[tuple[int, int, str | None, Part]]:
    """The persons of a line that says of each whether he was there: "Jo Ash, present; Lin Owl, absent"."""
    rows: list[tuple[int, int, str | None, Part]] = []
    at = start
    for m in _told_sign.finditer(text, start, end):
        part = sign(m["sign"])
        if part is None or len(list(persons(text, at, m.start()))) != 1:
            return []
        rows.append((at, m.start(), None, part))
        at = m.end()
    return rows
