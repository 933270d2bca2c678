"""Some papers that are read and parsed at once, wherever that is: a pure function of bytes."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from minutes_cli.digest import sha256
from minutes_cli.errors import ReadError, ScanError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.readers import read_bytes

AT_ONCE, ROOM = 16, 400_000
"""Papers that are parsed at once, and characters of them: a third of a second, and no memory to speak of."""
SMALL = 1_000_000
"""Bytes of a batch that is read as soon here as elsewhere: to load the parser there takes as long as to read them."""
T = TypeVar("T")


def together(
    papers: Iterable[T], size: Callable[[T], int], most: Callable[[], int] = lambda: ROOM
) -> Iterator[list[T]]:
    """Papers as they come, by as many as are best parsed at once; how much that is, is asked anew behind each."""
    some: list[T] = []
    room = most()
    for paper in papers:
        some.append(paper)
        room -= size(paper)
        if len(some) == AT_ONCE or room <= 0:
            yield some
            some, room = [], most()
    if some:
        yield some


class Wanted(NamedTuple):
    """A paper to be read and parsed."""

    name: str
    paper: bytes | Document | ReadError
    """Its bytes; a document that is read already; or why there are none."""
    said: Said
    """What the operator is expected to say of it: where that was another in the end, it is parsed again."""
    held: str = ""
    """The print of what is held of it: where it reads the same, nothing is new and it need not be parsed."""

    @property
    def size(self) -> int:
        """Bytes, or characters, that go out."""
        if isinstance(self.paper, ReadError):
            return 0
        return len(self.paper) if isinstance(self.paper, bytes) else len(self.paper.text)


class Task(NamedTuple):
    """Some of them."""

    papers: tuple[Wanted, ...]
    ocr: bool = False

    @property
    def size(self) -> int:
        """Of all of them."""
        return sum(paper.size for paper in self.papers)


Answer = tuple[Document | ReadError, Parsed | ReadError | None]
"""A paper as it is read, and as it is understood; None where nobody needs that."""


def do(task: Task) -> list[Answer]:
    """What is made of each paper of a task.  Raises `MinutesError` for what is wrong with no paper."""
    read = [_read(wanted, ocr=task.ocr) for wanted in task.papers]
    fresh = [
        (document, wanted.said) if isinstance(document, Document) and not _is_held(document, wanted) else None
        for document, wanted in zip(read, task.papers, strict=True)
    ]
    known = all_understood([paper for paper in fresh if paper])
    return [
        (document, _as_kept(known.get((paper[0].sha256, paper[1])) or _understood_or_not(*paper)) if paper else None)
        for document, paper in zip(read, fresh, strict=True)
    ]


def ready(_: None = None) -> None:
    """Load what every task needs."""
    import minutes_cli.parse.pipeline  # noqa: F401, PLC0415


def _is_held(document: Document, wanted: Wanted) -> bool:
    return bool(wanted.held) and wanted.held == print_of(document)


def print_of(document: Document) -> str:
    """What tells a document as it is read from one of the same bytes that a better reader reads otherwise."""
    return print_of_held(document.text, json.dumps(document.marks, ensure_ascii=False))


def print_of_held(text: str, marks: str) -> str:
    """The same of one that is held, whose marks are JSON."""
    return sha256(f"{marks}\0{text}".encode("utf-8", "surrogatepass"))


def _as_kept(parsed: Parsed | ReadError) -> Parsed | ReadError:
    """Without what no row is made of: the way back is half as long."""
    return replace(parsed, lines=parsed.lines[:1], headings=()) if isinstance(parsed, Parsed) else parsed


def _read(wanted: Wanted, *, ocr: bool) -> Document | ReadError:
    if not isinstance(wanted.paper, bytes):
        return wanted.paper
    try:
        return read_paper(wanted.paper, wanted.name, ocr=ocr)
    except ReadError as error:
        return error


def read_paper(content: bytes, name: str, *, ocr: bool) -> Document:
    """The paper; with `ocr`, its pictures read where it has pages without text.  Raises `ReadError`."""
    try:
        document = read_bytes(content, name)
    except ScanError:
        if not ocr:
            raise
    else:
        if not (ocr and any(finding.code == "scanned-pages" for finding in document.findings)):
            return document
    from minutes_cli.readers.ocr import recognised  # noqa: PLC0415 - scans are rare

    return read_bytes(recognised(content), name)


def _understood_or_not(document: Document, said: Said) -> Parsed | ReadError:
    try:
        return understood(document, said)
    except ReadError as error:
        return error


def understood(document: Document, said: Said) -> Parsed:
    """What the parser makes of a document.  Raises `ReadError` where it breaks: one paper stops no batch."""
    from minutes_cli.parse.pipeline import parse  # noqa: PLC0415 - `--help` does not need it

    try:
        return parse(document, said)
    except Exception as error:
        fault = "which is a fault of this program: please report it, with the paper"
        raise ReadError(f"could not be understood ({type(error).__name__}), {fault}") from error


def all_understood(papers: list[tuple[Document, Said]]) -> dict[tuple[str, Said], Parsed]:
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
