"""What a person says: of actions and of bodies, kept for ever."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any, cast

from minutes_cli import row_types as rows
from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.store.at_once import at_once
from minutes_cli.store.schema.opening import weigh
from minutes_cli.words.keys import body_key
from minutes_cli.words.refs import parse_ref

from .given import Day, as_day, as_words, as_words_or_none

_Db = sqlite3.Connection
_Saying = tuple[Day | None, str | None, str | None]
"""When, by whom, and why."""
KEPT: Any = object()
"""Of what is left as it is; None takes it away."""


def close(
    db: _Db, ref: str, *, on: Day | None = None, by: str | None = None, because: str | None = None
) -> rows.ActionRow:
    """Say that an action is done.  Returns it; raises `NotFoundError` where REF means none, or several."""
    return _say(db, ref, "close", (on, by, because))


def reopen(
    db: _Db, ref: str, *, on: Day | None = None, by: str | None = None, because: str | None = None
) -> rows.ActionRow:
    """Say that it is not done after all; of one that is open, take back what was amended."""
    return _say(db, ref, "reopen", (on, by, because))


def note(db: _Db, ref: str, because: str, *, on: Day | None = None, by: str | None = None) -> rows.ActionRow:
    """Say something of an action, and leave it as it is."""
    return _say(db, ref, "note", (on, by, because))


def amend(  # noqa: PLR0913 - as the command has them
    db: _Db,
    ref: str,
    *,
    owner: str | None = KEPT,
    task: str = KEPT,
    due: Day | None = KEPT,
    status: str = KEPT,
    on: Day | None = None,
    by: str | None = None,
    because: str | None = None,
) -> rows.ActionRow:
    """Set what the paper, or the reading of it, has wrong; the status `dismissed` says that it is no action."""
    given = {"owner": owner, "task": task, "due": due, "status": status}
    changes = {name: value for name, value in given.items() if value is not KEPT}
    if not changes:
        raise UsageError("say what to amend: owner, task, due or status")
    if "due" in changes:
        changes["due"] = (day := as_day(due)) and day.isoformat()
    return _say(db, ref, "amend", (on, by, because), changes)


def say_exempt(
    db: _Db,
    ref: str,
    *,
    exempt: bool | None = True,
    on: Day | None = None,
    by: str | None = None,
    because: str | None = None,
) -> bool | None:
    """Say that a minute, a report or a paper is exempt from publication, or is not; None takes back the last such word.

    Returns whether it is exempt now: where copies have other words, what is in doubt stays closed.  None of a paper.
    """
    with at_once(db):
        weigh(db)
        meant = store.sayable_thing(db, store.spelt_out(db, as_words(ref, "what is exempt")))
        store.say_exempt(db, store.Exemption(meant.id, exempt, as_day(on) or _today(), by, because))
    weigh(db)
    return store.is_exempt(db, meant)


def add(  # noqa: PLR0913
    db: _Db,
    ref: str,
    task: str,
    *,
    owner: str | None = None,
    due: Day | None = None,
    quote: str | None = None,
    on: Day | None = None,
    by: str | None = None,
    because: str | None = None,
) -> rows.ActionRow:
    """Enter an action that no paper prints, pinned to the minute or limb that it follows from, or to words there."""
    with at_once(db):
        weigh(db)
        ref, quote = as_words(ref, "the minute"), as_words_or_none(quote, "quote")
        pin = store.pin_to_minute(db, parse_ref(store.spelt_out(db, ref)), quote)
        given = store.add(db, store.Addition(*pin, task, as_day(on) or _today(), owner, as_day(due), by, because))
    return _action(db, given)


def same_body(db: _Db, body: str, name: str, *, same: bool = True) -> None:
    """Say for ever that one name is another of a body; or, with `same=False`, that it is not."""
    body, name = (store.body_called(db, as_words(given, "a body's name")) for given in (body, name))
    if body_key(body) == body_key(name):
        raise UsageError(f"“{body}” and “{name}” are one name as it is")
    store.say(db, store.Name(body, name, same))


def _say(db: _Db, ref: str, word: store.Word, said: _Saying, changes: dict[str, Any] | None = None) -> rows.ActionRow:
    with at_once(db):
        weigh(db)
        found = store.find_actions(db, parse_ref(store.spelt_out(db, as_words(ref, "the action"))))
        if len(found) > 1:
            raise NotFoundError(f'"{ref}" means {len(found)} actions: {", ".join(row["id"] for row in found)}')
        (action,) = found
        if word == "reopen":
            changes = {"back": store.taken_back(action)}
        on, by, because = said
        store.pronounce(db, store.Verdict(action["id"], word, as_day(on) or _today(), by, because, changes))
    return _action(db, action["id"], action)


def _action(db: _Db, given: str, before: Any = None) -> rows.ActionRow:
    """The action as it is now; one that an addition was and that is taken back, as it was."""
    try:
        return cast("rows.ActionRow", store.find_actions(db, parse_ref(given))[0])
    except NotFoundError:
        if before is None:
            raise
        return cast("rows.ActionRow", before)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the reader's own day
