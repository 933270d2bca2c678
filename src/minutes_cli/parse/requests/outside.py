"""What minutes ask outside their resolutions: under a label, beside a name, or in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from .by_day import by_day, without_theirs
from .labels import labelled
from .margin import Asked, of_all_beside
from .owners import Owners
from .spoken import Spoken
from .told import told_in


def asked_outside(minutes: Sequence[tuple[str, str]], owners: Owners, *, columns: bool) -> list[Asked]:
    """What each minute asks, of which words and title are given: each grammar reads all of them while it is warm."""
    labels = [list(labelled(text, owners, title, columns=columns)) for text, title in minutes]
    told = [list(told_in(text, Spoken(text), owners, title)) for text, title in minutes]
    both = [Asked(*each) for each in zip(labels, told, strict=True)]
    if columns:
        both = [of_all_beside(text, asked, owners) for (text, _), asked in zip(minutes, both, strict=True)]
    return [_with_days(text, asked, owners) for (text, _), asked in zip(minutes, both, strict=True)]


def _with_days(text: str, asked: Asked, owners: Owners) -> Asked:
    """What a minute asks, with what its rows do that end with who and when."""
    own, rows = by_day(text, owners)
    if not rows:
        return asked
    return Asked(sorted([*without_theirs(asked.labels, own, rows), *own]), without_theirs(asked.told, own, rows))
