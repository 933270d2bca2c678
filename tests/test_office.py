"""What publish makes for an office, in programs and strict readers of others: LibreOffice, an OOXML validator, RFCs.

What needs a program or a library that is not there is passed over, with the reason.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from browser import papers
from minutes_cli.cli import app

docx = pytest.importorskip("docx")
icalendar = pytest.importorskip("icalendar")
openpyxl = pytest.importorskip("openpyxl")
pytest.importorskip("xlsxwriter")

_DEBIAN = Path("/usr/lib/libreoffice/program/soffice")
OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice", "loffice", str(_DEBIAN)))), None)
NAMES = ("arising.docx", "log.xlsx", "log.csv", "log.ics", "log.atom", "arising.md")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what is published of some years."""
    folder = tmp_path_factory.mktemp("office")
    for name, text in papers():
        (folder / name).write_text(text, encoding="utf-8")
    place = ["--db", str(folder / "m.db")]
    out = [str(folder / name) for name in NAMES]
    since = ["--since", "2011-01-01", "--as-of", "2021-06-01"]
    for words in (["ingest", str(folder)], ["publish", *out, *since]):
        done = CliRunner().invoke(app, [*words, *place])
        assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module")
def opened(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the same files, as LibreOffice opened and saved them."""
    if not OFFICE:
        pytest.skip("there is no LibreOffice: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui")
    out = tmp_path_factory.mktemp("opened")
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    for form, name in (("txt:Text (encoded):UTF8", "arising.docx"), ("xlsx", "log.xlsx"), ("fods", "log.csv")):
        words = [
            OFFICE,
            "--headless",
            "--norestore",
            profile,
            "--convert-to",
            form,
            "--outdir",
            str(out),
            str(made / name),
        ]
        words[2:2] = [f"--infilter={_COMMAS_UTF8}"] if name.endswith(".csv") else []
        done = subprocess.run(words, capture_output=True, text=True, timeout=180, check=False)
        assert done.returncode == 0, done.stderr
    return out


_COMMAS_UTF8 = "Text - txt - csv (StarCalc):44,34,76,1"
"""What the window for a CSV offers by itself, where one sits before it."""


def squeezed(text: str) -> list[str]:
    return text.replace("\ufeff", "").split()


def test_word_files_have_the_same_words_in_libreoffice(made: Path, opened: Path) -> None:
    paper = docx.Document(str(made / "arising.docx"))
    mine = [p.text for p in paper.paragraphs] + [cell.text for table in paper.tables for cell in table._cells]
    theirs = squeezed((opened / "arising.txt").read_text("utf-8"))
    assert Counter(theirs) == Counter(squeezed(" ".join(mine)))
    assert len(theirs) > 500
    assert "CAFÉ" in theirs


def test_sheets_have_the_same_cells_days_filters_and_head_in_libreoffice(made: Path, opened: Path) -> None:
    mine, theirs = (openpyxl.load_workbook(folder / "log.xlsx").active for folder in (made, opened))
    rows = [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in (mine, theirs)]
    assert rows[0] == rows[1]
    assert theirs.auto_filter.ref == mine.auto_filter.ref
    assert mine.freeze_panes == "B2"  # what is of the window LibreOffice saves only where it has one
    days = [cell for cell in (*theirs["D"][1:], *theirs["H"][1:]) if cell.value is not None]
    assert len(days) > 100
    assert all(isinstance(cell.value, datetime) and cell.number_format == "dd/mm/yyyy" for cell in days)
    assert any("café" in str(cell) for row in rows[1] for cell in row)


def test_rows_of_a_sheet_are_as_tall_as_their_words(made: Path) -> None:
    """LibreOffice, other than Excel, gives no row the room that its broken lines need."""
    sheet = openpyxl.load_workbook(made / "log.xlsx").active
    for row in sheet.iter_rows():
        height = sheet.row_dimensions[row[0].row].height
        widest = max(len(str(c.value or "")) / sheet.column_dimensions[c.column_letter].width for c in row[:11])
        assert height >= min(409, 15 * widest)


_ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}


def test_csv_opens_in_libreoffice_with_its_accents_and_days(made: Path, opened: Path) -> None:
    with (made / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        mine = list(csv.reader(file))
    sheet = ET.parse(opened / "log.fods").getroot()
    kind, day = (f"{{{_ODF['office']}}}{name}" for name in ("value-type", "date-value"))
    cells = list(sheet.iterfind(".//table:table-cell", _ODF))
    words = Counter(" ".join("".join(cell.itertext()).split()) for cell in cells)
    for row in mine:
        for cell in (row[4], row[5], row[6], row[9]):
            assert not cell or " ".join(cell.split()) in words
    days = Counter(cell.get(day) for cell in cells if cell.get(kind) == "date")
    assert days == Counter(cell for row in mine[1:] for cell in (row[3], row[7]) if cell)
    assert any("café" in word for word in words)


@pytest.mark.parametrize("name", ["arising.docx", "log.xlsx"])
def test_office_files_keep_to_their_schema(made: Path, name: str) -> None:
    audit = pytest.importorskip("openxml_audit", reason="there is no openxml-audit: pip install --group office")
    told = audit.OpenXmlValidator().validate(made / name)
    assert [f"{one.part_uri}: {one.description}" for one in told.errors] == []


def test_a_word_file_is_laid_out(made: Path) -> None:
    paper = docx.Document(str(made / "arising.docx"))
    for table in paper.tables:
        of_columns, of_cells = ([round(one.width.cm, 1) for one in row] for row in (table.columns, table.rows[0].cells))
        assert of_columns == of_cells
        assert of_columns[1] > 2 * of_columns[0]
        assert "w:tblHeader" in table.rows[0]._tr.xml
    chapters = [p for p in paper.paragraphs if p.style.name == "Heading 1"]
    assert [p.text for p in chapters] == ["Eel Fishery Board", "Harbour and Markets Committee"]
    assert [bool(p.paragraph_format.page_break_before) for p in chapters] == [False, True]
    with zipfile.ZipFile(made / "arising.docx") as box:
        assert 'w:instr="PAGE"' in box.read("word/footer1.xml").decode()


# RFC 5545


def components(text: str) -> list[tuple[str, Counter[str], dict[str, str]]]:
    """(name, how often each property, the properties) of each component below the calendar, lines unfolded."""
    found: list[tuple[str, Counter[str], dict[str, str]]] = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            found.append((value, Counter(), {}))
        elif name not in {"END", ""}:
            found[-1][1][name.partition(";")[0]] += 1
            found[-1][2][name.partition(";")[0]] = value
    return found


def test_a_calendar_is_written_as_rfc_5545_has_it(made: Path) -> None:
    told = (made / "log.ics").read_bytes()
    assert told.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", told)
    assert max(map(len, told.split(b"\r\n"))) <= 75
    for line in told.split(b"\r\n"):
        line.decode()  # no character is folded in two
    calendar, *parts = components(told.decode())
    assert (calendar[2]["VERSION"], calendar[1]["PRODID"]) == ("2.0", 1)
    assert {name for name, _, _ in parts} == {"VEVENT", "VTODO"}
    for name, count, having in parts:
        assert (count["UID"], count["DTSTAMP"]) == (1, 1)
        assert re.fullmatch(r"\d{8}T\d{6}Z", having["DTSTAMP"])
        once = ("DTSTART", "DUE", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")
        assert all(count[one] <= 1 for one in once)
        assert count["DTSTART" if name == "VEVENT" else "DUE"] == 1
        assert having["STATUS"] in {"VEVENT": {"CONFIRMED", "CANCELLED"}, "VTODO": {"NEEDS-ACTION"}}[name]
        for text in (having.get(one, "") for one in ("SUMMARY", "DESCRIPTION", "LOCATION")):
            assert not re.search(r"(?<!\\)[,;]|\\(?![\\,;nN])", text.replace("\\\\", ""))
    uids = [having["UID"] for _, _, having in parts]
    assert len(uids) == len(set(uids))


def test_calendars_of_others_read_it_without_complaint(made: Path) -> None:
    calendar = icalendar.Calendar.from_ical((made / "log.ics").read_bytes())
    assert [error for part in calendar.walk() for error in part.errors] == []
    todos = {str(todo["uid"]): todo.decoded("due") for todo in calendar.walk("VTODO")}
    with (made / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        still = [row for row in csv.DictReader(file) if row["Status"] in {"open", "overdue"} and row["Due"]]
    due = {f"{row['Id']}@minutes.invalid": row["Due"] for row in still}
    assert {uid: day.isoformat() for uid, day in todos.items()} == due


def test_a_second_reader_takes_the_calendar_for_valid(made: Path) -> None:
    vobject = pytest.importorskip("vobject", reason="there is no vobject: pip install --group office")
    calendar = vobject.readOne((made / "log.ics").read_bytes().decode())
    assert calendar.validate(raiseException=True)
    assert len(calendar.vtodo_list) + len(calendar.vevent_list) > 50
    assert "the Guildhall" in {event.location.value for event in calendar.vevent_list if hasattr(event, "location")}


# RFC 4287

_ATOM = {"a": "http://www.w3.org/2005/Atom"}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def test_a_feed_has_what_rfc_4287_asks_for(made: Path) -> None:
    feed = ET.fromstring((made / "log.atom").read_bytes())
    assert feed.tag == f"{{{_ATOM['a']}}}feed"
    entries = feed.findall("a:entry", _ATOM)
    assert len(entries) > 50
    for one in (feed, *entries):
        for name in ("id", "title", "updated"):
            [element] = one.findall(f"a:{name}", _ATOM)
            assert element.text
        address = one.findtext("a:id", "", _ATOM)
        assert UUID(address.removeprefix("urn:uuid:")).version == 5
        assert re.fullmatch(r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+", address, re.ASCII)
        assert _MOMENT.fullmatch(one.findtext("a:updated", "", _ATOM))
        assert "\ufffd" not in unquote(address)
    assert feed.findtext("a:author/a:name", "", _ATOM)
    assert all(entry.find("a:content", _ATOM) is not None for entry in entries)  # else each would need a link
    ids = [entry.findtext("a:id", "", _ATOM) for entry in entries]
    assert len(ids) == len(set(ids))
    assert feed.findtext("a:updated", "", _ATOM) == max(entry.findtext("a:updated", "", _ATOM) for entry in entries)


def test_a_feed_reader_takes_it_as_it_is(made: Path) -> None:
    feedparser = pytest.importorskip("feedparser", reason="there is no feedparser: pip install --group office")
    told = feedparser.parse(io.BytesIO((made / "log.atom").read_bytes()))
    assert (told.bozo, told.version) == (0, "atom10")
    assert all(entry.id and entry.title and entry.updated_parsed and entry.content for entry in told.entries)
