"""The letters that the bytes of a web page are."""

from __future__ import annotations

import re

from .text import decode

_charset = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def decoded(content: bytes, told: str = "") -> str:
    """By its mark, by what is told beside it or the page declares, or as any text."""
    named = _charset.search(content[:4096])
    name = told or (named[1].decode("ascii").lower() if named else "")
    if (
        name
        and name.replace("-", "_") not in _NO_CHARSETS
        and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    ):
        try:
            return content.decode({"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}.get(name, name))
        except (LookupError, ValueError):  # no encoding, none of text, a name that can be none; or not what is there
            pass
    return decode(content)


_NO_CHARSETS = frozenset("idna punycode raw_unicode_escape undefined unicode_escape".split())  # noqa: SIM905
"""Encodings of Python's own that no page is in: one of them knows no text, and one takes its square."""
