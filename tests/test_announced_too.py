"""Two meetings announced in one minute are both to come."""

from __future__ import annotations

from datetime import date

import pytest

from minutes_cli.words.next_meeting import announced, announced_too

DAY = date(2031, 3, 8)
NEXT = "The next meeting will be on Saturday 12 April 2031 at 7.30 pm."


def days(title: str | None, text: str) -> list[str]:
    told = [("Lamps", "Mended."), (title, text)]
    first = announced(told, DAY, "Holm Parish Council")
    assert first is not None
    return [one.day.isoformat() for one in (first, *announced_too(told, first, DAY, "Holm Parish Council"))]


@pytest.mark.parametrize("title", ["Date of next meeting", None])
@pytest.mark.parametrize(
    ("behind", "more"),
    [
        ("A date was also set for the Annual Meeting, which will be held on 10 May 2031.", ["2031-05-10"]),
        ("The following meeting will be on 10 May 2031.", ["2031-05-10"]),
        ("An extraordinary meeting was arranged for 20 April 2031.", ["2031-04-20"]),
        ("The annual meeting of the Weir Trust will be on 10 May 2031.", []),
        ("The Annual Meeting planned for 10 May 2031 was cancelled.", []),
        ("The Clerk will attend the annual meeting of the Weir Trust on 10 May 2031.", []),
        ("The minutes of the Annual Meeting of 10 May 2030 were signed.", []),
        ("Papers are due by 5 May 2031.", []),
        ("The meeting closed at 9 pm. The annual meeting is on 10 May 2031.", []),
    ],
)
def test_other_meetings_in_the_same_minute(title: str | None, behind: str, more: list[str]) -> None:
    assert days(title, f"{NEXT} {behind}") == ["2031-04-12", *more]


def test_dates_of_future_meetings_are_each_one() -> None:
    text = "Meetings will be held on 12 April 2031, 10 May 2031 and 7 June 2031."
    assert days("Dates of future meetings", text) == ["2031-04-12", "2031-05-10", "2031-06-07"]
