"""Who gave notice of a motion, and who of them, or which other, moved it at the meeting.

    Notice of Motion submitted by Councillors S. Ash, C. Birch,⏎⏎E. Dell and R. Fell
    We will move at the next Meeting that the pier be let.
    The Motion was proposed by Councillor Dell and seconded by Councillor Moor.

One who gives notice moves, if the paper names no other and it was put: seconded, or decided.  What was referred, put
off or left open nobody moved, unless it is told.  Of several it is not known who did, unless it is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.bodies import names_body

from .decision import Decision
from .extents import Layout
from .movers import NAME, TITLE, person, same_name, somebody

_given = regex.compile(
    rf"\b(?:submitted|tabled|put\s+down|given)\s+by\s+(?={NAME})", heart=r"(?:submitted|tabled|down|given)\s+by\s"
)
_names = regex.compile(rf"[\s*_]*(?P<names>{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){NAME})*)")
_proposer = regex.compile(
    rf"(?P<by>{NAME})\s*\(\s*(?:[Pp]roposer|[Mm]over)\s*\)", heart=r"\(\s*(?:[Pp]roposer|[Mm]over)\s*\)"
)
"""    submitted by the District of Low Water (Councillors [L. Ash] (Proposer), M. Moor): who of them moves it"""
_titled = regex.plain(rf"\W*{TITLE}\b")
_BODY = ""
"""Stands for a body among those who give notice."""
_joins = regex.compile(r"\s*(?:,\s*(?:and\b)?|\band\b|&)\s*")
_goes_on = regex.compile(rf"(?:[,&]|\band|\b\p{{Lu}}\.|\b(?:{TITLE})\.?)\Z")
"""    submitted by Councillors S. Ash,⏎⏎C. Birch: how a line ends whose names go on"""
_parted = regex.compile(r"(?:[ÓO]\s?['’]|Ó\s|(?:Ní|Mac)\s)\s?\p{L}{3,20}|\(\p{Lu}{1,2}\).*")
"""    submitted by Councillor Seán⏎⏎Ó’Moor · Councillors Ash, Birch⏎⏎(M), Dell"""
_ALL_BUT_WORDS = regex.plain(r"[*_]")
_ABOVE = 360
"""So far before a notice, in characters, its title may say who gave it."""
_PROPOSES = regex.compile(
    rf"\b[Ii]n\s+(?:proposing|moving)\s+(?:the|this|his|her)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion,?\s+(?P<by>(?={TITLE}\b){NAME})\s"
    rf"|(?P<by>(?={TITLE}\b){NAME}),?\s+in\s+(?:proposing|moving)\s+(?:the|this|his|her)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\b",
    needs=("proposing", "moving"),
)
"""    In proposing the Motion, Councillor Ash said … · Councillor Ash, in proposing the Motion, said …"""
_initial = regex.plain(r"\b([A-ZÀ-Ý])\.")
_small_word = regex.plain(r"\b(O)(?:\s?['’]\s?|\s)(?=[A-Z])")
"""    W. [O’ ]Moor · [O ]Moor: as converters leave it"""
_letter = regex.plain(r"\(([A-ZÀ-Ý]{1,2})\)")


def givers(page: Layout, title: str, at: int) -> tuple[str, ...]:
    """Who gave notice of the motion at a place, as its title says: persons, of several the proposer; or a body."""
    told = [*_given.finditer(page.text, max(0, at - _ABOVE), at)] or [*_given.finditer(title)]
    if not told:
        return ()
    text, start = told[-1].string, told[-1].end()
    until = at if text is page.text else len(text)
    if (proposer := _proposer.search(text, start, until)) and (named := person(proposer["by"])):
        return (named,)
    m = _names.match(" ".join(_lines(text[start:until])))
    if m and names_body(m["names"]) and not _titled.match(m["names"]):
        return (_BODY,)
    named = person(m["names"]) if m else None
    return tuple(named.split(" and ")) if named else ()


def sole(given: tuple[str, ...]) -> str | None:
    """Who moves what he alone gave notice of; a body moves nothing."""
    return given[0] or None if len(given) == 1 else None


def _lines(text: str) -> Iterator[str]:
    """The first line of a text, and those below on which its names go on."""
    before = ""
    for line in (_ALL_BUT_WORDS.sub("", line).strip() for line in text.split("\n")):
        if not line:
            continue
        if before and not (_goes_on.search(before) or _parted.fullmatch(line) or _half_a_name(before, line)):
            return
        yield line
        before = line


def _half_a_name(before: str, line: str) -> bool:
    """Whether a line ends with a first name alone, though names of two words stand before it on the line."""
    *others, last = [name for name in _joins.split(before) if name]
    names = _names.fullmatch(line)
    return bool(names and others and len(last.split()) == 1 and all(len(name.split()) > 1 for name in others))


def mover(noticed: tuple[str, ...], named: str) -> str:
    """Who moved, as the paper names him; in the words of the notice, where one of those who gave it is meant."""
    own = [name for name in noticed if name != _BODY and _is(name, named)]
    return own[0] if len(own) == 1 else named


def _is(one: str, named: str) -> bool:
    """Whether two names are of one person: J. Collins and Collins (J), not Collins (M); W. O’ Moor and O'Moor."""
    initial, letter = _initial.search(one), _letter.search(named)
    if initial and letter and initial[1] != letter[1][0]:
        return False
    one, named = (_small_word.sub(r"\1’", name) for name in (one, named))
    last = _letter.sub("", named).split()[-1:]
    return same_name(one, named) or (len(named.split()) == 1 and last[0] in one.replace(".", ". ").split())


def who_moved(d: Decision) -> str | None:
    """Who moved what was decided; nobody, where he only gave notice of what did not come to a vote."""
    only_gave = d.noticed and d.moved_by in d.given and not d.seconded_by
    return None if only_gave and d.outcome not in ("carried", "lost") else somebody(d.moved_by)


def proposing(page: Layout, start: int, end: int) -> str | None:
    """Who is told to propose the motion, between two places: "In proposing the Motion, Councillor Ash said …"."""
    m = _PROPOSES.search(page.text, start, end)
    return person(m["by"]) if m else None
