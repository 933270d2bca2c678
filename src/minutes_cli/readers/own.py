"""What this program wrote itself and laid among the papers: the log as a page is no minutes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

MARK = "Made by minutes publish"
"""Stands in each file that `publish` writes: as its generator, its comment, its property."""
CALENDAR = "-//minutes//action log//EN"
"""A calendar's own word for who made it (PRODID)."""
SHEET = "Reference,Municipal year,Committee,Meeting,Origin"
"""How a sheet begins, in which nothing can stand that no row is."""
_HEAD = 4096
"""Bytes of a file in which its mark stands."""
_TEXTS = {".html": MARK, ".htm": MARK, ".md": MARK, ".atom": MARK, ".xml": MARK, ".csv": SHEET, ".ics": CALENDAR}


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
                return MARK.encode() in core.read(_HEAD)
    return False
