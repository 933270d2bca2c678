"""What stands beside the numbered headings: paragraphs without a title, titles without a number, lists inside items.

Every paper is of an invented parish or district.
"""

from __future__ import annotations

import pytest

from minutes_cli.model import Document
from minutes_cli.parse.headings.mistaken import is_label
from minutes_cli.parse.headings.sentences import is_deed, subject
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

Found = list[tuple[str | None, str | None]]
HEAD = "HOLM PARISH COUNCIL\n\nMinutes of the meeting held on 4 May 2016\n\nPresent: Cllrs Ash, Reed and Fell.\n\n"
LONG = "The weir was inspected by the county in April, and its report says that the north wall wants new stone soon."


def headings(text: str) -> Found:
    return [(h.number, h.title) for h in parse(Document("paper.txt", HEAD + text)).headings]


def of_markdown(text: str) -> Found:
    return [(h.number, h.title) for h in parse(read_bytes((HEAD + text).encode(), "paper.md")).headings]


PARAGRAPHS: tuple[tuple[str, str, Found], ...] = (
    (
        "before the first title",
        (
            "1. Thanks were given to all who came out on so wet an evening, and to the Scouts, who put the tent up.\n"
            "2. There was a long talk of the weir in Mill Lane; a change of plan was noted.\n"
            "3. SIGNS\nTwo are worn.\n4. FINANCE\nAll is paid.\n5. ANY OTHER BUSINESS\nThere was none.\n"
        ),
        [("1", "Thanks"), ("2", None), ("3", "SIGNS"), ("4", "FINANCE"), ("5", "ANY OTHER BUSINESS")],
    ),
    (
        "between two titles, below a colon",
        (
            "1. Apologies for absence\nNone.\n2. Matters arising:\n3. It was noted that the path has been swept.\n"
            "4. Chairman's Report\nThere is much to do.\n5. Finance\nAll is paid.\n"
        ),
        [
            ("1", "Apologies for absence"),
            ("2", "Matters arising"),
            ("3", None),
            ("4", "Chairman's Report"),
            ("5", "Finance"),
        ],
    ),
    (
        "behind the end of a sentence, on its line",
        (
            "1. Apologies for absence\nNone.\n\n2. Finance\nAll is paid.\n\n"
            "3. The minutes of 6 April were signed as a true record. 4. No matters arising from earlier meetings.\n\n"
            "5. Ropes\nThe bell has a new one.\n\n6. Any other business\nThere was none.\n"
        ),
        [
            ("1", "Apologies for absence"),
            ("2", "Finance"),
            ("3", "The minutes of 6 April"),
            ("4", "No matters arising from earlier meetings"),
            ("5", "Ropes"),
            ("6", "Any other business"),
        ],
    ),
    (
        "a sentence that names nothing is no title",
        (
            "1. Apologies for absence\nNone.\n2. Finance\nAll is paid.\n3. It was agreed to give £25 to the Scouts.\n"
            "4. Ropes\nThe bell has a new one.\n"
        ),
        [("1", "Apologies for absence"), ("2", "Finance"), ("3", None), ("4", "Ropes")],
    ),
)


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in PARAGRAPHS], ids=[case[0] for case in PARAGRAPHS])
def test_a_numbered_paragraph_without_a_title_is_an_item(text: str, wanted: Found) -> None:
    assert headings(text) == wanted


BESIDE: tuple[tuple[str, str, Found], ...] = (
    (
        "a report below another person's",
        f"1. Apologies\n\nNone.\n\n2. Chairman's Report:\n\n{LONG}\n\nClerk's Report:\n\n{LONG}\n\n3. Ropes\n\nPaid.\n",
        [("1", "Apologies"), ("2", "Chairman's Report"), (None, "Clerk's Report"), ("3", "Ropes")],
    ),
    (
        "reports below an item of reports are its parts",
        f"1. Apologies\n\nNone.\n\n2. Reports\n\nTwo were given.\n\nClerk's Report:\n\n{LONG}\n\n3. Ropes\n\nPaid.\n",
        [("1", "Apologies"), ("2", "Reports"), ("3", "Ropes")],
    ),
    (
        "a title in capitals over two lines behind the last number",
        (
            "1. Apologies\n\nNone.\n\n2. Finance\n\nAll is paid.\n\n3. Correspondence\n\nIt was read.\n\n"
            "CIVIC RECEPTION FOR THE WOMEN OF HOLM\nROWING CLUB\n\nIt was agreed that one be given.\n"
        ),
        [
            ("1", "Apologies"),
            ("2", "Finance"),
            ("3", "Correspondence"),
            (None, "CIVIC RECEPTION FOR THE WOMEN OF HOLM ROWING CLUB"),
        ],
    ),
    (
        "a label with its letter is of a part",
        "1. Apologies\n\nNone.\n\n2. Roads\n\n(a)\n\nHigh Street\n\n"
        + LONG
        + "\n\n(b)\n\nMill Lane\n\n"
        + LONG
        + "\n\n"
        "3. Finance\n\nAll is paid.\n",
        [("1", "Apologies"), ("2", "Roads"), ("3", "Finance")],
    ),
)


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in BESIDE], ids=[case[0] for case in BESIDE])
def test_a_title_without_a_number_heads_other_business(text: str, wanted: Found) -> None:
    assert headings(text) == wanted


def test_bold_titles_behind_the_last_number_are_items_and_a_second_title_is_none() -> None:
    text = (
        "**1. Apologies**\n\nNone.\n\n**2. Roads**\n\n**(a)**\n\n**High Street**\n\nIt is swept.\n\n**(b)**\n\n"
        "**Mill Lane**\n\nIt is not.\n\n**3. Accounts**\n\n**Accounts for May 2016**\n\nThe Clerk showed them all.\n\n"
        "**Grants for 2017**\n\nMembers discussed whom to give to.\n\n**Good Wishes**\n\nCllr Reed was wished well.\n"
    )
    assert of_markdown(text) == [
        ("1", "Apologies"),
        ("2", "Roads"),
        ("3", "Accounts"),
        (None, "Grants for 2017"),
        (None, "Good Wishes"),
    ]


def test_a_title_ends_with_its_bold_type() -> None:
    text = (
        "**1.** **To receive** **apologies:** Cllr M. Quill\n\n**2. Interests made**: none\n\n"
        "**3. To mend the lamps and agree a price:**A lamp is out, and the Clerk will ask what two would cost.\n\n"
        "**4. Vacancy** Nobody has come forward.\n\n**5. Any** other business of the parish\n\nThere was none.\n"
    )
    assert of_markdown(text) == [
        ("1", "To receive apologies"),
        ("2", "Interests made"),
        ("3", "To mend the lamps and agree a price"),
        ("4", "Vacancy"),
        ("5", "Any other business of the parish"),
    ]


INNER: tuple[tuple[str, str, Found], ...] = (
    (
        "in the one item",
        (
            "1.\n\nMayor's Programme\n\nThe following were named.\n\n1. The Bypass of Holm\n\n2. The Bypass of Brin\n\n"
            "3. The Quay Road, which joins the two\n\nIt was noted.\n"
        ),
        [("1", "Mayor's Programme")],
    ),
    (
        "before the item whose number it has",
        (
            "1.\n\nAdoption of Minutes\n\nThey were adopted.\n\n2.\n\nHarbour\n\nRegard was had to these.\n\n"
            "1. Estimate of Income\n\n2. State of the Quay\n\n3. Report on the Lamps\n\n4. Effect on Dues\n\n"
            "The report was noted.\n\n3.\n\nEels\n\nThere are many.\n\n4.\n\nCorrespondence\n\nIt was read.\n"
        ),
        [("1", "Adoption of Minutes"), ("2", "Harbour"), ("3", "Eels"), ("4", "Correspondence")],
    ),
)


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in INNER], ids=[case[0] for case in INNER])
def test_a_list_inside_an_item_that_is_set_otherwise_is_no_run_of_items(text: str, wanted: Found) -> None:
    assert headings(text) == wanted


def test_points_that_count_anew_below_titles_in_capitals_are_no_items() -> None:
    text = (
        "MATTERS ARISING\n1. The hedge is not cut.\n2. A lamp is out.\n\nCO-OPTION\nOne had asked, and she was "
        "voted in.\n\nPLANNING\n1. A garage was allowed.\n2. A porch was allowed.\n\nPAYMENTS\nThe grass was paid, "
        "as Cllr Reed proposed.\n\nCORRESPONDENCE\n1. Highways wrote that they will come.\n2. The Scouts sent thanks.\n"
        "3. The county asked for our views.\n\nANY OTHER BUSINESS\n1. The seat has lost a plank.\n2. A ewe is loose.\n"
    )
    assert headings(text) == [
        (None, title)
        for title in ("MATTERS ARISING", "CO-OPTION", "PLANNING", "PAYMENTS", "CORRESPONDENCE", "ANY OTHER BUSINESS")
    ]


def test_a_number_with_letters_before_it_stands_inside_a_line() -> None:
    text = (
        "Cou/286/07-08 Apologies for Absence Apologies were received from Cllr Quill. Cou/287/07-08 Declarations "
        "of Interest Cllr B. Reed, in the mill. Cou/288/07-08 Old Weir The weir was inspected by the county in April."
    )
    assert [number for number, _ in headings(text)] == ["Cou/286/07-08", "Cou/287/07-08", "Cou/288/07-08"]


DEEDS = (  # (what stands in a title's place, whether it tells a deed)
    ("It was agreed to give £25 to the Scouts", True),
    ("The Board reviewed the Policy on Lamps", True),
    ("Cllr A. Reed reported that the weir leaks", True),
    ("The Clerk has written", True),
    ("Members were reminded of the code", True),
    ("Meeting closed at nine", True),
    ("Meeting adjourned – open forum", False),
    ("Members' Interests", False),
    ("THE BOARD REVIEWED THE POLICY", False),
    ("The Council Offices", False),
    ("Councillor Vacancy", False),
    ("Items received", False),
    ("There to Here: a walk", False),
)


def test_a_sentence_that_tells_a_deed_is_no_title() -> None:
    assert [title for title, _ in DEEDS if is_deed(title)] == [title for title, deed in DEEDS if deed]


@pytest.mark.parametrize("sentence", ["The meeting was called to order by Mrs Ash.", "The Council has met."])
def test_who_does_all_that_is_told_is_no_subject(sentence: str) -> None:
    assert subject(sentence) is None


def test_numbers_of_parts_between_others_are_items_whatever_their_titles_tell() -> None:
    text = (
        "43.15 Apologies\nTrustee Reed.\n44.15 Update of the boundary\nNone.\n"
        "45.15 To confirm that the return has been completed\nIt was.\n46.15 Date of next meeting\n18 June.\n"
    )
    assert headings(text)[2] == ("45.15", "To confirm that the return has been completed")


def test_parts_are_items_where_all_of_them_have_titles() -> None:
    text = (
        "1. Apologies\n\nNone.\n\n2. Finance\n\nPaid.\n\n3. Reports\n\n3.1 Chairman's Report\n\nNone.\n\n"
        "{}\n\nIt flickers.\n\n4. Ropes\n\nThe bell has a new one.\n"
    )
    assert ("3.2", "Village Hall Report") in headings(text.format("3.2 Village Hall Report"))
    assert ("3.1", "Chairman's Report") not in headings(text.format("3.2 Lamp in need of repair by the mill."))


def test_a_run_wins_over_a_first_number_that_was_misread() -> None:
    text = (
        "4. Adoption of Minutes\n\nThey were adopted.\n\n2. Economic Development\n\nIt was noted.\n\n"
        "3. Schedule of Works\n\nIt was approved.\n"
    )
    assert headings(text) == [("4", "Adoption of Minutes"), ("2", "Economic Development"), ("3", "Schedule of Works")]


def test_a_sign_alone_on_its_line_is_no_bullet_of_the_number_below() -> None:
    text = "*\n\nRC/19\n\nMinutes\n\nRESOLVED that they be signed.\n\n*\n\nRC/20\n\nAnother Meeting\n\nIt was noted.\n"
    assert headings(text) == [("RC/19", "Minutes"), ("RC/20", "Another Meeting")]


@pytest.mark.parametrize("line", ["NWD Directors", "Trustees:", "NOES:", "Ayes", "Meeting ended 8.55 p.m."])
def test_who_was_there_and_how_they_voted_head_no_business(line: str) -> None:
    assert is_label(line)


def test_other_business_below_a_title_that_has_no_parts_where_none_has_a_number() -> None:
    text = (
        "Votes of Sympathy\n\nThe Council extended its sympathy to the families of the late A. Quill and B. Marrow.\n\n"
        f"Storm on the Quay\n\nThe Mayor said that he had called the meeting to talk of the storm.\n\n{LONG}\n\n"
        "It was agreed that the quay be closed.\n"
    )
    assert headings(text) == [(None, "Votes of Sympathy"), (None, "Storm on the Quay")]


def test_business_before_any_number_has_the_title_that_stands_over_it() -> None:
    text = (
        "APOLOGY\n\nRESOLVED that an apology by Cllr Quill be accepted and leave of absence granted.\n\n"
        "061/16 Interests\n\nThere were none.\n\n062/16 Speakers\n\nMr Ash spoke of the weir.\n"
    )
    assert headings(text) == [(None, "APOLOGY"), ("061/16", "Interests"), ("062/16", "Speakers")]


def test_what_is_said_while_the_meeting_stands_adjourned_is_no_items() -> None:
    text = (
        "**1. Apologies**\n\nNone.\n\n**2. Election:** Cllr Reed.\n\nMeeting adjourned\n\n**OPEN FORUM**\n\n"
        "Nothing to report\n\nMeeting reconvened\n\n**3. Accounts**\n\nAll were paid.\n"
    )
    assert of_markdown(text) == [("1", "Apologies"), ("2", "Election"), (None, "OPEN FORUM"), ("3", "Accounts")]


RUNNING_ON = (
    ("Care Report: Anne submitted it in writing to all", "Care Report"),
    ("TO WELCOME ANN ASH AS COUNCILLOR Although Cllr Ash has sent apologies, she is welcome here.", None),
    ("Gates: Cllr Reed and Mr Ash mended both of them", "Gates"),
    ("Talk: Vehicle speed in Mill Lane", "Talk: Vehicle speed in Mill Lane"),
    ("Surplus Engines                     77", "Surplus Engines"),
    ("Rota – RESOLVED that it be kept as it is", "Rota"),
    ("Declarations of Interest Cllr Ash in the mill, as its miller", "Declarations of Interest"),
    ("To receive any plans after the list was made: none", "To receive any plans after the list was made"),
)


@pytest.mark.parametrize(("line", "title"), RUNNING_ON, ids=[line[:20] for line, _ in RUNNING_ON])
def test_where_a_title_ends_that_runs_on(line: str, title: str | None) -> None:
    text = f"1. Apologies\n\nNone.\n\n2. {line}\n\nIt was noted.\n\n3. Any other business\n\nThere was none.\n"
    assert headings(text)[1] == ("2", title or "TO WELCOME ANN ASH AS COUNCILLOR")


def test_the_title_of_a_case_goes_on_below_a_full_line() -> None:
    case = "APPLICATION: HDC 2018-{}, {} MILL LANE (PID: 1210840{}) – CHANGES OF WINDOWS AND DOORS\n"
    below = (
        "The house is old.\n\nMr Ash moved to approve it, and it was carried by all who were there on that day.\n\n" * 3
    )
    text = f"{case.format(274, 7, 1)}– AFTER THE FACT\n\n{below}{case.format(275, 9, 2)}\n{below}"
    assert [title for _, title in headings(text)] == [
        "7 MILL LANE (PID: 12108401) – CHANGES OF WINDOWS AND DOORS – AFTER THE FACT",
        "9 MILL LANE (PID: 12108402) – CHANGES OF WINDOWS AND DOORS",
    ]


def test_numbers_of_a_list_inside_a_numbered_item_are_no_items() -> None:
    text = (
        "1. **Apologies**\n\n   None.\n\n2. **Finance**\n\n   All is paid.\n\n3. **Matters Arising**\n"
        "   1. **Future of the Hall**\n   2. **Paint**\n   3. **Area Meeting**\n   4. **Grant Fund**\n\n"
        "4. **Updates on the Quay**\n   1. **Fire Service**\n   2. **Bikes**\n\n5. **Any Other Business**\n\n   No.\n"
    )
    titles = ["Apologies", "Finance", "Matters Arising", "Updates on the Quay", "Any Other Business"]
    assert of_markdown(text) == [(str(n), title) for n, title in enumerate(titles, 1)]


def test_bold_type_behind_a_number_ends_a_title_but_not_before_a_bracket_or_a_dash() -> None:
    text = (
        "1. **Apologies** Cllr Quill sent hers.\n\n2. **CLERK'S REPORT** - (Mr Ash)\n\nHe had none.\n\n"
        "3. **Budget** (revised)\n\nIt was agreed.\n\n4. **Lamps** Two lamps of the quay are to be mended.\n"
    )
    titles = ["Apologies", "CLERK'S REPORT - (Mr Ash)", "Budget (revised)", "Lamps"]
    assert [title for _, title in of_markdown(text)] == titles


def test_a_label_below_lettered_matters_arising_heads_other_business() -> None:
    text = (
        "1. Apologies: None.\n\n2. Matters Arising:\n\na) The hedge is cut.\n\nb) The lamp is lit again.\n\n"
        f"Review of Burial Fees:\n\n{LONG}\n\n3. Planning:\n\nNone.\n\n4. Correspondence:\n\nIt was read.\n"
    )
    assert (None, "Review of Burial Fees") in headings(text)


def test_a_title_that_ends_in_and_goes_on_below_an_empty_line() -> None:
    text = (
        "1.\n\nAdoption of Minutes\n\nThey were adopted.\n\n2.\n\nMotion submitted by Councillors Ann Quill and\n\n"
        "Bob Marrow\n\nThe motion was withdrawn.\n\n3.\n\nCorrespondence\n\nIt was read.\n"
    )
    assert headings(text)[1] == ("2", "Motion submitted by Councillors Ann Quill and Bob Marrow")


BETWEEN = "RESOLVED: That the bins be emptied."
SHAPES = {
    "capitals": (str.upper, "{}. {}", "{}"),
    "heading": (str.title, "## {}. {}", "## {}"),
    "bold": (str.title, "**{}. {}**", "**{}**"),
    "plain": (str.title, "{}. {}", "{}"),
}


def _with_other(shape: str, title: str, body: str = BETWEEN, *, behind: int = 2) -> Found:
    """What is found where a title without a number stands behind the second of three, or behind the last."""
    case, numbered, bare = SHAPES[shape]
    parts = [
        f"{numbered.format(n, case(told))}\n\n{told} was mended." for n, told in enumerate(("gate", "weir", "quay"), 1)
    ]
    parts.insert(behind, f"{bare.format(case(title))}\n\n{body}")
    return [(n, told.casefold() if told else told) for n, told in of_markdown("\n\n".join(parts) + "\n")]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("title", ["public participation", "any other business", "urgent business"])
def test_a_standing_item_without_a_number_over_its_own_decision_is_an_item(shape: str, title: str) -> None:
    for behind in (2, 3):
        assert _with_other(shape, title, behind=behind)[behind] == (None, title)


def test_a_heading_of_the_level_of_the_numbered_is_an_item_whatever_it_is_called() -> None:
    for title in ("dog bins", "part ii", "date of next meeting"):
        for behind in (2, 3):
            assert _with_other("heading", title, behind=behind)[behind] == (None, title)


@pytest.mark.parametrize("shape", ["capitals", "bold"])
def test_what_ends_minutes_or_opens_a_closed_part_is_an_item_where_it_is_set_as_the_items_are(shape: str) -> None:
    assert (
        _with_other(shape, "date of next meeting", "Tuesday 7 June 2016 at 7 pm.", behind=3)[3][1]
        == "date of next meeting"
    )
    assert _with_other(shape, "part ii")[2] == (None, "part ii")


def test_a_line_that_is_set_otherwise_or_tells_no_decision_stays_in_its_item() -> None:
    three = [("1", "gate"), ("2", "weir"), ("3", "quay")]
    assert _with_other("plain", "date of next meeting", "Tuesday 7 June 2016 at 7 pm.", behind=3) == three
    assert _with_other("plain", "correspondence", "The county wrote of the weir.") == three
    deeper = (
        "## 1. Gate\n\nIt was mended.\n\n### Dog Bins\n\nRESOLVED: That they be emptied.\n\n## 2. Weir\n\nIt stands.\n"
    )
    assert of_markdown(deeper) == [("1", "Gate"), ("2", "Weir")]
