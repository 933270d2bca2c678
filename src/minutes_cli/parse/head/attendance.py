"""Who was at a meeting, in what part: the lists under PRESENT, ALSO PRESENT, IN ATTENDANCE and Apologies."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes_cli.model import Attendee, Passage, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.persons import Person, persons

from .counted import counted
from .paired import paired
from .roll import answers, rolled
from .sections import PROSE, SENTENCE_END, Part, Section, sections
from .tables import Row, sign, tables
from .told import told

_attending = regex.compile(r"in\s+attendance", regex.IGNORECASE)
"""A label of officers beside members, and of members of others: "Cllr Ash"; alone it lists everybody."""
_member = regex.plain(r"(?:Councillor|Cllr|Cr)\b")
_from = regex.compile(
    r"""\bapolog(?:ies|y)\b(?:(?!\b(?:from|by|of|for)\b[^\S\n]+(?-i:\p{Lu}|the\b))[^.;:]){0,160}?\b(?:from|by|of|for)\b:?\s+(?=(?-i:\p{Lu})|the\s|members?\s)""",
    FLAGS,
)
_accepted = regex.plain(r"\s+be\s+(?:\w+\s+and\s+)?(?:accepted|received|noted|recorded|sustained)\b")
"""    That the apology from Councillors Ash and Reed [be accepted]"""
_cell = regex.compile(r"[^\t|\s](?:[^\t|\n]*[^\t|\s])?")
_line = regex.plain(r"[^\n]+")
_STAMPS = frozenset(("DRAFT", "DRAFT MINUTES", "UNCONFIRMED", "UNAPPROVED", "COPY"))
"""What stands across a page, and is nobody's name; and the marks around it."""
_MARKS = " \t*_-–—[]()."
_columns = regex.compile(r"[^\S\n]{2,}|\t+")
_away = regex.compile(r"(?:^|[,;])\s*(?:(?P<absent>absent)|apolog(?:y|ies)|excused|regrets)\s*(?:[,;]|$)")
"""What stands beside somebody in a list of members who was not there."""
_excepted = regex.compile(
    r"\b(?:except(?:ing)?|exceptions?\s+of|save|apart\s+from|other\s+than|no\s+apolog\p{L}+\s+(?:\p{L}+\s+)?(?:from|by))\s[^.;:\n]*"
    r"(?:\b(?:\p{Lu}|Cllrs?|Mrs?|Ms|Dr)\.[^.;:\n]*)*\Z",
    needs=("except", "save", "apart", "other", "no apolog"),
)
"""    Present: All members [except Cllr] Ash · Apologies: Cllr Reed; [no apologies from Cllr] Moor"""
_vice = regex.compile(r"\bvice\b|\bdeputy\s+(?:chair|mayor|president)|\bleas-")
_chair = regex.compile(r"\b(?:chair(?:man|person|woman)?|cathaoirleach|conven[eo]r(?!\s+(?:of|for)\b)|presiding)\b")
_substitutes = regex.compile(
    r"substitut\w+\s+(?:member\s+)?(?:for\s+)(?P<for>.*)|as\s+substitute\s+for\s+(?P<as>.*)", regex.IGNORECASE
)
_substituted = regex.compile(r"\bsubstitute\s*:\s*(?P<who>[^;]+)", regex.IGNORECASE)
_SAID = 300
"""Characters of an item of apologies in which it is said from whom they are."""
_NEAR = 120
"""Characters before a name in which it is said that it is an exception."""
_FEWEST = 4
"""Persons of a list that no label opens."""
_LIST = 1500
"""Characters of an item of apologies that is but a list of names."""


def read_attendance(head: Passage, apologies: Passage | None, above: Passage | None = None) -> Iterator[Attendee]:
    """Everyone whom the lists of a meeting's head name, or its sentences, and whom its item of apologies does.

    A string that is not certainly a name is left out; "Councillors A, B and C" gives each the title; who is named twice
    in one part has one row.  What stands `above` the lists, in the title, may name some in lines with a label each.
    """
    found = list(sections(head.text))
    grids = list(tables(head.text))
    lines = list(_labelled_lines(above.text)) if above else []
    here = {s.part for s in (*found, *lines)} | {row.part for grid in grids for row in grid.rows}
    nobody = here.isdisjoint(("present", "chair"))
    people = _unlabelled(above) if above and nobody else []
    if nobody and not people:
        found = [s._replace(part="present") if _attending.fullmatch(s.label) else s for s in found]
    people += [a for section in lines for a in _attendees(above, section)] if above else []
    listed = [a for section in found for a in _attendees(head, section)]
    inside = [head.span(grid.start, grid.end) for grid in grids]
    people += [a for a in listed if not (a.span and _is_inside(a.span.start, inside))]
    people += [_of_table(head, row) for grid in grids for row in grid.rows]
    if apologies and not any(a.part == "apologies" for a in people):
        people += _apologising(apologies)
    for passage in (above, head, apologies):
        people = _with_told(people, passage) if passage else people
    yield from _once(people)


def read_roll(called: Passage) -> Iterator[Attendee]:
    """Whom a roll call tells of, each with whether he was there: under labels of its own, or as a list of answers."""
    lists = [*sections(called.text)]
    if not lists and answers(called.text[:_LIST]):
        lists = [Section("present", 0, len(called.text))]
    yield from _once([a for section in lists for a in _attendees(called, section)])


def _is_inside(place: int, spans: Sequence[Span]) -> bool:
    """Whether one of some spans, which stand one behind the other, has a place."""
    before = bisect_right(spans, place, key=lambda span: span.start)
    return before > 0 and place < spans[before - 1].end


def _once(people: list[Attendee]) -> Iterator[Attendee]:
    """Each person once in a part."""
    seen: set[tuple[str, str]] = set()
    chaired = {a.name for a in people if a.part == "chair"}
    for person in people:
        key = (person.name, "here" if person.part in ("present", "chair", "vice-chair") else person.part)
        if key in seen or (person.part == "present" and person.name in chaired):
            continue
        seen.add(key)
        yield person


def _labelled_lines(title: str) -> Iterator[Section]:
    """The lists of a title that stand below its day, each in a line with its label: "In the Chair: Councillor Ash"."""
    day = max((d.end for d in find_dates(title)), default=0)
    for section in sections(title):
        if section.start < day or section.label.strip()[:1].islower():
            continue
        end = title.find("\n", section.start, section.end)
        while end > 0 and title[:end].rstrip().endswith((",", ";", " and", "&")):
            end = title.find("\n", end + 1, section.end)
        yield section._replace(end=section.end if end < 0 else end)


def _unlabelled(title: Passage) -> list[Attendee]:
    """Those whom lines of nothing but names give, right below the day: "Ann Ash Bob Reed Cara Moss⏎Di Fenn Ed Holm"."""
    day = max((d.end for d in find_dates(title.text)), default=None)
    start = end = title.text.find("\n", day) + 1 if day is not None else 0
    for m in _line.finditer(title.text, start) if start else ():
        told = [word for p in persons(title.text, m.start(), m.end()) for word in _words_of(p)]
        if 5 * len(told) < 4 * len(m[0].replace(",", " ").split()):
            break
        end = m.end()
    found = [*_attendees(title, Section("present", start, end))] if end > start else []
    return found if len(found) >= _FEWEST else []


def _words_of(person: Person) -> list[str]:
    return " ".join(filter(None, (person.name, person.role, person.inside))).split()


def _with_told(people: list[Attendee], passage: Passage) -> list[Attendee]:
    """Those listed, and those of whom the sentences of a passage tell; who took the chair has the chair."""
    known = list(people)
    chaired = any(a.part == "chair" for a in known)
    named: dict[str, list[int]] = defaultdict(list)
    for n, a in enumerate(known):
        named[_surname(a.name)].append(n)
    for part, person in told(passage.text):
        same = named[_surname(person.name)]
        if part == "chair" and chaired:
            continue
        if part == "chair" and len(same) == 1 and known[same[0]].part in ("present", "vice-chair"):
            known[same[0]] = replace(known[same[0]], part="chair")
        elif not same:
            role = ", ".join(filter(None, (person.role, person.inside))) or None
            same.append(len(known))
            known.append(Attendee(person.name, part, role, None, passage.span(person.start, person.end)))
        else:
            continue
        chaired = chaired or part == "chair"
    return known


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _of_table(head: Passage, row: Row) -> Attendee:
    person = row.person
    role = ", ".join(filter(None, (person.role, person.inside, row.role))) or None
    return Attendee(person.name, _part(row.part, role), role, None, head.span(person.start, person.end))


def _attendees(head: Passage, section: Section) -> Iterator[Attendee]:
    first = True
    for start, end, role, there in _rows(head.text, section):
        for person in persons(head.text, start, end):
            part = there if section.part != "chair" or first else "present"
            other = _attending.fullmatch(section.label) and _member.match(person.name)
            if part == "officer" and (other or (section.mixed and not (person.role or role))):
                part = "also present"
            excepted = _excepted.search(head.text, max(section.start, person.start - _NEAR), person.start)
            first = False
            yield from _attendee(head, person, role, "absent" if excepted else part)


def _attendee(head: Passage, person: Person, cells: str | None, there: Part) -> Iterator[Attendee]:
    inside = person.inside
    part = _part(there, "; ".join(filter(None, (inside, person.role, cells))))
    role = ", ".join(filter(None, (person.role, inside))) or cells
    sub = _substituted.search(inside or "") if part == "apologies" else None
    yield Attendee(person.name, part, None if sub else role, _for_whom(inside), head.span(person.start, person.end))
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
        apart = _apart(text, m, section.part)
        if apart is None:
            run = m.start() if run is None else run
            last = m.end()
            continue
        if run is not None:
            yield run, last, None, section.part
            run = None
        yield from apart
    if run is not None:
        yield run, last, None, section.part


def _apart(text: str, line: regex.Match[str], part: Part) -> list[tuple[int, int, str | None, Part]] | None:
    """The rows of a line that is each for itself; none of a stamp; None where it goes with the lines around it."""
    if line[0].strip(_MARKS) in _STAMPS:
        return []
    if pairs := paired(text, *line.span()):
        return [(pair.start, pair.end, pair.initials, part) for pair in pairs]
    if rows := counted(text, *line.span()):
        return [_row(text, a, b, part) or (a, b, None, part) for a, b in rows]
    return [row] if (row := _row(text, *line.span(), part)) else [*rolled(text, *line.span())] or None


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
    said = [text[a:b].strip() for a, b in spans]
    there = next((kind for cell in said[1:] if (kind := sign(cell))), None)
    if there is None and any(list(persons(cell)) for cell in said[1:]):
        return None
    others = [cell for cell in said[1:] if not sign(cell)]
    kind = there if there and there != "present" else part
    return spans[0][0], spans[0][1], ", ".join(others) or None, kind


def _apologising(text: Passage) -> Iterator[Attendee]:
    """Whom the item of apologies names: behind "from", or the whole of it where it is but a list.

    Under labels of its own it lists all who were there, and who was not; below other lists at least those who were not.
    """
    lists = [*sections(text.text)]
    here = any(section.part in ("present", "chair") for section in lists)
    away = [s for s in lists if s.part in ("apologies", "absent")]
    if here or (away and lists[0] not in away):
        for section in lists if here else away:
            yield from _attendees(text, section)
        return
    if m := _from.search(text.text):
        start = m.end()
    elif not PROSE.search(text.text[:_LIST]) and len(text.text) < _LIST:
        start = 0
    else:
        m = regex.search(r"(?<!(?i:moved|seconded|proposed)\s+)\b(?:from|by)\b:?\s+(?=\p{Lu})", text.text[:_SAID])
        if not m:
            return
        start = m.end()
    stop = _accepted.search(text.text, start) or SENTENCE_END.search(text.text, start)
    yield from _attendees(text, Section("apologies", start, stop.start() if stop else len(text.text)))


def _part(part: Part, inside: str | None) -> Part:
    said = (inside or "").casefold()
    if "in the chair" in said and part not in ("apologies", "absent"):
        return "chair"
    if part in ("present", "also present"):
        if away := _away.search(said):
            return "absent" if away["absent"] else "apologies"
        if "substitut" in said:
            return "substitute"
        if any(word in said for word in ("vice", "deputy", "leas-")) and _vice.search(said):
            return "vice-chair"
        if any(word in said for word in ("chair", "cathaoirleach", "conven", "presiding")) and _chair.search(said):
            return "chair" if part == "present" or _chair.fullmatch(said) else part  # "zoning board chair": of another
    return part


def _for_whom(inside: str | None) -> str | None:
    m = _substitutes.search(inside or "")
    return tidy(m["for"] or m["as"] or "") or None if m else None
