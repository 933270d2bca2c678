"""What this program wrote itself and laid among the papers: a page of the log, or a paper marked up, is no paper."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from minutes_cli.marks import ANNOTATED, CALENDAR, MADE

SHEET = "Reference,Municipal year,Committee,Meeting,Origin"
"""How a sheet begins, in which nothing can stand that no row is."""
_HEAD = 4096
"""Bytes of a file in which its mark stands."""
_PAGES = {".html", ".htm", ".xhtml"}
_TEXTS = {".md": MADE, ".atom": MADE, ".xml": MADE, ".csv": SHEET, ".ics": CALENDAR}


def maker(place: Path) -> str | None:
    """The command that wrote a file, `publish` or `annotate`; None for any other, and for what cannot be opened."""
    ending = place.suffix.lower()
    with suppress(Exception):  # whatever ails it, whoever reads it says so
        if ending in _PAGES or ending in _TEXTS:
            with place.open("rb") as file:
                head = file.read(_HEAD)
            return maker_of_page(head) if ending in _PAGES else _publish(_TEXTS[ending], head)
        if ending == ".docx":
            import zipfile  # noqa: PLC0415 - only Word files need it

            with zipfile.ZipFile(place) as parts, parts.open("docProps/core.xml") as core:
                return _publish(MADE, core.read(_HEAD))
    return None


def maker_of_page(content: bytes) -> str | None:
    """The command that wrote a page, whatever its name."""
    head = content[:_HEAD]
    return "annotate" if ANNOTATED.encode() in head else _publish(MADE, head)


def _publish(mark: str, head: bytes) -> str | None:
    return "publish" if mark.encode() in head else None
