"""The fields of a motion that are filled in: labels, values, who and what they tell.

block := field (("," | tab | line) field)* fate?          row of a table := cells under a row of labels
field := label (":" | tab | "by") value                  label := mover | seconder | result | vote | side | text
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from minutes_cli.model import Outcome
from minutes_cli.words import lazily as regex

from .extents import Layout
from .movers import NAME, NAMES, person
from .votes import carried_by, read_votes

_MOVER = r"(?:(?:moved|mover|proposed|proposer|prop|made|first(?:ed)?)(?:\s+by)?|motion\s+(?:made\s+)?by|1\s?st|by)"
_SECONDER = r"(?:seconded|seconder|second|2\s?nd(?:ed)?|sec[’']?d)(?:\s+by)?"
_RESULT = r"(?:(?:vote|motion)\s+)?(?:status|result|outcome)"
_SIDE = (
    r"(?:votes?\s+)?(?:in\s+favou?r|for|against|opposed|ayes?|yeas?|yes|nays?|noes|abst(?:ained|ain|aining|entions?))"
)
_TEXT = r"(?:motion|resolution|proposal)(?:\s+text)?"
_LABELS = rf"(?:{_MOVER}|{_SECONDER}|{_RESULT}|votes?|voting|{_SIDE}|{_TEXT})"
FATES: tuple[tuple[Outcome, str], ...] = (
    ("lost", r"(?:not\s+\w+ed|lost|defeated|failed|rejected|denied|declined|negatived)"),
    ("withdrawn", r"withdrawn"),
    ("not put", r"(?:lapsed|tabled|deferred|no\s+second(?:er)?|postponed)"),
    ("carried", r"(?:carried|carries|passed|passes|accepted|approved|adopted|agreed|unanimous|in\s+favou?r)"),
)
"""What the result of a motion may be.

    Accepted · Carried · Not carried · Withdrawn · Lapsed
"""
_SURNAME = r"(?-i:[A-Z])[\w.’'-]*(?:\s(?-i:[A-Z])[\w’'-]+){0,2}[.;]\s"
"""    Motion: Ash, second [Reed.] Motion carried."""
_FATE = rf"(?:{'|'.join(form for _, form in FATES)})(?:ly)?"
_WITH = (
    r"(?:all|motions?|was|were|is|vote|by|unanimously|the|members|committee|board|council|those|present|full|majority"
    r"|nem|con|consensus)"
)
_I = regex.IGNORECASE | regex.VERBOSE
_label = regex.plain(
    rf"""(?:(?P<mover>{_MOVER})|(?P<seconder>{_SECONDER})|(?P<result>{_RESULT})|(?P<vote>votes?|voting)|(?P<side>{_SIDE})|(?P<text>{_TEXT}))
    [*_]{{0,3}}[^\S\n\t]*(?:(?P<sign>[:\t])|(?<=by)[^\S\n]+(?=(?-i:[A-Z]))|(?<=nd)[^\S\n]+(?={_SURNAME}))[^\S\n]*[*_]{{0,3}}[^\S\n]*""",
    _I,
)
_NEXT = rf"(?:\s*[,;.|]?\s*\b{_LABELS}[*_]{{0,3}}\s?[:\t]|,\s*second[^\S\n](?={_SURNAME}))"
_value = regex.plain(rf"[^\n\t]{{0,240}}?(?={_NEXT}|[\n\t]|$)", _I)
_names = regex.plain(
    rf"""[^\n\t]{{0,120}}?(?={_NEXT}|\s*[,;.|]?\s*\b(?:{_WITH}[^\w\n]{{1,3}}){{0,3}}{_FATE}\b[^\w\n]{{0,4}}
    (?:{_WITH}[^\w\n]{{0,3}}){{0,4}}(?:[.\n\t]|$)|[\n\t]|$)""",
    _I,
)
"""    Fenn, carried"""
_gap = regex.plain(r"[\s,;.|*_•·]{0,12}")
_bare_fate = regex.plain(
    rf"(?:{_WITH}[^\w\n]{{1,3}}){{0,3}}(?P<fate>{_FATE})\b(?:[^\w\n]{{1,3}}{_WITH}\b){{0,5}}(?=\.|[^\w\n]{{0,3}}(?:[\n\t]|$))",
    _I,
)
_opens = regex.plain(
    rf"""(?:^|(?<=[\n\t,;.:*•|–-]))[^\S\n]{{0,4}}[*_]{{0,3}}(?P<at>(?:{_MOVER}|{_SECONDER}|motion(?!.{{0,4}}[:\t][^\n]{{0,160}}\b(?:moved|moves|motioned|made\s+a|propose[sd])\b))[*_]{{0,3}}[^\S\n\t]*[:\t])
    |(?:^|(?<=\n))[^\S\n]*[*_]{{0,3}}(?P<line>(?-i:(?=[A-Z\d]))(?:{_MOVER}|{_SECONDER})(?<=by)[^\S\n]+(?=(?-i:[A-Z])))""",
    _I,
)
_may_open = regex.plain(r"[\n\t,;.:*•|–-](?=[^\S\n]{0,4}[*_]{0,3}(?i:mo[vt]|made|prop|first|sec|by|[12]))")
"""What stands before such a label, but for the start of the text: a pattern that begins with a set skips all else."""
_spread = regex.plain(rf"[^\n]*+(?:\n[\s,;.|*_•·]{{0,12}}{_LABELS}[^\n]*+){{0,14}}+", _I)
"""The lines of a block from its first label on, and a little more."""
_fate_behind = regex.plain(rf"[\s,;.|*_•·]{{0,12}}+(?:{_WITH}[^\w\n]{{1,3}}){{0,3}}{_FATE}\b", _I)
_may_end = regex.plain(rf"\b(?:1\s?st|{_RESULT}|votes?|voting|{_SIDE}|{_FATE})\b")
"""In small letters, what stands in the lines of a block that says what became of its motion."""
_told = tuple((outcome, regex.plain(rf"\b{form}(?:ly)?\b", regex.IGNORECASE)) for outcome, form in FATES)
_fated = regex.plain(rf"\W*{_FATE}\b|\W*continued\b", _I)
_and = regex.plain(r"\s+(?:and|&)\Z")
_either = regex.plain(rf"\b{_FATE}\s*/\s*(?:{_FATE}|not)\b", _I)
"""    Accepted/Rejected: nobody struck out either"""
_title = regex.plain(r"\A(?:mrs?|ms|miss|dr|cllr|councillor)\b\.?\s+", regex.IGNORECASE)
_score = regex.plain(r"(\d{1,3})\s*(?:[-–/:]|to)\s*(\d{1,3})")
_nobody = regex.plain(
    r"[\W_]*(?:mover|seconder|proposer|names?|member|person|tb[acd]|n/?a|x{1,4}|none|nil)?[\W_]*", regex.IGNORECASE
)
_who = regex.compile(rf"{NAMES}")
_name = regex.compile(rf"{NAME}")
SIGNS = " \t\n•·*▪>_–-,;|"
"""What stands around the words of a field or a point."""
_CLAUSES = ("that ", "to ")
_COLUMNS = 3
"""Labels that make the head of a table."""
_MOST = 14
"""Fields of a block."""
_HEAD = 600
"""Characters of a table's head, at most, before a label in it and behind."""
_FAR = 4000
"""Characters of it, at most."""


class Fields(NamedTuple):
    """The fields of a block that are filled in."""

    start: int
    end: int
    moved: str | None
    seconded: str | None
    outcome: Outcome | None
    text: tuple[int, int] | None
    result: tuple[int, int]
    ordinal: bool
    """Its movers stand under "1st" and "2nd"."""
    labelled: bool = True
    """What became of it has a label or a cell of its own, so that it is a form: what stands above it is the motion."""


class _Field(NamedTuple):
    """A label and its value."""

    kind: str
    told: str
    start: int
    end: int
    """Of its value."""
    label: str
    in_cell: bool
    """A tab parts them."""


def block(page: Layout, at: int) -> Fields | None:
    """The fields from `at` on, if one of them names who moved or seconded, and what became of it may be told."""
    text = page.text
    lines = _spread.match(text, at, at + _FAR).end()  # type: ignore[union-attr]
    if not (page.stands(_may_end, at, lines) or _fate_behind.match(text, lines)):
        return None
    told = {field.kind: field for field in _fields(text, at)}
    if "text" not in told and any(_goes_on(told[kind].told) for kind in ("mover", "seconder") if kind in told):
        return None
    moved, seconded = (_person(told[kind].told) if kind in told else None for kind in ("mover", "seconder"))
    put, vote = told.get("text"), told.get("vote")
    if put and not moved and _name.fullmatch(put.told):
        moved = person(put.told)
    if not (moved or seconded):
        return None
    end = max(field.end for field in told.values())
    result = told.get("result") or vote
    outcome = _outcome(result.told) if result else None
    span = (result.start, result.end) if result else (at, at)
    if outcome is None and (fate := _bare_fate.match(text, _behind(text, end))):
        outcome, span, end = _outcome(fate[0]), fate.span(), fate.end()
    if outcome is None and ("side" in told or vote) and (won := carried_by(read_votes(page, at, end))) is not None:
        outcome = "carried" if won else "lost"
    words = (put.start, put.end) if put and " " in put.told and not _fated.match(put.told) else None
    ordinal = "mover" in told and told["mover"].label[0] == "1"
    labelled = "result" in told or "vote" in told or any(field.in_cell for field in told.values())
    return Fields(at, end, moved, seconded, outcome, words, span, ordinal, labelled)


def _fields(text: str, at: int) -> Iterator[_Field]:
    """The fields of one block from `at` on: none but sides twice, and none of the motion behind its result."""
    end, seen = at, set[str]()
    for _ in range(_MOST):
        opens = at if end == at else _behind(text, end)
        label = _label.match(text, opens)
        if label is None or not (
            label["sign"]
            or ("," in text[end:opens] and label[0].rstrip()[-3:] == "ond")
            or opens == at
            or "\n" in text[end:opens]
        ):
            return
        kind = next(kind for kind, value in label.groupdict().items() if value and kind != "sign")
        value = (_names if kind in ("mover", "seconder") else _value).match(text, label.end())
        if value is None or (kind != "side" and kind in seen) or (kind == "text" and "result" in seen):
            return
        seen.add(kind)
        end = value.end()
        told = _and.sub("", value[0].strip(SIGNS + "."))
        last = value.start() + len(value[0].rstrip())
        yield _Field(kind, told, value.start(), last, label[0], label["sign"] == "\t")


def _behind(text: str, at: int) -> int:
    """Where what follows a field begins."""
    return at + len(_gap.match(text, at)[0])  # type: ignore[index]


def _outcome(told: str) -> Outcome | None:
    if _either.search(told):
        return None
    return next((outcome for outcome, form in _told if form.search(told)), None)


def _counted(told: str) -> Outcome | None:
    """What became of a motion by its vote: 5-0."""
    score = _score.search(told)
    return None if score is None else "carried" if int(score[1]) > int(score[2]) else "lost"


def rows_under(text: str, at: int) -> list[Fields]:
    """The motions of a table in whose head `at` stands, a row each, if its columns are labelled."""
    opens = text.rfind("\n", max(0, at - _HEAD), at) + 1
    if (opens == 0 and at > _HEAD) or text.count("\t", opens, opens + _HEAD) + 1 < _COLUMNS:
        return []
    if text.find("\n", at, at + _HEAD) < 0 and at + _HEAD < len(text):
        return []
    head, below = _cells(text, opens)
    kinds = [_kind(text[slice(*cell)]) for cell in head]
    found: list[Fields] = []
    while all(kinds) and below < len(text):
        line = below
        cells, below = _cells(text, line)
        if len(cells) != len(head):
            break
        told = dict(zip(kinds, cells, strict=True))
        moved, seconded = (
            _person(text[slice(*told[kind])]) if kind in told else None for kind in ("mover", "seconder")
        )
        result = told.get("result") or told.get("vote") or (line, line)
        outcome = _outcome(text[slice(*result)]) or _counted(text[slice(*result)])
        if outcome and (moved or seconded):
            start = line if found else opens
            found.append(Fields(start, below - 1, moved, seconded, outcome, told.get("text"), result, ordinal=False))
    return found


def fate_at(text: str, at: int, end: int) -> tuple[int, Outcome | None] | None:
    """Where a word for what became of a motion ends that stands at a place, and what it says."""
    fate = _bare_fate.match(text, at, end)
    return (fate.end(), _outcome(fate[0])) if fate else None


def line_of_fate(text: str, at: int, end: int) -> int | None:
    """Where the line ends in which a word for what became of a motion stands at a place, and nothing else."""
    line = text.find("\n", at, end)
    fate = fate_at(text, at, line) if line > at else None
    return line if fate and not text[fate[0] : line].strip(" .*_") else None


def opening(text: str, start: int, end: int) -> int:
    """Where the first field that opens a block stands between two places; `end` if none does."""
    m = next(_opened(text, start, end), None)
    return min(end, m.start(m.lastgroup or 0)) if m else end


def last_opening(text: str, start: int, end: int) -> int | None:
    """Where the label of the last such field ends between two places; each of many fields looks for that above it."""
    begins, ends = _all_opened(text)
    n = bisect_right(ends, end) - 1
    return ends[n] if n >= 0 and begins[n] >= start else None


@lru_cache(maxsize=4)
def _all_opened(text: str) -> tuple[list[int], list[int]]:
    found = [m.span() for m in _opened(text, 0, len(text))]
    return [start for start, _ in found], [end for _, end in found]


def _opened(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Each such field between two places."""
    done = start
    if m := _opens.match(text, start, end):
        yield m
        done = m.end()
    for sign in _may_open.finditer(text, start, end):
        if sign.end() >= done and (m := _opens.match(text, sign.end(), end)):
            yield m
            done = m.end()


def _person(told: str) -> str | None:
    """Who stands in a field; None where nobody filled it in."""
    told = _title.sub("", told)
    return None if _nobody.fullmatch(told) or not _who.fullmatch(told) else person(told)


def _goes_on(told: str) -> bool:
    """Whether a sentence goes on behind the names of a field: Proposed by Ash and⏎seconded by Fenn [that …]."""
    m = _who.match(told)
    return m is not None and told[m.end() :].lstrip(" ,:;–-").lower().startswith(_CLAUSES)


def _cells(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """Where the cells of a line stand, and where the next line begins."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    cells, at = [], start
    for cell in text[start:stop].split("\t"):
        told = cell.strip()
        begin = at + len(cell) - len(cell.lstrip())
        cells.append((begin, begin + len(told)))
        at += len(cell) + 1
    return cells, stop + 1


def _kind(told: str) -> str:
    """The kind of field that a cell labels; empty where it is no label."""
    m = _label.fullmatch(f"{told}:")
    return next((kind for kind, value in m.groupdict().items() if value and kind != "sign"), "") if m else ""
