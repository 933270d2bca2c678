"""The log for people who have no database: sheets, a calendar, a feed, reports and a page."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

docx = pytest.importorskip("docx")
icalendar = pytest.importorskip("icalendar")
openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("jinja2")
pytest.importorskip("xlsxwriter")

FIRST = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. LAMPS AT WEIR LANE

RESOLVED: That

(1) the Director of Works be requested to submit a report on the lamps at Weir Lane by 1 November 2019; and

(2) the Clerk be requested to write to Moor & Sons Ltd. <script>alert(1)</script>

2. EELS

Councillor Marrow moved, and Councillor Reed seconded, that eels be counted. The motion was put to the vote
and lost: 1 for, 4 against.

3. EXCLUSION OF THE PRESS AND PUBLIC

RESOLVED: That the press and public be excluded from the meeting for the following item.

4. SALE OF THE MILL

RESOLVED: That the Solicitor be requested to accept the secret offer by 1 December 2019.
"""
SECOND = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 5 November 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

5. LAMPS AT WEIR LANE

Further to Minute No. 1 (1) of 3 September 2019, the Director of Works submitted the report on the lamps at Weir Lane.

RESOLVED: That the report be noted.
"""
AS_OF = "--as-of", "2020-01-15"
Published = Callable[..., bytes]


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Published:
    """Two meetings, and what `publish` makes of them."""
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert CliRunner().invoke(app, ["ingest", str(tmp_path / name)]).exit_code == 0

    def made(name: str, *more: str) -> bytes:
        as_of = () if "--as-of" in more else AS_OF
        done = CliRunner().invoke(app, ["publish", str(tmp_path / name), *as_of, *more])
        assert done.exit_code == 0, done.output
        return (tmp_path / name).read_bytes()

    return made


def refused(*words: str) -> str:
    done = CliRunner().invoke(app, ["publish", *words])
    assert done.exit_code in (1, 2)
    [line] = done.stderr.splitlines()
    return line


def sheet_of(told: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told.decode("utf-8-sig"))))


def test_the_tracker_has_the_columns_of_councils(publish: Published) -> None:
    told = publish("log.csv")
    assert told.startswith(b"\xef\xbb\xbf")
    report, letter = sheet_of(told)
    assert (report["Reference"], report["Municipal year"], report["Meeting"]) == (
        "1 (1) of 2019-09-03",
        "2019/20",
        "2019-09-03",
    )
    assert (report["Origin"], report["Lead officer"]) == ("LAMPS AT WEIR LANE", "Director of Works")
    assert (report["Due"], report["Status"]) == ("2019-11-01", "reported")
    assert "submitted the report" in report["Action taken"]
    assert (letter["Lead officer"], letter["Due"], letter["Status"]) == ("Clerk", "", "open")


def test_what_one_owner_was_asked(publish: Published) -> None:
    mine = "--owner", "clerk"
    assert [row["Lead officer"] for row in sheet_of(publish("log.csv", *mine))] == ["Clerk"]
    assert "Director of Works" in publish("all.md").decode() + publish("all.html").decode()
    tables = docx.Document(io.BytesIO(publish("a.docx", *mine))).tables
    word = "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    page, told = publish("log.html", *mine).decode(), publish("arising.md", *mine).decode()
    assert all("Moor" in one and "eels be counted" not in one for one in (word, told, page))
    assert "by 1 November 2019" not in word + told
    assert b"VEVENT" not in publish("log.ics", *mine)
    assert refused("x.docx", "--owner", "Clark") == (
        'minutes: no action has an owner with "Clark" in the name: did you mean “Clerk”?'
    )
    assert refused("x.atom", *mine).startswith("minutes: --owner is for what a person has to do")


@pytest.mark.parametrize(
    ("day", "year"), [("2019-04-30", "2018/19"), ("2019-05-01", "2019/20"), ("1999-12-01", "1999/00"), (None, None)]
)
def test_a_municipal_year_begins_in_may(day: str | None, year: str | None) -> None:
    from minutes_cli.show.publish.tracker import municipal_year  # noqa: PLC0415

    assert municipal_year(day) == year


def test_a_workbook_has_real_days_filters_and_a_frozen_head(publish: Published) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(publish("log.xlsx"))).active
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, (cell.value for cell in sheet[2]), strict=True))
    assert (first["Meeting"], first["Due"]) == (datetime(2019, 9, 3), datetime(2019, 11, 1))  # noqa: DTZ001
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:N3")


def test_a_formula_in_a_paper_is_words_in_a_workbook(tmp_path: Path, publish: Published) -> None:
    harm = FIRST.replace("the Clerk be requested to write", '=HYPERLINK("http://evil.example") be requested to write')
    (tmp_path / "first.txt").write_text(harm, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "first.txt")]).exit_code == 0
    sheet = openpyxl.load_workbook(io.BytesIO(publish("log.xlsx"))).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "d", "n"}
    assert all(not cell.startswith("=") for row in sheet_of(publish("log.csv")) for cell in row.values())


def test_a_calendar_has_a_todo_for_each_dated_open_action(publish: Published) -> None:
    assert CliRunner().invoke(app, ["reopen", "1 (1)"]).exit_code == 0
    told = publish("log.ics")
    calendar = icalendar.Calendar.from_ical(told.decode())
    [todo] = calendar.walk("VTODO")
    assert todo["uid"] == "harbour-committee/2019-09-03/1(1)@minutes.invalid"
    assert (todo.decoded("due"), str(todo["status"])) == (date(2019, 11, 1), "NEEDS-ACTION")
    assert "Due: “by 1 November 2019”" in str(todo["description"]).splitlines()
    first, second = sorted(calendar.walk("VEVENT"), key=lambda event: event.decoded("dtstart"))
    assert first.decoded("dtstart") == datetime(2019, 9, 3, 19, 0)  # noqa: DTZ001 - a floating time
    assert str(second["summary"]) == "Harbour Committee"
    assert publish("again.ics") == told


NEXT = """SLUICE COMMITTEE

Minutes of the meeting held on 3 September 2041

PRESENT: A. Reed (in the Chair)

1. SLUICES

RESOLVED: That it be noted.

2. DATE OF NEXT MEETING

The next meeting would be held on Tuesday 8 October at 7.30 pm in the Weavers Hall.

The meeting closed at 9.10 pm.
"""


def test_a_calendar_has_the_next_meeting_until_its_minutes_come(tmp_path: Path, publish: Published) -> None:
    (tmp_path / "september.txt").write_text(NEXT)
    (tmp_path / "october.txt").write_text(NEXT.replace("3 September", "8 October").partition("2. DATE")[0])

    def october() -> dict[str, Any]:
        calendar = icalendar.Calendar.from_ical(publish("log.ics").decode())
        uid = "sluice-committee/2041-10-08@minutes.invalid"
        [event] = [one for one in calendar.walk("VEVENT") if one["uid"] == uid]
        return event  # type: ignore[no-any-return]

    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "september.txt")]).exit_code == 0
    event = october()
    assert event["dtstart"].dt == datetime(2041, 10, 8, 19, 30)  # noqa: DTZ001 - a floating time
    assert (str(event["summary"]), str(event["location"])) == ("Sluice Committee", "Weavers Hall")
    assert str(event["status"]) == "TENTATIVE"
    assert "Tuesday 8 October at 7.30 pm" in str(event["description"])
    (tmp_path / "special.txt").write_text(
        "SLUICE COMMITTEE\n\nAGENDA for the meeting to be held on 20 September 2041\n\n1. APOLOGIES\n\n2. THE WEIR\n"
    )
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "special.txt")]).exit_code == 0
    assert str(october()["status"]) == "TENTATIVE"
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "october.txt")]).exit_code == 0
    assert str(october()["status"]) == "CONFIRMED"


def test_a_feed_tells_what_is_new_newest_first(publish: Published) -> None:
    atom = {"a": "http://www.w3.org/2005/Atom"}
    feed = ET.fromstring(publish("log.atom"))
    days = [entry.findtext("a:updated", "", atom) for entry in feed.findall("a:entry", atom)]
    titles = [entry.findtext("a:title", "", atom) for entry in feed.findall("a:entry", atom)]
    assert days == sorted(days, reverse=True)
    assert [title for title in titles if title.startswith("Reported: ")]
    ids = [entry.findtext("a:id", "", atom) for entry in feed.findall("a:entry", atom)]
    assert len(ids) == len(set(ids))


def test_the_matters_arising_in_word(publish: Published) -> None:
    paper = docx.Document(io.BytesIO(publish("arising.docx")))
    heads = [p.text for p in paper.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert heads == [
        "Matters arising, 15 January 2020",
        "Harbour Committee",
        "Outstanding",
        "Meeting of 3 September 2019",
        "Reported or completed",
        "Meeting of 3 September 2019",
    ]
    still, done = paper.tables
    assert [cell.text for cell in still.rows[0].cells][:3] == ["Minute", "Matter", "Who"]
    assert "Clerk" in [cell.text for cell in still.rows[1].cells]
    assert "submitted the report" in done.rows[1].cells[5].text


def test_the_matters_arising_in_markdown(publish: Published) -> None:
    told = publish("arising.md").decode()
    assert "\n# Matters arising, 15 January 2020\n\n## Harbour Committee\n\n### Outstanding\n" in told
    assert "<script>" not in told


def test_the_page_is_one_file_that_runs_only_its_own_script(publish: Published) -> None:
    told = publish("log.html").decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in told
    assert told.count("<script>") == 1
    assert not re.search(r"""(?:src|href)=["'](?!#)""", told)
    assert "default-src 'none'" in told


def test_the_page_quotes_the_passage_and_the_evidence(publish: Published) -> None:
    told = publish("log.html").decode()
    assert "be requested to submit a report on the lamps at Weir Lane by 1 November 2019" in told
    assert "the Director of Works submitted the report on the lamps" in told
    assert re.search(r"<strong>1</strong> reported", told)
    assert "lost" in told
    assert "1 for, 4 against" in told


@pytest.mark.parametrize("name", ["log.html", "log.csv", "log.ics", "log.atom", "arising.md"])
def test_what_is_exempt_stays_out(publish: Published, name: str) -> None:
    assert b"secret offer" not in publish(name)
    assert b"secret offer" in publish(f"all-{name}", "--include-exempt", "--since", "2019-01-01")


def test_what_cannot_be_written_is_one_line(tmp_path: Path, publish: Published) -> None:
    assert refused(str(tmp_path / "log")).endswith("or add --as")
    assert "no form that is written" in refused(str(tmp_path / "log.pdf"))
    assert "there is no folder" in refused(str(tmp_path / "none" / "log.csv"))
    assert "is a folder" in refused(str(tmp_path), "--as", "csv")
    for name in ("m.db", "m.db.said.jsonl", "m.db-wal", "m.db.schema-7"):
        assert "is a file of the database" in refused(str(tmp_path / name), "--as", "csv")
    assert "is a paper that is held" in refused(str(tmp_path / "first.txt"), "--as", "csv")
    assert 'no body has "Weavers"' in refused(str(tmp_path / "log.csv"), "--body", "Weavers")
    assert not (tmp_path / "log.csv").exists()


def test_a_file_that_is_there_is_replaced_whole(tmp_path: Path, publish: Published) -> None:
    (tmp_path / "log.csv").write_text("old", encoding="utf-8")
    (tmp_path / "log.csv").chmod(0o600)
    publish("log.csv")
    assert (tmp_path / "log.csv").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_form_can_go_into_a_pipe(publish: Published) -> None:
    done = CliRunner().invoke(app, ["publish", "-", "--as", "csv", *AS_OF])
    assert done.stdout_bytes.startswith(b"\xef\xbb\xbfReference,")


@pytest.mark.parametrize("day", ["0999-03-01", "1700-02-03", "9999-12-31"])
@pytest.mark.parametrize(
    "name", ["log.html", "log.csv", "log.xlsx", "log.ics", "log.atom", "arising.docx", "arising.md"]
)
def test_days_far_away_are_days(tmp_path: Path, publish: Published, day: str, name: str) -> None:
    far = FIRST.replace(" held on Tuesday 3 September 2019 at 7.00 p.m.", "")
    (tmp_path / "far.txt").write_text(far, encoding="utf-8")
    done = CliRunner().invoke(app, ["ingest", str(tmp_path / "far.txt"), "--date", day, "--override"])
    assert done.exit_code == 0, done.output
    assert publish(name)
    assert publish(name, "--as-of", "0001-12-31")


def test_the_chart_has_the_last_ten_years() -> None:
    from minutes_cli.show.publish.figures import _months  # noqa: PLC0415

    assert _months("2019-11", "2020-02") == ["2019-11", "2019-12", "2020-01", "2020-02"]
    far = _months("0999-03", "9999-12")
    assert (len(far), far[0], far[-1]) == (120, "9990-01", "9999-12")


@pytest.mark.parametrize(
    "name", ["log.html", "log.csv", "log.xlsx", "log.ics", "log.atom", "arising.docx", "arising.md"]
)
def test_what_was_handed_on_is_no_paper(tmp_path: Path, publish: Published, name: str) -> None:
    publish(name)
    before = CliRunner().invoke(app, ["actions", "--all", "--json"]).stdout
    done = CliRunner().invoke(app, ["ingest", str(tmp_path)])
    assert (done.exit_code, "1 written by publish" in done.stderr + done.stdout) == (0, True)
    assert CliRunner().invoke(app, ["actions", "--all", "--json"]).stdout == before
    alone = CliRunner().invoke(app, ["ingest", str(tmp_path / name)])
    assert (alone.exit_code, "is no paper" in alone.stderr + alone.stdout) == (1, True)


@pytest.mark.parametrize(
    "name", ["log.html", "log.csv", "log.xlsx", "log.ics", "log.atom", "arising.docx", "arising.md"]
)
def test_letters_that_are_none(tmp_path: Path, publish: Published, name: str) -> None:
    (tmp_path / "first.txt").write_text(FIRST.replace("LAMPS", "LA\ufffeM\uffffPS"), encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "first.txt")]).exit_code == 0
    told = publish(name)
    assert "\ufffe".encode() not in told


def test_a_link_is_followed_and_long_names_are_names(tmp_path: Path, publish: Published) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "log.csv").symlink_to(tmp_path / "there" / "real.csv")
    told = publish("log.csv")
    assert (tmp_path / "log.csv").is_symlink()
    assert (tmp_path / "there" / "real.csv").read_bytes() == told
    assert publish("l" * 251 + ".csv")


LOG = """HARBOUR COMMITTEE

Minutes of the meeting held on 5 December 2019

PRESENT: Councillor A. Reed (in the Chair)

6. ACTION LOG

RESOLVED: That the Clerk be requested to bring the log to the next meeting:

Minute | Action | Owner | Status
1 | Order lamps | Clerk | Ongoing
4 | Accept the secret offer | Solicitor | Complete
"""


@pytest.mark.parametrize("name", ["log.html", "log.csv", "arising.docx", "arising.md"])
def test_an_open_minute_that_quotes_an_exempt_one_is_handed_on_without_it(
    tmp_path: Path, publish: Published, name: str
) -> None:
    (tmp_path / "third.txt").write_text(LOG, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "third.txt")]).exit_code == 0
    told = publish(name)
    words = (
        "".join(c.text for t in docx.Document(io.BytesIO(told)).tables for c in t._cells)
        if "docx" in name
        else told.decode()
    )
    assert "bring the log" in words
    assert "secret offer" not in words
    marked = CliRunner().invoke(app, ["arising", "harbour", "--markdown"]).stdout
    assert "secret offer" not in marked


@pytest.mark.parametrize("name", ["arising.docx", "arising.md"])
def test_papers_that_name_no_body_have_a_chapter(tmp_path: Path, publish: Published, name: str) -> None:
    nobody = "Minutes of the meeting held on 7 May 2019\n\n1. GATES\n\n"
    nobody += "RESOLVED: That the Clerk be requested to mend gates.\n"
    (tmp_path / "nobody.txt").write_text(nobody, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "nobody.txt")]).exit_code == 0
    told = publish(name)
    words = "".join(p.text for p in docx.Document(io.BytesIO(told)).paragraphs) if "docx" in name else told.decode()
    assert "Papers that name no body" in words


@pytest.mark.parametrize("year", [1970, 2200])
def test_a_clock_that_no_zip_can_say_is_one_line_or_no_matter(
    tmp_path: Path, publish: Published, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    """A dead battery: the machine says 1970.  Sheets have a day of their own, Word files that of the clock."""
    now = (year - 1970) * 31_557_600.0 + 86_400
    monkeypatch.setattr("time.time", lambda: now)
    with zipfile.ZipFile(io.BytesIO(publish("log.xlsx", *AS_OF))) as made:
        assert {part.date_time[0] for part in made.infolist()} == {1980}
    done = CliRunner().invoke(app, ["publish", str(tmp_path / "log.docx")])
    assert done.exit_code == 2
    assert f"this machine's clock says {year}" in done.output
    assert not (tmp_path / "log.docx").exists()


COUNCIL = """HARBOUR COUNCIL

Minutes of the meeting of the Harbour Council held on Tuesday 4 February 2020 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

8. PRECEPT

Further to Minute No. 1 (1) of the Harbour Committee of 3 September 2019, Councillor Marrow moved, and Councillor Reed
seconded, that a precept
of £295.57 be set. The motion was put to the vote and carried: 9 for, 2 against.

RESOLVED: That

(1) a precept of £295.57 be set; and

(2) the Treasurer be authorised to:

(a) tell the tax office at once; and

(b) print the leaflet.
"""
UNDATED = """EEL BOARD

Minutes of the meeting of the Eel Board

PRESENT: Councillor A. Reed (in the Chair)

3. NETS

RESOLVED: That the charge for nets be £45,000.
"""


@pytest.fixture
def council(tmp_path: Path, publish: Published) -> Published:
    """A meeting that decided by a vote, and one without a day."""
    for name, text in (("council.txt", COUNCIL), ("undated.txt", UNDATED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    put = ["ingest", str(tmp_path / "council.txt"), "--url", "https://council.example/8.txt"]
    assert CliRunner().invoke(app, put).exit_code == 0
    assert CliRunner().invoke(app, ["ingest", str(tmp_path / "undated.txt")]).exit_code == 0
    return publish


def decisions_of(told: bytes) -> dict[str, str]:
    """Of each decision of a page its name there, and its words."""
    rows = re.findall(r'<li id="(d-[^"]+)"(.*?)</li>', told.decode(), re.DOTALL)
    return {name: " ".join(re.sub(r"<[^>]*>", " ", words.partition(">")[2]).split()) for name, words in rows}


def test_the_page_has_every_decision_below_its_stem(council: Published) -> None:
    told = council("log.html")
    found = decisions_of(told)
    precept = found["d-harbour-council-2020-02-04-8"]
    assert "8 PRECEPT that a precept of £295.57 be set" in precept
    assert "9 for, 2 against" in precept
    assert "council.txt ( the paper at council.example )" in precept
    letter = found["d-harbour-council-2020-02-04-8-2-a"]
    assert "the Treasurer be authorised to: tell the tax office at once" in letter
    assert "d-harbour-council-2020-02-04-8-2" not in found
    assert b'<span id="d-harbour-council-2020-02-04-8-2"></span>' in told
    assert f"<strong>{len(found)}</strong> decisions" in told.decode()
    assert "d-harbour-committee-2019-09-03-4" not in found  # exempt
    days = re.findall(r"<summary><strong>([^<]*)</strong>, [^<]*<span class=\"many\">", told.decode())
    assert days == ["4 February 2020", "5 November 2019", "3 September 2019", "Day unknown"]


def test_a_name_of_a_decision_holds_whatever_else_is_in_the_page(council: Published) -> None:
    every, some = decisions_of(council("log.html")), decisions_of(council("some.html", "--body", "Council"))
    assert some
    assert some.items() <= every.items()


def test_an_exempt_decision_is_counted_and_left_out(tmp_path: Path, council: Published) -> None:
    done = CliRunner().invoke(app, ["publish", str(tmp_path / "log.html"), *AS_OF])
    told = (tmp_path / "log.html").read_bytes()
    assert "decisions; 1 left out as exempt." in told.decode()
    assert "Left out as exempt: 2 rows" in done.stderr  # the decision, and the action that it asks for
    assert "d-harbour-committee-2019-09-03-4" in decisions_of(council("all.html", "--include-exempt"))


def test_what_has_no_day_is_not_dropped_in_silence(tmp_path: Path, council: Published) -> None:
    done = CliRunner().invoke(app, ["publish", str(tmp_path / "log.html"), "--since", "2020-01-01", *AS_OF])
    assert "Not in the page: 1 decision of meetings whose day is not known." in done.stderr
    done = CliRunner().invoke(app, ["publish", str(tmp_path / "log.atom"), *AS_OF])
    told = "In the feed by the day on which the paper was taken in: 1 row of meetings whose day is not known."
    assert told in done.stderr
    feed = (tmp_path / "log.atom").read_text(encoding="utf-8")
    assert feed.count("The day of the meeting is not known: its paper was taken in on ") == 1


def test_what_a_page_of_some_days_leaves_out_its_feed_says_that_it_leads_nowhere(
    tmp_path: Path, council: Published
) -> None:
    """A page of some days has nothing of meetings without one, nor what was asked before and is overdue since."""
    atom = {"a": "http://www.w3.org/2005/Atom"}
    out = [str(tmp_path / name) for name in ("log.html", "log.atom")]
    for since, bare in ((("--since", "2020-01-01"), 2), ((), 0)):
        done = CliRunner().invoke(app, ["publish", *out, *since, "--as-of", "2020-03-01"])
        entries = ET.parse(out[1]).getroot().findall("a:entry", atom)
        assert sum(entry.find("a:link", atom) is None for entry in entries) == bare, since
        told = "Without a link in the feed: 2 rows, of whose paper no address is known, and which the page leaves out"
        assert (told in " ".join(done.stderr.split())) is bool(bare)


def test_an_entry_of_a_feed_leads_to_the_paper_where_its_address_is_known(council: Published) -> None:
    atom = {"a": "http://www.w3.org/2005/Atom"}
    entries = ET.fromstring(council("log.atom", "--as-of", "2020-03-01")).findall("a:entry", atom)
    links = {entry.findtext("a:title", "", atom): entry.find("a:link", atom) for entry in entries}
    link = links["Decided: that a precept of £295.57 be set"]
    assert link is not None
    assert link.get("href", "").startswith("https://council.example/8.txt")


@pytest.mark.parametrize("ref", ["8 of 4 February 2020", "8 (1) of 2020-02-04", "harbour-council/2020-02-04/8(2)(a)"])
def test_one_minute_can_be_mailed(council: Published, ref: str) -> None:
    told = council("one.html", "--about", ref)
    assert list(decisions_of(told)) == [f"d-harbour-council-2020-02-04-8{path}" for path in ("", "-1", "-2-a", "-2-b")]
    assert b"<h1>PRECEPT</h1>" in told
    assert "Councillor Marrow moved, and Councillor Reed" in told.decode()
    assert b'id="motions"' in told
    assert b"write to Moor" not in told
    assert "Minute 8 of Harbour Council; meeting of 4 February 2020" in told.decode()
    assert "From council.txt" in told.decode()
    for beside in (b'id="figures"', b'id="filters"', b'class="state', b"<article", b"<script", b"As of "):
        assert beside not in told


def test_a_page_is_about_all_that_is_meant_and_says_so(tmp_path: Path, council: Published) -> None:
    done = CliRunner().invoke(app, ["publish", str(tmp_path / "one.html"), "--about", "3", "--include-exempt", *AS_OF])
    assert '"3" means 2 things' in done.stderr
    assert len(decisions_of((tmp_path / "one.html").read_bytes())) == 2


def test_what_no_page_can_be_about_is_one_line(tmp_path: Path, council: Published) -> None:
    page = str(tmp_path / "one.html")
    assert "no minute 99 " in refused(page, "--about", "99")
    assert "names no minute" in refused(page, "--about", "the mill")
    assert "is a body" in refused(page, "--about", "harbour-council")
    assert "is exempt" in refused(page, "--about", "4 of 3 September 2019")
    assert "end the name in .html" in refused(str(tmp_path / "one.csv"), "--about", "8")
    assert not (tmp_path / "one.html").exists()
    assert b"secret offer" in council("one.html", "--about", "4 of 3 September 2019", "--include-exempt")


@pytest.mark.parametrize(
    ("form", "ending"), [("--markdown", ".md"), ("--markdown", ".txt"), ("--csv", ".csv"), ("--csv", ".txt")]
)
@pytest.mark.parametrize(
    "command", ["actions", "resolutions", "motions", "items", "meetings", "check", "people", "since"]
)
def test_a_listing_that_was_kept_is_no_paper(
    tmp_path: Path, publish: Published, command: str, form: str, ending: str
) -> None:
    publish("log.csv")
    (tmp_path / f"kept{ending}").write_text(CliRunner().invoke(app, [command, form]).stdout, "utf-8")
    done = CliRunner().invoke(app, ["ingest", str(tmp_path)])
    assert (done.exit_code, f"written by … {form}" in done.stderr + done.stdout) == (0, True), done.output


def test_matters_arising_that_were_kept_are_no_paper(tmp_path: Path, publish: Published) -> None:
    publish("log.csv")
    bodies = json.loads(CliRunner().invoke(app, ["bodies", "--json"]).stdout)
    told = CliRunner().invoke(app, ["arising", bodies[0]["body"], "--markdown"]).stdout
    assert "| Minute |" in told
    (tmp_path / "kept.md").write_text(told, "utf-8")
    done = CliRunner().invoke(app, ["ingest", str(tmp_path)])
    assert (done.exit_code, "written by arising" in done.stderr + done.stdout) == (0, True), done.output
