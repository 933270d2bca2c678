"""The same minutes typed or copied another way say the same: nothing found in them hangs on a blank or a dash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from builders import paper
from golden import FIXTURES, FORMS
from minutes_cli.parse.pipeline import parse

PAPERS = {place.name: place.read_text() for folder in (FORMS, FIXTURES) for place in sorted(folder.glob("*.txt"))}
_DASHES = str.maketrans(dict.fromkeys("‑–—−", "-"))


def every_fifth(match: re.Match[str]) -> str:
    """Two blanks for one, at some of the places: a line that is made as wide as the one above it."""
    return "  " if match.start() % 5 == 0 else " "


WAYS: dict[str, Callable[[str], str]] = {
    "two blanks behind a sentence": lambda text: re.sub(r"(?<=[a-z)][.;:]) (?=[A-Z(])", "  ", text),
    "lines made equally wide": lambda text: re.sub(r"(?<=[a-z]) (?=[a-z])", every_fifth, text),
    "hyphens that do not break": lambda text: text.replace("-", "‑"),
    "em dashes": lambda text: text.replace("–", "—"),
    "minus signs": lambda text: text.replace("–", "−"),
    "two empty lines": lambda text: text.replace("\n\n", "\n\n\n"),
    "blanks at line ends": lambda text: text.replace("\n", "  \n"),
    "tabs behind numbers": lambda text: re.sub(r"(?m)^(\(?\w{1,5}[.)]) +", r"\1\t", text),
    "pages that end between paragraphs": lambda text: re.sub(r"\n\n(?=[a-zA-Z(])", turned, text),
}


def turned(match: re.Match[str]) -> str:
    """A page's end at some of the places."""
    return "\n\n\f" if match.start() % 3 == 0 else "\n\n"


def facts(text: str) -> Counter[tuple[str | None, ...]]:
    """What is found in a text, in words that no layout changes."""

    def told(words: str | None) -> str:
        return " ".join((words or "").translate(_DASHES).replace("|", " ").split())

    parsed = parse(replace(paper(text), name="paper.txt"))
    return Counter(
        [
            *(("item", item.number, told(item.title), str(item.exempt)) for item in parsed.items),
            *(("resolution", told(r.text)) for r in parsed.resolutions),
            *(("action", a.owner, told(a.task), str(a.due)) for a in parsed.actions),
            *(("motion", told(m.text), m.outcome, m.moved_by, m.seconded_by) for m in parsed.motions),
            *(("reference", told(r.raw)) for r in parsed.references),
            *(("meeting", m.body, str(m.date)) for m in parsed.meetings),
            *(("there", one.name) for m in parsed.meetings for one in m.attendance),
        ]
    )


@pytest.fixture(scope="module")
def as_written() -> dict[str, Counter[tuple[str | None, ...]]]:
    return {name: facts(text) for name, text in PAPERS.items()}


@pytest.mark.parametrize("way", WAYS)
def test_another_layout_says_the_same(as_written: dict[str, Counter[tuple[str | None, ...]]], way: str) -> None:
    others = {name: other for name, text in PAPERS.items() if (other := WAYS[way](text)) != text}
    assert len(others) > 8
    assert {name: found for name, other in others.items() if (found := facts(other)) != as_written[name]} == {}
