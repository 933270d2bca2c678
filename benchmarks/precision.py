"""How much of what is said of unseen papers is right: facts drawn by lot, to be judged from their passages alone.

    python benchmarks/precision.py draw SHEET.csv --archives FOLDER … [--kinds KIND …] [--seed N]
    python benchmarks/precision.py tally SHEET.csv [--record "what changed"]

`draw` reads the archives into a database of its own and writes a sheet: what the program says, the passage that it says
it of, and an empty column `right`.  Whoever judges has not read the rules: `y` where a reader of the passage would say
the same, `n` where not, `?` where the passage does not tell.  `tally` counts the sheet, and with `--record` adds rows
to `real.md`.  The sheet holds other people's words and stays out of the project.

Three kinds compare two passages, and show both: `reported`, an action and what a later paper says became of it (right
where a member would take it as reported, or ended); `links`, two minutes that are likely of one matter; `open`, an
action that is open and the later sentences that share most of its words (right where none of them, nor anything else in
the later papers, tells what became of it).  An archive that was ingested before may be given as its database.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import zip_longest
from math import log
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("real.md")
MINUTES = str(Path(sys.executable).parent / "minutes")

DRAWN = {"resolutions": 60, "actions": 60, "motions": 30, "meetings": 40}
"""How many of each kind are drawn."""
PAIRS = {"reported": 60, "links": 60, "open": 40}
"""How many of each kind that compares two passages, if it is asked for."""
SAID = {
    "resolutions": ("number", "path", "disposition", "basis", "text"),
    "actions": ("number", "path", "owner", "task", "due", "due_text", "recurrence", "status"),
    "motions": ("number", "moved_by", "seconded_by", "outcome", "votes", "text"),
    "meetings": ("body", "date", "kind", "state"),
}
"""What a judge is shown of each."""
COLUMNS = ("kind", "right", "document", "id", "said", "passage")
AROUND = 700
"""Characters of the paper that are shown before and behind what was found; of a meeting, its first 1,500."""


def draw(archives: list[Path], seed: int, kinds: list[str]) -> Iterator[dict[str, str]]:
    """The rows of a sheet: facts by lot, an equal share from each archive, each with its passage.

    Of what compares two passages, an archive that has few gives all it has, and the others give more.
    """
    lot = random.Random(seed)  # noqa: S311 - a lot that can be drawn again
    pairs: dict[str, list[list[dict[str, str]]]] = {kind: [] for kind in kinds if kind in PAIRS}
    for folder in archives:
        with tempfile.TemporaryDirectory() as box:
            environment = {**os.environ, "MINUTES_DB": f"{box}/drawn.db", "NO_COLOR": "1"}
            if folder.is_file():
                environment["MINUTES_DB"] = str(folder)
            else:
                subprocess.run([MINUTES, "ingest", str(folder)], env=environment, capture_output=True, check=False)
            texts = {d["name"]: d["text"] for d in _asked(environment, "query", "select name, text from documents")}
            for kind, found in pairs.items():
                rows = [*COMPARED[kind](environment, texts, lot)]
                lot.shuffle(rows)
                found.append([{"kind": kind, "right": "", **row} for row in rows[: PAIRS[kind]]])
            for noun, count in ((noun, count) for noun, count in DRAWN.items() if noun in kinds):
                rows = _asked(environment, noun, *(["--all"] if noun == "actions" else []))
                share = max(1, count // len(archives))
                trees = _trees(rows) if noun == "resolutions" else {}
                for row in lot.sample(rows, min(share, len(rows))):
                    yield _line(noun, row, texts[row["document"]], trees.get(_tree_of(row), []))

    for kind, found in pairs.items():
        yield from _shares(found, PAIRS[kind])


def _shares(found: list[list[dict[str, str]]], count: int) -> list[dict[str, str]]:
    """So many rows in all, taken in turn from each archive as long as it has any."""
    turns = [row for turn in zip_longest(*found) for row in turn if row is not None]
    return turns[:count]


def _reported(environment: dict[str, str], texts: dict[str, str], lot: random.Random) -> Iterator[dict[str, str]]:
    rows = _asked(environment, "query", _REPORTED)
    for row in lot.sample(rows, min(len(rows), PAIRS["reported"])):
        text = texts[row["document"]]
        said = f"{row['status']}: {row['owner'] or '(nobody named)'}: {row['task']}"
        told = f"{row['evidence_id']}: {row['evidence_why']}\n“{row['evidence_quote']}”"
        around = f"{text[max(0, row['start'] - AROUND) : row['start']]}⟦{text[row['start'] : row['end']]}⟧"
        later = next((_around(t, row["evidence_quote"]) for t in texts.values() if row["evidence_quote"] in t), "")
        passage = f"{around}\n\n=====\n{told}\n{later}"
        yield {"document": row["document"], "id": row["id"], "said": said, "passage": passage}


_REPORTED = "SELECT * FROM action_log WHERE status IN ('reported', 'ended') ORDER BY id"


def _around(text: str, words: str) -> str:
    at = text.find(words)
    return f"… {text[max(0, at - AROUND) : at + len(words) + AROUND]} …"


def _links(environment: dict[str, str], texts: dict[str, str], lot: random.Random) -> Iterator[dict[str, str]]:
    del texts  # the two passages are quoted
    rows = _asked(environment, "query", "SELECT * FROM links ORDER BY earlier, later")
    for row in lot.sample(rows, min(len(rows), PAIRS["links"])):
        said = f"{row['how']}, {row['strength']}: {row['why']}"
        passage = f"{row['earlier']}\n“{row['earlier_quote']}”\n\n=====\n{row['later']}\n“{row['quote']}”"
        yield {"document": "", "id": f"{row['earlier']} → {row['later']}", "said": said, "passage": passage}


def _open(environment: dict[str, str], texts: dict[str, str], lot: random.Random) -> Iterator[dict[str, str]]:
    later = _asked(environment, "query", "SELECT id, body_key, date, title, text FROM dated_items")
    sentences = [
        (row["body_key"], row["date"], row["id"], one, set(_WORD.findall(f"{row['title']} {one}".lower())))
        for row in later
        for one in _SENTENCE.split(row["text"])
        if row["date"] and len(one) > len("nothing new.")
    ]
    often = Counter(word for *_, words in sentences for word in words)
    rows = _asked(environment, "query", _OPEN)
    for row in lot.sample(rows, min(len(rows), PAIRS["open"])):
        text = texts[row["document"]]
        asked = set(_WORD.findall(f"{row['title'] or ''} {row['task']}".lower()))
        near = heapq.nlargest(
            8,
            (
                (sum(log(len(sentences) / often[word]) for word in asked & words), day, key, one)
                for body, day, key, one, words in sentences
                if body == row["body_key"] and day > row["date"]
            ),
        )
        found = "\n".join(f"{score:.1f} {key}: {' '.join(one.split())[:400]}" for score, _, key, one in near)
        around = f"{text[max(0, row['start'] - AROUND) : row['start']]}⟦{text[row['start'] : row['end']]}⟧"
        said = f"open: {row['owner'] or '(nobody named)'}: {row['task']}"
        passage = f"{around}\n\n=====\n{row['evidence_quote'] or ''}\n{found}"
        yield {"document": row["document"], "id": row["id"], "said": said, "passage": passage}


_OPEN = """
SELECT s.id, s.document_name AS document, s.span_start AS start, s.span_end AS "end", s.owner, s.task, s.date,
    s.body_key, s.evidence_quote, i.title
FROM action_states s JOIN items i ON i.document = s.document AND i.id = s.item
WHERE NOT s.undertaking AND s.status = 'open' AND s.recurrence IS NULL AND s.date IS NOT NULL ORDER BY s.id
"""
_WORD = re.compile(r"[^\W_]{3,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z(])|\n\s*\n|[•●]")
COMPARED = {"reported": _reported, "links": _links, "open": _open}


def _asked(environment: dict[str, str], *words: str) -> list[dict[str, Any]]:
    told = subprocess.run([MINUTES, *words, "--json"], env=environment, capture_output=True, text=True, check=True)
    rows: list[dict[str, Any]] = json.loads(told.stdout)
    return rows


def _tree_of(row: dict[str, Any]) -> tuple[str, str]:
    """Which tree of stems and limbs a resolution is of: its item, and which block of that."""
    path = row.get("path") or ""
    return row.get("item") or "", path[: path.find("]") + 1]


def _trees(rows: list[dict[str, Any]]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The rows of each tree, in the order of the paper."""
    trees: defaultdict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["document"], row["start"])):
        trees[_tree_of(row)].append(row)
    return trees


def _hangs_from(limb: dict[str, Any], stem: dict[str, Any]) -> bool:
    """Whether one row of a tree stands under another."""
    return limb is not stem and (limb["path"] or "").startswith(stem["path"] or "")


def _line(noun: str, row: dict[str, Any], text: str, tree: list[dict[str, Any]]) -> dict[str, str]:
    """A row of the sheet; of a resolution with the stems above it and the limbs below it, which are rows of their own.

    The passage reaches from a few lines before the whole decision to a few lines behind it.
    """
    start, end = row["start"], row["end"]
    told = [f"{key}: {row[key]}" for key in SAID[noun] if row.get(key) not in (None, "", [])]
    said = "\n".join(
        [
            *(f"(above it, a row of its own: {stem['text']})" for stem in tree if _hangs_from(row, stem)),
            *told,
            *(
                f"(under it, a row of its own: {limb['path']} {limb['text']})"
                for limb in tree
                if _hangs_from(limb, row)
            ),
        ]
    )
    near = [one for one in tree if _hangs_from(row, one) or _hangs_from(one, row)]
    first = min([start, *(one["start"] for one in near)])
    last = max([end, *(one["end"] for one in near)])
    passage = (
        text[start : start + 1500]
        if noun == "meetings"
        else (
            f"{_lines_before(text, first)}{text[first:start]}⟦{text[start:end]}⟧"
            f"{text[end:last]}{_lines_behind(text, last)}"
        )
    )
    return {
        "kind": noun,
        "right": "",
        "document": row["document"],
        "id": row["id"],
        "said": said,
        "passage": passage,
    }


def _lines_before(text: str, at: int) -> str:
    """Some whole lines before a place."""
    return text[max(0, text.rfind("\n", 0, max(0, at - AROUND))) : at]


def _lines_behind(text: str, at: int) -> str:
    """Some whole lines behind a place."""
    stop = text.find("\n", at + AROUND)
    return text[at : stop if stop >= 0 else len(text)]


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
    parser.add_argument("--kinds", nargs="*", choices=[*DRAWN, *PAIRS], default=[*DRAWN])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", metavar="WHY")
    asked = parser.parse_args()
    if asked.do == "draw":
        with asked.sheet.open("w", encoding="utf-8", newline="") as out:
            sheet = csv.DictWriter(out, COLUMNS)
            sheet.writeheader()
            sheet.writerows(draw(asked.archives, asked.seed, asked.kinds))
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
