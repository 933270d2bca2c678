"""What the head or the foot of pages says of all that stands on them: that it is not for publication."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from minutes_cli.model import BESIDE, Line, Parsed, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .labels import is_lone
from .vocabulary import heads_closed, says_exempt
from .wordings import SHUT_LINE

Stretch = tuple[int, int]
_HID = r"""(?:(?:strictly\s+)?(?:private\s*(?:and|&|/)\s*)?confidential|exempt|private|restricted
    |closed(?:\s+session)?|executive\s+session|reserved|in[-\s](?:committee|camera|confidence)|(?:public|press)[-\s]excluded|non[-\s]?public|part\s+(?:ii|2|b|two))"""
_minutes = regex.compile(
    rf"""\W*+(?:{_HID}\s+(?:draft\s+)?minutes?(?:\W.{{0,120}})? | {_HID}\s+session | minutes\W+{_HID}
      | part\s+(?:ii|2|b|two)\s+(?:items?|business|section|report))\W*""", FLAGS)  # fmt: skip
"""    Exempt minutes of 19 March 2019 · CLOSED SESSION"""
_over_pages = regex.compile(
    r"""\W*(?:the\s+)?exclusion\s+of\s+(?:the\s+)?(?:(?:press|media)\s+(?:and|&)\s+(?:the\s+)?)?public
      (?:\s+(?:and|&)\s+(?:the\s+)?(?:press|media))?\W*""",
    FLAGS,
    needs=("exclusion",),
)
"""    EXCLUSION OF THE PUBLIC, at the head of page after page: it heads more than the resolution"""
_words = regex.plain(
    r"confiden|exempt|publi|privat|restrict|sensitive|camera|in committee|committee min|clos|members|blue p|pink p"
    r"|part |reserved|executive s|vertraulich|öffentlich|cyfrinachol|eithriedig|yellow p|printed on|secret|circulat"
    r"|withheld|foi|schedule|not admitted|\d0a"
)
_open = regex.compile(
    r"""\b(?:not|non)[-\s]+(?:exempt|confidential|restricted|private)
      |(?<!\bnot\s)\bopen\b|\b(?:none|nil|no|redacted|previous|last)\b|\bpart\s+(?:i|1|a|one)\b(?!\s+of\s+(?:the\s+)?schedule)
      |^\W*public\W*$|\bpublic\s+(?:minutes|papers?|items?|pack)\b""",
    FLAGS,
)
"""    Part 1 – not exempt · Confidential: no · Public minutes"""
_parted = regex.plain(r"\t|\s{2,}|[|·•–—;()\[\]]|\s-\s|(?<=\w)-\s|\s-(?=\w)")
_page = regex.plain(
    r"(?:\b(?:page|pg|p)\.?\s*)?\b\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*$|^\s*(?:page\s*)?\d{1,4}\b", regex.IGNORECASE
)
_ASIDE = frozenset(("running header", "page header", "page footer"))
_NEAR, _LONGEST = 3, 240
"""Lines at the top or the foot of a page in which its label can stand, and characters of one."""


def says_closed(line: str) -> bool:
    """Whether a line beside the paper says that what it stands by is not for publication."""
    if len(line) > _LONGEST or not _words.search(line.lower()) or _open.search(line):
        return False
    if heads_closed(_page.sub("", line)):
        return True
    parts = (_page.sub("", part) for part in (line, *_parted.split(line)) if part and part.strip())
    return any(says_exempt(part) or _minutes.fullmatch(part) for part in parts)


def closed_pages(parsed: Parsed) -> list[Stretch]:
    """The stretches of a text over which such a line is printed, in order and apart.

    1. of a Word file: the sections that have it at the head or the foot of their pages;
    2. of a file with pages: those that have it among their first or last lines, two at least, or the only one;
    3. of one without: from page to page that has it.
    """
    labels = [line for line in parsed.lines if _is_beside(line) and _shuts(line.text)]
    found = [stretch for line in labels if line.reason in BESIDE for stretch in _sections(parsed, line)]
    running = [line for line in labels if line.reason not in BESIDE]
    if not found and (pages := _pages(parsed)):
        found = _of_pages(parsed, pages, {_digits.sub("", line.text) for line in labels})
    elif running and not found:
        found = [_between_pages(parsed, running)]
    apart: list[Stretch] = []
    for begin, end in sorted(found):
        if apart and begin <= apart[-1][1]:
            begin, end = apart[-1][0], max(end, apart.pop()[1])  # noqa: PLW2901 - one with what it touches
        apart.append((begin, end))
    return apart


def _shuts(line: str) -> bool:
    """Whether a line that pages repeat says so, or is what heads the part of a meeting that is not public."""
    if len(line) > _LONGEST or not _words.search(line.lower()):
        return False
    return says_closed(line) or any(
        SHUT_LINE.match(told) or _over_pages.fullmatch(told) for told in (line, _page.sub("", line).strip()) if told
    )


def _pages(parsed: Parsed) -> list[Stretch]:
    """Where each page begins and ends, in a text that tells."""
    if parsed.document.pages:
        return [(page.start, page.end) for page in parsed.document.pages]
    breaks = [at for at, c in enumerate(parsed.document.text) if c == "\f"] if "\f" in parsed.document.text else []
    return [*pairwise((0, *breaks, len(parsed.document.text)))] if breaks else []


def _sections(parsed: Parsed, line: Line) -> Iterator[Stretch]:
    """Where the pages are that have such a line: all, where the file does not tell them apart."""
    marks = parsed.document.marks
    sections = [mark for mark in marks if mark.kind == "pages"]
    beside = [mark for mark in marks if mark.kind in BESIDE]
    of = next((n for n, mark in enumerate(beside, 1) if mark.start <= line.start < mark.end), 0)
    if not sections:
        yield 0, len(parsed.document.text)
    yield from ((mark.start, mark.end) for mark in sections if mark.level == of)


def _of_pages(parsed: Parsed, pages: Sequence[Stretch], known: set[str]) -> list[Stretch]:
    """Those that have a label; one alone by the number of its page, or as the first line of a page."""
    lines = [line for line in parsed.lines if line.text]
    starts = [line.start for line in lines]
    found, sure = [], len(pages) == 1
    for begin, end in pages:
        on_it = lines[bisect_left(starts, begin) : bisect_left(starts, end)]
        half = min(_NEAR, (len(on_it) + 1) // 2)
        top = on_it[:half]
        label = next((line for line in top if _labels(line, known)), None)
        if label is None and begin and top and _heads(top[0].text):
            label, sure = top[0], True
        foot = next((line for line in on_it[half:][-_NEAR:] if _labels(line, known)), None)
        if label or foot:
            found.append((label.end if label else begin, end))
            sure = sure or any(line is not None and _is_numbered(line.text) for line in (label, foot))
    return found if len(found) > 1 or sure else []


def _labels(line: Line, known: set[str]) -> bool:
    return is_lone(line.text) or (_digits.sub("", line.text) in known and _shuts(line.text))


def _heads(text: str) -> bool:
    """Whether the first line of a page is a label by itself: no heading, and no end of a sentence."""
    return text[0].isupper() and text[-1] != "." and not SHUT_LINE.match(text) and says_closed(text)


def _is_beside(line: Line) -> bool:
    return line.reason in _ASIDE or (line.text[-1:].isdigit() and _is_numbered(line.text))


def _is_numbered(text: str) -> bool:
    """Whether a line has the number of its page."""
    return _numbered.search(text) is not None


_digits = regex.plain(r"\d+")
_numbered = regex.plain(r"(?i)\bpage\s+\d{1,4}\b|(?:\s\s|\t)\d{1,3}\s*$")


def _between_pages(parsed: Parsed, labels: Sequence[Line]) -> Stretch:
    """From where the page of the first begins to where that of the last ends, as far as the text tells."""
    first, last = labels[0], labels[-1]
    aside = [line for line in parsed.lines if line.reason and not says_closed(line.text)]
    before = [line.end for line in aside if line.end < first.start and _is_apart(parsed, line, first)]
    behind = [line.start for line in aside if line.start > last.end and _is_apart(parsed, last, line)]
    return max(before, default=0), min(behind, default=len(parsed.document.text))


def _is_apart(parsed: Parsed, above: Line, below: Line) -> bool:
    """Whether words stand between two lines: they are not of one edge of a page."""
    return len(parsed.document.text[above.end : below.start].split()) > _NEAR


_SOME = 6
"""Words by which business stands on a page."""


def stands_on(parsed: Parsed, span: Span, pages: Sequence[Stretch]) -> bool:
    """Whether a minute begins on one of these pages, or business of it stands there."""
    if begins_on(span.start, pages):
        return True
    n = bisect_left(pages, (span.start, 0))
    if n == len(pages) or pages[n][0] >= span.end:
        return False
    return len(parsed.kept.words(pages[n][0], min(pages[n][1], span.end))[:2000].split()) > _SOME


def begins_on(start: int, pages: Sequence[Stretch]) -> bool:
    """Whether a place is on one of these pages."""
    n = bisect_right(pages, (start, len(pages) and pages[-1][1])) - 1
    return n >= 0 and start < pages[n][1]
