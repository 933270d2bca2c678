"""Which patterns take the time: for each, milliseconds a megabyte of text, how often it is asked, and of how much text.

    python benchmarks/patterns.py PAPER-OR-FOLDER… [--stage resolve …] [--top 40] [--most-papers 100]

Only patterns that are compiled lazily (`words/lazily.py`) are seen.  The first papers are parsed once beforehand, so
that compiling does not count.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

from minutes_cli.words import lazily

_SHOWN = 100
_SEARCHING = ("search", "match", "fullmatch", "findall")


class Clock:
    """Seconds, calls and characters of each pattern, while it runs."""

    def __init__(self) -> None:
        self.runs = False
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.calls: Counter[str] = Counter()
        self.read: Counter[str] = Counter()

    def add(self, pattern: str, seconds: float, size: int) -> None:
        """Count one call."""
        if self.runs:
            self.seconds[pattern] += seconds
            self.calls[pattern] += 1
            self.read[pattern] += size


class Timed:
    """A pattern that tells a clock what it does."""

    def __init__(self, pattern: Any, clock: Clock) -> None:
        self._pattern = pattern
        self._clock = clock

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._pattern, name)
        if name == "finditer":
            return lambda text, *at, **how: iter(self._timed(lambda *a: list(asked(*a, **how)), text, *at))
        if name in _SEARCHING:
            return lambda text, *at, **how: self._timed(lambda *a: asked(*a, **how), text, *at)
        return asked

    def _timed(self, asked: Any, text: str, *at: int) -> Any:
        start = time.perf_counter()
        told = asked(text, *at)
        spent = time.perf_counter() - start
        lo, hi = (*at, 0)[0], min(at[1] if len(at) > 1 else len(text), len(text))
        self._clock.add(" ".join(self._pattern.pattern.split()), spent, max(0, hi - lo))
        return told


def main() -> int:
    """Parse the papers with timed patterns, and print those that took longest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--stage", nargs="*", default=[])
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--most-papers", type=int, default=100)
    asked = parser.parse_args()
    clock, compiles, known = Clock(), lazily.made, {}

    def timed(pattern: str, flags: int) -> Any:
        if (pattern, flags) not in known:
            known[pattern, flags] = Timed(compiles(pattern, flags), clock)
        return known[pattern, flags]

    lazily.made = timed  # type: ignore[assignment]
    gathered = import_module("throughput").gathered  # it loads the pipeline, whose patterns are to be timed
    from minutes_cli.model import Parsed  # noqa: PLC0415
    from minutes_cli.parse.pipeline import STAGES, parse  # noqa: PLC0415

    documents = [d for papers in gathered(asked.papers, asked.most_papers) for d in papers.documents]
    for document in documents[:20]:
        parse(document)
    for document in documents:
        parsed = Parsed(document, findings=document.findings)
        for stage in STAGES:
            clock.runs = not asked.stage or stage.__name__ in asked.stage
            parsed = stage(parsed)
            clock.runs = False
    size = sum(len(d.text) for d in documents) / 1e6
    for pattern, seconds in sorted(clock.seconds.items(), key=lambda told: -told[1])[: asked.top]:
        calls, read = clock.calls[pattern], clock.read[pattern]
        print(
            f"{1000 * seconds / size:7.1f} ms/MB {calls:7d} calls, {1e6 * seconds / calls:7.1f} µs each,"
            f" {read / 1e6 / size:6.2f} of the text   {pattern[:_SHOWN]}"
        )
    print(f"{1000 * sum(clock.seconds.values()) / size:7.1f} ms/MB in all patterns")
    return 0


if __name__ == "__main__":
    sys.exit(main())
