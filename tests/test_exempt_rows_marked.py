"""Rows of a list that are marked, each in its own line, close the minute in which they stand."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse

HEAD = "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n4. GATE\n\nNoted.\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        "Clerk: mend the gate\nCONFIDENTIAL: Clerk: dismiss the mason",
        "Clerk: mend the gate\nConfidential: Clerk to dismiss the mason",
        "Mend the gate\nClerk\n1 May 2026\n[Exempt] Dismiss the mason\nClerk\n1 May 2026",
    ],
)
def test_a_marked_row_closes_its_minute(rows: str) -> None:
    items = parse(paper(f"{HEAD}5. ACTIONS\n\n{rows}\n\n6. CLOSE\n\nThe meeting closed at nine.\n")).items
    assert [(item.number, item.exempt) for item in items] == [("4", False), ("5", True), ("6", False)]


def test_a_line_that_only_tells_of_such_matters_closes_nothing() -> None:
    rows = "Clerk: order bins for\nConfidential waste\nC Fenn: Private: 30 spaces"
    items = parse(paper(f"{HEAD}5. ACTIONS\n\n{rows}\n\n6. CLOSE\n\nThe meeting closed at nine.\n")).items
    assert not any(item.exempt for item in items)


@pytest.mark.parametrize(
    ("told", "closed"),
    [
        ("2. GATE\n\nNoted.\n\n5. X (Exempt)\n\nThe mason was told off.\n", True),
        ("2. GATE\n\nNoted.\n\n5. X\n\nThe press and public were excluded.\n\nThe mason was told off.\n", True),
        ("The gate was noted.\n\nExempt: The mason was told off.\n", True),
        ("The gate was noted by all who were there, and so was the lamp.\n", False),
    ],
)
def test_minutes_without_items_are_exempt_where_anything_in_them_is_marked(told: str, *, closed: bool) -> None:
    head = "ASHCOMBE TOWN COUNCIL\n\nMinutes of the meeting of the Council held on 4 March 2026\n\n"
    present = "Present: Councillors A Moss, B Thorn and C Fenn, with the Clerk and two members of the public\n\n"
    read = parse(paper(f"{head}{present}{told}"))
    assert not read.items
    assert [report.exempt for report in read.papers] == [True] * closed
