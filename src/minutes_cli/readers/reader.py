"""What a reader is, and what it gives.  A plug-in needs nothing but this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from minutes_cli.file_names import file_name
from minutes_cli.model import Declared, Finding, Mark, Page, value

_FEW = 5
"""Papers within one that are named; of the others it is said how many there are."""


@value
class Extracted:
    """What one file says."""

    text: str
    pages: tuple[Page, ...] = ()
    """In order, without gap or overlap; empty where the file has none or does not say where they begin."""
    findings: tuple[Finding, ...] = ()
    """Trouble in the paper that does not keep it from being read: pages that are pictures."""
    labelled: bool = False
    """The file itself says what its pages are called; else the numbers printed on them are looked for."""
    marks: tuple[Mark, ...] = ()
    """What the file shows of its text: headings, bold type, lists, cells."""
    declared: tuple[Declared, ...] = ()
    """What it says of itself beside its text."""


def _never(_content: bytes) -> bool:
    return False


@value
class Reader:
    """One kind of file."""

    format: str
    """What `minutes documents` calls it."""
    suffixes: tuple[str, ...]
    """What a name of this kind ends with, for bytes that look like nothing in particular."""
    extract: Callable[[bytes], Extracted]
    """What the file says; raises `ReadError`."""
    recognises: Callable[[bytes], bool] = _never
    """Whether bytes are of this kind, from their look alone."""


def struck_through(count: int) -> tuple[Finding, ...]:
    """What is said of a paper with words that are struck through, which it no longer says."""
    return counted_passages("struck-through", count, "struck through in the file")


def hidden(count: int) -> tuple[Finding, ...]:
    """What is said of a paper with words that it does not show."""
    return counted_passages("hidden-text", count, "hidden in the file")


def counted_passages(code: str, count: int, how: str) -> tuple[Finding, ...]:
    """What is said of passages that are left out; nothing where there are none."""
    words = "a passage is" if count == 1 else f"{count:,} passages are"
    return (Finding(code, f"{words} {how}, and left out"),) if count else ()


def unread(names: Sequence[str]) -> tuple[Finding, ...]:
    """What is said of a paper that brings others with it, by their names."""
    what = f"it holds {told_of(names)}, which is not read: save it, and give that"
    return (Finding("attached", what),) if names else ()


def told_of(names: Sequence[str]) -> str:
    """Some of the names, and how many more there are."""
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return f"{', '.join(file_name(name) for name in names[:_FEW])}{more}"


def paged(sheets: Sequence[str], numbers: Sequence[int] | None = None, findings: Iterable[Finding] = ()) -> Extracted:
    """The texts of a file's pages as one text, a line's end between them.

    `numbers` are what the file itself calls its pages; without them they are counted.
    """
    pages: list[Page] = []
    at = 0
    for number, sheet in zip(numbers or range(1, len(sheets) + 1), sheets, strict=True):
        pages.append(Page(number, at, at + len(sheet) + 1))
        at += len(sheet) + 1
    return Extracted("".join(f"{sheet}\n" for sheet in sheets), tuple(pages), tuple(findings), numbers is not None)
