"""The atoms of the language: every example beside a pattern, and what only looks like one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import regex

import minutes_cli
from builders import comments, examples
from minutes_cli.parse.headings.labels import LINE
from minutes_cli.words import atoms, patterns
from minutes_cli.words.atoms import BODY_NOUN, COMMITTEE, LABEL, MARKER, MEETING_SAYS
from minutes_cli.words.patterns import BODY_WORD, BULLET, COVER_LABEL, FLAGS, LIMB, NUMBER, STANDARD_TITLE, TITLE_TAIL

SOURCE = Path(minutes_cli.__file__).parent
number = regex.compile(NUMBER, FLAGS)
standard = regex.compile(STANDARD_TITLE, FLAGS)
tail = regex.compile(TITLE_TAIL, FLAGS)


@pytest.mark.parametrize("example", examples(patterns, "BULLET"))
def test_a_bullet_begins_its_example(example: str) -> None:
    assert regex.match(BULLET, example, FLAGS)


@pytest.mark.parametrize("words", ["-5 degrees", "of the harbour", "(1) one", "1. one", "oar", "-", "The"])
def test_no_bullet(words: str) -> None:
    assert not regex.match(BULLET, words, FLAGS)


@pytest.mark.parametrize("example", examples(patterns, "COVER_LABEL"))
def test_a_label_of_a_cover(example: str) -> None:
    assert regex.match(COVER_LABEL, example, FLAGS)


@pytest.mark.parametrize(
    "words",
    [
        "Subject to the views of Members",
        "Report of the Director on weirs",
        "Report on weirs",
        "Date of meeting unknown",
        "Title deeds were read",
        "Wards were visited",
        "Reporting officers spoke",
        "Committee papers",
    ],
)
def test_no_label_of_a_cover(words: str) -> None:
    assert not regex.match(COVER_LABEL, words, FLAGS)


@pytest.mark.parametrize("example", examples(patterns, "LIMB"))
def test_the_name_of_a_limb(example: str) -> None:
    assert regex.fullmatch(LIMB, example, FLAGS)


@pytest.mark.parametrize("words", ["(2014)", "(ab)", "2", "(A4)", "( 2 )"])
def test_no_limb(words: str) -> None:
    assert not regex.fullmatch(LIMB, words, FLAGS)


@pytest.mark.parametrize("example", comments(NUMBER))
def test_every_example_of_a_minute_number(example: str) -> None:
    assert number.fullmatch(example)


@pytest.mark.parametrize(
    "told",
    [
        "1916",
        "14365",
        "77/21",
        "19/165",
        "41a/19",
        "2307.01",
        "21.44",
        "OM-19-132",
        "17/2021",
        "EX.41",
        "EX 21",
        "C/152",
        "C/152/19",
        "C 11/069",
        "DM148/24",
        "SC289",
        "L4",
        "39.5",
        "5b",
        "20.060",
    ],
)
def test_every_style_of_minute_number(told: str) -> None:
    assert number.fullmatch(told)


@pytest.mark.parametrize("told", ["", "ten", "EX", "(3)", "34 (3)", "12th", "£40"])
def test_no_minute_number(told: str) -> None:
    assert not number.fullmatch(told)


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Committee",
        "Harbour Sub-Committee",
        "Harbour Sub Committee",
        "Cabinet",
        "Moorings Working Party",
        "Sports Partnership",
        "Burial Board",
        "Schools Forum",
        "Governing Body",
        "Executive",
        "Board of Trustees",
    ],
)
def test_a_body_ends_with_its_word(name: str) -> None:
    assert regex.search(rf"\b{BODY_WORD}$", name, FLAGS)


@pytest.mark.parametrize(
    "title",
    [
        "Apologies for Absence",
        "APOLOGIES",
        "Apology for absence",
        "To receive apologies",
        "Declarations of Interest",
        "Disclosures of pecuniary interests",
        "Minutes",
        "MINUTES OF THE PREVIOUS MEETING",
        "Matters Arising",
        "Confirmation of the previous minutes",
        "To approve minutes",
        "Public participation",
        "Public Question Time",
        "Questions from members",
        "Petitions",
        "Urgent business",
        "Chairman’s Announcements",
        "Election of Mayor",
        "Appointment of Vice-Chair",
        "Exclusion of the press and public",
        "Date of next meeting",
        "A.O.B.",
        "Any other urgent business",
        "Correspondence",
        "Work Programme",
        "Close of meeting",
        "Clerk's Report",
        "To approve the minutes of the last meeting",
        "Receipt of apologies",
    ],
)
def test_a_standing_item(title: str) -> None:
    assert standard.match(title)


@pytest.mark.parametrize("title", ["Dredging", "A minute's silence", "Harbour dues", "The minutes were read"])
def test_no_standing_item(title: str) -> None:
    assert not standard.match(title)


@pytest.mark.parametrize("example", examples(patterns, "TITLE_TAIL"))
def test_every_example_has_a_tail(example: str) -> None:
    assert tail.search(example)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Minutes of the Previous Meeting pdf icon PDF 284 KB", "Minutes of the Previous Meeting"),
        ("Progress update (00:34:27)", "Progress update"),
        ("Progress update (00:34:27) PDF 52 KB", "Progress update"),
        ("Harbour dues PDF 1 MB/2 MB", "Harbour dues"),
        ("ELECTION OF MAYOR(Agenda item 2)", "ELECTION OF MAYOR"),
        ("Weir repairs (Pages 11 - 14)", "Weir repairs"),
        ("Moorings:", "Moorings"),
        ("Review of a licence (Exempt)", "Review of a licence (Exempt)"),
        ("Ferry Timetable 2019/20", "Ferry Timetable 2019/20"),
        ("Budget 2019", "Budget 2019"),
    ],
)
def test_what_stands_behind_a_title(told: str, title: str) -> None:
    assert tail.sub("", told).strip() == title


@pytest.mark.parametrize("example", examples(atoms, "LABEL"))
def test_a_label_counts_the_points_of_a_list(example: str) -> None:
    assert regex.fullmatch(LABEL, example, FLAGS)


@pytest.mark.parametrize("example", examples(atoms, "MARKER"))
def test_a_marker_opens_a_point(example: str) -> None:
    assert regex.fullmatch(MARKER, example, FLAGS)


@pytest.mark.parametrize("example", examples(atoms, "PARTS"))
def test_a_number_of_parts_is_one_where_it_is_cited_and_where_it_heads_a_minute(example: str) -> None:
    assert regex.fullmatch(atoms.PARTS, example, FLAGS)
    assert regex.fullmatch(patterns.NUMBER, example, FLAGS)
    heading = LINE.match(f"{example} Moorings")
    assert heading is not None
    assert heading["n"] == example


@pytest.mark.parametrize("example", examples(atoms, "NUMBER_WORD"))
def test_what_a_number_says_of_itself(example: str) -> None:
    heading = LINE.match(f"{example} 24/31 Moorings")
    assert heading is not None
    assert heading["n"] == f"{example} 24/31"


@pytest.mark.parametrize("example", examples(atoms, "MUNICIPAL"))
def test_a_municipal_year(example: str) -> None:
    assert regex.fullmatch(atoms.MUNICIPAL, example, FLAGS)


@pytest.mark.parametrize("words", ["24/26", "24/35", "2024", "19/60", "12/45", "2024-12"])
def test_two_numbers_that_are_no_municipal_year(words: str) -> None:
    assert not regex.fullmatch(atoms.MUNICIPAL, words, FLAGS)


@pytest.mark.parametrize("words", ["1.5 metres", "a report", "12 swans", "e.g. weirs", "Reed) said", "ab) oars"])
def test_no_marker(words: str) -> None:
    assert not regex.match(MARKER, words, FLAGS)


def test_bodies_by_their_nouns() -> None:
    nouns = set(BODY_NOUN.split("|"))
    assert set(COMMITTEE.split("|")) < nouns < set(MEETING_SAYS.split("|"))
    assert all(regex.fullmatch(BODY_WORD, noun, FLAGS) for noun in nouns - {"party"})
    assert regex.fullmatch(BODY_WORD, "working party", FLAGS)


def test_no_count_of_a_pattern_is_taken_for_a_value() -> None:
    """In a formatted string `{1,6}` is the pair of two numbers: a pattern's counts are written `{{1,6}}` there."""
    wrong = [
        f"{file.name}:{node.lineno}"
        for file in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple)
    ]
    assert wrong == []
