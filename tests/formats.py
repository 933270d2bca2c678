"""The same paper in every format: made by LibreOffice from its text, read back, and compared with the text.

python tests/formats.py FOLDER PAPER.txt…      what each format changes, and in FOLDER the files that were made
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from minutes_cli.model import Document, Parsed
from minutes_cli.parse.pipeline import parse
from minutes_cli.readers import read

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
Rows = dict[str, Counter[str]]


def printed(paper: Path, folder: Path, form: str) -> Path:
    """Return the paper as LibreOffice saves it in a form."""
    assert SOFFICE
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{folder.resolve()}/profile"]
    command += ["--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", form, "--outdir", str(folder), str(paper)]
    subprocess.run(command, capture_output=True, check=True, timeout=240)
    return folder / f"{paper.stem}.{form}"


def as_markdown(text: str) -> str:
    """Return a text as a converter writes Markdown: front matter, escapes, entities, tables, a mark on each title."""
    lines = ["---", "title: A paper", "---", ""]
    for line in text.split("\n"):
        told = re.sub(r"^(\s*)(\d+)([.)])(?=\s)", r"\1\2\\\3", line.replace("\xa0", "&nbsp;").replace("_", "\\_"))
        lines.append("| " + " | ".join(told.split("\t")) + " |" if "\t" in told.strip() else told)
    return "\n".join(lines)


def readings(paper: Path, folder: Path) -> Iterator[tuple[str, Document]]:
    """Yield the paper as each reader gives it, under the name of its format."""
    plain = read(paper)
    for form in ("html", "docx"):
        yield form, read(printed(paper, folder, form))
    marked = folder / f"{paper.stem}.md"
    marked.write_text(as_markdown(plain.text), "utf-8")
    yield "markdown", read(marked)
    yield "pdf", read(printed(paper, folder, "pdf"))


def rows_of(parsed: Parsed) -> Rows:
    """Return what a reader of the paper would compare, each stretch of white space a space."""
    told: dict[str, list[tuple[object, ...]]] = {
        "items": [(i.number, i.title) for i in parsed.items],
        "resolutions": [(r.id.rpartition("/")[2], r.disposition, r.text) for r in parsed.resolutions],
        "references": [(r.raw, r.number, r.limb, r.date, r.body) for r in parsed.references],
        "actions": [(a.id.rpartition("/")[2], a.owner, a.due, a.task) for a in parsed.actions if not a.undertaking],
        "papers": [
            (p.subject, p.author, p.agenda_item, p.date, p.body, len(p.recommendations), *p.recommendations)
            for p in parsed.papers
        ],
        "meetings": [(m.body, m.date, m.venue, m.starts) for m in parsed.meetings],
    }
    return {noun: Counter(_folded(row) for row in rows) for noun, rows in told.items()}


def _folded(row: tuple[object, ...]) -> str:
    return " · ".join(" ".join(str(value).split()) for value in row).replace("undated-", "")


def differences(one: Rows, other: Rows) -> list[str]:
    """Return what only one of two readings has: `-` the first, `+` the second."""
    return [
        f"{sign} {noun} {row[:160]}"
        for noun in one
        for sign, rows in (("-", one[noun] - other[noun]), ("+", other[noun] - one[noun]))
        for row in sorted(rows)
    ]


def compared(paper: Path, folder: Path, parsing: Callable[[Document], Parsed] = parse) -> dict[str, list[str]]:
    """Return the differences of each format from the text."""
    told = rows_of(parsing(read(paper)))
    return {name: differences(told, rows_of(parsing(document))) for name, document in readings(paper, folder)}


if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.mkdir(parents=True, exist_ok=True)
    for given in sys.argv[2:]:
        for name, found in compared(Path(given), place).items():
            print(f"{Path(given).name} {name}: {len(found)} differences", *found, sep="\n    ")
