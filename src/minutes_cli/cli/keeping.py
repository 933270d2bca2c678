"""What an ingest does with each paper to keep it, and the line that it says of it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from minutes_cli import digest, store
from minutes_cli.errors import MinutesError, ReadError
from minutes_cli.model import FAULTS, UNKEPT, Document, Finding, Parsed, Said
from minutes_cli.readers import Source
from minutes_cli.store.at_once import at_once
from minutes_cli.work import task
from minutes_cli.work.task import print_of_held

from .addressing import Addresses
from .batch import Tally, lies_there, what_lies_where
from .doubting import Doubting, told_opened
from .options import counted, note, put_on
from .reporting import Report
from .said_before import as_before, unheeded
from .telling import Told
from .understanding import Understood, all_understood, understood
from .using import Kept, Use

if TYPE_CHECKING:
    from minutes_cli.work.pool import Doers


class Saying(NamedTuple):
    """What is said of the papers of a batch."""

    told: Told
    addresses: Addresses

    def of(self, name: str, known: Said) -> Said:
        """What is said of one, now and before."""
        return self.told.added_to(known, self.addresses.get(name))


class Crew(NamedTuple):
    """In how many processes papers are read and actions weighed, and who has read the papers where others have."""

    processes: int
    doers: "Doers | None"


@contextmanager
def keeping(
    saying: Saying, report: Report, path: Path, papers: list[Source], tally: Tally, crew: Crew
) -> Iterator[Use]:
    """What to do with each document to keep it; the database is made when the first is there."""
    with ExitStack() as stack:
        keeper = _Keeper(saying, report, path, papers, tally, stack)
        yield Use(
            keeper.begin,
            keeper.understand,
            keeper.keep,
            keeper.at_once,
            keeper.one_by_one,
            keeper.expect,
            keeper.ready,
            report.failed,
        )
        keeper.doubting.close()
        keeper.weigh(crew)


class _Keeper:
    """A database, open when it is needed, and what is done with papers there."""

    def __init__(
        self, saying: Saying, report: Report, path: Path, papers: list[Source], tally: Tally, stack: ExitStack
    ) -> None:
        self._saying, self._report, self._path, self._tally, self._stack = saying, report, path, tally, stack
        self._papers = papers
        self._opened: sqlite3.Connection | None = None
        self._beside: store.Together | None = None
        self._begun = False
        self._moment = datetime.now(UTC)
        self.doubting = Doubting()

    @property
    def _db(self) -> sqlite3.Connection:
        if not self._opened:
            self._opened = self._stack.enter_context(store.open_db(self._path))
        return self._opened

    def weigh(self, crew: Crew) -> None:
        """Let what became of each action be weighed by others, where so much was read that it is worth their start."""
        if self._opened and self._tally.done["read"] and sum(paper.size for paper in self._papers) >= task.SMALL:
            from .weighers import weigh_apart  # noqa: PLC0415 - a small batch needs none

            weigh_apart(self._opened, str(self._path.absolute()), *crew)

    def begin(self) -> None:
        """When the first document is there."""
        if self._begun:
            return
        store.vacate(self._db, lambda: what_lies_where(self._papers), lies_there)
        _ask_about_body(self._db, self._saying.told.body)
        self.doubting.begin(self._db)
        self._begun = True

    def expect(self, paper: Source, content: bytes) -> tuple[Said, str]:
        """What is known of a paper before it is read; none of it is told before there is something to keep."""
        if not self._opened and self._path.exists():
            with suppress(MinutesError):
                _ = self._db
        if not self._opened:
            return self._saying.of(paper.name, Said()), ""
        sha256 = digest.sha256(content)
        known = store.said_before(self._opened, sha256, store.place_of_paper(paper.name, paper.place))
        said = self._saying.of(paper.name, known)
        held = store.as_held(self._opened, sha256) if said == known else None
        return said, print_of_held(*held) if held else ""

    def understand(self, read: list[tuple[Source, Document]]) -> Understood:
        """Parse at once those of some papers that are new."""
        new = ((document, _to_understand(self._db, document, self._saying, paper.place)) for paper, document in read)
        return all_understood([(document, said) for document, said in new if said is not None])

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All of it or nothing, and what new papers say written together."""
        with at_once(self._db), store.together(self._db) as self._beside:
            yield

    def one_by_one(self) -> AbstractContextManager[None]:
        """The same, each paper written by itself."""
        self._beside = None
        return at_once(self._db)

    def keep(self, document: Document, paper: Source, known: Understood) -> Kept:
        """Save a document."""
        own = self._saying.of(document.name, store.said_of(self._db, document.sha256))
        saved, parsed = _keep(self._db, document, self._saying, paper.place, known, self._kept)
        again = as_before(parsed.said, own) if saved.how != "unchanged" else ""
        line = "; ".join(filter(None, (_done(saved, parsed, document.name), again, paper.remark)))

        def tell() -> None:
            if saved.how != "unchanged":
                self._tally.add(parsed)
            self._tally.new += saved.new
            put_on(self._report.kept(saved, parsed, document.name, line))

        return Kept({"added": "read"}.get(saved.how, saved.how), tell)

    def _kept(self, parsed: Parsed, place: Path | None) -> "store.Saved":
        return store.save(self._db, parsed, place=place, moment=self._moment, beside=self._beside)

    def ready(self) -> bool:
        """Whether a paper can be saved without waiting."""
        return self._opened is not None and store.may_write_now(self._opened)


def _ask_about_body(db: sqlite3.Connection, body: str | None) -> None:
    """Ask about a body that was never held and is spelt like one that was; the papers are taken in all the same."""
    if body and not store.body_is_held(db, body) and (near := store.nearest(db, body)):
        note(f'No paper of "{body}" is held yet{store.did_you_mean(near)} It is taken for a body of its own.')


def _to_understand(db: sqlite3.Connection, document: Document, saying: Saying, place: Path | None) -> Said | None:
    """What is said of a document that has to be parsed; None where nothing about it is new."""
    known = store.said_before(db, document.sha256, store.place_of_paper(document.name, place))
    said = saying.of(document.name, known)
    return None if said == known and store.is_held(db, document) else said


def _keep(
    db: sqlite3.Connection,
    document: Document,
    saying: Saying,
    place: Path | None,
    known: Understood,
    save: Callable[[Parsed, Path | None], "store.Saved"],
) -> tuple["store.Saved", Parsed]:
    """Save a document as it was understood, unless nothing about it is new."""
    said = _to_understand(db, document, saying, place)
    if said is None:
        parsed = Parsed(document, store.said_of(db, document.sha256))
    elif isinstance(found := known.get((document.sha256, said)), ReadError):
        raise found
    elif found is not None and found.document == document:
        parsed = found
    else:
        parsed = understood(document, said)
    said = parsed.said
    try:
        return save(parsed, place), parsed
    except ReadError as error:  # no database can hold what was found: its text can be held all the same
        message = f"its rows {error}; please report this fault, with the paper"
        bare = Parsed(document, said, findings=(*document.findings, Finding(UNKEPT, message)))
        return save(bare, place), bare


def _done(saved: "store.Saved", parsed: Parsed, name: str) -> str:
    """What was done with a document, in a line; nothing leaves the database without a word here."""
    gone = ""
    if saved.gone:
        gone = f"; replaces what was held ({saved.gone.id})"
        if saved.gone.part:
            sizes = f"{len(parsed.document.text):,} of {saved.gone.characters:,} characters"
            gone += f", of which it is only a part: {sizes}"
        gone += f": {saved.gone.differs}" if saved.gone.differs else ""
    held = "" if saved.name == name else f" as {saved.name}{', now under this name' if saved.renamed else ''}"
    if saved.how == "unchanged":
        gone += _of_closed(saved.left)
        return f"{name}: already held{held}{gone or ('' if saved.renamed else '; nothing changed')}"
    anew = f"; already held{held}, read anew" if saved.how == "replaced" and not saved.gone else ""
    moved = ", ".join(f"{new} for {old}" for old, new in saved.moved)
    moved = f"; its ids are new, short ones too: {moved}" if moved else ""
    return summary(parsed, name) + anew + gone + moved + _of_closed(saved.left)


def _of_closed(left: "store.Left") -> str:
    """What is said of what was closed before the paper came, or was read anew."""
    still = "; what a person said to be exempt stays closed, in doubt (minutes check --kind in-doubt)"
    return (still if left.closed else "") + told_opened(left.opened)


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
    held = [m for m in parsed.meetings if m.kind == "minutes"]
    lacking = [] if parsed.items else ["no items found in them" if held else "no minutes found"]
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
