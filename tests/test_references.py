"""References: every way to name a minute, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from builders import BODY, MEETING, TITLE, minute, sitting
from minutes_cli.model import Reference
from minutes_cli.parse.decisions.resolutions import resolve
from minutes_cli.parse.references.references import find_references

Target = tuple[str, str | None, str | None]
"""Number with limb, date, body (None: the body whose minutes these are)."""


def references(words: str, kind: str = "minute") -> list[Reference]:
    return [r for r in find_references(minute(words)).references if r.kind == kind]


def told(reference: Reference) -> Target:
    body = None if reference.body == BODY else reference.body
    return f"{reference.number}{reference.limb or ''}", reference.date.isoformat() if reference.date else None, body


def one(raw: str, *targets: Target) -> object:
    """Return a row: a phrase that is a reference from its first word to its last, inside a sentence."""
    return (f"Further to {raw}, the Committee met again.", raw, list(targets))


CABINET, BOARD = "Cabinet", "Health and Wellbeing Board"


@pytest.mark.parametrize(
    ("words", "raw", "targets"),
    [
        one("Minute No. 34 (3) of 20 December 2012", ("34(3)", "2012-12-20", None)),
        one("Minute No. 53 of 20 March 2012", ("53", "2012-03-20", None)),
        one("Minute No. 89 of the meeting of the Cabinet held on 4 February 2011", ("89", "2011-02-04", CABINET)),
        one("Minute No. 40 of the Health and Wellbeing Board of 10 March 2010", ("40", "2010-03-10", BOARD)),
        one("Minute No. 6 (2) of the meeting held on 21 June 2013", ("6(2)", "2013-06-21", None)),
        one("Minute No. 6 (2) of the meeting of the Committee held on 21 June 2013", ("6(2)", "2013-06-21", None)),
        one("Minute No. 9 of the Committee of 21 June 2013", ("9", "2013-06-21", None)),
        one("Minute No. 34(2)(a) of 3 May 2013", ("34(2)(a)", "2013-05-03", None)),
        one("Minute 12 of 16TH MARCH, 2013", ("12", "2013-03-16", None)),
        one("Minute 12 of 18/12/13", ("12", "2013-12-18", None)),
        one("Minute Number 12 of 3 May 2013", ("12", "2013-05-03", None)),
        one("Minute number 12 of the meeting of 3 May 2013", ("12", "2013-05-03", None)),
        one("Minute 12 dated 3 May 2013", ("12", "2013-05-03", None)),
        one("Minute No.12 of 3 May 2013", ("12", "2013-05-03", None)),
        one("Minute No 12 of 3 May 2013", ("12", "2013-05-03", None)),
        one("Minute No. 12 of\nthe meeting held on\n3 May 2013", ("12", "2013-05-03", None)),
        one("Minute No. 12 of the Special Meeting held on 3 May 2013", ("12", "2013-05-03", None)),
        one("Min. No. SC138 of the Scrutiny Committee of 2 May 2013", ("SC138", "2013-05-02", "Scrutiny Committee")),
        one("Minute EX.41 of 2 May 2013", ("EX.41", "2013-05-02", None)),
        one(
            "Minute 45 (2) of the Cabinet meeting held on 3 May 2013",
            ("45(2)", "2013-05-03", CABINET),
        ),
        one(
            "Minute 45 of the Planning Committee meeting held on 3 May 2013",
            ("45", "2013-05-03", "Planning Committee"),
        ),
        one("Minute 45 of Council on 3 May 2013", ("45", "2013-05-03", "Council")),
        one(
            "Minute No. 45, 3 May 2013",
            ("45", "2013-05-03", None),
        ),
        one(
            "Minute 45 (Cabinet, 3 May 2013)",
            ("45", "2013-05-03", CABINET),
        ),
        # the number alone
        one("minute 19/044", ("19/044", None, None)),
        one("Minute C/153/19", ("C/153/19", None, None)),
        one("Min. No. SC138", ("SC138", None, None)),
        one("minute 20.084", ("20.084", None, None)),
        one("minute 71/21", ("71/21", None, None)),
        one("Minute OM-19-132", ("OM-19-132", None, None)),
        one("Minute No. 32 refers", ("32", None, None)),
        one("Minute 24/61/Plan", ("24/61/Plan", None, None)),
        one("Minute 22-24/25", ("22-24/25", None, None)),
        one("Minute 118/13-14", ("118/13-14", None, None)),
        one("Minute 22.17/18", ("22.17/18", None, None)),
        one("Minute No. 18-19/FRA/62", ("18-19/FRA/62", None, None)),
        one("Minute Cou/285/07-08", ("Cou/285/07-08", None, None)),
        one("Minute Ref: 12/13", ("12/13", None, None)),
        one("Minute 2107.08 b)", ("2107.08(b)", None, None)),
        one("Minute 2107.08 b) of 13 July 2013", ("2107.08(b)", "2013-07-13", None)),
        one("Minute 12 (b) of 13 July 2013", ("12(b)", "2013-07-13", None)),
        one("Minute 45 from the meeting of 3 May 2013", ("45", "2013-05-03", None)),
        one("Minute 45 of the Ferry Board", ("45", None, "Ferry Board")),
        one("Minute 45 of the meeting of the Ferry Board", ("45", None, "Ferry Board")),
        # several
        one(
            "Minutes 38 and 39 of the meeting held on 6 October 2010",
            ("38", "2010-10-06", None),
            ("39", "2010-10-06", None),
        ),
        one(
            "Minutes 5, 6 and 9 of 6 October 2010",
            ("5", "2010-10-06", None),
            ("6", "2010-10-06", None),
            ("9", "2010-10-06", None),
        ),
        one("Minute Nos. 5 and 6 of 6 October 2010", ("5", "2010-10-06", None), ("6", "2010-10-06", None)),
        one("Minute Nos. 5 & 6 of 6 October 2010", ("5", "2010-10-06", None), ("6", "2010-10-06", None)),
        one("Minutes Nos 5 and 6 of 6 October 2010", ("5", "2010-10-06", None), ("6", "2010-10-06", None)),
        one(
            "Minute Nos. 52 and 67 of the meetings held on 4 November 2009 and 27 January 2010 respectively",
            ("52", "2009-11-04", None),
            ("67", "2010-01-27", None),
        ),
        one(
            "Minutes 5 and 6 of the meetings held on 21 March and 4 April 2013 respectively",
            ("5", "2013-03-21", None),
            ("6", "2013-04-04", None),
        ),
        one(
            "Minutes EX.30 to EX.33 of 12 October 2013",
            *((f"EX.{n}", "2013-10-12", None) for n in range(30, 34)),
        ),
        one("Minutes 30 to 32 of 12 October 2013", *((f"{n}", "2013-10-12", None) for n in (30, 31, 32))),
        one("Minutes 30-32 of 12 October 2013", *((f"{n}", "2013-10-12", None) for n in (30, 31, 32))),
        one("Minutes 30 – 32 of 12 October 2013", *((f"{n}", "2013-10-12", None) for n in (30, 31, 32))),
        one(
            "Minute No. 34 (2) and (3) of 20 December 2012",
            ("34(2)", "2012-12-20", None),
            ("34(3)", "2012-12-20", None),
        ),
        one(
            "Minutes 34 (2) and 36 (1) of 20 December 2012",
            ("34(2)", "2012-12-20", None),
            ("36(1)", "2012-12-20", None),
        ),
        # inside the meeting
        one("Minute 37 below", ("37", "2014-06-10", None)),
        one("Minute No. 3 above", ("3", "2014-06-10", None)),
        one("Minutes numbered 2 (4) and 4 (2) above", ("2(4)", "2014-06-10", None), ("4(2)", "2014-06-10", None)),
        one("Minutes 3 and 4 above", ("3", "2014-06-10", None), ("4", "2014-06-10", None)),
        one("Minute 3 of these minutes", ("3", "2014-06-10", None)),
    ],
)
def test_every_way_to_name_a_minute(words: str, raw: str, targets: list[Target]) -> None:
    found = references(words)
    assert [told(reference) for reference in found] == targets
    assert {reference.raw for reference in found} == {" ".join(raw.split())}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            (
                "Further to Minute No. 24 (6) of 13 November 2012, and to Minute No. 60 of the "
                "meeting of the Cabinet held on 7 February 2013, they met."
            ),
            [("24(6)", "2012-11-13", None), ("60", "2013-02-07", CABINET)],
        ),
        (
            (
                "Further to Minute No. 4 (1) of 12 June 2012 and Minute No. 17 of the Commons Board "
                "of 12 February 2013, they met."
            ),
            [("4(1)", "2012-06-12", None), ("17", "2013-02-12", "Commons Board")],
        ),
        # the meeting was named before
        (
            (
                "At the meeting of the Committee held on 15 January 2013, the Committee agreed that "
                "(Minute No. 32 refers): ducks be kept."
            ),
            [("32", "2013-01-15", None)],
        ),
        (
            "At its meeting on 1 December 2013 the Committee asked for a map (minute 48(6) refers).",
            [("48(6)", "2013-12-01", None)],
        ),
        ("Ducks were kept (minute 48(6) refers).", [("48(6)", None, None)]),
        (
            "At the meeting of the Cabinet held on 15 January 2013 ducks were kept (Minute No. 32 refers).",
            [("32", "2013-01-15", CABINET)],
        ),
        ("At its meeting on 1 December 2013 it met.\n\nDucks were kept (Minute No. 32 refers).", [("32", None, None)]),
        (
            "Further to Cabinet Minute No. 45 of 3 May 2013, they met.",
            [("45", "2013-05-03", CABINET)],
        ),
        ("As agreed by the Cabinet on 3 May 2013 (Minute No. 45), ducks swim.", [("45", "2013-05-03", CABINET)]),
        ("It agrees with the decision of 15 January 2013 (Minute 103 refers).", [("103", "2013-01-15", None)]),
        # by other words
        ("Item 12 (minute 20.084) had asked for a gate.", [("20.084", None, None)]),
        ("Minute 242, page 6: the word “hull” was put in.", [("242", None, None)]),
        ("Councillor Ash declared an interest in the mill (minute 33 below).", [("33", "2014-06-10", None)]),
        ("As Minute 12 (3 May 2013) says, ducks swim.", [("12", "2013-05-03", None)]),
        ("MINUTE NO. 12 OF 3 MAY 2013 WAS READ.", [("12", "2013-05-03", None)]),
        # a day whose year the meeting's own tells
        ("The matter was deferred on 18 January (Minute 35 refers).", [("35", "2014-01-18", None)]),
        ("The matter was deferred on 18 November (Minute 35 refers).", [("35", "2013-11-18", None)]),
        ("The matter was deferred on Tuesday, 14th January (Minute 35).", [("35", "2014-01-14", None)]),
        ("The matter was deferred on 18 November 2012 (Minute 35 refers).", [("35", "2012-11-18", None)]),
        ("It was deferred on 18 January. Ducks were kept (Minute 35 refers).", [("35", None, None)]),
        # the body that the sentence names
        ("The Ferry Board had agreed on 18 January (Minute 8).", [("8", "2014-01-18", "Ferry Board")]),
        ("The Ferry Board asked for a map on 18 January (Minute 8 refers).", [("8", "2014-01-18", "Ferry Board")]),
        ("The Committee had agreed on 18 January (Minute 8).", [("8", "2014-01-18", None)]),
        # ranges
        (
            "See Minutes 12 to 14 of 3 May 2013.",
            [("12", "2013-05-03", None), ("13", "2013-05-03", None), ("14", "2013-05-03", None)],
        ),
        (
            "See Minute 12 to Minute 14 of 3 May 2013.",
            [("12", "2013-05-03", None), ("13", "2013-05-03", None), ("14", "2013-05-03", None)],
        ),
        (
            "See Minutes 2106.05 to 2106.07 of 9 June 2021.",
            [("2106.05", "2021-06-09", None), ("2106.06", "2021-06-09", None), ("2106.07", "2021-06-09", None)],
        ),
        (
            "See Minute No. 7(2)-(4) of 3 May 2013.",
            [("7(2)", "2013-05-03", None), ("7(3)", "2013-05-03", None), ("7(4)", "2013-05-03", None)],
        ),
        (
            "See Minute No. 7 (a) to (c) of 3 May 2013.",
            [("7(a)", "2013-05-03", None), ("7(b)", "2013-05-03", None), ("7(c)", "2013-05-03", None)],
        ),
        (
            "See Minute No. 7 (ii) – (iv) of 3 May 2013.",
            [("7(ii)", "2013-05-03", None), ("7(iii)", "2013-05-03", None), ("7(iv)", "2013-05-03", None)],
        ),
        (
            "It is in Minutes 3, 5 or 6 of 3 May 2013.",
            [("3", "2013-05-03", None), ("5", "2013-05-03", None), ("6", "2013-05-03", None)],
        ),
        # the meeting that was cited before
        (
            "Further to Minute No. 7 (2) of 9 January 2013, and to Minute No. 9 of that meeting, they met.",
            [("7(2)", "2013-01-09", None), ("9", "2013-01-09", None)],
        ),
        (
            "Further to Minute No. 7 of 9 January 2013 and 9 of that meeting they met.",
            [("7", "2013-01-09", None), ("9", "2013-01-09", None)],
        ),
        (
            "Further to Minute No. 7 of 9 January 2013 and 8 of 6 March 2013 they met.",
            [("7", "2013-01-09", None), ("8", "2013-03-06", None)],
        ),
        (
            "See Minute 7 of 9 January 2013.\n\nMinutes 12 and 13 of the same date were read.",
            [("7", "2013-01-09", None), ("12", "2013-01-09", None), ("13", "2013-01-09", None)],
        ),
        (
            "At the meeting held on 12 March 2013 it was deferred. Minute No. 15 of the same meeting says so.",
            [("15", "2013-03-12", None)],
        ),
        (
            "See Minute 88 of the Ferry Board of 6 February 2013. Minute 91 of that Board's meeting is like it.",
            [("88", "2013-02-06", "Ferry Board"), ("91", "2013-02-06", "Ferry Board")],
        ),
        (
            "See Minute 88 of the Ferry Board of 6 May 2013 and Minute 4 of 7 May 2013, and Minute 91 of that Board.",
            [("88", "2013-05-06", "Ferry Board"), ("4", "2013-05-07", None), ("91", "2013-05-06", "Ferry Board")],
        ),
        ("Minute No. 9 of that meeting was read.", [("9", None, None)]),
        (
            "See Minute 7 of 9 January 2013.\n\nThe letter of 3 April was read.\n\nMinute No. 13 (ibid.) was read.",
            [("7", "2013-01-09", None), ("13", None, None)],
        ),
        # a part of the minutes
        (
            "As item 11 of the Minute of the Council of 3 May 2013 says, ducks swim.",
            [("11", "2013-05-03", "Council")],
        ),
        (
            "As Article IX(ii) of the minute of meeting of 3 May 2013 says, ducks swim.",
            [("IX(ii)", "2013-05-03", None)],
        ),
        ("Item No. 17 in the Minutes of Meeting of 3rd May, 2013, was read.", [("17", "2013-05-03", None)]),
        ("Item 4c Minutes dated 12 June 2013 - the gate is mended.", [("4c", "2013-06-12", None)]),
        ("Item 4c Minutes dated 12 May - the gate is mended.", [("4c", "2014-05-12", None)]),
        ("Item 9 Minutes 12 December - the gate is mended.", [("9", "2013-12-12", None)]),
        ("Item 4 (b) of the Minutes of the Ferry Board of 3 May 2013.", [("4(b)", "2013-05-03", "Ferry Board")]),
        # the number of the paragraph stands before the word
        ("They met.\n\n3.1 Minute 12 of 3 May 2013 was read.", [("12", "2013-05-03", None)]),
        ("They met.\n\n4. Minute 13 was read.", [("13", None, None)]),
    ],
)
def test_references_in_a_sentence(words: str, found: list[Target]) -> None:
    assert [told(reference) for reference in references(words)] == found


PREFIXED = ("EX.51", "EX.52")


@pytest.mark.parametrize(
    ("numbers", "words", "found"),
    [
        (PREFIXED, "Further to EX.33 of 16 October 2012 they met.", [("EX.33", "2012-10-16", None)]),
        (PREFIXED, "They met again, as EX.33 had asked.", [("EX.33", None, None)]),
        (
            PREFIXED,
            "See EX.30 to EX.32 of 16 October 2012.",
            [("EX.30", "2012-10-16", None), ("EX.31", "2012-10-16", None), ("EX.32", "2012-10-16", None)],
        ),
        (PREFIXED, "See EX.33 (2) of 16 October 2012.", [("EX.33(2)", "2012-10-16", None)]),
        (PREFIXED, "See EX.51 above.", [("EX.51", "2014-06-10", None)]),
        # of another prefix, of a date in a file's name, of a paragraph, of a paper that has no prefix
        (PREFIXED, "See FD.33 of 16 October 2012.", []),
        (PREFIXED, "The report EX.33 of 16 October 2012 was read.", []),
        (PREFIXED, "See Report No. EX.33/12 and decision EX.34.", []),
        (("SC51", "SC52"), "See SC2011 and SC20111016.pdf.", []),
        (PREFIXED, "EX.52.1 The ropes are worn.", []),
        (("51", "52"), "Further to EX.33 of 16 October 2012 they met.", []),
    ],
)
def test_the_papers_own_prefix_needs_no_word(numbers: tuple[str, str], words: str, found: list[Target]) -> None:
    parsed = find_references(sitting((numbers[0], "DUES", "None."), (numbers[1], TITLE, words)))
    assert [told(reference) for reference in parsed.references] == found


@pytest.mark.parametrize(
    "words",
    [
        "One minute in ten of the film shows an otter.",
        "A minute's silence was kept.",
        "The 7 minute briefing was read.",
        "7 minute 2 second turns were walked.",
        "The wardens walked for 10 minutes 5 times a day.",
        "The talk took 5 minutes.",
        "The bus runs every 20 minutes 7 days a week.",
        "See Standing Order 12(10) and paragraph 8.4.",
        "Application 19/03098/FUL was seen.",
        "The grant for 2015/2016 was spent.",
        "See FD.6440/21 and LD.12/13.",
        "The minutes of the last meeting were read.",
        "Minutes",
        "The minutes were 12 pages long.",
        "The minutes 3 May 2013 were read.",
        "In the last minute 3 boats came in.",
        "The minute hand stood at 12.",
        "Further minutes of 2013 are lost.",
        "See slipway minutes 16-10-2013.pdf.",
        "As decision No. 5 below says, ducks swim.",
        "Item 4 on the agenda was taken first.",
        "Items 7 and 8 were taken before the minutes were read.",
        "Under item 3 the minutes of the last meeting were read.",
        "Item 2 Minutes: they were read.",
        "Minute 12th of May.",
        "See Minutes 16.10.13.pdf.",
    ],
)
def test_what_only_looks_like_a_reference(words: str) -> None:
    assert references(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("RESOLVED: That\n\n(1) one be noted; and\n\n(2) the group in (1) above be asked.", [("(1) above", "(1)")]),
        ("RESOLVED: That\n\n(1) subject to (2) below, it be noted; and\n\n(2) it be kept.", [("(2) below", "(2)")]),
        ("RESOLVED: That, as (2)(a) above, it be noted.", [("(2)(a) above", "(2)(a)")]),
        ("The water stood above (4) and below (5).", []),
        ("See Minute 34 (3) above.", []),
    ],
)
def test_a_limb_of_the_same_resolution(words: str, found: list[tuple[str, str]]) -> None:
    rows = references(words, "limb")
    assert [(row.raw, row.limb) for row in rows] == found
    assert all((row.number, row.within, row.date) == ("7", MEETING, date(2014, 6, 10)) for row in rows)


@pytest.mark.parametrize(
    ("words", "days", "body"),
    [
        ("the Minutes of the meeting held on 3 May 2013 be confirmed", ["2013-05-03"], BODY),
        (
            "the Minutes of the meetings held on 21 March and 4 April 2013 be confirmed",
            ["2013-03-21", "2013-04-04"],
            BODY,
        ),
        ("the Minutes of the meeting of the Ferry Board held on 3 May 2013 be received", ["2013-05-03"], "Ferry Board"),
        ("the minutes of the last meeting be read", [], None),
        ("the meeting held on 3 May 2013 was long", [], None),
    ],
)
def test_the_minutes_of_a_meeting(words: str, days: list[str], body: str | None) -> None:
    rows = references(f"It was RESOLVED that {words}.", "meeting")
    assert [row.date and row.date.isoformat() for row in rows] == days
    assert all(row.body == body for row in rows)


@pytest.mark.parametrize("title", ["MATTERS ARISING", "MATTERS ARISING FROM THE MINUTES"])
def test_matters_arising_mean_the_minutes_just_confirmed(title: str) -> None:
    parsed = find_references(
        sitting(
            ("1", "MINUTES", "RESOLVED: That the minutes of the meeting held on 13 May 2014 be confirmed."),
            ("2", title, "Minute 29, Swings - they are up.\n\nMinute No. 30 - the answer has come."),
            ("3", "EELS", "Minute 31 was read."),
        )
    )
    rows = [r for r in parsed.references if r.kind == "minute"]
    assert [told(r) for r in rows] == [("29", "2014-05-13", None), ("30", "2014-05-13", None), ("31", None, None)]
    assert [r.raw for r in rows] == ["Minute 29", "Minute No. 30", "Minute 31"]


def test_a_month_under_matters_arising_means_other_minutes() -> None:
    parsed = find_references(
        sitting(
            ("1", "MINUTES", "RESOLVED: That the minutes of the meeting held on 13 May 2014 be confirmed."),
            ("2", "MATTERS ARISING", "Minute 29 – March 2014: the swings are up."),
        )
    )
    assert [told(r) for r in parsed.references if r.kind == "minute"] == [("29", None, None)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("51.1 38.2 The chain is mended.\n\n51.2 38.4 The gate is not.", ["38.2", "38.4"]),
        ("Slipway (3.3): it is mended.\n\n(3.12) The gate is not.", ["3.3", "3.12"]),
        # no paragraph: a quantity, a sum, a time of day, one in the middle of a sentence
        ("51.1 38.2 tonnes of mud were moved.", []),
        ("Slipway (£3.35) and ferry at night (7.30).", []),
        ("The mud that was moved in the spring from the outer and the inner basins was weighed (3.3).", []),
    ],
)
def test_last_months_paragraphs_under_matters_arising(words: str, found: list[str]) -> None:
    confirmed = ("50", "MINUTES", "RESOLVED: That the minutes of the meeting held on 13 May 2014 be confirmed.")
    parsed = find_references(sitting(confirmed, ("51", "MATTERS ARISING", words)))
    rows = [r for r in parsed.references if r.kind == "minute"]
    assert [told(r) for r in rows] == [(n, "2014-05-13", None) for n in found]
    elsewhere = find_references(sitting(confirmed, ("51", "EELS", words)))
    assert [r for r in elsewhere.references if r.kind == "minute"] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Councillor Ash declared an interest in item 12/8.", [("12/8", "2014-06-10", None)]),
        ("As item 11/7 of 13 May 2014 says, ducks swim.", [("11/7", "2014-05-13", None)]),
        ("The annex, item 12/8 PDF 97 KB", []),
        ("Item 12/8 Dues", []),
        ("See item 12 of the agenda.", []),
    ],
)
def test_an_item_by_its_number_where_the_minutes_are_so_numbered(words: str, found: list[Target]) -> None:
    parsed = find_references(sitting(("11/8", TITLE, words), ("12/8", "DUES", "None.")))
    assert [told(reference) for reference in parsed.references] == found


def test_a_number_of_the_meetings_own_is_its_own() -> None:
    parsed = find_references(sitting(("280", "DUES", "None."), ("281", TITLE, "Ducks swim (minute 280).")))
    (row,) = parsed.references
    assert (row.number, row.within, row.date) == ("280", MEETING, date(2014, 6, 10))


def test_a_reference_stands_in_its_resolution() -> None:
    words = (
        "Further to Minute 3 of 3 May 2013 they met.\n\n"
        "RESOLVED: That\n\n(1) it be noted; and\n\n(2) Minute 4 of 3 May 2013 be kept."
    )
    parsed = find_references(resolve(minute(words)))
    assert [r.source for r in parsed.references] == [f"{MEETING}/7", f"{MEETING}/7(2)"]


def test_words_quoted_from_a_minute() -> None:
    words = (
        "At its meeting on 15 January 2013 it was agreed that (Minute No. 27 refers): “(4) a "
        "working group be established to review moorings;”"
    )
    (row,) = references(words)
    assert row.quote == "(4) a working group be established to review moorings;"


def test_inside_means_the_same_meeting() -> None:
    below, dated = references(f"See Minute 37 below and Minute 12 of 3 May 2013 about {TITLE}.")
    assert (below.within, dated.within) == (MEETING, None)


def test_the_words_of_a_reference_stand_in_its_span() -> None:
    parsed = find_references(
        minute("Further to Minute No. 12 of the\n\nPage 9\n\nmeeting held on 3 May 2013, they met.")
    )
    (row,) = [r for r in parsed.references if r.kind == "minute"]
    source = parsed.document.text[row.span.start : row.span.end]
    assert row.raw == "Minute No. 12 of the meeting held on 3 May 2013"
    assert source.split()[0] == "Minute"
    assert source.split()[-1] == "2013"


def test_the_next_item_of_a_list_is_no_minute() -> None:
    assert references("3. Agenda and Minutes\n\n4. Drains of the quay") == []
    assert references("Further to Minute\n4 of 3 May 2013 the drains were mended.") != []


def test_see_another_minute_is_of_the_same_meeting() -> None:
    parsed = find_references(
        sitting(
            ("1", "MINUTES", "RESOLVED: That the minutes of the meeting held on 13 May 2014 be confirmed."),
            ("2", "MATTERS ARISING", "The bank needs a resolution (see Minute 3). Minute 29, Swings - they are up."),
            ("3", "BANK", "The form was signed."),
        )
    )
    rows = [r for r in parsed.references if r.kind == "minute"]
    assert [(r.number, r.within) for r in rows] == [("3", MEETING), ("29", None)]


DISTRICT = "Municipal District of Holm-Weir"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Minutes of Meeting of the Municipal District of Holm-Weir held on 9 May 2019", DISTRICT),
        ("Minutes of Monthly Meeting of Municipal District of Holm-\nWeir, held on the 9 May, 2019", DISTRICT),
        ("Minutes of the Special Meeting of the Metropolitan District of Holm held on 9th May, 2019", None),
        ("Minutes of Annual General Meeting of Municipal District of Holm West held on 9 May 2019", None),
    ],
)
def test_the_minutes_of_a_district_whose_name_follows_the_word(words: str, body: str | None) -> None:
    (row,) = references(f"Circulated, copy of draft {words}.\n\nAgreed that they be signed.", "meeting")
    assert row.date == date(2019, 5, 9)
    assert row.body
    assert body in (None, row.body)
    assert row.body.split()[-1] in ("Holm-Weir", "Holm", "West")


@pytest.mark.parametrize(
    "words",
    [
        "Minutes of Meeting of the Municipal District of Holm will be sent on 9 May 2019",
        "Minutes of the Municipal District of Holm were read. A fair was held on 9 May 2019",
    ],
)
def test_no_minutes_of_a_district(words: str) -> None:
    assert not references(f"{words}.", "meeting")
