"""Terms: how long, which way, and from what; and the days by which something is due, as a reader counts them.

The meeting is on Tuesday 5 March 2024; each row was read before the program read it.
"""

from __future__ import annotations

from datetime import date

import pytest

from minutes_cli.parse.requests.due import when

MEETING = date(2024, 3, 5)

GRID: dict[str, str] = {
    "counted from the meeting, where the paper says nothing else": """
        within 28 days | 2024-04-02
        within 14 days | 2024-03-19
        within two weeks | 2024-03-19
        within a month | 2024-04-05
        within one month | 2024-04-05
        within the next 6 months | 2024-09-05
        in the next two months | 2024-05-05
        within 10 working days | 2024-03-19
        in 3 months | 2024-06-05
        in 3 months if the owner does not answer | 2024-06-05
        in two weeks' time | 2024-03-19
        in two weeks’ time | 2024-03-19
        in a year's time | 2025-03-05
        within 5 years | 2029-03-05
        in six months' time or when it is completed, whichever is the sooner | 2024-09-05
        within 2 miles, in 3 months | 2024-06-05
        within 28 days, following talks with the Chair | 2024-04-02
        by no later than three weeks | 2024-03-26
        within six weeks and report | 2024-04-16
        within 3 months, and not before | 2024-06-05
    """,
    "counted from the meeting, since the paper says so": """
        within six months of the date of this meeting | 2024-09-05
        within one month of today | 2024-04-05
        within 28 days of this meeting | 2024-04-02
        within 28 days of today's meeting | 2024-04-02
        within a week of this resolution | 2024-03-12
        in six weeks from today | 2024-04-16
        within 14 days from the date of this decision | 2024-03-19
        within a fortnight's notice | None
        six months from today | 2024-09-05
        two weeks after this meeting | 2024-03-19
    """,
    "counted from a day": """
        within two weeks of 1 May 2024 | 2024-05-15
        within two weeks of the 1st May 2024 | 2024-05-15
        within three months of 1 April 2024 | 2024-07-01
        within 28 days from 1 May 2024 | 2024-05-29
        within 28 days after 1 May 2024 | 2024-05-29
        within 7 days following 1 May 2024 | 2024-05-08
        within a week of 1 May | 2024-05-08
        within a week of Wednesday 1 May | 2024-05-08
        within a week of Wednesday, 1 May 2024 | 2024-05-08
        within 10 working days of 1 May 2024 | 2024-05-15
        in six weeks from 1 May 2024 | 2024-06-12
        six months from 1 April 2024 | 2024-10-01
        six months after 1 April 2024 | 2024-10-01
        no later than two weeks after 1 May 2024 | 2024-05-15
        not more than 14 days after 1 May 2024 | 2024-05-15
        not later than 28 days from 1 April 2024 | 2024-04-29
        within the next 3 months of 1 May 2024 | 2024-08-01
        within one month of 31 March 2024 | 2024-04-30
        by three months after 1 April 2024 | 2024-07-01
        within two weeks of the end of May 2024 | None
        within 7 days of 01/05/2024 | 2024-05-08
    """,
    "counted from what is on a day": """
        within 7 days of the election on 2 May 2024 | 2024-05-09
        within 7 days of the election of 2 May 2024 | 2024-05-09
        within 7 days of the election on Thursday 2 May 2024 | 2024-05-09
        within 14 days of the meeting of 2 April 2024 | 2024-04-16
        within 14 days of the meeting of the Council to be held on 2 April 2024 | 2024-04-16
        within a week of the opening on 1 June | 2024-06-08
        two weeks after the fair on 1 June 2024 | 2024-06-15
        within one month of the public hearing on 10 April 2024 | 2024-05-10
        within 28 days of completion of the survey on 1 May 2024 | 2024-05-29
    """,
    "counted from what has no day": """
        within 28 days of receiving the grant | None
        within 14 days of completion of the survey | None
        within six weeks of the survey | None
        within a month of the Council's decision | None
        within 21 days after the decision is published | None
        within 10 working days of hearing from the owner | None
        within 14 days of each meeting | None
        within 28 days of the notice | None
        within 28 days from receipt of the letter of 1 May 2024 | None
        within 28 days of receiving the letter of 1 May 2024 | None
        within 28 days of receipt of tickets for the fair on 1 June 2024 | None
        within 7 days of booking the hall for the fair on 1 June 2024 | None
        within a week of a decision on the fair on 1 June 2024 | None
        within 14 days of completion, and tell the fair of 1 June 2024 | None
        within two months of the money running out | None
        within one week of the next meeting | None
        within 28 days following consultation with the Chair | None
        within 14 days prior to the fair | None
        three months after the opening | None
        in three months after it opens | None
        within 28 days of the date of this notice | None
        within 28 days of its receipt | None
        within 21 days of being asked | None
        within three months of the bridge's reopening | None
        within a week of the said date | None
        within a month from delivery | None
        within six months of purchase | None
        not later than 14 days after the survey | None
        two weeks after the next meeting | None
    """,
    "counted back": """
        a week before 1 June 2024 | 2024-05-25
        a week before 1 June | 2024-05-25
        two weeks before the meeting of 4 June 2024 | 2024-05-21
        two weeks before the meeting on 4 June 2024 | 2024-05-21
        at least 14 days before 1 June 2024 | 2024-05-18
        at least 14 days before the fair on 1 June 2024 | 2024-05-18
        not less than 14 days before 1 June 2024 | 2024-05-18
        no later than 14 days before 1 June 2024 | 2024-05-18
        not later than a week before 1 June 2024 | 2024-05-25
        by two weeks before 1 June 2024 | 2024-05-18
        three months prior to 1 October 2024 | 2024-07-01
        one month in advance of 1 June 2024 | 2024-05-01
        two weeks ahead of the fair on 1 June 2024 | 2024-05-18
        at least 5 working days before 7 June 2024 | 2024-05-31
        at least one month before 31 July 2024 | 2024-06-30
        no more than 14 days before 1 June 2024 | None
        at most 14 days before 1 June 2024 | None
        no earlier than two weeks before 1 June 2024 | None
        not sooner than two weeks before 1 June 2024 | None
        a week before the meeting | None
        a week before the fair | None
        at least 14 days before the next meeting | None
        three months in advance of the fair | None
        for 14 days before 1 June 2024 | None
        for at least 14 days before 1 June 2024 | None
        14 clear days before 1 June 2024 | None
        the day before 1 June 2024 | 2024-05-31
    """,
    "no term, or none by which something is due": """
        after six months | None
        after six months from 1 April 2024 | None
        not within six months | None
        no sooner than six months | None
        no earlier than six months | None
        not before six months | None
        at least six months after 1 April 2024 | None
        not less than six months after 1 April 2024 | None
        for six months | None
        for six months from 1 April 2024 | None
        for a period of 28 days | None
        for a period of 28 days from 1 April 2024 | None
        for the next three months | None
        every six months | None
        every six months from 1 April 2024 | None
        over the next three months | None
        in the first three months of 2025 | None
        at £5 a week from 1 April 2024 | None
        twice a week from 1 April 2024 | None
        two hours a day after 1 April 2024 | None
        as it had done two years before 1 June 2024 | None
        within 100 yards of the weir | None
        the notice of 14 days | None
        more than six months after 1 April 2024 | None
        in 9 months of the year | None
        not to wait for three months after 1 April 2024 | None
    """,
    "a day beside the term": """
        within 28 days of the notice, that is by 30 April 2024 | 2024-04-30
        within 28 days of the notice, i.e. by 30 April 2024 | 2024-04-30
        within 28 days of the notice (by 30 April 2024) | 2024-04-30
        within 28 days of receiving the grant and in any case by 1 June 2024 | 2024-06-01
        within 28 days of receiving the grant, and in any event no later than 1 June 2024 | 2024-06-01
        within 28 days of receiving the grant, and by 1 June 2024 at the latest | 2024-06-01
        within 8 weeks (by 30 April 2024) | 2024-04-30
        within 8 weeks, i.e. before 30 April | 2024-04-30
    """,
    "a day": """
        by 1 May 2024 | 2024-05-01
        by the first of May | 2024-05-01
        by the thirty-first of May 2024 | 2024-05-31
        by the Twenty First day of May, 2024 | 2024-05-21
        on or before the 31st day of May, 2024 | 2024-05-31
        on or before the 31st day of May | 2024-05-31
        by 5/6/24 | 2024-06-05
        by 13/4 | 2024-04-13
        by 31/1 | 2025-01-31
        not later than 1st April next | 2024-04-01
        by 1 April next | 2024-04-01
        not later than 1 May | 2024-05-01
        no later than 1 May 2024 | 2024-05-01
        by the end of next month | 2024-04-30
        by the end of this month | 2024-03-31
        before the end of the month | 2024-03-31
        before Christmas | 2024-12-25
        by Christmas | 2024-12-25
        by Christmas 2025 | 2025-12-25
        by noon on 1 May 2024, failing which the Warden be requested to do so by 1 June 2024 | 2024-05-01
        by 1 May 2024 (originally 1 March 2024) | 2024-05-01
        by 1 March 2024, now 1 May 2024 | 2024-05-01
        by 1 April 2024, now 1 May 2024 | 2024-05-01
        by 1 April 2024 (since extended to 1 May 2024) | 2024-05-01
        not by 1 May 2024 but by 1 June 2024 | 2024-06-01
        by 1 June 2024 and not by 1 May 2024 | 2024-06-01
        by 1 June 2024 rather than by 1 May 2024 | 2024-06-01
        rather than by 1 May 2024, by 1 June 2024 | 2024-06-01
        by the end of 2024 | 2024-12-31
        before the end of June | 2024-06-30
        by Thursday, 2 May | 2024-05-02
        by Wednesday 1 May 2024 | 2024-05-01
        by close of play on 30 April | 2024-04-30
        as soon as possible and in any case by 1 May 2024 | 2024-05-01
        invite bids by 1 May 2024 and open them on 8 May 2024 | 2024-05-01
        by 1 May 24 | 2024-05-01
        by 1 May 2024 at the latest | 2024-05-01
        by 1 May 2024 or sooner | 2024-05-01
        by 1 May 2024 or as soon as may be | 2024-05-01
        by 1 May 2024 or 1 June 2024, whichever is the sooner | 2024-05-01
    """,
    "no day": """
        by 1 May 2024 at the earliest | None
        by 1 May at the soonest | None
        by 1 May last | None
        by 1 May of last year | None
        by 1 May 2023 | None
        not by 1 May 2024 | None
        not before 1 May 2024 | None
        not until 1 May 2024 | None
        report every month until 1 December 2024 | None
        report every month until 1 December | None
        report annually in May | None
        by 1 May in each year | None
        by 31 March each year | None
        by 1 May 2024 or 1 June 2024 | None
        by 1 May or 1 June | None
        at the meeting of 2 April 2024 or 7 May 2024 | None
        by Monday 1 May 2024 | None
        by Monday 1 May | None
        before Monday, 1 May 2024 | None
        by 30 February 2024 | None
        by 1/2 | None
        by 3/4 | None
        by 24/7 cover | None
        by 24/25 | None
        by the end of the financial year | None
        by the end of the year | None
        by the end of next week | None
        before the Christmas lights go up | None
        before the Christmas market | None
        by the Christmas recess | None
        report at the meeting after next | None
        by the first of the fairs | None
        bring the report due on 1 April 2024 to the June meeting | None
        write to those who had applied by 1 February 2024 | None
        in 2 May lanes | None
    """,
}
ROWS = [
    (told.strip(), due.strip())
    for rows in GRID.values()
    for row in rows.strip().splitlines()
    for told, due in (row.split("|"),)
]


@pytest.mark.parametrize(("words", "due"), ROWS, ids=[words for words, _ in ROWS])
def test_a_term_is_counted_from_what_the_paper_says(words: str, due: str) -> None:
    assert str(when(f"mend the gate {words}.", MEETING).due) == due


def test_the_grid_is_large() -> None:
    assert len(ROWS) == len({words for words, _ in ROWS}) >= 150
