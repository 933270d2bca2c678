"""`motions`: what was put to the vote."""

from typing import Annotated, NamedTuple

import typer

from minutes_cli import store

from .completing import completed
from .listings import tell_unknown_body, tell_unknown_persons
from .options import Shared, counted, note, put_found, spread
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
            help="Only those of this minute, decision or meeting; or the one under this number.",
            autocompletion=completed("ref"),
        ),
    ] = None,
) -> None:
    """What was put to the meetings: by whom, with what outcome and votes, newest meeting first."""
    with store.read_db(shared.db) as db:
        tell_unknown_body(db, shared.body)
        narrow = within.of(db, shared)
        of = store.spelt_out(db, " ".join(ref)) if ref else None
        found = store.motions(db, narrow, store.MotionFilter(*put, of=of))
        put_found(db, store.with_side(found, put.voted) if put.voted and shared.form == "table" else found, shared)
        if put.lost and (unput := len(store.motions(db, narrow, store.MotionFilter(unput=True, of=of)).rows)):
            note(f"Besides, {counted(unput, 'motion')} came to no vote: `--unput` instead of `--lost`.")
        if not found.rows:
            tell_unknown_persons(db, put.moved_by, put.voted)
