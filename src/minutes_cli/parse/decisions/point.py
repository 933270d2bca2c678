"""A point of the agenda that stands again in the minutes, and what became of it behind it in a word or two.

    To approve the quote of £300 – All in favour
    To mend the gate. Proposed Cllr Ash, seconded Cllr Reed. Agreed
    7. Resolve to accept the plan⏎It is long. Propose – Cllr Ash, Second – Cllr Reed – Resolved

The point is what was decided.  It stands before the verdict in its paragraph; or it is the title of the minute, in
which nothing else was put.
"""

from __future__ import annotations

from collections.abc import Iterator

from minutes_cli.words import lazily as regex
from minutes_cli.words.sentences import Sentence

from .act import Act
from .approach import FAR, OPENS_POINT
from .extents import Layout
from .movers import NAMES, SECONDER, person

_ASKS = (
    r"(?:(?:(?:To\s+)?[Rr]esolve\s+)?(?P<point>(?:[Tt]o\s+(?!be\b|resolve\b|receive\s+apologies\b)\p{Ll}"
    r"|(?:Approval|Adoption|Acceptance|Appointment|Ratification)\s+of\s)"
)
_WORD = (
    r"(?:(?:[Ii]t|[Tt]his)\s+was\s+)?(?:(?:[Aa]ll|[Uu]nanimously|[Dd]uly)\s+)?"
    r"(?i:resolved|agreed|approved|accepted|adopted|carried|passed|ratified|in\s+favou?r|unanimous(?:ly)?)"
    r"(?:\s+(?:unanimously|by\s+all|nem\.?\s+con\.?))?(?:\s*\([^()\n]{1,40}\))?"
)
_MOVERS = (
    r"(?:[Pp]roposed?r?|PROPOSED|[Mm]oved|MOVED|Prop\.?)(?:\s+[Bb]y)?\s*[:–-]?\s*"
    rf"(?P<moved>{NAMES}){SECONDER}\s*[.,;–-]*\s*"
)
_ended = regex.compile(rf"\W*(?:{_MOVERS})?{_WORD}\W*", regex.VERBOSE)
"""    Proposed Cllr Ash, seconded Cllr Reed. All in favour"""
_answer = regex.compile(rf"(?:^|[.:;–-]\s+){_WORD}\W*$", regex.VERBOSE | regex.MULTILINE)
_point = regex.compile(
    rf"""(?:[•·▪*–-]\s+|\(?[\da-z]{{1,3}}[.)]\s+)?{_ASKS}(?:[^.;\n]|\.(?=\w)|(?<=\bNo)\.|\n(?=[^\S\n]*[\p{{Ll}}\d£€“"(])(?!\(?[\da-z]{{1,3}}[.)]\s)){{3,400}}?))
    (?:[.:;]?\s+[-–]+\s+|\s*[.:;]\s+|\s*\n\s*)(?:{_MOVERS})?{_WORD}\W*""",
    regex.VERBOSE,
)
_title = regex.compile(rf"{_ASKS}[^\n]*))", regex.VERBOSE)
_put = regex.plain(
    r"\b(?:propos|mov(?:ed|es)\b|motion|suggest|amend|recommend|agreed|resolved|voted|seconded)", regex.IGNORECASE
)
"""What is said of something else that was put than what the title asks."""


def is_answered(title: str, text: str) -> bool:
    """Whether a title asks the meeting for something, and its minute says somewhere in a word that it was done."""
    return _title.match(title) is not None and _answer.search(text) is not None


def read_point(page: Layout, s: Sentence) -> Iterator[Act]:
    """To approve the quote of £300 – All in favour."""
    text = page.text
    end = s.start + len(text[s.start : s.end].rstrip())
    for m in OPENS_POINT.finditer(text, max(0, text.rfind("\n\n", 0, s.start), s.start - FAR), end):
        at = m.start() + len(m[0]) - len(m[0].lstrip())
        if told := _point.fullmatch(text, at, end):
            yield _act(told, at, end, told.span("point"))
            return
    told = _ended.fullmatch(text, s.start, end)
    title = _title.match(text) if page.title and told else None
    if told and title and title.end() <= s.start and not _put.search(text, title.end(), s.start):
        yield _act(told, s.start, end, (title.start("point"), len(title[0].rstrip(" .:;–-"))))


def _act(told: regex.Match[str], start: int, end: int, words: tuple[int, int]) -> Act:
    moved, seconded = person(told["moved"]), person(told["seconded"])
    if moved:
        return Act(
            "fields",
            start,
            end,
            words,
            moved_by=moved,
            seconded_by=seconded,
            outcome="carried",
            basis="carried",
            sure=True,
        )
    return Act("told", start, end, words)
