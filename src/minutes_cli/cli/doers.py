"""Who reads the papers of a batch: this process, or others."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from minutes_cli.work import task

if TYPE_CHECKING:
    from minutes_cli.work.pool import Doers

JobsOption = Annotated[
    int | None,
    typer.Option("--jobs", metavar="N", min=1, help="Read in so many processes; one for each core, if not said."),
]


DaskOption = Annotated[
    str | None,
    typer.Option("--dask", metavar="ADDRESS", help="Read by the workers of a Dask scheduler, as tcp://host:8786."),
]


@contextmanager
def others(jobs: int, sizes: list[int], dask: str | None = None) -> Iterator["Doers | None"]:
    """Workers, or processes that read papers of these sizes; none where they are read as soon here."""
    if dask is not None:
        from minutes_cli.work.cluster import Cluster  # noqa: PLC0415 - few have one

        with Cluster(dask) as cluster:
            yield cluster
        return
    count = min(jobs, len(sizes))
    if count > 1:
        from minutes_cli.work.pool import Pool  # noqa: PLC0415 - a small batch needs none

        if sum(sizes) >= task.SMALL:
            with Pool(count) as pool:
                pool.begin(task.ready)
                yield pool
            return
    yield None


def cores() -> int:
    """The cores that this process may use."""
    try:
        return max(1, len(os.sched_getaffinity(0)))
    except AttributeError:  # not of this system
        return os.cpu_count() or 1
