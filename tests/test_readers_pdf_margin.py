"""The narrow column beside the text of a PDF, in which stands who is to act."""

from __future__ import annotations

from collections.abc import Sequence

import files
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers.pdf import pdf
from minutes_cli.readers.pdf.engine import sheets

FULL = "The wardens walked the towpath every day, whatever came of it,"
LAST = "and told the miller."


def shown(lines: Sequence[tuple[float, float, str]]) -> str:
    """Return the text of a page that shows these words, each (x, y, words), its letters 6 points wide."""
    told = " ".join(f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in lines)
    return pdf.composed(sheets(files.drawn(f"BT /F1 10 Tf {told} ET"))).text


def paragraph(top: float) -> list[tuple[float, float, str]]:
    """Return four full lines and a short one that ends them."""
    return [*((50.0, top - 12 * n, FULL) for n in range(4)), (50.0, top - 48, LAST)]


def test_each_cell_goes_on_the_paragraph_beside_it() -> None:
    text = shown(
        [*paragraph(700), *paragraph(628), *paragraph(556), (480, 690, "JA"), (480, 561, "JA/BR"), (480, 540, "CF")]
    )
    assert [line.partition("\t")[2] for line in text.split("\n") if line.startswith(LAST)] == ["JA", "", "JA/BR CF"]
    assert text.split("\n")[0] == FULL


def test_the_head_of_the_column_and_the_number_of_a_page_are_no_cells() -> None:
    text = shown([(480, 730, "Action"), *paragraph(700), *paragraph(628), (480, 690, "JA"), (480, 560, "12")])
    lines = [line for line in text.split("\n") if line]
    assert [line for line in lines if "\t" in line] == [f"{LAST}\tJA"]
    assert {"Action", "12"} <= set(lines)


def test_what_stands_in_a_table_stays_there() -> None:
    columns = ((50.0, "Weir"), (200.0, "Mended"), (480.0, "Reed"))
    rows = [(x, 500.0 - 12 * n, words) for n in range(8) for x, words in columns]
    table = shown([*paragraph(700), *rows, (480, 398, "Fell")])
    assert [line for line in table.split("\n") if "Fell" in line] == ["Fell"]


def test_who_stands_beside_a_paragraph_is_asked_what_it_says() -> None:
    lines = [
        (50, 760, "Minutes of Holm Parish Council held on 4 May 2016"),
        (50, 736, "Present: J Ash \\(JA\\), B Reed \\(BR\\)"),
        (480, 736, "Action"),
        (50, 712, "1. Lamps"),
        *((50.0, 688 - 12 * n, FULL) for n in range(8)),
        (50, 592, "The lamp by the mill is to be mended."),
        (480, 650, "BR"),
        (50, 568, "2. Ropes"),
        (50, 544, "None."),
    ]
    found = parse(Document("paper.pdf", shown(lines))).actions
    assert [(action.owner, action.task[-37:]) for action in found] == [("BR", "The lamp by the mill is to be mended.")]
