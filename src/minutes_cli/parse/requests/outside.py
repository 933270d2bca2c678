"""What minutes ask outside their resolutions: under a label, beside a name, or in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .labels import labelled
from .owners import Owners
from .told import Spoken, Told, told_in


class Outside(NamedTuple):
    """What one minute asks outside its resolutions."""

    labels: list[Told]
    """What has a label, or who is to do it beside it."""
    told: list[Told]
    """What stands in plain words."""


def asked_outside(minutes: Sequence[tuple[str, str]], owners: Owners, *, columns: bool) -> list[Outside]:
    """What each minute asks, of which words and title are given: each grammar reads all of them while it is warm."""
    labels = [list(labelled(text, owners, title, columns=columns)) for text, title in minutes]
    told = [list(told_in(text, Spoken(text), owners, title)) for text, title in minutes]
    return [Outside(*each) for each in zip(labels, told, strict=True)]
