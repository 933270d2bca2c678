"""Heads of minutes and agendas in the middle of a paper, whoever is told to be there: the papers of several meetings.

A head is told from an item that cites other minutes by what stands around it: it has lines of its own, is of another
day or body than the head before it, and below it the numbers begin anew, or above it a meeting was closed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from minutes_cli.model import Finding, Line, SegmentKind, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import find_dates, in_words
from minutes_cli.words.minutes_head import HEAD_LINES, may_head, minutes_head, titled_head

from .attending import tells_who
from .titles import BODY_LINE, told_by

_number = regex.plain(r"(?:(?:[Ii]tem|[Mm]inute)\s(?:[Nn]o\.?\s)?)?(\d{1,3})(?:[.):]\s*|\s+[-–]?\s*|$)(?=[A-Z]|$)")
_closes = regex.plain(
    r"\bmeeting\s+(?:was\s+|then\s+|being\s+)?(?:closed|concluded|ended|finished|adjourned|terminated)\b|\bsigned\b[^\n]{0,9}[.…_:]{3}"
    r"|[.…_]{5}|^(?:chair(?:man|person)?|signed|dated?)\W*$",
    regex.IGNORECASE,
)
_office = regex.plain(r"\b(?:clerk|secretary|chair(?:man|person|woman)?|officer)\b", regex.IGNORECASE)
_ended = regex.plain(
    r"\bmeeting\s+(?:was\s+|then\s+|being\s+)?(?:closed|concluded|ended|finished)\b|\bsigned\b[^\n]{0,9}[.…_:]{3}|[.…_]{5}",
    regex.IGNORECASE,
)
_pack = regex.plain(r"Public\s+Document\s+Pack")
_page = regex.plain(r"Agenda(?:,\s+decisions)?(?:\s+and\s+(?:draft\s+)?minutes)?", regex.IGNORECASE)
_venue = regex.plain(r"(?:venue|contact)\s*:", regex.IGNORECASE)
_PAGE = 2
"""Lines below the head of a page in which it says where the meeting was."""
_COVER = 5
"""Lines at the top of a file that are of its own cover."""
_on_minutes = regex.plain(r"\bminutes\b", regex.IGNORECASE)
_reports = regex.plain(r"\bminutes\b|\breport\b|^\W*(?:received|noted|adopted|agreed|approved)\b", regex.IGNORECASE)
"""What is said below the title of minutes of others that are before a meeting."""
_OVER = 3
"""Lines with a body's name above a head, at most."""
_NEAR = 400
"""Lines above a head in which its last number stands."""
_BELOW, _TITLE = 4, 8
"""Lines below a head in which who was there is told; and of a title that gives a day."""
_ABOVE = 5
"""Lines above a head in which the end of the last meeting is told."""


class Head(NamedTuple):
    """A head: the place of its first line and of what follows it among the lines with words, and what it says."""

    first: int
    behind: int
    kind: SegmentKind
    words: str
    day: date
    above: str
    """The names of bodies that stand over it."""
    lists: bool
    """Who was there is told in it."""


def headed(
    lines: Sequence[Line], full: Sequence[int], heads: Sequence[Head]
) -> tuple[dict[int, SegmentKind], dict[int, Finding]]:
    """The lines that open the minutes or the agenda of another meeting than the lines above them are of.

    A head like the one above it but for its day, under which it is not sure that a meeting begins, is a finding.
    """
    doubted: dict[int, Finding] = {}
    found: dict[int, SegmentKind] = {}
    begun = 0
    of = heads[0] if heads else None  # the head of the meeting that what stands here is of
    for n, head in enumerate(heads):
        last = heads[n - 1] if n else None
        same = last is not None and (last.words, last.day) == (head.words, head.day) and head.above in ("", last.above)
        below = heads[n + 1].first if n + 1 < len(heads) else len(full)
        above = [lines[i].text for i in full[max(begun, head.first - _NEAR) : head.first]]
        if same or not above or (last is None and head.kind == "agenda" and not _numbers(above)):
            continue
        alike = last is not None and _before_day(last) == _before_day(head)
        if (
            head.lists
            or _opens_list(lines, full, head.behind)
            or _anew(
                _numbers(above), _numbers([lines[i].text for i in full[head.behind : below]]), above, head, alike=alike
            )
        ):
            found[full[head.first]] = head.kind
            begun, of = head.first, head
        elif of is not None and _is_of_other(of, head, [lines[i].text for i in full[head.behind : head.behind + 2]]):
            if head.day > of.day or any(_ended.search(text) for text in above[-_ABOVE:]):
                found[full[head.first]] = head.kind
                begun, of = head.first, head
            else:
                doubted[full[head.first]] = _doubt(lines, full, head)
        elif alike and last is not None and last.day != head.day and head.kind == "minutes":
            doubted[full[head.first]] = _doubt(lines, full, head)
    return found, doubted


def _is_of_other(of: Head, head: Head, below: Sequence[str]) -> bool:
    """Whether a head has the name of another body over it than that of the meeting so far, and is not reported there.

    No meeting reports minutes of a later day, and none goes on below its end; of an earlier day they may be reported.
    """
    name = " ".join(head.above.split()[-2:])
    other = head.kind == "minutes" and name != "" and name not in of.above and name not in of.words
    whose = head.words.partition(" of the meeting")[2].partition("held ")[0].strip()
    its_own = takewhile(lambda text: not _number.match(text), below)
    return other and (not whose or name in whose) and not any(map(_reports.search, its_own))


def _doubt(lines: Sequence[Line], full: Sequence[int], head: Head) -> Finding:
    words = f"a head of minutes of {in_words(head.day)} stands here; what follows is taken as of the one above"
    return Finding("head-in-text", words, Span(lines[full[head.first]].start, lines[full[head.behind - 1]].end))


def heads_in(lines: Sequence[Line], full: Sequence[int]) -> Iterator[Head]:
    """Every line or two that have the form of a head, with the names of bodies above them."""
    free = 0
    for n, i in enumerate(full):
        if n < free or not may_head(lines[i].text):
            continue
        below = [told_by(lines[k].text) for k in full[n : n + HEAD_LINES]]
        if not (found := minutes_head(below) or titled_head(below)):
            continue
        first = n
        while first > max(free, n - _OVER) and _names_body(lines[full[first - 1]].text):
            first -= 1
        free = n + found.lines
        words, above = (
            " ".join([told_by(lines[k].text) for k in told]).casefold() for told in (full[n:free], full[first:n])
        )
        yield Head(first, free, found.kind, words, found.day, above, found.lists)


def _opens_list(lines: Sequence[Line], full: Sequence[int], behind: int) -> bool:
    """Whether the list of who was there stands right below a head."""
    return any(tells_who(lines[i].text) for i in full[behind : behind + _BELOW])


def other_above(full: Sequence[int], heads: Sequence[Head], first: int) -> bool:
    """Whether minutes above a line have a head of their own, of another day than what begins there."""
    cut = bisect_left(full, first)
    below = next((head for head in heads if cut <= head.first < cut + _TITLE), None)
    if below is None:
        return False
    days = {
        head.day for head in heads if head.kind == "minutes" and head.behind + 1 < below.first and head.behind <= cut
    }
    return bool(days) and below.day not in days


def own_head(lines: Sequence[Line], full: Sequence[int], heads: Sequence[Head], first: int, last: int) -> int:
    """Where a title begins that stands between two lines: with its head, where another day stands above that.

    The foot of the meeting before it may name its body and the day of its next meeting, like a title.
    """
    a, b = bisect_left(full, first), bisect_left(full, last)
    head = next((head for head in reversed(heads) if a < head.first and head.behind <= b), None)
    if head is None:
        return first
    above = [told_by(lines[i].text) for i in full[a : head.first]]
    other = any(found.date != head.day for found in find_dates("\n".join(above))) or any(map(_closes.search, above))
    return full[head.first] if other else first


def lists_doubted(lines: Sequence[Line], full: Sequence[int], starts: Collection[int]) -> Iterator[tuple[int, Finding]]:
    """A finding for each list of who was there that stands below the end of a meeting and under no title."""
    words = "who was present is listed here, below the end of a meeting; what follows is taken as of the one above"
    opens = sorted(starts)
    for n, i in enumerate(full):
        above = full[max(0, n - _ABOVE) : n]
        if not above or not tells_who(lines[i].text) or not any(_ended.search(lines[k].text) for k in above):
            continue
        if bisect_right(opens, above[0]) == bisect_right(opens, i):
            yield i, Finding("head-in-text", words, Span(lines[i].start, lines[i].end))


def pages_below(lines: Sequence[Line], full: Sequence[int]) -> Iterator[int]:
    """Lines with which another pack begins behind one, or a page: what a council's software prints on top of each."""
    cover = full[_COVER] if len(full) > _COVER else len(lines)
    for i in range(cover, len(lines)):
        text = lines[i].text
        if text[:1] not in ("P", "A") or lines[i].reason == "running header":
            continue
        n = bisect_left(full, i)
        below = [lines[k].text for k in full[n : n + _PAGE + 1] if k > i] if _page.fullmatch(text) else ()
        if _pack.fullmatch(text) or any(map(_venue.match, below[:_PAGE])):
            yield full[n - 1] if below and _names_body(lines[full[n - 1]].text) else i


def _before_day(head: Head) -> str:
    """The words of a head up to its day: those of one council are alike."""
    return head.words.partition(" on ")[0]


def _names_body(text: str) -> bool:
    """Whether a line above a head is of it: the name of a council or committee, and nothing besides."""
    return (
        len(text) < 120
        and text[-1] not in ".;:,"
        and not _number.match(text)
        and not _closes.search(text)
        and not _office.search(text)
        and not _on_minutes.search(text)
        and BODY_LINE.search(text) is not None
        and (text.isupper() or text.istitle() or sum(w[0].isupper() for w in text.split()) * 2 > len(text.split()))
    )


def _numbers(texts: Sequence[str]) -> list[int]:
    return [int(m[1]) for text in texts if text[0] in "0123456789IiMm" and (m := _number.match(text))]


def _anew(before: list[int], after: list[int], above: Sequence[str], head: Head, *, alike: bool) -> bool:
    """Whether the numbers begin anew below a head, or a meeting ends above it.

    Limbs below an item that cites minutes begin with 1, too, but the next item goes on with the numbers above.
    """
    if not head.above and _on_minutes.search(above[-1]) and not _closes.search(above[-1]):
        return False  # the heading of an item
    ended = any(_closes.search(text) for text in above[-_ABOVE:])
    follows = before[-1] + 1 if before else 0
    if after and before and after[0] == 1:
        if follows not in after or after.index(follows) == 0:
            return True
        sure = ended or alike or head.above != "" or head.kind == "agenda"
        return sure and after[after.index(follows) - 1] == before[-1]
    return ended and not (after and before and after[0] == follows)
