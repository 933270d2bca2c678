"""The title of minutes above the list of who was there: its body and its day, unbroken by prose."""

import re
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.model import Line
from minutes_cli.words import lazily as regex
from minutes_cli.words.dates import DATE, find_days, has_date
from minutes_cli.words.passage import FILLER, lowered, places_of
from minutes_cli.words.patterns import BODY_WORD, FLAGS

AGENDA_LINE = regex.compile(
    rf"(?:\d{{1,2}}[.)]|(?:[A-Z]{{1,5}}\s?)?\d{{1,4}}[a-z]?/\d{{2,4}}[.:]?)\s+(?-i:\p{{Lu}})(?!(?<=\s){DATE})", FLAGS
)
_header_word = regex.plain(
    rf"\b(?:{BODY_WORD}|meeting|minutes|held|room|hall|house|chamber|centre|offices?)\b|\d[.:]\d\d\s*[ap]\.?m",
    re.VERBOSE,
)
_phrase = regex.compile(
    r"\b(?:minutes|notes|record)\s+of\s+(?:(?:the|a)\s+)?(?:proceedings|(?:\S+\s+){0,6}?meeting)\b"
    r"|\ba\s+meeting\s+of\s+(?=[^.;]{3,200}\bheld\b)",
    regex.IGNORECASE,
)
_ends_meeting = regex.plain(
    r"(?:signed|dated)\W*$|\W*[.…_]{5}"
    r"|[^\n]{0,90}\bmeeting\s+(?:was\s+|then\s+)?(?:closed|concluded|ended|finished)\b",
    regex.IGNORECASE,
)
"""How the minutes of the meeting before it end: no title goes on above."""
BODY_LINE = regex.compile(rf"\b{BODY_WORD}\b|\bminutes\b|\bmeeting\s+(?:of|held)\b", FLAGS)


_PLACED = 60
"""Characters of the last line of a title that ends like a sentence: where the meeting was held."""


class Title(NamedTuple):
    """Where a title begins, and whether it gives a day."""

    first: int
    """Its first line."""
    dated: bool


def title_above(lines: tuple[Line, ...], at: int, edge: int, *, dated_only: bool) -> Title | None:
    """The first line of the meeting's title above the line `at`: its body and its date, unbroken by prose.

    None where no date and no body stand there: "Present" inside a report is nobody's attendance.  Further down in a
    paper a body alone is no title: "In attendance" below "Present" opens no second meeting.  A title may have each
    word on a line of its own.
    """
    first, dated, told, placed = None, False, 0.0, False
    block: list[tuple[int, str]] = []
    for i in range(at - 1, max(edge, at - 120) - 1, -1):
        line = lines[i]
        if not line.text or line.reason:
            continue
        words = told_by(line.text)
        told += max(0.2, min(1.0, len(words) / 30))
        facts = _facts(words)
        if not block and facts.ends and 1 < len(words) < _PLACED and words[-1] == "." and not AGENDA_LINE.match(words):
            facts, placed = _facts(words[:-1]), True  # "… by⏎Video Conference."
        if told > 12 or facts.ends:
            break
        block.append((i, words))
        if facts.heads:
            dated = dated or facts.day
            if facts.body or first is None or not dated:
                first = i
        elif first is not None and told > 6:
            break
    opening, whole = _joined(block)
    dated = dated or (opening is not None and (has_day(whole) or bool(find_days(whole))))
    first = min(filter(None, (first, opening)), default=None) if opening else first
    if placed and opening is None:
        return None
    return Title(first, dated) if first is not None and (dated or not dated_only) else None


class _Facts(NamedTuple):
    """What a line says to whoever looks for the title of a meeting above it."""

    ends: bool
    """Nothing above it belongs to one."""
    heads: bool = False
    """It may be a line of one."""
    day: bool = False
    body: bool = False


@lru_cache(1024)
def _facts(words: str) -> _Facts:
    """The same line is asked again for each list of who was there that stands below it."""
    if (
        AGENDA_LINE.match(words)
        or _ends_meeting.match(words)
        or (words[-1] in ".;" and not words.isupper() and not regex.search(r"[ap]\.?m\.$|held\b", words))
    ):
        return _Facts(ends=True)
    day = has_day(words)
    heads = (day or _header_word.search(lowered(words)) is not None) and not regex.match(
        r"\s*report\s+of\b", words, regex.IGNORECASE
    )
    return _Facts(ends=False, heads=heads, day=day, body=heads and BODY_LINE.search(words) is not None)


def _joined(block: list[tuple[int, str]]) -> tuple[int | None, str]:
    """The line of a title, told from its foot, on which "minutes of" or "meeting of" begins, and the title's words."""
    text, starts = "", []
    for i, words in reversed(block):
        starts.append((len(text), i))
        text += words + " "
    low = lowered(text)
    begins = sorted(at for word in ("minutes", "notes", "record", "a meeting") for at in places_of(low, word))
    m = next((m for at in begins if (m := _phrase.match(text, at, at + 400)) and not text[at - 1 : at].isalnum()), None)
    return (next(i for at, i in reversed(starts) if at <= m.start()) if m else None), text


def has_day(words: str) -> bool:
    """Whether a full date stands in a line."""
    return has_date(words)


def told_by(text: str) -> str:
    """The words of a line without what stands for its marks of emphasis: in "16th** **May" a day is told."""
    return text.replace(FILLER, "") if FILLER in text else text
