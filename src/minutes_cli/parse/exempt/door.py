"""A place in the text of a minute where the public goes or comes back."""

from __future__ import annotations

from minutes_cli.model import value


@value
class Door:
    """A place in the text of a minute where the public goes or comes back."""

    start: int
    end: int
    """Of the sentence that says so."""
    shuts: bool
    labels: tuple[str, ...] = ()
    """Of the items for which it goes, where they are named …"""
    count: int | None = None
    """… or how many items follow without it."""
    onward: bool = False
    """It says that what follows is meant, or the rest of the meeting, and not what it stands in."""
    until: str = ""
    """The label of the last item of the stretch for which it goes …"""
    rest: bool = False
    """… or it goes for those with the labels and for all that follow the first of them."""
    turn: bool = False
    """It says only that a session in public ended: that may be the time in which the public spoke."""
    about: str = ""
    """What the item is about for which it goes, where that is told."""
    before: str = ""
    """The label of the item before which the stretch ends."""
    spared: tuple[str, ...] = ()
    """The labels of items for which it need not go."""
    within: bool = False
    """It says only that the item in which it stands was taken without it, and nothing of others."""
