"""`search`: the full text of everything that is held."""

from sqlite3 import Connection
from typing import Annotated

import typer

from minutes_cli import store
from minutes_cli.store.listing import Listing

from .listings import refuse_unknown_body
from .options import Shared, note, spread, tell_hidden
from .rows import put_chosen, put_found
from .within import Within

_NAMED = 3
"""How many papers a note names."""


@spread
def search(
    words: Annotated[
        list[str],
        typer.Argument(
            help='Words that must all occur; "a phrase"; begin* for a beginning; this OR that, in capitals. '
            "Endings, and whether a number is in words or figures, make no difference."
        ),
    ],
    within: Within,
    shared: Shared,
    every: Annotated[
        bool, typer.Option("--every", help="Every hit: each sentence or line that has one of the words, whole.")
    ] = False,
) -> None:
    """Full text of minutes, papers, notes and everything else, best first, with the words marked."""
    asked = _typed(words)
    with store.read_db(shared.db) as db:
        refuse_unknown_body(db, shared.body)
        narrow = within.of(db, shared)
        if every:
            found, hidden = _every(db, asked, shared, narrow)
            put_chosen(db, found._replace(noun="hits"), shared)
            tell_hidden(hidden)
        else:
            found = store.search(db, asked, narrow)
            put_found(db, found, shared)
        if not found.rows and shared.form == "table":
            _tell_unfound(db, asked)
        if not every and (narrow.limit is None or len(found.rows) < narrow.limit):
            _tell_of_copies(store.in_other_copies(db, asked))


def _tell_unfound(db: Connection, asked: str) -> None:
    """Say which of the words no paper has, and which that papers have are nearest to them."""
    for one in store.unfound(db, asked):
        note(f'No paper has the word "{one.word}"{store.did_you_mean(one.near) or "."}')


def _tell_of_copies(names: list[str]) -> None:
    """Say that another copy of a meeting has the words, which the one that is shown has not."""
    if names:
        which = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
        note(
            f"Another copy of a meeting has these words, the one shown has not: {which} "
            "(`minutes check --kind versions-differ` tells what differs)."
        )


def _every(db: Connection, asked: str, shared: Shared, narrow: store.Filter) -> tuple[Listing, int]:
    """Each sentence of the passages that may be shown, and how much is left out as exempt."""
    passages, hidden = store.search(db, asked, narrow._replace(limit=None)), 0
    if not shared.public:
        return store.hits(db, asked, narrow, passages), hidden
    from minutes_cli.store.ask.exempt import public  # noqa: PLC0415 - a table for people marks it

    passages, hidden = public(db, passages)
    found, more = public(db, store.hits(db, asked, narrow, passages))
    return found, hidden + more


def _typed(words: list[str]) -> str:
    """The words as one query: an argument that the shell kept together is a phrase when there are several."""
    return words[0] if len(words) == 1 else " ".join(f'"{word}"' if " " in word else word for word in words)
