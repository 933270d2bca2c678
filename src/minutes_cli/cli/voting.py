"""`motions`: what was put to the vote."""

from sqlite3 import Connection
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.store.listing import Listing

from .completing import completed
from .listings import refuse_unknown_body, tell_unknown_persons
from .options import Shared, counted, note, refuse_empty, spread, tell_hidden
from .rows import put_chosen, put_found
from .within import Within


class Put(NamedTuple):
    """Which motions."""

    lost: Annotated[bool, typer.Option("--lost", help="Only those that were voted down.")] = False
    moved_by: Annotated[
        str | None,
        typer.Option(
            "--moved-by",
            metavar="NAME",
            help="Only those that this person moved.",
            autocompletion=completed("person"),
        ),
    ] = None
    voted: Annotated[
        str | None,
        typer.Option(
            "--voted",
            metavar="NAME",
            help="Only those on which this person's vote is told, and on which side.",
            autocompletion=completed("person"),
        ),
    ] = None
    unput: Annotated[
        bool, typer.Option("--unput", help="Only those that came to no vote: without a seconder, withdrawn, overtaken.")
    ] = False


@spread
def motions(
    put: Put,
    within: Within,
    shared: Shared,
    ref: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REF]",
            help="Only those of this minute, decision, meeting or body; or the one under this number.",
            autocompletion=completed("ref"),
        ),
    ] = None,
    by_name: Annotated[bool, typer.Option("--by-name", help="A row for each person whose vote is told.")] = False,
) -> None:
    """What was put to the meetings: by whom, with what outcome and votes, newest meeting first."""
    refuse_empty(**{"moved-by": put.moved_by, "voted": put.voted})
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        narrow = within.of(db, shared)
        of = store.spelt_out(db, " ".join(ref)) if ref else None
        found = store.motions(db, narrow, store.MotionFilter(*put, of=of))
        if by_name:
            _put_by_name(db, store.motions(db, narrow._replace(limit=None), store.MotionFilter(*put, of=of)), shared)
            return
        put_found(db, store.with_side(db, found, put.voted) if put.voted and shared.form == "table" else found, shared)
        if forms := store.other_forms(db, found, put.moved_by, put.voted):
            note(f"Found under other forms of the name, too: {', '.join(forms)}.")
        _tell_corrected(db, found)
        if put.lost and (unput := len(store.motions(db, narrow, store.MotionFilter(unput=True, of=of)).rows)):
            note(f"Besides, {counted(unput, 'motion')} came to no vote: `--unput` instead of `--lost`.")
        if put.lost and (silent := _without_outcome(db, narrow, of)):
            note(f"Of {counted(silent, 'motion')} no paper tells the outcome: `minutes motions` lists them, too.")
        if not found.rows:
            tell_unknown_persons(db, put.moved_by, put.voted)


def _without_outcome(db: Connection, narrow: store.Filter, of: str | None) -> int:
    """Of how many motions it is not told whether they carried."""
    every = store.motions(db, narrow._replace(limit=None), store.MotionFilter(of=of))
    return sum(record["outcome"] == "unknown" for record in every.records())


def _put_by_name(db: Connection, found: Listing, shared: Shared) -> None:
    """Print each vote, with whose it was; on how many motions votes are counted that name nobody is said."""
    hidden = 0
    if shared.public:
        from minutes_cli.store.ask.exempt import public  # noqa: PLC0415 - a table for people marks it

        found, hidden = public(db, found)
    put_chosen(db, store.votes_by_name(found, shared.filter.limit), shared)
    tell_hidden(hidden, "motion")
    _tell_corrected(db, found)
    from minutes_cli.show.page import SIDES  # noqa: PLC0415 - only where votes are listed

    votes = [row["votes"] for row in found.records() if row["votes"]]
    if nameless := sum(any((vote[side] or 0) > len(vote[f"names_{side}"]) for side in SIDES) for vote in votes):
        note(
            f"Left out: votes on {counted(nameless, 'motion')} that the papers count without names (`minutes motions`)."
        )


def _tell_corrected(db: Connection, found: Listing) -> None:
    """Say of votes listed which later minutes put right what was minuted there."""
    from minutes_cli.show.columns import short_ref  # noqa: PLC0415 - only where a vote is listed
    from minutes_cli.store.ask.amending import amended_among  # noqa: PLC0415

    corrected = amended_among(db, (row for row in found.records() if row["votes"]))
    if corrected.rows:
        from minutes_cli.store.ask.exempt import public  # noqa: PLC0415 - as rare

        corrected, _ = public(db, corrected)
    for one in corrected.records():
        note(f"Corrected: {one['number']} of {one['corrects']}, in {short_ref(one['id'])}: {one['text']}")
