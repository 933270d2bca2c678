"""What a person types for a minute."""

from __future__ import annotations

from datetime import date

import pytest

from minutes_cli.errors import UsageError
from minutes_cli.words.refs import Ref, parse_day, parse_ref, without_year

WINTER = date(2022, 12, 20)
READ = (
    ("34", Ref("34")),
    ("34.", Ref("34")),
    ("34 (3)", Ref("34", "(3)")),
    ("34(2)(a)", Ref("34", "(2)(a)")),
    ("34 ( 2 ) (a)", Ref("34", "(2)(a)")),
    ("34 [2](1)", Ref("34", "[2](1)")),
    ("34 of 20 December 2022", Ref("34", date=WINTER)),
    ("34 of 2022-12-20", Ref("34", date=WINTER)),
    ("34, 20th December, 2022", Ref("34", date=WINTER)),
    ("34 of Tuesday 20 December 2022", Ref("34", date=WINTER)),
    ("34 (2)(a) of 2022-12-20", Ref("34", "(2)(a)", WINTER)),
    ("Minute No. 34 (3) of 20 December 2022", Ref("34", "(3)", WINTER)),
    ("minute 34(3) of the meeting held on 20 DECEMBER 2022", Ref("34", "(3)", WINTER)),
    ("Minute No. 89 of the meeting of the Cabinet held on 20 December 2022", Ref("89", None, WINTER, "Cabinet")),
    ("Minute No. 40 of the Harbour Board of 20/12/22", Ref("40", None, WINTER, "Harbour Board")),
    ("12 of Cabinet", Ref("12", body="Cabinet")),
    ("12 of 30 June 2017", Ref("12", date=date(2017, 6, 30))),
    ("Min. No. SC138", Ref("SC138")),
    ("77/21", Ref("77/21")),
    ("EX.41 of 20 December 2022", Ref("EX.41", date=WINTER)),
    ("EX 21", Ref("EX 21")),
    ("OM-19-132", Ref("OM-19-132")),
    ("20.084", Ref("20.084")),
    ("#5", Ref("#5")),
    ("#5 of 20 December 2022", Ref("#5", date=WINTER)),
    ("2022-12-20", Ref(date=WINTER)),
    ("20 December 2022", Ref(date=WINTER)),
    ("Tuesday, 20TH DECEMBER, 2022", Ref(date=WINTER)),
    ("December 20, 2022", Ref(date=WINTER)),
    ("20 of December 2022", Ref("20", body="December 2022")),
    ("Harbour Board of 20 December 2022", Ref(date=WINTER, body="Harbour Board")),
    ("Harbour Board 20/12/22", Ref(date=WINTER, body="Harbour Board")),
    ("meeting of 20 December 2022", Ref(date=WINTER)),
    ("the minutes of 20 December 2022", Ref(date=WINTER)),
    ("Minutes of the meeting of the Harbour Board held on 20 December 2022", Ref(date=WINTER, body="Harbour Board")),
    ("Minute 34 2022", Ref("34", body="2022")),
    ("cabinet/2022-12-20/34(2)(a)", Ref(id="cabinet/2022-12-20/34(2)(a)")),
    ("cabinet/2022-12-20", Ref(id="cabinet/2022-12-20")),
    ("brinmouth/cabinet/2022-12-20/77/21", Ref(id="brinmouth/cabinet/2022-12-20/77/21")),
    ("undated-0123abcd/#5", Ref(id="undated-0123abcd/#5")),
)


@pytest.mark.parametrize(("typed", "ref"), READ, ids=[row[0] for row in READ])
def test_a_ref_is_read(typed: str, ref: Ref) -> None:
    assert parse_ref(typed) == ref


@pytest.mark.parametrize("typed", ["", "the tolls", "(3)", "minute", "No. of", "??"])
def test_what_is_no_ref_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="names no minute"):
        parse_ref(typed)


@pytest.mark.parametrize("typed", ["2022-12-20", "20 December 2022", "20/12/22", "Tuesday 20TH DECEMBER, 2022"])
def test_a_day_is_read(typed: str) -> None:
    assert parse_day(typed) == WINTER


@pytest.mark.parametrize("typed", ["", "yesterday", "2022-13-40", "31 June 2022", "34"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="is no date"):
        parse_day(typed)


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("5 March", (None, "03-05")),
        ("Planning Committee held on 5th March", ("Planning Committee", "03-05")),
        ("the Cabinet, March 5", ("the Cabinet", "03-05")),
        ("Ward 5 March Committee", None),
        ("Cabinet", None),
        ("5 March 2024", None),
    ],
)
def test_a_day_without_its_year(where: str, told: tuple[str | None, str] | None) -> None:
    assert without_year(where) == told
