"""Every word by which a line is known as furniture of its page, and a sentence tells who was in the chair or away."""

from __future__ import annotations

import pytest

from minutes_cli.parse.head.told import Told, told
from minutes_cli.parse.lines.forms import known_form, short_starts

FURNITURE = {
    "page label": """
        page 9|Page 9|pg 9|pg. 9|p. 9|Page \\| 9|page 4 of 10|page 4/10|4 \\| page|3 \\| P a g e|4 of 10|- 7 -
        – 7 –|— 7 —
        4 – Council (28.02.19)|12 - Harbour Committee (3/5/2016)|minute page 12|sheet 3|folio 12|sheet no. 3
        page no 12/2016|agenda item 3|12 agenda item 3a|agenda item
    """,
    "blank page notice": """
        This page is intentionally left blank|This page is left intentionally blank|this page has been left blank
    """,
    "document label": "Public Document Pack",
    "web furniture": """
        Additional documents:|Share this item|View directions|View the background papers|Skip to content
        Skip to main content|Printer-friendly version|Printer friendly|Print friendly|Back to top|Leave a reply
        Post a comment|Media|Previous|Next|Print this page|Email this page|Supporting documents|Expand|Contents menu
        Content menu|PDF 52 KB|pdf icon PDF 52 KB|doc 1.2 MB|docx, (52 KB)|HTML 3kb|PDF 52 KB/60 KB|No. Item|Item
        no \\| item \\||Issue - meetings|Issue - decisions|Agenda and minutes|Agenda, decisions and minutes
        <AI1>|</AI12>
        <TRAILER_SECTION>|[email protected]|mailto:a@holm.example|---|____|====|****
    """,
}
NO_FURNITURE = """
    Page the Clerk|The next page is blank|Next of kin|Share this item of news|Media relations|Expand the pier
    Item 3 was deferred|Agenda item 3 was taken first|Previous minutes|Page 9 of the report was amended
"""
PARTS = {
    "chair": """
        Ann Fenn took the chair.|Ann Fenn takes the chair.|Ann Fenn occupied the chair.|Ann Fenn assumed the chair.
        Ann Fenn was in the chair.|Ann Fenn is in the chair.|Ann Fenn being in the chair.|Ann Fenn presided.
        Ann Fenn presiding.|Ann Fenn was presiding.|Ann Fenn chaired the meeting.
        Ann Fenn called the meeting to order.
        Ann Fenn called this regular meeting to order.|The meeting was chaired by Ann Fenn.
        The meeting was presided over by Ann Fenn.|The meeting was called to order by Ann Fenn.
        The meeting began with Ann Fenn in the chair.
    """,
    "also present": """
        Ann Fenn was also in attendance.|Ann Fenn was also present.|Ann Fenn and Bo Pike were also present.
    """,
    "officer": "Ann Fenn was in attendance.|Ann Fenn and Bo Pike were in attendance.",
    "apologies": """
        Ann Fenn sent apologies.|Ann Fenn sends her apologies.|Ann Fenn had sent an apology.
        Ann Fenn has sent apologies.
        Ann Fenn and Bo Pike have sent their apologies.|Ann Fenn had given his apologies.|Ann Fenn gave apologies.
        Ann Fenn tendered her apologies.|Ann Fenn submitted apologies.|Ann Fenn offered her apologies.
        Ann Fenn had sent in apologies.|Ann Fenn apologised.|Ann Fenn had apologised.|Ann Fenn was excused.
        Ann Fenn and Bo Pike were excused.
    """,
    "absent": "Ann Fenn was absent.|Ann Fenn and Bo Pike were absent.|Ann Fenn was not present.",
}


def table(lines: str) -> list[str]:
    """The phrases of a table, a bar or a line's end between them; a bar of a phrase's own stands behind a stroke."""
    held = lines.strip().replace("\\|", "\0")
    phrases = [told.strip() for line in held.splitlines() for told in line.split("|")]
    return [phrase.replace("\0", "|").strip() for phrase in phrases if phrase]


@pytest.mark.parametrize("kind", FURNITURE)
def test_a_line_that_is_furniture(kind: str) -> None:
    lines = table(FURNITURE[kind])
    assert [line for line in lines if known_form(line) != kind] == []
    assert [line for n, line in enumerate(lines) if n not in short_starts(lines)] == []


def test_a_line_that_only_begins_so() -> None:
    assert [line for line in table(NO_FURNITURE) if known_form(line)] == []


@pytest.mark.parametrize("part", PARTS)
def test_what_a_sentence_tells_of_whom_it_names(part: str) -> None:
    def first(sentence: str) -> tuple[str, str] | None:
        found: Told | None = next(told(sentence), None)
        return (found.part, found.person.name) if found else None

    assert [words for words in table(PARTS[part]) if first(words) != (part, "Ann Fenn")] == []
