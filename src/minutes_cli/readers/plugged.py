"""Whether another package offers a reader: a glance that is had without the library that knows packages."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import PathFinder

_TOLD_IN = "entry_points.txt"
_OF_PACKAGES = (".dist-info", ".egg-info")


def may_be_offered(group: str) -> bool:
    """Whether a package may offer something in a group of entry points; to ask the library loads fifty modules.

    Sure only to say no, and only where all that is installed lies in folders.
    """
    ours = (PathFinder, *(finder for finder in sys.meta_path if not hasattr(finder, "find_distributions")))
    if any(finder not in ours for finder in sys.meta_path):
        return True
    return any(_offers(place or ".", group.encode()) for place in sys.path)


def _offers(place: str, group: bytes) -> bool:
    if place.endswith(".egg") or os.path.isfile(place):  # noqa: PTH113 - an archive
        return True
    with suppress(OSError), os.scandir(place) as found:
        return any(_names(entry.path, group) for entry in found if entry.name.lower().endswith(_OF_PACKAGES))
    return False


def _names(package: str, group: bytes) -> bool:
    with suppress(OSError), open(os.path.join(package, _TOLD_IN), "rb") as told:  # noqa: PTH118, PTH123 - a glance
        return group in told.read()
    return False
