"""PDF, through pypdf, or through pypdfium2 where that is installed (`pip install 'minutes-cli[fast]'`).

Both give each line with the height it stands at; what is made of them is the same for both.  A wider gap between two
lines is an empty line, as it is for whoever looks at the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from itertools import pairwise
from statistics import median

from minutes_cli.errors import ReadError, ScanError
from minutes_cli.model import Finding
from minutes_cli.readers.reader import Extracted, paged

from .rows import rows_of
from .sheet import LEAST, Line, Sheet

Engine = Callable[[bytes], list[Sheet]]

SCANNED = "scanned-pages"
"""Code of the finding that pages are pictures."""
WAY_OUT = "`ocrmypdf FILE OUT.pdf` makes text of them, as does `minutes ingest --ocr` where ocrmypdf is installed"


def extract(content: bytes) -> Extracted:
    """The text by the fastest engine there is."""
    return composed(engine()(content))


def engine() -> Engine:
    """Pypdfium2's, where it is installed; else pypdf's."""
    if find_spec("pypdfium2"):
        from .by_pdfium import sheets  # noqa: PLC0415 - the extra `fast`
    else:
        from .by_pypdf import sheets  # noqa: PLC0415 - one engine is enough
    return sheets


def composed(sheets: Sequence[Sheet]) -> Extracted:
    """The sheets as one text.  Raises `ReadError` where no page has any."""
    scanned = scans(sheets)
    if scanned and not any(sheet.lines and n not in scanned for n, sheet in enumerate(sheets, 1)):
        pages = "its page is a picture" if len(sheets) == 1 else f"its {len(sheets)} pages are pictures"
        raise ScanError(f"is a scan, {pages} without text: {WAY_OUT}")
    if not any(sheet.lines for sheet in sheets):
        raise ReadError("holds no text, and no picture of any: its pages are empty")
    usual = _usual_pitch(sheets)
    least = _cell_gap(sheets)
    texts = [_text(sheet, usual, least) for sheet in sheets]
    for i, (one, other) in enumerate(pairwise(texts)):
        if _paragraph_ends(one, other):
            texts[i] = f"{one}\n"
    return paged(texts, _numbers([sheet.label for sheet in sheets]), _findings(scanned))


# --- pages ---


def scans(sheets: Sequence[Sheet]) -> list[int]:
    """Which pages, counted from one, are pictures of text."""
    return [n for n, sheet in enumerate(sheets, 1) if _is_scan(sheet)]


_stamped = re.compile(
    r"(?:page\s+\d+|agenda\s+item\s+\w+|appendix\s+\w+|minute\s+item\s+\w+|\d+|\W+)\s*", re.IGNORECASE
)


def _is_scan(sheet: Sheet) -> bool:
    """A picture, and no words but what was stamped on it when the pack was put together."""
    return sheet.pictures and all(_stamped.fullmatch(line.text) for line in sheet.lines)


def _numbers(labels: list[str]) -> list[int] | None:
    """What the file calls its pages, where that counts; covers and contents in Roman figures keep their place."""
    if not labels or not all(label.isdigit() or re.fullmatch(r"[ivxlcIVXLC]+|", label) for label in labels):
        return None
    if not any(label.isdigit() for label in labels):
        return None
    return [int(label) if label.isdigit() else n for n, label in enumerate(labels, 1)]


def _findings(scanned: list[int]) -> list[Finding]:
    if not scanned:
        return []
    pages = f"page {scanned[0]} is a picture" if len(scanned) == 1 else f"pages {_ranges(scanned)} are pictures"
    return [Finding(SCANNED, f"{pages} without text; {WAY_OUT.replace('them', 'it' if len(scanned) == 1 else 'them')}")]


def _ranges(numbers: list[int]) -> str:
    """3, 5 to 7 and 9."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]
    return " and ".join(x for x in (", ".join(told[:-1]), told[-1]) if x)


# --- lines ---

_MOST_EMPTY = 3


def _gaps(sheet: Sheet) -> Iterator[float]:
    steps = (one.height - other.height for one, other in pairwise(sheet.lines))
    return (step for step in steps if 4 < step < 60)


def _pitch(gaps: list[float]) -> float:
    """How far apart the lines of a paragraph stand: the least distance that is common."""
    rounded = Counter(round(gap) for gap in gaps)
    common = [gap for gap, count in rounded.items() if (count + rounded[gap + 1]) * 8 >= len(gaps)]
    return float(min(common, default=0))


def _usual_pitch(sheets: Sequence[Sheet]) -> float:
    """How far apart the lines of a paragraph stand.

    On an agenda or in a short paper nearly every line is a paragraph; the common distance is that between paragraphs.
    """
    gaps = [gap for sheet in sheets for gap in _gaps(sheet)]
    usual = _pitch(gaps)
    em = median(line.em for sheet in sheets for line in sheet.lines)
    if usual <= 1.7 * em or not em:
        return usual
    pairs = (pair for sheet in sheets for pair in pairwise(sheet.lines))
    below = [other.text for one, other in pairs if abs(one.height - other.height - usual) < 1.5]
    if sum(text[0].islower() for text in below) * 10 >= len(below):
        return usual
    closer = [gap for gap in gaps if em <= gap <= 1.6 * em]
    return min(closer, default=usual / 2 if usual > 1.9 * em else usual)


def _text(sheet: Sheet, usual: float, least: float) -> str:
    pitch = _usual_pitch([sheet]) if len(list(_gaps(sheet))) > 15 else usual
    told: list[str] = []
    before: float | None = None
    for row in rows_of(((line.height, _with_cells(line, least)) for line in sheet.lines), pitch):
        told += [""] * _empty(before, row.top, pitch) + [row.text]
        before = row.foot
    return "\n".join(told)


def _empty(before: float | None, height: float, pitch: float) -> int:
    """How many empty lines stand between two; one where the text goes on elsewhere on the page."""
    if before is None or not pitch:
        return 0
    steps = (before - height) / pitch
    if steps < -0.5:
        return 1
    return min(_MOST_EMPTY, round(steps - 0.9)) if steps > 1.4 else 0


def _paragraph_ends(one: str, other: str) -> bool:
    """Whether a paragraph ends with a page: its last line is short and closes, and the next page does not go on."""
    lines = one.split("\n")
    first = other.lstrip()[:1]
    widest = max(map(len, lines))
    return lines[-1].endswith((".", ":", ";")) and len(lines[-1]) < 0.8 * widest and not first.islower()


# --- cells ---

_mark = re.compile(r"\(?[0-9A-Za-z]{1,4}[.)]|\W")


def _cell_gap(sheets: Sequence[Sheet]) -> float:
    """How far the next cell of a table is at least, in ems.

    A file that draws its spaces jumps only to a cell or a tab stop.  One that jumps from word to word tells a cell only
    by a gap much wider than that between its words.
    """
    jumps = [jump for sheet in sheets for line in sheet.lines for jump in line.jumps]
    words = sum(len(line.text.split()) for sheet in sheets for line in sheet.lines)
    return LEAST if len(jumps) * 5 <= words else max(1.5, 3 * median(jumps))


def _with_cells(line: Line, least: float) -> str:
    """A line's words, a tab where a cell ends; behind the number or bullet of a list only a space."""
    told = line.runs[0]
    for n, (jump, run) in enumerate(zip(line.jumps, line.runs[1:], strict=True)):
        cell = jump >= least and not (n == 0 and _mark.fullmatch(told))
        told += f"\t{run}" if cell else f" {run}"
    return told
