"""Persons in a list: titles, names, offices, and what stands beside a name; no heading, office or verb is a person."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from . import lazily as regex
from .before_offices import before_offices
from .breaks import breaks, cuts_name, ends_in_title
from .leads import Lead, lead, starts
from .offices import IN_NO_NAME, OFFICES, TITLE, singular
from .passage import tidy
from .patterns import FLAGS
from .someone import BRACKET, is_one_word, is_role, is_staff, named, office_words, parts_of, serves
from .surnames import surnames_first

_councillor = regex.compile(r"C(?:ll?i?r|ouncill?or|r\b|mhlr)", regex.IGNORECASE)
_another = regex.compile(
    r"[^\S\n]+(?P<who>\p{Lu}(?:\.|[\p{L}'’-]*)\s?\p{Lu}[\p{L}'’-]*)(?=[^\S\n]*(?:[,;(\n]|and\b|\p{Lu}|$))"
)
"""The next person, behind a bracket that nothing parts from her: "D Ash (Chair) R Reed, P Moss"."""
_one_name = regex.plain(r"[A-Z][\w'’-]+")
_in_a_row = regex.compile(
    r"\s*(?P<names>\p{Lu}\p{Ll}[\p{L}'’-]+(?:\s+\p{Lu}\p{Ll}[\p{L}'’-]+){3,29})(?P<initials>(?:\s+\p{Lu}\p{L}{0,2}\p{Lu})*)\s*"
    r"(?:\([^()]*\)\s*)?"
)
"""Names that nothing parts, of two words each: "Ann Ash Bob Reed Cara Moss", "Ann Ash Bob Reed AA BR"."""
_line = regex.compile(r"[^\n]+")
_MARKS = " \t•·▪*-–"
_office_then = regex.compile(r"(?P<office>[\p{L}&/ ,.’'()-]{4,80}),\s*(?P<who>\p{Lu}[^,;]{3,40})")
"""    Director of Works, S. Ash"""
_chairs = regex.compile(r"(?:(?:deputy|vice)[\s-]+)?(?:chair\p{L}*|mayor|president|convener)[:.]?", regex.IGNORECASE)
_the_clerk = regex.compile(r"\s*the\s+(?:\p{Ll}+\s+)?(?:clerk|secretary|treasurer|officer)\b")
"""    Councillors A Ash, B Reed, Jo Fell, the temporary clerk, was in attendance"""
_several = regex.plain(r"\W*(?:councill?ors|members|governors|trustees|directors)\W*", regex.IGNORECASE)
_was = regex.plain(r"\s*,?\s*(?:was|is|also|attended|took)\b")
_BESIDE = frozenset("mrs ms miss lady dame dr sir rev".split())  # noqa: SIM905
"""Titles that one of several councillors has beside theirs."""
_ENDS = " ,;:.-–"
_AND = frozenset(("and", "&"))
_SERVICES = frozenset(("service", "services", "department", "directorate", "division"))
_TWO_NAMES = 14


class Person(NamedTuple):
    """A name in a list, as written, with what stands beside it, and where the words stand."""

    name: str
    role: str | None
    inside: str | None
    """What brackets behind the name hold."""
    start: int
    end: int


def persons(text: str, start: int = 0, end: int | None = None) -> Iterator[Person]:
    """Everybody whom the list in `text[start:end]` names.

    "Director (Ms. A. Quill)" is A. Quill, Director; "Councillors Ash and Reed" gives each the title; a string that is
    not certainly a name is left out, or is the role of the person before it.
    """
    end = len(text) if end is None else end
    if by_line := _by_lines(text, start, end):
        yield from by_line
    elif (
        text.find("(", start, end) >= 0 and _named_office.search(text, start, end) and _mostly_offices(text, start, end)
    ):
        yield from _of_offices(text, start, end)
    else:
        yield from _of_list(text, start, end)


_named_office = regex.compile(
    rf"\(\s*(?P<who>(?:{TITLE})\b\.?,?\s+[^()]*|\p{{Lu}}\.\s?(?:\p{{Lu}}\.\s?)?[OD]?['’]?\s?\p{{Lu}}\p{{Ll}}[^()]*)\)?",
    FLAGS,
)


def _mostly_offices(text: str, start: int, end: int) -> bool:
    """Whether what stands before the brackets with persons are offices and not themselves persons."""
    found = list(_named_office.finditer(text, start, end))
    edges = [start, *(m.end() for m in found)]
    offices = sum(bool(office_words(text[a : m.start()])) for a, m in zip(edges, found, strict=False))
    return offices * 2 >= len(found)


def _of_offices(text: str, start: int, end: int) -> Iterator[Person]:
    """As in "Chief Executive (Mr. A. Ash), Engineers (Messrs. B. Reed and C. Fell)": the office before each."""
    at, flat = start, text.replace("\n", " ")
    for m in _named_office.finditer(text, start, end):
        role = tidy(text[at : m.start()]).strip(" ,;:.-–•*")
        role = regex.sub(r"^(?:and|&)\s+", "", role)
        cut = max((t.end() for t in regex.finditer(r"[.;:]\s+(?=\p{Lu}\p{Ll}{3})", role)), default=0)
        if len(role) > 90 and cut:
            role = role[cut:]
        if next(starts(text, at, m.start()), None) and not office_words(role.split(",")[-1]):
            yield from _of_list(text, at, m.start())
        for person in _of_list(flat, m.start("who"), m.end("who")):
            yield person._replace(role=role[-120:] or person.role)
        at = m.end()
    if next(starts(text, at, end), None):
        yield from _of_list(text, at, end)


def _of_list(text: str, start: int, end: int) -> Iterator[Person]:
    many: str | None = None
    titles = [m.start() for m in starts(text, start, end)]
    office_first = bool(titles) and _is_office_first(text[start : titles[0]])
    last: Person | None = None
    office: str | None = None
    shared = False
    elements = _told(text, start, end, titles)
    surnames = not titles and sum(is_one_word(text[a:b]) for a, b in elements) * 2 > len(elements)
    for a, b in elements:
        title = lead(text, a, b)
        begins = a + title.size if title and title.many else a
        piece = text[begins:b]
        many = _shared(many, title, text[a:b], piece)
        shared = many is not None or (shared and _among_others(title, piece))
        told = named(piece, singular(many), alone=surnames or shared)
        if many and last and _the_clerk.match(piece) and _was.match(text, b):
            last, many = last._replace(name=_own_name(last.name, many), role=tidy(piece).strip(_ENDS), end=b), None
        elif told:
            if last:
                yield last
            name, role, inside = told
            office = None if title and title.many else office  # "the Deputy Mayor, Cllrs Ash, Reed": of none of them
            last = Person(name, (office or role) if office_first else role or office, inside, begins, b)
            office = role if office_first else None
        elif last and many is None and not office_first and _is_of(last, text, a, title, piece):
            last = last._replace(role=tidy(piece).strip(_ENDS), end=b)
        elif (office_first or (many and is_staff(piece))) and is_role(piece) and not _several.fullmatch(piece):
            office, many = tidy(piece).strip(_ENDS), None if is_staff(piece) else many
    if last:
        yield last


def _told(text: str, start: int, end: int, titles: list[int]) -> list[tuple[int, int]]:
    """The elements of a list; none of one that has nothing but offices."""
    elements = _of_whole_names(text, list(_elements(text, start, end, titles)))
    return [] if not titles and _of_offices_alone([text[a:b] for a, b in elements]) else elements


def _of_whole_names(text: str, elements: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The elements, two of them one where "and" is within a service's name: "Holm Fire and Rescue Service"."""
    whole: list[tuple[int, int]] = []
    for a, b in elements:
        if (
            whole
            and text[whole[-1][1] : a].strip(" ") in _AND
            and not lead(text, *whole[-1])
            and _is_service(text[a:b])
        ):
            whole[-1] = (whole[-1][0], b)
        else:
            whole.append((a, b))
    return whole


def _is_service(piece: str) -> bool:
    """Whether words name what somebody serves, and neither a person nor an office."""
    words = piece.strip(_ENDS).split()
    return len(words) > 1 and words[0][0].isupper() and words[-1].casefold() in _SERVICES and not office_words(piece)


def _shared(many: str | None, title: Lead | None, whole: str, piece: str) -> str | None:
    """The title that an element shares with those before it, or gives to those behind."""
    if title:
        many = title.title if title.many else many if many and _councillor.match(title.title) else None
    elif many and _has_own_office(whole):
        return None
    return None if many and serves(piece) else many


def _among_others(title: Lead | None, piece: str) -> bool:
    """Whether surnames alone go on behind an element: a lady among councillors, "Councillors Ash, Mrs. Fell, Reed"."""
    if title:
        return title.title.rstrip(".").casefold() in _BESIDE
    return not serves(piece) and not _has_own_office(piece)


def _is_of(last: Person, text: str, at: int, title: Lead | None, piece: str) -> bool:
    """Whether an element is the role of the person before it."""
    told = last.role is None and is_role(piece) and not _names(title, piece)
    return told and not _heads_on(text, at, piece, last.name)


def _of_offices_alone(pieces: list[str]) -> bool:
    """Whether a list has nothing but offices: "General Manager, Director Community Services, Executive Assistant"."""
    told = [named(piece, None, alone=False) for piece in pieces]
    offices = sum(not one and _tells_office(piece) for one, piece in zip(told, pieces, strict=True))
    return 2 * offices >= len(pieces) > 2 and all(not one or one[1] for one in told)


def _tells_office(piece: str) -> bool:
    """Whether an element is an office and ends in a word of none of its holders: not "Chief Harms"."""
    return is_role(piece) and not IN_NO_NAME.isdisjoint(parts_of(piece.rsplit(maxsplit=1)[-1]))


def _names(title: Lead | None, piece: str) -> bool:
    """Whether an element begins with somebody's title: what it tells is of her, unless she stood in for another."""
    return title is not None and not title.title.lower().startswith("mayor") and "substitut" not in piece


def _heads_on(text: str, at: int, piece: str, name: str) -> bool:
    """Whether an office that opens a line, in capitals or with The, is that of who follows, not of the person above."""
    told = piece.strip(_MARKS + "\n")
    heads = told.startswith("The ") or (len(told) > 4 and told.isupper() and not name.isupper())
    return heads and "\n" in text[max(0, at - 4) : at]


def _by_lines(text: str, start: int, end: int) -> list[Person]:
    """Everybody of a list with an office before each name: in a line with it, or alone in the line above."""
    lines = [(m.start(), m.end(), m[0].strip(_MARKS)) for m in _line.finditer(text, start, end) if m[0].strip(_MARKS)]
    if (turned := surnames_first(lines)) or len(lines) < 2:
        return [Person(*told, a, b) for told, a, b in turned]
    if _chairs.fullmatch(lines[0][2]) and named(lines[1][2], None, alone=False):
        return list(_below_offices(text, lines))
    found = [(a, b, m) for a, b, line in lines if (m := _office_then.fullmatch(line)) and _has_office(m["office"])]
    people = [(told, m["office"], a, b) for a, b, m in found if (told := named(m["who"], None, alone=False))]
    if len(people) < 2 or 2 * len(people) <= len(lines):
        return [Person(*told) for told in before_offices(lines)]
    return [Person(told[0], tidy(office), told[2], a, b) for told, office, a, b in people]


def _below_offices(text: str, lines: list[tuple[int, int, str]]) -> Iterator[Person]:
    """The persons of lines in which an office stands above who has it: "Chair⏎Ann Ash⏎Members⏎Bob Reed"."""
    office = None
    for a, b, line in lines:
        if not named(line, None, alone=False) and office_words(line):
            office = line if _chairs.fullmatch(line) else None
            continue
        for person in _of_list(text, a, b):
            yield person._replace(role=", ".join(filter(None, (office, person.role))) or None)
            office = None


def _has_office(words: str) -> bool:
    """Whether words say what somebody is, and name nobody."""
    return office_words(words) and named(words, None, alone=False) is None


def _own_name(name: str, title: str) -> str:
    """The name without a title that was shared by those before."""
    return name.removeprefix(f"{singular(title)} ")


def _has_own_office(piece: str) -> bool:
    """Whether an office leads to a name and ends a title shared before it: "supervisors Ash and Reed, clerk Fell"."""
    words = piece.split()[:4]
    return len(words) > 2 and any(parts_of(w) & OFFICES for w in words[:2]) and words[-1][0].isupper()


def _is_office_first(words: str) -> bool:
    """Whether an office leads to the first name, and no label of several: "Councillors⏎Mrs V Larter⏎R Gedge"."""
    return _several.fullmatch(words) is None and _only_office(words)


def _only_office(words: str) -> bool:
    told = [w for w in words.replace(":", " ").split() if w[0].isalpha()]
    return bool(told) and all(not IN_NO_NAME.isdisjoint(parts_of(w)) for w in told) and office_words(words)


def _elements(text: str, start: int, end: int, titles: list[int]) -> Iterator[tuple[int, int]]:
    """Where each element of the list stands: between separators outside brackets, and before each further title."""
    bracketed = text.find("(", start, end) >= 0 or text.find("[", start, end) >= 0
    closed = [(m.start(), m.end()) for m in BRACKET.finditer(text, start, end)] if bracketed else []
    opened = [x for x, _ in closed]

    def outside(at: int) -> bool:
        before = bisect_left(opened, at)
        return not before or at >= closed[before - 1][1]

    cuts = {a: b for a, b in breaks(text, start, end) if outside(a) and not cuts_name(text, a, b)}
    cuts |= {b: m.start("who") for _, b in closed if (m := _another.match(text, b, end)) and not office_words(m["who"])}
    for at in titles:
        if at > start and at not in cuts and outside(at) and not ends_in_title(text[max(start, at - 60) : at].rstrip()):
            cuts[at] = at
    at = start
    for cut in sorted(cuts):
        if cut < at:
            continue
        if text[at:cut].strip():
            yield from _pairs(text, at, cut)
        at = cuts[cut]
    if text[at:end].strip():
        yield from _pairs(text, at, end)


def _pairs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """An element, or the names in it, two words each, three or more in a row, or two with their initials."""
    row = _in_a_row.fullmatch(text, start, end) if end - start > _TWO_NAMES else None
    words = list(_one_name.finditer(text, *row.span("names"))) if row else []
    fewest = 2 if row and row["initials"] else 3
    if not row or len(words) % 2 or len(words) < 2 * fewest or office_words(row["names"]):
        yield start, end
        return
    ends = [*(b.end() for b in words[1:-1:2]), end]
    yield from ((a.start(), stop) for a, stop in zip(words[::2], ends, strict=True))
