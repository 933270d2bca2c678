"""Under which names somebody is meant: what `people` puts together, and the initials of a list of those present."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from minutes_cli.threads.persons import meant
from minutes_cli.words.spelt import has_initials

from .attending import written_of


class Called(NamedTuple):
    """What a name that was asked for stands for."""

    asked: str
    letters: frozenset[tuple[str | None, str]]
    """(body, initials) of those whom it means …"""
    names: frozenset[tuple[str | None, str]]
    """… and (body, names) of those whose initials it is."""

    def means(self, name: str, body: str | None) -> bool:
        """Whether somebody in a paper of a body is meant: by name, by another form of it, or by initials."""
        return (
            meant(self.asked, name)
            or (body, name.strip().replace(".", "")) in self.letters
            or any(of == body and meant(one, name) for of, one in self.names)
        )

    def other_form(self, name: str) -> bool:
        """Whether a name has not the word that was asked for."""
        return self.asked.casefold() not in name.casefold()


def called(db: sqlite3.Connection, asked: str) -> Called:
    """What a name stands for in the papers held."""
    letters: set[tuple[str | None, str]] = set()
    names: set[tuple[str | None, str]] = set()
    for at in written_of(db, asked):
        if has_initials(asked, at.role or ""):
            names.add((at.body, at.written))
        letters |= {(at.body, one) for one in initials_in(at.role)}
    return Called(asked, frozenset(letters), frozenset(names))


def initials_in(role: str | None) -> list[str]:
    """The initials among what a list says of somebody: "Clerk, AJA"."""
    return [
        one for one in (part.strip().replace(".", "") for part in (role or "").split(",")) if has_initials(one, one)
    ]
