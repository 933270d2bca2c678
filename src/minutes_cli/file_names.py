"""A file's name as it is printed, kept and compared: one line of text, whatever bytes it has."""

from __future__ import annotations

import os
import re
from pathlib import Path

_ODD = "[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
"""What no terminal, database or line of text can take: bytes that are not UTF-8, line ends, escapes, turned writing."""


def file_name(path: str | os.PathLike[str]) -> str:
    r"""The name with what cannot be printed spelt out: `caf\xe9.txt` of a name in Latin-1."""
    name = os.fspath(path)
    return name if name.isprintable() else re.sub(_ODD, _spelt, name)


def whole_path(path: Path) -> Path:
    """Where a path leads, as far as it leads anywhere: one by a link that leads to itself stays as it is."""
    return Path(os.path.realpath(path))  # `Path.resolve` has no word for such a link but RuntimeError


_ADDRESS = r"[A-Za-z][A-Za-z0-9+.-]+(?:://|::)"


def is_address(name: str) -> bool:
    """Whether a name is that of a paper in a store: `s3://bucket/june.pdf`, `zip://june.txt::s3://bucket/all.zip`."""
    return ":" in name and re.match(_ADDRESS, name) is not None


def paper_name(name: str) -> str:
    """The paper's own part of it, without what it lies in: `zip://june.txt`."""
    return name.partition("::")[0] if is_address(name) else name


def _spelt(found: re.Match[str]) -> str:
    code = ord(found[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8, as Python holds it
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
