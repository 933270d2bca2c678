"""What is said of meetings and reports without a day, where only some days are wanted."""

from sqlite3 import Connection

from minutes_cli import store

_BY_OTHER_DAYS = frozenset(("plans", "references", "since", "query"))
"""Their days are those that they are put down for, that they point at, or of what became of them."""
_OF_REPORTS = frozenset(("papers", "search", "check", "documents", "actions"))


def undated(db: Connection, noun: str, narrow: store.Filter) -> str | None:
    """How many meetings and reports have no day, so that no row of theirs is of a span of days; None of none."""
    if noun in _BY_OTHER_DAYS:
        return None
    meetings, reports = store.undated(db, narrow)
    told = [f"{meetings} meeting{'' if meetings == 1 else 's'}"] if meetings and noun != "papers" else []
    told += [f"{reports} report{'' if reports == 1 else 's'}"] if reports and noun in _OF_REPORTS else []
    which = " and ".join(told)
    return f"Left out: {which} of which no paper tells the day (`minutes check --kind no-date`)." if told else None


def bodiless(db: Connection, noun: str, narrow: store.Filter) -> str | None:
    """How many meetings are of no body that is known, so that no row of theirs is of the one wanted; None of none."""
    if noun in _BY_OTHER_DAYS or not (many := store.bodiless(db, narrow)):
        return None
    which = f"{many} meeting{'' if many == 1 else 's'}"
    return f"Left out: {which} of which no paper tells the body (`minutes check --kind no-body`)."
