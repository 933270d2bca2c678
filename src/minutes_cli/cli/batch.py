"""The papers of an ingest before any of them is read, and the counts with which it closes."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from glob import escape
from os.path import normcase, realpath
from pathlib import Path

from minutes_cli import digest, store
from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name, is_address
from minutes_cli.model import Parsed
from minutes_cli.readers import LARGEST, Passed, Source, find_sources, lies_at
from minutes_cli.store.keep.journal import ENDING

from .options import counted

BESIDE = ("", "-journal", "-wal", "-shm", ENDING)
"""What follows the name of the database in those of its own files; copies of before a new schema have `.schema-7`."""


@dataclass(slots=True)
class Tally:
    """What became of all that an ingest met."""

    done: Counter[str] = field(default_factory=Counter)
    """How many papers were `read`, `unchanged`, `replaced`, `failed`."""
    passed: Counter[str] = field(default_factory=Counter)
    """How much was passed over, by the reason."""
    new: int = 0
    """Papers whose content was not held."""
    minutes: int = 0
    lacking: Counter[str] = field(default_factory=Counter)
    """Of the minutes read, how many lack what."""

    def add(self, parsed: Parsed) -> None:
        """Count the minutes of a paper, and what they lack."""
        held = [m for m in parsed.meetings if m.kind == "minutes"]
        in_items = Counter(item.meeting for item in parsed.items)
        decided = {r.item for r in parsed.resolutions}
        deciding = {item.meeting for item in parsed.items if item.id in decided}
        self.minutes += len(held)
        self.lacking["date"] += sum(m.date is None for m in held)
        self.lacking["body"] += sum(m.body is None for m in held)
        self.lacking["items"] += sum(not in_items[m.id] for m in held)
        self.lacking["decisions"] += sum(m.id not in deciding for m in held)

    def lines(self) -> Iterator[str]:
        """The counts, which add up: `Seen 6: 3 read, 1 unchanged, 1 replaced, 0 failed, 1 passed over (1 hidden).`"""
        seen = self.done.total() + self.passed.total()
        told = [f"{self.done[how]} {how}" for how in ("read", "unchanged", "replaced", "failed")]
        why = ", ".join(f"{count} {reason}" for reason, count in sorted(self.passed.items()))
        yield f"Seen {seen}: {', '.join(told)}, {self.passed.total()} passed over{f' ({why})' if why else ''}."
        if self.minutes:
            lacks = ", ".join(f"{self.lacking[what]} without {what}" for what in ("date", "body", "items", "decisions"))
            yield f"Of {counted(self.minutes, 'meeting')} in their minutes: {lacks}."


def sources(paths: Iterable[str], name: str, db: Path, tally: Tally) -> Iterator[Source | tuple[str, ReadError]]:
    """Every paper that the arguments mean, each once, or why an argument means none; what is passed over is counted."""
    ours = [db.with_name(db.name + more) for more in BESIDE]
    ours += db.parent.glob(f"{escape(db.name)}.schema-*")
    seen: set[str] = set()
    for given in paths:
        if given == "-":
            content = sys.stdin.buffer.read(LARGEST + 1)
            yield Source(file_name(name), None, partial(bytes, content), size=len(content))
            continue
        try:
            for met in find_sources(given, leave_out=ours):
                if isinstance(met, Passed):
                    tally.passed[met.why] += 1
                elif (place := normcase(realpath(met.place or met.name))) in seen:  # a link to itself has no end
                    tally.passed["met before"] += 1
                else:
                    seen.add(place)
                    yield met
        except ReadError as error:
            yield file_name(given), error


def lies_there(place: str, sha256: str) -> bool:
    """Whether what is held from a place lies there still; of what came from a pipe nobody knows otherwise."""
    if is_address(place):
        return _lies_in_store(place, sha256)
    if not Path(place).is_absolute():
        return not place.startswith("nowhere/")
    content = lies_at(Path(place))
    return content is not None and digest.sha256(content) == sha256


def _lies_in_store(place: str, sha256: str) -> bool:
    from minutes_cli.readers.remote import lies_in_store  # noqa: PLC0415 - most papers are files

    try:
        content = lies_in_store(place)
    except ReadError:  # who cannot look knows no better
        return True
    return content is not None and digest.sha256(content) == sha256


def what_lies_where(papers: Iterable[Source]) -> dict[str, str]:
    """By place, the hash of what lies there, of each paper of a batch that can be opened."""
    found = {}
    for paper in papers:
        try:
            content = paper.load()
        except ReadError:
            continue  # told when its turn comes
        found[store.place_of_paper(paper.name, paper.place)] = digest.sha256(content)
    return found
