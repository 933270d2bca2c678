"""Papers sought by coverage that break a reader, the parser or the database.

    python benchmarks/fuzz.py [TARGET …] [--minutes 10] [--corpus .fuzz] [--seed 1] [--coverage]

Each target (`tests/targets.py`) gets its share of the time in a process of its own, run by atheris (the dependency
group `fuzz`): `text`, `markdown`, `html`, `docx`, `pdf` and `zip` read what they are given, and parse it; `pipeline`
parses papers built of the grammar's own words; `database` keeps three of them in two orders and asks for what came of
it.  The corpus begins with the small papers of the tests and grows in a folder that is not kept.  A find (an exception
that no reader means to raise, a fault of `drawn`, more time or memory than a paper may take) is written there, each
kind once, and the search goes on; with finds the exit code is 1.  `--coverage` also tells which part of the program's
lines the inputs that were kept run through.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import re
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

TARGETS = ("text", "markdown", "html", "docx", "pdf", "zip", "pipeline", "database")
SECONDS, SECONDS_A_KB = 2.0, 0.05
"""CPU time that an input may take, instrumented as it is: five times what it takes otherwise."""
MEMORY = 2048
"""Megabytes."""


# --- one target, in a process of its own ----------------------------------------------------------------------------


def search(target: str, folder: Path, seconds: int, seed: int) -> None:
    """Search for `seconds`.  Does not return: atheris ends the process."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["minutes_cli"]):
        load()
        targets = import_module("targets")
    corpus, finds = folder / target, folder / "finds"
    for each in (corpus, finds):
        each.mkdir(parents=True, exist_ok=True)
    begun = list(targets.seeds(target))
    for content in begun:
        (corpus / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)
    tried = targets.TARGETS[target]
    for content in begun:  # patterns are compiled at the first question: that is not an input's time
        _caught(tried, content, target, finds)

    def one(content: bytes) -> None:
        if content.strip():
            _timed(tried, content, target, finds)

    limits = [f"-max_total_time={seconds}", f"-max_len={targets.LONGEST}", f"-rss_limit_mb={MEMORY}", "-timeout=60"]
    more = [f"-seed={seed}", f"-artifact_prefix={finds}/{target}-", "-print_final_stats=1", "-verbosity=1"]
    atheris.Setup([sys.argv[0], str(corpus), *limits, *more, f"-dict={_dictionary(folder)}"], one)
    atheris.Fuzz()


def load() -> None:
    """Import every module of the program."""
    import minutes_cli  # noqa: PLC0415

    for module in walk_packages(minutes_cli.__path__, "minutes_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def _dictionary(folder: Path) -> Path:
    """Return the words of the grammar in the form that libFuzzer takes."""
    from drawn import words  # noqa: PLC0415

    place = folder / "words.dict"
    told = [*words(), *_TAGS.split()]
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in told if len(word) < 60)
    place.write_text("".join(f'"{word}"\n' for word in escaped))
    return place


_TAGS = """<table> <tr> <td> <td colspan="2"> <th> <ol start="3"> <ul> <li> <p> <br> <h2> <b> <del> <div> <nav> <!--
--> </table> </td> </li> </ol> <w:p> <w:r> <w:t> <w:tbl> <w:tr> <w:tc> <w:numPr> <w:ilvl <w:numId <w:br/>
<w:tab/> <w:del> <w:ins> <w:txbxContent> <w:hyperlink> <w:fldSimple <w:sdt> <mc:AlternateContent>
<w:gridSpan <w:vMerge/> <w:pStyle <w:outlineLvl <w:footnoteReference /S /D /St /P /Nums Tj TJ Td Tm Tf BT
ET Do cm re m l S q Q Tr Tz Ts \\. &nbsp; ** ## > | |--- ~~ ![ ]( --- title: date:"""


def _timed(tried: Callable[[bytes], None], content: bytes, target: str, finds: Path) -> None:
    begin = time.process_time()
    _caught(tried, content, target, finds)
    spent, may = time.process_time() - begin, SECONDS + SECONDS_A_KB * len(content) / 1000
    if spent > may:
        begin = time.process_time()
        _caught(tried, content, target, finds)
        if time.process_time() - begin > may:
            _write(
                f"{target}-slow-{int(spent)}s",
                content,
                f"{spent:.1f} s, then {time.process_time() - begin:.1f} s",
                finds,
            )


def _caught(tried: Callable[[bytes], None], content: bytes, target: str, finds: Path) -> None:
    """Try an input; an exception is a find, one of each place in which one is raised."""
    try:
        tried(content)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f"{ROOT}/src" in f.filename]
        what = str(error).partition(":")[0] if type(error).__name__ == "Fault" else type(error).__name__
        where = f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else "told"
        _write(f"{target}-{re.sub('[^A-Za-z]+', '-', what)[:40]}-{where}", content, traceback.format_exc(), finds)


def _write(name: str, content: bytes, told: str, finds: Path) -> None:
    if not (finds / f"{name}.told").exists():
        (finds / f"{name}.input").write_bytes(content)
        (finds / f"{name}.told").write_text(told)


# --- all of them, and what came of it -------------------------------------------------------------------------------


def replayed(folder: Path, targets: list[str]) -> None:
    """Print which part of the lines of each room the inputs that were kept run through."""
    source = ROOT / "src" / "minutes_cli"
    ran: set[tuple[str, int]] = set()

    def traced(frame: FrameType, event: str, _arg: Any) -> Any:
        name = frame.f_code.co_filename
        if not name.startswith(str(source)):
            return None
        if event == "line":
            ran.add((name, frame.f_lineno))
        return traced

    with _following(traced):
        load()
        tried = import_module("targets").TARGETS
        for target in targets:
            for path in sorted((folder / target).glob("*")):
                _caught(tried[target], path.read_bytes() or b" ", target, folder / "finds")
    for room in ("readers", "words", "parse", "threads", "store/keep"):
        lines = {(str(file), line) for file in sorted((source / room).rglob("*.py")) for line in _lines_of(file)}
        print(f"{room:12} {len(lines & ran):6,} of {len(lines):6,} lines: {len(lines & ran) / len(lines):.0%}")


@contextmanager
def _following(trace: Callable[[FrameType, str, Any], Any]) -> Iterator[None]:
    threading.settrace(trace)
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(None)
        threading.settrace(None)


def _lines_of(file: Path) -> Iterator[int]:
    """Yield the lines of a module that can run."""
    met = [compile(file.read_text(), str(file), "exec")]
    while met:
        code = met.pop()
        yield from (line for _, _, line in code.co_lines() if line)
        met += [constant for constant in code.co_consts if hasattr(constant, "co_lines")]


_AT_ONCE = 20
"""Seconds: what ends so soon would only end again."""


def run(target: str, folder: Path, seconds: int, seed: int) -> str:
    """Search in a process of its own until its time is up, on again where libFuzzer ends it; return what it told."""
    until, begun = time.monotonic() + seconds, 0.0
    edges = features = kept = "?"
    inputs = tries = 0
    while (left := int(until - time.monotonic())) > 1 or not tries:
        tries, begun = tries + 1, time.monotonic()
        command = [sys.executable, __file__, target, "--alone", "--corpus", str(folder), "--seed", str(seed + tries)]
        done = subprocess.run(
            [*command, "--seconds", str(max(left, 2))], capture_output=True, text=True, errors="replace", check=False
        )
        inputs += sum(map(int, re.findall(r"stat::number_of_executed_units: (\d+)", done.stderr)))
        if told := re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", done.stderr):
            edges, features, kept = told[-1]
        if done.returncode:
            (folder / "finds" / f"{target}-ended-{tries}.told").write_text(done.stderr[-6000:])
            if time.monotonic() - begun < _AT_ONCE:
                break
    return f"{target:10} {inputs:9,} inputs, {edges} edges, {features} features, {kept} kept"


def main() -> int:
    """Run the targets by turns."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=" ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=10.0, help="of all together")
    parser.add_argument("--seconds", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=Path, default=ROOT / ".fuzz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--coverage", action="store_true", help="tell which lines the corpus runs through")
    parser.add_argument("--replay", type=Path, nargs="+", help="try inputs (finds) once, and print what comes of them")
    given = parser.parse_args()
    targets = given.targets or list(TARGETS)
    folder = given.corpus.resolve()
    if given.alone:
        search(targets[0], folder, given.seconds, given.seed)
        return 0
    if given.replay:
        for path in given.replay:
            print(f"{path.name}:")
            import_module("targets").TARGETS[path.name.partition("-")[0]](path.read_bytes())
        return 0
    (folder / "finds").mkdir(parents=True, exist_ok=True)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}", flush=True)
    for target in targets:
        print(run(target, folder, int(60 * given.minutes / len(targets)), given.seed), flush=True)
    if given.coverage:
        replayed(folder, targets)
    finds = sorted((folder / "finds").glob("*"))
    for path in finds:
        print(f"find: {path.relative_to(folder.parent)}")
    return 1 if finds else 0


if __name__ == "__main__":
    sys.exit(main())
