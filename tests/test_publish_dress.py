"""How the log is dressed for whom it goes to: a council's own columns, events, a feed that leads into the page."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

docx = pytest.importorskip("docx")
icalendar = pytest.importorskip("icalendar")
openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("jinja2")
pytest.importorskip("xlsxwriter")

PAPER = """HARBOUR COMMITTEE

Minutes of the meeting of the Harbour Committee held on Tuesday 3 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. LAMPS AT WEIR LANE

Mr Dunlin undertook to speak to the owner of the boatyard.

RESOLVED: That

(1) the Director of Works be requested to submit a report on the lamps at Weir Lane by 1 November 2019; and

(2) a budget of £400 be set.
"""
OWN = 'body=Meeting,date=Date,minute=Minute no.,task=Action,owner=Lead officer,due=Deadline,"taken=Progress, if any"'
HEAD = ["Meeting", "Date", "Minute no.", "Action", "Lead officer", "Deadline", "Progress, if any"]
Publish = Callable[..., tuple[str, str]]


@pytest.fixture
def publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publish:
    monkeypatch.setenv("MINUTES_DB", str(tmp_path / "m.db"))
    monkeypatch.chdir(tmp_path)
    Path("paper.txt").write_text(PAPER, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "paper.txt"]).exit_code == 0

    def made(*words: str) -> tuple[str, str]:
        done = CliRunner().invoke(app, ["publish", *words, "--as-of", "2019-10-15"])
        return done.stdout, done.stderr

    return made


def test_a_sheet_has_the_columns_of_ones_own_log(publish: Publish) -> None:
    publish("log.xlsx", "log.csv", "--columns", OWN)
    head, row, *_ = csv.reader(io.StringIO(Path("log.csv").read_text(encoding="utf-8-sig")))
    assert head == HEAD
    assert row[:3] == ["Harbour Committee", "2019-09-03", "1 (1)"]
    assert row[4:6] == ["Director of Works", "2019-11-01"]
    sheet = openpyxl.load_workbook("log.xlsx").active
    assert [cell.value for cell in sheet[1]] == HEAD
    assert (sheet["B2"].value, sheet["F2"].value) == (datetime(2019, 9, 3), datetime(2019, 11, 1))  # noqa: DTZ001
    assert sheet.auto_filter.ref.startswith("A1:G")


@pytest.mark.parametrize(
    ("given", "head"),
    [
        ("Lead officer,Due", ["Lead officer", "Due"]),
        ("lead officer = Who , closed_on=Done", ["Who", "Done"]),
        ("number,path,status", ["number", "path", "Status"]),
        ("owner==SUM(A1)", ["'=SUM(A1)"]),
        ("owner=Lead\nofficer", ["Lead officer"]),
    ],
)
def test_columns_are_named_by_title_by_key_or_anew(publish: Publish, given: str, head: list[str]) -> None:
    publish("log.csv", "--columns", given)
    assert next(csv.reader(io.StringIO(Path("log.csv").read_text(encoding="utf-8-sig")))) == head


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("log.csv", "--columns", "ownr"), 'no column "ownr" here: did you mean “owner”?'),
        (("log.csv", "--columns", "owner,,due"), "a column without a name"),
        (("log.csv", "--columns", ""), "a column without a name"),
        (("log.html", "--columns", "owner"), "--columns is for sheets"),
        (("log.csv", "--events"), "--events is for a calendar"),
        (("log.csv", "--link-to", "https://council.example/"), "--link-to is for a feed"),
        (("log.csv", "--no-meetings"), "--meetings and --no-meetings are for a calendar"),
        (("log.atom", "--due-from", "2019-10-01"), "--due-from and --due-before are for lists of actions"),
        (("log.csv", "--only", "decided"), "--only is for a feed or a page"),
        (("log.html", "--only", "asked"), "with --only decided no actions"),
        (("log.html", "log.atom", "--only", "decided,asked"), "with --only decided no actions"),
        (("log.atom", "--only", "decide"), 'a feed tells nothing "decide": did you mean “decided”?'),
        (("log.atom", "--only", ""), 'a feed tells nothing "": --only takes decided, asked'),
        (("log.atom", "--site", "the council"), "--site takes a domain (council.example)"),
        (("log.csv", "--site", "council.example"), "--site is for a feed"),
        (("log.atom", "--link-to", "javascript:alert(1)"), "--link-to takes an address of the web"),
    ],
)
def test_what_cannot_be_is_one_line(publish: Publish, words: tuple[str, ...], told: str) -> None:
    _, [line] = (out.splitlines() for out in publish(*words))
    assert told in line
    assert not Path(words[0]).exists()


def test_a_day_on_which_something_is_due_can_be_an_event(publish: Publish) -> None:
    publish("log.ics", "--events")
    calendar = icalendar.Calendar.from_ical(Path("log.ics").read_bytes())
    assert not calendar.walk("VTODO")
    [due] = [event for event in calendar.walk("VEVENT") if event["uid"].startswith("due/")]
    assert due.decoded("dtstart") == date(2019, 11, 1)
    assert str(due["summary"]).startswith("Due: Director of Works: submit a report")
    before = Path("log.ics").read_bytes()
    publish("log.ics", "--events")
    assert Path("log.ics").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ((), True),
        (("--no-meetings",), False),
        (("--events",), False),
        (("--events", "--meetings"), True),
    ],
)
def test_a_calendar_of_days_on_which_something_is_due_has_no_meetings(
    publish: Publish, words: tuple[str, ...], *, there: bool
) -> None:
    publish("log.ics", *words)
    entries = icalendar.Calendar.from_ical(Path("log.ics").read_bytes()).walk()
    assert any(str(entry.get("summary", "")) == "Harbour Committee" for entry in entries) is there
    assert any("submit a report" in str(entry.get("summary", "")) for entry in entries)


ATOM = {"a": "http://www.w3.org/2005/Atom"}


def links() -> list[str]:
    return [link.get("href", "") for link in ET.parse("log.atom").getroot().findall("a:entry/a:link", ATOM)]


def test_a_feed_leads_into_the_page_that_is_written_with_it(publish: Publish) -> None:
    Path("site").mkdir()
    publish("site/log.html", "log.atom")
    assert len(links()) == 2
    page = Path("site/log.html").read_text(encoding="utf-8")
    for link in links():
        name = re.fullmatch(r"site/log\.html#([ad]-[a-z0-9-]+)", link)
        assert name
        assert f'id="{name[1]}"' in page
    publish("log.atom", "--link-to", "https://council.example/log.html")
    assert sorted(link[:33] for link in links()) == ["https://council.example/log.html#"] * 2
    _, told = publish("log.atom")
    assert not links()
    assert "Without a link in the feed: 2 rows" in told
    _, told = publish("log.atom", "--since", "2019-10-01")
    assert "nothing is new since 2019-10-01" in told


def ids() -> list[str]:
    root = ET.parse("log.atom").getroot()
    return [root.findtext("a:id", "", ATOM), *(e.findtext("a:id", "", ATOM) for e in root.findall("a:entry", ATOM))]


def test_the_ids_of_a_feed_need_no_authority_last_and_are_those_of_one_site_alone(publish: Publish) -> None:
    publish("log.atom")
    plain = ids()
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one) for one in plain), plain
    assert UUID(plain[0]).version == 5
    publish("log.atom", "--site", "council.example")
    ours = ids()
    publish("log.atom", "--site", "Council.Example")
    assert ids() == ours
    publish("log.atom", "--site", "other.example")
    assert len({*plain, *ours, *ids()}) == len(plain) * 3
    publish("log.atom")
    assert ids() == plain


def test_what_was_promised_is_handed_on_where_it_is_asked_for(publish: Publish) -> None:
    out = ("log.csv", "log.html", "log.md", "log.docx")
    publish(*out)
    assert not any("boatyard" in Path(name).read_text(encoding="utf-8") for name in ("log.csv", "log.md"))
    publish(*out, "--undertakings")
    told = [Path(name).read_text(encoding="utf-8") for name in ("log.csv", "log.html", "log.md")]
    told.append("\n".join(cell.text for table in docx.Document("log.docx").tables for cell in table._cells))
    assert all("boatyard" in one and "promised in discussion" in one for one in told)
    publish("log.csv", "--undertakings", "--owner", "Dunlin")
    assert Path("log.csv").read_text(encoding="utf-8").count("promised in discussion") == 1


PLANS = """PLANS COMMITTEE

Minutes of the meeting of the Plans Committee held on Tuesday 10 September 2019 at 7.00 p.m. in the Guildhall

PRESENT: Councillor A. Reed (in the Chair), Councillor C. Marrow

1. MINUTES

RESOLVED: That the minutes of the meeting held on 6 August 2019 be confirmed as a correct record.

2. TREE PRESERVATION ORDER: THE LIMES

RESOLVED: That the Order be confirmed.

3. PLOT AT QUAY ROW

RESOLVED: That consent be recommended for application 12/2019 subject to the following conditions:

(1) the lot is to be entered on the roll; and

(2) the outhouse is to be removed.

4. LIGHTS

RESOLVED: That the results be noted and the Manager for Highways be invited to attend the meeting on 6 December 2019.
"""


def entries() -> list[tuple[str, list[str]]]:
    """Of each entry the text and the kinds that a reader of feeds can pick."""
    found = ET.parse("log.atom").getroot().findall("a:entry", ATOM)
    return [
        (
            entry.findtext("a:content", "", ATOM),
            [kind.get("term", "") for kind in entry.findall("a:category", ATOM) if kind.get("scheme")],
        )
        for entry in found
    ]


def test_a_feed_has_the_decisions_alone_and_each_of_them(publish: Publish) -> None:
    Path("plans.txt").write_text(PLANS, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "plans.txt"]).exit_code == 0
    publish("log.atom")
    assert {kind for _, [kind] in entries()} == {"decided", "asked"}
    _, told = publish("log.atom", "--only", "decided")
    texts = [text for text, _ in entries()]
    assert {kind for _, [kind] in entries()} == {"decided"}
    assert any("report on the lamps" in text for text in texts)
    assert any("the Order be confirmed" in text for text in texts)
    assert any("Manager for Highways be invited" in text for text in texts)
    assert [text.partition("conditions: ")[2][:15] for text in texts if "12/2019" in text] == [
        "the lot is to b",
        "the outhouse is",
    ]
    assert not any("correct record" in text for text in texts)
    assert "Not in the feed: 1 decision that only note" in told
    publish("log.atom", "--only", "asked,overdue")
    assert {kind for _, [kind] in entries()} == {"asked"}


def test_a_page_has_the_decisions_alone(publish: Publish) -> None:
    Path("plans.txt").write_text(PLANS, encoding="utf-8")
    assert CliRunner().invoke(app, ["ingest", "plans.txt"]).exit_code == 0
    publish("log.html", "log.atom", "--only", "decided")
    page = Path("log.html").read_text(encoding="utf-8")
    assert "<h1>Decisions</h1>" in page
    assert "the Order be confirmed" in page
    assert "report on the lamps" in page
    for part in ('id="log"', 'id="figures"', 'id="threads"', 'id="filters"', "<script", "overdue", " actions"):
        assert part not in page.partition("<body")[2], part
    assert {kind for _, [kind] in entries()} == {"decided"}
    publish("log.html")
    assert 'id="log"' in Path("log.html").read_text(encoding="utf-8")


def test_how_a_person_put_the_reading_right_is_for_nobody_else(publish: Publish) -> None:
    out = ("log.csv", "log.xlsx", "log.html", "log.md", "log.docx", "log.ics")

    def told() -> list[str]:
        publish(*out)
        texts = [Path(name).read_text(encoding="utf-8") for name in ("log.csv", "log.html", "log.md")]
        texts.append(Path("log.ics").read_bytes().decode().replace("\r\n ", ""))  # lines are folded
        texts.append("\n".join(cell.text for table in docx.Document("log.docx").tables for cell in table._cells))
        texts.append(" ".join(str(cell.value) for row in openpyxl.load_workbook("log.xlsx").active for cell in row))
        return texts

    def say(*words: str) -> None:
        assert CliRunner().invoke(app, [*words, "--by", "A Clerk"]).exit_code == 0

    ref = "1 (1) of 3 September 2019"
    say("amend", ref, "--owner", "Harbour Master", "--because", "the program misread it")
    assert all("Harbour Master" in one and "misread" not in one for one in told())
    say("note", ref, "--because", "a draft is with the clerk")
    assert all("a draft is with the clerk" in one and "misread" not in one for one in told())
    say("amend", ref, "--status", "ended", "--because", "the lamps are gone")
    assert sum("the lamps are gone" in one and "misread" not in one for one in told()) == len(out) - 1


def test_the_page_of_a_minute_says_whose_it_is(publish: Publish) -> None:
    Path("plans.txt").write_text(PLANS, encoding="utf-8")
    done = CliRunner().invoke(app, ["ingest", "plans.txt", "--council", "Moor District Council"])
    assert done.exit_code == 0
    publish("one.html", "--about", "2 of 10 September 2019")
    page = Path("one.html").read_text(encoding="utf-8")
    assert "Minute 2 of Plans Committee, Moor District Council; meeting of 10 September 2019 (the Guildhall)" in page


@pytest.mark.parametrize(
    ("words", "there"),
    [
        (("--due-from", "2019-11-01"), True),
        (("--due-from", "2019-11-02"), False),
        (("--due-before", "2019-11-01"), False),
        (("--due-from", "2019-10-01", "--due-before", "2019-11-02"), True),
    ],
)
def test_what_is_due_in_a_span(publish: Publish, words: tuple[str, ...], *, there: bool) -> None:
    publish("log.csv", "log.md", "log.ics", *words)
    for name in ("log.csv", "log.md", "log.ics"):
        assert ("report on the lamps" in Path(name).read_text(encoding="utf-8").replace("\n ", "")) is there
    listed = CliRunner().invoke(app, ["actions", *words, "--json", "task"]).stdout
    assert ("report on the lamps" in listed) is there


def test_a_span_is_of_the_day_that_counts(publish: Publish) -> None:
    publish("log.csv")
    amended = ["amend", "1 (1) of 3 September 2019", "--due", "2020-02-01"]
    assert CliRunner().invoke(app, amended).exit_code == 0
    for words, there in ((("--due-from", "2020-01-01"), True), (("--due-before", "2020-01-01"), False)):
        listed = CliRunner().invoke(app, ["actions", *words, "--json", "task"]).stdout
        assert ("report on the lamps" in listed) is there
