"""Papers of bodies that nobody here had seen: their scores and their census, beside what was last recorded.

    python benchmarks/real.py --score SCORE --census CENSUS --papers NAME=PACKS:GOLD … --archives FOLDER …
    python benchmarks/real.py … --record "what changed"

`--papers` are folders with annotations made by hand, scored with the program SCORE; `--archives` are folders of papers
that nobody annotated, counted by the program CENSUS.  A folder that is not there is passed over and said so.  With
`--record` the figures become the last rows of `real.md`, a table that holds figures and no text of any paper.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

TABLE = Path(__file__).with_name("real.md")
MINUTES = str(Path(sys.executable).parent / "minutes")

SCORES = [
    *("meetings", "items", "resolutions", "decisions", "dispositions", "references", "actions", "owners", "due-dates"),
    *("statuses", "papers", "mean", "failed"),
]
COUNTS = ["no-meeting", "no-date", "no-body", "no-resolution", "numbers-jump", "words-outside", "not-kept", "MB/s"]
_scored = re.compile(r"^(?P<row>[a-z ]+?)\s+F1 (?P<f1>[\d.]+)", re.MULTILINE)
_ended = re.compile(r"mean F1 (?P<mean>[\d.]+).*packs failed (?P<failed>\d+)")
_counted = re.compile(r"^   (?P<row>[a-z, ]+?)\s+(?P<figure>[\d.]+)(?: %|$)", re.MULTILINE)
_speed = re.compile(r"(?P<speed>[\d.]+) MB/s")
_names = {"decided, no resolution": "no-resolution", "decision words outside": "words-outside"} | {
    "could not be kept": "not-kept"
}


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one folder: F1 of each kind of fact, or per cent of its papers that lack something."""

    folder: str
    figures: dict[str, str]


def scores(program: Path, name: str, packs: Path, gold: Path) -> Row:
    """The F1 of every kind of fact over annotated papers."""
    told = _output(program, "--cmd", MINUTES, "--packs", packs, "--gold", gold)
    found = {m["row"].replace(" ", "-"): m["f1"] for m in _scored.finditer(told)}
    if ended := _ended.search(told):
        found |= {"mean": ended["mean"], "failed": ended["failed"]}
    return Row(name, found)


def counts(program: Path, folder: Path) -> Row:
    """What is missing over an archive, in per cent of its papers; papers that could not be kept; and the speed."""
    told = _output(program, "--cmd", MINUTES, folder)
    found = {_names.get(m["row"], m["row"].replace(" ", "-")): m["figure"] for m in _counted.finditer(told)}
    if speed := _speed.search(told):
        found["MB/s"] = speed["speed"]
    return Row(folder.name, found)


def _output(program: Path, *words: str | Path) -> str:
    return subprocess.run([str(program), *map(str, words)], capture_output=True, text=True, check=False).stdout


def last(table: str, folder: str, columns: list[str]) -> dict[str, str]:
    """The figures of a folder as the table has them last; empty where it has none."""
    for line in reversed(table.splitlines()):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == len(columns) + 3 and cells[2] == folder:
            return {c: cell for c, cell in zip(columns, cells[3:], strict=True) if cell != "–"}
    return {}


def compared(rows: Iterable[Row], columns: list[str], table: str) -> Iterator[str]:
    """A line for each folder: every figure, and behind it what was last recorded where that differs."""
    for row in rows:
        before = last(table, row.folder, columns)
        told = (
            f"{c} {row.figures[c]}" + (f" ({before[c]})" if before.get(c, row.figures[c]) != row.figures[c] else "")
            for c in columns
            if c in row.figures
        )
        yield f"{row.folder:10} " + "  ".join(told)


def recorded(table: str, why: str, found: list[tuple[str, list[str], list[Row]]]) -> str:
    """The table with a row for each folder more, under the heading of its kind."""
    day = datetime.now(UTC).date().isoformat()
    for heading, columns, rows in found:
        lines = [f"| {day} | {why} | {r.folder} | " + " | ".join(r.figures.get(c, "–") for c in columns) for r in rows]
        top, mark, rest = table.partition(f"## {heading}\n")
        body, gap, after = rest.partition("\n## ")
        table = top + mark + body.rstrip("\n") + "\n" + "".join(f"{line} |\n" for line in lines) + gap + after
    return table


def main() -> int:
    """Print the figures, and record them where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--census", type=Path, required=True)
    parser.add_argument("--papers", nargs="*", default=[], metavar="NAME=PACKS:GOLD")
    parser.add_argument("--archives", nargs="*", type=Path, default=[])
    parser.add_argument("--record", metavar="WHY")
    asked = parser.parse_args()
    annotated: list[Row] = []
    for name, _, places in (spec.partition("=") for spec in asked.papers):
        packs, gold = map(Path, places.split(":"))
        if packs.is_dir():
            annotated.append(scores(asked.score, name, packs, gold))
        else:
            print(f"{name}: there is no folder {packs}", file=sys.stderr)
    archives = [counts(asked.census, folder) for folder in asked.archives if folder.is_dir()]
    table = TABLE.read_text("utf-8")
    found = [("Scores", SCORES, annotated), ("Census", COUNTS, archives)]
    for _, columns, rows in found:
        print("\n".join(compared(rows, columns, table)))
    if asked.record:
        TABLE.write_text(recorded(table, asked.record, found), "utf-8")
    return 0 if annotated or archives else 2


if __name__ == "__main__":
    sys.exit(main())
