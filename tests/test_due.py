"""By when and how often: every "when" of a request, and the dates that say nothing of the kind."""

from __future__ import annotations

from datetime import date

import pytest

from minutes_cli.parse.requests.due import when
from minutes_cli.parse.requests.meeting_of import words_of
from minutes_cli.words.next_meeting import short_for

TUESDAY = date(2019, 2, 5)
TO_A_BODY = "times.RULES: a body and a day without the word meeting"


@pytest.mark.parametrize(
    ("text", "due", "words"),
    [
        # a day
        ("submit a plan by 26 September 2019", "2019-09-26", "by 26 September 2019"),
        ("ring the bus company by 4th May 2019", "2019-05-04", "by 4th May 2019"),
        ("arrange a visit before 1 May 2019", "2019-05-01", "before 1 May 2019"),
        ("report no later than 31 March 2019", "2019-03-31", "no later than 31 March 2019"),
        ("report on or before 31 March 2019", "2019-03-31", "on or before 31 March 2019"),
        ("reply by Friday, 1st March, 2019, in writing", "2019-03-01", "by Friday, 1st March, 2019"),
        ("reply by 5 pm on 1 March 2019", "2019-03-01", "by 5 pm on 1 March 2019"),
        ("reply by 01/03/19", "2019-03-01", "by 01/03/19"),
        ('reply by the 9" March, 2019, in writing', "2019-03-09", 'by the 9" March, 2019'),
        (
            "hold a Fair for the bands on Thursday, 7th March, 2019",
            "2019-03-07",
            "hold a Fair for the bands on Thursday, 7th March, 2019",
        ),
        ("arrange a talk at the next Operational Area Briefings", None, "at the next Operational Area Briefings"),
        ("mow it once these works are completed", None, "once these works are completed"),
        ("report by end May", "2019-05-31", "by end May"),
        ("book the hall for 3 June 2019 by the end of March", "2019-03-31", "by the end of March"),
        ("book the hall for 3 June 2019", "2019-06-03", "for 3 June 2019"),
        ("write by 3 March next year", "2020-03-03", "by 3 March next year"),
        ("write by 3 March (2020)", "2020-03-03", "by 3 March (2020)"),
        ("write by 3 March; extended to 3 April", "2019-04-03", "by 3 March; extended to 3 April"),
        ("report to the next meeting on works completed by 1 May 2019", None, "to the next meeting"),
        ("report on the works to be finished by 1 May 2019", None, ""),
        ("report on the cost of a bridge that must open by 1 May 2019", None, ""),
        ("write to the owner, who must cut the hedge by 1 May 2019", None, ""),
        ("arrange for the works to be completed by 1 May 2019", "2019-05-01", "by 1 May 2019"),
        ("complete the form, which must be returned by 1 May 2019", "2019-05-01", "by 1 May 2019"),
        ("confirm to the owner that the licence will end by 1 May 2019", None, ""),
        ("ensure that the bridge is open by 1 May 2019", "2019-05-01", "by 1 May 2019"),
        ("confirm by 1 May 2019 that the licence will end", "2019-05-01", "by 1 May 2019"),
        ("find that the licence will end and tell the owner by 1 May 2019", "2019-05-01", "by 1 May 2019"),
        ("report whether the hedge can be cut by 1 May 2019", None, ""),
        ("ask whether the owner could come to the next meeting", None, "to the next meeting"),
        ("chase the Surveyor, who promised a report by 1 May 2019", None, ""),
        ("renew the insurance, which ends by 31 March 2019", None, ""),
        ("draft a letter, which is to be sent by 31 March 2019", "2019-03-31", "by 31 March 2019"),
        ("invite tenders, to be returned by 1 May 2019", None, ""),
        ("invite tenders for the bridge at Mill Lane, to be returned by 1 May 2019", None, ""),
        ("prepare a report, to be submitted by 1 May 2019", "2019-05-01", "by 1 May 2019"),
        ("object to the proposal to close the bridge by 1 May 2019", None, ""),
        ("write to the owner requiring the hedge to be cut by 1 May 2019", None, ""),
        ("seek an extension until 1 May 2019", None, ""),
        ("be given an extension until 1 May 2019", "2019-05-01", "until 1 May 2019"),
        ("award the contract for 1 May 2019 to 1 May 2020", None, ""),
        ("write to the owner (deadline 1 May 2019)", "2019-05-01", "deadline 1 May 2019"),
        ("write to the owner by close of play 1 May 2019", "2019-05-01", "by close of play 1 May 2019"),
        ("write by 3 March – extended to 3 April 2019", "2019-04-03", "by 3 March – extended to 3 April 2019"),
        ("extend the lease until 30 April 2025", None, ""),
        ("extend the time for replies until 30 April 2019", "2019-04-30", "until 30 April 2019"),
        ("draw up a programme of works to be completed by 31 March 2019", None, ""),
        ("ask for the works to be completed by 31 March 2019", "2019-03-31", "by 31 March 2019"),
        ("tell the tenant to leave by 30 April 2019", None, ""),
        ("tell the tenant by 30 April 2019 to leave", "2019-04-30", "by 30 April 2019"),
        ("book a hall for the meeting on 1 May 2019", None, ""),
        ("circulate the report that she would receive by 1 March 2019", None, ""),
        ("circulate by 1 March 2019 the report that she would receive", "2019-03-01", "by 1 March 2019"),
        ("write to the owner, Mr Hill agreeing to cut the hedge by 1 March 2019", None, ""),
        (
            "that the County Council be informed that the Parish Council will repair the bridge by 1 May 2019",
            None,
            "",
        ),
        ("report by June 5", "2019-06-05", "by June 5"),
        ("report before June 5th, with figures", "2019-06-05", "before June 5th"),
        ("give an update at the June 5 meeting", "2019-06-05", "at the June 5 meeting"),
        ("hold a Fair in March 2019 for the bands", "2019-03-31", "in March 2019"),
        (
            "submit the following motion to the next plenary Council meeting: “that, at the next meeting, it be so”",
            None,
            "to the next plenary Council meeting",
        ),
        (
            "schedule a Special Board Meeting on April 9 to see to it",
            "2019-04-09",
            "schedule a Special Board Meeting on April 9",
        ),
        ("attend the meeting on Tuesday 2nd April", "2019-04-02", "attend the meeting on Tuesday 2nd April"),
        ("see that it runs prior to the September meeting", None, "prior to the September meeting"),
        ("deliver a workshop on the locks on April 15th.", "2019-04-15", "on April 15th"),
        # an agenda, a month at the end
        ("put the rules back on the Agenda of the next Quay Forum meeting", None, "of the next Quay Forum meeting"),
        ("chase it and put it on the next agenda", None, "on the next agenda"),
        ("send in the portfolio in October.", None, "in October"),
        # a day without a year is the coming one
        ("ring the bus company by 4th May", "2019-05-04", "by 4th May"),
        ("reply by Friday 1 March", "2019-03-01", "by Friday 1 March"),
        ("reply by 10 January", "2020-01-10", "by 10 January"),
        ("reply no later than 30 September of 2020", "2020-09-30", "no later than 30 September of 2020"),
        ("reply no later than 30 September, 2020", "2020-09-30", "no later than 30 September, 2020"),
        # so is the end of a month
        ("reply by the end of April", "2019-04-30", "by the end of April"),
        ("reply before the end of February", "2019-02-28", "before the end of February"),
        ("reply not later than the end of January", "2020-01-31", "not later than the end of January"),
        # a time, but no day
        (
            "invite Ann to the next Meeting at Mill Hall, Co. Wold which was scheduled to take place on 19th May, 2019",
            "2019-05-19",
            "Meeting at Mill Hall, Co. Wold which was scheduled to take place on 19th May, 2019",
        ),
        ("paint the hall by Christmas", "2019-12-25", "by Christmas"),
        ("paint the hall before the end of the financial year", None, "before the end of the financial year"),
        ("pay the grant before the end of this fiscal year", None, "before the end of this fiscal year"),
        ("paint the hall by the end of the year", None, "by the end of the year"),
        ("paint the hall by summer 2020", None, "by summer 2020"),
        # a meeting on a day
        (
            "submit a report to the next meeting of the Committee on 6 March 2019, on eels",
            "2019-03-06",
            "meeting of the Committee on 6 March 2019",
        ),
        ("report to the meeting to be held on 2 April 2019", "2019-04-02", "meeting to be held on 2 April 2019"),
        (
            "submit the plan to the meeting of the Committee to be held on 18 September 2019",
            "2019-09-18",
            "meeting of the Committee to be held on 18 September 2019",
        ),
        ("be considered at the 18 September 2019 meeting:-", "2019-09-18", "the 18 September 2019 meeting"),
        ("attend the meeting of the Board on 18 July 2019", "2019-07-18", "meeting of the Board on 18 July 2019"),
        ("A Special Meeting of the Committee be held on 22 June 2019 to consider it", "2019-06-22", "on 22 June 2019"),
        ("report to Cabinet on 3 May 2019", "2019-05-03", "to Cabinet on 3 May 2019"),
        ("be submitted to the Council on 3 May 2019", "2019-05-03", "to the Council on 3 May 2019"),
        ("reply by noon on 3 May 2019", "2019-05-03", "by noon on 3 May 2019"),
        # so long after the meeting
        ("send the list within 28 days", "2019-03-05", "within 28 days"),
        ("send the list within four weeks", "2019-03-05", "within four weeks"),
        ("send the list within 10 working days", "2019-02-19", "within 10 working days"),
        ("send the list within the next two months", "2019-04-05", "within the next two months"),
        ("report in six months' time", "2019-08-05", "in six months' time"),
        ("report in six months’ time", "2019-08-05", "in six months’ time"),
        ("report in 3 months", "2019-05-05", "in 3 months"),
        ("report in twelve months' time", "2020-02-05", "in twelve months' time"),
        ("report in a year's time", "2020-02-05", "in a year's time"),
        ("report in one month's time", "2019-03-05", "in one month's time"),
        (
            "a further report be requested in six months' time or when it is completed, whichever is the sooner",
            "2019-08-05",
            "in six months' time or when it is completed, whichever is the sooner",
        ),
        # by the end of a month
        ("mend the roof by the end of May 2019", "2019-05-31", "by the end of May 2019"),
        ("mend the roof by March 2019", "2019-03-31", "by March 2019"),
        ("mend the roof before the end of February 2020", "2020-02-29", "before the end of February 2020"),
        # by the end of a year
        ("mend the roof before the end of 2019", "2019-12-31", "before the end of 2019"),
        ("mend the roof by the end of 2020", "2020-12-31", "by the end of 2020"),
        ("mend the roof by the end of the year 2019", "2019-12-31", "by the end of the year 2019"),
        # what is to be on a day
        ("attend the opening of the hall on 3 May 2019", "2019-05-03", "attend the opening of the hall on 3 May 2019"),
        ("speak to the anglers on 3 May 2019", "2019-05-03", "speak to the anglers on 3 May 2019"),
        ("a workshop be held on 3 May 2019", "2019-05-03", "on 3 May 2019"),
        ("a special meeting be convened on Friday, 3 May 2019", "2019-05-03", "on Friday, 3 May 2019"),
        ("a deadline of 3 May 2019 be set", "2019-05-03", "deadline of 3 May 2019"),
        # words from which no day follows
        ("report to the May meeting", None, "to the May meeting"),
        ("put the gate on the December agenda", None, "on the December agenda"),
        ("report to the next meeting", None, "to the next meeting"),
        ("report to the next meeting of the Committee on winter floods", None, "to the next meeting of the Committee"),
        ("report to a future meeting", None, "to a future meeting"),
        ("report back by the next meeting", None, "by the next meeting"),
        (
            "report when the Committee next considers its budget",
            None,
            "when the Committee next considers its budget",
        ),
        ("attend when it next considers the locks", None, "when it next considers the locks"),
        ("report in due course", None, "in due course"),
        ("a briefing be arranged for 3 May 2019", "2019-05-03", "for 3 May 2019"),
        ("a briefing be held on 3 May 2019", "2019-05-03", "on 3 May 2019"),
        ("mend it as soon as possible", None, "as soon as possible"),
        # somebody is to be there: the meeting, or the day of what goes on, wherever it is told
        ("attend the next meeting", None, "the next meeting"),
        ("attend the March Meeting of the Quay Forum to report", None, "the March Meeting of the Quay Forum"),
        ("invite them to the April or May Forum Meeting", None, "to the April or May Forum Meeting"),
        ("invite them to attend the respective May and June Meetings", None, "the respective May and June Meetings"),
        ("Harbour Fair 22nd July 2019 - Warden to attend.", "2019-07-22", "22nd July 2019"),
        ("A seminar on locks on May 17th at Holm. Pam Oak and Tom Fry to attend", "2019-05-17", "on May 17th"),
        ("attend the Harbours Conference in her place – April 21-23, 2019", "2019-04-21", "April 21-23, 2019"),
        ("change of day from 7 March to 17 March 2019 - Cllr Ash to attend", "2019-03-07", "7 March"),
        (
            "a workshop would be held at 10.00 a.m. on Friday, 19th July, 2019 at Holm",
            "2019-07-19",
            "on Friday, 19th July, 2019",
        ),
        ("a site meeting will take place on Monday 18 March at 7.00pm", "2019-03-18", "on Monday 18 March"),
        ("lay the wreath at 11.00am on Sunday 10 March at the quay", "2019-03-10", "on Sunday 10 March"),
        ("meet a mason at the weir on May 4th to look at it", "2019-05-04", "on May 4th"),
        # a day of a meeting or a deadline before its name
        ("report by the September 13 meeting", "2019-09-13", "by the September 13 meeting"),
        ("send the advert in for the 10 March deadline", "2019-03-10", "for the 10 March deadline"),
        (
            "ask the county before the submission deadline on 30/03/2019",
            "2019-03-30",
            "before the submission deadline on 30/03/2019",
        ),
        ("send it in before the next deadline", None, "before the next deadline"),
        # after, before and beside a meeting to come
        ("a Reception be held following the May Forum Meeting", None, "following the May Forum Meeting"),
        ("meet in advance of the September Meeting of the Forum", None, "in advance of the September Meeting"),
        ("find out whose it is by the meeting in July", None, "by the meeting in July"),
        ("comment at September Forum meeting", None, "at September Forum meeting"),
        (
            "a Workshop followed by a Special Meeting would be held on Tuesday 23 April",
            "2019-04-23",
            "on Tuesday 23 April",
        ),
        ("put it on the agenda for next month", None, "on the agenda for next month"),
        ("add it to the agenda for May’s meeting", None, "to the agenda for May’s meeting"),
        ("invite the mill to the next Meeting in relation to its weir", None, "to the next Meeting"),
        (
            "be made at the next meeting of Holm Town and Quay Forum",
            None,
            "at the next meeting of Holm Town and Quay Forum",
        ),
        (
            "mend the graveyard in advance of the dawn Mass on Easter Sunday.",
            None,
            "in advance of the dawn Mass on Easter Sunday",
        ),
        # months, years and seasons to come
        ("look at the weir, and a visit will take place during July to see it", None, "during July"),
        ("a date be arranged in March to talk of it", None, "in March"),
        ("a fair would be held in October.", None, "in October"),
        ("hold a feast in September or October for the bands", None, "in September or October"),
        ("draft a by-law for consideration in 2020", None, "in 2020"),
        ("discuss it in June 2019 with the mill", None, "in June 2019"),
        ("get a price before April as an option", None, "before April"),
        ("give a talk at a meeting in the Autumn", None, "in the Autumn"),
        ("plant the hedge over the winter months", None, "over the winter months"),
        ("take it up again in the New Year", None, "in the New Year"),
        ("ring again in a couple of weeks", None, "in a couple of weeks"),
        ("let it be looked at next year", None, "next year"),
        ("write the piece (by the end of next week)", None, "by the end of next week"),
        ("send it prior to the May 31st Board meeting", "2019-05-31", "prior to the May 31st Board meeting"),
        ("ring again later in the week", None, "later in the week"),
        # at once
        ("make the weir safe as a matter of urgency", None, "as a matter of urgency"),
        ("immediately review the dues", None, "immediately"),
        ("make the weir safe without delay", None, "without delay"),
        ("send the list at their earliest convenience", None, "at their earliest convenience"),
        ("find out how long it lasts once the work has been carried out", None, "once the work has been carried out"),
    ],
)
def test_when(text: str, due: str | None, words: str) -> None:
    found = when(text, TUESDAY)
    assert (found.due and found.due.isoformat()) == due
    assert (found.text or "").removeprefix("to the next ") == words.removeprefix("to the next ")
    assert found.recurrence is None


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("submit six monthly reports to the Committee", "six monthly"),
        ("submit six-monthly reports to the Committee", "six-monthly"),
        ("submit bi-annual reports on the towpaths", "bi-annual"),
        ("submit Bi – \nannual progress reports", "bi-annual"),
        ("submit bi- annual reports", "bi-annual"),
        ("report quarterly", "quarterly"),
        ("report every quarter", "every quarter"),
        ("report every six months", "every six months"),
        ("report half-yearly", "half-yearly"),
        ("report annually", "annually"),
        ("report monthly on the dues", "monthly"),
        ("report to each meeting", "to each meeting"),
        ("report by 31 January each year", "each year"),
        ("send the list to Members weekly.", "weekly"),
        ("bring quarterly updates", "quarterly"),
        ("submit annual reports on the eels", "annual reports"),
    ],
)
def test_how_often(text: str, recurrence: str) -> None:
    found = when(text, TUESDAY)
    assert (found.recurrence, found.due) == (recurrence, None)


@pytest.mark.parametrize(
    "text",
    [
        "publish the loans as at June 2017",
        "circulate details of the fair to be held on 11 July 2019",
        "advertise an event to be held on 11 July",
        "tell readers that they have 21 days to appeal",
        "remind the owner that he has within 21 days to appeal",
        "raise the fines by 50 pence",
        "open the gates by 11 am",
        "thank Mayor Adair, by whom it was moved",
        "note that it was moved by Mayor Adair",
        "keep the plan for the period 1 February – 31 May 2019",
        "answer the letter dated 3 May 2018",
        "send the accounts for the year ending 31 March 2019",
        "publish the report for 2018/19",
        "repeal the law in force since 1 April 2018",
        "send boys of 12 years of age to sea",
        "carry the amount over to 2020",
        "print Minute 34 of 3 May 2018",
        "count the 28 days of leave",
        "ask the May Queen",
        "describe the fair that will be held on 3 May 2018",
        "balance the accounts by the end of 2019/20",
        # a recurrence that is none
        "write again asking why the lane floods every year",
        "raise the rent by £20 annually",
        "put £400 annually into the budget for ropes",
        "meet twice per year as opposed to four times",
        "ask why it was not in the monthly report",
        "put the gate on the monthly play area checklist",
        "find out how many eels there were each year for the past ten years",
        "discontinue the quarterly report",
        "bring back the allowance which was ended in January 2018",
        "mend the lock that was opened in March",
        "attend a Monthly Meeting of the District",
        "note that the weekly return is no longer wanted",
        "sell the tickets for a dance to be held on 3 May 2019",
    ],
)
def test_what_is_no_due_date(text: str) -> None:
    assert when(text, TUESDAY) == when("ring the bell", TUESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "amend the minutes of the meeting held on 8 January 2019",
        "sign the minutes of the meeting held on 8 January 2020",
        "print the scheme that was approved at the meeting of the Cabinet on 3 May 2018",
        "report on the storm, as promised at the meeting held on 4 December 2018",
    ],
)
def test_a_meeting_of_the_past_is_no_due_date(text: str) -> None:
    assert when(text, TUESDAY).due is None


@pytest.mark.parametrize("text", ["within 28 days", "in six months' time", "by 4 May", "within 10 working days"])
def test_without_a_meetings_date_relative_times_give_none(text: str) -> None:
    found = when(f"report {text}", None)
    assert (found.due, found.text) == (None, text)


@pytest.mark.parametrize(
    "text",
    [
        "make room for the studio as they have to leave it by the end of July",
        "share the map in monthly newsletter",
        "write to the owners, requesting them to prune it as soon as possible",
        "write to the mill to ask that the weir be mended immediately",
        "write to the mill to ask it to keep the till after the bank closes in November",
        "tell the county that its letter was not seen until 1 May",
        "find out how it stands, as the work should have been completed by the end of May",
        "write to the mill about the noise, due to the dry weather during the summer months",
        "reply by letter to allow the Clerk to answer within 20 days",
        "advise her that there would be growth in the spring",
        "take down the sign immediately before the bridge",
        "ensure that the school does not lose its nurse in June 2019",
        "engage Ann Fry as auditor for 2019/20",
        "bring back the grant that was given in 2020",
        "note the change since it passed its first stage in March",
        "ask for news of the motion, which had been adopted at the October Meeting of the Forum",
        "return to the matter as raised at our public meeting in June",
        "post it, inviting people to respond by the deadline of 15th February",
        "send the programme for the Summer Term",
        "invite the mill to a Council Meeting to tell of its weir",
        "consider the reply, which should be available in June",
    ],
)
def test_times_of_something_else(text: str) -> None:
    assert when(text, TUESDAY).text is None


@pytest.mark.parametrize(
    "words",
    [
        f"{by} {time}"
        for by in ("by", "before", "in time for")
        for time in (
            *("Easter", "the New Year", "the summer recess", "the recess", "the Easter holidays", "half term"),
            *(
                "the end of term",
                "the end of the week",
                "Friday",
                "the end of the season",
                "the AGM",
                "the bank holiday",
            ),
        )
    ]
    + ["after the summer recess", "over the Christmas break", "during the school holidays", "in the New Year"],
)
def test_a_time_that_is_no_day_is_kept_in_its_words(words: str) -> None:
    told = when(f"mend the lamp by the weir {words}.", date(2019, 3, 4))
    assert (told.due, told.text) == (None, words)


def test_the_day_behind_a_weekday_counts() -> None:
    assert when("mend the lamp by Friday, 8 March 2019.", date(2019, 3, 4)).due == date(2019, 3, 8)
    assert when("mend the lamp by Friday 8 March.", date(2019, 3, 4)).due == date(2019, 3, 8)


@pytest.mark.parametrize(
    "words",
    [
        "hold a meeting on 19 June 2014",
        "write to the mill by 19 June 2014",
        "draw a map for the meeting of 19 June 2014",
        "print the list for the meeting on 19 June 2014",
    ],
)
def test_a_day_with_due_words_or_of_what_is_to_be_held(words: str) -> None:
    assert str(when(words, date(2014, 6, 10)).due) == "2014-06-19"


@pytest.mark.parametrize(
    "words",
    [
        "arrange an early public meeting to take this forward. (Subsequently agreed for 19 June 2014.)",
        "update the leaflet after the public meeting on 19 June 2014",
        "tell the mill what was said at the public meeting on 19 June 2014",
        "ask what the plans were for 19 June 2014",
        "book the hall for the fair on 19 June 2014, which is large",
    ],
)
def test_a_day_told_in_an_aside_is_no_deadline(words: str) -> None:
    assert when(words, date(2014, 6, 10)).due is None


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("invite the miller to the next meeting of the CC to speak of it", "2014-07-08"),
        ("bring it to the next HCC meeting", "2014-07-08"),
        ("bring it to the next meeting of the SBC", "None"),
        ("bring it to the next RHA meeting", "None"),
    ],
)
def test_the_next_meeting_of_the_body_by_its_initials(words: str, due: str) -> None:
    own = short_for("Holm Community Council")
    assert str(when(words, date(2014, 6, 10), date(2014, 7, 8), own).due) == due


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("report to the March meeting.", "2019-03-12"),
        ("report back at our March Meeting.", "2019-03-12"),
        ("write to the mill before the March ordinary meeting.", "2019-03-12"),
        ("report to the April meeting.", "None"),  # which is not the next
        ("report to a March meeting.", "None"),
        ("report to the March meeting of the County Council.", "None"),
        ("report to the March Parks Committee meeting.", "None"),
        ("attend the March meeting.", "None"),
    ],
)
def test_the_next_meeting_by_its_month(words: str, due: str) -> None:
    """The meeting that the minutes announce, of which the month is told; no other has a day."""
    assert str(when(words, TUESDAY, date(2019, 3, 12)).due) == due
    assert when(words, TUESDAY).due is None


@pytest.mark.parametrize(
    ("words", "due"),
    [("fortnight", "2019-02-19"), ("week", "2019-02-12"), ("month", "2019-03-05"), ("two weeks", "2019-02-19")],
)
def test_a_term_of_one_that_is_the_next(words: str, due: str) -> None:
    told = when(f"write to the mill within the next {words}.", TUESDAY)
    assert (str(told.due), told.text) == (due, f"within the next {words}")


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("write to the mill and that replies be received by 1 May.", "None"),
        ("ask that all comments be returned by 1 May.", "None"),
        ("write to the mill by 1 April and that replies be received by 1 May.", "2019-04-01"),
        ("that tenders be submitted by 1 May.", "2019-05-01"),
        ("write to the mill and that quotes be obtained by 1 May.", "2019-05-01"),
    ],
)
def test_the_day_for_the_replies_of_others(words: str, due: str) -> None:
    assert str(when(words, TUESDAY).due) == due


@pytest.mark.parametrize(
    ("body", "ours", "others"),
    [
        ("Holm Parish Council", ("council", "full Council", "plenary", "ordinary"), ("committee", "board")),
        ("Planning Sub-Committee", ("committee", "ordinary"), ("council", "full Council", "plenary")),
        ("Municipal District of Holm", ("ordinary",), ("council", "full Council", "plenary council")),
        ("", ("council", "committee"), ()),
        ("West Holm PC Minutes October 19", ("council", "parish council"), ()),
    ],
)
def test_the_next_meeting_of_another_body_is_not_on_our_day(
    body: str, ours: tuple[str, ...], others: tuple[str, ...]
) -> None:
    held, following = date(2030, 1, 9), date(2030, 2, 6)
    for kind in (*ours, *others):
        due = when(f"report to the next {kind} meeting", held, following, words_of(body)).due
        assert due == (following if kind in ours else None), kind
