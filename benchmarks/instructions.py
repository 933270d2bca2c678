"""How many instructions a command takes, which no other work on the machine changes: a guard without a clock.

    python benchmarks/instructions.py

`minutes actions` and `minutes query` on a small database, and `minutes --help`, are counted by valgrind (or by
`perf stat`, where the machine lets it) and told as multiples of `python -c "import typer"` on the same Python, so that
the figures hold on other machines.  Exit 1 where one is more than `MAY` above what is written down here in `WAS`; where
nothing can count, that is said, and nothing is found fault with.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

BIN = Path(sys.executable).parent
ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "fixtures" / "converted-agenda-pack.txt"
WAS = {"actions": 1.30, "query": 1.18, "help": 0.96}
"""Multiples of the import, on Python 3.11 as of 2026-11-27."""
MAY = 0.06
"""Above that, so that a small change needs no new figure."""


def by_valgrind(command: Sequence[str], env: dict[str, str]) -> int | None:
    """The instructions that valgrind counted; None where it counted none."""
    words = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}", *command]
    done = subprocess.run(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    return int(found[1].replace(",", "")) if found and not done.returncode else None


def by_perf(command: Sequence[str], env: dict[str, str]) -> int | None:
    """The same of `perf stat`."""
    words = ["perf", "stat", "-x;", "-e", "instructions:u", *command]
    done = subprocess.run(words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    found = re.search(r"^(\d+);;instructions", done.stderr, re.MULTILINE)
    return int(found[1]) if found and not done.returncode else None


def counter(env: dict[str, str]) -> Callable[[Sequence[str], dict[str, str]], int | None] | None:
    """What can count here: perf where it may, since it is quick."""
    for name, count in (("perf", by_perf), ("valgrind", by_valgrind)):
        if shutil.which(name) and count([sys.executable, "-c", "pass"], env):
            return count
    return None


def counted(count: Callable[[Sequence[str], dict[str, str]], int | None], env: dict[str, str]) -> dict[str, float]:
    """Each command's instructions, as multiples of the import's."""
    minutes = str(BIN / "minutes")
    with tempfile.TemporaryDirectory() as box:
        env = {**env, "MINUTES_DB": f"{box}/minutes.db"}
        commands = {
            "import": [sys.executable, "-c", "import typer"],
            "actions": [minutes, "actions"],
            "query": [minutes, "query", "SELECT id FROM action_log LIMIT 10", "--json"],
            "help": [minutes, "--help"],
        }
        subprocess.run([minutes, "ingest", str(SMALL)], env=env, capture_output=True, check=True)
        for command in commands.values():  # byte code is written by the first
            subprocess.run(command, env=env, capture_output=True, check=True)
        found = {name: count(command, env) for name, command in commands.items()}
    bare = found.pop("import")
    return {name: many / bare for name, many in found.items() if many and bare}


def main() -> int:
    """Count, and hold the figures to those that are written down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    env = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONHASHSEED": "0", "NO_COLOR": "1", "COLUMNS": "80"}
    count = counter(env)
    if not count:
        print("instructions: passed over, neither perf (with a counter of the processor) nor valgrind is here")
        return 0
    found = counted(count, env)
    over = {name for name, many in found.items() if many > WAS[name] * (1 + MAY)}
    for name, many in found.items():
        told = f"more than {100 * MAY:.0f} % above the" if name in over else f"no more than {100 * MAY:.0f} % above the"
        print(
            f"minutes {name}: {many:.2f} times the instructions of `import typer`, {told} {WAS[name]:.2f} written down"
        )
    return int(bool(over) or found.keys() != WAS.keys())


if __name__ == "__main__":
    sys.exit(main())
