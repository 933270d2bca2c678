"""Minutes and their sentences, as far as it takes to see which are near to a request (`nearness`)."""

import datetime as dt
from typing import NamedTuple

Words = frozenset[str]


class Minute(NamedTuple):
    """A minute, or an officer's report, in which something may be told."""

    id: str
    date: dt.date
    words: Words
    """Of its title and its text …"""
    title: Words
    """… and of the title alone; none of one that comes again and again."""
    head: Words = frozenset()
    """The same of a title that heads one matter."""


class Line(NamedTuple):
    """A sentence of one."""

    text: str
    words: Words
    above: str
    """The head of its point and the sentence before it there …"""
    around: Words
    """… and their words …"""
    head: Words = frozenset()
    """… and those of the head alone."""
