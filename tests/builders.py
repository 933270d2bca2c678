"""Small papers for the table tests of the grammar modules.  Every word belongs to an invented council."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from types import ModuleType

from minutes_cli.model import Attendee, Document, Item, Meeting, Parsed, Passage, Segment, SegmentKind, Span
from minutes_cli.parse.lines.clean import mark
from minutes_cli.words.passage import passage

BODY = "Harbour Committee"
DAY = date(2014, 6, 10)
MEETING = "harbour-committee/2014-06-10"
TITLE = "DREDGING OF THE INNER BASIN"
CONTENT = "a" * 64


def paper(text: str) -> Document:
    """Return a document of that text."""
    return Document("paper.txt", text, sha256=CONTENT)


def lines_of(text: str) -> Parsed:
    """Return the paper with its lines marked."""
    return mark(Parsed(paper(text)))


def passage_of(text: str) -> Passage:
    """Return the kept lines of a paper."""
    return passage(lines_of(text).lines)


def one_segment(text: str, kind: SegmentKind = "minutes") -> Parsed:
    """Return a paper that is one segment from end to end."""
    parsed = lines_of(text)
    segment = Segment(kind, 0, len(parsed.lines), Span(0, len(text)))
    return replace(parsed, segments=(segment,))


def sitting(
    *minutes: tuple[str, str, str],
    body: str | None = BODY,
    day: date | None = DAY,
    attendance: tuple[Attendee, ...] = (),
) -> Parsed:
    """Return a meeting of minutes (number, title, words) that are known to be its items."""
    text, places = "", []
    for number, title, words in minutes:
        head = f"{number}. {title}"
        places.append((len(text), len(text) + len(head), len(text) + len(head) + 2 + len(words)))
        text += f"{head}\n\n{words}\n\n"
    parsed = one_segment(text)
    meeting = Meeting(MEETING, body, day, Span(0, len(text)), attendance=attendance)
    items = tuple(
        Item(f"{MEETING}/{number}", MEETING, number, title, words, Span(start, end), head_end)
        for (number, title, words), (start, head_end, end) in zip(minutes, places, strict=True)
    )
    return replace(parsed, meetings=(meeting,), items=items)


def minute(words: str, *, attendance: tuple[Attendee, ...] = (), day: date | None = DAY) -> Parsed:
    """Return a meeting of one minute, number 7."""
    return sitting(("7", TITLE, words), day=day, attendance=attendance)


def examples(module: ModuleType, name: str) -> Sequence[str]:
    """Return the examples, kept apart by " · ", in the docstring that stands under a module's constant."""
    body = ast.parse(inspect.getsource(module)).body
    for above, below in pairwise(body):
        targets = above.targets if isinstance(above, ast.Assign) else [getattr(above, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            assert isinstance(below, ast.Expr)
            assert isinstance(below.value, ast.Constant)
            told = [line for line in str(below.value.value).splitlines() if line.startswith("    ")]
            shown = " · ".join(line.strip().removesuffix(" ·") for line in told)
            return [example.strip().replace("⏎", "\n") for example in shown.split(" · ")]
    raise LookupError(name)


def comments(pattern: str) -> Sequence[str]:
    """Return the examples in the comments of a verbose pattern."""
    return [example for line in re.findall(r"[^\\]#\s(.+)$", pattern, re.MULTILINE) for example in line.split(" · ")]


def listed(told: str) -> list[str]:
    """Return the words of a list on however many lines: parted by "|" where some are of several, else by spaces."""
    return [" ".join(words.split()) for words in (told.split("|") if "|" in told else told.split())]
