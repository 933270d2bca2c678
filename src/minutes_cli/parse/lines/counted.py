"""Footers that count pages without saying so: the same body or day beside a bare number that goes up by one.

Harbour Committee ⏎ 3 ⏎ 19 September 2013
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate, pairwise

from minutes_cli.words import lazily as regex

from .running import names_body, tells_matter
from .sheet import ENDS_OPEN, Sheet

_LEAST = 3
"""Pages that must be counted: two numbers may stand under the same line by chance."""
_LONGEST = 90
_dotted = regex.plain(r"[\W_]{0,4}\d{1,3}[A-Z]?\.(?!\d)")
"""    5. Roads: where points are numbered so, a bare number is none of theirs"""
_bulleted = regex.plain(r"[•●▪·]")
_goes_on = regex.plain(r"\b(?:and|of|the|for|to|in|on|at|by|with|from|an?)$")
_CUT = 2
"""Sentences that a run of numbers must cut: the number of a minute stands in none."""


def counted_footers(sheet: Sheet) -> None:
    """Set such footers aside: the numbers, and what stands above and below each of them."""
    texts, reasons = sheet.texts, sheet.reasons
    numbers = [n for n, text in enumerate(texts) if len(text) < 5 and text.isdecimal() and reasons[n] is None]
    if not numbers:
        return
    beside: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for n in numbers:
        for step in (-1, 1):
            if 0 <= n + step < len(texts) and reasons[n + step] is None and _may_be_footer(texts[n + step]):
                beside[texts[n + step], step].append((int(texts[n]), n))
    for (_, step), found in beside.items():
        if len(found) >= _LEAST and all(b[0] == a[0] + 1 for a, b in pairwise(found)):
            for _, n in found:
                reasons[n], reasons[n + step] = "page label", "running header"
    _cutting(sheet, [n for n in numbers if reasons[n] is None and 0 < n < len(texts) - 1])


def _cutting(sheet: Sheet, numbers: list[int]) -> None:
    """Set counts of bare numbers aside that stand inside sentences or lists, whatever numbers of tables are between."""
    texts = sheet.texts
    dotted = sum(_dotted.match(text) is not None for text in texts) >= _LEAST
    for count in _counts([(int(texts[n]), n) for n in numbers]):
        cut = sum(_cuts(texts[n - 1], texts[n + 1]) for n in count)
        if cut >= _CUT or (cut and dotted and len(count) >= _LEAST):
            for n in count:
                sheet.reasons[n] = "page label"


def _counts(numbers: list[tuple[int, int]]) -> list[list[int]]:
    """Where the numbers of each count stand: each one more than the last, in the order of the paper."""
    counts: list[list[int]] = []
    expected: dict[int, list[int]] = {}
    for value, n in numbers:
        count = expected.pop(value, None)
        if count is None:
            count = []
            counts.append(count)
        count.append(n)
        expected[value + 1] = count
    return counts


def _cuts(before: str, after: str) -> bool:
    """Whether what stands before a number goes on behind it: a sentence, or a list of bullets."""
    if _bulleted.match(after):
        return before.endswith(":") or _bulleted.match(before) is not None
    if ENDS_OPEN.search(before) is None:
        return False
    return after[0].islower() or (after[0].isupper() and _goes_on.search(before) is not None)


def _may_be_footer(text: str) -> bool:
    """Whether a line names a body or a day and tells nothing: "Noted by the Committee" may well stand above minutes."""
    return len(text) < _LONGEST and names_body(text) and not tells_matter(text)


def bare_numbers(sheet: Sheet) -> None:
    """A number alone beside other furniture, or alone at the edge of a page, is the number of a page or sheet.

    Not so where the pages say their numbers in words, and this one, which does not count them, ends a sentence.
    """
    reasons = list(sheet.reasons)
    last = len(reasons) - 1
    found = []
    for n, text in enumerate(sheet.texts):
        if len(text) < 5 and reasons[n] is None and text.isdecimal():
            before = reasons[n - 1] if n else None
            after = reasons[n + 1] if n < last else None
            turns = sheet.opens_page(n) or (n < last and sheet.opens_page(n + 1))
            if turns or before in ("running header", "page label") or after == "running header":
                found.append(n)
    if not found:
        return
    pages = list(accumulate(map(sheet.opens_page, range(last + 1))))
    ahead = Counter(int(sheet.texts[n]) - pages[n] for n in found)
    for n in found:
        if ahead[int(sheet.texts[n]) - pages[n]] > 1 or not _ends_sentence(sheet, reasons, n):
            sheet.reasons[n] = "page label"


def _ends_sentence(sheet: Sheet, reasons: list[str | None], n: int) -> bool:
    """Whether a number belongs to what is left open behind a page that was counted: "at lot ⏎ Page 1 of 2 ⏎ 6"."""
    back, counted = n - 1, False
    while back >= 0 and reasons[back]:
        counted = counted or _of_so_many.search(sheet.texts[back]) is not None
        back -= 1
    if not counted or back < 0 or ENDS_OPEN.search(sheet.texts[back]) is None:
        return False
    return n + 1 == len(reasons) or not sheet.texts[n + 1][0].islower()


_of_so_many = regex.plain(r"\d\s*(?:of|/)\s*\d{1,4}\b", regex.IGNORECASE)
