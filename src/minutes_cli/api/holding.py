"""Papers into the database and out of it, and what is made of it for others."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from minutes_cli import row_types as rows
from minutes_cli import store
from minutes_cli.errors import ReadError, UsageError
from minutes_cli.model import Document, Parsed, Said

from .given import Day, as_day, as_target, as_words, as_words_or_none

if TYPE_CHECKING:
    from minutes_cli.cli.understanding import Understood
    from minutes_cli.readers import Source
    from minutes_cli.work.pool import Doers

_Db = sqlite3.Connection


class Taken(NamedTuple):
    """What became of a paper."""

    name: str
    how: Literal["added", "unchanged", "replaced", "failed"]
    id: str | None
    """Of the document; None of one that could not be read."""
    why: str | None = None
    """Why it could not."""


def ingest(  # noqa: PLR0913 - the options of the command
    db: _Db,
    *paths: str | Path,
    body: str | None = None,
    date: Day | None = None,
    council: str | None = None,
    override: bool = False,
    url: str | None = None,
    jobs: int = 1,
) -> list[Taken]:
    """Read papers into the database: files, folders, patterns, `.zip` files.  What cannot be read stops no other.

    `body`, `date` and `council` fill what papers leave open; `url` is the address of the one path that is given.  A
    large batch is read by `jobs` processes, and kept by this one.
    Raises `UsageError` for what cannot be said, before anything is read.
    """
    from minutes_cli.cli.addressing import check_address  # noqa: PLC0415 - each loads what it needs

    day = as_day(date)
    told = {"body": body, "date": day and day.isoformat(), "council": council, "override": override, "url": url}
    if why := store.unsayable_of_paper(told):
        raise UsageError(why)
    if override and not (body or day):
        raise UsageError("override is for body and date: give what the paper is to be taken for")
    if not all(map(str, paths)):
        raise UsageError("a path of no characters names no paper: give the file or the folder, or . for this one")
    address = check_address(url, [str(path) for path in paths])
    said = Said(body, day, council, bool(override))
    moment = datetime.now(UTC)
    return [taken for path in paths for taken in _ingest(db, str(path), said, address, jobs, moment)]


def _ingest(db: _Db, path: str, said: Said, address: str | None, jobs: int, moment: datetime) -> Iterator[Taken]:
    from minutes_cli.cli.addressing import addresses  # noqa: PLC0415
    from minutes_cli.cli.batch import lies_there, what_lies_where  # noqa: PLC0415
    from minutes_cli.cli.doers import others  # noqa: PLC0415
    from minutes_cli.readers import Source, find_sources  # noqa: PLC0415

    try:
        papers = [met for met in find_sources(path) if isinstance(met, Source)]
    except ReadError as error:
        yield Taken(path, "failed", None, str(error))
        return
    url_of = addresses(address, path, papers)
    store.vacate(db, lambda: what_lies_where(papers), lies_there)
    own = {paper.name: replace(said, url=url_of.get(paper.name)) for paper in papers}
    with others(jobs, [paper.size for paper in papers]) as doers:
        for paper, document, known in _read_by(doers, db, papers, own) if doers else _read_here(papers):
            try:
                if isinstance(document, ReadError):
                    raise document
                yield _keep(db, paper, document, own[paper.name], known, moment)
            except ReadError as error:
                yield Taken(paper.name, "failed", None, str(error))


def _read_here(papers: list[Source]) -> Iterator[tuple[Source, Document | ReadError, Understood]]:
    from minutes_cli.readers import read_bytes  # noqa: PLC0415

    for paper in papers:
        try:
            yield paper, read_bytes(paper.load(), paper.name), {}
        except ReadError as error:
            yield paper, error, {}


def _read_by(
    doers: Doers, db: _Db, papers: list[Source], own: Mapping[str, Said]
) -> Iterator[tuple[Source, Document | ReadError, Understood]]:
    """The same by others, with what they made of it."""
    from minutes_cli.cli.progress import Progress  # noqa: PLC0415
    from minutes_cli.cli.understanding import by_others  # noqa: PLC0415
    from minutes_cli.work.task import print_of_held  # noqa: PLC0415

    def expect(paper: Source, content: bytes) -> tuple[Said, str]:
        known, told = _told(db, sha256(content).hexdigest(), paper, own[paper.name])
        held = store.as_held(db, sha256(content).hexdigest()) if told == known else None
        return told, print_of_held(*held) if held else ""

    for some, known in by_others(papers, Progress(0), doers, expect, ocr=False):
        for paper, document in some:
            yield paper, document, known


def _told(db: _Db, content: str, paper: Source, said: Said) -> tuple[Said, Said]:
    """What has been said of a paper before, and that with what is said now."""
    known = store.said_before(db, content, store.place_of_paper(paper.name, paper.place))
    return known, Said(*(getattr(said, field.name) or getattr(known, field.name) for field in fields(Said)))


def _keep(db: _Db, paper: Source, document: Document, said: Said, understood: Understood, moment: datetime) -> Taken:
    """Keep a paper, unless nothing about it is new.  Raises `ReadError`."""
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415

    known, told = _told(db, document.sha256, paper, said)
    parsed: Parsed | ReadError | None
    if told == known and store.is_held(db, document):
        parsed = Parsed(document, store.said_of(db, document.sha256))
    else:
        parsed = understood.get((document.sha256, told))
    if isinstance(parsed, ReadError):
        raise parsed
    if parsed is None or parsed.document != document:
        parsed = parse(document, told)
    saved = store.save(db, parsed, place=paper.place, moment=moment)
    return Taken(saved.name, saved.how, document.sha256[:12])


def forget(db: _Db, document: str) -> None:
    """Drop a document with all that came from it; what people said is kept.  Raises `NotFoundError`."""
    store.forget(db, _one(db, document))


def _one(db: _Db, document: str) -> store.Held:
    from minutes_cli.errors import NotFoundError  # noqa: PLC0415

    held = store.find_documents(db, as_words(document, "a document's name"))
    if len(held) > 1:
        raise NotFoundError(f'"{document}" means {len(held)} documents: {", ".join(one.id for one in held)}')
    return held[0]


def reparse(db: _Db, *documents: str) -> list[str]:
    """Read the texts of documents anew by the present rules, of all if none is named.  Returns their names."""
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415

    held = [_one(db, document) for document in documents] if documents else store.documents(db)
    for one in held:
        store.refill(db, parse(store.load(db, one.key), store.said_of(db, one.sha256)))
    return [one.name for one in held]


def doctor(path: str | Path) -> list[rows.ProofRow]:
    """Prove the database at `path` against its texts: a row for each check, with its faults."""
    with store.copy_db(path) as (db, copy):
        found = [
            {"what": proof.what, "count": proof.number, "checked": proof.checked, "faults": list(proof.faults)}
            for proof in store.prove(store.Evidence(db, copy))
        ]
    return cast("list[rows.ProofRow]", found)


def publish(  # noqa: PLR0913 - the options of the command
    path: str | Path,
    *out: str | Path,
    body: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    due_from: Day | None = None,
    due_before: Day | None = None,
    about: str | Collection[str] | None = None,
    owner: str | None = None,
    as_of: Day | None = None,
    undertakings: bool = False,
    include_exempt: bool = False,
    columns: str | None = None,
    events: bool = False,
    meetings: bool | None = None,
    only: str | None = None,
    link_to: str | None = None,
    site: str | None = None,
) -> None:
    """Write the log of the database at `path`, as `minutes publish` does: the form goes by the ending of each name."""
    if not out:
        raise UsageError("say which files to write: log.html, arising.md, actions.ics")
    from minutes_cli.cli.publish import publish as command  # noqa: PLC0415

    command(
        out=[as_target(one) for one in out],
        form=None,
        body=as_words_or_none(body, "body"),
        since=as_day(since),
        until=as_day(until),
        due_from=as_day(due_from),
        due_before=as_day(due_before),
        about=[as_words(one, "about") for one in ([about] if isinstance(about, str) else about or ())] or None,
        owner=as_words_or_none(owner, "owner"),
        as_of=as_day(as_of),
        undertakings=undertakings,
        include_exempt=include_exempt,
        columns=columns,
        events=events,
        meetings=meetings,
        only=as_words_or_none(only, "only"),
        link_to=link_to,
        site=as_words_or_none(site, "site"),
        db=Path(path),
    )


def annotate(
    path: str | Path,
    paper: str | Path,
    out: str | Path,
    *,
    as_of: Day | None = None,
    include_exempt: bool = False,
) -> None:
    """Write a paper, a file or one that the database at `path` holds, as a page with all marked that was read."""
    from minutes_cli.cli.annotate import annotate as command  # noqa: PLC0415

    command(pack=str(paper), out=as_target(out), as_of=as_day(as_of), include_exempt=include_exempt, db=Path(path))


def export(  # noqa: PLR0913 - the options of the command
    path: str | Path,
    *,
    datasette: str | Path | None = None,
    oparl: str | Path | None = None,
    parquet: str | Path | None = None,
    base_url: str = "http://localhost:8000/",
    timezone: str = "UTC",
    include_exempt: bool = False,
) -> None:
    """Write everything that is held in the database at `path` for other programs, as `minutes export` does."""
    from minutes_cli.cli.export import export as command  # noqa: PLC0415

    command(
        datasette=as_target(datasette) if datasette else None,
        oparl=as_target(oparl) if oparl else None,
        parquet=as_target(parquet) if parquet else None,
        base_url=base_url,
        timezone=timezone,
        include_exempt=include_exempt,
        db=Path(path),
    )
