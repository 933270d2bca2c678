"""PDFs: text, pages, and what is refused."""

from __future__ import annotations

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import NameObject, TextStringObject

import files
from minutes_cli.errors import ReadError, ScanError
from minutes_cli.readers import read_bytes
from minutes_cli.readers.pdf import pdf, sheet
from minutes_cli.readers.pdf.engine import sheets

TEXTS = (
    ("lines and paragraphs", "One line\nand another.\n\nA paragraph.\n\n\n\nFar below.\nIts end.", None),
    ("a hyphen at a line's end", "the re-\ndrafted plan", None),
    ("bullets of Symbol", "\x95 Herons\n\x95 Otters", "• Herons\n• Otters"),
    ("brackets", "(1) the report (Exempt) be noted;", None),
    ("curly quotes", "the “Lock Day” – Tanner’s Bend", None),
    ("a stop between cells", "Report (A Clerk)X X", "Report (A Clerk) X X"),
)


@pytest.mark.parametrize(("text", "shown"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_a_page_is_read_as_it_looks(text: str, shown: str | None) -> None:
    filler = "\nMore lines\nof the usual\ndistance here\nand here."
    found = pdf.composed(sheets(files.pdf(text.replace("\x95", "•") + filler)))
    assert found.text == (shown or text) + filler + "\n"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("self\x02", "self-"),
        ("self\ufffe", "self-"),
        ("\x7f Herons", "• Herons"),
        ("\uf0b7\tHerons", "•\tHerons"),
        ("o\ufb03ce\x00", "office"),
        ("two   spaces ", "two spaces"),
        ("half a \ud83d", "half a"),
    ],
)
def test_characters_are_made_equal(given: str, told: str) -> None:
    assert sheet.plain(given) == told


@pytest.mark.parametrize("last", ["394 COACHES - (REF)", "Report of: Clerk"])
def test_a_short_paragraph_by_itself_ends_with_its_page(last: str) -> None:
    """Empty lines at a page's end are gone in print; what goes on is a line of the page's width."""
    long = "The keeper of the weir told the committee what he had seen there"
    found = pdf.composed(sheets(files.pdf(f"{long}\n\n\n\n{last}", "The matter was put.")))
    assert found.text.endswith(f"{last}\n\nThe matter was put.\n")
    goes = pdf.composed(sheets(files.pdf(f"{long}\n\n\n\n{last}", "and went on.")))
    assert goes.text.endswith(f"{last}\nand went on.\n")
    full = pdf.composed(sheets(files.pdf(f"He came.\n\n\n\n{long}", "Nobody else did.")))
    assert full.text.endswith(f"{long}\nNobody else did.\n")
    list_ = pdf.composed(sheets(files.pdf(f"{long}\n{last}", "Councillor Ash")))
    assert list_.text.endswith(f"{last}\nCouncillor Ash\n")


@pytest.mark.parametrize("foot", ["Quay Panel, page {}", "{}", "Page {}"])
def test_the_foot_of_pages_ends_no_paragraph(foot: str) -> None:
    long = "It was resolved that the keeper of the weir be asked by the"
    found = pdf.composed(sheets(files.pdf(*(f"Weirs\n{long}\n\n\n\n{foot.format(n)}" for n in (1, 2)))))
    assert found.text.count(f"{foot.format(1)}\nWeirs") == 1


def test_pages_follow_each_other() -> None:
    found = pdf.composed(
        sheets(files.pdf("a sentence that goes\non over", "the page.\nAn end.", "A heading\nand more"))
    )
    assert [found.text[p.start : p.end] for p in found.pages] == [
        "a sentence that goes\non over\n",
        "the page.\nAn end.\n\n",
        "A heading\nand more\n",
    ]
    assert [p.number for p in found.pages] == [1, 2, 3]


@pytest.mark.parametrize(
    ("labels", "numbers"),
    [
        ("0 << /S /D /St 17 >>", [17, 18, 19]),
        ("0 << /S /r >> 1 << /S /D /St 5 >>", [1, 5, 6]),
        ("0 << /P (Cover) >> 1 << /S /D >>", [1, 2, 3]),
        ("", [1, 2, 3]),
    ],
)
def test_pages_are_called_what_the_file_calls_them(labels: str, numbers: list[int]) -> None:
    found = pdf.composed(sheets(files.pdf("one", "two", "three", labels=labels)))
    assert [p.number for p in found.pages] == numbers


def test_a_label_of_half_a_letter_is_none() -> None:
    found = pdf.composed(sheets(files.pdf("one", "two", labels="0 << /P (\\376\\377\\330\\000) >>")))
    assert [page.number for page in found.pages or ()] == [1, 2]


def test_pages_are_called_what_is_printed_on_them() -> None:
    pages = [f"Page {n}\n\nWords of the page {n}\nPage {n - 40} of 12" for n in range(41, 45)]
    assert [p.number for p in read_bytes(files.pdf(*pages), "pack.pdf").pages] == [41, 42, 43, 44]


def test_a_scan_is_said_to_be_one() -> None:
    with pytest.raises(ScanError, match=r"is a scan, its 2 pages are pictures without text: `ocrmypdf FILE OUT.pdf`"):
        pdf.composed(sheets(files.pdf("", "Page 2\nAgenda Item 4", pictures=[1, 2])))
    with pytest.raises(ScanError, match="its page is a picture"):
        pdf.composed(sheets(files.pdf("", pictures=[1])))
    with pytest.raises(ReadError, match="its pages are empty"):
        pdf.composed(sheets(files.pdf("", "")))


def test_pages_that_are_pictures_are_found() -> None:
    found = pdf.composed(sheets(files.pdf("words", "", "Page 3", "", "words", "", "", pictures=[2, 3, 6])))
    assert [(f.code, f.message.split(";")[0]) for f in found.findings] == [
        ("scanned-pages", "pages 2 to 3 and 6 are pictures without text")
    ]
    only = pdf.composed(sheets(files.pdf("words", "", pictures=[1, 2])))
    assert only.findings[0].message.startswith("page 2 is a picture without text; `ocrmypdf FILE OUT.pdf`")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_asks_for_a_password_is_refused(algorithm: str) -> None:
    with pytest.raises(ReadError, match="is encrypted: open it with its password"):
        sheets(files.encrypted(files.pdf("words"), "secret", algorithm))


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_only_forbids_changes_is_read(algorithm: str) -> None:
    assert sheets(files.encrypted(files.pdf("words"), "", algorithm))[0].lines[0].text == "words"


def doubling(depth: int, *, packed: bool) -> bytes:
    """Return a PDF whose forms each draw the next one twice."""
    shown, objects = b"/X Do", []
    pages = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    resources = b"/Resources << /XObject << /X %d 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R %s >>" % (resources % 5)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", pages, page, b"<< /Length 5 >>\nstream\n/X Do\nendstream"]
    for n in range(depth):
        shown = b"/X Do /X Do" if n + 1 < depth else b"0 0 9 9 re"
        told = zlib.compress(shown) if packed else shown
        kind = b"/Type /XObject /Subtype /Form /BBox [0 0 99 99] " + (b"/Filter /FlateDecode " if packed else b"")
        own = resources % (n + 6) if n + 1 < depth else b""
        objects.append(b"<< %s%s /Length %d >>\nstream\n%s\nendstream" % (kind, own, len(told), told))
    return files._of_objects(objects)


@pytest.mark.parametrize("packed", [False, True])
def test_what_would_be_drawn_for_ever_is_refused(*, packed: bool) -> None:
    with pytest.raises(ReadError, match="draws a part of its page without end"):
        read_bytes(doubling(40, packed=packed), "paper.pdf")
    with pytest.raises(ReadError, match="holds no text"):
        read_bytes(doubling(9, packed=packed), "paper.pdf")


# --- what is laid on the pages, and hangs on the file ---


@pytest.mark.parametrize(
    ("notes", "files_", "said"),
    [
        (0, (), []),
        (1, (), ["a note or filled field stands on its pages, which is not read: print it to a new PDF for them"]),
        (
            2,
            (),
            ["2 notes or filled fields stand on its pages, which are not read: print it to a new PDF for them"],
        ),
        (0, ("plan.docx", "map.pdf"), ["it holds map.pdf, plan.docx, which is not read: save it, and give that"]),
    ],
)
def test_what_is_laid_on_a_file_is_said(notes: int, files_: tuple[str, ...], said: list[str]) -> None:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(files.pdf(files.MINUTES))))
    writer.add_annotation(0, Link(rect=(0, 0, 9, 9), url="https://quay.example/"))
    writer.add_annotation(0, FreeText(text="", rect=(0, 0, 9, 9)))
    for words in ("RESOLVED: That the lamps be lit.", "No")[:notes]:
        writer.add_annotation(0, FreeText(text=words, rect=(50, 50, 90, 90)))
    for name in files_:
        writer.add_attachment(name, b"words")
    out = io.BytesIO()
    writer.write(out)
    assert [f.message for f in read_bytes(out.getvalue(), "paper.pdf").findings] == said


def test_a_filled_field_is_said() -> None:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(files.pdf(files.MINUTES))))
    for told in ("Carried", ""):
        field = FreeText(text="", rect=(50, 50, 90, 90))
        field.update({NameObject("/Subtype"): NameObject("/Widget"), NameObject("/FT"): NameObject("/Tx")})
        field[NameObject("/V")] = TextStringObject(told)
        writer.add_annotation(0, field)
    out = io.BytesIO()
    writer.write(out)
    (finding,) = read_bytes(out.getvalue(), "paper.pdf").findings
    assert finding.code == "comments"
