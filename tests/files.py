"""Small files made on the spot: a PDF of given lines, a scan, a Word file, a zip."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf import PdfReader, PdfWriter

MINUTES = """HARBOUR BOARD
MEETING HELD AT THE CUSTOM HOUSE
ON TUESDAY 10TH JUNE, 2031

PRESENT: Councillor Quill (in the Chair)
Councillors Marrow and Tansy

1. APOLOGIES FOR ABSENCE

No apologies for absence were received.

2. DREDGING

The Board considered the report of the Harbour Master.

RESOLVED:

That the Harbour Master be requested to publish the depths by 1 July 2031.

3. SCHOOL PLACES

RESOLVED: That

(1) the report be noted; and

(2) the Clerk be requested to write to the schools.
"""
FOUND = "minutes, 1 meeting, 3 items, 3 resolutions, 2 actions"
"""What `ingest` says of it, whatever it was written in."""

_PICTURE = (
    b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
    b"stream\n\x7f\nendstream"
)


def pdf(*sheets: str, pictures: Sequence[int] = (), labels: str = "") -> bytes:
    """Return a PDF of the texts, a line of each a line of a page; `pictures` are the pages with a picture on them."""
    objects: list[bytes] = [
        b"",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        _PICTURE,
    ]
    kids = []
    for n, sheet in enumerate(sheets, 1):
        drawn = b"q 500 0 0 700 40 60 cm /Im0 Do Q\n" if n in pictures else b""
        for i, line in enumerate(sheet.split("\n")):
            told = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252", "replace")
            drawn += b"BT /F1 11 Tf 50 %d Td (%s) Tj ET\n" % (790 - 14 * i, told) if line else b""
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        shown = b"/XObject << /Im0 4 0 R >>" if n in pictures else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (len(objects), shown)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R %s >>" % (
        f"/PageLabels << /Nums [{labels}] >>".encode() if labels else b""
    )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _of_objects(objects)


def _of_objects(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for n, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, trailer)


def drawn(content: str, form: str = "") -> bytes:
    """Return a PDF of one page with that content, its letters 0.6 em wide each, those of /F2 bold.

    `/Fm0 Do` shows the form.
    """
    widths = b"/FirstChar 32 /LastChar 255 /Widths [%s] >>" % b" ".join([b"600"] * 224)
    resources = b"/Resources << /Font << /F1 3 0 R /F2 7 0 R >> /XObject << /Fm0 6 0 R >> >> >>"
    stream = b"/Length %d >>\nstream\n%s\nendstream"
    shown, inside = content.encode(), form.encode()
    return _of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding " + widths,
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Contents 5 0 R " + resources,
            b"<< " + stream % (len(shown), shown),
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 842 842] /Resources << /Font << /F1 3 0 R >> >> "
            + stream % (len(inside), inside),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding " + widths,
        ]
    )


def scanned(*sheets: tuple[int, int, bytes], dpi: int = 200) -> bytes:
    """Return a PDF of pictures, each given by its width, its height and its pixels' shades of grey."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for wide, high, pixels in sheets:
        packed, n = zlib.compress(pixels), len(objects)
        across, up = 72 * wide / dpi, 72 * high / dpi
        show = b"q %f 0 0 %f 0 0 cm /Im0 Do Q" % (across, up)
        objects += [
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 "
            b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (wide, high, len(packed), packed),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(show), show),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %f %f] /Contents %d 0 R "
            b"/Resources << /XObject << /Im0 %d 0 R >> >> >>" % (across, up, n + 2, n + 1),
        ]
        kids.append(b"%d 0 R" % (n + 3))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    return _of_objects(objects)


def encrypted(content: bytes, password: str, algorithm: str = "AES-256") -> bytes:
    """Return a PDF that asks for a password; for none, where it is empty."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, owner_password="harbour", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(text: str) -> bytes:
    """Return a Word file with a paragraph for each line."""
    document = Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    return saved(document)


def word_parts() -> dict[str, bytes]:
    """Return the parts of a small Word file with a list, a table, a header and properties, by their names."""
    document = Document()
    document.core_properties.title = "Minutes of 10 June 2031"
    document.sections[0].header.paragraphs[0].text = "HARBOUR BOARD"
    document.add_heading("1. APOLOGIES", 2)
    for line in ("There were none.", "RESOLVED: That"):
        document.add_paragraph(line)
    for line in ("the report be noted; and", "the Clerk be requested to write by 1 July 2031."):
        document.add_paragraph(line, style="List Number")
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("Item", "Who", "When", "Weir", "Clerk", "May"), strict=True):
        cell.text = text
    with zipfile.ZipFile(io.BytesIO(saved(document))) as package:
        return {name: package.read(name) for name in package.namelist()}


def saved(document: object) -> bytes:
    """Return what python-docx would write."""
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def element(name: str, **attributes: str) -> object:
    """Return an element of Word's."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def html(text: str) -> bytes:
    """Return a web page with a paragraph for each of the text's."""
    told = "".join(f"<p>{'<br>'.join(part.splitlines())}</p>\n" for part in text.split("\n\n"))
    return f"<!DOCTYPE html><html><body><nav>Home</nav><main>{told}</main></body></html>".encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()
