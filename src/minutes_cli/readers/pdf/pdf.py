"""PDF, through pypdfium2: text, paragraphs, tables, and what its type tells.

The engine gives each line with where it stands; a wider gap between two lines is an empty line, as it is for whoever
looks at the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from minutes_cli.errors import ReadError, ScanError
from minutes_cli.model import Declared, Finding
from minutes_cli.readers.declaring import declared, words_of
from minutes_cli.readers.marking import Marker, bare
from minutes_cli.readers.reader import Extracted, hidden, paged, struck_through, unread

from .cells import Gaps
from .columns import blocks
from .margin import with_margin
from .rows import Row, rows_of
from .sheet import Sheet
from .showing import Shown

SCANNED = "scanned-pages"
"""Code of the finding that pages are pictures."""
WAY_OUT = "`ocrmypdf FILE OUT.pdf` makes text of them, as does `minutes ingest --ocr` where ocrmypdf is installed"


def extract(content: bytes) -> Extracted:
    """The text, and what the file shows and declares."""
    from .engine import attached, properties, sheets  # noqa: PLC0415 - loaded with the first PDF

    pages = sheets(content)
    found = composed(pages)
    gone = struck_through(sum(sheet.struck for sheet in pages))
    unseen = (*gone, *hidden(sum(sheet.unseen for sheet in pages)), *_beyond(sum(sheet.beyond for sheet in pages)))
    said = (*found.findings, *unseen, *_laid_on(sum(sheet.notes for sheet in pages)), *unread(attached(content)))
    return replace(found, findings=said, declared=tuple(_declared(properties(content))))


def _beyond(count: int) -> Iterator[Finding]:
    """What is said of what runs off its pages, as a broad table does."""
    if count:
        what = "a piece of text lies" if count == 1 else f"{count:,} pieces of text lie"
        yield Finding(
            "hidden-text",
            f"{what} beyond the edge of its page{'' if count == 1 else 's'}, and {'is' if count == 1 else 'are'} read",
        )


def _laid_on(count: int) -> Iterator[Finding]:
    """What is said of notes on its pages."""
    if count:
        notes = "a note or filled field stands" if count == 1 else f"{count:,} notes or filled fields stand"
        what = f"{notes} on its pages, which {'is' if count == 1 else 'are'} not read: print it to a new PDF for them"
        yield Finding("comments", what)


def _declared(told: dict[str, str]) -> Iterator[Declared]:
    """The title, without the program that made it: "Microsoft Word - minutes 5 May.doc"."""
    for field in ("Title", "Subject"):
        title = re.sub(r"^Microsoft \w+ - ", "", told.get(field, ""))
        yield from declared("title", words_of(title) if _file_name.search(title) else title, "properties")


_file_name = re.compile(r"\.(?:docx?|pdf|rtf|odt|indd)$", re.IGNORECASE)


def composed(sheets: Sequence[Sheet]) -> Extracted:
    """The sheets as one text.  Raises `ReadError` where no page has any."""
    scanned = scans(sheets)
    if scanned and not any(sheet.lines and n not in scanned for n, sheet in enumerate(sheets, 1)):
        pages = "its page is a picture" if len(sheets) == 1 else f"its {len(sheets)} pages are pictures"
        raise ScanError(f"is a scan, {pages} without text: {WAY_OUT}")
    if not any(sheet.lines for sheet in sheets):
        if any(sheet.struck for sheet in sheets):
            raise ReadError("says nothing: all its words are struck through")
        if any(sheet.unseen for sheet in sheets):
            raise ReadError("shows no text: all that it holds is hidden on its pages")
        raise ReadError("holds no text, and no picture of any: its pages are empty")
    usual = _usual_pitch(sheets)
    gaps = Gaps(sheets)
    laid = [list(_blocks(sheet, usual, gaps)) for sheet in sheets]
    marker = Marker()
    texts = list(Shown(marker, laid).texts())
    feet = Counter(_foot(bare(text)) for text in texts)
    for i, (one, other) in enumerate(pairwise(texts)):
        if _paragraph_ends(bare(one), bare(other), feet):
            texts[i] = f"{one}\n"
    return marker.settle(paged(texts, _numbers([sheet.label for sheet in sheets]), _findings(scanned)))


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
    if not labels or not all(_NUMBER.fullmatch(label) or _FRONT.fullmatch(label) for label in labels):
        return None
    if not any(map(_NUMBER.fullmatch, labels)):
        return None
    return [int(label) if _NUMBER.fullmatch(label) else n for n, label in enumerate(labels, 1)]


_NUMBER = re.compile(r"[0-9]{1,6}")
"""`12`; not the day, the number of a document or the noise that some programs write in its place."""
_FRONT = re.compile(r"[ivxlcIVXLC]*")


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


def _gaps(sheet: Sheet) -> Iterator[float]:
    steps = (one.height - other.height for one, other in pairwise(sheet.lines))
    return (step for step in steps if 4 < step < 60)


def _pitch(gaps: list[float]) -> float:
    """How far apart the lines of a paragraph stand: the least distance that is common."""
    rounded = Counter(round(gap) for gap in gaps)
    common = [gap for gap, count in rounded.items() if (count + rounded[gap + 1]) * 8 >= len(gaps)]
    return float(min(common, default=0))


_letter = re.compile(r"[a-z]{1,4}[.)]")
"""Begins an item of a list, and no line that goes on a sentence."""


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
    if sum(text[0].islower() and not _letter.match(text) for text in below) * 10 >= len(below):
        return usual
    closer = [gap for gap in gaps if em <= gap <= 1.6 * em]
    return min(closer, default=usual / 2 if usual > 1.9 * em else usual)


def _blocks(sheet: Sheet, usual: float, gaps: Gaps) -> Iterator[tuple[float, list[Row]]]:
    """The rows of a page, those of each of its columns by themselves, with how far apart its lines stand."""
    pitch = _usual_pitch([sheet]) if len(list(_gaps(sheet))) > 15 else usual
    stops = gaps.stops(sheet)
    for block in blocks(with_margin(sheet.lines, pitch)):
        lines = (Row(line.height, line.height, line.height, gaps.cells(line, stops), line.em) for line in block)
        yield pitch, rows_of(lines, pitch)


def _paragraph_ends(one: str, other: str, feet: Counter[str]) -> bool:
    """Whether a paragraph ends with a page: its last line is short, and the next page does not go on.

    It closes, or is a paragraph by itself: a title or a field of a cover, set apart from what stands above it, and no
    foot of pages.
    """
    lines = one.split("\n")
    last, size = lines[-1], len(lines[-1]) / max(1, *map(len, lines))
    if other.lstrip()[:1].islower():
        return False
    alone = len(lines) > 1 and not lines[-2].strip() and feet[_foot(one)] == 1 and not _stamped.fullmatch(last)
    return (size < 0.8 and last.endswith((".", ":", ";"))) or (alone and size < 0.7 and "\t" not in last)


_digits = re.compile(r"\d+")


def _foot(text: str) -> str:
    """The last line of a page, any number in it the same."""
    return _digits.sub("#", text.rpartition("\n")[2])
