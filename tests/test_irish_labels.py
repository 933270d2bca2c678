"""Minutes whose labels are in Irish, and names that a line's end parts."""

from __future__ import annotations

from itertools import product

import pytest

from builders import minute
from golden import resolved
from minutes_cli.parse.decisions.irish import in_english
from minutes_cli.parse.decisions.resolutions import resolve

MOVED = ("Molta ag", "Molta ag:", "Ar moladh")
SECONDED = ("Cuidithe ag", "Cuidiú ón", "Cuidit 6n", "Cuidiu ó")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_labels_in_irish(gap: str) -> None:
    for moved, seconded in product(MOVED, SECONDED):
        for agreed in (f";{gap}Agus an Cinneadh:", ", agus glacadh leis:", ", agus glacadh leis"):
            words = f"{moved} Cllr. Ash;{gap}{seconded} Cllr. Reed (M){agreed}{gap}“That the bridge be mended.”"
            found = resolve(minute(words))
            assert [(m.outcome, m.moved_by, m.seconded_by) for m in found.motions] == [("carried", "Ash", "Reed (M)")]
            assert [resolved(row.text) for row in found.resolutions] == ["the bridge be mended"], words


@pytest.mark.parametrize(
    "words",
    [
        "Molta ag Cllr Ash;\nCuidithe ag Cllr Reed;\nAgus an Cinneadh:\n“That”",
        "Chuir an tUas. Ash i gcuideachta Cllr Reed",
        "An Cinneadh: glacadh leis an tuarascáil. Cuidiú ón bpobal.",
    ],
)
def test_english_is_as_long_as_irish(words: str) -> None:
    said = in_english(words)
    assert len(said) == len(words)
    assert (said != words) == words.startswith("Molta")


def test_a_name_that_the_end_of_a_line_parts() -> None:
    notice = "“I will move at the next meeting that the pier be kept.”\n\nIt was seconded by Cllr Reed."
    for name in ("Ó’Moor", "Ó Moor", "Mac Moor"):
        (motion,) = resolve(minute(f"Notice of Motion submitted by Cmhlr. Ash\n\n{name}\n\n{notice}")).motions
        assert motion.moved_by == f"Ash {name}"
    (motion,) = resolve(minute(f"Notice of Motion submitted by Cllr Ash\n\nÓ Moor spoke of it.\n\n{notice}")).motions
    assert motion.moved_by == "Ash"


@pytest.mark.parametrize("vote", ["a Vote would now be required", "a vote will be taken", "a vote should then be held"])
def test_a_vote_that_is_announced_behind_what_was_resolved_is_on_what_comes_next(vote: str) -> None:
    label = "Proposed by Cllr Ash;\nSeconded by Cllr Reed;\nAnd Resolved:\n\n"
    words = (
        f"{label}“That the first plan be made.”\n\nThe Mayor stated that {vote}.\n\n"
        f"For\n\nCouncillors Ash, Dell and Reed. (3)\n\n{label}“That the second plan be made.”"
    )
    first, _ = resolve(minute(words)).motions
    assert first.votes is None
    words = f"{label}“That the plan be made.”\n\nThe vote was:\n\nFor\n\nCouncillors Ash and Reed. (2)\n"
    (only,) = resolve(minute(words)).motions
    assert only.votes
    assert only.votes.for_ == 2


def test_movers_of_what_is_quoted_without_that_are_not_those_of_the_next_decision() -> None:
    words = (
        "Proposed by Cllr Ash;\nSeconded by Cllr Reed, and agreed:\n\n“ New Year’s Programme for 2017”.\n\n"
        "It was agreed that the matter would be revisited in May."
    )
    assert all("revisited" not in m.text for m in resolve(minute(words)).motions)


@pytest.mark.parametrize(
    "labels", [("Ar moladh", "Cuidithe ag", "agus glacadh leis"), ("Moved by", "Seconded by", "and agreed")]
)
def test_a_title_above_the_movers_of_what_is_quoted_is_not_what_they_moved(labels: tuple[str, str, str]) -> None:
    moved, seconded, agreed = labels
    who = f"{moved} Cllr. Ash\n\n{seconded} Cllr. Reed {agreed}"
    words = f"Holm and Weir Flood Scheme.\n\n{who}\n\n“That the scheme be made.”"
    assert [resolved(row.text) for row in resolve(minute(words)).resolutions] == ["the scheme be made"]
