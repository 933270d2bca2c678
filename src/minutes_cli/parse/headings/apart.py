"""Lines that stand apart between numbered headings, over a text of their own: they may be titles of other business."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS
from minutes_cli.words.titles import is_caps, tells

from .alone import Line, line_of, says
from .mistaken import is_answer, is_label
from .titles import FULL
from .weighing import Place, Shown, cut_in

_NEXT = r"(?:date|next)\b.*\bmeeting"
OF_HEAD = regex.compile(
    rf"""apolog|minutes\b(?!/)|(?:county|district)\s+councillor|{_NEXT}|end\s+of\s+(?:the\s+)?meeting""",
    FLAGS,
)
"""What stands in the head of minutes, or ends them, though an item's title may read so."""
_next = regex.compile(_NEXT, FLAGS)
"""Of these what ends minutes and is an item where it is set as the items are."""
_part = regex.plain(r"\W{0,3}(?:\d{0,2}\([a-z]{1,4}\)|[a-z]\)|\d{1,2}\.\d{1,2}\.?)\W{0,3}", regex.IGNORECASE)
_LETTER = 16
"""Characters that hold the letter of a part and the white space behind it."""
YEAR = regex.plain(r"\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b")
_apart = regex.plain(r"(?<=\n\n)[^\n]{3,72}(?=\n)")
_PHRASE = frozenset('“”"|\t')
_SECOND = " :.*\n\t"
"""What alone stands between an item's title and a second one."""
_STOPPED = 3
"""Words of a title that a stop may end; more are a sentence: "Exclusion of the public ended."."""
SHORTEST, _LONG, _LONGEST, SENTENCE = 5, 48, 80, 160


class Apart(NamedTuple):
    """A line alone that may be a title."""

    line: Line
    look: tuple[bool, bool]
    """Whether it is marked in the file, and in capitals."""
    item: int
    """Which of the numbered it stands below."""


def usual_look(run: Sequence[Place]) -> tuple[bool, bool]:
    """Whether most of the numbered are marked in the file, and in capitals."""
    marked, caps = (
        sum(told) * 3 > 2 * len(run) for told in zip(*((p.look.marked, p.look.caps) for p in run), strict=True)
    )
    return marked, caps


def lines_apart(text: str, first: int, until: int, run: Sequence[Place], shown: Shown) -> Iterator[Apart]:
    """The lines that stand alone over a text of their own, and may be titles."""
    starts = [place.start for place in run]
    usual = usual_look(run)
    lines = {m.start(): m.end() for m in _apart.finditer(text, first, until)}
    for start in shown.levels:
        if first <= start < until and start not in lines and opens(text, start, first):
            stop = text.find("\n", start, start + _LONGEST)
            lines[start] = stop if stop > 0 else start
    for start in sorted(lines):
        lines[start] = _second_in_capitals(text, start, lines[start])
        n = bisect_right(starts, start) - 1
        over = starts[n + 1] if n + 1 < len(starts) else until
        told = text[lines[start] : min(over, lines[start] + SENTENCE)].strip()
        if start < run[n].title_end or cut_in(text, start) or not told:
            continue
        line = line_of(text, start, start + len(text[start : lines[start]].rstrip(" .:")))
        set_off = start in shown.levels or text[lines[start] - 1] == ":"
        as_items = line is not None and any(usual) and (start in shown.levels, is_caps(line.title)) == usual
        may = line and _may_head(line, marked=set_off, as_items=as_items) and not _of_part(text, start)
        if not line or not may or not text[start].isalpha() or not says(text, lines[start], ()):
            continue
        if text[lines[start] - 1] == "." and len(line.title.split()) > _STOPPED and not is_caps(line.title):
            continue
        below = text[lines[start] : min(over, lines[start] + SENTENCE)]
        look = (start in shown.levels, is_caps(line.title))
        if not _second(text, start, run[n], look) and (
            line.standing or tells(below) or max(map(len, below.split("\n"))) > FULL or (look[0] and is_answer(told))
        ):
            yield Apart(line, look, n)


def _second(text: str, start: int, over: Place, look: tuple[bool, bool]) -> bool:
    """Whether a line is the second title of an item: right below the first and set like it."""
    above = text[over.title_end : min(start, over.title_end + SENTENCE)].strip(_SECOND)
    return not above and look == (over.look.marked, over.look.caps)


def _second_in_capitals(text: str, start: int, end: int) -> int:
    """Where a line in capitals ends, or the one below it that goes on so and ends its paragraph.

    An empty line may part the two where the first is long.
    """
    line = text[start:end]
    if not is_caps(line):
        return end
    begins = end + (2 if len(line) > _LONG and text[end + 1 : end + 2] == "\n" else 1)
    stop = text.find("\n", begins, begins + _LONGEST)
    below = text[begins:stop].rstrip()
    goes_on = stop > 0 and text[stop + 1 : stop + 2] == "\n" and is_caps(below) and not is_label(below)
    return begins + len(below) if goes_on else end


def _of_part(text: str, start: int) -> bool:
    """Whether a line stands below the letter or number of an item's part: "(a)", "2(A)"."""
    above = text[max(0, start - _LETTER) : start].rstrip().rpartition("\n")[2]
    return _part.fullmatch(above) is not None


def _may_head(line: Line, *, marked: bool, as_items: bool) -> bool:
    """Whether a line is more than an abbreviation, names nobody with an office and no day, and is one phrase."""
    told = line.title
    if (
        any(map(str.isdigit, YEAR.sub("", told) if marked or is_caps(told) else told))
        or not _PHRASE.isdisjoint(told)
        or ". " in told
        or ": " in told
    ):
        return False
    if (OF_HEAD.match(told) and not (as_items and _next.match(told))) or told.count("(") != told.count(")"):
        return False
    return line.standing or ("," not in told and len(told) > SHORTEST)


def opens(text: str, at: int, begin: int) -> bool:
    """Whether a line opens a paragraph: it stands behind an empty line or the end of a sentence."""
    above = text[max(begin, at - 2) : at]
    return above in ("", "\n\n", "\n") or above[:1] in ".:)”?!"
