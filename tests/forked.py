"""Does many command lines, each in a child of one process that has loaded the program: to start is most of the cost.

Jobs come as JSON on standard input: `line`, the `folder` to be in, and what is to be wrong: `limit`, bytes that no file
may exceed; `encoding` of the streams; `gone`, that the folder is taken away.  What became of each goes to standard
output.
"""

from __future__ import annotations

import gc
import io
import json
import os
import resource
import shlex
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import minutes_cli.cli.program
import minutes_cli.parse.pipeline
import minutes_cli.store.proving.checks  # noqa: F401 - loaded once
from minutes_cli.cli import main


def do(job: dict[str, Any]) -> dict[str, Any]:
    """Do one; what it printed and its exit code."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os._exit(_child(job, out.fileno(), err.fileno()))
        _, status = os.waitpid(child, 0)
        told = []
        for file in (out, err):
            file.seek(0)
            told.append(file.read().decode(job.get("encoding", "utf-8")))
    return {"code": os.waitstatus_to_exitcode(status), "out": told[0], "err": told[1]}


def _child(job: dict[str, Any], out: int, err: int) -> int:
    os.dup2(out, 1)
    os.dup2(err, 2)
    encoding = job.get("encoding", "utf-8")
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(fd, "w", closefd=False), encoding=encoding) for fd in (1, 2))
    os.chdir(job["folder"])
    if job.get("gone"):
        Path(job["folder"]).rmdir()
    if (limit := job.get("limit")) is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    sys.argv = ["minutes", *shlex.split(job["line"])]
    code = 0
    try:
        main()
    except SystemExit as done:
        code = int(done.code or 0)
    except BaseException:  # noqa: BLE001 - as the interpreter tells it
        traceback.print_exc()
        code = 1
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = 120
    return code


if __name__ == "__main__":
    gc.freeze()

    print(json.dumps([do(job) for job in json.load(sys.stdin)]))
