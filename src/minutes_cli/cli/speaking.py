"""Who says something, when and why: what each word of a person can have."""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from .options import DEFAULT_DB, DatabaseOption, day_option


class Speaker(NamedTuple):
    """Who says something, when and why."""

    on: Annotated[date | None, day_option("--on", "When it happened; today if not said.")] = None
    by: Annotated[str | None, typer.Option(metavar="WHO", help="Who says so.")] = None
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, or what there is to note.")] = None
    db: DatabaseOption = DEFAULT_DB

    @property
    def day(self) -> date:
        return self.on or date.today()  # noqa: DTZ011 - the reader's own day
