"""Titles without numbers that run into their text: "Planning: None", "Allotments. The rents …", a bold word, a cell.

How a title is parted from its text is the paper's way of setting titles: where three standing items are set in one way,
everything that is set so is a title.
"""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import BULLET
from minutes_cli.words.titles import NOT_TITLE, STANDING, is_caps, tells, trimmed

from .mistaken import is_answer, is_label
from .weighing import Bare, Shown

_form = regex.compile(
    rf"""(?:{BULLET}|\|[^\S\n]*)?(?P<title>\p{{Lu}}[^.:;!?\n\t|]{{2,60}}?)[^\S\n]*(?:
        (?P<colon>(?<!\b(?:pm|am)):-?(?=[^\S\n]+\S|[^\S\n]*$))
      | (?P<stop>\.(?=[^\S\n]+["“‘(£]?[\p{{Lu}}\d]))
      | (?P<dash>(?<=\s)[–—-]{{1,2}}(?=[^\S\n]+\S))
      | (?P<cell>(?:\t|\||(?<=[^\S\n]{{3}}))[\s|]*(?=["“‘(£]?[\p{{Lu}}\d]))
    )""",
    regex.VERBOSE | regex.MULTILINE,
)
"""What parts a title from the text behind it on its line.

    Planning: None · Allotments. The rents were raised · Police report – no report · Lamps ⇥ Two are out
"""
_capitals = regex.compile(
    rf"""(?:{BULLET})?(?P<title>\p{{Lu}}[\p{{Lu}}\d/&,’'() -]{{3,70}}?)[^\S\n]*[.:–-]*[^\S\n]+
    (?=["“‘(]?(?:\p{{Lu}}\p{{Ll}}|(?:A|I)[ ]\p{{Ll}}|\p{{Lu}}{{2,4}}[ ]\p{{Ll}}))""",
    regex.VERBOSE,
)
"""A title in capitals before a sentence: APOLOGIES FOR ABSENCE Apologies were received · LAMPS A lamp is out."""
_bullet = regex.compile(rf"(?:{BULLET}|\|[^\S\n]*)", regex.IGNORECASE)
_letters = regex.plain(r"[A-Z]{3}")
_LONGEST_POINT = 60
"""Characters of such a line, its dash with it."""
_line = regex.plain(r"[^\n]+")
_REACH = 90
"""Characters in which a title ends that runs into its text."""
_STANDING, _FEWEST = 3, 4
"""Standing items, and titles of all, that make it the paper's way."""
_ANYWHERE = frozenset(("a colon", "a cell", "text that is not bold"))
_BULLETS = frozenset("•▪●○")
"""Signs that part a line from the one above it, whether that ended or not."""
_SIGNS = (":", ".", "\t", "|", "   ", "- ", "– ", "— ")


class _Run(NamedTuple):
    """What opens a paragraph and may be a title, by offsets in the text."""

    start: int
    title: str
    end: int
    how: str
    standing: bool


def run_in_titles(text: str, spans: Sequence[tuple[int, int]], opens: Container[int], shown: Shown) -> dict[int, Bare]:
    """The titles that open some of the paragraphs, by where they begin; none where the paper has no such way.

    They are those of the way that most standing items are set in, and the standing items that are set otherwise.  What
    a colon or a cell parts is told anywhere; else only what `opens` behind the end of a sentence: a sentence that goes
    on in a line would be taken for a title.
    """
    known = [span for span in spans if _may_stand(text, *span)]
    if len(known) < _STANDING:
        return {}
    standing = [run for run in _runs(text, known, opens, shown) if run.standing]
    way, most = _usual(standing)
    runs = list(_runs(text, spans, opens, shown)) if most else []
    if most < _STANDING:
        runs = [_bulleted(text, run) for run in runs]
        way, most = _usual([run for run in runs if run.standing])
    if most < _STANDING:
        return {}
    if sum(run.how == way for run in runs) < _FEWEST:
        return {}
    return {
        run.start: Bare(
            run.start,
            trimmed(run.title),
            run.end,
            4.0 if run.standing else 2.0,
            (f"before {run.how}", *(("standing item",) if run.standing else ())),
        )
        for run in runs
        if run.standing or (run.how == way and len(run.title.split()) < 7)
    }


def _usual(standing: Sequence[_Run]) -> tuple[str, int]:
    """The way in which most standing items are set, and how many of them are."""
    count = Counter(how for how, _ in {(run.how, run.title.casefold()) for run in standing})
    return count.most_common(1)[0] if count else ("", 0)


def _bulleted(text: str, run: _Run) -> _Run:
    """The same, told by the bullet before it, whatever sign parts it from its text."""
    return run._replace(how="a bullet's sign") if text[run.start] in _BULLETS else run


def _may_stand(text: str, start: int, end: int) -> bool:
    """Whether a paragraph may open with the title of a standing item, behind a bullet if it has one."""
    if not text[start].isalpha():
        bullet = _bullet.match(text, start, min(end, start + 8))
        start = bullet.end() if bullet else start
    return STANDING.may(text[start : start + 2]) and STANDING.match(text[start : min(end, start + _REACH)]) is not None


def _runs(text: str, spans: Sequence[tuple[int, int]], opens: Container[int], shown: Shown) -> Iterator[_Run]:
    for start, end in spans:
        run = _run(text, start, min(end, start + _REACH), shown)
        if run and (run.how in _ANYWHERE or start in opens):
            yield run


def _run(text: str, start: int, end: int, shown: Shown) -> _Run | None:
    """What a paragraph opens with that something parts from the rest of it, if it may be a title."""
    if (bold := shown.opens.get(start)) and not text[start].isdigit():
        title = text[start:bold].rstrip(" .:–-")
        return _told(start, title, start + len(title), "text that is not bold") if title[:1].isupper() else None
    head = text[start:end]
    if _letters.match(head[:24].lstrip("•*- ")) and (m := _capitals.match(text, start, end)):
        return _told(start, m["title"], m.end("title"), "small letters")
    if not any(sign in head for sign in _SIGNS) or not (m := _form.match(text, start, end)):
        return None
    return _told(start, m["title"], m.end("title"), f"a {m.lastgroup}")


def _told(start: int, title: str, end: int, how: str) -> _Run | None:
    """The title, unless it is a label, a sentence or an answer."""
    if is_label(f"{title}:"):
        return None
    standing = STANDING.match(title) is not None and len(title.split()) < 12
    if how != "a colon" and not standing and (is_answer(title) or NOT_TITLE.match(title)):
        return None
    if how != "a colon" and not is_caps(title) and tells(title):
        return None
    return _Run(start, title, end, how, standing)


def _listed_title(text: str, start: int, end: int) -> bool:
    """Whether a line is the point of a list in capitals, or with no more than a standing item's title."""
    if text[start] not in "-–•*" or end - start > _LONGEST_POINT:
        return False
    title = text[start + 1 : end].strip()
    return len(title) > 3 and not tells(title) and (is_caps(title) or STANDING.match(title) is not None)


def opening_lines(text: str, begin: int) -> list[tuple[int, int]]:
    """The lines behind the end of a sentence: each may begin with a title where nothing parts the paragraphs.

    A standing item's title behind the dash of a list is one wherever it stands: the list was the agenda's.
    """
    ended = True
    found: list[tuple[int, int]] = []
    for m in _line.finditer(text, begin):
        parted = text[m.start()] in _BULLETS or text.startswith("\n\n", m.start() - 2)
        if ended or parted or _listed_title(text, *m.span()):
            found.append(m.span())
        ended = text[m.end() - 1] in ".!?)”"
    return found
