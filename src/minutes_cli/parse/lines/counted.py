"""Footers that count pages without saying so: the same body or day beside a bare number that goes up by one.

Harbour Committee ⏎ 3 ⏎ 19 September 2013
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.titles import tells

from .headers import ENDS_OPEN
from .sheet import Sheet

_named = re.compile(rf"\b(?:{BODY_NOUN})\b|(?:19|20)\d\d$", re.IGNORECASE)
_LEAST = 3
"""Pages that must be counted: two numbers may stand under the same line by chance."""
_LONGEST = 90
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
    """Set runs of bare numbers aside, each one more than the last, that stand inside sentences."""
    texts = sheet.texts
    run: list[int] = []
    for n in [*numbers, -1]:
        if n > 0 and run and int(texts[n]) == int(texts[run[-1]]) + 1:
            run.append(n)
            continue
        if sum(_cuts(texts[m - 1], texts[m + 1]) for m in run) >= _CUT:
            for m in run:
                sheet.reasons[m] = "page label"
        run = [n]


def _cuts(before: str, after: str) -> bool:
    return after[0].islower() and ENDS_OPEN.search(before) is not None


def _may_be_footer(text: str) -> bool:
    """Whether a line names a body or a day and tells nothing: "Noted by the Committee" may well stand above minutes."""
    return len(text) < _LONGEST and _named.search(text) is not None and not tells(text)
