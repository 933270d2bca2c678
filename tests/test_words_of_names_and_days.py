"""Words that names of bodies and days are made of: what only says of what kind a body is, how a day is written out."""

from __future__ import annotations

from datetime import date

from builders import listed
from minutes_cli.parse.head.mending import mended
from minutes_cli.parse.headings.dockets import cases
from minutes_cli.words.date_places import beginnings
from minutes_cli.words.dates import find_dates
from minutes_cli.words.deed_kinds import decided, whom_of
from minutes_cli.words.same_body import is_general, likely_same

KINDS = """
    council committee board panel forum cabinet group party trust commission authority parish town city county borough
    district community
"""
IDLE = "the of and for a an meeting meetings annual ordinary special general extraordinary monthly"


def test_what_only_says_of_what_kind_a_body_is() -> None:
    assert [word for word in listed(KINDS) if not is_general(word)] == []
    assert not is_general("Harbour")


def test_what_says_nothing_in_the_name_of_a_body() -> None:
    told = [word for word in listed(IDLE) if likely_same(f"Holm {word} Harbour", "Holm Harbour") != "the same words"]
    assert told == []


def test_a_month_begins_a_date_in_three_letters() -> None:
    text = "x" * 200
    months = listed("jan feb mar apr may jun jul aug sep oct nov dec")
    assert [month for month in months if beginnings(f"{text} {month}") != [201]] == []
    assert [month for month in months if len(list(find_dates(f"{text} 4 {month} 2016"))) != 1] == []


def test_whatever_a_case_is_called() -> None:
    labels = listed("application case petition docket appeal permit variance rezoning")
    heard = "The Board heard it at length. " * 9
    for label in labels:
        text = (
            f"\n{label.title()} 12-34 Mill Lane porch\n\n{heard}\n\n{label.title()} 12-35 Quay Road yard\n\n{heard}\n"
        )
        assert [case.number for case in cases(text, 0)] == ["12-34", "12-35"], label


ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
    twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
"""


def test_a_day_in_words() -> None:
    days = [[*find_dates(mended(f"Minutes of the {day} of March 2020"))] for day in listed(ORDINALS)]
    assert [[found.date for found in of_day] for of_day in days] == [[date(2020, 3, n)] for n in range(1, 32)]


def test_what_is_accepted_when_something_is_awarded() -> None:
    offers = listed(
        "quote quotes quotation quotations tender tenders bid bids proposal price prices estimate rfp offer"
    )
    assert [word for word in offers if decided(f"to accept the {word} of the mill") != ("awarded", "accept")] == []
    assert decided("to accept the weir of the mill")[0] != "awarded"


def test_where_it_is_said_what_somebody_is_written_to_about() -> None:
    behind = listed("""
        of with if whether about for that asking requesting enquiring re regarding concerning how what when why who
        which on and in at as before seeking informing stating advising thanking
    """)
    assert whom_of("write to the mill to mend the weir") == "to the mill"
    assert [word for word in behind if whom_of(f"write to the mill {word} rails") != whom_of("write to the mill")] == []
