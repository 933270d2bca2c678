"""Rows of a PDF's tables, whose cells have several lines."""

from __future__ import annotations

import pytest

from minutes_cli.readers.pdf.rows import Cell, Row, rows_of


def line(height: float, text: str, *begins: float) -> Row:
    """Return a line whose cells begin at those places; 0 where none is given."""
    cells = text.split("\t")
    return Row(
        height, height, height, tuple(Cell(told, x) for told, x in zip(cells, begins or [0.0] * 9, strict=False))
    )


def told(rows: list[Row]) -> list[str]:
    """Return what rows say, a tab between two cells."""
    return ["\t".join(cell.text for cell in row.cells) for row in rows]


ROWS: tuple[tuple[str, list[tuple[float, str]], list[str]], ...] = (
    # (why, lines with their heights, what they say)
    ("lines of a paragraph", [(100, "one"), (88, "two"), (76, "three")], ["one", "two", "three"]),
    (
        "a cell of two lines before its neighbour",
        [(100, "Quays and"), (88, "Fairs"), (100, "9 July"), (70, "below")],
        ["Quays and Fairs\t9 July", "below"],
    ),
    (
        "both of two lines",
        [
            (100, "Report to:\tQuays and"),
            (88, "Fairs"),
            (100, "Date of"),
            (88, "Meeting:"),
            (100, "9 July"),
            (88, "2019"),
        ],
        ["Report to:\tQuays and Fairs\tDate of Meeting:\t9 July 2019"],
    ),
    (
        "what is longer than its neighbours goes on below",
        [(100, "Quays and"), (88, "Fairs"), (100, "9 July"), (88, "2019"), (76, "at nine")],
        ["Quays and Fairs\t9 July 2019", "at nine"],
    ),
    (
        "the middle cell is the longest",
        [(100, "a"), (88, "b"), (100, "c"), (88, "d"), (76, "e"), (100, "f")],
        ["a b\tc d e\tf"],
    ),
    ("a word that the cell cuts", [(100, "re-"), (88, "drafted"), (100, "x")], ["re-drafted\tx"]),
    (
        "a column of paragraphs beside another",
        [(100, "one"), (88, "two"), (60, "three"), (48, "four"), (100, "five")],
        ["one", "two", "three", "four", "five"],
    ),
    (
        "a long column beside another",
        [*((100.0 - 12 * n, "words") for n in range(9)), (100, "more")],
        [*["words"] * 9, "more"],
    ),
    ("a header that is drawn last", [(100, "one"), (88, "two"), (140, "Page 9")], ["one", "two", "Page 9"]),
    ("a raised figure", [(100, "one"), (104, "1"), (100, "two")], ["one", "1", "two"]),
    ("nothing", [], []),
)


@pytest.mark.parametrize(("lines", "said"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_cells_beside_each_other_are_one_row(lines: list[tuple[float, str]], said: list[str]) -> None:
    assert told(rows_of([line(*one) for one in lines], 12)) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        # (lines with height, text and where each cell begins)
        (
            [(100, "1\tMend the\tClerk", 50, 80, 300), (88, "gate", 80), (76, "2\tPaint", 50, 80)],
            ["1\tMend the gate\tClerk", "2\tPaint"],
        ),
        (
            [(100, "1\tMend the\tTown", 50, 80, 300), (88, "gate\tClerk", 80, 300), (76, "and lock", 80)],
            ["1\tMend the gate and lock\tTown Clerk"],
        ),
        ([(100, "1\tMend the\tClerk", 50, 80, 300), (88, "Words below", 50)], ["1\tMend the\tClerk", "Words below"]),
        ([(100, "1\tMend the\tClerk", 50, 80, 300), (88, "Set in", 60)], ["1\tMend the\tClerk", "Set in"]),
        ([(100, "1\tMend the\tClerk", 50, 80, 300), (70, "Far below", 80)], ["1\tMend the\tClerk", "Far below"]),
    ],
)
def test_a_cell_goes_on_below_its_beginning(lines: list[tuple[float, str, float]], said: list[str]) -> None:
    assert told(rows_of([line(*one) for one in lines], 12)) == said


def test_where_nobody_knows_how_far_lines_are_apart_there_are_no_rows() -> None:
    lines = [line(100.0, "one"), line(88.0, "two"), line(100.0, "three")]
    assert told(rows_of(lines, 0)) == ["one", "two", "three"]
