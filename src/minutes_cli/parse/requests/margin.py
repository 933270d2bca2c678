"""Minutes with a column of initials: all who stand beside a paragraph have what it asks for, with those whom it names.

• Lock House - the sign is still to come. MQ to chase it. ⇥ JP/MQ: one action of both
• JP to ring the mill. MQ will draw a map. ⇥ JP/MQ: one of each
• Lock House - no progress. ⇥ JP: JP's, since it is open
• Lock House - the sign is up. ⇥ JP: a fact, and nobody's
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.bare import telling
from minutes_cli.words.passage import tidy
from minutes_cli.words.sentences import sentences

from .done import is_done
from .initials import PERSON_TITLE
from .left import left_in
from .owners import Owners
from .parts import NOTHING, told_of
from .told import Told

_ONE = r"[A-Z]{2,4}"
_JOIN = r"(?:[ ]?[/,&+][ ]?|[ ]and[ ])"
_cell = regex.plain(
    rf"(?:(?<=\S)\t[ \t]*|(?P<near>(?<=[.!?)’”]) ))(?P<who>{_ONE}(?:{_JOIN}{_ONE}){{0,5}})[ \t]*$", re.MULTILINE
)
"""    … the sign is still to come.⇥JP/MQ · … to the Chief Executive. JP/MQ"""
_behind_stop = regex.plain(rf"[.!?)’”]\t[ \t]*({_ONE}(?:{_JOIN}{_ONE}){{0,5}})[ \t]*$", re.MULTILINE)
_each = regex.plain(r"\s*[/,&+]\s*(?:and )?|\s+and\s+")
_opens = regex.plain(r"(?:\n[ \t]*){2,}(?=[^\sa-z])|(?:\n[ \t]*|(?<=[.!?;:)]) )(?=[•·▪●○∑][ \t])|\n[ \t]*(?=[*–-] )")
"""    … the whole village. ⏎ ⏎ A lamp … · … is out. • A lamp …; not the page that ends in the midst of a sentence"""
_bullet = regex.plain(r"\s*[•·▪●○∑*–-][ \t]+")
_letters = regex.plain(r"\b[A-Z]{2,4}\b")
_agreed = regex.compile(r"\b(?:agreed|resolved|decided)\s+(?:to|that)\b")
_NOBODY = frozenset("ALL TBC TBA TBD ASAP NFA AOB AGM".split())  # noqa: SIM905
"""Capitals that stand in such a column and are nobody's initials."""
_FEW = 4
"""Words that tell something, of which the second deed of a paragraph has as many, or it goes on with the first."""
_LONGEST = 400
"""Characters of a paragraph that is a task as a whole."""
_says = regex.plain(r"(?<![\w’'.-])[a-z]{2,}")
"""A word that is no name."""


def in_margin(text: str) -> frozenset[str]:
    """The initials that stand beside the sentences of minutes which have a column for them."""
    found = (one for m in _behind_stop.finditer(text) if "\t" in text for one in _each.split(m[1]))
    return frozenset(one for one in found if one not in _NOBODY)


class _Paragraph(NamedTuple):
    """A paragraph with initials beside it."""

    start: int
    """Where its words begin, behind its bullet …"""
    at: int
    """… and where they end."""
    end: int
    who: str
    bulleted: bool

    @property
    def people(self) -> frozenset[str]:
        """The initials, each for itself."""
        return frozenset(_each.split(self.who))

    def holds(self, one: Told) -> bool:
        """Whether a request begins in it."""
        return self.start <= one.start < self.at


class Asked(NamedTuple):
    """What a minute asks …"""

    labels: list[Told]
    """… with a label, or of whom stands beside it …"""
    told: list[Told]
    """… and in plain words."""


def of_all_beside(text: str, asked: Asked, owners: Owners) -> Asked:
    """What a minute asks, where initials stand beside a paragraph of all of them.

    1. nobody who stands beside a paragraph, or whom it names for its only deed, is left out;
    2. each who has a deed of their own there keeps it, and it is a request;
    3. a paragraph with initials beside it that asks nobody by name asks them, where it leaves something to do.
    """
    labels, told = asked
    for paragraph in _paragraphs(text, owners):
        here = Asked([one for one in labels if paragraph.holds(one)], [one for one in told if paragraph.holds(one)])
        if any(one.own for one in here.labels):
            continue
        theirs, others = _of_paragraph(text, paragraph, here, owners)
        labels = [*(one for one in labels if one not in here.labels), *theirs]
        told = [*(one for one in told if one not in here.told), *others]
    return Asked(labels, told)


def _paragraphs(text: str, owners: Owners) -> Iterator[_Paragraph]:
    """The paragraphs that have initials beside their last line, but those of a table."""
    upto = 0
    for m in _cell.finditer(text):
        behind = text[m.end() + 1 : m.end() + 2]
        known = [owners.knows(one) for one in _each.split(m["who"])]
        if behind.islower() or not (all(known) or (any(known) and not m["near"])):
            continue
        if m["near"] and not (behind in ("", "\n") or _bullet.match(text, m.end())):
            continue
        start = upto
        for opening in _opens.finditer(text, upto, m.start()):
            start = opening.end()
        upto = m.end()
        if bullet := _bullet.match(text, start, m.start()):
            start = bullet.end()
        if text[start : m.start()].strip() and "\t" not in text[start : m.start()]:
            yield _Paragraph(start, m.start(), m.end(), m["who"], bullet is not None)


def _of_paragraph(text: str, paragraph: _Paragraph, here: Asked, owners: Owners) -> tuple[list[Told], list[Told]]:
    """What a paragraph asks of those beside it, and what it says besides."""
    people = paragraph.people
    named = [one for one in here.told if one.owner and one.task]
    named += [one for one in here.labels if one.owner != paragraph.who and one.task and not _overlaps(one, named)]
    deeds = sorted(named)
    rest = [one for one in here.told if one not in deeds]
    beside: list[Told] = []
    for one in here.labels:
        if one.owner == paragraph.who and one.task and not _overlaps(one, (*deeds, *beside)):
            beside.append(one)
    whose = {one: _of_those(one.owner, people, owners) for one in deeds}
    theirs = [
        one._replace(owner=paragraph.who if whose[one] == people else one.owner, promise=False)
        for one in deeds
        if whose[one]
    ]
    others = [one for one in deeds if not whose[one]]
    more = [one for one in beside if not one.idle]
    if theirs and people <= frozenset[str]().union(*whose.values()):
        if len(theirs) > 1 and any(telling(one.task) < _FEW for one in theirs[1:]):
            whole = paragraph.at - paragraph.start <= _LONGEST
            start = Told(paragraph.start, 0, None, "", "") if whole else theirs[0]
            return [_through(text, paragraph, start._replace(owner=paragraph.who))], rest + others
        if more and more[0].start >= theirs[-1].end and paragraph.at - theirs[-1].start <= _LONGEST:
            return [*theirs[:-1], _through(text, paragraph, theirs[-1])], rest + others
        return [*theirs, *more], rest + others
    if len(deeds) > 1 and (main := _agreed_there(text, paragraph, beside)):
        return [main, *theirs], rest + others
    if deeds:
        last = (theirs or deeds)[-1]
        among = theirs or owners.serves(paragraph.who, last.owner or "")
        owner = paragraph.who if among else f"{paragraph.who}/{last.owner}"
        return [*theirs[:-1], last._replace(owner=owner, promise=False)], [
            *rest,
            *(one for one in others if one != last),
        ]
    return _of_nobody(text, paragraph, beside), rest


def _of_those(owner: str | None, people: frozenset[str], owners: Owners) -> frozenset[str]:
    """Who of those beside a paragraph is among the owners of a deed in it: by initials, or by name."""
    told = _each.split(owner or "")
    letters = set(_letters.findall(owner or ""))
    return frozenset(one for one in people if one in letters or any(_stands_for(one, name, owners) for name in told))


def _stands_for(letters: str, name: str, owners: Owners) -> bool:
    """Whether initials can be those of a name, or of one of its words alone: JP of Jo, Jo Pike and Cllr Pike."""
    words = [word for word in PERSON_TITLE.sub("", name).split() if word[:1].isupper()]
    if not words or owners.is_office(name):
        return False
    ends = (letters[0], letters[-1])
    return words[0][0] in ends if len(words) == 1 else (words[0][0], words[-1][0]) == ends


def _overlaps(one: Told, others: Iterable[Told]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _agreed_there(text: str, paragraph: _Paragraph, beside: Sequence[Told]) -> Told | None:
    """What a paragraph with several deeds says was agreed: that is for all who stand beside it."""
    if beside:
        return beside[0]
    m = _agreed.search(text, paragraph.start, paragraph.at)
    if m is None:
        return None
    end = min(paragraph.at, sentences(text).at(m.end()).end)
    return Told(m.start(), end, paragraph.who, told_of(text[m.end() : end]), tidy(text[m.start() : end]))


def _through(text: str, paragraph: _Paragraph, first: Told) -> Told:
    """A deed with all that its paragraph says behind it."""
    at = first.start + max(0, text[first.start : first.end].find(first.task.partition(" ")[0]))
    return first._replace(end=paragraph.end, task=told_of(text[at : paragraph.at]), when=tidy(text[at : paragraph.at]))


def _of_nobody(text: str, paragraph: _Paragraph, beside: list[Told]) -> list[Told]:
    """What a paragraph asks of those beside it that names nobody: what was agreed, else all that it says.

    What it says in brackets is an aside: "It was agreed to hold a fair. (Since then set for 4 May.)".
    """
    left = left_in(text, paragraph.start, paragraph.at, paragraph.people)
    if left is None:
        return []
    words = text[paragraph.start : paragraph.at]
    read = [
        one for one in beside if not one.idle and left_in(text, one.start, min(one.end, paragraph.at), ()) is not None
    ]
    if read and (agreed := _agreed_there(text, paragraph, [])):
        own = [one for one in read if not text.startswith("(", one.start)]
        return own if _overlaps(agreed, own) else [agreed, *own]
    if not (read or paragraph.bulleted) or NOTHING.match(tidy(words)) or is_done(text, paragraph.start, paragraph.at):
        return read
    if len(words) <= _LONGEST:
        task = told_of(words)
        return [Told(paragraph.start, paragraph.end, paragraph.who, task, tidy(words))] if _says.search(task) else read
    words = text[left : min(paragraph.at, max(left + _LONGEST, sentences(text).at(left).end))]
    return [Told(left, paragraph.end, paragraph.who, told_of(words), tidy(words))]
