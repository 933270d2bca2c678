"""Business that one copy of a meeting has open and another excluded: told by what it is, and not by its number.

A draft numbers otherwise than the confirmed minutes, a web copy has no numbers, a scan misreads the title: the matter
is the same under the same title, or where it is told in the same words.  What the closed copy itself has in the open,
or what several open minutes have in common, tells nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from minutes_cli.words import lazily
from minutes_cli.words.common import PROCEEDINGS
from minutes_cli.words.stems import stems

from .evidence import plain
from .matter import Key, Matter
from .renamed import under_one_body

_FEW, _PART = 2, 0.5
"""So many telling words in common, and such a part of all of them, make of two titles one that goes on."""
_RUN = 3
_RUNS, _SAID, _HALF = 4, 2, 0.5
"""A sentence tells what it is by so many runs of words and telling words, and is told where half of the runs are."""
_MANY = 12
"""So many runs of a sentence tell what it is where day or body is another, or none, and the title too."""
_piece = lazily.plain(r"[^.;:\n]+(?:[.:](?=\S)[^.;:\n]*)*|\n")
_roles = lazily.plain(r"\b(?:declared|abstained|voted|left\s+the|present)\b", re.IGNORECASE)
_movers = lazily.plain(r"\b(?:second|propos|mov)(?:ed|ers?)\b", re.IGNORECASE)
_put = lazily.plain(r"\b(?:that|to)\b", re.IGNORECASE)
"""Who moved, voted or went is no business of a matter's own; what was moved is.

    Moved Cr Ash, seconded Cr Elm that the bid of Acme be accepted · That it be accepted (proposed Cllr Ash)
"""
_MISREAD = str.maketrans("015|!i", "olslll")


def open_elsewhere(matters: Sequence[Matter]) -> set[Key]:
    """The keys of those that are not exempt by their own paper, but business that another copy excluded.

    1. `matters` are of one council; their order makes no difference;
    2. of one body and day, title or words tell; of one body both, whatever the day; else many words; a body that has
       another name in a copy of that meeting is one (`renamed`);
    3. an exempt report tells of reports alone: what the minutes have in the open, the body has.
    """
    found: set[Key] = set()
    matters = under_one_body(matters)
    for reports in (False, True):
        closed = [one for one in matters if one.exempt and one.report == reports]
        if not closed:
            continue
        rest = [one for one in matters if not one.exempt and (one.report or not reports)]
        titles, words = _Titles(closed, rest), _Words(closed, rest)
        found |= {one.key for one in rest if (one.report == reports and titles.name(one)) or words.tell(one)}
        found |= _repeated(closed, rest)
        found |= _copied(closed, [one for one in rest if one.report == reports])
    return found


def _copied(closed: Iterable[Matter], rest: Iterable[Matter]) -> set[Key]:
    """What another copy of the meeting has word for word, in however few and common words, under its title.

    What the closed copy has in the open, too, is another matter.
    """
    told: dict[object, set[tuple[tuple[int, str], str | None]]] = defaultdict(set)
    meetings = set()
    for one in closed:
        if one.date and one.text.strip():
            meetings.add((one.body, one.date))
            text = plain(one.text)
            for title in _unmarked(one.title):
                told[one.body, one.date, title, text].add((one.copy, one.starts))
    same: dict[object, list[Matter]] = defaultdict(list)
    for one in rest:
        if (one.body, one.date) in meetings:
            same[one.body, one.date, _folded(one.title), plain(one.text)].append(one)
    found: set[Key] = set()
    for key in told.keys() & same.keys():
        own = {one.copy for one in same[key]}
        hours = {starts for copy, starts in told[key] if copy not in own}
        found |= {one.key for one in same[key] if hours and (not one.starts or {one.starts, None} & hours)}
    return found


_MARK = 4
"""Words of a title that may mark it as exempt: "not for publication"."""


def _unmarked(title: str) -> set[str]:
    """A title, and what it may be without a mark before or behind it."""
    words = _folded(title).split()
    cuts = [(n, m) for n in range(_MARK + 1) for m in range(_MARK + 1 - n) if n + m < len(words)]
    return {" ".join(words[n : len(words) - m]) for n, m in cuts}


def _repeated(closed: Iterable[Matter], rest: Sequence[Matter]) -> set[Key]:
    """What a title and few words tell ("that Mr Ash be dismissed"): where both are the same on whatever day.

    Under a title of one word that tells ("STAFFING") more words must be the same, and in one copy alone: what is open
    again and again is routine.
    """
    told = [one for one in closed if one.body and _telling(one.title) and _says_enough(one.title, one.text)]
    titles = {_folded(one.title) for one in told}
    copies = {one.copy for one in told}
    same: dict[tuple[str | None, str, str], list[Matter]] = defaultdict(list)
    for one in rest:
        if titles and (title := _folded(one.title)) in titles:
            same[one.body, title, _folded(one.text)].append(one)
    found: set[Key] = set()
    for one in told:
        group = same.get((one.body, _folded(one.title), _folded(one.text)), [])
        alone = len(group) == 1 and one.date != group[0].date
        if (alone or len(_telling(one.title)) >= _FEW) and all(other.copy not in copies for other in group):
            found |= {other.key for other in group}
    return found


def _says_enough(title: str, text: str) -> bool:
    least = _SAID if len(_telling(title)) >= _FEW else _SAID + 1
    return any(len(_telling(said)) >= least for said in _business(text))


def _is_near(one: Matter, other: Matter) -> bool:
    """Whether they may be of one meeting, by body and day."""
    return bool(one.date) and one.date == other.date and (one.body == other.body or not (one.body and other.body))


def _may_be_told(one: Matter, other: Matter, often: int) -> bool:
    """Whether what has so many runs in common may be one matter: all meetings of a body say much in the same words."""
    if (_is_near(one, other) and _is_of_one_hour(one, other)) or _is_titled(one, other):
        return True
    return often >= _MANY and (one.body != other.body or not (one.date and other.date))


def _is_of_one_hour(one: Matter, other: Matter) -> bool:
    """Whether they may be: two meetings of a body on one day have routine in common."""
    return one.starts == other.starts or not (one.starts and other.starts)


def _is_titled(one: Matter, other: Matter) -> bool:
    """Whether they are of one body, under one title that tells more than what any meeting can hear ("Deputations")."""
    folded = _folded(one.title)
    return one.body == other.body is not None and folded == _folded(other.title) and len(_telling(one.title)) >= _FEW


class _Titles:
    """The titles of what is excluded, with those that the same copies have in the open."""

    def __init__(self, closed: Iterable[Matter], rest: Iterable[Matter]) -> None:
        self._closed: dict[str, list[Matter]] = defaultdict(list)
        self._words: dict[frozenset[str], list[Matter]] = defaultdict(list)
        for one in closed:
            if words := _telling(one.title):
                self._closed[_folded(one.title)].append(one)
                self._words[words].append(one)
        copies = {one.copy for titles in self._closed.values() for one in titles}
        self._open = {(one.copy, _folded(one.title)) for one in rest if one.copy in copies}
        common = Counter(word for words in self._words for word in words)
        self._longer: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._shorter: dict[str, list[frozenset[str]]] = defaultdict(list)
        for words in self._words:
            self._shorter[min(words, key=lambda word: (common[word], word))].append(words)
            for word in words:
                self._longer[word].append(words)
        self._like: dict[frozenset[str], list[Matter]] = {}

    def name(self, one: Matter) -> bool:
        """Whether a title is one of these, in a copy that does not have that title in the open, too."""
        folded = _folded(one.title)
        named = (*self._closed.get(folded, ()), *self._near(_telling(one.title)))
        tells = len(_telling(one.title)) >= _FEW
        return any(
            other.copy != one.copy
            and (other.copy, folded) not in self._open
            and _is_near(one, other)
            and (tells or _is_of_one_hour(one, other))
            for other in named
        )

    def _near(self, words: frozenset[str]) -> list[Matter]:
        """What goes by the same telling words, with some more behind or without some."""
        if words not in self._like:
            fewer = (some for word in words for some in self._shorter.get(word, ()) if some <= words)
            rare = min(words, key=lambda word: (len(self._longer.get(word, ())), word), default="")
            more = (some for some in self._longer.get(rare, ()) if words <= some)
            self._like[words] = [
                one
                for some in {*fewer, *more}
                if len(some & words) >= max(_FEW, _PART * len(some | words))
                for one in self._words[some]
            ]
        return self._like[words]


class _Words:
    """The sentences of what is excluded, by those of their runs of words that stand in nothing open of theirs."""

    def __init__(self, closed: Sequence[Matter], rest: Sequence[Matter]) -> None:
        copies = {one.copy for one in closed}
        own: dict[tuple[int, str], set[int]] = defaultdict(set)
        seen: Counter[tuple[tuple[int, str], int]] = Counter()
        self._runs = {one.key: _runs(f"{one.title}\n{one.text}") for one in rest}
        for one in rest:
            runs = self._runs[one.key]
            if one.copy in copies:
                own[one.copy] |= runs
            seen.update((one.copy, run) for run in runs)
        routine = {run for (_, run), often in seen.items() if often > 1}
        self._of: dict[int, list[int]] = defaultdict(list)
        self._pieces: list[tuple[Matter, int]] = []
        for one in closed:
            known: set[int] = set()
            for piece in _business(one.text):
                if len(_telling(piece)) < _SAID:
                    continue
                runs = _runs(piece, telling=True) - own[one.copy] - routine - known
                known |= runs
                if len(runs) >= _RUNS:
                    for run in runs:
                        self._of[run].append(len(self._pieces))
                    self._pieces.append((one, len(runs)))

    def tell(self, one: Matter) -> bool:
        """Whether half of the runs of such a sentence stand in the words of something."""
        if not self._of:
            return False
        shared = Counter(n for run in self._runs[one.key] for n in self._of.get(run, ()))
        for n, often in shared.items():
            other, runs = self._pieces[n]
            if often < _HALF * runs or other.copy == one.copy:
                continue
            if _may_be_told(one, other, often):
                return True
        return False


def _telling(text: str) -> frozenset[str]:
    return stems(text) - PROCEEDINGS


def _folded(text: str) -> str:
    """A title without what a scan misreads."""
    words = plain(text).split()
    if words and words[0].isdigit():
        words = words[1:]
    return " ".join(map(_read, words))


def _read(word: str) -> str:
    return word.translate(_MISREAD).replace("rn", "m").replace("vv", "w")


def _pieces(text: str) -> Iterator[str]:
    """The sentences of a text, and their parts; a line's end parts nothing, an empty line does."""
    for block in re.split(r"\n\s*\n", text):
        yield from _piece.findall(" ".join(block.split()))


def _business(text: str) -> Iterator[str]:
    """What is of the matter itself: of no sentence that tells who voted or went, of a motion what was moved."""
    for piece in _pieces(text):
        if _roles.search(piece):
            continue
        parts = _movers.split(piece)
        if len(parts) == 1:
            yield piece
        else:
            yield from (part[put.end() :] for part in parts if (put := _put.search(part)))


def _runs(text: str, *, telling: bool = False) -> set[int]:
    """The runs of words of a text; those alone that have a telling word."""
    words = [*map(_read, plain(text).split())]
    found = set()
    for n in range(len(words) - _RUN + 1):
        run = words[n : n + _RUN]
        if not telling or _telling(" ".join(run)):
            found.add(hash(tuple(run)))
    return found
