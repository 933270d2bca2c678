"""The command line: arguments, exit codes, streams.  A command loads, computes and prints, and that is all."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .program import COMMANDS, app

__all__ = ["COMMANDS", "app", "main"]


def main() -> None:
    """The console script.

    A command that reads lives for a twentieth of a second, of which collecting garbage would take a quarter, most of
    it when the interpreter ends and looks through every module once more.  So collecting is off (the long commands,
    `ingest` and `reparse`, turn it on again), and at the end everything is taken out of its sight.
    """
    gc.disable()
    from .program import app  # noqa: PLC0415 - Typer is most of what there is to load

    try:
        app(prog_name="minutes")
    finally:
        gc.freeze()


def __getattr__(name: str) -> Any:
    if name in {"COMMANDS", "app"}:
        from . import program  # noqa: PLC0415

        return getattr(program, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
