"""Who was at a meeting, in what part: the lists under PRESENT, ALSO PRESENT, IN ATTENDANCE and Apologies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from minutes_cli.model import Attendee, Passage
from minutes_cli.words import lazily as regex
from minutes_cli.words.offices import TITLE
from minutes_cli.words.passage import places_of, tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.persons import Person, persons

from .sections import PROSE, SENTENCE_END, Part, Section, sections

_attending = regex.compile(r"in\s+attendance", regex.IGNORECASE)
"""A label of officers beside members; alone it lists everybody."""
_from = regex.compile(
    r"""\bapolog(?:ies|y)\b(?:(?!\b(?:from|by|of|for)\b[^\S\n]+(?-i:\p{Lu}|the\b))[^.;:]){0,160}?\b(?:from|by|of|for)\b:?\s+(?=(?-i:\p{Lu})|the\s)""",
    FLAGS,
)
_cell = regex.compile(r"[^\t|\s](?:[^\t|\n]*[^\t|\s])?")
_line = regex.plain(r"[^\n]+")
_columns = regex.compile(r"[^\S\n]{2,}|\t+")
_SIGNS: tuple[tuple[Part, regex.Pattern[str]], ...] = (
    ("present", regex.compile(r"[✓✔√]|P(?:resent)?|Y(?:es)?", regex.IGNORECASE)),
    ("apologies", regex.compile(r"A|Ap|Apol(?:s|ogy|ogies)?(?:\s+\w+)?", regex.IGNORECASE)),
    ("absent", regex.compile(r"Absent|[✗✘]", regex.IGNORECASE)),
)
"""What a cell of a grid of attendance says.  An X may say either, and is none of them."""
_vice = regex.compile(r"\bvice\b|\bdeputy\s+(?:chair|mayor|president)|\bleas-")
_chair = regex.compile(r"\b(?:chair(?:man|person|woman)?|cathaoirleach)\b")
_substitutes = regex.compile(
    r"substitut\w+\s+(?:member\s+)?(?:for\s+)(?P<for>.*)|as\s+substitute\s+for\s+(?P<as>.*)", regex.IGNORECASE
)
_substituted = regex.compile(r"\bsubstitute\s*:\s*(?P<who>[^;]+)", regex.IGNORECASE)
_went = regex.compile(
    r"\s(?P<what>left|(?:re)?joined|arrived\s+at|entered)\s+(?:the\s+)?meeting\s+at\s+[\d.:]+\s*(?:[ap]\.?m\.?)?",
    regex.IGNORECASE,
)
_MEETING_AT = ("eeting at", "eeting At", "EETING AT")
_who_went = regex.compile(rf"\b(?P<who>{TITLE}\.?\s+[^.;,\n]{{2,60}}?)$", FLAGS)


def read_attendance(head: Passage, apologies: Passage | None) -> Iterator[Attendee]:
    """Everyone whom the lists of a meeting's head name, and whom its item of apologies does.

    A string that is not certainly a name is left out; "Councillors A, B and C" gives each the title; who is named twice
    in one part has one row.
    """
    found = list(sections(head.text))
    if not any(s.part in ("present", "chair") for s in found):
        found = [s._replace(part="present") if _attending.fullmatch(s.label) else s for s in found]
    seen: set[tuple[str, str]] = set()
    people = [a for section in found for a in _attendees(head, section)]
    if apologies and not any(section.part == "apologies" for section in found):
        people += _apologising(apologies)
    chaired = {a.name for a in people if a.part == "chair"}
    for person in people:
        key = (person.name, "here" if person.part in ("present", "chair", "vice-chair") else person.part)
        if key in seen or (person.part == "present" and person.name in chaired):
            continue
        seen.add(key)
        yield person


def came_and_went(people: tuple[Attendee, ...], text: str) -> tuple[Attendee, ...]:
    """The same rows, with who left or came late where the minutes tell it of one of them."""
    told: dict[int, str] = {}
    for m in _goings(text):
        who = _who_went.search(text[max(0, m.start() - 70) : m.start()])
        surname = who["who"].split()[-1].casefold() if who else ""
        found = [n for n, a in enumerate(people) if surname and a.name.casefold().endswith(surname)]
        if len(found) == 1:
            when = m[0].partition(m["what"])[2].partition("eeting")[2]
            told.setdefault(found[0], tidy(f"{m['what'].split()[0]}{when}").rstrip("."))
    return tuple(
        replace(a, role=f"{a.role}; {told[n]}" if a.role else told[n]) if n in told else a for n, a in enumerate(people)
    )


def _goings(text: str) -> Iterator[regex.Match[str]]:
    """Where somebody "left the meeting at 8 pm"."""
    for at in sorted(at for words in _MEETING_AT for at in places_of(text, words)):
        if m := _went.search(text, max(0, at - 25), at + 39):
            yield m


def _attendees(head: Passage, section: Section) -> Iterator[Attendee]:
    first = True
    for start, end, role, there in _rows(head.text, section):
        for person in persons(head.text, start, end):
            part = there if section.part != "chair" or first else "present"
            first = False
            yield from _attendee(head, person, role, part)


def _attendee(head: Passage, person: Person, cells: str | None, there: Part) -> Iterator[Attendee]:
    inside = person.inside
    part = _part(there, f"{inside or ''} {person.role or ''} {cells or ''}")
    role = ", ".join(filter(None, (person.role, inside))) or cells
    sub = _substituted.search(inside or "") if part == "apologies" else None
    if sub:
        role = None
    yield Attendee(person.name, part, role, _for_whom(inside), head.span(person.start, person.end))
    if sub:
        for other in persons(sub["who"]):
            yield Attendee(other.name, "substitute", other.role, person.name, head.span(person.start, person.end))


def _rows(text: str, section: Section) -> Iterator[tuple[int, int, str | None, Part]]:
    """(start, end, role, part): a row of a grid or of columns each for itself, all other lines together.

    "Ruth Vane ⇥ Chair ⇥ ✓" is a row of a grid with signs; "Jo Ash    JA    Clerk" one of columns; a row of nothing
    but names is a list.
    """
    run: int | None = None
    last = section.start
    for m in _line.finditer(text, section.start, section.end):
        row = _row(text, m.start(), m.end(), section.part)
        if row is None:
            run = m.start() if run is None else run
            last = m.end()
            continue
        if run is not None:
            yield run, last, None, section.part
            run = None
        yield row
    if run is not None:
        yield run, last, None, section.part


def _row(text: str, start: int, end: int, part: Part) -> tuple[int, int, str | None, Part] | None:
    line = text[start:end]
    if "\t" not in line and "|" not in line and "  " not in line:
        return None
    cells = list(_cell.finditer(text, start, end))
    if len(cells) < 2 and len(parts := list(_columns.finditer(text, start, end))) > 0:
        edges = [start, *(p.end() for p in parts)]
        stops = [*(p.start() for p in parts), end]
        spans = [(a, b) for a, b in zip(edges, stops, strict=True) if text[a:b].strip()]
    else:
        spans = [(c.start(), c.end()) for c in cells]
    if len(spans) < 2:
        return None
    told = [text[a:b].strip() for a, b in spans]
    there = next((kind for cell in told[1:] for kind, sign in _SIGNS if sign.fullmatch(cell)), None)
    if there is None and any(list(persons(cell)) for cell in told[1:]):
        return None
    others = [cell for cell in told[1:] if not any(sign.fullmatch(cell) for _, sign in _SIGNS)]
    kind = there if there and there != "present" else part
    return spans[0][0], spans[0][1], ", ".join(others) or None, kind


def _apologising(text: Passage) -> Iterator[Attendee]:
    """Whom the item of apologies names: behind "from", or the whole of it where it is but a list."""
    if m := _from.search(text.text):
        start = m.end()
    elif not PROSE.search(text.text[:200]) and len(text.text) < 300:
        start = 0
    else:
        m = regex.search(r"\b(?:from|by)\b:?\s+(?=\p{Lu})", text.text)
        if not m:
            return
        start = m.end()
    stop = SENTENCE_END.search(text.text, start)
    yield from _attendees(text, Section("apologies", start, stop.start() if stop else len(text.text)))


def _part(part: Part, inside: str | None) -> Part:
    told = (inside or "").casefold()
    if "in the chair" in told and part not in ("apologies", "absent"):
        return "chair"
    if part in ("present", "also present"):
        if "substitut" in told:
            return "substitute"
        if any(word in told for word in ("vice", "deputy", "leas-")) and _vice.search(told):
            return "vice-chair"
        if ("chair" in told or "cathaoirleach" in told) and _chair.search(told):
            return "chair"
    return part


def _for_whom(inside: str | None) -> str | None:
    m = _substitutes.search(inside or "")
    return tidy(m["for"] or m["as"] or "") or None if m else None
