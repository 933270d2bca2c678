"""What the operator says of papers that do not say it themselves: the options of `ingest`."""

from datetime import date
from typing import Annotated, NamedTuple

import typer

from minutes_cli.errors import UsageError
from minutes_cli.model import Said

from .completing import completed
from .options import day_option


class Told(NamedTuple):
    """What the operator says of papers that do not say it themselves."""

    body: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The body, where the paper names none.", autocompletion=completed("body")),
    ] = None
    day: Annotated[date | None, day_option("--date", "Day of the meeting, where the paper has none.")] = None
    council: Annotated[
        str | None, typer.Option(metavar="NAME", help="The council, where a database holds several.")
    ] = None
    override: Annotated[
        bool, typer.Option("--override", help="Let --body and --date count against what the paper says.")
    ] = False

    url: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Where on the web the paper was taken from; of a folder, what stands before each paper's own path.",
        ),
    ] = None

    def added_to(self, known: Said, url: str | None = None) -> Said:
        """With what was said before and is not said now; `url` is the address of this paper."""
        override = self.override or known.override
        council = self.council or known.council
        return Said(self.body or known.body, self.day or known.date, council, override, url or known.url)

    def check(self) -> None:
        """Raises `UsageError` for what makes no sense."""
        if self.override and not (self.body or self.day):
            raise UsageError("--override is for --body NAME and --date DATE: give what the paper is to be taken for")
