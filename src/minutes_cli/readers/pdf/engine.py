"""Lines of a PDF's pages, by pypdfium2: where each stands, what it is set in, and where the pen jumps in it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from ctypes import byref, c_double, c_int, create_string_buffer
from math import hypot

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from minutes_cli.errors import ReadError
from minutes_cli.readers.limits import BYTES_A_PAGE, PAGES

from .forms import never_ends
from .notes import Label, notes
from .sheet import ENCRYPTED, JUMP, Jump, Line, Place, Sheet, is_jump, line_of, plain
from .unseen.unseen import BOX, may_have_layers, unseen

_ASLANT, _DRAWN_OVER = 0.2, 24.0
"""By how much the way of a watermark is turned from a quarter turn, and how many points its type has, at least."""
_line = re.compile("[^\n\x02\ufffe]*(?:[\x02\ufffe][^\\S\n]*\n?|\n|$)")
"""A hyphen that ends a line is a character of its own, and the end of that line is left out."""

_spaces = re.compile(r"[ \xa0]+(?=[^ \xa0])")
_boxes = re.compile(f"{BOX}+")
_ENDS = "\r\n\x02\ufffe"
"""Where a line ends, seen or not."""
_bold_name = re.compile(r"bold|black|heavy|[-,]bd\b|demi", re.IGNORECASE)
_BOLD = 600
_TOUCH, _APART = 3.0, 9.0
"""Points by which what is typed beside a line may touch it; ems by which it then stands apart."""
_STAMPS = 8
"""Lines of a page with more are no stamps on a picture."""


def sheets(content: bytes) -> list[Sheet]:
    """Every page.  Raises `ReadError` for a file that asks for a password, or would be drawn nearly for ever."""
    if never_ends(content):
        raise ReadError("draws a part of its page without end: print it to a new PDF")
    document = _opened(content)
    try:
        if (count := len(document)) > PAGES and count * BYTES_A_PAGE > len(content):
            raise ReadError(f"shows {count:,} pages, more than it holds: print those that are meant to a new PDF")
        layers = may_have_layers(content)
        return [_sheet(document, n, layers=layers) for n in range(len(document))]
    finally:
        document.close()


def properties(content: bytes) -> dict[str, str]:
    """What the file says of itself: `Title`, `Subject`, …  Raises as `sheets` does."""
    document = _opened(content)
    try:
        told: dict[str, str] = document.get_metadata_dict(skip_empty=True)
        return told
    finally:
        document.close()


def attached(content: bytes) -> list[str]:
    """The names of the files that hang on it.  Raises as `sheets` does."""
    document = _opened(content)
    try:
        return [document.get_attachment(n).get_name() for n in range(document.count_attachments())]
    finally:
        document.close()


def unlocked(content: bytes) -> bytes:
    """A PDF that anybody may read and nobody may change, as many councils publish theirs, so that it may be changed."""
    document = _opened(content)
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document) < 0:
            return content
        out = io.BytesIO()
        document.save(out, flags=raw.FPDF_REMOVE_SECURITY)
        return out.getvalue()
    finally:
        document.close()


def _opened(content: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(ENCRYPTED) from error
        raise


def _sheet(document: pdfium.PdfDocument, n: int, *, layers: bool) -> Sheet:
    page = document[n]
    words = page.get_textpage()
    try:
        laid = notes(page)
        hidden = unseen(page, words, laid.struck, layers=layers)
        lines = tuple(sorted(_lines(words, hidden.signs), key=lambda line: not line.across))
        for label in laid.labels if lines else ():  # of a picture nothing is read that it might close
            lines = _with_label(lines, label)
        pictures = len(lines) <= _STAMPS and next(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]), None) is not None
        return Sheet(lines, pictures, _label(document, n), laid.unread, hidden.passages, hidden.beyond, hidden.strikes)
    finally:
        words.close()
        page.close()


def _label(document: pdfium.PdfDocument, n: int) -> str:
    """What a page is called; nothing where that is half of a letter."""
    try:
        return str(document.get_page_label(n) or "")
    except UnicodeDecodeError:
        return ""


def _with_label(lines: tuple[Line, ...], label: Label) -> tuple[Line, ...]:
    """The lines of a page with a label that is laid on it: as one typed beside or between them, or drawn over them."""
    words = (plain(label.words),)
    if label.typed is None:
        return (Line(lines[0].height, words, (), _DRAWN_OVER, (Place(),), across=True), *lines)
    left, low, right, high = label.typed
    middle = (low + high) / 2
    for n, line in enumerate(lines):
        ends = max((place.ends for place in line.places), default=right)
        if low - 1 <= line.height <= middle and ends <= left + _TOUCH:
            places = (*line.places, Place(left, right))
            beside = line._replace(runs=(*line.runs, *words), jumps=(*line.jumps, Jump(_APART)), places=places)
            return (*lines[:n], beside, *lines[n + 1 :])
    before = sum(1 for line in lines if line.across or line.height > middle)
    line = Line(low, words, (), min(high - low, _DRAWN_OVER), (Place(left, right),))
    return (*lines[:before], line, *lines[before:])


def _lines(words: pdfium.PdfTextPage, hidden: Mapping[int, str]) -> Iterator[Line]:
    """Each line with words that are seen, a box where one lies over some."""
    text = words.get_text_range().replace(JUMP, " ")
    if hidden:
        text = "".join(hidden.get(_index(words, n), sign) if sign not in _ENDS else sign for n, sign in enumerate(text))
    for start, end in _pieces(words, text):
        said = text[start:end]
        first, last = end - len(said.lstrip()), start + len(said.rstrip())
        at, to = _index(words, first), _index(words, last - 1)
        matrix = _matrix(words, at)
        turn = _turn(matrix)
        ahead = at - first if to - at == last - 1 - first else None
        jumps = _jumps(words, _spaces.finditer(text, first, last), turn, ahead)
        told = "".join(JUMP if i in jumps else text[i] for i in range(first, last)) if jumps else said
        told = _boxes.sub(BOX, told) if BOX in told else told
        em = _em(words, at, matrix)
        ends = [at, *(i for beside, _ in jumps.values() for i in beside), to]
        places = [_place(words, one, other, turn) for one, other in zip(ends[::2], ends[1::2], strict=True)]
        found = [jump for _, jump in jumps.values()]
        if shown := line_of(_height(words, at, turn), told, found, em, places):
            yield shown._replace(across=True) if _is_across(words, at) else shown


def _pieces(words: pdfium.PdfTextPage, text: str) -> Iterator[tuple[int, int]]:
    """Where each line begins and ends; a word drawn over the page is none of the line that the engine lays it to."""
    for line in _line.finditer(text):
        start, end = line.span()
        if not (last := len(line[0].rstrip())):
            continue
        cut = end
        if _is_across(words, _index(words, start + last - 1)):
            cut = start + last
            while cut > start and (text[cut - 1].isspace() or _is_across(words, _index(words, cut - 1))):
                cut -= 1
        yield from ((one, to) for one, to in ((start, cut), (cut, end)) if text[one:to].strip())


def _is_across(words: pdfium.PdfTextPage, at: int) -> bool:
    """Whether a letter is one of a word drawn over the page: aslant and large, as watermarks are."""
    matrix = _matrix(words, at)
    slant = min(abs(matrix.a), abs(matrix.b)) > _ASLANT * max(abs(matrix.a), abs(matrix.b))
    return slant and _em(words, at, matrix) >= _DRAWN_OVER


def _index(words: pdfium.PdfTextPage, at: int) -> int:
    """Which of the page's characters stands at a place of its text."""
    found: int = raw.FPDFText_GetCharIndexFromTextIndex(words, at)
    return found


# --- the way that a line runs: quarter turns to the left, on a sheet that lies on its side ---


def _turn(matrix: raw.FS_MATRIX) -> int:
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 1 if matrix.b > 0 else 3


def _height(words: pdfium.PdfTextPage, at: int, turn: int) -> float:
    x, y = c_double(), c_double()
    raw.FPDFText_GetCharOrigin(words, at, byref(x), byref(y))
    return (y.value, -x.value, -y.value, x.value)[turn]


def _along(box: raw.FS_RECTF, turn: int) -> tuple[float, float]:
    """Where a letter begins and where it ends."""
    if turn in (0, 2):
        return (box.left, box.right) if turn == 0 else (-box.right, -box.left)
    return (box.bottom, box.top) if turn == 1 else (-box.top, -box.bottom)


def _place(words: pdfium.PdfTextPage, first: int, last: int, turn: int) -> Place:
    """Where a run of letters begins and ends along its line, and whether its ends and its middle are bold."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(words, first, box)
    begins = _along(box, turn)[0]
    raw.FPDFText_GetLooseCharBox(words, last, box)
    middle = (first + last) // 2
    bold = _is_bold(words, first) and _is_bold(words, last) and _is_bold(words, middle)
    return Place(begins, _along(box, turn)[1], bold)


def _is_bold(words: pdfium.PdfTextPage, at: int) -> bool:
    """By the weight that the font gives, else by its name; a space that is drawn nowhere is as what is around it."""
    if raw.FPDFText_IsGenerated(words, at) == 1:
        return True
    weight = raw.FPDFText_GetFontWeight(words, at)
    if weight > 0:
        return bool(weight >= _BOLD)
    name, flags = create_string_buffer(80), c_int()
    raw.FPDFText_GetFontInfo(words, at, name, 80, byref(flags))
    return _bold_name.search(name.value.decode("latin-1")) is not None


# --- jumps ---


def _jumps(
    words: pdfium.PdfTextPage, spaces: Iterator[re.Match[str]], turn: int, ahead: int | None
) -> dict[int, tuple[tuple[int, int], Jump]]:
    """The jumps of the pen, by where in the text the spaces begin that it jumps over, with the letters beside each.

    `ahead` is by how much the page's characters run ahead of its text, where that is the same for the whole line.
    """
    found = {}
    before, behind = raw.FS_RECTF(), raw.FS_RECTF()
    for m in spaces:
        at, end = m.span()
        one, other = (at + ahead, end + ahead) if ahead is not None else (_index(words, at), _index(words, end))
        raw.FPDFText_GetLooseCharBox(words, one - 1, before)
        raw.FPDFText_GetLooseCharBox(words, other, behind)
        gap = _along(behind, turn)[0] - _along(before, turn)[1]
        if gap <= 0:
            continue
        spaced = raw.FPDFText_IsGenerated(words, one) == 0
        if gap > (min(behind.right - behind.left, behind.top - behind.bottom) if spaced else 0):
            ems = gap / (max(_em(words, one - 1), _em(words, other)) or 1)
            if is_jump(ems, spaced=spaced):
                found[at] = ((one - 1, other), Jump(ems, spaced))
    return found


def _em(words: pdfium.PdfTextPage, place: int, matrix: raw.FS_MATRIX | None = None) -> float:
    """By the height of the letters: what reads scans makes each word as broad as it is in the picture."""
    matrix = matrix or _matrix(words, place)
    size: float = raw.FPDFText_GetFontSize(words, place)
    return size * hypot(matrix.c, matrix.d)


def _matrix(words: pdfium.PdfTextPage, place: int) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(words, place, byref(matrix))
    return matrix
