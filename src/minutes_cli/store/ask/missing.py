"""Why a REF names nothing here, and what comes nearest to it."""

from __future__ import annotations

import sqlite3
from datetime import date

from minutes_cli.words.near import near
from minutes_cli.words.refs import Ref

from .filters import conditions
from .short import looks_short
from .typed import terms_of

_NUMBERS = "SELECT DISTINCT number FROM current_items {where} ORDER BY date DESC, key"
_LIMBS = (
    "SELECT DISTINCT path FROM current_resolutions WHERE path <> '' AND item IN (SELECT id FROM current_items {where})"
)
_DAYS = "SELECT DISTINCT date FROM current_meetings WHERE date IS NOT NULL"


def why_nothing(db: sqlite3.Connection, ref: Ref) -> str:
    """As far as that can be said: the day, the number or the limb that there is not, and the nearest there are."""
    if ref.id:
        return f"nothing here has the id {ref.id}"
    where = "".join((f" of {ref.body}" if ref.body else "", f" of {ref.date}" if ref.date else ""))
    if looks_short(ref.number or ""):
        return f"nothing here has the short id {ref.number}"
    if ref.number is None:
        return f"no meeting{where} is held{_nearest_days(db, ref.date)}"
    whole, values = conditions(terms_of(db, Ref(ref.number, None, ref.date, ref.body)))
    if ref.limb and db.execute(f"SELECT 1 FROM current_items {whole}", values).fetchone():  # noqa: S608 - our own names
        limbs = [path for (path,) in db.execute(_LIMBS.format(where=whole), values)]
        has = f"; it has {', '.join(limbs[:_MANY])}" if limbs else ""
        return f"minute {ref.number}{where} is held, but has no {ref.limb}{has}: show {ref.number} shows it"
    among, values = conditions(terms_of(db, Ref(None, None, ref.date, ref.body)))
    held = [number for (number,) in db.execute(_NUMBERS.format(where=among), values) if number]
    told = _or(_nearest_numbers(ref.number, held)) if held else _nearest_days(db, ref.date)
    return f"no minute {ref.number}{where} is held{told or ''}: `minutes items` lists those that are"


_MANY = 12


def _nearest_days(db: sqlite3.Connection, day: date | None) -> str:
    """The days of meetings before and after."""
    if day is None:
        return ""
    days = sorted(held for (held,) in db.execute(_DAYS))
    before = [held for held in days if held < day.isoformat()][-1:]
    after = [held for held in days if held > day.isoformat()][:1]
    return f"; the nearest meeting is of {' or '.join(before + after)}" if before or after else ""


def _nearest_numbers(given: str, held: list[str]) -> list[str]:
    """By their figures, where they are figures alone; else by how they are written."""
    alike = near(given, held)
    if given.isdecimal():
        figures = sorted((number for number in held if number.isdecimal()), key=lambda n: abs(int(n) - int(given)))
        alike += figures[:1]
    return list(dict.fromkeys(alike))[:3]


def _or(numbers: list[str]) -> str:
    return f"; the nearest {'is' if len(numbers) == 1 else 'are'} {', '.join(numbers)}" if numbers else ""
