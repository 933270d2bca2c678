"""`ingest`: papers into the database, one summary line each."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from minutes_cli import store
from minutes_cli.errors import ReadError, UsageError
from minutes_cli.model import FAULTS, UNKEPT, Document, Finding, Parsed, Said
from minutes_cli.readers import Source

from .addressing import Addresses, addresses, check_address
from .batch import Tally, lies_there, sources, what_lies_where
from .completing import completed
from .doubting import Doubting
from .options import DEFAULT_DB, DatabaseOption, counted, day_option, note, put_form, put_on, put_table, spread
from .progress import Progress
from .reporting import Report
from .said_before import as_before, unheeded
from .understanding import Understood, all_understood, in_turn, understood
from .using import Use, fail, keep_all


class Told(NamedTuple):
    """What the operator says of papers that do not say it themselves."""

    body: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The body, where the paper names none.", autocompletion=completed("body")),
    ] = None
    day: Annotated[date | None, day_option("--date", "Day of the meeting, where the paper has none.")] = None
    council: Annotated[
        str | None, typer.Option(metavar="NAME", help="The council, where a database holds several.")
    ] = None
    override: Annotated[
        bool, typer.Option("--override", help="Let --body and --date count against what the paper says.")
    ] = False

    url: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Where on the web the paper was taken from; of a folder, what stands before each paper's own path.",
        ),
    ] = None

    def added_to(self, known: Said, url: str | None = None) -> Said:
        """With what was said before and is not said now; `url` is the address of this paper."""
        override = self.override or known.override
        council = self.council or known.council
        return Said(self.body or known.body, self.day or known.date, council, override, url or known.url)

    def check(self) -> None:
        """Raises `UsageError` for what makes no sense."""
        if self.override and not (self.body or self.day):
            raise UsageError("--override is for --body NAME and --date DATE: give what the paper is to be taken for")


class Saying(NamedTuple):
    """What is said of the papers of a batch."""

    told: Told
    addresses: Addresses

    def of(self, document: Document, known: Said) -> Said:
        """What is said of one, now and before."""
        return self.told.added_to(known, self.addresses.get(document.name))


class How(NamedTuple):
    """How papers are read, and what becomes of them."""

    name: Annotated[str | None, typer.Option(metavar="NAME", help="What to call the paper on standard input.")] = None
    ocr: Annotated[bool, typer.Option("--ocr", help="Let ocrmypdf read the pages that are pictures.")] = False
    explain: Annotated[
        bool, typer.Option("--explain", help="Print what each line was taken for, and why; keep nothing.")
    ] = False
    json: Annotated[bool, typer.Option("--json", help="With --explain: print one JSON array.")] = False
    ndjson: Annotated[bool, typer.Option("--ndjson", help="Print what became of each paper as a JSON object.")] = False

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
        if self.ocr:
            from minutes_cli.readers.ocr import require  # noqa: PLC0415

            require()


@spread
def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, patterns, .zip files, or - for standard input."),
    ],
    told: Told,
    how: How,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Read papers into the database.  The same content twice changes nothing; a changed file replaces its old rows."""
    gc.enable()
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
        use = stack.enter_context(
            _explaining(saying, how) if how.explain else _keeping(saying, report, db, papers, tally)
        )
        for some in in_turn(papers, progress, ocr=how.ocr):
            known = use.understand([read for _, read in some if isinstance(read, Document)])
            keep_all(use, some, known, tally)
    if tally.done["failed"]:
        raise typer.Exit(1)


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
def _keeping(saying: Saying, report: Report, path: Path, papers: list[Source], tally: Tally) -> Iterator[Use]:
    """What to do with each document to keep it; the database is made when the first is there."""
    places = {paper.name: paper.place for paper in papers}
    with ExitStack() as stack:
        opened: list[sqlite3.Connection] = []
        doubting = Doubting()

        def understand(documents: list[Document]) -> Understood:
            if documents and not opened:
                opened.append(stack.enter_context(store.open_db(path)))
                store.vacate(opened[0], what_lies_where(papers), lies_there)
                _ask_about_body(opened[0], saying.told.body)
                doubting.begin(opened[0])
            new = ((d, _to_understand(opened[0], d, saying, places.get(d.name))) for d in documents)
            return all_understood([(document, said) for document, said in new if said is not None])

        def keep(document: Document, paper: Source, known: Understood) -> str:
            own = saying.of(document, store.said_of(opened[0], document.sha256))
            saved, parsed = _keep(opened[0], document, saying, paper.place, known)
            again = as_before(parsed.said, own) if saved.how != "unchanged" else ""
            line = "; ".join(filter(None, (_done(saved, parsed, document.name), again, paper.remark)))
            put_on(report.kept(saved, parsed, document.name, line))
            if saved.how != "unchanged":
                tally.add(parsed)
            return {"added": "read"}.get(saved.how, saved.how)

        yield Use(understand, keep, lambda: bool(opened) and store.may_write_now(opened[0]), report.failed)
        doubting.close()


def _ask_about_body(db: sqlite3.Connection, body: str | None) -> None:
    """Ask about a body that was never held and is spelt like one that was; the papers are taken in all the same."""
    if body and not store.body_is_held(db, body) and (near := store.nearest(db, body)):
        note(f'No paper of "{body}" is held yet{store.did_you_mean(near)} It is taken for a body of its own.')


@contextmanager
def _explaining(saying: Saying, how: How) -> Iterator[Use]:
    """What to do with each document to explain it; no database is touched."""
    from minutes_cli.show.explain import Explained, as_listing, explain  # noqa: PLC0415 - brings the parser with it

    read: list[tuple[str, tuple[Explained, ...]]] = []

    def keep(document: Document, _paper: Source, _known: Understood) -> str:
        read.append((document.name, explain(understood(document, saying.told.added_to(Said())))))
        return "read"

    yield Use(lambda _: {}, keep, lambda: False)
    if how.json:
        put_form(as_listing([row for _, found in read for row in found]), "json")
        return
    for name, found in read:
        put_on(name)
        put_table(as_listing(found))


def _to_understand(db: sqlite3.Connection, document: Document, saying: Saying, place: Path | None) -> Said | None:
    """What is said of a document that has to be parsed; None where nothing about it is new."""
    known = store.said_before(db, document.sha256, store.place_of_paper(document.name, place))
    said = saying.of(document, known)
    return None if said == known and store.is_held(db, document) else said


def _keep(
    db: sqlite3.Connection, document: Document, saying: Saying, place: Path | None, known: Understood
) -> tuple[store.Saved, Parsed]:
    """Save a document as it was understood, unless nothing about it is new."""
    said = _to_understand(db, document, saying, place)
    if said is None:
        parsed = Parsed(document, store.said_of(db, document.sha256))
    elif (found := known.get((document.sha256, said))) is not None and found.document == document:
        parsed = found
    else:
        parsed = understood(document, said)
    said = parsed.said
    try:
        return store.save(db, parsed, place=place), parsed
    except ReadError as error:  # no database can hold what was found: its text can be held all the same
        message = f"its rows {error}; please report this fault, with the paper"
        bare = Parsed(document, said, findings=(*document.findings, Finding(UNKEPT, message)))
        return store.save(db, bare, place=place), bare


def _done(saved: store.Saved, parsed: Parsed, name: str) -> str:
    """What was done with a document, in a line; nothing leaves the database without a word here."""
    gone = ""
    if saved.gone:
        gone = f"; replaces what was held ({saved.gone.id})"
        if saved.gone.part:
            sizes = f"{len(parsed.document.text):,} of {saved.gone.characters:,} characters"
            gone += f", of which it is only a part: {sizes}"
    held = "" if saved.name == name else f" as {saved.name}{', now under this name' if saved.renamed else ''}"
    if saved.how == "unchanged":
        return f"{name}: already held{held}{gone or ('' if saved.renamed else '; nothing changed')}"
    anew = f"; already held{held}, read anew" if saved.how == "replaced" and not saved.gone else ""
    moved = ", ".join(f"{new} for {old}" for old, new in saved.moved)
    return summary(parsed, name) + anew + gone + (f"; its ids are new, short ones too: {moved}" if moved else "")


def summary(parsed: Parsed, name: str) -> str:
    """What was found in a document and what was not, in a line."""
    found = [
        counted(len(rows), noun)
        for rows, noun in (
            ([m for m in parsed.meetings if m.kind == "minutes"], "meeting"),
            (parsed.items, "item"),
            (parsed.resolutions, "resolution"),
            (parsed.references, "reference"),
            ([a for a in parsed.actions if not a.undertaking], "action"),
            (parsed.papers, "paper"),
        )
        if rows
    ]
    lacking = [] if parsed.items else ["no minutes found"]
    held = [m for m in parsed.meetings if m.kind == "minutes"]
    lacking += [
        f"{fact} unknown (say it with --{fact})"
        for fact in ("body", "date")
        if any(getattr(meeting, fact) is None for meeting in held)
    ]
    lacking += unheeded(parsed, held)
    lacking += [finding.message for finding in parsed.document.findings]
    lacking += [finding.message for finding in parsed.findings if finding.code in FAULTS]
    line = f"{name}: {', '.join([parsed.kind, *found])}"
    return "; ".join([line, *lacking, *([] if found else ["kept and searchable"])])
