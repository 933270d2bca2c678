"""Labels of actions within a line: behind a sentence, behind another labelled action, in a cell, or at its end alone.

… is worn. Action: JP to mend it · They may write to us. – Action ML/SM · 1: JP to ring. ACTION 2: draw a map (MQ)
The bench is to be mended ACTION BY CLERK · It was agreed to mend the bench.        Action Clerk
"""

from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import FLAGS

from .after_label import somebody, who_and_when
from .owners import Owners
from .parts import MARKER

INITIALLED = r"(?!(?:LOG|AOB|TBA|TBC)\b)\p{Lu}{2,3}(?:(?:\s*[,/&+]\s*|\s+and\s+)\p{Lu}{2,3}){0,5}"
_label = regex.compile(
    rf"""(?<=[.;:?!)\]][^\S\n]|\s[–-]\s)(?:(?:new|further)\s+)?actions?(?:\s+(?:points?|items?))?(?:\s+by)?(?:\s\d{{1,3}})?\s*(?::|[–-](?=\s))\s*(?=(?-i:(?:[Tt]he\s)?\p{{Lu}}))
    |(?<=[.;?!)\]][^\S\n]|\s[–-]\s|[\t|][^\S\n]?|[^\S\n]{{3}})(?-i:A(?:ctions?|CTIONS?))(?:\s\d{{1,3}})?:\s*(?=\p{{L}})
    |(?<=\s[–-]\s|[.;:?!)\]][^\S\n])actions?\s+(?:by\s+)?(?=(?-i:{INITIALLED})[^\S\n.]*+\.?$)""",
    FLAGS,
)
"""    … is worn. Action: JP to mend it · They may write to us. – Action ML/SM"""
_numbered = regex.plain(r"(?<=\S )(?:Action|ACTION)(?: POINT| Point)? \d{1,3} ?[:–-] *(?=[A-Za-z])")
"""    ‖ JP to ring the mill ‖ Action 2: MQ to bail the ferry"""
_WORD = (
    r"(?:A(?:ctions?|ctioned|CTIONS?|CTIONED)(?:\s+(?i:points?|items?))?"
    r"|Tasks?|TASKS?|Follow[\s-]up|FOLLOW[\s-]UP|To[\s-][Dd]o|TO[\s-]DO)"
)
_bare = regex.compile(
    rf"""(?:(?P<apart>(?:^|(?<=[.;?!)\]][^\S\n]|\s[–-]\s|[\t|][^\S\n]?|[^\S\n]{{3}})){_WORD}(?:\s+(?:by|BY|for|on))?)|(?<=\s)ACTION(?:ED)?\s+BY)
    (?:\s*[–—-]\s*|\s+)(?P<who>(?:[Tt]he\s+|THE\s+)?\p{{Lu}}[^\n.;:()|\t]{{1,60}}(?:(?<=\b(?:Mr|Ms|Dr|Mrs|Cllr))\.[^\n.;:()|\t]{{1,40}})?)[.\s|]*$""",
    regex.VERBOSE,
)
"""    The bench is to be mended ‖ ACTION BY CLERK · Action the Clerk · Action – Clerk"""
_run_on = regex.compile(
    rf"""(?:^[^\S\n]*{MARKER}{{0,3}}|(?<=[.;?!)\]][^\S\n]|\s[–-]\s|[\t|][^\S\n]?|[^\S\n]{{3}}))(?-i:{_WORD})(?:\s+(?:by|for|on))?[^\S\n]+
    (?P<who>(?-i:(?:[Tt]he\s)?\p{{Lu}})[^\n.:;()|\t]{{1,60}}?(?:(?<=\b(?:Mr|Ms|Dr|Mrs|Cllr|Cllrs))\.[^\n.;:()|\t]{{1,40}}?)?)\s+(?:to|will)\s+(?-i:\p{{Ll}})""",
    FLAGS,
)
"""    … is worn. Action ‖ Jo to mend it · Action All to read the plan"""
_kindred = regex.compile(
    rf"""(?:^[^\S\n]*{MARKER}{{0,3}}|(?<=\n)[^\S\n]*{MARKER}{{0,3}}|[.;?!)\]][^\S\n]|[\t|][^\S\n]?)[*_]{{0,3}}
    (?-i:[FTN])(?:ollow[\s-]?up|ask|o[\s-]do|ext\s+steps?)s?(?:\s+(?:actions?|points?))?(?:\s+by)?(?:\s\d{{1,3}})?[*_]{{0,3}}\s*:[*_\s]*""",
    FLAGS,
)
"""    Follow-up: varnish the oars (Ms Fox) · Next steps: ⏎ - Clerk to bail the ferry"""


_BEHIND = 200
"""Characters behind a line in which the first word stands of what its last label has."""


class Place(NamedTuple):
    """Where a label stands in its text."""

    start: int
    end: int


def inline_labels(text: str, at: int, line_end: int, end: int, owners: Owners) -> list[Place]:
    """The labels within the line between two places, of which the paragraph ends at the last."""
    cut = line_end
    if end > line_end and text[at:line_end].rstrip(" *_|\t").endswith(":"):  # "… is worn. Action: ⏎ JP to mend it"
        cut = min(end, line_end + _BEHIND)
    found = [Place(*m.span()) for m in _label.finditer(text, at, cut) if m.start() < line_end]
    if found:
        return found
    line = text[at:line_end]
    run_on = [Place(at + m.start(), at + m.start("who")) for m in _run_on.finditer(line) if somebody(m["who"], owners)]
    if run_on:
        return run_on
    m = _bare.search(line)
    if m and who_and_when(m["who"].removeprefix("THE "), owners):
        return [Place(at + m.start(), at + m.start("who"))]
    return []


def further_labels(text: str, at: int, end: int) -> list[Place]:
    """The labels behind the words of one that stand in its own paragraph: "JP to ring. ACTION 2: MQ to write."."""
    found = {m.start(): m.end() for form in (_numbered, _label) for m in form.finditer(text, at, end)}
    return [Place(*each) for each in sorted(found.items())]


def kindred_label(text: str, at: int, end: int) -> int | None:
    """Where a label of other words ends that begins the line, or a sentence in it, between two places."""
    m = _kindred.search(text, at, end)
    return m.end() if m else None
