"""The numbers that a paper prints on its pages: "Page 9" of a pack, which is what a reader cites."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from minutes_cli.model import Page

_LABEL = r"(?i)(?:page|pg\.?)[ \t]*\|?[ \t]*(\d{1,4})|(\d{1,4})[ \t]*\|[ \t]*p[ ]?a[ ]?g[ ]?e"
_CUT_LABEL = r"age[ \t]+(\d{1,4})"
"""A converter's "P", "age 65" on lines of their own."""
_BARE = r"(?:[-–—][ \t]*)?(\d{1,4})(?:[ \t]*[-–—])?"
_EDGE = 3


def as_printed(text: str, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with the numbers that they carry, where one count runs through the paper; else as they were.

    A pack has its own "Page 9" on each sheet; a report in it counts its own pages from one.  The count that holds
    over most sheets is the pack's.
    """
    if len(pages) < 2:
        return pages
    sheets = [[line.strip() for line in text[page.start : page.end].splitlines() if line.strip()] for page in pages]
    shift = _shift(sheets, _labels, 0.34) or _shift(sheets, _bare_numbers, 0.6)
    return tuple(replace(page, number=n + shift if n + shift > 0 else n) for n, page in enumerate(pages, 1))


def _shift(sheets: list[list[str]], numbers: Callable[[list[str]], set[int]], share: float) -> int:
    """By how much the printed numbers run ahead of the count, where enough sheets agree."""
    votes = Counter(number - n for n, sheet in enumerate(sheets, 1) for number in numbers(sheet))
    if not votes:
        return 0
    shift, count = votes.most_common(1)[0]
    return shift if count >= max(2, share * len(sheets)) else 0


def _labels(sheet: list[str]) -> set[int]:
    edge = [*sheet[:_EDGE], *sheet[-_EDGE:]]
    found = [re.fullmatch(_LABEL, line) or re.fullmatch(_CUT_LABEL, line) for line in edge]
    return {int(m[m.lastindex or 1]) for m in found if m}


def _bare_numbers(sheet: list[str]) -> set[int]:
    found = [re.fullmatch(_BARE, line) for line in {*sheet[:1], *sheet[-1:]}]
    return {int(m[1]) for m in found if m}
