"""A row of votes is written in one order: every figure before the word of its side, or every figure behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, product

import pytest

from minutes_cli.parse.decisions.decide import decide
from minutes_cli.parse.decisions.extents import Layout
from minutes_cli.parse.decisions.votes import read_votes

Told = tuple[int | None, int | None, int | None]

SIDES = (
    ("For", "Against", "Abstained"),
    ("FOR", "AGAINST", "ABSTAIN"),
    ("In favour", "Against", "Abstentions"),
    ("in favor", "opposed", "abstaining"),
    ("Ayes", "Noes", "Abstentions"),
    ("Aye", "Nay", "Abstain"),
    ("Yeas", "Nays", "Abstentions"),
    ("Yes", "No", "Abstain"),
    ("For the motion", "Against the motion", "Abstentions"),
    ("Votes for", "Votes against", "Abstentions"),
)
SIGNS = (": ", ":", " ", " - ", " – ", "\t", " | ")
BETWEEN = (" ", ", ", "; ", ". ", "\n", "\t", ", and ", " / ")
COUNTS: tuple[tuple[Told, tuple[str, str, str]], ...] = (
    ((2, 3, 1), ("2", "3", "1")),
    ((12, 0, 3), ("12", "0", "3")),
    ((2, 3, 1), ("two", "three", "one")),
    ((4, 0, 0), ("four", "none", "nil")),
)
ROUND = ("{}", "({})", "[{}]", "{}.", "Voting: {}. The Clerk left at 7.", "LOST ({})")


def rows(order: str) -> Iterator[tuple[str, Told]]:
    """Each row of votes that is written in an order, with what it says."""
    wrapped = cycle(ROUND)
    for sides, (value, figures), many, turned in product(SIDES, COUNTS, (2, 3), (False, True)):
        told: Told = (value[0], value[1], value[2] if many == 3 else None)
        places = [1, 0, 2][:many] if turned else [0, 1, 2][:many]
        for sign, between in product(SIGNS if order == "behind" else (" ", "\t"), BETWEEN):
            if order == "behind":
                if between == " / " and not sign.strip():
                    continue
                parts = [f"{sides[n]}{sign}{figures[n]}" for n in places]
            elif between in ("\t", " ") and sign == "\t":
                continue  # nothing but the first of it tells the order
            else:
                parts = [f"{figures[n]}{sign}{sides[n].removeprefix('Votes ')}" for n in places]
            yield next(wrapped).format(between.join(parts)), told


@pytest.mark.parametrize("order", ["before", "behind"])
def test_every_figure_is_told_of_its_own_side(order: str) -> None:
    wrong = [(words, found, told) for words, told in rows(order) if (found := _read(words)) != told]
    assert not wrong, f"{len(wrong)}: {wrong[:: max(1, len(wrong) // 12)]}"


def _read(words: str) -> Told:
    votes = read_votes(Layout(words), 0, len(words))
    return (votes.for_, votes.against, votes.abstained) if votes else (None, None, None)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("For: 2 (Moss, Thorn) Against: 3 (Fenn, Ames, Quill)", (2, 3, None)),
        ("For 2 (Moss, Thorn), Against 1 (Fenn)", (2, 1, None)),
        ("2 (Moss, Thorn) for, 1 (Fenn) against", (2, 1, None)),
        ("4 for: 2 against: 1 abstention", (4, 2, 1)),
        ("For: 4 Against: 2 Abstained:", (4, 2, None)),
        ("2 For 3 Against 1 Absent", (2, 3, None)),
        ("AYES: 2 NAYS: 3 ABSENT: 1", (2, 3, None)),
        ("Item 12. For 2 Against 3", (2, 3, None)),
        ("Item 12 For 2, Against 3", (2, 3, None)),
        ("6 in favour, no abstentions", (6, None, 0)),
        ("2 yes, 3 no", (2, 3, None)),
        ("2 yes and no abstentions", (2, None, 0)),
        ("In favour 5, against none", (5, 0, None)),
        ("There voted for the motion 2 and against 3", (2, 3, None)),
        ("| For | 2 |\n| Against | 3 |", (2, 3, None)),
        ("For: 12. Against: 3. 4. NEXT", (12, 3, None)),
        ("Votes for: Noble, Ash Against: Fell", (2, 1, None)),
        # no row: one figure without a sign, a figure of something else
        ("for 2 weeks", (None, None, None)),
        ("a permit for 2 weeks against 3 quotes", (None, None, None)),
        ("for 10% against 12%", (None, None, None)),
        ("a loan for 2.5 against 3.5", (None, None, None)),
        ("Motion No 3", (None, None, None)),
        ("voted for: 1. Ash 2. Reed", (None, None, None)),
        ("For:\n1. Ash\n2. Reed", (None, None, None)),
    ],
)
def test_rows_as_papers_write_them(words: str, told: Told) -> None:
    assert _read(words) == told


PUT = "It was moved by Cllr Moss and seconded by Cllr Thorn that the gate be locked."


@pytest.mark.parametrize(
    ("words", "outcome", "told"),
    [
        ("Lost by 3 votes to 2.", "lost", (2, 3, None)),
        ("The motion was lost by 3 votes to 2.", "lost", (2, 3, None)),
        ("The motion was defeated 3-2.", "lost", (2, 3, None)),
        ("Motion failed 2 to 3.", "lost", (2, 3, None)),
        ("The motion was lost 2-3 with 1 abstention.", "lost", (2, 3, 1)),
        ("The motion failed 3-2, as a two-thirds majority was needed.", "lost", (3, 2, None)),
        ("Carried by 3 votes to 2.", "carried", (3, 2, None)),
        ("For: 2 Against: 3. Lost.", "lost", (2, 3, None)),
        ("Not carried (For 2: Against 3)", "lost", (2, 3, None)),
        ("For 3 Against 2", "carried", (3, 2, None)),
        ("FOR\t2\nAGAINST\t3\n\nThe motion was LOST", "lost", (2, 3, None)),
    ],
)
def test_what_was_lost_had_more_against(words: str, outcome: str, told: Told) -> None:
    [[found]] = decide([("Gate", f"{PUT} {words}")])
    votes = found.votes
    assert votes is not None
    assert (found.outcome, (votes.for_, votes.against, votes.abstained)) == (outcome, told)
