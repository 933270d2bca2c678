"""Real packs, read by hand and scored: only where they stand beside the repository."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import formats
from golden import missing_words
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SCORE = SHARED / "tools" / "score"
GOLD = sorted((SHARED / "gold").glob("*.json"))
PACKS = sorted(path for path in (SHARED / "packs").glob("*") if path.is_file())

pytestmark = pytest.mark.skipif(not SCORE.is_file(), reason="the real packs are not here")


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_a_real_pack_is_read_as_it_was_annotated(gold: Path) -> None:
    command = [sys.executable, str(SCORE), "--only", gold.stem, "--min", "0.98", "--misses"]
    done = subprocess.run(
        [*command, "--cmd", f"{sys.executable} -m minutes_cli"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.stem)
def test_words_of_a_real_pack_stand_in_their_span_in_order(pack: Path) -> None:
    assert missing_words(parse(read(pack))) == []


PERMITTED: dict[tuple[str, str], tuple[str, ...]] = {}
"""Of a pack and a format, what the format cannot carry, as `formats.differences` tells it.  There is none: each row of
each pack can be told in each format by whoever looks at the page."""


@pytest.mark.skipif(formats.SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.stem)
def test_a_real_pack_says_the_same_in_every_format(pack: Path, tmp_path: Path) -> None:
    found = formats.compared(pack, tmp_path)
    assert list(found) == ["html", "docx", "markdown", "pdf"]
    assert found == {name: list(PERMITTED.get((pack.stem, name), ())) for name in found}
