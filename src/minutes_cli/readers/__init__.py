"""Bytes and a name to a `Document`: text, where its pages begin, and nothing else.

text · markdown · html · pdf · docx       one module a media type, each loaded by the first file that needs it
table      which reader is asked, by what the bytes are, then by what the name says; plug-ins first
files      the files that an argument means, and what is passed over
remote     those that an address of a store means (fsspec)
zipped     those inside a `.zip`
limits     how much a file may hold, and what it may unfold to
apart      a file that a library in C reads, read in a process of its own
printed    the numbers that a paper prints on its pages
"""

from __future__ import annotations

from .files import find_sources, lies_at
from .limits import FILE as LARGEST
from .reader import Extracted, Reader, paged
from .source import Passed, Source
from .table import read, read_bytes

__all__ = [
    "LARGEST",
    "Extracted",
    "Passed",
    "Reader",
    "Source",
    "find_sources",
    "lies_at",
    "paged",
    "read",
    "read_bytes",
]
