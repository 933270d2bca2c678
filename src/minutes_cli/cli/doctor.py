"""`doctor`: the database beside its texts, and what persons said out of the file beside it."""

import gc
from pathlib import Path
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import ReadError
from minutes_cli.store.keep.journal import ENDING
from minutes_cli.store.listing import Listing

from .options import DEFAULT_DB, DatabaseOption, JsonOption, counted, note, put
from .rows import put_form
from .understanding import understood

_SHOWN = 20
"""Faults of a kind that are shown to a person; JSON has them all."""


def doctor(
    db: DatabaseOption = DEFAULT_DB,
    restore: Annotated[
        bool, typer.Option("--restore", help="Say again what the file beside the database has and it has not.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Prove the database against its texts, and say what was checked; exit code 1 where anything is wrong."""
    gc.enable()
    if restore:
        _restore(db, json=json)
        return
    rows: list[tuple[str, int, str, list[str]]] = []
    with store.copy_db(db) as (connection, copy):
        for proof in store.prove(store.Evidence(connection, copy)):
            rows.append((proof.what, proof.number, proof.checked, list(proof.faults)))
            if not json:
                put(_line(proof))
    if json:
        put_form(Listing("doctor", ("what", "count", "checked", "faults"), tuple(rows)), "json")
    faults = sum(len(row[3]) for row in rows)
    if faults:
        cures = dict.fromkeys(_CURES.get(row[0], _ANEW) for row in rows if row[3])
        note(f"{counted(faults, 'fault')} found: {'; '.join(cures)}.")
        raise typer.Exit(1)


_ANEW = "`minutes reparse` makes rows anew from the texts"
_ELSEWHERE = "lay it aside, `minutes ingest` the papers into a new one, and `minutes doctor --restore` there"
_CURES = {
    "said": "`minutes doctor --restore` brings together what persons said",
    **dict.fromkeys(("file", "shape", "texts"), _ELSEWHERE),
}
"""By what was proved, what mends a fault of it, where no reading of the held texts does."""


_RESTORED = ("words", "papers", "read_anew", "written")


def _line(proof: "store.Proof") -> str:
    """`well   4,123 facts with a place in their text`, and each fault below it."""
    count = len(proof.faults)
    told = f"{'WRONG' if count else 'well':<6} {proof.what:<7} {proof.number:,} {proof.checked}"
    shown = [f"         {fault}" for fault in proof.faults[:_SHOWN]]
    more = [f"         and {count - _SHOWN} more: --json has them"] if count > _SHOWN else []
    return "\n".join([f"{told}; {counted(count, 'fault')}" if count else told, *shown, *more])


def _restore(path: Path, *, json: bool) -> None:
    """What only the file beside the database has; papers of which it says something new are read anew."""
    beside = path.with_name(path.name + ENDING)
    failed = 0
    with store.open_db(path) as db:
        was_there = beside.exists()
        done = store.restore(db, beside)
        anew = [held for held in store.documents(db) if held.sha256 in set(done.papers)]
        for one in anew:
            try:
                store.refill(db, understood(store.load(db, one.key), store.said_of(db, one.sha256)))
            except ReadError as error:
                note(f"minutes: {one.name} {error}; its rows stay as they were")
                failed += 1
    for number, why in done.unread:
        note(f"minutes: {beside.name}, line {number} cannot be read: {why}")
    for number, how in done.differing:
        note(f"minutes: {beside.name}, line {number}: {how}")
    if done.unread:
        note(f"{counted(len(done.unread), 'line')} of {beside.name} passed over")
    if json:
        counts = (done.words, len(done.papers), len(anew), done.written)
        put_form(Listing("restored", _RESTORED, (counts,)), "json")
    else:
        papers = counted(len(done.papers), "paper")
        words = counted(done.words, "word")
        put(f"{words} restored, and what was said of {papers}; {len(anew)} of those held read anew")
        if done.written:
            put(f"{counted(done.written, 'word')} that only the database had written to {beside.name}")
    nothing = not (was_there or done.written)
    if failed or nothing:
        if nothing:
            note(f"minutes: there is no {beside.name} to restore from")
        raise typer.Exit(1)
