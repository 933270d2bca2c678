"""Logs of earlier actions that are no tables: lists under a title that says so, and blocks of labels with a status.

ACTIONS FROM THE LAST MEETING   - BW to price new chain – Complete   3. Write to the mill (AV): carried forward to May
Action 4: Ring the mill ⏎ Owner: Jo Ash ⏎ Due: 4 May 2014 ⏎ Status: in progress
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from minutes_cli.model import Passage
from minutes_cli.words import lazily as regex

from .passage import tidy
from .patterns import COMMON_VERBS


class Section(NamedTuple):
    """A stretch of a document under one title."""

    title: str
    start: int
    end: int


class Listed(NamedTuple):
    """One entry of a log that is no table."""

    task: str
    owner: str
    due: str
    number: str
    """As printed before it; "" where the numbers only count."""
    status: str
    start: int
    """In the document."""
    end: int
    told: str


OLD_ACTIONS = regex.compile(
    r"\bactions?\b.{0,30}\b(?:last|previous|earlier|prior|outstanding|log|tracker|register)\b"
    r"|\b(?:previous|outstanding|earlier|past|last)\s+(?:\w+\s+)?actions?\b|\baction\s+list\s+update\b"
    r"|\b(?:review|update|progress)\b.{0,20}\bactions?\b|\bactions?\s+(?:\w+\s+)?(?:carried|brought)\s+forward\b",
    regex.IGNORECASE,
)
"""The title of a log of earlier actions."""
_STATUS = (
    r"(?:(?:now\s+|all\s+|partly\s+|partially\s+|not\s+(?:yet\s+)?)?(?:completed?|done|closed|actioned|discharged|achieved|finished|resolved|started)"
    r"|on-?\s?going|in\s+progress|in\s+hand|carried\s+(?:forward|over)|c/f|b/f|outstanding|pending|deferred|awaiting|awaited|delayed|overdue"
    r"|under\s*way|open|no\s+(?:longer|progress|update|change)|to\s+be\s+(?:carried|completed|done)|still\s+\w+|✓|✔)"
)
_with_status = regex.compile(
    rf"(?P<task>.{{3,400}}?)\s*(?:\s[-–—]\s*|[-–—]\s|[:;|(\[]\s*|[.]\s+|\t)(?:(?:status|update|progress)\s*[:–-]\s*)?(?P<status>{_STATUS}(?![\p{{L}}\d]).{{0,160}}?)[)\].]*$",
    regex.IGNORECASE,
)
_only_status = regex.compile(rf"{_STATUS}(?![\p{{L}}\d]).{{0,160}}", regex.IGNORECASE)
_BULLET = r"[ \t]*(?:[•·▪●○*–-]+[ \t]+"
_entry = regex.compile(
    rf"{_BULLET}|(?P<number>\(?(?:\d{{1,3}}(?:[./]\d{{1,4}})*[a-z]?|[a-z]|[ivx]{{1,5}})[.):][ \t]+"
    r"|\d{1,4}(?:[./]\d{1,4})+[a-z]?[ \t]+))?(?=\S)"
)
_reference = regex.compile(
    r"(?:action|minute|item)(?:\s+(?:no\.?|point))?\s+(?P<number>[A-Z]{0,3}\d[\w./-]{0,12})"
    r"(?:\s*[:–-]\s*|\s+(?=\p{Lu})|$)",
    regex.IGNORECASE,
)
"""    Action 2018-14: … · Minute 34/2 – …"""
_of_minute = regex.plain(r"\W{0,9}minute\s", re.IGNORECASE)
"""Whose number is that of the minute, and does not count the entries."""
_WHO = (
    r"(?:\p{Lu}{2,4}|(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\.?\s+)?(?:\p{Lu}\.?\s+)?\p{Lu}[\p{Ll}’'-]+"
    r"(?:\s+\p{Lu}[\p{L}’'-]+)?)"
)
_WHOM = rf"(?:[Tt]he\s+)?{_WHO}(?:\s*[/,&]\s*{_WHO}|\s+and\s+(?:the\s+)?{_WHO}){{0,3}}"
_owner_first = regex.compile(
    rf"(?P<owner>{_WHOM})\s*(?:\s(?:to|will)\s+(?=\p{{Ll}})|:\s+|\s[-–]\s+)(?P<task>.+)", regex.DOTALL
)
_owner_last = regex.compile(
    rf"(?P<task>.{{3,400}}?)\s*(?:[(\[](?P<owner>{_WHOM})[)\]]|\s[-–]\s+(?P<owner>{_WHOM}))\W*", regex.DOTALL
)
_due = regex.compile(r"\b(?:by|due(?:\s+by)?|deadline)\s*:?\s+(?P<due>[^.;]{3,40})$", regex.IGNORECASE)
_status_label = regex.plain(
    r"\n[ \t]*(?:[•·*–-][ \t]+)?(?:current )?(?:status|progress|outcome)[ \t]*:[ \t]*(?=\S)", regex.IGNORECASE
)
"""It begins with the end of the line above: that is looked for faster than the start of a line."""
_label = regex.compile(
    r"""[ \t]*(?:[•·*–-][ \t]+)?(?:
      (?P<task>action|task)(?:[ \t]+(?:no\.?[ \t]*|point[ \t]*)?(?P<number>[A-Z]{0,3}[\d./-]{1,9}))?
    | (?P<owner>owner|lead|by\ whom|who|assigned\ to|responsible(?:\ \w+)?)
    | (?P<due>due(?:\ date)?|deadline|by\ when|target(?:\ date)?)
    | (?P<ref>ref(?:erence)?|no\.?|minute(?:\ no\.?)?)
    )[ \t]*[:–][ \t]*(?P<told>\S[^\n]*)""",
    regex.IGNORECASE | regex.VERBOSE,
)
_ABOVE = 8
"""Lines above a status in which the rest of its block stands."""


def listed(kept: Passage, sections: Iterable[Section]) -> Iterator[Listed]:
    """The entries of every log that is no table, section by section, in order."""
    blocks = [m.start() for m in _status_label.finditer(f"\n{kept.text}")] if ":" in kept.text else []
    starts = [kept.source(at) for at in blocks]
    for section in sections:
        inside = blocks[bisect_left(starts, section.start) : bisect_left(starts, section.end)]
        found = [entry for at in inside if (entry := _block(kept, at))]
        if found:
            yield from found
        elif "action" in section.title.lower() and OLD_ACTIONS.search(section.title):
            yield from _entries(kept.between(section.start, section.end))


def _block(kept: Passage, at: int) -> Listed | None:
    """The block of labels whose status stands at `at`, if it has a task."""
    text = kept.text
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    status = text[text.index(":", at) + 1 : end]
    told: dict[str, str] = {}
    start = at
    for _ in range(_ABOVE):
        line = text.rfind("\n", 0, max(0, start - 1)) + 1
        if line >= start:
            break
        if text[line:start].strip() and not (m := _label.match(text, line, start)):
            return None
        start = line
        if text.startswith("\n", line) or not (m := _label.match(text, line)):
            continue
        told |= {name: tidy(m["told"]) for name in ("task", "owner", "due", "ref") if m[name]}
        if m["task"]:
            span = kept.span(start, end)
            whole = " | ".join(filter(None, (tidy(line) for line in text[start:end].split("\n"))))
            number = told.get("ref") or m["number"] or ""
            who = (told["task"], told.get("owner", ""), told.get("due", ""), number, tidy(status))
            return Listed(*who, span.start, span.end, whole)
    return None


def _entries(section: Passage) -> Iterator[Listed]:
    """The entries of a list, or the lines, under the title of a log of which some have a status."""
    found = list(_lines(section))
    if not any(entry.status for entry in found):
        return
    numbers = [int(e.number) for e in found if e.number.isdecimal()]
    counts = len(numbers) < 2 or numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    for entry in found:
        counted = counts and entry.number.isdecimal() and not _of_minute.match(entry.told)
        yield entry._replace(number="") if counted else entry


def _lines(section: Passage) -> Iterator[Listed]:
    text = section.text
    at = 0
    entry: list[int] = []
    marked = any(m.end() > m.start() and m[0].strip() for m in map(_entry.match, text.split("\n")) if m)
    for line in [*text.split("\n"), ""]:
        m = _entry.match(line)
        opens = m is not None and (bool(m[0].strip()) or not marked)
        if entry and (opens or not line.strip()):
            yield _listed(section, *entry)
            entry = []
        if opens:
            entry = [at, at + len(line)]
        elif entry and line.strip():
            entry[1] = at + len(line)
        at += len(line) + 1


def _is_deed(name: str) -> bool:
    """Whether what could be a name is the verb of the task: "Write to the mill"."""
    return name.casefold() in COMMON_VERBS


def _listed(section: Passage, start: int, end: int) -> Listed:
    told = tidy(section.text[start:end])
    m = _entry.match(told)
    number = (m["number"] or "").strip(" \t().:") if m else ""
    body = told[m.end() :] if m else told
    if ref := _reference.match(body):
        number = ref["number"]
        body = body[ref.end() :] or body
    status = ""
    if s := _with_status.fullmatch(body):
        body, status = s["task"], s["status"]
    elif ref and _only_status.fullmatch(body):
        body, status = ref[0].strip(" :–-"), body.rstrip(".")
    due = d["due"] if (d := _due.search(body)) else ""
    who = next(
        (w for form in (_owner_last, _owner_first) if (w := form.fullmatch(body)) and not _is_deed(w["owner"])), None
    )
    task, owner = (who["task"], who["owner"].removeprefix("the ")) if who else (body, "")
    span = section.span(start, end)
    return Listed(task, owner, due, number, status, span.start, span.end, told)
