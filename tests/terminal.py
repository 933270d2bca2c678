"""What a command prints on a terminal: one is made for it, so many columns wide."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path


def on_terminal(
    command: list[str],
    folder: Path,
    width: int = 80,
    *,
    height: int = 1000,
    colour: bool = False,
    more: dict[str, str] | None = None,
    both: bool = False,
) -> tuple[str, str]:
    """Return what `minutes …` prints on standard output, which is a terminal, and on standard error, which is none.

    With `both` the second is that terminal too.  Raises `CalledProcessError` where it fails.
    """
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    environment = {k: v for k, v in os.environ.items() if k not in {"COLUMNS", "LINES", "NO_COLOR", "MINUTES_DB"}}
    environment |= {"TERM": "xterm-256color", "PYTHONUTF8": "1"} | ({} if colour else {"NO_COLOR": "1"}) | (more or {})
    with subprocess.Popen(
        [sys.executable, "-m", "minutes_cli", *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs if both else subprocess.PIPE,
    ) as running:
        os.close(theirs)
        printed = b""
        with suppress(OSError):  # Linux says so where macOS says nothing: the other end is closed
            while chunk := os.read(ours, 65536):
                printed += chunk
        errors = running.stderr.read() if running.stderr else b""
    os.close(ours)
    out, err = (told.decode("utf-8").replace("\r\n", "\n") for told in (printed, errors))
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command, out, err)
    return out, err
