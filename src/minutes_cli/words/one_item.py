"""Web pages about one item of business: its title, and the meetings that took it.

Agenda item ⏎ TITLE                                        the item at one meeting, often without body and date
Issue - meetings ⏎ TITLE ⏎ Meeting: 18/09/2024 - Council (Item 41) ⏎ 41 TITLE      once for each meeting
Issue - decisions ⏎ TITLE ⏎ 10/09/2024 - TITLE             once for each decision
Decision details ⏎ TITLE ⏎ Decision Maker: Cabinet ⏎ Decided at meeting: 11/12/2024 - Cabinet
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from minutes_cli.model import BESIDE, Line, Passage
from minutes_cli.words import lazily as regex

from .bodies import LISTED
from .dates import DATE, first_date
from .passage import tidy
from .patterns import FLAGS, LINES
from .titles import tells, trimmed

_opens = regex.compile(
    r"agenda\s+item|issue(?:\s+details)?(?:\s+[-–]\s+(?:meetings|decisions|items))?|decisions?\s+details?|decisions?\s+for\s+issue\b.*",
    FLAGS,
)
_OPENS = frozenset("AaIiDd")
_dated = regex.compile(rf"(?P<date>{DATE})\s+[-–]\s+(?P<title>\S.*)", FLAGS)
_numbered = regex.compile(r"(?P<n>\d{1,5}[a-z]?(?:/\d{1,4})?)\.?\s+(?P<title>\S.*)")
_label = regex.compile(r"(?:minutes|decision|additional\s+documents|resolved|purpose)\s*:?", FLAGS)
_decided = (
    regex.compile(rf"^[^\S\n]*decided\s+at\s+meeting\s*:\s*(?P<date>{DATE})\s+[-–]\s+(?P<body>[^\n(]+)", LINES),
    regex.compile(rf"^[^\S\n]*date\s+of\s+(?:the\s+)?decision\s*:\s*(?P<date>{DATE})", LINES),
    regex.compile(r"^[^\S\n]*decision[\s-]*maker\s*:\s*(?P<body>[^\n]+)", LINES),
)


def page_title(lines: Sequence[Line]) -> Line | None:
    """The line with the title of a page about one item; None of any other paper."""
    told = list(islice((line for line in lines[:80] if line.text and line.reason not in BESIDE), 6))
    opening = [n for n, line in enumerate(told[:3]) if line.text[:1] in _OPENS and _opens.fullmatch(line.text)]
    behind = told[opening[-1] + 1 :] if opening else []
    title = next((line for line in behind if line.reason is None and len(line.text) > 3), None)
    return title if title and len(title.text) < 250 and not (title.text[-1] == "." and tells(title.text)) else None


def opens_meeting(line: Line, title: Line | None) -> bool:
    """Whether a line of such a page begins what one meeting made of the item."""
    if line.text[0] in "mM":
        m = LISTED.match(line.text) if line.text[:7].lower() == "meeting" else None
        return bool(m and m["listed"])
    m = _dated.fullmatch(line.text) if title and line.text[0].isdigit() else None
    return bool(m and title and trimmed(m["title"])[:60].casefold() == trimmed(title.text)[:60].casefold())


def item_heading(text: Passage, title: Line) -> Iterator[tuple[int, str | None, str, int]]:
    """(start, number, title, end) of the one item of a segment of such a page."""
    lines = list(regex.finditer(r"[^\n]*\S[^\n]*", text.text))[:6]
    at = next((m for m in lines if text.source(m.start()) == title.start), None)
    if at is None and lines:
        behind = [m for m in lines[1:] if not _label.fullmatch(m[0].strip())]
        at = behind[0] if behind and LISTED.match(lines[0][0]) else lines[0]
    if at is None:
        return
    told = _dated.fullmatch(at[0].strip()) or _numbered.fullmatch(at[0].strip())
    number = told["n"] if told and "n" in told.re.groupindex else None
    name = told["title"] if told else at[0].strip()
    yield at.start(), number, trimmed(name), at.end()


def decided(text: str) -> tuple[str | None, date | None]:
    """Body and date that the page gives of its decision."""
    dated = _dated.match(text.lstrip())
    day = first_date(dated["date"]) if dated else None
    body = None
    for form in _decided:
        if m := form.search(text):
            given = m.groupdict()
            day = day or (first_date(given["date"]) if given.get("date") else None)
            body = body or (tidy(given["body"]) if given.get("body") else None)
    return body, day
