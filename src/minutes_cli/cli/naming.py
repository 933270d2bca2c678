"""`bodies`: which there are, and which names a person says to be of one."""

from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import UsageError
from minutes_cli.words.keys import body_key

from .listings import refuse_unknown_body
from .options import Shared, put_on, spread
from .rows import put_found


class Told(NamedTuple):
    """What a person says of two names."""

    same: Annotated[
        tuple[str, str] | None,
        typer.Option("--same", metavar="A B", help="Say, for ever, that B is another name of A."),
    ] = None
    not_same: Annotated[
        tuple[str, str] | None,
        typer.Option("--not-same", metavar="A B", help="Take back that B is another name of A."),
    ] = None


@spread
def bodies(told: Told, shared: Shared) -> None:
    """The bodies held: how many meetings, from when to when, and which names are likely of one body."""
    if told.same and told.not_same:
        raise UsageError("--same and --not-same cannot both be: choose one")
    if pair := told.same or told.not_same:
        _say(shared, pair, same=told.same is not None)
        return
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        put_found(db, store.bodies(db, shared.filter), shared)


def _say(shared: Shared, pair: tuple[str, str], *, same: bool) -> None:
    with store.change_db(shared.db) as db:
        body, name = (store.body_called(db, given) for given in pair)
        if body_key(body) == body_key(name):
            raise UsageError(f"“{body}” and “{name}” are one name as it is")
        store.say(db, store.Name(body, name, same))
    put_on(f"{name} is {'' if same else 'not '}{body}")
