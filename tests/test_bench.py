"""What `make bench` makes of its figures; the figures themselves are no test's."""

from __future__ import annotations

from pathlib import Path
from sys import executable

import pytest

import bench
from measured.box import Box, texts
from measured.growing import QUESTIONS, large_pdf, rows
from measured.starting import small
from measured.turns import Row, by_turns, ratios, spend

AT_MOST = Row("the help", "≤ 1.3 × `import typer`", 1.3, figures=(1.0, 1.2, 1.5, 1.1, 1.3))
AT_LEAST = Row("text", "≥ 3 MB/s", 3, at_most=False, figures=(2.0,), ours="2.0 s")


def test_a_row_has_median_quartiles_and_whether_it_is_reached() -> None:
    assert (AT_MOST.figure, AT_MOST.reached) == (1.2, True)
    assert AT_MOST.spread == (1.1, 1.3)
    assert (AT_LEAST.figure, AT_LEAST.spread, AT_LEAST.reached) == (2.0, (2.0, 2.0), False)
    assert "1.20 [1.10 to 1.30], target ≤ 1.3 × `import typer`: reached" in bench.lines(AT_MOST)
    assert bench.lines(AT_LEAST).endswith("target ≥ 3 MB/s: NOT REACHED   (2.0 s)")


def test_both_are_measured_by_turns() -> None:
    done: list[str] = []

    def work(name: str, seconds: float) -> float:
        done.append(name)
        return seconds

    one, two = by_turns(lambda: work("a", 2.0), lambda: work("b", 1.0), 3, 60)
    assert "".join(done) == "ab" * 4
    assert ratios("x", "≤ 3", 3, (one, two)).figures == (2.0, 2.0, 2.0)


def test_a_command_is_measured_with_its_children() -> None:
    spent = spend([executable, "-c", "print('x' * 100000); sum(range(10 ** 6))"])
    assert spent.wall > 0
    assert spent.cpu > 0
    assert 5 < spent.peak < 2000  # MiB; before it becomes the command, a child is as large as what runs the tests


def test_what_is_kept_becomes_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "KEPT", tmp_path / "kept" / "results.json")
    monkeypatch.setattr(bench, "TABLE", tmp_path / "performance.md")
    bench.TABLE.write_text(f"Before.\n\n{bench.BEGINS}\nold\n{bench.ENDS}\n\nAfter.\n", "utf-8")
    bench.keep("help", [AT_MOST], "", full=False)
    bench.keep("ingest", [AT_LEAST], "", full=False)
    bench.keep("jobs", [], "there is no --jobs", full=False)
    bench.record()
    told = bench.TABLE.read_text("utf-8")
    assert told.startswith(f"Before.\n\n{bench.BEGINS}\nMeasured 20")
    assert told.endswith(f"{bench.ENDS}\n\nAfter.\n")
    assert "old" not in told
    assert "| the help | ≤ 1.3 × `import typer` | 1.20 (1.10 to 1.30) |  | reached |" in told
    assert "| text | ≥ 3 MB/s | 2.00 (2.00 to 2.00) | 2.0 s | **not reached** |" in told
    assert "| jobs | | | there is no --jobs | passed over |" in told


def test_the_papers_of_a_case_are_what_it_says(tmp_path: Path) -> None:
    assert len(next(texts(20_000))) > 20_000
    box = Box(tmp_path)
    assert {path.suffix for path in box.papers(2, 1, ".txt").rglob("*.*")} == {".txt"}
    assert len(rows(small(box))) > 300
    assert all(words[0] == name for name, words in QUESTIONS.items())


def test_the_large_pack_has_its_pages(tmp_path: Path) -> None:
    content = large_pdf(tmp_path / "pack.pdf").read_bytes()
    assert content.count(b"/Type /Page ") >= 160
    assert content.startswith(b"%PDF")
