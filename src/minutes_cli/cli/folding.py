"""Lines that a terminal does not break within a word."""

import shutil
from typing import TextIO


def folded(text: str, stream: TextIO) -> str:
    """A text whose lines a terminal does not break within a word; as it is for whatever else reads it."""
    if not stream.isatty():
        return text
    from minutes_cli.show.wrapping import wrapped  # noqa: PLC0415 - where nobody looks nothing is folded

    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    lines = []
    for line in text.split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        lines += wrapped(line.strip(), width, indent, f"{indent}  ") if len(line) > width else [line]
    return "\n".join(lines)
