"""`show --open`: the file and the page of a passage; on a terminal, the program that shows it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from minutes_cli.errors import NotFoundError
from minutes_cli.store import Place

from .options import note, put


def open_places(places: Sequence[Place | None]) -> None:
    """Name each place; open the only one, where a person is looking.  Raises `NotFoundError` for none."""
    found = list(dict.fromkeys(place for place in places if place))
    if not found:
        raise NotFoundError("no paper that is held has it, so there is nothing to open")
    for place in found:
        put(said(place))
    if len(found) == 1 and sys.stdout.isatty():
        _show(found[0])


def said(place: Place) -> str:
    """A place in words: `pack.pdf, page 9 (the file's page 11)`."""
    page = "" if place.page is None else f", page {place.page}"
    sheet = "" if place.page == place.sheet else f" (the file's page {place.sheet})"
    return f"{place.path}{page}{sheet}"


def _show(place: Place) -> None:
    path = Path(place.path)
    if not path.is_file():
        note("That file is no longer there, or lies in a .zip: nothing is opened.")
        return
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - a file of the operator's
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        note("There is no xdg-open here to show it with.")
        return
    command = [program, str(path)]
    subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - a file of the operator's
