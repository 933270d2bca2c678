"""PDFs: what nobody sees who looks at the page is not read as said, and `check` says so."""

from __future__ import annotations

import io
from time import process_time
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import AnnotationDictionary, Highlight, Rectangle
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

import files
from minutes_cli.errors import ReadError
from minutes_cli.model import Finding
from minutes_cli.readers import read_bytes
from minutes_cli.readers.pdf.unseen.suspects import _Grid
from minutes_cli.readers.pdf.unseen.things import Box

OPEN = "BT /F1 12 Tf 50 700 Td (RESOLVED: That the lamps be lit.) Tj ET\n"
"""A line of the page, letters 7.2 points wide."""
SECRET = "BT /F1 12 Tf 50 650 Td (The tenant is A Heron of Quay Lane.) Tj ET\n"


def box(left: float = 48, width: float = 300, height: float = 16, colour: str = "0 0 0 rg") -> str:
    """Draw a box over the second line, or over some of it."""
    return f"q {colour} {left} 646 {width} {height} re f Q\n"


def bars(high: float, *, stroked: bool = False, upright: bool = False) -> str:
    """Draw the same box as many bars, each so high."""
    count = int((300 if upright else 16) / high) + 1
    told = ""
    for n in range(count):
        if upright:
            told += f"{48 + n * high} 646 {high} 16 re f\n"
        elif stroked:
            middle = 646 + (n + 0.5) * high
            told += f"{high} w 48 {middle} m 348 {middle} l S\n"
        else:
            told += f"48 {646 + n * high} 300 {high} re f\n"
    return f"q 0 g 0 G {told}Q\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (OPEN + SECRET + box(), "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + box(colour="0.2 0.2 0.2 rg"), "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + box(colour="1 1 1 rg"), "RESOLVED: That the lamps be lit."),
        (OPEN + box() + SECRET, "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + f"q 16 w 48 654 m 340 654 l S Q\n{SECRET}", "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + "q 16 w 48 654 m 340 654 l S Q\n", "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + box(left=149, width=52), "RESOLVED: That the lamps be lit.\nThe tenant is █ of Quay Lane."),
        (OPEN + f"1 g {SECRET}", "RESOLVED: That the lamps be lit."),
        (OPEN + f"BT 3 Tr ET {SECRET}", "RESOLVED: That the lamps be lit."),
        ("/Fm0 Do\n", "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + f"q 0 0 10 10 re W n {SECRET}Q\n", "RESOLVED: That the lamps be lit."),
        (OPEN + f"q 0 600 842 48 re W n {SECRET}Q\n", "RESOLVED: That the lamps be lit."),
        (OPEN + f"q 0 0 148 842 re W n {SECRET}Q\n", "RESOLVED: That the lamps be lit.\nThe tenant is"),
        (
            OPEN + f"q 1 0 0 1 0 -300 cm 0 0 842 500 re W n 1 0 0 1 0 300 cm {SECRET}Q\n",
            "RESOLVED: That the lamps be lit.",
        ),
        (OPEN + SECRET + bars(1.1), "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + bars(0.5), "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + bars(1.5, stroked=True), "RESOLVED: That the lamps be lit.\n█"),
        (OPEN + SECRET + bars(2, upright=True), "RESOLVED: That the lamps be lit.\n█"),
    ],
    ids=[
        "black",
        "grey",
        "white",
        "behind",
        "broad-line",
        "line-over",
        "a-name",
        "white-letters",
        "unpainted",
        "in-a-form",
        "clipped",
        "clipped-below",
        "clipped-beside",
        "clipped-where-it-was-moved",
        "bars",
        "thin-bars",
        "ruled-bars",
        "upright-bars",
    ],
)
def test_what_nobody_sees_is_left_out_and_said(content: str, told: str) -> None:
    paper = read_bytes(files.drawn(content, OPEN + SECRET + box()), "paper.pdf")
    assert paper.text.replace("\n\n", "\n").strip() == told
    assert [f.message for f in paper.findings if f.code == "hidden-text"] == [
        "a passage is hidden in the file, and left out"
    ]


@pytest.mark.parametrize(
    "content",
    [
        OPEN + box(colour="0.9 0.9 0.6 rg") + SECRET,
        OPEN + box(colour="0 0 0.4 rg") + f"1 g {SECRET}",
        OPEN + box(left=380) + SECRET,
        OPEN + SECRET + "q 0.5 w 48 646 m 340 646 l S 48 646 300 16 re S Q\n",
        OPEN + f"0.75 g {SECRET}",
        "q 0.9 0.9 1 rg 0 0 842 842 re f Q\n" + OPEN + SECRET,
        "/Fm0 Do\n",
        OPEN + f"q 48 646 300 16 re W n {SECRET}Q\n",
        OPEN + f"q 40 640 400 30 re W n 0 0 842 842 re W n {SECRET}Q\n",
        OPEN + SECRET + "q 1 w 10 654 m 800 654 l S Q\n",
        OPEN + SECRET + "q 0.5 w 48 649 m 340 649 l S 48 662 m 340 662 l S Q\n",
    ],
    ids=[
        "shading",
        "white-on-blue",
        "beside",
        "ruled",
        "light-grey",
        "on-a-ground",
        "form-over-shading",
        "clipped-around",
        "clipped-twice-around",
        "on-a-rule-of-the-page",
        "between-rules",
    ],
)
def test_what_is_seen_is_read(content: str) -> None:
    paper = read_bytes(files.drawn(content, box(colour="0.9 g") + OPEN + SECRET), "paper.pdf")
    assert " ".join(paper.text.split()) == "RESOLVED: That the lamps be lit. The tenant is A Heron of Quay Lane."
    assert not [f for f in paper.findings if f.code == "hidden-text"]


def layered(content: str, *, off: bool, form: bool = False) -> bytes:
    """Return a page with a layer, `/OC /L BDC` in its content or a form that belongs to it, shown or not."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.drawn(content, SECRET))))
    layer = writer._add_object(
        DictionaryObject({NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("Notes")})
    )
    hidden = ArrayObject([layer] if off else [])
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject(
        {
            NameObject("/OCGs"): ArrayObject([layer]),
            NameObject("/D"): DictionaryObject({NameObject("/OFF"): hidden}),
        }
    )
    resources: Any = writer.pages[0]["/Resources"]
    resources[NameObject("/Properties")] = DictionaryObject({NameObject("/L"): layer})
    if form:
        resources["/XObject"]["/Fm0"][NameObject("/OC")] = layer
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """Return the file."""
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("off", [True, False])
@pytest.mark.parametrize("form", [True, False])
def test_a_layer_that_is_off_is_not_read(*, off: bool, form: bool) -> None:
    content = OPEN + ("/Fm0 Do\n" if form else f"/OC /L BDC\n{SECRET}EMC\n")
    paper = read_bytes(layered(content, off=off, form=form), "paper.pdf")
    assert ("tenant" in paper.text) is not off
    assert [f.code for f in paper.findings] == (["hidden-text"] if off else [])


@pytest.mark.parametrize("hides", [True, False])
def test_a_box_that_is_laid_on_hides_and_a_marker_does_not(*, hides: bool) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.drawn(OPEN + SECRET))))
    rect = (48.0, 645.0, 348.0, 663.0)
    mark: AnnotationDictionary
    if hides:
        mark = Rectangle(rect=rect, interior_color="000000")
    else:
        corners = ArrayObject([FloatObject(n) for n in (48, 663, 348, 663, 48, 645, 348, 645)])
        mark = Highlight(rect=rect, quad_points=corners, highlight_color="ffff00")
    writer.add_annotation(0, mark)
    paper = read_bytes(written(writer), "paper.pdf")
    assert ("tenant" in paper.text) is not hides
    assert [f.code for f in paper.findings] == (["hidden-text"] if hides else [])


def scan(*, ink: tuple[int, int] | None) -> bytes:
    """Return a picture with strokes in every line, ink in some rows of it, and its text laid over it unpainted."""
    wide, high = 600, 842
    rows = [bytes(0 if (x // 2) % 3 == 0 and y % 12 < 8 else 255 for x in range(wide)) for y in range(high)]
    if ink:
        rows[ink[0] : ink[1]] = [b"\0" * wide] * (ink[1] - ink[0])
    page = PdfReader(io.BytesIO(files.scanned((wide, high, b"".join(rows)), dpi=72))).pages[0]
    text = PdfReader(io.BytesIO(files.drawn(f"BT 3 Tr ET {OPEN}{SECRET}"))).pages[0]
    writer = PdfWriter()
    writer.add_page(page).merge_page(text)
    return written(writer)


@pytest.mark.parametrize(("ink", "kept"), [(None, True), ((170, 200), False)])
def test_the_words_of_a_scan_stay_where_its_picture_has_any(ink: tuple[int, int] | None, *, kept: bool) -> None:
    paper = read_bytes(scan(ink=ink), "paper.pdf")
    assert "RESOLVED: That the lamps be lit." in paper.text
    assert ("tenant" in paper.text) is kept


def test_a_page_that_lies_on_its_side() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(files.drawn(OPEN + SECRET + box()))))
    writer.pages[0].rotate(90)
    paper = read_bytes(written(writer), "paper.pdf")
    assert "lamps" in paper.text
    assert "tenant" not in paper.text


def test_a_file_that_shows_nothing_of_its_text_says_so() -> None:
    with pytest.raises(ReadError, match="shows no text: all that it holds is hidden on its pages"):
        read_bytes(files.drawn(f"1 g {OPEN}{SECRET}"), "paper.pdf")


def test_what_lies_beyond_the_edge_is_read_and_said() -> None:
    paper = read_bytes(files.drawn(OPEN + SECRET.replace("50 650", "50 1650")), "paper.pdf")
    assert "tenant" in paper.text
    (finding,) = paper.findings
    assert finding == Finding("hidden-text", "a piece of text lies beyond the edge of its page, and is read")


@pytest.mark.parametrize("mark", ["CONFIDENTIAL", "EXEMPT", "NOT FOR PUBLICATION", "DRAFT"])
@pytest.mark.parametrize("first", [True, False])
def test_a_word_drawn_over_the_page_stands_above_it(mark: str, *, first: bool) -> None:
    """A watermark, whether the file draws it before the words or after them, is none of the last line."""
    aslant = f"q 0.8 g BT /F1 60 Tf 0.707 0.707 -0.707 0.707 120 250 Tm ({mark}) Tj ET Q\n"
    paper = read_bytes(files.drawn(aslant + OPEN if first else OPEN + aslant), "paper.pdf")
    plain = read_bytes(files.drawn(OPEN), "paper.pdf")
    assert paper.text.split() == [*mark.split(), *plain.text.split()]
    assert paper.text.startswith(f"{mark}\n")


def test_boxes_as_large_as_the_page_cost_no_more_than_one() -> None:
    page = Box(0, 0, 14_400, 14_400)
    grid = _Grid(page)
    begun = process_time()
    for n in range(3_000):
        grid.paint(page._replace(left=n % 7))
    assert process_time() - begun < 1
    assert grid.touches(Box(50, 50, 60, 60))
