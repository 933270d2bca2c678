"""`reparse`: the texts that are held, read by the present rules."""

import gc
from collections.abc import Iterator
from sqlite3 import Connection
from typing import TYPE_CHECKING, Annotated

import typer

from minutes_cli import store
from minutes_cli.errors import NotFoundError, ReadError
from minutes_cli.model import FAULTS, Document, Parsed, Said
from minutes_cli.store.at_once import at_once
from minutes_cli.work.task import Task, Wanted, all_understood, together, understood

from .completing import completed
from .doers import JobsOption, cores, others
from .keeping import summary
from .options import DEFAULT_DB, DatabaseOption, counted, note, put_on
from .progress import Progress

if TYPE_CHECKING:
    from minutes_cli.work.pool import Doers

_Paper = tuple[store.Held, Wanted | NotFoundError]
"""A document as it is held, with what was said of it; or why it is held no more."""
_Read = list[tuple[store.Held, Parsed | NotFoundError | ReadError]]


def reparse(
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DOC]...", help="Documents; all if none is named.", autocompletion=completed("document")
        ),
    ] = None,
    jobs: JobsOption = None,
    db: DatabaseOption = DEFAULT_DB,
) -> None:
    """Read the text of documents again by the present rules; what people said stays."""
    gc.enable()
    done = failed = 0
    with store.change_db(db) as connection:
        chosen = (
            [store.find_documents(connection, store.document_spelt_out(connection, d)) for d in given]
            if given
            else [store.documents(connection)]
        )
        held = list(dict.fromkeys(document for found in chosen for document in found))
        sizes = store.sizes(connection, held)
        with Progress(len(held)) as progress, others(jobs or cores(), sizes) as doers:
            for some in _read_anew(together(_loaded(connection, held, progress), _size), doers):
                with at_once(connection):
                    outcomes = [(one, _refilled(connection, found)) for one, found in some]
                for one, outcome in outcomes:
                    if isinstance(outcome, NotFoundError):
                        note(f"minutes: {one.name} {outcome}")
                    elif isinstance(outcome, ReadError):
                        note(f"minutes: {one.name} {outcome}; its rows stay as they were")
                        failed += 1
                    else:
                        put_on(summary(outcome, one.name))
                        done += 1
    note(f"{done} of {counted(len(held), 'paper')} read anew, {failed} failed.")
    if failed:
        raise typer.Exit(1)


def _loaded(db: Connection, held: list[store.Held], progress: Progress) -> Iterator[_Paper]:
    for one in held:
        progress.at(one.name)
        try:
            yield one, Wanted(one.name, store.load(db, one.key), store.said_of(db, one.sha256))
        except NotFoundError as error:
            yield one, error


def _size(told: _Paper) -> int:
    return told[1].size if isinstance(told[1], Wanted) else 0


def _read_anew(batches: Iterator[list[_Paper]], doers: "Doers | None") -> Iterator[_Read]:
    """The documents, some at once, as they are understood, here or by others."""
    if not doers:
        yield from map(_read_here, batches)
        return
    from minutes_cli.work.pool import in_order  # noqa: PLC0415 - few papers are read anew here

    tasks = ((some, Task(tuple(wanted for _, wanted in some if isinstance(wanted, Wanted)))) for some in batches)
    for some, answers in in_order(doers, tasks):
        answer = iter(answers)
        yield [(one, _parsed(*next(answer)) if isinstance(wanted, Wanted) else wanted) for one, wanted in some]


def _parsed(document: Document | ReadError, parsed: Parsed | ReadError | None) -> Parsed | ReadError:
    """An answer, in which nothing is wanting: the text is there, and nothing was said to be held of it."""
    return parsed or (document if isinstance(document, ReadError) else Parsed(document))


def _read_here(some: list[_Paper]) -> _Read:
    papers = [(wanted.paper, wanted.said) for _, wanted in some if isinstance(wanted, Wanted)]
    known = all_understood([(paper, said) for paper, said in papers if isinstance(paper, Document)])
    found: _Read = []
    for one, wanted in some:
        if isinstance(wanted, Wanted) and isinstance(wanted.paper, Document):
            found.append((one, known.get((wanted.paper.sha256, wanted.said)) or _alone(wanted.paper, wanted.said)))
        elif isinstance(wanted, NotFoundError):
            found.append((one, wanted))
    return found


def _alone(document: Document, said: Said) -> Parsed | ReadError:
    try:
        return understood(document, said)
    except ReadError as error:
        return error


def _refilled(db: Connection, found: Parsed | NotFoundError | ReadError) -> Parsed | NotFoundError | ReadError:
    """What was kept, or why nothing was."""
    if not isinstance(found, Parsed):
        return found
    try:
        _refuse_faults(found)
        store.refill(db, found)
    except (NotFoundError, ReadError) as error:
        return error
    return found


def _refuse_faults(parsed: Parsed) -> None:
    """Raises `ReadError` where a fault of the program kept a part of the paper from being read."""
    if faults := [finding.message for finding in parsed.findings if finding.code in FAULTS]:
        raise ReadError(f"could not be read anew, {'; '.join(faults)}")
