"""What repeats with the matter and not with the page: headings whose number goes on, covers of reports, whole pages.

Furniture comes again because a page turns.  What opens a minute, or a report's cover, comes again because another one
begins, even where each begins a page.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from minutes_cli.model import Finding, Line, Span
from minutes_cli.words import lazily as regex
from minutes_cli.words.patterns import COVER_LABEL, FLAGS

from .running import names_body
from .sheet import ENDS_OPEN, Sheet

Number = tuple[int, ...]
TWICE = "page put in twice"
_numbered = regex.plain(
    r"(?P<before>[^\w\n]{0,3}(?:[A-Za-z]{1,8}\.?[ /.-]{0,2}){0,2})(?P<number>\d{1,5}(?:[./-]\d{1,5}){0,2})"
    r"(?P<behind>[^\w\n]{0,6})(?=[^\W\d_])(?!That\b)"
)
"""    3. PLANNING · Minute 12: Planning · 77/21 PLANNING · PK4 – PLANNING"""
_BEFORE = 30
"""Characters among which such a number begins."""
_counts_pages = regex.plain(r"\W*(?:page|pg|p|sheet|folio)\b", regex.IGNORECASE)
_digits = regex.plain(r"\d+")
_label = regex.plain(
    r"[^\Wa-z\d_][^:\t\n.]{1,40}:\s*\S"
    r"|(?i:report\s+(?:to|of|by|title|author)|date(?:\s+of\s+meeting)?|subject|title|authors?|committee|wards?(?:\s+affected)?)"
    r"(?:\t|\s{2,})\s*\S"
)
"""    Report to: Parks Committee · Subject    SALE OF THE MILL"""
_tells_apart = regex.plain(r"(?i)(?:report|subject|title|topic|author|item|agenda|proposal|application|ward)")
"""How a label begins that tells one cover from the next: "Page: 3" and "RESOLVED: That …" do not."""
_key = regex.compile(COVER_LABEL, FLAGS)
_WRAPPED = 3
"""Lines on which a cell's width may wrap such a label."""
_report_of = regex.plain(r"(?i:(?:joint\s+)?report\s+of)\s+(?:the\s+)?[^\Wa-z\d_]")
_AHEAD = 9
"""Numbered lines in which the next number is looked for."""
_COVER = 8
"""Lines of a cover, at most, on either side of one of them."""
_TWIN, _APART = 2, 50
"""Lines that a page has at least to be known again, and pages that may be put in twice together."""


def going_on(sheet: Sheet, folds: dict[int, str]) -> set[int]:
    """Which of some repeated lines open a minute: their number follows the one before them, or the next follows theirs.

    1. a line that only repeats the number of the last such line is not among them: it is there for a page that turns;
    2. nor is one whose count runs beside that of the minutes, as the numbers of pages do: "2. Parks" over "2. Gates";
    3. one that names a body or a day counts pages, unless a sign is behind its number and other headings go on so.
    """
    shapes = {n: shape for n in folds if (shape := _shape(sheet.texts[n]))}
    if not shapes:
        return set()
    wanted = {shape for shape, _ in shapes.values()}
    series: defaultdict[tuple[str, str, bool], list[tuple[int, Number]]] = defaultdict(list)
    for n, text in enumerate(sheet.texts):
        if sheet.reasons[n] is None and text[-1] not in ";," and (told := _shape(text)) and told[0] in wanted:
            series[told[0]].append((n, told[1]))
    opening: list[int] = []
    follow, joined = Counter[str](), set[str]()
    last: dict[str, Number] = {}
    for told_of in series.values():
        for at, (n, number) in enumerate(told_of):
            if n not in shapes:
                continue
            fold = folds[n]
            above = told_of[at - 1] if at else None
            if last.get(fold) == number and not (above and _follows(above[1], number)):
                continue
            last[fold] = number
            ahead = told_of[at + 1 : at + 1 + _AHEAD]
            below = next((other for other in ahead if other[1] != number or folds.get(other[0]) != fold), None)
            opening.append(n)
            goes = [
                near
                for near, far, first, then in ((above, below, above, (n, number)), (below, above, (n, number), below))
                if near and first and then and _follows(first[1], then[1]) and not (far and far[1] == number)
            ]
            follow[fold] += bool(goes)
            if any(folds.get(m) != fold for m, _ in goes):
                joined.add(fold)
    firsts = Counter(folds[n] for n in opening)
    sure = {fold for fold, count in follow.items() if 2 * count > firsts[fold]}
    return {n for n in opening if folds[n] in sure and (folds[n] in joined or not names_body(sheet.texts[n]))}


def _shape(text: str) -> tuple[tuple[str, str, bool], Number] | None:
    """How a line is numbered, and its number; None where it is not, or counts pages."""
    m = _numbered.match(text) if _digits.search(text, 0, _BEFORE) else None
    if m is None or _counts_pages.match(m["before"]) or (not m["before"] + m["behind"].strip() and names_body(text)):
        return None
    how = _digits.sub("#", m["number"])
    return (f"{m['before']}{how}", m["behind"].strip(), text.isupper()), tuple(map(int, _digits.findall(m["number"])))


def heads_page(sheet: Sheet, n: int) -> bool:
    """Whether a page begins with a line that is numbered as a title and no sentence: that of the last page's minute."""
    return sheet.opens_page(n) and sheet.texts[n][-1] not in ".;!?" and _shape(sheet.texts[n]) is not None


def _follows(first: Number, then: Number) -> bool:
    """Whether a number is the next after another: 3 and 4, 3.9 and 4.1, 12/18 and 13/18."""
    if not first or len(first) != len(then):
        return False
    at = next((i for i, (a, b) in enumerate(zip(first, then, strict=True)) if a != b), None)
    if at is None or then[at] != first[at] + 1:
        return False
    return then[at + 1 :] == first[at + 1 :] or all(part == 1 for part in then[at + 1 :])


def on_covers(sheet: Sheet, found: list[int]) -> set[int]:
    """Which of some repeated lines are of the cover of a report.

    1. what stands beside a line that is told on this cover alone;
    2. a part of a label that the width of its cell has wrapped: a page may end in a cover, and a header is whole.
    """
    labelled = [n for n in found if _label.match(sheet.texts[n])]
    over = [n for n in found if any(map(_report_of.match, sheet.texts[n : n + _COVER]))]
    out = {n for n in found if _in_wrapped_label(sheet.texts, n)}
    if not labelled and not over:
        return out
    told = Counter(sheet.texts)
    for n in labelled:
        block = [*_block(sheet, n, -1), *_block(sheet, n, 1)]
        if any(told[sheet.texts[m]] == 1 and _tells_apart.match(sheet.texts[m]) for m in block):
            out.add(n)
    for n in over:
        end = next(m for m in range(n, n + _COVER) if _report_of.match(sheet.texts[m]))
        near = end + 2 if end - n < 2 else end + 1  # the subject may stand under "Report of the Clerk"
        if any(told[text] == 1 for text in sheet.texts[n + 1 : near]):
            out.add(n)
    return out


def opens_sentence(sheet: Sheet, n: int, back: int) -> bool:
    """Whether a line begins a sentence that the next goes on with; between the halves of one, the line `back` is open.

    Two minutes may begin so, each where a page does: "The Panel considered the report of the Clerk ⏎ on the weir".
    Below what a web page says of an item stands the item's title, which is open and no half of a sentence.
    """
    joined = sheet.at[n + 1] - sheet.at[n] == 1 and sheet.texts[n + 1][0].islower()
    if not joined or sheet.opens_page(n + 1) or sheet.texts[n].isupper():
        return False
    return sheet.reasons[n - 1] == "web furniture" or not ENDS_OPEN.search(sheet.texts[back])


def _in_wrapped_label(texts: list[str], n: int) -> bool:
    """Whether a line is a part of a label on several: "Is this a Key ⏎ Decision?", "Exempt / ⏎ Confidential:"."""
    for first in range(max(0, n - _WRAPPED + 1), n + 1):
        m = _key.match("\n".join(texts[first : first + _WRAPPED]))
        lines = m[0].rstrip().count("\n") if m else 0
        if lines and first + lines >= n:
            return True
    return False


def _block(sheet: Sheet, n: int, step: int) -> list[int]:
    """The labelled lines that follow one another from a line, in one direction."""
    out: list[int] = []
    while len(out) < _COVER and 0 <= n + step < len(sheet.texts) and _label.match(sheet.texts[n + step]):
        n += step
        out.append(n)
    return out


def put_in_twice(sheet: Sheet) -> None:
    """Set a page aside, or some pages one after the other, that stand there again as they have just stood.

    With other pages between only one of minutes: reports repeat a page of implications or of advice word for word.
    """
    starts = [n for n in range(len(sheet.texts)) if n == 0 or sheet.opens_page(n)]
    if len(starts) < 2:
        return
    ends = [*starts[1:], len(sheet.texts)]
    pages = [_said(sheet, start, end) for start, end in zip(starts, ends, strict=True)]
    latest: dict[tuple[str, ...], int] = {}
    k = 0
    while k < len(pages):
        size = k - latest.get(pages[k], k)
        if 0 < size <= _APART and len(pages[k]) >= _TWIN and pages[k - size : k] == pages[k : k + size]:
            for n in range(starts[k], ends[k + size - 1]):
                sheet.reasons[n] = sheet.reasons[n] or TWICE
            k += size
            continue
        if size > 0 and _is_of_minutes(pages[k]):
            for n in range(starts[k], ends[k]):
                sheet.reasons[n] = sheet.reasons[n] or TWICE
        latest[pages[k]] = k
        k += 1


def _is_of_minutes(page: tuple[str, ...]) -> bool:
    """Whether a page has a numbered title and a decision: no two minutes have one number and the same words."""
    return any(map(_titled.match, page)) and any(map(_decided.search, page))


_titled = regex.plain(r"\W{0,4}\d[\d./]{0,8}[.):]?\s+(?:[A-Z]{2}|[A-Z][a-z])")
_decided = regex.plain(r"\b(?:RESOLVED|AGREED|DECIDED|ACTION|CARRIED)\b|\b[Rr]esolved\b")


def _said(sheet: Sheet, start: int, end: int) -> tuple[str, ...]:
    return tuple(sheet.texts[n] for n in range(start, end) if sheet.reasons[n] is None)


def twice(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """One finding for what was put in twice, with the first of its lines."""
    told = next((line for line in lines if line.reason == TWICE), None)
    if told:
        yield Finding("page-twice", "a page is there twice; read once", Span(told.start, told.end))
