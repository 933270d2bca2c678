"""`ingest --dask`: papers read by the workers of a cluster are kept as one process keeps them.

A real scheduler and two workers on this machine; passed over where dask.distributed is not installed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from asyncio import CancelledError
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

import poisoned
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.errors import MinutesError
from minutes_cli.model import Said
from minutes_cli.work.cluster import Cluster
from minutes_cli.work.task import Task, Wanted
from test_jobs import dumped, many, paper, put

HERE = Path(__file__).parent
distributed = pytest.mark.skipif(find_spec("distributed") is None, reason="dask.distributed is not installed")


class Running(NamedTuple):
    """A cluster."""

    address: str
    workers: list[subprocess.Popen[bytes]]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A scheduler and two workers that nobody starts anew."""
    folder = tmp_path_factory.mktemp("cluster")
    told = {**os.environ, "PYTHONPATH": str(HERE), "TMPDIR": str(folder)}

    def start(stack: ExitStack, *given: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "dask",
                *given,
                "--scheduler-file",
                str(folder / "file.json"),
                "--host",
                "127.0.0.1",
            ],
            env=told,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(process.wait)
        stack.callback(process.kill)
        return process

    with ExitStack() as stack:
        start(stack, "scheduler", "--port", "0", "--no-dashboard")
        worker = ("worker", "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
        workers = [start(stack, *worker) for _ in range(2)]
        from distributed import Client  # noqa: PLC0415 - the fixture is asked for where it is installed

        until = time.monotonic() + 60
        while not (folder / "file.json").exists() and time.monotonic() < until:
            time.sleep(0.05)
        with Client(scheduler_file=str(folder / "file.json"), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
            address = client.scheduler.address
        yield Running(address, workers)


@distributed
@pytest.mark.filterwarnings("ignore")
def test_the_rows_are_those_of_one_process_though_a_worker_dies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cluster: Running
) -> None:
    """And a paper that kills whatever reads it fails alone, and no worker dies of it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    many(40)
    put(p05=paper(5) + poisoned.KILL.decode(), empty="")
    program = (
        "import poisoned; from minutes_cli.work.cluster import Cluster\n"
        "Cluster.__init__.__defaults__ = (poisoned.work,)\n"
        "import minutes_cli.cli.understanding as u; u.ROOM = 4000\n"
        "from minutes_cli.cli import main; main()"
    )
    with Path("err").open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-c", program, "ingest", "in", "--db", "there.db", "--dask", cluster.address],
            env={**os.environ, "PYTHONPATH": str(HERE)},
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    assert process.stdout
    first = process.stdout.readline()
    cluster.workers[0].send_signal(signal.SIGKILL)
    out = process.stdout.read()  # `communicate` would lose what was read ahead with the first line
    process.stdout.close()
    process.wait(120)
    err = Path("err").read_text()
    assert "minutes: in/p05.txt ended the process that read it (SIGKILL), twice" in err
    assert process.returncode == 1, err
    assert "Seen 41: 39 read, 0 unchanged, 0 replaced, 2 failed" in err
    assert cluster.workers[0].wait(10) == -signal.SIGKILL
    assert cluster.workers[1].poll() is None
    Path("in/p05.txt").write_text("")
    here = CliRunner().invoke(app, ["ingest", "in", "--db", "here.db", "--jobs", "1"])
    assert first + out == here.stdout
    assert dumped("there.db") == dumped("here.db")
    again = CliRunner().invoke(app, ["ingest", "in", "--db", "there.db", "--dask", cluster.address])
    assert again.stdout.count("nothing changed") == 39, again.output
    with store.read_db("there.db") as db:
        assert len(store.documents(db)) == 39


@distributed
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--dask", "tcp://127.0.0.1:9"], "no scheduler answers at tcp://127.0.0.1:9 (OSError)"),
        (["--dask", "nowhere://x"], "no scheduler answers at nowhere://x (ValueError)"),
        (["--dask", "tcp://127.0.0.1:9", "--jobs", "2"], "--dask and --jobs cannot both be: choose one"),
    ],
)
def test_what_is_no_cluster_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], told: str
) -> None:
    monkeypatch.setattr("minutes_cli.work.cluster._PATIENCE", "0.5s")
    (tmp_path / "a.txt").write_text(paper(1))
    done = CliRunner().invoke(app, ["ingest", str(tmp_path / "a.txt"), "--db", str(tmp_path / "m.db"), *given])
    assert done.exit_code in {1, 2}
    assert f"minutes: {told}" in done.stderr
    assert "Traceback" not in done.output
    assert not (tmp_path / "m.db").exists()


def test_a_cluster_without_its_library_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    (tmp_path / "a.txt").write_text(paper(1))
    done = CliRunner().invoke(app, ["ingest", str(tmp_path / "a.txt"), "--dask", "tcp://127.0.0.1:9"])
    assert (done.exit_code, done.stderr.splitlines()[-1]) == (
        2,
        "minutes: --dask needs dask.distributed: pip install 'minutes-cli[cluster]'",
    )


@distributed
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("lost", [CancelledError("lost"), OSError("closed")])
def test_what_is_lost_on_its_way_is_asked_for_once_more(monkeypatch: pytest.MonkeyPatch, lost: BaseException) -> None:
    class Future:
        def __init__(self, *answers: object) -> None:
            self.answers = [*answers]

        def result(self) -> object:
            told = self.answers.pop()
            if isinstance(told, BaseException):
                raise told
            return told

    one = Task((Wanted("a.txt", b"", Said()),))
    asked = Cluster.__new__(Cluster)
    monkeypatch.setattr(asked, "submit", lambda _: Future([]), raising=False)
    assert asked.answered(Future(lost), one) == []
    monkeypatch.setattr(asked, "submit", lambda _: Future(lost), raising=False)
    with pytest.raises(MinutesError, match=r"the workers could not read a\.txt"):
        asked.answered(Future(lost), one)
