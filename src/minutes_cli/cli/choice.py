"""What of a listing somebody wants to see: which columns, in which order, in which groups."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from minutes_cli.errors import UsageError
from minutes_cli.show.cells import plain_owner
from minutes_cli.show.formats import any_value
from minutes_cli.show.nouns import Column, columns_of
from minutes_cli.store.listing import Listing, Record
from minutes_cli.words.near import did_you_mean, near
from minutes_cli.words.spelt import as_compared

from .completing import GROUPS

_KEYS = {"owner": ("owner", "officer", "author"), "body": ("body",), "month": ("due_now", "date")}
_NOTHING = {"owner": "nobody named", "body": "no body named", "month": "no day"}


class Choice(NamedTuple):
    """What is asked for; what is empty leaves a listing as it is."""

    columns: tuple[str, ...] = ()
    sort: str = ""
    """A column; behind `-` from last to first."""
    by: str = ""
    """One of `GROUPS`."""
    limit: int | None = None

    def of(self, listing: Listing) -> tuple[Column, ...]:
        """The columns for people; without the one that rows are grouped by.  Raises `UsageError` for a name of none."""
        every = columns_of(listing.noun, listing.columns)
        if not self.columns:
            return tuple(c for c in every if c.title != self.by) if self.by else every
        return tuple(_column(listing, name) for name in self.columns)

    def keys(self, listing: Listing) -> Listing:
        """The rows for programs, behind their group; a key that only the table has is its text."""
        if self.columns:
            values = [_value(listing, name) for name in self.columns]
            rows = tuple(tuple(tell(record) for tell in values) for record in listing.records())
            told = Listing(listing.noun, self.columns, rows)
        else:
            told = listing
        if not self.by:
            return told
        name = _grouping(listing, self.by)
        groups = (name(record) or None for record in listing.records())
        rows = tuple((group, *row) for group, row in zip(groups, told.rows, strict=True))
        return Listing(listing.noun, ("group", *told.columns), rows)

    def ordered(self, listing: Listing) -> Listing:
        """The rows in the order that is wanted, and at most so many."""
        rows: Sequence[tuple[Any, ...]] = listing.rows
        if self.sort:
            tell = _text(listing, self.sort.removeprefix("-"))
            told = [(tell(record), row) for record, row in zip(listing.records(), rows, strict=True)]
            some = sorted((one for one in told if one[0]), key=_as_sorted, reverse=self.sort.startswith("-"))
            rows = [row for _, row in [*some, *(one for one in told if not one[0])]]
        if self.by:
            name = _grouping(listing, self.by)
            named = [(name(dict(zip(listing.columns, row, strict=True))), row) for row in rows]
            rows = [row for _, row in sorted(named, key=lambda one: (not one[0], one[0].casefold(), one[0]))]
        return listing._replace(rows=tuple(rows[: self.limit]))

    def groups(self, listing: Listing) -> list[tuple[str, int]]:
        """Of rows that are ordered by groups, what each group is called and how many rows it has."""
        if not self.by:
            return []
        runs = (
            (told, sum(1 for _ in run)) for told, run in groupby(map(_grouping(listing, self.by), listing.records()))
        )
        return [(told or _NOTHING[self.by], count) for told, count in runs]

    def with_group(self, columns: Sequence[Column], listing: Listing) -> tuple[Column, ...]:
        """The columns of a line, behind that of its group."""
        return (Column("group", _grouping(listing, self.by)), *columns) if self.by else tuple(columns)


EVERYTHING = Choice()


def _grouping(listing: Listing, by: str) -> Callable[[Record], str]:
    """What a row's group is called: of names that only their signs set apart the first.

    Raises `UsageError` for what rows of this kind have none of.
    """
    if by not in GROUPS:
        raise UsageError(f'--by takes {", ".join(GROUPS)}, and not "{by}"')
    key = next((key for key in _KEYS[by] if key in listing.columns), None)
    if key is None:
        raise UsageError(f"these rows have no {by} to group them by")
    if by == "month":
        return lambda record: str(record[key] or "")[:7]
    tell = _in_full(listing) if key == "owner" and "amended" in listing.columns else any_value(key)
    first: dict[str, str] = {}
    for name in map(tell, listing.records()):
        first.setdefault(as_compared(name), name)
    return lambda record: first[as_compared(tell(record))]


def _in_full(listing: Listing) -> Callable[[Record], str]:
    """The owner of a row by the names that its initials stand for, where a row of the body tells them."""
    from minutes_cli.threads.lettered import Owned, each_named  # noqa: PLC0415 - only rows by their owners ask for it

    def owned(record: Record) -> Owned:
        return Owned(str(record["body"] or ""), str(record["owner"] or ""), record["persons"])

    every = {owned(record) for record in listing.records() if record["owner"] and "owner" not in record["amended"]}
    named = {one: " and ".join(names) for one, names, letters in each_named(every) if letters}

    def tell(record: Record) -> str:
        plain = plain_owner(record)
        return named.get(owned(record), plain) if "owner" not in record["amended"] else plain

    return tell


def _column(listing: Listing, name: str) -> Column:
    for column in columns_of(listing.noun, listing.columns):
        if column.title == name:
            return column._replace(if_any=False, if_differs=False, spare=False, marked=False)
    _refuse_unknown(listing, name)
    return Column(name, any_value(name), share=1)


def _value(listing: Listing, name: str) -> Callable[[Record], Any]:
    return (lambda record: record[name]) if name in listing.columns else _text(listing, name)


def _text(listing: Listing, name: str) -> Callable[[Record], str]:
    column = _column(listing, name)
    return column.plain or column.value


def names_of(listing: Listing) -> list[str]:
    """What `--columns` takes: the titles of the table, then the keys of the JSON."""
    return list(dict.fromkeys([*(c.title for c in columns_of(listing.noun, listing.columns)), *listing.columns]))


def _refuse_unknown(listing: Listing, name: str) -> None:
    """Raise `UsageError`, with the nearest, for what is neither a column nor a key."""
    if name in listing.columns:
        return
    names = names_of(listing)
    told = did_you_mean(near(name, names))
    there = f"{' T' if told else ': t'}here are {', '.join(names)}"
    raise UsageError(f'there is no column "{name}" here{told}{there}')


_FIGURES = re.compile(r"(\d{1,18})")


def _as_sorted(one: tuple[str, Any]) -> list[tuple[int, int, str]]:
    """Text as a person sorts it: 9 before 10, and capitals as small letters."""
    parts = _FIGURES.split(one[0].casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
