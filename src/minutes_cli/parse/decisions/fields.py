"""A motion printed as fields: who moved, who seconded and what became of it, in lines, cells or one line, in any order.

    Moved by: Ash⏎Seconded by: Reed⏎Status: Accepted        Motion: Ash, Second: Reed, Accepted
    MOTION: CONTINUED 1st: MR. ASH 2nd: MS. REED            Motion | Moved by | Seconded by | Result

Its words are its field of text; else what stands before it in its line; else the paragraph above it, or the heading.
A form that nobody filled in says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .extents import Layout
from .filled import SIGNS, Fields, block, fate_at, last_opening, opening, rows_under
from .movers import NAME, person
from .senses import INDICATIVE

_spoken = regex.compile(
    rf"(?<![\w.])(?P<moved>{NAME})(?:\s+(?:moves?|proposes?))?\s*,\s*(?:and\s+)?(?P<seconded>{NAME})\s+seconds?\s*[,;.]\s*",
    heart=r"second",
)
"""    Ash move, Reed second, approved by the committee"""
_named_first = regex.compile(rf"(?P<moved>{NAME})\s*:\s*")
"""    JM: a new mixer for $150, Second: Blake, Approved"""
_named_last = regex.compile(rf"\s+[-–]\s+(?P<moved>{NAME})\s*$")
"""    £30 for wood - Ash, Reed second, approved"""
_lead = regex.compile(
    r"""[\s•·*▪>–-]*+(?:(?:[Pp]roposed\s+)?(?i:(?:motions?|resolution|proposal)(?:\s+text)?)\s*(?:\([^()\n]{0,40}\))?
      (?:\s*[:\t]\s*|\s+(?=to\b|that\b|\p{L}))|(?i:moved?)\s+(?=to\b|that\b))?""",
    regex.VERBOSE,
)
"""    - Motion (if required): Hold the meeting"""
_blank = regex.plain(r"[\W_]*(?:[A-Z]+(?:\s+DISCUSSION)?|[A-Z\s]*DISCUSSION|[Nn]/?[Aa]|[Nn]one)?[\W_]*")
"""    - DISCUSSION: what a form leaves to be filled in"""
_papers = regex.plain(r"\bminutes\b", regex.IGNORECASE)
_heads_motion = regex.plain(
    r"(?:^|(?<=\n))[\s*_•·–-]*Motion(?:\s*\([^()\n]{0,40}\))?[\s*_]*:?[*_]*[^\S\n]*(?=\n|$)", regex.IGNORECASE
)
_point = regex.plain(r"(?:^|(?<=\n))[^\S\n]*[•·*▪–-][^\S\n]+(?=\S)")
_tells = regex.compile(
    r"\b(?:will|would|said|asked|thanked|reported|stated|advised|felt|noted|discuss\p{L}*|informed|gave|welcomed)\b|[”\"]",
    regex.IGNORECASE,
)
_that_behind = regex.plain(r"[.;:][^\S\n]+(?P<clause>That\s[^.;\n]{4,300})(?=[.;])")
"""    Proposed: Cllr Ash. Seconded: Cllr Reed. ‖ That the road be closed. All in favour."""
_asks = regex.plain(r"[\s•·*▪>–-]*(?:motion|move|to|that)\b", regex.IGNORECASE)
_SHORTEST, _LONGEST = 4, 400
"""Characters of words that are a motion; of a paragraph that is one as a whole."""
_TITLE = 120
_FAR = 1500
"""So far below its title a block may stand."""


def names_papers(title: str) -> bool:
    """Whether a title names the papers that a meeting passes without a word: earlier minutes."""
    return _papers.search(title) is not None


def read_fields(page: Layout, s: Sentence) -> Iterator[Act]:
    """A block of fields whose first label stands in the sentence."""
    text = page.text
    at = opening(text, max(0, s.start - 4), s.end)
    if at >= s.end:
        return
    if rows := rows_under(text, at):
        above = _above(page, text.rfind("\n", 0, at) + 1)
        yield from (_act(row, row.text or above or row.result) for row in rows)
    elif (told := block(page, at)) and told.outcome and not _quotes(text, told.end):
        filled = _with_words(page, told)
        if filled.text and (told.labelled or _is_put(text, *filled.text)):
            yield _act(filled, filled.text)
    elif told and told.ordinal:
        yield _act(told, None)


def _quotes(text: str, at: int) -> bool:
    """Whether what was moved is quoted right behind a place: “That …”, and does not stand above."""
    return text[at : at + 12].lstrip(" \n:;*_").startswith(("“That", '"That'))


def read_spoken(page: Layout, s: Sentence) -> Iterator[Act]:
    """£30 for wood - Ash, Reed second, approved."""
    text = page.text
    m = _spoken.search(text, s.start, s.end)
    fate = fate_at(text, m.end(), s.end) if m else None
    if m and fate:
        result = m.end(), fate[0]
        told = Fields(
            m.start(), fate[0], person(m["moved"]), person(m["seconded"]), fate[1], None, result, ordinal=False
        )
        told = _with_words(page, told)
        yield _act(told, told.text)


def _act(told: Fields, words: tuple[int, int] | None) -> Act:
    return Act(
        "fields",
        told.start,
        told.end,
        words,
        moved_by=told.moved,
        seconded_by=told.seconded,
        outcome=told.outcome,
        basis="carried",
        sure=True,
    )


def _with_words(page: Layout, told: Fields) -> Fields:
    """A block with the place of its motion, and with who moved it where that begins or ends with his name."""
    if told.text:
        return told
    text = page.text
    line = text.rfind("\n", 0, told.start) + 1
    opens, end = _stripped(text, line, told.start)
    if end - opens < _SHORTEST and (that := _that_behind.search(text, told.start, told.end)):
        return told._replace(text=that.span("clause"))
    if end - opens < _SHORTEST:
        return told._replace(text=_above(page, line) or told.result)
    opens = max(opens, page.cut.at(end - 1).start)
    lead = _lead.match(text, opens, end)
    start = lead.end() if lead else opens
    moved = None
    if by := _named_first.match(text, start, end):
        moved, start = person(by["moved"]), by.end()
    elif by := _named_last.search(text, start, end):
        moved, end = person(by["moved"]), by.start()
    begins = opens if page.cut.at(told.start).start <= opens else told.start
    return told._replace(start=begins, moved=told.moved or moved, text=(start, end))


def _is_put(text: str, start: int, end: int) -> bool:
    """Whether words can be what somebody moved: they ask for something, or name it, and tell of nothing."""
    if _asks.match(text, start, end):
        return True
    return text[start].isupper() and not (_tells.search(text, start, end) or INDICATIVE.search(text, start, end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the signs around its words."""
    told = text[start:end]
    return start + len(told) - len(told.lstrip(SIGNS)), start + len(told.rstrip(SIGNS + "([:"))


def _above(page: Layout, line: int) -> tuple[int, int] | None:
    """The words above a line: what stands under "Motion", a paragraph or its last point; or a heading instead."""
    text = page.text
    end = line
    while end and text[end - 1].isspace():
        end -= 1
    edge = max(0, end - 2 * _LONGEST)
    start = max(edge, text.rfind("\n\n", edge, end) + 1)
    first = text.find("\n")
    opened = last_opening(text, edge, end)
    if headed := [m.end() for m in _heads_motion.finditer(text, max(edge, opened or 0), end)]:
        start = headed[-1]
    else:
        if end - start > _LONGEST:
            start = page.cut.at(end - 1).start
        if opened and opened > start:  # another block
            start = text.find("\n", opened, end) + 1 or end
        if points := [m.end() for m in _point.finditer(text, start, end)]:
            start = points[-1]
    if (
        not opened
        and 0 < first <= min(start, _TITLE)
        and not _asks.match(text, start, end)
        and names_papers(text[:first])
    ):
        return 0, first
    start, end = _stripped(text, start, end)
    if _blank.fullmatch(text, start, end):
        return _above(page, start) if 0 < start < line else None
    if lead := _lead.match(text, start, end):
        start = lead.end()
    return (start, end) if end - start >= _SHORTEST else None


def under_title(title: str, text: str) -> bool:
    """Whether the words of a minute need its title: a block of fields says what became of that."""
    head = text[:_FAR].lstrip(" \n:.–-")
    if len(title) > _TITLE or "second" not in head.casefold():
        return False
    opens = opening(head, 0, len(head))
    return opens < len(head) and (names_papers(title) or _blank.fullmatch(head, 0, opens) is not None)
