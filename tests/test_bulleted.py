"""Decisions in bullets, in paragraphs and in rows: each asks whom it asks, and nothing of it is swallowed or lost."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = """LOWBRIDGE PARISH COUNCIL

Minutes of the Meeting of the Parish Council held on 12 March 2024 at 7 pm

Present: Councillors A Moss (Chair), B Ash, C Fenn

2. GATE

"""
END = "\n\n3. CLOSE\n\nThe meeting closed at 9 pm.\n"
THREE = [("Clerk", "mend the gate"), ("C Fenn", "buy paint"), ("Warden", "mow the green")]
TWO = [("Clerk", "mend the gate"), ("Councillor Fenn", "buy paint")]
ASKED = {
    "RESOLVED:\n\n- That the Clerk be asked to mend the gate.\n\n- That C Fenn be asked to buy paint.\n\n"
    "- That the Warden be asked to mow the green.": THREE,
    "RESOLVED:\n- That the Clerk be asked to mend the gate.\n- That C Fenn be asked to buy paint.\n"
    "- That the Warden be asked to mow the green.": THREE,
    "RESOLVED:\n\n• That the Clerk be asked to mend the gate.\n\n• That C Fenn be asked to buy paint.\n\n"
    "• That the Warden be asked to mow the green.": THREE,
    "RESOLVED:\n\nThat the Clerk be asked to mend the gate.\n\nThat C Fenn be asked to buy paint.\n\n"
    "That the Warden be asked to mow the green.": THREE,
    "RESOLVED:\n\nThat the Clerk be asked to mend the gate\n\nThat Councillor Fenn be asked to buy paint": TWO,
    "RESOLVED that:\n\n• the Clerk be asked to mend the gate;\n\n• Councillor Fenn be asked to buy paint.": TWO,
    "RESOLVED that the Clerk be asked to:\n- mend the gate;\n- buy paint.": [
        ("Clerk", "mend the gate"),
        ("Clerk", "buy paint"),
    ],
    "It was agreed:\n- That the Clerk be asked to mend the gate\n- That Councillor Fenn be asked to buy paint": TWO,
    "It was RESOLVED to:\n- ask the Clerk to mend the gate\n- ask Councillor Fenn to buy paint": TWO,
    "The Council agreed to:\n• ask the Clerk to mend the gate\n• ask Councillor Fenn to buy paint": TWO,
    "RESOLVED to:\n• ask the Clerk to mend the gate;\n• write to the mill;\n• buy paint.": [
        ("Clerk", "mend the gate"),
        (None, "write to the mill"),
        (None, "buy paint"),
    ],
    "It was agreed that the gate be sold - which nobody had wished - and the Clerk be asked to write to the mill.": [
        ("Clerk", "write to the mill")
    ],
}


def asked(words: str) -> list[tuple[str | None, str]]:
    """Whom a minute asks for what, in the order of the paper."""
    return [(a.owner, a.task.rstrip(".")) for a in parse(paper(HEAD + words + END)).actions]


@pytest.mark.parametrize("words", ASKED)
def test_each_row_asks_whom_it_asks(words: str) -> None:
    assert asked(words) == ASKED[words]


def test_what_many_type_between_a_label_and_its_words_is_no_bullet() -> None:
    for between in (" - ", " – ", "\n\n", ":\n\n", " -\n"):
        (row,) = parse(paper(f"{HEAD}RESOLVED{between}That the Clerk be asked to mend the gate.{END}")).resolutions
        assert row.text == "That the Clerk be asked to mend the gate."


def test_agreed_behind_a_sentence_leaves_what_was_agreed_before_it() -> None:
    words = "It was agreed that £20 be given to the mill. Leaflets came. Agreed that they be put into the newsletter."
    told = [r.text for r in parse(paper(HEAD + words + END)).resolutions]
    assert told == ["that £20 be given to the mill.", "that they be put into the newsletter."]
    summed_up = "It was agreed that £20 be given to the mill.\n\nRESOLVED: That £20 be given."
    assert [r.text for r in parse(paper(HEAD + summed_up + END)).resolutions] == ["That £20 be given."]


@pytest.mark.parametrize(
    ("words", "task"),
    [
        ("The gate is old. Action - Clerk to mend it.", "The gate is old. Clerk to mend it."),
        ("The gate is old. Action: Clerk to mend it.", "The gate is old. Clerk to mend it."),
        ("- The gate is old.\n- ACTION: Clerk to mend it.", "The gate is old. Clerk to mend it."),
        ("1. The gate is old.\n2. ACTION: Clerk to mend it.", "Clerk to mend it."),
        ("a) The gate is old.\nb) ACTION: Clerk to mend it.", "Clerk to mend it."),
    ],
)
def test_a_label_is_no_part_of_the_task(words: str, task: str) -> None:
    assert asked(words) == [("Clerk", task.rstrip("."))]


def test_a_number_alone_behind_the_label_is_nothing_resolved() -> None:
    movers = "Proposed: Cllr Ash; seconded: Cllr Fenn. All in favour."
    words = f"It was proposed that the quote be accepted. {movers}  Resolved: "
    parsed = parse(paper(f"{HEAD}{words}16/09/6/9.1\n\nReview of the oars\n\nThe oars were seen.{END}"))
    assert [r.text for r in parsed.resolutions] == ["that the quote be accepted."]
    for between in (":\n\n", "\n\n", " "):
        parsed = parse(paper(f"{HEAD}RESOLVED 13/24{between}That the quote be accepted.{END}"))
        assert [r.text for r in parsed.resolutions] == ["That the quote be accepted."], between
