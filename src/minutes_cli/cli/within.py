"""In which paper: what most listings can be narrowed by, beside what all can."""

from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store

from .completing import completed
from .options import Shared, refuse_empty


class Within(NamedTuple):
    """In which paper."""

    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="NAME",
            help="Only of this paper: its name, or the beginning of its id.",
            autocompletion=completed("document"),
        ),
    ] = None

    def of(self, db: Connection, shared: Shared) -> store.Filter:
        """What narrows a listing, and the paper too.  Raises `UsageError` for an empty name."""
        refuse_empty(document=self.document)
        papers = store.papers_called(db, self.document) if self.document else None
        return shared.filter._replace(papers=papers)
