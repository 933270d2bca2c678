"""In which paper, or under which meeting or minute: what most listings can be narrowed by, beside what all can."""

from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.store.ask.filters import Term

from .completing import completed
from .options import Shared, refuse_empty


class Within(NamedTuple):
    """In which paper."""

    document: Annotated[
        str | None,
        typer.Option(
            "--document",
            metavar="NAME",
            help="Only of this paper: its name or a part of it, or the beginning of its id.",
            autocompletion=completed("document"),
        ),
    ] = None

    def of(self, db: Connection, shared: Shared) -> store.Filter:
        """What narrows a listing, and the paper too.  Raises `UsageError` for an empty name."""
        refuse_empty(document=self.document)
        papers = store.papers_called(db, self.document) if self.document else None
        return shared.filter._replace(papers=papers)


class Under(NamedTuple):
    """Of which meeting, minute or body."""

    ref: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REF]",
            help="Only of this meeting, minute, decision or body.",
            autocompletion=completed("ref"),
        ),
    ] = None

    def terms(self, db: Connection, noun: str) -> list[Term]:
        """The conditions on rows of a noun; none where all are wanted.  Raises `MinutesError` for a REF of nothing."""
        return [store.under(db, noun, store.spelt_out(db, " ".join(self.ref)))] if self.ref else []
