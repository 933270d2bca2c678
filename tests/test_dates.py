"""Dates as minutes write them, and what a committee counts with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import regex

from builders import examples
from minutes_cli.words import dates
from minutes_cli.words.dates import (
    DATE,
    Order,
    add_months,
    find_dates,
    find_days,
    in_order,
    in_words,
    month_end,
    order_of,
    parse_date,
)


@pytest.mark.parametrize("example", examples(dates, "DATE"))
def test_every_example_is_one_date(example: str) -> None:
    assert regex.fullmatch(DATE, example, regex.VERBOSE | regex.IGNORECASE)
    assert parse_date(example) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("held on 9 July 2019", ["2019-07-09"]),
        ("held on 14the March 2019", ["2019-03-14"]),
        ("TUESDAY 16TH MARCH, 2021", ["2021-03-16"]),
        ("Wednesday 21ST JUNE, 2017", ["2017-06-21"]),
        ("26 September2017", ["2017-09-26"]),
        ("6 JULY 21", ["2021-07-06"]),
        ("9 July ’19", ["2019-07-09"]),
        ("15/01/25", ["2025-01-15"]),
        ("held on 18/12/20 at 7 pm", ["2020-12-18"]),
        ("on 1.2.2019 in the hall", ["2019-02-01"]),
        ("9-7-2019", ["2019-07-09"]),
        ("2021-03-16", ["2021-03-16"]),
        ("April 18, 2024", ["2024-04-18"]),
        ("Thursday, 3rd October, 2023", ["2023-10-03"]),
        ("Friday the 13th of December 2019", ["2019-12-13"]),
        ("the 3rd day of May 2019", ["2019-05-03"]),
        ("12 th October 2016", ["2016-10-12"]),
        ("7 Sept. 2020", ["2020-09-07"]),
        ("7 Sepember 2020", ["2020-09-07"]),
        ("9\nJuly 2019", ["2019-07-09"]),
        ("21 March and 4 April 2017", ["2017-03-21", "2017-04-04"]),
        ("16 and 30 January 2018", ["2018-01-16", "2018-01-30"]),
        ("4, 11 and 18 May 2020", ["2020-05-04", "2020-05-11", "2020-05-18"]),
        ("4 November 2009 and 27 January 2010", ["2009-11-04", "2010-01-27"]),
        ("Monday 3 and Tuesday 4 June 2019", ["2019-06-03", "2019-06-04"]),
        ("28 February & 1 March 2020", ["2020-02-28", "2020-03-01"]),
        ("from 1 June 2018 to 31 May 2019", ["2018-06-01", "2019-05-31"]),
        # as a scan has it
        ("29™ April, 2014", ["2014-04-29"]),
        ('WEDNESDAY, 4" May, 2016', ["2016-05-04"]),
        ("the 3° September 2018", ["2018-09-03"]),
        ("on 4'\" July 2019", ["2019-07-04"]),
        ("21stJune 2018", ["2018-06-21"]),
        ("TUESDAY MARCH 7TH 2013", ["2013-03-07"]),
        ("January,19th, 2015", ["2015-01-19"]),
        ("held on 18 December and 15 January 2019", ["2018-12-18", "2019-01-15"]),
        # not dates, or not whole ones
        ("Wednesday ….", []),
        ("as at June 2017", []),
        ("the May meeting", []),
        ("31 June 2017", []),
        ("31/06/2019", []),
        ("10/31/2024", []),
        ("29 February 2019", []),
        ("2015/2016", []),
        ("the year 2019/20", []),
        ("19/03098/FUL", []),
        ("FD.6440/21", []),
        ("Standing Order 12(10)", []),
        ("12 March 10.30 am", []),
        ("14 May 10 am", []),
        ("on 14 May at 7 pm", []),
        ("10 members may 20 times", []),
        ("The 12 Marches", []),
    ],
)
def test_dates_in_a_text(text: str, found: list[str]) -> None:
    assert [f.date.isoformat() for f in find_dates(text)] == found


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("of 09/23/2024, on 10/07/2024", "month"),
        ("of 23/09/2024, on 10/07/2024", "day"),
        ("Monday 10/07/2024", "month"),
        ("Wednesday, 10/07/2024", "day"),
        ("on 10/07/2024", "day"),
        ("October 7, 2024, and 10/07/2024", "unknown"),
        ("October 7, 2024, and 7 October 2024, and 10/07/2024", "day"),
        ("10/31/2024 and 31/10/2024", "unknown"),
        ("the year 2015/2016, application 13/31/2016", "day"),
    ],
)
def test_a_paper_proves_its_own_order(text: str, order: str) -> None:
    assert order_of(text) == order


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("day", ["2024-07-10", "2024-03-03"]),
        ("month", ["2024-10-07", "2024-03-03", "2024-10-31"]),
        ("unknown", ["2024-03-03", "2024-10-31"]),
    ],
)
def test_numeric_dates_in_the_order_of_a_paper(order: Order, found: list[str]) -> None:
    with in_order(order):
        assert [f.date.isoformat() for f in find_dates("10/07/2024, 03/03/2024, 10/31/2024")] == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on Tuesday 8th May at 7 pm", [(5, 8, 1)]),
        ("on the 16th June by video", [(6, 16, None)]),
        ("Thursday, January 9", [(1, 9, 3)]),
        ("held on 21st September AT 3.00PM", [(9, 21, None)]),
        ("on 9 July 2019", []),
        ("10 members may 20 times", []),
        ("in May 2019", []),
    ],
)
def test_days_without_a_year(text: str, told: list[tuple[int, int, int | None]]) -> None:
    assert [(d.month, d.day, d.weekday) for d in find_days(text)] == told


def test_the_weekday_checks_the_year() -> None:
    (day,) = find_days("Tuesday 8th May")
    assert [year for year in range(2010, 2020) if day.in_year(year)] == [2012, 2018]


def test_where_the_words_of_each_date_stand() -> None:
    text = "the meetings held on 21 March and 4 April 2017 and on 26/09/17."
    assert [text[f.start : f.end] for f in find_dates(text)] == ["21 March", "4 April 2017", "26/09/17"]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2017-06-21", date(2017, 6, 21)),
        (" 21 June 2017 ", date(2017, 6, 21)),
        ("21/6/2017", date(2017, 6, 21)),
        ("Wednesday 21st June, 2017", date(2017, 6, 21)),
        ("21 June 2017 or so", None),
        ("minute 21", None),
        ("30 February 2017", None),
        ("21 and 22 June 2017", None),
    ],
)
def test_what_a_person_types(typed: str, day: date | None) -> None:
    assert parse_date(typed) == day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("the end of May 2019", date(2019, 5, 31)),
        ("February 2020", date(2020, 2, 29)),
        ("Sept 2021", date(2021, 9, 30)),
        ("May", None),
        ("2019", None),
    ],
)
def test_the_last_day_of_a_month(text: str, last: date | None) -> None:
    assert month_end(text) == last


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2019, 3, 19), 6, date(2019, 9, 19)),
        (date(2019, 8, 31), 6, date(2020, 2, 29)),
        (date(2018, 8, 31), 6, date(2019, 2, 28)),
        (date(2019, 12, 1), 1, date(2020, 1, 1)),
        (date(2019, 11, 30), 12, date(2020, 11, 30)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
    ],
)
def test_months_later(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_a_day_in_words_has_no_zero_before_it() -> None:
    assert in_words(date(2012, 11, 6)) == "6 November 2012"


def test_no_day_is_written_as_windows_cannot() -> None:
    """`%-d` is a figure without its zero on some systems, and ends the program on others."""
    assert [
        path.name for path in Path(dates.__file__).parents[1].rglob("*.py") if "%-d" in path.read_text("utf-8")
    ] == []
