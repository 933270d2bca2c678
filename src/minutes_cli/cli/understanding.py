"""Papers read and understood, some at once: what a batch does with each is somebody else's."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from minutes_cli.errors import ReadError, ScanError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.readers import Source, read_bytes

from .progress import Progress

Understood = Mapping[tuple[str, Said], Parsed]
"""What the parser made of documents, by their content and by what was said of them."""
_AT_ONCE, _ROOM = 16, 400_000
"""Papers that are parsed at once, and characters of them: a third of a second, and no memory to speak of."""
T = TypeVar("T")


def together(papers: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Papers as they come, by as many as are best parsed at once."""
    some: list[T] = []
    room = _ROOM
    for paper in papers:
        some.append(paper)
        room -= size(paper)
        if len(some) == _AT_ONCE or room <= 0:
            yield some
            some, room = [], _ROOM
    if some:
        yield some


def in_turn(
    papers: list[Source], progress: Progress, *, ocr: bool
) -> Iterator[list[tuple[Source, Document | ReadError]]]:
    """The papers, or why one cannot be read, by as many as are parsed at once."""

    def read() -> Iterator[tuple[Source, Document | ReadError]]:
        for paper in papers:
            progress.at(paper.name)
            try:
                yield paper, _read(paper, ocr=ocr)
            except ReadError as error:
                yield paper, error

    return together(read(), lambda told: len(told[1].text) if isinstance(told[1], Document) else 0)


def _read(source: Source, *, ocr: bool) -> Document:
    """The paper; with `ocr`, its pictures read where it has pages without text.  Raises `ReadError`."""
    content = source.load()
    try:
        document = read_bytes(content, source.name)
    except ScanError:
        if not ocr:
            raise
    else:
        if not (ocr and any(finding.code == "scanned-pages" for finding in document.findings)):
            return document
    from minutes_cli.readers.ocr import recognised  # noqa: PLC0415 - scans are rare

    return read_bytes(recognised(content), source.name)


def understood(document: Document, said: Said) -> Parsed:
    """What the parser makes of a document.  Raises `ReadError` where it breaks: one paper stops no batch."""
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415 - `--help` does not need it

    try:
        return parse(document, said)
    except Exception as error:
        fault = "which is a fault of this program: please report it, with the paper"
        raise ReadError(f"could not be understood ({type(error).__name__}), {fault}") from error


def all_understood(papers: list[tuple[Document, Said]]) -> Understood:
    """What the parser makes of some documents at once; of none where it breaks: each is then taken alone."""
    if not papers:
        return {}
    from minutes_cli.parse.pipeline import parse_all  # noqa: PLC0415 - `--help` does not need it

    try:
        return {
            (document.sha256, said): parsed for (document, said), parsed in zip(papers, parse_all(papers), strict=True)
        }
    except Exception:  # noqa: BLE001 - whatever it is, it is told of the paper that it is in
        return {}
