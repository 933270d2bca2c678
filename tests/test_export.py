"""What is handed on to other programs: a database for Datasette that nothing exempt is in."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import minutes_cli
from handed import CLERK, ORIGINAL, SECRET, hold
from minutes_cli.cli import app
from minutes_cli.store.handing.datasette import QUERIES
from minutes_cli.store.handing.tables import TABLES

COMMITTEE = "harbour-committee"
SEPTEMBER = f"{COMMITTEE}/2019-09-03"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database of the papers."""
    return hold(tmp_path_factory.mktemp("held") / "minutes.db")


@pytest.fixture(scope="module")
def site(held: Path) -> Path:
    """Export it for Datasette."""
    folder = held.parent / "site"
    assert "Left out as exempt" in told(held, "--datasette", str(folder))
    return folder


def told(held: Path, *how: str, fails: bool = False) -> str:
    """Return what `export` says."""
    done = CliRunner().invoke(app, ["export", *how, "--db", str(held)])
    assert done.exit_code == (2 if fails else 0), done.output
    return done.output


def rows(place: Path, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """Ask the exported database."""
    with closing(sqlite3.connect(place / "minutes.db")) as db:
        return db.execute(sql, values).fetchall()


# --- the database ---


def test_every_table_is_filled_and_every_link_leads_somewhere(site: Path) -> None:
    empty = {t.name for t in TABLES if not rows(site, f"SELECT 1 FROM [{t.name}]")}
    assert empty == {"plans"}
    assert rows(site, "PRAGMA foreign_key_check") == []
    assert rows(site, "PRAGMA integrity_check") == [("ok",)]


def test_rows_are_told_by_what_one_would_type(site: Path) -> None:
    wanted = ("1 (1) of 2019-09-03", "Director of Works", f"{SEPTEMBER}/1", f"{SEPTEMBER}/1(1)", SEPTEMBER, COMMITTEE)
    sql = "SELECT ref, owner, item, resolution, meeting, body FROM actions WHERE status = 'reported'"
    assert rows(site, sql) == [wanted]
    told_in = [(f"{COMMITTEE}/2019-11-05/5", None), (None, f"{COMMITTEE}/2019-11-05/paper-lamps-at-weir-lane")]
    assert rows(site, "SELECT item, paper FROM evidence ORDER BY key") == told_in
    assert rows(site, "SELECT name, vote FROM votes ORDER BY name") == [
        ("Marrow", "for"),
        ("Reed", "against"),
        ("Teal", "against"),
    ]
    away = "SELECT p.name FROM attendance a JOIN people p ON p.id = a.person WHERE a.part = 'apologies'"
    assert rows(site, away) == [("Councillor F. Ash",)]
    words = "SELECT count(*) FROM passages WHERE item = ? AND body = ? AND meeting = ? AND document IS NOT NULL"
    assert rows(site, words, f"{SEPTEMBER}/1", COMMITTEE, SEPTEMBER) == [(1,)]
    assert rows(site, "SELECT decided FROM papers") == [(f"{COMMITTEE}/2019-11-05/5",)]
    assert rows(site, "SELECT status, target_id FROM citations ORDER BY status DESC") == [
        ("resolved", f"{SEPTEMBER}/1(1)"),
        ("not_held", None),
    ]


def test_every_row_leads_to_the_original(site: Path) -> None:
    for table in ("meetings", "items", "resolutions", "motions", "actions", "passages", "documents"):
        found = rows(site, f"SELECT DISTINCT url FROM [{table}] ORDER BY url")
        only = table in {"motions", "actions"}
        assert found == ([(ORIGINAL,)] if only else [(None,), (ORIGINAL,)]), table


def test_every_id_can_be_typed_back(site: Path, held: Path) -> None:
    """Into any command: what stands in a table that is handed on names that thing."""
    with minutes_cli.read_db(held) as db:
        for table in TABLES:
            if table.columns[0].name == "id":
                for (given,) in rows(site, f"SELECT id FROM [{table.name}]"):
                    if (table.name, given) != ("bodies", "bridges-panel"):  # of which nothing is held
                        assert given in {found["id"] for found in minutes_cli.find(db, given)}, (table.name, given)


def test_nothing_exempt_is_in_the_file(site: Path, held: Path, tmp_path: Path) -> None:
    assert SECRET.encode() in held.read_bytes()
    assert SECRET.encode() not in (site / "minutes.db").read_bytes().lower()
    assert CLERK.encode() not in (site / "minutes.db").read_bytes()
    assert b"mill-sale" not in (site / "minutes.db").read_bytes()
    for table in (t.name for t in TABLES if t.words):
        assert rows(site, f"SELECT 1 FROM [{table}_fts] WHERE [{table}_fts] MATCH ?", SECRET) == []
    assert rows(site, "SELECT id FROM items WHERE exempt") == []
    told(held, "--datasette", str(tmp_path / "all"), "--include-exempt")
    assert rows(tmp_path / "all", "SELECT id FROM items WHERE exempt") == [(f"{SEPTEMBER}/4",)]
    assert SECRET.encode() in (tmp_path / "all" / "minutes.db").read_bytes()
    assert b"mill-sale" in (tmp_path / "all" / "minutes.db").read_bytes()
    assert "NOT FOR PUBLICATION" in (tmp_path / "all" / "metadata.json").read_text()
    assert "NOT FOR PUBLICATION" not in (site / "metadata.json").read_text()


def test_the_database_itself_is_never_replaced(held: Path, tmp_path: Path) -> None:
    before = held.read_bytes()
    assert "file of the database" in told(held, "--datasette", str(held.parent), fails=True)
    (tmp_path / "minutes.db").write_text("mine")
    assert "not written by this command" in told(held, "--datasette", str(tmp_path), fails=True)
    assert "is a file" in told(held, "--datasette", str(tmp_path / "minutes.db"), fails=True)
    assert "no folder" in told(held, "--datasette", str(tmp_path / "no" / "such"), fails=True)
    assert "say for which" in told(held, fails=True)
    assert held.read_bytes() == before


def test_metadata_that_somebody_changed_stay(held: Path, tmp_path: Path) -> None:
    told(held, "--datasette", str(tmp_path))
    told(held, "--datasette", str(tmp_path))
    (tmp_path / "metadata.json").write_text('{"title": "Ours"}')
    assert "stays" in told(held, "--datasette", str(tmp_path))
    assert json.loads((tmp_path / "metadata.json").read_text()) == {"title": "Ours"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["metadata.json", "minutes.db"]


def test_the_program_does_not_take_it_for_its_own(site: Path) -> None:
    done = CliRunner().invoke(app, ["ingest", str(site), "--db", str(site / "minutes.db")])
    assert done.exit_code != 0
    done = CliRunner().invoke(app, ["actions", "--db", str(site / "minutes.db")])
    assert done.exit_code == 3


# --- as Datasette serves it ---


def tilde(given: str) -> str:
    """Write an id as Datasette's addresses do."""
    return given.replace("/", "~2F")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Any]:
    """Ask Datasette, in this process, for some pages; a page of JSON is read."""
    datasette = pytest.importorskip("datasette.app")
    asked = [
        *("/minutes", "/minutes/actions", f"/minutes/items/{tilde(SEPTEMBER)}~2F1"),
        *("/minutes/items", "/minutes/passages?_search=lamps"),
        *(f"/minutes/{table.name}.json?_shape=objects&_labels=on" for table in TABLES),
        "/minutes/actions.json?_shape=objects&_search=lamp+report",
        "/minutes/actions.json?_facet=body&_shape=objects",
        *(f"/minutes/{query}.json?_shape=objects&member=r&owner=works" for query in QUERIES),
    ]

    async def ask() -> dict[str, Any]:
        app = datasette.Datasette([str(site / "minutes.db")], metadata=json.loads((site / "metadata.json").read_text()))
        await app.invoke_startup()
        found = {}
        for path in asked:
            answer = await app.client.get(path)
            assert answer.status_code == 200, (path, answer.text)
            found[path] = answer.json() if ".json" in path else answer.text
        return found

    try:
        return asyncio.run(ask())
    finally:
        sqlite3.enable_callback_tracebacks(False)  # noqa: FBT003 - Datasette turns that on for the whole process


pytestmark = pytest.mark.filterwarnings("ignore")


def test_datasette_searches(pages: dict[str, Any]) -> None:
    found = pages["/minutes/actions.json?_shape=objects&_search=lamp+report"]["rows"]
    assert [row["owner"] for row in found] == ["Director of Works"]
    assert 'name="_search"' in pages["/minutes/actions"]
    assert "Weir Lane" in pages["/minutes/passages?_search=lamps"]
    assert "alert(1)</script>" not in pages["/minutes/items"]


def test_datasette_shows_facets_labels_and_links(pages: dict[str, Any]) -> None:
    found = pages["/minutes/actions.json?_facet=body&_shape=objects"]["facet_results"]
    assert {facet["name"] for facet in found.values()} >= {"status", "body", "owner"}
    assert [r["label"] for r in found["body"]["results"]] == ["Harbour Committee"]
    (row, *_) = pages["/minutes/actions.json?_shape=objects&_labels=on"]["rows"]
    assert row["meeting"] == {"value": SEPTEMBER, "label": "Harbour Committee, 2019-09-03"}
    assert row["item"]["label"] == "1 LAMPS AT WEIR LANE"
    assert f'<a href="/minutes/bodies/{COMMITTEE}">Harbour Committee</a>' in pages["/minutes/actions"]
    assert "Who was asked for what" in pages["/minutes/actions"]
    minute = pages[f"/minutes/items/{tilde(SEPTEMBER)}~2F1"]
    assert re.search(r"actions\?item=[^>]+>\s*3 rows</a>\s*from item in actions", minute)


@pytest.mark.parametrize("query", QUERIES)
def test_every_question_has_an_answer(query: str, pages: dict[str, Any]) -> None:
    found = pages[f"/minutes/{query}.json?_shape=objects&member=r&owner=works"]["rows"]
    assert found
    assert QUERIES[query][0] in pages["/minutes"]
