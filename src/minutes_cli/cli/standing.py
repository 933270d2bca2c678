"""`minutes` alone: where you stand, and what to do next."""

from collections.abc import Iterator
from pathlib import Path

from minutes_cli import store
from minutes_cli.show.columns import day
from minutes_cli.store.listing import Listing

from .options import counted, put
from .rows import put_table


def tell_standing(path: Path) -> None:
    """Print what is held, what waits to be done, and the command that shows it; without a database how to begin."""
    if not path.exists():
        put(f"There is no database {path} yet: the papers that you give make one.\n\n{_BEGIN}")
        return
    with store.read_db(path) as db:
        held = store.summary(db)
    if not held.documents:
        put(f"{path} holds no papers yet.\n\n{_BEGIN}")
        return
    put(f"{path}: {_held(held)}\n")
    waiting = [row for row in _waiting(held) if row[0]]
    if waiting:
        put_table(Listing("standing", ("count", "what waits", "what shows it"), tuple(waiting)))
        put("")
    put(f"Next: {waiting[0][2] if waiting else _SEARCH}\n`minutes --help` lists the commands.")


_BEGIN = """Next: minutes ingest PATH…    files, folders or .zip files of papers
      minutes --help         lists the commands; --db FILE or MINUTES_DB names another database"""
_SEARCH = 'minutes search "school places"'


def _held(held: "store.Summary") -> str:
    """`5 papers, 4 meetings of 2 bodies, 12 June 2018 to 9 July 2019`."""
    bodies = "1 body" if held.bodies == 1 else f"{held.bodies} bodies"
    days = f", {day(held.first)} to {day(held.last)}" if held.first else ""
    return f"{counted(held.documents, 'paper')}, {counted(held.meetings, 'meeting')} of {bodies}{days}"


def _waiting(held: "store.Summary") -> Iterator[tuple[int, str, str]]:
    """What there is to do, what matters most first."""
    yield held.overdue, "actions past their day", "minutes actions --overdue"
    yield held.reported, "actions brought back by a later paper: done, or not?", "minutes actions --reported"
    yield held.open, "actions open in all", "minutes actions"
    yield held.promised, "open promises made in discussion", "minutes actions --undertakings"
    yield held.unheld, "meetings that papers cite and nobody has loaded", "minutes check --kind not-held"
    yield held.unsettled, "meetings without a day or a body", "minutes check --kind no-date --kind no-body"
