"""What this program wrote itself and laid among the papers: the log as a page is no minutes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from minutes_cli.marks import CALENDAR, MADE

SHEET = "Reference,Municipal year,Committee,Meeting,Origin"
"""How a sheet begins, in which nothing can stand that no row is."""
_HEAD = 4096
"""Bytes of a file in which its mark stands."""
_TEXTS = {".html": MADE, ".htm": MADE, ".md": MADE, ".atom": MADE, ".xml": MADE, ".csv": SHEET, ".ics": CALENDAR}


def is_own(place: Path) -> bool:
    """Whether `publish` wrote a file; False too where it cannot be opened."""
    ending = place.suffix.lower()
    with suppress(Exception):  # whatever ails it, whoever reads it says so
        if mark := _TEXTS.get(ending):
            with place.open("rb") as file:
                return mark.encode() in file.read(_HEAD)
        if ending == ".docx":
            import zipfile  # noqa: PLC0415 - only Word files need it

            with zipfile.ZipFile(place) as parts, parts.open("docProps/core.xml") as core:
                return MADE.encode() in core.read(_HEAD)
    return False
