"""Two commands, or two pieces of work, measured by turns: what each took, and the ratio with its spread."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took, its children with it."""

    wall: float
    cpu: float
    peak: float
    """MiB of memory of the largest of its processes."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a target, and what was measured."""

    what: str
    target: str
    """As people read it: "≤ 1.3 × import typer"."""
    limit: float
    at_most: bool = True
    """The figure must be no more than the limit; else no less."""
    figures: tuple[float, ...] = ()
    """One for each turn: the ratio, or what the target is of."""
    ours: str = ""
    theirs: str = ""
    note: str = ""

    @property
    def figure(self) -> float:
        """The median."""
        return statistics.median(self.figures)

    @property
    def spread(self) -> tuple[float, float]:
        """The quartiles."""
        if len(self.figures) < 2:
            return self.figure, self.figure
        first, _, third = statistics.quantiles(self.figures, n=4, method="inclusive")
        return first, third

    @property
    def reached(self) -> bool:
        """Whether the target is."""
        return self.figure <= self.limit if self.at_most else self.figure >= self.limit


def spend(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, *, ends: Collection[int] = (0,)
) -> Spent:
    """Run a command with its output in a pipe that nobody reads slowly; raises where it ends with another code."""
    begun = time.perf_counter()
    with subprocess.Popen(
        list(map(str, command)), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None  # noqa: S101 - asked for above
        while child.stdout.read(1 << 16):
            pass
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ends:
        raise subprocess.CalledProcessError(child.returncode, list(map(str, command)))
    return Spent(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def by_turns(
    ours: Callable[[], float], theirs: Callable[[], float], turns: int, seconds: float
) -> tuple[list[float], list[float]]:
    """Do one, then the other, again and again: what each took every time.

    Once unmeasured first; after three turns no more than fit into the time.
    """
    ours()
    theirs()
    one: list[float] = []
    two: list[float] = []
    ends = time.monotonic() + seconds
    while len(one) < turns and (len(one) < 3 or time.monotonic() < ends):
        one.append(ours())
        two.append(theirs())
    return one, two


def told(seconds: Sequence[float]) -> str:
    """The median of some times, as people read it."""
    middle = statistics.median(seconds)
    return f"{middle * 1000:.0f} ms" if middle < 1 else f"{middle:.1f} s"


def ratios(what: str, target: str, limit: float, times: tuple[list[float], list[float]], note: str = "") -> Row:
    """A row of how many times as long the first took as the second."""
    figures = tuple(one / two for one, two in zip(*times, strict=True))
    return Row(what, target, limit, figures=figures, ours=told(times[0]), theirs=told(times[1]), note=note)
