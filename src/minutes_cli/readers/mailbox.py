"""The mails in a mailbox (mbox), each a file below it, as the papers in a `.zip` are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from pathlib import Path

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name

from .limits import FILE, MEMBERS, checked
from .source import Passed, Source, opened, unreadable

_HEAD = 4096
_FROM = (
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n)|(?<=--\n)|(?<=--\r\n))"
    rb"From \S{1,200} [^\r\n]{0,60}\d\d:\d\d[^\r\n]{0,40}\d{4}[^\r\n]{0,10}\r?\n"
    rb"(?=[!-9;-~]{1,80}:)"
)
"""The line before each mail, behind an empty one: `From clerk@quay.example Tue Mar  5 10:00:00 2019`.  Some programs
leave that out where a mail ends with the line that closes its parts, `--b1--`."""
_QUOTED = rb"(?m)^>(>*From )"
"""A line of the mail itself that begins so."""


def is_mailbox(content: bytes) -> bool:
    """Whether bytes are those of a mailbox, from their beginning."""
    return content.startswith(b"From ") and re.match(_FROM, content) is not None


def is_box(place: Path) -> bool:
    """Whether a file is a mailbox."""
    try:
        if not place.is_file():
            return False
        with opened(place) as file:
            return is_mailbox(file.read(_HEAD) or b"")
    except OSError:
        return False


def mails(place: Path) -> Iterator[Source | Passed]:
    """Every mail of a mailbox, in its order; a box that cannot be read, or has too many, is a paper that fails."""
    try:
        known = place.stat()
        found = _mails(place, known.st_mtime_ns, known.st_size)
    except OSError as error:
        yield unreadable(file_name(place), error)
        return
    except ReadError as error:
        yield Source(file_name(place), str(place), partial(_refused, str(error)))
        return
    for n, mail in enumerate(found, 1):
        where = place / f"{n}.eml"
        yield Source(file_name(where), str(where), partial(bytes, mail), size=len(mail))


@lru_cache(maxsize=1)
def _mails(place: Path, _changed: int, _size: int) -> tuple[bytes, ...]:
    """What stands between the lines before each."""
    with opened(place) as file:
        content = checked(file.read(FILE + 1))
    starts = [m.span() for m in re.finditer(_FROM, content)]
    if len(starts) > MEMBERS:
        raise ReadError(f"holds {len(starts):,} mails, more than {MEMBERS:,}: give it in parts")
    ends = [start for start, _ in starts[1:]] + [len(content)]
    return tuple(re.sub(_QUOTED, rb"\1", content[start:end]) for (_, start), end in zip(starts, ends, strict=True))


def _refused(why: str) -> bytes:
    raise ReadError(why)
