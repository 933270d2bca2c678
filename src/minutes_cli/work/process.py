"""An interpreter of its own that does tasks, one after the other: whatever becomes of it, here there is an answer.

It is started anew (as multiprocessing's `spawn` does) and not split off this process: that has a database open, which
SQLite lets nobody take along, and threads, which hold locks.  It is started here and not by multiprocessing, which
loads the script that uses the library once more in each process, lets no worker of a Dask cluster start any, and whose
pools do not tell which paper a process had when it died.

1. it lives in a group of its own: Ctrl-C is told to the program alone, and whoever ends it ends all that it began;
2. it ends when whoever asks is gone, at the latest with the task it is at.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from minutes_cli import compiled
from minutes_cli.errors import MinutesError

_HEAD = 8
"""Bytes that say how many follow."""
_BEGIN = (
    "import sys, pickle; sys.path[:], keeps = pickle.load(sys.stdin.buffer); "
    "from minutes_cli.work.process import serve; serve(keeps=keeps)"
)
_READY = b"ready"


class Died(Exception):  # noqa: N818 - it says what became of the process
    """The process has ended before it answered; the words say how."""


class Process:
    """A process that does tasks by a function, which both sides can import; it is started when it is first asked."""

    def __init__(self, do: Callable[[Any], Any]) -> None:
        self._do = do
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def ask(self, task: Any, do: Callable[[Any], Any] | None = None) -> Any:
        """What is made of a task, by another function where one is named: it then does what else there is to do.

        Raises `Died`, and `MinutesError` as the function does or where none starts.  The next task after a death is
        done by a fresh process.
        """
        process = self._process or self._started()
        try:
            _put(process, pickle.dumps((do, task), pickle.HIGHEST_PROTOCOL))
            told = _heard(process)
        except (OSError, ValueError):  # closed by `end`
            told = b""
        if not told:
            raise Died(self._fate(process))
        answer = pickle.loads(told)  # noqa: S301 - our own child's
        if isinstance(answer, MinutesError):
            raise answer
        return answer

    def end(self) -> None:
        """End it for good, whatever it is at."""
        self._ended = True
        if process := self._process:
            _kill(process)

    def _started(self) -> subprocess.Popen[bytes]:
        group: dict[str, Any] = {"process_group": 0} if os.name == "posix" else {}
        why = "it was ended"
        try:
            process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-P", "-c", _BEGIN],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                **group,
            )
        except OSError as error:
            raise MinutesError(_NONE.format(error.strerror or error)) from error
        self._process = process
        if not self._ended:
            with suppress(OSError, ValueError):
                _pipes(process)[0].write(pickle.dumps((sys.path, compiled.keeps())))
                _put(process, pickle.dumps(self._do))
                if _heard(process) == _READY:
                    return process
            why = self._fate(process)
        _kill(process)
        if self._ended:
            raise Died(why)
        raise MinutesError(_NONE.format(why))

    def _fate(self, process: subprocess.Popen[bytes]) -> str:
        """How it ended; the next task is done by another."""
        self._process = None
        with suppress(subprocess.TimeoutExpired):
            process.wait(1)  # it has closed its end
        _kill(process)
        code = process.returncode
        return signal.Signals(-code).name if code < 0 else f"exit {code}"


_NONE = "no process could be started that reads papers ({}): --jobs 1 needs none"


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    for pipe in _pipes(process):
        with suppress(OSError, ValueError):
            pipe.close()


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin  # noqa: S101 - both were asked for
    assert process.stdout  # noqa: S101
    return process.stdin, process.stdout


def _put(process: subprocess.Popen[bytes], told: bytes) -> None:
    _write(_pipes(process)[0], told)


def _heard(process: subprocess.Popen[bytes]) -> bytes:
    return _read(_pipes(process)[1])


def _write(pipe: IO[bytes], told: bytes) -> None:
    pipe.write(len(told).to_bytes(_HEAD, "big"))
    pipe.write(told)
    pipe.flush()


def _read(pipe: IO[bytes]) -> bytes:
    """What was written at the other end; nothing where that is gone."""
    head = pipe.read(_HEAD)
    told = pipe.read(int.from_bytes(head, "big")) if len(head) == _HEAD else b""
    return told if len(head) == _HEAD and len(told) == int.from_bytes(head, "big") else b""


def serve(*, keeps: bool) -> None:
    """Do tasks until there is nobody who asks; the process ends here, whatever happens.

    With `keeps` patterns are had from where whoever asks keeps them: to compile them anew takes seconds.
    """
    import gc  # noqa: PLC0415 - of the child alone

    gc.set_threshold(20_000, 20, 20)  # as the program has it: what is loaded, and nearly all that is made, stays
    if keeps:
        compiled.keep()
    try:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, lambda *_: None)  # heeded by whoever asks; and by all that is started here
        given, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)  # nobody's printing is an answer
        do = pickle.loads(_read(given))  # noqa: S301 - of whoever started us
        _write(answers, _READY)
        gc.freeze()
        while told := _read(given):
            other, task = pickle.loads(told)  # noqa: S301
            try:
                answer = (other or do)(task)
            except MinutesError as error:
                answer = error
            _write(answers, pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
            del told, task, answer
    except BaseException:  # noqa: BLE001 - what it was at is tried again by another, and then told
        os._exit(1)
    os._exit(0)
