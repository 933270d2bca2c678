"""Bytes and a name to a `Document`: text, where its pages begin, and nothing else.

text · markdown · html · pdf · docx       one module a media type, each loaded by the first file that needs it
table      which reader is asked, by what the bytes are, then by what the name says; plug-ins first
files      the files that an argument means, those inside a `.zip` among them
printed    the numbers that a paper prints on its pages
"""

from __future__ import annotations

from .files import Source, find_files, find_sources
from .reader import Extracted, Reader, paged
from .table import read, read_bytes

__all__ = ["Extracted", "Reader", "Source", "find_files", "find_sources", "paged", "read", "read_bytes"]
