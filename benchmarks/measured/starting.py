"""How light a command is: a query in a pipe, the help, one paper."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from .box import BIN, MINUTES, TYPER, Box, PassedOver, texts
from .turns import Row, by_turns, ratios, spend

SQL = "select id, owner, due, task from action_log order by due, id limit 10"


def small(box: Box) -> Path:
    """A database of one council's year, asked once."""
    place = box.folder / "small.db"
    if not place.exists():
        spend([MINUTES, "ingest", box.papers(1), "--db", place], box.env)
        spend([MINUTES, "actions", "--db", place], box.env)
    return place


def query(box: Box) -> Iterator[Row]:
    """A query on a warm file, small result, in a pipe."""
    ask = partial(box.wall, MINUTES, "actions", "--limit", "10", "--db", small(box))
    times = by_turns(ask, partial(box.wall, *TYPER), 25, box.seconds)
    yield ratios("`minutes actions`, 10 rows, in a pipe", "≤ 1.3 × `import typer`", 1.3, times)


def sql(box: Box) -> Iterator[Row]:
    """The same question in SQL, asked of this program and of sqlite-utils."""
    if not find_spec("sqlite_utils"):
        raise PassedOver("sqlite-utils is not installed: pip install --group bench")
    place = small(box)
    ask = partial(box.wall, MINUTES, "query", SQL, "--json", "--db", place)
    times = by_turns(ask, partial(box.wall, BIN / "sqlite-utils", place, SQL), 25, box.seconds)
    yield ratios("`minutes query SQL`, 10 rows, in a pipe", "≤ 0.6 × sqlite-utils, same SQL", 0.6, times)


def helped(box: Box) -> Iterator[Row]:
    """The help of the program."""
    times = by_turns(partial(box.wall, MINUTES, "--help"), partial(box.wall, *TYPER), 25, box.seconds)
    yield ratios("`minutes --help`", "≤ 1.3 × `import typer`", 1.3, times)


def paper(box: Box) -> Iterator[Row]:
    """One paper of 20 kB, the whole process."""
    text = next(texts(20_000))
    place = box.folder / "paper.txt"
    place.write_text(text, "utf-8")
    times = by_turns(lambda: box.wall(*box.fresh(place)), partial(box.wall, *TYPER), 15, box.seconds)
    yield ratios(f"`minutes ingest`, one paper of {len(text) / 1000:.0f} kB", "≤ 6 × `import typer`", 6, times)
