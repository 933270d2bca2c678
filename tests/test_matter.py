"""What repeats with the matter is no furniture, though it begins page after page; a page put in twice is read once."""

from __future__ import annotations

import pytest

from minutes_cli import parse
from minutes_cli.model import Document, Parsed

HEAD = "QUAY COMMITTEE\n\nMinutes of the meeting held on 6 May 2031\n\nPresent: Cllr Quill, Cllr Reed\n\n"
TALK = "\n".join(f"Members spoke of matter {n} at length and thanked the keeper." for n in range(9))


def told(text: str) -> Parsed:
    return parse(Document("quay.txt", text))


def aside(text: str) -> list[str]:
    return [line.text for line in told(text).lines if line.reason]


def pages(*heads: str, talk: str = TALK, first: str = "1. HEDGES") -> str:
    """A page for each head, the first below the title of the minutes."""
    words = ("ash", "birch", "cedar", "damson", "elder", "fir")
    return HEAD + "\f".join(
        f"{head}\n\n{talk}\n\nThe {word} was felled.\n" for head, word in zip((first, *heads), words, strict=False)
    )


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        ("1. HEDGES", ("2. PLANNING", "3. PLANNING", "4. PLANNING")),
        (
            "1. HEDGES",
            ("2. REPORT OF THE CLERK", "3. REPORT OF THE MAYOR", "4. REPORT OF THE CLERK", "5. REPORT OF THE MAYOR"),
        ),
        ("31 HEDGES", ("32 PLANNING", "33 PLANNING", "34 PLANNING")),
        ("Item 1: Hedges", ("Item 2: Planning", "Item 3: Planning", "Item 4: Planning")),
        ("12/31 HEDGES", ("13/31 PLANNING", "14/31 PLANNING", "15/31 PLANNING")),
        ("QC.4 HEDGES", ("QC.5 PLANNING", "QC.6 PLANNING", "QC.7 PLANNING")),
        ("1. PLANNING", ("2. PLANNING", "3. PLANNING", "4. WEIRS")),
        ("3. PLANNING", ("4. PLANNING", "5. PLANNING", "6. PLANNING")),
        ("1. HEDGES", ("2. PROPERTY (Part 2)", "3. PROPERTY (Part 2)", "4. PROPERTY (Part 2)")),
    ],
)
def test_a_heading_whose_number_goes_on_is_no_running_head(first: str, heads: tuple[str, ...]) -> None:
    assert aside(pages(*heads, first=first)) == []


def test_each_such_heading_is_a_minute() -> None:
    items = told(pages("2. PLANNING", "3. PLANNING", "4. PLANNING")).items
    assert [(item.number, item.title) for item in items] == [
        ("1", "HEDGES"),
        ("2", "PLANNING"),
        ("3", "PLANNING"),
        ("4", "PLANNING"),
    ]


@pytest.mark.parametrize(
    ("heads", "furniture"),
    [
        # as printed again for each page that the minute takes
        (("2. WEIRS", "2. WEIRS", "2. WEIRS"), ["2. WEIRS", "2. WEIRS"]),
        (("2. WEIRS", "2. WEIRS", "3. WEIRS", "3. WEIRS"), ["2. WEIRS", "3. WEIRS"]),
        # a count of pages beside that of the minutes
        (
            ("2. Quay Committee\n\n2. LOCKS", "3. Quay Committee\n\n3. LAMPS", "4. Quay Committee\n\n4. EELS"),
            ["2. Quay Committee", "3. Quay Committee", "4. Quay Committee"],
        ),
        (
            ("2 Quay Committee", "3 Quay Committee", "4 Quay Committee"),
            ["2 Quay Committee", "3 Quay Committee", "4 Quay Committee"],
        ),
        (
            ("Page 2 Minutes", "Page 3 Minutes", "Page 4 Minutes"),
            ["Page 2 Minutes", "Page 3 Minutes", "Page 4 Minutes"],
        ),
        (("Quay Committee, May", "Quay Committee, May"), ["Quay Committee, May", "Quay Committee, May"]),
    ],
)
def test_what_comes_again_with_the_page_is_set_aside(heads: tuple[str, ...], furniture: list[str]) -> None:
    assert aside(pages(*heads)) == furniture


COVERS = (
    "Report to: Quay Committee\nDate: 6 May 2031\nSubject: {}\nReport of: Director of Land\n",
    "Report to\tQuay Committee\nDate\t6 May 2031\nTitle\t{}\nAuthor\tDirector of Land\n",
    "QUAY COMMITTEE\n\n6 MAY 2031\n\n{}\n\nReport of the Director of Land\n",
)


@pytest.mark.parametrize("cover", COVERS)
@pytest.mark.parametrize("subjects", [("SALE OF THE MILL", "HEDGES"), ("WEIRS", "LOCKS", "EELS")])
def test_covers_in_turn_each_begin_a_report(cover: str, subjects: tuple[str, ...]) -> None:
    body = "\nSummary\n\nThe mill costs much.\n\n" + TALK + "\f" + TALK + "\n\nRecommendation\n\nThat it be sold.\n"
    text = HEAD + "1. HEDGES\n\nThey were cut.\n" + "".join("\f" + cover.format(s) + body for s in subjects)
    assert [paper.subject for paper in told(text).papers] == list(subjects)


KEY = (
    "Is this a Key\n{}Decision:\n\nNo Included in\nForward Plan:\n\nYes\n",
    "{}Is this a Key\nDecision?\n\nYes Is it included in the Forward Plan? Yes\n\nExempt/Confidential No\n",
    "Exempt /\n{}Confidential\nReport:\n\nNo\n",
    "Exempt /\nConfidential\n{}Report:\n\nNo\n",
)


@pytest.mark.parametrize("label", KEY)
def test_a_page_that_ends_in_a_cover_makes_no_header_of_a_wrapped_label(label: str) -> None:
    """Printed, each cover ends in the same place of its page; the label is no header, and ends what stands above it."""
    cover = "Report to: Quay Committee\n\nDate: 6 May 2031\n\nSubject: {}\n\nReport of: Director of Land\n" + label
    body = "\nSummary\n\nThe mill costs much.\n\n" + TALK + "\n\nRecommendation\n\nThat it be sold.\n"
    text = HEAD + "1. HEDGES\n\nThey were cut.\n"
    text += "".join("\f" + cover.format(subject, "\f") + body for subject in ("SALE OF THE MILL", "HEDGES", "EELS"))
    assert [(paper.subject, paper.author) for paper in told(text).papers] == [
        ("SALE OF THE MILL", "Director of Land"),
        ("HEDGES", "Director of Land"),
        ("EELS", "Director of Land"),
    ]
    assert aside(text) == []


def test_a_head_with_a_label_that_changes_only_with_the_page_is_one() -> None:
    text = HEAD + TALK + "".join(f"\fCommittee: Quay\nPage: {n}\nThe lamp of quay {n} was lit.\n" for n in (2, 3, 4))
    assert "Committee: Quay" in aside(text)


PAGE = (
    "2. SWINGS\n\nRESOLVED: That the Mayor inspect the swings.\n\n{}\n\n3. BENCH\n\nRESOLVED: That the Clerk buy one."
)


@pytest.mark.parametrize("talk", [TALK, ""])
@pytest.mark.parametrize("pages_of_it", [(PAGE,), (PAGE, "4. EELS\n\nRESOLVED: That the Clerk count the eels.")])
def test_a_page_put_in_twice_is_read_once(talk: str, pages_of_it: tuple[str, ...]) -> None:
    once = "\f".join(page.format(talk) for page in pages_of_it)
    first = HEAD + "1. HEDGES\n\nRESOLVED: That the Clerk cut the hedges.\n\f"
    single, double = told(first + once + "\fThe end."), told(first + once + "\f" + once + "\fThe end.")
    assert [(item.number, item.title) for item in double.items] == [(item.number, item.title) for item in single.items]
    assert [(a.owner, a.task) for a in double.actions] == [(a.owner, a.task) for a in single.actions]
    assert [f.code for f in double.findings if f.code == "page-twice"] == ["page-twice"]
    assert all(f.code != "page-twice" for f in single.findings)


def test_a_page_put_in_again_further_on_is_read_once() -> None:
    """As a scanner does that draws a sheet in again: its actions stood there twice."""
    once = PAGE.format(TALK)
    first = HEAD + "1. HEDGES\n\nRESOLVED: That the Clerk cut the hedges.\n\f"
    rest = "4. EELS\n\nRESOLVED: That the Clerk count the eels.\f5. CLOSE\n\nThe Chair thanked all."
    single, double = told(f"{first}{once}\f{rest}"), told(f"{first}{once}\f{rest}\f{once}")
    assert [(a.owner, a.task) for a in double.actions] == [(a.owner, a.task) for a in single.actions]
    assert [item.number for item in double.items] == [item.number for item in single.items]
    assert [f.code for f in double.findings if f.code == "page-twice"] == ["page-twice"]


def test_a_page_of_two_reports_in_the_same_words_stays_in_both() -> None:
    page = f"\f3. FINANCIAL IMPLICATIONS\n\n{TALK}\n\nThere are none.\n"
    text = HEAD + TALK + page + "\f" + TALK + "The next report.\n" + page
    assert not [f for f in told(text).findings if f.code == "page-twice"]


@pytest.mark.parametrize("label", ["PART II", "PART 2", "EXCLUSION OF THE PUBLIC", "Exclusion of the Press and Public"])
def test_what_heads_the_closed_part_closes_the_pages_that_it_heads(label: str) -> None:
    items = told(pages(*(f"{label}\n\n{n}. SALE {n}" for n in (2, 3, 4)))).items
    assert [(item.number, item.exempt) for item in items] == [("1", False), ("2", True), ("3", True), ("4", True)]
