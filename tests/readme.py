"""The README's console blocks: what the commands in them print on a terminal, run in order over the fixtures.

python tests/readme.py      writes them anew; `test_docs.py` holds that there is nothing to write
"""

from __future__ import annotations

import re
import shlex
import tempfile
from pathlib import Path

from terminal import on_terminal

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```)", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (minutes .+)$", re.MULTILINE)


def run(line: str, folder: Path) -> str:
    """Return what `minutes …` prints on a terminal in a folder; raise `CalledProcessError` where it fails."""
    printed, _ = on_terminal(shlex.split(line)[1:], folder, 110)
    return "".join(f"{row.rstrip()}\n" for row in printed.splitlines())


def refreshed(text: str) -> str:
    """Return the README with every console block as its commands print it now, one after the other in one folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "fixtures").symlink_to(ROOT / "fixtures")
        return BLOCK.sub(
            lambda block: "\n".join(f"$ {line}\n{run(line, folder)}" for line in COMMAND.findall(block[0])), text
        )


if __name__ == "__main__":
    README.write_text(refreshed(README.read_text("utf-8")), "utf-8")
