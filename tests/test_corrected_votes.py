"""A vote whose minuting a later meeting put right: each listing that shows it says so, with where that is told."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.threads.correcting import corrections

HEAD = "QUAY PARISH COUNCIL\n\nMinutes of the meeting held on {day}\n\nPresent: Cllrs A Reed, B Teal, C Moss\n\n"
MAY = """51/31 Minutes of 3rd March 2031: Read, approved and signed as a true record.

53/31 Finance: The balance was £40. The payments were approved, as proposed by B Teal and seconded by D Ash.

55/31 Planning 31/2210/FUL, boat shed at Lower Quay: B Teal proposed that the Parish Council object, on the grounds
of noise; seconded by D Ash. The proposal to object was carried by 4 votes to 1, C Moss voting against.
"""
TOLD = "It was noted that the vote at 55/31 was wrongly recorded: it should read “carried by 3 votes to 1”."
JULY = f"""61/31 Minutes of 6th May 2031: {TOLD} With that amendment the minutes were approved and signed, as
proposed by B Teal, seconded by D Ash and agreed.

62/31 Slip: The slip was scrubbed.
"""


@pytest.fixture(autouse=True)
def held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.setenv("COLUMNS", "200")
    Path("may.txt").write_text(HEAD.format(day="6th May 2031") + MAY, encoding="utf-8")
    Path("july.txt").write_text(HEAD.format(day="1st July 2031") + JULY, encoding="utf-8")
    run("ingest may.txt july.txt")


def run(line: str) -> str:
    """What a command prints."""
    done = CliRunner().invoke(app, shlex.split(line))
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


@pytest.mark.parametrize(
    "line",
    ["show '55/31 of 2031-05-06'", "trace '55/31 of 2031-05-06'", "trace 'boat shed'", "motions", "motions --by-name"],
)
def test_who_looks_up_the_vote_is_told_that_it_was_corrected(line: str) -> None:
    said = run(line)
    assert f"61/31 of 2031-07-01: {TOLD}" in said
    assert said.count("With that amendment") == 0, "that is the correction that is told already"


def test_a_motion_in_full_says_so() -> None:
    (motion,) = (
        row for row in json.loads(CliRunner().invoke(app, ["motions", "--json"]).stdout) if row["number"] == "55/31"
    )
    assert f"61/31 of 2031-07-01: {TOLD}" in run(f"show '{motion['id']}'")


@pytest.mark.parametrize("line", ["show '53/31 of 2031-05-06'", "trace '53/31 of 2031-05-06'"])
def test_another_minute_of_that_meeting_does_not(line: str) -> None:
    assert "Corrected" not in run(line)


def test_a_correction_that_was_only_proposed_is_none() -> None:
    text = Path("july.txt").read_text("utf-8")
    told = "C Moss proposed that minute 55/31 be amended to read “carried by 3 votes to 1”. There was no seconder."
    Path("july.txt").write_text(text.replace(TOLD, told).replace("With that amendment t", "T"), "utf-8")
    run("ingest july.txt")
    assert "Corrected" not in run("motions")


@pytest.mark.parametrize(
    ("said", "number"),
    [
        (TOLD, "55/31"),
        ("The motion in 7/31 was incorrectly minuted and should have read “that the shed be sold”.", "7/31"),
        ("Minute 12 should read: Cllr Ash abstained.", "12"),
        ("The vote under minute 9 was wrongly recorded and was corrected to 3-2.", "9"),
    ],
)
def test_a_vote_that_was_wrongly_minuted(said: str, number: str) -> None:
    assert [(one.text, one.number) for one in corrections(said)] == [(said, number)]


@pytest.mark.parametrize(
    "said",
    [
        "It was felt that members should read the plan.",
        "The tide was wrongly recorded by the gauge.",
        "The minutes were read.",
    ],
)
def test_what_corrects_no_minutes(said: str) -> None:
    assert [*corrections(said)] == []
