"""Numbers in words and in figures are one to whoever looks for either; so is a word with and without its hyphen."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.words.figures import in_words, spellings


@pytest.mark.parametrize(
    ("asked", "ways"),
    [
        ("five year", ["five year", "5 year"]),
        ("5-Year", ["5-Year", "five-Year"]),
        ("co-operation", ["co-operation", "cooperation"]),
        ("Mill Lane", ["Mill Lane"]),
        ("one", ["one"]),
        ("EX.41", ["EX.41"]),
        ("2019-09-03", ["2019-09-03"]),
        ("Thirty", ["Thirty", "30"]),
        ("£2,000", ["£2,000", "£2000"]),
        ("38561.25", ["38561.25", "38,561.25"]),
        ("2021", ["2021"]),
        ("2021/1450", ["2021/1450"]),
    ],
)
def test_the_ways_to_write_what_is_looked_for(asked: str, ways: list[str]) -> None:
    assert spellings(asked) == ways


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a 5-Year plan for 12 boats", "a five-Year plan for twelve boats"),
        ("£5 on 3/4/2019, 2.5 metres, at 14a Weir Lane", "£5 on 3/4/2019, 2.5 metres, at 14a Weir Lane"),
        ("the 20 lamps", "the twenty lamps"),
        ("the 20th lamp", "the 20th lamp"),
    ],
)
def test_small_numbers_in_words(text: str, told: str) -> None:
    assert in_words(text) == told


PAPER = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019 at 7.00 p.m.

Present: Councillor A. Reed (in the Chair)

1. DREDGING

The 5-Year Dredging Forecast was put off until more is known of the silt.

RESOLVED: That the report be noted.

2. MOORINGS

The third licence in five years was considered.

RESOLVED: That consideration of the licence be deferred to the next meeting.

3. FENDERS

RESOLVED: That 12 fenders be bought in co-operation with the Board at 5 Quay Street.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(PAPER, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "paper.txt"]).exit_code == 0
    return tmp_path


def rows(line: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(app, [*shlex.split(line), "--json"])
    assert done.exit_code == 0, done.output
    return list(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("'five year'", {"1", "2"}),
        ("5-year", {"1", "2"}),
        ("'\"five year\" forecast'", {"1"}),
        ("five OR fender", {"1", "2", "3"}),
        ("cooperat*", set()),
        ("co-operation", {"3"}),
        ("'twelve fender'", {"3"}),
        ("twel*", set()),
    ],
)
@pytest.mark.usefixtures("place")
def test_search_finds_either(asked: str, numbers: set[str]) -> None:
    assert {row["number"] for row in rows(f"search {asked}") if row["kind"] == "item"} == numbers


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [("five year", ["1", "2"]), ("5-year forecasts", ["1"]), ("five Quay Street", ["3"]), ("5 Quay Street", ["3"])],
)
@pytest.mark.usefixtures("place")
def test_trace_finds_either(asked: str, numbers: list[str]) -> None:
    done = CliRunner().invoke(app, ["trace", asked, "--json"])
    assert [thread["item"]["number"] for thread in json.loads(done.stdout)["threads"]] == numbers


@pytest.mark.usefixtures("place")
def test_what_was_put_off_is_a_list_that_says_what_else_may_tell_of_it() -> None:
    assert [row["number"] for row in rows("resolutions --disposition deferred")] == ["2"]
    assert [row["number"] for row in rows("resolutions --disposition deferred --disposition noted")] == ["1", "2"]
    done = CliRunner().invoke(app, ["resolutions", "--disposition", "deferred"])
    assert "1 other minute may tell of what was put off: minutes search" in done.stderr
    wrong = CliRunner().invoke(app, ["resolutions", "--disposition", "defered"])
    assert (wrong.exit_code, "did you mean “deferred”" in wrong.stderr) == (2, True)
