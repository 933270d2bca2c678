"""What later papers say became of requests: done, or not yet, and by when then.

    not done := "it has not been possible to obtain a report" | "has not been received" | "deferred to" date | …
    done     := "has now been circulated" | "was sent to all Members" | …

A statement knows nothing of actions: it keeps the words that lead up to it, and whoever holds the action compares them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.model import Parsed, Passage, Statement
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import ascii_small, tidy
from minutes_cli.words.standing import Standing, standing

from .logs import logged

NOT_DONE = r"""(?:
    (?:has|have|had)\s+not\s+(?:yet\s+|been\s+able\s+)?(?:been\s+)?
      (?:possible|received|completed|submitted|provided|produced|circulated|obtained|able|commenced|taken\s+place)\b
  | (?:is|was|were|are)\s+(?:still\s+)?(?:not\s+(?:yet\s+)?available|outstanding|awaited)\b
  | remain(?:s|ed)?\s+outstanding\b | still\s+awaited\b
  | (?:deferred|postponed|rescheduled|carried\s+forward|put\s+back)\s+(?:to|until)\b
  | unable\s+to\s+(?:provide|submit|attend|obtain|report)\b
  | no\s+(?:report|response|reply|information)\s+(?:has|had)\s+(?:yet\s+)?been\s+received\b
)"""
"""    It has not been possible to obtain a report · had not been received · deferred to 14 May 2017 · still awaited"""

DONE = r"""(?:
    (?:has|have|had)\s+(?:now\s+|since\s+|subsequently\s+|already\s+|recently\s+)*been\s+
      (?:completed|circulated|provided|received|submitted|actioned|sent|implemented|established|undertaken|arranged
        |carried\s+out|forwarded)\b
  | (?:was|were)\s+(?:subsequently\s+|duly\s+)?(?:circulated|provided|sent|forwarded|emailed)\s+to\s+
      (?:all\s+)?(?:the\s+)?(?:members|councillors|committee)\b
)"""
"""    The figures have now been circulated · was sent to all Members"""

_either = re.compile(rf"\b(?:(?P<not>{NOT_DONE})|{DONE})", re.VERBOSE)
"""Of words in small letters."""
TURNS = (
    "been", "awaited", "outstanding", "deferred", "postponed", "rescheduled", "carried", "unable", "available", "taken",
    "circulated", "provided", "sent", "forwarded", "emailed", "put back", " able",
)  # fmt: skip
"""A word that every statement has: a paper is long, and the full grammar is tried only around these …"""
_WAS = ("was", "were", "not")
_NEAR = {
    "been": ("has", "have", "had"), "carr": ("forward",), "avai": ("not",), "take": ("not",), " abl": ("not",),
    "circ": _WAS, "prov": _WAS, "sent": _WAS, "forw": _WAS, "emai": _WAS,
}  # fmt: skip
"""… and, by how the word begins, only where one of these stands near it."""
_sentence_start = re.compile(r"[.!?\n](?:(?<!\n)(?=\s)|(?<=\n)[^\S\n]*\n)")
"""Behind a stop and white space, or an empty line."""
_sentence_end = re.compile(r"[.!?](?=\s|$)|\n[^\S\n]*\n")
_SENTENCE = 2000
"""Characters of the longest sentence: what has no end is cut."""
LEAD = 900
"""Characters before a statement that may tell what it is about."""


def read_statements(parsed: Parsed) -> Parsed:
    """Read what items and papers say of requests made before.

    1. `text` is a whole sentence, or a row of a work programme;
    2. `due` is given only for what is not done, and only as the text dates it.
    """
    low = ascii_small(parsed.kept.text)
    turns = Standing(parsed.kept, standing(low, TURNS))
    logs = logged(parsed)
    rows: list[Statement] = list(logs)
    ends_of = {s.span.start: s.span.end for s in logs}
    places = sorted(ends_of)
    for item in parsed.items:
        if not turns.any(item.heading_end, item.span.end):
            continue
        for said in _statements(item.id, parsed.kept.between(item.heading_end, item.span.end), low, turns):
            at = bisect_right(places, said.span.end - 1) - 1
            if at < 0 or ends_of[places[at]] <= said.span.start:  # a row that is read as such is not read again
                rows.append(said)
    ends = {s.span.start: s.span.end for s in parsed.segments}
    for paper in parsed.papers:
        whole = parsed.kept.between(paper.span.start, ends.get(paper.span.start, paper.span.end))
        rows += _statements(paper.id, whole, low, turns)
    rows += _programmed(parsed)
    return replace(parsed, statements=tuple(rows))


def _programmed(parsed: Parsed) -> Iterator[Statement]:
    """What a work programme records of its items: put down for a meeting to come, or for one that has been.

    An item put down for the very meeting that the paper is for says neither.
    """
    papers = {paper.id: paper for paper in parsed.papers}
    for plan in parsed.plans:
        paper = papers.get(plan.paper or "")
        if plan.kind != "work programme" or paper is None or paper.date is None or not plan.due:
            continue
        to_come = [day for day in plan.due if day > paper.date]
        if not to_come and paper.date in plan.due:
            continue
        words = tidy(parsed.document.text[plan.span.start : plan.span.end])
        days = ", ".join(f"{day.day} {day:%B %Y}" for day in plan.due)
        text = f"{words} (work programme: {days})"
        yield Statement(paper.id, not to_come, text, words, plan.span, min(to_come, default=None))


def _statements(source: str, passage: Passage, low: str, turns: Standing) -> Iterator[Statement]:
    """The statements of a passage; `low` is what the whole document says, in small letters."""
    text, begins = passage.text, passage.begins
    low = low[begins : begins + len(text)]
    told = -1
    for turn in turns.inside(passage):
        m = _either.search(low, max(told, turn - 60, 0), turn + 60) if turn > told and _may_turn(low, turn) else None
        if m is None:
            continue
        start = max(
            (
                s.end() + (text[s.start()] != "\n")
                for s in _sentence_start.finditer(text, max(0, m.start() - 400), m.start())
            ),
            default=m.start(),
        )
        stop = _sentence_end.search(text, m.end(), m.end() + _SENTENCE)
        end = told = stop.end() if stop else min(len(text), m.end() + _SENTENCE)
        sentence = tidy(text[start:end])
        due = next((f.date for f in find_dates(sentence)), None) if m["not"] else None
        context = tidy(text[max(0, start - LEAD) : end])
        yield Statement(source, not m["not"], sentence, context, passage.span(start, end), due)


def _may_turn(low: str, turn: int) -> bool:
    """Whether what the word at `turn` needs stands near it."""
    needed = _NEAR.get(low[turn : turn + 4])
    if needed is None:
        return True
    near = low[max(0, turn - 60) : turn + 60]
    return any(word in near for word in needed)
