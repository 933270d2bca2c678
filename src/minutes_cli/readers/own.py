"""What this program wrote itself and laid among the papers: a page of the log, or a paper marked up, is no paper."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from minutes_cli.marks import ANNOTATED, ARISING, CALENDAR, GENERATOR, HANDED, HANDED_ON, MADE, OPARL, ROWS

SHEET = "Reference,Municipal year,Committee,Meeting,Origin"
"""How a sheet begins, in which nothing can stand that no row is."""
_HEAD = 4096
"""Bytes of a file in which its mark stands."""
_PAGE = {MADE: "publish", ANNOTATED: "annotate"}
_LISTED = {**ROWS, ARISING: "arising"}
_MARKDOWN = {**_PAGE, **_LISTED}
_JSON = dict.fromkeys((f'generator": "{GENERATOR}"', f'"type": "{OPARL}'), "export")
_MARKS = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".atom", ".xml"), _PAGE),
    **dict.fromkeys((".md", ".markdown"), _MARKDOWN),
    ".csv": {SHEET: "publish", **ROWS},
    ".ics": {CALENDAR: "publish"},
    ".txt": {HANDED: "export", **_LISTED},
    ".json": _JSON,
}
"""By the ending of a file, what stands in its head, and the command that writes it there."""


def maker(place: Path) -> str | None:
    """The command that wrote a file; None for what this program did not write, and for what cannot be opened."""
    ending = place.suffix.lower()
    with suppress(Exception):  # whatever ails it, whoever reads it says so
        if marks := _MARKS.get(ending):
            with place.open("rb") as file:
                return _marked(marks, file.read(_HEAD))
        if ending == ".db":
            with place.open("rb") as file:
                return "export" if file.read(72)[68:] == HANDED_ON.to_bytes(4) else None
        if ending in (".docx", ".xlsx"):
            import zipfile  # noqa: PLC0415 - only they need it

            with zipfile.ZipFile(place) as parts, parts.open("docProps/core.xml") as core:
                return _marked(_PAGE, core.read(_HEAD))
    return None


def maker_of_page(content: bytes) -> str | None:
    """The command that wrote a page, whatever its name."""
    return _marked(_PAGE, content[:_HEAD])


def _marked(marks: dict[str, str], head: bytes) -> str | None:
    return next((command for mark, command in marks.items() if mark.encode() in head), None)
