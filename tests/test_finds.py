"""What a search found that broke the program, each kind once: by name, what was found, and what is right."""

from __future__ import annotations

import io
import itertools
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from drawn import database_faults, faults
from minutes_cli import ingest, meetings, open_db, query, save
from minutes_cli.cli import app
from minutes_cli.errors import ReadError
from minutes_cli.parse.decisions import rows
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import Source, find_sources, read_bytes
from minutes_cli.store import read_db, speak_db

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2014\n\nPresent: Cllr Ash\n\n1. LAMPS\n\nNoted.\n\n"


def test_a_member_of_a_zip_without_a_name(tmp_path: Path) -> None:
    """It ended the whole ingest: IndexError, in the library's question whether it is a folder."""
    member = zipfile.ZipInfo("x")
    member.filename = ""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(member, "1. LAMPS")
    (met,) = find_sources(str(tmp_path / "a.zip"))
    assert isinstance(met, Source)
    assert (Path(met.name).name, met.load()) == ("nameless", b"1. LAMPS")


@pytest.mark.parametrize("page", ["<!-- -->", "<!DOCTYPE html>", "<?xml version='1.0'?>"])
def test_a_page_of_nothing_but_comments_holds_no_text(page: str) -> None:
    """It was called damaged, by a name that the library gives it."""
    with pytest.raises(ReadError, match="holds no text"):
        read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize("control", ["\x04", "&#4;", "\x1c", "\ufffe", "&#xffff;"])
@pytest.mark.parametrize("part", ["header", "footer"])
def test_controls_beside_the_header_of_a_page(part: str, control: str) -> None:
    """The library joined what stands before and behind a footer, and refuses to where a control is in it."""
    page = f"<!DOCTYPE html><body><p>1. LAMPS</p>{control}<{part}>Menu</{part}>{control}<p>Noted.</p></body>"
    text = read_bytes(page.encode(), "page.html").text
    assert "LAMPS" in text
    assert "Noted" in text
    assert "Menu" not in text


@pytest.mark.parametrize("name", ["undefined", "punycode", "idna", "rot13", "nonsense", "Unicode-Escape"])
def test_a_charset_that_is_none_is_passed_over(name: str) -> None:
    """One of them knows no text: the page was called damaged."""
    page = f'<!DOCTYPE html><meta charset="{name}"><p>The caf\xe9 \\x41 was noted.</p>'
    assert read_bytes(page.encode(), "page.html").text.strip() == "The caf\xe9 \\x41 was noted."


def test_a_charset_that_can_be_none_is_passed_over_in_a_saved_page() -> None:
    """A name with a zero in it is no name: the page was called damaged."""
    part = b"--X\nContent-Type: text/html; charset=a\0b\n\n<p>1. LAMPS</p>\n--X--\n"
    page = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="X"\n\n' + part
    assert "LAMPS" in read_bytes(page, "page.mht").text


@pytest.mark.parametrize(
    "when", ["7 Sepember 2020", "7 Sepember", "by the end of Sepember 2020", "to the Sepember meeting", "Sepember 2020"]
)
def test_a_month_spelled_as_the_pattern_allows(when: str) -> None:
    """It was looked up by its whole name: KeyError, and the whole paper lost."""
    text = HEAD.replace("10 June 2014", when) + f"2. WEIRS\n\nRESOLVED: That the Clerk be requested to report {when}.\n"
    assert list(faults(parse(read_bytes(text.encode(), f"Minutes {when}.txt")))) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_the_title_of_the_only_business_is_whole_in_its_place(gap: str) -> None:
    """Its place began a letter too late for each empty line below it, and the letters were cut off."""
    text = HEAD.replace("1. LAMPS\n\nNoted.", f"Report of the Clerk{gap}") + (
        "It was agreed that the Clerk be asked to write to the owner of the weir.\n\n"
        "It was agreed that the Clerk be asked to thank the wardens.\n"
    )
    parsed = parse(read_bytes(text.encode(), "paper.txt"))
    (item,) = parsed.items
    assert text[item.span.start :].startswith(item.title or "-")


def test_a_minute_that_only_one_copy_has_is_counted(tmp_path: Path) -> None:
    """The doctor took it for one too many."""
    for name, more in (("a.txt", ""), ("b.txt", "2. WEIRS\n\nRESOLVED: That the weir be mended.\n\n")):
        (tmp_path / name).write_text(HEAD + more)
    for command in ("ingest", "doctor"):
        arguments = [command, "--db", str(tmp_path / "minutes.db"), *([str(tmp_path)] if command == "ingest" else [])]
        assert CliRunner().invoke(app, arguments).exit_code == 0


def test_bodies_are_told_of_the_same_paper_in_any_order_of_loading(tmp_path: Path) -> None:
    """Of several meetings on the last day that one was shown which came last into the database."""
    assert list(database_faults([HEAD, HEAD.replace("LAMPS", "WEIRS").replace("Ash", "Elm")], tmp_path)) == []


def held(folder: Path, text: str = HEAD, name: str = "paper.txt") -> Path:
    """Keep a paper in a database of its own."""
    (folder / name).write_text(text)
    assert run("ingest", str(folder / name), "--db", str(folder / "minutes.db")).exit_code == 0
    return folder / "minutes.db"


def run(*arguments: str, given: bytes | None = None) -> Result:
    """Run a command line; what fails fails with one line, and no exception of another kind."""
    done = CliRunner().invoke(app, list(arguments), input=given)
    assert isinstance(done.exception, SystemExit | None), done.exception
    return done


# --- what a person types ---


NEVER_ENDS = "SELECT instr(zeroblob(40000000), CAST(zeroblob(20000000) || 'a' AS BLOB))"


def test_a_function_that_never_ends_is_stopped(tmp_path: Path) -> None:
    """SQLite heeds no time within one of its functions: the query outlived its limit by hours."""
    before = time.monotonic()
    line = [sys.executable, "-m", "minutes_cli", "query", NEVER_ENDS, "--seconds", "0.2", "--db", str(held(tmp_path))]
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "minutes: the query was stopped after 0.2 seconds: give it more with --seconds N\n"
    assert time.monotonic() - before < 20


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {} FROM n"


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("SELECT hex(zeroblob(100000000))", "makes a value of more than 128 MB"),
        ("SELECT length(zeroblob(1000000000))", "makes a value of more than 128 MB"),
        (ENDLESS.format("printf('%1000d', i)"), "answers with more than 1 MB"),
    ],
)
def test_a_query_takes_no_more_than_the_memory_of_a_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sql: str, says: str
) -> None:
    monkeypatch.setattr("minutes_cli.store.ask.reading.ANSWER", 1 << 20)
    done = run("query", sql, "--db", str(held(tmp_path)))
    assert (done.exit_code, says in done.stderr, done.stderr.count("\n")) == (2, True, 1), done.stderr


def test_a_query_heeds_its_limit_and_no_filter_in_silence(tmp_path: Path) -> None:
    """`--limit`, `--body`, `--since` and `--until` were taken and did nothing."""
    place = str(held(tmp_path))
    for limit in (0, 1, 3):
        done = run("query", ENDLESS.format("i"), "--limit", str(limit), "--csv", "--db", place)
        assert done.stdout.split() == ["i", *map(str, range(1, limit + 1))]
    for option, value in (("--body", "Harbour"), ("--since", "2014-01-01"), ("--until", "2014-01-01")):
        assert run("query", "SELECT 1", option, value, "--db", place).exit_code == 2


@pytest.mark.parametrize(("seconds", "code"), [("1e400", 0), ("inf", 0), ("9" * 20, 0), ("nan", 2), ("-1", 2)])
def test_any_number_of_seconds(tmp_path: Path, seconds: str, code: int) -> None:
    """A clock of the library was set to more than it counts, and ended the interpreter."""
    assert run("query", "SELECT 1", "--seconds", seconds, "--db", str(held(tmp_path))).exit_code == code


def test_the_name_of_a_column_is_one_line_in_markdown(tmp_path: Path) -> None:
    done = run("query", 'SELECT 1 AS "a\nb|c"', "--markdown", "--db", str(held(tmp_path)))
    assert done.stdout == "| a b\\|c |\n| --- |\n| 1 |\n"


@pytest.mark.parametrize("words", [[f"a{n}*" for n in range(2000)], ["a" * 5000]])
def test_a_search_for_more_than_anybody_looks_for_is_one_line(tmp_path: Path, words: list[str]) -> None:
    """2,000 beginnings took 20 s in a text of 2 MB."""
    done = run("search", *words, "--db", str(held(tmp_path)))
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "too much to search for" in done.stderr


@pytest.mark.parametrize("name", ["", "  "])
def test_a_paper_without_a_name_is_a_wrong_command_line(tmp_path: Path, name: str) -> None:
    """It was kept, and could not be named again."""
    done = run("ingest", "-", "--name", name, "--db", str(tmp_path / "minutes.db"), given=HEAD.encode())
    assert (done.exit_code, (tmp_path / "minutes.db").exists()) == (2, False)


def test_a_quote_is_found_in_its_own_letters(tmp_path: Path) -> None:
    """The pattern of an İ takes every i: "stands 9 times"."""
    place = str(held(tmp_path, HEAD.replace("Noted.", "İzmir sent a ship. It was noted in silence.")))
    for quote, code in (("İ", 0), ("i", 1), ("İT", 1), ("izmir", 1), ("IT  WAS", 0)):
        assert run("add", "1", "--quote", quote, "--task", "Ring", "--db", place).exit_code == code, quote


ASKS = HEAD.replace("Noted.", "RESOLVED: That the Clerk be requested to write to the mill.")


@pytest.mark.parametrize("owner", ["Clrek", "Zebra", "%", "_"])
def test_an_owner_that_nobody_is_called_is_said(tmp_path: Path, owner: str) -> None:
    """There was nothing to list, and nothing said why; a % was everybody."""
    done = run("actions", "--owner", owner, "--db", str(held(tmp_path, ASKS)))
    assert f'No action has an owner with "{owner}" in the name' in done.stderr
    assert ("did you mean “Clerk”?" in done.stderr) == (owner == "Clrek")


def test_an_owner_is_found_in_any_case(tmp_path: Path) -> None:
    place = str(held(tmp_path, ASKS.replace("Clerk", "Élu Délégué")))
    assert "write to the mill" in run("actions", "--owner", "éLU", "--db", place).stdout


# --- files ---


def test_a_pipe_given_by_its_name_is_one_line(tmp_path: Path) -> None:
    """It waited for ever for whoever would write into it."""
    os.mkfifo(tmp_path / "pipe")
    done = run("ingest", str(tmp_path / "pipe"), "--db", str(tmp_path / "minutes.db"))
    assert "pipe is no file but a pipe or a device: give its paper on standard input" in done.stderr


def zipped() -> bytes:
    """Return the bytes of a zip of one paper."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("paper.txt", HEAD)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("papers.exe", b"MZ" + bytes(500) + zipped(), "behind something else, as those are that unpack themselves"),
        ("papers.zip", b"#!/bin/sh\nexit\n" + zipped(), "behind something else, as those are that unpack themselves"),
        ("papers.zip", HEAD.encode(), "has the name of a zip file and is none"),
        ("inner.zip", zipped(), "is a zip file within another"),
    ],
)
def test_what_a_zip_is_that_is_not_read(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    """All of them were zip files within others."""
    (tmp_path / name).write_bytes(content)
    if name == "inner.zip":
        with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
            archive.write(tmp_path / name, name)
        name = "outer.zip"
    done = run("ingest", str(tmp_path / name), "--db", str(tmp_path / "minutes.db"))
    assert (done.exit_code, says in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize("line", ["ingest .", "ingest paper.txt", "ingest *.txt", "items", "ingest - --name x"])
def test_a_folder_that_is_gone_is_called_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """It was said that the output could not be written."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    done = run(*line.split(), given=HEAD.encode())
    assert done.stderr == "minutes: the folder that you are in is gone: go to another\n"


def test_a_sentence_below_several_numbers_is_the_title_of_the_first() -> None:
    """The second number stood between the first and its title, and was one more item of the same title."""
    text = (
        HEAD.partition("1. LAMPS")[0]
        + "1. ROPES\n\nNoted.\n\n2.\n2.1\n2.1\nThe oars are worn.\n\nNoted.\n\n3. WEIRS\n\nNoted.\n"
    )
    parsed = parse(read_bytes(text.encode(), "paper.txt"))
    assert [(h.number, h.title) for h in parsed.headings] == [
        ("1", "ROPES"),
        ("2", "The oars are worn"),
        ("3", "WEIRS"),
    ]
    assert list(faults(parsed)) == []


def test_a_reference_is_looked_up_by_its_number(tmp_path: Path) -> None:
    """Among twice as many minutes of the meeting that it names, a reference took twice the work."""

    def work(minutes: int) -> float:
        told = (f"{n}. LAMP\n\nIt was noted (minute {minutes + 2 - n}) before.\n\n" for n in range(2, minutes + 1))
        steps = []
        with read_db(held(tmp_path, HEAD + "".join(told))) as db:
            db.set_progress_handler(lambda: steps.append(1), 50)
            assert db.execute("SELECT status FROM resolved_citations").fetchall() == [("resolved",)] * (minutes - 1)
        return len(steps) / minutes

    assert work(160) < 1.2 * work(80)


def test_a_reference_by_a_number_that_is_lost_means_its_meeting(tmp_path: Path) -> None:
    """It listed every minute of a meeting whose minutes go by titles alone: 2,000 references took 20 s."""
    steps: list[int] = []

    def work(minutes: int) -> int:
        (folder := tmp_path / str(minutes)).mkdir()
        titles = (f"## The {ODD[n]} lamps\n\nThey were noted.\n\n" for n in range(minutes))
        held(folder, HEAD.partition("1. LAMPS")[0] + "".join(titles), "titles.md")
        told = (f"Minute {n} of 10 June 2014 was noted.\n\n" for n in range(1, minutes + 1))
        place = held(folder, HEAD.replace("June", "July") + "".join(told))
        assert len(json.loads(run("items", "--json", "--db", str(place)).stdout)) == minutes + 1
        steps.clear()
        with read_db(place) as db:
            db.set_progress_handler(lambda: steps.append(1), 50)
            found = db.execute("SELECT DISTINCT status, candidates FROM current_citations").fetchall()
        assert [(status, json.loads(ids)) for status, ids in found] == [("ambiguous", [JUNE])]
        return len(steps)

    assert work(160) < 3 * work(80)


ODD = ["".join(letters) for letters in itertools.product("bdfgklm", "aeiou", "nprst")]
JUNE = "harbour-committee/2014-06-10"


def test_no_hint_quotes_a_whole_log(tmp_path: Path) -> None:
    """A log of 1,000 rows is one sentence: each of 1,000 actions quoted it, 42 MB of 0.2, and 9 s to write them."""
    sheds = [f"shed {'abcdefghij'[n % 10] * 3}{'klmnopqrst'[n // 10] * 3}" for n in range(60)]
    asked = [
        f"{n}. SHED\n\nRESOLVED: That the Clerk be requested to paint {shed}.\n\n" for n, shed in enumerate(sheds, 2)
    ]
    held(tmp_path, HEAD + "".join(asked))
    rows = "".join(f"{n} | Order nails for {shed} | Clerk | Ongoing\n" for n, shed in enumerate(sheds, 99))
    log = f"{HEAD.replace('June', 'July')}2. ACTION LOG\n\nMinute | Action | Owner | Status\n{rows}"
    with read_db(held(tmp_path, log, "log.txt")) as db:
        found = [hint for (told,) in db.execute("SELECT possibly FROM action_log") for hint in json.loads(told)]
    assert found
    assert max(len(hint["quote"]) for hint in found) < 100


def test_a_sentence_that_cites_hundreds_is_not_quoted_whole(tmp_path: Path) -> None:
    """Evidence on each of 600 minutes was the one sentence of 15 kB that cites them all: 20 MB of 90 kB."""
    asked = (f"{n}. SHED\n\nRESOLVED: That the Clerk be requested to paint it.\n\n" for n in range(2, 102))
    held(tmp_path, HEAD + "".join(asked))
    cited = ", ".join(f"Minute {n} of 10 June 2014" for n in range(2, 102))
    told = f"{HEAD.replace('June', 'July')}2. SHEDS\n\nFurther to {cited} the Clerk reported that all was done.\n\n"
    with read_db(held(tmp_path, told, "told.txt")) as db:
        rows = db.execute("SELECT status, evidence FROM action_log").fetchall()
    assert {status for status, _ in rows} == {"reported"}
    assert max(len(evidence) for _, evidence in rows) < 1_000


def test_decisions_that_announce_lists_are_no_rows_of_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each took all below it for its rows: a page of 500 took 2 s, four times that when doubled."""
    walked: list[str] = []
    line = "The Committee RESOLVED that the following reports be considered in Part 2.\n"

    def digit(row: str) -> bool:
        walked.append(row)
        return True

    monkeypatch.setattr(rows, "_ROWS", ((digit, digit),))
    parsed = parse(read_bytes((HEAD + line * 60).encode(), "paper.txt"))
    assert len(walked) < 120
    assert all(r.text.count("following") == 1 for r in parsed.resolutions)


@pytest.mark.parametrize(("line", "who"), [("ACTION LOG", None), ("ACTION AOB", None), ("ACTION CB", "CB")])
def test_a_heading_in_capitals_is_no_label_with_initials(line: str, who: str | None) -> None:
    """Behind the minutes "ACTION LOG" made of the heading above it an action of one LOG."""
    parsed = parse(read_bytes(f"{HEAD}2. CLOSE\n\nRing the mill\n\n{line}\n".encode(), "paper.txt"))
    assert [one.owner for one in parsed.actions] == ([who] if who else [])


# --- the third hour ---


def test_a_minute_cited_without_a_day_beside_minutes_without_one(tmp_path: Path) -> None:
    """`check` compared a day that is not told with the last that others cite: the database was blamed."""
    undated = "HARBOUR COMMITTEE\n\nMinutes of the meeting\n\nPresent: Cllr Ash\n\n1. MINUTES\n\nRESOLVED: That "
    held(tmp_path, f"{undated}the minutes of the meeting held on 9 June 2014 be confirmed.\n", "undated.txt")
    place = held(tmp_path, HEAD.replace("Noted.", "Minute 24/61 refers."), "cites.txt")
    done = run("check", "--json", "--db", str(place))
    assert done.exit_code == 0
    found = {(one["kind"], one["message"]) for one in json.loads(done.stdout)}
    assert ("no-day", "minutes to find: cited once, for 24/61, without a day") in found


CROWD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on 10 June 2014\n\nPresent: Cllr Ash\n\n" * 36


def test_a_crowd_of_meetings_is_drawn_alike_in_any_order(tmp_path: Path) -> None:
    """What has its names when somebody reads has them of all that is held, whatever came first."""
    assert list(database_faults([CROWD, CROWD + HEAD], tmp_path)) == []


def test_a_crowd_of_meetings_has_its_names_before_anybody_asks(tmp_path: Path) -> None:
    """More than 32 of one day wait for them until somebody reads: a query did not let them be given."""
    (tmp_path / "crowd.txt").write_text(CROWD)
    (tmp_path / "more.txt").write_text(CROWD + HEAD)
    with open_db(tmp_path / "minutes.db") as db:
        ingest(db, tmp_path / "crowd.txt", tmp_path / "more.txt")
        asked = [row["id"] for row in query(db, "SELECT id FROM current_meetings ORDER BY id")]
        assert asked == sorted(row["id"] for row in meetings(db))


def test_a_crowd_of_meetings_has_its_names_before_anybody_speaks(tmp_path: Path) -> None:
    """What is said before anybody reads was said of a name that is given up a moment later."""
    with open_db(tmp_path / "minutes.db") as db:
        for name, text in (("crowd.txt", CROWD), ("more.txt", CROWD + HEAD)):
            save(db, parse(read_bytes(text.encode(), name)))
        db.execute("PRAGMA query_only = ON")  # as where the disk is full: it is kept, and not yet weighed
    with speak_db(tmp_path / "minutes.db") as db:
        spoken = [id_ for (id_,) in db.execute("SELECT id FROM current_meetings ORDER BY id")]
    with read_db(tmp_path / "minutes.db") as db:
        assert spoken == [id_ for (id_,) in db.execute("SELECT id FROM current_meetings ORDER BY id")]


def test_a_title_ends_before_the_next_number_in_its_line() -> None:
    """It was what the sentence told of, through two more labels to the first verb: words outside of its place."""
    line = (
        "70/17 Apologies: Cllr Ash. 71/17 Declarations: none. 72/17 Minutesmeeting was of 10 May 2014: RESOLVED "
        "that they be signed. 73/17 Lamps: a quotation had come from the mill at the end of Quay Road. RESOLVED "
        "that it be accepted and that the Clerk be asked to ring the mill at once about the lamp.\n"
    )
    parsed = parse(read_bytes((HEAD.partition("1. LAMPS")[0] + line).encode(), "paper.txt"))
    assert list(faults(parsed)) == []
    titles = ["Apologies: Cllr Ash", "Declarations", "Minutesmeeting was of 10 May 2014", "Lamps"]
    assert [item.title for item in parsed.items] == titles
