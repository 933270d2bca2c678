"""Papers that lie in a store which fsspec opens: `s3://bucket/papers`, `memory://june.txt`, `zip://*.txt::s3://…`.

Each is called as it was typed; of a folder or a pattern, as its address would be typed.  It is loaded where it is
needed, and by this process: who reads it gets its bytes.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from minutes_cli.errors import ReadError
from minutes_cli.file_names import file_name

from .limits import FILE, checked
from .source import Passed, Source, hidden


def find_remote(given: str) -> Iterator[Source | Passed]:
    """The papers that an address means: one, all below a folder, or those that a pattern matches, by their names.

    Raises `ReadError` when there is no paper.
    """
    store, path = _opened(given)
    try:
        if glob.has_magic(path):
            found: dict[str, Any] = store.glob(path, detail=True)
        elif store.isdir(path):
            found = store.find(path, detail=True)
        else:
            yield Source(file_name(given), None, partial(_load, store, path), size=_size(store, path))
            return
    except Exception as error:
        raise _trouble(error) from error
    papers = sorted((name, told) for name, told in found.items() if told.get("type") != "directory")
    if not papers:
        raise ReadError("matches no file" if glob.has_magic(path) else "has nothing to read in it")
    for name, told in papers:
        address = file_name(_address_of(given, name))
        if hidden(PurePosixPath(name.removeprefix(path))):
            yield Passed(address, "hidden")
        else:
            yield Source(address, None, partial(_load, store, name), size=told.get("size") or 0)


def lies_in_store(address: str) -> bytes | None:
    """What lies at an address now; None where nothing does.  Raises `ReadError` where that cannot be told."""
    store, path = _opened(address)
    try:
        return bytes(_load(store, path)) if store.exists(path) else None
    except ReadError:
        raise
    except Exception as error:
        raise _trouble(error) from error


def _opened(given: str) -> tuple[Any, str]:
    """The store of an address, and the path there.  Raises `ReadError`."""
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - most papers are files
    except ImportError:
        raise ReadError("needs fsspec: pip install 'minutes-cli[remote]'") from None
    try:
        store, path = url_to_fs(given)
    except Exception as error:  # each store has its own
        raise _trouble(error) from error
    return store, str(path)


def _load(store: Any, path: str) -> bytes:
    try:
        with store.open(path, "rb") as file:
            content: bytes = file.read(FILE + 1)
    except Exception as error:
        raise _trouble(error) from error
    return checked(content)


def _size(store: Any, path: str) -> int:
    with suppress(Exception):  # told when it is loaded
        return int(store.info(path).get("size") or 0)
    return 0


def _trouble(error: Exception) -> ReadError:
    if isinstance(error, FileNotFoundError):
        return ReadError("there is no such file")
    if isinstance(error, IsADirectoryError):
        return ReadError("is a folder, not a file")
    told = " ".join(str(error).split()) or "no reason is given"
    return ReadError(f"cannot be opened ({type(error).__name__}: {file_name(told[:200])})")


def _address_of(given: str, path: str) -> str:
    """The address of what lies beside or below it."""
    first, parted, rest = given.partition("::")
    scheme, _, typed = first.partition("://")
    return f"{scheme}://{path if typed.startswith('/') else path.lstrip('/')}{parted}{rest}"
