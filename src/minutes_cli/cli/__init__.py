"""The command line: arguments, exit codes, streams.  A command loads, computes and prints, and that is all."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .program import COMMANDS, app

__all__ = ["COMMANDS", "app", "main"]


def main() -> None:
    """The console script.

    A command that reads lives for a tenth of a second, of which collecting garbage would take a twentieth: the long
    ones, `ingest` and `reparse`, turn it on again.
    """
    gc.disable()
    from .program import app  # noqa: PLC0415 - Typer is most of what there is to load

    app(prog_name="minutes")


def __getattr__(name: str) -> Any:
    if name in {"COMMANDS", "app"}:
        from . import program  # noqa: PLC0415

        return getattr(program, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
