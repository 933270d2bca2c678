"""A PDF of set lines, as small as one can be: two standard fonts, nothing compressed, no dates."""

from __future__ import annotations

from typing import NamedTuple

_SIZE, _LEFT, _TOP, _LEADING = "/MediaBox [0 0 595 842]", 60, 770, 13


class Set(NamedTuple):
    """One line: how far it is set in, and whether in bold."""

    text: str
    bold: bool = False
    indent: int = 0


def pdf(pages: list[list[Set]]) -> bytes:
    """A file of these pages, each line one of a page."""
    fonts = [
        b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name
        for name in (b"Helvetica", b"Helvetica-Bold")
    ]
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()]
    objects += fonts
    for n, lines in enumerate(pages):
        drawn = _drawn(lines)
        named = f"/Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {6 + 2 * n} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {_SIZE} /Resources << {named} >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    out, places = bytearray(b"%PDF-1.4\n"), []
    for n, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, one)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    at = len(out)
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n".encode()
    return bytes(out)


def _drawn(lines: list[Set]) -> bytes:
    parts = ["BT"]
    x = 0
    parts.append(f"{_LEFT} {_TOP} Td")
    for text, bold, indent in lines:
        if text:
            shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            font = "/F2 10.5" if bold else "/F1 10"
            parts.append(f"{font} Tf {indent - x} 0 Td ({shown}) Tj")
            x = indent
        parts.append(f"0 -{_LEADING} Td")
    parts.append("ET")
    return "\n".join(parts).encode("cp1252", "replace")
