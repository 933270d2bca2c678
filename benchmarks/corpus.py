"""Papers of invented councils, in every family of forms, with their truth.

    python benchmarks/corpus.py SEED COUNCILS YEARS [--out FOLDER]

A council has two bodies that meet four times a year, and each puts out an agenda pack a year: ten papers a council and
year, so that `1 1 1`, `1 100 1` and `1 2000 5` are 10, 1,000 and 100,000.  The same words give the same bytes.  FOLDER
(`corpus`) gets `papers/COUNCIL/NAME` and, in the form of annotations made by hand, `gold/COUNCIL/NAME.json`: what a
reader of that paper alone finds in it.  `together/COUNCIL.json` says what all papers of a council tell together: what
became of each request, and which minute each reference means.  What the program makes of it, `correct.py` says.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

from invented.hands import written
from invented.packs import pack
from invented.sheets import SHEETS, TYPED
from invented.values import Block, Paper, Row, Sitting, Truth, spoken
from invented.years import MONTHS, Council

PACKED = 2
"""Which meeting of a year has its agenda pack in the corpus, from 0."""


class Told(NamedTuple):
    """The papers of one council, and what they tell together."""

    folder: str
    papers: list[Paper]
    actions: list[Row]
    references: list[Row]


def council(seed: int, at: int, years: int) -> Told:
    """What one council puts out: each body from its first meeting to its last."""
    drawn = Council(seed, at, years)
    told = Told(f"{at:04}-{drawn.place.lower().replace(' ', '-')}", [], [], [])
    for sittings in drawn.sittings():
        for n, sitting in enumerate(sittings):
            telling = written(sitting)
            told.papers.append(_paper(told.folder, sitting, telling.blocks, telling.truth))
            told.references.extend(row | {"status": "resolved"} for row in telling.truth.references)
            if n % len(MONTHS) == PACKED:
                told.papers.append(_paper(told.folder, sitting, *pack(sitting, sittings[n - 1]), packed=True))
        told.actions.extend(
            {"date": str(r.asked.day), "body": r.asked.body.name, "number": r.number, "path": r.limb}
            | {"owner": r.office, "status": "reported" if r.reported else "open", "told": r.told}
            for sitting in sittings
            for minute in sitting.minutes
            if (r := minute.asks)
        )
    return told


def corpus(seed: int, councils: int, years: int) -> Iterator[Told]:
    """Council after council, none of them kept."""
    return (council(seed, at, years) for at in range(councils))


def _paper(folder: str, sitting: Sitting, blocks: list[Block], truth: Truth, *, packed: bool = False) -> Paper:
    sheet = sitting.body.sheet
    if packed and sheet not in TYPED:
        sheet = TYPED[len(sitting.body.name) % len(TYPED)]
    ending, set_on = SHEETS[sheet]
    header = f"{sitting.body.name} - {spoken(sitting.day)}"
    name = f"{sitting.day}-{sitting.body.slug}{'-agenda' if packed else ''}.{ending}"
    return Paper(f"{folder}/{name}", set_on([block for block in blocks if block.text], header), truth)


def gold(paper: Paper) -> Row:
    """The truth of a paper as an annotation."""
    told = {"pack": paper.name, **asdict(paper.truth)}
    told["references"] = [row for row in paper.truth.references if row["kind"] == "minute"]
    return told | {"items_optional": [], "resolutions_optional": [], "actions_optional": [], "restates": []}


def write(out: Path, told: Told) -> int:
    """Write what a council puts out, and its truth; the bytes of the papers."""
    for folder in (out / "papers" / told.folder, out / "gold" / told.folder, out / "together"):
        folder.mkdir(parents=True, exist_ok=True)
    for paper in told.papers:
        (out / "papers" / paper.name).write_bytes(paper.content)
        (out / "gold" / f"{paper.name}.json").write_text(json.dumps(gold(paper), ensure_ascii=False), "utf-8")
    together = {"actions": told.actions, "references": told.references}
    (out / "together" / f"{told.folder}.json").write_text(json.dumps(together, ensure_ascii=False), "utf-8")
    return sum(len(paper.content) for paper in told.papers)


def main() -> None:
    """Write the corpus, and say how much that is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("councils", type=int)
    parser.add_argument("years", type=int)
    parser.add_argument("--out", type=Path, default=Path("corpus"))
    asked = parser.parse_args()
    count, size = 0, 0
    for told in corpus(asked.seed, asked.councils, asked.years):
        size += write(asked.out, told)
        count += len(told.papers)
    print(f"{count} papers, {size / 1e6:.1f} MB, in {asked.out}")


if __name__ == "__main__":
    main()
