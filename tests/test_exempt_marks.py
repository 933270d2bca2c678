"""What says that something is not for publication, wherever a mark can stand; and what only sounds so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

HEAD = (
    "HOLM TOWN COUNCIL\n\nMinutes of the meeting of the Environment Committee held on Tuesday 6 February 2024\n\n"
    "Present: Councillors A. Quill (Chair), B. Moss\n\n12. APOLOGIES\n\nThere were none.\n\n"
)
TAIL = "\n\n15. HERONS\n\nRESOLVED: That the Warden be asked to count the heron.\n"
BUY = "RESOLVED: That the Clerk be asked to buy the zebra land."
PAINT = "RESOLVED: That the Warden be asked to paint the gate."
BID = "The zebra bid of the last bidder was accepted."
REPORT = (
    "HOLM TOWN COUNCIL\n\n{top}Report to: Environment Committee\nDate: 5 March 2024\nReport of: Town Clerk\n"
    "Subject: {subject}\n{field}\nRECOMMENDED: That the zebra land be bought.\n\n"
    "1. Background\n\n1.1 It was offered.\n{foot}"
)

STRONG = [
    "Exempt",
    "Confidential",
    "Pink paper",
    "Closed session",
    "In camera",
    "Not for publication",
    "Not open to the public",
    "Not open to press and public",
    "Part B - not open to the public",
    "Part II – exempt",
    "Exempt (paragraph 3)",
    "Not for publication by virtue of paragraph 3 of Schedule 12A",
    "Paragraph 3 of Schedule 12A",
    "Section 100A(4)",
    "Executive session",
    "Contains exempt information",
    "Not to be published",
]
WORDINGS = [worded for words in STRONG for worded in (words, words.upper())]
"""Every one of them marks in brackets, in front of what it is of, on a line, in a cell."""
IN_BRACKETS = ["Press and public excluded", "Part B", "PART II", "In committee", "Private", "closed session", "exempt"]


def _limb(words: str) -> str:
    return f"RESOLVED: That\n\n(1) the Warden be asked to paint the gate;\n\n{words}\n\n(3) the gate be shut."


def _action(words: str) -> str:
    return f"{PAINT}\n\n{words} Clerk to buy the zebra land."


BRACKETED: dict[str, Callable[[str], str]] = {
    "a title": lambda w: f"14. LAND ({w})\n\n{BUY}",
    "a title, square": lambda w: f"14. LAND [{w}]\n\n{BUY}",
    "before a title": lambda w: f"14. ({w}) LAND\n\n{BUY}",
    "before the number": lambda w: f"({w}) 14. LAND\n\n{BUY}",
    "under a title": lambda w: f"14. LAND\n\n({w})\n\n{BUY}",
    "a limb": lambda w: f"14. LAND\n\n{_limb(f'(2) ({w}) the Clerk be asked to buy the zebra land;')}",
    "a limb, square": lambda w: f"14. LAND\n\n{_limb(f'(b) [{w}] the Clerk be asked to buy the zebra land;')}",
    "a decision": lambda w: f"14. LAND\n\nRESOLVED ({w}): That the Clerk be asked to buy the zebra land.",
    "before a decision": lambda w: f"14. LAND\n\n({w}) {BUY}",
    "an action": lambda w: f"14. LAND\n\n{_action(f'ACTION ({w}):')}",
    "an action, square": lambda w: f"14. LAND\n\n{_action(f'Action [{w}]:')}",
    "before an action": lambda w: f"14. LAND\n\n{_action(f'({w}) ACTION:')}",
    "above a paragraph": lambda w: f"14. LAND\n\n{PAINT}\n\n[{w}]\n\n{BID}",
    "before a paragraph": lambda w: f"14. LAND\n\n{PAINT}\n\n[{w}] {BID}",
    "a cell begins": lambda w: f"14. LAND\n\nAction\tOwner\n({w}) Buy the zebra land\tClerk\nPaint it\tWarden",
}
WORDED: dict[str, Callable[[str], str]] = {
    "behind a dash": lambda w: f"14. Sale of land – {w}\n\n{BUY}",
    "behind a colon": lambda w: f"14. LAND: {w}\n\n{BUY}",
    "before a dash": lambda w: f"14. {w} - LAND\n\n{BUY}",
    "before a colon": lambda w: f"14. {w}: LAND\n\n{BUY}",
    "a line below": lambda w: f"14. LAND\n{w}\n\n{BUY}",
    "a line above": lambda w: f"{w}\n\n14. LAND\n\n{BUY}",
    "a limb's words": lambda w: f"14. LAND\n\n{_limb(f'(2) {w}: the Clerk be asked to buy the zebra land;')}",
    "the end of a limb": lambda w: f"14. LAND\n\n{_limb(f'(2) the Clerk be asked to buy the zebra land ({w});')}",
    "behind a limb": lambda w: f"14. LAND\n\n{_limb(f'(2) the Clerk be asked to buy the zebra land. [{w}]')}",
    "an action's words": lambda w: f"14. LAND\n\n{_action(f'Action - {w}:')}",
    "an action of its kind": lambda w: f"14. LAND\n\n{_action(f'{w} action:')}",
    "a paragraph's words": lambda w: f"14. LAND\n\n{PAINT}\n\n{w}: {BID}",
    "a cell": lambda w: (
        f"14. LAND\n\nNo.\tAction\tOwner\tStatus\n1\tBuy the zebra land\tClerk\t{w}\n2\tPaint\tWarden\tOpen"
    ),
    "the end of a cell": lambda w: f"14. LAND\n\nAction\tOwner\nBuy the zebra land ({w})\tClerk\nPaint it\tWarden",
}
WHOLE: dict[str, Callable[[str], str]] = {
    "the top": lambda w: f"{w}\n\n{HEAD}14. LAND\n\n{BUY}{TAIL}",
    "a field of the head": lambda w: f"HOLM TOWN COUNCIL\n\nStatus: {w}\n\n{HEAD}14. LAND\n\n{BUY}{TAIL}",
    "what they are called": lambda w: f"HOLM TOWN COUNCIL\n\nMINUTES ({w})\n\n{HEAD}14. LAND\n\n{BUY}{TAIL}",
    "the last line": lambda w: f"{HEAD}14. LAND\n\n{BUY}{TAIL}\n{w}\n",
    "feet of pages": lambda w: "\f".join(
        f"{page}\n\n{w} - Page {n}" for n, page in enumerate((HEAD, f"14. LAND\n\n{BUY}", TAIL), 1)
    ),
}


def _is_closed(text: str, name: str = "p.txt") -> bool:
    items = [item for item in parse(read_bytes(text.encode(), name)).items if "zebra" in item.text]
    return bool(items) and all(item.exempt for item in items)


@pytest.mark.parametrize("place", BRACKETED)
def test_a_mark_in_brackets_closes_the_minute_that_it_stands_in(place: str) -> None:
    open_ = [w for w in (*WORDINGS, *IN_BRACKETS) if not _is_closed(f"{HEAD}{BRACKETED[place](w)}{TAIL}")]
    assert not open_


@pytest.mark.parametrize("place", WORDED)
def test_a_mark_without_brackets_does_so_where_a_label_stands(place: str) -> None:
    assert not [w for w in WORDINGS if not _is_closed(f"{HEAD}{WORDED[place](w)}{TAIL}")]


def _closed_up(minute: str) -> str:
    """The lines of a minute without an empty one between them, but for that below its title."""
    title, _, below = minute.partition("\n\n")
    return title + "\n\n" + below.replace("\n\n", "\n")


LINED = [
    place for place in (*BRACKETED, *WORDED) if "title" not in place and "number" not in place and "line" not in place
]


@pytest.mark.parametrize("place", LINED)
def test_lines_below_each_other_are_marked_as_lines_apart(place: str) -> None:
    """As most papers have limbs, actions and bullets; and as a page of the web parts them."""
    marks = (*WORDINGS, *IN_BRACKETS) if place in BRACKETED else WORDINGS
    for words in marks:
        minute = _closed_up((BRACKETED | WORDED)[place](words))
        assert _is_closed(f"{HEAD}{minute}{TAIL}"), minute
        if "\t" not in minute:
            told = f"{HEAD}{minute}{TAIL}".strip().replace("\n\n", "</p><p>").replace("\n", "<br>")
            assert _is_closed(f"<html><body><p>{told}</p></body></html>", "p.html"), minute


LIMBS = [
    "(2) (EXEMPT) That the zebra land be bought.",
    "2. (EXEMPT) That the zebra land be bought.",
    "(b) {EXEMPT} That the zebra land be bought.",
    "(ii) <EXEMPT> That the zebra land be bought.",
    "(2) EXEMPT That the zebra land be bought.",
    "(2) EXEMPT\nThat the zebra land be bought.",
    "- (Confidential) That the zebra land be bought.",
    "RESOLVED (EXEMPT): That the zebra land be bought.",
    "(EXEMPT) RESOLVED: That the zebra land be bought.",
    "ACTION (EXEMPT): Clerk to buy the zebra land.",
]


@pytest.mark.parametrize("line", LIMBS)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("above", ["RESOLVED:\n(1) That the gate be mended;", "ACTION: Clerk to mend the gate"])
def test_a_marked_line_below_another_closes_the_minute(line: str, gap: str, above: str) -> None:
    assert _is_closed(f"{HEAD}14. LAND\n\n{above}{gap}{line}{TAIL}")


def test_a_numbered_list_of_markdown_is_marked_like_any() -> None:
    limbs = "1. That the gate be mended;\n2. (EXEMPT) That the zebra land be bought."
    assert _is_closed(
        f"# Holm\n\nMinutes of the meeting held on 6 February 2024\n\n## 1. LAND\n\nRESOLVED:\n\n{limbs}\n", "p.md"
    )


CLOSE = [
    "RESOLVED: That\n(1) the gate be mended before\nthe winter; and\n(2) (EXEMPT) the zebra land be\nbought at once.",
    "The gate was seen.\nConfidential: the zebra land was bought at once.",
    "The gate was seen.\n[Confidential]\nThe zebra land was bought at once.",
    "The gate was seen by members\nCONFIDENTIAL\nThe zebra land was bought at once by all of them.",
    "The gate was seen.\nPart II\nThe zebra land was bought at once by all of them.",
    "a. the gate be mended\nb. the zebra be bought (exempt)\nc. it be shut",
    "- the gate be mended\n- Exempt: the zebra be bought\n- it be shut",
    "NFP\nThe zebra was bought.",
]


@pytest.mark.parametrize("words", CLOSE)
def test_a_mark_in_a_paragraph_is_read_where_its_line_begins(words: str) -> None:
    assert _is_closed(f"{HEAD}14. LAND\n\n{words}{TAIL}")


GOES_ON = [
    "The list of those who are\n(exempt) from the charge and of\nthose who are not was read.",
    "Charges were set for\nPrivate: 30 spaces\nPublic: 20 spaces\nStaff: 3 spaces",
    "Members had the\nConfidential Report\nbefore them in May, and it has been published since.",
    "The hall was swept.\nConfidential\nwaste was collected from the hall and the yard.",
    "Charges:\nExempt\nReduced\nFull",
    "(a) exempt accommodation be licensed;\n(b) exempt: charities.",
    "Members of the public left. Tea was had. The meeting resumed at 8 pm.",
]


@pytest.mark.parametrize("words", GOES_ON)
def test_a_line_within_a_sentence_is_no_label(words: str) -> None:
    text = f"{HEAD}14. LAND\n\n{words}{TAIL}"
    assert not [item.number for item in parse(read_bytes(text.encode(), "p.txt")).items if item.exempt]


ITS_OWN = ["(This minute is exempt.)", "This item was confidential.", "NFP", "[Redacted from the public version]"]


@pytest.mark.parametrize("words", ITS_OWN)
def test_what_stands_below_a_minute_and_is_of_it_closes_it(words: str) -> None:
    for gap in ("\n", "\n\n"):
        assert _is_closed(f"{HEAD}14. LAND\n\nThe zebra was bought.{gap}{words}{TAIL}"), gap


def test_a_sentence_about_this_minute_says_nothing_of_those_that_follow() -> None:
    for words in ("(This minute is exempt.)", "[Redacted from the public version]", "This item is restricted."):
        text = f"{HEAD}14. LAND\n\nThe zebra was bought.\n\n{words}{TAIL}"
        found = parse(read_bytes(text.encode(), "p.txt")).items
        assert [item.number for item in found if item.exempt] == ["14"], words


def test_a_label_on_the_first_line_of_a_short_minute_closes_it() -> None:
    for gap in ("\n", "\n\n"):
        assert _is_closed(f"{HEAD}14. LAND\n\nEXEMPT MINUTE{gap}The zebra was bought.{TAIL}"), gap
    assert not _is_closed(f"{HEAD}14. ZEBRAS\n\nExempt minutes\n\nThere were none of the zebra.{TAIL}")


def test_what_was_done_while_the_public_was_gone_is_closed() -> None:
    left = "The public left. The zebra was bought. The public returned."
    for told in (left, left.replace(". ", ".\n\n"), left.replace("left.", "left the meeting at 8.10 pm.")):
        text = f"{HEAD}14. LAND\n\n{told}{TAIL}"
        assert [item.number for item in parse(read_bytes(text.encode(), "p.txt")).items if item.exempt] == ["14"], told


STAYED = [
    "The public left. The gate was shut.",
    "Two members of the public left. The gate was shut. One returned.",
    "The gate that the public left open was shut. The public returned a key.",
]


@pytest.mark.parametrize("words", STAYED)
def test_the_public_that_goes_home_was_not_sent_out(words: str) -> None:
    text = f"{HEAD}14. LAND\n\n{words}{TAIL}"
    assert not [item.number for item in parse(read_bytes(text.encode(), "p.txt")).items if item.exempt]


AND_BACK = [
    ("The public left the meeting.", "The public came back."),
    ("The gate was shut. At this point members of the public left.", "Members of the public returned to the meeting."),
    ("All members of the public left the room at 8.10 pm.", "At 8.20 pm the public was readmitted."),
]


def _between(left: str, back: str) -> list[str]:
    """The minutes that are closed where one ends in `left`, and `back` stands two below it, at its end or its head."""
    minutes = f"13. PUBLIC TIME\n\nDogs were spoken of.\n\n{left}\n\n14. LAND\n\nThe zebra was bought."
    texts = [f"{HEAD}{minutes}\n\n{back}{TAIL}", f"{HEAD}{minutes}\n\n15. NETS\n\n{back}\n\nNets were bought.\n"]
    found = [parse(read_bytes(text.encode(), "p.txt")).items for text in texts]
    return sorted({item.number for items in found for item in items if item.exempt})


@pytest.mark.parametrize(("left", "back"), AND_BACK)
def test_the_public_that_left_at_the_end_of_a_minute_is_out_until_it_is_back(left: str, back: str) -> None:
    assert _between(left, back) == ["14"]


AND_NOT_BACK = [
    ("The public left the meeting.", "The gate was shut."),
    ("Two members of the public left the meeting.", "Two members of the public came back."),
    ("The public left the meeting.", "One member of the public came back."),
    ("The public left at the end of the item.", "The public came back."),
    ("Members of the public left during the item.", "The public came back."),
    ("The public left the meeting.", "The public returned to the subject of dogs."),
    ("The public left the gate open.", "The public came back."),
]


@pytest.mark.parametrize(("left", "back"), AND_NOT_BACK)
def test_the_public_that_went_home_between_minutes_was_not_sent_out(left: str, back: str) -> None:
    assert _between(left, back) == []


@pytest.mark.parametrize("place", WHOLE)
def test_a_mark_of_the_paper_closes_all_of_it(place: str) -> None:
    assert not [w for w in WORDINGS if not _is_closed(WHOLE[place](w)) and not w.startswith(("Part", "PART"))]


@pytest.mark.parametrize("words", STRONG)
def test_a_mark_of_a_report_closes_it(words: str) -> None:
    """Above it, in its subject, in a field, in its last line."""
    blank = {"top": "", "subject": "Land", "field": "", "foot": ""}
    for one in (
        {"top": f"{words}\n\n"},
        {"subject": f"Land ({words})"},
        {"field": f"Classification: {words}\n"},
        {"foot": f"\n{words}\n"},
    ):
        papers = parse(read_bytes(REPORT.format(**blank | one).encode(), "p.txt")).papers
        assert papers
        assert all(paper.exempt for paper in papers), one


@pytest.mark.parametrize("words", ["not open to the public", "part B", "in committee", "private session", "pink paper"])
def test_a_mark_in_the_name_of_a_file_closes_it(words: str) -> None:
    text = f"{HEAD}14. LAND\n\n{BUY}{TAIL}"
    for name in (f"Minutes 6 February 2024 - {words}.txt", f"2024-02-06_minutes_{words.replace(' ', '_')}.txt"):
        assert _is_closed(text, name), name
    assert not _is_closed(text, "Minutes 6 February 2024 - part 2.txt")


@pytest.mark.parametrize("tag", ["header", "footer"])
@pytest.mark.parametrize(
    ("words", "closed"),
    [("CONFIDENTIAL - NOT FOR PUBLICATION", True), ("Exempt", True), ("Confidential waste", False), ("Public", False)],
)
def test_what_a_web_page_says_around_its_own_words_closes_it(tag: str, words: str, *, closed: bool) -> None:
    """As a line of a page's head, or alone in it; a site's menu says nothing."""
    told = "".join(f"<p>{line}</p>" for line in f"{HEAD}14. LAND\n\n{BUY}{TAIL}".split("\n\n"))
    for around in (words, f"<p>Holm Town Council</p><p>{words}</p>"):
        page = f"<html><body><{tag}>{around}</{tag}><main>{told}</main></body></html>"
        assert _is_closed(page, "p.html") is closed, around


SENTENCES = [
    "The following paragraph is exempt from publication.",
    "The rest of this minute is confidential.",
    "The next section contains exempt information.",
]


@pytest.mark.parametrize("words", SENTENCES)
def test_a_sentence_about_what_follows_in_a_minute_closes_it(words: str) -> None:
    for line in (words, f"[{words}]", f"({words.rstrip('.')})"):
        assert _is_closed(f"{HEAD}14. LAND\n\n{PAINT}\n\n{line}\n\nThe zebra bid was accepted.{TAIL}"), line


LEFT = [
    "The live stream was stopped and members of the public were asked to leave the virtual meeting.",
    "The press and public were asked to leave this online meeting.",
]


@pytest.mark.parametrize("words", LEFT)
def test_the_public_leaves_a_meeting_of_any_kind_until_it_returns(words: str) -> None:
    shut = f"{HEAD}{words}\n\n14. LAND\n\n{BUY}"
    assert _is_closed(shut + TAIL)
    back = parse(read_bytes(f"{shut}\n\nThe public rejoined the meeting.{TAIL}".encode(), "p.txt"))
    assert [item.number for item in back.items if item.exempt] == ["14"]


INNOCENT = [
    "The committee noted that the exempt report had been published.",
    "ACTION: Clerk to publish the exempt report.",
    "Residents on low incomes are part of the public exempt from charges.",
    "Part B of the plan was considered.",
    "The Clerk arranged a confidential waste collection for May.",
    "The Clerk was asked to obtain three quotations (confidential waste).",
    "Action: Clerk to arrange a confidential waste collection.",
    "(a) the confidential waste contract be renewed;",
    "Private: 30 spaces; public: 20 spaces.",
    "Exempt: 12 dwellings; non-exempt: 4 dwellings.",
    "The Committee considered Appendix 2 (exempt).",
    "The Committee received the report and its annex (confidential).",
    "Item 9 (exempt) would be taken at the end of the meeting.",
    "The road is unadopted (private).",
    "The library was not open to the public in March.",
    "Members of the public were asked to leave the car park clear.",
    "Members of the public were asked to leave their bicycles at the hall.",
    "Charities are exempt from the levy (exempt under the Act).",
    "Resolved (private members' fund): That £50 be paid.",
    "Not public: the well, the mill and the barn.",
    "[The following paragraph was deleted.]",
    "The following action is not confidential.",
    "Restricted byways - the Warden reported on three of them.",
    "The Clerk said (in confidence) that he liked the design.",
    "Visitors without press and public liability insurance were refused.",
    "EXEMPT That was the word on the stamp of the old gate.",
    "The redacted minutes were put on the website.",
    "A copy, redacted for the public, was put on the website.",
    "The Committee asked that the list (restricted) be sent to those who had asked for it and to no others.",
    "Members received Appendix B (confidential) and asked that it be returned to the Clerk after the meeting.",
    "The Clerk explained which charities are (exempt) and which are not.",
    "This item was not confidential.",
    "RESOLVED: That the private road, the closed bridge and the restricted byway be mended.",
]


@pytest.mark.parametrize("words", INNOCENT)
def test_a_sentence_with_such_a_word_closes_nothing(words: str) -> None:
    """In a minute, in a cell of it, in a report."""
    for body in (words, f"{PAINT}\n\n{words}\n\nThe gate was old.", f"Action\tOwner\nPaint it\tWarden\n{words}\tClerk"):
        found = parse(read_bytes(f"{HEAD}14. GATE\n\n{body}{TAIL}".encode(), "p.txt"))
        assert not [item.number for item in found.items if item.exempt], body
    told = REPORT.format(top="", subject="Land", field="", foot="").replace("It was offered.", words)
    assert not [paper for paper in parse(read_bytes(told.encode(), "p.txt")).papers if paper.exempt]


@pytest.mark.parametrize("words", INNOCENT)
def test_a_sentence_that_goes_on_below_closes_nothing(words: str) -> None:
    """Wherever its lines end."""
    sentence = f"Members were told at length and in so many words by the Chair of this: {words} So it went."
    spaces = [at for at, letter in enumerate(sentence) if letter == " "]
    for at in spaces:
        body = f"{sentence[:at]}\n{sentence[at + 1 :]}"
        found = parse(read_bytes(f"{HEAD}14. GATE\n\n{body}{TAIL}".encode(), "p.txt"))
        assert not [item.number for item in found.items if item.exempt], body


@pytest.mark.parametrize(
    ("folder", "closed"),
    [
        *(
            ("restricted", True),
            ("Restricted papers", True),
            ("part2", True),
            ("Part II", True),
            ("part-2 minutes", True),
        ),
        *(("restricted roads", False), ("part1", False), ("volume 1 part 2", False), ("private", False)),
    ],
)
def test_a_folder_of_the_closed_part_closes_what_it_holds(folder: str, *, closed: bool) -> None:
    assert _is_closed(f"{HEAD}14. LAND\n\n{BUY}{TAIL}", f"papers/{folder}/march.txt") is closed


@pytest.mark.parametrize(
    ("title", "closed"),
    [("Lease of the Mill (Part II)", True), ("LEASE OF THE MILL [PART II]", True), ("Local Plan (Part 2)", False)],
)
def test_a_title_that_ends_in_the_second_part_of_the_agenda_closes_it(title: str, *, closed: bool) -> None:
    words = "The tenant Acme owes 500 pounds and has asked that the rent be halved for the coming year."
    told = parse(read_bytes(f"{title}\n\n{words}\n\nThe Solicitor advises that it be refused.\n".encode(), "note.txt"))
    assert any(paper.exempt for paper in told.papers) is closed
