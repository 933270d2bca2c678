"""Ends an ingest, or a word, at every point at which something is written, and looks at what is left.

Run as a program, so that what is ended is a process of its own: `python tests/crashing.py FOLDER`.  A child is forked
for each point.  It dies by SIGKILL before the n-th thing that is asked of the database, or by SIGXFSZ in the midst of
the write that would make a file longer than n bytes: wherever that is, in the log, the file or what is beside it.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from minutes_cli import store
from minutes_cli.errors import DatabaseError
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read
from minutes_cli.store.keep.journal import ENDING
from minutes_cli.words.refs import parse_ref

BODY = "QUAY PANEL\n\nMinutes of the meeting held on {day}\n\nPresent: A. Reed\n\n{number}. {title}\n\n"
ASKED = "RESOLVED: That the Harbour Master be requested to submit a report on the {title} of the Long Mole.\n"
PAPERS = {
    "june.txt": (BODY + ASKED).format(day="10 June 2031", number=1, title="ROPES"),
    "july.txt": (BODY + ASKED).format(day="8 July 2031", number=2, title="OARS"),
}
EVERY = store.ActionFilter(statuses=frozenset())


class Counting(sqlite3.Connection):
    """Counts what is asked of it, and dies before the n-th."""

    asked = 0
    dies_at: int | None = None

    def _count(self) -> None:
        Counting.asked += 1
        if Counting.asked == Counting.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def execute(self, *given: Any) -> sqlite3.Cursor:
        self._count()
        return super().execute(*given)

    def executemany(self, *given: Any) -> sqlite3.Cursor:
        self._count()
        return super().executemany(*given)

    def commit(self) -> None:
        self._count()
        super().commit()


def ingest(folder: Path, *names: str) -> None:
    """Keep papers of a folder as the command does."""
    with store.open_db(folder / "minutes.db") as db:
        for name in names:
            store.save(db, parse(read(folder / name)), place=folder / name)


def say(folder: Path) -> None:
    """Close an action and add another."""
    with store.change_db(folder / "minutes.db") as db:
        (action,) = store.find_actions(db, parse_ref("1 of 10 June 2031"))
        store.pronounce(db, store.Verdict(action["id"], "close", date(2031, 7, 1), "A Clerk"))
        pin = store.pin_to_minute(db, parse_ref("1 of 10 June 2031"), "of the Long Mole")
        store.add(db, store.Addition(*pin, "Thank the rope makers", date(2031, 7, 2)))


def in_a_child(work: Callable[[], None], prepare: Callable[[], None]) -> int | None:
    """Do something in a child.  Returns the signal it died of, None where it came to its end."""
    gc.collect()
    child = os.fork()
    if child == 0:
        try:
            prepare()
            work()
        except BaseException as error:  # noqa: BLE001 - told by the exit code
            print(repr(error), file=sys.stderr)
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        assert os.WEXITSTATUS(status) == 0, "it failed, and should only have died"
        return None
    return os.WTERMSIG(status)


def killed_at(point: int) -> Callable[[], None]:
    """Return what makes a process die before the n-th thing that it asks of a database."""

    def prepare() -> None:
        connect: Any = sqlite3.connect
        sqlite3.connect = lambda *given, **more: connect(*given, **more, factory=Counting)
        Counting.dies_at = point

    return prepare


def cut_at(size: int) -> Callable[[], None]:
    """Return what makes a process die when a file of its would become longer than so many bytes."""

    def prepare() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    return prepare


def everything(folder: Path) -> Any:
    """Return all that is held and all that was said, but for the time of day and what tells words apart."""
    with store.read_db(folder / "minutes.db") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = [store.listing(db, noun).rows for noun in ("meetings", "items", "resolutions")]
        acts = [
            (a["id"], a["task"], a["status"], [(w["word"], w["on"], w["by"]) for w in a["said"]])
            for a in store.actions(db, want=EVERY).records()
        ]
        return [d.name for d in store.documents(db)], rows, acts


def after(folder: Path, before: Any, whole: Any) -> str:
    """Look at what a dead process left: what was held before is, and what came is whole or not there at all."""
    if not (folder / "minutes.db").exists():
        assert before is None
        return "no file"
    try:
        left = everything(folder)
    except DatabaseError as error:
        if "holds nothing yet" not in str(error) or before is not None:
            raise
        return "nothing in it"
    names, (meetings, items, resolutions), acts = left
    assert whole[0][: len(names)] == names
    assert len(meetings) == len(items) == len(resolutions) == len(names) <= len(acts)
    if before is not None:
        assert before[0] == names[: len(before[0])]
        assert {a[0] for a in before[2]} <= {a[0] for a in acts}
    return "as before" if left == before else "all of it" if left == whole else "a part, each paper whole"


def proved(folder: Path) -> None:
    """Assert that nothing is wrong with what is held, but for words that only the file beside it has."""
    with store.copy_db(folder / "minutes.db") as (db, copy):
        wrong = [proof for proof in store.prove(store.Evidence(db, copy)) if proof.faults]
    assert [proof.what for proof in wrong] in ([], ["said"]), wrong


def crash(
    folder: Path, start: Path | None, work: Callable[[Path], None], points: Iterable[Callable[[], None]]
) -> dict[str, int]:
    """Do some work and die on the way, at each of some points; then do it again to its end.  Returns what was left."""
    here = _fresh(folder, start)
    before = everything(here) if start else None
    work(here)
    whole = everything(here)
    found: dict[str, int] = {}
    for point in points:
        _fresh(here, start)
        died = in_a_child(partial(work, here), point)
        left = after(here, before, whole) if died else "came to its end"
        found[left] = found.get(left, 0) + 1
        if work is say:
            restored(here, whole)
        else:
            work(here)
            assert everything(here) == whole
        if sum(found.values()) % 8 == 0:
            proved(here)
    return found


def restored(folder: Path, whole: Any) -> None:
    """Assert that what was said is wherever it was written down, and in both places after `--restore`."""
    beside = folder / f"minutes.db{ENDING}"
    with store.open_db(folder / "minutes.db") as db:
        store.restore(db, beside)
        assert store.restore(db, beside)[:3] == (0, [], 0)
        kept = [row[0] for row in db.execute("SELECT word FROM verdicts ORDER BY key")]
    lines = []
    for line in beside.read_bytes().splitlines() if beside.exists() else ():
        with suppress(ValueError):
            lines.append(json.loads(line)["word"])
    assert kept == lines == ["close", "add"][: len(kept)]
    assert len(kept) < 2 or everything(folder) == whole


def _fresh(folder: Path, start: Path | None) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    if start:
        shutil.copytree(start, folder)
    else:
        folder.mkdir(parents=True)
    for name, text in PAPERS.items():
        (folder / name).write_text(text)
    return folder


def asked(work: Callable[[Path], None], folder: Path) -> int:
    """Return how many things some work asks of the database."""
    reader, writer = os.pipe()

    def counted() -> None:
        work(folder)
        os.write(writer, str(Counting.asked).encode())

    assert in_a_child(counted, killed_at(-1)) is None
    os.close(writer)
    with os.fdopen(reader) as file:
        return int(file.read())


def spread(last: int, count: int) -> list[int]:
    """Return so many numbers up to the last, the first ones and the last ones all, the rest evenly."""
    ends = min(count // 4, last)
    evenly = range(ends, last - ends, max(1, (last - 2 * ends) // max(1, count - 2 * ends)))
    return sorted({*range(1, ends + 1), *evenly, *range(last - ends + 1, last + 1)} - {0})


def main(folder: Path, count: int) -> Iterator[tuple[str, dict[str, int]]]:
    """End each kind of work at about so many points of each kind."""
    here, held = folder / "here", folder / "held"
    ingest(_fresh(here, None), "june.txt")
    shutil.copytree(here, held)
    works: list[tuple[str, Path | None, Callable[[Path], None]]] = [
        ("a first ingest", None, lambda at: ingest(at, "june.txt", "july.txt")),
        ("a later ingest", held, lambda at: ingest(at, "july.txt")),
        ("a word", held, say),
    ]
    for name, start, work in works:
        last = asked(work, _fresh(here, start))
        yield f"{name}, killed", crash(here, start, work, map(killed_at, spread(last, count)))
        largest = max(p.stat().st_size for p in here.iterdir())
        sizes = {0, 1, 100, *range(0, 2 * largest, max(1, 2 * largest // count))}
        yield f"{name}, cut", crash(here, start, work, map(cut_at, sorted(sizes)))


if __name__ == "__main__":
    print(json.dumps(dict(main(Path(sys.argv[1]), int(sys.argv[2])))))
