"""How a day by which something is due is told: printed, worked out, the last there can be."""

from __future__ import annotations

import pytest

from minutes_cli.show.said import how_due, when_due
from minutes_cli.store.listing import Record

ID = "harbour/2031-05-06/4"
BARE: Record = {"id": ID, "next_due": None, "recurrence": None, "amended": {}, "due_history": []}


@pytest.mark.parametrize(
    ("due", "words", "cell", "told"),
    [
        ("2031-06-30", "by 30th June", "2031-06-30", ""),
        ("2031-06-30", "by 30/06/2031", "2031-06-30", ""),
        ("2031-11-06", "in six months' time", "2031-11-06 (worked out)", ", worked out from “in six months' time”"),
        ("2031-05-12", "within 12 days", "2031-05-12 (worked out)", ", worked out from “within 12 days”"),
        ("2031-06-30", "by the end of June", "2031-06-30 (worked out)", ", worked out from “by the end of June”"),
        ("2031-06-30", "no later than 30 June", "2031-06-30 (at the latest)", " at the latest"),
        (
            "2031-11-06",
            "in six months or when it is done, whichever is the sooner",
            "2031-11-06 (at the latest, worked out)",
            " at the latest, worked out from “in six months or when it is done, whichever is the sooner”",
        ),
    ],
)
def test_a_day(due: str, words: str, cell: str, told: str) -> None:
    record = BARE | {"due": due, "due_now": due, "due_text": words}
    assert (when_due(record), how_due(record)) == (cell, told)
    moved = record | {
        "due_now": "2032-01-01",
        "due_history": [{"due": due, "from": ID}, {"due": "2032-01-01", "from": ""}],
    }
    assert how_due(moved) == ""
    assert how_due(record | {"amended": {"due": None}}) == ""


def test_a_recurring_one_is_worked_out_from_how_often() -> None:
    record = BARE | {"due": None, "due_text": "six monthly", "next_due": "2031-11-06", "due_now": "2031-11-06"}
    assert how_due(record | {"recurrence": "six-monthly"}) == ", worked out from “six-monthly”"


def test_a_day_that_another_paper_has() -> None:
    first = {"due": "2031-09-01", "from": "harbour/2031-07-01/9", "quote": "Silt: 1 September"}
    record = BARE | {"due": None, "due_text": None, "due_now": "2031-09-01", "due_history": [first]}
    assert how_due(record) == ", as 9 of 2031-07-01 has it"
