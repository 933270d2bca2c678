"""Every format in one folder, the same paper in each; and what cannot be read, named with its reason."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import files
import formats
from minutes_cli import store
from minutes_cli.cli import app
from minutes_cli.readers import Source, find_sources, ocr, read_bytes, table

ROOT = Path(__file__).resolve().parent.parent
MINUTES = files.MINUTES


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MINUTES_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def run(line: str, **more: object) -> Result:
    """Run a command line."""
    return CliRunner().invoke(app, shlex.split(line), **more)  # type: ignore[arg-type]


GOOD = {
    "a.txt": MINUTES.encode(),
    "b.md": formats.as_markdown(MINUTES).encode(),
    "c.html": files.html(MINUTES),
    "d.pdf": files.pdf(MINUTES),
    "e.docx": files.docx(MINUTES),
    "f.zip/inside.txt": MINUTES.replace("\n", "\r\n").encode("utf-16"),
    "no-suffix": files.pdf(MINUTES, ""),
}
BAD = {
    "g.pdf": (files.encrypted(files.pdf(MINUTES), "secret"), "is encrypted: open it with its password, print it"),
    "h.pdf": (files.pdf("", "", pictures=[1, 2]), "is a scan, its 2 pages are pictures without text: `ocrmypdf "),
    "i.png": (b"\x89PNG\r\n\x1a\n", "is an image, which cannot be read: make a PDF with its text"),
    "j.docx": (files.docx(MINUTES)[:3000], "is damaged"),
    "k.pdf": (files.pdf(MINUTES)[:200], "is damaged, or is no pdf file"),
    "l.txt": (b"", "is empty"),
    "m.zip": (b"PK\x03\x04....", "is damaged, or is no zip file: fetch it again"),
    "n.xlsx": (files.zipped({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b""}), "is a spreadsheet"),
}


def test_a_folder_of_every_format(here: Path) -> None:
    folder = here / "papers"
    folder.mkdir()
    for name, content in GOOD.items():
        place, _, member = name.partition("/")
        (folder / place).write_bytes(files.zipped({member: content, ".hidden": b"x"}) if member else content)
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    done = run("ingest papers")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [f"papers/{name}: {files.FOUND}" for name in GOOD]
    told = done.stderr.splitlines()
    for line, (name, (_, why)) in zip(told, BAD.items(), strict=False):
        assert line.startswith(f"minutes: papers/{name} {why}")
    assert told[len(BAD) :] == [
        "Seen 16: 7 read, 0 unchanged, 0 replaced, 8 failed, 1 passed over (1 hidden).",
        "Of 7 meetings in their minutes: 0 without date, 0 without body, 0 without items, 0 without decisions.",
        "What is new in them: minutes since",
    ]


def test_the_members_of_a_zip(here: Path) -> None:
    (here / "a.zip").write_bytes(
        files.zipped({"two/b.txt": b"two", "a.txt": b"one", "__MACOSX/a.txt": b"x", "d/": b""})
    )
    (here / "bare.zip").write_bytes(files.zipped({}))
    papers = [s for s in find_sources("a.zip") if isinstance(s, Source)]
    assert [(s.name, s.load()) for s in papers] == [("a.zip/a.txt", b"one"), ("a.zip/two/b.txt", b"two")]
    assert run("ingest bare.zip").stderr.splitlines()[0] == "minutes: bare.zip is a zip file with nothing in it"
    assert run("ingest a.zip").stdout.splitlines() == [
        "a.zip/a.txt: other; no minutes found; kept and searchable",
        "a.zip/two/b.txt: other; no minutes found; kept and searchable",
    ]


def test_any_format_comes_through_standard_input(here: Path) -> None:
    assert run("ingest - --name board.pdf", input=files.pdf(MINUTES)).stdout == f"board.pdf: {files.FOUND}\n"


def test_pages_that_are_pictures_are_kept_and_told(here: Path) -> None:
    (here / "part.pdf").write_bytes(files.pdf(MINUTES, "", "", pictures=[2, 3]))
    done = run("ingest part.pdf")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"part.pdf: {files.FOUND}; pages 2 to 3 are pictures without text; `ocrmypdf FILE")
    assert "scanned-pages" in run("query 'SELECT code FROM findings'").stdout


# --- --ocr ---


@pytest.mark.skipif(os.name == "nt", reason="needs a program that is a script")
def test_scans_are_read_where_ocrmypdf_is_installed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "scan.pdf").write_bytes(files.pdf("", "", pictures=[1, 2]))
    (here / "text.txt").write_text(MINUTES)
    (here / "seen.pdf").write_bytes(files.pdf(MINUTES, "and more"))
    (here / "bin").mkdir()
    program = here / "bin" / "ocrmypdf"
    program.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\nassert sys.argv[1:] == "
        "'--force-ocr --quiet --output-type pdf --pages 1,2 - -'.split(), sys.argv\n"
        "sys.stdout.buffer.write(pathlib.Path('seen.pdf').read_bytes())\n"
    )
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", str(here / "bin"))
    assert run("ingest --ocr scan.pdf text.txt").stdout.splitlines() == [
        f"scan.pdf: {files.FOUND}",
        f"text.txt: {files.FOUND}",
    ]
    program.write_text(f"#!{sys.executable}\nimport sys\nsys.exit('tesseract: no language\\n')\n")
    assert (
        "minutes: scan.pdf is a scan, and ocrmypdf could not read it: tesseract: no"
        in run("ingest --ocr scan.pdf").stderr
    )
    monkeypatch.setenv("PATH", "")
    missing = run("ingest --ocr scan.pdf")
    assert missing.exit_code == 1
    assert missing.stderr.startswith("minutes: --ocr runs ocrmypdf, which is not installed: `apt install ocrmypdf`")


def photographed(paper: Path) -> bytes:
    """Return a PDF of pictures of the pages of a PDF."""
    subprocess.run(["pdftoppm", "-r", "200", "-gray", paper, paper.with_suffix("")], check=True)
    sheets = []
    for picture in sorted(paper.parent.glob(f"{paper.stem}-*.pgm")):
        _, wide, high, _, pixels = picture.read_bytes().split(maxsplit=4)
        sheets.append((int(wide), int(high), pixels))
    return files.scanned(*sheets)


@pytest.mark.skipif(not (shutil.which("ocrmypdf") and shutil.which("pdftoppm")), reason="needs ocrmypdf and poppler")
def test_a_scan_is_read_by_the_real_program(here: Path) -> None:
    (here / "paper.pdf").write_bytes(files.pdf(MINUTES))
    scan = photographed(here / "paper.pdf")
    (here / "scan.pdf").write_bytes(scan)
    (here / "locked.pdf").write_bytes(files.encrypted(scan, ""))
    refused = run("ingest scan.pdf")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("minutes: scan.pdf is a scan, its page is a picture without text: ")
    done = run("ingest --ocr scan.pdf locked.pdf")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [line.split(";")[0] for line in done.stdout.splitlines()] == [
        f"scan.pdf: {files.FOUND}",
        f"locked.pdf: {files.FOUND}",
    ]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("It is encrypted and must be\nunlocked.\n\nUse\n  qpdf", "It is encrypted and must be unlocked."),
        ("Traceback (most recent call last):\n  File\n\nOSError: no space", "OSError: no space"),
        ("", ""),
    ],
)
def test_why_a_program_failed_is_told_on_one_line(told: str, why: str) -> None:
    assert ocr.reason(told) == why


# --- --explain, and what breaks ---


def test_explaining_touches_no_database(here: Path) -> None:
    (here / "a.txt").write_text(MINUTES)
    done = run("ingest --explain a.txt")
    assert done.exit_code == 0
    (heading,) = [line for line in done.stdout.splitlines() if "APOLOGIES FOR ABSENCE" in line]
    assert heading.startswith("8\t\theading 1\tone of the run 1 to 3\t")
    assert "\taction of Harbour Master, due 2031-07-01\t" in done.stdout
    assert '"taken": "heading 1"' in run("ingest --explain --json a.txt").stdout
    assert run("ingest --json a.txt").exit_code == 2
    assert [p.name for p in here.iterdir()] == ["a.txt"]


def test_a_paper_that_breaks_the_parser_stops_no_batch(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.model import Parsed  # noqa: PLC0415
    from minutes_cli.parse import pipeline  # noqa: PLC0415

    def break_on(parsed: Parsed) -> Parsed:
        if "BREAK" in parsed.document.text:
            raise KeyError("BREAK")
        return parsed

    monkeypatch.setattr(pipeline, "STAGES", (break_on, *pipeline.STAGES))
    (here / "a.txt").write_text("BREAK")
    (here / "b.txt").write_text(MINUTES)
    done = run("ingest a.txt b.txt")
    assert done.exit_code == 0
    first, second = done.stdout.splitlines()
    assert first.startswith(
        "a.txt: other; no minutes found; what it finds could not be looked for: `break_on` broke (KeyError"
    )
    assert first.endswith("; please report this fault, with the paper; kept and searchable")
    assert second == f"b.txt: {files.FOUND}"


# --- plug-ins ---


def example() -> str:
    """Return the reader that `docs/formats.md` shows."""
    text = (ROOT / "docs" / "formats.md").read_text("utf-8")
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


def offer(folder: Path, module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install, in a folder of the path, a package that offers the reader of a module."""
    package = folder / "minutes_mail-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: minutes-mail\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text(f"[{table.GROUP}]\nmail = {module}:READER\n")
    monkeypatch.syspath_prepend(str(folder))
    table.plug_ins.cache_clear()


def test_the_documented_reader_is_short_and_works(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len([line for line in example().splitlines() if line.strip()]) <= 10
    (here / "minutes_mail.py").write_text(example())
    offer(here, "minutes_mail", monkeypatch)
    try:
        mail = b"From: clerk@harbour.example\nSubject: Minutes\n\n" + MINUTES.encode()
        found = read_bytes(mail, "minutes.eml")
        assert (found.format, found.text.strip()) == ("mail", MINUTES.strip())
        (here / "minutes.eml").write_bytes(mail)
        assert run("ingest minutes.eml").stdout == f"minutes.eml: {files.FOUND}\n"
    finally:
        table.plug_ins.cache_clear()


def test_a_plug_in_that_cannot_be_loaded_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(here, "nowhere_at_all", monkeypatch)
    (here / "a.txt").write_text(MINUTES)
    try:
        done = run("ingest a.txt")
    finally:
        table.plug_ins.cache_clear()
    assert done.exit_code == 1
    assert done.stderr.startswith("minutes: the reader mail of nowhere_at_all:READER cannot be loaded (ModuleNotFound")


# --- the same paper from LibreOffice ---


@pytest.mark.skipif(formats.SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("paper", sorted((ROOT / "fixtures").glob("*.txt")), ids=lambda path: path.stem)
def test_a_paper_says_the_same_in_every_format(paper: Path, tmp_path: Path) -> None:
    found = formats.compared(paper, tmp_path)
    assert list(found) == ["html", "docx", "markdown", "pdf"]
    assert [line for lines in found.values() for line in lines] == []


# --- where a passage lies ---


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", MINUTES.encode(), ""),
        ("a.pdf", files.pdf("A cover", MINUTES), ", page 2"),
        (
            "b.pdf",
            files.pdf("A cover", MINUTES, labels="0 << /S /r >> 1 << /S /D /St 9 >>"),
            ", page 9 (the file's page 2)",
        ),
        ("c.zip/a.txt", MINUTES.encode(), ""),
    ],
)
def test_a_passage_is_named_by_file_and_page(here: Path, name: str, content: bytes, told: str) -> None:
    place, _, member = name.partition("/")
    (here / place).write_bytes(files.zipped({member: content}) if member else content)
    run(f"ingest {place}")
    assert run("show --open '3 (2)'").stdout == f"{here / name}{told}\n"


def test_of_two_papers_of_one_name_the_right_one_is_opened(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTES_DB", str(here / "minutes.db"))
    days = {"first": ("10TH JUNE, 2031", "2031-06-10"), "second": ("8TH JULY, 2031", "2031-07-08")}
    for folder, (day, _) in days.items():
        (here / folder).mkdir()
        (here / folder / "pack.txt").write_text(MINUTES.replace("10TH JUNE, 2031", day))
        monkeypatch.chdir(here / folder)
        run("ingest pack.txt")
    assert run("documents --columns name").stdout == "pack.txt\npack.txt\n"
    for folder, (_, day) in days.items():
        ids = [f"harbour-board/{day}{more}" for more in ("", "/3", "/3(2)")]
        ids += [next(row[0] for row in documents(here) if row[1] == str(here / folder / "pack.txt"))]
        for one in ids:
            assert run(f"show --open '{one}'").stdout == f"{here / folder / 'pack.txt'}\n", one


def documents(here: Path) -> list[tuple[str, str]]:
    with store.read_db(here / "minutes.db") as db:
        return db.execute("SELECT substr(sha256, 1, 12), place FROM documents").fetchall()


def test_what_is_not_held_cannot_be_opened(here: Path) -> None:
    (here / "a.txt").write_text(
        MINUTES.replace("The Board considered", "Further to Minute No. 7 of 3 June 2030, the Board considered")
    )
    run("ingest a.txt")
    done = run("show --open '7 of 3 June 2030'")
    assert (done.exit_code, done.stderr.startswith("minutes: no paper that is held has it")) == (1, True)


def test_the_file_is_opened_where_a_person_looks(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_cli.cli import opening  # noqa: PLC0415
    from minutes_cli.store import Place  # noqa: PLC0415

    shown: list[list[str]] = []
    (here / "a.pdf").write_bytes(b"x")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: shown.append(command))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    opening.open_places([Place("a.pdf", 1, 1), None])
    opening.open_places([Place("gone.pdf", 1, 1)])
    opening.open_places([Place("a.pdf", 1, 1), Place("b.pdf", 1, 1)])
    assert shown == [["/bin/xdg-open", "a.pdf"]]
