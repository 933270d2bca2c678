"""How fast papers are parsed: the whole pipeline on one core, beside a peer that everybody knows.

    python benchmarks/throughput.py PAPER-OR-FOLDER… [--stages] [--rounds 5] [--most-papers N]

The papers of all files named are one set; each folder is a set of its own.  They are read first, so that only the
pipeline is measured: some papers at once, as `minutes ingest` takes them, or each alone with `--one-by-one`.

The peer splits the same text into words with `re.findall` and counts them: the least that any indexer of the text does.
The ratio says what understanding costs over reading, on whatever machine.
"""

from __future__ import annotations

import argparse
import platform
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from minutes_cli.budget import undisturbed
from minutes_cli.cli.understanding import together
from minutes_cli.errors import MinutesError
from minutes_cli.model import Document, Parsed, Said
from minutes_cli.parse.pipeline import STAGES, parse, parse_all
from minutes_cli.readers import read


@dataclass(frozen=True, slots=True)
class Papers:
    """Papers that are measured together."""

    name: str
    documents: tuple[Document, ...]

    @property
    def megabytes(self) -> float:
        """How much text they hold."""
        return sum(len(d.text.encode("utf-8", "replace")) for d in self.documents) / 1e6


def gathered(paths: Sequence[Path], most: int | None) -> Iterator[Papers]:
    """The set of each folder, and one of all files; what cannot be read, or is no paper, is passed over."""
    files = [path for path in paths if path.is_file()]
    for name, found in (
        *(("files", files) for _ in files[:1]),
        *((p.name, sorted(p.rglob("*"))) for p in paths if p.is_dir()),
    ):
        every = max(1, -(-len(found) // most)) if most else 1
        yield Papers(name, tuple(d for path in found[::every] if path.is_file() and (d := _read(path)) is not None))


def _read(path: Path) -> Document | None:
    try:
        return read(path)
    except MinutesError:
        return None


def count_words(documents: Sequence[Document]) -> list[Counter[str]]:
    """Do the peer's work."""
    return [Counter(re.findall(r"\w+", document.text)) for document in documents]


def parse_some(documents: Sequence[Document]) -> object:
    """Do the work of `minutes ingest`."""
    return parse_all([(document, Said()) for document in documents])


def seconds(work: Callable[[Sequence[Document]], object], some: Sequence[Sequence[Document]]) -> float:
    """Return the CPU seconds that a piece of work takes over all documents, some at once."""
    start = time.process_time()
    for documents in some:
        work(documents)
    return time.process_time() - start


def shares(some: Sequence[Sequence[Document]]) -> list[tuple[str, float]]:
    """The CPU seconds of each stage over all documents, in the order of the pipeline."""
    spent = dict.fromkeys((stage.__name__ for stage in STAGES), 0.0)
    for documents in some:
        found = [Parsed(document, findings=document.findings) for document in documents]
        with undisturbed():
            for stage in STAGES:
                start = time.process_time()
                found = [stage(parsed) for parsed in found]
                spent[stage.__name__] += time.process_time() - start
    return list(spent.items())


def machine() -> str:
    """What the figures were measured on."""
    told = ""
    if (info := Path("/proc/cpuinfo")).exists():
        told = next(
            (x.partition(":")[2].strip() for x in info.read_text().splitlines() if x.startswith("model name")), ""
        )
    return f"{told or platform.processor() or platform.machine()}, Python {platform.python_version()}"


def main() -> int:
    """Measure both over the given papers, in turns, and print megabytes a second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--stages", action="store_true", help="the share of each stage as well")
    parser.add_argument(
        "--most-papers", type=int, metavar="N", help="of each folder, at most about N papers, spread out"
    )
    parser.add_argument("--one-by-one", action="store_true", help="parse each paper alone")
    asked = parser.parse_args()
    print(f"{machine()}; one core, median of {asked.rounds}")
    for papers in gathered(asked.papers, asked.most_papers):
        documents, size = papers.documents, papers.megabytes
        if not documents:
            print(f"{papers.name}: no paper that can be read", file=sys.stderr)
            continue
        parse(documents[0])
        some = [[d] for d in documents] if asked.one_by_one else list(together(documents, lambda d: len(d.text)))
        rounds = [(seconds(parse_some, some), seconds(count_words, some)) for _ in range(asked.rounds)]
        ours, peer = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(
            f"{papers.name:12} {len(documents):5} papers {size:6.2f} MB   pipeline {size / ours:6.2f} MB/s"
            f"   re.findall + Counter (peer) {size / peer:6.2f} MB/s, {ours / peer:.1f} times faster"
        )
        if asked.stages:
            told = shares(some)
            whole = sum(spent for _, spent in told)
            for name, spent in told:
                print(f"    {name:18} {100 * spent / whole:5.1f} %   {1000 * spent / size:7.1f} ms/MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
