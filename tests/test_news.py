"""`since`, `arising` and `check`: what a meeting has to know, from reading papers; and every id can be typed."""

from __future__ import annotations

import json
import shlex
import sqlite3
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from terminal import on_terminal

BODY = "quay-committee"


def minutes(day: str, *items: str, body: str = "QUAY COMMITTEE") -> str:
    """Write minutes of numbered items."""
    head = f"{body}\n\nMEETING HELD ON TUESDAY {day.upper()}\n\nPRESENT: Councillor Teal (in the Chair)\n\n"
    return head + "\n\n".join(items) + "\n"


MARCH = minutes(
    "12th March, 2041",
    "11. LAMPS OF THE LONG MOLE\n\nThe Chair agreed to write to the painters.\n\nRESOLVED: That\n\n(1) all be noted;\n"
    "(2) the Wharfinger be requested to report on the lamps of the Long Mole by 1 April 2041; and\n"
    "(3) the new steps be approved.",
    "12. TOLLS\n\nRESOLVED: That the Treasurer be requested to publish the tolls of the quay.",
)
MAY = minutes(
    "14th May, 2041",
    "13. ROPES\n\nRESOLVED: That the Clerk be requested to count the ropes by 1 June 2041.",
    "14. LAMPS\n\nFurther to Minute No. 11 (2) of 12 March 2041 and Minute No. 9 of 14 January 2041, the Committee "
    "considered the report of the Wharfinger on the lamps.\n\nRESOLVED: That the report be noted.",
)
AGENDA = "QUAY COMMITTEE\n\nTUESDAY 9TH JULY, 2041\n\nAGENDA\n\n1. Apologies\n\n2. Ropes\n"


def keep(db: sqlite3.Connection, name: str, text: str) -> None:
    """Parse and save a paper."""
    store.save(db, parse(Document(name, text, sha256=sha256(text.encode()).hexdigest())))


@pytest.fixture(params=[("march.txt", "may.txt"), ("may.txt", "march.txt")], ids=["in order", "the later first"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fill a database with two meetings, in either order of loading."""
    path = tmp_path / "minutes.db"
    monkeypatch.setenv("MINUTES_DB", str(path))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    papers = {"march.txt": MARCH, "may.txt": MAY}
    with store.open_db(path) as db:
        for name in request.param:
            keep(db, name, papers[name])
    return path


def run(line: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(app, shlex.split(line))


def rows(line: str) -> list[dict[str, Any]]:
    """Run a listing and read its JSON."""
    done = run(f"{line} --json")
    assert done.exit_code == 0, done.output
    return list(json.loads(done.stdout))


def told(line: str) -> list[tuple[str, str, str]]:
    """Tell what, when and which of `since`."""
    return [(r["what"], r["date"], r["number"] + r["path"]) for r in rows(line)]


def test_what_is_new_since_a_day(place: Path) -> None:
    assert told("since 2041-03-01 --as-of 2041-05-20") == [
        ("decided", "2041-03-12", "11(3)"),
        ("asked", "2041-03-12", "11(2)"),
        ("asked", "2041-03-12", "12"),
        ("asked", "2041-05-14", "13"),
        ("reported", "2041-05-14", "11(2)"),
    ]
    assert told("since '1 May 2041' --as-of 2041-07-01") == [
        ("asked", "2041-05-14", "13"),
        ("reported", "2041-05-14", "11(2)"),
        ("overdue", "2041-06-01", "13"),
    ]
    run("close 13 --on 2041-06-02 --by 'A Clerk' --because 'Counted'")
    assert told("since 2041-06-01 --as-of 2041-07-01") == [("closed", "2041-06-02", "13")]
    assert (
        told("since 2041-03-01 --until 2041-03-31 --as-of 2041-05-20")
        == told("since 2041-03-01 --as-of 2041-04-01")[:3]
    )
    (reported,) = [r for r in rows("since 2041-05-01") if r["what"] == "reported"]
    assert list(reported) == (
        [
            "id",
            "document",
            "page",
            "start",
            "end",
            "what",
            "body",
            "date",
            "number",
            "path",
            "owner",
            "text",
            "due",
            "status",
            "told_in",
            "quote",
            "exempt",
            "url",
        ]
    )
    assert (reported["told_in"], reported["id"]) == (f"{BODY}/2041-05-14/14", f"{BODY}/2041-03-12/11(2)")
    assert "11 (2)" in reported["quote"]


def test_what_is_new_since_a_pack(place: Path) -> None:
    done = run("since march.txt --as-of 2041-05-20")
    assert "Since the meeting of 2041-03-12, the last of which march.txt has the minutes." in done.stderr
    assert told("since march.txt --as-of 2041-05-20") == told("since 2041-03-13 --as-of 2041-05-20")
    with store.open_db(place) as db:
        keep(db, "agenda.txt", AGENDA)
    assert "Since 2041-07-09, the first day that agenda.txt is about." in run("since agenda.txt").stderr


def test_what_is_new_in_a_paper_is_what_it_says_and_not_what_came_after(place: Path) -> None:
    assert told("since --document march.txt") == [
        ("decided", "2041-03-12", "11(3)"),
        ("asked", "2041-03-12", "11(2)"),
        ("asked", "2041-03-12", "12"),
    ]
    assert told("since --document may.txt --as-of 2042-01-01") == [
        ("asked", "2041-05-14", "13"),
        ("reported", "2041-05-14", "11(2)"),
    ]
    assert "What is new in it: minutes since --document march.txt" in run("since march.txt").stderr


def test_a_paper_tells_of_older_actions_that_stay_open(place: Path) -> None:
    with store.open_db(place) as db:
        text = minutes(
            "9th July, 2041",
            "15. ROPES\n\nFurther to Minute No. 13 of 14 May 2041, the Clerk had not yet counted the ropes.",
            "16. TOLLS\n\nThe Treasurer was to publish the tolls of the quay now. It had not been possible to publish "
            "the tolls of the quay, and it was deferred to 10 September 2041.",
        )
        store.save(db, parse(Document("july.txt", text, sha256=sha256(text.encode()).hexdigest())))
    found = {row["number"]: row for row in rows("since --document july.txt") if row["what"] in {"still open", "moved"}}
    assert found["13"]["what"] == "still open"
    assert (found["12"]["what"], found["12"]["due"]) == ("moved", "2041-09-10")
    assert found["13"]["quote"].endswith("the Clerk had not yet counted the ropes.")
    assert "what is overdue meanwhile: minutes actions --overdue" in run("since --document july.txt").stderr


def test_what_is_new_without_a_word_is_what_was_taken_in_last(place: Path) -> None:
    with store.open_db(place) as db:
        db.execute("UPDATE documents SET ingested_at = '2040-01-01T10:00:00Z'")
        db.commit()
        text = minutes("9th July, 2041", "15. FENDERS\n\nRESOLVED: That the new fenders be approved.")
        content = Document("july.txt", text, sha256=sha256(text.encode()).hexdigest())
        store.save(db, parse(content), moment=datetime(2041, 7, 20, 12, tzinfo=UTC))
    assert told("since") == [("decided", "2041-07-09", "15")]
    done = run("since")
    assert "New in july.txt, taken in last, on 2041-07-20" in done.stderr, done.stderr


def test_what_came_in_one_ingest_is_new_together_and_the_account_says_how_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MINUTES_DB", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "march.txt").write_text(MARCH)
    (tmp_path / "may.txt").write_text(MAY)
    done = run("ingest march.txt may.txt")
    assert done.stderr.splitlines()[-1] == "What is new in them: minutes since"
    assert len({row["ingested_at"] for row in rows("documents")}) == 1
    assert [number for _, _, number in told("since --as-of 2041-05-20")] == ["11(3)", "11(2)", "12", "13", "11(2)"]
    assert "minutes since" not in run("ingest march.txt").stderr, "nothing came"
    assert (
        run("ingest may.txt --db other.db").stderr.splitlines()[-1]
        == "What is new in them: minutes since --db other.db"
    )


def test_a_database_without_papers_has_nothing_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.open_db(tmp_path / "minutes.db"):
        pass
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    done = run("since")
    assert (done.exit_code, "no papers are held yet: minutes ingest PATH" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("since nowhere.txt", 1, "is neither a date nor a document"),
        ("since 2041-01-01 --since 2041-01-01", 2, "minutes since DATE"),
        ("since 2041-01-01 --document may.txt", 2, "a day and --document cannot both be"),
        ("since --document nowhere.txt", 1, "no document"),
        ("arising zoo", 1, 'no body has "zoo" in its name'),
        ("arising quay --body quay", 2, "minutes arising BODY"),
        ("check --kind trouble", 2, '"trouble" is no kind of trouble: say one of in-doubt, contradicted, overdue'),
        ("show quay-committee/2041-03-12/paper-1/rec-9", 1, "nothing here has the id"),
    ],
)
def test_bad_input_is_one_clear_line(place: Path, line: str, code: int, says: str) -> None:
    done = run(line)
    assert (done.exit_code, done.stdout) == (code, "")
    assert says in done.stderr


def test_matters_arising_as_officers_list_them(place: Path) -> None:
    run("note 12 --by 'A Clerk' --because 'At the printer' --on 2041-04-02")
    listed = rows("arising quay --as-of 2041-07-01")
    assert [(r["number"] + r["path"], r["status"], r["overdue"], r["title"]) for r in listed] == [
        ("12", "open", False, "TOLLS"),
        ("13", "open", True, "ROPES"),
        ("11(2)", "reported", False, "LAMPS OF THE LONG MOLE"),
    ]
    assert list(listed[0]) == (
        [
            "id",
            "document",
            "page",
            "start",
            "end",
            "body",
            "date",
            "number",
            "path",
            "title",
            "owner",
            "task",
            "due_now",
            "status",
            "overdue",
            "promised",
            "paragraph",
            "again",
            "told",
            "possibly",
            "exempt",
            "url",
        ]
    )
    assert listed[0]["told"] == [{"on": "2041-04-02", "by": "A Clerk", "id": None, "text": "At the printer"}]
    assert [one["id"] for one in listed[2]["told"]] == [f"{BODY}/2041-05-14/14"]
    assert "1 open promise made in discussion" in run("arising quay").stderr
    assert [r["promised"] for r in rows("arising quay --undertakings")] == [True, False, False, False]
    table = run("arising quay --as-of 2041-07-01").stdout
    assert "A Clerk: At the printer" in " ".join(table.split())


def test_matters_arising_in_markdown(place: Path) -> None:
    run("note 12 --by 'A Clerk' --because 'At the printer' --on 2041-04-02")
    text = run("arising quay --markdown --as-of 2041-07-01").stdout
    head = "| Minute | Matter | Who | Due | State | What has been said |\n| --- | --- | --- | --- | --- | --- |\n"
    assert text.startswith(
        f"## Outstanding\n\n### Quay Committee, 12 March 2041\n\n{head}"
        "| 12 | TOLLS: publish the tolls of the quay. | Treasurer |  | open | 2041-04-02 A Clerk: At the printer |\n\n"
        f"### Quay Committee, 14 May 2041\n\n{head}"
        "| 13 | ROPES: count the ropes by 1 June 2041. | Clerk | 2041-06-01 | overdue |"
    )
    assert "\n## Reported or completed\n\n### Quay Committee, 12 March 2041\n" in text


def test_where_no_matter_arises_the_markdown_says_so(place: Path) -> None:
    assert run("arising quay --markdown --until 2001-01-01").stdout == "No matters arise.\n"


def test_what_the_last_meeting_has_heard_is_no_matter_arising(place: Path) -> None:
    with store.open_db(place) as db:
        keep(db, "july.txt", minutes("9th July, 2041", "15. STEPS\n\nNothing was said."))
    assert [r["number"] + r["path"] for r in rows("arising quay")] == ["12", "13"]


def test_a_check_is_ranked_and_counts_first(place: Path) -> None:
    sluice = "1. WEIR\n\nRESOLVED: That the Clerk be requested to mend the weir by 1 June 2019."
    with store.open_db(place) as db:
        keep(db, "old.txt", minutes("14th May, 2019", sluice, body="SLUICE BOARD"))
    kinds = [r["kind"] for r in rows("check")]
    assert list(dict.fromkeys(kinds)) == ["overdue", "not-held", "number-gap", "no-due", "promises"]
    page, _ = on_terminal(["check"], place.parent, 120)
    assert page.splitlines()[0].split() == ["found", "kind", "what", "it", "is"]
    assert page.splitlines()[2].startswith("1      overdue     actions past their day")
    (row,) = [line for line in page.splitlines() if "nothing found of it since: mend the weir" in line]
    assert row.split()[1:5] == ["1", "of", "2019-05-14", "due"]
    assert "1 promise made in discussion, 1 open" in page
    assert all(len(line) <= 120 for line in page.splitlines())
    assert len(run("check").stdout.splitlines()) == len(kinds)
    assert {r["kind"] for r in rows("check --kind no-due --kind overdue")} == {"no-due", "overdue"}
    assert run("check --kind promises --strict").exit_code == 0
    assert run("check --kind overdue --strict").exit_code == 1


def test_many_of_a_kind_are_told_how_to_be_seen(place: Path) -> None:
    asks = "".join(
        f"{n}. MATTER {n}\n\nRESOLVED: That the Clerk be requested to mend gate {n}.\n\n" for n in range(20, 35)
    )
    with store.open_db(place) as db:
        keep(db, "june.txt", minutes("11th June, 2041", asks))
    assert "… and 6 more: minutes check --kind no-due\n" in on_terminal(["check"], place.parent)[0]
    assert "more: minutes" not in on_terminal(["check", "--kind", "no-due"], place.parent)[0]
    assert "more: minutes" not in on_terminal(["check", "--limit", "100"], place.parent)[0]
    assert len([line for line in run("check").stdout.splitlines() if "\tno-due\t" in line]) == 16


UNDATED = """QUAY COMMITTEE

MINUTES

PRESENT: Councillor Teal (in the Chair)

{n}. STEPS

RESOLVED: That the steps be noted.
"""


@pytest.mark.parametrize(("number", "kind"), [("9", "undated"), ("3", "not-held")])
def test_what_is_held_without_a_date_is_not_to_be_fetched(place: Path, number: str, kind: str) -> None:
    with store.open_db(place) as db:
        keep(db, "old.txt", UNDATED.format(n=number))
    (row,) = [r for r in rows("check") if r["date"] == "2041-01-14"]
    assert row["kind"] == kind
    if kind == "undated":
        assert "may be held without a date, as quay-committee/undated-" in row["message"]


def test_what_is_cited_without_a_day_is_no_pack_to_fetch_and_is_told(place: Path) -> None:
    text = minutes("9th July, 2041", "15. FENDERS\n\nThe Committee considered the fenders, having in mind Minute 77.")
    with store.open_db(place) as db:
        keep(db, "july.txt", text)
    (row,) = rows("check --kind no-day")
    assert (row["date"], row["message"]) == (None, "minutes to find: cited once, for 77, without a day")
    assert "77" not in run("check --kind not-held").stdout
    assert "77" in [r["number"] for r in rows("references --not-held")]


@pytest.mark.parametrize(
    "words",
    [
        UNDATED.format(n=9).replace("QUAY", "PONTOON"),  # of another body
        UNDATED.format(n=9) + "\n10. MINUTES\n\nRESOLVED: That the minutes of 14th January, 2041 be approved.\n",
        UNDATED.format(n=9) + "\n10. GULLS\n\nMinute No. 9 of 14th January, 2041 was considered.\n",
    ],
)
def test_no_meeting_is_what_it_approves_or_cites_nor_of_another_body(place: Path, words: str) -> None:
    with store.open_db(place) as db:
        keep(db, "old.txt", words)
    assert {r["kind"] for r in rows("check") if r["date"] == "2041-01-14"} == {"not-held"}


def test_people_are_told_what_the_log_leaves_out(place: Path) -> None:
    said = run("actions").stderr
    assert said == (
        "Not shown: 1 action brought back by a later paper (`minutes actions --reported`), "
        "1 open promise made in discussion (`minutes actions --undertakings`).\n"
    )
    assert run("actions --json").stderr == ""
    promised = "Not shown: 1 promise made in discussion (`minutes actions --all --undertakings`).\n"
    assert run("actions --all").stderr == promised


LISTINGS = (
    *(
        "documents",
        "meetings",
        "items",
        "resolutions",
        "motions",
        "references",
        "actions --all",
        "actions --undertakings",
    ),
    *(
        "papers",
        "plans",
        "people",
        "people --by-meeting",
        "bodies",
        "check",
        "search the",
        "since 2000-01-01",
        "arising a",
    ),
)


def test_every_id_that_is_printed_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "minutes.db"))
    fixtures = Path(__file__).resolve().parent.parent / "fixtures"
    assert run(f"ingest {shlex.quote(str(fixtures))}").exit_code == 0
    run("add '9 of 2018-06-22' --task 'Thank the herons'")
    with store.read_db(tmp_path / "minutes.db") as db:
        printed = {row["id"] for line in LISTINGS for row in rows(line)} - {None}
        papers = store.listing(db, "papers").records()
        printed |= {f"{p['id']}/rec-{n}" for p in papers for n in range(1, len(p["recommendations"]) + 1)}
        assert any("/rec-" in key for key in printed)
        assert any("[+1]" in key for key in printed)
        for key in sorted(printed):
            assert len(store.find_any(db, key)) == 1, key
    for kind in ("people", "bodies", "documents"):
        key = rows(kind)[0]["id"]
        assert run(f'show "{key}"').stdout.rstrip().endswith(f"Id: {key}")
        assert json.loads(run(f'show "{key}" --json').stdout)[0]["id"] == key
