"""`ingest`: papers into the database, one summary line each."""

import gc
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from minutes_cli.errors import UsageError
from minutes_cli.model import Document, Said
from minutes_cli.readers import Source

from .addressing import addresses, check_address
from .batch import Tally, sources
from .doers import DaskOption, JobsOption, cores, others
from .keeping import Crew, Saying, keeping
from .options import DEFAULT_DB, DatabaseOption, note, put_on, spread
from .progress import Progress
from .reporting import Report
from .telling import Told
from .understanding import Some, Understood, by_others, in_turn, understood
from .using import Kept, Use, fail, keep_all

if TYPE_CHECKING:
    from minutes_cli.work.pool import Doers


class How(NamedTuple):
    """How papers are read, and what becomes of them."""

    name: Annotated[str | None, typer.Option(metavar="NAME", help="What to call the paper on standard input.")] = None
    ocr: Annotated[bool, typer.Option("--ocr", help="Let ocrmypdf read the pages that are pictures.")] = False
    explain: Annotated[
        bool, typer.Option("--explain", help="Print what each line was taken for, and why; keep nothing.")
    ] = False
    json: Annotated[bool, typer.Option("--json", help="With --explain: print one JSON array.")] = False
    ndjson: Annotated[bool, typer.Option("--ndjson", help="Print what became of each paper as a JSON object.")] = False
    jobs: JobsOption = None
    dask: DaskOption = None

    @property
    def processes(self) -> int:
        """In how many processes papers are read."""
        return 1 if self.explain else self.jobs or cores()

    def check(self, paths: list[str]) -> None:
        """Raises `UsageError` for what makes no sense, `MinutesError` for what cannot be."""
        if not all(path.strip() for path in paths):
            raise UsageError("an empty PATH names no paper: give a file, a folder or a pattern ('.' for this folder)")
        if ("-" in paths) != (self.name is not None):
            raise UsageError(
                "a paper on standard input needs --name NAME" if "-" in paths else "--name is for -, standard input"
            )
        if self.name is not None and not self.name.strip():
            raise UsageError("an empty --name names no paper: say what to call it")
        if self.json and not self.explain:
            raise UsageError("--json is for --explain: --ndjson tells of each paper, `minutes documents --json` of all")
        if self.ndjson and self.explain:
            raise UsageError("--ndjson and --explain cannot both be: choose one (--explain --json prints JSON)")
        if self.dask is not None and (self.jobs or self.explain):
            raise UsageError(f"--dask and --{'jobs' if self.jobs else 'explain'} cannot both be: choose one")
        if self.ocr:
            from minutes_cli.readers.ocr import require  # noqa: PLC0415

            require()


@spread
def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files, folders, patterns, .zip files, s3://…, or - for standard input."
        ),
    ],
    told: Told,
    how: How,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Read papers into the database.  The same content twice changes nothing; a changed file replaces its old rows."""
    told.check()
    how.check(paths)
    url = check_address(told.url, paths)
    tally, report = Tally(), Report(how.ndjson)
    papers: list[Source] = []
    for met in sources(paths, how.name or "", db, tally):
        if isinstance(met, Source):
            papers.append(met)
        else:
            fail(*met, tally, report.failed)
    saying = Saying(told, addresses(url, paths[0], papers))
    with ExitStack() as stack, _counted(tally, len(papers)), Progress(len(papers)) as progress:
        doers = stack.enter_context(others(how.processes, [paper.size for paper in papers], how.dask))
        use = stack.enter_context(
            _explaining(saying, how)
            if how.explain
            else keeping(saying, report, db, papers, tally, Crew(how.processes, doers))
        )
        for some, known in _understood(papers, use, progress, doers, how):
            keep_all(use, some, known, tally)
            _collect()
    if tally.new:
        note(f"What is new in them: minutes since{_named(db)}")
    if tally.done["failed"]:
        raise typer.Exit(1)


def _collect() -> None:
    """Let garbage be looked for, behind the first papers: what was loaded for them stays, and is not looked at."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _understood(
    papers: list[Source], use: Use, progress: Progress, doers: "Doers | None", how: How
) -> Iterator[tuple[Some, Understood]]:
    """The papers, some at once, and what is made of them, here or by others."""
    if doers:
        for some, known in by_others(papers, progress, doers, use.expect, ocr=how.ocr):
            if _documents(some):
                use.begin()
            yield some, known
        return
    for some in in_turn(papers, progress, ocr=how.ocr):
        if read := _documents(some):
            use.begin()
        yield some, use.understand(read)


def _named(database: Path) -> str:
    """The option that names a database, where a command would take another without it."""
    usual = Path(os.environ.get("MINUTES_DB") or DEFAULT_DB)
    return "" if os.path.realpath(usual) == os.path.realpath(database) else f" --db {quote(str(database))}"


def _documents(some: Some) -> list[tuple[Source, Document]]:
    return [(paper, read) for paper, read in some if isinstance(read, Document)]


@contextmanager
def _counted(tally: Tally, papers: int) -> Iterator[None]:
    """Close with the counts; with what was not come to, where a full disk or Ctrl-C ends what has begun."""
    before = tally.done.total()
    try:
        yield
    finally:
        left = papers - (tally.done.total() - before)
        if left:
            tally.passed["not reached"] += left
        if left < papers or not papers:
            for line in tally.lines():
                note(line)


@contextmanager
def _explaining(saying: Saying, how: How) -> Iterator[Use]:
    """What to do with each document to explain it; no database is touched."""
    from minutes_cli.show.explain import Explained, as_listing, explain  # noqa: PLC0415 - brings the parser with it

    from .rows import put_form, put_table  # noqa: PLC0415

    read: list[tuple[str, tuple[Explained, ...]]] = []

    def keep(document: Document, _paper: Source, _known: Understood) -> Kept:
        read.append((document.name, explain(understood(document, saying.told.added_to(Said())))))
        return Kept("read", lambda: None)

    yield Use(lambda: None, lambda _: {}, keep)
    if how.json:
        put_form(as_listing([row for _, found in read for row in found]), "json")
        return
    for name, found in read:
        put_on(name)
        put_table(as_listing(found))
