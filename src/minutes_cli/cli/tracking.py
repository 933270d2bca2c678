"""`publish --columns`: the columns that a council's own tracker has, under its own headings."""

from __future__ import annotations

import csv

from minutes_cli.errors import UsageError
from minutes_cli.show.publish.tracker import COLUMNS, EVERY, Column, of_key
from minutes_cli.store.ask.acting import COLUMNS as KEYS
from minutes_cli.words.near import did_you_mean, near


def chosen(given: str | None) -> tuple[Column, ...]:
    """The columns that are wanted, in their order, each under the heading given for it, or else its own.

    `body,date,owner=Lead officer,"taken=Progress, if any"`; None gives the usual ones.  Raises `UsageError` for what is
    no column.
    """
    if given is None:
        return COLUMNS
    try:
        parts = next(csv.reader([" ".join(given.split())], skipinitialspace=True), [])
    except csv.Error as error:
        raise UsageError(f"--columns cannot be read: {error}") from None
    if not parts or not all(part.partition("=")[0].strip() for part in parts):
        raise UsageError('a column without a name is none: --columns date,owner="Lead officer"')
    return tuple(_chosen(part) for part in parts)


def names() -> list[str]:
    """What can stand before the sign = there."""
    return list(dict.fromkeys([*(one.key for one in EVERY), *KEYS]))


def _chosen(part: str) -> Column:
    name, _, title = (one.strip() for one in part.partition("="))
    found = _NAMED.get(name.casefold()) or (of_key(name) if name in KEYS else None)
    if found is None:
        told = did_you_mean(near(name, (*_NAMED, *KEYS)))
        there = f"{' T' if told else ': t'}here are {', '.join(one.key for one in EVERY)}"
        raise UsageError(
            f'there is no column "{name}" here{told}{there}, and the others that `--columns help` names; '
            'a heading of your own stands behind the sign =, as in owner="Lead officer"'
        )
    return found._replace(title=title) if title else found


_NAMED = {column.title.casefold(): column for column in EVERY} | {column.key: column for column in EVERY}
