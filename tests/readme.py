"""The documents as the program makes them: what their commands print, and whether what they say to type can be typed.

In each document, in order, in one folder with `fixtures` in it:

    ```console      lines behind `$ ` are typed on a terminal a hundred columns wide; what is printed stands below them
    ```sh           lines that begin with `minutes` are typed, and must succeed
    ```python       is run, and must succeed
    <!-- $ … -->    is typed before what follows, unseen

A line with a pipe, a redirection or another program than `minutes` is the shell's.

python tests/readme.py            writes all that is made: screens, the command reference, the picture of the data
python tests/readme.py NAME…      only these
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import traceback
from contextlib import suppress
from io import FileIO, TextIOWrapper
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 100, 2000
"""Of the terminal; so high that nothing is given to a pager."""
DOCUMENTS = (
    "README.md",
    "docs/tutorial.md",
    *sorted(f"docs/howto/{p.name}" for p in (ROOT / "docs/howto").glob("*.md")),
)
"""Those with screens."""
BLOCK = re.compile(
    r"^```(?P<kind>console|sh|python)\n(?P<text>.*?)^```$|^<!-- \$ (?P<unseen>.+) -->$", re.DOTALL | re.MULTILINE
)
COMMAND = re.compile(r"^\$ (.+)$", re.MULTILINE)
_SHELL = re.compile(r"[|<>;&]")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")


class Missing(Exception):  # noqa: N818 - nothing is wrong with the document
    """A program that a document uses is not on this machine."""


def refreshed(text: str) -> str:
    """Return a document with its screens as its commands print them now.

    Raises `CalledProcessError` where a command fails, `Missing` where one is not there.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        (folder / "fixtures").symlink_to(ROOT / "fixtures")
        return BLOCK.sub(lambda block: _done(block, folder), text)


def _done(block: re.Match[str], folder: Path) -> str:
    """One block as it is when its commands were run."""
    if block["unseen"]:
        run(block["unseen"], folder)
    elif block["kind"] == "console":
        told = "\n".join(f"$ {line}\n{run(line, folder)}" for line in COMMAND.findall(block["text"]))
        return f"```console\n{told}```"
    elif block["kind"] == "sh":
        for line in block["text"].splitlines():
            if line.startswith("minutes "):
                run(line.partition("  #")[0].strip(), folder)
    else:
        _in_child(lambda: exec(compile(block["text"], "document", "exec"), {}), folder)
    return block[0]


def run(line: str, folder: Path) -> str:
    """Return what a line prints on a terminal, then what it says beside that; without colours and spaces at ends."""
    program = line.split(maxsplit=1)[0]
    if _SHELL.search(_bare(line)) or program != "minutes":
        told = _in_shell(line, folder)
    else:
        told = _in_child(lambda: _minutes(shlex.split(line)[1:]), folder)
    return "".join(f"{row.rstrip()}\n" for row in _ESCAPES.sub("", told).replace("\r\n", "\n").splitlines())


def _bare(line: str) -> str:
    """A line without what stands in quotes."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", "", line)


def _in_shell(line: str, folder: Path) -> str:
    for part in re.split(r"[|;]|&&", _bare(line)):
        if not shutil.which(program := part.split()[0]) and program not in {"minutes", "echo"}:
            raise Missing(f"{program} is not on this machine")
    quoted = shlex.join([sys.executable, "-m", "minutes_cli"])
    script = f'set -e\nminutes() {{ {quoted} "$@"; }}\n{line}'
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=_environment(), capture_output=True, text=True, check=True
    )
    return done.stdout + done.stderr


def _environment() -> dict[str, str]:
    dropped = {"COLUMNS", "LINES", "MINUTES_DB", "PAGER", "MINUTES_PAGER"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return kept | {"NO_COLOR": "1", "TERM": "xterm-256color", "PYTHONUTF8": "1"}


def _in_child(job, folder: Path) -> str:  # type: ignore[no-untyped-def]
    """Return what a job prints in a child of this process, which has loaded the program: to start is most of the cost.

    Standard output is a terminal, standard error none: a bar of progress is not drawn.
    """
    import fcntl  # noqa: PLC0415 - on Windows documents are only read
    import pty  # noqa: PLC0415
    import termios  # noqa: PLC0415

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    with tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os._exit(_child(job, folder, theirs, err.fileno()))
        os.close(theirs)
        printed = b""
        with suppress(OSError):  # the other end is closed
            while chunk := os.read(ours, 65536):
                printed += chunk
        os.close(ours)
        _, status = os.waitpid(child, 0)
        err.seek(0)
        told = (printed + err.read()).decode()
    if code := os.waitstatus_to_exitcode(status):
        raise subprocess.CalledProcessError(code, "a command of the document", told)
    return told


def _child(job, folder: Path, out: int, err: int) -> int:  # type: ignore[no-untyped-def]
    os.environ.clear()
    os.environ.update(_environment())
    os.chdir(folder)
    null = os.open(os.devnull, os.O_RDONLY)
    for ours, theirs in ((null, 0), (out, 1), (err, 2)):
        os.dup2(ours, theirs)
    sys.stdin, sys.stdout, sys.stderr = (
        TextIOWrapper(FileIO(fd, mode, closefd=False), encoding="utf-8") for fd, mode in ((0, "r"), (1, "w"), (2, "w"))
    )
    code = 0
    try:
        job()
    except SystemExit as done:
        code = int(done.code or 0)
    except BaseException:  # noqa: BLE001 - as the interpreter tells it
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def _minutes(arguments: list[str]) -> None:
    from minutes_cli.cli import main  # noqa: PLC0415 - the child of a process that has it

    sys.argv = ["minutes", *arguments]
    main()


def made() -> dict[str, str]:
    """Return by name the documents that are made whole, as they are made now."""
    import data_model  # noqa: PLC0415 - a child prints screens without them
    import reference  # noqa: PLC0415

    return {"docs/commands.md": reference.made(), "docs/model.md": data_model.made()}


def checked() -> dict[str, dict[str, str]]:
    """Return of each document its `text` as it is made now, or what is `missing` or has `failed` on the way."""
    found = {}
    for name in DOCUMENTS:
        try:
            found[name] = {"text": refreshed((ROOT / name).read_text("utf-8"))}
        except Missing as missing:
            found[name] = {"missing": str(missing)}
        except subprocess.CalledProcessError as error:
            found[name] = {"failed": f"{error}\n{error.output}{error.stderr or ''}"}
    return found


if __name__ == "__main__":
    import minutes_cli.cli.program  # noqa: F401 - loaded once, before the first child
    from minutes_cli.parse.pipeline import parse
    from minutes_cli.readers import read

    parse(read(ROOT / "fixtures" / "converted-agenda-pack.txt"))  # makes the patterns that every child needs

    names = sys.argv[1:]
    if names == ["--check"]:
        print(json.dumps(checked()))
        sys.exit()
    whole = made()
    for name in names or [*DOCUMENTS, *whole]:
        place = ROOT / name
        place.write_text(whole[name] if name in whole else refreshed(place.read_text("utf-8")), "utf-8")
