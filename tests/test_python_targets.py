"""What cannot be written is one line of a `MinutesError`, from Python as on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import minutes_cli as minutes

LONG = "2" * 400
WAYS: dict[str, Callable[[Path, str], None]] = {
    "publish": lambda db, name: minutes.publish(db, f"{name}.csv"),
    "annotate": lambda db, name: minutes.annotate(db, db.with_name("a.txt"), f"{name}.html"),
    **{
        form: lambda db, name, form=form: minutes.export(db, **{form: name})  # type: ignore[misc]
        for form in ("datasette", "oparl", "parquet")
    },
}


@pytest.fixture
def db(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "QUAY COMMITTEE\n\nMinutes of the meeting held on 12 March 2041\n\n1. GATE\n\nNoted.\n"
    )
    with minutes.open_db(tmp_path / "m.db") as held:
        minutes.ingest(held, tmp_path / "a.txt")
    return tmp_path / "m.db"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [LONG, "/proc/x", f"/proc/{LONG}", "a/b/c/d", "st\0x", "st\ud800x", "two\nlines/x"])
def test_a_name_that_takes_no_file(db: Path, way: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(db.parent)
    told = ""
    try:
        WAYS[way](db, name)
    except minutes.MinutesError as error:
        told = str(error)
    assert told or name in ("a/b/c/d", "two\nlines/x")
    assert "\n" not in told
    assert "m.db" not in told
    assert sorted(one.name for one in db.parent.iterdir() if one.name not in ("a", "two\nlines")) == ["a.txt", "m.db"]
