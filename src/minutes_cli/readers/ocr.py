"""Scans: ocrmypdf, where it is installed, puts the text that it sees behind the picture."""

from __future__ import annotations

import shutil
import subprocess

from minutes_cli.errors import MinutesError, ReadError

PROGRAM = "ocrmypdf"


def require() -> str:
    """Where the program is.  Raises `MinutesError` where it is not installed."""
    if found := shutil.which(PROGRAM):
        return found
    raise MinutesError(
        "--ocr runs ocrmypdf, which is not installed: `apt install ocrmypdf`, `brew install ocrmypdf` or "
        "`pip install ocrmypdf` beside Tesseract"
    )


def recognised(content: bytes) -> bytes:
    """A PDF with text behind the pages that are pictures; the others as they were.  Raises `ReadError`."""
    from .pdf import engine, scans  # noqa: PLC0415 - scans are rare

    pages = ",".join(map(str, scans(engine()(content))))
    command = [require(), "--force-ocr", "--quiet", "--output-type", "pdf", "--pages", pages, "-", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=False)  # noqa: S603 - our own words
    if done.returncode or not done.stdout:
        told = done.stderr.decode(errors="replace").split("\n")
        why = next((line.strip() for line in reversed(told) if line.strip()), f"it ended with {done.returncode}")
        raise ReadError(f"is a scan, and ocrmypdf could not read it: {why}")
    return done.stdout
