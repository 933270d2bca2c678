"""A minute that is asked for by number, body and day is of that body, or none is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from minutes_cli.cli.program import app

BRIDGES = """BRIDGES COMMITTEE

Minutes of the meeting held on 5 March 2041 at the Town Hall

1. GATE

RESOLVED: That the gate be shut.
"""


@pytest.mark.parametrize("body", ["Weirs", "Harbour Board"])
@pytest.mark.parametrize("command", ["show", "trace", "actions"])
def test_no_minute_of_another_body_is_shown(
    body: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    Path("a.txt").write_text(BRIDGES, "utf-8")
    Path("b.txt").write_text(BRIDGES.replace("BRIDGES", "WEIRS").replace("5 March", "6 March"), "utf-8")
    run = CliRunner()
    assert run.invoke(app, ["ingest", "a.txt", "b.txt"]).exit_code == 0
    assert run.invoke(app, ["show", "1 of Bridges of 5 March 2041"]).stdout.startswith("1  GATE")
    done = run.invoke(app, [command, f"1 of {body} of 5 March 2041"])
    assert done.exit_code == 1
    assert "gate be shut" not in done.stdout
