"""The program: its commands, and what becomes of an error.

Typer spends two milliseconds on each command it builds, and a command's imports cost more: so only the command that is
asked for is loaded and built.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from minutes_cli.errors import INTERRUPTED, MinutesError
from minutes_cli.fault import ODD, where

from .arguments import Command as AsTyped
from .arguments import set_meanwhile
from .commands import COMMANDS as COMMANDS  # noqa: PLC0414 - whoever asks for the program asks for them here
from .commands import SECTIONS, Command
from .completing import in_one_line, mend_zsh


def _epilog(command: Command) -> str:
    """The examples, each in a line as it is typed, however long that is."""
    title = "Examples:" if command.more else "Example:"
    return "\n".join(["\b", title, *(f"  {one}" for one in command.examples)])


class _Lazily(Mapping[str, Any]):
    """The table above as Typer's commands, each built when it is looked at."""

    def __getitem__(self, name: str) -> Any:
        found = COMMANDS[name]
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        function = getattr(import_module(f".{found.module}", __package__), name)
        told = function.__doc__ or f"{name}."  # Python itself leaves such words out under -OO
        short = " ".join(told.partition(".  ")[0].split()).rstrip(".")
        alone.command(name, cls=AsTyped, short_help=f"{short}.", epilog=_epilog(found))(function)
        return typer.main.get_command(alone)

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class Commands(TyperGroup):
    """The program; and what becomes of an error."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Lazily()  # type: ignore[assignment]

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Read the command line, and print what is asked of the program as a whole.

        What is wrong with it is quoted as any text is.
        """
        if {"--install-completion", "--show-completion"} & {*args}:
            mend_zsh()
        with _in_one_line():
            return super().make_context(info_name, args, parent, **extra)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - as Typer calls it
        """Return the names of all, without building any."""
        return list(COMMANDS)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - as click calls it
        """Write what each does, in sections, all in columns of one width, without loading any."""
        from .summaries import SUMMARIES  # noqa: PLC0415 - only the help asks for it

        wide = max(map(len, COMMANDS))
        for title, names in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(wide), SUMMARIES[name]) for name in names])

    def _main_shell_completion(self, *told: Any, **more: Any) -> None:
        """Offer nothing where a shell does not say, or not as a number, what is typed: Typer ends in a traceback."""
        if not os.environ.get("COMP_CWORD", "").isdecimal():
            os.environ["COMP_CWORD"] = "0"
        os.environ.setdefault("COMP_WORDS", "")
        super()._main_shell_completion(*told, **more)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """What a shell offers, each with a line about it."""
        return in_one_line(super().shell_complete(ctx, incomplete))

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Run the command."""
        with _in_one_line():
            return super().invoke(ctx)


@contextmanager
def _in_one_line() -> Iterator[None]:
    """Whatever ends the program is one line and its exit code; a reader that went away is no error."""
    try:
        with _disarmed():
            yield
        sys.stdout.flush()
    except MinutesError as error:
        _tell(str(error))
        raise typer.Exit(error.exit_code) from error
    except BrokenPipeError:
        drop_output()
        raise typer.Exit(0) from None
    except KeyboardInterrupt:
        drop_output()
        _tell("interrupted; what was done until then is kept")
        raise typer.Exit(INTERRUPTED) from None
    except MemoryError:
        drop_output()
        _tell("there is not memory enough for what was asked")
        raise typer.Exit(1) from None
    except (OverflowError, UnicodeEncodeError) as error:  # numbers and letters that no database holds
        what = "a number" if isinstance(error, OverflowError) else "a word that is no UTF-8"
        _tell(f"{what} on the command line cannot be looked for or kept: write it anew")
        raise typer.Exit(2) from error
    except ODD as error:
        drop_output()
        _tell(f"a damaged database, or a fault of this program ({where(error)}): {_REPORT}")
        raise typer.Exit(1) from error
    except OSError as error:  # a full disk: what a command reads of the operator's has errors of its own
        drop_output()
        _tell(_trouble(error))
        raise typer.Exit(1) from error


_REPORT = "`minutes doctor` says whether it is damaged; where that finds it well, please report this fault"


def _trouble(error: OSError) -> str:
    """What to say of a disk that is full, and of a folder that has gone from under the program."""
    try:
        Path.cwd()
    except OSError:
        return "the folder that you are in is gone: go to another"
    return f"{error.filename or 'the output cannot be written'} ({error.strerror or error})"


def drop_output() -> None:
    """What is left to print is dropped."""
    from .options import drop_output as drop  # noqa: PLC0415

    drop()


_Wrong: type[Exception] = typer.BadParameter.__bases__[0]
"""What Typer raises for a wrong command line, of which it shows only this kind."""


@contextmanager
def _disarmed() -> Iterator[None]:
    """What is said of a wrong command line quotes it: it is printed by another hand than ours, on a terminal raw."""
    try:
        yield
    except _Wrong as error:
        from minutes_cli.show.door import shown  # noqa: PLC0415

        vars(error).update(message=shown(str(error)))
        raise


def _tell(trouble: str) -> None:
    """One line on standard error."""
    from .options import note  # noqa: PLC0415 - trouble is rare

    note(f"minutes: {trouble}")


app = typer.Typer(
    cls=Commands,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            typer.echo(f"minutes {version('minutes-cli')}")
        except PackageNotFoundError:
            typer.echo("minutes, run from its source without being installed")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _minutes(
    context: typer.Context,
    db: Annotated[
        Path | None, typer.Option("--db", metavar="FILE", help="The database; behind a command, too.")
    ] = None,
    no_pager: Annotated[
        bool, typer.Option("--no-pager", help="Print what is longer than the screen; behind a command, too.")
    ] = False,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Who was asked for what by a council's committees, by when, and what became of it.

    Alone it says where you stand and what to do next.
    """
    if db is not None:
        set_meanwhile(context, "MINUTES_DB", str(db))
    if no_pager:
        set_meanwhile(context, "MINUTES_PAGER", "")
    if context.invoked_subcommand is None:
        from .options import DEFAULT_DB  # noqa: PLC0415
        from .standing import tell_standing  # noqa: PLC0415 - a command tells something else

        tell_standing(Path(os.environ.get("MINUTES_DB") or DEFAULT_DB))
