"""Titles whose first letter a scan has lost: their numbers count on with those of the others."""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse

HEAD = (
    "Holm Town Council\n\nMinutes of the meeting of the Council held on 3 May 2023\n\nPresent: Cllrs Ash and Reed\n\n"
)
ASKED = "I will ask at the next meeting when the lamp will be lit.\nThe Clerk replied that it would be in June.\n\n"


def numbers(words: str) -> list[str | None]:
    return [item.number for item in parse(Document("a.txt", HEAD + words)).items]


@pytest.mark.parametrize(
    "title", ["uestion submitted by", "stion submitted by", "otion submitted by", "ion submitted by"]
)
def test_a_title_without_its_first_letter_keeps_its_number(title: str) -> None:
    words = (
        f"1. Adoption of Minutes\nThe minutes were adopted.\n\n2. Housing Department\nA report was noted.\n\n"
        f"3. {title} Councillor Ash\n{ASKED}4. {title} Councillor Reed\n{ASKED}"
        f"5. Question submitted by Councillor Ash\n{ASKED}"
    )
    assert numbers(words) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("title", ["question submitted by", "motion submitted by", "notice of motion submitted by"])
def test_a_list_in_small_letters_heads_nothing(title: str) -> None:
    words = (
        "1. Adoption of Minutes\nThe minutes were adopted.\n\n2. Housing Department\nThese were taken together:\n\n"
        f"3. {title} Councillor Ash\n4. {title} Councillor Reed\n\n5. Close of Meeting\nIt closed at nine.\n"
    )
    assert numbers(words) == ["1", "2", "5"]
