"""Where on the web a paper was taken from: said by a person, or declared by the file; and what is no address."""

from __future__ import annotations

import io
import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import docx
import icalendar
import openpyxl  # type: ignore[import-untyped]
import pytest
from typer.testing import CliRunner

from files import pdf, zipped
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.words.addresses import below, declared_address, web_address

HEAD = "HARBOUR COMMITTEE\n\nMinutes of the meeting held on Tuesday, 10 June 2031\n\nPresent: Councillor Ash\n\n"
PAPER = f"{HEAD}4. THE SLIP\n\nRESOLVED: That the Clerk be requested to mend the slip by 1 July 2031.\n"
PAGE = """<!-- saved from url=(0031)https://quay.example/saved/june/ -->
<html><head><title>Minutes of 10 June 2031</title>
<link rel="canonical" href="https://quay.example/june"></head><body>{}</body></html>"""


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("https://quay.example/packs/june.pdf", "https://quay.example/packs/june.pdf"),
        (" HTTPS://Quay.Example/a b.pdf?x=1#page=3 ", "https://quay.example/a%20b.pdf?x=1#page=3"),
        ('http://quay.example:8080/A|b"<i>(1)', "http://quay.example:8080/A%7Cb%22%3Ci%3E%281%29"),
        ("https://hafen-köln.example/ü%20x", "https://xn--hafen-kln-67a.example/%C3%BC%20x"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("javascript:alert(1)", None),
        ("JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("//quay.example/x", None),
        ("quay.example/x", None),
        ("https://", None),
        ("https://quay.example@elsewhere.example/", None),
        ("https://quay.example:99999/", None),
        ("https://quay .example/", None),
        ("https://quay.example/\u202efdp.enuj", None),
        ("https://quay.example/\x1b[31m", None),
        ("https://quay.example/a\nb", None),
        ("https://quay.example\\@elsewhere.example/", None),
        ("https://[quay/", None),
        (f"https://quay.example/{'a' * 2000}", None),
        ("", None),
    ],
)
def test_what_a_link_may_be_made_of(told: str, address: str | None) -> None:
    assert web_address(told) == address
    assert address is None or web_address(address) == address


def test_a_path_below_an_address_is_spelt_out() -> None:
    assert (
        below("https://quay.example/packs/", "2031/a b#é.pdf") == "https://quay.example/packs/2031/a%20b%23%C3%A9.pdf"
    )


def test_where_a_page_was_saved_from_goes_before_what_it_says_of_itself() -> None:
    said, saved = ("address", "https://quay.example/june", "address"), ("address", "http://q.example/s", "address")
    assert declared_address([said, saved]) == "http://q.example/s"
    assert declared_address([said, ("address", "about:blank", "address")]) == "https://quay.example/june"
    matter = ("address", "https://quay.example/front", "front matter")
    assert declared_address([matter, ("address", "https://quay.example/second", "front matter")]) == matter[1]
    assert declared_address([("title", "https://quay.example/june", "page title")]) is None


# --- ingest ---


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder of its own with papers of every kind in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "packs" / "2031").mkdir(parents=True)
    (tmp_path / "packs" / "2031" / "june 10.txt").write_text(PAPER, "utf-8")
    (tmp_path / "packs" / "page.html").write_text(PAGE.format(f"<p>{HEAD}</p><h2>4. THE PIER</h2>"), "utf-8")
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    """Run a command, and return all that it prints."""
    done = CliRunner().invoke(app, [*arguments])
    assert done.exit_code == code, done.output
    return done.output


def rows(*arguments: str) -> Any:
    return json.loads(run(*arguments, "--json"))


def held() -> dict[str, str | None]:
    """Return the address of each document by its name."""
    return {row["name"]: row["url"] for row in rows("documents")}


def test_the_address_of_one_paper_is_kept_and_shown_in_every_listing(here: Path) -> None:
    run("ingest", "packs/2031/june 10.txt", "--url", "https://quay.example/june")
    assert held() == {"packs/2031/june 10.txt": "https://quay.example/june"}
    for listing in ("actions", "items", "resolutions", "meetings"):
        assert {row["url"] for row in rows(listing)} == {"https://quay.example/june"}, listing
    for command in (("search", "slip"), ("since", "2031-06-01"), ("arising", "Harbour")):
        assert {row["url"] for row in rows(*command)} == {"https://quay.example/june"}, command
    assert "\nLink: https://quay.example/june\n" in run("show", "4")
    assert rows("show", "4")[0]["url"] == "https://quay.example/june"
    assert "https://quay.example/june" in run("query", "SELECT url FROM action_log", "--csv")


def test_of_a_folder_each_paper_has_its_own(here: Path) -> None:
    run("ingest", "packs", "--url", "https://quay.example/packs/")
    base = "https://quay.example/packs/"
    assert held() == {"packs/2031/june 10.txt": f"{base}2031/june%2010.txt", "packs/page.html": f"{base}page.html"}


def test_a_file_declares_its_own_and_a_person_knows_better(here: Path) -> None:
    run("ingest", "packs/page.html")
    assert held() == {"packs/page.html": "https://quay.example/saved/june/"}
    run("ingest", "packs/page.html", "--url", "https://quay.example/new")
    for again in (["ingest", "packs/page.html"], ["reparse"], ["ingest", "packs"]):
        run(*again)
        assert held()["packs/page.html"] == "https://quay.example/new", again
    run("forget", "packs/page.html")
    run("ingest", "packs/page.html")
    assert held()["packs/page.html"] == "https://quay.example/new"


def test_a_database_made_anew_has_the_address_again(here: Path) -> None:
    run("ingest", "packs/page.html", "--url", "https://quay.example/new")
    with (here / "minutes.db.said.jsonl").open("a", encoding="utf-8") as file:  # of a version that knew none
        line = {"said_at": "2031-01-01T00:00:00Z", "of": "paper", "sha256": "0" * 64, "body": "Quay Panel"}
        file.write(json.dumps(line | {"date": None, "council": None, "override": False}) + "\n")
    for path in here.glob("minutes.db*"):
        if not path.name.endswith(".jsonl"):
            path.unlink()
    run("ingest", "packs/page.html")
    assert held() == {"packs/page.html": "https://quay.example/saved/june/"}
    run("doctor", "--restore")
    assert held() == {"packs/page.html": "https://quay.example/new"}
    with sqlite3.connect(here / "minutes.db") as db:
        assert store.said_of(db, "0" * 64).body == "Quay Panel"
    run("doctor")


def test_a_database_of_before_tells_what_its_files_declared(here: Path) -> None:
    schema = Path(__file__).parent / "schemas" / "schema-7.sql"
    with sqlite3.connect("minutes.db") as db:
        db.executescript(schema.read_text("utf-8"))
        told = json.dumps([["title", "Minutes", "page title"], ["address", "https://quay.example/march", "address"]])
        db.execute("UPDATE documents SET declared = ? WHERE name = 'march.txt'", (told,))
        told = json.dumps([["address", "the clerk", "front matter"]])
        db.execute("UPDATE documents SET declared = ? WHERE name = 'may.txt'", (told,))
    assert held() == {"march.txt": "https://quay.example/march", "may.txt": None, "bare.txt": None}


def test_what_comes_in_a_pipe_can_have_one(here: Path) -> None:
    line = ["ingest", "-", "--name", "june.txt", "--url", "https://quay.example/june"]
    assert CliRunner().invoke(app, line, input=PAPER).exit_code == 0
    assert held() == {"june.txt": "https://quay.example/june"}


def test_in_a_pdf_it_is_that_of_the_page(here: Path) -> None:
    more = "5. THE PIER\n\nRESOLVED: That the Clerk be requested to paint the pier by 1 August 2031."
    (here / "june.pdf").write_bytes(pdf(PAPER, more))
    run("ingest", "june.pdf", "--url", "https://quay.example/june.pdf")
    assert held() == {"june.pdf": "https://quay.example/june.pdf"}
    found = {row["number"]: row["url"] for row in rows("actions")}
    assert found == {"4": "https://quay.example/june.pdf#page=1", "5": "https://quay.example/june.pdf#page=2"}
    run("ingest", "june.pdf", "--url", "https://quay.example/june.pdf#nameddest=slip")
    assert {row["url"] for row in rows("actions")} == {"https://quay.example/june.pdf#nameddest=slip"}


def test_papers_in_a_zip_have_none_of_their_own(here: Path) -> None:
    (here / "packs" / "old.zip").write_bytes(zipped({"may.txt": PAPER.replace("June", "May").encode()}))
    run("ingest", "packs/old.zip", "--url", "https://quay.example/old.zip", code=2)
    run("ingest", "packs", "--url", "https://quay.example/")
    assert held()["packs/old.zip/may.txt"] is None


# --- what is handed on ---

ADDRESS = "https://quay.example/june%20%2810%29.pdf"
FORMS = ("log.html", "log.csv", "log.ics", "log.atom", "arising.md", "arising.docx", "log.xlsx")


def links_in(name: str) -> set[str]:
    """Return where the links of a published file lead, as the file's own reader has them."""
    run("publish", name, "--as-of", "2031-06-15")
    content = Path(name).read_bytes()
    if name.endswith(".docx"):
        rels = docx.Document(io.BytesIO(content)).part.rels.values()
        return {one.target_ref for one in rels if one.is_external}
    if name.endswith(".xlsx"):
        cells = (cell for row in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows() for cell in row)
        return {f"{link.target}#{link.location}" for cell in cells if (link := cell.hyperlink)}
    if name.endswith(".ics"):
        return {str(one["url"]) for one in icalendar.Calendar.from_ical(content).walk() if "url" in one}
    told = content.decode()
    form = {
        "html": r'<a href="(?!#)([^"]*)"',
        "md": r"\]\(([^)]*)\)",
        "atom": r'<link rel="alternate" href="([^"]*)"',
        "csv": r",(\w+:[^,\r\n]*)\r\n",
    }
    return set(re.findall(form[name.partition(".")[2]], told))


@pytest.mark.parametrize("name", FORMS)
def test_what_is_handed_on_links_to_the_paper(here: Path, name: str) -> None:
    (here / "june.pdf").write_bytes(pdf("THE QUAY", PAPER))
    run("ingest", "june.pdf", "--url", "https://quay.example/june (10).pdf")
    assert links_in(name) - {f"{ADDRESS}#page=1"} == {f"{ADDRESS}#page=2"}  # the meeting begins on the first


@pytest.mark.parametrize("name", FORMS)
def test_whatever_stands_in_the_database_only_the_web_is_linked_to(here: Path, name: str) -> None:
    run("ingest", "packs/2031/june 10.txt", "--url", "https://quay.example/")
    with sqlite3.connect("minutes.db") as db:
        db.execute("UPDATE addresses SET url = 'javascript:alert(1)'")
    assert links_in(name) == set()


# --- what makes no sense ---


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["packs/page.html", "--url", "javascript:alert(1)"], "--url takes an address of the web (https://…)"),
        (["packs/page.html", "--url", ""], "--url takes an address of the web (https://…)"),
        (["packs", "--url", "https://quay.example/packs"], "--url of a folder ends in /"),
        (["packs", "--url", "https://quay.example/?in=/"], "--url of a folder ends in /"),
        (["packs/page.html", "packs/2031", "--url", "https://quay.example/"], "give one PATH that is there"),
        (["packs/*.html", "--url", "https://quay.example/"], "give one PATH that is there"),
        (["https://quay.example/june.pdf"], "nothing is fetched from the web: download https://quay.example/june.pdf"),
    ],
)
def test_what_makes_no_sense_is_told_in_a_line(here: Path, arguments: list[str], told: str) -> None:
    said = run("ingest", *arguments, code=2)
    assert told in said
    assert said.count("\n") == 1
    assert not (here / "minutes.db").exists()
