"""How fast papers are parsed: the whole pipeline on one core, beside a peer that everybody knows.

The peer splits the same text into words with `re.findall` and counts them: the least that any indexer of the text does.
The ratio says what understanding costs over reading.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from minutes_cli.model import Document
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read


def count_words(document: Document) -> Counter[str]:
    """Do the peer's work."""
    return Counter(re.findall(r"\w+", document.text))


def seconds(work: Callable[[Document], object], documents: list[Document]) -> float:
    """Return the CPU seconds that a piece of work takes over all documents."""
    start = time.process_time()
    for document in documents:
        work(document)
    return time.process_time() - start


def main() -> int:
    """Measure both over the given papers, in turns, and print megabytes a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    documents = [read(path) for path in arguments.papers]
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    rounds = [(seconds(parse, documents), seconds(count_words, documents)) for _ in range(arguments.rounds)]
    ours, peer = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"{len(documents)} papers, {size:.2f} MB of text, one core, median of {arguments.rounds}")
    print(f"minutes (read to actions)   {size / ours:8.2f} MB/s")
    print(f"re.findall + Counter (peer) {size / peer:8.2f} MB/s   {ours / peer:.1f} times faster")
    return 0


if __name__ == "__main__":
    sys.exit(main())
