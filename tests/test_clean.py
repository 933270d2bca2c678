"""Lines, page furniture, and nothing lost: every form of furniture, and what only looks like it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import examples, lines_of
from golden import FIXTURES, FORMS
from minutes_cli.parse.lines import forms
from minutes_cli.words.passage import FILLER, passage, tidy

PAPERS = sorted([*FIXTURES.glob("*.txt"), *FORMS.glob("*.txt")])

BETWEEN = "The Committee considered the report.\n\n{}\n\nThe Chair thanked the Harbour Master."


def reason(line: str) -> str | None:
    """Return what a line alone between two paragraphs is taken for."""
    return next(marked.reason for marked in lines_of(BETWEEN.format(line)).lines if marked.text == line.strip())


def kept(text: str) -> str:
    """Return the paper's own words on one line."""
    return tidy(passage(lines_of(text).lines).text)


def set_aside(text: str) -> list[str]:
    return [line.text for line in lines_of(text).lines if line.reason]


@pytest.mark.parametrize("example", examples(forms, "FORMS"))
def test_every_example_is_furniture(example: str) -> None:
    assert reason(example) is not None


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Page 9", "page label"),
        ("Page 4 of 10", "page label"),
        ("Page | 12", "page label"),
        ("3 | P a g e", "page label"),
        ("- 7 -", "page label"),
        ("2 of 3", "page label"),
        ("Sheet 2241", "page label"),
        ("Page No. 12", "page label"),
        ("Agenda Item 3", "page label"),
        ("Agenda Item 12a", "page label"),
        ("This page is intentionally left blank", "blank page notice"),
        ("THIS PAGE HAS BEEN LEFT INTENTIONALLY BLANK", "blank page notice"),
        ("[This page is left blank]", "blank page notice"),
        ("4 – Council (28.02.19)", "page label"),
        ("12 - Harbour Committee (10/06/2014)", "page label"),
        ("Minute Page 12", "page label"),
        ("Folio 12", "page label"),
        ("12 Agenda Item 3", "page label"),
        ("Public Document Pack", "document label"),
        ("Additional documents:", "web furniture"),
        ("View directions", "web furniture"),
        ("Share this item", "web furniture"),
        ("pdf icon PDF 284 KB", "web furniture"),
        ("PDF 52 KB", "web furniture"),
        ("PDF 1 MB/2 MB", "web furniture"),
        ("No. Item", "web furniture"),
        ("No. | Item", "web furniture"),
        ("---|---", "web furniture"),
        ("Issue - meetings", "web furniture"),
        ("Agenda and minutes", "web furniture"),
        ("<AI1>", "web furniture"),
        ("</AI12>", "web furniture"),
        ("mailto:clerk@harbour.example", "web furniture"),
        ("Skip to main content", "web furniture"),
        ("---", "web furniture"),
    ],
)
def test_furniture(line: str, why: str) -> None:
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Page 9 of the report shows the map.",
        "Agenda Item 3 was taken first.",
        "Minutes",
        "RESOLVED:",
        "34. HARBOUR DUES",
        "None.",
        "2019",
        "(3)",
        "4 of the 10 lamps are out",
        "Item 3",
        "The PDF is 52 KB long",
        "This page is intentionally left blank in the register of 2012.",
        "Public Document Pack of 3 May",
        "4 – Council houses (six of them) are empty.",
        "View of the harbour",
        "- Quality",
    ],
)
def test_the_papers_own_words(line: str) -> None:
    assert reason(line) is None


HEADER = "HARBOUR COMMITTEE (QUAYS AND FAIRS) - TUESDAY 10TH JUNE, 2014"


def test_a_running_header_inside_a_resolution() -> None:
    text = f"""HARBOUR COMMITTEE (QUAYS AND FAIRS)

MEETING HELD ON TUESDAY 10TH JUNE, 2014

31. DUES

RESOLVED: That the Harbour Master be requested to say

{HEADER}

what each boat paid, and to send the list to

{HEADER}

all Members of the Committee.
"""
    assert set_aside(text) == [HEADER, HEADER]
    assert "say what each boat paid, and to send the list to all Members" in kept(text)


def test_a_header_that_stands_once_repeats_the_meeting() -> None:
    text = f"""HARBOUR COMMITTEE (QUAYS AND FAIRS)

MEETING HELD ON TUESDAY 10TH JUNE, 2014

31. DUES

RESOLVED: That the dues be

{HEADER}

raised.
"""
    assert set_aside(text) == [HEADER]


def test_a_header_whose_year_the_end_of_the_line_cuts_off() -> None:
    text = f"""HARBOUR COMMITTEE (QUAYS AND FAIRS)

MEETING HELD ON TUESDAY 10TH JUNE, 2014

31. DUES

RESOLVED: That the dues be

{HEADER.removesuffix(" 2014")}
2014

raised.
"""
    assert set_aside(text) == [HEADER.removesuffix(" 2014"), "2014"]


def test_the_minutes_of_two_meetings_that_each_begin_on_a_page_keep_their_titles() -> None:
    title = "HARBOUR COMMITTEE (QUAYS AND\nFAIRS)\n\nMEETING HELD AT THE QUAY\n"
    rest = "JUNE, 2014\n\nPRESENT: Ada Quill\n\n31. DUES\n\nThe dues were"
    text = f"{title}ON TUESDAY 10TH {rest} paid.\n\f{title}ON TUESDAY 17TH {rest} raised.\n"
    assert set_aside(text) == []


def test_a_header_in_two_lines_with_its_page_labels() -> None:
    text = """HARBOUR COMMITTEE (QUAYS AND
FAIRS)

MEETING HELD ON TUESDAY 10TH JUNE, 2014

31. DUES

RESOLVED: That a Special Meeting be held to

Page 4

Agenda Item 3

HARBOUR COMMITTEE (QUAYS AND FAIRS)
- TUESDAY 10TH JUNE, 2014

3

consider the dues.
"""
    assert "be held to consider the dues." in kept(text)


WRAPPED = "HARBOUR COMMITTEE (QUAYS AND\n\nFAIRS) - TUESDAY 10TH JUNE, 2014"
TITLE = "HARBOUR COMMITTEE (QUAYS AND FAIRS)\n\nMEETING HELD ON TUESDAY 10TH JUNE, 2014\n\n"


@pytest.mark.parametrize(
    ("title", "header"),
    [
        (TITLE, f"5\n\n{WRAPPED}"),
        (TITLE, WRAPPED),
        (TITLE, f"{WRAPPED}\n\n5"),
        (TITLE, "Harbour Committee (Quays and Fairs)    10 June 2014"),
        (TITLE, "Harbour Committee (Quays and Fairs), 10th June 2014"),
        (TITLE, "Harbour Committee (Quays and Fairs) – 10.06.2014"),
        ("Minutes of the Cabinet held on 12 July 2011\n\n", "Cabinet    12 July 2011"),
        ("Minutes of the Cabinet held on 12 July 2011\n\n", "Cabinet    12 July 2011\n\n3"),
        ("Minutes of the Council held on 28 February 2019\n\n", "4 – Council (28.02.19)"),
    ],
)
def test_a_header_with_body_and_day_where_a_page_turns(title: str, header: str) -> None:
    text = f"{title}31. DUES\n\nRESOLVED: That the dues be\n\n{header}\n\nraised at the quay.\n"
    assert "That the dues be raised at the quay." in kept(text)


@pytest.mark.parametrize(
    "line",
    [
        "The Cabinet met on 12 July 2011",
        "Report to Cabinet, 12 July 2011",
        "Ferry Board    12 July 2011",
    ],
)
def test_a_line_with_body_and_day_where_no_page_turns(line: str) -> None:
    text = f"Minutes of the Cabinet held on 12 July 2011\n\n31. DUES\n\nThe dues were low.\n\n{line}\n\nThey rose.\n"
    assert set_aside(text) == []


def test_the_header_of_another_meeting_is_its_title() -> None:
    text = "HARBOUR COMMITTEE - TUESDAY 10TH JUNE, 2014\n\nPRESENT: Councillor Quill\n\n1. DUES\n\nNone were paid.\n"
    assert set_aside(text) == []


def test_a_header_at_the_edge_of_pages_with_changing_numbers() -> None:
    pages = [f"Harbour Committee, 10 June 2014: {n}\nThe {word} lamp was lit.\n" for n, word in enumerate("abc", 1)]
    text = "\f".join(["Minutes of the Harbour Committee\n", *pages])
    assert "The a lamp was lit. The b lamp was lit. The c lamp was lit." in kept(text)


def test_a_bare_number_at_the_edge_of_a_page_is_its_number() -> None:
    text = "The lamp was\n\n12\n\fmended.\n"
    assert kept(text) == "The lamp was mended."


PAGE = "Harbour Committee, {}\n{}\n\nThe owners of the {} at lot\n\n{}\n\f"


@pytest.mark.parametrize(
    ("label", "numbers", "stays"),
    [
        ("Page {} of 3", ("", "6", ""), "lot 6 The owners"),
        ("Page {} of 3", ("11", "12", "13"), "lot The owners"),
        ("Page {} of 3", ("", "12", "13"), "lot The owners"),
        ("Page {}", ("", "6", ""), "lot The owners"),
    ],
)
def test_a_number_at_the_head_of_a_page_that_ends_a_sentence_stays(
    label: str, numbers: tuple[str, ...], stays: str
) -> None:
    """A page that says "Page 1 of 3" needs no other number; one that all pages have in turn is that of a pack."""
    pages = zip(numbers, ("ferry", "mill", "weir"), (1, 2, 3), strict=True)
    text = kept("".join(PAGE.format("June", number, word, label.format(n)) for number, word, n in pages))
    assert text.count("The owners") == 3
    assert stays in text


@pytest.mark.parametrize("number", ["87.", "87"])
def test_a_bare_number_inside_a_page_stays(number: str) -> None:
    assert reason(number) is None


@pytest.mark.parametrize(
    "line", ["None.", "RESOLVED:", "(1) the report be noted.", "No declarations were received.", "Noted."]
)
def test_what_is_said_twice_is_no_header(line: str) -> None:
    text = f"1. APOLOGIES\n\n{line}\n\n2. INTERESTS\n\n{line}\n\n3. MINUTES\n\n{line}\n"
    assert set_aside(text) == []


@pytest.mark.parametrize("line", ["________"])
def test_a_drawn_line_is_furniture(line: str) -> None:
    assert set_aside(BETWEEN.format(line)) == [line]


def test_a_page_label_cut_in_pieces() -> None:
    text = "Work Programme\tX\tXP\nage 152\n\nA\ngenda Item\n 6\n\nReport to: Harbour Committee\n"
    assert kept(text) == "Work Programme X X Report to: Harbour Committee"


def test_a_page_label_cut_in_pieces_on_lines_of_their_own() -> None:
    assert (
        kept("The lamps were lit.\n\nP\nage 65\n\nThe lamps went out.\n") == "The lamps were lit. The lamps went out."
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("the re\u00adport be noted", "the report be noted"),
        ("the\xa0report\u2009be noted", "the report be noted"),
        ("**RESOLVED:** that", "RESOLVED: that"),
        ("4.&nbsp;&nbsp;Title", "4. Title"),
        ("9\\. Title", "9. Title"),
        ("# 4. Title", "4. Title"),
        ("the <b>dues</b> be raised", "the dues be raised"),
        ("\uf0b7 Quality", "• Quality"),
        ("\x7f Quality", "• Quality"),
        ("A self-\nevident thing", "A self-evident thing"),
        ("a\tb", "a b"),
        ("AT & T is <3 miles off", "AT & T is <3 miles off"),
    ],
)
def test_what_a_line_says(source: str, words: str) -> None:
    assert kept(source) == words


@pytest.mark.parametrize(
    ("raw", "marked"),
    [("# 4. Title", True), ("**4. Title**", True), ("4. Title", False), ("**RESOLVED:** that it be so", False)],
)
def test_a_line_that_the_file_marks_as_a_heading(raw: str, *, marked: bool) -> None:
    assert [line.marked for line in lines_of(raw).lines] == [marked]


# --- postconditions ---


def control(character: str) -> bool:
    return character.isspace() or unicodedata.category(character).startswith("C")


def says_nothing(character: str) -> bool:
    """Say whether a character is white space, a control character, or one that marks up."""
    return control(character) or character in "#*|"


def unplaced(text: str) -> list[str]:
    """Return each character that says something and is not in exactly one line."""
    times = [0] * len(text)
    for line in lines_of(text).lines:
        for at in range(line.start, line.end):
            times[at] += 1
    return [c for c, n in zip(text, times, strict=True) if n > 1 or (n == 0 and not says_nothing(c))]


def changed(text: str) -> list[tuple[str, str]]:
    """Return (source, line) wherever a line's text is not one for one: the character, a space, a bullet or nothing."""
    return [
        (text[line.start : line.end], line.text)
        for line in lines_of(text).lines
        if len(line.text) != line.end - line.start
        or any(
            told not in (source, " ", FILLER, "•") for told, source in zip(line.text, text[line.start :], strict=False)
        )
    ]


@pytest.mark.parametrize(
    "path",
    [
        *PAPERS,
        FORMS / "markdown.md",
    ],
    ids=lambda path: path.name,
)
def test_every_letter_and_digit_is_in_one_line(path: Path) -> None:
    text = path.read_text()
    assert [c for c in unplaced(text) if c.isalnum()] == []
    assert changed(text) == []


PLAIN = st.text(alphabet=st.sampled_from("abcXP 19.\n\f\t()[]-–·•“”:;|\xa0\u00ad\u200b\r\x85\u2028A"), max_size=200)


@given(PLAIN)
def test_no_character_is_lost_or_told_twice(text: str) -> None:
    assert [c for c in unplaced(text) if c.isalnum()] == []
    assert changed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The lamps were lit.",
        "(1) one;\r\n(2) two",
        "a\fb\x0bc\x85d",
        "- - -",
        "# 4.&nbsp;&nbsp;Eels",
        "X\tXP\nage 152",
        "P\nage 152\n\nA\ngenda Item\n6",
        "Apologies |",
        "**Apologies**",
    ],
)
def test_every_character_is_in_one_line(text: str) -> None:
    assert unplaced(text) == []


def test_a_header_over_the_label_of_its_page() -> None:
    page = "Holm District • Board Meeting Minutes\nAugust 12, 2020\nPage {}\n\n"
    text = (
        "The lamps were mended.\n\n" + page.format(2) + "The weir was seen.\n\n" + page.format(3) + "The Board rose.\n"
    )
    assert kept(text) == "The lamps were mended. The weir was seen. The Board rose."


def test_what_a_lettered_title_follows_is_no_header() -> None:
    """The end of a sentence that comes again, above "a)Chair": the letter begins anew, no line goes on with it."""
    words = "on the election of Councillor Jo\n\nMoss to the Holm Assembly.\n\n"
    text = f"It was considered {words}**a)Chair of the Weirs Board**\n\nOak was proposed {words}A vote was taken.\n"
    assert set_aside(text) == []


def test_a_sentence_that_comes_again_at_the_edge_of_pages_is_no_header() -> None:
    """Two minutes may note a report in the same words, each at the foot of its page."""
    page = "{}. {}\n\nRESOLVED:\n\nThat the report on the weir be noted.\n\n\nPage {} of 3\n\f"
    text = "".join(page.format(n, title, n) for n, title in enumerate(("WEIRS", "LOCKS", "A FERRY"), 1))
    assert set_aside(text) == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]


@pytest.mark.parametrize(
    "line",
    ["CARRIED", "Carried unanimously.", "MOTION LOST", "Moved by Councillor Ash", "RESOLVED That", "The Board:-"],
)
def test_what_is_said_of_each_decision_at_the_edge_of_pages_is_no_header(line: str) -> None:
    page = "{}. {}\n\nThe weir was seen.\n\n" + line + "\n\n\nPage {} of 3\n\f"
    text = "".join(page.format(n, title, n) for n, title in enumerate(("WEIRS", "LOCKS", "A FERRY"), 1))
    assert set_aside(text) == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]


def test_a_formula_that_sentences_share_is_no_header() -> None:
    """A resolution for each sale of land, in the same words, every line set apart."""
    sale = "That under the Fens Act,\n\n1931 (as amended) and the Weirs Act, 1932 (as\n\namended), {} be sold.\n\n"
    text = "".join(sale.format(place) for place in ("Sallow Lane", "Oak Row", "the quay", "Mill End"))
    assert set_aside(text) == []
    prize = "({})\n\nPrize of {} 2023\n\nCirculated, a report, seeking the Council’s\n\napproval to the list.\n\n"
    assert (
        set_aside("".join(prize.format(n, name) for n, name in (("a", "Song"), ("b", "Verse"), ("c", "Dance")))) == []
    )


def test_a_footer_that_counts_pages_without_saying_so_is_set_aside() -> None:
    page = "the wall at {} be mended:\nHarbour Committee\n{}\n19 September 2013\n"
    text = "".join(page.format(place, n) for n, place in enumerate(("the quay", "Oak Row", "Mill End"), 1))
    footers = [line for n in "123" for line in ("Harbour Committee", n, "19 September 2013")]
    assert set_aside(text) == footers


def test_numbers_of_minutes_under_the_same_word_are_none() -> None:
    text = "".join(f"{n}\nA TITLE OF {n}\nThe report was read.\nNoted by the Committee\n" for n in (31, 32, 33, 34))
    assert "32" not in set_aside(text)


def test_numbers_that_cut_sentences_count_pages() -> None:
    page = "The buoys off {} be lit for better\n\n{}\n\nnavigation at night.\n\n"
    text = "".join(page.format(place, n) for n, place in enumerate(("the quay", "Oak Row"), 8)) + "Noted.\n\n10\n\nEnd."
    assert set_aside(text) == ["8", "9", "10"]


def test_what_was_resolved_twice_at_the_foot_of_a_page_is_no_footer() -> None:
    resolved = "RESOLVED:\n\nThat the plan for the lamps, as set out in Appendix\nA to the report, be approved.\n\n"
    page = "Quay Panel - 1 May 2031\n\n{}. {}\n\nThe report was read.\n\n" + resolved + "Page {} of 2\n\f"
    lines = lines_of(page.format(6, "GATES", 1) + page.format(7, "FERRY", 2)).lines
    assert [line.text for line in lines if line.reason == "running header" and "Quay Panel" not in line.text] == []


def test_a_citation_that_several_minutes_begin_with_is_no_header() -> None:
    page = "{0}. {1}\n\nFurther to Minute No. 1 of 2 May 2030, the Panel\n\nPage {0}\n\nconsidered a report.\n\n"
    text = "".join(page.format(n, title) for n, title in enumerate(("WEIRS", "LOCKS", "A FERRY"), 4))
    assert set_aside(text) == ["Page 4", "Page 5", "Page 6"]


def test_a_number_between_two_points_of_a_list_counts_a_page() -> None:
    points = "4. Grants\n\nIt was agreed to give:\n\n• €500 to the band.\n\n3\n\n• €900 to the Scouts.\n\n"
    before = "1. Minutes\n\nThey were read.\n\n2\n\n2. Roads\n\nThey are mended.\n\n"
    text = f"{before}{points}5. Bells\n\nNone.\n\n4\n\nThe end."
    assert [line for line in set_aside(text) if line.isdecimal()] == ["2", "3", "4"]


def test_numbers_of_a_table_between_pages_break_no_count() -> None:
    text = "The plan of\n\n2\n\nthe weir.\n\nSpent\n\n77\n\nLeft\n\n12\n\nThe keeper of\n\n3\n\nthe locks spoke.\n"
    assert set_aside(text) == ["2", "3"]


@pytest.mark.parametrize("above", ["", "Additional documents:\n\n"])
def test_the_beginning_of_a_sentence_that_the_next_line_goes_on_with_is_no_header(above: str) -> None:
    """Two minutes may begin with the same words, each where a page begins."""
    begins = "The Panel considered the report of the Keeper of Weirs and Locks"
    text = f"1. WEIRS\n\nThey were seen.\n\f{above}{begins}\nsubmitting the plan.\n\n2. LOCKS\n\nNoted.\n\f"
    text += f"{above}{begins}\nseeking money for oak.\n\nNoted.\n"
    assert begins not in set_aside(text)
    header = "Harbour Panel and its Keepers of Weirs and Locks"
    cut = f"The weir at {{}} was found to be\n\f{header}\nleaking.\n\n"
    assert set_aside(cut.format("Oak Row") + cut.format("Mill End")) == [header, header]


def test_what_a_double_spaced_paper_says_again_is_no_header() -> None:
    """Between all its lines stands an empty one: a formula that cuts a sentence in two is where any line is."""
    notice = (
        "That the Council agree to the disposal of {n} Mill Row, by way of Deed of\n"
        "Conveyance of the interest of the Council in the property, particulars\n"
        "of which were contained in the notice of {n} May 2018.\n"
    )
    lines = "\n".join(notice.format(n=n) for n in range(1, 6)).replace("\n", "\n\n")
    head = "LOWBRIDGE COUNCIL\n\nMinutes of the meeting held on 4 June 2018\n\n1. LAND\n\nRESOLVED:\n\n"
    kept = lines_of(head + lines)
    assert [line.text for line in kept.lines if line.reason] == []
    single = lines_of((head + lines).replace("\n\n", "\n"))
    assert [line.text for line in single.lines if line.reason] == []


def test_a_header_in_a_double_spaced_paper_is_one() -> None:
    above, below = (
        "The bridge was seen by all who\n\ncame to the mill and was found",
        "to be sound as it had been in\n\nthe year before.",
    )
    page = f"{above}\n\n\n\nScanned page, text may err\n\n\n\n{below} "
    text = "LOWBRIDGE COUNCIL\n\nMinutes of the meeting held on 4 June 2018\n\n1. BRIDGE\n\n" + page * 4
    kept = lines_of(text)
    assert {line.text for line in kept.lines if line.reason} == {"Scanned page, text may err"}


@pytest.mark.parametrize(
    "line",
    [
        "Decision: REFUSED", "For 2, against 5. Lost.", "Motion lost 2-5", "Due: 3 March 2023", "Clerk to action",
        "Outcome: Approved with conditions", "Reason: Loss of light.", "1. Materials to match.", "NO OBJECTION",
        "Officer: J Smith", "Ward: Mill", "Action completed", "Deferred to the next meeting.", "Clerk to report",
        "Clerk", "Vote: Unanimous", "Council comment: Object", "Resolved: Refused", "Refused on 3 March 2023", "£500",
    ],
)  # fmt: skip
@pytest.mark.parametrize("page", ["{title}\n\n{line}\n\n\f", "{line}\n\n{title}\n\n\f", "{title}\n\n{line}\n{n}\n\f"])
def test_what_is_said_of_the_matter_on_page_after_page_is_no_header(line: str, page: str) -> None:
    title = "{0}. HOUSE {0}\n\nMembers saw house {0}."
    text = "WEIR COMMITTEE\n\nMinutes of the meeting held on 4 May 2031\n\n\f"
    text += "".join(page.format(title=title.format(n), line=line, n=n) for n in range(1, 7))
    assert [told for told in set_aside(text) if not told.isdigit()] == []


@pytest.mark.parametrize(
    "line",
    [
        "Weir Committee 4 May 2031", "DRAFT", "Minutes of 4 May 2031", "CONFIDENTIAL", "Web: www.holm.example",
        "Signed .................... Chairman", "Holm Parish Council - Minutes", "Weir Committee: Minutes",
        "Page 3 of 9 - Weirs",
        "Tel. 01234 567890", "Chairman's initials ..........", "Clerk: clerk@holm.example",
    ],
)  # fmt: skip
def test_what_says_which_paper_it_is_on_page_after_page_is_a_header(line: str) -> None:
    page = "{0}. HOUSE {0}\n\nMembers saw house {0}.\n\n" + line + "\n\n\f"
    text = "WEIR COMMITTEE\n\nMinutes of the meeting held on 4 May 2031\n\n" + "".join(map(page.format, range(1, 7)))
    assert set(set_aside(text)) == {line}
    assert lines_of(text).findings == ()


def test_a_header_that_names_no_paper_is_told_and_can_be_found() -> None:
    cut = "The weir at {} was found to be\n\fFor a greener Holm\nleaking.\n\n"
    told = lines_of("WEIR COMMITTEE\n\n4 May 2031\n\n" + cut.format("Oak Row") + cut.format("Mill End"))
    assert [line.text for line in told.lines if line.reason == "repeated line"] == ["For a greener Holm"] * 2
    assert [(f.code, "For a greener Holm" in f.message) for f in told.findings] == [("repeated-line", True)]
