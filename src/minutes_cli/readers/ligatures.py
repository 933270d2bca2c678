"""Letters that are printed as one and copied as one sign, spelt out: no grammar need know that "ﬁ" is "fi"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import accumulate

from minutes_cli.model import Span

from .reader import Extracted

SPELT = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_any = re.compile(f"[{''.join(SPELT)}]")
LETTERS = str.maketrans(SPELT)


def spelt_out(found: Extracted) -> Extracted:
    """What a file says with these letters apart, and all that is told of places in it moved along."""
    places = [m.start() for m in _any.finditer(found.text)]
    if not (places or any(_any.search(one.value) for one in found.declared)):
        return found
    more = [0, *accumulate(len(SPELT[found.text[at]]) - 1 for at in places)]

    def moved(at: int) -> int:
        return at + more[bisect_left(places, at)]

    return replace(
        found,
        text=found.text.translate(LETTERS),
        declared=tuple(
            replace(one, value=one.value.translate(LETTERS), at=None if one.at is None else moved(one.at))
            for one in found.declared
        ),
        pages=tuple(replace(page, start=moved(page.start), end=moved(page.end)) for page in found.pages),
        marks=tuple(mark._replace(start=moved(mark.start), end=moved(mark.end)) for mark in found.marks),
        findings=tuple(
            replace(one, span=Span(moved(one.span.start), moved(one.span.end))) if one.span else one
            for one in found.findings
        ),
    )
