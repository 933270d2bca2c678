"""PDFs: a stamp, a typed note or a watermark with a label of exemption closes as the same words in the page do."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

import files
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

LINES = (
    "LOCK BOARD",
    "Minutes of the meeting of the Lock Board held on 4 March 2021",
    "11. OFFICE",
    "RESOLVED: that the Clerk write to the owner by 1 May 2021.",
    "12. MILL",
    "RESOLVED: that the Clerk accept the offer of Fern.",
)
TOP = (200, 800, 500, 840)


def stamped(
    kind: str, contents: str = "", name: str = "", drawn: str = "", flags: int = 4, box: tuple[int, ...] = TOP
) -> bytes:
    """Lay a note on the page of a paper."""
    page = "".join(f"BT /F1 11 Tf 60 {760 - 30 * n} Td ({line}) Tj ET\n" for n, line in enumerate(LINES))
    writer = PdfWriter(PdfReader(io.BytesIO(files.drawn(page))))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(kind),
            NameObject("/F"): NumberObject(flags),
            NameObject("/Rect"): ArrayObject(map(FloatObject, box)),
        }
    )
    if contents:
        note[NameObject("/Contents")] = TextStringObject(contents)
    if name:
        note[NameObject("/Name")] = NameObject(name)
    if drawn:
        look = StreamObject()
        look.update(
            {
                NameObject("/Type"): NameObject("/XObject"),
                NameObject("/Subtype"): NameObject("/Form"),
                NameObject("/BBox"): ArrayObject(map(FloatObject, (0, 0, 300, 40))),
            }
        )
        look.set_data(drawn.encode())
        note[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(look)})
    writer.add_annotation(0, note)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def closed(content: bytes) -> list[str | None]:
    """Return the numbers of the items that are exempt."""
    return [item.number for item in parse(read_bytes(content, "paper.pdf")).items if item.exempt]


ALL = ["11", "12"]


@pytest.mark.parametrize(
    ("kind", "contents", "name", "drawn"),
    [
        ("/Stamp", "CONFIDENTIAL", "", ""),
        ("/Stamp", "", "/#Confidential", ""),
        ("/Stamp", "", "/SBConfidential", ""),
        ("/Stamp", "", "", "BT /F1 40 Tf 0 0 Td (CONFIDENTIAL) Tj ET"),
        ("/Stamp", "", "", "BT /F1 40 Tf 0 0 Td [(CONFI) -20 (DENTIAL)] TJ ET"),
        ("/FreeText", "NOT FOR PUBLICATION", "", ""),
        ("/FreeText", "EXEMPT - paragraph 3", "", ""),
        ("/Watermark", "", "", "BT 0.7 0.7 -0.7 0.7 9 9 Tm (CONFIDENTIAL) Tj ET"),
    ],
)
def test_a_stamped_label_closes_the_paper(kind: str, contents: str, name: str, drawn: str) -> None:
    assert closed(stamped(kind, contents, name, drawn)) == ALL


@pytest.mark.parametrize(
    ("kind", "contents", "name", "flags"),
    [
        ("/Stamp", "APPROVED", "/SBApproved", 4),
        ("/Stamp", "CONFIDENTIAL", "", 2),
        ("/FreeText", "Should this be confidential?", "", 4),
        ("/FreeText", "No longer exempt", "", 4),
        ("/Text", "Confidential", "", 4),
        ("/Highlight", "exempt", "", 4),
    ],
)
def test_other_notes_close_nothing(kind: str, contents: str, name: str, flags: int) -> None:
    assert closed(stamped(kind, contents, name, flags=flags)) == []


def test_a_label_typed_beside_a_title_closes_its_item() -> None:
    found = stamped("/FreeText", "EXEMPT", box=(300, 636, 360, 654))
    assert "12. MILL\tEXEMPT" in read_bytes(found, "a.pdf").text
    assert closed(found) == ["12"]


def test_a_label_typed_below_a_title_stands_between_its_lines() -> None:
    found = read_bytes(stamped("/FreeText", "EXEMPT", box=(60, 620, 120, 634)), "a.pdf").text
    assert [line for line in found.split("\n") if line][-3:] == ["12. MILL", "EXEMPT", LINES[-1]]


def test_what_is_read_is_no_unread_note() -> None:
    assert not read_bytes(stamped("/Stamp", "CONFIDENTIAL"), "a.pdf").findings
