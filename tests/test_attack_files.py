"""Files that were made to break a reader, or to lose a paper in silence: one test for each kind that was found."""

from __future__ import annotations

import base64
import io
import json
import os
import textwrap
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from typer.testing import CliRunner, Result

import minutes_cli
from files import MINUTES
from minutes_cli.cli import app
from minutes_cli.errors import ReadError
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import Source, find_sources, read_bytes, source, zipped
from minutes_cli.readers.docx import docx, styles
from minutes_cli.show import wrapping
from minutes_cli.show.forms import render
from minutes_cli.show.style import Style
from minutes_cli.show.wrapping import _Wrapper
from minutes_cli.store.listing import Listing
from pace import within

PAGE = f"<html><body><p>{MINUTES.replace(chr(10) * 2, '</p><p>')}</p></body></html>"


def run(*arguments: str) -> Result:
    """Run a command."""
    return CliRunner().invoke(app, arguments)


def mail(words: str = "See below.", **how: Any) -> EmailMessage:
    """Return a mail of some words."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "clerk@harbour.example", "all@harbour.example", "Minutes"
    message.set_content(words, **how)
    return message


def test_the_words_of_a_mail_are_read_however_they_are_coded() -> None:
    """In base64 they were kept as they stood, and the minutes lost without a word."""
    for how in ("base64", "quoted-printable", "8bit"):
        paper = parse(read_bytes(mail(MINUTES + "é", cte=how).as_bytes(), "minutes.eml"))
        assert len(paper.items) == 3, how
        assert paper.document.findings == ()
    either = mail(MINUTES)
    either.add_alternative(PAGE, subtype="html")
    paper = parse(read_bytes(either.as_bytes(), "minutes.eml"))
    assert (len(paper.resolutions), paper.document.findings) == (3, ())


def test_what_hangs_on_a_mail_is_named() -> None:
    letter = mail(MINUTES)
    letter.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan.pdf")
    letter.add_attachment(MINUTES, filename="min\x1butes.txt")
    paper = parse(read_bytes(letter.as_bytes(), "minutes.eml"))
    assert len(paper.items) == 3
    (finding,) = paper.document.findings
    assert finding.code == "attached"
    assert "plan.pdf" in finding.message
    assert "which is not read" in finding.message
    bare = EmailMessage()
    bare["MIME-Version"] = "1.0"
    bare.make_mixed()
    bare.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="plan.pdf")
    with pytest.raises(ReadError, match=r"holds no text of its own, but plan\.pdf"):
        read_bytes(bare.as_bytes(), "minutes.eml")


BOX = "".join(
    f"From clerk@harbour.example Tue Mar  {day} 10:00:0{day} 2019\nFrom: clerk@harbour.example\n"
    f"Date: Tue, {day} Mar 2019 10:00:00 +0000\n"
    f"Subject: Minutes\n\n{words}\n>From Easter the pens close.\n\n"
    for day, words in ((5, MINUTES), (6, MINUTES.replace("HARBOUR", "QUAY")))
)
"""A mailbox of two mails."""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_mail_of_a_mailbox_is_a_paper(tmp_path: Path, end: str) -> None:
    """It was read as one text, its heads as words of the minutes."""
    box = tmp_path / "in" / "box.mbox"
    box.parent.mkdir()
    box.write_bytes(BOX.replace("\n", end).encode())
    db = tmp_path / "minutes.db"
    told = run("ingest", str(box.parent), "--db", str(db))
    assert told.exit_code == 0, told.output
    rows = json.loads(run("documents", "--json", "--db", str(db)).stdout)
    assert sorted(row["name"] for row in rows) == [f"{box}/1.eml", f"{box}/2.eml"]
    assert all((row["format"], row["items"]) == ("mail", 3) for row in rows)
    with minutes_cli.read_db(db) as held:
        (text,) = minutes_cli.query(held, "SELECT text FROM documents WHERE name LIKE '%1.eml'")
    assert text["text"].rstrip().endswith("\nFrom Easter the pens close.")
    again = run("ingest", str(box.parent), "--db", str(db))
    assert "Seen 2: 0 read, 2 unchanged" in again.stderr
    moved = box.rename(box.with_name("moved.mbox"))
    assert run("ingest", str(moved), "--db", str(db)).exit_code == 0
    assert len(json.loads(run("documents", "--json", "--db", str(db)).stdout)) == 2


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mail_behind_the_close_of_the_one_before_is_a_paper(tmp_path: Path, end: str) -> None:
    """Some programs leave out the empty line: its minutes were taken for words behind the parts of the other."""
    one = "\n".join(
        (
            *("From clerk@harbour.example Tue Mar  4 10:00:00 2019", "From: clerk@harbour.example"),
            *("MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b1", ""),
            *("--b1", "Content-Type: text/plain", "", "Here they are.", "", "--b1--", ""),
        )
    )
    box = tmp_path / "box.mbox"
    box.write_bytes(f"{one}{BOX}".replace("\n", end).encode())
    found = [source for source in find_sources(str(box)) if isinstance(source, Source)]
    first, *others = (read_bytes(source.load(), source.name) for source in found)
    assert (first.text.strip(), first.findings) == ("Here they are.", ())
    assert ["HARBOUR" in paper.text for paper in others] == [True, False]


def test_words_behind_the_parts_of_a_mail_are_said() -> None:
    head = "From: clerk@harbour.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b1\n\n"
    part = f"--b1\nContent-Type: text/plain\n\n{MINUTES}\n--b1--\n"
    list_foot = "_____\nHarbour mailing list\nWrite to list@harbour.example to leave it.\n"
    assert read_bytes(f"{head}{part}{list_foot}".encode(), "a.eml").findings == ()
    (said,) = read_bytes(f"{head}{part}Date: 5 March 2019\n\n{MINUTES}".encode(), "a.eml").findings
    assert said.code == "hidden-text"
    words = len(MINUTES.split()) + 4
    assert said.message == f"{words} words stand behind its last part, where no mail program shows them"


@pytest.mark.parametrize("words", ["From the Clerk of 10:30 on 5 March 2019", "From Easter on", "From: The Clerk"])
def test_a_letter_that_begins_with_from_is_no_mailbox(words: str, tmp_path: Path) -> None:
    paper = tmp_path / "letter.txt"
    paper.write_text(f"{words}\n{MINUTES}")
    (source,) = find_sources(str(paper))
    assert source.name == str(paper)
    assert read_bytes(paper.read_bytes(), "letter.txt").text == f"{words}\n{MINUTES}"


def test_a_mailbox_on_standard_input_is_named() -> None:
    with pytest.raises(ReadError, match="is a mailbox, which cannot be read: one that lies in a folder"):
        read_bytes(BOX.encode(), "box.mbox")


def test_a_letter_that_is_no_mail_is_read_as_it_stands() -> None:
    memo = f"From: The Clerk\nTo: All\n\nMIME-Version: 1.0 is what the mail said.\n\n{MINUTES}"
    assert read_bytes(memo.encode(), "memo.txt").text == memo


def saved(*pages: str, address: str = "https://harbour.example/minutes.html") -> bytes:
    """Return a saved page with its frames."""
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n'
    kind = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n"
    parts = (f"{kind}Content-Location: {address}\n\n{base64.encodebytes(page.encode()).decode()}" for page in pages)
    return "".join([head, *(f"\n--x\n{part}" for part in parts), "\n--x--\n"]).encode()


def test_frames_of_a_saved_page_are_named() -> None:
    assert read_bytes(saved(PAGE), "minutes.mht").findings == ()
    (finding,) = read_bytes(saved(PAGE, PAGE), "minutes.mht").findings
    assert finding.code == "attached"


@pytest.mark.parametrize("address", ["http://[::1/minutes.html", "http://[x]/", "https://a]b/c"])
def test_an_address_that_is_none_costs_no_paper(address: str) -> None:
    assert len(parse(read_bytes(saved(PAGE, address=address), "minutes.mht")).items) == 3


def test_a_name_in_a_zip_ends_where_zip_programs_end_it(tmp_path: Path) -> None:
    """A name that was no UTF-8 kept its NUL: the whole batch ended in a traceback."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("minutes\xe9_\xe9.txt", MINUTES)
        archive.writestr("other.txt", MINUTES.replace("HARBOUR", "PIER"))
    name = "minutes\xe9_\xe9.txt".encode()
    (tmp_path / "a.zip").write_bytes(packed.getvalue().replace(name, b"minutes\xff_\xff\0\0.txt"))
    done = run("ingest", str(tmp_path / "a.zip"), "--db", str(tmp_path / "minutes.db"))
    assert "2 read, 0 unchanged, 0 replaced, 0 failed" in done.stderr
    assert r"minutes\xff_\xff: minutes" in done.stdout


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the Pier</p><p>the Mole", "the Pier the Mole"),
        ("the Pier<br>the Mole<BR/>Quay", "the Pier the Mole Quay"),
        ("10&nbsp;June and 11&#160;June", "10 June and 11 June"),
        ("bold<b>ly</b> CO<sub>2</sub>", "boldly CO2"),
    ],
)
def test_tags_in_a_text_part_words_as_they_do_in_a_page(written: str, read: str, tmp_path: Path) -> None:
    """Words around a break were one, and `doctor` took marks of emphasis in the midst of a word for lost words."""
    (tmp_path / "a.txt").write_text(
        MINUTES.replace("The Board considered", f"It was {written}.\n\nThe Board considered")
    )
    place = str(tmp_path / "minutes.db")
    run("ingest", str(tmp_path / "a.txt"), "--db", place)
    assert f"It was {read}." in run("items", "--json", "--db", place).stdout
    done = run("doctor", "--db", place)
    assert done.exit_code == 0, done.stdout


# --- on its way out ---


@pytest.mark.parametrize("word", ["x", "x-", "\u00e9 x"])
def test_a_word_without_end_is_wrapped_in_pieces(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For each line the rest of the word was copied: a table with one of 16 MB took minutes."""
    copied: list[int] = []

    class Counting(_Wrapper):
        def _handle_long_word(self, chunks: list[str], lines: list[str], length: int, width: int) -> None:
            copied.append(len(chunks[-1]))
            super()._handle_long_word(chunks, lines, length, width)

    monkeypatch.setattr(wrapping, "_Wrapper", Counting)
    text = word * 20_000
    assert wrapping.wrapped(text, 60, "  ", "    ") == textwrap.wrap(
        text, 60, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )
    assert sum(copied) < 20 * len(text)


def test_a_table_looks_at_what_it_shows() -> None:
    listing = Listing("query", ("text",), (("x" * 10_000_000,), ("a b " * 1_000_000,)))
    begun = time.process_time()
    table = render(listing, "table", Style(80, colour=False))
    assert within(time.process_time() - begun, 5)
    assert len(table) < 5_000


def test_what_a_person_sets_in_is_not_set_in_for_ever(tmp_path: Path) -> None:
    """Each line stood as far in as the first: 60,000 blanks before 5,000 words were 300 MB."""
    (tmp_path / "a.txt").write_text(MINUTES)
    place = str(tmp_path / "minutes.db")
    run("ingest", str(tmp_path / "a.txt"), "--db", place)
    run("note", "3 (2)", "--because", " " * 5_000 + "word " * 500, "--db", place)
    for line in (("show", "3 (2)"), ("trace", "3"), ("arising", "Board"), ("actions",), ("since", "2031-01-01")):
        done = run(*line, "--db", place)
        assert done.exit_code == 0
        assert len(done.stdout) < 40_000, line


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_a_file_that_waits_for_something_to_tell_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`/proc/kmsg` says that it is a file as others are: whoever met a link to it in a folder waited for ever."""
    os.mkfifo(tmp_path / "log.txt")
    writing = os.open(tmp_path / "log.txt", os.O_RDWR | os.O_NONBLOCK)
    for module in (source, zipped):
        monkeypatch.setattr(module, "S_ISREG", lambda _: True, raising=False)
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    assert not zipped.is_zip(tmp_path / "log.txt")
    with pytest.raises(ReadError, match="is no file with an end"):
        source.load(tmp_path / "log.txt")
    os.close(writing)


def test_a_style_is_asked_once_and_not_for_each_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    """48 kB of 100,000 short paragraphs took 8 s: each asked its style nine times, and those that it is based on."""
    looks: list[str] = []

    def counting(node: Any, path: str) -> Any:
        looks.append(path)
        return look(node, path)

    look = styles.find
    monkeypatch.setattr(styles, "find", counting)
    word = Document()
    base = word.styles["Normal"]
    for n in range(8):
        style = word.styles.add_style(f"Told {n}", 1)
        style.base_style, base = base, style
    for _ in range(300):
        word.add_paragraph("word", style="Told 7")
    made = io.BytesIO()
    word.save(made)
    assert docx.extract(made.getvalue()).text.count("word") == 300
    assert len(looks) < 300 * 60
