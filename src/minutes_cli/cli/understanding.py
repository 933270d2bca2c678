"""The papers of a batch, read and understood some at once, here or by others; what is done with each is another's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from minutes_cli.errors import ReadError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.readers import Source
from minutes_cli.work.task import ROOM, Task, Wanted, all_understood, read_paper, together, understood

from .progress import Progress

if TYPE_CHECKING:
    from minutes_cli.work.pool import Doers

__all__ = ["Some", "Understood", "all_understood", "by_others", "in_turn", "together", "understood"]

Understood = Mapping[tuple[str, Said], Parsed | ReadError]
"""What the parser made of documents, or why it could not, by their content and by what was said of them."""
Some = list[tuple[Source, Document | ReadError]]
"""Papers that are parsed at once, or why one cannot be read."""


def in_turn(papers: Iterable[Source], progress: Progress, *, ocr: bool) -> Iterator[Some]:
    """The papers, or why one cannot be read, by as many as are parsed at once."""

    def read() -> Iterator[tuple[Source, Document | ReadError]]:
        for paper in papers:
            progress.at(paper.name)
            try:
                yield paper, read_paper(paper.load(), paper.name, ocr=ocr)
            except ReadError as error:
                yield paper, error

    return together(read(), lambda told: len(told[1].text) if isinstance(told[1], Document) else 0)


def by_others(
    papers: list[Source],
    progress: Progress,
    doers: Doers,
    expect: Callable[[Source, bytes], tuple[Said, str]],
    *,
    ocr: bool,
) -> Iterator[tuple[Some, Understood]]:
    """The same, read and understood by others; `expect` tells what is known of a paper before it is read."""
    from minutes_cli.work.pool import in_order  # noqa: PLC0415

    left = sum(paper.size for paper in papers)

    def loaded() -> Iterator[tuple[Source, Wanted]]:
        nonlocal left
        for paper in papers:
            left -= paper.size
            try:
                content = paper.load()
                yield paper, Wanted(paper.name, content, *expect(paper, content))
            except ReadError as error:
                yield paper, Wanted(paper.name, error, Said())

    def room() -> int:
        """All have their share, and are done together: the last are handed out by a few."""
        return max(ROOM // 20, min(ROOM, left // (3 * doers.count)))

    for some, answers in in_order(doers, _tasks(loaded(), room, ocr=ocr)):
        read: Some = []
        known: dict[tuple[str, Said], Parsed | ReadError] = {}
        for (paper, said), (document, parsed) in zip(some, answers, strict=True):
            progress.at(paper.name)
            read.append((paper, document))
            if isinstance(document, Document) and parsed:
                known[document.sha256, said] = parsed
        yield read, known


def _tasks(
    papers: Iterable[tuple[Source, Wanted]], room: Callable[[], int], *, ocr: bool
) -> Iterator[tuple[list[tuple[Source, Said]], Task]]:
    """Papers by as many as are best parsed at once, each with what it is expected that is said of it."""
    for some in together(papers, lambda told: told[1].size, room):
        yield [(paper, wanted.said) for paper, wanted in some], Task(tuple(wanted for _, wanted in some), ocr)
