"""Whatever a process is doing when it dies, what was held is held and what came is there whole or not at all.

`tests/crashing.py` says how; by itself, with more points, it takes as long as one likes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

POINTS = 8
"""Of each kind and for each kind of work, besides the first and the last ones."""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child is forked for each point")
def test_whatever_dies_loses_nothing(tmp_path: Path) -> None:
    program = Path(__file__).parent / "crashing.py"
    done = subprocess.run(
        [sys.executable, str(program), str(tmp_path), str(POINTS)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert {"nothing in it", "all of it"} <= found["a first ingest, killed"].keys()
    assert {"as before", "all of it"} <= found["a later ingest, killed"].keys()
    assert {"as before", "all of it"} <= found["a word, killed"].keys()
    assert all(sum(count for left, count in kind.items() if left != "came to its end") for kind in found.values())
