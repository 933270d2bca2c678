"""What sends the public out is looked for only where it can begin, and found all the same."""

from __future__ import annotations

import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from minutes_cli.parse.exempt.wordings import SHUTS

HERE = Path(__file__).parent
LINES = [
    line.strip()
    for name in ("exempt.wordings", "forms.families")
    for line in (HERE / name).read_text(encoding="utf-8").split("\n")
]
SOME = 200
"""Lines, at least, in which it is found."""


def crossed() -> list[str]:
    """Lines of the wordings, as they are, glued to a word, and halves of two set together."""
    drawn = random.Random(11)
    words = [line.split() for line in LINES if line]
    halves = (
        [*one[: drawn.randint(1, len(one))], *other[drawn.randrange(len(other)) :]]
        for one, other in (drawn.choices(words, k=2) for _ in range(1500))
    )
    return [*LINES, *(f"th{line}" for line in LINES), *map(" ".join, halves)]


def test_it_is_found_where_it_would_be_if_every_place_were_tried() -> None:
    everywhere = cast("Any", SHUTS).compiled
    told = crossed()
    found = [[m.span() for m in SHUTS.finditer(line)] for line in told]
    assert found == [[m.span() for m in everywhere.finditer(line)] for line in told]
    assert sum(map(bool, found)) > SOME


def test_few_places_of_a_sentence_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    monkeypatch.setattr(SHUTS, "compiled", SimpleNamespace(match=lambda _text, at, _end: tried.append(at)))
    sentence = "The Clerk left the room and the public left and returned."
    assert not list(SHUTS.finditer(sentence))
    assert sentence.index("public") in tried
    assert len(tried) < len(sentence) / 5
