"""Two councils in one database, each with a Cabinet: each is named, and neither's name is used for the other."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli.cli import app

PAPER = """CABINET

Minutes of the meeting of the Cabinet held on Tuesday 18 February 2031 at 6:30 p.m.

Present: Councillor A. Reed (in the Chair)

34. LAMPS

RESOLVED: That the Clerk be requested to count the lamps of {town}.

35. ROPES

The Cabinet noted Minute 12 of 3 January 2031.
"""
WEXBURY, BARMOUTH = "Cabinet (Wexbury Borough Council)", "Cabinet (Barmouth City Council)"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    for town, council in (("Wexbury", "Wexbury Borough Council"), ("Barmouth", "Barmouth City Council")):
        Path(f"{town}.txt").write_text(PAPER.format(town=town), encoding="utf-8")
        assert run(f"ingest {town}.txt --council '{council}'").exit_code == 0


def run(line: str) -> Result:
    return CliRunner().invoke(app, shlex.split(line))


def rows(line: str) -> list[dict[str, Any]]:
    return list(json.loads(run(f"{line} --json").stdout))


@pytest.mark.parametrize("line", ["show 34", "show 12", "trace 35", "trace 12", "show 2031-02-18"])
def test_what_may_be_of_either_says_of_which(line: str) -> None:
    told = run(line)
    assert told.output.count(WEXBURY) == told.output.count(BARMOUTH) == 1, told.output
    assert "wexbury-borough-council/cabinet/" in told.stderr


@pytest.mark.parametrize(
    "line", ["items", "actions", "meetings", "references", "bodies", "search lamps", "since 2031-01-01"]
)
def test_a_listing_says_of_which(line: str) -> None:
    told = run(f"{line} --columns ref,body").stdout
    assert told.count(WEXBURY) == told.count(BARMOUTH) > 0, told
    assert {row["body"] for row in rows(line)} == {"Cabinet"}, "the keys are a promise"


@pytest.mark.parametrize(
    ("body", "towns"),
    [
        ("Cabinet", {"Wexbury", "Barmouth"}),
        ("Wexbury", {"Wexbury"}),
        ("Wexbury Cabinet", {"Wexbury"}),
        ("Wexbury Council", {"Wexbury"}),
        ("'Cabinet, Barmouth City Council'", {"Barmouth"}),
        ("'Cabinet of Barmouth'", {"Barmouth"}),
    ],
)
def test_a_body_is_meant_with_its_council_or_without(body: str, towns: set[str]) -> None:
    body = shlex.join([body.strip("'")])
    assert {row["document"].removesuffix(".txt") for row in rows(f"items --body {body}")} == towns
    found = rows(f"check --kind not-held --body {body}")
    assert {row["document"].removesuffix(".txt") for row in found} == towns


@pytest.mark.parametrize("body", ["City Council", "Wexbury Panel"])
def test_what_no_body_is_called_with_its_council_is_not_there(body: str) -> None:
    assert run(f"items --body '{body}'").exit_code == 1


def test_a_minute_is_meant_with_its_council() -> None:
    told = run("show '34 of the Barmouth Cabinet of 18 February 2031'")
    assert (told.exit_code, BARMOUTH in told.stdout, WEXBURY in told.stdout) == (0, True, False)
