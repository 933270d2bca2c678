"""What minutes ask outside their resolutions: under a label, beside a name, or in plain words."""

from __future__ import annotations

from collections.abc import Sequence

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
    if not columns:
        return both
    return [of_all_beside(text, asked, owners) for (text, _), asked in zip(minutes, both, strict=True)]
