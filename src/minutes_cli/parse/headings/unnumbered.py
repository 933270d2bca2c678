"""Headings of a paper that has lost its numbers, told by how they are set."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.titles import HAS_FILE_SIZE, NOT_TITLE, STANDING, is_caps, is_title_case, tells, trimmed

from .alone import OVER_TEXT, alone_titles
from .mistaken import is_day_or_sum, is_label
from .rows import titles_of_table
from .run_in import opening_lines, run_in_titles
from .weighing import Bare, Shown

_previous_minutes = regex.compile(r"\s*minutes\s+of\s+(?:the|a)\b.{0,80}\bheld\b", FLAGS)
_years = regex.compile(r"(?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?")
_colon_title = regex.compile(r"\p{Lu}[^.:;\n]{2,70}:$")
_PROOFS = frozenset(("standing item", "a file behind it", "a table's row", "above its minutes", OVER_TEXT))
"""What says of some titles that they head items."""
_ENOUGH = 3.0
_FEW = 4
"""Units behind a title that may all tell again of which minutes it speaks."""
_LONG = 90
"""Characters of a line that is a title only if it is set as one."""
LONGEST = 180
"""Characters of a line that may be a title."""
NO_TITLE: tuple[float, str, tuple[str, ...]] = (-5.0, "", ())
_QUIET = frozenset("\u00ad*_# ")
_bullet = regex.compile(BULLET, FLAGS)
_aim = regex.plain(
    r"To\s+(?:receive|consider|approve|note|confirm|agree|elect|appoint|adopt|sign|discuss|review|extend|hear|resolve|authorise|determine|co-opt"
    r"|accept|record|report|declare|decide|ratify|welcome)\b"
)
"""    To confirm that the items marked Part 2 will be considered in private"""
_letters = regex.compile(r"\p{L}{2}")


_line = regex.plain(r"[^\n]+")
_paragraph = regex.plain(r"[^\n]+(?:\n[^\n]+)*")


class _Unit(NamedTuple):
    """A paragraph, or a line that the file marks, and the line breaks before it."""

    start: int
    told: str
    blank: int


class _Units(NamedTuple):
    """The paragraphs of a paper, and what each that may be a title is worth."""

    spans: list[tuple[int, int]]
    weighed: dict[int, tuple[_Unit, float, str, tuple[str, ...]]]
    styles: set[str]
    """The ways in which titles are set."""


def unnumbered(text: str, begin: int, shown: Shown) -> list[Bare]:
    """What is set as a title, in a paper that has no numbers or has lost them."""
    if (table := titles_of_table(text, shown.rows)) is not None:
        why, rows = table
        return [Bare(*row, _ENOUGH, (why,)) for row in rows]
    spans = _spans(text, begin, shown)
    weighed = {unit.start: (unit, *_weight(unit, shown)) for unit in _candidates(text, begin, spans)}
    units = _Units(spans, weighed, _styles([told[1:] for told in weighed.values()]))
    plain = units.styles.isdisjoint(("heading 1", "heading 2", "heading 3", "marked", "capitals"))
    opening = opening_lines(text, begin) if plain else []
    opens = {start for start, _ in opening}
    run_in = run_in_titles(text, spans, opens, shown) if plain else {}
    if plain and not run_in and (in_lines := run_in_titles(text, opening, opens, shown)):
        return list(in_lines.values())
    told = run_in or shown.levels or any(not _PROOFS.isdisjoint(spoke) for *_, spoke in weighed.values())
    apart = list(_set_apart(text, units, run_in)) if told else []  # else nothing would say that they head items
    told = run_in or any("a file behind it" in bare.spoke for bare in apart)  # a site hangs one on the items themselves
    alone = alone_titles(text, opening) if plain and not told else {}
    others = alone.keys() - {bare.start for bare in apart}
    return sorted([*apart, *(alone[start] for start in others)], key=attrgetter("start"))


def _set_apart(text: str, units: _Units, run_in: dict[int, Bare]) -> Iterator[Bare]:
    """Each paragraph that is set as a title, and those that run into their text."""
    spans, weighed, styles = units
    blanks = Counter([b - a for (_, a), (b, _) in pairwise(spans)])
    usual = blanks.most_common(1)[0][0] if blanks else 0
    sure = [unit.blank for unit, weight, *_ in weighed.values() if weight >= _ENOUGH]
    wide = min(sure, default=99) if len(sure) > 1 else 99
    headed = any(style.startswith("heading") for style in styles)
    colons = not headed and sum(_is_colon_title(unit.told) for unit, *_ in weighed.values()) > 2
    set_so = styles - {"aim"}
    titled = -_FEW
    """The unit that was a title last."""
    for n, (start, _) in enumerate(spans):
        if start not in weighed and start not in run_in:
            continue
        if n - titled < _FEW and all(_previous_minutes.match(text, *spans[k]) for k in range(titled + 1, n + 1)):
            continue
        if start in run_in:
            titled = n
            yield run_in[start]
            continue
        unit, weight, style, spoke = weighed[start]
        if style == "aim" and titled == n - 1:
            continue  # "To receive the report": the agenda's words below the title
        apart = (
            n and unit.blank >= wide and (wide > usual or _short_title(unit.told)) and (style in styles or not set_so)
        )
        total = weight + (2.0 if apart else 0.0) + (1.0 if style in styles else 0.0)
        named = colons and weight > NO_TITLE[0] and _is_colon_title(unit.told)
        if not named and (weight <= 0 or total < _ENOUGH):
            continue
        titled = n
        first = _title_line(unit.told)
        standing = STANDING.match(first)
        if standing and first[standing.end() : standing.end() + 2] == ": ":
            first = first[: standing.end()]
        reasons = (
            *spoke,
            *(("set apart",) if apart else ()),
            *(("set like the others",) if style in styles else ()),
        )
        yield Bare(start, trimmed(first), start + len(first), max(total, _ENOUGH), reasons)


def _candidates(text: str, begin: int, spans: Sequence[tuple[int, int]]) -> Iterator[_Unit]:
    """The units that may be titles: a first line that is short, opens with a capital or a figure, ends no sentence."""
    ended = begin
    for start, end in spans:
        first = text[start]
        if first.isupper() or first.isdigit() or first in _QUIET:
            line = text.find("\n", start, min(end, start + LONGEST + 1))
            line = end if line < 0 else line
            if line <= start + LONGEST and text[line - 1] not in ";,":
                yield _Unit(start, text[start:end], start - ended)
        ended = end


def telling(bare: list[Bare]) -> list[Bare]:
    """The titles, where something says that they head items: a standing one among them, or the file's own marks."""
    proven = sum(proof in b.spoke for b in bare for proof in _PROOFS)
    headed = sum("a heading of the file" in b.spoke for b in bare) > 1
    return bare if proven > 1 or (proven and len(bare) < 4) or headed else []


def marked_apart(text: str, begin: int, shown: Shown) -> list[Bare]:
    """Titles that the file marks, each with a text of its own, where there are two: the last resort."""
    bare = unnumbered(text, begin, shown)
    ends = [*(b.start for b in bare[1:]), len(text)] if bare else []
    own = [
        b
        for b, until in zip(bare, ends, strict=True)
        if "marked in the file" in b.spoke and len(text[b.end : until].strip()) > LONGEST
    ]
    return own if len(own) > 1 else []


def _spans(text: str, begin: int, shown: Shown) -> list[tuple[int, int]]:
    """Where each paragraph goes, cut where the file marks a line; each line, where nothing parts the paragraphs."""
    tight = text.count("\n\n", begin) * 8 < text.count("\n", begin)
    spans = [m.span() for m in (_line if tight else _paragraph).finditer(text, begin)]
    if tight or not shown.levels:
        return spans
    marked = sorted(shown.levels)
    return [cut for start, end in spans for cut in _cut(text, start, end, marked)]


def _cut(text: str, start: int, end: int, marked: list[int]) -> Iterator[tuple[int, int]]:
    """A paragraph in pieces: each line in it that the file marks is one, and what stands between them."""
    for at in marked[bisect_left(marked, start) : bisect_left(marked, end)]:
        if start < at:
            yield start, at - 1
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        start = stop + 1
    if start < end:
        yield start, end


def _styles(weighed: Sequence[tuple[float, str, tuple[str, ...]]]) -> set[str]:
    """The ways in which titles are set here: where one is a standing item's, and there are three of them."""
    count = Counter(style for weight, style, _ in weighed if weight > 0 and style)
    standing = Counter(style for weight, style, spoke in weighed if weight > 0 and style and "standing item" in spoke)
    return {style for style in standing if count[style] > (1 if style == "aim" else 2)}


def _title_line(told: str) -> str:
    """A paragraph's first line, and what of a file's size the line's end cut off ("PDF 253", "KB")."""
    first, _, below = told.partition("\n")
    return told[:size] if below and (size := _size_end(first, below)) else first


def _size_end(first: str, below: str) -> int:
    """Where a file's size ends that a line's end cuts; 0 where none is cut."""
    if "PDF" not in first and "pdf" not in first and "DOC" not in first.upper():
        return 0
    size = HAS_FILE_SIZE.search(f"{first}\n{below[:40]}")
    return size.end() if size and size.start() <= len(first) < size.end() else 0


def _short_title(told: str) -> bool:
    """A line of few words, each capitalised, that is no sentence: set off like the surer titles, it is one too."""
    if "\n" in told:
        return False
    words = told.split()
    long = [w for w in words if len(w) > 3 and not (w[0].isdigit() and _years.fullmatch(w))] if len(words) <= 8 else []
    return bool(long) and all(w[0].isupper() for w in long) and not tells(told)


def _is_colon_title(told: str) -> bool:
    return told[-1] == ":" and bool(_colon_title.fullmatch(told))


def _weight(unit: _Unit, shown: Shown) -> tuple[float, str, tuple[str, ...]]:
    """How much a unit looks like a title, the way in which it is set, and what speaks for it."""
    return _weight_of(unit.told, shown.levels.get(unit.start))


@lru_cache(1024)
def _weight_of(told: str, level: int | None) -> tuple[float, str, tuple[str, ...]]:
    """The same of what it tells and of the level that the file gives it."""
    if level == 0 and "\t" in told.split("\n", maxsplit=1)[0]:
        return NO_TITLE  # the head of a table, in bold type
    if level is None and _aim.match(told):
        return _weight_of_aim(told)
    if level is None and told.split("\n", maxsplit=1)[0][-1] == ".":
        return NO_TITLE
    first = _title_line(told)
    words = tidy(first)
    if (
        not words
        or not (words[0].isupper() or words[0].isdigit())
        or len(words) > LONGEST
        or not _letters.search(words)
    ):
        return NO_TITLE
    long = len(words) >= _LONG
    if long and level is None and not is_caps(words) and not _names_file(words):
        return NO_TITLE
    if NOT_TITLE.match(words) or _bullet.match(words) or is_label(words, headed=bool(level)) or is_day_or_sum(words):
        return NO_TITLE
    bare = trimmed(first)
    caps = is_caps(words)
    signs = (
        (3.0, "standing item", not long and STANDING.match(words)),
        (3.0, "a file behind it", _names_file(words)),
        (2.0, "in capitals", caps and len(words) > 5),
        (0.5, "in title case", not caps and is_title_case(bare)),
        (2.0, "marked in the file", level is not None),
        (0.5, "a heading of the file", bool(level)),
    )
    weight = sum(points for points, _, holds in signs if holds)
    weight += -0.5 if long else 0.5
    weight -= 2.5 if not caps and tells(bare) else 0
    style = f"heading {level}" if level else "marked" if level is not None else "capitals" if caps else ""
    return weight, style, tuple(why for _, why, holds in signs if holds)


def _weight_of_aim(told: str) -> tuple[float, str, tuple[str, ...]]:
    """How much a paragraph that says what an item is for speaks for being its title: one sentence, and no more."""
    if "\n" in told or ". " in told:
        return NO_TITLE
    signs = (
        (2.0, "says what is to be done", True),
        (1.0, "standing item", STANDING.match(told) is not None),
        (1.0, "a file behind it", _names_file(told)),
    )
    return sum(points for points, _, holds in signs if holds), "aim", tuple(why for _, why, holds in signs if holds)


def _names_file(words: str) -> bool:
    return ("PDF" in words or "pdf" in words or "DOC" in words.upper()) and bool(HAS_FILE_SIZE.search(words))
