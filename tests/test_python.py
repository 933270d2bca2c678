"""The library: verbs that do what the commands do, with types, and a page whose examples run."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from datetime import date, datetime
from inspect import Parameter, signature
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import consumer
import minutes_cli
from handed import NOVEMBER, SEPTEMBER, hold
from minutes_cli import MinutesError, NotFoundError, UsageError, store
from minutes_cli.cli import app
from minutes_cli.cli.program import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
VERB_OF = {"show": "find", "bodies": "bodies"}
"""Commands whose verb has another name: `show` is a room of the house."""
FIRST = "harbour-committee/2019-09-03/1(1)"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a database of the papers."""
    return hold(tmp_path_factory.mktemp("python") / "minutes.db")


def test_every_command_has_a_verb() -> None:
    verbs = {VERB_OF.get(name, name) for name in COMMANDS}
    assert verbs <= set(minutes_cli.__all__)


@pytest.mark.parametrize("name", sorted(minutes_cli.__all__))
def test_every_verb_is_typed_and_told_of(name: str) -> None:
    verb = getattr(minutes_cli, name)
    assert verb.__doc__
    assert re.search(rf"`{name}\b|\b{name}\(", PAGE), f"{name} is not in docs/python.md"
    if not isinstance(verb, type):
        told = signature(verb)
        assert told.return_annotation is not Parameter.empty
        assert all(p.annotation is not Parameter.empty for p in told.parameters.values())


def test_the_examples_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In order, in one folder, as somebody would who reads on."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    known: dict[str, Any] = {}
    for block in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(compile(block, "python.md", "exec"), known)
    assert known["action"]["due_now"] == "2019-02-01"
    assert known["again"].resolutions[0].text == "That eels be counted."
    assert {p.name for p in tmp_path.iterdir()} >= {"log.csv", "arising.md", "site", "objects"}


def test_a_script_of_somebody_runs(tmp_path: Path) -> None:
    lines = consumer.main(tmp_path / "minutes.db", ROOT / "fixtures")
    assert any("**Towpath**" in line for line in lines)


def test_it_is_typed_for_somebody_else(tmp_path: Path) -> None:
    """As strictly as mypy can; `make lint` does the same where it is not installed here."""
    pytest.importorskip("mypy")
    command = [sys.executable, "-m", "mypy", "--strict", str(ROOT / "tests" / "consumer.py")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_importing_it_is_light() -> None:
    """Nothing of ours is loaded before a verb is asked for."""
    code = "import sys, minutes_cli; print([m for m in sys.modules if m.startswith('minutes_cli.') or m == 'sqlite3'])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
    code = "import sys; from minutes_cli import actions, open_db; print('minutes_cli.parse.pipeline' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


SAME: tuple[tuple[str, tuple[str, ...], dict[str, Any]], ...] = (
    *((name, (), {}) for name in ("documents", "meetings", "items", "resolutions", "references", "papers", "bodies")),
    (
        "items",
        ("--body", "Harbour", "--since", "2019-10-01", "--limit", "1"),
        {"body": "Harbour", "since": date(2019, 10, 1), "limit": 1},
    ),
    ("actions", ("--all",), {"status": "all"}),
    ("actions", ("--overdue", "--as-of", "2020-01-01"), {"overdue": True, "as_of": date(2020, 1, 1)}),
    ("motions", ("--voted", "Teal"), {"voted": "Teal"}),
    ("check", ("--kind", "not-held"), {"kinds": ["not-held"]}),
)


@pytest.mark.parametrize(("name", "options", "given"), SAME)
def test_it_answers_as_the_command_prints(
    name: str, options: tuple[str, ...], given: dict[str, Any], place: Path
) -> None:
    with minutes_cli.read_db(place) as db:
        rows = getattr(minutes_cli, name)(db, **given)
    assert rows == printed(place, name, *options)
    assert rows


def printed(place: Path, *command: str) -> Any:
    """Return what a command prints as JSON."""
    return json.loads(CliRunner().invoke(app, [*command, "--json", "--db", str(place)]).stdout)


def test_what_takes_an_argument_answers_as_the_command_prints(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        assert minutes_cli.people(db, "Reed") == printed(place, "people", "Reed")
        assert minutes_cli.sittings(db, "Reed") == printed(place, "people", "Reed", "--by-meeting")
        assert minutes_cli.search(db, "lamps") == printed(place, "search", "lamps")
        assert minutes_cli.since(db, date(2019, 9, 1)) == printed(place, "since", "2019-09-01")
        assert minutes_cli.brought(db) == printed(place, "since")
        assert minutes_cli.since(db, "1 September 2019") == printed(place, "since", "2019-09-01")
        assert minutes_cli.arising(db, "harbour") == printed(place, "arising", "harbour")
        assert minutes_cli.find(db, "1", source=True) == printed(place, "show", "1", "--source")
        assert minutes_cli.trace(db, "5") == printed(place, "trace", "5")
        assert minutes_cli.trace(db, "lamps at Weir Lane") == printed(place, "trace", "lamps at Weir Lane")
        assert minutes_cli.drafts(db) == []
        assert minutes_cli.plans(db) == []
        assert minutes_cli.query(db, "SELECT count(*) AS n FROM items") == [{"n": 5}]
    assert minutes_cli.doctor(place) == printed(place, "doctor")


def test_what_is_asked_wrongly_is_said(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        with pytest.raises(TypeError):
            minutes_cli.items(db, boddy="Harbour")  # type: ignore[call-arg]
        for wrong in (
            lambda: minutes_cli.trace(db, "99"),
            lambda: minutes_cli.find(db, "99 of 3 September 2019"),
            lambda: minutes_cli.arising(db, "no such body"),
        ):
            with pytest.raises(NotFoundError):
                wrong()
        with pytest.raises(UsageError):
            minutes_cli.check(db, ["no such kind"])
        with pytest.raises(UsageError):
            minutes_cli.query(db, "DELETE FROM items")


NARROWED = (
    *("documents", "meetings", "drafts", "items", "resolutions", "motions", "references", "papers", "plans", "bodies"),
    *("people", "sittings", "actions", "check", "brought"),
)


def test_an_unknown_word_is_told_as_the_command_tells_it(place: Path) -> None:
    """An empty list would say that nothing was decided there, or that somebody owes nothing."""
    with minutes_cli.read_db(place) as db:
        for verb in NARROWED:
            with pytest.raises(NotFoundError, match=r'no body has "Zork" in its name: `minutes bodies`'):
                getattr(minutes_cli, verb)(db, body="Zork")
            with pytest.raises(UsageError, match="an empty body names none"):
                getattr(minutes_cli, verb)(db, body=" ")
        for wrong in (
            lambda: minutes_cli.since(db, "2019-09-01", body="Zork"),
            lambda: minutes_cli.search(db, "lamps", body="Zork"),
            lambda: minutes_cli.actions(db, owner="Zork"),
            lambda: minutes_cli.publish(place, place.with_name("log.csv"), body="Zork"),
            lambda: minutes_cli.publish(place, place.with_name("log.csv"), owner="Zork"),
            lambda: minutes_cli.trace(db, "zork"),
        ):
            with pytest.raises(NotFoundError, match=r"(?i)zork"):
                wrong()
        for unknown in (
            lambda: minutes_cli.actions(db, "zork"),  # type: ignore[arg-type]
            lambda: minutes_cli.actions(db, ["open", "zork"]),  # type: ignore[list-item]
            lambda: minutes_cli.references(db, "zork"),  # type: ignore[arg-type]
            lambda: minutes_cli.resolutions(db, ["zork"]),  # type: ignore[list-item]
            lambda: minutes_cli.check(db, "zork"),
        ):
            with pytest.raises(UsageError, match=r'"zork" is no .*say one of'):
                unknown()
        with pytest.raises(UsageError, match=r"did you mean “reported”\?"):
            minutes_cli.actions(db, "reportd")  # type: ignore[arg-type]
        for empty in ("moved_by", "voted", "ref"):
            with pytest.raises(UsageError):
                minutes_cli.motions(db, **{empty: ""})  # type: ignore[arg-type]
        with pytest.raises(UsageError, match="an empty owner names none"):
            minutes_cli.actions(db, owner="")


def test_an_argument_that_a_verb_does_not_know_is_said(place: Path) -> None:
    """A misspelt one is the commonest mistake of a script: the database is well."""
    with minutes_cli.read_db(place) as db:
        with pytest.raises(UsageError, match=r"^actions takes no owners: did you mean “owner”\?$"):
            minutes_cli.actions(db, owners="Clerk")  # type: ignore[call-arg]
        with pytest.raises(UsageError, match=r"^amend: .*not_an_action"):
            minutes_cli.amend(db, "1", not_an_action=True)  # type: ignore[call-arg]
        with pytest.raises(UsageError, match=r"^trace: too many positional arguments$"):
            minutes_cli.trace(db, "1", "x")  # type: ignore[arg-type, call-arg]


def test_a_word_of_a_list_is_given_alone_or_among_others(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        assert minutes_cli.resolutions(db, "requested") == minutes_cli.resolutions(db, ["requested"]) != []
        assert minutes_cli.references(db, "not_held") == minutes_cli.references(db, ["not_held"])
        assert minutes_cli.references(db, "resolved") == minutes_cli.references(db, {"resolved"})
        assert minutes_cli.actions(db, "open") == minutes_cli.actions(db, {"open"}) != []


DAYS = ("3 September 2019", "2019-09-03", date(2019, 9, 3), datetime(2019, 9, 3, 5, 5))  # noqa: DTZ001


def test_a_day_is_asked_for_as_one_would_type_it(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        for since in DAYS:
            for verb in ("meetings", "items", "resolutions", "actions", "documents", "check", "people", "sittings"):
                narrowed = getattr(minutes_cli, verb)(db, since=since, until="5 November 2019")
                assert narrowed == getattr(minutes_cli, verb)(db, since=DAYS[2], until=date(2019, 11, 5)), verb
            assert minutes_cli.meetings(db, since=since, until=since) != []
            assert minutes_cli.actions(db, due_before=since) == minutes_cli.actions(db, due_before=DAYS[2])
            assert minutes_cli.arising(db, "Harbour", as_of=since) == minutes_cli.arising(db, "Harbour", as_of=DAYS[2])
            assert minutes_cli.since(db, since) == minutes_cli.since(db, DAYS[2])


UNASKABLE: tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...] = (
    *(("items", (), {"since": day}) for day in ("garbage", "", " ", 5)),
    *(("people", (), {"until": day}) for day in ("garbage", 5)),
    *(("actions", (), {name: "soon"}) for name in ("due_from", "due_before", "as_of")),
    *(("since", (), {"when": when}) for when in ("\0", "\ud800", None)),
    *(("drafts", (), {"limit": limit}) for limit in ("", -1, 1.5, "\ud800")),
    *(("papers", (), {"body": body}) for body in (5, "\ud800", "\0", ["x"])),
    *(("motions", (), {name: 5}) for name in ("moved_by", "voted")),
    ("actions", (), {"owner": 5}),
    ("actions", ("\ud800",), {}),
    *(
        (verb, (words,), {})
        for verb in ("search", "find", "trace", "query")
        for words in (None, 5, b"x", "\ud800", "\0")
    ),
    *(("query", ("SELECT 1",), {"seconds": seconds}) for seconds in (" ", -1, float("nan"))),
    *((verb, (5,), {}) for verb in ("close", "reopen", "arising")),
    ("close", ("\ud800",), {}),
    ("same_body", ("Harbour Committee", "\ud800"), {}),
)


def test_what_cannot_be_asked_is_said(place: Path) -> None:
    with minutes_cli.open_db(place) as db:
        for verb, given, named in UNASKABLE:
            with pytest.raises(minutes_cli.MinutesError) as told:
                getattr(minutes_cli, verb)(db, *given, **named)
            assert "does not write" not in str(told.value), (verb, given, named)


@pytest.mark.filterwarnings("error")
def test_more_than_a_clock_or_a_database_counts_is_all_there_is(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        for verb in ("documents", "items", "actions", "drafts", "check"):
            assert getattr(minutes_cli, verb)(db, limit=2**70) == getattr(minutes_cli, verb)(db)
        assert minutes_cli.query(db, "SELECT 1 AS n", seconds=2**70, limit=2**70) == [{"n": 1}]
        assert minutes_cli.query(db, "SELECT 1 AS n", seconds=float("inf")) == [{"n": 1}]
        assert minutes_cli.check(db, "overdue") == minutes_cli.check(db, ["overdue"])


def test_a_copy_gets_the_name_when_its_first_paper_is_another(tmp_path: Path) -> None:
    """As the command does: no two papers are held under one name."""
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    words = "QUAY COMMITTEE\n\nMINUTES of the meeting of 6 March 2041\n\n1. HERONS\n\nRESOLVED: That the Clerk write.\n"
    with minutes_cli.open_db(tmp_path / "new.db") as db:
        for one in (first, second):
            one.write_text(words)
            minutes_cli.ingest(db, tmp_path)
        first.write_text(words.replace("write", "telephone"))
        minutes_cli.ingest(db, tmp_path)
        assert sorted(row["name"] for row in minutes_cli.documents(db)) == [str(first), str(second)]


def test_a_path_of_no_characters_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for the command: a variable that is not set takes in nothing."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("QUAY COMMITTEE\n\nMinutes of 6 March 2041\n")
    monkeypatch.chdir(tmp_path / "in")
    with minutes_cli.open_db(tmp_path / "new.db") as db:
        with pytest.raises(minutes_cli.MinutesError, match="names no paper"):
            minutes_cli.ingest(db, "")
        assert list(minutes_cli.documents(db)) == []


@pytest.mark.parametrize("name", ["a\0", "\ud800", "none.txt"])
def test_a_file_of_a_name_that_no_file_can_have_is_not_there(name: str) -> None:
    with pytest.raises(minutes_cli.ReadError, match="no such file"):
        minutes_cli.read(name)


def test_a_day_that_was_kept_with_its_hour_stops_nothing(tmp_path: Path) -> None:
    """As a version of November 2026 kept what a script said."""
    paper = tmp_path / "paper.txt"
    paper.write_text("QUAY COMMITTEE\n\nMINUTES of the meeting\n\n1. HERONS\n\nRESOLVED: That the Clerk write.\n")
    with minutes_cli.open_db(tmp_path / "new.db") as db:
        minutes_cli.ingest(db, paper, date="6 March 2041")
        db.execute("UPDATE said SET date = '2041-03-06T12:00:00'")
        db.commit()
    with minutes_cli.open_db(tmp_path / "new.db") as db:
        assert minutes_cli.reparse(db) == [str(paper)]
        assert minutes_cli.ingest(db, paper)[0].how == "unchanged"
        assert [row["date"] for row in minutes_cli.meetings(db)] == ["2041-03-06"]


@pytest.mark.parametrize("opened", [minutes_cli.open_db, minutes_cli.read_db])
@pytest.mark.parametrize("error", [KeyError, ValueError, AssertionError, RuntimeError])
def test_what_breaks_in_a_script_is_its_own(opened: Any, error: type[Exception], place: Path) -> None:
    """Nobody tells it that its database is damaged."""
    with pytest.raises(error), opened(place):
        raise error("mine")


def test_what_a_person_says(tmp_path: Path) -> None:
    path = hold(tmp_path / "minutes.db")
    day = date(2019, 12, 1)
    with minutes_cli.open_db(path) as db:
        closed = minutes_cli.close(db, FIRST, on=day, by="A Clerk", because="seen")
        assert (closed["status"], closed["closed_on"], closed["closed_by"]) == ("closed", "2019-12-01", "A Clerk")
        assert minutes_cli.reopen(db, FIRST)["status"] == "open"
        assert minutes_cli.note(db, FIRST, "to be seen")["said"][-1]["because"] == "to be seen"
        amended = minutes_cli.amend(db, FIRST, owner=None, due=day)
        assert (amended["owner"], amended["due_now"]) == (None, "2019-12-01")
        assert amended["amended"] == {"owner": "Director of Works", "due": "2019-11-01"}
        added = minutes_cli.add(db, "5 of 5 November 2019", "Thank the lamplighter", owner="Clerk", by="A Clerk")
        assert (added["added"], added["owner"], added["date"]) == (True, "Clerk", "2019-11-05")
        assert minutes_cli.reopen(db, added["id"])["id"] == added["id"]
        with pytest.raises(NotFoundError, match="means 3 actions"):
            minutes_cli.close(db, "1 of 3 September 2019")
        with pytest.raises(UsageError):
            minutes_cli.amend(db, FIRST)
        with pytest.raises(UsageError):
            minutes_cli.amend(db, FIRST, status="done")
        with pytest.raises(NotFoundError):
            minutes_cli.same_body(db, "Harbour Committee", "No Such Body")
    assert len((tmp_path / "minutes.db.said.jsonl").read_text().splitlines()) == 7


UNSAYABLE: tuple[tuple[str, dict[str, Any]], ...] = (
    *(("amend", {"due": due}) for due in ("soon", "30 Septober 2019", 5, "")),
    *(("amend", {"task": task}) for task in (None, "", "  ", 5, "x\ud800")),
    *(("amend", {"owner": owner}) for owner in ("", " ", 7)),
    ("amend", {"status": None}),
    ("amend", {"status": ""}),
    ("amend", {"status": []}),
    *(("note", {"because": because}) for because in ("", " ", None, ["a"])),
    *(("close", {"by": by}) for by in (7, "\ud800", ["a"])),
    ("close", {"because": ["a"]}),
    ("close", {"on": "soon"}),
    *(("add", {"task": task}) for task in (None, "", 5, "t\ud800")),
    ("add", {"task": "t", "due": "x"}),
    ("add", {"task": "t", "owner": ""}),
    ("same_body", {"body": "Harbour Committee", "name": "Harbour Committee"}),
)
"""What would be kept for ever, in the file beside the database too, and could not be read again."""


def test_what_cannot_be_said_is_not_kept(tmp_path: Path) -> None:
    path = hold(tmp_path / "minutes.db")
    with minutes_cli.open_db(path) as db:
        minutes_cli.note(db, FIRST, "to be seen")
    before = (tmp_path / "minutes.db.said.jsonl").read_bytes()
    for verb, given in UNSAYABLE:
        told = {"owner": "Clerk"} | given if verb == "amend" and "owner" not in given else given
        with minutes_cli.open_db(path) as db, pytest.raises(UsageError):
            getattr(minutes_cli, verb)(db, *([] if verb == "same_body" else [FIRST]), **told)
        assert (tmp_path / "minutes.db.said.jsonl").read_bytes() == before, (verb, given)
    with minutes_cli.read_db(path) as db:
        assert minutes_cli.query(db, "SELECT count(*) AS n FROM verdicts") == [{"n": 1}]


def test_a_day_is_said_as_one_would_type_it(tmp_path: Path) -> None:
    path = hold(tmp_path / "minutes.db")
    with minutes_cli.open_db(path) as db:
        short = store.short_ids(db, [FIRST])[FIRST]
        for due in ("30 September 2021", "2021-09-30", date(2021, 9, 30), datetime(2021, 9, 30, 5, 5)):  # noqa: DTZ001
            assert minutes_cli.amend(db, short, due=due, on="1 May 2021")["due_now"] == "2021-09-30"
            added = minutes_cli.add(db, short, "Thank the lamplighter", due=due, on=datetime(2021, 5, 1, 7))  # noqa: DTZ001
            assert (added["due_now"], added["said"][0]["on"]) == ("2021-09-30", "2021-05-01")
        assert minutes_cli.find(db, short)[0]["id"] == FIRST


@pytest.mark.parametrize(
    "said",
    [
        *(
            {"date": "garbage"},
            {"date": 5},
            {"date": ""},
            {"body": 5},
            {"body": ["x"]},
            {"body": " "},
            {"body": "\ud800"},
        ),
        *({"council": 5}, {"council": "\ud800"}, {"council": ""}, {"url": 5}, {"url": ["x"]}, {"url": "\ud800"}),
        *({"override": 2, "body": "x"}, {"override": "yes", "body": "x"}, {"override": True}),
    ],
)
def test_what_cannot_be_said_of_a_paper_is_refused_before_it_is_read(tmp_path: Path, said: dict[str, Any]) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("QUAY COMMITTEE\n\nMINUTES of the meeting\n\n1. HERONS\n\nRESOLVED: That the Clerk write.\n")
    with minutes_cli.open_db(tmp_path / "new.db") as db:
        with pytest.raises(UsageError):
            minutes_cli.ingest(db, paper, **said)
        assert minutes_cli.documents(db) == []
    assert not (tmp_path / "new.db.said.jsonl").exists()


def test_the_day_of_a_paper_is_said_as_one_would_type_it(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("QUAY COMMITTEE\n\nMINUTES of the meeting\n\n1. HERONS\n\nRESOLVED: That the Clerk write.\n")
    days: tuple[Any, ...] = ("6 March 2041", "2041-03-06", date(2041, 3, 6), datetime(2041, 3, 6, 12))  # noqa: DTZ001
    for n, day in enumerate(days):
        with minutes_cli.open_db(tmp_path / f"{n}.db") as db:
            assert minutes_cli.ingest(db, paper, date=day)[0].how == "added"
            minutes_cli.reparse(db)
            assert [row["date"] for row in minutes_cli.meetings(db)] == ["2041-03-06"]
            assert minutes_cli.ingest(db, paper, date=day)[0].how == "unchanged"


def test_papers_come_and_go(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "september.txt").write_text(SEPTEMBER)
    (papers / "november.txt").write_text(NOVEMBER)
    (papers / "empty.txt").write_text("")
    with minutes_cli.open_db(tmp_path / "minutes.db") as db:
        taken = minutes_cli.ingest(db, papers)
        assert [(one.name.rpartition("/")[2], one.how) for one in taken] == [
            ("empty.txt", "failed"),
            ("november.txt", "added"),
            ("september.txt", "added"),
        ]
        assert [one.how for one in minutes_cli.ingest(db, papers / "november.txt")] == ["unchanged"]
        assert [one.how for one in minutes_cli.ingest(db, papers / "november.txt", council="Wexbury")] == ["replaced"]
        (row,) = [d for d in minutes_cli.documents(db) if "november" in d["name"]]
        assert row["url"] is None
        url = "https://council.example/november.txt"
        assert [one.how for one in minutes_cli.ingest(db, papers / "november.txt", url=url)] == ["replaced"]
        assert [one.how for one in minutes_cli.ingest(db, papers / "november.txt")] == ["unchanged"]
        (row,) = [d for d in minutes_cli.documents(db) if "november" in d["name"]]
        assert row["url"] == url
        assert minutes_cli.items(db, body="Harbour", limit=1)[0]["id"].startswith("wexbury/")
        assert [one.how for one in minutes_cli.ingest(db, tmp_path / "none.txt")] == ["failed"]
        assert len(minutes_cli.reparse(db)) == 2
        minutes_cli.forget(db, "september.txt")
        assert [d["name"].rpartition("/")[2] for d in minutes_cli.documents(db)] == ["november.txt"]
        with pytest.raises(MinutesError):
            minutes_cli.forget(db, "september.txt")


ODD: tuple[Any, ...] = (
    None,
    5,
    1.5,
    True,
    "x",
    b"x",
    ["x"],
    {"x": 1},
    {1},
    object(),
    date,
    Path("x"),
    float("nan"),
    -1,
)
"""Of every type; each is wrong somewhere."""
WRITES = ("publish", "annotate", "export")
"""To whom any path is a place to write to."""


def verbs() -> list[str]:
    """Return every verb that is exported."""
    return [name for name in sorted(minutes_cli.__all__) if not isinstance(getattr(minutes_cli, name), type)]


def told_or_done(verb: Any, *args: Any, **named: Any) -> str:
    """Return what the verb says is wrong, in one line; nothing when it did what it was asked."""
    why = ""
    try:
        found = verb(*args, **named)
        if hasattr(found, "__enter__"):
            with found:
                pass
    except MinutesError as error:
        why = str(error)
    assert "\n" not in why
    return why


@pytest.mark.parametrize("name", verbs())
def test_what_is_of_another_type_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each argument in turn is given everything, the others what they need; nothing is said, and nothing breaks."""
    monkeypatch.chdir(tmp_path)
    path = hold(tmp_path / "minutes.db")
    verb = getattr(minutes_cli, name)
    with minutes_cli.open_db(path) as db:
        right: dict[str, Any] = {
            "db": db,
            "path": str(path),
            "document": minutes_cli.read_bytes(b"QUAY PANEL\n\n1. EELS\n\nRESOLVED: That eels be counted.\n", "a.txt"),
            "content": b"QUAY PANEL\n",
            "ref": "99 of 3 September 2019",
            "words": "eels",
            "sql": "SELECT 1",
            "when": "2019-09-03",
        }
        right["parsed"] = minutes_cli.parse(right["document"])
        if name == "forget":
            right["document"] = "no such paper"
        shape = [p for p in signature(verb).parameters.values() if p.kind != Parameter.VAR_KEYWORD]
        needed = {
            p.name: right.get(p.name, "x")
            for p in shape
            if p.default is Parameter.empty and p.kind != Parameter.VAR_POSITIONAL
        }
        for parameter in shape:
            for odd in ODD:
                if parameter.kind == Parameter.VAR_POSITIONAL:
                    if name not in WRITES:
                        told_or_done(verb, *needed.values(), odd)
                elif not (name in WRITES and isinstance(odd, str | Path)):
                    told_or_done(verb, **{**needed, parameter.name: odd})
        for odd in ODD:
            assert told_or_done(verb, *([odd] * len(needed))) or not needed or name in ("read_bytes", "open_db"), odd


@pytest.mark.parametrize(
    ("verb", "given", "says"),
    [
        ("read", (5,), "read takes text or a Path for path, and 5 is none"),
        ("read_bytes", ("x", "a.txt"), "read_bytes takes bytes for content, and 'x' is none"),
        ("parse", (None,), "parse takes a Document"),
        ("save", (None, None), "save takes a database that is open (open_db, read_db) for db, and None is none"),
        ("doctor", (5,), "doctor takes text or a Path for path, and 5 is none"),
    ],
)
def test_what_a_verb_takes_is_told(verb: str, given: tuple[Any, ...], says: str) -> None:
    assert told_or_done(getattr(minutes_cli, verb), *given).startswith(says)


def test_no_is_no_yes(place: Path) -> None:
    with minutes_cli.read_db(place) as db, pytest.raises(UsageError, match="takes True or False for overdue"):
        minutes_cli.actions(db, overdue="no")  # type: ignore[arg-type]


def test_a_database_that_is_closed_or_none_of_ours_is_said(place: Path) -> None:
    with minutes_cli.read_db(place) as db:
        pass
    with pytest.raises(minutes_cli.DatabaseError, match="the database is closed"):
        minutes_cli.actions(db)
    for other in ("actions", "documents", "check"):
        with pytest.raises(minutes_cli.DatabaseError, match="cannot be used"):
            getattr(minutes_cli, other)(sqlite3.connect(":memory:"))
