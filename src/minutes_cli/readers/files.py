"""The files that the arguments of `ingest` mean: a file, a folder, a pattern, what a zip or a mailbox holds."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name, is_address, whole_path

from .mailbox import is_box, mails
from .own import maker
from .source import Passed, Source, file_at, hidden, load, unreadable
from .zipped import inside, is_zip


def find_sources(given: str, leave_out: Iterable[Path] = ()) -> Iterator[Source | Passed]:
    """The papers that an argument means, each zip and mailbox as what it holds, and what is passed over.

    Hidden files and those of `leave_out` (the database itself) are passed over in folders and patterns; what cannot be
    opened is a paper that fails.  Raises `ReadError` when there is no paper.
    """
    place = Path(given)
    try:
        is_folder, exists = place.is_dir(), place.exists()
    except OSError as error:
        raise ReadError(f"cannot be opened ({error.strerror or error})") from error
    if not exists and is_address(given):
        from .remote import find_remote  # noqa: PLC0415 - most papers are files

        yield from find_remote(given)
        return
    if (exists and not is_folder) or not (exists or glob.has_magic(given)):
        if place.is_file() and (command := maker(place)):
            raise ReadError(f"was written by `minutes {command}` and is no paper")
        yield from _papers(place)
        return
    left_out = {whole_path(p) for p in leave_out}
    found = _below(place) if is_folder else _matching(given)
    any_paper = False
    for one in found:
        for met in _met(one, left_out) if isinstance(one, Path) else (one,):
            any_paper |= isinstance(met, Source)
            yield met
    if not any_paper:
        raise ReadError("has nothing to read in it" if is_folder else "matches no file")


def lies_at(place: Path) -> bytes | None:
    """What is in a file, or in a paper of a zip or a mailbox, now; None where there is nothing any more."""
    try:
        if place.is_file():
            return load(place)
        archive = next((p for p in place.parents if p.is_file()), None)
        if archive and _holding(archive):
            known = archive.stat()
            paper = _by_place(archive, known.st_mtime_ns, known.st_size).get(place)
            return paper.load() if paper else None
    except (OSError, ReadError):
        pass
    return None


@lru_cache(maxsize=1)
def _by_place(archive: Path, _changed: int, _size: int) -> dict[Path | None, Source]:
    """The papers in a zip or a mailbox; asked once for each that was held from it."""
    holds = _holding(archive)
    return {met.place: met for met in (holds(archive) if holds else ()) if isinstance(met, Source)}


def _holding(place: Path) -> Callable[[Path], Iterator[Source | Passed]] | None:
    """How a file that holds papers tells them; None of one that is a paper itself."""
    return inside if is_zip(place) else mails if is_box(place) else None


def _below(folder: Path) -> Iterator[Path | Source | Passed]:
    """Every file below a folder in the order of their names, and the folders passed over or not to be opened.

    Each folder is opened when its turn comes, however deep it lies.
    """
    left = [(folder, True)]
    while left:
        place, is_folder = left.pop()
        if not is_folder:
            yield place
        elif place != folder and hidden(Path(place.name)):
            yield Passed(file_name(place), "hidden")
        elif place != folder and place.is_symlink():
            yield Passed(file_name(place), "a link to a folder")
        else:
            try:
                with os.scandir(place) as inside:
                    met = sorted(((entry.name, _is_folder(entry)) for entry in inside), reverse=True)
            except OSError as error:
                yield unreadable(file_name(place), error)
            else:
                left += ((place / name, within) for name, within in met)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself: told when it is met
        return False


def _matching(pattern: str) -> Iterator[Path]:
    return iter(sorted(Path(match) for match in glob.glob(pattern, recursive=True)))  # noqa: PTH207 - Path knows no absolute patterns


def _met(place: Path, left_out: set[Path]) -> Iterator[Source | Passed]:
    """A file of a folder or a pattern, as what it is."""
    name = file_name(place)
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        yield Passed(name, "a link that leads nowhere")
    except OSError as error:
        yield unreadable(name, error)
    else:
        if S_ISDIR(mode):
            yield Passed(name, "a folder")
        elif not S_ISREG(mode):
            yield Passed(name, "no file")
        elif hidden(Path(place.name)):
            yield Passed(name, "hidden")
        elif whole_path(place) in left_out:
            yield Passed(name, "of the database")
        elif command := maker(place):
            yield Passed(name, f"written by {command}")
        else:
            yield from _papers(place)


def _papers(place: Path) -> Iterator[Source | Passed]:
    if holds := _holding(place):
        yield from holds(place)
    else:
        yield file_at(place, _size(place))


def _size(place: Path) -> int:
    try:
        return place.stat().st_size
    except (OSError, ValueError):  # told when it is loaded
        return 0
