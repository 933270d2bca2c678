"""What is exempt: the wordings of councils of every kind, and what only looks like one."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from builders import paper
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document, Mark
from minutes_cli.parse.exempt.doors import doors
from minutes_cli.parse.exempt.triggers import may_tell
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

WORDINGS = (Path(__file__).resolve().parent / "exempt.wordings").read_text(encoding="utf-8")


def wordings(section: str) -> list[str]:
    """Return the lines of a section of the table."""
    told = WORDINGS.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    assert told
    return [line for line in told.split("\n") if line]


HEAD = (
    "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 19 March 2019\n\n"
    "PRESENT: Councillor A. Reed (in the Chair)\n\n"
)
LAMPS = "1. LAMPS\n\nRESOLVED: That the report be noted.\n\n"
REST = (
    "3. SALE OF LAND AT WEIR LANE\n\nA bid was reported.\n\nRESOLVED: That it be accepted.\n\n"
    "4. A GRIEVANCE\n\nRESOLVED: That the Clerk write to the member of staff.\n\n"
    "5. LEASE OF THE MILL\n\nRESOLVED: That the lease be signed.\n\n"
)


def exempt(text: str) -> list[str]:
    return [item.number for item in parse(paper(text)).items if item.exempt]


def after(words: str, title: str = "EXCLUSION OF THE PRESS AND PUBLIC") -> list[str]:
    return exempt(f"{HEAD}{LAMPS}2. {title}\n\n{words}\n\n{REST}")


ALL = ["3", "4", "5"]
EXCLUDED = [
    (
        "RESOLVED: That, under Section 100A(4) of the Local Government Act 1972, the press and public be excluded from "
        "the meeting for the following items of business on the grounds that they involve the likely disclosure of "
        "exempt information as defined in Paragraph 3 of Part 1 of Schedule 12A of the Act."
    ),
    "RESOLVED: That the press and public be excluded from the meeting for the following item(s).",
    "RESOLVED: That the public be now excluded.",
    "That in accordance with the Public Bodies (Admission to Meetings) Act 1960 the public and press be excluded.",
    "It was resolved to exclude members of the public and the press from the remainder of the meeting.",
    "A resolution was passed excluding the press and public owing to the confidential nature of the business.",
    "The exclusion of the public was agreed.",
    "The public were asked to leave, the remaining business being confidential.",
    "The Chair closed the meeting to the public at 8.15 pm.",
    "On the proposal of Councillor Reed it was agreed to hold the remainder of the meeting ‘in committee’.",
    "A. Reed, B. Marrow: That Council move into closed session at 8.15 pm. Carried.",
    "Motion by Reed, second by Marrow, to go into executive session to discuss personnel. All in favor.",
    "The Board went in camera at 9 pm.",
    "The Governors then moved to an in-camera session.",
    "Council adjourned to a confidential session.",
    "The following items were considered in private.",
    "Agreed.",
]


@pytest.mark.parametrize("words", EXCLUDED)
def test_what_follows_an_exclusion_is_exempt_and_the_exclusion_open(words: str) -> None:
    assert after(words) == ALL


@pytest.mark.parametrize("title", ["EXCLUSION OF THE PRESS AND PUBLIC", "OTHER BUSINESS"])
@pytest.mark.parametrize("words", wordings("the public goes"))
def test_every_wording_sends_the_public_out(words: str, title: str) -> None:
    """Under a title that says so, and where nothing else does."""
    assert after(words, title) == ALL


@pytest.mark.parametrize(
    "reason",
    [
        "as the matter is not yet public",
        "because the tender was not yet signed",
        "since the offer may be prejudiced",
        "as the Clerk had not yet signed the lease",
        "without discussion",
        "before the tenders are opened",
        "in view of what was said at the last meeting",
        "as the owner refused to meet in public",
        "no member dissenting",
        "unless otherwise agreed",
    ],
)
@pytest.mark.parametrize(
    "words",
    ["RESOLVED: That, @, the public be excluded for the following items.", "It was agreed, @, to exclude the public."],
)
def test_a_reason_between_commas_takes_nothing_back(words: str, reason: str) -> None:
    assert after(words.replace("@", reason))[-3:] == (ALL if "items" in words or "matter" not in reason else ["3"])


@pytest.mark.parametrize(
    "words",
    [
        "The Council did not, as the bid was public, exclude the public.",
        "There was no need, as the bid was public, to exclude the public.",
        "It was decided, as the bid was public, not to exclude the public.",
        "The public, as the bid was not confidential, were not excluded.",
        "Members asked whether, as the bid was private, the public should be excluded.",
    ],
)
def test_what_is_not_done_for_a_reason_between_commas_is_not_done(words: str) -> None:
    assert after(words, "OTHER BUSINESS") == []


@pytest.mark.parametrize("title", ["EXCLUSION OF THE PRESS AND PUBLIC", "OTHER BUSINESS"])
@pytest.mark.parametrize("words", wordings("what is said behind of other things"))
def test_an_exclusion_is_not_lost_by_what_is_said_of_other_things(words: str, title: str) -> None:
    assert after(words, title)[-3:] == ALL


@pytest.mark.parametrize("title", ["EXCLUSION OF THE PRESS AND PUBLIC", "OTHER BUSINESS"])
@pytest.mark.parametrize(
    "words",
    [
        "Resolved, that the public be ex-\ncluded from the meeting.",
        "RESOLVED: That the press and pub-\nlic be excluded from the meeting.",
        "RESOLVED: That the Council go into closed ses-\nsion.",
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_one(words: str, title: str) -> None:
    assert after(words, title) == ALL


@pytest.mark.parametrize(("title", "out"), [("EXCLUSION OF THE PUBLIC", True), ("OTHER BUSINESS", False)])
def test_members_of_the_public_who_leave_are_sent_out_only_under_a_title_that_says_so(title: str, *, out: bool) -> None:
    assert after("At this point the members of the public left the meeting.", title) == (ALL if out else [])


@pytest.mark.parametrize("title", ["EXCLUSION OF THE PRESS AND PUBLIC", "OTHER BUSINESS"])
@pytest.mark.parametrize("words", wordings("it goes for one item"))
def test_a_single_item_is_covered_alone(words: str, title: str) -> None:
    assert after(words, title) == ["3"]


INSIDE = [*((line, True) for line in wordings("a label of something that stands in a minute"))]
INSIDE += [(line, False) for line in wordings("no label of what stands in a minute")]


@pytest.mark.parametrize(("line", "marked"), INSIDE)
def test_what_stands_under_a_label_in_a_minute_closes_it(line: str, *, marked: bool) -> None:
    """Nothing of the minute can be told from it."""
    bid = f"2. SALE OF THE BARN\n\nRESOLVED: That it be sold.\n\n{line}\n\n"
    below = "Of the five bids that the Clerk received that of Mr Tapir was the highest.\n\n"
    back = "3. RETURN\n\nRESOLVED: That the press and public be readmitted.\n\n4. DUES\n\nRESOLVED: That it be noted.\n"
    assert ("2" in exempt(f"{HEAD}{LAMPS}{bid}{below}{back}")) is marked
    assert "4" not in exempt(f"{HEAD}{LAMPS}{bid}{below}{back}")


def test_a_label_with_nothing_under_it_closes_nothing() -> None:
    for below in (
        "None was laid before this meeting of the Committee.",
        "There was no such appendix to the report.",
    ):
        sale = f"2. SALE OF THE BARN\n\nRESOLVED: That it be sold.\n\nConfidential appendix\n\n{below}\n\n"
        assert exempt(f"{HEAD}{LAMPS}{sale}3. DUES\n\nRESOLVED: That it be noted.\n") == []


@pytest.mark.parametrize("words", wordings("it stays, also under a title that says otherwise"))
def test_an_exclusion_that_fell_is_none_under_its_own_title(words: str) -> None:
    assert after(words) == []


@pytest.mark.parametrize(
    ("words", "covered"),
    [
        ("RESOLVED: That the public be excluded for the following item of business.", ["3"]),
        ("RESOLVED: That the public be excluded for the next two items.", ["3", "4"]),
        ("RESOLVED: That the public be excluded during consideration of items 3 to 4.", ["3", "4"]),
        ("RESOLVED: That the public be excluded for items 3 and 5.", ["3", "5"]),
        ("RESOLVED: That the press and public be excluded for Minute No. 4.", ["4"]),
        # by the agenda's numbers, which are not the minutes'
        ("RESOLVED: That the press and public be excluded for items 9 to 10 of the agenda.", ["3", "4"]),
        ("RESOLVED: That the press and public be excluded for agenda items 9 to 11.", ALL),
    ],
)
def test_an_exclusion_covers_what_it_names(words: str, covered: list[str]) -> None:
    assert after(words) == covered


NOT_EXCLUDED = [
    "None.",
    "There were no exempt items.",
    "It was not necessary to exclude the press and public.",
    "The Committee considered whether the public should be excluded and decided that there was no need.",
    "RESOLVED: That the public be not excluded.",
    "A motion to exclude the public was lost.",
    "It was proposed that the public be excluded. The motion was lost.",
    "No members of the public were present.",
    "The meeting was open to the public.",
    "Two members of the public left the meeting.",
    "It was agreed to take the lease at the end of the meeting once a resolution to exclude the public was passed.",
    "Parts of meetings from which the press and public are excluded may not be filmed.",
    "The public were excluded from the harbour by a fence.",
    "The minutes of the closed session held on 5 February 2019 were adopted.",
    "The Clerk said that the public may be excluded where confidential matters are discussed.",
    "It was agreed to exclude the public footpath from the lease.",
]


@pytest.mark.parametrize("words", [*NOT_EXCLUDED, *wordings("it stays")])
def test_what_only_speaks_of_it_excludes_nobody(words: str) -> None:
    assert after(words, "OTHER BUSINESS") == []


@pytest.mark.parametrize(
    "words",
    [*wordings("it returns"), "The Board rose from closed session and reported.", "The closed session ended at 9 pm."],
)
def test_it_ends_when_the_public_returns(words: str) -> None:
    """Said at the end of an item, in an item of its own, or where the next begins."""
    shut = f"{HEAD}{LAMPS}2. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n"
    shut += "3. LAND\n\nA bid was reported and accepted.\n\n"
    assert exempt(f"{shut}{words}\n\n4. GRANTS\n\nRESOLVED: That a grant be made.\n\n") == ["3"]
    assert exempt(f"{shut}4. OPEN SESSION\n\n{words}\n\n5. GRANTS\n\nRESOLVED: That a grant be made.\n\n") == ["3"]
    assert exempt(f"{shut}4. GRANTS\n\n{words}\n\nRESOLVED: That a grant be made.\n\n") == ["3"]


@pytest.mark.parametrize("words", wordings("it does not return"))
def test_it_goes_on_while_nobody_comes_back(words: str) -> None:
    shut = f"{HEAD}{LAMPS}2. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n3. LAND\n\nA bid was accepted.\n\n"
    assert exempt(f"{shut}4. GRANTS\n\n{words}\n\nRESOLVED: That a grant be made.\n\n") == ["3", "4"]


@pytest.mark.parametrize(
    ("title", "out"),
    [
        ("REOPENING OF THE LIBRARY TO THE PUBLIC", True),
        ("RETURN OF PUBLIC TOILETS", True),
        ("RESUMPTION OF PUBLIC TRANSPORT", True),
        ("RETURN OF OPEN SPACE AT WEIR LANE", True),
        ("RE-ADMISSION OF PUPILS", True),
        ("RETURN OF THE PUBLIC", False),
        ("REOPENING OF THE MEETING TO THE PUBLIC", False),
        ("RECONVENE IN PUBLIC", False),
        ("RETURN TO PUBLIC 8.40 PM", False),
        ("RETURN TO OPEN COUNCIL", False),
        ("RECONVENE REGULAR MEETING OPEN TO THE PUBLIC", False),
    ],
)
def test_a_title_lets_the_public_in_if_it_is_of_the_meeting(title: str, *, out: bool) -> None:
    shut = f"{HEAD}{LAMPS}2. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n"
    assert ("3" in exempt(f"{shut}3. {title}\n\nA bid was reported.\n\nRESOLVED: That it be accepted.\n\n")) is out


def test_one_sentence_can_go_and_come_back() -> None:
    went = "The Board went into executive session at 8 pm and returned to open session at 8.40 pm."
    assert after(went) == []
    will = "That the Board move into closed session and thereafter return to open session."
    assert after(will) == ALL


def test_the_meeting_ends_it() -> None:
    words = f"{HEAD}{LAMPS}2. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n3. LAND\n\nA bid was reported.\n\n"
    assert exempt(f"{words}4. CLOSE OF MEETING\n\nThe meeting ended at 9 pm.\n\n") == ["3"]


@pytest.mark.parametrize(
    "line", ["PART II", "PART B - PRIVATE", "EXEMPT ITEMS", "Confidential business", "IN CAMERA SESSION"]
)
def test_a_line_between_minutes_parts_them(line: str) -> None:
    assert exempt(f"{HEAD}{LAMPS}2. LAMPS AGAIN\n\nRESOLVED: That it be noted.\n\n{line}\n\n{REST}") == ALL


@pytest.mark.parametrize("line", wordings("a head of the closed part's own minutes"))
def test_minutes_of_the_closed_part_alone_are_exempt_throughout(line: str) -> None:
    """Above the title, in its place, or right below it."""
    rest = HEAD.partition("\n\n")[2]
    assert exempt(f"HARBOUR COMMITTEE\n\n{line}\n\n{rest}{LAMPS}{REST}") == ["1", *ALL]
    assert exempt(f"{line}\n\n{HEAD}{LAMPS}{REST}") == ["1", *ALL]


@pytest.mark.parametrize("line", wordings("a head of open minutes"))
def test_a_head_that_only_names_such_minutes_hides_none(line: str) -> None:
    assert exempt(f"HARBOUR COMMITTEE\n\n{line}\n\n{HEAD.partition(chr(10) * 2)[2]}{LAMPS}{REST}") == []


@pytest.mark.parametrize("line", wordings("a line that labels what follows"))
def test_a_label_is_of_what_follows_and_not_of_the_minute_above_it(line: str) -> None:
    assert exempt(f"{HEAD}{LAMPS}{line}\n\n{REST}".replace("\\n", "\n")) == ALL


SOLD = "\n\nRESOLVED: That the offer be accepted.\n\n3. DUES\n\nRESOLVED: That it be noted.\n"
TITLES = [*((title, True) for title in wordings("a mark in a title"))]
TITLES += [(title, False) for title in wordings("no mark in a title")]


@pytest.mark.parametrize(("title", "marked"), TITLES)
def test_a_mark_at_a_title_is_of_that_minute(title: str, *, marked: bool) -> None:
    told = f"{HEAD}{LAMPS}2. {title}{SOLD}"
    assert exempt(told) == (["2"] if marked else [])


@pytest.mark.parametrize("number", ["*2.", "2*.", "2.*", "2 *"])
@pytest.mark.parametrize(
    ("note", "marked"),
    [("", True), ("* denotes exempt item", True), ("* Items marked with a star were taken as read.", False)],
)
def test_a_star_at_a_number_leaves_it_one(number: str, note: str, *, marked: bool) -> None:
    """At the head of the paper or at its foot, a note says what it is."""
    told = f"{LAMPS}{number} SALE OF THE MILL{SOLD}"
    for text in (f"{HEAD}{note}\n\n{told}", f"{HEAD}{told}\n4. CLOSE\n\nThe Chair closed it.\n\n{note}\n"):
        found = parse(paper(text)).items
        assert [item.number for item in found][:3] == ["1", "2", "3"]
        assert [item.number for item in found if item.exempt] == (["2"] if marked else [])


@pytest.mark.parametrize("number", ["E2.", "EX2.", "C2.", "PE2."])
def test_a_letter_before_a_number_among_plain_ones_says_so(number: str) -> None:
    found = parse(paper(f"{HEAD}{LAMPS}{number} SALE OF THE MILL{SOLD}")).items
    assert [(item.number, item.exempt) for item in found] == [("1", False), (number[:-1], True), ("3", False)]


@pytest.mark.parametrize("letters", ["E", "EX.", "C"])
def test_letters_that_all_numbers_have_say_nothing(letters: str) -> None:
    minutes = re.sub(r"(?m)^(?=\d\.)", letters, f"{LAMPS}2. SALE OF THE MILL{SOLD}")
    found = parse(paper(HEAD + minutes)).items
    assert len(found) == 3
    assert not [item.number for item in found if item.exempt]


ROW = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
FIRST = ROW.format("1", "HEDGES", "The hedges were seen.<p>RESOLVED: That the Clerk cut them.</p>", "Clerk")
SALE = ("2", "SALE OF THE MILL", "RESOLVED: That the offer of the miller be accepted.", "Clerk")


@pytest.mark.parametrize(
    ("rows", "marked"),
    [
        (ROW.format("", "PART II - EXEMPT ITEMS", "", "") + ROW.format(*SALE), True),
        (ROW.format(*["CONFIDENTIAL"] * 4) + ROW.format(*SALE), True),
        (ROW.format(*SALE[:3], "CONFIDENTIAL"), True),
        (ROW.format(*SALE[:3], "<p>Clerk</p><p>CONFIDENTIAL</p>"), True),
        (ROW.format("2", "SALE OF THE MILL (EXEMPT)", *SALE[2:]), True),
        (ROW.format("2*", *SALE[1:]), True),
        (ROW.format("", "PART I", "", "") + ROW.format(*SALE), False),
        (ROW.format("", "Private Sector Housing", "", "") + ROW.format(*SALE), False),
        (ROW.format(*SALE[:3], "Restricted byways officer"), False),
    ],
)
def test_the_rows_of_a_table_mark_what_they_are_of(rows: str, *, marked: bool) -> None:
    head = "".join(f"<p>{line}</p>" for line in HEAD.strip().split("\n\n"))
    found = parse(read_bytes(f"<html><body>{head}<table>{FIRST}{rows}</table></body></html>".encode(), "a.html"))
    assert [(item.number, item.exempt) for item in found.items] == [("1", False), ("2", marked)]


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        (("2", "SALE OF THE MILL (EXEMPT) RESOLVED: That the offer be accepted.", "Clerk"), True),
        (("2*", "SALE OF THE MILL RESOLVED: That the offer be accepted.", "Clerk"), True),
        (("2", "SALE OF THE MILL RESOLVED: That the offer be accepted.", "CONFIDENTIAL"), True),
        (("2", "SALE OF THE MILL RESOLVED: That the exempt lamps be noted.", "Clerk"), False),
    ],
)
def test_rows_that_are_no_minutes_of_their_own_mark_the_one_they_are_in(row: tuple[str, ...], *, marked: bool) -> None:
    """Nothing tells the rows apart, so nothing of it can be told."""
    first = "<tr><td>1</td><td>HEDGES The hedges were seen. RESOLVED: That the Clerk cut them.</td><td>Clerk</td></tr>"
    told = "".join(f"<td>{cell}</td>" for cell in row)
    head = "".join(f"<p>{line}</p>" for line in HEAD.strip().split("\n\n"))
    found = parse(
        read_bytes(f"<html><body>{head}<table>{first}<tr>{told}</tr></table></body></html>".encode(), "a.html")
    )
    assert [item.exempt for item in found.items] == [marked]


@pytest.mark.parametrize("line", wordings("a line that labels nothing that follows"))
def test_what_is_no_label_hides_nothing_that_follows(line: str) -> None:
    assert exempt(f"{HEAD}{LAMPS}{line}\n\n{REST}".replace("\\n", "\n")) == []


@pytest.mark.parametrize(
    ("above", "marked"),
    [
        ("1. APOLOGIES\n\nNone\n\n", ALL),
        ("1. APOLOGIES\n\nThere were none.\n\n", ALL),
        ("1. SALE OF THE BARN\n\nReport of the Clerk\n\n", ["1", *ALL]),
        ("1. SALE OF THE BARN\n\n", ["1"]),
    ],
)
def test_a_label_under_what_tells_nothing_done_is_of_that_too(above: str, marked: list[str]) -> None:
    """Right under a title it is of that minute alone; in doubt of both."""
    assert exempt(f"{HEAD}{above}Confidential\n\n{REST}") == marked


@pytest.mark.parametrize("line", wordings("a line behind which it is public again"))
def test_a_label_ends_at_one_that_says_public(line: str) -> None:
    back = "6. GRANTS\n\nRESOLVED: That a grant be made.\n\n"
    assert exempt(f"{HEAD}{LAMPS}ITEMS NOT FOR PUBLICATION\n\n{REST}{line}\n\n{back}") == ALL


def test_the_heads_of_pages_mark_what_stands_on_them() -> None:
    """A head of one page alone is a label; a minute that ends on the page before is open."""
    head = "\fNOT FOR PUBLICATION\n\n"
    land, grievance, lease = (
        part + "\n\n" for part in REST.replace("\n\n4.", "\f4.").replace("\n\n5.", "\f5.").split("\f")
    )
    back = "\f6. GRANTS\n\nRESOLVED: That a grant be made.\n\n"
    assert exempt(f"{HEAD}{LAMPS}{head}{land}{head}{grievance}{head}{lease}{back}") == ALL
    assert exempt(f"{HEAD}{LAMPS}\f{land}\f{grievance}{head}{lease}") == ["5"]


SAID = [*((line, True) for line in wordings("a head or a foot of pages that says so"))]
SAID += [(line, False) for line in wordings("a head or a foot of pages that does not")]
MINUTES = [f"{HEAD}{LAMPS}", *(part + "\n\n" for part in re.split(r"\n\n(?=[45]\.)", REST))]


@pytest.mark.parametrize(("line", "marked"), SAID)
def test_what_every_page_says_marks_what_stands_on_them(line: str, *, marked: bool) -> None:
    """At the foot and at the head of the pages of a text, and of the later ones alone; in a Word file."""
    foot = "\f".join(f"{minute}{line}\n" for minute in MINUTES)
    head = "\f".join((MINUTES[0], *(f"{line}\n\n{minute}" for minute in MINUTES[1:])))
    later = "\f".join((MINUTES[0], *(f"{minute}{line}\n" for minute in MINUTES[1:])))
    assert (exempt(foot), exempt(head), exempt(later)) == ((["1", *ALL], ALL, ALL) if marked else ([], [], []))
    word = Document("paper.docx", f"{line}\n\n{''.join(MINUTES)}", marks=(Mark(0, len(line), "page header"),))
    assert [item.number for item in parse(word).items if item.exempt] == (["1", *ALL] if marked else [])


SHUT = "3. SALE OF LAND AT WEIR LANE\n\nA bid was reported.\n\nRESOLVED: That it be accepted.\n\n"
LAST = "4. CLOSE\n\nThe Chair thanked all who came.\n\n"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (f"{HEAD}{LAMPS}Page 1\n\f{SHUT}EXEMPT   Page 2\n", ["3"]),
        (f"{HEAD}{LAMPS}Page 1\n\fEXEMPT   Page 2\n\n{SHUT}", ["3"]),
        (f"{HEAD}{LAMPS}\n*Page 1*\n\n---\n\n{SHUT}\n*Exempt – Page 2*\n", ["3"]),
        (f"{HEAD}{LAMPS}\fPrivate & Confidential\n\n{SHUT}\f{LAST}", ["3"]),
        # the end of a sentence, a heading with nothing under it, a heading that a page begins with
        (f"{HEAD}1. LAMPS\n\nThe Clerk said that the report was\n\fconfidential.\n\n{SHUT}", []),
        (f"{HEAD}{LAMPS}\fCONFIDENTIAL ITEMS\n\nNone.\n\n{SHUT}", []),
        (f"{HEAD}{LAMPS}\f2. EXEMPT ITEMS\n\nNone.\n\n{SHUT}", []),
        (f"{HEAD}{LAMPS}Page 1\n\f{SHUT}Page 2\n\f{LAST}Public   Page 3\n", []),
    ],
)
def test_one_page_is_closed_by_a_label_with_its_number_or_by_its_first_line(text: str, marked: list[str]) -> None:
    assert exempt(text) == marked


def test_the_first_page_has_the_head_of_the_others() -> None:
    """Nothing stands above it there, so it is taken for a title."""
    head = "HARBOUR BOARD - EXEMPT MINUTES\nPage {}\n\n"
    assert exempt("\f".join(head.format(n) + minute for n, minute in enumerate(MINUTES, 1))) == ["1", *ALL]


@pytest.mark.parametrize(
    ("words", "title"), [("The public left. The Committee then met in private.", "TOLLS"), ("Sold.", "BARN [EXEMPT]")]
)
def test_what_ends_a_minute_of_other_business_sends_out(words: str, title: str) -> None:
    told = exempt(f"{HEAD}2. {title}\n\nRESOLVED: That the tolls be raised from May.\n\n{words}\n\n{SHUT}")
    assert told == (["2"] if "EXEMPT" in title else ["3"])


def test_a_foot_in_a_text_without_pages_is_of_what_stands_from_page_to_page() -> None:
    """Where a converter kept no page: behind the last label of one that says nothing."""
    told = "".join(f"{MINUTES[n]}Page {n + 1}\n\n" for n in (0,))
    told += "".join(f"{MINUTES[n]}NOT FOR PUBLICATION\nPage {n + 1}\n\n" for n in (1, 2, 3))
    assert exempt(told) == ALL


NAMED = [*((name, True) for name in wordings("a name or a title of a file that says so"))]
NAMED += [(name, False) for name in wordings("a name or a title of a file that does not")]


@pytest.mark.parametrize(("name", "marked"), NAMED)
def test_the_name_of_a_file_marks_it_and_a_finding_says_so(name: str, *, marked: bool) -> None:
    found = parse(read_bytes(f"{HEAD}{LAMPS}{REST}".encode(), str(Path(name).with_suffix(".txt"))))
    assert [item.number for item in found.items if item.exempt] == (["1", *ALL] if marked else [])
    assert [finding.code for finding in found.findings if "exempt" in finding.code] == ["exempt-by-name"] * marked


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("title: Exempt minutes", "its front matter (“Exempt minutes”)"),
        ("exempt: true", "its front matter (“exempt true”)"),
        ("classification: confidential", "its front matter (“confidential”)"),
        ("url: https://harbour.example/exempt-minutes.pdf", "its address (“exempt minutes”)"),
        ("title: Minutes of the dismissal of Mr Tapir (exempt)", "its front matter (“Minutes exempt”)"),
        ("exempt: false", None),
        ("title: Minutes", None),
    ],
)
def test_a_title_marks_it_without_telling_of_what(above: str, told: str | None) -> None:
    found = parse(read_bytes(f"---\n{above}\n---\n\n{HEAD}{LAMPS}{REST}".encode(), "a.md"))
    assert [item.number for item in found.items if item.exempt] == (["1", *ALL] if told else [])
    messages = [finding.message for finding in found.findings if finding.code == "exempt-by-name"]
    assert messages == [f"taken to be exempt by {told}, not by its own words"] * bool(told)


def test_a_paper_that_says_so_itself_has_no_finding() -> None:
    found = parse(read_bytes(f"EXEMPT MINUTES\n\n{HEAD}{LAMPS}{REST}".encode(), "exempt-minutes.txt"))
    assert all(item.exempt for item in found.items)
    assert not found.findings


def test_a_label_under_the_last_minute_is_of_all_where_nothing_else_is_marked() -> None:
    """Nothing tells whether it is of the last minute or of the paper; in doubt it closes."""
    for label in ("CONFIDENTIAL", "CONFIDENTIAL - NOT FOR PUBLICATION", "EMBARGOED - NOT FOR RELEASE"):
        assert exempt(f"{HEAD}{LAMPS}{REST}{label}\n") == ["1", *ALL]
        shut = f"{HEAD}{LAMPS}2. A BID (EXEMPT)\n\nRESOLVED: That it be accepted.\n\n{REST}{label}\n"
        assert "1" not in exempt(shut)
    assert exempt(f"{HEAD}{LAMPS}{REST}CONFIDENTIAL APPENDIX\n") == []


def test_business_below_the_exclusion_is_exempt() -> None:
    """An exclusion in the midst of a minute is of that minute; under its own title only what is decided below it."""
    pay = "It was resolved to exclude the public. The Clerk's pay was raised by two points from April."
    assert after(pay, "THE CLERK'S PAY") == ["2", *ALL]
    below = (
        "RESOLVED: That the public be excluded.\n\nTwo bids were reported.\n\nRESOLVED: That the higher be accepted."
    )
    assert after(below) == ["2", *ALL]


@pytest.mark.parametrize(
    ("title", "words", "marked"),
    [
        ("SALE OF THE OLD MILL (EXEMPT)", "Sold.", True),
        ("SALE OF THE OLD MILL - CONFIDENTIAL", "Sold.", True),
        ("SALE OF THE OLD MILL (Confidential)", "Sold.", True),
        ("* SALE OF THE OLD MILL", "Sold.", True),
        ("SALE OF THE OLD MILL", "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A.", True),
        ("SALE OF THE OLD MILL", "As agreed, discussion on this item took place ‘in committee’.", True),
        ("SALE OF THE OLD MILL", "This item was considered in closed session.", True),
        ("CONFIDENTIAL ITEMS", "The Clerk's contract was renewed for a year.", True),
        ("CONFIDENTIAL ITEMS", "None.", False),
        ("EXEMPT INFORMATION", "There was no exempt information.", False),
        ("SALE OF THE OLD MILL", "The report was received; Appendix 2 is not for publication.", False),
        ("EXEMPTIONS FROM DUES", "None was exempt.", False),
        ("CONFIDENTIALITY POLICY", "The policy was adopted.", False),
        ("REVIEW OF THE ACCESS TO INFORMATION PUBLICATION SCHEME", "It was adopted as amended.", False),
        ("ADMISSION TO PRIMARY SCHOOLS", "The scheme was adopted for another year.", False),
        ("ADMISSION OF NEW BURGESSES", "Mr Teal was admitted and signed the roll.", False),
        ("ADMISSION OF PRESS AND PUBLIC", "The Clerk's contract was renewed for a year.", True),
        ("ACCESS TO INFORMATION ACT 1985", "The Clerk's contract was renewed for a year.", True),
        ("PUBLIC OPEN SESSION", "A resident spoke about private roads.", False),
    ],
)
def test_a_minute_marks_itself(title: str, words: str, *, marked: bool) -> None:
    text = f"{HEAD}{LAMPS}2. {title}\n\n{words}\n\n3. GRANTS\n\nRESOLVED: That a grant be made.\n\n"
    assert exempt(text) == (["2"] if marked else [])


@pytest.mark.parametrize(
    ("title", "out"),
    [
        *((title, False) for title in ("SOCIAL EXCLUSION STRATEGY", "INCOME (EXCLUDING GRANTS)", "EXCLUDED PUPILS")),
        *((title, False) for title in ("EXCLUSION ZONES AT THE QUAY", "DIGITAL EXCLUSION", "FEES EXCLUDING V.A.T.")),
        *((title, True) for title in ("EXCLUSION", "EXCLUSION UNDER SECTION 100A", "TO EXCLUDE THE PUBLIC AND PRESS")),
        *((title, True) for title in ("PRESS AND PUBLIC TO BE EXCLUDED", "Exclusion resolution", "MOTION TO EXCLUDE")),
    ],
)
def test_an_exclusion_of_whom_a_title_must_say(title: str, *, out: bool) -> None:
    for words in ("Agreed.", "The report was noted."):
        assert after(words, title) == (ALL if out else [])


def test_a_bullet_is_no_mark() -> None:
    lines = (
        "Apologies: None.",
        "Matters arising:",
        "* The church wall was mended.",
        "* Planning Application: Two houses at Weir Lane. Refusal was recommended.",
        "Payments:",
        "* Petty cash, £40.",
        "Correspondence: A letter was read.",
    )
    found = parse(paper(HEAD + "\n\n".join(lines))).items
    assert "Planning Application" in [item.title for item in found]
    assert not [item.title for item in found if item.exempt]


TURN = "Cllr Reed proposed closing the meeting for public participation, seconded by Cllr Marsh. Agreed."
CLOSED_TO = "Cllr Reed proposed closing the meeting to the public"


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (f"{TURN}\n\nA resident spoke.\n\nCllr Reed proposed closing the meeting to the public. Agreed.", False),
        (f"The meeting closed for public issues.\n\nNone.\n\n{CLOSED_TO} seconded by Cllr Marsh - Agreed", False),
        (f"The Chair opened the meeting for public questions. None. {CLOSED_TO} at 7.20 pm.", False),
        (f"{TURN} The meeting reconvened. The Chair closed the meeting to the public.", True),
        (f"{TURN} The Chair closed the meeting to the public for the following items.", True),
        (f"{TURN} The Chair closed the meeting to the public, the business being confidential.", True),
        (f"{TURN} RESOLVED: That the public be excluded.", True),
        ("The Chair closed the meeting to the public.", True),
    ],
)  # fmt: skip
def test_the_end_of_what_the_public_may_say_sends_nobody_out(words: str, *, out: bool) -> None:
    assert after(words, "PUBLIC MATTERS") == (ALL if out else [])


@pytest.mark.parametrize("mark", ["NOT FOR PUBLICATION", "EXEMPT MINUTES", "CONFIDENTIAL MINUTES"])
def test_minutes_marked_as_a_whole(mark: str) -> None:
    assert exempt(f"{mark}\n\n{HEAD}{LAMPS}") == ["1"]


COVER = "Report to: Cabinet\nDate: 3 September 2019\nSubject: Sale of barn\nReport of: Head of Property\n"
BODY = "\n1. Summary\n\nA bid was received.\n\n2. Recommendation\n\n(1) That the bid be accepted.\n"


@pytest.mark.parametrize(
    ("above", "cover", "marked"),
    [
        ("NOT FOR PUBLICATION\nEXEMPT BY VIRTUE OF PARAGRAPH 3 OF SCHEDULE 12A\n\n", "", True),
        ("PART II\n\n", "", True),
        ("CONFIDENTIAL\n\n", "", True),
        ("Exempt report\n\n", "", True),
        ("", "Exempt: Yes\n", True),
        ("", "Classification: Part II\n", True),
        ("", "This report is exempt by virtue of paragraph 3 of Schedule 12A.\n", True),
        ("", "", False),
        ("PART I\n\n", "", False),
        ("", "Exempt: No\n", False),
        ("", "Exempt / Confidential Report: No\n", False),
        ("", "Not for publication: No\n", False),
        ("", "Not for publication: Appendix 2\n", False),
    ],
)
def test_a_report_is_marked(above: str, cover: str, *, marked: bool) -> None:
    (found,) = parse(paper(above + COVER + cover + BODY)).papers
    assert found.exempt is marked


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        *((line, True) for line in wordings("a report that is marked")),
        *((line, False) for line in wordings("a report that is not")),
    ],
)
def test_a_report_says_so_in_every_wording(line: str, *, marked: bool) -> None:
    above, on_it = (f"{line[:-1].strip()}\n\n", "") if line.endswith("⏎") else ("", f"{line}\n")
    (found,) = parse(paper(above + COVER + on_it + BODY)).papers
    assert found.exempt is marked


LABELS = (
    *("YELLOW PAPER", "Yellow paper", "PINK PAPER", "Printed on pink paper", "This report is printed on pink paper"),
    *("printed on yellow paper", "Confidential", "CONFIDENTIAL", "RESTRICTED", "Restricted", "Private", "Exempt item"),
    *("Private and Confidential", "[CONFIDENTIAL]", "HIGHLY CONFIDENTIAL", "Exempt information", "Withheld"),
    *("Commercially sensitive", "OFFICIAL - SENSITIVE", "Sensitive item", "Closed paper", "Reserved business"),
    *("COMMITTEE MEMBERS ONLY", "FOI exempt", "NOT FOR CIRCULATION", "Do not publish", "NOT FOR PUBLIC RELEASE"),
)
"""Each says so wherever it stands by itself."""
BARE = ("Closed", "CLOSED", "Reserved", "RESERVED", "Sensitive", "SENSITIVE", "SECRET", "Access: closed")
"""These only where they head something: a log says so of what was done, and a road may be."""
BID = "A bid was reported.\n\nRESOLVED: That it be accepted.\n\n3. GRANTS\n\nRESOLVED: That a grant be made.\n"
PLACES = {
    "above the head of minutes": f"{{}}\n\n{HEAD}{LAMPS}",
    "in the head of minutes": f"{HEAD.replace('Minutes of', '{}' + chr(10) * 2 + 'Minutes of')}{LAMPS}",
    "under a title": f"{HEAD}2. SALE OF LAND\n\n{{}}\n\n{BID}",
    "right under a title": f"{HEAD}2. SALE OF LAND\n{{}}\n{BID}",
    "at the foot of pages": "\f".join(f"{minute}{{}}\n" for minute in MINUTES),
    "at the foot of pages, numbered": "\f".join(f"{minute}{{}}   Page {n}\n" for n, minute in enumerate(MINUTES)),
    "at the head of pages": "\f".join(f"{{}}\n\n{minute}" for minute in MINUTES),
    "above a report": f"{{}}\n\n{COVER}{BODY}",
    "on the cover of a report": f"{COVER}{{}}\n{BODY}",
}
MORE = {
    "between minutes": f"{HEAD}{LAMPS}{{}}\n\n{REST}",
    "behind a title": f"{HEAD}2. SALE OF LAND ({{}})\n\n{BID}",
    "in a cell by a title": f"{HEAD}2.\tSALE OF LAND\t{{}}\n\n{BID}",
}


@pytest.mark.parametrize("label", [*LABELS, *BARE])
def test_a_label_says_so_in_every_place(label: str) -> None:
    """Right under a title in capitals it was taken for a part of it, and the minute was open."""
    found: Any
    for place, text in {**PLACES, **(MORE if label in LABELS and "report" not in label else {})}.items():
        found = parse(paper(text.replace("{}", label)))
        assert any(one.exempt for one in (*found.items, *found.papers)), place


@pytest.mark.parametrize(
    "words",
    [
        "The Clerk reported on the action to mend the gate.\n\nClosed\n\nThe action to paint the gate is open.",
        "The footpath at Weir Lane was\nclosed\nfor a week.",
        "The meeting closed\nThe Chair thanked all.",
        "Matters were\nreserved\nfor the inspector.",
        "The paper was\nsensitive\nto the needs of the parish.",
        "The map was printed on blue paper and pinned up.",
    ],
)
def test_prose_and_a_log_say_nothing_of_it(words: str) -> None:
    assert exempt(f"{HEAD}{LAMPS}2. REPORT OF THE CLERK\n\n{words}\n\n{REST}") == []


def test_a_field_of_a_cover_that_is_cut_by_its_cell_says_no() -> None:
    (found,) = parse(paper(f"{COVER}Exempt /\nConfidential\nReport:\n\nNo\n{BODY}")).papers
    assert not found.exempt


def test_named_items_of_a_range() -> None:
    (door,) = doors("RESOLVED: That the public be excluded for items 9 to 11 and 14.")
    assert door.labels == ("9", "10", "11", "14")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of an open and an exempt request, and of what later exempt business tells of the first."""
    path = tmp_path_factory.mktemp("exempt") / "minutes.db"
    asked = "RESOLVED: That the Treasurer be requested to submit a report on the tolls of the lower quay."
    text = f"{HEAD}1. QUAY TOLLS\n\n{asked}\n\n2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded.\n\n"
    text += "3. A BID\n\nRESOLVED: That the Clerk be requested to accept the bid by 1 May 2019.\n\n"
    later = (
        HEAD.replace("19 March", "16 April")
        + "4. EXCLUSION\n\nRESOLVED: That the public be excluded.\n\n5. QUAY TOLLS\n\n"
    )
    later += "Further to Minute No. 1 of 19 March 2019, the Treasurer submitted a secret report on the tolls.\n\n"
    with store.open_db(path) as db:
        store.save(db, parse(replace(paper(text), name="march.txt", sha256="a" * 64)))
        store.save(
            db, parse(replace(paper(later + "RESOLVED: That it be noted.\n\n"), name="april.txt", sha256="b" * 64))
        )
    return path


def told(place: Path, command: str) -> str:
    done = CliRunner().invoke(app, [*shlex.split(command), "--db", str(place)])
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    ("noun", "number"),
    [("items", "3"), ("resolutions", "3"), ("actions --all", "3"), ("search bid", "3"), ("since 2019-01-01", "3")],
)
def test_every_listing_marks_it(place: Path, noun: str, number: str) -> None:
    rows = json.loads(told(place, f"{noun} --json"))
    assert {row["exempt"] for row in rows if row["number"] == number} == {True}
    assert not any(row["exempt"] for row in rows if row["number"] in {"1", "2", "4"})
    line = next(line for line in told(place, noun).splitlines() if f"{number} of 2019-03-19" in line)
    assert "exempt" in line.split("\t")
    assert "exempt" in told(place, f"{noun} --csv --include-exempt").splitlines()[0]


def test_check_lists_it(place: Path) -> None:
    rows = json.loads(told(place, "check --kind exempt --json --strict"))
    assert [(row["number"], row["message"]) for row in rows] == [
        ("3", "exempt minute: A BID"),
        ("5", "exempt minute: QUAY TOLLS"),
    ]


def test_check_marks_what_stands_in_it(place: Path) -> None:
    rows = json.loads(told(place, "check --json"))
    marked = [row for row in rows if row["exempt"]]
    assert {"overdue", "exempt"} <= {row["kind"] for row in marked}
    assert any("accept the bid" in row["message"] for row in marked)
    assert not any("bid" in row["message"].lower() for row in rows if not row["exempt"])
    few = json.loads(told(place, "check --json --limit 100"))
    assert few == rows
    lines = told(place, "check").splitlines()
    assert [line for line in lines if "accept the bid" in line]
    assert all("\texempt" in line for line in lines if "accept the bid" in line)
    assert len(marked) == sum(line.endswith("\texempt") for line in lines)


SECRETS = ("bid", "BID", "secret report", "5 of 2019-04-16")
"""Words and numbers of what is exempt there."""


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
@pytest.mark.parametrize(
    "noun",
    [
        *("items", "resolutions", "motions", "references", "papers", "plans", "people", "bodies", "documents"),
        *("actions --all", "actions --undertakings", "meetings", "meetings --drafts", "search tolls", "check"),
        *("search accept", "since 2019-01-01", "arising harbour", "check --kind exempt"),
    ],
)
def test_no_listing_that_is_handed_on_has_it(place: Path, noun: str, form: str) -> None:
    """Neither as a row nor in a cell of another: what an exempt minute says of an open one."""
    public = told(place, f"{noun} {form}")
    assert not [secret for secret in SECRETS if secret in public]
    assert told(place, f"{noun} {form} --include-exempt").count("\n") >= public.count("\n")


def test_what_is_left_out_is_counted(place: Path) -> None:
    done = CliRunner().invoke(app, ["actions", "--all", "--csv", "--db", str(place)])
    assert "Left out as exempt: 1 row (`--include-exempt` adds what is left out)." in done.output
    whole = told(place, "actions --all --csv --include-exempt")
    assert "accept the bid" in whole
    assert "secret report" in whole
    assert "TOLLS" in told(place, "items --csv")


@pytest.mark.parametrize("form", ["", "--cited"])
def test_a_thread_marks_it(place: Path, form: str) -> None:
    text = told(place, f"trace '1 of 19 March 2019' {form}")
    assert "QUAY TOLLS (exempt)" in text
    assert "BID (exempt)" in told(place, f"trace '3 of 19 March 2019' {form}")


@pytest.mark.parametrize(
    ("command", "secret"),
    [
        ("arising harbour --markdown", "accept the bid"),
        ("arising harbour --markdown", "secret report"),
        ("trace '1 of 19 March 2019' --mermaid", "5 of 2019-04-16"),
        ("trace '1 of 19 March 2019' --dot", "5 of 2019-04-16"),
    ],
)
def test_what_is_handed_on_leaves_it_out(place: Path, command: str, secret: str) -> None:
    assert secret not in told(place, command)
    assert secret in told(place, f"{command} --include-exempt")
    assert "TOLLS" in told(place, command)


def test_a_graph_of_exempt_business_says_so(place: Path) -> None:
    done = CliRunner().invoke(app, ["trace", "3 of 19 March 2019", "--dot", "--db", str(place)])
    assert done.exit_code == 1
    assert "--include-exempt" in done.output


@pytest.mark.parametrize("first", ["a", "b"])
@pytest.mark.parametrize("form", ["--csv", "--markdown"])
def test_what_one_copy_excludes_is_exempt_in_all(tmp_path: Path, first: str, form: str) -> None:
    """Two copies of one meeting's minutes, one without the exclusion: whichever is shown, none is handed on."""
    closed = "2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded.\n\n"
    bid = "3. A BID\n\nRESOLVED: That the Clerk be requested to accept the bid by 1 May 2019.\n\n"
    bid += "The Clerk undertook to write of the bid.\n\n"
    with store.open_db(tmp_path / "minutes.db") as db:
        for name, text in (("a", closed), ("b", "2. TOLLS\n\nRESOLVED: That it be noted.\n\n")):
            sha256 = ("1" if name == first else "2") * 64
            store.save(db, parse(replace(paper(f"{HEAD}{text}{bid}"), name=f"{name}.txt", sha256=sha256)))
    nouns = (
        "items",
        "resolutions",
        "motions",
        "actions --all",
        "actions --undertakings",
        "search bid",
        "arising harbour",
    )
    assert [noun for noun in nouns if "bid" in told(tmp_path / "minutes.db", f"{noun} {form}").lower()] == []
    for graph in ("--mermaid", "--dot"):
        done = CliRunner().invoke(app, ["trace", "3 of 19 March 2019", graph, "--db", str(tmp_path / "minutes.db")])
        assert "bid" not in done.stdout.lower()


# --- what tells of exempt business, and is not exempt itself ---

CLOSED = f"{HEAD}1. QUAY LAMPS\n\nRESOLVED: That the Clerk be requested to order lamps by 1 May 2019.\n\n"
CLOSED += "2. EXCLUSION OF THE PUBLIC\n\nRESOLVED: That the public be excluded.\n\n3. SALE OF THE OLD MILL\n\n"
CLOSED += "RESOLVED: That the Clerk be requested to accept the bid of Acme by 1 May 2019.\n\n"
PLAN = "HARBOUR COMMITTEE\n\nWORK PROGRAMME 2019/20\n\nDate of Meeting\t9 JULY 19\t12 NOVEMBER 19\n"
PLAN += "Purchase of the crane yard\t\tX\n"
LATER = HEAD.replace("19 March", "16 April")
LOG = f"{LATER}4. ACTION LOG\n\nMinute | Action | Owner | Status\n1 | Order lamps | Clerk | Ongoing\n"
AGENDA = LATER.replace("MINUTES", "AGENDA").replace("Minutes", "Agenda").partition("PRESENT")[0]


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
@pytest.mark.parametrize(
    ("papers", "secret", "kept"),
    [
        # printed behind an exempt minute, without a report of its own
        ([CLOSED + PLAN], "crane", "QUAY LAMPS"),
        # rows of a log: by the words of what was asked, of the title, and by the number
        ([CLOSED, f"{LOG}7 | Accept the bid of Acme | Clerk | Complete\n"], "Acme", "Order lamps"),
        (
            [CLOSED, f"{LOG}7 | Tell the buyer of the old mill about its sale | Clerk | Complete\n"],
            "mill",
            "Order lamps",
        ),
        ([CLOSED, f"{LOG}3 | Ring Mr Gold | Clerk | Complete\n"], "Gold", "Order lamps"),
        # a line of an agenda
        ([CLOSED, f"{AGENDA}\n1. Apologies\n2. Sale of the old mill\n3. Dates\n"], "mill", "QUAY LAMPS"),
    ],
)
def test_what_names_exempt_business_is_left_out(
    tmp_path: Path, papers: list[str], secret: str, kept: str, form: str
) -> None:
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate(papers):
            store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=str(n) * 64)))
    nouns = (
        *("items", "resolutions", "references", "plans", f"search {secret}", "search dates", "search apologies"),
        *("actions --all", "check", "since 2019-01-01", "arising harbour", "papers", "motions"),
    )
    told_of = {noun: told(tmp_path / "minutes.db", f"{noun} {form}") for noun in nouns}
    assert [noun for noun, text in told_of.items() if secret in text] == []
    assert kept in told_of["items"]
    whole = [told(tmp_path / "minutes.db", f"{noun} {form} --include-exempt") for noun in nouns]
    assert any(secret in text for text in whole)


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
def test_who_was_there_is_not_found_in_a_paper_that_is_closed_throughout(tmp_path: Path, form: str) -> None:
    place = tmp_path / "minutes.db"
    open_too = LATER.replace("A. Reed", "A. Reed, Mr Wombat") + "1. LAMPS\n\nRESOLVED: That it be noted.\n\n"
    with store.open_db(place) as db:
        shut = f"EXEMPT MINUTES\n\n{HEAD.replace('A. Reed', 'A. Reed, Mr Wombat')}{LAMPS}{REST}"
        store.save(db, parse(replace(paper(shut), name="shut.txt", sha256="a" * 64)))
        store.save(db, parse(replace(paper(open_too), name="open.txt", sha256="b" * 64)))
    assert "open.txt" in told(place, "search wombat --json")
    assert "shut.txt" in told(place, "search wombat --json")
    assert "shut.txt" not in told(place, f"search wombat {form}")
    assert "Wombat" in told(place, f"search wombat {form}").replace("**", "")


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
def test_a_paragraph_of_one_line_is_no_title_because_its_sentences_have_the_words(tmp_path: Path, form: str) -> None:
    """A title within one sentence tells, also over a full stop of its own ("St. Mary's")."""
    place = tmp_path / "minutes.db"
    closed = CLOSED.replace("SALE OF THE OLD MILL", "SALE OF ST. MARKS MILL")
    far = "The sale of tickets began. Wombats were seen near St. Marks on the hill. A mill was opened at the weir."
    near = "Apologies. The Clerk has the sale of St. Marks mill in hand. Echidnas were seen."
    with store.open_db(place) as db:
        for n, text in enumerate((closed, f"AGENDA\n\n{far}\n", f"AGENDA\n\n{near}\n")):
            store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=str(n) * 64)))
    assert "Wombats" in told(place, f"search wombats {form}").replace("**", "")
    assert "Echidnas" not in told(place, f"search echidnas {form}").replace("**", "")
    assert "Echidnas" in told(place, f"search echidnas {form} --include-exempt").replace("**", "")


@pytest.mark.parametrize("form", ["--csv", "--markdown"])
def test_half_a_row_of_a_log_tells_of_exempt_business(tmp_path: Path, form: str) -> None:
    """Where a log was long, what stands between the semicolons of a row was quoted as a hint on an open action."""
    lamps = "order brass lamps with mirrored reflectors for the quay by 1 May 2019."
    closed = CLOSED.replace("order lamps by 1 May 2019.", lamps)
    row = "3 | Accept the bid of Acme; brass reflectors mirrored come from Gold, their lamps for the quay are within it"
    log = f"{LOG}{row} | Clerk | Ongoing\n" + "".join(f"9{n} | Paint shed {n} | Clerk | Ongoing\n" for n in range(30))
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate((closed, log)):
            store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=str(n) * 64)))
    asked = ("actions --possibly", "actions --all", "arising harbour")
    assert any("Gold" in told(tmp_path / "minutes.db", f"{noun} {form} --include-exempt") for noun in asked)
    assert [noun for noun in asked if "Gold" in told(tmp_path / "minutes.db", f"{noun} {form}")] == []


def test_open_business_of_one_name_or_number_is_told(tmp_path: Path) -> None:
    """A plan behind an open minute, a log's row whose number open minutes have too, a title that open business has."""
    back = "4. RETURN\n\nRESOLVED: That the public be readmitted.\n\n5. DUES\n\nRESOLVED: That it be noted.\n\n"
    open_too = LATER.replace("16 April", "18 June") + "3. SALE OF THE OLD MILL\n\nRESOLVED: That it be noted.\n\n"
    log = f"{LOG}3 | Ring Mr Gold | Clerk | Complete\n"
    agenda = f"{AGENDA}\n1. Apologies\n2. Sale of the old mill\n3. Dates\n"
    with store.open_db(tmp_path / "minutes.db") as db:
        for n, text in enumerate((CLOSED + back + PLAN, open_too, log, agenda)):
            store.save(db, parse(replace(paper(text), name=f"{n}.txt", sha256=str(n) * 64)))
    assert "crane" in told(tmp_path / "minutes.db", "plans --csv")
    assert "Gold" in told(tmp_path / "minutes.db", "items --csv")
    assert "Apologies" in told(tmp_path / "minutes.db", "search mill --csv")


def test_what_was_said_of_exempt_words_that_are_gone_is_left_out(tmp_path: Path) -> None:
    place = tmp_path / "minutes.db"
    with store.open_db(place) as db:
        store.save(db, parse(replace(paper(CLOSED), name="a.txt", sha256="a" * 64)))
    told(place, "close '3 of 19 March 2019'")
    with store.open_db(place) as db:
        text = CLOSED.replace("Clerk be requested to accept the bid of Acme", "bid be noted")
        store.save(db, parse(replace(paper(text), name="a.txt", sha256="b" * 64)))
    assert "Acme" in told(place, "check --json")
    assert "Acme" not in told(place, "check --csv")


def test_no_message_quotes_exempt_business(place: Path) -> None:
    """What a later exempt minute tells against a person's word was quoted by `check`, with its id."""
    told(place, "close '1 of 19 March 2019' --on 2019-03-20")
    told(place, "reopen '1 of 19 March 2019' --on 2019-03-21")
    told(place, "amend '1 of 19 March 2019' --status open --on 2019-03-22")
    whole = told(place, "check --csv --include-exempt")
    assert "tells otherwise: “Further to" in whole
    assert "secret report" in whole
    for form in ("--csv", "--markdown"):
        assert "secret report" not in told(place, f"check {form}")


def test_references_to_exempt_business_are_left_out(tmp_path: Path) -> None:
    cites = "4. LAMPS\n\nFurther to Minute No. 3 of 19 March 2019 and Minute No. 1 of 19 March 2019, it was noted.\n\n"
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(replace(paper(CLOSED), name="a.txt", sha256="a" * 64)))
        store.save(db, parse(replace(paper(LATER + cites), name="b.txt", sha256="b" * 64)))
    rows = told(tmp_path / "minutes.db", "references --csv").splitlines()
    assert len(rows) == 2
    assert "harbour-committee/2019-03-19/1," in rows[1]
    assert len(told(tmp_path / "minutes.db", "references --csv --include-exempt").splitlines()) == 3


def test_the_order_of_the_agenda_sends_nobody_out() -> None:
    words = (
        "It was confirmed and item 5 was identified for confidential session and was moved to the end of the agenda."
    )
    assert (
        after(words, "Confirmation of the order of the Agenda and identification of any items for confidential session")
        == []
    )


@pytest.mark.parametrize(
    ("title", "words", "closed"),
    [
        ("EXCLUSION OF PRESS AND PUBLIC – STAFFING", "RESOLVED: That the Tapir's probation be extended.", True),
        ("EXCLUSION OF PRESS AND PUBLIC", "Proposed by Councillor Reed.\n\nAGREED to pay the tapir keeper more.", True),
        ("EXCLUSION OF PRESS AND PUBLIC: STAFFING", "The probation of the tapir keeper was at its end.", True),
        ("EXCLUSION OF PRESS AND PUBLIC", "Agreed.", False),
        (
            "EXCLUSION OF PRESS AND PUBLIC – STAFFING",
            "Proposed by Councillor Reed, seconded by Councillor Marrow.",
            False,
        ),
        ("EXCLUSION OF PRESS AND PUBLIC – STAFFING", "RESOLVED: That the motion on the agenda be passed.", False),
        ("EXCLUSION OF PRESS AND PUBLIC", "It was resolved that the recommendation be adopted.", False),
        ("EXCLUSION OF PRESS AND PUBLIC", "RESOLVED: That it be so agreed.", False),
        ("EXCLUSION OF PRESS AND PUBLIC", "RESOLVED: That it be agreed to give the tapir keeper leave.", True),
        ("EXCLUSION OF PRESS AND PUBLIC", "RESOLVED unanimously.", False),
    ],
)
def test_other_business_under_the_title_of_an_exclusion_is_exempt(title: str, words: str, *, closed: bool) -> None:
    """No word sends anybody out there, but the title: what follows is without the public, and so is what is decided."""
    assert after(words, title) == (["2", *ALL] if closed else ALL)


def test_what_is_withdrawn_where_nobody_is_named_is_not_looked_at() -> None:
    """Two thousand items that each were withdrawn cost so much that the rest of their paper was taken as exempt."""
    assert not may_tell("deferred from 5 march to 2 april at the request of cllr ash; withdrawn.")
    assert may_tell("all visitors were asked to withdraw.")
    assert may_tell("the clerk withdrew and the meeting was closed.")
