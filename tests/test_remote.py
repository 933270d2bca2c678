"""Papers in a store that fsspec opens: called as they are typed, and judged by what they are, as files are."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import minutes_cli
from minutes_cli import store
from minutes_cli.cli import app
from test_jobs import paper

remote = pytest.mark.skipif(find_spec("fsspec") is None, reason="fsspec is not installed")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    yield
    if find_spec("fsspec"):
        put({})


def put(papers: Mapping[str, str]) -> None:
    """Make the store hold these papers and no others."""
    import fsspec  # noqa: PLC0415 - where it is installed

    memory = fsspec.filesystem("memory")
    memory.store.clear()
    memory.pseudo_dirs[:] = [""]
    for name, text in papers.items():
        memory.pipe_file(f"/{name}", text.encode())


def run(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == code, done.output
    assert "Traceback" not in done.output
    return done


def held() -> dict[str, str]:
    with store.read_db("minutes.db") as db:
        return dict(db.execute("SELECT name, text FROM documents ORDER BY id"))


@remote
@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("memory://in/a.txt", ["memory://in/a.txt"]),
        ("memory:///in/a.txt", ["memory:///in/a.txt"]),
        ("memory://in", ["memory://in/a.txt", "memory://in/below/b.txt"]),
        ("memory://in/", ["memory://in/a.txt", "memory://in/below/b.txt"]),
        ("memory://in/*.txt", ["memory://in/a.txt"]),
        ("memory:///in/**/*.txt", ["memory:///in/a.txt", "memory:///in/below/b.txt"]),
    ],
)
def test_papers_are_called_as_they_are_typed(given: str, names: list[str]) -> None:
    put({"in/a.txt": paper(1), "in/below/b.txt": paper(2), "in/.hidden/c.txt": paper(3)})
    done = run("ingest", given)
    assert [*held()] == names
    assert [line.split(".txt:")[0] + ".txt" for line in done.stdout.splitlines()] == names
    assert ("1 hidden" in done.stderr) == (len(names) == 2)
    again = run("ingest", given)
    assert again.stdout.count("already held; nothing changed") == len(names)
    (document, *_) = json.loads(run("documents", "--json").stdout)
    assert run("show", document["id"]).stdout
    run("reparse", names[0])
    assert f"{names[0]}: forgotten" in run("forget", names[0]).stdout


@remote
def test_papers_in_a_zip_in_a_store_are_read_by_their_own_names(tmp_path: Path) -> None:
    with zipfile.ZipFile("papers.zip", "w") as archive:
        archive.writestr("a.txt", paper(1))
        archive.writestr("below/2031-06-03.md", paper(2))
    import fsspec  # noqa: PLC0415

    put({})
    fsspec.filesystem("memory").pipe_file("/all.zip", Path("papers.zip").read_bytes())
    run("ingest", "zip://**::memory://all.zip")
    assert [*held()] == ["zip://a.txt::memory://all.zip", "zip://below/2031-06-03.md::memory://all.zip"]
    with store.read_db("minutes.db") as db:
        assert [row[0] for row in db.execute("SELECT format FROM documents ORDER BY id")] == ["text", "markdown"]
        assert db.execute("SELECT count(*) FROM meetings WHERE date IS NULL").fetchone() == (0,)


@remote
def test_papers_are_judged_by_content() -> None:
    """As files are: renamed, swapped, moved over another, changed."""
    put({"in/a.txt": paper(1), "in/b.txt": paper(2), "in/c.txt": paper(3)})
    run("ingest", "memory://in")
    put({"in/a.txt": paper(2), "in/b.txt": paper(1), "in/d.txt": paper(3)})
    done = run("ingest", "memory://in")
    assert held() == {f"memory://in/{name}.txt": paper(n) for name, n in (("b", 1), ("a", 2), ("d", 3))}
    assert "memory://in/d.txt: already held as memory://in/c.txt, now under this name" in done.stdout
    put({"in/a.txt": paper(2), "in/b.txt": paper(1), "in/d.txt": paper(4), "in/e.txt": paper(1)})
    done = run("ingest", "memory://in/d.txt", "memory://in/e.txt")
    assert "memory://in/d.txt: minutes" in done.stdout
    assert "replaces what was held (" in done.stdout
    assert "memory://in/e.txt: already held as memory://in/b.txt; nothing changed" in done.stdout, "it lies there still"
    assert sorted(held()) == [f"memory://in/{name}.txt" for name in "abd"]


@remote
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("memory://in/none.txt", r"memory://in/none.txt: there is no such file"),
        ("memory://in/*.pdf", r"memory://in/\*.pdf matches no file"),
        ("nosuch://in/a.txt", r"nosuch://in/a.txt cannot be opened \(ValueError: Protocol not known: nosuch"),
        ("zip://a.txt::memory://in/a.txt", r"zip://a.txt::memory://in/a.txt cannot be opened \(BadZipFile: "),
    ],
)
def test_what_cannot_be_opened_is_one_line(given: str, told: str) -> None:
    put({"in/a.txt": paper(1)})
    done = run("ingest", given, "memory://in/a.txt", code=1)
    assert re.search(f"^minutes: {told}", done.stderr, re.MULTILINE), done.stderr
    assert [*held()] == ["memory://in/a.txt"]


@remote
def test_a_script_and_several_processes_read_them(monkeypatch: pytest.MonkeyPatch) -> None:
    put({"in/a.txt": paper(1), "in/b.txt": paper(2)})
    with minutes_cli.open_db("minutes.db") as db:
        assert [taken.how for taken in minutes_cli.ingest(db, "memory://in")] == ["added", "added"]
        assert [taken.how for taken in minutes_cli.ingest(db, "memory://in/b.txt")] == ["unchanged"]


@pytest.mark.parametrize("given", ["https://council.example/a.pdf", "simplecache::https://council.example/a.pdf"])
def test_nothing_is_fetched_from_the_web(given: str) -> None:
    assert "nothing is fetched from the web" in run("ingest", given, code=2).stderr


def test_a_store_without_its_library_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    done = run("ingest", "s3://bucket/june.pdf", code=1)
    assert done.stderr.startswith("minutes: s3://bucket/june.pdf needs fsspec: pip install 'minutes-cli[remote]'\n")
