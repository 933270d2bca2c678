"""Footers that count pages without saying so: the same body or day beside a bare number that goes up by one.

Harbour Committee ⏎ 3 ⏎ 19 September 2013
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from minutes_cli.model import Line
from minutes_cli.words.atoms import BODY_NOUN
from minutes_cli.words.titles import VERB

from .headers import BARE_NUMBER, ENDS_OPEN

_named = re.compile(rf"\b(?:{BODY_NOUN})\b|(?:19|20)\d\d$", re.IGNORECASE)
_LEAST = 3
"""Pages that must be counted: two numbers may stand under the same line by chance."""
_LONGEST = 90
_CUT = 2
"""Sentences that a run of numbers must cut: the number of a minute stands in none."""


def counted_footers(lines: list[Line]) -> list[Line]:
    """The lines with such footers set aside: the numbers, and what stands above and below each of them."""
    full = [i for i, line in enumerate(lines) if line.text]
    beside: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for n, i in enumerate(full):
        if _bare(lines[i]):
            for step in (-1, 1):
                if 0 <= n + step < len(full) and _may_be_footer(lines[full[n + step]]):
                    beside[lines[full[n + step]].text, step].append((int(lines[i].text), n))
    out = list(lines)
    for (_, step), found in beside.items():
        if len(found) >= _LEAST and all(b[0] == a[0] + 1 for a, b in pairwise(found)):
            for _, n in found:
                out[full[n]] = out[full[n]]._replace(reason="page label")
                out[full[n + step]] = out[full[n + step]]._replace(reason="running header")
    return _cutting(out, full)


def _cutting(lines: list[Line], full: list[int]) -> list[Line]:
    """Runs of bare numbers, each one more than the last, that stand inside sentences."""
    places = [n for n in range(1, len(full) - 1) if _bare(lines[full[n]])]
    run: list[int] = []
    for n in [*places, -1]:
        if n > 0 and run and int(lines[full[n]].text) == int(lines[full[run[-1]]].text) + 1:
            run.append(n)
            continue
        if sum(_cuts(lines[full[m - 1]], lines[full[m + 1]]) for m in run) >= _CUT:
            for m in run:
                lines[full[m]] = lines[full[m]]._replace(reason="page label")
        run = [n]
    return lines


def _bare(line: Line) -> bool:
    return len(line.text) < 5 and line.reason is None and BARE_NUMBER.fullmatch(line.text) is not None


def _cuts(before: Line, after: Line) -> bool:
    return after.text[0].islower() and ENDS_OPEN.search(before.text) is not None


def _may_be_footer(line: Line) -> bool:
    """Whether a line names a body or a day and tells nothing: "Noted by the Committee" may well stand above minutes."""
    named = line.reason is None and len(line.text) < _LONGEST and _named.search(line.text) is not None
    return named and VERB.search(line.text) is None
