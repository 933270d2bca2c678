"""The lists that resolutions and recommendations are made of: text → tree of limbs, by recursive descent over markers.

    block  := words? list*                  the words before a list are its stem
    list   := (marker words list*)+         of one kind of marker, counting up by one, from one; from any number
                                            behind "That", where the next one follows: a list that goes on
    marker := "(1)" | "1." | "1)" | "(a)" | "a)" | "A:" | "(i)" | "i." …   at the start of a line, or inside a sentence

Bullets make no limb: they stay in the text.  A marker counts only where it comes next in its list, so that "as referred
to in (4) above" is no limb.
"""

from collections.abc import Iterator
from typing import NamedTuple

from minutes_cli.words import lazily as regex

from .patterns import BULLET, FLAGS

_units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
_roman = {_tens[n // 10] + _units[n % 10]: n for n in range(1, 100)}

_marker = regex.plain(
    rf"""(?P<line>(?:^|\n)[^\S\n]*+(?:(?>{BULLET})[^\S\n]*+)*+)?
    (?P<mark>[(\[](?P<p>\d{{1,3}}|[a-z]|[ivxlc]{{1,8}}|(?P<pp>[a-z])(?P=pp))[)\]](?P<ps>:?)
      |(?:^|(?<=\s))(?P<q>\d{{1,3}}|[a-z]|[ivxlc]{{1,8}}|(?P<qq>[a-z])(?P=qq))(?P<qs>[.):]{{1,2}})(?=\s|(?<=\d[.)])(?-i:[A-Z])|(?<=\))[^\W\d_])
      |(?:(?<=\n)|^)[^\S\n]*(?P<dec>\d{{1,3}}\.\d{{1,2}})(?=\s+(?:that|to)\b)
      |(?:(?<=\n)|^)[^\S\n]*(?P<n>\d{{1,2}})(?=[^\S\n]{{2,}}(?-i:[^\W\d_a-zß-öø-ÿ])|\s(?-i:That\b))
      |(?:(?<=\n)|^)[^\S\n]*(?P<bare>(?-i:[A-Z]))(?=\s+(?-i:[A-Z][a-z])))[^\S\n]*""",
    FLAGS,
)
_opens_marked = regex.plain(r"\s*(?:\d|[A-Za-z]\s)")
_line_marked = regex.plain(r"\n[^\S\n]*(?:\d|[A-Za-z]\s)")
_BEFORE, _BEHIND = 40, 14
"""Characters of a marker around its sign, with the bullets and spaces beside it."""
_sign = regex.plain(r"[)\].:]")
_counts = regex.plain(r"\d{1,3}|[a-z]|[ivxlc]{1,8}|([a-z])\1", regex.IGNORECASE)
_before_limb = regex.compile(r"(?:^|[.;:,–-]|\b(?:and|or|that|to|also|as\s+follows)|[”\"’)])\s*$", regex.IGNORECASE)
_points_at = regex.compile(
    r"\b(?:in|under|at|paragraphs?|minutes?|nos?\.?|section|items?|of|recommendations?|resolutions?|[)\d]\s+and|appendix|points?)\s*$|\d\s*$|\d\.$|\w\(\w{1,4}\)$",
    regex.IGNORECASE,
)
_points_across = regex.compile(
    r"\b(?:in|under|at|of|(?:paragraphs?|minutes?|nos?\.?|section|items?|recommendations?|resolutions?|points?)(?:\s+[\w./]*\d)?)\s*$",
    regex.IGNORECASE,
)
"""The same at the end of a line: a sum of money there points at nothing."""
_in_words = regex.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety)\s*$",
    regex.IGNORECASE,
)
"""    the seat of one (1) Councillor: a number said twice"""
_cited_letters = regex.compile(r"\((?P<letter>[a-z])\)")
_first_word = regex.plain(r"\s*(?P<word>[A-Za-z]{3,})\b")
_names_them = regex.plain(
    r"(?!.*\b(?:be|is|are|was|were|to|approv|note|adopt)).{0,120}\bfollowing\b.{0,60}\s*[-–:]?\s*\Z",
    FLAGS | regex.DOTALL,
)
_deed_behind = regex.plain(r"\s(?:[-–]\s*|,\s*|and\s+)?be\s+(?:and\s+\w+\s+hereby\s+|hereby\s+)?\w+", FLAGS)
"""    That the following streets - (i) Mill Row; (ii) Weir Lane - be taken in charge: one sentence, no tree"""
_cites = regex.compile(r"\d\s?[A-Z]{0,2}\s?(?:\(\w{1,4}\)\s?)+$")
"""    under Section 20(3)(a) | (i) of the Act: no limb, though a line begins there"""
_cites_on = regex.plain(r"\s*(?:\(\w{1,4}\)\s*)*(?:of\s+the\b|and\b|,|\.|$)")
_joint = regex.compile(
    r"[\s;,.]*\b(?:and|or)\s*$|[\s;,]+$|[\s;,]*(?:\t|\||(?<!(?-i:\b\p{Lu}{2,3}))\s/\s)\s*(?-i:\p{Lu}{2,3}(?:\s*[/,&]\s*\p{Lu}{2,3})*)[\s|]*$",
    regex.IGNORECASE,
)
"""What ends a limb without being of it: its list's joining word; initials in a column at the right."""
_alone = regex.compile(r"[\s;]+$|\s*(?:\t|\||(?<!\b\p{Lu}{2,3})\s/\s)\s*\p{Lu}{2,3}(?:\s*[/,&]\s*\p{Lu}{2,3})*[\s|]*$")
_may_trail = regex.plain(r"[\t|/]|;$")
_opening = regex.plain(rf"\W*+that\s*[:–-]*+\s*\n\s*(?:{BULLET}\s*)?", FLAGS)
_that = regex.compile(rf"\W*+that\b[\s:,–-]*|\s*(?:{BULLET}\s*)+", FLAGS)
_just_body = regex.plain(
    r"\W*+that\s+(?:the\s+)?(?:(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]+\s+(?:(?:and|of|&)\s+)?){0,5}(?:cabinet|committee|council|board|executive|authority|panel|forum)\s*:\W*+",
    regex.IGNORECASE,
)
_just_that = regex.plain(r"\W*+(?:(?:that|to)\b\W*+)?", regex.IGNORECASE)


class Limb(NamedTuple):
    """A stem or a limb: its path, and where its own words stand in the text that was parsed."""

    path: str
    start: int
    end: int
    hangs_from: str | None
    """Path of the row above it, if that row has words of its own."""


class _Mark(NamedTuple):
    start: int
    """Of the marker, bullets in front of it included …"""
    end: int
    """… and where the words behind it begin."""
    readings: tuple[tuple[str, int, str], ...]
    """(kind, value, normalised name): "(i)" may be one in Roman or the ninth letter."""
    opens_line: bool


def parse_limbs(text: str) -> list[Limb]:
    """The rows of one block, in order.

    1. each row's words are `text[start:end]`, without marker and without the list's joining word;
    2. rows without words of their own ("That" above a list) are left out;
    3. no two rows have the same path.
    """
    found = list(_marks(text))
    if not found:
        row = _limb(text, "", 0, len(text))
        return [row] if row.end > row.start else []
    marks = list(_accepted(text, [*_lost_first(text, found), *found]))
    rows: list[Limb] = [_limb(text, "", 0, marks[0][0].start if marks else len(text))]
    for n, (mark, path) in enumerate(marks):
        end = marks[n + 1][0].start if n + 1 < len(marks) else len(text)
        rows.append(_limb(text, path, mark.end, end))
    told = [row for row in rows if row.end > row.start]
    if len(told) > 1 and not told[0].path and _names_them.match(text, told[0].start, told[0].end):
        last = _deed_behind.search(text, told[-1].start, told[-1].end)
        if last and not any(_deed_behind.search(text, row.start, row.end) for row in told[:-1]):
            return [_limb(text, "", 0, len(text))]
    with_words = {row.path for row in told}
    return [Limb(r.path, r.start, r.end, _above(r.path, with_words)) for r in told]


def _above(path: str, with_words: set[str]) -> str | None:
    while path:
        path = path[: path.rfind("(")]
        if path in with_words:
            return path
    return None


def _limb(text: str, path: str, start: int, end: int) -> Limb:
    """The row for `text[start:end]`; empty where nothing but "That" stands there."""
    words = text[start:end]
    if _just_that.fullmatch(words) or (not path and len(words) < 90 and _just_body.fullmatch(words)):
        return Limb(path, start, start, None)
    opening = _opening.match(words) if path else None
    lead = opening.end() if opening else len(words) - len(words.lstrip(" \t\n:–-•·▪●○◦"))
    bare = words.rstrip()
    if words[lead:].startswith("“") and bare.rstrip(".,").endswith("”") and bare.count("“") == 1:
        lead, bare = lead + 1, bare.rstrip(".,")[:-1]
    tail = bare[-80:]
    joint = _joint.search(tail) if path else _alone.search(tail) if _may_trail.search(tail) else None
    return Limb(path, start + lead, start + (len(bare) - len(tail) + joint.start() if joint else len(bare)), None)


def _lost_first(text: str, marks: list[_Mark]) -> Iterator[_Mark]:
    """The marker that a converter dropped: of a list that begins at two, behind words that would be its first limb."""
    opening_lines = [m for m in marks if m.opens_line]
    opening = [m for m in marks if m.opens_line or _before_limb.search(text[max(0, m.start - 40) : m.start])]
    first_of_kind = {kind for m in opening for kind, value, _ in m.readings if value == 1}
    for mark in opening_lines:
        for kind, value, _ in mark.readings:
            if value == 2 and not kind.endswith(" ") and kind not in first_of_kind:
                that = _opening.match(text) or _that.match(text)
                start = that.end() if that else 0
                first = min(m.start for m in marks)
                if not _just_that.fullmatch(text[:first]) and not _begins_late(text, mark):
                    names = {"1": "(1)", "a": "(a)", "A": "(A)", "i": "(i)", "I": "(I)"}
                    yield _Mark(start, start, ((kind, 1, names.get(kind[0], "(1)")),), opens_line=True)
                return


def _begins_late(text: str, mark: _Mark) -> bool:
    """Whether a list begins at its second letter because the paper quotes only part of one: "matters under: ⏎ b) …"."""
    return mark.opens_line and text[max(0, mark.start - 8) : mark.start].rstrip().endswith(":")


def _near_marks(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which markers may stand, in order and apart: most texts have none."""
    found = [(m.start(), m.end() + _BEHIND) for m in _line_marked.finditer(text)]
    if m := _opens_marked.match(text):
        found.append((0, m.end() + _BEHIND))
    for sign in _sign.finditer(text):
        at = sign.start()
        label = text[max(0, at - 9) : at].rpartition(" ")[2].rpartition("\n")[2].rpartition("\t")[2]
        if label and _counts.fullmatch(label.rpartition("(")[2].rpartition("[")[2]):
            line = text.rfind("\n", max(0, at - _BEFORE), at)
            found.append((line if line >= 0 else max(0, at - _BEFORE), at + _BEHIND))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if apart and start <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(apart[-1][1], end)
        else:
            apart.append((start, end))
    return apart


def _marks(text: str) -> Iterator[_Mark]:
    for m in (m for start, end in _near_marks(text) for m in _marker.finditer(text, start, end)):
        if m["dec"]:
            first, last = m["dec"].split(".")
            yield _Mark(m.start(), m.end(), ((f"{first}.", int(last), f"({m['dec']})"),), opens_line=True)
            continue
        name, stop = (
            (m["p"], "()" + m["ps"]) if m["p"] else (m["q"], m["qs"][:1]) if m["q"] else (m["n"] or m["bare"], " ")
        )
        opens = m["line"] is not None or m["bare"] is not None or m["n"] is not None
        if not opens and (m["q"] or m.start() == 0):
            if m.start() != 0 and not (m["qs"] == ")" and name.isalnum()):
                continue
            opens = m.start() == 0
        if readings := tuple(_readings(name, stop)):
            yield _Mark(m.start(), m.end(), readings, opens)


def _readings(name: str, style: str) -> Iterator[tuple[str, int, str]]:
    if name.isdigit():
        yield f"1{style}", int(name), f"({int(name)})"
        return
    case = "A" if name.isupper() else "a"
    folded = name.casefold()
    if folded in _roman:
        yield f"{'I' if case == 'A' else 'i'}{style}", _roman[folded], f"({name})"
    if len(set(folded)) == 1 and len(folded) < 3 and name.isascii():
        yield f"{case}{style}", ord(folded[0]) - 96 + 26 * (len(folded) - 1), f"({name})"


def _accepted(text: str, marks: list[_Mark]) -> Iterator[tuple[_Mark, str]]:
    """The marks that come next in a list that is open, or open one, each with its path."""
    open_lists: list[tuple[str, int, str]] = []  # (kind, last value, last name), outermost first
    at_lines = {(kind, value): n for n, mark in enumerate(marks) if mark.opens_line for kind, value, _ in mark.readings}
    seconds = {kind: n for n, mark in enumerate(marks) for kind, value, _ in mark.readings if value == 2}
    above = next((mark.start for mark in marks if mark.opens_line), 0)
    cited = {ord(m["letter"]) - 96 for m in _cited_letters.finditer(text, 0, above)}
    last = 0
    for n, mark in enumerate(marks):
        before = text[max(0, mark.start - 40) : mark.start]
        if _in_words.search(before):
            continue
        fresh_line = mark.opens_line and (
            not before.strip() or not _points_across.search(before.rstrip()) or before.endswith("\n")
        )
        if before.endswith((")", "\n", " ")) and _cites.search(before.rstrip()) and _cites_on.match(text, mark.end):
            continue
        opens_pair = not mark.opens_line and any(r[1] == 1 and seconds.get(r[0], -1) > n for r in mark.readings)
        alike = bool(open_lists) and _alike(text, last, mark.end)
        if not (fresh_line or opens_pair or alike or _before_limb.search(before)) or (
            not mark.opens_line and _points_at.search(before)
        ):
            continue
        goes_on = {kind for kind, _, _ in mark.readings if seconds.get(kind, -1) > n}
        late: set[str] = set()
        if not open_lists and mark.opens_line:
            only_quoted = _begins_late(text, mark)
            late |= {kind for kind, value, _ in mark.readings if value == 2 and only_quoted and kind[0] in "aA"}
            if only_quoted or (mark.start and _just_that.fullmatch(text, 0, mark.start)):
                late |= {kind for kind, value, _ in mark.readings if at_lines.get((kind, value + 1), -1) > n}
        place = _place(open_lists, mark, goes_on, cited, late)
        if place is None:
            continue
        depth, (kind, value, name) = place
        last = mark.end
        open_lists = [*open_lists[:depth], (kind, value, name)]
        yield mark, "".join(name for _, _, name in open_lists)


def _alike(text: str, last: int, at: int) -> bool:
    """Whether what stands behind two marks begins with one word: "(a) calls on the mill (b) calls on the Board"."""
    one, two = _first_word.match(text, last), _first_word.match(text, at)
    return one is not None and two is not None and one["word"] == two["word"]


def _place(
    open_lists: list[tuple[str, int, str]], mark: _Mark, goes_on: set[str], cited: set[int], late: set[str]
) -> tuple[int, tuple[str, int, str]] | None:
    """(depth, reading) of a mark: next in the innermost open list that it continues, or first of a new one.

    `goes_on` are the kinds of its readings of which a second one follows, `cited` the letters that the words above the
    list name ("under Section 4(2)(a) and (e)"), `late` the kinds of which it opens a list whatever its number.
    """
    for depth in reversed(range(len(open_lists))):
        kind, last, _ = open_lists[depth]
        for reading in mark.readings:
            if reading[0] == kind and (
                reading[1] == last + 1
                or (mark.opens_line and last + 1 < reading[1] <= last + 3)
                or (mark.opens_line and reading[1] in cited and last < reading[1] and kind[0] == "a")
            ):
                return depth, reading
    for reading in mark.readings:
        if any(reading[0] == kind for kind, _, _ in open_lists):
            continue
        if (reading[1] == 1 or reading[0] in late) and (
            (mark.opens_line and not reading[0].endswith(" ")) or reading[0] in goes_on
        ):
            return len(open_lists), reading
    return None
