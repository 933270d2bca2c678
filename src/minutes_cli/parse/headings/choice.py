"""Which heads the items: a run of labels, or titles without numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from minutes_cli.words.titles import STANDING

from .counted import SURE
from .weighing import Bare, Place


def doubtful(run: Sequence[Place]) -> bool:
    """Whether a run leaves room for headings without numbers: a short one, or one of titles without a standing item."""
    if run and run[0].number.isupper() and _sure(run):
        return False
    titles = [place.title for place in run]
    return (
        len(run) < 4
        or run[0].number.isalpha()
        or not (None in titles or any(STANDING.match(title or "") for title in titles))
    )


def rather(bare: Sequence[Bare], run: Sequence[Place], weight: float) -> bool:
    """Whether headings without numbers are worth more than the run."""
    if not run:
        return True
    starts = [place.start for place in run]
    others = [b for b in bare if not _under(run[bisect_right(starts, b.start) - 1], b)]
    before = [b for b in others if b.start < run[0].start]
    if _sure(run) and _standing(before) < 2:
        return False
    if _standing([b for b in before if "a heading of the file" in b.spoke]) > max(1, _standing(run)):
        return True
    if run[0].number.isalpha() and _standing(others) > 1:
        return True
    standing = (_standing([b for b in others if b.start > run[0].start]), _standing(run))
    if len(run) < 2:
        return standing[0] > standing[1] and len(bare) > 2 * len(run)
    more = standing[0] > standing[1] and len(bare) > len(run) and sum(b.weight for b in bare) > weight
    return more or (standing[0] > 1 and standing[0] > 3 * standing[1])


def _under(place: Place, b: Bare) -> bool:
    """Whether a title is that of a numbered place, on its line or on one below it."""
    return place.start <= b.start <= place.title_end


def _sure(run: Sequence[Place]) -> bool:
    """Whether a run is of titles that are set as headings beyond doubt."""
    sure = sum(place.weight >= SURE for place in run)
    return sure > 3 and sure * 3 >= 2 * len(run)


def _standing(headings: Sequence[Bare] | Sequence[Place]) -> int:
    return sum(bool(STANDING.match(heading.title or "")) for heading in headings)
