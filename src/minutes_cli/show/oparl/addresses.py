"""Addresses of objects: each has one, for ever, and the file behind it has the same name on every system."""

from __future__ import annotations

import re
from hashlib import sha256

_ODD = re.compile(r"[^a-z0-9-]")
_LONG = 120
"""Characters of one part of a path that every file system takes."""


def path_of(kind: str, given: str, ending: str = ".json") -> str:
    """The file of a thing: `agendaitem/cabinet/2021-03-16/34~28a~29.json`.

    Whatever is no small letter, figure or hyphen is written by its code, so that two ids never share a file, not where
    capitals count for nothing either.
    """
    return "/".join([kind.lower(), *map(_part, given.split("/"))]) + ending


def _part(text: str) -> str:
    spelt = _ODD.sub(lambda m: "".join(f"~{byte:02x}" for byte in m[0].encode("utf-8", "surrogatepass")), text) or "~"
    if len(spelt) <= _LONG:
        return spelt
    return f"{spelt[:_LONG]}~~{sha256(spelt.encode()).hexdigest()[:16]}"
