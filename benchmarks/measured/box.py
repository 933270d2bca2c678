"""Where a case works: its folder, how much is asked of it, and the papers that it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from corpus import corpus
from invented.hands import written
from invented.years import Council

from .turns import spend

BIN = Path(sys.executable).parent
MINUTES, PYTHON = BIN / "minutes", sys.executable
BARE = Path(__file__).with_name("bare.py")
SEED = 11
TYPER = (PYTHON, "-c", "import typer")


_ENDS = (0, 1)
"""1 is for a batch of which one paper cannot be read: real archives have such."""


class PassedOver(Exception):  # noqa: N818 - nothing is wrong
    """What cannot be measured here, and why."""


def installed() -> dict[str, str]:
    """The environment of an installed program, which has its byte code."""
    return {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"NO_COLOR": "1"}


@dataclass(frozen=True, slots=True)
class Box:
    """Where a case works."""

    folder: Path
    full: bool = False
    archives: tuple[Path, ...] = ()
    """Folders of real papers, where there are any."""
    seconds: float = 20
    """That the turns of one row may take."""
    env: dict[str, str] = field(default_factory=installed)

    def wall(self, *command: str | Path) -> float:
        """Seconds by the clock of a command."""
        return spend(command, self.env, ends=_ENDS).wall

    def cpu(self, *command: str | Path) -> float:
        """Seconds of the processor of a command and its children: what a busy machine does not lengthen."""
        return spend(command, self.env, ends=_ENDS).cpu

    def peak(self, *command: str | Path) -> float:
        """MiB of memory of the largest process of a command."""
        return spend(command, self.env, ends=_ENDS).peak

    def fresh(self, *words: str | Path) -> tuple[str | Path, ...]:
        """The command that reads papers into a database that is not there yet."""
        for old in self.folder.glob("fresh.db*"):
            old.unlink()
        return (MINUTES, "ingest", *words, "--db", self.folder / "fresh.db")

    def papers(self, councils: int, years: int = 1, ending: str = "") -> Path:
        """A folder of so much of the corpus, of one kind of file alone where that is said."""
        place = self.folder / f"papers-{councils}-{years}{ending}"
        for one in corpus(SEED, councils, years) if not place.exists() else ():
            for paper in one.papers:
                if paper.name.endswith(ending):
                    (place / paper.name).parent.mkdir(parents=True, exist_ok=True)
                    (place / paper.name).write_bytes(paper.content)
        return place


def one_core() -> tuple[str, ...]:
    """How `minutes ingest` is told to keep to one process."""
    return ("--jobs", "1") if has_jobs() else ()


@cache
def has_jobs() -> bool:
    """Whether it shares its work among processes."""
    told = subprocess.run([str(MINUTES), "ingest", "--help"], capture_output=True, text=True, check=True)
    return "--jobs" in told.stdout


def texts(least: int) -> Iterator[str]:
    """Minutes of invented bodies as typed text: meeting after meeting until each text is so long."""
    at = 0
    while True:
        for sittings in Council(SEED, at, 6).sittings():
            blocks = []
            for sitting in sittings:
                blocks += written(sitting).blocks
                text = "\n\n".join(f"{b.number} {b.text}".strip() for b in blocks)
                if len(text) > least:
                    yield text
                    break
        at += 1
