"""Headings of a paper that has lost its numbers, told by how they are set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from minutes_cli.words import lazily as regex
from minutes_cli.words.passage import tidy
from minutes_cli.words.patterns import BULLET, FLAGS
from minutes_cli.words.titles import HAS_FILE_SIZE, NOT_TITLE, STANDING, VERB, is_caps, is_title_case, trimmed

from .weighing import Shown

_previous_minutes = regex.compile(r"\s*minutes\s+of\s+(?:the|a)\b.{0,80}\bheld\b", FLAGS)
_years = regex.compile(r"(?:19|20)\d\d(?:[/–-]\d\d)?")
_three_capitals = regex.compile(r"\p{Lu}{3}")
_above_label = regex.compile(
    r"^(?P<title>\p{Lu}[^\n.;]{3,140})\n(?:PDF[^\n]*\n|Report\s+of[^\n]*\n)*(?:Minutes|Decision):\s", regex.MULTILINE
)
_colon_title = regex.compile(r"\p{Lu}[^.:;\n]{2,70}:$")
_row_goes_on = (
    regex.compile(r"\s+(?:Minutes|Decision|Additional\s+documents|Purpose)\s*:"),
    regex.compile(r"\s+(?:pdf\s+icon\s+)?PDF\s+[\d.]+\s*[KM]B"),
    regex.compile(r"\s+(?:To\s+\p{Ll}+\s|Members\s+(?:should|to|are)\b|Report\s+of\s|The\s+(?:Committee|minutes)\b)"),
)
_row = regex.compile(
    r"^(?P<text>(?P<caps>\p{Lu}[^\p{Ll}\n]{5,150}?)(?=\s+(?:\([^)\n]*\)\s*)?[-–]?\s*(?:PDF\s|\p{Lu}\p{Ll}|\p{Ll}{3}))[^\n]*)",
    regex.MULTILINE,
)


_run_in = regex.compile(
    r"(?P<title>\p{Lu}[^.:;!?\n\t]{2,60}?)[^\S\n]*(?:(?<!\b(?:pm|am))):-?(?:[^\S\n]+(?=\S)|$)", regex.MULTILINE
)
LABEL = regex.compile(
    r"""(?!.*\b(?:business|reports?|questions?|comments?|participation|forum|announcements?)\b)
    (?:
        (?:(?:those|members|councillors|governors|officials?|officers|also|others?|public|staff)\s+){0,3}
        (?:present|in\s+attendance|attend(?:ing|ees|ance)|absent|regrets|members?\s+of\s+the\s+public|public\s+present)
          (?:\s+in\s+the\s+chair)?\s*(?:[:.–-]|\s*$|\d)
      | (?:the\s+)?(?:chair\w*|vice.chair\w*|mayor|clerk|secretary|treasurer|councillors?|cllrs?|mrs?|ms|miss|dr
          |officers|officials|members|venue|place|location|date|time|dated|signed|signature|proposer|proposed|seconder|seconded
          |2nd|moved|for|against|in\s+favour|abstain\w*|abstention\w*|votes?|voting|note|n\.?b|reasons?|resolved|resolution
          |motion|action(?!\s+(?-i:ITEMS))|reply|response|question|answer|decision|recommend\w*|total|balance|page|tel|telephone|e-?mail
          |contact|from|to|cc|re|ref|reference|applicant|proposal|address|minutes\s+(?:taken|prepared)|copies|distribution
          |draft|website|p\.?s|(?:parish|town|community)\s+clerk|meeting\s+(?:closed|ended|finished))
        (?:\s*\([^)]*\))?\s*[:.]?(?:-|\s*$|\s+(?-i:\p{Lu})|(?=:))
    )""",
    FLAGS,
)
"""What stands before a colon, or in bold, and is no title of an item: who was there, who moved, how they voted.

    MEMBERS PRESENT: · Officials in attendance: · Members of the public: 20 · Proposer: Cllr Reed · In favour: · Signed
"""
_ENOUGH = 3.0
LONGEST = 180
"""Characters of a line that may be a title."""
NO_TITLE: tuple[float, str, tuple[str, ...]] = (-5.0, "", ())
_QUIET = frozenset("\u00ad*_# ")
_bullet = regex.compile(BULLET, FLAGS)


class Bare(NamedTuple):
    """A title without a number, by offsets in the text."""

    start: int
    title: str
    end: int
    weight: float
    spoke: tuple[str, ...]


class _Unit(NamedTuple):
    """A paragraph, or a line that the file marks, and the line breaks before it."""

    start: int
    told: str
    blank: int


def unnumbered(text: str, begin: int, shown: Shown) -> Iterator[Bare]:
    """Each paragraph that is set as a title, in a paper that has no numbers or has lost them."""
    if len(shown.rows) > 2 and text.count("Minutes:") > 1:
        yield from (Bare(*row, _ENOUGH, ("a table's row",)) for row in _titles_of_rows(text, shown.rows))
        return
    if text.count("\nMinutes: ") > 1 or text.count(" Minutes: ") > 1:
        rows = sorted({*_run_in_rows(text), *_rows_above(text)})
        yield from (Bare(*row, _ENOUGH, ("above its minutes",)) for row in rows)
        return
    units = list(_units(text, begin, shown))
    weighed = [_weight(unit, shown) for unit in units]
    styles = _styles(weighed)
    sure = [unit.blank for unit, (weight, *_) in zip(units, weighed, strict=True) if weight >= _ENOUGH]
    usual = Counter(unit.blank for unit in units).most_common(1)[0][0] if units else 0
    wide = min(sure, default=99) if len(sure) > 1 else 99
    colons = sum(bool(_colon_title.fullmatch(unit.told)) for unit in units) > 2
    run_in = (
        _run_in_titles(units)
        if styles.isdisjoint(("heading 1", "heading 2", "heading 3", "marked", "capitals"))
        else {}
    )
    titled = False
    for n, (unit, (weight, style, spoke)) in enumerate(zip(units, weighed, strict=True)):
        if titled and _previous_minutes.match(unit.told):
            continue
        if unit.start in run_in:
            titled = True
            yield run_in[unit.start]
            continue
        apart = (
            n and unit.blank >= wide and (wide > usual or _short_title(unit.told)) and (style in styles or not styles)
        )
        total = weight + (2.0 if apart else 0.0) + (1.0 if style in styles else 0.0)
        named = colons and _colon_title.fullmatch(unit.told) and weight > -5
        titled = (weight > 0 and total >= _ENOUGH) or bool(named)
        if titled:
            first = _title_line(unit.told)
            standing = STANDING.match(first)
            if standing and first[standing.end() : standing.end() + 2] == ": ":
                first = first[: standing.end()]
            reasons = (
                *spoke,
                *(("set apart",) if apart else ()),
                *(("set like the others",) if style in styles else ()),
            )
            yield Bare(unit.start, trimmed(first), unit.start + len(first), max(total, _ENOUGH), reasons)


def telling(bare: list[Bare]) -> list[Bare]:
    """The titles, where something says that they head items: a standing one among them, or the file's own marks."""
    proofs = ("standing item", "a file behind it", "a table's row", "above its minutes")
    proven = sum(proof in b.spoke for b in bare for proof in proofs)
    headed = sum("a heading of the file" in b.spoke for b in bare) > 1
    return bare if proven > 1 or (proven and len(bare) < 4) or headed else []


def marked_apart(text: str, begin: int, shown: Shown) -> list[Bare]:
    """Titles that the file marks, each with a text of its own, where there are two: the last resort."""
    bare = list(unnumbered(text, begin, shown))
    ends = [*(b.start for b in bare[1:]), len(text)] if bare else []
    own = [
        b
        for b, until in zip(bare, ends, strict=True)
        if "marked in the file" in b.spoke and len(text[b.end : until].strip()) > LONGEST
    ]
    return own if len(own) > 1 else []


def _units(text: str, begin: int, shown: Shown) -> Iterator[_Unit]:
    """Paragraphs, cut where the file marks a line; lines, where nothing parts the paragraphs."""
    tight = text.count("\n\n", begin) * 8 < text.count("\n", begin)
    at, ended, start = begin, begin, begin
    lines: list[str] = []
    for line in text[begin:].split("\n"):
        if lines and (not line or tight or at in shown.levels or start in shown.levels):
            told = "\n".join(lines)
            yield _Unit(start, told, start - ended)
            ended, lines = start + len(told), []
        if line:
            start = start if lines else at
            lines.append(line)
        at += len(line) + 1
    if lines:
        yield _Unit(start, "\n".join(lines), start - ended)


def _styles(weighed: Sequence[tuple[float, str, tuple[str, ...]]]) -> set[str]:
    """The ways in which titles are set here: where one is a standing item's, and there are three of them."""
    count = Counter(style for weight, style, _ in weighed if weight > 0 and style)
    standing = Counter(style for weight, style, spoke in weighed if weight > 0 and style and "standing item" in spoke)
    return {style for style in standing if count[style] > 2}


def _run_in_titles(units: Sequence[_Unit]) -> dict[int, Bare]:
    """Titles that a colon parts from their text, where that is how the paper sets them: "Planning: None"."""
    found = {unit.start: m for unit in units if (m := _run_in.match(unit.told)) and not LABEL.match(m["title"] + ":")}
    standing = {start for start, m in found.items() if STANDING.match(m["title"])}
    if len(standing) < 3 or len(found) < 4:
        return {}
    return {
        start: Bare(
            start,
            trimmed(m["title"]),
            start + m.end("title"),
            4.0 if start in standing else 2.0,
            ("before a colon", *(("standing item",) if start in standing else ())),
        )
        for start, m in found.items()
        if start in standing or len(m["title"].split()) < 7
    }


def _titles_of_rows(text: str, rows: frozenset[int]) -> Iterator[tuple[int, str, int]]:
    """What a row says before its file, its purpose or its minutes begin: "Urgent Items To note any … Minutes: …"."""
    for start in sorted(rows):
        stop = text.find("\n", start)
        line = text[start : stop if stop >= 0 else len(text)]
        end = min((m.start() for form in _row_goes_on if (m := form.search(line, 3))), default=len(line))
        if 3 < end < 200:
            yield start, trimmed(line[:end]), start + end


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


def _run_in_rows(text: str) -> Iterator[tuple[int, str, int]]:
    """Rows of a flattened table that run from a title in capitals into their text."""
    for m in _row.finditer(text):
        if _three_capitals.search(m["caps"]) and not NOT_TITLE.match(m["caps"]):
            yield m.start(), trimmed(m["caps"]), m.end("caps")


def _rows_above(text: str) -> Iterator[tuple[int, str, int]]:
    """Lines of a flattened table above the text that is labelled as its minutes or decision."""
    for m in _above_label.finditer(text):
        if not NOT_TITLE.match(m["title"]) and not VERB.search(m["title"]):
            yield m.start("title"), trimmed(m["title"]), m.end("title")


def _short_title(told: str) -> bool:
    """A line of few words, each capitalised, that is no sentence: set off like the surer titles, it is one too."""
    words = [w for w in told.split() if len(w) > 3 and not _years.fullmatch(w)]
    return (
        "\n" not in told
        and len(told.split()) <= 8
        and bool(words)
        and all(w[0].isupper() for w in words)
        and not VERB.search(told)
    )


def _weight(unit: _Unit, shown: Shown) -> tuple[float, str, tuple[str, ...]]:
    """How much a unit looks like a title, the way in which it is set, and what speaks for it."""
    level = shown.levels.get(unit.start)
    line = unit.told.split("\n", maxsplit=1)[0]
    opens = line[0].isupper() or line[0].isdigit() or line[0] in _QUIET
    if not opens or len(line) > LONGEST or line[-1] in (";," if level is not None else ".;,"):
        return NO_TITLE
    first = _title_line(unit.told)
    words = tidy(first)
    if not words or not (words[0].isupper() or words[0].isdigit()) or len(words) > LONGEST:
        return NO_TITLE
    if NOT_TITLE.match(words) or _bullet.match(words) or LABEL.match(words):
        return NO_TITLE
    bare = trimmed(first)
    caps = is_caps(words)
    signs = (
        (3.0, "standing item", len(words) < 90 and STANDING.match(words)),
        (3.0, "a file behind it", _names_file(words)),
        (2.0, "in capitals", caps and len(words) > 5),
        (0.5, "in title case", not caps and is_title_case(bare)),
        (2.0, "marked in the file", level is not None),
        (0.5, "a heading of the file", bool(level)),
    )
    weight = sum(points for points, _, holds in signs if holds)
    weight += 0.5 if len(words) < 90 else -0.5
    weight -= 2.5 if not caps and VERB.search(bare) else 0
    style = f"heading {level}" if level else "marked" if level is not None else "capitals" if caps else ""
    return weight, style, tuple(why for _, why, holds in signs if holds)


def _names_file(words: str) -> bool:
    return ("PDF" in words or "pdf" in words or "DOC" in words.upper()) and bool(HAS_FILE_SIZE.search(words))
