"""How much of what is said of unseen papers is right: facts drawn by lot, to be judged from their passages alone.

    python benchmarks/precision.py draw SHEET.csv --archives FOLDER … [--seed N]
    python benchmarks/precision.py tally SHEET.csv [--record "what changed"]

`draw` reads the archives into a database of its own and writes a sheet: what the program says, the passage that it says
it of, and an empty column `right`.  Whoever judges has not read the rules: `y` where a reader of the passage would say
the same, `n` where not, `?` where the passage does not tell.  `tally` counts the sheet, and with `--record` adds rows
to `real.md`.  The sheet holds other people's words and stays out of the project.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("real.md")
MINUTES = str(Path(sys.executable).parent / "minutes")

DRAWN = {"resolutions": 60, "actions": 60, "motions": 30, "meetings": 40}
"""How many of each kind are drawn."""
SAID = {
    "resolutions": ("number", "path", "disposition", "basis", "text"),
    "actions": ("number", "path", "owner", "task", "due", "due_text", "recurrence", "status"),
    "motions": ("number", "moved_by", "seconded_by", "outcome", "votes", "text"),
    "meetings": ("body", "date", "kind", "state"),
}
"""What a judge is shown of each."""
COLUMNS = ("kind", "right", "document", "id", "said", "passage")
AROUND = 500
"""Characters of the paper that are shown before and behind what was found; of a meeting, its first 1,500."""


def draw(archives: list[Path], seed: int) -> Iterator[dict[str, str]]:
    """The rows of a sheet: facts by lot, an equal share from each archive, each with its passage."""
    lot = random.Random(seed)  # noqa: S311 - a lot that can be drawn again
    for folder in archives:
        with tempfile.TemporaryDirectory() as box:
            environment = {**os.environ, "MINUTES_DB": f"{box}/drawn.db", "NO_COLOR": "1"}
            subprocess.run([MINUTES, "ingest", str(folder)], env=environment, capture_output=True, check=False)
            texts = {d["name"]: d["text"] for d in _asked(environment, "query", "select name, text from documents")}
            for noun, count in DRAWN.items():
                rows = _asked(environment, noun, *(["--all"] if noun == "actions" else []))
                share = max(1, count // len(archives))
                for row in lot.sample(rows, min(share, len(rows))):
                    yield _line(noun, row, texts[row["document"]])


def _asked(environment: dict[str, str], *words: str) -> list[dict[str, Any]]:
    told = subprocess.run([MINUTES, *words, "--json"], env=environment, capture_output=True, text=True, check=True)
    rows: list[dict[str, Any]] = json.loads(told.stdout)
    return rows


def _line(noun: str, row: dict[str, Any], text: str) -> dict[str, str]:
    start, end = row["start"], row["end"]
    said = "\n".join(f"{key}: {row[key]}" for key in SAID[noun] if row.get(key) not in (None, "", []))
    passage = (
        text[start : start + 1500]
        if noun == "meetings"
        else f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND]}"
    )
    return {
        "kind": noun,
        "right": "",
        "document": row["document"],
        "id": row["id"],
        "said": said,
        "passage": passage,
    }


def tally(rows: list[dict[str, str]]) -> dict[str, tuple[int, int, int]]:
    """Of each kind: how many are right, how many wrong, and of how many the passage does not tell."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found[row["kind"]][row["right"].strip().lower()[:1] or "?"] += 1
    return {kind: (c["y"], c["n"], c["?"]) for kind, c in found.items()}


def main() -> int:
    """Draw a sheet or count one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=["draw", "tally"])
    parser.add_argument("sheet", type=Path)
    parser.add_argument("--archives", nargs="*", type=Path, default=[])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", metavar="WHY")
    asked = parser.parse_args()
    if asked.do == "draw":
        with asked.sheet.open("w", encoding="utf-8", newline="") as out:
            sheet = csv.DictWriter(out, COLUMNS)
            sheet.writeheader()
            sheet.writerows(draw(asked.archives, asked.seed))
        return 0
    with asked.sheet.open(encoding="utf-8", newline="") as read:
        counted = tally(list(csv.DictReader(read)))
    for kind, (right, wrong, untold) in counted.items():
        share = right / max(1, right + wrong)
        print(f"{kind:12} {share:.3f}   right {right}, wrong {wrong}, not told {untold}")
    if asked.record:
        day = datetime.now(UTC).date().isoformat()
        lines = [f"| {day} | {asked.record} | {k} | {r} | {w} | {u} |\n" for k, (r, w, u) in counted.items()]
        table = TABLE.read_text("utf-8")
        TABLE.write_text(table.rstrip("\n") + "\n" + "".join(lines), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
