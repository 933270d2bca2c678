"""Headings in the forms of real papers: titles that begin with a figure, run on or are none; odd and lost numbers.

Every paper is of an invented parish or district.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import examples, lines_of, one_segment
from minutes_cli.model import Document, Mark, Parsed, Segment, Span
from minutes_cli.parse.head.heads import read_heads
from minutes_cli.parse.head.items import make_items
from minutes_cli.parse.headings import labels, mistaken
from minutes_cli.parse.headings.numbering import find_headings
from minutes_cli.parse.headings.preamble import decided_somewhere
from minutes_cli.parse.headings.sentences import runs_on, subject
from minutes_cli.parse.lines.clean import mark
from minutes_cli.parse.pipeline import parse

Found = list[tuple[str | None, str | None]]


def headings(text: str) -> Found:
    """Return number and title of each heading as the paper prints them."""
    return [(h.number, h.title) for h in find_headings(one_segment(text)).headings]


FIGURES = ("2024/25 Budget", "St. Mary's Church", "14 High Street", "20 mph Zones", "2025/26 Programme", "3G Pitch")
"""Titles that begin with a figure or with an abbreviation."""


@pytest.mark.parametrize("title", FIGURES)
@pytest.mark.parametrize("write", [str, str.upper], ids=["as it is", "in capitals"])
@pytest.mark.parametrize("stop", [".", "", ")", ":", " –"])
def test_a_title_may_begin_with_a_figure(title: str, write: type[str], stop: str) -> None:
    titles = ["Apologies", "Ropes", title, "Dogs", title]
    text = "\n\n".join(
        f"{n}{stop} {write(told)}\n\nRESOLVED: That the Clerk be requested to report on matter {n}."
        for n, told in enumerate(titles, 45)
    )
    assert headings(text) == [(str(n), write(told)) for n, told in enumerate(titles, 45)]


def test_one_item_whose_title_begins_with_an_abbreviation() -> None:
    assert headings("50. ST. MARY'S STALLS\n\nRESOLVED: That the scheme be approved.") == [("50", "ST. MARY'S STALLS")]


NUMBERS: tuple[tuple[str, Found], ...] = (
    # the word Item, with a dash
    (
        "Item 5 – Apologies\n\nNone.\n\nItem 6 – Old Weir\n\nIt leaks.\n\nItem 7 – Close\n\nAt nine.",
        [("Item 5", "Apologies"), ("Item 6", "Old Weir"), ("Item 7", "Close")],
    ),
    # Roman numerals
    (
        "IX. Apologies\n\nNone.\n\nX. Harbour Dues\n\nRaised.\n\nXI. Eels\n\nMany.",
        [("IX", "Apologies"), ("X", "Harbour Dues"), ("XI", "Eels")],
    ),
    # glued to their titles
    (
        "**1.MINUTES**\n\nRead.\n\n**2.UPDATE FROM THE WARDEN**\n\nAll was quiet.\n\n**3.EELS**\n\nMany.",
        [("1", "MINUTES"), ("2", "UPDATE FROM THE WARDEN"), ("3", "EELS")],
    ),
    (
        "FGB 38/2021Apologies\n\nNone.\n\nFGB 39/2021Declarations\n\nNone.\n\nFGB 40/2021School roof\n\nIt leaks.",
        [("FGB 38/2021", "Apologies"), ("FGB 39/2021", "Declarations"), ("FGB 40/2021", "School roof")],
    ),
    # other stops, in one paper
    (
        "9) Apologies:\n\nNone.\n\n10. Weir Repairs:\n\nIt leaks.\n\n11, To Consider the Draft Budget:\n\nIt was long.",
        [("9", "Apologies"), ("10", "Weir Repairs"), ("11", "To Consider the Draft Budget")],
    ),
    # taken out of order
    (
        (
            "1.\n\nAdoption of Minutes\n\nRead.\n\nIt was agreed that item 4 be taken next.\n\n4.\n\n"
            "Harbour Dues\n\nRaised.\n\n2.\n\nOld Weir\n\nIt leaks.\n\n3.\n\nLamp "
            "Oil\n\nDear.\n\n5.\n\nDate of Next Meeting\n\nIn May."
        ),
        [
            ("1", "Adoption of Minutes"),
            ("4", "Harbour Dues"),
            ("2", "Old Weir"),
            ("3", "Lamp Oil"),
            ("5", "Date of Next Meeting"),
        ],
    ),
    # printed twice
    (
        (
            "7. Apologies\n\nNone.\n\n8. Review of the Scheme\n\nIt was read.\n\n"
            "8. Adoption of Phone Boxes\n\nOne was adopted.\n\n9. Allotments\n\nWet."
        ),
        [("7", "Apologies"), ("8", "Review of the Scheme"), ("8", "Adoption of Phone Boxes"), ("9", "Allotments")],
    ),
    # page numbers between
    (
        (
            "1.\n\nAdoption of Minutes\n\nRead.\n\n2\n\n"
            "Members asked when the weir would be mended and thanked the masons for\n\n"
            "their work.\n\n2.\n\nHarbour Dues\n\nRaised."
        ),
        [("1", "Adoption of Minutes"), ("2", "Harbour Dues")],
    ),
    # resolutions numbered by themselves, under no heading
    (
        (
            "R2021-223 A. Quill, B. Roe: That the minutes be adopted. Carried.\n\n"
            "R2021-224 B. Roe, A. Quill: THAT the tender be awarded. Carried.\n\n"
            "R2021-225 A. Quill, B. Roe: That we adjourn. Carried."
        ),
        [("R2021-223", None), ("R2021-224", None), ("R2021-225", None)],
    ),
    (
        (
            "2019-044\nMoved by Quill, seconded by Roe\nThat the lamps be lit.\nCarried\n\n"
            "2019-045\nMoved by Roe, seconded by Quill\nThat the weir be mended.\nCarried"
        ),
        [("2019-044", None), ("2019-045", None)],
    ),
    (
        (
            "44/2019 Moved: Cr Quill Seconded: Cr Roe Council adjourn. |\n\nSpeakers\n\n"
            "45/2019 Moved: Cr Roe Seconded: Cr Quill Council resume the meeting. |\n\n"
            "46/2019 Moved: Cr Roe Seconded: Cr Quill The minutes be confirmed. |"
        ),
        [("44/2019", None), ("45/2019", None), ("46/2019", None)],
    ),
    # year, month and a number that runs on
    (
        (
            "2022-03-041     ADOPTION OF THE AGENDA\n\nThat it be adopted.\n\n"
            "2022-03-042     SNOW REMOVAL\n\nOn 2022-03-04 Dell wrote.\n\n2022-04-043     ADJOURNMENT\n\nAt 9 p.m."
        ),
        [("2022-03-041", "ADOPTION OF THE AGENDA"), ("2022-03-042", "SNOW REMOVAL"), ("2022-04-043", "ADJOURNMENT")],
    ),
    # a sentence in the place of a title
    (
        (
            "1. Apologies for absence\n\nMrs Quill\n\n"
            "2. The minutes of the meeting held on 01/06/10 were agreed as a true record.\n\n"
            "3. Correspondence\n\nOne letter."
        ),
        [
            ("1", "Apologies for absence"),
            ("2", "The minutes of the meeting held on 01/06/10"),
            ("3", "Correspondence"),
        ],
    ),
    # a group's heading without a number
    (
        (
            "1. Apologies\n\nNone.\n\nQUESTIONS\n\n2. Question of Councillor Quill\n\nWhen?\n\n"
            "NOTICES OF MOTION\n\n3. Motion of Councillor Roe\n\nNow."
        ),
        [("1", "Apologies"), ("2", "Question of Councillor Quill"), ("3", "Motion of Councillor Roe")],
    ),
    # the agenda's list in front, and the same numbers again with other titles
    (
        (
            "1. Apologies\n2. Minutes\n3. Weir\n4. Lamps\n\n1. Apologies for absence\n\nNone came.\n\n"
            "2. Minutes of the last meeting\n\nThey were read.\n\n3. Repairs to the weir\n\n"
            "It leaks.\n\n4. Lamps by the mole\n\nThey are lit."
        ),
        [
            ("1", "Apologies for absence"),
            ("2", "Minutes of the last meeting"),
            ("3", "Repairs to the weir"),
            ("4", "Lamps by the mole"),
        ],
    ),
    # a list of letters received, numbered on as the minutes are
    (
        (
            "8. Accounts\n\nThey were paid.\n\n9. Correspondence:\n\n"
            "1. Sedgely Link\n2. A newsletter\n3. A survey\n4. A fair\n5. A leaflet\n\n"
            "10. Planning:\n\nNothing came.\n\n11. Village Green:\n\nIt was mown."
        ),
        [("8", "Accounts"), ("9", "Correspondence"), ("10", "Planning"), ("11", "Village Green")],
    ),
    # a table of actions with running numbers
    (
        (
            "1. WATER LEVELS\n\nLow.\n\n2. WORKS\n\nDone.\n\n3. ACTIONS\n\n"
            "No.\tAction\tBy whom\n1\tOil the gates\tClerk\n2\tMend the rail\tChair\n3\tBuy "
            "rope\tClerk\n4\tPaint the hut\tWarden\n5\tCount eels\tWarden\n\n4. NEXT MEETING\n\nIn May."
        ),
        [("1", "WATER LEVELS"), ("2", "WORKS"), ("3", "ACTIONS"), ("4", "NEXT MEETING")],
    ),
    # Roman numerals in capitals over numbers that start anew in each
    (
        (
            "I. CALL TO ORDER\n\nAt six.\n\nII. CONSENT CALENDAR\n\n1. Minutes of May\n\n2. Report on Ropes\n\n"
            "Director Quill moved to approve them.\n\nIII. OLD BUSINESS\n\n1. Update on the Weir\n\nIt leaks.\n\n"
            "2. Update on the Well Project\n\nIt is dug.\n\n3. Letter from the Lock Keeper\n\nIt was read.\n\n"
            "IV. ADJOURNMENT\n\nAt nine."
        ),
        [("I", "CALL TO ORDER"), ("II", "CONSENT CALENDAR"), ("III", "OLD BUSINESS"), ("IV", "ADJOURNMENT")],
    ),
    # numbers that start anew in each section, where some sections have business of their own
    (
        (
            "CALL TO ORDER\n\nAt six.\n\nCONSENT ITEMS\n\nMoved by Quill and carried.\n\n1. Purchase of Ropes\n\n"
            "Action: Approved.\n\n2. Surplus Boats\n\nAction: Approved.\n\nACTION ITEMS\n\n1. Report on the Weir\n\n"
            "Action: Received.\n\nREPORTS\n\n1. Harbour Report\n\nAll was quiet.\n\n2. Lock Report\n\nIt is shut.\n\n"
            "ADJOURNMENT\n\nAt nine."
        ),
        [
            (None, "CALL TO ORDER"),
            (None, "CONSENT ITEMS"),
            ("1", "Purchase of Ropes"),
            ("2", "Surplus Boats"),
            ("1", "Report on the Weir"),
            ("1", "Harbour Report"),
            ("2", "Lock Report"),
            (None, "ADJOURNMENT"),
        ],
    ),
    # a number that a scan sets between the halves of a sentence
    (
        (
            "1. Old Weir\n\nIt leaks.\n\n2. Harbour Dues\n\nThe Council has sent the plan for the new sluice "
            "and for the water supply for\n\n3.\n\nHolm, to the Board and the plan has been read by its engineers."
            "\n\nMany dues are owed."
        ),
        [("1", "Old Weir"), ("2", "Harbour Dues")],
    ),
    # an abbreviation under a number that the next item has too
    (
        "10. Ropes\n\nWorn.\n\n11. Old Weir\n\nIt leaks.\n\n12. AOB\n\nNone.\n\n12. Date of Next Meeting\n\nIn May.",
        [("10", "Ropes"), ("11", "Old Weir"), ("12", "AOB"), ("12", "Date of Next Meeting")],
    ),
    # one word before a colon that several titles share is no title
    (
        (
            "Item 1: Minutes:\n\nThey were read.\n\nItem 2: Presentation: Plan of the Weir\n\nIt was long.\n\n"
            "Item 3: Presentation: Bye-laws for Boats\n\nThey were read.\n\n"
            "Item 4: Presentation: Lamps\n\nThey were lit."
        ),
        [
            ("Item 1", "Minutes"),
            ("Item 2", "Presentation: Plan of the Weir"),
            ("Item 3", "Presentation: Bye-laws for Boats"),
            ("Item 4", "Presentation: Lamps"),
        ],
    ),
    # a title that opens with a month
    (
        "6. Ropes\n\nWorn.\n\n7.\n\nJune 2023 Feast of the Weir\n\nIt was warm.\n\n8. Lamps\n\nLit.",
        [("6", "Ropes"), ("7", "June 2023 Feast of the Weir"), ("8", "Lamps")],
    ),
    # counts of votes
    (
        (
            "1. Old Weir\n\nThe votes were:\n\n5\n\nFor Councillor Quill\n\n6\n\nAgainst\n\n7\n\nAbstain\n\n"
            "2. Harbour Dues\n\nRaised."
        ),
        [("1", "Old Weir"), ("2", "Harbour Dues")],
    ),
    # a title over two lines, the second with a verb
    (
        (
            "Item 5: Plan for the Harbour: Objective 1 - To grow the masons’\ncraft by a yard where boats will be built"
            "\n\nIt was read.\n\nItem 6: Lamps\n\nLit.\n\nItem 7: Ropes\n\nWorn."
        ),
        [
            (
                "Item 5",
                "Plan for the Harbour: Objective 1 - To grow the masons’ craft by a yard where boats will be built",
            ),
            ("Item 6", "Lamps"),
            ("Item 7", "Ropes"),
        ],
    ),
)


@pytest.mark.parametrize(("text", "found"), NUMBERS)
def test_odd_numbers(text: str, found: Found) -> None:
    assert headings(text) == found


ONE_PARAGRAPH = (
    "The Chair welcomed everybody. 1. Apologies for absence Apologies were received "
    "from Cllr Quill and from Cllr Roe, who was at sea. 2. Declarations of interest "
    "No declarations were made by anybody who was there. 3. Minutes of the meeting "
    "held on 7 June 2018 CC confirmed that all had seen the minutes and signed them "
    "at once. 4. Reports 4.1 Chair’s Report The trees had been watered in the "
    "drought. 4.2 Clerk’s Report A letter had come about the ditch. 5 Finance 5.1 "
    "Accounts The Clerk showed the cash book and 14 cheques were signed. 6. Open "
    "Forum A resident asked about the 20 mph signs in Mill Lane and was told that "
    "they had been ordered. 7. Date of next meeting To note that the next meeting "
    "will be held on 2 August 2018 at 7.30pm."
)


def test_whole_minutes_in_one_paragraph() -> None:
    assert headings(ONE_PARAGRAPH) == [
        ("1", "Apologies for absence"),
        ("2", "Declarations of interest"),
        ("3", "Minutes of the meeting held on 7 June 2018"),
        ("4", "Reports"),
        ("5", "Finance"),
        ("6", "Open Forum"),
        ("7", "Date of next meeting"),
    ]


RUNS_ON = (
    ("Apologies for absence Apologies were received from two members", "Apologies for absence"),
    (
        "To Record Those Present who have no Video Link There were none",
        "To Record Those Present who have no Video Link",
    ),
    (
        "Feedback from the board on the local ditches 6 The Clerk reported that",
        "Feedback from the board on the local ditches",
    ),
    ("Weight Restriction Signs? The issue of lorries was raised", "Weight Restriction Signs?"),
    ("Apologies for Absence None", "Apologies for Absence"),
    ("Declarations of interest: none", "Declarations of interest"),
    ("Apologies for Absence Cllr Ann Reed, Cllr Bo Marsh", "Apologies for Absence"),
    ("Wild flowers on the GreenThe Clerk is to meet the warden", "Wild flowers on the Green"),
    ("To Approve: Repairs to the Bench The Council were awaiting quotes", "To Approve: Repairs to the Bench"),
    ("Tree Warden: No applications", "Tree Warden"),
    ("Mole End: No Mow May", None),
    ("Questions from Members", None),
    ("Report of the Clerk on what was agreed", None),
)


@pytest.mark.parametrize(("line", "title"), RUNS_ON)
def test_a_title_that_runs_into_its_text(line: str, title: str | None) -> None:
    end = runs_on(line)
    assert (line[:end].rstrip() if end is not None else None) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("HARBOUR STEPS Covered under item 9.", "HARBOUR STEPS"),
        ("REPORTS OF THE WARDENS (for information only) No reports.", "REPORTS OF THE WARDENS (for information only)"),
        ("POND ANNUAL CLEANING HDCW has asked if they are to clean the pond.", "POND ANNUAL CLEANING"),
        ("MOORINGS: No new requests", "MOORINGS"),
        (
            "To consider quotes for the lamps and agree any action:A talk was held",
            "To consider quotes for the lamps and agree any action",
        ),
        (
            "Notice of Motion submitted by Councillors B. Roe and C.\n\nHolm",
            "Notice of Motion submitted by Councillors B. Roe and C. Holm",
        ),
        (
            "Dues (to be referred to Quay and Fish\n\nMarket Committee)",
            "Dues (to be referred to Quay and Fish Market Committee)",
        ),
        (
            "Dues (to be\n\nreferred\n\nto\n\nFish\n\n&\n\nQuay Committee)",
            "Dues (to be referred to Fish & Quay Committee)",
        ),
    ],
)
def test_where_the_title_of_an_item_ends(line: str, title: str) -> None:
    text = f"1. APOLOGIES\n\nThere were none.\n\n2. {line}\n\nThe Clerk will see to it.\n\n3. LAMPS\n\nTwo are out."
    assert headings(text) == [("1", "APOLOGIES"), ("2", title), ("3", "LAMPS")]


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("The minutes of 4 May were agreed.", "The minutes of 4 May"),
        ("The Councillor vacancy has been advertised in the leaflet.", "The Councillor vacancy"),
        ("Cllr Quill reported that the weir leaks.", None),
        ("There was no correspondence.", None),
        ("Neither the Chair nor the Clerk had anything to report.", None),
    ],
)
def test_what_a_sentence_is_about(sentence: str, about: str | None) -> None:
    assert subject(sentence) == about


BARE: tuple[tuple[str, list[str]], ...] = (
    (
        (
            "Apologies: None\n\nMinutes: It was proposed by A. Roe that they be signed.\n\n"
            "Matters Arising: The willow is down.\n\nPlanning: None\n\n"
            "Any Other Business: A bin is broken.\n\nThe meeting closed at 8.45p.m."
        ),
        ["Apologies", "Minutes", "Matters Arising", "Planning", "Any Other Business"],
    ),
    (
        (
            "**Election of chairman.**\n\nA. Roe was elected.\n\nProposer: Cllr Quill\n\n"
            "2nd: Cllr Marsh\n\n**Declarations of interest:**\n\nNone.\n\n**Annual reports**\n\n"
            "They were read.\n\nPlay area: Cllr Marsh\n\n**Village hall**\n\nIt is dry."
        ),
        ["Election of chairman", "Declarations of interest", "Annual reports", "Village hall"],
    ),
    (
        (
            "MATTERS ARISING\n\n1. The bridge was mended.\n\n2. The bins came.\n\nPLANNING\n\n"
            "1. Reed. A barn. Approved.\n\n2. Marsh. A shed. Refused.\n\nCORRESPONDENCE\n\n"
            "1. A letter about eels was read.\n\nANY OTHER BUSINESS\n\nNone was raised."
        ),
        ["MATTERS ARISING", "PLANNING", "CORRESPONDENCE", "ANY OTHER BUSINESS"],
    ),
)


@pytest.mark.parametrize(("text", "titles"), BARE)
def test_titles_without_numbers(text: str, titles: list[str]) -> None:
    assert [title for number, title in headings(text) if number is None] == titles
    assert all(number is None for number, _ in headings(text))


def test_lists_in_sections_of_the_file_are_no_items() -> None:
    """Titles without a text of their own are lines of a list, though they count from one in each section."""
    lists = "1. Letter read\n\n2. Form sent\n\n3. Plan posted"
    text = f"CORRESPONDENCE\n\n{lists}\n\nLAMPS\n\nLit.\n\nOLD BUSINESS\n\n{lists}\n\nNEW BUSINESS\n\n{lists}"
    assert headings(text) == [(None, t) for t in ("CORRESPONDENCE", "LAMPS", "OLD BUSINESS", "NEW BUSINESS")]


def test_headings_of_the_file_speak_for_themselves() -> None:
    text = "Eels\n\nMany were seen.\n\nThe lamp room\n\nIt was dark.\n\nRopes\n\nThey were worn."
    starts = [text.index(title) for title in ("Eels", "The lamp room", "Ropes")]
    marks = tuple(Mark(at, text.index("\n", at), "heading", level=2) for at in starts)
    parsed = mark(Parsed(Document("a.docx", text, marks=marks)))
    parsed = replace(parsed, segments=(Segment("minutes", 0, len(parsed.lines), Span(0, len(text))),))
    found = find_headings(parsed).headings
    assert [h.title for h in found] == ["Eels", "The lamp room", "Ropes"]
    assert all("a heading of the file" in h.spoke for h in found)


def test_what_is_decided_before_the_first_heading_is_an_item_without_a_title() -> None:
    text = (
        "The Warden came to talk of the draft lease, and both sides were content.\nIt was "
        "decided to alter condition 10 of the lease.\n\n1. Apologies for absence\n\nNone.\n\n"
        "2. Correspondence\n\nNone came."
    )
    assert headings(text)[0] == (None, None)
    first = find_headings(one_segment(text)).headings[0]
    assert text[first.span.start : first.ends].endswith("condition 10 of the lease.")


@pytest.mark.parametrize(
    "opening",
    [
        "The Chair welcomed everybody to the meeting.",
        "It was agreed that Item 2 on the Agenda would be taken first.",
        "Present: Councillors Quill, Roe and Marsh, who seconded each other.",
    ],
)
def test_what_only_opens_the_meeting_is_no_item(opening: str) -> None:
    text = f"{opening}\n\n1. Apologies for absence\n\nNone.\n\n2. Correspondence\n\nNone came."
    assert [number for number, _ in headings(text)] == ["1", "2"]


def test_a_paper_of_one_subject_without_a_heading_is_one_item() -> None:
    text = (
        "Ford and Quay Road Scheme\n\nCirculated, report of the Director.\n\n"
        "The Mayor stated that the meeting had been called to hear of the scheme.\n\n"
        "Members thanked the engineer and asked when work would begin on the quay."
    )
    assert headings(text) == [(None, "Ford and Quay Road Scheme")]


def test_a_false_start_at_a_table_is_no_run() -> None:
    text = "Totals were read.\n\n12\n\n2020\n\n15\n\n2021\n\n18\n\n2022\n\nThey were low."
    assert headings(text) == []


def _opens(line: str) -> str | None:
    """Return the kind of label that a line may open with."""
    m = labels.opening.match(line)
    return m.lastgroup if m else None


def test_labels_are_known_by_their_examples() -> None:
    for line in (
        "Item 5 – Weir",
        "(143) Weir",
        "R2021-223 Weir",
        "C 11/069 WEIR",
        "2019-044",
        "9) Weir",
        "41a/19 Weir",
    ):
        assert _opens(line) == "figure"
        assert labels.LINE.match(line)
    for line in ("IX. Weir", "a) Weir", "(b) Weir", "B. Weir gates"):
        assert _opens(line) == "letter"
        assert labels.LINE.match(line)
    assert _opens("The weir of 1916 leaks.") is None


@pytest.mark.parametrize("example", examples(mistaken, "LABEL"))
def test_what_stands_before_a_colon_and_is_no_title(example: str) -> None:
    assert mistaken.LABEL.match(example)


def test_two_items_of_one_number_have_two_ids() -> None:
    text = "MINUTES of the Weir Board\n\nPresent: A. Quill\n\n" + NUMBERS[6][0]
    items = make_items(find_headings(read_heads(one_segment(text)))).items
    assert [item.id.rsplit("/", 1)[-1] for item in items] == ["7", "8", "8~2", "9"]


def test_lines_are_marked() -> None:
    assert [line.marked for line in lines_of("**Eels**\n\nMany.").lines if line.text] == [True, False]


def test_lettered_paragraphs_under_titles_are_no_headings() -> None:
    text = (
        "Apologies: None came.\n\nMatters Arising:\n\na) The lamp is lit.\n\n"
        "b) Highways - the road was mended.\n\nc) Eels - none.\n\nd) Ropes - worn.\n\n"
        "Accounts for Approval:\n\nOne bill.\n\nCorrespondence:\n\nOne letter.\n\nNext Meeting:\n\n"
        "In May."
    )
    titles = ["Apologies", "Matters Arising", "Accounts for Approval", "Correspondence", "Next Meeting"]
    assert headings(text) == [(None, title) for title in titles]


def test_a_converter_that_numbers_every_line_one() -> None:
    text = "1. 4. Apologies\n\nNone.\n\n1. 5. Old Weir\n\nIt leaks.\n\n1. 6. Close of meeting\n\nAt nine."
    assert headings(text) == [("4", "Apologies"), ("5", "Old Weir"), ("6", "Close of meeting")]


def test_numbers_that_name_the_meeting() -> None:
    text = (
        "Item 16/10/6/1 Public Forum A resident referred to the gate.\n\n"
        "Item 16/10/6/2 Highways Matters The road was mended.\n\n"
        "Item 16/10/4/3 Correspondence A letter was read."
    )
    assert headings(text) == [
        ("Item 16/10/6/1", "Public Forum"),
        ("Item 16/10/6/2", "Highways Matters"),
        ("Item 16/10/4/3", "Correspondence"),
    ]


def test_an_ordinal_that_lost_its_type_leaves_its_line_marked() -> None:
    text = "To agree the minutes of 13th March 2012.\n\nAgreed."
    ends = [Mark(0, text.index("th March"), "bold"), Mark(text.index(" March"), text.index(".") + 1, "bold")]
    lines = mark(Parsed(Document("a.md", text, marks=tuple(ends)))).lines
    assert [line.marked for line in lines if line.text] == [True, False]


def test_the_one_item_of_minutes_without_headings_begins_with_its_title() -> None:
    """However many empty lines stand between the title and what was done."""
    for gap in ("\n\n", "\n\n\n"):
        text = (
            "QUAY COMMITTEE\n\nMinutes of the special meeting held on 4 March 2031\n\nPresent: Councillor Reed\n\n"
            f"Improvement of the Long Mole{gap}The Chair stated that the meeting had been called to hear of it.\n\n"
            "Councillor Reed asked when it would be mended, and the Director explained that it would be in June.\n"
        )
        (item,) = parse(Document("paper.txt", text)).items
        assert (item.title, text[item.span.start :].startswith("Improvement")) == ("Improvement of the Long Mole", True)


BESIDE: tuple[tuple[str, str, Found], ...] = (
    (
        "labels before resolutions that carry their own number; who was there is no title, nor who reported",
        """Present: Reeve Ann Quill, Councillors Bo Roe and Cy Holm.

Staff: Di Marsh, Clerk.

Disclosure of interest: None.

Presentation: Ed Lamb showed plans of the quay.

Staff Reports:
Di Marsh, Clerk – written report.

Committee Reports:
Bo Roe: Museum Board.

R2021-14 B. Roe, C. Holm: That the minutes of 4 May be adopted. Carried.

R2021-15 C. Holm, B. Roe: That the accounts be approved. Carried.

R2021-16 C. Holm, B. Roe: That the meeting be adjourned. Carried.""",
        [
            (None, "Disclosure of interest"),
            (None, "Presentation"),
            (None, "Staff Reports"),
            (None, "Committee Reports"),
            ("R2021-14", None),
            ("R2021-15", None),
            ("R2021-16", None),
        ],
    ),
    (
        "a standing label between resolutions, where others stand before the first",
        """Present: Reeve Ann Quill, Councillors Bo Roe and Cy Holm.

Disclosure of interest: None.

R2021-14 B. Roe, C. Holm: That this part be closed. Carried.

Committee Reports:
Bo Roe – Museum Board.

R2021-15 C. Holm, B. Roe: That the accounts be approved. Carried.

R2021-16 C. Holm, B. Roe: That the meeting be adjourned. Carried.""",
        [
            (None, "Disclosure of interest"),
            ("R2021-14", None),
            (None, "Committee Reports"),
            ("R2021-15", None),
            ("R2021-16", None),
        ],
    ),
    (
        "a title in capitals behind the last item, and none below the signature",
        """1. Apologies

There were none.

2. Minutes

Agreed.

3. Harbour

The steps are worn. They will be seen to.

OPEN SESSION

A resident asked about the lamp. It was reported last week.

Signed: ........

APPENDIX

The lamp has been out since May.""",
        [("1", "Apologies"), ("2", "Minutes"), ("3", "Harbour"), (None, "OPEN SESSION")],
    ),
    (
        "the only capitals below an item, over what was decided, and other business below an item without parts",
        """Votes of Sympathy

Sympathy was extended to the family of the late Ned Marsh.

1. Adoption of Minutes

The minutes were agreed and signed.

Meeting with the Harbour Trust

The Chair said that the Trust had been met in May, and that she would send to all members what had been said there,
and what had not.

2. Lamps

Two lamps are out. They were reported.

DATES FOR MEETINGS IN 2022

It was proposed by Cllr Roe, seconded by Cllr Holm and agreed to meet on the first Monday of each month.

3. Steps

The steps are worn.

Mole End

The mole was seen to be worn at its end, where the sea comes over it in the winter months, and also in the spring,
as the Clerk said.

4. Correspondence

A letter was read.""",
        [
            (None, "Votes of Sympathy"),
            ("1", "Adoption of Minutes"),
            (None, "Meeting with the Harbour Trust"),
            ("2", "Lamps"),
            (None, "DATES FOR MEETINGS IN 2022"),
            ("3", "Steps"),
            ("4", "Correspondence"),
        ],
    ),
    (
        "a label before the first resolution names a year",
        """Present: Reeve Ann Quill, Councillors Bo Roe and Cy Holm.

Disclosure of interest: None.

Public Input on the 2025 Harbour Budget: No comments received.

R2021-14 B. Roe, C. Holm: That this part be closed. Carried.

R2021-15 C. Holm, B. Roe: That the accounts be approved. Carried.

R2021-16 C. Holm, B. Roe: That the meeting be adjourned. Carried.""",
        [
            (None, "Disclosure of interest"),
            (None, "Public Input on the 2025 Harbour Budget"),
            ("R2021-14", None),
            ("R2021-15", None),
            ("R2021-16", None),
        ],
    ),
    (
        "titles of the parts of an item are no items, nor is one of their way in the last",
        """1. Apologies

There were none.

2. Reports

LAMPS

Two lamps are out. They were reported.

3. Harbour

STEPS

The steps are worn. They will be seen to.

4. Correspondence

ROADS

A letter was read. It is about the roads.""",
        [("1", "Apologies"), ("2", "Reports"), ("3", "Harbour"), ("4", "Correspondence")],
    ),
    (
        "a standing item without a number between numbered ones in capitals; one that comes again is a part of each",
        """1. HARBOUR

The steps are worn.

COMMENTS

A resident was heard.

CORRESPONDENCE

A letter was read.

2. QUAY

The quay is wet.

COMMENTS

Nobody was heard.

3. LAMPS

Two lamps are out.

4. CLOSE

It was late.""",
        [("1", "HARBOUR"), (None, "CORRESPONDENCE"), ("2", "QUAY"), ("3", "LAMPS"), ("4", "CLOSE")],
    ),
)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE])
def test_titles_without_a_number_stand_beside_the_numbered(text: str, expected: Found) -> None:
    assert headings(text) == expected


def test_a_number_inside_a_long_line_ends_the_title_before_it() -> None:
    said = "The lamps were discussed at length and the Clerk will write to the county council again about them. " * 3
    text = (
        "1. Apologies for absence Cllr Roe County Councillor Holm 2. No declarations made 3. Matters arising from May "
        f"{said}4. Cheques for approval of payment B. Roe (May) £112.48 C. Holm (June) £33.78 Lamps Ltd £42.00 Ropes "
        "and Nets £72.00 Harbour Board £7.00 The account stands at £4321 and the reserve at £12283 since May. "
        f"5. 2031 Budget {said}6. Dog fouling {said}7. Lamps {said}"
    )
    assert headings(text) == [
        ("1", "Apologies for absence"),
        ("2", "No declarations made"),
        ("3", "Matters arising from May"),
        ("4", "Cheques for approval of payment"),
        ("5", "2031 Budget"),
        ("6", "Dog fouling"),
        ("7", "Lamps"),
    ]


def test_a_heading_of_the_file_over_lower_ones_is_kept() -> None:
    text = """Welcome

There were eight of us.

Old business

Website

It was mended.

Ropes

They were not.

Correspondence

A letter was read.

Next meeting

It will be in May."""
    levels = {"Welcome": 2, "Old business": 2, "Website": 3, "Ropes": 3, "Correspondence": 2, "Next meeting": 2}
    parsed = one_segment(text)
    lines = tuple(line._replace(level=levels.get(line.text, 0)) for line in parsed.lines)
    found = find_headings(replace(parsed, lines=lines)).headings
    assert [h.title for h in found] == list(levels)


def test_codes_behind_the_titles_are_their_numbers() -> None:
    text = """Call to Order (A)
At 5 p.m. the meeting was called to order.

Roll Call
Eight were there.

Closed Session (B)
It was brief.

Visitor Comments (C)
A resident was heard.

Visitor Comments:
None.

Consent Calendar (D-1/D-3)
It was approved.

Gifts (D-1)
They were accepted.

Repair of the quay wall
and of the steps (D-2)
It was approved (see page 4).

Lamps (D-3)
They were approved.

Adjournment (F)
It was late."""
    assert headings(text) == [
        ("A", "Call to Order"),
        (None, "Roll Call"),
        ("B", "Closed Session"),
        ("C", "Visitor Comments"),
        ("D-1/D-3", "Consent Calendar"),
        ("D-1", "Gifts"),
        ("D-2", "Repair of the quay wall and of the steps"),
        ("D-3", "Lamps"),
        ("F", "Adjournment"),
    ]


def test_paragraphs_that_count_on_behind_the_titles() -> None:
    text = (
        "1. Apologies\n\nNone.\n\n2. The minutes of the last meeting were read and signed.\n\n3. Matters arising:\n\n"
        "a) The match had gone well.\n\n4. There was talk of a path to the field, which the Chairman thought was "
        "for the Estate.\n\n5. It was agreed that the rail be painted.\n\n6. The meeting closed at 7.45 p.m."
    )
    assert [number for number, _ in headings(text)] == ["1", "2", "3", "4", "5", "6"]
    assert [title for _, title in headings(text)][3:] == [None, None, "The meeting closed at 7.45 p.m"]


def test_a_title_is_not_cut_behind_a_connecting_word_or_before_an_abbreviation() -> None:
    interests = (
        "Declarations of Disclosable Pecuniary Interest under the Weirs Act 2011 not given before and/or thought on "
        "any written claim for Dispensation"
    )
    text = f"1. Apologies\n\nNone.\n\n2. {interests}\n\nNone.\n\n3. The minutes of the 2009 APM were agreed as true.\n"
    assert headings(text) == [("1", "Apologies"), ("2", interests), ("3", "The minutes of the 2009 APM")]


def test_motions_under_no_heading_are_an_item() -> None:
    """Nothing but a motion's own number and its mover leads to it, or the paper has lost its line breaks."""
    tagged = "001-13 A quorum was there.\n002-13 Councillor Ash that it be filed Carried\n"
    flat = f"Mayor Moor called the meeting to order. {'The weir is old. ' * 60}It was agreed to mend it."
    for words in (tagged, flat):
        assert decided_somewhere(words, 0) == 0
    assert decided_somewhere("The weir is old.\nAnn Ash, Clerk\n", 0) is None


def test_points_of_an_item_without_a_heading_are_headings() -> None:
    text = (
        "1. Apologies for absence: Cllr Roe.\n\n2. Declarations of interests: None.\n\n"
        "3.1.1 The Minutes of the Meeting held on 9 August 2016 (sent out before).\n\n"
        "Cllr Ash proposed that they be signed; seconded by Cllr Reed and agreed.\n\n"
        "3.1.2 Matters arising.\n\nThe path was mended.\n\n4. Lamps\n\n4.1 Two lamps are out.\n"
    )
    assert [number for number, _ in headings(text)] == ["1", "2", "3.1.1", "3.1.2", "4"]
    assert headings(text)[2] == ("3.1.1", "The Minutes of the Meeting held on 9 August 2016 (sent out before)")


BEHIND = (
    "The following items were raised at the completion of the Agenda:",
    "The following issues were raised by Members at the conclusion of the agenda :-",
    "At the conclusion of the Agenda and with the permission of the Mayor, the following matters were raised:",
)
"""What opens business that is no part of the agenda's last item."""


@pytest.mark.parametrize("words", BEHIND)
def test_business_behind_the_agenda_is_no_part_of_its_last_item(words: str) -> None:
    agenda = ("1. Minutes\n\nThe minutes were read.", "2. Roads\n\nThe road is mended.", "3. Motion by Ash\n\nIt fell.")
    text = "".join(f"{item}\n\n" for item in agenda)
    decided = f"{text}{words}\n\nOn the proposal of Cllr Reed it was agreed to buy a bell.\n"
    assert [number for number, _ in headings(decided)] == ["1", "2", "3", None]
    told = f"{text}{words}\n\nCllr Reed spoke of the bell, and the Clerk took note of it.\n"
    assert [number for number, _ in headings(told)] == ["1", "2", "3"]


def test_whole_numbers_around_the_points_of_one_item_head_the_paper() -> None:
    """A converter has restarted the lists: 5, 6 and 9 are lost, and their points stay."""
    whole = "{}. **{}.** {} was told of it, and the Clerk took note.\n\n"
    before = "".join(
        whole.format(n, t, "Ann") for n, t in enumerate(("Apologies", "Interests", "Minutes", "Matters"), 1)
    )
    points = "".join(
        f"5.{n}  {t} Report.\n\nIt was read.\n\n" for n, t in enumerate(("Chair’s", "Clerk’s", "Police", "Hall"), 1)
    )
    behind = (
        whole.format(7, "Bins", "Bob")
        + whole.format(8, "Grass", "Cy")
        + "10.1  Gates. They were bought.\n\n12.1  Moss. Gone.\n"
    )
    numbers = [number for number, _ in headings(before + points + behind)]
    assert numbers == ["1", "2", "3", "4", "5.1", "5.2", "5.3", "5.4", "7", "8", "10.1", "12.1"]


RESOLVED = "RESOLVED: That the Clerk be requested to report."


@pytest.mark.parametrize(
    "numbers",
    [
        "1 9 6 2 3 4 5",
        "3 1 2 7 5",
        "1 8 9 2 3 4 5",
        "1 2 3 4 3 5 6 2",
        "12 13 19 14 15",
    ],
)
def test_what_is_set_as_the_headings_are_heads_whatever_its_number(numbers: str) -> None:
    titles = ("OARS", "EELS", "THE GATE", "WEIR", "BOATS", "SHEDS", "LAMPS", "ROPES")
    wanted = [(n, title) for n, title in zip(numbers.split(), titles, strict=False)]
    told = "\n\n".join(f"{n}. {title}\n\n{RESOLVED}" for n, title in wanted)
    assert headings(told) == wanted


def test_a_title_of_the_form_that_others_have_heads_under_a_number_printed_again() -> None:
    told = (
        "1.Adoption of Minutes\n\nRead.\n\n2.Question submitted by Councillor Ash\n\nI will ask about the weir.\n\n"
        "Reply:\n\nIt is mended.\n\n3.Question submitted by Councillor Ash\n\nI will ask about oars.\n\n"
        "Reply:\n\nThey float.\n\n2.\n\nQuestion submitted by Councillor Reed\n\nI will ask about eels.\n\n"
        "Reply:\n\nThere are many.\n"
    )
    assert headings(told) == [
        ("1", "Adoption of Minutes"),
        ("2", "Question submitted by Councillor Ash"),
        ("3", "Question submitted by Councillor Ash"),
        ("2", "Question submitted by Councillor Reed"),
    ]


def test_a_list_inside_an_item_heads_nothing_though_it_is_set_as_the_items_are() -> None:
    told = (
        "14. APOLOGIES\n\nNone.\n\n15. GRANTS\n\nThe Committee heard of these:\n\n1. OTTER TRUST\n\nIt asked for oars."
        "\n\n2. HERON CLUB\n\nIt asked for rope.\n\n16. EELS\n\nMany.\n\n17. WEIR\n\nIt leaks."
    )
    assert headings(told) == [("14", "APOLOGIES"), ("15", "GRANTS"), ("16", "EELS"), ("17", "WEIR")]


def test_a_figure_of_a_table_is_no_number_of_an_item() -> None:
    told = (
        "1. Apologies\n\nNone.\n\n2.\n\nEels\n\nMany.\n\n3. Weir\n\nIt leaks.\n\n4. Trade\n\nThese are told of:\n\n"
        "2.4\n\nBoats\n\nIt rose.\n\n3.0\n\nLabour Market\n\nIt fell.\n\n2019\n\nOars Sold\n\nMany.\n\n5. Oars\n\nDear."
    )
    assert [number for number, _ in headings(told)] == ["1", "2", "3", "4", "5"]


LETTERED = """Matters Arising:

a) Holm Lock - the wardens will go on watching the boats on the basin, but this does not appear to be a great problem.

b) Letter to Trust - Mr Ash will be at the meeting. Anybody with a question is welcome.

c) Steps near The Weir - the Trust has advised that the old scheme was not viable. The Clerk was asked to reply.

d) Mill Drive/Parking - as requested at the last meeting the Clerk has written to the Trust.

e) Boats - a response had been received, in which it states that tolls are to be paid.
"""


def test_titles_of_lettered_minutes_end_at_the_dash_where_most_have_one() -> None:
    assert headings(LETTERED) == [
        ("a", "Holm Lock"),
        ("b", "Letter to Trust"),
        ("c", "Steps near The Weir"),
        ("d", "Mill Drive/Parking"),
        ("e", "Boats"),
    ]


def test_a_list_of_letters_received_has_each_number_once() -> None:
    found = headings(
        """4. Matters Arising:

The Clerk has written to the Trust.

5. Chairman's Report:

The Chairman reported that the weir is worn.

6. Accounts:

Accounts were presented and accepted.

7. Correspondence:

1. Tide Link etc.

2. An update from the Lock Committee

3. Trust's Local Plan Summary 2010

4. Home Lamp Checks

5. HOLM AGM

6. HOLM Signpost

7. Unit rate change

8. HOLM meeting dates

9. Trust meeting agenda 12/08/10

10. HOLM Local Scheme - Discussion took place.

11. A request had been received to allow boats on the basin and this request was refused.

8. No Planning Applications received

9. Other Reports - for information only:

(Members of the public were invited to comment on issues raised)

9.1 A tree needs trimming back at the lock.
"""
    )
    assert [h for h in found if h[0] in {"7", "8", "9"}] == [
        ("7", "Correspondence"),
        ("8", "No Planning Applications received"),
        ("9", "Other Reports - for information only"),
    ]
