"""Heads of minutes by their fields, broken anywhere; names of bodies; and what a file declares beside its paper."""

from __future__ import annotations

import textwrap
from datetime import date

import pytest

from builders import paper
from minutes_cli.model import Declared, Document, Meeting
from minutes_cli.parse.head.mending import mended
from minutes_cli.parse.head.when import clock
from minutes_cli.parse.head.whose import whose
from minutes_cli.parse.pipeline import parse
from minutes_cli.words.bodies import abbreviates, apart, body_name, spelled_out

PRESENT = "PRESENT IN THE CHAIR:\n\nCouncillor B. Quill\n\nMEMBERS PRESENT:\n\nCouncillors Ash and Reed."
BUSINESS = "1. Adoption of Minutes\n\nIt was agreed.\n\n2. Lamps\n\nThe report was noted.\n"
PROCEEDINGS = (
    "MINUTES OF PROCEEDINGS AT SPECIAL MEETING OF THE DISTRICT OF HOLM HELD IN THE COUNCIL CHAMBER, HOLM, "
    "ON THURSDAY, 27TH APRIL, 2017, AT 7.30 P.M."
)


def meeting(head: str, *declared: Declared, business: str = f"{PRESENT}\n\n{BUSINESS}") -> Meeting:
    document = Document("paper.txt", f"{head}\n\n{business}", declared=declared)
    (found,) = parse(document).meetings
    return found


def matter(title: str, day: str = "2014-01-16") -> tuple[Declared, ...]:
    return Declared("title", title, "front matter"), Declared("date", day, "front matter")


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"])
def test_a_head_is_read_wherever_it_is_broken(between: str) -> None:
    words = PROCEEDINGS.split()
    told = meeting(between.join(words) if between != " " else PROCEEDINGS)
    assert (told.body, told.date, told.starts) == ("District of Holm", date(2017, 4, 27), "19:30")
    assert (told.occasion, told.kind, told.body_from, told.date_from) == ("special", "minutes", "paper", "paper")


@pytest.mark.parametrize("width", range(12, 100, 7))
def test_a_head_is_read_at_any_width(width: int) -> None:
    lines: list[str] = [""]
    for word in PROCEEDINGS.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    told = meeting("7\n" + "\n".join(lines))
    assert (told.body, told.date, told.occasion) == ("District of Holm", date(2017, 4, 27), "special")


@pytest.mark.parametrize("width", range(16, 100, 3))
@pytest.mark.parametrize("sign", [" - ", " – ", " "])
def test_the_day_of_a_meeting_goes_before_that_of_a_letter_at_any_width(sign: str, width: int) -> None:
    """A letter with an agenda gives its own day in a label, and the meeting's behind the body's name."""
    title = f"QUAYS COMMITTEE (FERRIES AND FAIRS){sign}TUESDAY 8TH JULY, 2031"
    told = meeting("\n".join(["Date: 30 June 2031", "", "Dear Councillor,", "", *textwrap.wrap(title, width)]))
    assert told.date == date(2031, 7, 8)


HEADS = [
    (
        (
            "Minutes of the September meeting of the Holm PC\nMinutes of the Holm Parish Council Meeting "
            "held on Tuesday 9th September 2003 in the\nVillage Hall at 7.30p.m."
        ),
        "Holm Parish Council",
        "2003-09-09",
        "ordinary",
    ),
    (
        (
            "Minutes of the Meeting of Holm City and County Council’s Travel and\nTransport Policy Committee "
            "held on 8th April 2025 at 3:00 p.m."
        ),
        "Travel and Transport Policy Committee",
        "2025-04-08",
        "ordinary",
    ),
    (
        (
            "MINUTES OF MEETING OF HOLM CITY AND COUNTY COUNCIL HOUSING SPC\n\nA meeting of Holm City and "
            "County Council, Housing Strategic\nPolicy Committee was held on Monday 13th June 2016."
        ),
        "Housing Strategic Policy Committee",
        "2016-06-13",
        "ordinary",
    ),
    (  # the day on which they were approved stands above
        "B\n04/24/2031\n\nHolm Harbour Board\n3 Quay Street\n\nHolm Harbour Board Minutes\nApril 10, 2031",
        "Holm Harbour Board",
        "2031-04-10",
        "ordinary",
    ),
    (
        (
            "1 Signed ……… Date ……… DRAFT MINUTES OF THE HOLM PARISH COUNCIL MEETING ON THURSDAY 5th "
            "DECEMBER 2019 HELD AT THE HALL AT 7.30 pm"
        ),
        "Holm Parish Council",
        "2019-12-05",
        "ordinary",
    ),
    (
        (
            "HOLM PARISH COUNCIL\nDraft (until approved at the next meeting) Minutes of the Ordinary Meeting "
            "held on Wednesday 3 June 2020 at 7.00 pm"
        ),
        "Holm Parish Council",
        "2020-06-03",
        "ordinary",
    ),
    (
        (
            "MINUTES\nTOWNSHIP OF HOLM\nTuesday, August 15, 2023\n\nA regular\tmeeting of the Township of Holm "
            "Council was held on Tuesday, August 15, 2023"
        ),
        "Township of Holm Council",
        "2023-08-15",
        "ordinary",
    ),
    (
        (
            "Minutes of the Annual Holm Parish Council meeting\nheld following the Parish Meeting on "
            "Tuesday, 13th May 2004"
        ),
        "Holm Parish Council",
        "2004-05-13",
        "annual",
    ),
    (
        "Holm Annual Parish Meeting\nMinutes of the meeting held on 7 June 2011",
        "Holm Parish Meeting",
        "2011-06-07",
        "annual",
    ),
    (
        (
            "MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF LOW - HIGH FENS HELD AT THE HALL ON "
            'TUESDAY, 13" MAY, 2015'
        ),
        "District of Low - High Fens",
        "2015-05-13",
        "ordinary",
    ),
    (
        (
            "MINUTES OF PROCEEDINGS AT MEETING OF THE DISTRICT OF LOW-\nFENS HELD IN THE HALL ON TUESDAY, "
            "29™ APRIL, 2015 AT THE CONCLUSION OF THE ANNUAL MEETING"
        ),
        "District of Low-Fens",
        "2015-04-29",
        "ordinary",
    ),
    (
        "Joint meeting of the Ferry Committee and the Harbour Board held on 3 March 2020",
        "Ferry Committee and Harbour Board",
        "2020-03-03",
        "ordinary",
    ),
    (
        "Committee: Governing Body\nDate: 01/02/2021",
        "Governing Body",
        "2021-02-01",
        "ordinary",
    ),
    (
        "MINUTES OF THE ANNUAL GENERAL MEETING OF HOLM TOWN COUNCIL HELD ON 4 MAY 2016",
        "Holm Town Council",
        "2016-05-04",
        "annual",
    ),
    (
        "Minutes of the meeting of Holm Parish Council held on Thursday l0th Febuary 2005",
        "Holm Parish Council",
        "2005-02-10",
        "ordinary",
    ),
]


@pytest.mark.parametrize(("head", "body", "day", "occasion"), HEADS)
def test_fields_of_heads(head: str, body: str, day: str, occasion: str) -> None:
    told = meeting(head)
    assert (told.body, str(told.date), told.occasion) == (body, day, occasion)


def test_a_joint_meeting_names_each_body() -> None:
    told = meeting("Joint meeting of the Ferry Committee and the Harbour Board held on 3 March 2020")
    assert told.bodies == ("Ferry Committee", "Harbour Board")
    assert meeting("Minutes of the Town and District Council held on 3 March 2020").bodies == ()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("the June 2003 meeting of the Holm Parish Council", "Holm Parish Council"),
        ("Holm PC", "Holm Parish Council"),
        ("Holm P.C.", "Holm Parish Council"),
        ("Holm Parish Council Annual Meeting", "Holm Parish Council"),
        ("Holm Parish Annual Council", "Holm Parish Council"),
        ("Holm parish council", "Holm Parish Council"),
        ("HOLM Annual Parish Council Meeting", "HOLM Parish Council"),
        ("Extraordinary Planning Committee", "Planning Committee"),
        ("Special Council Meeting", "Council"),
        ("MUNICIPAL DISTRICT OF LOW- FENS", "Municipal District of Low-Fens"),
        ("MUNICIPAL DISTRICT OF LOW - FENS", "Municipal District of Low-Fens"),
        ("Holm Council - Fairs Committee", "Holm Council - Fairs Committee"),
        ("Special Educational Needs Panel", "Special Educational Needs Panel"),
        ("May Day Committee", "May Day Committee"),
        ("Holm Annual Parish Meeting 2012", "Holm Parish Meeting"),
        ("Emergency Planning Board", "Emergency Planning Board"),
        ("Board of Selectmen's", "Board of Selectmen"),
        ("HOLM TOWN COUNCIL COUNCIL MEETING", "Holm Town Council"),
        ("A note which explains what happens at the Weirs Sub-Committee", None),
        ("the Deputy Chief Executive", None),
        ("Committee Room 1", None),
        ("Council Chamber", None),
        ("Ordinary Meeting", None),
        ("Wednesday", None),
    ],
)
def test_one_name_for_one_body(raw: str, name: str | None) -> None:
    assert body_name(raw) == name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Holm Council’s Fairs Committee", ("Fairs Committee", "Holm Council")),
        ("Holm City & County Council, Roads, Paths and Lanes Panel", ("Roads, Paths and Lanes Panel", "Holm City & County Council")),  # noqa: E501
        ("Fairs Committee of Holm Council", ("Fairs Committee", "Holm Council")),
        ("Parish Council Liaison Group", ("Parish Council Liaison Group", None)),
        ("Council Tax Working Group", ("Council Tax Working Group", None)),
        ("Holm Town Council", ("Holm Town Council", None)),
    ],
)  # fmt: skip
def test_a_body_apart_from_its_council(name: str, parts: tuple[str, str | None]) -> None:
    assert apart(name) == parts


def test_names_by_their_initials() -> None:
    assert abbreviates("NS Parish Council", "Nether Salton Parish Council")
    assert abbreviates("NSPC", "Nether Salton Parish Council")
    assert not abbreviates("NT Parish Council", "Nether Salton Parish Council")
    assert spelled_out("Housing SPC", "the Strategic Policy\nCommittee met") == "Housing Strategic Policy Committee"
    assert spelled_out("Housing SPC", "some plain cheese") == "Housing SPC"


@pytest.mark.parametrize(
    ("head", "declared", "wanted"),
    [
        ("Minutes of a meeting held on 13th March 2003", matter("Holm Parish Council", "2003-04-01"),
         ("Holm Parish Council", "2003-03-13", "declared", "paper")),
        ("Minutes of the Holm Parish Council held on Tuesday 8th May", matter("Minutes", "2012-06-08"),
         ("Holm Parish Council", "2012-05-08", "paper", "declared")),
        ("MINUTES", matter("Minutes of the meeting of Holm Parish Council held on 12th February 2004", "2004-04-01"),
         ("Holm Parish Council", "2004-02-12", "declared", "declared")),
        ("Minutes of Holm Parish Council", (Declared("title", "minutes 4 june 2019", "file name"),),
         ("Holm Parish Council", "2019-06-04", "paper", "file name")),
        # the paper's own word stands
        ("Minutes of Holm Parish Council held on 4 May 2016", matter("Low Fens Parish Council 5 May 2016"),
         ("Holm Parish Council", "2016-05-04", "paper", "paper")),
        ("Minutes of the Parish Council held on 4 May 2016", matter("Holm Parish Council"),
         ("Holm Parish Council", "2016-05-04", "declared", "paper")),
        # the day of posting is no day of a meeting
        ("Minutes of Holm Parish Council", matter("Minutes", "2016-07-02"), ("Holm Parish Council", "None", "paper", None)),  # noqa: E501
    ],
)  # fmt: skip
def test_what_a_file_declares(head: str, declared: tuple[Declared, ...], wanted: tuple[str, str, str, str]) -> None:
    told = meeting(head, *declared)
    assert (told.body, str(told.date), told.body_from, told.date_from) == wanted


@pytest.mark.parametrize(
    ("title", "posted", "bounds"),
    [
        ("Holm Parish Council November meeting", "2016-02-18", ("2015-10-31", "2015-12-01")),
        ("Holm Parish Council meeting January 2016", "2016-03-21", ("2015-12-31", "2016-02-01")),
        ("Holm Parish Council", "2016-03-21", ("None", "2016-03-22")),
    ],
)
def test_the_days_between_which_a_meeting_lies(title: str, posted: str, bounds: tuple[str, str]) -> None:
    told = meeting("MINUTES", *matter(title, posted))
    assert (told.date, str(told.date_after), str(told.date_before)) == (None, *bounds)


def test_the_last_minutes_tell_the_year() -> None:
    business = "1. Minutes\n\nThe minutes of the meeting held on 20th July 2023 were agreed.\n\n2. Lamps\n\nNoted.\n"
    told = meeting("MINUTES OF MEETING OF THE DISTRICT OF HOLM HELD ON THURSDAY 21st September AT 3PM",
                   business=f"{PRESENT}\n\n{business}")  # fmt: skip
    assert (told.date, told.date_from) == (date(2023, 9, 21), "paper")


def test_minutes_behind_the_agenda_of_their_day_are_of_its_body() -> None:
    agenda = "Holm Parish Council\n\n4 May 2012\n\nAGENDA\n\n1. To receive apologies\n"
    minutes = f"Date held: 4 May 2012\n\n{PRESENT}\n\n{BUSINESS}"
    found = parse(paper(f"{agenda}\n2. To approve the minutes\n\n{minutes}")).meetings
    assert [(m.kind, m.body) for m in found] == [("agenda", "Holm Parish Council"), ("minutes", "Holm Parish Council")]


def test_the_body_is_named_only_under_next_meeting() -> None:
    business = f"{BUSINESS}\nThe next meeting of Holm Parish Council will be held on 3 July 2020.\n"
    told = meeting("Minutes of the meeting held on 3 June 2020", business=f"{PRESENT}\n\n{business}")
    assert (told.body, told.date) == ("Holm Parish Council", date(2020, 6, 3))


@pytest.mark.parametrize(
    "business",
    [
        "RESOLVED: That the Minutes of the meeting of the Weirs Authority held on 8 May 2021 be signed as correct.",
        "The minutes of the Weirs Authority held on 8 May 2021 were agreed as a true record.",
        "The Weirs Authority received a report of the locks.\n\nRESOLVED: That it be noted.",
    ],
)
def test_the_body_is_told_by_what_it_confirms_or_does(business: str) -> None:
    told = meeting("Agenda and minutes\n\nVenue: Boat House", business=f"1. Business\n\nMinutes:\n\n{business}\n")
    assert told.body == "Weirs Authority"


def test_the_words_of_business_are_no_head() -> None:
    leader = (
        "The Leader stated that the agenda was so long that the Cabinet meeting was not likely to be over by "
        "9.00pm, as the rules had it."
    )
    text = f"Agenda item\n\n{leader}\n\nResolved - That the meeting continue beyond two and a half hours.\n"
    parsed = parse(Document("paper.txt", text))
    assert [(m.body, m.starts) for m in parsed.meetings] == [(None, None)]
    assert [r.text for r in parsed.resolutions] == ["That the meeting continue beyond two and a half hours."]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("The meeting was cancelled.", "cancelled"),
        ("The meeting was canceled.", "cancelled"),
        ("The meeting did not take place.", "cancelled"),
        ("The meeting was not held.", "cancelled"),
        ("The meeting was postponed.", "cancelled"),
        ("CANCELLED", "cancelled"),
        ("The meeting was inquorate.", "inquorate"),
        ("The meeting ended for lack of a quorum.", "inquorate"),
        ("The meeting ended for want of a quorum.", "inquorate"),
        ("Members met without a quorum.", "inquorate"),
        ("The meeting was not quorate.", "inquorate"),
        ("There was not a quorum.", "inquorate"),
        ("There was no quorum and the meeting did not proceed.", "inquorate"),
        ("The meeting was adjourned until 5 May.", "adjourned"),
        ("The meeting stood adjourned to 5 May.", "adjourned"),
        ("The meeting is adjourned until 5 May.", "adjourned"),
        ("It was agreed that the meeting be adjourned to 5 May.", "adjourned"),
        ("Lamps were discussed.", "held"),
    ],
)
def test_what_became_of_a_meeting(words: str, state: str) -> None:
    told = meeting(
        "Minutes of Holm Parish Council held on 3 June 2020", business=f"{PRESENT}\n\n1. Opening\n\n{words}\n"
    )
    assert told.state == state


@pytest.mark.parametrize(
    ("words", "time"),
    [("at 7.30 P.M.", "19:30"), ("AT 10AM", "10:00"), ("at 12 NOON", "12:00"), ("at 14:00 hours", "14:00"),
     ("commencing at 19:00.", "19:00"), ("posted on August 10, 2009 16:22\nheld at 18:30", "18:30"),
     ("AT 6.3OPM", "18:30"), ("in Room 7.30", None)],
)  # fmt: skip
def test_the_time_of_day(words: str, time: str | None) -> None:
    assert clock(words) == time


@pytest.mark.parametrize(
    ("head", "declared", "codes"),
    [
        ("held on Tuesday 10th July 2011", (), ["weekday-differs"]),
        ("held on Sunday 10th July 2011", (), []),
        ("held on 10th July 2011", (Declared("title", "10 July 2012", "file name"),), ["date-differs"]),
        ("held on 10th July 2011", (Declared("title", "10 July 2011", "file name"),), []),
        ("held on 10th July 2011", matter("Minutes", "2011-08-01"), []),
    ],
)
def test_what_speaks_against_a_day_is_a_finding(head: str, declared: tuple[Declared, ...], codes: list[str]) -> None:
    text = f"Minutes of Holm Council {head}\n\n{PRESENT}\n\n{BUSINESS}"
    parsed = parse(Document("paper.txt", text, declared=declared))
    assert [m.date for m in parsed.meetings] == [date(2011, 7, 10)]
    assert [f.code for f in parsed.findings if f.code.endswith("-differs")] == codes


def test_a_day_of_the_page_without_its_weekday_is_the_slip() -> None:
    text = (
        "July 19, 2011\n\nMinutes — July 19, 2011\n\nTOWNSHIP OF HOLM\nSunday, July 17, 2011\n\n"
        "A regular meeting of the Township of Holm Council was held on Sunday, July 17, 2011.\n\n"
        f"{PRESENT}\n\n{BUSINESS}"
    )
    declared = (Declared("title", "July 19, 2011 Council Meeting", "page title"),)
    assert [m.date for m in parse(Document("p.txt", text, declared=declared)).meetings] == [date(2011, 7, 17)]


@pytest.mark.parametrize("declared", [(Declared("title", "Minutes – July 17, 2011", "page title"),), ()])
def test_a_day_that_the_file_declares_and_the_paper_prints_goes_before_a_slip(declared: tuple[Declared, ...]) -> None:
    text = (
        "MINUTES\nTOWNSHIP OF HOLM\nSunday, July 17, 2011\n\n"
        "A regular meeting of the Township of Holm Council was held on Sunday, July 3, 2011.\n\n"
        f"{PRESENT}\n\n{BUSINESS}"
    )
    parsed = parse(Document("paper.txt", text, declared=declared))
    assert [m.date for m in parsed.meetings] == [date(2011, 7, 17 if declared else 3)]
    assert [f.code for f in parsed.findings if f.code.endswith("-differs")] == (["date-differs"] if declared else [])


def test_mended_dates() -> None:
    assert mended("held on l3th JANUARY 2011") == "held on 13th JANUARY 2011"
    assert mended("on 8th DECEMEBER 2005") == "on 8th December 2005"
    assert mended("on 8th floor 2005") == "on 8th floor 2005"


def test_whose_is_nobodys() -> None:
    assert whose("Minutes of the last meeting").body is None
    assert parse(paper("Some words.\n")).meetings == ()


def test_a_draft_for_the_next_meeting_is_of_its_own_day() -> None:
    told = meeting(
        "Holm Parish Council – Meeting DRAFT FOR CONSIDERATION AT THE NEXT MEETING Tuesday 3rd July 2018, 7.30pm"
    )
    assert (told.date, told.starts) == (date(2018, 7, 3), "19:30")


def test_days_below_the_call_to_order_are_of_other_meetings() -> None:
    opening = "### CALL TO ORDER\nThe meeting was called to order at 6:04 pm. Board members present: Ash and Coe.\n\n"
    consent = "1. **Minutes**\nApprove the Minutes for the Regular Board Meetings of October 26, 2023.\n\n"
    lamps = "2. **Lamps**\nIt was agreed."
    head = (
        "# Holm Fire District\n\n## ACTION SUMMARY MINUTES – REGULAR MEETING\n\nThursday, December 14, 2023\n"
        "Held at the following locations:\nFire Hall"
    )
    told = meeting(head, business=opening + consent + lamps)
    assert (told.date, told.starts, told.venue) == (date(2023, 12, 14), "18:04", "Fire Hall")


@pytest.mark.parametrize(
    ("title", "day", "found"),
    [
        ("Board of Directors Meeting", "2022-11-19 13:00", date(2022, 11, 19)),
        ("Board of Directors Meeting", "2022-11-19 13:07", None),
        ("Board of Directors Meeting", "2022-11-19", None),
        ("October Board Meeting", "2022-11-19 13:00", None),
    ],
)
def test_an_hour_in_the_front_matter_is_that_of_the_meeting(title: str, day: str, found: date | None) -> None:
    assert meeting("# Board of Directors", *matter(title, day)).date == found


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Minutes from PFA meeting held 23 March 2022", "PFA"),
        ("Minutes from PFA AGM held 26 October 2022", "PFA"),
        ("Minutes of the AGM", None),
        ("COMMITTEE:\tBusiness Management Committee\tDATE:\n24 January 2022", "Business Management Committee"),
        ("Town of Holm\nMonthly Meeting\nFebruary 16, 2021", "Town of Holm"),
    ],
)
def test_bodies_by_short_names_in_boxes_and_of_towns(title: str, body: str | None) -> None:
    assert whose(title.replace("\t", " ")).body == body


def test_where_they_met_stands_behind_the_day() -> None:
    told = meeting(
        "Holm Community Council held their meeting at 7.30pm on the 8th January 2020 at the Reading Room, Holm."
    )
    assert (told.body, told.venue) == ("Holm Community Council", "the Reading Room, Holm")


@pytest.mark.parametrize(
    ("title", "body", "day"),
    [
        (
            "SHIRE OF HOLM MINUTES ORDINARY MEETING HELD ON WEDNESDAY 17 APRIL 2019 - COUNCIL DIARY",
            "Shire of Holm",
            date(2019, 4, 17),
        ),
        (  # a page's menu, run into the title
            "HomeLinkAbout2018-12-06 Council MinutesCOUNTY OF HOLM\nDecember 6, 2018\nA meeting of the County of Holm",
            "County of Holm",
            date(2018, 12, 6),
        ),
        (
            "COFNODION / MINUTES\nCyngor Cymuned Holm / Holm Community Council\nTuesday 4 Mehefin / June 2019",
            "Cyngor Cymuned Holm / Holm Community Council",
            date(2019, 6, 4),
        ),
        (
            (
                "Holm Libraries IPS\nThe Provident Society Limited enabling libraries supported by Holm Council\n"
                "BOARD MEETING MINUTES\nTitle of Meeting\tHolm Libraries IPS - Board Meeting\nDate\t8th July 2013"
            ),
            "Holm Libraries IPS - Board",
            date(2013, 7, 8),
        ),
        (
            "Summary of the Finance Committee held on Monday, September 10, 2007\nPage 1\n\nHolm Transport District",
            "Finance Committee",
            date(2007, 9, 10),
        ),
        ("Minutes of Holm Parish Council\nJuly the 3rd, 2020", "Holm Parish Council", date(2020, 7, 3)),
        (
            "Holm Council\n\nAgenda and minutes\n\n1 July 2021\n\nContact: Jo Ash, Clerk to Council  Tel: 01835",
            "Holm Council",
            date(2021, 7, 1),
        ),
    ],
)
def test_titles_of_other_lands_and_of_pages(title: str, body: str, day: date) -> None:
    told = meeting(title)
    assert (told.body, told.date) == (body, day)


@pytest.mark.parametrize(
    "business",
    [
        "To approve the accuracy of the minutes of the meeting held on 6 May 2019.",
        "To note the minutes of the Weirs Sub-Committee meeting held on 6 May 2019",
        "HB/19\n\nMinutes\n\nof the previous meeting held on 6 May 2019 attached.",
        "a) To adopt and sign as a correct record the minutes of the meeting held on 6 May 2019.",
    ],
)
def test_other_minutes_that_are_business_tell_neither_body_nor_day(business: str) -> None:
    told = parse(
        Document(
            "paper.txt",
            f"Agenda and minutes\n\nVenue: Town Hall\n\n{business}\n\nMinutes:\n\nRESOLVED that it be so.\n",
        )
    )
    assert [(meeting.body, meeting.date) for meeting in told.meetings] == [(None, None)]


def test_a_head_below_what_a_site_says_of_its_minutes() -> None:
    notice = "The most recent minutes are below; for those of earlier years use the link at the foot of the page. " * 4
    head = "Minutes of Annual Meeting of Holm Parish Council held in the Parish Room, on Tuesday 8 May 2012."
    [meeting] = parse(
        Document(
            "paper.txt", f"Annual meeting minutes\n\n{notice}\n\n{head}\n\nPresent: Cllr Ash\n\n1. Apologies\n\nNone.\n"
        )
    ).meetings
    assert (meeting.body, meeting.date) == ("Holm Parish Council", date(2012, 5, 8))


def test_prose_that_ends_in_the_word_for_a_body_names_none() -> None:
    assert whose("Ash Green\nlocations and he would take that it on board.").body is None
    assert (
        whose(
            "Holm Community Council\nHolm Community Council Minute of the Holm Community Council (HCC) Meeting"
        ).council
        is None
    )


def test_a_body_in_the_title_of_a_page_about_one_item_is_what_the_item_is_about() -> None:
    page = (
        "Agenda item\n\nIssues to Report from Scrutiny Committees\n\nMinutes:\n\nRESOLVED: That the report be noted.\n"
    )
    assert [meeting.body for meeting in parse(Document("paper.txt", page)).meetings] == [None]


def test_a_sentence_that_ends_in_the_council_names_none() -> None:
    told = whose(
        "MINUTES\nTOWNSHIP OF OAK\nTuesday, May 5, 2020\n"
        "A regular meeting of the Township of Oak Council was held on Tuesday, May 5.\n"
        "In response to the order of the Governor, the choice of joining the Council meeting by telephone was given."
    )
    assert (told.body, told.council) == ("Township of Oak Council", None)


@pytest.mark.parametrize("width", range(24, 110, 5))
def test_the_body_that_a_sentence_names_is_read_at_any_width(width: int) -> None:
    """A page of a council's site names the council alone; its minutes, what will meet next."""
    said = (
        "The Chair said that the next meeting of the Quays and Social Care Integration Joint Board would be held soon."
    )
    business = f"{PRESENT}\n\n{BUSINESS}".replace("It was agreed.", "\n".join(textwrap.wrap(said, width)))
    assert meeting("Holm Isles Council\n\nAgenda and minutes", business=business).body == (
        "Quays and Social Care Integration Joint Board"
    )
