"""Which columns of a listing, in which order and groups: on a terminal, in a pipe and for programs."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from builders import paper
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.cli.arguments import with_keys
from minutes_cli.cli.options import Shared
from minutes_cli.parse.pipeline import parse
from sample import BODY, earlier, pack

LISTINGS = (
    *("meetings", "items", "resolutions", "motions", "references", "papers", "plans", "people", "bodies", "documents"),
    *("actions --all", "search harbour", "check", "since 2031-01-01", "arising harbour", "people Quill --by-meeting"),
)
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Work in a folder with a database of two papers."""
    folder = tmp_path_factory.mktemp("choice")
    with store.open_db(folder / "minutes.db") as db:
        store.save(db, pack())
        store.save(db, earlier())
    return folder


def run(here: Path, line: str) -> Result:
    return CliRunner().invoke(app, [*shlex.split(line), "--db", str(here / "minutes.db")])


@pytest.mark.parametrize("line", LISTINGS)
def test_of_every_listing_keys_can_be_chosen(here: Path, line: str) -> None:
    whole = json.loads(run(here, f"{line} --json").stdout)
    assert whole
    some = json.loads(run(here, f"{line} --json=document,id,ref").stdout)
    assert [list(row) for row in some] == [["document", "id", "ref"]] * len(whole)
    assert [row["id"] for row in some] == [row["id"] for row in whole]
    lines = run(here, f"{line} --columns document,id").stdout.splitlines()
    assert [one.split("\t")[1] for one in lines] == [row["id"] or "" for row in whole]


@pytest.mark.parametrize("line", LISTINGS)
def test_of_every_listing_an_unknown_column_names_the_nearest(here: Path, line: str) -> None:
    for option in ("--columns documnet", "--sort documnet", "--json=documnet", "--csv --columns documnet"):
        done = run(here, f"{line} {option}")
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.splitlines()[0].startswith(
            'minutes: there is no column "documnet" here: did you mean “document”'
        )


@pytest.mark.parametrize("line", LISTINGS)
def test_of_every_listing_help_names_the_columns(here: Path, line: str) -> None:
    names = run(here, f"{line} --columns help").stdout.splitlines()
    assert {"ref", "document", "page"} <= {*names}
    assert all(run(here, shlex.join([*shlex.split(line), "--columns", name])).exit_code == 0 for name in names)
    sheet = run(here, "publish x.xlsx --columns help").stdout.splitlines()
    assert {"owner", "due", "status", "reference"} <= {*sheet}
    assert not Path("x.xlsx").exists()


def test_of_motions_that_somebody_voted_on_the_side_is_told(here: Path) -> None:
    assert run(here, "motions --voted Tansy --columns voted").stdout == "against\n"
    assert "voted" not in json.loads(run(here, "motions --voted Tansy --json").stdout)[0]


def test_who_asks_for_what_was_lost_is_told_what_came_to_no_vote(tmp_path: Path) -> None:
    head = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 4 May 2031\n\nPresent: Cr Ash, Cr Elm\n\n"
    text = paper(
        f"{head}1. WEIR\n\nCr Ash moved that the weir be opened. The motion fell for want of a seconder.\n\n"
        "2. CLOSE\n\nThe meeting closed at 8 pm.\n"
    )
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(text))
    assert run(tmp_path, "motions --unput --columns 'moved by,outcome'").stdout == "Ash\tnot put\n"
    done = run(tmp_path, "motions --lost")
    assert done.stdout == ""
    assert "1 motion came to no vote" in done.stderr


def test_columns_of_the_table_have_their_names(here: Path) -> None:
    assert run(here, "motions --columns 'moved by,votes'").stdout == "Quill\t1-2-0\n"
    assert run(here, "actions --all --columns minute,task --sort -minute").stdout.splitlines()[0].startswith("8 of ")
    assert json.loads(run(here, "items --json minute --limit 1").stdout) == [{"minute": "7 of 2031-06-10"}]
    assert run(here, "items --columns ''").exit_code == 2
    assert run(here, "items --sort=-").exit_code == 2


def test_rows_are_sorted_as_people_sort_and_then_counted(here: Path) -> None:
    sql = "SELECT '10' AS n UNION ALL SELECT '9' UNION ALL SELECT NULL UNION ALL SELECT 'a2' UNION ALL SELECT 'A10'"
    assert run(here, f'query "{sql}" --sort n').stdout.split("\n") == ["9", "10", "a2", "A10", "", ""]
    assert run(here, f'query "{sql}" --sort -n').stdout.split("\n") == ["A10", "a2", "10", "9", "", ""]
    days = run(here, "items --sort date --limit 1 --columns date").stdout
    assert days == "2031-05-13\n"


def test_in_groups(here: Path) -> None:
    rows = [line.split("\t") for line in run(here, "actions --by owner --columns number").stdout.splitlines()]
    assert rows == [["Chair", "3"], ["Clerk of the Market", "8"], ["Harbour Master", "7"], ["Harbour Master", "7"]]
    rows = json.loads(run(here, "actions --by month --json number").stdout)
    assert [row["group"] for row in rows] == ["2031-07", None, None, None]
    assert list(rows[0]) == ["group", "number"]
    assert {row["group"] for row in json.loads(run(here, "items --by body --json").stdout)} == {BODY}
    assert run(here, "meetings --by owner").stderr == "minutes: these rows have no owner to group them by\n"
    assert run(here, "actions --by colour").exit_code == 2


def test_one_owner_whatever_the_signs(tmp_path: Path) -> None:
    text = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 6 May 2031\n\n"
    owners = ("Director of Children's Services", "Director of Children’s  Services", "Director of Children’s Services")
    for n, owner in enumerate(owners, 1):
        text += f"{n}. LAMPS\n\nRESOLVED: That the {owner} be requested to light lamp {n}.\n\n"
    with store.open_db(tmp_path / "minutes.db") as db:
        store.save(db, parse(paper(text)))
    groups = [row["group"] for row in json.loads(run(tmp_path, "actions --by owner --json number").stdout)]
    assert groups == [groups[0]] * 3
    assert groups[0]
    for owner in owners:
        assert len(run(tmp_path, f'actions --owner "{owner}"').stdout.splitlines()) == 3


def test_every_column_is_listed_where_one_is_none(here: Path) -> None:
    told = run(here, "items --columns nonesuch").stderr
    assert all(name in told for name in ("ref", "minute", "number_inferred", "page"))
    assert "There are ref, " in run(here, "items --columns titel").stderr


def test_the_help_of_sql_has_no_option_that_it_says_itself(here: Path) -> None:
    told = run(here, "query --help").stdout
    assert not [name for name in ("--body", "--since", "--until", "--by", "--include-exempt") if name in told]
    assert all(name in told for name in ("--limit", "--columns", "--sort", "--json", "--seconds"))


def test_in_groups_on_a_terminal(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("minutes_cli.cli.rows.on_terminal", lambda: True)
    lines = run(here, "actions --by owner --columns number,path").stdout.splitlines()
    assert lines[0].split() == ["number", "path"]
    assert lines[2:] == [
        *("Chair (1)", "3       (1)", "", "Clerk of the Market (1)", "8", "", "Harbour Master (2)"),
        *("7       (2)(a)", "7       (2)(b)"),
    ]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("actions --json", "--json"),
        ("actions --json id,owner --all", "--json --columns id,owner --all"),
        ("actions --json id", "--json --columns id"),
        ("actions --ndjson=id", "--ndjson --columns id"),
        ("actions --json --all", "--json --all"),
        ("actions --owner --json --all", "--owner --json --all"),  # the value of an option is nothing else
        ("search --json quay", "--json quay"),
        ("search --json title", "--json title"),
        ("search --json title quay", "--json title quay"),
        ("search --json id,title quay", "--json --columns id,title quay"),
        ("search --json quay,tolls", "--json quay,tolls"),
        ("search --json=title quay", "--json --columns title quay"),
        ("search quay -- --json id", "quay -- --json id"),
        ("motions --json outcome", "--json --columns outcome"),
        ("motions --json 34", "--json 34"),
        ("motions --json outcome,id 34", "--json --columns outcome,id 34"),
        ("people --json name,role", "--json --columns name,role"),
        ("query --json 'SELECT a,b'", "--json 'SELECT a,b'"),
        ("show --json 34", "--json 34"),
        ("trace --json id,title", "--json id,title"),
    ],
)
def test_json_stands_alone_or_takes_keys(line: str, read: str) -> None:
    command, *args = shlex.split(line)
    assert list(with_keys(args, COMMANDS[command].params)) == shlex.split(read)


def test_every_listing_takes_them() -> None:
    shared = {f"--{field.replace('_', '-')}" for field in Shared._fields} - {"--db"}
    for line in LISTINGS:
        taken = {name for p in COMMANDS[line.split()[0]].params for name in p.opts}
        assert shared <= taken


def test_one_person_in_initials_and_in_full_is_one_group(tmp_path: Path) -> None:
    head = "HOLM COMMUNITY COUNCIL\n\nMinutes of the meeting held on {day} 2014\n\nPresent: {who}\n\n"
    for day, who in (("10 June", "Kit Dell\tKD\tGil Moor\tGM"), ("8 July", "Gil Moor\tGM\tIda Fell\tIF")):
        words = "Items\tAction\n\n1. Weir\n• Weir sign - the mill is to be asked.\tKD\n• Eels - to be counted.\tGM\n"
        (tmp_path / f"{day}.txt").write_text(head.format(day=day, who=who) + words)
    assert run(tmp_path, f"ingest '{tmp_path}'").exit_code == 0
    groups = [row["group"] for row in json.loads(run(tmp_path, "actions --by owner --json number").stdout)]
    assert groups == ["Gil Moor", "Gil Moor", "Kit Dell", "Kit Dell"]
    for owner in ("KD", "'Kit Dell'"):
        assert len(json.loads(run(tmp_path, f"actions --owner {owner} --json").stdout)) == 2
