"""Who did what to whom: a deed of another doer, to another receiver, thing, place or time settles no request."""

from __future__ import annotations

import datetime as dt

import pytest

from minutes_cli.threads.another import is_at_another_place
from minutes_cli.threads.less import is_fewer, is_of_old, is_only_drafted
from minutes_cli.threads.roles import is_by_others, is_done_to_another, is_to_another

LETTER = "write to the owner of Mill Farm about the hedge"
ORDER = "order a new bus shelter from Shelters Ltd."
QUOTES = "obtain three quotes for a new handrail."
OWN = "Highways Committee herne town council"


@pytest.mark.parametrize(
    ("task", "told", "others"),
    [
        (LETTER, "The owner of Mill Farm had written to the Clerk about the hedge.", True),
        (LETTER, "The Clerk reported that the owner of Mill Farm had written to her about the hedge.", True),
        (LETTER, "The Chair had written to the owner of Mill Farm; the Clerk would do so as well.", True),
        (LETTER, "The Clerk reported that the owner had written.", True),
        (LETTER, "The owner had written to complain.", True),
        (LETTER, "The owner had written back.", False),
        (LETTER, "The Council had written.", False),
        (LETTER, "Weir Parish Council had written to the owner of Mill Farm about the hedge.", True),
        (ORDER, "Weir Parish Council had ordered a new bus shelter from Shelters Ltd.", True),
        (QUOTES, "Further to Minute 4 of 5 May 2030 the County Council had obtained three quotes of its own.", True),
        (LETTER, "The owner of Mill Farm had written back about the hedge.", False),
        (LETTER, "The owner of Mill Farm had written to say that the hedge was cut.", False),
        (LETTER, "The Clerk had written to the owner of Mill Farm about the hedge.", False),
        (LETTER, "The Town Clerk reported that she had written to the owner of Mill Farm.", False),
        (LETTER, "A letter was written to the owner of Mill Farm about the hedge.", False),
        (LETTER, "The Council had written to the owner of Mill Farm.", False),
        (LETTER, "Herne Town Council had written to the owner of Mill Farm.", False),
        (ORDER, "The Chair had ordered the new bus shelter.", False),
        (ORDER, "The new bus shelter had been ordered.", False),
        ("mend the gate", "Weir Parish Council had mended the gate.", False),
    ],
)  # fmt: skip
def test_whose_deed_it_is(task: str, told: str, *, others: bool) -> None:
    assert is_by_others(task, "Clerk", told, OWN) == others


@pytest.mark.parametrize(
    ("told", "another"),
    [
        ("The Clerk had written to the tenant.", True),
        ("The Clerk had written to the tenant about the hedge.", False),
        ("The Clerk had written to the landowner.", False),
        ("The Clerk had written to Mr Hill.", False),
        ("The Clerk had written to the Estates Manager.", False),
        ("The Clerk had written to him.", False),
        ("The Clerk had written.", False),
    ],
)
def test_to_whom_a_letter_is(told: str, *, another: bool) -> None:
    assert is_to_another(LETTER, told) == another


@pytest.mark.parametrize(
    ("told", "only"),
    [
        ("The Clerk had drafted a letter.", True),
        ("A letter to the owner had been prepared.", True),
        ("A draft letter to the owner was circulated.", True),
        ("The letter had been drafted and was to be sent.", True),
        ("The Clerk had drafted and sent a letter.", False),
        ("The letter drafted in December had been sent.", False),
        ("The Clerk had prepared a report.", False),
    ],
)
def test_a_letter_that_is_drafted_is_not_sent(told: str, *, only: bool) -> None:
    assert is_only_drafted(LETTER, told) == only
    assert not is_only_drafted("draft a letter to the owner of Mill Farm", told)


@pytest.mark.parametrize(
    ("told", "another"),
    [
        ("The Clerk had ordered a new timetable for the bus shelter.", True),
        ("The Clerk had ordered a new bus shelter for Church Road.", False),
        ("The Clerk had ordered a shelter of glass.", False),
    ],
)
def test_to_what_a_deed_is_done(told: str, *, another: bool) -> None:
    assert is_done_to_another(ORDER, told) == another


@pytest.mark.parametrize(
    ("told", "old"),
    [
        ("Three quotes for a new handrail had been obtained by Cllr Ash in 2021.", True),
        ("Three quotes for a new handrail had been obtained in May 2023.", False),
        ("The Clerk had obtained three quotes for a handrail like that of 2019.", False),
    ],
)
def test_when_a_deed_was_done(told: str, *, old: bool) -> None:
    assert is_of_old(QUOTES, told, dt.date(2022, 11, 15)) == old


@pytest.mark.parametrize(
    ("told", "fewer"),
    [
        ("The Clerk had obtained one quote.", True),
        ("The Clerk had obtained two of the three quotes.", True),
        ("2 of the 3 quotes had been obtained.", True),
        ("Two of three quotes had been obtained.", True),
        ("Two out of three quotes had been obtained.", True),
        ("Half of the quotes had been obtained.", True),
        ("The quotes had been obtained as part of the survey.", False),
        ("The three quotes had been obtained, and two of the three were from local firms.", False),
        ("The Clerk had obtained two quotes.", True),
        ("The Clerk had obtained three quotes.", False),
        ("The Clerk had obtained four quotes, of which one quote was dear.", False),
        ("The quotes had been obtained.", False),
        ("An interim report was received.", True),
    ],
)
def test_how_many_are_told(told: str, *, fewer: bool) -> None:
    assert is_fewer(QUOTES, told) == fewer


@pytest.mark.parametrize(
    ("told", "title", "elsewhere"),
    [
        ("The Clerk had ordered the new bus shelter.", "BUS SHELTER IN STATION ROAD", True),
        ("The Clerk had ordered a new bus shelter for Station Road.", "MATTERS ARISING", True),
        ("The Clerk had ordered the new bus shelter.", "BUS SHELTER IN CHURCH ROAD", False),
        ("The Clerk had ordered the new bus shelter.", "MATTERS ARISING", False),
        ("A new bus shelter for Church Road and one for Station Road had been ordered.", "", False),
    ],
)
def test_where_a_deed_was_done(told: str, title: str, *, elsewhere: bool) -> None:
    assert is_at_another_place(ORDER, "BUS SHELTER IN CHURCH ROAD", told, title) == elsewhere
