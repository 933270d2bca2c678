"""How councils of many lands tell what they decided: `wordings/*.txt`, a case a paragraph, its decisions behind "=".

⏎ is the end of a line, and lines that are indented go on the one above them.  What carried must come out in these
words, and nothing else.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from minutes_cli.parse.decisions.decide import decide

WORDINGS = Path(__file__).parent / "wordings"


def decided(words: str, title: str) -> list[str]:
    """Return what was decided, as told; motions that did not carry are none."""
    [found] = decide([(title, words)])
    carried = (d for d in found if d.outcome == "carried" and not d.resolved)
    return [" ".join(words[d.start : d.end].split()).rstrip(".") for d in carried]


def cases() -> list[tuple[str, str, list[str]]]:
    """(title, words, what was decided) of each case; a title stands in front of them: "[Minutes] Agreed."."""
    found = []
    for path in sorted(WORDINGS.glob("*.txt")):
        told = "\n".join(line for line in path.read_text().splitlines() if not line.startswith("#"))
        for case in filter(None, (block.strip() for block in told.split("\n\n"))):
            words, *wanted = (" ".join(part.split()) for part in case.split("\n    = "))
            title, _, rest = words[1:].partition("] ") if words.startswith("[") else ("Business", "", words)
            found.append((title, rest.replace("⏎ ", "⏎").replace("⏎", "\n"), wanted))
    return found


@pytest.mark.parametrize(("title", "words", "wanted"), cases())
def test_wordings(title: str, words: str, wanted: list[str]) -> None:
    assert decided(words, title) == wanted
