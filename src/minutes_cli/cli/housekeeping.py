"""`query`, `reparse`, `forget`."""

import gc
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError

from .ingest import summary
from .options import DEFAULT_DB, DatabaseOption, Shared, put, put_listing, spread
from .progress import Progress


@spread
def query(sql: Annotated[str, typer.Argument(metavar="SQL", help="One statement that reads.")], shared: Shared) -> None:
    """Ask the database in SQL; nothing can be changed."""
    with store.read_db(shared.db) as db:
        put_listing(store.query(db, sql), shared.form)


def reparse(
    given: Annotated[
        list[str] | None, typer.Argument(metavar="[DOC]...", help="Documents; all if none is named.")
    ] = None,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Read the text of documents again by the present rules; what people said stays."""
    gc.enable()
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415 - the parser is needed here alone

    with store.change_db(db) as connection:
        chosen = [store.find_documents(connection, d) for d in given] if given else [store.documents(connection)]
        held = list(dict.fromkeys(document for found in chosen for document in found))
        with Progress(len(held)) as progress:
            for one in held:
                progress.at(one.name)
                parsed = parse(store.load(connection, one.key), store.said_of(connection, one.sha256))
                store.refill(connection, parsed)
                put(summary(parsed, one.name))


def forget(
    given: Annotated[list[str], typer.Argument(metavar="DOC...", help="Names or ids of documents.")],
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Drop documents with all that came from them; what people said is kept."""
    with store.change_db(db) as connection:
        for name in given:
            found = store.find_documents(connection, name)
            if len(found) > 1:
                ids = ", ".join(document.id for document in found)
                raise NotFoundError(f'"{name}" means {len(found)} documents; say which by its id: {ids}')
            store.forget(connection, found[0])
            put(f"{found[0].name}: forgotten")
