"""How the time of the pipeline grows with the paper: twice the text must cost twice the time, whatever it says.

    python benchmarks/growth.py [--place minute …] [--piece dates …] [--stage resolve …] [--most 1000000]

Each shape (`tests/shapes.py`: a place in a paper, and a piece that is said there again and again) is doubled from 4 kB
up to `--most` characters, or until a run takes longer than `--patience` seconds.  Printed are, for each shape, the
largest size, its seconds, the exponent of the growth (1 is linear, 2 quadratic) over the last two doublings, and the
stage that grew worst.  Runs under 20 ms say nothing and are not judged.  Each shape runs in a process of its own, which
is ended when its time is up: one doubling may take for ever.
"""

from __future__ import annotations

import argparse
import math
import multiprocessing as mp
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from shapes import PIECES, PLACES, shapes, text_of

SMALLEST = 4_000
JUDGED = 0.02
"""Seconds below which a run is mostly noise."""


@dataclass(frozen=True, slots=True)
class Run:
    """One size of one shape: the CPU seconds of each stage."""

    size: int
    stages: tuple[tuple[str, float], ...]

    @property
    def seconds(self) -> float:
        """Return the time of all stages."""
        return sum(spent for _, spent in self.stages)


@dataclass(frozen=True, slots=True)
class Growth:
    """How a shape grew."""

    exponent: float
    stage: str
    """Which stage grew worst, of those that took a tenth of the time or more."""
    size: int
    seconds: float


def measured(text: str) -> tuple[tuple[str, float], ...]:
    """Return the CPU seconds of each stage over a text."""
    from minutes_cli.budget import undisturbed  # noqa: PLC0415
    from minutes_cli.model import Document, Parsed  # noqa: PLC0415 - the child's business
    from minutes_cli.parse.pipeline import STAGES  # noqa: PLC0415

    parsed = Parsed(Document("shape.txt", text, sha256="a" * 64))
    spent: list[tuple[str, float]] = []
    with undisturbed():
        for stage in STAGES:
            start = time.process_time()
            parsed = stage(parsed)
            spent.append((stage.__name__, time.process_time() - start))
    return tuple(spent)


def _double(answers: Connection, place: str, piece: str, most: int, patience: float) -> None:
    size = SMALLEST
    measured(text_of(place, piece, 500))
    while size <= most:
        run = Run(size, measured(text_of(place, piece, size)))
        answers.send(run)
        if run.seconds > patience:
            break
        size *= 2
    answers.send(None)


def runs(place: str, piece: str, most: int, patience: float) -> tuple[list[Run], bool]:
    """Return the runs of a shape in a process of its own, and whether the last one had to be ended."""
    ours, theirs = mp.Pipe(duplex=False)
    child = mp.Process(target=_double, args=(theirs, place, piece, most, patience), daemon=True)
    child.start()
    theirs.close()
    found: list[Run] = []
    ended = False
    while True:
        if not ours.poll(4 * patience):
            ended = True
            break
        try:
            run = ours.recv()
        except EOFError:
            break
        if run is None:
            break
        found.append(run)
    child.kill()
    child.join()
    return found, ended


def _slope(small: float, large: float, doublings: int) -> float:
    return math.log2(large / small) / doublings if small > 0 and large > 0 else 0.0


def growth(found: Sequence[Run], only: Sequence[str], *, ended: bool) -> Growth | None:
    """Return how a shape grew over its last two doublings; None if it is too quick to tell."""
    if only:
        found = [Run(run.size, tuple(stage for stage in run.stages if stage[0] in only)) for run in found]
    judged = [run for run in found if run.seconds >= JUDGED]
    if ended and found and not only:
        last = found[-1]
        return Growth(math.inf, max(last.stages, key=lambda s: s[1])[0], last.size, last.seconds)
    if len(judged) < 2:
        return None
    last = judged[-1]
    back = judged[max(0, len(judged) - 3)]
    doublings = round(math.log2(last.size / back.size))
    before = dict(back.stages)
    by_stage = [
        (_slope(max(before[name], 1e-4), spent, doublings), name)
        for name, spent in last.stages
        if spent >= last.seconds / 10
    ]
    return Growth(_slope(back.seconds, last.seconds, doublings), max(by_stage)[1], last.size, last.seconds)


def main() -> int:
    """Double every shape asked for, print how each grew, and say by the exit code whether all are linear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--place", nargs="*", choices=PLACES, default=list(PLACES))
    parser.add_argument("--piece", nargs="*", choices=PIECES, default=list(PIECES))
    parser.add_argument("--most", type=int, default=1_024_000)
    parser.add_argument("--patience", type=float, default=4.0, help="seconds after which a shape is doubled no more")
    parser.add_argument("--stages", action="store_true", help="the seconds of every stage at every size")
    parser.add_argument("--stage", nargs="*", default=[], help="judge these stages alone")
    parser.add_argument("--worse-than", type=float, default=0.0, help="print only what grows faster")
    parser.add_argument("--allowed", type=float, default=1.1)
    asked = parser.parse_args()
    worst = 0.0
    for place, piece in shapes():
        if place not in asked.place or piece not in asked.piece:
            continue
        found, ended = runs(place, piece, asked.most, asked.patience)
        told = growth(found, asked.stage, ended=ended)
        if told is None:
            continue
        worst = max(worst, told.exponent)
        if told.exponent > asked.worse_than:
            print(
                f"{place:9} {piece:22} exponent {told.exponent:5.2f}   {told.size / 1000:5.0f} kB {told.seconds:6.2f} s"
                f"   worst {told.stage}",
                flush=True,
            )
        if asked.stages:
            for run in found:
                spent = "  ".join(f"{name} {t:.3f}" for name, t in run.stages if t >= 0.005)
                print(f"    {run.size / 1000:5.0f} kB  {spent}", flush=True)
    print(f"worst exponent {worst:.2f}")
    return 0 if worst <= asked.allowed else 1


if __name__ == "__main__":
    sys.exit(main())
