"""`export --oparl`: a folder of objects, which remembers what it had before."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from minutes_cli.errors import UsageError
from minutes_cli.marks import GENERATOR, HANDED
from minutes_cli.show.formats import dump
from minutes_cli.show.oparl.objects import SYSTEM, texts
from minutes_cli.show.oparl.shelf import Thing, shelf
from minutes_cli.show.oparl.site import files
from minutes_cli.store.handed import Handed

from .options import counted
from .writing import folder_to_fill, in_its_place

_PLAIN = re.compile(r"[!-~]+")


class Place(NamedTuple):
    """Where the objects are written, and how they are served."""

    folder: Path
    base: str
    zone: tzinfo


def place(folder: Path, base: str, zone: str) -> Place:
    """The place that somebody means.

    Raises `UsageError` for an address that is none, a zone that there is not, a folder in which other things lie.
    """
    try:
        parts = urlsplit(base)
        whole = parts.scheme in {"http", "https"} and parts.hostname and not (parts.query or parts.fragment)
        whole = whole and parts.port != 0  # which says whether it is a port at all
    except ValueError:
        whole = False
    if not whole or not _PLAIN.fullmatch(base):
        raise UsageError(f'--base-url takes an address as https://council.example/oparl/, and "{base}" is none')
    try:
        found: tzinfo = UTC if zone == "UTC" else ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f'"{zone}" is no time zone: give one as Europe/London') from None
    if folder.is_dir() and any(folder.iterdir()) and _system(folder) is None:
        raise UsageError(f"{folder} has other files in it: give a folder of its own")
    folder_to_fill(folder)
    return Place(folder, base if base.endswith("/") else f"{base}/", found)


def _system(folder: Path) -> Thing | None:
    with suppress(OSError, ValueError):
        thing = json.loads((folder / SYSTEM).read_text("utf-8"))
        if isinstance(thing, dict) and thing.get("minutes:generator") == GENERATOR:
            return thing
    return None


def write(to: Place, handed: Handed) -> str:
    """Write what is new and what has changed, and take away texts and pages that are no more.  Returns a line of it."""
    held = shelf(handed, to.base, to.zone)
    before = dict(_before(to.folder))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    told = {path: dump(thing) + "\n" for path, thing in files(held, before, now)}
    told |= {path: text for path, _, _, text in texts(held)}
    changed = [path for path, text in told.items() if _differs(to.folder / path, text)]
    for path in sorted(changed, key=lambda path: path == SYSTEM):  # the door is hung last
        target = to.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with in_its_place(target) as partial:
            partial.write_text(told[path], "utf-8")
    for old in _written(to.folder):
        if old.relative_to(to.folder).as_posix() not in told:
            old.unlink()
    gone = sum(path not in told or '"deleted": true' in told[path] for path in before)
    return f"{to.folder / SYSTEM}: {counted(len(told), 'file')}, {len(changed)} new or changed, {gone} deleted"


def _written(folder: Path) -> Iterator[Path]:
    """The files of an export, all in folders of their own but the first ones; never what somebody else laid there."""
    kinds = "agendaitem body consultation file location meeting membership organization paper person"
    for kind in kinds.split():
        yield from (path for path in (folder / kind).rglob("*") if path.is_file() and _is_ours(path, folder))


def _is_ours(path: Path, folder: Path) -> bool:
    """Whether an export wrote a file: texts and lists say so in their head, an object has its place for an id."""
    with suppress(OSError, ValueError):
        if path.suffix == ".txt":
            with path.open(encoding="utf-8") as lines:
                return lines.read(len(HANDED)) == HANDED
        thing = json.loads(path.read_text("utf-8")) if path.suffix == ".json" else None
        if isinstance(thing, dict):
            place = f"/{path.relative_to(folder).as_posix()}"
            return thing.get("minutes:generator") == GENERATOR or str(thing.get("id", "")).endswith(place)
    return False


def _before(folder: Path) -> Iterator[tuple[str, Thing]]:
    """The objects that were written before, by their files."""
    for path in (folder / SYSTEM, *_written(folder)):
        with suppress(OSError, ValueError):
            thing = json.loads(path.read_text("utf-8")) if path.suffix == ".json" else None
            if isinstance(thing, dict) and {"id", "type"} <= thing.keys():
                yield path.relative_to(folder).as_posix(), thing


def _differs(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() != text.encode()
    except OSError:
        return True
