"""Triggers say less than the grammars they stand for, never more: no act is missed for want of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import FIXTURES, FORMS
from minutes_cli.model import Document
from minutes_cli.parse.decisions.acts import READERS
from minutes_cli.parse.decisions.extents import Layout
from minutes_cli.parse.decisions.standing import BITS, standing
from minutes_cli.parse.decisions.triggers import Kind
from minutes_cli.parse.pipeline import parse

PAPERS = [*sorted(FIXTURES.glob("*.txt")), *sorted(FORMS.glob("*.txt"))]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_every_act_has_its_trigger(paper: Path) -> None:
    parsed = parse(Document(paper.name, paper.read_text("utf-8")))
    for item in parsed.items:
        page = Layout(parsed.kept.between(item.heading_end, item.span.end).text)
        tried = dict.fromkeys((page.cut.at(at) for at, _ in page.triggers.acts), 0)
        for at, readers in page.triggers.acts:
            tried[page.cut.at(at)] |= readers
        at = 0
        while at < len(page.text):
            sentence = page.cut.at(at)
            told = page.text[sentence.start : sentence.end]
            missed = [
                kind
                for kind, read in READERS
                if not tried.get(sentence, 0) & BITS[kind] and told and [*read(page, sentence)]
            ]
            assert missed == [], told
            at = max(at, sentence.end) + 1


@pytest.mark.parametrize(
    ("text", "kind", "stands"),
    [
        ("It was agreed that the gates be shut", "told", True),
        ("He had agreed with nobody that day", "told", False),
        ("Proposed by Cllr Ash", "head", True),
        ("The wall had moved by an inch", "head", False),
        ("M. Ash, L. Reed: That the minutes be adopted", "pair", True),
        ("Cllr Ash proposed that it be kept", "proposed", True),
        ("The works proposed are dear", "proposed", False),
        ("The amendment was put and lost", "verdict", True),
        ("Carried.", "verdict", True),
        ("The dog had lost its way", "verdict", False),
        ("The minutes were duly approved", "was", True),
        ("the approved plan", "was", False),
        ("This was seconded by Cllr Reed", "seconding", True),
        ("the second bench", "seconding", False),
    ],
)
def test_what_is_tried(text: str, kind: Kind, *, stands: bool) -> None:
    assert any(readers & BITS[kind] for _, readers in standing(text, text.lower()).acts) == stands
