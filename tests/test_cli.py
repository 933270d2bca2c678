"""Commands as a person runs them: what they print where, and how they end."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import store
from minutes_cli.cli import COMMANDS, app
from sample import BODY, JUNE, MAY, earlier, pack

MINUTES = """HARBOUR BOARD

MEETING HELD AT THE CUSTOM HOUSE
ON TUESDAY 10TH JUNE, 2031

PRESENT: Councillor Quill (in the Chair)
Councillors Marrow and Tansy

1. APOLOGIES FOR ABSENCE

No apologies for absence were received.

2. DREDGING

The Board considered the report of the Harbour Master.

RESOLVED:

That the Harbour Master be requested to publish the depths by 1 July 2031.

3. SCHOOL PLACES

RESOLVED:  That

(1)  the report be noted; and
(2)  the Clerk be requested to write to the schools.
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder with one paper in it, on a page of 100 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "pack.txt").write_text(MINUTES)
    return tmp_path


@pytest.fixture
def filled(here: Path) -> Path:
    """Work in a folder with a database of two papers."""
    with store.open_db("minutes.db") as db:
        store.save(db, pack())
        store.save(db, earlier())
    return here


def run(line: str, **more: Any) -> Result:
    """Run a command line."""
    return CliRunner().invoke(app, shlex.split(line), **more)


LONG = (
    "HARBOUR BOARD\n\nMEETING HELD ON TUESDAY 10TH JUNE, 2031\n\nPRESENT: Councillor Quill\n\n1. DREDGING\n\n"
    f"{'The depths were told at some length. ' * 99}\n\nThe Clerk agreed to write to the ferrymen.\n\n"
    "ACTION: Harbour Master to sound the pool.\n\nACTION: Clerk to publish the depths.\n"
)


def test_what_is_asked_in_a_long_minute_stands_before_its_text(here: Path) -> None:
    (here / "pack.txt").write_text(LONG)
    run("ingest pack.txt")
    for form, heading, words in (
        ("--all", "Action", "[2] [open] Clerk: publish the depths."),
        ("--undertakings", "Promised in discussion", "[open] Clerk: write to the ferrymen."),
    ):
        named = json.loads(run(f"actions {form} --json").stdout)[-1]["id"]
        assert "!" in named
        lines = run(f"show '{named}'").stdout.splitlines()
        assert lines[:5] == ["1  DREDGING", "Harbour Board, 10 June 2031", "", heading, f"  {words}"], form
    assert run("show 1").stdout.splitlines()[3].startswith("The depths were told")


# --- ingest ---------------------------------------------------------------------------------------------------------


def test_a_paper_is_ingested_once(here: Path) -> None:
    first = run("ingest pack.txt")
    assert first.exit_code == 0
    assert first.stderr.splitlines() == [
        "Seen 1: 1 read, 0 unchanged, 0 replaced, 0 failed, 0 passed over.",
        "Of 1 meeting in their minutes: 0 without date, 0 without body, 0 without items, 0 without decisions.",
        "What is new in them: minutes since",
    ]
    first_id = sha256(MINUTES.encode()).hexdigest()[:12]
    assert first.stdout == "pack.txt: minutes, 1 meeting, 3 items, 3 resolutions, 2 actions\n"
    again = run("ingest pack.txt")
    assert (again.exit_code, again.stdout) == (0, "pack.txt: already held; nothing changed\n")
    (here / "copy.txt").write_text(MINUTES)
    assert run("ingest copy.txt").stdout == "copy.txt: already held as pack.txt; nothing changed\n"
    (here / "pack.txt").write_text(MINUTES.replace("1 July", "2 July"))
    differs = "minute 2: due 2031-07-01, now 2031-07-02, other words"
    assert run("ingest pack.txt").stdout.endswith(f"; replaces what was held ({first_id}): {differs}\n")
    assert "2031-07-02" in run("actions").stdout
    assert "2031-07-01" not in run("actions").stdout


def test_a_paper_of_no_kind_is_kept_and_searchable(here: Path) -> None:
    (here / "leaflet.txt").write_text("Herons nest at the weir every spring.\n")
    done = run("ingest leaflet.txt")
    assert (done.exit_code, done.stdout) == (0, "leaflet.txt: other; no minutes found; kept and searchable\n")
    assert "leaflet.txt" in run("search herons --csv").stdout


def test_minutes_in_which_no_item_is_found_are_not_denied(here: Path) -> None:
    words = "Minutes of the meeting of the Quay Council held on 6 May 2031\n\nA lamp was lit.\n"
    (here / "votes.txt").write_text(words, encoding="utf-8")
    assert "minutes, 1 meeting; no items found in them" in run("ingest votes.txt").stdout


def test_standard_input_has_a_name(here: Path) -> None:
    assert run("ingest - --name board.txt", input=MINUTES).stdout.startswith("board.txt: minutes, 1 meeting")
    assert run("ingest -", input=MINUTES).exit_code == 2
    assert run("ingest pack.txt --name x").exit_code == 2


def test_a_batch_goes_on_after_a_bad_file(here: Path) -> None:
    (here / "papers").mkdir()
    (here / "papers" / "good.txt").write_text(MINUTES)
    (here / "papers" / "picture.png").write_bytes(b"\x89PNG\r\n")
    (here / "papers" / "none.txt").write_bytes(b"")
    done = run("ingest papers nowhere.txt 'x*.txt'")
    assert done.exit_code == 1
    assert done.stdout == "papers/good.txt: minutes, 1 meeting, 3 items, 3 resolutions, 2 actions\n"
    assert done.stderr.splitlines() == [
        "minutes: x*.txt matches no file",
        "minutes: papers/none.txt is empty",
        (
            "minutes: papers/picture.png is an image, which cannot be read: make a PDF with its text, "
            "`ocrmypdf --image-dpi 300 PICTURE OUT.pdf`"
        ),
        "minutes: nowhere.txt: there is no such file",
        "Seen 5: 1 read, 0 unchanged, 0 replaced, 4 failed, 0 passed over.",
        "Of 1 meeting in their minutes: 0 without date, 0 without body, 0 without items, 0 without decisions.",
        "What is new in them: minutes since",
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("ingest nowhere.txt", "minutes: nowhere.txt: there is no such file"),
        ("ingest bare", "minutes: bare has nothing to read in it"),
        ("ingest empty.txt", "minutes: empty.txt is empty"),
        ("ingest binary.txt", "minutes: binary.txt is not text (binary data)"),
    ],
)
def test_bad_input_is_one_line_and_makes_no_database(here: Path, line: str, says: str) -> None:
    (here / "bare").mkdir()
    (here / "empty.txt").touch()
    (here / "binary.txt").write_bytes(b"\0\1\2")
    done = run(line)
    assert (done.exit_code, done.stdout, done.stderr.splitlines()[0]) == (1, "", says)
    assert done.stderr.splitlines()[1:] == ["Seen 1: 0 read, 0 unchanged, 0 replaced, 1 failed, 0 passed over."]
    assert not (here / "minutes.db").exists()


def test_the_database_itself_is_no_paper(here: Path) -> None:
    assert run("ingest .").exit_code == 0
    assert run("ingest .").exit_code == 0


def test_what_is_said_of_a_paper_is_kept(here: Path) -> None:
    (here / "bare.txt").write_text(MINUTES.replace("ON TUESDAY 10TH JUNE, 2031", "").replace("HARBOUR BOARD", ""))
    assert "date unknown (say it with --date)" in run("ingest bare.txt").stdout
    said = run("ingest bare.txt --date '10 June 2031' --body 'Harbour Board'")
    assert said.exit_code == 0
    assert "unknown" not in said.stdout
    assert run("ingest bare.txt").stdout == "bare.txt: already held; nothing changed\n"
    run("reparse")
    assert '"id": "harbour-board/2031-06-10/2"' in run("items --json").stdout
    run("forget bare.txt")
    run("ingest bare.txt")
    assert '"id": "harbour-board/2031-06-10/2"' in run("items --json").stdout


# --- reading --------------------------------------------------------------------------------------------------------


READING = [name for name in COMMANDS if name != "ingest"]
ARGUMENTS = {"trace": "7", "show": "7", "search": "x", "close": "7", "reopen": "7", "note": "7 --because x"}
ARGUMENTS |= {
    "amend": "7 --owner X",
    "add": "7 --task X",
    "since": "2031-01-01",
    "arising": "x",
    "publish": "log.csv",
    "annotate": "x x.html",
    "export": "--datasette site",
    "query": "'SELECT 1'",
    "forget": "x",
}


@pytest.mark.parametrize("name", READING)
def test_a_database_that_is_not_there_is_not_made(here: Path, name: str) -> None:
    done = run(f"{name} {ARGUMENTS.get(name, '')}")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == "minutes: there is no database at minutes.db: make one with  minutes ingest FILE-OR-FOLDER\n"
    assert not (here / "minutes.db").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_is_no_database_is_left_alone(here: Path, name: str) -> None:
    (here / "notes.db").write_text("my notes")
    done = run(f"{name} {ARGUMENTS.get(name, '') if name != 'ingest' else 'pack.txt'} --db notes.db")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == "minutes: notes.db is not a database: give another file with --db\n"
    assert (here / "notes.db").read_text() == "my notes"


def test_the_database_is_named_by_the_environment(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", "other.db")
    run("ingest pack.txt")
    assert sorted(p.name for p in here.iterdir()) == ["other.db", "pack.txt"]


def test_the_action_log(filled: Path) -> None:
    printed = run("actions --as-of 2031-07-02").stdout
    assert re.sub(r"(?m)^[a-z]\d[a-z]\d\w*", "@", printed).replace(BODY, "@body") == (
        "@\t2031-07-01\tHarbour Master\tpublish the depths by 1 July 2031\t7 (2)(a) of 2031-06-10\t@body\toverdue\t\t\n"
        "@\t\tHarbour Master\treport to the Cabinet\t7 (2)(b) of 2031-06-10\t@body\topen\t\t\n"
        "@\t\tClerk of the Market\tkeep the tolls under re-view\t8 of 2031-06-10\t@body\topen\t\texempt\n"
        "@\t\tChair\twrite\t3 (1) of 2031-05-13\t@body\topen\t\t\n"
    )


def test_a_resolution_is_shown_whole(filled: Path) -> None:
    assert run("show 7 '(2)'").stdout == (
        "7 (2)  DREDGING OF THE INNER BASIN\n"
        "Harbour Committee (Quays and Fairs), 10 June 2031\n"
        "\n"
        "(2) the Harbour Master be requested to:\n"
        "  (2)(a) publish the depths by 1 July 2031\n"
        "  (2)(b) report to the Cabinet\n"
        "\n"
        "Disposition: requested\n"
        "\n"
        "Actions\n"
        "  (2)(a) [open, due 2031-07-01] Harbour Master: publish the depths by 1 July 2031\n"
        "  (2)(b) [open] Harbour Master: report to the Cabinet\n"
        "\n"
        "References\n"
        "  Minute No. 40 of the Cabinet of 2 June 2031 [not held]\n"
        "\n"
        "Source: june.txt, page 1, characters 317-332\n"
        "Ref: c3m8\n"
        f"Id: {JUNE}/7(2)\n"
    )


def test_the_passage_is_shown_untouched(filled: Path) -> None:
    assert run("show '7 (2)(a)' --source").stdout == (
        f"Source: june.txt, page 1, characters 357-394\nRef: b9d7\nId: {JUNE}/7(2)(a)\n\n"
        "(a) publish the depths by 1 July 2031\n"
    )


def test_a_thread_is_drawn(filled: Path) -> None:
    assert run("trace 3").stdout == (
        "3  SURVEYS\n"
        "Harbour Committee (Quays and Fairs), 13 May 2031\n"
        "\n"
        "Resolved\n"
        "  (1) the Chair write\n"
        "  (2) a survey be made\n"
        "\n"
        "Actions\n"
        "  (1) [open] Chair: write\n"
        "\n"
        "Followed by\n"
        "  10 June 2031: 7 of 2031-06-10, (2) DREDGING OF THE INNER BASIN\n"
        "    10 June 2031: 8 of 2031-06-10 MARKET TOLLS (exempt)\n"
        "\n"
        "Ref: j9r4\n"
        f"Id: {MAY}/3\n"
    )


def test_a_subject_has_a_page(filled: Path) -> None:
    assert run("trace dredging").stdout.startswith(
        "“dredging”: 1 minute\n\n10 June 2031: 7 of 2031-06-10 DREDGING OF THE INNER BASIN\n"
    )
    assert run("trace zeppelin hangar").stderr == (
        'minutes: no minute was found by "zeppelin hangar": `minutes search` looks through papers and agendas, too\n'
    )


def test_what_is_only_likely_stands_apart(here: Path) -> None:
    for n, month in ((1, "MAY"), (2, "JUNE")):
        words = "The wherry struck the rotten jetty at Heron Staithe" + (" again." if n == 2 else ".")
        (here / f"{month}.txt").write_text(
            f"HARBOUR COMMITTEE\n\nMEETING HELD AT THE CUSTOM HOUSE ON {n + 11} {month} 2031\n\n"
            f"PRESENT: Councillor Quill (in the Chair)\n\n1. APOLOGIES\n\nNone.\n\n2. REPORTS\n\n{words}\n",
            "utf-8",
        )
    run("ingest MAY.txt JUNE.txt")
    shown = run("trace 2 of 13 June 2031").stdout
    assert "Likely follows, though it cites none of them\n  12 May 2031: 2 of 2031-05-12 REPORTS\n" in shown
    assert "words rare here: " in shown
    assert "Likely" not in run("trace 2 of 13 June 2031 --cited").stdout
    assert "-.->" in run("trace 2 of 13 June 2031 --mermaid").stdout
    assert "[style=dashed]" in run("trace 2 of 13 June 2031 --dot").stdout


def test_a_thread_as_a_graph(filled: Path) -> None:
    assert run("trace 3 --mermaid --include-exempt").stdout == (
        "flowchart LR\n"
        '    n0["3 of 2031-05-13<br/>SURVEYS"]\n'
        '    n1(["(1) Chair: write<br/>open"])\n'
        '    n2["7 of 2031-06-10<br/>DREDGING OF THE INNER BASIN"]\n'
        '    n3["8 of 2031-06-10<br/>MARKET TOLLS"]\n'
        "    n0 --> n1\n"
        '    n0 -->|"(2)"| n2\n'
        "    n2 --> n3\n"
        "    classDef unheld stroke-dasharray: 4\n"
    )
    assert run("trace 40 --dot --include-exempt").stdout == (
        "digraph minutes {\n"
        "    rankdir=LR;\n"
        "    node [shape=box];\n"
        '    "cabinet/2031-06-02/40" [label="40 of 2031-06-02\\nnot held", style=dashed];\n'
        f'    "{JUNE}/7" [label="7 of 2031-06-10\\nDREDGING OF THE INNER BASIN"];\n'
        f'    "{JUNE}/8" [label="8 of 2031-06-10\\nMARKET TOLLS"];\n'
        f'    "cabinet/2031-06-02/40" -> "{JUNE}/7";\n'
        f'    "{JUNE}/7" -> "{JUNE}/8";\n'
        "}\n"
    )
    assert run("trace 3 --dot --json").exit_code == 2


def test_every_candidate_is_shown_with_how_to_choose(filled: Path) -> None:
    run("ingest pack.txt")
    done = run("show 3")
    assert done.stdout.index("10 June 2031") < done.stdout.index("13 May 2031")
    assert '"3 of 2031-06-10"' in done.stderr
    assert run("show 3 of 13 May 2031").stderr == ""


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("show 99", 1),
        ("trace 99", 1),
        ("trace zeppelin hangar", 1),
        ("trace '()'", 2),
        ("forget nothing.txt", 1),
        ("reparse nothing.txt", 1),
        ("close 99", 1),
        ("close 7", 1),
        ("note 8", 2),
        ("show the tolls", 2),
        ("items --since yesterday", 2),
        ("items --json --csv", 2),
        ("query 'DELETE FROM items'", 2),
        ("query nonsense", 2),
        ("search ''", 2),
        ("no-such-command", 2),
        ("items --no-such-option", 2),
        ("items --since 2099-01-01", 0),
        ("items --body Nobody", 1),
        ("check", 0),
        ("check --strict", 1),
    ],
)
def test_how_a_command_ends(filled: Path, line: str, code: int) -> None:
    done = run(line)
    assert done.exit_code == code, done.output
    if code and "check" not in line:
        assert done.stdout == ""
        assert done.stderr


def test_a_person_has_the_last_word(filled: Path) -> None:
    closed = run("close '7 (2)(a)' --on 2031-06-30 --by 'A Clerk' --because 'They are published'")
    assert closed.stdout == "Closed 7 (2)(a) of 2031-06-10: Harbour Master: publish the depths by 1 July 2031\n"
    assert "(2)(a)" not in run("actions").stdout
    assert "closed" in run("actions --closed").stdout
    assert run("note 8 --because 'promised'").exit_code == 0
    assert run(f"reopen '{JUNE}/7(2)(a)'").stdout.startswith("Reopened 7 (2)(a)")
    assert "(2)(a)" in run("actions").stdout


def test_more_actions_than_one_are_named(filled: Path) -> None:
    done = run("close 7")
    assert done.stderr.splitlines()[1:] == [f"  b9d7  {JUNE}/7(2)(a)", f"  n2f8  {JUNE}/7(2)(b)"]


def test_documents_are_forgotten(filled: Path) -> None:
    assert run("forget may.txt").stdout == "may.txt: forgotten\n"
    assert "may.txt" not in run("documents").stdout


# --- help, streams --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_an_example_that_works(here: Path, name: str) -> None:
    told = run(f"{name} --help")
    assert told.exit_code == 0
    examples = re.split(r"\n  Examples?:\n", told.stdout)[1].splitlines()
    assert tuple(one.strip() for one in examples if one) == COMMANDS[name].examples
    (here / "packs").mkdir()
    text = MINUTES.replace("10TH JUNE, 2031", "20TH DECEMBER, 2022")
    for old, new in (("1. APOL", "32. APOL"), ("2. DREDG", "33. DREDG"), ("3. SCHOOL", "34. SCHOOL")):
        text = text.replace(old, new)
    (here / "pack.txt").write_text(text)
    (here / "packs" / "leaflet.txt").write_text("Herons nest at the weir.")
    run("ingest packs/ pack.txt")
    for example in COMMANDS[name].examples:
        done = run(example.removeprefix("minutes "))
        assert done.exit_code == 0, done.output


def test_the_help_of_the_program_names_every_command() -> None:
    told = run("--help").stdout
    assert all(f"\n  {name} " in told for name in COMMANDS)
    assert "..." not in told.partition("Read papers in:")[2], "a sentence that is cut off"


def shell(here: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Run a shell line in which `$python` is this Python, with the package to hand."""
    environment = {**os.environ, "python": sys.executable, "PYTHONPATH": str(Path(store.__file__).parents[2])}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        check=False,
        cwd=here,
        env=environment,
        capture_output=True,
        text=True,
    )


def test_a_reader_that_goes_away_is_no_error(filled: Path) -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n LIMIT 99999) SELECT i FROM n"
    done = shell(filled, f"$python -m minutes_cli query '{numbers}' --csv | head -1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "i\n", "")


@pytest.mark.parametrize(
    "line", ["actions", "actions --json", "items --csv", "show 7", "search tolls", "query 'SELECT 1'", "--help"]
)
def test_a_reading_command_loads_nothing_heavy(filled: Path, line: str) -> None:
    done = shell(filled, f"$python -X importtime -m minutes_cli {line}")
    loaded = {part.rpartition("|")[2].strip() for part in done.stderr.splitlines()}
    assert done.returncode == 0
    assert (
        loaded & {"minutes_cli.store.schema.migrations", "rich", "regex", "pypdf", "minutes_cli.parse.pipeline"}
        == set()
    )


def test_an_error_is_one_line_without_a_traceback(here: Path) -> None:
    done = shell(here, "$python -m minutes_cli actions --db nowhere/minutes.db")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)


# --- papers, plans, people ------------------------------------------------------------------------------------------


def test_a_paper_says_what_became_of_its_recommendations(filled: Path) -> None:
    shown = run("show 2031-06-10/paper-1").stdout
    assert """
Recommendations
(1) That the survey be noted.
(2) That the depths be published.

Decided by
  7 of 2031-06-10
  (1) agreed as (1)
  (2) changed: (2)(a) “publish the depths by 1 July 2031”
""" in (shown)
    assert "\nPapers\n  Dredging of the Inner Basin, report of the Harbour Master: 2031-06-10/paper-1\n" in (
        run("show 7 of 10 June 2031").stdout
    )
    assert run("papers --csv").stdout.splitlines()[1].endswith(f",{JUNE}/7")


def test_a_person_is_told_of_actions_that_a_later_paper_brought_back(here: Path) -> None:
    (here / "june.txt").write_text(
        "HARBOUR COMMITTEE\n\nMEETING HELD ON TUESDAY 10TH JUNE, 2031\n\nPRESENT: Councillor Quill\n\n7. DREDGING\n\n"
        "RESOLVED: That the Harbour Master be requested to report on the depths.\n\n8. TOLLS\n\nNone.\n"
    )
    (here / "july.txt").write_text(
        "HARBOUR COMMITTEE\n\nMEETING HELD ON TUESDAY 8TH JULY, 2031\n\nPRESENT: Councillor Quill\n\n9. DREDGING\n\n"
        "Further to Minute No. 7 of 10 June 2031, the Harbour Master gave the depths.\n\n10. TOLLS\n\nNone.\n"
    )
    run("ingest june.txt july.txt")
    left_out = "Not shown: 1 action brought back by a later paper (`minutes actions --reported`).\n"
    assert run("actions").stderr == f"Nothing to list.\n{left_out}"
    assert [run(f"actions {option}").stderr for option in ("--reported", "--all", "--json")] == ["", "", ""]


def test_plans_as_a_table_and_in_full(filled: Path) -> None:
    rows = [line.split("\t") for line in run("plans").stdout.splitlines()]
    assert [row[1:] for row in rows] == [
        ["2031-09-09 2031-11-04", "Depths", "Rowan Osier", "", "work programme", BODY, "june.txt"]
    ]
    assert run("show 2031-06-10/paper-1/plan-depths").stdout.splitlines()[3:7] == [
        "Stands in a: work programme",
        "Put down for: 9 September 2031, 4 November 2031",
        "Officer: Rowan Osier",
        "Paper: 2031-06-10/paper-1",
    ]
    nothing = run("plans --since 2032-01-01")
    assert (nothing.stdout, nothing.stderr) == ("", "Nothing to list.\n")


def test_one_person_meeting_by_meeting(filled: Path) -> None:
    rows = [line.split("\t") for line in run("people Marrow --by-meeting").stdout.splitlines()]
    assert [row[1:4] for row in rows] == [["2031-06-10", "present", "Councillor Marrow"]]
    assert len(run("people --csv").stdout.splitlines()) == 4
    assert len(run("people cllr tansy --csv").stdout.splitlines()) == 2
    assert run("people Nobody").stderr.splitlines() == [
        "Nothing to list.",
        'No list of those present that was read has the name "Nobody".',
    ]


def test_bytes_of_a_query_are_spelt_as_sql_spells_them(filled: Path) -> None:
    assert run("query \"SELECT x'ff00' AS b\" --ndjson").stdout == '{"b": "x\'ff00\'"}\n'
    assert run('query "SELECT 1e999 AS a" --ndjson').stdout == '{"a": "inf"}\n'
    assert run("query \"SELECT x'ff00' AS b\" --csv").stdout == "b\nx'ff00'\n"


def test_what_is_no_action_has_nothing_else(filled: Path) -> None:
    done = run(f"amend '{JUNE}/8(2)' --not-an-action --owner Clerk")
    assert (done.exit_code, done.stderr) == (2, "minutes: what is no action has no owner: give --not-an-action alone\n")


def test_a_chain_of_years_is_drawn_a_hundred_links_deep_and_goes_on(here: Path) -> None:
    from minutes_cli.store.ask.linking import DEEPEST  # noqa: PLC0415

    (here / "in").mkdir()
    for month in range(DEEPEST + 30):
        day, before = (f"3 May {2080 - n}" for n in (month, month + 1))
        (here / "in" / f"{month}.txt").write_text(
            f"HARBOUR BOARD\n\nMinutes of the meeting of the Harbour Board held on {day}\n\n"
            f"PRESENT: Councillor A. Reed\n\n1. WEIR REPAIR\n\nFurther to Minute No. 1 of {before}, "
            "the Board heard the Clerk.\n\nRESOLVED: That it be noted.\n"
        )
    run("ingest in")
    tree = run("trace '1 of 3 May 2080'").stdout
    assert '… goes on: minutes trace "1 of 1979-05-03"' in tree
    [thread] = json.loads(run("trace '1 of 3 May 2080' --json").stdout)["threads"]
    [link], deep = thread["follows"], 1
    while link["follows"]:
        [link], deep = link["follows"], deep + 1
    assert (deep, link["too_far"]) == (DEEPEST + 1, True)


def test_a_python_that_leaves_docstrings_out_runs_every_command(tmp_path: Path) -> None:
    """Some images of containers set it: every command ended as a fault of the program."""
    environment = {**os.environ, "PYTHONOPTIMIZE": "2", "PYTHONPATH": str(Path(store.__file__).parents[2])}
    for words in (["--help"], ["actions", "--help"], ["--db", str(tmp_path / "none.db"), "actions"]):
        done = subprocess.run(
            [sys.executable, "-m", "minutes_cli", *words], env=environment, capture_output=True, text=True, check=False
        )
        assert "fault of this program" not in done.stderr
        assert done.returncode == (0 if "--help" in words else 3)
