"""Every command with missing, superfluous and odd arguments: a line, an exit code, and nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from handed import hold
from minutes_cli.cli import app
from minutes_cli.cli.program import COMMANDS
from minutes_cli.store import read_db

ODD = (
    *("", " ", "-", "--", "0", "-1", "99999999999999999999", "1e309", "nan", "no such thing", "../../up", "no/such"),
    *(
        "2019-13-45",
        "31 June 2019",
        "x" * 5000,
        "\x1b[31m",
        "é\u202e",
        "a\nb",
        "%s",
        "'; DROP TABLE items",
        "\ud800",
        "*",
    ),
    *("1 (1)", "(((", "1 of", "minutes.db", "minutes.db.said.jsonl", "lamps.txt", "held", "no/such/folder/x.html"),
)
"""Nothing, numbers out of any range, days that are none, what shells and databases obey, names of what is there."""
UNASKED = frozenset(("--help", "--open", "--ocr", "--db", "--jobs", "--install-completion", "--show-completion"))
"""Options that start another program, or name the database that is looked at."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a database of some papers, and go where it lies."""
    hold(tmp_path / "minutes.db")
    (tmp_path / "held").mkdir()
    (tmp_path / "lamps.txt").write_text("QUAY PANEL\n\n1. LAMPS\n\nRESOLVED: That the Clerk light the lamps.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "minutes.db"


def shape(name: str) -> tuple[list[Any], list[Any]]:
    """Return the arguments and the options of a command."""
    command = typer.main.get_command(app).commands[name]  # type: ignore[attr-defined]
    named = [p for p in command.params if p.param_type_name == "option" and not UNASKED & {*p.opts}]
    return [p for p in command.params if p.param_type_name == "argument"], named


def lines(name: str) -> Iterator[list[str]]:
    """Yield what a command is asked: too little, too much, each argument odd, each option odd."""
    arguments, options = shape(name)
    yield []
    yield ["1"] * (len(arguments) + 2)
    yield ["--no-such-option"]
    for odd in ODD[sorted(COMMANDS).index(name) % 2 :: 2]:
        yield ["--", *[odd] * max(1, len(arguments))]
    for n, option in enumerate(options):
        given = ["1"] * len(arguments)
        yield [*given, option.opts[-1]]
        for odd in ODD[n % 14 :: 14]:
            yield [*given, option.opts[-1], *[odd] * max(1, option.nargs)]


def held(db: Path) -> list[str]:
    """Return all that the database says."""
    with read_db(db) as connection:
        return list(connection.iterdump())


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_odd_is_one_line_and_changes_nothing(name: str, place: Path) -> None:
    before = held(place)
    for line in lines(name):
        done = CliRunner().invoke(app, [name, *line])
        assert done.exception is None or isinstance(done.exception, SystemExit), (line, done.exception)
        assert done.exit_code in (0, 1, 2, 3), (line, done.exit_code)
        assert "Traceback" not in done.output, line
        if done.exit_code:
            assert done.output.strip(), line
            assert held(place) == before, line
        else:
            before = held(place)
