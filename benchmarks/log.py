"""How long `minutes actions` takes as a database grows, the same rows asked for.

    python benchmarks/log.py [ACTIONS …] [--rows N]

Builds databases of invented minutes (1,000 and 100,000 actions if nothing else is said; a body for each 500), in which
one action in ten is reported by a later paper, and asks each the same questions: the first rows that are open, what is
overdue, what one body still owes, what is reported.  The seconds are of CPU, the least of several runs, of the whole
command and of the question alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from minutes_cli import store
from minutes_cli.model import Action, Document, Item, Meeting, Parsed, Resolution, Span, Statement

MINUTES = str(Path(sys.executable).parent / "minutes")
PER_BODY, PER_MEETING = 500, 10
PLACES = ["Amber", "Copper", "Lantern", "Marble", "Willow", "Heron", "Cobble", "Thistle", "Sorrel", "Bracken"]
THINGS = ["Bollards", "Cranes", "Gates", "Lamps", "Moorings", "Railings", "Shutters", "Steps", "Benches", "Drains"]
QUESTIONS = (
    ("open", ["actions", "--limit", "{rows}"]),
    ("overdue", ["actions", "--overdue", "--as-of", "2030-01-01", "--limit", "{rows}"]),
    ("one body", ["actions", "--body", "Committee 0", "--limit", "{rows}"]),
    ("reported", ["actions", "--reported", "--limit", "{rows}"]),
)
TRIES = 3


def years(body: int, meetings: int, decided: int = 0) -> Parsed:
    """Some meetings of a body: each asks for ten things and reports on one that the meeting before asked for.

    Each minute has so many decisions, too.
    """
    name = f"Committee {body}"
    held, items, actions, told, resolutions = [], [], [], [], []
    for n in range(meetings):
        day = date(2010, 1, 5) + timedelta(days=28 * n)
        meeting = Meeting(f"committee-{body}/{day}", name, day, Span(0, 1), body_from="paper", date_from="paper")
        held.append(meeting)
        for k in range(PER_MEETING):
            thing, item = _thing(n, k), f"{meeting.id}/{k + 1}"
            items.append(Item(item, meeting.id, str(k + 1), thing, f"The Clerk to repair the {thing}.", Span(0, 1)))
            due = day + timedelta(days=56)
            actions.append(Action(f"{item}!action", item, None, "", f"repair the {thing}", Span(0, 1), "Clerk", due))
            resolutions += [_decision(item, thing, i) for i in range(1, decided + 1)]
        said = f"The {_thing(n - 1, 0)} had been repaired."
        if n:
            told.append(
                Statement(f"{meeting.id}/1", done=True, text=said, context="", span=Span(0, 1), deed="work repaired")
            )
    document = Document(f"{body}.txt", name, sha256=sha256(name.encode()).hexdigest())
    found = Parsed(document, meetings=tuple(held), items=tuple(items), actions=tuple(actions))
    return replace(found, statements=tuple(told), resolutions=tuple(resolutions))


def _decision(item: str, thing: str, at: int) -> Resolution:
    text = f"the {thing} be repaired as the report proposes in its part {at}, at a cost of no more than £{at},500;"
    return Resolution(f"{item}({at})", item, f"({at})", "approved", text, Span(0, 1))


def _thing(n: int, k: int) -> str:
    return f"{PLACES[(n + k) % 10]} {THINGS[(n * 3 + k) % 10]} {n}x{k}q"


def build(place: Path, actions: int, decided: int = 0) -> float:
    """Fill a database with so many actions, and decisions to each; the seconds it took."""
    begun = time.process_time()
    with store.open_db(place) as db:
        for body in range(max(1, actions // PER_BODY)):
            store.save(db, years(body, min(actions, PER_BODY) // PER_MEETING, decided))
    return time.process_time() - begun


def seconds(place: Path, words: list[str]) -> float:
    """The CPU seconds of a command, the least of several runs."""
    environment = {**os.environ, "MINUTES_DB": str(place), "NO_COLOR": "1"}
    took = []
    for _ in range(TRIES):
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run([MINUTES, *words], env=environment, capture_output=True, check=True)
        after = getrusage(RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(took)


def asked(place: Path, words: list[str]) -> float:
    """The CPU seconds of the same question without the start of the program."""
    from minutes_cli.cli import app  # noqa: PLC0415 - what it takes to load is not asked for here

    took = []
    for _ in range(TRIES):
        begun = time.process_time()
        with (
            Path(os.devnull).open("w", encoding="utf-8") as nothing,
            redirect_stdout(nothing),
            redirect_stderr(nothing),
        ):
            app([*words, "--db", str(place)], standalone_mode=False)
        took.append(time.process_time() - begun)
    return min(took)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("actions", nargs="*", type=int, default=[1000, 100_000])
    parser.add_argument("--rows", type=int, default=50)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as box:
        places = {}
        for count in given.actions:
            places[count] = Path(box) / f"{count}.db"
            took = build(places[count], count)
            print(f"{count} actions: kept and weighed in {took:.1f} s, {places[count].stat().st_size / 1e6:.0f} MB")
        print(f"{'':10}" + "".join(f"{count:>12} whole, alone" for count in given.actions) + "   ratio")
        for name, words in QUESTIONS:
            told = [word.format(rows=given.rows) for word in words]
            whole = [seconds(place, told) for place in places.values()]
            alone = [asked(place, told) for place in places.values()]
            cells = "".join(f"{w:>14.3f} s {a:.4f} s" for w, a in zip(whole, alone, strict=True))
            print(f"{name:10}{cells}   {whole[-1] / whole[0]:.2f}, {alone[-1] / alone[0]:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
