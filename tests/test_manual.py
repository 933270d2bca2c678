"""The man page is what the help says."""

from __future__ import annotations

import shutil
import subprocess
import tomllib

import pytest

import manual
from minutes_cli.cli import COMMANDS
from minutes_cli.cli.summaries import SUMMARIES


def test_the_page_is_what_the_help_says() -> None:
    """`python tests/manual.py` writes it anew."""
    assert manual.PAGE.read_text("utf-8") == manual.page()


def test_it_has_every_command_and_option() -> None:
    page = manual.page().replace("\\-", "-")
    assert all(f'.SS "minutes {name}' in page for name in COMMANDS)
    for name in COMMANDS:
        for parameter in manual.command(name).params:
            assert parameter.param_type_name != "option" or f"\n.B {parameter.opts[0]}" in page


def test_the_help_says_in_a_line_what_each_command_says_of_itself() -> None:
    """The help loads no command, so the lines are written down in `cli/summaries.py`."""
    assert {name: manual.command(name).short_help for name in COMMANDS} == SUMMARIES


def test_the_wheel_puts_it_where_man_looks() -> None:
    told = tomllib.loads((manual.PAGE.parent.parent / "pyproject.toml").read_text("utf-8"))
    shared = told["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"docs/minutes.1": "share/man/man1/minutes.1"}


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff")
def test_roff_has_nothing_to_complain_of() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z", str(manual.PAGE)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
