"""Headings of a paper that has lost its numbers, told by how they are set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.titles import HAS_FILE_SIZE, NOT_TITLE, STANDING, VERB, is_caps, is_title_case, trimmed

_previous_minutes = regex.compile(r"\s*minutes\s+of\s+(?:the|a)\b.{0,80}\bheld\b", FLAGS)
_paragraph = regex.compile(r"[^\n]+(?:\n[^\n]+)*")
_years = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?")
_three_capitals = regex.compile(r"\p{Lu}{3}")
_above_label = regex.compile(
    r"^(?P<title>\p{Lu}[^\n.;]{3,140})\n(?:PDF[^\n]*\n|Report\s+of[^\n]*\n)*(?:Minutes|Decision):\s", regex.MULTILINE
)
_colon_title = regex.compile(r"\p{Lu}[^.:;\n]{2,70}:$")
_row_goes_on = (
    regex.compile(r"\s+(?:Minutes|Decision|Additional\s+documents|Purpose)\s*:"),
    regex.compile(r"\s+(?:pdf\s+icon\s+)?PDF\s+[\d.]+\s*[KM]B"),
    regex.compile(r"\s+(?:To\s+\p{Ll}+\s|Members\s+(?:should|to|are)\b|Report\s+of\s|The\s+(?:Committee|minutes)\b)"),
)
_row = regex.compile(
    r"^(?P<text>(?P<caps>\p{Lu}[^\p{Ll}\n]{5,150}?)(?=\s+(?:\([^)\n]*\)\s*)?[-–]?\s*(?:PDF\s|\p{Lu}\p{Ll}|\p{Ll}{3}))[^\n]*)",
    regex.MULTILINE,
)


def bare_headings(text: str, marked: frozenset[int], rows: frozenset[int]) -> Iterator[tuple[int, str, int]]:
    """(start, title, end) of each paragraph that is set as a title, in a paper that has lost its numbers.

    `rows` are the places where the rows of a flattened table begin.
    """
    if len(rows) > 2 and text.count("Minutes:") > 1:
        yield from _titles_of_rows(text, rows)
        return
    if text.count("\nMinutes: ") > 1 or text.count(" Minutes: ") > 1:
        yield from sorted({*_run_in_rows(text), *_rows_above(text)})
        return
    paragraphs = list(_paragraphs(text))
    scores = [_title_score(told, marked=start in marked) for start, told, _ in paragraphs]
    sure = [blank for (_, _, blank), score in zip(paragraphs, scores, strict=True) if score >= 3]
    usual = Counter(blank for _, _, blank in paragraphs).most_common(1)[0][0] if paragraphs else 0
    colons = sum(bool(_colon_title.fullmatch(told)) for _, told, _ in paragraphs) > 2
    wide = min(sure, default=99) if len(sure) > 1 else 99
    titled = False
    for n, ((start, told, blank), score) in enumerate(zip(paragraphs, scores, strict=True)):
        if titled and _previous_minutes.match(told):
            continue
        apart = n and blank >= wide and (wide > usual or _short_title(told))
        spaced = 2.0 if apart else 0.0
        named = 3.0 if colons and _colon_title.fullmatch(told) and not NOT_TITLE.match(told) else 0.0
        titled = (score > 0 and score + spaced >= 3) or named > 0
        if titled:
            first = _title_line(told)
            standing = STANDING.match(first)
            if standing and first[standing.end() : standing.end() + 2] == ": ":
                first = first[: standing.end()]
            yield start, trimmed(first), start + len(first)


def _titles_of_rows(text: str, rows: frozenset[int]) -> Iterator[tuple[int, str, int]]:
    """What a row says before its file, its purpose or its minutes begin: "Urgent Items To note any … Minutes: …"."""
    for start in sorted(rows):
        stop = text.find("\n", start)
        line = text[start : stop if stop >= 0 else len(text)]
        end = min((m.start() for form in _row_goes_on if (m := form.search(line, 3))), default=len(line))
        if 3 < end < 200:
            yield start, trimmed(line[:end]), start + end


def _paragraphs(text: str) -> Iterator[tuple[int, str, int]]:
    """(start, text, line breaks before it) of each paragraph."""
    ended = 0
    for m in _paragraph.finditer(text):
        yield m.start(), m[0], m.start() - ended
        ended = m.end()


def _title_line(told: str) -> str:
    """A paragraph's first line, and what of a file's size the line's end cut off ("PDF 253", "KB")."""
    first = told.split("\n", maxsplit=1)[0]
    size = HAS_FILE_SIZE.search(told)
    return told[: size.end()] if size and size.start() <= len(first) < size.end() else first


def _run_in_rows(text: str) -> Iterator[tuple[int, str, int]]:
    """Rows of a flattened table that run from a title in capitals into their text."""
    for m in _row.finditer(text):
        if _three_capitals.search(m["caps"]) and not NOT_TITLE.match(m["caps"]):
            yield m.start(), trimmed(m["caps"]), m.end("caps")


def _rows_above(text: str) -> Iterator[tuple[int, str, int]]:
    """Lines of a flattened table above the text that is labelled as its minutes or decision."""
    for m in _above_label.finditer(text):
        if not NOT_TITLE.match(m["title"]) and not VERB.search(m["title"]):
            yield m.start("title"), trimmed(m["title"]), m.end("title")


def _short_title(told: str) -> bool:
    """A line of few words, each capitalised, that is no sentence: set off like the surer titles, it is one too."""
    words = [w for w in told.split() if len(w) > 3 and not _years.fullmatch(w)]
    return (
        "\n" not in told
        and len(told.split()) <= 8
        and bool(words)
        and all(w[0].isupper() for w in words)
        and not VERB.search(told)
    )


def _title_score(told: str, *, marked: bool) -> float:
    first = _title_line(told)
    words = tidy(first)
    if not words or not (words[0].isupper() or words[0].isdigit()) or len(words) > 180 or NOT_TITLE.match(words):
        return -5
    if regex.match(BULLET, words, FLAGS) or words[-1] in ".;,":
        return -5
    bare = trimmed(first)
    score = 3.0 if STANDING.match(words) and len(words) < 90 else 0.0
    score += 3 if HAS_FILE_SIZE.search(words) else 0
    score += 2 if is_caps(words) and len(words) > 5 else 0.5 if is_title_case(bare) else 0
    score += 2 if marked else 0
    score += 0.5 if len(words) < 90 else -0.5
    return score - (2.5 if VERB.search(bare) and not is_caps(words) else 0)
