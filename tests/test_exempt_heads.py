"""What a head, the author's words on a file, or a page's own head say of the whole of some minutes."""

from __future__ import annotations

import io

import docx
import pytest

from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

HELD = "Minutes of the meeting held on 4 March 2021"
BELOW = (
    "\n\nPresent: Councillors A. Reed (Chair), B. Moss and C. Fern\n\n1. APOLOGIES\n\nThere were none.\n\n"
    "2. SALE OF THE BARN\n\nRESOLVED: That the Clerk accept the offer of Acme by 4 May 2030.\n"
)


def closed(content: bytes, name: str = "march.txt") -> bool:
    """Tell whether all its minutes are exempt; none or all of them are."""
    items = parse(read_bytes(content, name)).items
    assert len({item.exempt for item in items}) == 1
    return items[-1].exempt


@pytest.mark.parametrize(
    "head",
    [
        f"CONFIDENTIAL - LOCK BOARD\n\n{HELD}",
        f"LOCK BOARD - CONFIDENTIAL\n\n{HELD}",
        f"LOCK BOARD (EXEMPT)\n\n{HELD}",
        "LOCK BOARD\n\nMinutes of the meeting held in private on 4 March 2021",
        "LOCK BOARD\n\nMinutes of the non-public meeting held on 4 March 2021",
        f"LOCK BOARD\n\n{HELD} after the public had withdrawn",
        f"LOCK BOARD\n\n{HELD}, members of the press and public being excluded",
        f"LOCK BOARD\n\n{HELD}\n\nThese minutes are confidential.",
        f"LOCK BOARD\n\n{HELD}\n\nThe whole of this meeting was held in private.",
        f"LOCK BOARD\n\n{HELD}\n\nThe press and public were excluded throughout.",
        f"Confidential - Harbour Committee 4 March 2021\n\nLOCK BOARD\n\n{HELD}",
        f"Page 1 of 2   CONFIDENTIAL\n\nLOCK BOARD\n\n{HELD}",
        f"Section B (exempt)\n\nLOCK BOARD\n\n{HELD}",
    ],
)
def test_a_head_that_says_so_closes_all(head: str) -> None:
    assert closed(f"{head}{BELOW}".encode())


@pytest.mark.parametrize(
    "head",
    [
        f"PRIVATE HIRE BOARD\n\n{HELD}",
        f"LOCK BOARD\n\n{HELD}\n\nThese minutes are to be confirmed.",
        "LOCK BOARD\n\nMinutes of the meeting held in private rooms on 4 March 2021",
        f"LOCK BOARD (Exempt Accommodation)\n\n{HELD}",
        f"LOCK BOARD - RESTRICTED BYWAYS\n\n{HELD}",
        f"LOCK BOARD\n\nPublic minutes (exempt items redacted)\n\n{HELD}",
        f"LOCK BOARD\n\n{HELD}\n\nThe public was present throughout.",
        f"Private Members’ Bills - Lock Board\n\n{HELD}",
        "LOCK BOARD\n\nMinutes of the meeting held in public on 4 March 2021",
        f"LOCK BOARD (NON-EXEMPT)\n\n{HELD}",
        f"LOCK BOARD\n\n{HELD} to approve the minutes of the last meeting, held in private on 3 March 2021",
    ],
)
def test_a_head_that_only_looks_so_closes_nothing(head: str) -> None:
    assert not closed(f"{head}{BELOW}".encode())


PAPER = f"LOCK BOARD\n\n{HELD}{BELOW}"


@pytest.mark.parametrize(
    ("line", "so"),
    [("public: false", True), ("public: true", False), ("visibility: private", True), ("public: house", False)],
)
def test_front_matter(line: str, *, so: bool) -> None:
    assert closed(f"---\ntitle: Lock Board\n{line}\n---\n\n{PAPER}".encode(), "a.md") is so


@pytest.mark.parametrize(("said", "so"), [("Company-Confidential", True), ("Private", True), ("Personal", False)])
def test_a_mail_that_is_not_for_everybody(said: str, *, so: bool) -> None:
    mail = f"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nSensitivity: {said}\nSubject: Minutes\n"
    assert closed(f"{mail}Content-Type: text/plain\n\n{PAPER}".encode(), "a.eml") is so


@pytest.mark.parametrize(
    ("field", "said", "so"),
    [("category", "Confidential", True), ("content_status", "Exempt", True), ("content_status", "Final", False)],
)
def test_what_its_author_says_of_a_word_file(field: str, said: str, *, so: bool) -> None:
    document, kept = docx.Document(), io.BytesIO()
    for paragraph in PAPER.split("\n\n"):
        document.add_paragraph(paragraph)
    setattr(document.core_properties, field, said)
    document.save(kept)
    assert closed(kept.getvalue(), "a.docx") is so


@pytest.mark.parametrize(
    ("head", "so"),
    [
        ("Part II", True),
        ("OFFICIAL: SENSITIVE", True),
        ("In Committee", True),
        ("Executive session minutes", True),
        ("Section B (exempt)", True),
        ("Confidential - Harbour Committee 4 March 2021", True),
        ("Executive and members", False),
        ("Public toilets", False),
        ("Private hire", False),
    ],
)
def test_the_head_of_a_page(head: str, *, so: bool) -> None:
    own = "".join(f"<p>{paragraph}</p>" for paragraph in PAPER.split("\n\n"))
    page = f"<html><body><header><p>{head}</p></header><main>{own}</main></body></html>"
    assert closed(page.encode(), "a.html") is so


@pytest.mark.parametrize(
    "title", ["GOLF COURSE LEASE (Part II)", "PLAY AREA (Part II)", "HISTORY OF THE BARN (Part II)"]
)
def test_a_second_part_closes_its_minute_whatever_it_is_of(title: str) -> None:
    """A paper that says nothing else of what is public tells a work in parts from the part of a meeting by nothing."""
    text = PAPER.replace("SALE OF THE BARN", f"{title} (Part II)")
    assert parse(read_bytes(text.encode(), "a.txt")).items[-1].exempt
