"""Every target of the program, measured beside its yardstick by turns in one run.

    python benchmarks/bench.py [--only CASE …] [--full] [--archives FOLDER …] [--record] [--minutes N]

Each case runs in a process of its own with `--minutes` to end in, and what it found is kept in `.bench/results.json`
when it ends, so that a run that was cut off, or a case alone (`--only`), adds to what is there.  Printed are, for each
target, the median of what was measured with its quartiles, and whether the target is reached.  `--full` takes the sizes
of the targets (a million resolutions, 100,000 papers), which is hours; without it, a tenth or less.  `--record` writes
all that is kept into the table of `docs/performance.md`, under today.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Timer

from measured import growing, reading, starting
from measured.box import Box, PassedOver
from measured.turns import Row

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".bench" / "results.json"
TABLE = ROOT / "docs" / "performance.md"
CASES: dict[str, Callable[[Box], Iterator[Row]]] = {
    "query": starting.query,
    "sql": starting.sql,
    "help": starting.helped,
    "paper": starting.paper,
    "ingest": reading.ingest,
    "references": reading.references,
    "pdf": reading.pdf,
    "memory": growing.memory,
    "corpus": growing.corpus,
    "questions": growing.questions,
    "jobs": growing.jobs,
}
NAMED = ("minutes-cli", "typer", "regex", "pypdfium2", "sqlite-utils", "eyecite", "hyperscan", "pypdf")
HEAD = "| case | target | median (quartiles) | ours beside the yardstick | |\n| --- | --- | --- | --- | --- |"
BEGINS, ENDS = "<!-- measured: begin -->", "<!-- measured: end -->"


def machine() -> str:
    """What the figures are of: processor, cores, system, versions."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.exists() else []
    processor = next((x.partition(":")[2].strip() for x in lines if x.startswith("model name")), platform.machine())
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{processor}, {cores} cores, {platform.system()} {platform.release()}; {'; '.join(versions())}"


def versions() -> Iterator[str]:
    """Each library that has a part in a figure."""
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    found = []
    for name in NAMED:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"no {name}")
    yield ", ".join(found)


def lines(row: Row) -> str:
    """A row as it is printed."""
    low, high = row.spread
    beside = f"   ({row.ours}" + (f" beside {row.theirs})" if row.theirs else ")") if row.ours else ""
    reached = "reached" if row.reached else "NOT REACHED"
    note = f"\n      {row.note}" if row.note else ""
    return f"{row.what}\n      {row.figure:.2f} [{low:.2f} to {high:.2f}], target {row.target}: {reached}{beside}{note}"


def run_here(case: str, asked: argparse.Namespace) -> None:
    """Run one case, in the process that was begun for it, and print its rows as JSON, each when it is known."""
    # What a case makes stays with its folder, so that a large database is made once for all that ask it.
    box = Box(Path(asked.folder), asked.full, tuple(asked.archives), asked.seconds)
    try:
        for row in CASES[case](box):
            print(json.dumps(asdict(row)), flush=True)
    except PassedOver as why:
        print(json.dumps({"passed over": str(why)}), flush=True)


def run_apart(case: str, asked: argparse.Namespace, folder: str) -> tuple[list[Row], str]:
    """Run a case in a process of its own, and print each row when it is known: the rows, and why some are missing."""
    words = [sys.executable, __file__, "--here", case, "--folder", folder, "--seconds", str(asked.seconds)]
    words += ["--full"] * asked.full + ["--archives", *map(str, asked.archives)]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, start_new_session=True)
    over = Timer(60 * asked.minutes, os.killpg, (child.pid, signal.SIGKILL))
    over.start()
    rows, why = [], ""
    for line in child.stdout or ():
        told = json.loads(line)
        if "passed over" in told:
            why = told["passed over"]
            continue
        rows.append(Row(**{**told, "figures": tuple(told["figures"])}))
        print(lines(rows[-1]), flush=True)
    ended = child.wait()
    over.cancel()
    if ended == -signal.SIGKILL:
        why = f"it was ended after {asked.minutes:g} minutes"
    elif ended:
        why = f"it ended with {ended}"
    return rows, why


def kept() -> dict[str, dict[str, object]]:
    """What earlier runs found, case by case."""
    return json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}


def keep(case: str, rows: Sequence[Row], why: str, *, full: bool) -> None:
    """Add what a case found to what is kept."""
    KEPT.parent.mkdir(exist_ok=True)
    told = {"day": datetime.now(UTC).date().isoformat(), "machine": machine(), "full": full, "why": why}
    KEPT.write_text(json.dumps({**kept(), case: {**told, "rows": [asdict(row) for row in rows]}}, indent=1), "utf-8")


def table() -> Iterator[str]:
    """All that is kept, as Markdown: the lines of each machine and day under it."""
    found: dict[str, list[str]] = {}
    for case in (name for name in CASES if name in kept()):
        told = kept()[case]
        under = found.setdefault(f"{told['day']}, on {told['machine']}", [])
        for one in told["rows"]:  # type: ignore[attr-defined]
            row = Row(**{**one, "figures": tuple(one["figures"])})
            low, high = row.spread
            said = "reached" if row.reached else "**not reached**"
            beside = " beside ".join(filter(None, (row.ours, row.theirs)))
            cells = (row.what, row.target, f"{row.figure:.2f} ({low:.2f} to {high:.2f})", beside, said)
            under.append(f"| {' | '.join(cells)} |")
        if told["why"]:
            under.append(f"| {case} | | | {told['why']} | passed over |")
    for heading, rows in found.items():
        yield f"Measured {heading}.\n\n{HEAD}"
        yield "\n".join(rows) + "\n"


def record() -> None:
    """Put what is kept in the place of the last table."""
    text = TABLE.read_text("utf-8")
    told = f"{BEGINS}\n" + "\n".join(table()) + ENDS
    TABLE.write_text(re.sub(f"{BEGINS}.*{ENDS}", lambda _: told, text, flags=re.DOTALL), "utf-8")


def main() -> int:
    """Run what is asked for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=CASES, default=list(CASES), metavar="CASE")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--archives", nargs="*", type=Path, default=[])
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--minutes", type=float, help="of each case; 5, with --full 60")
    parser.add_argument("--seconds", type=float, default=20, help="of the turns of each row")
    parser.add_argument("--folder", help="keep what is made there, for the next run")
    parser.add_argument("--here", choices=CASES, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.minutes = asked.minutes or (60 if asked.full else 5)
    if asked.here:
        run_here(asked.here, asked)
        return 0
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory() as made:
        folder = asked.folder or made
        Path(folder).mkdir(parents=True, exist_ok=True)
        for case in asked.only:
            rows, why = run_apart(case, asked, folder)
            if why:
                print(f"{case}: {'passed over' if not rows else 'not all of it'}: {why}", flush=True)
            keep(case, rows, why, full=asked.full)
    if asked.record:
        record()
    return 0


if __name__ == "__main__":
    sys.exit(main())
