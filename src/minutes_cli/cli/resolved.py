"""`resolutions`: what was resolved, and of what kind."""

from sqlite3 import Connection
from typing import Annotated, NamedTuple, get_args

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.model import Disposition
from minutes_cli.store.listing import Listing

from .completing import one_of_words
from .listings import refuse_unknown_body
from .options import Shared, counted, note, spread
from .rows import put_found
from .within import Under, Within

DISPOSITIONS: tuple[str, ...] = get_args(Disposition)


class Kinds(NamedTuple):
    """Of which kinds."""

    disposition: Annotated[
        list[str] | None,
        typer.Option(
            "--disposition",
            metavar="KIND",
            help=f"Only what was {', '.join(DISPOSITIONS[:-1])} or {DISPOSITIONS[-1]}; can be given again.",
            autocompletion=one_of_words(DISPOSITIONS),
        ),
    ] = None

    @property
    def wanted(self) -> tuple[str, ...]:
        """Those that were given; none for all.  Raises `UsageError` for what is no kind."""
        given = tuple(kind.strip().lower() for kind in self.disposition or ())
        for kind in given:
            if kind not in DISPOSITIONS:
                near = store.did_you_mean(store.near(kind, DISPOSITIONS)) if kind else ""
                raise UsageError(f'"{kind}" is no disposition{near or ": say one of " + ", ".join(DISPOSITIONS)}')
        return given


@spread
def resolutions(under: Under, kinds: Kinds, within: Within, shared: Shared) -> None:
    """What was resolved, limb by limb, newest meeting first; what was put off: --disposition deferred."""
    wanted = kinds.wanted
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        narrow = within.of(db, shared)
        found = store.resolutions(db, narrow, wanted, terms=under.terms(db, "resolutions"))
        put_found(db, found, shared)
        if "deferred" in wanted and shared.form == "table" and not under.ref:
            _tell_of_others(db, narrow, found)


_PUT_OFF = 'deferred OR postponed OR "put off"'


def _tell_of_others(db: Connection, narrow: "store.Filter", found: Listing) -> None:
    """Say how many minutes tell of something put off that nobody resolved."""
    resolved = {row["item"] for row in found.records()}
    told = store.search(db, _PUT_OFF, narrow._replace(limit=None)).records()
    others = {row["id"] for row in told if row["kind"] == "item"} - resolved
    if others:
        which = counted(len(others), "other minute" if resolved else "minute")
        note(f"{which} may tell of what was put off: minutes search '{_PUT_OFF}' --every")
