"""What the program finds in the corpus, against the truth that the corpus was written from.

    python benchmarks/correct.py [SEED] [COUNCILS] [YEARS] [--misses]

Each paper is read and parsed alone, and its rows held against its truth; then all papers of a council go into one
database, and what became of each request and where each reference leads is held against what they tell together.  F1 of
each kind of fact is printed, and with `--misses` what differs.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from corpus import Told, corpus
from invented.values import Row, Truth
from minutes_cli import store
from minutes_cli.model import Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read_bytes

Fact = tuple[object, ...]


class Tally(NamedTuple):
    """Facts of one kind: those that are right, those that are missing, those too many."""

    hit: int = 0
    missed: tuple[Fact, ...] = ()
    extra: tuple[Fact, ...] = ()

    def __add__(self, other: Tally) -> Tally:  # type: ignore[override]
        return Tally(self.hit + other.hit, self.missed + other.missed, self.extra + other.extra)

    @property
    def f1(self) -> float:
        """1 where all that is true was found and nothing else."""
        wrong = len(self.missed) + len(self.extra)
        return 2 * self.hit / (2 * self.hit + wrong) if self.hit or wrong else 1.0


def compared(true: Iterable[Fact], found: Iterable[Fact]) -> Tally:
    """Facts as they are against facts as they were found, each as often as it stands."""
    want, got = Counter(true), Counter(found)
    return Tally((want & got).total(), tuple((want - got).elements()), tuple((got - want).elements()))


def _plain(text: str | None) -> str:
    return re.sub(r"^that ", "", re.sub(r"\s+", " ", text or "").strip(" .;:").casefold())


_TRUE: dict[str, Callable[[Truth], Iterator[Fact]]] = {
    "meetings": lambda t: ((m["date"], m["body"].casefold()) for m in t.meetings),
    "items": lambda t: ((i["date"], i["number"], _plain(i["title"])) for i in t.items),
    "resolutions": lambda t: (_decision(r["date"], r["number"], r["path"], r["text"]) for r in t.resolutions),
    "dispositions": lambda t: (
        (r["date"], r["number"], r["path"], r["disposition"]) for r in t.resolutions if r["disposition"]
    ),
    "motions": lambda t: (
        (m["date"], m["number"], _plain(m["text"]), m["moved_by"], m["seconded_by"], m["outcome"]) for m in t.motions
    ),
    "references": lambda t: ((r["from"], r["kind"], r["number"], r["limb"], r["date"]) for r in t.references),
    "actions": lambda t: ((a["date"], a["number"], a["path"], a["owner"], a["due"]) for a in t.actions),
    "papers": lambda t: ((p["date"], _plain(p["subject"]), p["author"], p["recommendations"]) for p in t.papers),
}


def _decision(*parts: str | None) -> Fact:
    return (*parts[:-1], re.sub(r"\W+(and)?$", "", _plain(parts[-1])))


def found(parsed: Parsed, judged: Truth) -> dict[str, list[Fact]]:
    """The same facts as the program tells them; what the truth leaves open is left out."""
    number = {item.id: item.number for item in parsed.items}
    day = {meeting.id: str(meeting.date) for meeting in parsed.meetings}
    on = {item.id: day[item.meeting] for item in parsed.items}
    open_to_doubt = {(r["date"], r["number"], r["path"]) for r in judged.resolutions if not r["disposition"]}
    held = {item.meeting for item in parsed.items}
    decided = {r.id: r.item for r in parsed.resolutions}
    return {
        "meetings": [(str(m.date), (m.body or "").casefold()) for m in parsed.meetings if m.id in held],
        "items": [(on[i.id], i.number, _plain(i.title)) for i in parsed.items],
        "resolutions": [_decision(on[r.item], number[r.item], r.path, r.text) for r in parsed.resolutions],
        "dispositions": [
            (*where, r.disposition)
            for r in parsed.resolutions
            if (where := (on[r.item], number[r.item], r.path)) not in open_to_doubt
        ],
        "motions": [
            (on[m.item], number[m.item], _plain(m.text), m.moved_by, m.seconded_by, m.outcome)
            for m in parsed.motions
            if m.moved_by
        ],
        "references": [
            (number.get(decided.get(r.source, r.source)), r.kind, r.number, r.limb, str(r.date))
            for r in parsed.references
            if r.kind != "limb"
        ],
        "actions": [
            (on[a.item], number[a.item], a.path, a.owner, str(a.due) if a.due else None)
            for a in parsed.actions
            if not a.undertaking
        ],
        "papers": [(str(p.date), _plain(p.subject), p.author, len(p.recommendations)) for p in parsed.papers],
    }


def alone(told: Told) -> tuple[list[Parsed], dict[str, Tally]]:
    """Every paper of a council parsed alone, and what it was worth."""
    tallies = dict.fromkeys(_TRUE, Tally())
    parsed = []
    for paper in told.papers:
        one = parse(read_bytes(paper.content, paper.name))
        parsed.append(one)
        got = found(one, paper.truth)
        for kind, true in _TRUE.items():
            tally = compared(true(paper.truth), got[kind])
            named = [tuple((Path(paper.name).name, *fact) for fact in facts) for facts in tally[1:]]
            tallies[kind] += Tally(tally.hit, *named)
    return parsed, tallies


def together(told: Told, parsed: list[Parsed]) -> dict[str, Tally]:
    """What the papers of a council tell in one database: the state of each request, and where references lead."""
    with TemporaryDirectory() as box, store.open_db(Path(box) / "minutes.db") as db:
        for paper in parsed:
            store.save(db, paper)
        actions = store.actions(db, want=store.ActionFilter(statuses=frozenset())).records()
        references = store.listing(db, "references").records()
    asked = {(a["body"], a["date"], a["number"], a["path"]) for a in told.actions}
    states = [(*key, a["status"]) for a in actions if (key := (_body(a), a["date"], a["number"], a["path"])) in asked]
    links = {(r["from"].split("(")[0], r["target"]) for r in references if r["kind"] == "minute"}
    return {
        "states": compared(((a["body"], a["date"], a["number"], a["path"], a["status"]) for a in told.actions), states),
        "links": compared({(r["at"], r["target"]) for r in told.references if r["kind"] == "minute"}, links),
    }


def _body(row: Row) -> str:
    return str(row["body"])


def scored(seed: int, councils: int, years: int) -> dict[str, Tally]:
    """The worth of a drawn corpus, kind by kind."""
    tallies: dict[str, Tally] = {}
    for told in corpus(seed, councils, years):
        parsed, one = alone(told)
        for kind, tally in {**one, **together(told, parsed)}.items():
            tallies[kind] = tallies.get(kind, Tally()) + tally
    return tallies


def main() -> int:
    """Print the worth of each kind; 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("councils", type=int, nargs="?", default=9)
    parser.add_argument("years", type=int, nargs="?", default=1)
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    tallies = scored(asked.seed, asked.councils, asked.years)
    for kind, tally in tallies.items():
        wrong = f"missed {len(tally.missed):4}  extra {len(tally.extra):4}"
        print(f"{kind:13} F1 {tally.f1:.3f}   right {tally.hit:6}  {wrong}")
        for word, facts in (("missed", tally.missed), ("extra ", tally.extra)) if asked.misses else ():
            for fact in facts:
                print(f"      {word} {fact}")
    return int(any(tally.missed or tally.extra for tally in tallies.values()))


if __name__ == "__main__":
    sys.exit(main())
