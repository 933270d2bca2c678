"""What the page is made of, before any of it is HTML."""

from typing import NamedTuple

from minutes_cli.model import Span


class Group(NamedTuple):
    """Marks that are shown and hidden together."""

    name: str
    """In the page's style."""
    title: str
    sample: str
    """Words that show how it looks."""


GROUPS = (
    Group("heading", "Headings and numbers", "4. TITLE"),
    Group("decision", "Decisions", "be noted"),
    Group("motion", "Motions and votes", "moved"),
    Group("action", "Actions, who and when", "be requested to"),
    Group("reference", "References", "Minute No. 4"),
    Group("head", "Facts of the head", "Committee"),
    Group("paper", "Reports and plans", "That …"),
    Group("finding", "Findings", ""),
    Group("aside", "Set aside: page furniture", "Page 9"),
)
"""In the order of the legend."""
GROUP_OF = {
    **{group.name: group.name for group in GROUPS},
    **dict.fromkeys(("number", "begins"), "heading"),
    **dict.fromkeys(("owner", "due"), "action"),
    **dict.fromkeys(("body", "day", "time", "venue", "person"), "head"),
    **dict.fromkeys(("subject", "author", "recommendation", "plan"), "paper"),
}
"""The group of each kind of mark."""


class Taken(NamedTuple):
    """A passage, and what it was taken for."""

    span: Span
    kind: str
    label: str = ""
    """Stands before it, in a few words."""
    anchor: str = ""
    """By which it is found in the page."""
    card: str = ""
    """Of a reference: the card that it opens …"""
    status: str = ""
    """… and what is known of it: `resolved`, `ambiguous`, `not_held`, `missing`."""


class Fact(NamedTuple):
    """A line of a note: what it is, and what was read."""

    name: str
    words: str
    quoted: bool = False
    """The words of a paper."""
    link: str = ""
    """The place in this page that it tells of."""


class Note(NamedTuple):
    """What stands beside the text."""

    at: int
    """Offset in the document of what it is about."""
    kind: str
    """Of the group."""
    summary: str
    facts: tuple[Fact, ...] = ()


class Title(NamedTuple):
    """Where something begins that has a head of its own: minutes, an agenda, a report."""

    at: int
    kind: str
    words: str
    anchor: str
    facts: tuple[Fact, ...] = ()
    unprinted: tuple[str, ...] = ()
    """What was read from elsewhere than the paper's words, or from nowhere."""


class Meant(NamedTuple):
    """What a reference can mean, on its card."""

    title: str
    lines: tuple[str, ...]
    words: str
    link: str = ""
    """Its place in this page."""


class Read(NamedTuple):
    """One reference on a card."""

    raw: str
    reading: str
    status: str
    told: str
    """The status in a sentence."""
    meant: tuple[Meant, ...]
    ref: str


class Card(NamedTuple):
    """What stands behind a passage that refers to something."""

    name: str
    at: str
    """The passage."""
    reads: tuple[Read, ...]
