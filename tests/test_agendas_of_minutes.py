"""An agenda that lists the minutes of committees as its items is an agenda."""

from __future__ import annotations

import pytest

from minutes_cli import parse, read_bytes

ITEMS = (
    "\n1. APOLOGIES\n\n2. MINUTES\n\nTo approve the minutes of the meeting held on 21 September 2021.\n\n"
    "3. BRIDGES COMMITTEE\n\nMinutes of the meeting of the Bridges Committee held on 3 October 2021\n\n"
    "4. LOCKS COMMITTEE\n\nMinutes of the meeting of the Locks Committee held on 4 October 2021\n\n"
    "5. DATE OF NEXT MEETING\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "HOLM TOWN COUNCIL\n\nAGENDA\n\nTuesday 19 October 2021 at 7.00 pm\n",
        "HOLM TOWN COUNCIL\n\nAgenda for the meeting to be held on Tuesday 19 October 2021\n",
        "HOLM TOWN COUNCIL\n\nAGENDA for the meeting of the Town Council on Tuesday 19 October 2021\n",
    ],
)
def test_an_agenda(head: str) -> None:
    assert [m.kind for m in parse(read_bytes((head + ITEMS).encode(), "holm.txt")).meetings] == ["agenda"]


@pytest.mark.parametrize(
    "head",
    [
        "HOLM TOWN COUNCIL\n\nMinutes of the meeting held on Tuesday 19 October 2021\n\nAgenda item\n",
        "HOLM TOWN COUNCIL\n\nAgenda and Minutes\n\nTuesday 19 October 2021\n",
    ],
)
def test_minutes_whose_head_has_the_word(head: str) -> None:
    words = head + ITEMS.replace("APOLOGIES\n", "APOLOGIES\n\nThere were no apologies.\n").replace(
        "To approve the minutes of", "RESOLVED: That the minutes of"
    ).replace("2021.\n", "2021 be approved.\n")
    assert [m.kind for m in parse(read_bytes(words.encode(), "holm.txt")).meetings] == ["minutes"]
