"""Patterns as they were compiled, kept from one run of the program to the next.

The `regex` library compiles in Python: the patterns that one paper of 20 kB needs take a second and a half, and to read
it with them takes a thirtieth of one.  So they are kept as Python keeps its modules (`*.pyc`), in a file of the user's
cache folder that may be removed at any time.  Nothing of any paper is in it, and whatever is wrong with it, patterns
are compiled as ever.
"""

from __future__ import annotations

import os
import sys
from time import process_time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_FORMAT = 2
"""Of the file: goes up with every change of what is written."""
_MOST = 8 << 20
"""Bytes that the file has at most, twice what all patterns take: then it is begun anew."""
_WORTH = 0.5
"""Seconds of compiling after which the file is written, whoever is killed later."""
_OTHERS_WRITE = 0o022


def keep() -> None:
    """Keep patterns in this process, and those that it splits off: what a program says, and no library should."""
    global _kept  # noqa: PLW0603
    if _kept is None and (folder := _folder()):
        import atexit  # noqa: PLC0415 - whoever only reads needs no pattern

        _kept = _Kept(folder)
        atexit.register(_kept.write)


def keeps() -> bool:
    """Whether this process keeps them: what it starts to parse for it should, too."""
    return _kept is not None


def compiled(pattern: str, flags: int, *, plain: bool = False) -> Any:
    """The compiled pattern of the library `regex` (`plain`: of `re`), as it was kept, or made now."""
    if _kept is None or (plain and "regex" not in sys.modules):  # a few for a query: to compile them is less
        return _library(plain=plain).make(pattern, flags)
    return _kept.compiled(_library(plain=plain), pattern, flags)


class _Kept:
    """The file, read when the first pattern is asked for; and what is compiled since."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._held: dict[bytes, bytes] | None = None
        self._fresh: dict[bytes, bytes] = {}
        self._spent = 0.0

    def compiled(self, library: _Library, pattern: str, flags: int) -> Any:
        """The pattern as it is held; compiled, and put with the fresh ones, where it is not."""
        from zlib import compress, decompress  # noqa: PLC0415 - as they are held they would take ten megabytes

        from .digest import blake2b  # noqa: PLC0415

        asked = f"{library.name} {int(flags)} {pattern}".encode("utf-8", "surrogatepass")
        key = blake2b(asked, digest_size=16).digest()
        if self._held is None:
            self._held = self._read()
        if (told := self._held.get(key)) and (made := library.unpacked(decompress(told), pattern)):
            return made
        begun = process_time()
        made = library.make(pattern, flags)
        self._spent += process_time() - begun
        if packed := library.packed(made):
            self._fresh[key] = compress(packed, 1)
        if self._spent > _WORTH:
            self.write()
        return made

    @property
    def _path(self) -> str:
        import regex  # noqa: PLC0415

        return os.path.join(self._folder, f"patterns-{sys.implementation.cache_tag}-regex-{regex.__version__}.bin")  # noqa: PTH118

    def _read(self) -> dict[bytes, bytes]:
        """What the file holds; nothing where it is not ours, was written otherwise, or is damaged."""
        import marshal  # noqa: PLC0415
        from zlib import crc32  # noqa: PLC0415

        try:
            with open(self._path, "rb") as file:  # noqa: PTH123
                about = os.fstat(file.fileno())
                if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & _OTHERS_WRITE):
                    return {}
                told = file.read(2 * _MOST)
            begin = _begin()
            size = len(begin) + 4
            if not told.startswith(begin) or crc32(told[size:]).to_bytes(4, "big") != told[len(begin) : size]:
                return {}
            return dict(marshal.loads(told[size:]))  # noqa: S302 - our own, and whole
        except (OSError, ValueError, EOFError, TypeError):
            return {}

    def write(self) -> None:
        """Put what was compiled since into the file, with what others put there; in silence where that cannot be."""
        import marshal  # noqa: PLC0415
        from contextlib import suppress  # noqa: PLC0415
        from zlib import crc32  # noqa: PLC0415

        fresh, self._fresh, self._spent = self._fresh, {}, 0.0
        if not fresh:
            return
        held = self._read() | fresh
        told = marshal.dumps(held)
        if len(told) > _MOST:  # of many versions of the program
            held, told = fresh, marshal.dumps(fresh)
        self._held = held
        partial = f"{self._path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(self._folder, mode=0o700, exist_ok=True)  # noqa: PTH103
            try:
                with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(_begin() + crc32(told).to_bytes(4, "big") + told)
                os.replace(partial, self._path)  # noqa: PTH105
            except OSError:
                os.unlink(partial)  # noqa: PTH108


_kept: _Kept | None = None


def _folder() -> str | None:
    """Where it lies: `MINUTES_CACHE`, nowhere where that is empty; else the user's cache folder."""
    if (given := os.environ.get("MINUTES_CACHE")) is not None:
        return given or None
    above = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return os.path.join(above, "minutes-cli") if os.path.isabs(above) else None  # noqa: PTH117, PTH118


def _begin() -> bytes:
    """What the file begins with: of which programs it is."""
    import regex  # noqa: PLC0415

    return f"minutes {_FORMAT} {sys.version} {sys.byteorder} {sys.maxsize} {regex.__version__}\n".encode()


class _Library:
    """What compiles a pattern, and how to do without: a name, `make`, and what makes one of what it was made of."""

    def __init__(
        self,
        name: str,
        make: Callable[[str, int], Any],
        call: Callable[..., Any] | None,
        given: Callable[[Any], tuple[Any, ...]],
    ) -> None:
        self.name, self.make, self._call, self._given = name, make, call, given

    def packed(self, made: Any) -> bytes | None:
        """A compiled pattern as bytes."""
        import marshal  # noqa: PLC0415

        try:
            return marshal.dumps(self._given(made)) if self._call else None
        except _ODD:  # a way of its own
            return None

    def unpacked(self, told: bytes, pattern: str) -> Any:
        """The pattern that some bytes are of; None where they are not."""
        import marshal  # noqa: PLC0415

        try:
            given = marshal.loads(told)  # noqa: S302 - our own
            return self._call(*given) if self._call and given[0] == pattern else None
        except _ODD:
            return None


_ODD = (KeyError, ValueError, TypeError, IndexError, AttributeError, RuntimeError)


_libraries: dict[bool, _Library] = {}
"""Each made once; what remembers calls would have to be loaded before Ctrl-C is heeded."""


def _library(*, plain: bool) -> _Library:
    if plain not in _libraries:
        _libraries[plain] = _plain() if plain else _theirs()
    return _libraries[plain]


def _theirs() -> _Library:
    """The library `regex`: its patterns tell `pickle` what to call, and with what."""
    import copyreg  # noqa: PLC0415

    import regex  # noqa: PLC0415

    told: Any = copyreg.dispatch_table.get(regex.Pattern)
    call = told(regex.compile(""))[0] if told else None
    return _Library("regex", regex.compile, call, lambda made: told(made)[1])


def _plain() -> _Library:
    """The library `re`, which tells nobody: what it does itself, where it still does it so."""
    import re  # noqa: PLC0415

    try:
        import _sre  # type: ignore[import-not-found] # noqa: PLC0415
        from re import _compiler, _parser  # type: ignore[attr-defined] # noqa: PLC0415
    except ImportError:
        return _Library("re", re.compile, None, lambda _: ())

    def given(made: re.Pattern[str]) -> tuple[Any, ...]:
        parsed = _parser.parse(made.pattern, made.flags)
        names = [None] * parsed.state.groups
        for name, n in parsed.state.groupdict.items():
            names[n] = name
        code = [int(one) for one in _compiler._code(parsed, made.flags)]  # noqa: SLF001
        return made.pattern, made.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict), tuple(names)

    return _Library("re", re.compile, _sre.compile, given)
