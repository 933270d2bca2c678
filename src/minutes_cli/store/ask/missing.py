"""Why a REF names nothing here, and what comes nearest to it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable

from minutes_cli.words.near import did_you_mean, near
from minutes_cli.words.refs import Ref

from .acting import owners_near
from .filters import bodies_meant, conditions
from .naming import nearest
from .short import looks_short
from .typed import terms_of

_NUMBERS = "SELECT DISTINCT number FROM current_items {where} ORDER BY date DESC, key"
_LIMBS = (
    "SELECT DISTINCT path FROM current_resolutions WHERE path <> '' AND item IN (SELECT id FROM current_items {where})"
)
_DAYS = "SELECT DISTINCT date FROM current_meetings {where}"


def why_nothing(db: sqlite3.Connection, ref: Ref) -> str:
    """As far as that can be said: the day, the number or the limb that there is not, and the nearest there are."""
    if ref.id:
        return f"nothing here has the id {ref.id}"
    where = "".join((f" of {ref.body}" if ref.body else "", f" of {ref.date}" if ref.date else ""))
    if looks_short(ref.number or ""):
        return f"nothing here has the short id {ref.number}"
    if ref.body and not bodies_meant(db, ref.body):
        return no_body(db, ref.body).rstrip(".")
    if ref.number is None:
        return f"no meeting{where} is held{_nearest_days(db, ref)}"
    whole, values = conditions(terms_of(db, Ref(ref.number, None, ref.date, ref.body)))
    if ref.limb and db.execute(f"SELECT 1 FROM current_items {whole}", values).fetchone():  # noqa: S608 - our own names
        limbs = [path for (path,) in db.execute(_LIMBS.format(where=whole), values)]
        has = f"; it has {', '.join(limbs[:_MANY])}" if limbs else ""
        return f"minute {ref.number}{where} is held, but has no {ref.limb}{has}: show {ref.number} shows it"
    among, values = conditions(terms_of(db, Ref(None, None, ref.date, ref.body)))
    held = [number for (number,) in db.execute(_NUMBERS.format(where=among), values) if number]
    told = _or(_nearest_numbers(ref.number, held)) if held else _nearest_days(db, ref)
    return f"no minute {ref.number}{where} is held{told or ''}: `minutes items` lists those that are"


_MANY = 12


def no_body(db: sqlite3.Connection, given: str) -> str:
    """That no body has a name, which are near it, and which papers have it all the same."""
    told = f'no body has "{given}" in its name'
    if near_names := nearest(db, given):
        return f"{told}{did_you_mean(near_names)}"
    if papers := _papers_named(db, given):
        return f"{told}; it is in {', '.join(papers)}."
    return f"{told}: `minutes bodies` shows those there are."


def no_owner(db: sqlite3.Connection, given: str) -> str:
    """That no action has an owner of a name, and which are near it."""
    return f'no action has an owner with "{given}" in the name{did_you_mean(owners_near(db, given))}'


def no_subject(given: str) -> str:
    """That no minute is about some words."""
    return f'no minute was found by "{given}": `minutes search` looks through papers and agendas, too'


_FEW = 3
_WORDS = re.compile(r"[^\W_]+")
_IN_WORDS = """
SELECT DISTINCT s.document FROM passages_fts JOIN current_passages s ON s.key = passages_fts.rowid
WHERE passages_fts MATCH ? AND NOT s.exempt
"""
_OF_PAPER = """
SELECT d.name, m.body, m.date FROM documents d LEFT JOIN meetings m ON m.document = d.id AND m.kind = 'minutes'
WHERE d.id = ? ORDER BY m.date LIMIT 1
"""


def _papers_named(db: sqlite3.Connection, given: str) -> list[str]:
    """Some papers that have the words in their name, else in what they say, with the body and day of their minutes."""
    words = _WORDS.findall(given.casefold())
    if not words:
        return []
    names = db.execute("SELECT id, name FROM documents ORDER BY name").fetchall()
    found = [key for key, name in names if {*words} <= {*_WORDS.findall(name.rpartition("/")[2].casefold())}]
    found = found or [key for (key,) in db.execute(_IN_WORDS, (f'"{" ".join(words)}"',))]
    told = [_told(db.execute(_OF_PAPER, (key,)).fetchone()) for key in found[:_FEW]]
    return [*told, f"{len(found) - _FEW} more"] if len(found) > _FEW else told


def _told(row: Iterable[str | None]) -> str:
    name, *held = row
    return f"{name} ({', '.join(filter(None, held))})" if any(held) else f"{name}"


def _nearest_days(db: sqlite3.Connection, ref: Ref) -> str:
    """The days of meetings before and after, of the body that is named."""
    if ref.date is None:
        return ""
    day = ref.date
    where, values = conditions([("date IS NOT NULL", {}), *terms_of(db, Ref(None, None, None, ref.body))])
    days = sorted(held for (held,) in db.execute(_DAYS.format(where=where), values))
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
