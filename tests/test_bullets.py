"""Every sign that opens a point opens one: the next need be told in one place alone (`parse/lines/signs.py`)."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.lines.clean import mark
from minutes_cli.parse.pipeline import parse
from test_bulleted import END, HEAD

SIGNS = "•●▪■□○◦‣⁃∙♦❖➢➤►→✓✔☐☑§Øüo*-–—"
THREE = [("Clerk", "mend the gate"), ("C Fenn", "buy paint"), ("B Ash", "mow the green")]
LISTS = {
    "rows": ("ACTIONS", "?Clerk to mend the gate\n?C Fenn to buy paint\n?B Ash to mow the green"),
    "names": ("ACTIONS", "?Clerk: mend the gate\n?C Fenn: buy paint\n?B Ash: mow the green"),
    "groups": ("ACTIONS", "Clerk:\n?mend the gate\nC Fenn:\n?buy paint\nB Ash:\n?mow the green"),
    "label": ("GATE", "ACTIONS:\n?Clerk: mend the gate\n?C Fenn: buy paint\n?B Ash: mow the green"),
}


def asked(title: str, words: str) -> list[tuple[str | None, str, str]]:
    """Whom a minute asks for what, and by when."""
    text = HEAD.replace("GATE", title) + words + END
    return [(a.owner, a.task.rstrip("."), str(a.due or "")) for a in parse(paper(text)).actions]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("kind", LISTS)
def test_every_sign_opens_a_point(kind: str, sign: str) -> None:
    title, rows = LISTS[kind]
    for gap in " \t":
        assert [told[:2] for told in asked(title, rows.replace("?", sign + gap))] == THREE


def test_points_counted_in_roman_figures() -> None:
    rows = "i) Clerk to mend the gate\nii) C Fenn to buy paint\niii) B Ash to mow the green"
    assert [told[:2] for told in asked("ACTIONS", rows)] == THREE


MENDED = [("Clerk", "mend the gate"), ("Clerk", "buy paint")]


@pytest.mark.parametrize(
    "label", ["ACTION: Clerk", "ACTION: Clerk:", "ACTION – Clerk", "Action by Clerk:", "ACTION: Clerk to"]
)
@pytest.mark.parametrize("above", ["", "The gate is old.\n\n"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_label_with_a_name_has_the_list_below_it(label: str, above: str, gap: str) -> None:
    rows = f"{above}{label}{gap}- mend the gate\n- buy paint\n\nThe pond was talked of."
    assert [told[:2] for told in asked("GATE", rows)] == MENDED
    assert [told[:2] for told in asked("GATE", f"{above}{label}{gap}(a) mend the gate; and\n(b) buy paint.")] == MENDED


def test_lists_below_several_labels_are_each_of_its_own() -> None:
    rows = "ACTION: Clerk by 1 May 2024\n- mend the gate\nACTION: C Fenn\n- buy paint"
    assert asked("GATE", rows) == [("Clerk", "mend the gate", "2024-05-01"), ("C Fenn", "buy paint", "")]


@pytest.mark.parametrize(
    ("words", "tasks"),
    [
        ("The gate is old.\nACTION: Clerk\n- The pond is green.\n- The mill was sold.", ["The gate is old."]),
        ("- Mend the gate\nACTION: Clerk\n- Buy paint\nACTION: C Fenn", ["Mend the gate", "Buy paint"]),
        ("The gate is loose.\nACTION: Clerk\n\n- Buy paint\n\nACTION: C Fenn", ["The gate is loose.", "Buy paint"]),
        ("The gate is loose.\n\nACTION: Clerk\n\n1. Repair of the weir\n\nIt is old.", ["The gate is loose."]),
    ],
)
def test_a_label_below_what_it_is_of_has_no_list(words: str, tasks: list[str]) -> None:
    assert [task for _, task, _ in asked("GATE", words)] == [task.rstrip(".") for task in tasks]


@pytest.mark.parametrize("words", ["§ 4 of the Act", "☐ Yes ☑ No", "o f  t h e", "A → B", "only one o two", "x ✓"])
def test_what_opens_no_point_stays(words: str) -> None:
    assert mark(parse(paper(words))).kept.text == words.replace("  ", " ")


def test_the_next_minute_is_no_row_of_a_bulleted_list() -> None:
    rows = "- Clerk to mend the gate\n- C Fenn to buy paint"
    text = HEAD.replace("GATE", "ACTIONS") + rows + END.replace("3. CLOSE", "9. CLOSE")
    assert [(a.owner, a.task) for a in parse(paper(text)).actions] == THREE[:2]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("ACTION: Clerk to mend the gate by 1 May\n2027.", "2027-05-01"),
        ("ACTION: Clerk to mend the gate by 1\nMay 2027.", "2027-05-01"),
        ("ACTION: Clerk to mend the gate by 1\n\n\fMay 2027.", "2027-05-01"),
        ("ACTION: Clerk to mend the gate by 1 May\n\n20. POND\n\nNoted.", "2024-05-01"),
    ],
)
def test_a_day_goes_on_over_the_end_of_its_line(words: str, due: str) -> None:
    assert asked("GATE", words)[0][2] == due


def test_a_day_goes_on_over_the_end_of_its_row() -> None:
    rows = "Clerk: mend the gate by 1\nMay 2024\nC Fenn: buy paint"
    assert asked("ACTIONS", rows) == [
        ("Clerk", "mend the gate by 1 May 2024", "2024-05-01"),
        ("C Fenn", "buy paint", ""),
    ]


def test_an_action_goes_on_over_the_end_of_its_page() -> None:
    words = "ACTION: Clerk to mend the gate and write to the owner of the mill about\n\fthe weir by 1 May 2024."
    ((_, task, due),) = asked("GATE", words)
    assert (task, due) == (
        "mend the gate and write to the owner of the mill about the weir by 1 May 2024",
        "2024-05-01",
    )


@pytest.mark.parametrize(
    "rows",
    [
        "Clerk:\nmend the gate\nC Fenn: buy paint\nB Ash: mow the green",
        "Clerk\nmend the gate\nC Fenn to buy paint\nB Ash – mow the green",
        "Clerk:\n- mend the gate\nC Fenn: buy paint\nB Ash:\n- mow the green",
    ],
)
def test_the_first_row_may_have_its_task_on_a_line_of_its_own(rows: str) -> None:
    assert [told[:2] for told in asked("ACTIONS", rows)] == THREE


@pytest.mark.parametrize("signs", ["(1) (2) (3)", "a) b) c)", "(i) (ii) (iii)"])
def test_actions_counted_within_a_line(signs: str) -> None:
    first, second, third = signs.split()
    words = f"ACTIONS: {first} Clerk to mend the gate; {second} C Fenn to buy paint; {third} B Ash to mow the green."
    assert [told[:2] for told in asked("GATE", words)] == THREE


@pytest.mark.parametrize(
    "words",
    [
        "Action (Clerk, 1 May 2024): mend the gate",
        "Action (Clerk by 1 May 2024): mend the gate",
        "Action: mend the gate (Clerk, 1 May 2024)",
    ],
)
def test_the_day_beside_whose_it_is(words: str) -> None:
    assert asked("GATE", f"The gate is old.\n\n{words}") == [("Clerk", "mend the gate", "2024-05-01")]
