"""What it costs to read: text beside a bare index, references beside eyecite, PDFs beside their extractor."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from .box import BARE, PYTHON, Box, PassedOver, one_core, texts
from .turns import Row, by_turns, ratios, told


def ingest(box: Box) -> Iterator[Row]:
    """Text into the database on one core, beside bare rows of pages and a full-text index of them."""
    sets = [("corpus", box.papers(60 if box.full else 12, 4, ".txt"))]
    sets += [(place.name, some(box, place, 400 if box.full else 60)) for place in box.archives]
    for name, folder in sets:
        files = [path for path in folder.rglob("*") if path.is_file()]
        if not files:  # an archive of other kinds of files
            continue
        size = sum(path.stat().st_size for path in files) / 1e6
        bare = partial(box.cpu, PYTHON, BARE, "index", folder, box.folder / "bare.db")
        times = by_turns(lambda f=folder: box.cpu(*box.fresh(f, *one_core())), bare, 7, 2 * box.seconds)  # type: ignore[misc]
        what = f"`minutes ingest`, {name}: {len(files)} papers of text, {size:.1f} MB, one core"
        yield ratios(what, "≤ 15 × bare pages and FTS", 15, times)
        speeds = tuple(size / one for one in times[0])
        yield Row(what, "≥ 3 MB/s", 3, at_most=False, figures=speeds, ours=told(times[0]))


def some(box: Box, archive: Path, most: int) -> Path:
    """Papers of an archive that are text, spread out."""
    place = box.folder / archive.name
    if not place.exists():
        place.mkdir()
        found = sorted(path for path in archive.rglob("*") if path.suffix in (".txt", ".md"))
        for n, path in enumerate(found[:: max(1, -(-len(found) // most))]):
            (place / f"{n:04}{path.suffix}").symlink_to(path.resolve())
    return place


def references(box: Box) -> Iterator[Row]:
    """References alone beside eyecite on the same documents, of which it finds none and reads the same text."""
    from minutes_cli.budget import undisturbed  # noqa: PLC0415
    from minutes_cli.model import Document, Parsed  # noqa: PLC0415 - the start of other cases needs none of it
    from minutes_cli.parse.pipeline import STAGES  # noqa: PLC0415

    if not find_spec("eyecite"):
        raise PassedOver("eyecite is not installed: pip install --group bench")
    from eyecite import get_citations  # noqa: PLC0415
    from eyecite.tokenizers import HyperscanTokenizer, default_tokenizer  # noqa: PLC0415

    has = find_spec("hyperscan") is not None
    tokenizer = HyperscanTokenizer(cache_dir=str(box.folder)) if has else default_tokenizer
    documents = list(islice(texts(20_000), 30))
    before = [Parsed(Document(f"{n}.txt", text, sha256=f"{n:064}")) for n, text in enumerate(documents)]
    at = next(n for n, stage in enumerate(STAGES) if stage.__name__ == "find_references")
    with undisturbed():
        for stage in STAGES[:at]:
            before = [stage(parsed) for parsed in before]
    ours = partial(_timed, lambda: [STAGES[at](parsed) for parsed in before])
    theirs = partial(_timed, lambda: [get_citations(text, tokenizer=tokenizer) for text in documents])
    found = sum(len(STAGES[at](parsed).references) for parsed in before)
    times = by_turns(ours, theirs, 15, box.seconds)
    size = sum(map(len, documents)) / 1e6
    yield Row(
        f"references alone, {len(documents)} documents of 20 kB, {found} found",
        f"≥ 10 × the speed of eyecite {'with' if has else 'without'} hyperscan",
        10,
        at_most=False,
        figures=tuple(two / one for one, two in zip(*times, strict=True)),
        ours=told(times[0]),
        theirs=told(times[1]),
        note=f"{size / min(times[0]):.0f} MB/s; what the stages before it found is given to it",
    )


def _timed(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def pdf(box: Box) -> Iterator[Row]:
    """PDFs into the database, beside an extractor of their text alone."""
    folder = box.papers(72 if box.full else 36, 1, ".pdf")
    count = sum(1 for _ in folder.rglob("*.pdf"))
    ours = lambda: box.cpu(*box.fresh(folder, *one_core()))  # noqa: E731 - as the others are partials
    what = f"`minutes ingest`, {count} PDFs of the corpus, one core"
    if find_spec("pypdf"):
        times = by_turns(ours, partial(box.cpu, PYTHON, BARE, "pypdf", folder), 5, box.seconds)
        yield ratios(what, "≤ 1.5 × pypdf's text alone", 1.5, times)
    times = by_turns(ours, partial(box.cpu, PYTHON, BARE, "pdfium", folder), 5, box.seconds)
    row = ratios(what, "≤ 1.5 × its own engine's text alone", 1.5, times)
    yield replace(row, note="PDFium alone, without the places and weights of letters that tables and headings need")
