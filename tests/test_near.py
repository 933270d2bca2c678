"""What an error says of a word that is none: the nearest command, option, number, day, body, owner, person or paper."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app
from minutes_cli.words.near import did_you_mean, near

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("given", "known", "found"),
    [
        ("Clerck", ["Clerk", "Harbour Master"], ["Clerk"]),
        ("Pakrs", ["Scrutiny Committee (Parks and Rivers)", "Cabinet"], ["Scrutiny Committee (Parks and Rivers)"]),
        ("titel", ["id", "title", "text"], ["title"]),
        ("zeppelin", ["Clerk"], []),
        ("x" * 10_000, ["x" * 10_000], ["x" * 10_000]),
        ("", ["Clerk"], []),
    ],
)
def test_the_nearest(given: str, known: list[str], found: list[str]) -> None:
    assert near(given, known) == found


def test_a_question_about_them() -> None:
    assert did_you_mean(["Clerk", "Clark"]) == ": did you mean “Clerk” or “Clark”?"
    assert did_you_mean([]) == ""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make a database of bundled papers."""
    db = str(tmp_path_factory.mktemp("near") / "minutes.db")
    papers = sorted(map(str, (ROOT / "fixtures").glob("*.txt")))
    assert CliRunner().invoke(app, ["ingest", *papers, "--db", db]).exit_code == 0
    return db


@pytest.mark.parametrize(
    "line",
    [
        *("items --body ''", "actions --owner ' '", "arising ''", "amend 9 --owner ''", "amend 9 --due ''"),
        *(
            "publish - --as csv --body ''",
            "show ''",
            "check --kind ''",
            "search ''",
            "ingest ''",
            "actions --columns ''",
        ),
    ],
)
def test_an_empty_name_is_a_wrong_command_line(place: str, line: str) -> None:
    """As `--body "$UNSET"` gives it: it would narrow nothing, and take an owner away."""
    done = CliRunner().invoke(app, shlex.split(line), env={"MINUTES_DB": place})
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("actons", 2, "No such command 'actons'. Did you mean 'actions'"),
        ("meetings --sinc 2018-01-01", 2, "--since"),
        ("show 340", 1, "no minute 340 is held; the nearest are 34,"),
        ("show 7 of 12 June 2018", 1, "no minute 7 of 2018-06-12 is held; the nearest is 6"),
        ("show 3 of 2018-06-21", 1, "the nearest meeting is of 2018-06-12 or 2018-06-22"),
        ("show 2018-06-21", 1, "no meeting of 2018-06-21 is held; the nearest meeting is of 2018-06-12 or 2018-06-22"),
        ("show 2099-01-01", 1, "the nearest meeting is of 2019-07-09"),
        ("show '9 (7) of 22 June 2018'", 1, "but has no (7); it has (1), (2), (3), (4), (5): show 9 shows it"),
        ("show k7f3k7", 1, "nothing here has the short id k7f3k7"),
        ("arising Pakrs", 1, "did you mean “Scrutiny Committee (Parks, Rivers and Waterways)”?"),
        ("items --body Pakrs", 1, "did you mean “Scrutiny Committee (Parks, Rivers and Waterways)”?"),
        ("publish - --as html --body Pakrs", 1, "did you mean “Scrutiny Committee (Parks, Rivers and Waterways)”?"),
        ("actions --owner 'Direktor of Open Spaces'", 0, "did you mean “Director of Open Spaces”?"),
        ("people Raed", 0, "did you mean “Councillor Ottoline Reed”?"),
        ("motions --moved-by Raed", 0, "did you mean “Councillor Ottoline Reed”?"),
        ("check --kind overdo", 2, "did you mean “overdue”?"),
        ("amend 9 --status opn", 2, "did you mean “open”?"),
        ("publish x.htm", 2, "did you mean “html”?"),
        ("forget web-copi.txt", 1, "did you mean “web-copy.txt”?"),
        ("since web-copi.txt", 1, "did you mean “web-copy.txt”?"),
    ],
)
def test_an_error_names_the_nearest(place: str, line: str, code: int, says: str) -> None:
    done = CliRunner().invoke(app, shlex.split(line), env={"MINUTES_DB": place})
    assert (done.exit_code, says in done.stderr) == (code, True), done.output
