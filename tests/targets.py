"""What is done with bytes that are fed to a reader, to the parser and to the database, and with which bytes one begins.

`benchmarks/fuzz.py` has the bytes sought by coverage, `test_drawn.py` draws them.  A target raises `Fault` where
something does not hold, and whatever a reader does not mean to raise.
"""

from __future__ import annotations

import io
import tempfile
import traceback
import warnings
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from drawn import built, database_faults, document_faults, faults, lines, papers
from files import MINUTES, word_parts
from files import drawn as page
from files import pdf as sheets
from minutes_cli.errors import ReadError
from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import Source, apart, find_sources, read_bytes
from shapes import PLACES

LONGEST = 4096
"""Bytes of an input; those that stand for words of a grammar build papers of up to 20 kB."""
PAGES = Path(__file__).resolve().parent / "pages"


class Fault(Exception):  # noqa: N818 - of a paper, as in `faults`
    """Something that must hold does not."""


def _hold(told: Iterator[str]) -> None:
    """Raise `Fault` for the first that does not hold."""
    if (fault := next(told, None)) is not None:
        raise Fault(fault)


def _read(content: bytes, name: str, *, ours: bool) -> None:
    """Read a file and parse what is in it; `ours`: a format that is read by our code alone, which nothing damages."""
    try:
        document = read_bytes(content, name)
    except ReadError as error:
        cause = error.__cause__
        if cause is not None and (ours or _is_ours(cause)):
            raise cause from None
        return
    _hold(document_faults(document))
    if content[-1] % 4 == 0 or len(document.text) < 400:
        _hold(faults(parse(document)))


@contextmanager
def _in_place() -> Iterator[None]:
    """Have files read here, and not in a process of their own, from which no edges come, and no causes."""
    apart_, split = apart.apart, lambda read, content, *_: read(content)
    vars(apart).update(apart=split)
    try:
        yield
    finally:
        vars(apart).update(apart=apart_)


def _is_ours(error: BaseException) -> bool:
    """Whether an exception came from a line of ours, and not from within a library."""
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and "minutes_cli" in frames[-1].filename


def text(content: bytes) -> None:
    """Plain text, in whatever encoding."""
    _read(content, "paper.txt", ours=True)


def markdown(content: bytes) -> None:
    """Markdown, with front matter or without."""
    _read(content, "paper.md", ours=True)


def html(content: bytes) -> None:
    """A web page; or one saved with its pictures, where it begins so."""
    _read(content, "paper.html", ours=True)


def docx(content: bytes) -> None:
    """A Word file of which one part is the input, chosen by the first byte; or the bytes as they are."""
    which, rest = content[0] % 16, content[1:]
    if which == len(DOCX_PARTS):
        with _in_place():
            _read(rest or b" ", "paper.docx", ours=False)
        return
    changed, part = (DOCX_PARTS[which], rest) if which < len(DOCX_PARTS) else ("word/document.xml", word_document(rest))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, held in _word_file().items():
            package.writestr(name, part if name == changed else held)
    with _in_place():
        _read(out.getvalue(), "paper.docx", ours=False)


DOCX_PARTS = (
    "word/document.xml",
    "word/numbering.xml",
    "word/header1.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
)
"""Which part the input is; above that it is the file itself, and above that it says what stands in the document."""


def word_document(drawn: bytes) -> bytes:
    """Return the main part of a Word file that a row of bytes means: elements opened and closed, and words in them."""
    made, opened = [_WORD_OPENS], []
    for byte in drawn:
        if byte < 3 * len(_WORD_WITHIN):
            made.append(f"<{_WORD_WITHIN[byte // 3]}>")
            opened.append(_WORD_WITHIN[byte // 3].partition(" ")[0])
        elif byte < 150:
            made.append(f"<{_WORD_ALONE[byte % len(_WORD_ALONE)]}/>")
        elif byte < 200:
            made.append(f"</{opened.pop()}>" if opened else "")
        else:
            words = lines()[byte * 7 % len(lines())].replace("&", "&amp;").replace("<", "&lt;")
            made.append(f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>")
    return "".join([*made, *(f"</{name}>" for name in reversed(opened)), "</w:body></w:document>"]).encode()


_WORD_OPENS = (
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
    "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
    "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><w:body>"
)
_WORD_WITHIN = (
    *(
        "w:p",
        "w:p",
        "w:p",
        "w:r",
        "w:pPr",
        "w:rPr",
        "w:tbl",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:tc",
        "w:tcPr",
        "w:del",
        "w:ins",
    ),
    *("w:sdt", "w:sdtContent", "w:hyperlink r:id='rId1'", "w:fldSimple w:instr=' PAGE '", "mc:AlternateContent"),
    *("mc:Choice Requires='wps'", "mc:Fallback", "w:txbxContent", "w:pict", "w:drawing", "w:moveFrom", "w:smartTag"),
)
_WORD_ALONE = (
    *("w:numPr", "w:ilvl w:val='1'", "w:ilvl w:val='99'", "w:ilvl w:val='x'", "w:numId w:val='1'", "w:numId w:val='2'"),
    *("w:pStyle w:val='Heading1'", "w:pStyle w:val='ListNumber'", "w:pStyle w:val=''", "w:outlineLvl w:val='-1'"),
    *("w:b", "w:b w:val='0'", "w:strike", "w:vanish", "w:br w:type='page'", "w:br", "w:tab", "w:cr", "w:noBreakHyphen"),
    *(
        "w:vMerge",
        "w:vMerge w:val='restart'",
        "w:gridSpan w:val='3'",
        "w:gridSpan w:val='9999999'",
        "w:gridSpan w:val='-1'",
    ),
    *("w:lastRenderedPageBreak", "w:sectPr", "w:footnoteReference w:id='1'", "w:sym w:char='F0B7'", "w:fldChar"),
    *("w:fldChar w:fldCharType='begin'", "w:fldChar w:fldCharType='end'", "w:sz w:val='40'", "w:ind w:left='720'"),
)


def pdf(content: bytes) -> None:
    """A PDF; one page of which the input is what is drawn, or a form in it; or page labels; or words set in places."""
    which, rest = content[0] % 8, content[1:]
    shown = rest.decode("latin-1")
    if which == 0:  # what damages the library takes no more than its own process with it
        _read(rest or b" ", "paper.pdf", ours=False)
        return
    with _in_place():
        if which == 1:
            _read(page(shown), "paper.pdf", ours=False)
        elif which == 2:
            _read(page("/Fm0 Do", shown), "paper.pdf", ours=False)
        elif which == 3:
            _read(sheets("HARBOUR BOARD", "1. LAMPS", labels=shown), "paper.pdf", ours=False)
        else:
            _read(page(set_in_places(rest)), "paper.pdf", ours=False)


def set_in_places(drawn: bytes) -> str:
    """Return what draws a page that a row of bytes means, three for each piece: where across, how far down, and what.

    The words are those of the small papers, and letters and numbers such as stand in margins and cells.
    """
    made, height = [], 800.0
    for across, down, what in zip(drawn[::3], drawn[1::3], drawn[2::3], strict=False):
        height = height - _DOWN[down % len(_DOWN)] if height > 30 else 800.0
        told = _SHORT[what % len(_SHORT)] if across & 64 else lines()[(what * 7 + down) % len(lines())][:90]
        told = "".join(f"\\{c}" if c in "()\\" else c for c in told)
        font, size = 1 + (across >> 7), _SIZES[down // 32 % len(_SIZES)]
        made.append(f"BT /F{font} {size} Tf {30 + 12 * (across % 64)} {height:.1f} Td ({told}) Tj ET")
    return "\n".join(made).encode("ascii", "replace").decode()


_DOWN = (0, 0, 0, 13, 13, 14, 26, 40, 3, -3, 120, 13)
_SIZES = (11, 11, 9, 14, 11, 6, 30, 11)
_SHORT = (
    *(
        "1.",
        "2",
        "(a)",
        "(i)",
        "12/31",
        "a",
        "-",
        "\x95",
        "|",
        "_____",
        "Page 1 of 2",
        "3",
        "RESOLVED",
        "Action",
        "By whom",
    ),
    *("Clerk", "JB", "10.6.2031", "1,200", "Item", "Owner", "Due", "Cllr Ash", "x" * 60, "continued"),
)


def zipped(content: bytes) -> None:
    """A zip of papers named as the input says; or the bytes as they are."""
    which, rest = content[0], content[1:]
    place = Path(_scratch(), "papers.zip")
    warnings.simplefilter("ignore", UserWarning)  # of the library, that a name is there twice
    if which % 2:
        place.write_bytes(rest)
    else:
        names = rest.split(b"\n")[:12]
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if which & 2 else zipfile.ZIP_STORED) as archive:
            for name in names:
                member = zipfile.ZipInfo("x")
                member.filename = name.decode("utf-8" if which & 4 else "cp437", "replace")[:200]
                archive.writestr(member, b"1. LAMPS\n\nRESOLVED: That " + name)
        made = bytearray(out.getvalue())
        if which & 8:
            made[rest[0] * 31 % len(made) if rest else 0] ^= 1 + which
        place.write_bytes(made)
    seen: set[Path] = set()
    with suppress(ReadError):
        for met in find_sources(str(place)):
            if isinstance(met, Source):
                _hold(_zip_faults(met, place, seen))
                with suppress(ReadError):
                    met.load()


def _zip_faults(met: Source, place: Path, seen: set[Path]) -> Iterator[str]:
    """Yield what is wrong with a member of a zip."""
    where = met.place or place
    if where != place and place not in where.parents:
        yield f"a member outside its zip: {where}"
    if ".." in where.parts or where in seen:
        yield f"a place that leads out, or twice: {where}"
    met.name.encode()
    seen.add(where)


def pipeline(content: bytes) -> None:
    """A paper built of the grammar's own words."""
    if (paper := built(content)).strip():
        _hold(faults(parse(Document("paper.txt", paper, sha256=sha256(content).hexdigest()))))


def database(content: bytes) -> None:
    """Three such papers, kept in two orders, and once more."""
    third = max(4, len(content) // 3)
    texts = [built(content[at : at + third], 4000) for at in range(0, len(content), third)][:3]
    _hold(database_faults([one for one in texts if one.strip()], Path(_scratch())))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": text,
    "markdown": markdown,
    "html": html,
    "docx": docx,
    "pdf": pdf,
    "zip": zipped,
    "pipeline": pipeline,
    "database": database,
}


@cache
def _scratch() -> str:
    """Return a folder of this process, in memory where the machine has such a one."""
    memory = Path("/dev/shm")
    return tempfile.mkdtemp(prefix="fuzz-", dir=memory if memory.is_dir() else None)


@cache
def _word_file() -> dict[str, bytes]:
    """Return the parts of a small Word file with a list, a table and a header."""
    return word_parts()


_LEFT, _COLUMN, _MARGIN = 0, 30, 58
_SET = (
    [n for line in range(40) for n in (_LEFT, 3, 5 * line)],
    [n for line in range(30) for n in (_LEFT + 64, 3, line, _COLUMN, 0, 9 * line)],
    [n for row in range(20) for n in (_LEFT, 6, row, 20 + 64, 0, 15 + row, 40 + 64, 0, row, 55 + 64, 0, 7)],
    [n for row in range(20) for n in (_LEFT, 3, row, *((_MARGIN + 64, 0, 20) if row % 3 else (2 + 128, 6, row)))],
    [n for row in range(25) for n in (_LEFT, 3, row, 33, 0, row + 90)],
)
"""Pages with paragraphs, with numbers beside them, with a table, with a margin, in two columns."""


# --- what it begins with --------------------------------------------------------------------------------------------


def seeds(target: str) -> Iterator[bytes]:
    """Yield the inputs with which the search begins: small ones of the tests, or the first words of a grammar."""
    if target in ("text", "markdown"):
        yield from (path.read_bytes()[:LONGEST] for path in papers())
        yield from (place.encode(encoding) for place in PLACES.values() for encoding in ("utf-16", "cp1252"))
        yield b"---\ntitle: Minutes\ndate: 2019-09-03\n---\n\n# 1\\. Lamps\n\n| a | b |\n|---|---|\n| c | d |\n"
    elif target == "html":
        yield from (path.read_bytes()[:LONGEST] for path in sorted(PAGES.glob("*.html")))
        yield b"<html><head><title>Minutes</title></head><body><ol><li>a<li>b</ol><table><tr><td colspan=2>a</table>"
        yield (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
            b"--x\nContent-Type: text/html\n\n<p>a\n--x--"
        )
    elif target == "docx":
        yield from (bytes((n,)) + _word_file()[name][:LONGEST] for n, name in enumerate(DOCX_PARTS))
        yield from (
            bytes((15, 0, 200 + n, *rest)) for n, rest in enumerate(((18, 24, 30, 0, 210), (36, 0, 220), (4 * 3,)))
        )
        yield bytes((15, *(n % 256 for n in range(0, 4000, 7))))
    elif target == "pdf":
        yield b"\0" + sheets(MINUTES)
        yield from (
            b"\1" + b"BT /F1 11 Tf 50 700 Td (1. LAMPS) Tj ET",
            b"\2" + b"0 0 m 9 9 l S",
            b"\3" + b"0 << /S /D >>",
            b"\3" + b"0 << /S /r >> 1 << /S /D /St 7 /P (A-) >>",
        )
        yield from (b"\4" + bytes(n % 256 for n in drawn) for drawn in _SET)
    elif target == "zip":
        yield from (b"\0a.txt\nb/c.md\n../up.txt\n/etc/d.txt", b"\2A.TXT\na.txt\nC:\\e.txt\n\xe9.txt", b"\4\xc3\xa9")
    else:
        yield from (bytes((kind, 0, at, 2)) * 3 for kind in range(8) for at in range(0, 60, 3))
        yield bytes((7, 0, 2, 2)) + b"".join(bytes((0, at // 256, at % 256, 2)) for at in range(0, 848, 60))
