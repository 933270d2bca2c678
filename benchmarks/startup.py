"""How light a command is: `minutes actions` on a small database against `python -c "import typer"`.

Both are started in turns, so that a busy machine slows both; what is printed is the ratio of their medians.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "fixtures" / "converted-agenda-pack.txt"


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long one run of a command takes."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def measure(rounds: int) -> tuple[float, float]:
    """Return the medians of `minutes actions` and of the bare import, in seconds."""
    console_script = str(Path(sys.executable).parent / "minutes")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "MINUTES_DB": str(Path(folder) / "minutes.db"), "NO_COLOR": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
        subprocess.run([console_script, "ingest", str(SMALL)], env=environment, stdout=subprocess.DEVNULL, check=True)
        commands = ([console_script, "actions"], [sys.executable, "-c", "import typer"])
        for command in commands:  # once unmeasured: the first run writes byte code
            seconds(command, environment)
        times = [[seconds(command, environment) for command in commands] for _ in range(rounds)]
    ours, bare = (statistics.median(column) for column in zip(*times, strict=True))
    return ours, bare


def main() -> int:
    """Measure, print, and say by the exit code whether the ratio is within `--most` in one of three goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--most", type=float, help="exit 1 above this ratio")
    arguments = parser.parse_args()
    for _ in range(3 if arguments.most else 1):
        ours, bare = measure(arguments.rounds)
        ratio = ours / bare
        print(f"minutes actions {ours * 1000:.0f} ms, import typer {bare * 1000:.0f} ms, ratio {ratio:.2f}")
        if not arguments.most or ratio <= arguments.most:
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
