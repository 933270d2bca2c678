"""Papers into the database and out of it, and what is made of it for others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple, cast

from minutes_cli import row_types as rows
from minutes_cli import store
from minutes_cli.errors import ReadError
from minutes_cli.model import Said

_Db = sqlite3.Connection


class Taken(NamedTuple):
    """What became of a paper."""

    name: str
    how: Literal["added", "unchanged", "replaced", "failed"]
    id: str | None
    """Of the document; None of one that could not be read."""
    why: str | None = None
    """Why it could not."""


def ingest(
    db: _Db,
    *paths: str | Path,
    body: str | None = None,
    date: date | None = None,
    council: str | None = None,
    override: bool = False,
) -> list[Taken]:
    """Read papers into the database: files, folders, patterns, `.zip` files.  What cannot be read stops no other."""
    return [taken for path in paths for taken in _ingest(db, str(path), Said(body, date, council, override))]


def _ingest(db: _Db, path: str, said: Said) -> Iterator[Taken]:
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415 - each loads what it needs
    from minutes_cli.readers import Passed, find_sources, read_bytes  # noqa: PLC0415

    try:
        met = list(find_sources(path))
    except ReadError as error:
        yield Taken(path, "failed", None, str(error))
        return
    for source in met:
        if isinstance(source, Passed):
            continue
        try:
            document = read_bytes(source.load(), source.name)
            known = store.said_of(db, document.sha256)
            told = Said(
                said.body or known.body,
                said.date or known.date,
                said.council or known.council,
                said.override or known.override,
            )
            if told == known and store.is_held(db, document):
                yield Taken(document.name, "unchanged", document.sha256[:12])
            else:
                saved = store.save(db, parse(document, told), place=source.place)
                yield Taken(saved.name, saved.how, document.sha256[:12])
        except ReadError as error:
            yield Taken(source.name, "failed", None, str(error))


def forget(db: _Db, document: str) -> None:
    """Drop a document with all that came from it; what people said is kept.  Raises `NotFoundError`."""
    store.forget(db, _one(db, document))


def _one(db: _Db, document: str) -> store.Held:
    from minutes_cli.errors import NotFoundError  # noqa: PLC0415

    held = store.find_documents(db, document)
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


def publish(
    path: str | Path,
    *out: str | Path,
    body: str | None = None,
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
    include_exempt: bool = False,
) -> None:
    """Write the log of the database at `path`, as `minutes publish` does: the form goes by the ending of each name."""
    from minutes_cli.cli.publish import publish as command  # noqa: PLC0415

    command(
        out=[Path(one) for one in out],
        form=None,
        body=body,
        since=since,
        until=until,
        as_of=as_of,
        include_exempt=include_exempt,
        db=Path(path),
    )


def export(
    path: str | Path,
    *,
    datasette: str | Path | None = None,
    oparl: str | Path | None = None,
    base_url: str = "http://localhost:8000/",
    timezone: str = "UTC",
    include_exempt: bool = False,
) -> None:
    """Write everything that is held in the database at `path` for other programs, as `minutes export` does."""
    from minutes_cli.cli.export import export as command  # noqa: PLC0415

    command(
        datasette=Path(datasette) if datasette else None,
        oparl=Path(oparl) if oparl else None,
        base_url=base_url,
        timezone=timezone,
        include_exempt=include_exempt,
        db=Path(path),
    )
