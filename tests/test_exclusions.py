"""The public goes, by the grammar of it: who, what they do, and why; and all that is said of it and sends nobody out."""

from __future__ import annotations

import pytest

from builders import paper
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.passage import DIRECTIONS

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\nPRESENT: Councillor A. Reed (in the Chair)\n\n"
LAMPS = "1. LAMPS\n\nRESOLVED: That the report be noted.\n\n"
OUT = "2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded for the following items.\n\n"
LAND = "3. LAND\n\nRESOLVED: That the bid be accepted.\n\n"


def exempt(text: str) -> list[str]:
    """Return the numbers of the minutes that are exempt."""
    return [item.number for item in parse(paper(text)).items if item.exempt]


@pytest.mark.parametrize("mark", DIRECTIONS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_marks_of_direction_say_nothing(mark: str) -> None:
    """Before each paragraph, behind each line, or in the midst of the words that send the public out."""
    plain = parse(paper(f"{HEAD}{LAMPS}{OUT}{LAND}"))
    text = plain.document.text
    for told in (
        text.replace("\n\n", f"\n\n{mark}"),
        text.replace("\n", f"{mark}\n"),
        text.replace("ublic", f"u{mark}blic"),
    ):
        found = parse(paper(told))
        assert [(i.number, i.title, i.text, i.exempt) for i in found.items] == [
            (i.number, i.title, i.text, i.exempt) for i in plain.items
        ]
        assert [r.text for r in found.resolutions] == [r.text for r in plain.resolutions]
        assert not found.findings
