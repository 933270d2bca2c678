"""Addresses on the web: which a link may be made of, whatever a paper or a person wrote."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from . import lazily

_LONGEST = 2000
_forbidden = lazily.plain(
    r"[\x00-\x1f\x7f-\x9f\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_host = lazily.plain(
    r"""(?=.{1,253}+$)
    (?: [a-z0-9_] (?:[a-z0-9_-]{0,61}+(?<=[a-z0-9_]))? (?:\.[a-z0-9_-]{1,63}+)*+ \.?+
      | \[[0-9a-f:.]{2,45}+\] )""",
    re.VERBOSE,
)
_SAFE = "%/:@!$&'()*+,;=~?"
_GROUPS = str.maketrans({"'": "%27", "(": "%28", ")": "%29", "*": "%2A"})
"""What ends a link in Markdown and in other texts that people paste it into."""


def web_address(told: str) -> str | None:
    """An address of the web in plain ASCII; None for any other scheme, and for what would hide where it leads.

    `https://council.example/a b.pdf` has its space spelt out; `javascript:…`, `//host`, `http://who@host` are none.
    """
    told = told.strip()
    if len(told) > _LONGEST or _forbidden.search(told):
        return None
    try:
        parts = urlsplit(told)
        host, port = parts.hostname or "", parts.port
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:  # half a bracket, a port that is no number, a host that no name can be
        return None
    host = f"[{host}]" if ":" in host else host
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _host.fullmatch(host):
        return None
    place = host if port is None else f"{host}:{port}"
    path, query, fragment = (_spelt(part) for part in parts[2:])
    return urlunsplit((parts.scheme, place, path, query, fragment))


def _spelt(part: str) -> str:
    return quote(part, safe=_SAFE).translate(_GROUPS)


def below(base: str, path: str) -> str:
    """The address of a file at a path below a folder's, which ends in `/`."""
    return base + quote(os.fsencode(path), safe="/")


def declared_address(facts: Iterable[tuple[Any, ...]]) -> str | None:
    """The address of the web among the facts (field, value, source) that a file declares, the surest.

    What is told of one of several papers in it (a fourth value: where that begins) is not the file's.

    Readers tell it last: where a browser saved a page from comes after what the page says of itself.  Of front matter
    it is the first.
    """
    told = [(value, source) for field, value, source, *at in facts if field == "address" and not at]
    fetched = [value for value, source in reversed(told) if source != "front matter"]
    written = [value for value, source in told if source == "front matter"]
    return next((found for value in (*fetched, *written) if (found := web_address(value))), None)
