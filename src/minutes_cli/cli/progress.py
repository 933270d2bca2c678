"""How far a long batch has come, for somebody who waits at a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import TaskID

_FEW = 2
_WIDEST = 40


class Progress:
    """A bar on standard error, gone when it is done; nothing where that is no terminal, and for a few papers."""

    def __init__(self, total: int) -> None:
        self._bar = None
        if total > _FEW and sys.stderr.isatty():
            from rich.console import Console  # noqa: PLC0415 - most commands draw no bar
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
            from rich.progress import Progress as Bar  # noqa: PLC0415

            columns = (MofNCompleteColumn(), BarColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
            # what is printed meanwhile goes above the bar, unless it goes elsewhere
            console, here = Console(stderr=True), sys.stdout.isatty()
            self._bar = Bar(*columns, console=console, transient=True, redirect_stdout=here)
            self._task: TaskID = self._bar.add_task("", total=total)

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def at(self, name: str) -> None:
        """Say which one is being read; those before it are done."""
        if self._bar:
            from rich.markup import escape  # noqa: PLC0415

            from minutes_cli.show.door import shown  # noqa: PLC0415

            short = name if len(name) <= _WIDEST else f"…{name[1 - _WIDEST :]}"
            self._bar.update(self._task, description=escape(shown(short)))
            self._bar.advance(self._task)

    @property
    def drawn(self) -> bool:
        """Whether there is a bar."""
        return self._bar is not None

    def __exit__(self, *_: object) -> None:
        if self._bar:
            self._bar.stop()
