"""Motions that the chair asks for and somebody takes up: "… asked for a motion to adopt it. Ms Reed so moved"."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act, clause, fate_in, seconder_in
from .extents import Layout
from .movers import NAME, person

SO_MOVED = regex.compile(
    rf"(?<![\p{{L}}’'-])(?P<moved>{NAME})\s+(?:then\s+)?so\s+(?:moved|moves|motioned)\b", needs=("so move", "so motion")
)
"""    Member Reed so moved, seconded by Member Ash"""
ASKED = regex.compile(
    r"""\b(?:ask(?:ed|ing|s)?\s+for|call(?:ed|ing|s)?\s+for|request(?:ed|ing|s)?|entertain(?:ed|s)?|s(?:ought|eeking)|need(?:ed|s)|there\s+a|may\s+I\s+have)\s+
    (?:(?:a|the|another)\s+)?motion\s+(?P<clause>(?:to|that)\b)""",
    regex.VERBOSE | regex.IGNORECASE,
    needs=("motion",),
)
"""    Asking for a motion to accept the list · the Chair called for a motion to adjourn · is there a motion to"""
_BACK = 600
"""So far before who takes it up, in characters, what was asked for may stand."""


def read_so_moved(page: Layout, s: Sentence) -> Iterator[Act]:
    """Member Reed so moved: what was asked for before it, or what stands open."""
    text = page.text
    m = SO_MOVED.search(text, s.start, s.end)
    if m is None:
        return
    outcome = fate_in(text[m.end() : s.end])
    seconded = seconder_in(text, m.end(), s.end)
    asked = [*ASKED.finditer(text, max(0, m.start() - _BACK), m.start())]
    words, start = None, m.start()
    if asked:
        start = asked[-1].start("clause")
        said = page.cut.at(start)
        words = clause(page, start, min(said.end, m.start()))[:2]
        words = words[0], words[0] + len(text[words[0] : words[1]].rstrip(" \n,;–-"))
    yield Act(
        "put" if words else "seconding",
        start,
        s.end,
        words,
        moved_by=person(m["moved"]),
        seconded_by=seconded,
        outcome=outcome,
        basis="carried",
        sure=True,
    )
