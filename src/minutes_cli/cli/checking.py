"""`check`: what a careful reader would ask about."""

from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError

from .completing import completed
from .listings import refuse_unknown_body
from .options import Shared, on_terminal, put_page, spread, style
from .rows import put_found


@spread
def check(
    shared: Shared,
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="KIND", help="Only of this kind; can be given again.", autocompletion=completed("kind")
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything is found.")] = False,
) -> None:
    """What a careful reader would ask about, what matters most first: loose ends, packs to fetch, missing minutes."""
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        _tell_unknown_kind(kind or [], store.check_kinds(db))
        found = store.check(db, shared.filter, kind or ())
        chosen = shared.columns or shared.sort or shared.by
        if shared.form == "table" and found.rows and on_terminal() and not chosen:
            found = store.with_refs(db, found)
            from minutes_cli.show.check import check_page  # noqa: PLC0415 - brings rich with it

            put_page(check_page(found, store.CHECK_KINDS, style(), few=not kind and shared.limit is None))
        else:
            put_found(db, found, shared)
    if strict and any(row["kind"] not in store.CHECK_TOLD for row in found.records()):
        raise typer.Exit(1)


def _tell_unknown_kind(given: list[str], known: list[str]) -> None:
    """Raise `UsageError` for a kind that there is none of."""
    for kind in given:
        if kind not in known:
            told = store.did_you_mean(store.near(kind, known)) or f": say one of {', '.join(dict.fromkeys(known))}"
            raise UsageError(f'"{kind}" is no kind of trouble{told}')
