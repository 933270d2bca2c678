"""`export --parquet`: every listing as a dataset by council and year, read back by DuckDB; nothing exempt is in it."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from handed import SECRET, hold
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.store.handing import streaming
from minutes_cli.store.handing.gathering import gather
from minutes_cli.store.handing.streaming import NOUNS, Streaming
from test_jobs import paper

has_pyarrow = pytest.mark.skipif(find_spec("pyarrow") is None, reason="pyarrow is not installed")
_PLACES = {"document_id", "meeting_id", "item_id", "body_id"}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the database of papers of one council, some of them exempt, and of another's over three years."""
    folder = tmp_path_factory.mktemp("held")
    place = hold(folder / "minutes.db")
    for n in (1, 2, 30, 60):
        (folder / f"{n}.txt").write_text(paper(n))
    given = [str(folder / f"{n}.txt") for n in (1, 2, 30, 60)]
    done = CliRunner().invoke(app, ["ingest", *given, "--council", "Wexbury & Weir", "--db", str(place)])
    assert done.exit_code == 0, done.output
    return place


def export(held: Path, *how: str, code: int = 0) -> str:
    """Return what `export` says."""
    done = CliRunner().invoke(app, ["export", *how, "--db", str(held)])
    assert done.exit_code == code, done.output
    return done.output


def asked(sql: str) -> list[tuple[Any, ...]]:
    """Ask DuckDB."""
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as db:
        rows: list[tuple[Any, ...]] = db.execute(sql).fetchall()
    return rows


def of(folder: Path, noun: str) -> str:
    """Return the rows of a noun, as SQL."""
    return f"read_parquet('{folder}/{noun}/**/*.parquet')"


@pytest.mark.parametrize("exempt", [False, True])
@pytest.mark.parametrize("at_a_time", [1, 3, 200])
def test_a_few_papers_at_a_time_are_all_of_them(
    held: Path, monkeypatch: pytest.MonkeyPatch, at_a_time: int, *, exempt: bool
) -> None:
    """What is streamed is what is gathered, but for what only OParl and Datasette are told."""
    monkeypatch.setattr(streaming, "_PAPERS", at_a_time)
    with store.read_db(held) as db:
        whole = gather(db, exempt=exempt)
        stream = Streaming(db, exempt=exempt)
        rows: dict[str, list[Any]] = {noun: [] for noun in NOUNS}
        for part in stream.parts():
            rows[part.noun] += part.rows
            documents = {row["document"] for row in part.rows}
            assert part.noun in {"bodies", "people", "sittings"} or len(documents) <= at_a_time
    for noun in NOUNS:
        gathered = [{k: v for k, v in row.items() if k not in _PLACES} for row in whole.rows[noun]]
        if noun == "bodies":
            gathered = [row for row in gathered if row["meetings"]]
        for row in gathered:
            row["document"] = row["document"] and Path(row["document"]).name
        assert sorted(map(_json, rows[noun])) == sorted(map(_json, gathered)), noun
    assert stream.hidden == whole.hidden


def _json(row: Any) -> str:
    return json.dumps(row, sort_keys=True, default=str)


@has_pyarrow
def test_duckdb_reads_it_back(held: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert "Left out as exempt: " in export(held, "--parquet", str(folder))
    counts = f"SELECT council, year, count(*) FROM {of(folder, 'items')} GROUP BY ALL ORDER BY ALL NULLS FIRST"
    assert asked(counts) == [
        (None, 2019, 4),
        ("wexbury-and-weir", 2031, 2),
        ("wexbury-and-weir", 2032, 1),
        ("wexbury-and-weir", 2033, 1),
    ]
    types = dict(row[:2] for row in asked(f"DESCRIBE SELECT * FROM {of(folder, 'actions')}"))
    assert (types["date"], types["due_now"], types["overdue"], types["page"]) == ("DATE", "DATE", "BOOLEAN", "BIGINT")
    assert types["due_history"].endswith("[]")
    assert types["due_history"].startswith("STRUCT(due DATE")
    types = dict(row[:2] for row in asked(f"DESCRIBE SELECT * FROM {of(folder, 'documents')}"))
    assert types["ingested_at"] == "TIMESTAMP WITH TIME ZONE"
    meetings = dict(row[:2] for row in asked(f"DESCRIBE SELECT * FROM {of(folder, 'meetings')}"))
    assert (meetings["present"], meetings["draft"]) == ("VARCHAR[]", "BOOLEAN")
    votes = asked(f"SELECT votes.names_against FROM {of(folder, 'motions')} WHERE outcome = 'lost'")
    assert [len(names) for (names,) in votes] == [2]
    (found,) = asked(
        f"SELECT a.owner, a.due, i.title FROM {of(folder, 'actions')} a JOIN {of(folder, 'resolutions')} r "
        f"ON r.id = a.resolution JOIN {of(folder, 'items')} i ON i.id = r.item WHERE a.year = 2033"
    )
    assert found[0] == "Harbour Master"
    assert str(found[1]) == "2033-07-01"
    assert found[2] == "ROPES 60 OF THE LONG MOLE"
    with store.read_db(held) as db:
        rows = gather(db).rows
    for noun in ("documents", "meetings", "items", "resolutions", "motions", "actions", "references", "passages"):
        names = asked(f"SELECT id FROM {of(folder, noun)} ORDER BY id NULLS LAST")
        assert [row[0] for row in names if row[0]] == sorted(row["id"] for row in rows[noun] if row["id"]), noun


def _by_pandas(place: str) -> Any:
    frame = pytest.importorskip("pandas").read_parquet(place, dtype_backend="pyarrow")
    return frame.astype(object).to_dict("records")


def _by_pyarrow(place: str) -> Any:
    return pytest.importorskip("pyarrow.dataset").dataset(place, partitioning="hive").to_table().to_pylist()


def _by_polars(place: str) -> Any:
    return pytest.importorskip("polars").read_parquet(place).to_dicts()


def _by_duckdb(place: str) -> Any:
    sql = f"SELECT council, year, id FROM read_parquet('{place}/**/*.parquet', hive_partitioning = true)"
    return [dict(zip(("council", "year", "id"), row, strict=True)) for row in asked(sql)]


@has_pyarrow
@pytest.mark.parametrize("read", [_by_duckdb, _by_pandas, _by_polars, _by_pyarrow])
def test_whoever_reads_a_folder_has_the_same_rows(held: Path, tmp_path: Path, read: Any) -> None:
    """Without a word of how it is laid out; what has no council or no year has none with any of them."""
    folder = tmp_path / "out"
    (undated := tmp_path / "undated.txt").write_text(
        "EEL PANEL\n\nMINUTES\n\n1. EELS\n\nRESOLVED: That eels be counted.\n"
    )
    place = tmp_path / "minutes.db"
    place.write_bytes(held.read_bytes())
    assert CliRunner().invoke(app, ["ingest", str(undated), "--db", str(place)]).exit_code == 0
    export(place, "--parquet", str(folder))
    with store.read_db(place) as db:
        wanted: dict[str, list[tuple[Any, ...]]] = {part.noun: [] for part in Streaming(db).parts()}
        for part in Streaming(db).parts():
            wanted[part.noun] += [(part.council, part.year, row["id"]) for row in part.rows]
    assert (None, None) in {row[:2] for row in wanted["items"]}
    assert {year for _, year, _ in wanted["bodies"]} == {None}
    for noun, rows in wanted.items():
        found = [tuple(_told(row[name]) for name in ("council", "year", "id")) for row in read(str(folder / noun))]
        assert sorted(map(str, found)) == sorted(map(str, rows)), noun


def _told(value: Any) -> Any:
    """Return what is told; pandas has words of its own for nothing."""
    return None if str(value) in {"<NA>", "nan"} else value


@has_pyarrow
def test_a_council_that_one_paper_names_is_not_that_of_the_others(tmp_path: Path) -> None:
    for name, head in (
        ("a", "WOLD TOWN COUNCIL\n\nHARBOUR COMMITTEE"),
        ("b", "FERRY PARISH COUNCIL"),
        ("c", "CABINET"),
    ):
        text = (
            f"{head}\n\nMinutes of the meeting held on 3 May 2031\n\nPresent: Councillor A. Reed\n\n1. EELS\n\nEels.\n"
        )
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    place = tmp_path / "minutes.db"
    papers = [str(tmp_path / f"{name}.txt") for name in "abc"]
    assert CliRunner().invoke(app, ["ingest", *papers, "--db", str(place)]).exit_code == 0
    folder = tmp_path / "out"
    export(place, "--parquet", str(folder))
    wanted = {"Harbour Committee": "wold-town-council", "Ferry Parish Council": "ferry-parish-council", "Cabinet": None}
    for noun in ("items", "meetings", "bodies", "sittings"):
        assert dict(asked(f"SELECT body, council FROM {of(folder, noun)}")) == wanted, noun


@has_pyarrow
def test_nothing_exempt_is_in_it_unless_that_is_asked_for(held: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(held, "--parquet", str(folder))
    assert not _having(folder, SECRET)
    assert str(held.parent).encode() not in b"".join(p.read_bytes() for p in folder.rglob("*.parquet"))
    assert "Left out" not in export(held, "--parquet", str(folder), "--include-exempt")
    assert _having(folder, SECRET)
    older = folder / "items" / "gone" / "1999" / "part-0.parquet"
    older.parent.mkdir(parents=True)
    older.touch()
    export(held, "--parquet", str(folder))
    assert not older.exists(), "files of the export before lie beside those of this one"
    assert not _having(folder, SECRET)


def _having(folder: Path, word: str) -> list[str]:
    """Return the datasets of which a row has a word."""
    nouns = sorted(p.name for p in folder.iterdir() if p.is_dir())
    return [noun for noun in nouns if asked(f"SELECT 1 FROM {of(folder, noun)} t WHERE t::VARCHAR ILIKE '%{word}%'")]


@has_pyarrow
def test_what_others_wrote_stays(held: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "items").write_text("a list")
    assert "has other files in it: give a folder of its own" in export(
        held, "--parquet", str(tmp_path / "theirs"), code=2
    )
    assert (tmp_path / "theirs" / "items").read_text() == "a list"
    export(held, "--parquet", str(tmp_path / "out"), "--datasette", str(tmp_path / "site"))
    before = sorted(tmp_path.rglob("*"))
    assert tmp_path / "out" / "items" in before
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Streaming, "_of_bodies", lambda _: 1 / 0)
        export(held, "--parquet", str(tmp_path / "out"), code=3)
    assert sorted(tmp_path.rglob("*")) == before, "an export that breaks leaves the one before"


def test_parquet_without_its_library_is_one_line(held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "pyarrow"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [_NoPyarrow(), *sys.meta_path])
    said = export(held, "--parquet", str(tmp_path / "out"), code=2)
    assert said == "minutes: --parquet needs pyarrow: pip install 'minutes-cli[parquet]'\n"


class _NoPyarrow:
    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] == "pyarrow":
            raise ModuleNotFoundError(f"No module named {name!r}", name="pyarrow")
