"""How cost grows: memory, ten times the corpus, a hundred times the resolutions, two cores."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from itertools import chain, pairwise
from itertools import count as counted
from pathlib import Path
from shutil import copyfile

from invented.packs import pack
from invented.sheets import printed
from invented.values import Block, Sitting
from invented.years import Council
from log import build

from .box import MINUTES, SEED, Box, PassedOver, has_jobs, one_core
from .turns import Row, by_turns, ratios, spend, told

PAGES = 160
_LIMITS = ("--limit", "50")
QUESTIONS = {
    "actions": ("actions", *_LIMITS),
    "trace": ("trace", "committee-0/2010-03-02/1"),
    "search": ("search", "Lantern Gates 1x1q", *_LIMITS),
    "check": ("check", *_LIMITS),
}
"""Asked of databases of any size: each answers with the same number of rows."""


def large_pdf(place: Path) -> Path:
    """An agenda pack of a hundred and sixty pages: many reports, and the minutes of many meetings."""
    blocks: list[Block] = []
    for before, sitting in _meetings() if not place.exists() else ():
        blocks += [block for block in pack(sitting, before)[0] if block.text]
        content = printed(blocks, f"Agenda pack of {sitting.body.name}")
        if content.count(b"/Type /Page ") >= PAGES:
            place.write_bytes(content)
            break
    return place


def _meetings() -> Iterator[tuple[Sitting, Sitting]]:
    """Each meeting of invented bodies with the one before it, without end."""
    return chain.from_iterable(pairwise(s) for at in counted() for s in Council(SEED, at, 3).sittings())


def memory(box: Box) -> Iterator[Row]:
    """The largest process while a pack is read, and while ten and many papers are."""
    file = large_pdf(box.folder / "pack.pdf")
    peaks = tuple(box.peak(*box.fresh(file)) for _ in range(3))
    pages = file.read_bytes().count(b"/Type /Page ")
    what = f"memory of `minutes ingest`, a PDF of {pages} pages, the largest process"
    yield Row(what, "≤ 80 MiB", 80, figures=peaks, ours=f"{peaks[0]:.0f} MiB")
    councils, years = (2000, 5) if box.full else (50, 1)
    few, many = box.papers(1), box.papers(councils, years)
    small = [box.peak(*box.fresh(few, *one_core())) for _ in range(3)]
    large = box.peak(*box.fresh(many, *one_core()))
    figures = tuple(large / one for one in small)
    what = f"memory of `minutes ingest`, {10 * councils * years:,} papers beside 10"
    sizes = (f"{large:.0f} MiB", f"{small[0]:.0f} MiB")
    yield Row(what, "flat: ≤ 1.25 ×", 1.25, figures=figures, ours=sizes[0], theirs=sizes[1])
    kinds = [box.peak(*box.fresh(_of_ten_councils(box, many), *one_core())) for _ in range(3)]
    figures = tuple(large / one for one in kinds)
    what = "the same beside 10 of as many councils, in as many kinds of files"
    yield Row(what, "flat: ≤ 1.25 ×", 1.25, figures=figures, ours=sizes[0], theirs=f"{kinds[0]:.0f} MiB")


def _of_ten_councils(box: Box, papers: Path) -> Path:
    """A folder of ten of some papers, each of another council, so that each house and sheet is among them."""
    place = box.folder / "papers-of-ten"
    place.mkdir(exist_ok=True)
    councils = sorted(folder for folder in papers.iterdir() if folder.is_dir())
    for n, council in enumerate(councils[:: max(1, len(councils) // 10)][:10]):
        first = min(path for path in council.rglob("*") if path.is_file())
        copyfile(first, place / f"{n}-{first.name}")
    return place


def corpus(box: Box) -> Iterator[Row]:
    """Ten times the papers: read, weighed, and asked once."""
    councils = 100 if box.full else 4
    few, many = box.papers(councils), box.papers(10 * councils)

    def whole(folder: Path) -> float:
        ask = (MINUTES, "actions", *_LIMITS, "--db", box.folder / "fresh.db")
        return box.cpu(*box.fresh(folder, *one_core())) + box.cpu(*ask)

    times = by_turns(partial(whole, many), partial(whole, few), 3, box.seconds)
    what = f"`minutes ingest` and the first question, {100 * councils:,} papers beside {10 * councils:,}"
    yield ratios(what, "≤ 11 × for 10 ×", 11, times)


def questions(box: Box) -> Iterator[Row]:
    """The same questions of a hundred times the resolutions."""
    counts = (10_000, 1_000_000 if box.full else 100_000)
    places = []
    for count in counts:
        place = box.folder / f"{count}.db"
        if not place.exists():
            build(place, count // 10, 10)
            spend([MINUTES, "actions", *_LIMITS, "--db", place], box.env)
        with sqlite3.connect(place) as db:
            held = db.execute("SELECT count(*) FROM resolutions").fetchone()[0]
        db.close()
        if held < count:
            raise PassedOver(f"{place.name} was not made whole: it has {held} resolutions")
        places.append(place)
    for name, words in QUESTIONS.items():
        few, many = (partial(box.wall, MINUTES, *words, "--db", place) for place in places)
        times = by_turns(many, few, 11, box.seconds)
        what = f"`minutes {name}`, {counts[1]:,} resolutions beside {counts[0]:,}"
        yield ratios(what, "≤ 2 × their time", 2, times)


def jobs(box: Box) -> Iterator[Row]:
    """Two processes beside one, and the same rows."""
    if not has_jobs():
        raise PassedOver("`minutes ingest` has no --jobs")
    folder = box.papers(100 if box.full else 20)

    def run(count: int) -> float:
        return box.wall(*box.fresh(folder, "--jobs", str(count)))

    run(2)
    two = rows(box.folder / "fresh.db")
    run(1)
    if two != rows(box.folder / "fresh.db"):
        raise PassedOver("two jobs make other rows than one: that is a fault")
    one, both = by_turns(partial(run, 1), partial(run, 2), 5, 2 * box.seconds)
    speeds = tuple(a / b for a, b in zip(one, both, strict=True))
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    what = f"`minutes ingest --jobs 2` beside one, {count} papers, the same rows"
    yield Row(what, "≥ 1.7 × the speed", 1.7, at_most=False, figures=speeds, ours=told(both), theirs=told(one))


TABLES = {
    "meetings": "id, body, date",
    "items": "id, number, title, text",
    "resolutions": "id, disposition, text",
    "motions": "id, text, moved_by, outcome",
    "citations": "id, raw, date, number",
    "actions": "id, owner, task, due",
    "papers": "id, subject, author",
}


def rows(place: Path) -> list[tuple[object, ...]]:
    """What a database holds, whatever the order in which it was read."""
    with sqlite3.connect(place) as db:
        found = chain.from_iterable(db.execute(f"SELECT '{t}', {c} FROM {t}") for t, c in TABLES.items())  # noqa: S608
        told = sorted(found, key=repr)
    db.close()
    return told
