"""`forget`."""

from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError

from .completing import completed
from .doubting import told_opened
from .options import DEFAULT_DB, DatabaseOption, put


def forget(
    given: Annotated[
        list[str],
        typer.Argument(metavar="DOC...", help="Names or ids of documents.", autocompletion=completed("document")),
    ],
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Drop documents with all that came from them; what people said is kept."""
    with store.change_db(db) as connection:
        for name in given:
            found = store.find_documents(connection, store.document_spelt_out(connection, name))
            if len(found) > 1:
                ids = ", ".join(document.id for document in found)
                raise NotFoundError(f'"{name}" means {len(found)} documents; say which by its id: {ids}')
            opened = store.forget(connection, found[0])
            put(f"{found[0].name}: forgotten{told_opened(opened)}")
