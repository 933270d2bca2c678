"""How much a file may hold, and what it may unfold to: every limit of the readers, as in `docs/formats.md`.

No paper comes near one of them; what goes beyond is one line that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_cli.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipInfo

FILE = 512 << 20
"""Bytes of a paper, also of one that comes in a zip."""
CHARACTERS = 20_000_000
"""Characters of what a paper says: parsing takes up to 250 bytes of memory for each."""
ZIP = 100 << 20
"""Bytes of all that a zip unfolds to, where that is more than …"""
ZIP_TIMES = 20
"""… so many times the zip's own size."""
MEMBERS = 20_000
"""Papers in a zip."""
WORD = 128 << 20
"""Bytes of all that a Word file unfolds to beside its pictures."""
DEEP = 100
"""Blocks of a web page around each other whose kinds are kept; what lies deeper is read as words."""
DEEPEST = 2048
"""Blocks of a web page around each other; a page that has more is read as words."""
BYTES_A_PAGE = 10
"""Bytes of a PDF for each of its pages, at least: what has fewer shows the same pages over and over …"""
PAGES = 1_000
"""… where it has more of them than this."""
FORMS = 100_000
"""Times that a page of a PDF may draw its forms."""
MEMORY = 2 << 30
"""Bytes that may be taken to read a PDF or a Word file, beyond what the program has."""
LETTERS = 26 * 9
"""The last item of a list that is counted in letters (`zzzzzzzzz`); later ones are in figures."""
LABEL = 80
"""Characters that a Word file may put before each item of a list, beside its numbers."""

_ANY_RATIO = 8 << 20
_RATIO = 100


def is_blown_up(member: ZipInfo) -> bool:
    """Whether a member of a zip says one thing over and over, so that it packs to less than any paper does."""
    return member.file_size > _ANY_RATIO and member.file_size > _RATIO * member.compress_size


def unfolded(members: Iterable[ZipInfo]) -> int:
    """The bytes that members of a zip claim to be."""
    return sum(member.file_size for member in members)


def megabytes(size: int) -> str:
    """A size in words."""
    return f"{size >> 20:,} MB"


def checked(content: bytes) -> bytes:
    """A file's content.  Raises `ReadError` where it is larger than any paper; `FILE` and a byte of it are enough."""
    if len(content) > FILE:
        raise ReadError(f"is more than {megabytes(FILE)} long, which no paper is: give it in parts")
    return content
