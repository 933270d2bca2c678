"""Who is to do what by when, in short decisions and lines: a table of wordings, each read before it was run."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_cli import parse, read_bytes

WORDINGS = (Path(__file__).resolve().parent / "acts.wordings").read_text(encoding="utf-8")
HEAD = """BRIDGES COMMITTEE

Minutes of the meeting held on 5 March 2024 at the Town Hall

Present: Councillors Moss (Chair), Thorn, Fenn, Ames, Quill
In attendance: J. Pike (Clerk), R. Stone (Warden)

1. THE GATE

"""


def rows() -> list[tuple[str, str, str]]:
    """(section, words, who and when) of each line of the table."""
    found, section = [], ""
    for line in WORDINGS.splitlines():
        if line.startswith("## "):
            section = line[3:]
        elif " ⇒ " in line and not line.startswith("#"):
            words, told = line.split(" ⇒ ")
            found.append((section, words.replace("⏎", "\n"), told))
    return found


def told(section: str, words: str) -> str:
    """The actions of a paper with these words: who, and when, of each, in the form of the table."""
    label = "RESOLVED: " if section == "resolved" else ""
    parsed = parse(read_bytes(f"{HEAD}{label}{words}\n\n2. NEXT\n\nNoted.\n".encode(), "paper.txt"))
    each = [a for a in parsed.actions if section == "promised" or not a.undertaking]
    return "; ".join(f"{a.owner or '-'}{f' @ {a.due}' if a.due else ''}" for a in each) or "none"


@pytest.mark.parametrize(("section", "words", "who"), rows())
def test_who_is_to_do_what_by_when(section: str, words: str, who: str) -> None:
    assert told(section, words) == who
