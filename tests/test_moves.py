"""Whatever happens to a folder of papers between two ingests, nothing leaves the database without a line that says so.

Drawn by lot: names change, rotate and swap, papers are copied, shortened, lengthened, replaced and removed, zips come
with names of every kind, and so do things that are no papers.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import socket
import sqlite3
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath

import pytest
from typer.testing import CliRunner

from minutes_cli.cli import app

MATTERS = ("ROPES", "OARS", "SAILS", "EELS", "GATES", "LEDGERS", "HERONS", "BOLLARDS", "FERRIES", "LANTERNS")
MEMBERS = ("one.txt", "../two.txt", "/etc/three.txt", "one.txt", "deep/four.txt", "C:\\five.txt", "..", "./one.txt")


class Folder:
    """A folder of papers, and what may happen to it."""

    def __init__(self, place: Path, lot: random.Random) -> None:
        self.place, self.lot, self.drawn = place, lot, 0
        self.happened: list[str] = []
        place.mkdir()

    def text(self) -> str:
        """Return minutes that nobody has seen before."""
        self.drawn += 1
        day, month = 1 + self.drawn % 28, 1 + self.drawn // 28
        items = "\n\n".join(
            f"{n}. {matter}\n\nRESOLVED: That the Harbour Master be requested to report on the {matter.lower()}."
            for n, matter in enumerate(self.lot.sample(MATTERS, 3), self.drawn)
        )
        when = f"{day} {('January', 'February', 'March')[month - 1]} 2031"
        return f"QUAY PANEL\n\nMinutes of the meeting held on {when}\n\nPresent: A. Reed\n\n{items}\n"

    def papers(self) -> list[Path]:
        """Return the papers that lie there."""
        return sorted(p for p in self.place.rglob("*.txt") if p.is_file() and not p.is_symlink())

    def free(self) -> Path:
        """Return a name that nothing has."""
        self.drawn += 1
        home = self.place / self.lot.choice((".", "old", "old/older"))
        home.mkdir(parents=True, exist_ok=True)
        return home / f"paper-{self.drawn}.txt"

    def come(self) -> None:
        self.free().write_text(self.text())

    def rename(self) -> None:
        self.lot.choice(self.papers()).rename(self.free())

    def swap(self) -> None:
        one, other = self.lot.sample(self.papers(), 2)
        held = one.read_text()
        one.write_text(other.read_text())
        other.write_text(held)

    def rotate(self) -> None:
        chosen = self.lot.sample(self.papers(), min(3, len(self.papers())))
        texts = [p.read_text() for p in chosen]
        for place, text in zip(chosen, [self.text(), *texts], strict=False):
            place.write_text(text)
        self.free().write_text(texts[-1])

    def copy(self) -> None:
        self.free().write_text(self.lot.choice(self.papers()).read_text())

    def shorten(self) -> None:
        chosen = self.lot.choice(self.papers())
        chosen.write_text(chosen.read_text()[: -self.lot.randrange(20, 150)] or "x")

    def lengthen(self) -> None:
        chosen = self.lot.choice(self.papers())
        chosen.write_text(f"{chosen.read_text()}\n\f{self.text()}")

    def replace(self) -> None:
        self.lot.choice(self.papers()).write_text(self.text())

    def overwrite(self) -> None:
        one, other = self.lot.sample(self.papers(), 2)
        one.replace(other)

    def go(self) -> None:
        self.lot.choice(self.papers()).unlink()

    def empty(self) -> None:
        self.lot.choice(self.papers()).write_text("")

    def zip_up(self) -> None:
        name = self.place / f"{self.lot.choice('abc')}.zip"
        with warnings.catch_warnings(), zipfile.ZipFile(name, "w") as archive:
            warnings.simplefilter("ignore")
            for member in self.lot.choices(MEMBERS, k=4):
                known = self.papers()
                old = self.lot.random() < 0.3 and known
                archive.writestr(member, self.lot.choice(known).read_text() if old else self.text())

    def no_paper(self) -> None:
        place = self.free()
        kind = self.lot.choice(("link", "round", "pipe", "socket", "hidden", "bad zip"))
        if kind == "link":
            place.symlink_to("nowhere.txt")
        elif kind == "round":
            place.with_suffix("").symlink_to(".", target_is_directory=True)
        elif kind == "pipe":
            os.mkfifo(place)
        elif kind == "socket":
            here = Path.cwd()
            os.chdir(place.parent)  # the name of one is short
            with closing(socket.socket(socket.AF_UNIX)) as one:
                one.bind(place.name)
            os.chdir(here)
        elif kind == "hidden":
            place.with_name(f".{place.name}").write_text(self.text())
        else:
            place.with_suffix(".zip").write_text("no zip")

    def happen(self) -> None:
        """Let something happen, if it can."""
        things: tuple[Callable[[], None], ...] = (
            *(self.come, self.rename, self.swap, self.rotate, self.copy, self.shorten, self.lengthen, self.replace),
            *(self.overwrite, self.go, self.empty, self.zip_up, self.no_paper),
        )
        thing = self.lot.choice(things)
        if len(self.papers()) < 2:
            thing = self.come
        self.happened.append(thing.__name__)
        thing()

    def contents(self) -> tuple[set[str], int, int]:
        """Return the hashes of what can be read, how many things lie there, and how many of these cannot be read."""
        found: set[str] = set()
        seen, bad = 0, 0
        for path in self.place.rglob("*"):
            if path.is_dir() and not path.is_symlink():
                continue
            if not path.is_file() or path.name.startswith("."):
                seen += 1
            elif path.suffix == ".zip":
                if not zipfile.is_zipfile(path):
                    seen, bad = seen + 1, bad + 1
                    continue
                with zipfile.ZipFile(path) as archive:
                    for member in archive.infolist():
                        content = archive.read(member)
                        seen, bad = seen + 1, bad + (not content)
                        found |= {hashlib.sha256(content).hexdigest()} if content else set()
            else:
                seen += 1
                content = path.read_bytes()
                bad += not content
                found |= {hashlib.sha256(content).hexdigest()} if content else set()
        return found, seen, bad


def held() -> set[str]:
    """Return the hashes of what is held."""
    if not Path("minutes.db").exists():
        return set()
    with closing(sqlite3.connect("minutes.db")) as db:
        return {row[0] for row in db.execute("SELECT sha256 FROM documents")}


def spoken_of() -> set[str]:
    """Return the hashes of papers of which something was said."""
    with closing(sqlite3.connect("minutes.db")) as db:
        return {row[0] for row in db.execute("SELECT sha256 FROM said")}


COUNTS = re.compile(
    r"^Seen (\d+): (\d+) read, (\d+) unchanged, (\d+) replaced, (\d+) failed, (\d+) passed over(?: \((.*)\))?\.$",
    re.MULTILINE,
)


@pytest.mark.parametrize("seed", range(8))
def test_nothing_leaves_without_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Folder(tmp_path / "in", random.Random(seed))
    for _ in range(3):
        folder.come()
    CliRunner().invoke(app, ["ingest", str(folder.papers()[0]), "--council", "Teal"])
    for _ in range(5):
        before, said = held(), spoken_of()
        wanted, seen, bad = folder.contents()
        done = CliRunner().invoke(app, ["ingest", "in"])
        told = f"{folder.happened}\n{done.output}"
        counts = COUNTS.search(done.stderr)
        assert counts, told
        assert "Traceback" not in done.output
        numbers = [int(n) for n in counts.groups()[:6]]
        assert numbers[0] == seen == sum(numbers[1:]), told
        assert numbers[5] == sum(map(int, re.findall(r"(\d+) [a-z]", counts[7] or ""))), told
        assert (numbers[4], done.exit_code) == (bad, int(bad > 0)), told
        now = held()
        assert wanted <= now, told
        gone = set(re.findall(r"replaces what was held \(([0-9a-f]{12})\)", done.stdout))
        assert {sha[:12] for sha in before - now} == gone, told
        followed = re.findall(r"replaces what was held .*; as said before: council Teal$", done.stdout, re.MULTILINE)
        assert len(spoken_of() - said) == len(followed), told
        assert not (spoken_of() - said) & before, told
        assert len(now - before) <= numbers[1] + numbers[3], told
        assert len([line for line in done.stdout.splitlines() if "already held" in line]) >= numbers[2], told
        again = CliRunner().invoke(app, ["ingest", "in"])
        counts = COUNTS.search(again.stderr)
        assert counts
        assert [int(n) for n in counts.groups()[1:4]] == [0, seen - bad - numbers[5], 0], told + again.output
        assert held() == now
        for _ in range(3):
            folder.happen()


def test_names_of_members_stay_in_their_zip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a member is called, its place is below the zip."""
    monkeypatch.chdir(tmp_path)
    folder = Folder(tmp_path / "in", random.Random(1))
    for _ in range(6):
        folder.zip_up()
    CliRunner().invoke(app, ["ingest", "in"])
    with closing(sqlite3.connect("minutes.db")) as db:
        places = [PurePosixPath(row[0]) for row in db.execute("SELECT place FROM documents")]
    assert places
    for place in places:
        assert ".." not in place.parts
        assert re.search(r"/in/[abc]\.zip/", str(place))
