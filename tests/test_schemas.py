"""What is printed for programs is as the JSON Schemas and the row types say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints, is_typeddict

import pytest
from typer.testing import CliRunner

import schema_files
from handed import SEPTEMBER, hold
from minutes_cli import row_types, store
from minutes_cli.cli import app
from minutes_cli.json_schema import schemas
from minutes_cli.row_types import LISTINGS
from sample import JUNE, earlier, pack

jsonschema = pytest.importorskip("jsonschema")
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
SCHEMAS = schemas()
ASKED: dict[str, tuple[tuple[str, ...], ...]] = {
    **{name: ((name,),) for name in LISTINGS},
    "actions": (("actions", "--all"), ("actions", "--undertakings"), ("actions", "--dismissed")),
    "arising": (("arising", "Harbour Committee"), ("arising", "Parks", "--undertakings")),
    "ingest-explain": (("ingest", "{paper}", "--explain"),),
    "meetings-drafts": (("meetings", "--drafts"),),
    "motions-by-name": (("motions", "--by-name"),),
    "people-by-meeting": (("people", "--by-meeting"),),
    "search": (("search", "report"),),
    "show": (("show", "1"), ("show", "harbour-committee"), ("show", f"{JUNE}/paper-1"), ("show", "40 of 2 June 2031")),
    "since": (("since", "2018-01-01"),),
}
"""How each is asked for; a new listing must be in the row types and, where it takes more than its name, here."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database in which every listing has a row."""
    path = hold(tmp_path_factory.mktemp("schemas") / "minutes.db")
    draft = path.parent / "draft.txt"
    draft.write_text(SEPTEMBER.replace("Minutes of the", "DRAFT minutes of the").replace("lamps of the", "lamp of the"))
    for command in (("ingest", str(FIXTURES)), ("ingest", str(draft))):
        assert printed(path, *command, form=())
    with store.change_db(path) as db:
        store.save(db, pack())
        store.save(db, earlier())
        for name, word, more in (("8", "close", None), ("7(2)(a)", "amend", {"owner": "Clerk", "due": "2031-08-01"})):
            store.pronounce(db, store.Verdict(f"{JUNE}/{name}", word, date(2031, 7, 2), "A Clerk", "said", more))  # type: ignore[arg-type]
    printed(path, "amend", f"{JUNE}/7(2)(b)", "--not-an-action", form=())
    printed(path, "add", "1 of 3 September 2019", "--owner", "Clerk", "--task", "Thank the fair", form=())
    return path


def printed(place: Path, *command: str, form: tuple[str, ...] = ("--json",)) -> str:
    """Return what a command prints."""
    filled = [str(place.parent / "draft.txt") if word == "{paper}" else word for word in command]
    done = CliRunner().invoke(app, [*filled, *form, "--db", str(place)])
    assert done.exit_code in {0, 1} if command[0] == "doctor" else done.exit_code == 0, done.output
    return done.stdout


def test_the_files_are_as_they_are_made() -> None:
    """`make docs` writes them anew."""
    there = {path.name: path.read_text("utf-8") for path in schema_files.FOLDER.glob("*.json")}
    assert there == schema_files.made()


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_every_listing_has_one() -> None:
    assert set(app_listings()) <= {*LISTINGS, "query"}


def app_listings() -> Iterator[str]:
    """Yield the commands that print JSON."""
    import typer  # noqa: PLC0415

    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        if any("--json" in getattr(option, "opts", ()) for option in command.params) and name not in {
            "trace",
            "ingest",
        }:
            yield name


def checked(name: str, value: Any) -> None:
    """Hold a value against its schema, formats too."""
    jsonschema.Draft202012Validator(
        SCHEMAS[name], format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(value)


@pytest.mark.parametrize("name", LISTINGS)
def test_what_is_printed_is_as_the_schema_says(name: str, place: Path) -> None:
    rows = [row for asked in ASKED[name] for row in json.loads(printed(place, *asked))]
    assert rows
    checked(name, rows)
    if name != "show":  # which has parts beside its row
        for row in rows:
            exact(row, LISTINGS[name])


def exact(value: Any, kind: Any) -> None:
    """Hold that a value has no key that its type does not tell of."""
    if is_typeddict(kind) and isinstance(value, dict):
        hints = get_type_hints(kind)
        assert set(value) <= set(hints), set(value) - set(hints)
        for name, part in value.items():
            exact(part, hints[name])
    for inner in get_args(kind):
        for part in value if isinstance(value, list) else [value]:
            exact(part, inner)


def test_every_thread_is_as_the_schema_says(place: Path) -> None:
    items = json.loads(printed(place, "items"))
    threads = [json.loads(printed(place, "trace", item["id"])) for item in items[:24]]
    threads.append(json.loads(printed(place, "trace", "lamps at Weir Lane")))
    for thread in threads:
        checked("trace", thread)
        exact(thread, row_types.Trace)
    drawn = [thread for told in threads for thread in told["threads"]]
    for way in ("follows", "followed_by", "resolutions", "actions"):
        assert any(thread[way] for thread in drawn), way


def test_what_is_told_of_an_ingest_is_as_the_schema_says(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text(SEPTEMBER)
    (papers / "b.txt").write_text("")
    seen = []
    for more in ("", " "):
        (papers / "c.txt").write_text(SEPTEMBER.replace("EELS", f"SEALS{more}"))
        command = ["ingest", str(papers), str(tmp_path / "none.txt"), "--ndjson", "--db", str(tmp_path / "minutes.db")]
        done = CliRunner().invoke(app, command)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        assert [row["how"] for row in rows if row["how"] == "failed"] == ["failed"] * 2
        for row in rows:
            checked("ingest", row)
            exact(row, row_types.IngestRow)
        seen += [(row["how"], row["items"], row["actions"]) for row in rows if row["how"] != "failed"]
    assert seen == [("read", 4, 4), ("read", 4, 4), ("unchanged", None, None), ("replaced", 4, 4)]


def test_the_keys_stand_in_their_order(place: Path) -> None:
    for name, row in LISTINGS.items():
        if name != "show":
            (first, *_) = json.loads(printed(place, *ASKED[name][0]))
            told = [key for key in get_type_hints(row) if key in first and key != "url"]
            assert [key for key in first if key != "url"] == told, name


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("actions", {"status": "done"}),
        ("actions", {"due": "1 May 2019"}),
        ("items", {"number": 4}),
        ("motions", {"votes": {"for": "many"}}),
        ("meetings", {"state": None}),
    ],
)
def test_what_is_wrong_is_refused(name: str, change: dict[str, Any], place: Path) -> None:
    (row, *_) = json.loads(printed(place, name))
    with pytest.raises(jsonschema.ValidationError):
        checked(name, [row | change])
    del row[next(iter(change))]
    with pytest.raises(jsonschema.ValidationError):
        checked(name, [row])
