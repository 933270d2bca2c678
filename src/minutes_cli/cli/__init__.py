"""The command line: arguments, exit codes, streams.  A command loads, computes and prints, and that is all."""

from __future__ import annotations

import atexit
import codecs
import gc
import os
import sys

from minutes_cli import compiled
from minutes_cli.errors import INTERRUPTED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from .program import COMMANDS, app

__all__ = ["COMMANDS", "app", "main"]


def main() -> None:
    """The console script.

    A command that reads lives for a twentieth of a second, of which collecting garbage would take a quarter, most of
    it when the interpreter ends and looks through every module once more.  So collecting is off, and the
    process is left as soon as all is done and said (`_leave`).  The long commands, `ingest` and `reparse`, turn it on
    again, to be done now and then: little of what they make stands in circles.
    """
    gc.disable()
    gc.set_threshold(20_000, 20, 20)
    ended: list[object] = []
    atexit.register(_leave, ended)  # the first to be registered is the last to be called: libraries are done by then
    compiled.keep()
    try:
        _open_streams()
        from .program import app  # noqa: PLC0415 - Typer is most of what there is to load

        app(prog_name="minutes")
    except KeyboardInterrupt:  # before the program is loaded, or when it is done
        os._exit(INTERRUPTED)
    except SystemExit as done:
        ended.append(done.code or 0)
        raise
    finally:
        gc.freeze()


def _leave(ended: Sequence[object]) -> None:
    """Leave the process with the code that the program ended with, without taking its modules apart one by one.

    Where it ended otherwise, or the last words could not be said, the interpreter goes its own way and tells of it.
    """
    if not ended or not isinstance(ended[-1], int):
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return
    os._exit(ended[-1])


def _open_streams() -> None:
    """Streams that take whatever there is to say.

    One that is closed is a device that takes nothing, so that no file of ours gets its number; one that has no letter
    for something (ASCII for "é") gets the letter's number, as JSON writes it.
    """
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_RDONLY))
    if sys.stdout is None:  # what is written to it fails, as to a closed one
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    codecs.register_error("numbered", _numbered)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="numbered")  # type: ignore[union-attr]


def _numbered(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    pairs = (units[at : at + 2].hex() for at in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


def __getattr__(name: str) -> Any:
    if name in {"COMMANDS", "app"}:
        from . import program  # noqa: PLC0415

        return getattr(program, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
