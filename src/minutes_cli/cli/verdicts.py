"""`close`, `reopen`, `note`, `amend`, `add`: a person's word on an action."""

import re
from collections.abc import Callable
from datetime import date
from sqlite3 import Connection
from typing import Annotated, Any, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, UsageError
from minutes_cli.show.columns import minute_ref
from minutes_cli.store.listing import Record
from minutes_cli.words.refs import parse_day, parse_ref

from .completing import completed, one_of_words
from .options import day_option, put_on, refuse_empty, spread
from .pages import RefArgument
from .speaking import Speaker

_DONE = {"close": "Closed", "reopen": "Reopened", "note": "Noted"}


def _command(word: "store.Word", text: str) -> Callable[..., None]:
    def command(ref: RefArgument, speaker: Speaker) -> None:
        if word == "note" and not speaker.because:
            raise UsageError("say what there is to note with --because TEXT")
        action, changes = _say(ref, word, speaker, lambda action: _back(word, action))
        put_on(f"{_DONE[word]} {_named(action)}{_undone(changes, action)}")

    command.__name__, command.__doc__ = word, text
    return spread(command)


def _say(
    ref: list[str], word: "store.Word", speaker: Speaker, changing: Callable[[Record], dict[str, Any] | None]
) -> tuple[Record, dict[str, Any]]:
    """Say it of the one action that is meant.  Returns that, as it was before, and what is changed."""
    with store.speak_db(speaker.db) as connection:
        asked = store.spelt_out(connection, " ".join(ref))
        try:
            action = _only(connection, asked, store.find_actions(connection, parse_ref(asked)))
        except NotFoundError:
            gone = store.lost(connection, asked) if word == "reopen" else None
            if gone is None:
                raise
            action = gone
        changes = changing(action)
        said = (action["id"], word, speaker.day, speaker.by, speaker.because, changes)
        verdict = store.Verdict(*said, like=action.get("like"))
        store.pronounce(connection, verdict)
    return action, changes or {}


def _back(word: str, action: Record) -> dict[str, Any] | None:
    """What a reopening takes back."""
    return {"back": action.get("back") or store.taken_back(action)} if word == "reopen" else None


def _undone(changes: dict[str, Any], action: Record) -> str:
    """What the papers' own word is again."""
    back = [name for name in changes.get("back", ()) if name != "status"]
    if "back" in action:
        return "\nWhat was said of words that are gone is taken back"
    if back == ["added"]:
        return "\nIt is taken back: no paper prints it"
    before = store.said_of_it_before(action, back)
    added = next((one["changes"] for one in action["said"] if one["word"] == "add"), None)
    printed = action["amended"] if added is None else added
    told = [f"{name}: {printed.get(name) or 'none'}" for name in back if name not in before]
    again = [f"{name}: {value or 'none'}" for name, value in before.items()]
    return "".join(
        f"\nAgain as {whose}: {', '.join(what)}"
        for whose, what in (
            ("it was said before", again),
            ("the paper has it" if added is None else "it was added", told),
        )
        if what
    )


close = _command("close", "Say that an action is done.")
_reopen = _command("reopen", "")


@spread
def reopen(
    ref: RefArgument,
    speaker: Speaker,
    exempt: Annotated[
        bool,
        typer.Option("--exempt", help="Take back what was said last of whether a minute, report or paper is exempt."),
    ] = False,
) -> None:
    """Say that an action is not done after all; of one that is open, take back what was amended."""
    if exempt:
        from .closing import say_exempt  # noqa: PLC0415 - seldom said

        say_exempt(ref, None, speaker)
    else:
        _reopen(ref=ref, **speaker._asdict())


note = _command("note", "Say something of an action and leave it as it is.")


STATUSES = ("open", "reported", "ended", "closed")


class Amended(NamedTuple):
    """What a person sets."""

    owner: Annotated[
        str | None,
        typer.Option(metavar="NAME", help='Who is to do it; "none" for nobody.', autocompletion=completed("owner")),
    ] = None
    task: Annotated[str | None, typer.Option(metavar="TEXT", help="What is to be done.")] = None
    due: Annotated[str | None, typer.Option(metavar="DATE", help='By when; "none" for no day.')] = None
    status: Annotated[
        str | None,
        typer.Option(metavar="STATUS", help=", ".join(STATUSES) + ".", autocompletion=one_of_words(STATUSES)),
    ] = None
    not_an_action: Annotated[bool, typer.Option("--not-an-action", help="It asks nobody for anything.")] = False
    exempt: Annotated[
        bool, typer.Option("--exempt", help="The minute, report or paper REF is not for publication.")
    ] = False
    not_exempt: Annotated[
        bool, typer.Option("--not-exempt", help="REF may be published, though it was taken for exempt.")
    ] = False

    @property
    def closes(self) -> bool | None:
        """Whether REF is said to be exempt; None where nothing is said of that.  Raises `UsageError` beside more."""
        if not (self.exempt or self.not_exempt):
            return None
        if self.exempt and self.not_exempt:
            raise UsageError("--exempt and --not-exempt cannot both be: choose one")
        if self._replace(exempt=False, not_exempt=False) != Amended():
            raise UsageError("a minute is exempt, and the rest is said of an action: say them apart")
        return self.exempt

    @property
    def changes(self) -> dict[str, Any]:
        """What is set.  Raises `UsageError` for nothing, and for what makes no sense."""
        if self.status and self.not_an_action:
            raise UsageError("--status and --not-an-action cannot both be: choose one")
        if self.status and self.status not in STATUSES:
            told = store.did_you_mean(store.near(self.status, STATUSES)) or f": say one of {', '.join(STATUSES)}"
            raise UsageError(f'"{self.status}" is no status{told}')
        if self.task is not None and not self.task.strip():
            raise UsageError("an empty --task says nothing: to say that it asks for nothing use --not-an-action")
        refuse_empty(owner=self.owner, due=self.due)
        given = {"owner": _or_none(self.owner), "task": self.task and self.task.strip(), "due": _day(self.due)}
        asked = {name: value for name, value in given.items() if getattr(self, name) is not None}
        if self.not_an_action and asked:
            raise UsageError(f"what is no action has no {' or '.join(asked)}: give --not-an-action alone")
        status = "dismissed" if self.not_an_action else self.status
        asked |= {"status": status} if status else {}
        if not asked:
            raise UsageError(
                "say what to amend: --owner, --task, --due, --status, --not-an-action, --exempt or --not-exempt"
            )
        return asked


def _or_none(text: str | None) -> str | None:
    return None if text is None or text.strip().casefold() in {"", "none"} else text.strip()


def _day(text: str | None) -> str | None:
    given = _or_none(text)
    return parse_day(given).isoformat() if given else None


@spread
def amend(ref: RefArgument, amended: Amended, speaker: Speaker) -> None:
    """Set what the paper, or the reading of it, has wrong: owner, task, day, status; what is exempt, or no action."""
    if (closes := amended.closes) is not None:
        from .closing import say_exempt  # noqa: PLC0415 - seldom said

        say_exempt(ref, closes, speaker)
        return
    changes = amended.changes
    action, _ = _say(ref, "amend", speaker, lambda _: dict(changes))
    told = (
        ["no action" if changes.get("status") == "dismissed" else f"status: {changes['status']}"]
        if "status" in changes
        else []
    )
    told += [f"{name}: {changes[name] or 'none'} (was {action[name] or 'none'})" for name in FIELDS if name in changes]
    put_on(f"Amended {_named(action)}\n{'; '.join(told)}")


FIELDS = ("owner", "task", "due")


class Pinned(NamedTuple):
    """Where the action is pinned to, beside REF."""

    document: Annotated[
        str | None,
        typer.Option(
            metavar="DOC",
            help="A paper instead of REF; with --page, --span or --quote.",
            autocompletion=completed("document"),
        ),
    ] = None
    page: Annotated[int | None, typer.Option(metavar="N", help="The page of that paper.")] = None
    span: Annotated[str | None, typer.Option(metavar="FROM-TO", help="The characters of that paper's text.")] = None
    quote: Annotated[str | None, typer.Option(metavar="WORDS", help="The words there that it follows from.")] = None


class Asked(NamedTuple):
    """Who is to do what by when."""

    task: Annotated[str | None, typer.Option(metavar="TEXT", help="What is to be done; needed.")] = None
    owner: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who is to do it.", autocompletion=completed("owner"))
    ] = None
    due: Annotated[date | None, day_option("--due", "By when.")] = None


@spread
def add(
    asked: Asked,
    pinned: Pinned,
    speaker: Speaker,
    ref: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REF]", help="The minute or limb it follows from.", autocompletion=completed("ref")),
    ] = None,
) -> None:
    """Enter an action that no paper prints, pinned to the passage it follows from."""
    if not (asked.task and asked.task.strip()):
        raise UsageError("say what is to be done with --task TEXT")
    if bool(ref) == (pinned.document is not None):
        raise UsageError('say what it follows from: a minute (34, "34 (2)", an id), or --document DOC')
    if ref and (pinned.page is not None or pinned.span):
        raise UsageError("--page and --span are of a --document")
    with store.speak_db(speaker.db) as db:
        pin = _pin(db, ref, pinned)
        addition = store.Addition(
            *pin, asked.task.strip(), speaker.day, _or_none(asked.owner), asked.due, speaker.by, speaker.because
        )
        action = store.add(db, addition)
    with store.read_db(speaker.db) as db:
        short = store.short_ids(db, [action])[action]
    added = f"Added {minute_ref(action)}: {addition.owner or '(nobody named)'}: {addition.task}"
    put_on(f"{added}\nRef: {short}\nId: {action}")


def _pin(db: Connection, ref: list[str] | None, pinned: Pinned) -> "store.Pin":
    if ref:
        return store.pin_to_minute(db, parse_ref(store.spelt_out(db, " ".join(ref))), pinned.quote)
    held = store.find_documents(db, store.document_spelt_out(db, pinned.document or ""))
    if len(held) > 1:
        ids = ", ".join(one.id for one in held)
        raise NotFoundError(f'"{pinned.document}" means {len(held)} documents; say which by its id: {ids}')
    if pinned.page is None and not pinned.span and not pinned.quote:
        raise UsageError("say where in that paper: --page N, --span FROM-TO or --quote WORDS")
    return store.pin_to_paper(db, held[0], pinned.page, _characters(pinned.span), pinned.quote)


def _characters(text: str | None) -> tuple[int, int] | None:
    if not text:
        return None
    first, _, last = text.partition("-")
    if not (_FIGURES.fullmatch(first) and _FIGURES.fullmatch(last) and int(first) < int(last)):
        raise UsageError(f'"{text}" is no span: write FROM-TO, as the listings have `start` and `end`: 3641-3769')
    return int(first), int(last)


_FIGURES = re.compile(r"[0-9]{1,12}")
"""Not `isdigit`, which takes a ² that no number has, and more figures than any text has letters."""


def _named(action: Record) -> str:
    return f"{minute_ref(action['id'])}: {action['owner'] or '(nobody named)'}: {action['task']}"


def _only(db: Connection, asked: str, actions: list[Record]) -> Record:
    if len(actions) > 1:
        short = store.short_ids(db, (action["id"] for action in actions))
        ids = "\n  ".join(f"{short[action['id']]}  {action['id']}" for action in actions)
        raise NotFoundError(f'"{asked}" means {len(actions)} actions; say which by its id:\n  {ids}')
    return actions[0]
