"""What a database knows of the marks in one paper, on its way to a page."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from minutes_cli.model import Finding, Span

from .listing import Record


class Target(NamedTuple):
    """What a reference names, or can mean."""

    id: str
    kind: str
    """`minute`, `resolution` or `meeting`."""
    exempt: bool
    """Not for publication; nothing else of it is told where that is left out."""
    number: str | None = None
    """With the limb of a resolution."""
    title: str | None = None
    body: str | None = None
    date: str | None = None
    words: str = ""
    """How it begins."""
    states: tuple[str, ...] = ()
    """What was decided, and what became of what was asked for there."""
    document: str = ""
    page: int | None = None
    here: Span | None = None
    """Where it stands in the paper itself."""


class Cited(NamedTuple):
    """What a reference means, as far as the papers held can tell."""

    id: str
    status: str
    meant: tuple[str, ...]
    """Ids of what it names: one where it is resolved, of several where it is ambiguous the first …"""
    many: int
    """… of so many."""


Place = tuple[int, int]
"""Of a passage of the paper: a row of the database is found again by it, under whatever id."""


class Known(NamedTuple):
    """What is known of the marks in a paper."""

    held: str | None
    """The name under which it is held; None for one that is only read for the page."""
    as_of: date
    left_out: bool
    """Whether what is exempt is left out."""
    hidden: tuple[Span, ...]
    """What is left out: in order, apart from one another."""
    findings: tuple[Finding, ...]
    cited: Mapping[tuple[int, int, str | None, str | None], Cited]
    """By place, number and limb of the reference."""
    targets: Mapping[str, Target]
    """By id."""
    actions: Mapping[Place, tuple[Record, ...]]
    """As `actions` lists them, by place."""
    added: tuple[Record, ...]
    """Those that a person pinned to the paper."""
    old: bool = False
    """What is held was read by an earlier version, which found otherwise."""
