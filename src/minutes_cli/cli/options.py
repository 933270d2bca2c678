"""Options that several commands share, each declared once, and the streams.

Annotations are looked at when a command is built, so they are not postponed here.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import DatabaseError, UsageError
from minutes_cli.show.door import shown
from minutes_cli.show.style import Style

from .completing import GROUPS, completed, one_of_words
from .folding import folded

if TYPE_CHECKING:
    from .choice import Choice


def _named(database: Path) -> Path:
    """The place of the database, which is a file and so has a name: "" and "/" have none.

    Of a link it is where that leads: what lies beside the database lies there.
    """
    if not database.name:
        raise DatabaseError(f"{database} is a folder: give the database file with --db")
    return Path(os.path.realpath(database)) if os.path.islink(database) else database  # noqa: PTH114 - no name is too long


DatabaseOption = Annotated[
    Path,
    typer.Option("--db", metavar="FILE", envvar="MINUTES_DB", help="The database.", show_envvar=True, callback=_named),
]
DEFAULT_DB = Path("minutes.db")
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
ExemptOption = Annotated[
    bool, typer.Option("--include-exempt", help="With what is exempt, which CSV, Markdown and graphs else leave out.")
]
HANDED_ON = frozenset(("csv", "markdown"))
"""Forms in which rows leave the house, for a spreadsheet or an agenda: what is exempt stays in it."""


def _day(text: str) -> date:
    from minutes_cli.words.refs import parse_day  # noqa: PLC0415 - few commands are given a date

    return parse_day(text)


def day_option(name: str, text: str) -> Any:
    """An option that takes a date in any of the forms that papers use."""
    return typer.Option(name, metavar="DATE", parser=_day, help=text)


class Shared(NamedTuple):
    """What every listing takes."""

    body: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only of this body; a part of its name will do.", autocompletion=completed("body")
        ),
    ] = None
    since: Annotated[date | None, day_option("--since", "Only of meetings on this day or later.")] = None
    until: Annotated[date | None, day_option("--until", "Only of meetings on this day or earlier.")] = None
    limit: Annotated[int | None, typer.Option(metavar="N", min=0, help="At most so many rows.")] = None
    columns: Annotated[
        str | None,
        typer.Option(
            metavar="A,B,…",
            help="Only these columns, in this order; keys of the JSON, too (`--columns help` lists all).",
        ),
    ] = None
    sort: Annotated[str | None, typer.Option(metavar="[-]COLUMN", help="Sort by a column; -COLUMN from the last.")] = (
        None
    )
    by: Annotated[
        str | None,
        typer.Option(
            metavar="|".join(GROUPS), help="In groups, each with its count.", autocompletion=one_of_words(GROUPS)
        ),
    ] = None
    json: Annotated[bool, typer.Option("--json", help="Print one JSON array; of these keys alone: --json=id,date.")] = (
        False
    )
    ndjson: Annotated[bool, typer.Option("--ndjson", help="Print a JSON object a line; --ndjson=id,date, too.")] = False
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False
    markdown: Annotated[bool, typer.Option("--markdown", help="Print a Markdown table.")] = False
    include_exempt: ExemptOption = False
    db: DatabaseOption = DEFAULT_DB

    @property
    def filter(self) -> store.Filter:
        """The part that narrows; where rows are sorted, they are counted afterwards.

        Raises `UsageError` for a name that is empty, as `"$UNSET"` is: it would narrow nothing.
        """
        refuse_empty(body=self.body)
        return store.Filter(self.body, self.since, self.until, None if self.sort or self.by else self.limit)

    @property
    def choice(self) -> "Choice":
        """Which columns are wanted, in which order.  Raises `UsageError` for an empty name."""
        names = [name.strip() for name in self.columns.split(",")] if self.columns is not None else []
        if not all(names) or self.sort in {"", "-"}:
            raise UsageError("a column without a name is none: --columns id,date --sort date")
        from .choice import Choice  # noqa: PLC0415 - who only writes lists nothing

        return Choice(tuple(names), self.sort or "", self.by or "", self.limit)

    @property
    def form(self) -> str:
        """The form asked for.  Raises `UsageError` for two."""
        return one_of(json=self.json, ndjson=self.ndjson, csv=self.csv, markdown=self.markdown) or "table"

    @property
    def public(self) -> bool:
        """Whether what is exempt is to be left out."""
        return self.form in HANDED_ON and not self.include_exempt


def refuse_empty(**given: str | None) -> None:
    """Raise `UsageError` for an option that is given nothing, as a variable that is not set gives it."""
    for name, value in given.items():
        if value is not None and not value.strip():
            raise UsageError(f"an empty --{name} names none: leave it out, or say which")


def one_of(**asked: bool) -> str | None:
    """The form of printing that was asked for, if any.  Raises `UsageError` for two."""
    names = [name for name, wanted in asked.items() if wanted]
    if len(names) > 1:
        raise UsageError(f"--{names[0]} and --{names[1]} cannot both be: choose one")
    return names[0] if names else None


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take a group of options (a `NamedTuple`) as one parameter: Typer sees its fields."""
    seen: list[Parameter] = []
    groups: dict[str, Any] = {}
    for parameter in signature(command).parameters.values():
        if hasattr(kind := parameter.annotation, "_fields"):
            groups[parameter.name] = kind
            seen += [
                Parameter(name, Parameter.KEYWORD_ONLY, default=kind._field_defaults[name], annotation=hint)
                for name, hint in kind.__annotations__.items()
            ]
        else:
            seen.append(parameter.replace(kind=Parameter.KEYWORD_ONLY))

    def spread_out(**given: Any) -> None:
        gathered = {name: kind(*(given.pop(field) for field in kind._fields)) for name, kind in groups.items()}
        command(**given, **gathered)

    spread_out.__signature__ = Signature(seen)  # type: ignore[attr-defined]
    spread_out.__annotations__ = {parameter.name: parameter.annotation for parameter in seen}
    spread_out.__name__, spread_out.__doc__ = command.__name__, command.__doc__
    return spread_out


def on_terminal() -> bool:
    """Whether a person looks at standard output: it is then drawn, and else lines for a program."""
    return sys.stdout.isatty()


def style() -> Style:
    """Of standard output: colour only on a terminal, and never with NO_COLOR."""
    colour = on_terminal() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Style(max(40, shutil.get_terminal_size((100, 24)).columns), colour, _has("─", _encoding()))


def _encoding() -> str:
    """Of standard output; what stands in for it while a bar is drawn does not tell."""
    return next((out.encoding for out in (sys.stdout, sys.__stdout__) if out and out.encoding), "ascii")


def _has(letter: str, encoding: str) -> bool:
    try:
        return bool(letter.encode(encoding))
    except (LookupError, UnicodeEncodeError):
        return False


def put(text: str) -> None:
    """Print a result.  A bar of progress, if one is drawn, stands in for the stream and goes on below it."""
    sys.stdout.write(f"{shown(text, colour=style().colour)}\n")
    sys.stdout.flush()


def put_on(text: str) -> None:
    """Print in a line what was done, by a command that may have more to do: without a reader it goes on."""
    try:
        put(folded(text, sys.stdout))
    except BrokenPipeError:
        drop_output()


def drop_output() -> None:
    """Nobody takes what is left to print: nothing tries it once more, nor the interpreter when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(text: str) -> None:
    """Say something beside the result, on standard error."""
    with suppress(OSError):  # nobody is there to be told
        sys.stderr.write(f"{shown(folded(text, sys.stderr))}\n")
        sys.stderr.flush()


def tell_hidden(hidden: int, noun: str = "row") -> None:
    """Say that something was left out as exempt."""
    if hidden:
        note(f"Left out as exempt: {counted(hidden, noun)} (`--include-exempt` adds what is left out).")


def put_page(parts: Iterable[str]) -> None:
    """Print what a person reads, as it is made; on a terminal by way of a pager where it is longer than the screen."""
    if not on_terminal():
        for part in parts:
            put(part)
        return
    from .paging import page  # noqa: PLC0415 - few are read on a terminal

    page(parts, put, lambda part: shown(part, colour=style().colour))


def counted(number: int, noun: str) -> str:
    """`1 meeting`, `2 meetings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
