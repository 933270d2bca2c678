"""What a paper marks as exempt in which neither minutes nor reports are known: an agenda, a letter, a note."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

import minutes_cli
from builders import paper
from minutes_cli.parse.pipeline import parse

TOWN = "HOLM TOWN COUNCIL\n\n"
AGENDA = f"{TOWN}Agenda for the Meeting of the Town Council to be held on 14 May 2024\n\n1. HERON POND\n\n"
TOLD = "Zebra and Sons offered £40,000 for the house and the depot. The Clerk thinks it low, and has not told them.\n"
REPORT = f"1. RECOMMENDATION\n\n1.1 That the zebra land be sold.\n\n2. BACKGROUND\n\n2.1 {TOLD}"
COVER = f"{TOWN}Report to: Town Council\nDate: 14 May 2024\nReport of: Town Clerk\nSubject: Heron pond\n\n1. Old.\n"
LOG = "No.\tAction\tOwner\n1\tPay Zebra and Sons\tClerk\n2\tLet the depot\tClerk\n3\tMend its roof\tClerk\n4\tMow\n"
PLAN = "Date\tItem\n1 May 2024\tZebra land\n2 June 2024\tZebra land\n3 July 2024\tZebra land\n4 July 2024\tZebra land\n"
WHY = (
    "That the public be excluded from the meeting for the following items on the\ngrounds that they involve the likely "
    "disclosure of exempt information as defined\nin paragraph 3.\n\n"
)
"""Secret words have a zebra in them, open ones a heron."""


def open_words(text: str) -> str:
    """What of a paper stands in nothing that is exempt."""
    parsed = parse(paper(text))
    closed = [item.span for item in parsed.items if item.exempt] + [one.span for one in parsed.papers if one.exempt]
    return "".join(c for n, c in enumerate(text) if not any(s.start <= n < s.end for s in closed)).lower()


CLOSED = [
    ("an appendix", f"{AGENDA}APPENDIX A (EXEMPT)\n\n{REPORT}"),
    ("a label under a title", f"{AGENDA}REPORT OF THE CLERK\n\nEXEMPT – NOT FOR PUBLICATION\n\nDISPOSAL\n\n{REPORT}"),
    ("an exempt report", f"{AGENDA}EXEMPT REPORT\n\n{REPORT}"),
    ("an exempt report of the Clerk", f"{AGENDA}EXEMPT REPORT OF THE CLERK\n\n{REPORT}"),
    ("a part", f"{AGENDA}PART II – EXEMPT\n\nThe following report is exempt.\n\n{TOLD}"),
    (
        "a part with titles",
        f"{AGENDA}PART II – EXEMPT\n\n3. LAND\n\nThe Council is asked to pay Zebra and Sons for it.\n",
    ),
    ("by the Act", f"{AGENDA}NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A\n\n{TOLD}"),
    ("before a report", f"{AGENDA}APPENDIX A (EXEMPT)\n\n{TOLD}\n{COVER}"),
    ("above all", f"NOT FOR PUBLICATION\n\n{AGENDA.replace('HERON', 'OLD')}{TOLD}"),
    ("in the head", f"{AGENDA.replace('HERON', 'OLD').replace('Agenda for', 'Confidential Agenda for')}{TOLD}"),
    ("a draft", f"Draft lease (EXEMPT)\n\n{TOLD}"),
    ("a letter", f"Valuation letter - Confidential\n\n{TOLD}"),
    ("a note", f"{TOWN}BRIEFING NOTE – CONFIDENTIAL\n\n{TOLD}"),
    ("a dated note", f"{TOWN}Briefing Note\n12 March 2024\n\nExempt\n\n{TOLD}"),
    ("an appendix as a file", f"Appendix 1 – Land (exempt)\n\n{TOLD}"),
    ("notes", f"{TOWN}Notes of the Working Group (Exempt)\n\n{TOLD}"),
    ("an item", f"{TOWN}Item 7: Land (Exempt)\n\n{TOLD}"),
    (
        "a log",
        f"{TOWN}Action log (EXEMPT)\n\n{LOG}",
    ),
    (
        "a programme",
        f"{TOWN}Work Programme (EXEMPT)\n\n{PLAN}",
    ),
    ("a section", f"{TOWN}Briefing on the heron\n\n1. BACKGROUND\n\nThe heron.\n\n2. EXEMPT INFORMATION\n\n{TOLD}"),
    ("the last line", f"Dear Councillor,\n\n{TOLD}\nThis letter is confidential.\n"),
]
SHOWN = [
    ("an item that is listed", f"{AGENDA}2. LAND (EXEMPT)\n\n3. MILL\n"),
    ("items that are listed", f"{AGENDA}2. EXEMPT ITEMS\n\n3. LAND\n\n4. STAFFING\n"),
    (
        "what is to be considered",
        f"{AGENDA}PART II – EXEMPT\n\n3. LAND\n\nTo consider the report of the\nClerk on the land.\n",
    ),
    ("why it will be so", f"{AGENDA}PART II – EXEMPT\n\n{WHY}3. LAND\n"),
    ("a part of accounts", f"{TOWN}Statement of accounts (Part 2)\n\nThe heron was counted again last week.\n"),
    (
        "a list of papers",
        f"{TOWN}Papers\n\n- Appendix 1 (open)\n- Appendix 2 (exempt)\n\nThe heron was counted again.\n",
    ),
    ("what is not so", f"{TOWN}Report (not exempt)\n\nThe heron was counted again last week.\n"),
]


@pytest.mark.parametrize(("where", "text"), CLOSED, ids=[where for where, _ in CLOSED])
def test_what_marks_itself_is_closed(where: str, text: str) -> None:
    """From its mark on, or all of it."""
    assert "zebra" not in open_words(text), where
    assert ("heron" in text.lower()) == ("heron" in open_words(text)), where


@pytest.mark.parametrize(("where", "text"), SHOWN, ids=[where for where, _ in SHOWN])
def test_what_only_lists_it_is_open(where: str, text: str) -> None:
    """A public agenda says what will be taken without the public."""
    assert open_words(text) == text.lower(), where


def test_what_an_agenda_holds_is_not_found(tmp_path: Path) -> None:
    """As of any report that is exempt."""
    place, db = tmp_path / "a.txt", tmp_path / "m.db"
    place.write_text(f"{AGENDA}APPENDIX A (EXEMPT)\n\n{REPORT}", encoding="utf-8")
    with minutes_cli.open_db(db) as opened:
        minutes_cli.ingest(opened, place)
        assert all(row["exempt"] for row in minutes_cli.search(opened, "zebra"))
        assert not any(row["exempt"] for row in minutes_cli.search(opened, "heron"))
    minutes_cli.annotate(db, place, tmp_path / "a.html")
    assert "zebra" not in (tmp_path / "a.html").read_text(encoding="utf-8").lower()


@pytest.mark.parametrize(
    "piece", ["APPENDIX A (EXEMPT)\n\nPay it.\n\n", "PART II – EXEMPT\n3. LAND\n", "EXEMPT REPORT\n"]
)
def test_many_labels_cost_no_more_each(piece: str) -> None:
    """Twice as many, about twice the time."""

    def cost(times: int) -> float:
        begin = process_time()
        parse(paper(AGENDA + piece * times))
        return process_time() - begin

    cost(10)
    assert cost(800) < 4 * cost(400) + 0.2
