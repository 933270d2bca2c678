"""`close`, `reopen`, `note`: a person's word on an action."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.show.columns import short_ref
from minutes_cli.store.listing import Record
from minutes_cli.words.refs import parse_ref

from .options import DEFAULT_DB, DatabaseOption, day_option, put
from .pages import RefArgument

_DONE = {"close": "Closed", "reopen": "Reopened", "note": "Noted"}


def _command(word: "store.Word", text: str) -> Callable[..., None]:
    def command(
        ref: RefArgument,
        on: Annotated[date | None, day_option("--on", "When it happened; today if not said.")] = None,
        by: Annotated[str | None, typer.Option(metavar="WHO", help="Who says so.")] = None,
        because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, or what there is to note.")] = None,
        db: DatabaseOption = DEFAULT_DB,
    ) -> None:
        if word == "note" and not because:
            raise UsageError("say what there is to note with --because TEXT")
        asked = " ".join(ref)
        with store.change_db(db) as connection:
            action = _only(asked, store.find_actions(connection, parse_ref(asked)))
            verdict = store.Verdict(action["id"], word, on or date.today(), by, because)  # noqa: DTZ011 - the reader's day
            store.pronounce(connection, verdict)
        put(f"{_DONE[word]} {short_ref(action['id'])}: {action['owner'] or '(nobody named)'}: {action['task']}")

    command.__name__, command.__doc__ = word, text
    return command


close = _command("close", "Say that an action is done.")
reopen = _command("reopen", "Say that an action is not done after all.")
note = _command("note", "Say something of an action and leave it as it is.")


def _only(asked: str, actions: list[Record]) -> Record:
    if len(actions) > 1:
        ids = "\n  ".join(action["id"] for action in actions)
        raise NotFoundError(f'"{asked}" means {len(actions)} actions; say which by its id:\n  {ids}')
    return actions[0]
