"""Titles in the rows of a table that a copy has flattened into lines."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.titles import NOT_TITLE, tells, trimmed

_three_capitals = regex.compile(r"\p{Lu}{3}")
_above_label = regex.compile(
    r"^(?P<title>\p{Lu}[^\n.;]{3,140})\n(?:PDF[^\n]*\n|Report\s+of[^\n]*\n)*(?:Minutes|Decision):\s", regex.MULTILINE
)
_row_goes_on = (
    regex.compile(r"\s+(?:Minutes|Decision|Additional\s+documents|Purpose)\s*:"),
    regex.compile(r"\s+(?:pdf\s+icon\s+)?PDF\s+[\d.]+\s*[KM]B"),
    regex.compile(
        r"\s+(?:To\s+\p{Ll}+\s|Members\s+(?:should|to|are|may)\b|Report\s+of\s|There\s+(?:are|is)\b|The\s+(?:Committee|(?:draft\s+)?minutes)\b)"
    ),
    regex.compile(r"(?<=eeting)\s+Meeting\s+of\s"),
)
_label = regex.plain(r"(?:Additional\s+documents|Minutes|Decision|Purpose)\s*:")
_aim = regex.plain(r"To\s+[a-z]{2,}\b")
"""A row without a title may open with what it is for; "If in doubt ask us. Minutes: None." opens with neither."""
_with_minutes = regex.compile(
    r"^\p{Lu}[^\n]{3,600}?(?:\sMinutes:\s|\nAdditional\s+documents:\s+Minutes:\s)", regex.MULTILINE
)
_over_minutes = regex.compile(r"(?:\A|(?<=\|\n))\p{Lu}[^\n]{3,600}\nMinutes:\s")
"""    Declarations of Interest To declare any interests. Minutes: None."""
_row = regex.compile(
    r"^(?P<text>(?P<caps>\p{Lu}[^\p{Ll}\n]{5,150}?)(?=\s+(?:\([^)\n]*\)\s*)?[-–]?\s*(?:PDF\s|\p{Lu}\p{Ll}|\p{Ll}{3}))[^\n]*)",
    regex.MULTILINE,
)


def titles_of_table(text: str, rows: frozenset[int]) -> tuple[str, list[tuple[int, str, int]]] | None:
    """Why these are titles, and (start, title, end) of each; None where the paper is no flattened table."""
    if len(rows) > 2 and text.count("Minutes:") > 1:
        return "a table's row", list(titles_of_rows(text, rows))
    if text.count("\nMinutes: ") + text.count(" Minutes: ") > 1:
        found = {row[0]: row for row in (*rows_above(text), *run_in_rows(text))}
        told = {row[0]: row for row in titles_of_rows(text, rows_with_minutes(text))}
        return "above its minutes", sorted((told | found if len(told) > len(found) else found or told).values())
    return None


def rows_with_minutes(text: str) -> frozenset[int]:
    """Where the lines begin that hold a title and, behind it, its minutes: nothing else parts the rows."""
    return frozenset(m.start() for form in (_with_minutes, _over_minutes) for m in form.finditer(text))


def titles_of_rows(text: str, rows: frozenset[int]) -> Iterator[tuple[int, str, int]]:
    """What a row says before its file, its purpose or its minutes begin: "Urgent Items To note any … Minutes: …"."""
    for start in sorted(rows):
        stop = text.find("\n", start)
        line = text[start : stop if stop >= 0 else len(text)]
        end = len(_cut(line))
        if (
            3 < end < 200
            and not (_label.match(line) or NOT_TITLE.match(line))
            and (line[end - 1] != "." or _aim.match(line))
        ):
            yield start, trimmed(line[:end]), start + end


def _cut(line: str) -> str:
    """What a row says before its file, its purpose or its minutes."""
    return line[: min((m.start() for form in _row_goes_on if (m := form.search(line, 3))), default=len(line))]


def run_in_rows(text: str) -> Iterator[tuple[int, str, int]]:
    """Rows of a flattened table that run from a title in capitals into their text."""
    for m in _row.finditer(text):
        if _three_capitals.search(m["caps"]) and not NOT_TITLE.match(m["caps"]):
            yield m.start(), trimmed(m["caps"]), m.end("caps")


def rows_above(text: str) -> Iterator[tuple[int, str, int]]:
    """Lines of a flattened table above the text that is labelled as its minutes or decision."""
    for m in _above_label.finditer(text):
        if not NOT_TITLE.match(m["title"]) and not tells(m["title"]):
            title = _cut(m["title"])
            yield m.start("title"), trimmed(title), m.start("title") + len(title)
